"""Figures of the experiment over its storyboards, with how sure they are."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from matchcut.continuity.measures.drift import drift_between
from matchcut_trials.measuring import FilmFigures, MemberFigures, ShotFigures

WINDOW = 3
"""A value at a shot is the mean over this many shots that end with it: one shot alone is a lot drawn once."""

_DRAWS, _SEED = 4000, 18
_EVEN = (0.5, 2.0)
"""The bounds of J within which a seam is even."""


@dataclass(frozen=True, slots=True)
class Estimate:
    """A mean over storyboards, with the bounds in which 95 % of bootstrap draws lie, of `count` storyboards."""

    mean: float
    low: float
    high: float
    count: int


@dataclass(frozen=True, slots=True)
class Case:
    """A storyboard made in one way, beside the `clean` film of the same storyboard, in which nothing drifts."""

    film: FilmFigures
    clean: FilmFigures


@dataclass(frozen=True, slots=True)
class Quantity:
    """Something that is reported of each way: `of` gives its value for a case at its nth shot (from 1), None where
    there is none.
    """

    id: str
    name: str
    of: Callable[[Case, int], float | None]
    digits: int = 2


def estimate(values: Iterable[float | None]) -> Estimate | None:
    """The mean of one value for each storyboard, with its interval; None where there are none."""
    known = np.array([value for value in values if value is not None])
    if not len(known):
        return None
    rng = np.random.default_rng(_SEED)
    draws = known[rng.integers(0, len(known), (_DRAWS, len(known)))].mean(axis=1)
    low, high = np.percentile(draws, (2.5, 97.5))
    return Estimate(float(known.mean()), float(low), float(high), len(known))


def mean(values: Iterable[float | None]) -> float | None:
    """The mean of what is known; None of nothing."""
    known = [value for value in values if value is not None]
    return float(np.mean(known)) if known else None


def _window(shot: int) -> range:
    """The places of the shots that count for a value at a shot; never the first, which nothing came before."""
    return range(max(1, shot - WINDOW), shot)


def _of_shots(value: Callable[[ShotFigures], float | None]) -> Callable[[Case, int], float | None]:
    return lambda case, shot: mean(value(case.film.shots[place]) for place in _window(shot))


def _softer(case: Case, shot: int) -> float | None:
    """The sharpness that is lost, beside the same shot of the clean film, in which the same people are."""
    return mean(
        drift_between(case.clean.shots[place].light, case.film.shots[place].light).sharpness for place in _window(shot)
    )


def _of_members(value: Callable[[MemberFigures], float | None]) -> Callable[[Case, int], float | None]:
    return lambda case, shot: mean(
        value(member) for place in _window(shot) for member in case.film.shots[place].members
    )


def _kept_identity(case: Case, shot: int) -> float | None:
    """Identity beside that of the same people in the first shot."""
    first = {member.name: member.identity for member in case.film.shots[0].members}
    return mean(
        member.identity / before
        for place in _window(shot)
        for member in case.film.shots[place].members
        if member.identity is not None and (before := first.get(member.name))
    )


def _even_seams(case: Case, shot: int) -> float | None:
    """The part of the seams up to a shot whose J is within 0.5 to 2, of those over which the film goes on."""
    low, high = _EVEN
    return mean(
        low <= figures.jump <= high
        for figures in case.film.shots[1:shot]
        if figures.goes_on and figures.jump is not None
    )


def _going_on(case: Case, shot: int) -> float | None:
    """The part of the shots up to one, but the first, that go on from a picture of the one before."""
    return mean(figures.goes_on for figures in case.film.shots[1:shot])


def _spoiled(case: Case, shot: int) -> float:
    """The part of the shots up to one that show something gross, as the engine tells."""
    return sum(bool(figures.mishaps) for figures in case.film.shots[:shot]) / shot


QUANTITIES = (
    Quantity("delta_e", "ΔE2000 to the first shot", _of_shots(lambda shot: shot.delta_e)),
    Quantity("contrast", "σ_L, ratio to the first shot's", _of_shots(lambda shot: shot.contrast)),
    Quantity("chroma", "chroma, ratio to the first shot's", _of_shots(lambda shot: shot.chroma)),
    Quantity("sharpness", "sharpness lost to the shot without drift", _softer),
    Quantity("going_on", "shots that go on from the one before", _going_on),
    Quantity("seams", "seams of these with J in 0.5–2", _even_seams),
    Quantity("identity", "identity (cosine with the reference)", _of_members(lambda member: member.identity)),
    Quantity("kept", "identity, ratio to the first shot's", _kept_identity),
    Quantity("clothes", "clothes (likeness to when first seen)", _of_members(lambda member: member.clothes)),
    Quantity("coverage", "cast seen (part of the frames)", _of_members(lambda member: member.coverage)),
    Quantity("true_delta_e", "truth: ΔE2000 of colours to the first shot", _of_shots(lambda shot: shot.true_delta_e)),
    Quantity("true_face", "truth: own face (1: all of it)", _of_members(lambda member: member.true_face)),
    Quantity("spoiled", "truth: shots with something gross", _spoiled),
    Quantity("takes", "takes made for each shot", lambda case, _shot: case.film.takes / len(case.film.shots)),
)


def at_shot(cases: Sequence[Case], quantity: Quantity, shot: int) -> Estimate | None:
    """A quantity of one way at a shot, over all of its films that are long enough."""
    return estimate(quantity.of(case, shot) for case in cases if len(case.film.shots) >= shot)


def returns(cases: Sequence[Case]) -> dict[int, tuple[Estimate | None, Estimate | None]]:
    """For each gap after which somebody came back: how like their face is to their reference then, and their clothes to
    those that they were first seen in; over storyboards.
    """
    gaps = sorted({member.away for case in cases for shot in case.film.shots for member in shot.members if member.away})

    def over(gap: int, value: Callable[[MemberFigures], float | None]) -> Estimate | None:
        back = (
            mean(value(member) for shot in case.film.shots for member in shot.members if member.away == gap)
            for case in cases
        )
        return estimate(back)

    return {gap: (over(gap, lambda member: member.identity), over(gap, lambda member: member.clothes)) for gap in gaps}
