"""The shot list, as a PDF: every shot in a row, its scene's heading above its first."""

from __future__ import annotations

from collections.abc import Iterator

from matchcut.delivery.deliverable import Delivered, Delivery
from matchcut.delivery.paper.board_words import quoted
from matchcut.delivery.paper.document import PaperDocument, sheet_of
from matchcut.delivery.paper.notes import add_notes
from matchcut.delivery.paper.pictures import pictures_for
from matchcut.delivery.paper.rows import ShotRow, clock, shot_rows
from matchcut.delivery.paper.table import PaperTable, TableColumn, TableHeading, TableRow
from matchcut.delivery.problems import DeliverySummary
from matchcut.delivery.provenance.ordering import signing_for
from matchcut.words.statements import Notes

_COLUMNS = (
    TableColumn("Shot", 5, strong=True),
    TableColumn("Size", 9),
    TableColumn("Camera", 11),
    TableColumn("Action", 30),
    TableColumn("Dialogue", 20),
    TableColumn("Cast", 12),
    TableColumn("Length", 6, align="right"),
    TableColumn("Starts", 11, align="right"),
    TableColumn("Take", 4, align="right"),
)
_UPRIGHT = (
    TableColumn("Shot", 6, strong=True),
    TableColumn("Size, camera", 16),
    TableColumn("Action and dialogue", 44),
    TableColumn("Cast", 15),
    TableColumn("Length", 9, align="right"),
    TableColumn("Starts", 15, align="right"),
)
_PICTURE = 24.0


def write(order: Delivery) -> Delivered:
    """Write the shot list as a PDF."""
    options = order.options
    sheet = sheet_of("Shot list", order.project.film, options)
    with PaperDocument(sheet, order.project.folder / "cache") as document:
        rows = shot_rows(order.project, order.cut)
        pictures = pictures_for(order, str(options["picture"]), _PICTURE)
        seconds = order.cut.rate.seconds(order.cut.length)
        heading = f"{len(rows)} shots, {clock(seconds)} at {order.cut.rate} fps"
        table = PaperTable(
            document,
            _COLUMNS if sheet.landscape else _UPRIGHT,
            heading,
            picture=pictures.of,
            aspect=order.cut.width / order.cut.height,
            picture_width=_PICTURE if pictures.any(rows) else 0,
        )
        table.add(_parts(order, rows, landscape=sheet.landscape))
        add_notes(document, table.notes)
        signing = signing_for(order, shows=pictures.any(rows))
        with pictures.ahead(rows):
            said: Notes = (*document.write(order.out, order.at, signing.paper), *signing.notes)
        return Delivered(
            files=(order.out,), notes=said, summary=(DeliverySummary.SHOTS(count=len(rows)), document.summary)
        )


def _parts(order: Delivery, rows: tuple[ShotRow, ...], *, landscape: bool) -> Iterator[TableRow | TableHeading]:
    scenes = order.project.film.scene_order
    for row in rows:
        if row.opens:
            scene = scenes[row.scene - 1]
            yield TableHeading(f"{row.scene}   {row.heading}".strip(), scene.synopsis)
        yield TableRow(_lying(row) if landscape else _upright(row), row.event, f"Shot {row.label}")


def _lying(row: ShotRow) -> tuple[str, ...]:
    action = "\n".join(part for part in (row.action, _asides(row)) if part)
    cast = "\n".join(row.cast)
    return row.label, row.size, row.camera, action, row.dialogue, cast, row.duration, row.starts, row.take


def _upright(row: ShotRow) -> tuple[str, ...]:
    words = "\n".join(part for part in (row.action, quoted(row.dialogue), _asides(row)) if part)
    return row.label, f"{row.size}\n{row.camera}", words, "\n".join(row.cast), row.duration, row.starts


def _asides(row: ShotRow) -> str:
    """How the shot is entered, what it carries on from, and what a person noted: in brackets."""
    parts = [row.entered, f"continues {row.continues}" if row.continues else "", row.notes]
    said = "; ".join(part for part in parts if part)
    return f"({said})" if said else ""
