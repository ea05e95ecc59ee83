"""The fake engine as an engine: it keeps the protocol that it lets others test. (Its mishaps: tests/production.)"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from matchcut.engines.fake.pattern import colour_of, number_of, seed_colour
from matchcut.engines.fake.pipeline import FakeEngine
from matchcut.engines.fake.spec import Behaviour, specs
from matchcut.engines.protocol import WorkOrder
from matchcut.engines.spec import EngineKind
from matchcut.film.errors import Cancelled
from matchcut.film.ids import MediaId
from matchcut.film.model import Parameters
from matchcut.film.time import FrameRate
from matchcut.media.tail import write_tail
from matchcut.planning.recipe import Recipe, Upstream

(SPEC,) = specs()


class Kept:
    """A sink that keeps everything, and a control that cancels at a given check."""

    def __init__(self, cancel_at: int = -1) -> None:
        self.frames: list[Any] = []
        self.handed: Mapping[str, Any] = {}
        self.told: list[tuple[int, int]] = []
        self.checks = 0
        self._cancel_at = cancel_at

    def write(self, frame: Any) -> None:
        self.frames.append(frame.copy())

    def sound(self, samples: Any, sample_rate: int) -> None:
        self.samples = samples

    def hand_over(self, facts: Mapping[str, Any]) -> None:
        self.handed = facts

    def fact(self, name: str, value: Any) -> None:
        return

    def check(self) -> None:
        if self.checks == self._cancel_at:
            raise Cancelled("no longer wanted")
        self.checks += 1

    def progress(self, step: int, steps: int, note: str = "", preview: Any = None) -> None:
        self.told.append((step, steps))


def recipe(frames: int = 5, seed: int = 4, upstream: Upstream | None = None, **parameters: Any) -> Recipe:
    return Recipe(
        engine="fake",
        engine_revision=SPEC.revision,
        width=64,
        height=48,
        rate_numerator=24,
        rate_denominator=1,
        frames=frames,
        seed=seed,
        upstream=upstream,
        parameters=Parameters(parameters),
    )


def make(one: Recipe, media: Mapping[MediaId, Path] | None = None, kept: Kept | None = None) -> Kept:
    kept = kept or Kept()
    FakeEngine(SPEC).generate(WorkOrder(one, media or {}), kept, kept)
    return kept


def test_it_is_a_test_engine_and_says_so() -> None:
    assert (SPEC.id, SPEC.kind) == ("fake", EngineKind.TEST)
    assert {parameter.name for parameter in SPEC.parameters} == {"behaviour", "at", "delay", "once"}
    assert set(SPEC.parameters[0].choices) == {one.value for one in Behaviour}


def test_it_makes_the_frames_asked_for() -> None:
    kept = make(recipe())
    assert [number_of(frame) for frame in kept.frames] == [0, 1, 2, 3, 4]
    assert colour_of(kept.frames[0]) == (128, 128, 128)
    assert colour_of(kept.frames[-1]) == seed_colour(4)
    assert kept.told == [(step, 5) for step in range(1, 6)]
    assert kept.handed == {"frames": 5}


def test_equal_recipes_give_equal_frames_and_another_seed_others() -> None:
    first, again, other = make(recipe()), make(recipe()), make(recipe(seed=5))
    assert np.array_equal(first.frames, again.frames)
    assert not np.array_equal(first.frames, other.frames)


def test_it_starts_where_the_tail_ended(tmp_path: Path) -> None:
    before = make(recipe(seed=9))
    write_tail(tmp_path / "tail", before.frames[-2:], FrameRate(24))
    tail = MediaId("ab" * 32)
    kept = make(recipe(upstream=Upstream(tail=tail, frames=2)), {tail: tmp_path / "tail"})
    assert colour_of(kept.frames[0]) == seed_colour(9)


def test_it_stops_at_the_first_check_after_cancelling() -> None:
    kept = Kept(cancel_at=3)
    with pytest.raises(Cancelled):
        make(recipe(), kept=kept)
    assert len(kept.frames) == 3


def test_a_mishap_can_happen_once(tmp_path: Path) -> None:
    flag = str(tmp_path / "happened")
    with pytest.raises(ZeroDivisionError):
        make(recipe(behaviour="bug", at=2, once=flag))
    assert len(make(recipe(behaviour="bug", at=2, once=flag)).frames) == 5


def test_sound_is_as_long_as_the_take() -> None:
    assert make(recipe(frames=24, behaviour="sound")).samples.shape == (2, 48_000)
