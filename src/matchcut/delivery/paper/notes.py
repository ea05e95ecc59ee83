"""The last pages: the full words of whatever had no room on its board or in its row."""

from __future__ import annotations

from dataclasses import dataclass

from matchcut.delivery.paper.document import PaperDocument
from matchcut.delivery.paper.fonts import STRONG
from matchcut.delivery.paper.typesetting import Fitted, TypeStyle

_HEAD, _BODY = TypeStyle(9.5, STRONG), TypeStyle(9)
_AFTER = 3.5
_MEASURE = 150.0
"""Millimetres: the widest line that is read with ease at this size."""

HEADING = "In full: what had no room before"


@dataclass(frozen=True, slots=True)
class Note:
    """What is told at the end, and what it belongs to ("Shot 12A")."""

    head: str
    text: str


def add_notes(document: PaperDocument, notes: list[Note], heading: str = HEADING) -> None:
    """Plan pages with the notes, under `heading`; in two columns where the sheet is wide. No head ends a column."""
    body, type_ = document.sheet.body, document.type
    columns = 2 if body.width > _MEASURE * 1.5 else 1
    width = min(_MEASURE, (body.width - 10 * (columns - 1)) / columns)
    page: list[tuple[Fitted, float, float]] = []
    column, y = 0, body.y
    for note in notes:
        head, lines = Fitted((note.head,), _HEAD), type_.wrapped(note.text, _BODY, width)
        while lines or head.lines:
            room = int((body.bottom - y - head.height) / _BODY.step)
            if room < min(2, len(lines)):
                column, y = column + 1, body.y
                if column == columns:
                    _add(document, page, width, heading)
                    page, column = [], 0
                continue
            x = body.x + column * (width + 10)
            if head.lines:
                page.append((head, x, y))
            part = _without_widow(lines, room)
            page.append((Fitted(tuple(lines[:part]), _BODY), x, y + head.height))
            y += head.height + part * _BODY.step
            lines, head = lines[part:], Fitted((), _HEAD)
        y += _AFTER
    if page:
        _add(document, page, width, heading)


def _without_widow(lines: list[str], room: int) -> int:
    """How many lines stand here: never so many that a single one goes over to the next column."""
    return room - 1 if len(lines) == room + 1 and room > 2 else min(room, len(lines))


def _add(document: PaperDocument, page: list[tuple[Fitted, float, float]], width: float, heading: str) -> None:
    def draw() -> None:
        for fitted, x, y in page:
            document.type.lines(fitted, x, y, width)

    document.add(heading, draw)
