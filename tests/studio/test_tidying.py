"""Garbage is collected by the studio's clock, and never by itself while it runs."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from matchcut.studio.tidying import LIVED_LONG, Tidying, making_what_stays


class Circle:
    """Refers to itself, so that only a collection can free it."""

    def __init__(self) -> None:
        self.me = self


@pytest.fixture(autouse=True)
def collected_here() -> None:
    """What Python collects by itself is what is looked at here."""


@pytest.fixture
def tidying(qtbot: QtBot) -> Iterator[Tidying]:
    made = Tidying()
    yield made
    made.stop()
    assert gc.isenabled()


def dropped() -> weakref.ref[Circle]:
    return weakref.ref(Circle())


def test_nothing_is_collected_but_by_the_clock(tidying: Tidying, qtbot: QtBot) -> None:
    gone = dropped()
    kept = [Circle() for _ in range(5_000)]
    assert gone() is not None
    qtbot.waitUntil(lambda: gone() is None)
    assert len(kept) == 5_000


def test_what_lived_long_is_set_aside(tidying: Tidying) -> None:
    kept = [Circle() for _ in range(1_000)]
    before = gc.get_freeze_count()
    for _ in range(LIVED_LONG):
        tidying.tidy()
    assert gc.get_freeze_count() >= before + len(kept)


def test_a_closed_film_is_looked_for_among_what_was_set_aside(tidying: Tidying) -> None:
    film = Circle()
    gone = weakref.ref(film)
    tidying.set_aside()
    del film
    for _ in range(LIVED_LONG):
        tidying.tidy()
    assert gone() is not None
    tidying.sweep()
    assert gone() is None


def test_what_a_thread_makes_to_stay_is_not_looked_through(tidying: Tidying) -> None:
    gone = dropped()
    with making_what_stays():
        kept = [Circle() for _ in range(1_000)]
        tidying.tidy()
        assert gone() is not None
        before = gc.get_freeze_count()
    assert gc.get_freeze_count() >= before + len(kept)
    later = dropped()
    tidying.tidy()
    assert later() is None


def test_outside_the_studio_python_collects_as_it_likes() -> None:
    before = gc.get_freeze_count()
    with making_what_stays():
        kept = Circle()
    assert gc.get_freeze_count() == before
    assert kept.me is kept
