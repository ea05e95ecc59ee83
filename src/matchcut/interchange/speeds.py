"""Speeds as an EDL writes them: frames per second, rounded to a decimal or three, and the fraction that was meant."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

from matchcut.film.time import FrameRate

_FEW, _MANY = 4, 11
"""Decimals up to which a number is taken as it stands, and beyond which they are noise."""


def simplest(low: Fraction, high: Fraction) -> Fraction:
    """Return the fraction with the smallest denominator in [`low`, `high`], 0 ≤ `low` ≤ `high` (Stern and Brocot)."""
    whole = -(-low.numerator // low.denominator)
    if whole <= high:
        return Fraction(whole)
    floor = whole - 1
    return floor + 1 / simplest(1 / (high - floor), 1 / (low - floor))


def speed_of(written: str, rate: FrameRate) -> Fraction:
    """The speed that an M2 line means: the simplest one whose frames per second round to what is written."""
    places = len(written.partition(".")[2])
    half = Fraction(1, 2 * 10**places)
    told = Fraction(written)
    if told == 0:
        return Fraction(0)
    size = abs(told)
    found = simplest(max(Fraction(0), size - half) / rate.fraction, (size + half) / rate.fraction)
    return found if told > 0 else -found


def meant_by(told: Fraction) -> Fraction:
    """The number that was meant by one with many decimals: 25/3 by 8.33333. One with few is what it says."""
    for places in range(_FEW, _MANY):
        if (told * 10**places).denominator == 1:
            return told if places == _FEW else _within(told, Fraction(1, 10**places))
    return _within(told, Fraction(1, 10**_MANY))


def _within(told: Fraction, off: Fraction) -> Fraction:
    found = simplest(max(Fraction(0), abs(told) - off), abs(told) + off)
    return found if told > 0 else -found


def written_speed(speed: Fraction, rate: FrameRate) -> str:
    """Frames per second for an M2 line: one decimal as the format has it, or three where one does not say enough.

    `speed_of` may still read another speed than was meant; see there.
    """
    text = _rounded(speed * rate.fraction, 1)
    return text if speed_of(text, rate) == speed else _rounded(speed * rate.fraction, 3)


def _rounded(value: Fraction, places: int) -> str:
    scaled = (2 * abs(value) * 10**places + 1) // 2
    text = str(Decimal(scaled).scaleb(-places).quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP))
    return f"{'-' if value < 0 else ''}{text.rjust(4 + places, '0')}"
