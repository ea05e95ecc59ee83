"""What paid calls cost, and how much a person allows: in millionths of each currency, which are never added up."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from types import MappingProxyType

from matchcut.engines.hosted.catalogue import title_of
from matchcut.engines.hosted.ledger import Ledger, PaidCall, ledger_file
from matchcut.engines.hosted.problems import ServiceAdvice, ServiceProblem
from matchcut.film.errors import EngineFailed
from matchcut.film.ids import new_id
from matchcut.film.remedies import Remedy
from matchcut.words.statements import Figure, Statement

MILLION = 1_000_000


class BudgetScope(StrEnum):
    """What a budget is for: a film, each shot of it, a day of all films, or one run that a person said yes to."""

    FILM = "film"
    SHOT = "shot"
    DAY = "day"
    RUN = "run"


@dataclass(frozen=True, slots=True, kw_only=True)
class Spending:
    """What calls cost by currency: in all, and how much of that is but estimated; `unpriced` ones nobody knows."""

    total: Mapping[str, int] = field(default_factory=lambda: MappingProxyType({}))
    estimated: Mapping[str, int] = field(default_factory=lambda: MappingProxyType({}))
    calls: int = 0
    unpriced: int = 0


@dataclass(frozen=True, slots=True)
class Agreement:
    """What a person said yes to: at most so much of each currency, and whether calls of unknown price may be made.

    `as_estimated`: the sums were estimates that the person was shown, so that estimates count against them; else they
    are limits, against which counts what calls turn out to cost.
    """

    limits: Mapping[str, int]
    as_estimated: bool
    unknown_prices: bool = False


def money(micro: int) -> Figure:
    """A sum to be read, rounded: `2.40`, and as many digits as tell one below a tenth (prices are told exactly, by
    `Money.figure`).
    """
    value = micro / MILLION
    return Figure(f"{value:,.2f}" if value >= 0.1 or not micro else f"{value:.4f}".rstrip("0").ljust(4, "0"))


def spent(base: sqlite3.Connection, /, *, since: int | None = None, **where: str) -> Spending:
    """What calls that are or may be paid cost, of those whose columns (`film`, `shot`, `service`, `run`) are so.

    `since` leaves out what was sent before, in milliseconds since 1970.
    """
    wanted = [*(f"{column} = ?" for column in where), *(["sent >= ?"] if since is not None else [])]
    values = [*where.values(), *([since] if since is not None else [])]
    total: dict[str, int] = {}
    estimated: dict[str, int] = {}
    calls = unpriced = 0
    for row in base.execute(
        "SELECT currency, estimated, sum(micro) AS micro, count(*) AS calls, count(*) - count(micro) AS unpriced"  # noqa: S608 (our own names)
        f" FROM costs WHERE {' AND '.join(wanted) or 'TRUE'} GROUP BY currency, estimated ORDER BY currency",
        values,
    ):
        calls += row["calls"]
        unpriced += row["unpriced"]
        if row["micro"] is not None:
            total[row["currency"]] = total.get(row["currency"], 0) + row["micro"]
            if row["estimated"]:
                estimated[row["currency"]] = row["micro"]
    return Spending(total=total, estimated=estimated, calls=calls, unpriced=unpriced)


def spent_on_film(film: str) -> tuple[Spending, Mapping[str, Spending]]:
    """What a film (its mark) cost a person in all, and by shot (its id), those that cost nothing left out."""
    if not ledger_file().exists():
        return Spending(), {}
    with Ledger(ledger_file()) as ledger, ledger.reading() as base:
        rows = base.execute("SELECT DISTINCT shot FROM costs WHERE film = ? ORDER BY shot", (film,)).fetchall()
        return spent(base, film=film), {row["shot"]: spent(base, film=film, shot=row["shot"]) for row in rows}


def set_budget(base: sqlite3.Connection, scope: BudgetScope, of: str, currency: str, micro: int | None) -> None:
    """Allow so much of a currency (None: as much as it takes). `of` is the film's id, "" for every film, or a run's."""
    base.execute("DELETE FROM budgets WHERE scope = ? AND of = ? AND currency = ?", (scope, of, currency))
    if micro is not None:
        base.execute("INSERT INTO budgets VALUES (?, ?, ?, ?)", (scope, of, currency, micro))


def budgets_of(base: sqlite3.Connection, scope: BudgetScope, of: str = "") -> Mapping[str, int]:
    """The budgets of a film or run by currency; a film without any of its own has those of every film."""
    for whose in dict.fromkeys((of, "")):
        rows = base.execute("SELECT currency, micro FROM budgets WHERE scope = ? AND of = ?", (scope, whose))
        limits = {row["currency"]: row["micro"] for row in rows.fetchall()}
        if limits:
            return limits
    return {}


def agree(base: sqlite3.Connection, film: str, agreement: Agreement) -> str:
    """Write down what a person said yes to, and return the id of the run that it is for."""
    run = new_id("ru")
    base.execute(
        "INSERT INTO runs VALUES (?, ?, ?, ?, ?)",
        (run, film, agreement.as_estimated, agreement.unknown_prices, time.time_ns() // MILLION),
    )
    for currency, micro in agreement.limits.items():
        set_budget(base, BudgetScope.RUN, run, currency, micro)
    return run


def day_begins() -> int:
    """When today began here, in milliseconds since 1970."""
    return int(datetime.now().astimezone().replace(hour=0, minute=0, second=0, microsecond=0).timestamp() * 1000)


def check_budgets(base: sqlite3.Connection, call: PaidCall) -> None:
    """EngineFailed where a call that is going to be sent is beyond what a person allows, or was never agreed to.

    What is known to cost nothing is free to go.
    """
    if call.estimate == 0:
        return
    run = base.execute("SELECT * FROM runs WHERE id = ?", (call.run,)).fetchone()
    if run is None:
        raise EngineFailed(ServiceProblem.NOT_AGREED(service=title_of(call.service)), advice=Remedy.AGREE_TO_PAY())
    if call.estimate is None and not run["unknown_prices"]:
        raise EngineFailed(
            ServiceProblem.PRICE_UNKNOWN(service=title_of(call.service)), advice=Remedy.ALLOW_UNKNOWN_PRICES()
        )
    for scope, limits, used in _limits(base, call, as_estimated=bool(run["as_estimated"])):
        _check_limits(call, scope, limits, used)


def _limits(
    base: sqlite3.Connection, call: PaidCall, *, as_estimated: bool
) -> Iterator[tuple[BudgetScope, Mapping[str, int], Mapping[str, int]]]:
    """Each budget that a call has to be within, and what is spent of it."""
    film, shot, run = call.film, call.shot, call.run
    used = _estimated(base, run) if as_estimated else spent(base, run=run).total
    yield BudgetScope.RUN, budgets_of(base, BudgetScope.RUN, run), used
    yield BudgetScope.SHOT, budgets_of(base, BudgetScope.SHOT, film), spent(base, film=film, shot=shot).total
    yield BudgetScope.FILM, budgets_of(base, BudgetScope.FILM, film), spent(base, film=film).total
    yield BudgetScope.DAY, budgets_of(base, BudgetScope.DAY), spent(base, since=day_begins()).total


def _estimated(base: sqlite3.Connection, run: str) -> Mapping[str, int]:
    rows = base.execute(
        "SELECT estimate_currency AS currency, sum(estimate) AS micro FROM costs WHERE run = ? AND estimate IS NOT NULL"
        " GROUP BY estimate_currency",
        (run,),
    )
    return {row["currency"]: row["micro"] for row in rows.fetchall()}


def _check_limits(call: PaidCall, scope: BudgetScope, limits: Mapping[str, int], used: Mapping[str, int]) -> None:
    """EngineFailed where a budget has no room for a call. One of unknown price needs any room at all."""
    if call.estimate is None:
        full = next((currency for currency, limit in limits.items() if used.get(currency, 0) >= limit), None)
        if full is not None:
            raise _beyond(call, scope, full, limits[full], used.get(full, 0))
    elif call.currency in limits:
        if used.get(call.currency, 0) + call.estimate > limits[call.currency]:
            raise _beyond(call, scope, call.currency, limits[call.currency], used.get(call.currency, 0))
    elif call.estimate and (limits or scope is BudgetScope.RUN):
        problem = ServiceProblem.NO_BUDGET_IN_CURRENCY(currency=call.currency, price=money(call.estimate))
        raise EngineFailed(problem, advice=_more_of(scope))


_BEYOND = {
    BudgetScope.FILM: ServiceProblem.BEYOND_FILM_BUDGET,
    BudgetScope.SHOT: ServiceProblem.BEYOND_SHOT_BUDGET,
    BudgetScope.DAY: ServiceProblem.BEYOND_DAY_BUDGET,
    BudgetScope.RUN: ServiceProblem.BEYOND_RUN_BUDGET,
}


def _beyond(call: PaidCall, scope: BudgetScope, currency: str, limit: int, used: int) -> EngineFailed:
    price: Figure | Statement[ServiceProblem] = (
        ServiceProblem.OF_UNKNOWN_PRICE() if call.estimate is None else money(call.estimate)
    )
    problem = _BEYOND[scope](limit=money(limit), spent=money(used), price=price, currency=currency)
    return EngineFailed(problem, advice=_more_of(scope))


def _more_of(scope: BudgetScope) -> tuple[Statement[ServiceAdvice], Statement[Remedy]]:
    raise_it = Remedy.RAISE_RUN_BUDGET() if scope is BudgetScope.RUN else Remedy.RAISE_BUDGET(scope=scope.value)
    return ServiceAdvice.RAISE_BUDGET_OR_OTHER(), raise_it
