"""Decimals, sizes, rates and dates as the person's language writes them."""

from __future__ import annotations

from datetime import date, datetime
from fractions import Fraction

from PySide6.QtCore import QLocale


def with_comma(number: object) -> str:
    """A number that is written with a point (and commas between thousands), with the language's own signs for them."""
    here = QLocale()
    return str(number).translate({ord("."): here.decimalPoint(), ord(","): here.groupSeparator()})


def rate_words(rate: Fraction) -> str:
    """A frame rate to three decimals, which tell the trade's rates apart: `24`, `23.976`, `29.97`."""
    return with_comma(f"{float(rate):.3f}".rstrip("0").rstrip("."))


def day_and_time(moment: datetime) -> str:
    """`30 Nov 2026  21:17`, on this machine's clock."""
    here = moment.astimezone()
    return f"{day_words(here)}  {here:%H:%M}"


def day_words(day: date) -> str:
    """`30 Nov 2026`."""
    month = QLocale().monthName(day.month, QLocale.FormatType.ShortFormat)
    return f"{day.day} {month} {day.year}"
