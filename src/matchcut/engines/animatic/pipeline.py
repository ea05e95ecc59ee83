"""The animatic engine: stills, plates and cut-outs moved by a virtual camera, or boards drawn where there are none.

What a shot is made from, the first that it has:

    it continues an animatic whose picture (or plate and figures) it has     it goes on in the very same set-up
    it continues any take                                                    that take's last frame, as a still
    a keyframe                                                               the keyframe, in depth
    a location's or cast's pictures                                          a plate with cut-outs before it
    nothing                                                                  a board

A shot that continues one and names another keyframe dissolves to it from where it takes over; so does a shot that
continues a board to its own board. The words that are acted on stand in `film.camera` and `business` (the
cast), the settings in `spec.PARAMETERS`.
"""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import cv2
import numpy as np

from matchcut.engines.animatic.board import BoardScene
from matchcut.engines.animatic.camera import Timing
from matchcut.engines.animatic.composed import can_continue, continued_composed, fresh_composed, plate_of
from matchcut.engines.animatic.lens import Grain
from matchcut.engines.animatic.look import read_look
from matchcut.engines.animatic.problems import AnimaticNote
from matchcut.engines.animatic.scene import AnimaticScene, Dissolve, SetUp
from matchcut.engines.animatic.seam import HandOver, read_hand_over
from matchcut.engines.animatic.staging import FRAMINGS
from matchcut.engines.animatic.still_scenes import continued_still, fresh_still, tail_still
from matchcut.engines.problems import WorkStage
from matchcut.engines.protocol import BOXED, REMARKS
from matchcut.film.camera import ShotSize
from matchcut.film.camera_text import camera_words
from matchcut.film.ids import MediaId
from matchcut.identity.catalogue import FINDER
from matchcut.identity.figures import MASKS
from matchcut.media.tail import read_tail
from matchcut.words.plain import kept_notes

if TYPE_CHECKING:
    from matchcut.engines.animatic.layers import Picture
    from matchcut.engines.protocol import Control, TakeSink, WorkOrder
    from matchcut.engines.spec import EngineSpec
    from matchcut.planning.recipe import Recipe
    from matchcut.words.statements import Statement

PREVIEW_WIDTH = 320
PREVIEWS_A_SECOND = 2
DISSOLVE = 1.0
"""Seconds from the picture that a shot takes over to its own."""

_LAST_FRAME = "the last frame of the shot before"


class AnimaticEngine:
    """Makes takes from stills. Keeps nothing between orders, so equal orders give equal frames."""

    def __init__(self, spec: EngineSpec) -> None:
        self.spec = spec

    def generate(self, order: WorkOrder, take: TakeSink, control: Control) -> None:
        """Make the frames of one take. BadInput for a picture or parameter that can't be used, naming it."""
        control.check()
        control.progress(0, order.recipe.frames, WorkStage.PREPARING())
        recipe = order.recipe
        rate = recipe.rate_numerator / recipe.rate_denominator
        look = read_look(recipe.parameters)
        words = camera_words(recipe.camera, recipe.action)
        notes: list[Statement[AnimaticNote]] = []
        set_up = SetUp(recipe, look, words, Timing(recipe.frames, rate), order.media, control.check, notes.append)
        made_of, scene = stage(set_up)
        control.check()
        take.fact("made_of", made_of)
        take.fact("camera_moves", ", ".join(words.moves))
        if recipe.media:
            take.fact(BOXED, " ".join(_networks(recipe, cut_out=scene.hand_over.cut_out)))
        if _goes_on_from_letters(recipe, made_of):
            notes.append(AnimaticNote.CONTINUES_LETTERS())
        if notes:
            take.fact(REMARKS, kept_notes(notes))
        _shoot(scene, set_up, take, control)
        take.hand_over(scene.hand_over.facts())


def _networks(recipe: Recipe, *, cut_out: bool) -> tuple[str, ...]:
    """What of the weights in the box looks at a recipe's pictures: for faces, and for people who are `cut_out`."""
    people = cut_out and any(portrait.references for portrait in recipe.cast)
    return (*FINDER, *MASKS) if people else FINDER


def stage(set_up: SetUp) -> tuple[str, AnimaticScene]:
    """Choose what a shot is made from; return that in words, and the scene."""
    recipe = set_up.recipe
    if recipe.upstream is not None:
        return _continued(set_up)
    return _fresh(set_up)


def _fresh(set_up: SetUp) -> tuple[str, AnimaticScene]:
    recipe = set_up.recipe
    if recipe.keyframe:
        return "its keyframe", fresh_still(set_up, recipe.keyframe, "KEYFRAME")
    plate = plate_of(set_up)
    figures = any(portrait.references for portrait in (*recipe.cast, *recipe.props))
    if plate and not recipe.cast and not figures:
        closer = FRAMINGS[ShotSize(recipe.shot_size)].closer
        return "its location", fresh_still(set_up, plate, "LOCATION", closer)
    if plate or figures:
        return "its location and cast", fresh_composed(set_up)
    return "a drawn board", BoardScene(set_up)


def _continued(set_up: SetUp) -> tuple[str, AnimaticScene]:
    recipe = set_up.recipe
    # What is handed over tells of the camera at the take's end, where a shot with a hand-over does not go on.
    at_end = recipe.upstream is not None and not recipe.upstream.before
    before = read_hand_over(recipe.upstream.hand_over) if recipe.upstream and at_end else None
    said, scene = _taken_over(set_up, before)
    other_keyframe = recipe.keyframe and (before is None or before.picture != recipe.keyframe)
    if other_keyframe or (before and before.board and not _has_pictures(set_up)):
        own, after = _fresh(set_up)
        frames = min(round(DISSOLVE * set_up.timing.rate), recipe.frames - 1)
        return f"{said}, then {own}", Dissolve(scene, after, frames)
    return said, scene


def _taken_over(set_up: SetUp, before: HandOver | None) -> tuple[str, AnimaticScene]:
    """The scene that a shot takes over from the one before it."""
    if before and before.kind == "still" and MediaId(before.picture) in set_up.media:
        return "the picture of the shot before", continued_still(set_up, before)
    if before and can_continue(set_up, before):
        return "the set of the shot before", continued_composed(set_up, before)
    return _LAST_FRAME, tail_still(set_up, _last_frame(set_up), before)


def _last_frame(set_up: SetUp) -> Picture:
    """The last frame of the shot before, at this shot's size: RGB, uint8 (height, width, 3)."""
    upstream = set_up.recipe.upstream
    assert upstream is not None
    frame: Picture = np.ascontiguousarray(read_tail(set_up.path(upstream.tail, "TAIL"), upstream.before)[-1])
    if (frame.shape[1], frame.shape[0]) != set_up.size:
        frame = cv2.resize(frame, set_up.size, interpolation=cv2.INTER_AREA)
    return frame


def _goes_on_from_letters(recipe: Recipe, made_of: str) -> bool:
    """Whether a take goes on from frames into which an older version printed slate and timecode."""
    before = read_hand_over(recipe.upstream.hand_over) if recipe.upstream else None
    return before is not None and before.lettered and made_of.startswith(_LAST_FRAME)


def _has_pictures(set_up: SetUp) -> bool:
    recipe = set_up.recipe
    return bool(plate_of(set_up) or any(portrait.references for portrait in (*recipe.cast, *recipe.props)))


def _shoot(scene: AnimaticScene, set_up: SetUp, take: TakeSink, control: Control) -> None:
    """Draw every frame, finish it, and write it; the next one is drawn while one is written and encoded."""
    frames = set_up.timing.frames
    grain = Grain(set_up.size, set_up.look.grain, set_up.recipe.seed) if set_up.look.grain else None
    every = max(1, round(set_up.timing.rate / PREVIEWS_A_SECOND))
    with ThreadPoolExecutor(max_workers=1) as drawer:
        drawn = drawer.submit(scene.frame, 0)
        for number in range(frames):
            control.check()
            frame = drawn.result()
            if number + 1 < frames:
                drawn = drawer.submit(scene.frame, number + 1)
            if grain:
                grain.lay_on(frame)
            take.write(frame)
            preview = _preview(frame) if number % every == 0 or number == frames - 1 else None
            control.progress(number + 1, frames, WorkStage.SHOOTING(), preview)


def _preview(frame: Picture) -> Picture:
    height, width = frame.shape[:2]
    if width <= PREVIEW_WIDTH:
        return frame.copy()
    size = PREVIEW_WIDTH, max(1, round(height * PREVIEW_WIDTH / width))
    small: Picture = cv2.resize(frame, size, interpolation=cv2.INTER_AREA)
    return small
