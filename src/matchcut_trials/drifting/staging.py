"""Who stands where in a shot, and how they and the camera move: exact, and the same for every drawing of it."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, replace
from enum import StrEnum

from matchcut.film.camera import ShotSize

HEIGHTS = {
    ShotSize.EXTREME_WIDE: 0.6,
    ShotSize.WIDE: 0.85,
    ShotSize.FULL: 0.9,
    ShotSize.MEDIUM_WIDE: 1.2,
    ShotSize.MEDIUM: 1.6,
    ShotSize.MEDIUM_CLOSE: 2.0,
    ShotSize.CLOSE_UP: 2.6,
    ShotSize.EXTREME_CLOSE_UP: 3.4,
}
"""How tall somebody stands in a shot of each size, in heights of the frame. An insert shows nobody."""

LANES = 3
PASSING_FRAMES = 14
"""How long it takes to walk in or out."""

_AT_REST = 10
"""So many frames it takes to come to full speed from rest."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Travel:
    """Something that goes to and fro between 0 and 1: where it is, and how far it goes in a frame.

    `resting` says that it starts from rest and is at full speed after ten frames.
    """

    phase: float
    speed: float
    resting: bool = False

    def after(self, frames: float) -> Travel:
        """The motion so many frames later (before, where that is negative), at full speed."""
        run = frames
        if self.resting and frames > 0:
            run = frames**2 / (2 * _AT_REST) if frames < _AT_REST else frames - _AT_REST / 2
        return Travel(phase=(self.phase + self.speed * run) % 2, speed=self.speed)

    @property
    def place(self) -> float:
        """Where it is, from 0 to 1."""
        return self.phase if self.phase <= 1 else 2 - self.phase


class Passing(StrEnum):
    """Whether somebody is there all through a shot, or comes or goes at its beginning."""

    STAYS = "stays"
    ENTERS = "enters"
    LEAVES = "leaves"


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """Somebody in their lane (0 to LANES − 1, from the left); `sheet` is the media id of what they look like."""

    name: str
    sheet: str
    lane: int
    motion: Travel
    passing: Passing = Passing.STAYS

    @property
    def aside(self) -> int:
        """From which side they come, and to which they go: −1 the left, 1 the right."""
        return -1 if self.lane * 2 < LANES else 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Staging:
    """A shot's people, and its camera before the ground, `at` a moment in frames from the shot's beginning.

    `height` is how tall people stand, in heights of the frame; 0: nobody is seen.
    """

    height: float
    camera: Travel
    actors: tuple[Actor, ...] = ()
    at: float = 0.0

    def after(self, frames: float) -> Staging:
        """So many frames later."""
        actors = tuple(replace(actor, motion=actor.motion.after(frames)) for actor in self.actors)
        return replace(self, camera=self.camera.after(frames), actors=actors, at=self.at + frames)

    def aside(self, actor: Actor) -> float:
        """How far somebody who comes or goes is from their place just now, in widths of the frame."""
        run = min(1.0, max(0.0, self.at / PASSING_FRAMES))
        run = run * run * (3 - 2 * run)  # Nobody starts or stops at once.
        part = {Passing.STAYS: 0.0, Passing.ENTERS: 1 - run, Passing.LEAVES: run}[actor.passing]
        return part * actor.aside

    def handed_over(self) -> Staging:
        """As a shot that goes on from here has it: who left is gone, who came is there."""
        stay = (actor for actor in self.actors if actor.passing is not Passing.LEAVES)
        return replace(self, at=0.0, actors=tuple(replace(actor, passing=Passing.STAYS) for actor in stay))

    def to_json(self) -> str:
        """As JSON, for the hand-over of a take."""
        return json.dumps(asdict(self), sort_keys=True)

    @classmethod
    def from_json(cls, text: str) -> Staging:
        """What `to_json` wrote. ValueError, KeyError or TypeError for anything else."""
        plain = json.loads(text)
        actors = tuple(
            Actor(**{**actor, "motion": Travel(**actor["motion"]), "passing": Passing(actor["passing"])})
            for actor in plain["actors"]
        )
        return cls(height=plain["height"], camera=Travel(**plain["camera"]), actors=actors, at=plain["at"])
