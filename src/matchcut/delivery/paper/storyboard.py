"""The storyboard: 1, 2, 3, 4, 6 or 9 boards a page, each with its picture and what a crew needs to know of it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from itertools import groupby

from matchcut.delivery.deliverable import Delivered, Delivery
from matchcut.delivery.paper.board_words import NUMBER_LARGER, board_words, facts_of, quoted
from matchcut.delivery.paper.camera_marks import draw_moves, moves_of
from matchcut.delivery.paper.document import ACCENT, FAINT, PageBox, PaperDocument, sheet_of
from matchcut.delivery.paper.fonts import STRONG
from matchcut.delivery.paper.notes import Note, add_notes
from matchcut.delivery.paper.pictures import PagePictures, pictures_for
from matchcut.delivery.paper.rows import ShotRow, shot_rows
from matchcut.delivery.paper.typesetting import MM_PER_POINT, TypeStyle
from matchcut.delivery.problems import DeliveryNote, DeliverySummary
from matchcut.delivery.provenance.ordering import signing_for
from matchcut.words.statements import Notes

GRIDS = {
    False: {1: (1, 1), 2: (1, 2), 3: (1, 3), 4: (2, 2), 6: (2, 3), 9: (3, 3)},
    True: {1: (1, 1), 2: (2, 1), 3: (3, 1), 4: (2, 2), 6: (3, 2), 9: (3, 3)},
}
"""Columns and rows for so many boards a page, upright (False) and lying (True)."""

_BODY = {1: 10.5, 2: 9.5, 3: 9.0, 4: 8.5, 6: 8.0, 9: 7.0}
"""The size of the words, in points, by how many boards a page has."""

_GAP = 7.0
_AIR = 1.4
_BESIDE = 4.5
_BELOW = 2.5


@dataclass(frozen=True, slots=True)
class BoardCell:
    """Where a board's parts stand: the line above the picture, the picture, and the words below or beside it."""

    strip: PageBox
    picture: PageBox
    words: PageBox


def write(order: Delivery) -> Delivered:
    """Write the storyboard as a PDF. A shot without a take shows its keyframe, else an empty frame to draw in."""
    options = dict(order.options)
    sheet = sheet_of("Storyboard", order.project.film, options)
    per_page = int(options["per_page"])
    with PaperDocument(sheet, order.project.folder / "cache") as document:
        grid, strip = GRIDS[sheet.landscape][per_page], strip_of(_BODY[per_page])
        cells = cells_for(sheet.body, per_page, grid, order.cut.width / order.cut.height, strip)
        pictures = pictures_for(order, str(options["picture"]), cells[0].picture.width)
        board = _Board(document, pictures, _BODY[per_page], arrows=bool(options["arrows"]))
        rows = shot_rows(order.project, order.cut)
        signing = signing_for(order, shows=pictures.any(rows))
        with pictures.ahead(rows):
            for page in _pages(rows, per_page, by_scene=bool(options["scene_pages"])):
                document.add(
                    _headings(page),
                    partial(board.draw, page, cells),
                    [f"{row.scene}. {row.heading}" for row in page if row.opens],
                )
            add_notes(document, _cut_short(document, rows, cells[0], board.body))
            said: Notes = (*document.write(order.out, order.at, signing.paper), *signing.notes)
        blank = len(rows) - pictures.count(rows)
        if blank and options["picture"] != "blank":
            said = (*said, DeliveryNote.BOARDS_WITHOUT_PICTURE(count=blank, total=len(rows)))
        return Delivered(
            files=(order.out,), notes=said, summary=(DeliverySummary.BOARDS(count=len(rows)), document.summary)
        )


def strip_of(body: float) -> float:
    """How many millimetres the line above a picture takes, with some air below it; `body` is the words' size."""
    return (body + NUMBER_LARGER) * MM_PER_POINT * 1.18 + _AIR


def cells_for(body: PageBox, count: int, grid: tuple[int, int], aspect: float, strip: float) -> list[BoardCell]:
    """Divide a page's body. The words stand where the picture can be larger: below it, or beside it.

    `strip` is the height of the line above each picture.
    """
    columns, rows = grid
    width = (body.width - _GAP * (columns - 1)) / columns
    height = (body.height - _GAP * (rows - 1)) / rows
    return [
        _cell(
            PageBox(
                body.x + index % columns * (width + _GAP), body.y + index // columns * (height + _GAP), width, height
            ),
            aspect,
            strip,
        )
        for index in range(count)
    ]


def _cell(cell: PageBox, aspect: float, strip: float) -> BoardCell:
    inner = cell.height - strip
    below = min(cell.width, (inner - max(16.0, 0.26 * cell.height)) * aspect)
    beside = min(cell.width - max(46.0, 0.34 * cell.width) - _BESIDE, inner * aspect)
    top = cell.y + strip
    if below < beside:
        picture = PageBox(cell.x, top, beside, beside / aspect)
        words = PageBox(picture.right + _BESIDE, top, cell.right - picture.right - _BESIDE, inner)
        return BoardCell(PageBox(cell.x, cell.y, cell.width, strip), picture, words)
    # A narrow picture stands at the left of its words, a wide one in their middle.
    narrow = below < 0.72 * cell.width
    left, width = (cell.x, cell.width) if narrow else (cell.x + (cell.width - below) / 2, below)
    picture = PageBox(left, top, below, below / aspect)
    words = PageBox(left, picture.bottom + _BELOW, width, cell.bottom - picture.bottom - _BELOW)
    return BoardCell(PageBox(left, cell.y, width, strip), picture, words)


def _pages(rows: tuple[ShotRow, ...], per_page: int, *, by_scene: bool) -> list[tuple[ShotRow, ...]]:
    groups = [tuple(group) for _, group in groupby(rows, key=lambda row: row.scene)] if by_scene else [rows]
    return [group[start : start + per_page] for group in groups for start in range(0, len(group), per_page)]


def _headings(page: tuple[ShotRow, ...]) -> str:
    """The scenes that a page shows: '1. EXT. LAUNCH PAD  |  2. INT. ORBIT'."""
    scenes = dict.fromkeys((row.scene, row.heading) for row in page)
    return "  |  ".join(f"{number}. {heading}".strip() for number, heading in scenes)


def _cut_short(document: PaperDocument, rows: tuple[ShotRow, ...], cell: BoardCell, body: float) -> list[Note]:
    """The full words of the boards that have no room for them: they are told at the end."""
    return [
        Note(
            f"Shot {row.label}", "\n".join(part for part in (row.action, quoted(row.dialogue), *facts_of(row)) if part)
        )
        for row in rows
        if board_words(document.type, row, cell.strip, cell.words, body).cut
    ]


@dataclass
class _Board:
    """Draws boards: the line above, the picture with its arrows, the words."""

    document: PaperDocument
    pictures: PagePictures
    body: float
    arrows: bool

    def draw(self, page: tuple[ShotRow, ...], cells: list[BoardCell]) -> None:
        for row, cell in zip(page, cells, strict=False):
            self._picture(row, cell.picture)
            board_words(self.document.type, row, cell.strip, cell.words, self.body).set(self.document)

    def _picture(self, row: ShotRow, box: PageBox) -> None:
        pdf = self.document.pdf
        jpeg = self.pictures.of(row.event)
        if jpeg is not None:
            self.document.picture(jpeg, box)
        if self.arrows and not self.pictures.drawn(row.event):  # A drawing has its arrows in it.
            draw_moves(pdf, moves_of(row.camera, row.action), box)
        pdf.set_draw_color(*((70, 70, 74) if jpeg else FAINT))
        pdf.set_line_width(0.25)
        pdf.rect(box.x, box.y, box.width, box.height)
        if row.entered:
            self._tag(row.entered, box)

    def _tag(self, text: str, box: PageBox) -> None:
        """How a shot is entered, on a small plate in the picture's upper left corner."""
        style = TypeStyle(6.0, STRONG, ink=(255, 255, 255))
        text = self.document.type.shortened(text, style, box.width - 4)
        wide = self.document.type.width(text, style) + 3
        self.document.pdf.set_fill_color(*ACCENT)
        self.document.pdf.rect(box.x, box.y, wide, 3.6, style="F")
        self.document.type.line(text, style, box.x + 1.5, box.y + 0.6)
