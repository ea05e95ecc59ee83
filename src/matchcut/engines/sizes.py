"""Which of the sizes that a model has is taken for a film's."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

Size = tuple[int, int]
"""Width and height in pixels."""


def nearest_shape(sizes: Sequence[Size], film: Size) -> Size:
    """The size nearest to the film's shape; of about equally near ones the smallest that is not below the film, else
    the largest. There has to be one.
    """

    def unlike(size: Size) -> Fraction:
        ratio = Fraction(size[0] * film[1], size[1] * film[0])
        return max(ratio, 1 / ratio)

    nearest = min(map(unlike, sizes))
    # A few percent of crop are not worth another size class.
    like = sorted((size for size in sizes if unlike(size) <= nearest * Fraction(21, 20)), key=area)
    return next((size for size in like if area(size) >= area(film)), like[-1])


def area(size: Size) -> int:
    """How many pixels a picture of that size has."""
    return size[0] * size[1]
