"""Decimals and dates as the person's language writes them."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QLocale


def with_comma(number: object) -> str:
    """A number that is written with a point, with the language's own sign for it."""
    return str(number).replace(".", QLocale().decimalPoint())


def day_and_time(moment: datetime) -> str:
    """`30 Nov 2026  21:17`, on this machine's clock."""
    here = moment.astimezone()
    month = QLocale().monthName(here.month, QLocale.FormatType.ShortFormat)
    return f"{here.day} {month} {here.year}  {here:%H:%M}"
