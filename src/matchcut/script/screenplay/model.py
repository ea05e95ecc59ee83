"""A screenplay as its readers give it: a title page and elements in the order of the script."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal


class ScriptElementKind(StrEnum):
    """What an element of a screenplay is."""

    HEADING = "heading"
    ACTION = "action"
    SHOT = "shot"
    CHARACTER = "character"
    PARENTHETICAL = "parenthetical"
    DIALOGUE = "dialogue"
    LYRICS = "lyrics"
    TRANSITION = "transition"
    CENTRED = "centred"
    PAGE_BREAK = "page break"
    SECTION = "section"
    SYNOPSIS = "synopsis"
    NOTE = "note"
    BONEYARD = "boneyard"


SPOKEN = frozenset(
    {ScriptElementKind.CHARACTER, ScriptElementKind.PARENTHETICAL, ScriptElementKind.DIALOGUE, ScriptElementKind.LYRICS}
)
"""The kinds that a speech is made of."""

UNSEEN = frozenset(
    {
        ScriptElementKind.SECTION,
        ScriptElementKind.SYNOPSIS,
        ScriptElementKind.NOTE,
        ScriptElementKind.BONEYARD,
        ScriptElementKind.PAGE_BREAK,
    }
)
"""The kinds that no audience sees or hears."""

Side = Literal["", "left", "right"]


@dataclass(frozen=True, slots=True, order=True)
class TextSpan:
    """The characters `start` … `stop` (half-open) of an element's text, and how they are set; never none of it."""

    start: int
    stop: int
    bold: bool = False
    italic: bool = False
    underline: bool = False


@dataclass(frozen=True, slots=True)
class ScriptElement:
    """One thing in a screenplay.

    `text` is what a reader sees, without markup; its lines are divided by `\\n`. `line` is where it begins in the
    file, from 1. `gap` counts the empty lines before it, which matter in action. A heading has a scene `number` where
    the script gives one; a character's `text` is the name, its `extension` what stands in brackets after it
    ('V.O.'). `side` tells who speaks at the same time as whom: what is "left" and the "right" that follows it.
    A section's `depth` is 1 for the outermost.
    """

    kind: ScriptElementKind
    text: str
    line: int
    gap: int = 0
    number: str = ""
    extension: str = ""
    side: Side = ""
    depth: int = 0
    emphasis: tuple[TextSpan, ...] = ()


@dataclass(frozen=True, slots=True)
class TitleEntry:
    """One entry of the title page: 'Author' and its values, one for each line, without markup."""

    key: str
    values: tuple[str, ...]
    line: int


@dataclass(frozen=True, slots=True)
class Screenplay:
    """A screenplay. Elements stand in the order of their lines."""

    title_page: tuple[TitleEntry, ...] = ()
    elements: tuple[ScriptElement, ...] = ()

    def entry(self, *keys: str) -> tuple[str, ...]:
        """The values of the first title page entry with one of these keys, in whatever case; none if there is none."""
        wanted = {key.casefold() for key in keys}
        return next((entry.values for entry in self.title_page if entry.key.casefold() in wanted), ())

    @property
    def title(self) -> str:
        """The title on the title page, on one line; empty if there is none."""
        return " ".join(self.entry("title"))
