"""What stands beside a Fountain script: notes `[[ ]]` and the boneyard `/* */`, taken out before its lines are read.

The boneyard may hold anything, over as many lines as it likes. A note may go on over lines, but not over an empty
one, unless two spaces stand there: a pair of brackets that was never closed then spoils one paragraph, not the film.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from matchcut.script.screenplay.model import ScriptElement, ScriptElementKind

_OPENS = re.compile(r"\[\[|/\*")
_EMPTY_LINE = re.compile(r"\n ?(?=\n)")


@dataclass(frozen=True, slots=True)
class ScriptLine:
    """A line of the script without its asides. `bared` if it held nothing but notes."""

    number: int
    text: str
    bared: bool = False

    @property
    def empty(self) -> bool:
        return not self.text or self.text.isspace()


def without_asides(text: str) -> tuple[list[ScriptLine], list[ScriptElement]]:
    """Return the lines of a text (divided by `\\n`) and its notes and boneyards, both in the order of their lines.

    A line that an aside goes over the end of is joined with the one where the aside ends.
    """
    lines: list[ScriptLine] = []
    asides: list[ScriptElement] = []
    kept: list[str] = []
    bared = False
    number = begins = 1
    for stretch, kind in _stretches(text):
        if kind is not None:
            asides.append(ScriptElement(kind, stretch.strip(), number))
            number += stretch.count("\n")
            bared = (
                kind is ScriptElementKind.NOTE
            )  # What is left of a boneyard's line counts: the syntax page relies on it.
            continue
        *ended, rest = stretch.split("\n")
        for piece in ended:
            lines.append(_line(begins, [*kept, piece], bared))
            kept, bared = [], False
            number += 1
            begins = number
        kept.append(rest)
    lines.append(_line(begins, kept, bared))
    return lines, asides


def _line(number: int, kept: list[str], bared: bool) -> ScriptLine:
    text = "".join(kept)
    return ScriptLine(number, text, bared and (not text or text.isspace()))


def _stretches(text: str) -> Iterator[tuple[str, ScriptElementKind | None]]:
    """The text cut into what is script (None) and what is an aside, without the marks around it.

    The next `]]`, `*/` and empty line are each looked for once, however many marks are never closed.
    """
    ends = {"]]": 0, "*/": 0, "": 0}

    def next_of(mark: str, start: int) -> int:
        if ends[mark] < start:
            position = text.find(mark, start) if mark else _position(_EMPTY_LINE.search(text, start))
            ends[mark] = position if position >= 0 else len(text) + 1
        return ends[mark]

    at = 0
    for opening in _OPENS.finditer(text):
        if opening.start() < at:
            continue
        note = opening[0] == "[["
        start = opening.end()
        stop = next_of("]]" if note else "*/", start)
        if stop > len(text) or (note and next_of("", start) < stop):
            continue
        yield text[at : opening.start()], None
        yield text[start:stop], ScriptElementKind.NOTE if note else ScriptElementKind.BONEYARD
        at = stop + 2
    yield text[at:], None


def _position(match: re.Match[str] | None) -> int:
    return match.start() if match else -1
