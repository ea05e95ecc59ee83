"""The shot list as data: CSV for any program, by RFC 4180; `columns` serve the workbook too."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction

from matchcut.delivery.deliverable import Delivered, Delivery
from matchcut.delivery.paper.rows import ShotRow, shot_rows
from matchcut.delivery.problems import DeliveryNote, DeliverySummary
from matchcut.delivery.writing import write_whole
from matchcut.film.words import as_cell


@dataclass(frozen=True, slots=True)
class ListColumn:
    """A column of the list: its head, what it holds of a shot (text or whole number or seconds), its width."""

    head: str
    value: Callable[[ShotRow], str | int | Fraction]
    width: int


FIELDS: tuple[ListColumn, ...] = (
    ListColumn("Scene", lambda row: row.scene, 7),
    ListColumn("Heading", lambda row: row.heading, 30),
    ListColumn("Shot", lambda row: row.label, 8),
    ListColumn("Size", lambda row: row.size, 16),
    ListColumn("Camera", lambda row: row.camera, 20),
    ListColumn("Action", lambda row: row.action, 60),
    ListColumn("Dialogue", lambda row: row.dialogue, 44),
    ListColumn("Cast", lambda row: ", ".join(row.cast), 24),
    ListColumn("Props", lambda row: ", ".join(row.props), 20),
    ListColumn("Duration", lambda row: row.seconds, 10),
    ListColumn("Frames", lambda row: row.frames, 9),
    ListColumn("In", lambda row: row.starts, 13),
    ListColumn("Out", lambda row: row.ends, 13),
    ListColumn("Transition", lambda row: row.entered, 20),
    ListColumn("Continues", lambda row: row.continues, 11),
    ListColumn("Take", lambda row: int(row.take) if row.take else "", 7),
    ListColumn("Engine", lambda row: row.engine, 16),
    ListColumn("Notes", lambda row: row.notes, 40),
)
"""Duration is in seconds; In and Out are the film's timecode, Out that of the first frame after the shot."""


def write_csv(order: Delivery) -> Delivered:
    """Write the shot list as CSV: UTF-8, commas, lines that end in CR LF, quotes where they are needed."""
    text = io.StringIO(newline="")
    lines = csv.writer(text, lineterminator="\r\n")
    lines.writerow([field.head for field in FIELDS])
    rows = shot_rows(order.project, order.cut)
    lines.writerows([_plain(field.value(row)) for field in FIELDS] for row in rows)
    write_whole(order.out, text.getvalue().encode("utf-8-sig" if order.options["bom"] else "utf-8"))
    order.at(len(rows), len(rows))
    notes = (DeliveryNote.CELLS_AS_TEXT(),) if _may_be_formulas(rows) else ()
    return Delivered(files=(order.out,), notes=notes, summary=(DeliverySummary.SHOTS(count=len(rows)),))


def _may_be_formulas(rows: tuple[ShotRow, ...]) -> bool:
    return any(str(_plain(field.value(row))).startswith("'") for row in rows for field in FIELDS)


def _plain(value: str | int | Fraction) -> str | int:
    if isinstance(value, str):
        return as_cell(value)
    return f"{float(value):.3f}" if isinstance(value, Fraction) else value
