"""What stands beside a Fountain script: notes `[[ ]]` and the boneyard `/* */`, taken out before its lines are read.

The boneyard may hold anything, over as many lines as it likes. A note may go on over lines, but not over an empty
one, unless two spaces stand there: a pair of brackets that was never closed then spoils one paragraph, not the film.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from matchcut.script.screenplay.model import Element, Kind

_OPENS = re.compile(r"\[\[|/\*")
_EMPTY_LINE = re.compile(r"\n ?(?=\n)")
CONNECTS = re.compile(r"[ \t]*(?:  |\t)[ \t]*")
"""A line of two spaces or more: empty to the eye, but it holds together what it stands in."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the script without its asides. `bared` if it held nothing but asides."""

    number: int
    text: str
    bared: bool = False

    @property
    def empty(self) -> bool:
        return not self.text or self.text.isspace()


def without_asides(text: str) -> tuple[list[Line], list[Element]]:
    """Return the lines of a text (divided by `\\n`) and its notes and boneyards, in the order of their lines.

    A line that an aside goes over the end of is joined with the one where the aside ends.
    """
    lines: list[Line] = []
    asides: list[Element] = []
    kept: list[str] = []
    bared = False
    number = at = 0
    number = 1
    begins = 1
    while True:
        opening = _OPENS.search(text, at)
        stop = opening.start() if opening else len(text)
        *whole, rest = text[at:stop].split("\n")
        for piece in whole:
            kept.append(piece)
            lines.append(_line(begins, kept, bared))
            kept, bared = [], False
            number += 1
            begins = number
        kept.append(rest)
        if opening is None:
            lines.append(_line(begins, kept, bared))
            return lines, asides
        end = _end(text, opening)
        if end < 0:
            kept.append(opening[0])
            at = opening.end()
            continue
        inside = text[opening.end() : end]
        kind = Kind.NOTE if opening[0] == "[[" else Kind.BONEYARD
        asides.append(Element(kind, inside.strip(), number))
        number += inside.count("\n")
        at, bared = end + 2, True


def _line(number: int, kept: list[str], bared: bool) -> Line:
    text = "".join(kept)
    return Line(number, text, bared and (not text or text.isspace()))


def _end(text: str, opening: re.Match[str]) -> int:
    """Where the aside that opens there closes; -1 if it doesn't."""
    start = opening.end()
    if opening[0] == "/*":
        return text.find("*/", start)
    end = text.find("]]", start)
    return -1 if end < 0 or _EMPTY_LINE.search(text, start, end) else end
