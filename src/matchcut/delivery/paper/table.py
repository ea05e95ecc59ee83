"""Tables on paper: columns of words, heads on every page, rows that are never parted."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from itertools import compress

from matchcut.cut.model import Event
from matchcut.delivery.paper.document import GREY, RULE, PageBox, PaperDocument
from matchcut.delivery.paper.fonts import STRONG
from matchcut.delivery.paper.notes import Note
from matchcut.delivery.paper.typesetting import Fitted, TypeStyle
from matchcut.media.lettering import reads_leftwards

TEXT, HEAD, BAND, SMALL = (
    TypeStyle(7.5),
    TypeStyle(6.5, STRONG, ink=GREY),
    TypeStyle(8.5, STRONG),
    TypeStyle(7.5, ink=GREY),
)

_AIR = 1.5
_GUTTER = 3.0
_HEAD_HEIGHT = 5.0
_TALLEST = 0.85
"""How much of a page one row may take; longer words are cut off and told in full at the end."""

Picture = Callable[[Event], bytes | None]


@dataclass(frozen=True, slots=True)
class TableColumn:
    """A column: its head, its width as a share of the page's (or of what pictures leave), and how it is set."""

    head: str
    share: float
    align: str = "left"
    strong: bool = False


@dataclass(frozen=True, slots=True)
class TableRow:
    """One row: its words column by column, and whose picture stands before them. `name` is what notes call it."""

    cells: tuple[str, ...]
    event: Event | None = None
    name: str = ""


@dataclass(frozen=True, slots=True)
class TableHeading:
    """A heading across all columns, with a line of smaller words beneath; it stays with the row after it."""

    text: str
    under: str = ""


@dataclass
class PaperTable:
    """A table under way on a document. `picture` gives rows' pictures, `aspect` their width by their height."""

    document: PaperDocument
    columns: tuple[TableColumn, ...]
    heading: str = ""
    picture: Picture | None = None
    aspect: float = 16 / 9
    picture_width: float = 0
    notes: list[Note] = field(default_factory=list)

    def add(self, parts: Iterable[TableRow | TableHeading]) -> None:
        """Plan the pages that hold these rows and bands; a column in which nothing stands is left out."""
        parts = self._without_empty(list(parts))
        body = self.document.sheet.body
        page: list[tuple[_Set, float]] = []
        y = body.y + _HEAD_HEIGHT
        waiting: list[_Set] = []
        for part in parts:
            placed = self._band(part) if isinstance(part, TableHeading) else self._row(part)
            waiting.append(placed)
            if isinstance(part, TableHeading):
                continue
            tall = sum(row.height for row in waiting)
            if page and y + tall > body.bottom:
                self._page(page)
                page, y = [], body.y + _HEAD_HEIGHT
            for row in waiting:
                page.append((row, y))
                y += row.height
            waiting = []
        for row in waiting:
            page.append((row, y))
            y += row.height
        if page:
            self._page(page)

    def _without_empty(self, parts: list[TableRow | TableHeading]) -> list[TableRow | TableHeading]:
        rows = [part for part in parts if isinstance(part, TableRow)]
        used = [any(row.cells[index] for row in rows) for index in range(len(self.columns))]
        self.columns = tuple(compress(self.columns, used))
        return [
            replace(part, cells=tuple(compress(part.cells, used))) if isinstance(part, TableRow) else part
            for part in parts
        ]

    def _boxes(self) -> list[PageBox]:
        """Where each column stands, its height left open."""
        body = self.document.sheet.body
        left = body.x + (self.picture_width + _GUTTER if self.picture_width else 0)
        room = body.right - left - _GUTTER * (len(self.columns) - 1)
        shares = sum(column.share for column in self.columns)
        boxes = []
        for column in self.columns:
            width = room * column.share / shares
            boxes.append(PageBox(left, 0, width, 0))
            left += width + _GUTTER
        return boxes

    def _row(self, row: TableRow) -> _Set:
        type_, boxes = self.document.type, self._boxes()
        most = self.document.sheet.body.height * _TALLEST
        cells, cut = [], False
        for text, column, box in zip(row.cells, self.columns, boxes, strict=True):
            style = TypeStyle(TEXT.size, STRONG) if column.strong else TEXT
            fitted = type_.fitted(text, style, box.width, most)
            cut = cut or fitted.cut
            cells.append((fitted, box, column.align))
        if cut:
            heads = [f"{column.head}: {text}" for column, text in zip(self.columns, row.cells, strict=True) if text]
            self.notes.append(Note(row.name or row.cells[0], "\n".join(heads)))
        tall = max(fitted.height for fitted, _, _ in cells)
        if self.picture_width:
            tall = max(tall, self.picture_width / self.aspect)
        return _Set(tall + 2 * _AIR, cells=cells, event=row.event)

    def _band(self, band: TableHeading) -> _Set:
        type_, body = self.document.type, self.document.sheet.body
        lines = [(Fitted((type_.shortened(band.text, BAND, body.width),), BAND), body, "left")]
        under = type_.fitted(band.under, SMALL, body.width, SMALL.step * 3)
        return _Set(BAND.step + under.height + 5.0, cells=lines, under=under, band=band.text)

    def _page(self, page: list[tuple[_Set, float]]) -> None:
        self.document.add(self.heading, lambda: self._draw(page), [row.band for row, _ in page if row.band])

    def _draw(self, page: list[tuple[_Set, float]]) -> None:
        document, body = self.document, self.document.sheet.body
        for column, box in zip(self.columns, self._boxes(), strict=True):
            head = document.type.shortened(column.head, HEAD, box.width)
            document.type.line(head, HEAD, box.x, body.y, align=column.align, width=box.width)
        document.rule(body.x, body.y + _HEAD_HEIGHT - 0.8, body.width, GREY, 0.3)
        for placed, y in page:
            if placed.under is not None:
                fitted, box, _ = placed.cells[0]
                end = document.type.lines(fitted, box.x, y + 3.2, box.width)
                document.type.lines(placed.under, box.x, end, box.width)
                continue
            self._draw_row(placed, y)
            document.rule(body.x, y + placed.height, body.width, RULE, 0.15)

    def _draw_row(self, placed: _Set, y: float) -> None:
        document, body = self.document, self.document.sheet.body
        for fitted, box, align in placed.cells:
            top = y + _AIR
            for text in fitted.lines:
                side = "right" if reads_leftwards(text) else align
                document.type.line(text, fitted.style, box.x, top, align=side, width=box.width)
                top += fitted.style.step
        if not (self.picture_width and placed.event and self.picture):
            return
        place = PageBox(body.x, y + _AIR, self.picture_width, self.picture_width / self.aspect)
        jpeg = self.picture(placed.event)
        if jpeg is not None:
            document.picture(jpeg, place)
        document.pdf.set_draw_color(*RULE)
        document.pdf.set_line_width(0.15)
        document.pdf.rect(place.x, place.y, place.width, place.height)


@dataclass(frozen=True, slots=True)
class _Set:
    """A row or band, measured. `under` and `band` (its text) are set for a band."""

    height: float
    cells: list[tuple[Fitted, PageBox, str]]
    event: Event | None = None
    under: Fitted | None = None
    band: str = ""
