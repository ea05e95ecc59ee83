"""Rates and speeds as edits write them, floats and rounded decimals, and the fractions that were meant."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from functools import lru_cache
from math import isfinite

from matchcut.film.errors import BadInput
from matchcut.film.time import FrameRate
from matchcut.interchange.problems import EditAdvice, EditProblem

_FEW, _MANY = 4, 11
"""Decimals up to which a number is taken as it stands, and beyond which they are noise."""

FINEST = 1_000_000
"""The largest denominator of a value: a double tells any two such fractions apart."""

_NEAR = 0.006
"""How far a rate is from the fraction that it means: 23.98 is 24000/1001, and 12.5 is none of those."""
_FASTEST = 1000


@lru_cache(256)
def rate_of(rate: float) -> FrameRate:
    """The exact rate that a float stands for: whole, over 1001, or a simple fraction. BadInput for what is no rate."""
    if not isfinite(rate) or not 1 / _FASTEST <= rate <= 10 * FINEST:
        raise BadInput(EditProblem.NO_FRAME_RATE(rate=f"{rate:g}"), advice=EditAdvice.EXPORT_FROM_ITS_PROGRAM())
    nearest = round(rate)
    if nearest and abs(rate - nearest) < 1e-6:
        return FrameRate(nearest)
    over = FrameRate(max(1, round(rate * 1001 / 1000)) * 1000, 1001)
    if abs(rate - float(over.fraction)) < _NEAR * max(1.0, rate / 30):
        return over
    simple = Fraction(rate).limit_denominator(1001)
    return FrameRate(simple.numerator, simple.denominator)


def number(value: float) -> Fraction:
    """The fraction that a float stands for. BadInput for one that is no number."""
    if not isfinite(value):
        raise BadInput(EditProblem.NO_NUMBER(value=str(value)))
    return Fraction(value).limit_denominator(FINEST)


def simplest(low: Fraction, high: Fraction) -> Fraction:
    """Return the fraction with the smallest denominator in [`low`, `high`], 0 ≤ `low` ≤ `high` (Stern and Brocot)."""
    integer = -(-low.numerator // low.denominator)
    if integer <= high:
        return Fraction(integer)
    floor = integer - 1
    return floor + 1 / simplest(1 / (high - floor), 1 / (low - floor))


def speed_of(written: str, rate: FrameRate) -> Fraction:
    """The speed that an M2 line means: the simplest one whose frames per second round to what is written."""
    places = len(written.partition(".")[2])
    half = Fraction(1, 2 * 10**places)
    speed = Fraction(written)
    if speed == 0:
        return Fraction(0)
    size = abs(speed)
    simple = simplest(max(Fraction(0), size - half) / rate.fraction, (size + half) / rate.fraction)
    return simple if speed > 0 else -simple


def meant_by(speed: Fraction) -> Fraction:
    """The number that was meant by one with many decimals: 25/3 by 8.33333. One with few is what it says."""
    for places in range(_FEW, _MANY):
        if (speed * 10**places).denominator == 1:
            return speed if places == _FEW else _within(speed, Fraction(1, 10**places))
    return _within(speed, Fraction(1, 10**_MANY))


def _within(speed: Fraction, off: Fraction) -> Fraction:
    simple = simplest(max(Fraction(0), abs(speed) - off), abs(speed) + off)
    return simple if speed > 0 else -simple


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
