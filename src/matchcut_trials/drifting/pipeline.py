"""The drifting engine itself."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import cv2
import numpy as np

from matchcut.engines.parameters import checked, with_defaults
from matchcut.engines.problems import WorkStage
from matchcut.film.errors import BadInput
from matchcut.film.model import ParameterValue
from matchcut.media.tail import read_tail
from matchcut_trials.drifting.beginnings import STAGING, Beginning, Begun
from matchcut_trials.drifting.lots import LENGTHS, OF_PEOPLE, ActorWear, Lots, Mishap, Planted
from matchcut_trials.drifting.spec import OWN_PICTURES, PARAMETERS
from matchcut_trials.drifting.staging import Staging, Travel
from matchcut_trials.drifting.wear import Light, Wear, measured, rounded
from matchcut_trials.drifting.wrapped import INNER, clean_frames

if TYPE_CHECKING:
    from matchcut.engines.protocol import Control, TakeSink, WorkOrder
    from matchcut.engines.spec import EngineSpec

TRUTH = "truth"
"""The fact of a take that tells, as JSON, all that was done to it."""

_GROSS = Wear.of(np.array([1.18, 1.3, 1.3]), np.array([2.0, 5.0, 7.0]))
_OVERLAP = 4
_FLASH = 1.45
_SOFT = Wear.of(detail=np.array([0.1, 0.25, 0.7]))
_COSTUME = np.array([-12.0, -38.0, 42.0])


@dataclass(frozen=True, slots=True)
class _Setting:
    wraps: str
    drift: float
    bad: float
    seam: float
    references: bool
    mishap: Planted | None

    @classmethod
    def of(cls, parameters: dict[str, ParameterValue]) -> _Setting:
        return cls(
            str(parameters["wraps"]),
            float(parameters["drift"]),
            float(parameters["bad"]),
            float(parameters["seam"]),
            parameters["references"] is True,
            _planted(str(parameters["mishap"])),
        )


class DriftingEngine:
    """Makes clean frames worn. Equal orders give equal frames."""

    def __init__(self, spec: EngineSpec) -> None:
        self.spec = spec

    def generate(self, order: WorkOrder, take: TakeSink, control: Control) -> None:
        """Make the frames of one take, and tell all that was done to them in the fact `truth`.

        BadInput for a parameter, a cast or a keyframe that can't be used. Errors as of the engine that is wrapped.
        """
        given = with_defaults(PARAMETERS, order.recipe.parameters)
        for parameter in PARAMETERS:
            checked(parameter, given[parameter.name])
        setting = _Setting.of(given)
        lots = Lots(order.recipe.seed, setting.drift)
        shot = _Own(order, setting, lots) if setting.wraps == OWN_PICTURES else _Wrapped(order, setting, lots, control)
        take.fact(TRUTH, json.dumps(shot.truth(), sort_keys=True))
        if order.recipe.correction and (overlap := [rounded(light) for light in shot.overlap()]):
            take.overlap(overlap)
        for number, light in enumerate(shot.frames(), start=1):
            control.check()
            take.write(rounded(light))
            control.progress(number, order.recipe.frames, WorkStage.SHOOTING())
        take.hand_over(shot.handed_over())


class _Spoiled:
    """What both kinds of pictures have in common: how worn the picture is at each frame, and what is wrong where."""

    def __init__(self, order: WorkOrder, setting: _Setting, lots: Lots, cast: int, *, fresh: bool) -> None:
        self.count = order.recipe.frames
        self._seam = 1.0 if fresh else setting.seam
        self._grain = lots.grain()
        anchored = order.recipe.look is not None
        self.link = lots.link(self.count, cast, bad=setting.bad, fresh=fresh, anchored=anchored)
        if setting.mishap is not None:
            self.link = replace(self.link, mishap=setting.mishap)
        mishap = self.link.mishap
        if mishap is not None and (mishap.first >= self.count or (mishap.kind in OF_PEOPLE and mishap.whom >= cast)):
            raise BadInput("There is no such frame, or nobody, whom that could happen to.", field="mishap")

    def part(self, number: int) -> float:
        """How much of the link's drift is there in a frame, 0 to 1."""
        return self._seam + (1 - self._seam) * number / max(1, self.count - 1)

    def happens(self, number: int, kind: Mishap) -> bool:
        """Whether a mishap of that kind is in a frame."""
        mishap = self.link.mishap
        if mishap is None or mishap.kind is not kind:
            return False
        return mishap.first <= number < mishap.first + LENGTHS.get(kind, self.count)

    def shown(self, number: int) -> int:
        """Which frame is shown in a frame's place: an earlier one, where frames are repeated."""
        mishap = self.link.mishap
        return mishap.first - 1 if mishap is not None and self.happens(number, Mishap.REPEATED_FRAME) else number

    def worn(self, clean: Light, start: Wear, number: int) -> Light:
        """A clean frame as it comes out."""
        wear = start.towards(start.then(self.link.wear), self.part(number))
        mishap = self.link.mishap
        if mishap is not None and self.happens(number, Mishap.COLOUR_DRIFT):
            run = min(1.0, (number - mishap.first + 1) / 4)
            wear = wear.then(Wear.of().towards(_GROSS, run))
        light = wear.coloured(clean)
        if self.happens(number, Mishap.FLASH):
            light = light * _FLASH
        if self.happens(number, Mishap.SOFT):
            wear = wear.then(_SOFT)
        return wear.grained(light, self._grain)

    def done_to_it(self, start: Wear) -> dict[str, object]:
        """What is done to the picture, for the truth."""
        mishap = self.link.mishap
        wrong = []
        if mishap is not None:
            frames = min(LENGTHS.get(mishap.kind, self.count), self.count - mishap.first)
            wrong = [{"kind": mishap.kind.value, "first": mishap.first, "frames": frames}]
        return {
            "start": start.facts(),
            "link": self.link.wear.facts(),
            "end": start.then(self.link.wear).facts(),
            "mishaps": wrong,
        }


class _Own(_Spoiled):
    """Photographs of people before a ground."""

    def __init__(self, order: WorkOrder, setting: _Setting, lots: Lots) -> None:
        self._begun: Beginning = Begun(order, lots, references_heard=setting.references).beginning()
        begun = self._begun
        super().__init__(order, setting, lots, len(begun.staging.actors), fresh=begun.origin == "references")
        reminded = order.recipe.upstream is not None and order.recipe.upstream.sheet
        self._ends = tuple(
            start.then(lots.drift_of(actor.name, reminded=reminded))
            for actor, start in zip(begun.staging.actors, begun.actors, strict=True)
        )
        self._lots = lots

    def frames(self) -> Iterator[Light]:
        for number in range(self.count):
            shown = self.shown(number)
            actors = [self._actor(index, shown) for index in range(len(self._ends))]
            clean = self._begun.theatre.drawn(self._staging(shown), actors)
            yield self.worn(clean, self._begun.wear, number)

    def overlap(self) -> Iterator[Light]:
        """The last moments of the tail, as this take has them."""
        if self._begun.origin == "tail":
            actors = [self._actor(index, 0) for index in range(len(self._ends))]
            for number in range(-_OVERLAP, 0):
                staging = self._begun.staging.after(number + self._begun.first)
                yield self.worn(self._begun.theatre.drawn(staging, actors), self._begun.wear, 0)

    def truth(self) -> dict[str, object]:
        truth = self.done_to_it(self._begun.wear)
        names = [actor.name for actor in self._begun.staging.actors]
        mishap = self.link.mishap
        if mishap is not None and mishap.kind in OF_PEOPLE:
            truth["whom"] = names[mishap.whom]
        truth["origin"] = self._begun.origin
        truth["cast"] = {
            name: {"start": _facts(start), "end": _facts(self._actor(index, self.count - 1))}
            for index, (name, start) in enumerate(zip(names, self._begun.actors, strict=True))
        }
        return truth

    def handed_over(self) -> dict[str, ParameterValue]:
        return {STAGING: self._staging(self.count - 1).to_json()}

    def _staging(self, number: int) -> Staging:
        """Who is where in a frame; after a hidden cut, everybody and the camera are elsewhere."""
        staging = self._begun.staging.after(number + self._begun.first)
        if not self.happens(number, Mishap.HIDDEN_CUT):
            return staging
        moved = [replace(actor, motion=_elsewhere(actor.motion)) for actor in staging.actors]
        return replace(staging, camera=_elsewhere(staging.camera), actors=tuple(moved))

    def _actor(self, index: int, number: int) -> ActorWear:
        wear = self._begun.actors[index].towards(self._ends[index], self.part(number))
        mishap = self.link.mishap
        if mishap is None or mishap.kind not in OF_PEOPLE or mishap.whom != index or number < mishap.first:
            return wear
        changes = {
            Mishap.FACE_CHANGED: replace(wear, face=1.0),
            Mishap.CLOTHES_CHANGED: replace(wear, clothes=wear.clothes + _COSTUME),
            Mishap.PERSON_LOST: replace(wear, here=False),
        }
        return changes[mishap.kind]


class _Wrapped(_Spoiled):
    """What another engine makes."""

    def __init__(self, order: WorkOrder, setting: _Setting, lots: Lots, control: Control) -> None:
        own = {parameter.name for parameter in PARAMETERS}
        self._clean, self._inner = clean_frames(order, setting.wraps, own, control)
        upstream = order.recipe.upstream
        super().__init__(order, setting, lots, 0, fresh=upstream is None and order.recipe.keyframe is None)
        self._start = Wear.of()
        if upstream is not None:
            # An engine that goes on from the tail's own pixels shows their wear, and nothing is added for it.
            last = read_tail(order.media[upstream.tail], upstream.before)[-1].astype(np.float32)
            first = self._clean[0].astype(np.float32)
            self._start = measured(last, first, np.ones(last.shape[:2], bool))

    def frames(self) -> Iterator[Light]:
        for number in range(self.count):
            clean = self._clean[self.shown(number)].astype(np.float32)
            if self.happens(number, Mishap.HIDDEN_CUT):
                clean = np.ascontiguousarray(cv2.flip(clean, 1))
            yield self.worn(clean, self._start, number)

    def overlap(self) -> Iterator[Light]:
        """None: where the other engine begins is its own affair."""
        yield from ()

    def truth(self) -> dict[str, object]:
        return self.done_to_it(self._start)

    def handed_over(self) -> dict[str, ParameterValue]:
        return {INNER: self._inner}


def _elsewhere(motion: Travel) -> Travel:
    """The same motion, half its way from where it is."""
    return replace(motion, phase=(motion.place + 0.5) % 1)


def _facts(actor: ActorWear) -> dict[str, object]:
    """Somebody's wear as values for JSON."""
    clothes = [round(float(value), 3) for value in actor.clothes]
    return {"here": actor.here, "face": round(actor.face, 4), "clothes": clothes}


def _planted(text: str) -> Planted | None:
    """The mishap that a parameter names; None for "". BadInput for anything else but a kind, a frame and somebody."""
    if not text:
        return None
    try:
        kind, first, *whom = (part.strip() for part in text.split(","))
        return Planted(Mishap(kind), int(first), int(whom[0]) if whom else 0)
    except ValueError as error:
        raise BadInput(f"“{text}” is no mishap: a kind, a frame, and who it is.", field="mishap") from error
