"""What is spent, and what is not sent because it would be more than a person allows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.engines.hosted.test_ledger import ORDER

from matchcut.engines.hosted.ledger import Ledger, PaidCall, TakeOrder
from matchcut.engines.hosted.spending import (
    Agreement,
    BudgetScope,
    agree,
    budgets_of,
    check_budgets,
    money,
    set_budget,
    spent,
)
from matchcut.engines.hosted.states import CallState
from matchcut.film.errors import EngineFailed

SENDING, RUNNING = CallState.SENDING, CallState.RUNNING
QUARTER = 250_000


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    with Ledger(tmp_path / "paid.sqlite") as opened:
        yield opened


def agreed(ledger: Ledger, *, unknown_prices: bool = False, as_estimated: bool = False, **limits: int) -> str:
    with ledger.changing() as base:
        return agree(base, "fi1", Agreement(limits, as_estimated, unknown_prices))


def budget(ledger: Ledger, scope: BudgetScope, micro: int | None, of: str = "", currency: str = "USD") -> None:
    with ledger.changing() as base:
        set_budget(base, scope, of, currency, micro)


def send(ledger: Ledger, order: TakeOrder) -> PaidCall:
    """Send a call as the desk does: only if it is within all budgets."""
    call = ledger.begin(order)
    return ledger.move(call, SENDING, lambda base: check_budgets(base, call))


def run_to(ledger: Ledger, order: TakeOrder, *states: CallState, **learnt: object) -> PaidCall:
    """Send a call, and bring it on as a service's answers would."""
    call = send(ledger, order)
    for state in states:
        known: dict[str, Any] = learnt if state is states[-1] else {}
        at_service = {"provider_id": f"at-{call.id}"} if state is RUNNING else {}
        call = ledger.move(call, state, **at_service, **known)
    return call


def refusal(ledger: Ledger, order: TakeOrder) -> str:
    with pytest.raises(EngineFailed) as refused:
        send(ledger, order)
    return f"{refused.value.what} {refused.value.advice}"


def total(ledger: Ledger, film: str = "fi1") -> dict[str, int]:
    with ledger.reading() as base:
        return dict(spent(base, film=film).total)


def shots(run: str, count: int) -> list[TakeOrder]:
    return [replace(ORDER, run=run, shot=f"sh{number}", slate=f"{number}A") for number in range(1, count + 1)]


def test_without_a_yes_nothing_that_costs_is_sent(ledger: Ledger) -> None:
    assert "Nobody has said yes to paying tiny" in refusal(ledger, ORDER)
    assert "--yes --budget" in refusal(ledger, replace(ORDER, run="ru-made-up"))
    assert [call.state for call in ledger.calls()] == [CallState.PREPARED]
    assert send(ledger, replace(ORDER, shot="sh2", estimate=0)).state is SENDING  # Of one's own ComfyUI, say.


def test_a_run_spends_what_was_agreed_and_the_next_run_more(ledger: Ledger) -> None:
    first, second, third = shots(agreed(ledger, USD=2 * QUARTER), 3)
    send(ledger, first)
    send(ledger, second)
    words = refusal(ledger, third)
    assert "0.50 USD" in words
    assert "0.50 are spent" in words
    assert "0.25" in words
    assert "--budget" in words
    sent = send(ledger, replace(third, run=agreed(ledger, USD=QUARTER)))
    assert sent.state is SENDING
    assert sent.run != third.run


def test_what_may_be_paid_counts_and_what_the_service_says_replaces_the_estimate(ledger: Ledger) -> None:
    orders = iter(shots(agreed(ledger, USD=10_000_000), 9))
    counted = 0
    cases: tuple[tuple[tuple[CallState, ...], int | None, int], ...] = (
        ((CallState.UNKNOWN,), None, QUARTER),
        ((RUNNING,), None, QUARTER),
        ((RUNNING, CallState.READY), 310_000, 310_000),
        ((RUNNING, CallState.FAILED), None, QUARTER),
        ((RUNNING, CallState.FAILED), 0, 0),
        ((RUNNING, CallState.REFUSED_OUTPUT), 100_000, 100_000),
        ((CallState.REFUSED_INPUT,), None, 0),
        ((CallState.NOT_SENT,), None, 0),
    )
    for states, cost, counts in cases:
        learnt = {} if cost is None else {"cost": cost, "cost_currency": "USD"}
        run_to(ledger, next(orders), *states, **learnt)
        counted += counts
        assert total(ledger) == {"USD": counted}, states
    ledger.move(ledger.begin(next(orders)), CallState.CANCELLED)
    assert total(ledger) == {"USD": counted}
    assert total(ledger, film="another") == {}
    with ledger.reading() as base:
        assert spent(base).estimated == {"USD": 3 * QUARTER}
        assert spent(base).calls == 6


def test_a_call_that_a_person_says_was_not_made_gives_its_money_free(ledger: Ledger) -> None:
    first, second = shots(agreed(ledger, USD=QUARTER), 2)
    unknown = run_to(ledger, first, CallState.UNKNOWN)
    assert "Nothing was sent" in refusal(ledger, second)
    ledger.move(unknown, CallState.NOT_SENT)
    assert send(ledger, second).state is SENDING


@pytest.mark.parametrize("scope", [BudgetScope.FILM, BudgetScope.SHOT, BudgetScope.DAY])
def test_each_budget_of_a_persons_own_holds_across_runs(ledger: Ledger, scope: BudgetScope) -> None:
    budget(ledger, scope, 600_000)
    for variation in range(2):
        send(ledger, replace(ORDER, run=agreed(ledger, USD=10_000_000), variation=variation))
    third = replace(ORDER, run=agreed(ledger, USD=10_000_000), variation=2)
    words = refusal(ledger, third)
    assert "0.60 USD" in words
    assert "0.50 are spent" in words
    assert f"budget --{scope}" in words
    if scope is BudgetScope.SHOT:
        assert send(ledger, replace(third, shot="sh2")).state is SENDING
    if scope is not BudgetScope.DAY:
        assert send(ledger, replace(third, film="fi2")).state is SENDING
    budget(ledger, scope, None)
    assert send(ledger, third).state is SENDING


def test_a_day_begins_anew(ledger: Ledger) -> None:
    budget(ledger, BudgetScope.DAY, QUARTER)
    first, second = shots(agreed(ledger, USD=10_000_000), 2)
    call = send(ledger, first)
    assert "of a day" in refusal(ledger, second)
    with ledger.changing() as base:  # As if it had been yesterday.
        base.execute("UPDATE calls SET sent = sent - 86400000 WHERE id = ?", (call.id,))
    assert send(ledger, second).state is SENDING


def test_a_film_has_the_budget_of_every_film_until_it_has_its_own(ledger: Ledger) -> None:
    budget(ledger, BudgetScope.FILM, 1)
    assert "film's budget" in refusal(ledger, replace(ORDER, run=agreed(ledger, USD=QUARTER)))
    budget(ledger, BudgetScope.FILM, QUARTER, of="fi1")
    assert send(ledger, replace(ORDER, run=agreed(ledger, USD=QUARTER))).state is SENDING
    with ledger.reading() as base:
        assert budgets_of(base, BudgetScope.FILM, "fi2") == {"USD": 1}


def test_currencies_are_kept_apart(ledger: Ledger) -> None:
    run = agreed(ledger, USD=QUARTER, CNY=1_000_000)
    send(ledger, replace(ORDER, run=run))
    yuan = replace(ORDER, run=run, shot="sh2", currency="CNY", estimate=1_000_000)
    budget(ledger, BudgetScope.FILM, 10_000_000)
    assert "no budget is in CNY" in refusal(ledger, yuan)
    budget(ledger, BudgetScope.FILM, 10_000_000, currency="CNY")
    send(ledger, yuan)
    assert total(ledger) == {"USD": QUARTER, "CNY": 1_000_000}
    assert "no budget is in EUR" in refusal(ledger, replace(yuan, shot="sh3", currency="EUR"))


def test_an_unknown_price_is_paid_only_where_a_person_said_so_and_there_is_room(ledger: Ledger) -> None:
    unknown = replace(ORDER, estimate=None, currency="")
    words = refusal(ledger, replace(unknown, run=agreed(ledger, USD=10_000_000)))
    assert "not known" in words
    assert "--unknown-prices" in words
    call = send(ledger, replace(unknown, run=agreed(ledger, unknown_prices=True)))
    with ledger.reading() as base:
        assert (spent(base).unpriced, spent(base).total) == (1, {})
    ledger.move(ledger.move(call, RUNNING, provider_id="x"), CallState.READY, cost=900_000, cost_currency="USD")
    assert total(ledger) == {"USD": 900_000}
    budget(ledger, BudgetScope.FILM, 900_000)
    words = refusal(ledger, replace(unknown, shot="sh2", run=agreed(ledger, unknown_prices=True)))
    assert "an unknown sum" in words
    assert "0.90 USD" in words


def test_a_sum_that_was_agreed_as_an_estimate_is_not_used_up_by_what_became_dearer(ledger: Ledger) -> None:
    first, second, third = shots(agreed(ledger, USD=2 * QUARTER, as_estimated=True), 3)
    run_to(ledger, first, RUNNING, CallState.READY, cost=260_000, cost_currency="USD")
    send(ledger, second)
    assert "You said yes to 0.50 USD" in refusal(ledger, third)


@given(
    limit=st.integers(0, 2_000_000),
    prices=st.lists(st.integers(1, 700_000), min_size=1, max_size=12),
)
def test_whatever_is_sent_is_never_beyond_the_budget(
    tmp_path_factory: pytest.TempPathFactory, limit: int, prices: list[int]
) -> None:
    with Ledger(tmp_path_factory.mktemp("ledger") / "paid.sqlite") as ledger:
        run = agreed(ledger, USD=limit)
        for number, price in enumerate(prices):
            before = total(ledger).get("USD", 0)
            try:
                send(ledger, replace(ORDER, shot=f"sh{number}", estimate=price, run=run))
            except EngineFailed:
                assert before + price > limit
        assert total(ledger).get("USD", 0) <= limit


def test_amounts_are_written_to_be_read() -> None:
    amounts = (0, 2_400_000, 1_234_567_890, 84_000, 5_000, 100_000, 1)
    assert list(map(money, amounts)) == ["0.00", "2.40", "1,234.57", "0.084", "0.005", "0.10", "0.00"]
