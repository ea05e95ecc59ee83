"""What an engine is, in data: readable anywhere, without loading the engine.

A face shows an `EngineSpec`; planning decides by its `capabilities`; only a worker process loads the class
that `pipeline` names.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Literal

from matchcut.film.model import ParameterValue
from matchcut.film.time import FrameRate


class EngineKind(StrEnum):
    """How an engine makes pictures; shown beside its name, so that nobody takes one for another."""

    ANIMATIC = "animatic"
    DIFFUSION = "diffusion"
    HOSTED = "hosted"
    TEST = "test"


@dataclass(frozen=True, slots=True)
class FrameRule:
    """Which lengths an engine makes: `step·k + offset`, from `minimum` to `maximum` (None: any length)."""

    step: int = 1
    offset: int = 0
    minimum: int = 1
    maximum: int | None = None

    def admits(self, frames: int) -> bool:
        in_range = frames >= self.minimum and (self.maximum is None or frames <= self.maximum)
        return in_range and (frames - self.offset) % self.step == 0

    def at_least(self, frames: int) -> int:
        """The shortest length that is not below `frames`; the longest one where that would be too long."""
        wanted = max(frames, self.minimum)
        fitted = wanted + (self.offset - wanted) % self.step
        if self.maximum is not None and fitted > self.maximum:
            return self.maximum - (self.maximum - self.offset) % self.step
        return fitted


@dataclass(frozen=True, slots=True, kw_only=True)
class Capabilities:
    """What an engine can be conditioned on, and what shapes it makes.

    `references`: how many reference images one call takes. `tail_frames`: how many of the last frames of the
    shot before it can start from (0: none, it can only cut). `rate` None means the film's own, `sizes` empty
    means any size. `seeded`: whether the seed changes the picture.
    """

    text: bool = True
    references: int = 0
    keyframe: bool = True
    last_frame: bool = False
    tail_frames: int = 0
    sound: bool = False
    seeded: bool = True
    rate: FrameRate | None = None
    sizes: tuple[tuple[int, int], ...] = ()
    frame_rule: FrameRule = FrameRule()


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameter:
    """A setting of an engine, described well enough to make a form of it.

    `default`, `minimum` and `maximum` of a decimal are texts ("5.5").
    """

    name: str
    kind: Literal["integer", "decimal", "text", "switch", "choice"]
    default: ParameterValue
    label: str
    help: str = ""
    minimum: ParameterValue | None = None
    maximum: ParameterValue | None = None
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Licence:
    """What a model's or engine's licence is called (SPDX where it has such a name) and what it forbids."""

    name: str
    forbids: str = ""


@dataclass(frozen=True, slots=True)
class Availability:
    """Whether an engine can run here and now, and if not, why and what to do."""

    ready: bool
    reason: str = ""


def _always() -> Availability:
    return Availability(True)


@dataclass(frozen=True, slots=True, kw_only=True)
class EngineSpec:
    """One engine, or one model of an engine family.

    `id` is what storyboards write; `revision` changes whenever the same recipe would give other pictures.
    `makes` is an honest noun phrase for what comes out. `pipeline` is `module:Class`, loaded in a worker only.
    `available` is cheap and imports nothing heavy.
    """

    id: str
    name: str
    kind: EngineKind
    revision: str
    makes: str
    summary: str
    capabilities: Capabilities
    pipeline: str
    licence: Licence
    parameters: tuple[Parameter, ...] = ()
    tail_kept: int = 1
    available: Callable[[], Availability] = field(default=_always, compare=False)
