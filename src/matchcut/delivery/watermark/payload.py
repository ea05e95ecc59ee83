"""What an invisible watermark says: the mark of a film, as four hexadecimal digits.

The mark is the beginning of a SHA-256 over the film's rate and its pictures: which take is seen from which frame on,
at what speed, for how long. Another cut of the film therefore has another mark; another size, form or sound has not.

Its 16 bits are written as 32, by the Reed–Muller code RM(2, 5): two marks differ in at least 8 of them, so up to two
that were read wrongly can be mended, and still one of 120 pictures without a mark passes for marked by chance, or one
of eight million for a certain film.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from functools import cache
from itertools import combinations
from typing import TYPE_CHECKING

from matchcut.cut.model import Cut

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

BITS = 32
DIGITS = 4
MENDED = 2
"""How many wrong bits are mended at most."""


def mark_of(cut: Cut) -> str:
    """The mark of a film."""
    seen = [
        [event.media or "", event.head, str(event.speed), event.record.start, event.record.end] for event in cut.events
    ]
    text = json.dumps([str(cut.rate), seen])
    return hashlib.sha256(text.encode()).hexdigest()[:DIGITS]


def bits_of(mark: str) -> tuple[int, ...]:
    """The 32 bits that are written for a mark."""
    word = int(_words()[int(mark, 16)])
    return tuple(word >> place & 1 for place in range(BITS))


def mark_in(bits: Sequence[int]) -> str | None:
    """The mark that was written as these bits, of which two may be wrong; None where they are none's."""
    import numpy as np

    word = np.uint32(sum(bit << place for place, bit in enumerate(bits)))
    wrong = np.bitwise_count(_words() ^ word)
    nearest = int(wrong.argmin())
    return f"{nearest:0{DIGITS}x}" if wrong[nearest] <= MENDED else None


@cache
def _words() -> NDArray[np.uint32]:
    """The 32 bits of every mark: sums modulo 2 of the products of at most two of five variables, at all 32 places."""
    import numpy as np

    products = [(), *combinations(range(5), 1), *combinations(range(5), 2)]
    rows = [
        sum(1 << place for place in range(BITS) if all(place >> factor & 1 for factor in some)) for some in products
    ]
    marks = np.arange(1 << len(rows), dtype=np.uint32)
    words = np.zeros_like(marks)
    for number, row in enumerate(rows):
        words ^= (marks >> np.uint32(number) & np.uint32(1)) * np.uint32(row)
    return words
