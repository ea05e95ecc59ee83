"""How much each campaign tries: all counts, little in every run of the tests and much in `make bench`.

`MATCHCUT_CAMPAIGNS=full python -m pytest -m hypothesis` is what `python -m tests.bench campaigns` runs.
"""

from __future__ import annotations

import os
from dataclasses import dataclass

from hypothesis import HealthCheck, settings

FULL = os.environ.get("MATCHCUT_CAMPAIGNS") == "full"


@dataclass(frozen=True, slots=True)
class Count:
    """How often something is tried in the tests (`small`), and where there is time (`full`)."""

    small: int
    full: int

    @property
    def now(self) -> int:
        return self.full if FULL else self.small


def _examples(count: Count) -> settings:
    """The tests try the same examples each time, a full campaign others."""
    return settings(
        deadline=None,
        max_examples=count.now,
        derandomize=not FULL,
        suppress_health_check=[
            HealthCheck.too_slow,
            HealthCheck.data_too_large,
            HealthCheck.function_scoped_fixture,
        ],
    )


USUAL = _examples(Count(30, 1_000))
"""Examples of a property that says nothing of its own."""
MANY = _examples(Count(60, 3_000))
"""Where examples are cheap and what breaks needs several things at once."""
DEAR = _examples(Count(8, 100))
"""Where each example writes films or projects."""

HAND_STEPS = Count(150, 5_000)
"""Steps of a random hand on the studio, for each film."""
STORE_KILLS = Count(8, 200)
"""Kills of a program that edits a project."""
PRODUCTION_KILLS = Count(3, 200)
"""Kills of a program that makes takes."""
POCKET_SEEDS = Count(2, 3)
"""Scenes in which the weights that come with the program have to hold somebody."""
FOUNDING_STEP = Count(5, 1)
"""How many writes to the disk lie between two kills of a film's making."""
