"""Amounts of money, as they are typed and told."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING

from matchcut.cli.problems import CommandAdvice, CommandProblem
from matchcut.film.errors import BadInput

if TYPE_CHECKING:
    from collections.abc import Mapping

    from matchcut.engines.hosted.spending import Spending


def amount(text: str, field: str) -> tuple[str, int | None]:
    """`5`, `12.50 EUR`, `none`: the currency (USD where none is named), and millionths of it (None: no limit).

    BadInput for what is no amount.
    """
    number, _, currency = text.strip().partition(" ")
    currency = currency.strip().upper() or "USD"
    if number.lower() == "none":
        return currency, None
    try:
        micro = Decimal(number) * 1_000_000
    except InvalidOperation:
        micro = Decimal(-1)
    if not micro.is_finite() or micro < 0 or micro != int(micro) or not currency.isalpha():
        raise BadInput(CommandProblem.NO_AMOUNT(text=text), advice=CommandAdvice.WRITE_AMOUNT(), field=field)
    return currency, int(micro)


def sums_words(sums: Mapping[str, int]) -> str:
    """`3.20 USD and 4.00 EUR`."""
    from matchcut.engines.hosted.spending import money

    return " and ".join(f"{money(micro)} {currency}" for currency, micro in sums.items())


def spending_words(spending: Spending) -> str:
    """`3.20 USD, ~1.00 USD of it estimated; 2 calls of unknown price`."""
    if not spending.calls:
        return "nothing"
    parts = [sums_words(spending.total)] if spending.total else []
    if spending.estimated:
        parts.append(f"~{sums_words(spending.estimated)} of it estimated")
    if spending.unpriced:
        parts.append(f"{spending.unpriced} {'call' if spending.unpriced == 1 else 'calls'} of unknown price")
    return ", ".join(parts)
