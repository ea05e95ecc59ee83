"""Where a line may end: after words, between ideographs, and within a word only where it fits no line."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator

from matchcut.media.lettering.runs import LEFTWARDS_MARK, RIGHTWARDS_MARK, clusters, reads_leftwards

_BEGINS_NO_LINE = frozenset("ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶーゝゞヽヾ々％‰℃")
_STAND_ALONE = ("W", "F")
"""East Asian widths whose letters may be parted anywhere; Hangul aside, which stands in words."""
_HANGUL = range(0xAC00, 0xD7A4)


def broken(paragraph: str, width_of: Callable[[str], float], width: float, lines: int | None = None) -> list[str]:
    """Break a paragraph into lines at most `width` wide by `width_of`; no line is empty, nor begins or ends in a space.

    Where it takes more than `lines`, the last ends in an ellipsis. A word that is wider than a line is broken, a letter
    is not. A line that would be taken to read the other way than its paragraph begins with a mark of direction.
    """
    text = " ".join(paragraph.split())
    leftwards = reads_leftwards(text)
    mark = LEFTWARDS_MARK if leftwards else RIGHTWARDS_MARK
    parts = list(_pieces(text))
    fitting_lines: list[str] = []
    while parts and (lines is None or len(fitting_lines) < lines):
        line, rest = _first_line(parts, width_of, width, "")
        if rest and lines is not None and len(fitting_lines) == lines - 1:
            line, _ = _first_line(parts, width_of, width, "…")
        parts = rest
        fitting_lines.append(line if reads_leftwards(line) == leftwards else mark + line)
    return fitting_lines


def _first_line(parts: list[str], width_of: Callable[[str], float], width: float, ending: str) -> tuple[str, list[str]]:
    """As many of the parts as fit a line, with its `ending`, and those that are left."""
    line, count = "", 0
    while count < len(parts) and width_of((line + parts[count]).rstrip() + ending) <= width:
        line += parts[count]
        count += 1
    if count:
        return line.rstrip() + ending, parts[count:]
    letters = clusters(parts[0])
    fitting = 1
    while fitting < len(letters) and width_of("".join(letters[: fitting + 1]).rstrip() + ending) <= width:
        fitting += 1
    rest = "".join(letters[fitting:]).lstrip()
    return "".join(letters[:fitting]).rstrip() + ending, [rest, *parts[1:]] if rest else parts[1:]


def _pieces(text: str) -> Iterator[str]:
    """The parts between which a line may be broken: words with the space after them, and single ideographs."""
    piece = ""
    for letter in clusters(text):
        if piece and _may_part(piece[-1], letter[0]):
            yield piece
            piece = ""
        piece += letter
    if piece:
        yield piece


def _may_part(before: str, after: str) -> bool:
    """Whether a line may end between two letters. What closes a bracket or a sentence stays with what it closes, and
    what opens one with what it opens."""
    if after == " " or unicodedata.category(after) in ("Pe", "Po", "Pf") or after in _BEGINS_NO_LINE:
        return False
    if before == " ":
        return True
    return unicodedata.category(before) not in ("Ps", "Pi") and (_stands_alone(before) or _stands_alone(after))


def _stands_alone(letter: str) -> bool:
    return unicodedata.east_asian_width(letter) in _STAND_ALONE and ord(letter) not in _HANGUL
