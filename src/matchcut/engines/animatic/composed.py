"""Scenes without a keyframe: a location plate with the cast's cut-outs before it, framed by the shot size."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from matchcut.engines.animatic.business import STILL, Business, business_of
from matchcut.engines.animatic.camera import CameraStart, Poses, end_velocity, fresh_path
from matchcut.engines.animatic.continuing import continued_camera, region_for, run_out
from matchcut.engines.animatic.drawing import empty_stage, stand_in
from matchcut.engines.animatic.figures import CutOut, figure_from, lit, mean_light, shadowed
from matchcut.engines.animatic.framing import Box, Depth, PicturePlacement, Region, middle_of, placed, reach
from matchcut.engines.animatic.layers import Picture, SetLayer
from matchcut.engines.animatic.pictures import OVERSAMPLING, blurred, dimmed, richest_part
from matchcut.engines.animatic.problems import AnimaticNote
from matchcut.engines.animatic.scene import LayeredScene, SetUp
from matchcut.engines.animatic.seam import FigureState, HandOver
from matchcut.engines.animatic.staging import FRAMINGS, FloorMark, Framing, Shape, carried_on, marks, sized, walked
from matchcut.engines.animatic.still_layers import StillLook, still_layers
from matchcut.film.camera import ShotSize
from matchcut.film.ids import MediaId
from matchcut.planning.recipe import Portrait

NEARNESS = 0.35
"""How much further figures move than the plate, at a parallax of 1."""

_GROUND = 0.60  # Where a plate is framed from the top, if it is taller than needed: figures need its ground.
_HORIZON = 0.62
_RELIGHT, _RELIT = 0.35, (0.74, 1.12)
_BELOW = 0.03  # How far below the lowest line that the camera sees a cut-off figure reaches.


@dataclass(frozen=True, slots=True)
class FigureInShot:
    """One of the cast (or a prop) in a shot: where its figure comes from, and what it does."""

    key: str
    figure: CutOut
    business: Business


def fresh_composed(set_up: SetUp) -> LayeredScene:
    """Return the scene of a shot's location and cast; either may be missing, and is drawn then."""
    plate_id = plate_of(set_up)
    rgb = _plate(set_up, plate_id)
    aspect = rgb.shape[1] / rgb.shape[0]
    framing = FRAMINGS[ShotSize(set_up.recipe.shot_size)]
    path = fresh_path(set_up.words, set_up.timing, set_up.style, set_up.recipe.seed)
    depth = Depth(middle_of(path), NEARNESS * set_up.look.parallax)
    room = reach(run_out(path, set_up.timing.rate), depth, set_up.aspect)
    closer = framing.closer * set_up.look.closer
    placement = placed(room, aspect, set_up.look.aim or (richest_part(rgb, 0.8, 1)[0], _GROUND), closer)
    region = region_for(placement, room, (rgb.shape[1], rgb.shape[0]), set_up.aspect)
    players = _players(set_up)
    floor_marks = marks(
        [_shape(player.figure) for player in players], _size(set_up), set_up.aspect, room.bottom + _BELOW
    )
    places = [
        walked(mark, player.business, set_up.timing, room) for mark, player in zip(floor_marks, players, strict=True)
    ]
    left = HandOver(
        kind="stage",
        start=CameraStart(path[-1], end_velocity(path)),
        picture=plate_id or "",
        placement=placement,
        region=region,
        depth=depth,
        shot_size=set_up.recipe.shot_size,
        cut_out=set_up.look.cut_out,
    )
    return _scene(set_up, rgb, path, left, players, floor_marks, places)


def continued_composed(set_up: SetUp, before: HandOver) -> LayeredScene:
    """Return the scene that goes on in the plate and with the figures of the shot before (see `can_continue`).

    Cast that was not in that shot enters. Whether people are cut out goes on, too.
    """
    set_up = replace(set_up, look=replace(set_up.look, cut_out=before.cut_out))
    size = ShotSize(before.shot_size)
    rgb = _plate(set_up, MediaId(before.picture) if before.picture else None)
    players = _players(set_up)
    states = {figure.media: figure for figure in before.figures}
    path = continued_camera(set_up, before.start, before.depth, _box(rgb, before, players, states), np.zeros(2))
    room = reach(run_out(path, set_up.timing.rate), before.depth, set_up.aspect)
    shapes = [_shape(player.figure) for player in players]
    floor_marks = [
        sized(mark, shape, states[player.key].tall) if player.key in states else mark
        for mark, shape, player in zip(
            marks(shapes, size, set_up.aspect, room.bottom + _BELOW), shapes, players, strict=True
        )
    ]
    places = [
        _continued_places(set_up, mark, player, states.get(player.key), room)
        for mark, player in zip(floor_marks, players, strict=True)
    ]
    left = replace(before, start=CameraStart(path[-1], end_velocity(path, before.start)))
    return _scene(set_up, rgb, path, left, players, floor_marks, places)


def _box(rgb: Picture, before: HandOver, players: list[FigureInShot], states: Mapping[str, FigureState]) -> Box:
    """What a continuing camera may see: the plate, and nothing below where a figure is cut off."""
    part = before.region
    plate = before.placement.of_region(part, (rgb.shape[1], rgb.shape[0]))
    box = plate.box((part.right - part.left) / (part.bottom - part.top))
    ends = [states[player.key].place[1] for player in players if player.figure.cut_off and player.key in states]
    return replace(box, bottom=min([box.bottom, *ends]))


def can_continue(set_up: SetUp, before: HandOver) -> bool:
    """Whether a shot has all that the stage before it showed: its plate, and every figure that was on it."""
    here = {_key(portrait) for portrait in _shown(set_up)}
    plate_here = not before.picture or MediaId(before.picture) in set_up.media
    return before.kind == "stage" and plate_here and all(figure.media in here for figure in before.figures)


def plate_of(set_up: SetUp) -> MediaId | None:
    """The picture of the shot's location, if it has one."""
    location = set_up.recipe.location
    return location.references[0] if location and location.references else None


def _scene(
    set_up: SetUp,
    rgb: Picture,
    path: Poses,
    left: HandOver,
    players: list[FigureInShot],
    floor_marks: list[FloorMark],
    places: list[NDArray[np.float64]],
) -> LayeredScene:
    framing = FRAMINGS[ShotSize(left.shot_size)]
    plate = _plate_layer(set_up, rgb, left.placement, left.region, framing)
    light = float(plate.pixels[..., :3].mean())
    figures = [
        _figure_layer(set_up, player.figure, mark, place, light, left.depth.parallax)
        for player, mark, place in zip(players, floor_marks, places, strict=True)
    ]
    states = tuple(
        _state(player.key, mark.tall, place) for player, mark, place in zip(players, floor_marks, places, strict=True)
    )
    return LayeredScene((plate, *figures), path, set_up, replace(left, figures=states))


def _plate(set_up: SetUp, plate: MediaId | None) -> Picture:
    if plate:
        return set_up.picture(plate, "LOCATION")
    return empty_stage(round(720 * max(1.0, set_up.aspect) * 1.2), round(720 * 1.2), _HORIZON)


def _plate_layer(
    set_up: SetUp, rgb: Picture, placement: PicturePlacement, region: Region, framing: Framing
) -> SetLayer:
    (layer,) = still_layers(rgb, None, placement, region, set_up.recipe.height, StillLook(0.0))
    pixels = blurred(layer.pixels, framing.blur * set_up.recipe.height * OVERSAMPLING)
    return replace(layer, pixels=dimmed(pixels, framing.exposure) if framing.exposure < 1 else pixels)


def _figure_layer(
    set_up: SetUp, figure: CutOut, mark: FloorMark, places: NDArray[np.float64], light: float, nearness: float
) -> SetLayer:
    """A figure at its final size, in the light of the plate, with its shadow."""
    tall = max(8, round(mark.tall * set_up.recipe.height * OVERSAMPLING * float(places[:, 2].max())))
    figure = figure.scaled(tall)
    if not figure.framed:
        own = max(mean_light(figure), 1.0)
        figure = lit(figure, float(np.clip(1 + _RELIGHT * (light - own) / own, *_RELIT)))
    figure = shadowed(figure)
    per_height = figure.box.height / (mark.tall * places[:, 2])
    return SetLayer(
        figure.pixels,
        figure.anchor,
        np.column_stack([places[:, 0], places[:, 1], per_height]),
        nearness=nearness,
    )


def _players(set_up: SetUp) -> list[FigureInShot]:
    """The shot's figures, left to right: its cast, or its props in an insert or where there is no cast."""
    shown = _shown(set_up)
    moves = [STILL] * len(shown)
    if not _shows_props(set_up):
        moves = list(business_of(set_up.recipe.action, [portrait.name for portrait in shown]))
    return [
        FigureInShot(_key(portrait), _figure(set_up, portrait, number), moves[number])
        for number, portrait in enumerate(shown)
    ]


def _figure(set_up: SetUp, portrait: Portrait, number: int) -> CutOut:
    """A portrait's figure: from its first picture, or a stand-in, the `number`th."""
    if not portrait.references:
        return stand_in(number)
    picture = set_up.picture(portrait.references[0], "PORTRAIT", alpha=True, name=portrait.name)
    person = portrait in set_up.recipe.cast and set_up.look.cut_out
    figure = figure_from(picture, person=person)
    if figure.doubt is not None:
        set_up.tell(AnimaticNote.SHOWN_AS_PRINT(name=portrait.name, doubt=figure.doubt))
    return figure


def _key(portrait: Portrait) -> str:
    """What tells a figure from others, in this shot and in one that continues it."""
    return portrait.references[0] if portrait.references else f"drawn {portrait.name}"


def _shown(set_up: SetUp) -> list[Portrait]:
    recipe = set_up.recipe
    return [prop for prop in recipe.props if prop.references] if _shows_props(set_up) else list(recipe.cast)


def _shows_props(set_up: SetUp) -> bool:
    recipe = set_up.recipe
    has_props = any(prop.references for prop in recipe.props)
    return has_props and (recipe.shot_size == ShotSize.INSERT or not recipe.cast)


def _continued_places(
    set_up: SetUp, mark: FloorMark, player: FigureInShot, state: FigureState | None, room: Box
) -> NDArray[np.float64]:
    """Where a figure goes in a shot that continues one in which it was, or (no `state`) was not."""
    timing = set_up.timing
    if state is None:
        return walked(mark, replace(player.business, enters=True), timing, room)
    out_of_sight = not room.left - mark.wide / 2 < state.place[0] < room.right + mark.wide / 2
    if player.business.enters and out_of_sight:
        return walked(mark, player.business, timing, room)
    return carried_on(mark, player.business, timing, room, np.array(state.place), np.array(state.velocity))


def _state(key: str, tall: float, places: NDArray[np.float64]) -> FigureState:
    step = places[-1] - places[-2] if len(places) > 1 else np.zeros(3)
    x, y, scale = map(float, places[-1])
    dx, dy, grown = map(float, step)
    return FigureState(key, tall, (x, y, scale), (dx, dy, grown))


def _shape(figure: CutOut) -> Shape:
    return Shape(figure.aspect, figure.cut_off, figure.body, figure.framed)


def _size(set_up: SetUp) -> ShotSize:
    return ShotSize(set_up.recipe.shot_size)
