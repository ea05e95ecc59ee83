"""Amounts of money, and what was spent, in the person's language."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from matchcut.studio.texts.numbers import with_comma
from matchcut.studio.texts.tell import tr

if TYPE_CHECKING:
    from matchcut.engines.hosted.spending import Spending


def spending_words(spending: Spending) -> str:
    """`3.20 USD, 1.00 USD of it estimated, calls of unknown price: 2`."""
    if not spending.calls:
        return tr("nothing")
    parts = [sums_words(spending.total)] if spending.total else []
    if spending.estimated:
        parts.append(tr("{0} of it estimated").format(sums_words(spending.estimated)))
    if spending.unpriced:
        parts.append(tr("calls of unknown price: {0}").format(spending.unpriced))
    return ", ".join(parts)


def sums_words(sums: Mapping[str, int]) -> str:
    """Sums in millionths by currency: `3.20 USD + 4.00 EUR`."""
    return " + ".join(f"{money_words(micro)} {currency}" for currency, micro in sums.items())


def money_words(micro: int) -> str:
    """An amount in millionths, as the language writes it: `2.40`, `0,0833`."""
    from matchcut.engines.hosted.spending import money

    return with_comma(money(micro))
