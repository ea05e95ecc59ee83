"""What an engine is, in data: readable anywhere, without loading the engine.

A face shows an `EngineSpec`; planning decides by its `capabilities`; only a worker process loads the class
that `pipeline` names.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Any, Literal

from matchcut.engines.outlooks import FrameCounts, Prospect
from matchcut.film.model import ParameterValue
from matchcut.film.time import FrameRate
from matchcut.models.files import Licence
from matchcut.words.statements import Statement, Text, parts_of

if TYPE_CHECKING:
    from matchcut.planning.recipe import Recipe


class EngineKind(StrEnum):
    """How an engine makes pictures; shown beside its name, so that nobody takes one for another.

    Nothing is decided by it: what has to be known of an engine is a flag of its spec.
    """

    ANIMATIC = "animatic"
    FOOTAGE = "footage"
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
    shot before it can start from (0: none, it can only cut). `sections` says that shots longer than the frame rule has
    them are made in sections, which go on from each other. `rate` None means the film's own, `sizes` empty
    means any size. `seeded`: whether the seed changes the picture. An engine that makes clips of whole `seconds` makes
    the shortest of these that covers a shot, whatever the film's rate; it has no frame rule.
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
    sections: bool = False
    seconds: tuple[int, ...] = ()

    @property
    def lengths(self) -> Statement[FrameCounts]:
        """`5, 9, 13 … 81 frames, longer shots in sections`; `4, 6, 8 s`; `any length`."""
        if self.seconds:
            return _clip_lengths(self.seconds)
        rule = self.frame_rule
        first = rule.at_least(1)
        ends = {"first": first, "last": rule.at_least(rule.maximum)} if rule.maximum else {"first": first}
        if rule.step == 1:
            bounded = FrameCounts.RANGE_IN_SECTIONS if self.sections else FrameCounts.RANGE
            return bounded(**ends) if rule.maximum else FrameCounts.ANY()
        bounded = FrameCounts.STEPS_TO_IN_SECTIONS if self.sections else FrameCounts.STEPS_TO
        kind = bounded if rule.maximum else FrameCounts.STEPS
        return kind(second=first + rule.step, third=first + 2 * rule.step, **ends)


def _clip_lengths(seconds: tuple[int, ...]) -> Statement[FrameCounts]:
    first, last = seconds[0], seconds[-1]
    if len(seconds) > 2 and seconds == tuple(range(first, last + 1)):
        return FrameCounts.SECONDS_RANGE(first=first, last=last)
    return FrameCounts.SECONDS(seconds=seconds)


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
class Availability:
    """Whether an engine can run here and now; if not, `reason` says why, and after that what to do."""

    ready: bool
    reason: Text = ()

    @property
    def state(self) -> Statement[Any]:
        """How it stands, for a table: that it is ready, or why it is not."""
        why = next(iter(parts_of(self.reason)), "")
        if isinstance(why, Statement):
            return why
        return Prospect.READY() if self.ready else Prospect.NOT_READY()


@dataclass(frozen=True, slots=True)
class Outlook:
    """How an engine is going to make a shot, in `words` for people, and what to warn them of.

    `held` tells how the engine itself is kept in memory meanwhile, which is the same for all its shots.
    """

    words: Text = ()
    warnings: tuple[Text, ...] = ()
    held: Text = ()


def _always() -> Availability:
    return Availability(True)


def _names_nothing(_parameters: Mapping[str, ParameterValue]) -> str:
    return ""


def _nothing_to_tell(_recipe: Recipe, _before: str) -> Outlook:
    return Outlook()


@dataclass(frozen=True, slots=True, kw_only=True)
class EngineSpec:
    """One engine, or one model of an engine family.

    `id` is what storyboards write; `revision` changes whenever the same recipe would give other pictures. Takes of the
    `earlier` revisions stay current all the same: what is only done better now makes no film that was finished anew.
    `makes` is an honest noun phrase for what comes out. `pipeline` is `module:Class`, loaded in a worker only.
    `available` is cheap and imports nothing heavy. So is `explain`, which tells from a recipe, and from the label
    of the shot that it continues ("": unknown), how the take is going to be made. `named` marks the version of what
    parameters name that changes by itself (a LoRA); "" for nothing.

    An engine that fills the machine works `alone`. One that `generates` nothing shows what somebody brought, as it
    is, so its takes are the same whatever a shot's words and company are. `learned` says that a model makes its
    pictures which learned from samples, `drifts` that takes which continue others drift away from how those look, so
    that they are corrected where the film asks for it. What is not `offered` exists for tests. Unless a shot
    `needs_take`, it is shown without one. `embedder` is the id of the one (`identity.catalogue`) by whose vectors it
    holds somebody by their face; "" for none. `service` is the id of the service that makes its takes (room
    `engines.hosted`), for money where `price` tells what; "" where they are made here.
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
    earlier: tuple[str, ...] = ()
    tail_kept: int = 1
    alone: bool = False
    generates: bool = True
    learned: bool = True
    drifts: bool = False
    offered: bool = True
    needs_take: bool = True
    embedder: str = ""
    service: str = ""
    price: Text = ()
    available: Callable[[], Availability] = field(default=_always, compare=False)
    named: Callable[[Mapping[str, ParameterValue]], str] = field(default=_names_nothing, compare=False)
    explain: Callable[[Recipe, str], Outlook] = field(default=_nothing_to_tell, compare=False)

    def revision_for(self, parameters: Mapping[str, ParameterValue]) -> str:
        """The revision of a recipe with these parameters: the engine's, and the mark of what they name."""
        return self._marked(self.revision, parameters)

    def earlier_for(self, parameters: Mapping[str, ParameterValue]) -> tuple[str, ...]:
        """The revisions of recipes with these parameters whose takes stay current beside those of `revision_for`."""
        return tuple(self._marked(revision, parameters) for revision in self.earlier)

    def _marked(self, revision: str, parameters: Mapping[str, ParameterValue]) -> str:
        return "+".join(filter(None, (revision, self.named(parameters))))
