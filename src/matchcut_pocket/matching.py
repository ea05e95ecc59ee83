"""Which of several performances a clip shows, by laying their puppets over it: the measure of identity and action.

A candidate's puppet is drawn as the world would show it, cut out, and moved over each frame until it fits best. What
is left over is the distance: the mean squared difference of its pixels, 0 to 1. Where the puppet stands and what is
behind it do not count; who it is and how it holds itself do.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

import cv2
import numpy as np
from numpy.typing import NDArray

from matchcut_pocket.looks import PuppetLook
from matchcut_pocket.paper import blank, lay
from matchcut_pocket.weather import fall, light
from matchcut_pocket.world import OUTDOORS, Performance, pieces_at, view_of

Frames = NDArray[np.uint8]
_REACH = 0.12
"""How far from its place a puppet is looked for, in widths of the picture."""
_SCALES = (0.9, 1.0, 1.1)
_SMALLEST = 40
"""A puppet of fewer pixels in a frame tells nothing there."""


@lru_cache(maxsize=256)  # A clip's candidates, which are laid over each of the ways in which it was made.
def cut_out(performance: Performance, role: int, number: int, size: tuple[int, int]) -> tuple[Frames, Frames]:
    """One puppet of a frame alone: its pixels (h, w, 3) in the light of the hour, and where it covers: 0 or 1."""
    pieces, view, shown = pieces_at(performance, role, number), view_of(performance, number), []
    for ground in ((0, 0, 0), (255, 255, 255)):
        canvas = blank(size, ground, ground)
        lay(canvas, pieces, view, shadow=False)
        shown.append(canvas)
    covers = (np.abs(shown[0].astype(np.int16) - shown[1]).max(axis=2) < 16).astype(np.uint8)
    lit = light(shown[0], performance.time, indoors=performance.place not in OUTDOORS)
    if performance.weather == "fog":
        lit = fall(lit, "fog", view, 0, 0)
    return lit, covers


def distance(frames: Frames, candidate: Performance, role: int = 0, every: int = 4) -> float:
    """How unlike a candidate's puppet a clip is, over every `every`th frame of shape (n, h, w, 3). 1 if never seen."""
    size = frames.shape[2], frames.shape[1]
    left = []
    for number in range(0, len(frames), every):
        picture, covers = cut_out(candidate, role, number, size)
        if covers.sum() < _SMALLEST:
            continue
        around = _with_margins(frames[number])
        fits = [_fit(around, picture, covers, scale) for scale in _SCALES]
        if any(fit is not None for fit in fits):
            left.append(min(fit for fit in fits if fit is not None))
    return float(np.mean(left)) if left else 1.0


def _with_margins(frame: Frames) -> NDArray[np.float32]:
    """A frame in 0 to 1 with room around it, twice as far as a puppet is looked for."""
    margin = 2 * round(_REACH * frame.shape[1])
    return np.pad(frame, ((margin,) * 2, (margin,) * 2, (0, 0)), mode="edge").astype(np.float32) / np.float32(255)


def _fit(around: NDArray[np.float32], picture: Frames, covers: Frames, scale: float) -> float | None:
    """What is left over where the puppet fits a frame with its margins best; None if it goes beyond them."""
    rows, columns = np.nonzero(covers)
    top, low, left, right = rows.min(), rows.max() + 1, columns.min(), columns.max() + 1
    size = max(4, round((right - left) * scale)), max(4, round((low - top) * scale))
    patch = cv2.resize(picture[top:low, left:right], size, interpolation=cv2.INTER_AREA).astype(np.float32) / 255
    mask = cv2.resize(covers[top:low, left:right], size, interpolation=cv2.INTER_NEAREST).astype(np.float32)
    reach = round(_REACH * covers.shape[1])
    x = round((left + right - size[0]) / 2)
    y = round((top + low - size[1]) / 2)
    window = around[y + reach : y + 3 * reach + size[1], x + reach : x + 3 * reach + size[0]]
    if window.shape[0] < size[1] or window.shape[1] < size[0]:
        return None
    three = np.repeat(mask[..., None], 3, axis=2)
    errors = cv2.matchTemplate(window, patch, cv2.TM_SQDIFF, mask=three)
    return max(0.0, float(errors.min())) / float(three.sum())


def with_look(performance: Performance, look: PuppetLook, role: int = 0) -> Performance:
    """The performance with another puppet in a role."""
    return _with(performance, role, look=look)


def with_action(performance: Performance, action: str, role: int = 0) -> Performance:
    """The performance with another action in a role."""
    return _with(performance, role, action=action)


def _with(performance: Performance, role: int, **changes: object) -> Performance:
    cast = list(performance.cast)
    cast[role] = replace(cast[role], **changes)  # type: ignore[arg-type]
    return replace(performance, cast=tuple(cast))


def best(frames: Frames, candidates: Sequence[Performance], role: int = 0) -> int:
    """The index of the candidate that a clip shows."""
    return int(np.argmin([distance(frames, candidate, role) for candidate in candidates]))
