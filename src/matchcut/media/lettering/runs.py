"""A line of text in runs: parts that one typeface sets in one direction, in the order in which they stand."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby
from typing import TypeVar

from matchcut.media.lettering.typefaces import (
    EMOJI,
    Typeface,
    covers,
    installed_typeface,
    is_invisible,
    order_for,
    typefaces,
)

MISSING = "\u25a1"
"""What stands for a letter that no typeface here has."""

P = TypeVar("P")

LEFTWARDS_MARK, RIGHTWARDS_MARK = "\u200f", "\u200e"

_LEFTWARDS = ("R", "AL")
_STEERING = (*_LEFTWARDS, "AN", "RLE", "RLO", "RLI", "LRE", "LRO", "LRI", "FSI")
"""Unicode's directions that move letters out of the order in which they are written."""

_KEPT = frozenset(
    map(chr, (0x200C, 0x200D, *range(0xFE00, 0xFE10), *range(0xE0020, 0xE0080), *range(0xE0100, 0xE01F0)))
)
"""What a typeface has to be given though it is not seen: joiners, variants, and the letters of flags."""


@dataclass(frozen=True, slots=True)
class TextRun:
    """A part of a line in the order in which it is read; `leftwards` where that is from right to left."""

    text: str
    typeface: Typeface
    leftwards: bool = False


def clean(text: str) -> str:
    """A text in composed form, without control characters; tabs are spaces, and lines end in a line feed."""
    composed = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " "))
    return "".join(letter for letter in composed if letter == "\n" or unicodedata.category(letter) not in ("Cc", "Cs"))


@lru_cache(maxsize=4096)
def is_plain(text: str) -> bool:
    """Whether Inter alone sets a line, letter after letter."""
    return text.isprintable() if text.isascii() else all(map(_is_plain_letter, text))


@lru_cache(maxsize=4096)
def _is_plain_letter(letter: str) -> bool:
    return (
        unicodedata.category(letter)[0] not in "MC"
        and unicodedata.bidirectional(letter) not in _STEERING
        and not is_invisible(letter)
        and covers(typefaces()[0], letter)
    )


def reads_leftwards(text: str) -> bool:
    """Whether a text reads from right to left: its first letter with a direction does."""
    for letter in text:
        direction = unicodedata.bidirectional(letter)
        if direction in _LEFTWARDS:
            return True
        if direction == "L":
            return False
    return False


def missing_letters(text: str, preferred: Sequence[Typeface] = ()) -> frozenset[str]:
    """The letters of a text that neither the program nor this machine has a typeface for."""
    if is_plain(text):
        return frozenset()
    parts = (part for part in clusters(clean(text)) if not part.isspace())
    lacking = (part for part in parts if part != MISSING == _shown(part, text, preferred)[0])
    return frozenset(letter for part in lacking for letter in part if not is_invisible(letter))


def missing_among(texts: Iterable[tuple[P, str]]) -> tuple[str, tuple[P, ...]]:
    """The letters of texts that no typeface here has, and where they stand: each text comes with its place."""
    letters: set[str] = set()
    places: list[P] = []
    for place, text in texts:
        missing = missing_letters(text)
        letters |= missing
        if missing and place not in places:
            places.append(place)
    return "".join(sorted(letters)), tuple(places)


def clusters(text: str) -> list[str]:
    """The letters of a text as people count them: each with its marks, and a sequence of emoji as the one it shows."""
    if text.isascii():
        return list(text)
    import regex

    return list(regex.findall(r"\X", text))


@lru_cache(maxsize=2048)
def runs_of(text: str, preferred: tuple[Typeface, ...] = ()) -> tuple[TextRun, ...]:
    """Return a line in runs, as they stand from left to right.

    A letter is set in Inter where that has it, then in the `preferred` typefaces, then in what comes along, then in
    what the machine has; a box stands for those that none has. A line feed is a space.
    """
    if is_plain(text):
        return (TextRun(text, typefaces()[0]),) if text else ()
    levels = _levels(text)
    parts: list[tuple[str, Typeface, int]] = []
    typeface, position = typefaces()[0], 0
    for part in clusters(text):
        level = levels[position]
        position += len(part)
        shown = "".join(letter for letter in part if not is_invisible(letter) or letter in _KEPT)
        if not shown:
            continue
        if not (parts and _goes_with(shown, typeface) and covers(typeface, shown)):
            shown, typeface = _shown(shown, text, preferred)
        parts.append((shown, typeface, level))
    joined = [
        ("".join(part for part, _, _ in group), typeface, level)
        for (typeface, level), group in groupby(parts, key=lambda part: part[1:])
    ]
    return tuple(TextRun(part, typeface, leftwards=level % 2 == 1) for part, typeface, level in _as_seen(joined))


def _goes_with(part: str, typeface: Typeface) -> bool:
    """Whether a letter belongs to no script (spaces and punctuation), so that it is set as the one before it is."""
    return unicodedata.category(part[0])[0] in "PZ" and typeface.name != EMOJI


def _shown(part: str, text: str, preferred: Sequence[Typeface]) -> tuple[str, Typeface]:
    """What is shown for a letter of a text, and in which typeface: itself, or what Unicode says it stands for (as "fi"
    for the ligature), or a box."""
    inter, *fallbacks = order_for(text)
    for shown in dict.fromkeys((part, unicodedata.normalize("NFKC", part))):
        for typeface in (inter, *preferred, *fallbacks):
            if covers(typeface, shown):
                return shown, typeface
    if part.isspace():
        return " ", inter
    installed = installed_typeface(part)
    return (part, installed) if installed else (MISSING, inter)


def _levels(text: str) -> list[int]:
    """Unicode's embedding level of each letter: odd where it reads from right to left."""
    if not any(unicodedata.bidirectional(letter) in _STEERING for letter in text):
        return [0] * len(text)
    from fpdf.bidi import BidiParagraph

    letters = BidiParagraph(text, preserve_bn_chars=True).get_characters_with_embedding_level()
    levels = [0] * len(text)
    for letter in letters:
        levels[letter.character_index] = letter.embedding_level
    return levels


def _as_seen(parts: Iterable[tuple[str, Typeface, int]]) -> list[tuple[str, Typeface, int]]:
    """The parts in the order in which they stand: from the highest level down, neighbours are turned around."""
    ordered = list(parts)
    highest = max((level for _, _, level in ordered), default=0)
    for level in range(highest, 0, -1):
        start = 0
        while start < len(ordered):
            end = start
            while end < len(ordered) and ordered[end][2] >= level:
                end += 1
            ordered[start:end] = reversed(ordered[start:end])
            start = end + 1
    return ordered
