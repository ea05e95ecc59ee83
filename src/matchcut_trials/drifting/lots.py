"""What a seed draws: how much one link of a chain adds to what is worn, and whether the take is bad.

The amounts are of the size that users of open models report: colours saturate and contrast climbs at each join, visibly
by the third; detail goes; faces and clothes become others' after a few.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from matchcut.continuity.faults import FaultKind
from matchcut_trials.drifting.staging import Travel
from matchcut_trials.drifting.wear import Numbers, Wear

_LINK, _ACTOR, _MOTION, _GRAIN = range(4)
"""Which lots are drawn; each has its own, so that asking for one moves none of the others."""
_ANCHORED, _REMINDED = 0.4, 0.5
"""What is left of a lot's amounts where a look anchor, or a sheet of the shot before, is among the references."""
_SHORTEST = 4
"""In fewer frames nothing goes wrong."""
_CLOTH = np.array([0.5, 1.0, 1.0])


class Mishap(StrEnum):
    """What can be wrong with a take at once, by the name of the fault that it is."""

    HIDDEN_CUT = FaultKind.HIDDEN_CUT.value
    REPEATED_FRAME = FaultKind.REPEATED_FRAME.value
    FLASH = FaultKind.FLASH.value
    SOFT = FaultKind.SOFT.value
    FACE_CHANGED = FaultKind.FACE_CHANGED.value
    CLOTHES_CHANGED = FaultKind.CLOTHES_CHANGED.value
    PERSON_LOST = FaultKind.PERSON_LOST.value
    COLOUR_DRIFT = FaultKind.COLOUR_DRIFT.value


OF_PEOPLE = (Mishap.FACE_CHANGED, Mishap.CLOTHES_CHANGED, Mishap.PERSON_LOST)
LENGTHS = {Mishap.REPEATED_FRAME: 2, Mishap.FLASH: 2, Mishap.SOFT: 6}
"""How many frames it lasts; all others last to the end of the take."""


@dataclass(frozen=True, slots=True)
class Planted:
    """A mishap from frame `first` on, in `whom` (an index of the shot's cast) where it is about somebody."""

    kind: Mishap
    first: int
    whom: int = 0


@dataclass(frozen=True, slots=True, eq=False)
class ActorWear:
    """How much of somebody is still them: `here` or lost, `face` (0 their own, 1 a stranger's), `clothes` (3,) the
    shift of their colours in Lab.
    """

    here: bool
    face: float
    clothes: Numbers

    def then(self, further: ActorWear) -> ActorWear:
        """This, and after it a further one."""
        face = 1 - (1 - self.face) * (1 - further.face)
        return ActorWear(self.here and further.here, face, self.clothes + further.clothes)

    def towards(self, end: ActorWear, part: float) -> ActorWear:
        """Between this (0) and another (1); who is lost in the other is lost from its beginning on."""
        clothes = self.clothes + (end.clothes - self.clothes) * part
        return ActorWear(self.here and end.here, self.face + (end.face - self.face) * part, clothes)

    def held(self, by: float) -> ActorWear:
        """As a reference holds them: so much nearer to their own face and clothes; who was lost is back."""
        return ActorWear(self.here or by > 0.25, self.face * (1 - by), self.clothes * (1 - by))


@dataclass(frozen=True, slots=True, eq=False)
class LinkDrift:
    """What one link adds to the picture, and `mishap` where the take is bad."""

    wear: Wear
    mishap: Planted | None


class Lots:
    """The lots of one take: the same seed, the same lots, whatever of them is asked for."""

    def __init__(self, seed: int, drift: float) -> None:
        """`drift` scales all amounts."""
        self._seed = seed
        self._drift = drift

    def link(self, frames: int, cast: int, *, bad: float, fresh: bool, anchored: bool = False) -> LinkDrift:
        """What the take adds to what it began from; `bad` is the chance (0 to 1) of a mishap.

        `fresh`: it begins from words and references alone, so its light is as the lot falls; less so where it is
        `anchored`, with a look to go by among its references.
        """
        rng = np.random.default_rng([self._seed, _LINK])
        drift, ways = self._drift, rng.normal(0, 1, 9)
        if fresh:
            drift *= _ANCHORED if anchored else 1
            wear = Wear.of(1 + drift * 0.04 * ways[:3], drift * np.array([2.5, 2.0, 2.0]) * ways[3:6])
        else:
            gain = 1 + drift * (np.array([0.025, 0.04, 0.04]) + 0.012 * ways[:3])
            shift = drift * (np.array([0.2, 0.45, 0.5]) + np.array([0.8, 0.5, 0.5]) * ways[3:6])
            detail = np.clip(1 - drift * (np.array([0.10, 0.06, 0.02]) + 0.015 * ways[6:9]), 0.1, 1)
            wear = Wear.of(gain, shift, detail, 0.6 * drift)
        return LinkDrift(wear, _mishap(rng, frames, cast) if frames >= _SHORTEST and rng.random() < bad else None)

    def drift_of(self, name: str, *, reminded: bool) -> ActorWear:
        """What the take adds to one of its cast; less where a sheet `reminded` it of how they looked just before."""
        rng = self._somebody(name)
        drift = self._drift * (_REMINDED if reminded else 1)
        face = float(np.clip(drift * 0.06 * rng.uniform(0.3, 1.7), 0, 1))
        return ActorWear(True, face, drift * 2.5 * rng.normal(0, 1, 3) * _CLOTH)

    def entering(self, name: str, *, by_reference: bool) -> ActorWear:
        """How somebody looks whom no picture showed before: by their references, or as words alone let them be."""
        rng = self._somebody(name)
        face, cloth = (
            (self._drift * 0.06 * rng.uniform(0.3, 1.7), 4.0) if by_reference else (rng.uniform(0.75, 1), 18.0)
        )
        return ActorWear(True, float(np.clip(face, 0, 1)), self._drift * cloth * rng.normal(0, 1, 3) * _CLOTH)

    def motions(self, count: int, pan: bool) -> tuple[Travel, ...]:
        """Where the camera and so many actors are, and how they move; the camera rests unless it is to `pan`."""
        rng = np.random.default_rng([self._seed, _MOTION])
        camera = Travel(phase=float(rng.uniform(0, 2)), speed=0.007 * float(rng.choice((-1, 1))) if pan else 0.0)
        return (
            camera,
            *(
                Travel(phase=float(rng.uniform(0, 2)), speed=float(rng.uniform(0.03, 0.06) * rng.choice((-1, 1))))
                for _ in range(count)
            ),
        )

    def grain(self) -> np.random.Generator:
        """For noise."""
        return np.random.default_rng([self._seed, _GRAIN])

    def _somebody(self, name: str) -> np.random.Generator:
        return np.random.default_rng([self._seed, _ACTOR, *name.encode()])


def _mishap(rng: np.random.Generator, frames: int, cast: int) -> Planted:
    kinds = [kind for kind in Mishap if cast or kind not in OF_PEOPLE]
    # Not in the first frames, where it would be a matter of the seam, nor in the last, where nobody could see it.
    first = int(rng.integers(max(1, frames // 4), max(2, frames * 3 // 4)))
    return Planted(kinds[rng.integers(len(kinds))], first, int(rng.integers(max(1, cast))))
