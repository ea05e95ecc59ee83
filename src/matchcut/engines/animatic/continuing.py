"""Cameras that go on from the shot before, and that leave room for the shot after."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from matchcut.engines.animatic.camera import (
    CARRY,
    DOLLY,
    PAN_X,
    PAN_Y,
    TRUCK_X,
    TRUCK_Y,
    ZOOM,
    CameraStart,
    Poses,
    Timing,
    carried,
    continued_path,
    end_velocity,
    progress,
)
from matchcut.engines.animatic.framing import MOST_DISPARITY, Box, Depth, PicturePlacement, Region, reach
from matchcut.engines.animatic.scene import SetUp

CALM = (1.0, 0.8, 0.6, 0.4, 0.2, 0.0)
"""The shares of a move that are tried, one after the other, where it has no room."""

MOST_AIM = 0.30
"""How far a push may turn to its subject, in heights of the frame."""

SMALL_AREA = 4.0
"""A picture of at most so many frames' area is made ready as a whole: shots that continue one can go anywhere in it."""

SPARE = 0.5
"""Of a larger one, how much more is made ready than a shot shows, in frames on each side."""

_MOST_CLOSING = 0.18  # How much a move may close in, in natural logarithms, to make itself room.


def continued_camera(set_up: SetUp, start: CameraStart, depth: Depth, box: Box, point: NDArray[np.float64]) -> Poses:
    """Return a path on from `start` that never leaves `box`; its pushes aim at `point`.

    Where its moves have no room they close in as they go, and are calmed; where the way on which the last velocity
    carries has none, that dies away sooner.
    """
    timing = set_up.timing
    eased = progress(Timing(timing.frames + 1, timing.rate), set_up.look.settle, CARRY)[:-1]
    for seconds in (CARRY, CARRY / 2, CARRY / 4, CARRY / 8, 0.0):
        base = carried(start, timing, seconds)
        for calm in CALM:
            style = replace(set_up.style, strength=set_up.style.strength * calm)
            own = continued_path(set_up.words, timing, style, set_up.recipe.seed)
            own = turned_to(own, within(point - _centre(start.pose)))
            for closing in _closings(own):
                path = base + own
                path[:, ZOOM] += closing * eased
                room = reach(run_out(path, timing.rate), depth, set_up.aspect)
                if box.holds(room) and depth.disparity(path) <= 2 * MOST_DISPARITY:
                    return path
    return np.repeat(start.pose[None], timing.frames, axis=0)


def _closings(own: Poses) -> list[float]:
    """How much a move may close in to make itself room, least first; one that pulls out not at all."""
    if float((own[:, ZOOM] + own[:, DOLLY]).min()) < -1e-9:
        return [0.0]
    return [_MOST_CLOSING * step / 7 for step in range(8)]


def region_for(placement: PicturePlacement, room: Box, size: tuple[int, int], aspect: float) -> Region:
    """Return which part of a picture, `size` (width, height) pixels, to make ready for a shot that needs `room`.

    `aspect` is the frame's.
    """
    area = placement.tall**2 * (size[0] / size[1]) / aspect
    if area <= SMALL_AREA:
        return Region(0, 0, *size)
    return placement.region_of(room.grown(SPARE * aspect, SPARE), size)


def turned_to(path: Poses, point: NDArray[np.float64]) -> Poses:
    """Return the path with its camera turned, as it closes in, so that `point` keeps its place in the frame."""
    turned = path.copy()
    turned[:, [PAN_X, PAN_Y]] += np.outer(1.0 - np.exp(-(path[:, ZOOM] + path[:, DOLLY])), point)
    return turned


def run_out(path: Poses, rate: float) -> Poses:
    """The path and where its last velocity would take a shot that continues it: room is kept for that too."""
    after = Timing(max(1, round(CARRY * rate)), rate)
    return np.concatenate([path, carried(CameraStart(path[-1], end_velocity(path)), after)])


def within(point: NDArray[np.float64]) -> NDArray[np.float64]:
    """The point, or the nearest to it that a push may turn to."""
    return np.asarray(np.clip(point, -MOST_AIM, MOST_AIM))


def _centre(pose: NDArray[np.float64]) -> NDArray[np.float64]:
    return np.array([pose[PAN_X] + pose[TRUCK_X], pose[PAN_Y] + pose[TRUCK_Y]])
