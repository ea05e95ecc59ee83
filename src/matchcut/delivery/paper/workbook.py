"""The shot list and the cast as an Excel workbook: numbers as numbers, heads that stay in sight."""

from __future__ import annotations

from fractions import Fraction
from io import BytesIO
from typing import Any

from matchcut.delivery.deliverable import Delivered, Delivery
from matchcut.delivery.paper.cast_list import roles
from matchcut.delivery.paper.lists import FIELDS
from matchcut.delivery.paper.pictures import pictures_for
from matchcut.delivery.paper.rows import ShotRow, shot_rows
from matchcut.delivery.problems import DeliverySummary
from matchcut.delivery.writing import write_whole

_PICTURE_POINTS = 52
_PICTURE_COLUMN = 18
_PIXELS_PER_POINT = 4 / 3
_LONGEST = 32_767
"""Letters that Excel keeps in a cell."""

_CAST = (
    ("Name", 24),
    ("Description", 60),
    ("Scenes", 14),
    ("Shots", 40),
    ("Count", 8),
    ("Seconds", 10),
    ("Consent", 50),
)


def write_xlsx(order: Delivery) -> Delivered:
    """Write the workbook: a sheet of shots and one of the cast. Nothing in it is a formula or a link."""
    import xlsxwriter

    content = BytesIO()
    settings = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    rows = shot_rows(order.project, order.cut)
    with xlsxwriter.Workbook(content, settings) as book:
        book.set_properties({"title": order.project.film.settings.title, "comments": "Written by Matchcut"})
        looks = _CellFormats(book)
        _shots(book.add_worksheet("Shots"), looks, order, rows)
        _cast(book.add_worksheet("Cast"), looks, order, rows)
    write_whole(order.out, content.getvalue())
    return Delivered(files=(order.out,), summary=(DeliverySummary.SHOTS(count=len(rows)),))


class _CellFormats:
    """The cell formats of the workbook."""

    def __init__(self, book: Any) -> None:
        top = {"valign": "top", "font_name": "Calibri", "font_size": 10}
        self.head = book.add_format({**top, "bold": True, "bottom": 1, "bg_color": "#EDEDEA"})
        self.text = book.add_format({**top, "text_wrap": True})
        self.integer = book.add_format({**top, "num_format": "0"})
        self.seconds = book.add_format({**top, "num_format": "0.00"})

    def put(self, sheet: Any, row: int, column: int, value: str | int | Fraction) -> None:
        """Write a value as what it is; a text is never taken for anything else."""
        if isinstance(value, Fraction):
            sheet.write_number(row, column, float(value), self.seconds)
        elif isinstance(value, int):
            sheet.write_number(row, column, value, self.integer)
        else:
            sheet.write_string(row, column, value[:_LONGEST], self.text)


def _shots(sheet: Any, looks: _CellFormats, order: Delivery, rows: tuple[ShotRow, ...]) -> None:
    shown = bool(order.options["thumbnails"])
    first = 1 if shown else 0
    if shown:
        sheet.write_string(0, 0, "Picture", looks.head)
        sheet.set_column(0, 0, _PICTURE_COLUMN)
    for column, field in enumerate(FIELDS, first):
        sheet.write_string(0, column, field.head, looks.head)
        sheet.set_column(column, column, field.width)
    for number, row in enumerate(rows, 1):
        for column, field in enumerate(FIELDS, first):
            looks.put(sheet, number, column, field.value(row))
    label = next(index for index, field in enumerate(FIELDS, first) if field.head == "Shot")
    sheet.freeze_panes(1, label + 1)
    sheet.autofilter(0, 0, len(rows), first + len(FIELDS) - 1)
    sheet.set_landscape()
    sheet.repeat_rows(0)
    sheet.fit_to_pages(1, 0)
    if shown:
        _pictures(sheet, order, rows)


def _pictures(sheet: Any, order: Delivery, rows: tuple[ShotRow, ...]) -> None:
    """Put each shot's picture into its row's first cell."""
    from PIL import Image

    pictures = pictures_for(order, "take", 36)
    with pictures.ahead(rows):
        for number, row in enumerate(rows, 1):
            order.at(number - 1, len(rows))
            jpeg = pictures.of(row.event)
            if jpeg is None:
                continue
            with Image.open(BytesIO(jpeg)) as image:
                scale = (_PICTURE_POINTS - 4) * _PIXELS_PER_POINT / image.height
                scale = min(scale, (_PICTURE_COLUMN * 7) / image.width)
            sheet.set_row(number, _PICTURE_POINTS)
            place = {"image_data": BytesIO(jpeg), "x_scale": scale, "y_scale": scale, "x_offset": 3, "y_offset": 3}
            sheet.insert_image(number, 0, f"{row.id}.jpg", {**place, "object_position": 1})


def _cast(sheet: Any, looks: _CellFormats, order: Delivery, rows: tuple[ShotRow, ...]) -> None:
    for column, (head, width) in enumerate(_CAST):
        sheet.write_string(0, column, head, looks.head)
        sheet.set_column(column, column, width)
    for number, role in enumerate(roles(order.project.film, order.cut, rows), 1):
        character = role.character
        shots = ", ".join(row.label for row in role.shots)
        values: tuple[str | int | Fraction, ...] = (
            character.name,
            character.description,
            role.scenes,
            shots,
            len(role.shots),
            role.seconds,
            character.consent,
        )
        for column, value in enumerate(values):
            looks.put(sheet, number, column, value)
    sheet.freeze_panes(1, 1)
