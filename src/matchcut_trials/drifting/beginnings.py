"""What a take begins from: nothing but references, a keyframe, or the last frames of the take before."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from matchcut.engines.protocol import WorkOrder
from matchcut.film.camera import ShotSize
from matchcut.film.errors import BadInput
from matchcut.film.ids import MediaId
from matchcut.media.stills import read_still
from matchcut.media.tail import read_tail
from matchcut.planning.recipe import Portrait, Recipe, Upstream
from matchcut_trials.drifting.lots import ActorWear, Lots
from matchcut_trials.drifting.seeing import found_in, worn
from matchcut_trials.drifting.staging import HEIGHTS, LANES, Actor, Passing, Staging
from matchcut_trials.drifting.theatre import Theatre
from matchcut_trials.drifting.wear import Frame, Wear
from matchcut_trials.people import SHEET_HEIGHT, SHEET_WIDTH, Sprite, photograph

STAGING = "staging"
"""The fact of a hand-over that tells who stands where at the end of the take."""

STANDS = "stands"
"""The parameter that tells the same of a keyframe."""

_LANES = {1: (1,), 2: (0, 2), 3: (0, 1, 2)}
_CARRIES = 4
"""From so many frames it can be seen how everything moves; from fewer, motion begins anew."""
_HELD = 0.6
"""How far references bring somebody back to themselves in each take that hears them."""


@dataclass(slots=True, eq=False)
class Beginning:
    """Where a take begins: `first` is the moment of its first frame, in frames after what it was given."""

    theatre: Theatre
    staging: Staging
    wear: Wear
    actors: tuple[ActorWear, ...]
    first: int
    origin: str


class Begun:
    """Works out how the take of one order begins."""

    def __init__(self, order: WorkOrder, lots: Lots, *, references_heard: bool) -> None:
        """`references_heard`: by takes that go on from a picture, too; those that begin from none always hear them."""
        self._recipe = order.recipe
        self._media = order.media
        self._lots = lots
        self._heard = references_heard

    def beginning(self) -> Beginning:
        """What the take begins from. BadInput for a cast member without a sheet, more of them than there are lanes, or
        a keyframe that does not show the shot's place.
        """
        recipe = self._recipe
        if recipe.upstream is not None:
            return self._continued(recipe.upstream)
        if recipe.keyframe is not None and recipe.parameters.get(STANDS):
            return self._stood(read_still(self._path(recipe.keyframe)), str(recipe.parameters[STANDS]))
        if recipe.keyframe is not None:
            return self._seen(read_still(self._path(recipe.keyframe)), "keyframe")
        staging = self._staged()
        wears = tuple(self._lots.entering(actor.name, by_reference=True) for actor in staging.actors)
        return Beginning(self._theatre(staging), staging, Wear.of(), wears, 0, "references")

    def _staged(self) -> Staging:
        """The shot's cast in their lanes, where the lots put them."""
        recipe = self._recipe
        height = HEIGHTS.get(ShotSize(recipe.shot_size), 0.0)
        cast = recipe.cast if height else ()
        if len(cast) > LANES:
            raise BadInput(f"There is room for {LANES} people in a shot, and it has {len(cast)}.", field="cast")
        camera, *motions = self._lots.motions(len(cast), pan=recipe.camera not in ("", "static"))
        lanes = _LANES.get(len(cast), ())
        actors = tuple(
            Actor(name=portrait.name, sheet=_sheet_of(portrait), lane=lane, motion=motion)
            for portrait, lane, motion in zip(cast, lanes, motions, strict=True)
        )
        return Staging(height=height, camera=camera, actors=actors)

    def _theatre(self, staging: Staging, given: Frame | None = None) -> Theatre:
        """The shot's theatre; who has no sheet in the order is cut out of the picture that it was given."""
        recipe = self._recipe
        theatre = Theatre((recipe.width, recipe.height), staging.height, _ground(recipe, self._media))
        for index, actor in enumerate(staging.actors):
            if given is None or MediaId(actor.sheet) in self._media:
                theatre.add(self._sheet(actor), actor.name)
            else:
                theatre.add(theatre.cut_out(given, staging, index), actor.name)
        return theatre

    def _sheet(self, actor: Actor) -> Sprite:
        sheet = read_still(self._path(MediaId(actor.sheet)), alpha=True)
        if sheet.shape != (SHEET_HEIGHT, SHEET_WIDTH, 4):
            wanted = f"{SHEET_WIDTH} × {SHEET_HEIGHT} with alpha"
            raise BadInput(f"The reference of {actor.name} is no sheet of the trials ({wanted}).", field="cast")
        return sheet

    def _continued(self, upstream: Upstream) -> Beginning:
        tail = read_tail(self._path(upstream.tail), upstream.before)
        end = json.loads(upstream.hand_over).get(STAGING)
        if end is None:  # Another engine made it.
            return self._seen(tail[-1], "tail")
        before = Staging.from_json(str(end)).after(-upstream.before).handed_over()
        return self._going_on(before, tail, "tail", 1)

    def _stood(self, picture: Frame, stands: str) -> Beginning:
        """A beginning from a picture of which it is told who stands where in it."""
        try:
            before = Staging.from_json(stands)
        except (ValueError, KeyError, TypeError) as error:
            raise BadInput("That does not say who stands where.", field=STANDS) from error
        return self._going_on(before.handed_over(), picture[None], "keyframe", 0)

    def _seen(self, picture: Frame, origin: str) -> Beginning:
        """A beginning of which there is nothing but a picture."""
        likely = self._staged()
        theatre = self._theatre(likely)
        staging = found_in(picture, theatre, likely)
        if staging is None:
            raise BadInput("The picture does not show the place of this shot.", field=origin)
        wear, actors = worn(picture, theatre, staging)
        held = self._held(actors)
        return Beginning(theatre, self._resting(staging), wear, held, 0, origin)

    def _going_on(self, before: Staging, given: NDArray[np.uint8], origin: str, first: int) -> Beginning:
        """A beginning from the end of a take of this engine, of which so many frames are `given`: who is in this shot
        stays or enters, who is not leaves.
        """
        theatre = self._theatre(before, given[-1])
        wear, actors = worn(given[-1], theatre, before)
        cast = {portrait.name: portrait for portrait in self._recipe.cast}
        here = [actor if actor.name in cast else replace(actor, passing=Passing.LEAVES) for actor in before.actors]
        free = [lane for lane in (1, 0, 2) if lane not in {actor.lane for actor in here}]
        new = [name for name in cast if name not in {actor.name for actor in here}]
        if len(new) > len(free):
            raise BadInput(f"There is no room for {new[-1]} to come in.", field="cast")
        motions = self._lots.motions(len(new), pan=False)[1:]
        entering = [
            Actor(name=name, sheet=_sheet_of(cast[name]), lane=lane, motion=motion, passing=Passing.ENTERS)
            for name, lane, motion in zip(new, free, motions, strict=False)
        ]
        staging = replace(before, actors=(*here, *entering))
        wears = (
            *self._held(actors),
            *(self._lots.entering(actor.name, by_reference=self._heard) for actor in entering),
        )
        for actor in entering:
            theatre.add(self._sheet(actor), actor.name)
        if len(given) < _CARRIES:
            staging = self._resting(staging)
        return Beginning(theatre, staging, wear, wears, first, origin)

    def _held(self, actors: tuple[ActorWear, ...]) -> tuple[ActorWear, ...]:
        return tuple(actor.held(_HELD) for actor in actors) if self._heard else actors

    def _resting(self, staging: Staging) -> Staging:
        """The same places, but motion begins anew, and goes where the lots send it."""
        camera, *motions = self._lots.motions(len(staging.actors), pan=self._recipe.camera not in ("", "static"))
        actors = tuple(
            replace(actor, motion=replace(actor.motion, speed=motion.speed, resting=True))
            for actor, motion in zip(staging.actors, motions, strict=True)
        )
        return replace(staging, camera=replace(staging.camera, speed=camera.speed, resting=True), actors=actors)

    def _path(self, media: MediaId) -> Path:
        return self._media[media]


def _sheet_of(portrait: Portrait) -> str:
    if not portrait.references:
        raise BadInput(f"{portrait.name} has no reference picture to stand in the shot.", field="cast")
    return portrait.references[0]


def _ground(recipe: Recipe, media: Mapping[MediaId, Path]) -> Frame:
    """The place's picture, or a garage for who has none."""
    if recipe.location is not None and recipe.location.references:
        return read_still(media[recipe.location.references[0]])
    return photograph("motorcycle_left.png")
