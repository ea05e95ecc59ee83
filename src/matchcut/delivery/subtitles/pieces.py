"""Dialogue cut into pieces that fit a subtitle: two lines, parted where the sentence parts."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from matchcut.script.screenplay.cues import split_spoken

LINE = 42
"""Letters in a line; East Asian ones count double."""

LINES = 2

Lines = tuple[str, ...]

_SENTENCES = re.compile(r"(?<=[.!?…])([\"”’»)]*)\s+|(?<=[。！？])")
_CLAUSES = re.compile(r"(?<=[,;:–—])\s+|(?<=[、，；：])")
_DASH = "– "


def pieces_of(text: str, *, speakers: bool = False) -> list[Lines]:
    """Return what is said in pieces of one or two lines. Each line of `text` begins a piece of its own.

    Names before what is said ("MARA: Wait.") are left out unless `speakers`; of two who speak at once, each gets a
    line with a dash.
    """
    spoken = [split_spoken(_plain(line)) for line in text.splitlines() if _plain(line)]
    if not speakers and len(spoken) == LINES and all(name for name, _ in spoken):
        lines = tuple(f"{_DASH}{words}" for _, words in spoken)
        if all(cells(line) <= LINE for line in lines):
            return [lines]
    said = [f"{name}: {words}" if name and speakers else words for name, words in spoken]
    return [_lines(piece) for words in said if words for piece in _pieces(words)]


def title_pieces(text: str) -> list[Lines]:
    """A title's text as it stands where that is two short lines at most, else run together and cut into pieces."""
    lines = tuple(plain for line in text.splitlines() if (plain := _plain(line)))
    if len(lines) <= LINES and all(cells(line) <= LINE for line in lines):
        return [lines]
    return [_lines(piece) for piece in _pieces(" ".join(lines))]


def cells(text: str) -> int:
    """How many places a text takes: East Asian letters two, those that stand on others none."""
    wide = sum(unicodedata.east_asian_width(letter) in ("W", "F") for letter in text)
    return len(text) + wide - sum(unicodedata.combining(letter) > 0 for letter in text)


def _plain(text: str) -> str:
    """A line without control characters and without spaces that add nothing."""
    kept = "".join(letter if unicodedata.category(letter) not in ("Cc", "Cs") else " " for letter in text)
    return " ".join(unicodedata.normalize("NFC", kept).split())


def _pieces(words: str) -> Iterator[str]:
    """Parts of a speech that each fit two lines: whole sentences where that can be, else clauses, else words."""
    for splitting in (_SENTENCES, _CLAUSES, None):
        parts = _split(words, splitting)
        if splitting is None or all(_fits(part) for part in parts):
            yield from _gathered(parts)
            return
        if splitting is _SENTENCES and len(parts) > 1:
            for group in _gathered(parts):
                yield from [group] if _fits(group) else _pieces(group)
            return


def _split(words: str, splitting: re.Pattern[str] | None) -> list[str]:
    """A text in parts that read as it does when they are joined again by spaces (or by nothing, in CJK)."""
    if splitting is None:
        return [part for word in words.split() for part in _parts_of_word(word)]
    ends = [match.end() for match in splitting.finditer(words)]
    starts = [0, *ends]
    return [part for begin, end in zip(starts, [*ends, len(words)], strict=True) if (part := words[begin:end].strip())]


def _parts_of_word(word: str) -> Iterator[str]:
    """A word, in parts that each fit a line where it is longer."""
    part = ""
    for letter in word:
        if cells(part + letter) > LINE and not unicodedata.combining(letter):
            yield part
            part = ""
        part += letter
    yield part


def _gathered(parts: list[str]) -> Iterator[str]:
    """Join parts for as long as they fit."""
    piece = ""
    for part in parts:
        joined = _joined(piece, part)
        if piece and not _fits(joined):
            yield piece
            joined = part
        piece = joined
    if piece:
        yield piece


def _joined(first: str, second: str) -> str:
    if not first:
        return second
    close = unicodedata.east_asian_width(first[-1]) in ("W", "F") and unicodedata.east_asian_width(second[0]) in (
        "W",
        "F",
    )
    return first + second if close else f"{first} {second}"


def _fits(text: str) -> bool:
    return cells(text) <= LINE or _break(text) is not None


def _lines(text: str) -> Lines:
    """A piece in one line, or in two of about the same length."""
    if cells(text) <= LINE:
        return (text,)
    lines = _break(text)
    return lines if lines else (text,)


def _break(text: str) -> tuple[str, str] | None:
    """The best place to break a text into two lines: after a comma if there is one, near the middle, the upper line
    the shorter one. None where there is no place.
    """
    best: tuple[int, tuple[str, str]] | None = None
    for at in range(1, len(text)):
        if not (text[at] == " " or _both_wide(text[at - 1], text[at])):
            continue
        upper, lower = text[:at].rstrip(), text[at:].lstrip()
        if not lower or max(cells(upper), cells(lower)) > LINE:
            continue
        uneven = abs(cells(upper) - cells(lower)) + (4 if cells(upper) > cells(lower) else 0)
        cost = uneven - (12 if upper[-1] in ",;:.!?–—…、。，" else 0)
        if best is None or cost < best[0]:
            best = cost, (upper, lower)
    return best[1] if best else None


def _both_wide(before: str, after: str) -> bool:
    """Whether a line may end between two East Asian letters; what closes a sentence stays with it."""
    wide = all(unicodedata.east_asian_width(letter) in ("W", "F") for letter in (before, after))
    return wide and unicodedata.category(after) not in ("Pe", "Po", "Pf")
