"""Light compared like with like: only where two frames show the same part of the same place, and nobody stands.

People who come and go, and a camera that turns, change a picture's mean colour more than any drift does. So of two
small frames the later one is moved onto the earlier, and only pixels count about which both have the same texture: how
bright and how coloured that is, is what is compared.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import cv2
import numpy as np
from numpy.typing import NDArray

from matchcut.continuity.cards import LightCard
from matchcut.continuity.measures.light import TINY, Picture, small_copy
from matchcut.continuity.seen import ViewSeen

if TYPE_CHECKING:
    from matchcut.continuity.people.regions import Pixels

_WINDOW = 7
"""The side, in pixels of the small frame, of what has to have the same texture."""
_TEXTURED, _ALIKE = 2.0, 0.6
"""From this standard deviation of L* on a window has a texture, and from this correlation on it is the same one."""
_LEAST_COMMON = 0.04
"""The part of the picture that two frames must share to be compared."""
_PLAIN = 0.6
"""Where so much of both frames is ground without a texture, that ground is taken for the same."""
_SURE_SHIFT, _FARTHEST = 0.08, 0.4
"""The response of phase correlation from which on a shift is believed, and how far it may go, in parts of a side."""
_CLEARLY = 1.2
_LEAST_VARIANCE = 1e-2
_LEAST_DETAIL = 3.0
"""Where there is less detail than this about a pixel, it tells nothing of sharpness."""
_LEAST_DETAILED = 0.02
"""The part of the picture that has to have the same detail in both frames for their sharpness to be compared."""
_DETAIL_FROM, _DETAIL_STEPS = -5.0, 12
"""A byte of detail is so many steps of a natural logarithm above this one."""
_ENERGIES = np.exp(np.arange(256, dtype=np.float32) / _DETAIL_STEPS + _DETAIL_FROM)
_GROUND = 0.5


@dataclass(frozen=True, slots=True, eq=False)
class _View:
    """A small frame: Lab float32 (h, w, 3), where nobody is bool (h, w), and the mean square of the Laplacian of what
    each pixel covers, float32 (h, w)."""

    lab: NDArray[np.float32]
    ground: NDArray[np.bool_]
    detail: NDArray[np.float32]


def view_seen(rgb: Picture, ground: Pixels) -> ViewSeen:
    """What is kept of a frame, sRGB uint8 (height, width, 3), to compare its light with another's; `ground`, in any
    size, tells where nobody is.
    """
    tiny = np.ascontiguousarray(small_copy(rgb, TINY))
    height, width = tiny.shape[:2]
    free = cv2.resize(ground.astype(np.float32), (width, height), interpolation=cv2.INTER_AREA) > _GROUND
    return ViewSeen(
        width=width,
        height=height,
        picture=tiny.tobytes(),
        ground=np.packbits(free).tobytes(),
        detail=_detail(rgb, width, height).tobytes(),
    )


@dataclass(frozen=True, slots=True, eq=False)
class CommonGround:
    """What two frames both show: `part` of the picture (0 to 1), its pixels in CIE Lab, float32 (n, 3), in the one
    `before` and in the one `after`; which part of the picture of that has detail, and how sharp that is in each (ln of
    the Laplacian's variance over it), None where it is too little.
    """

    part: float
    before: NDArray[np.float32]
    after: NDArray[np.float32]
    detailed: float
    sharpness: tuple[float, float] | None


def common_ground(before: Sequence[ViewSeen], after: ViewSeen) -> CommonGround | None:
    """What a frame shows of what one of the frames `before` shows, that with which it has most in common; None where
    that is less than a twenty-fifth of the picture.
    """
    return _most_in_common([_opened(view) for view in before], _opened(after))


def light_in_common(before: Sequence[ViewSeen], after: Sequence[ViewSeen]) -> tuple[LightCard, LightCard] | None:
    """The light of what frames `before` and frames `after` both show, in the ones and in the others.

    Each frame after is compared with that one before with which it has most in common; None where none of them has a
    twenty-fifth of the picture in common with one. `contrast` is the standard deviation of L* over what they share,
    `sharpness` that of its detail; there may be none: then both are 0.
    """
    earlier = [_opened(view) for view in before]
    grounds = [ground for view in after if (ground := _most_in_common(earlier, _opened(view))) is not None]
    if not grounds:
        return None
    parts = [ground.part for ground in grounds]
    detailed = [(ground.sharpness, ground.part) for ground in grounds if ground.sharpness]
    sharp = np.zeros(2)
    if detailed:
        sharp = np.average([sides for sides, _ in detailed], axis=0, weights=[part for _, part in detailed])
    return (
        _light([ground.before for ground in grounds], parts, float(sharp[0])),
        _light([ground.after for ground in grounds], parts, float(sharp[1])),
    )


def _most_in_common(before: Sequence[_View], after: _View) -> CommonGround | None:
    shared = [ground for view in before if (ground := _compared(view, after)) is not None]
    return max(shared, key=lambda ground: ground.part) if shared else None


def _opened(view: ViewSeen) -> _View:
    rgb = np.frombuffer(view.picture, np.uint8).reshape(view.height, view.width, 3)
    bits = np.unpackbits(np.frombuffer(view.ground, np.uint8), count=view.height * view.width)
    return _View(
        cv2.cvtColor(rgb.astype(np.float32) / 255, cv2.COLOR_RGB2Lab),
        bits.reshape(view.height, view.width).astype(np.bool_),
        _ENERGIES[np.frombuffer(view.detail, np.uint8)].reshape(view.height, view.width),
    )


def _compared(before: _View, after: _View) -> CommonGround | None:
    """What two frames both show; None where it is too little.

    People who walk can pass for a camera that turns: where clearly more is the same without moving one frame onto the
    other, it stays where it is.
    """
    if before.lab.shape != after.lab.shape:
        return None
    still = _shared(before, after)
    shift = _shift(before.lab[..., 0], after.lab[..., 0])
    if shift == (0, 0):
        return still
    moved = _shared(before, _moved(after, *shift))
    if moved is None or (still is not None and still.part > _CLEARLY * moved.part):
        return still
    return moved


def _shared(before: _View, after: _View) -> CommonGround | None:
    both = before.ground & after.ground
    common = both & _same_texture(before.lab[..., 0], after.lab[..., 0], both)
    part = float(common.mean())
    if part < _LEAST_COMMON:
        return None
    # At the edge of somebody lies some of their own detail, and of a clear sky noise and coding are all there is.
    inner = cv2.erode(both.astype(np.uint8), np.ones((3, 3), np.uint8), borderValue=1) > 0
    about = cv2.boxFilter(before.detail, cv2.CV_32F, (_WINDOW, _WINDOW))
    detailed = common & inner & (about > np.exp(_LEAST_DETAIL))
    sharpness = _sharpness(before, after, detailed)
    return CommonGround(part, before.lab[common], after.lab[common], float(detailed.mean()), sharpness)


def _sharpness(before: _View, after: _View, detailed: NDArray[np.bool_]) -> tuple[float, float] | None:
    """How sharp two frames are in pixels that show the same detail in both."""
    if detailed.mean() < _LEAST_DETAILED:
        return None
    first, second = (float(np.log(max(_LEAST_VARIANCE, view.detail[detailed].mean()))) for view in (before, after))
    return (first, second) if first > _LEAST_DETAIL else None


def _light(grounds: Sequence[NDArray[np.float32]], parts: Sequence[float], sharpness: float) -> LightCard:
    """The light of pixels (n, 3) of several frames, of which each counts by its part of the picture."""
    lights = [(*lab.mean(axis=0), lab[:, 0].std(), np.hypot(lab[:, 1], lab[:, 2]).mean()) for lab in grounds]
    lightness, green_red, blue_yellow, contrast, chroma = map(float, np.average(lights, axis=0, weights=parts))
    return LightCard(
        lightness=lightness,
        green_red=green_red,
        blue_yellow=blue_yellow,
        contrast=contrast,
        chroma=chroma,
        sharpness=sharpness,
    )


def _shift(before: NDArray[np.float32], after: NDArray[np.float32]) -> tuple[int, int]:
    """By how many pixels, across and down, `after` shows things further on than `before`."""
    height, width = before.shape
    window = cv2.createHanningWindow((width, height), cv2.CV_32F)
    (across, down), response = cv2.phaseCorrelate(before - before.mean(), after - after.mean(), window)
    if response < _SURE_SHIFT or abs(across) > _FARTHEST * width or abs(down) > _FARTHEST * height:
        return 0, 0
    return round(across), round(down)


def _moved(view: _View, across: int, down: int) -> _View:
    """The view as if it showed everything so many pixels further back; nothing counts that it does not show then."""
    return _View(
        _rolled(view.lab, across, down, 0.0),
        _rolled(view.ground, across, down, fill=False),
        _rolled(view.detail, across, down, 0.0),
    )


def _rolled(values: NDArray[Any], across: int, down: int, fill: float) -> NDArray[Any]:
    moved = np.full_like(values, fill)
    height, width = values.shape[:2]
    rows, columns = slice(max(0, -down), height - max(0, down)), slice(max(0, -across), width - max(0, across))
    from_rows, from_columns = slice(max(0, down), height + min(0, down)), slice(max(0, across), width + min(0, across))
    moved[rows, columns] = values[from_rows, from_columns]
    return moved


def _same_texture(
    before: NDArray[np.float32], after: NDArray[np.float32], both: NDArray[np.bool_]
) -> NDArray[np.bool_]:
    """Where two frames show the same, by the texture of their lightness."""

    def mean(values: NDArray[np.float32]) -> NDArray[np.float32]:
        averaged: NDArray[np.float32] = cv2.boxFilter(values, cv2.CV_32F, (_WINDOW, _WINDOW))
        return averaged

    first, second = before - mean(before), after - mean(after)
    spread_1, spread_2 = np.sqrt(np.maximum(mean(first**2), 0)), np.sqrt(np.maximum(mean(second**2), 0))
    textured = (spread_1 > _TEXTURED) & (spread_2 > _TEXTURED)
    alike = mean(first * second) / np.maximum(spread_1 * spread_2, 1e-6)
    same: NDArray[np.bool_] = both & textured & (alike > _ALIKE)
    plain = both & (spread_1 <= _TEXTURED) & (spread_2 <= _TEXTURED)
    if plain.mean() > _PLAIN:
        same |= plain
    return same


def _detail(rgb: Picture, width: int, height: int) -> NDArray[np.uint8]:
    """How much detail a frame has in what each pixel of a small copy covers: (height, width), in steps of a logarithm
    of the mean square of its luma's Laplacian.
    """
    laplacian = cv2.Laplacian(cv2.cvtColor(rgb, cv2.COLOR_RGB2GRAY), cv2.CV_16S).astype(np.float32)
    square = cv2.resize(laplacian * laplacian, (width, height), interpolation=cv2.INTER_AREA)
    steps = (np.log(np.maximum(square, _LEAST_VARIANCE)) - _DETAIL_FROM) * _DETAIL_STEPS
    detail: NDArray[np.uint8] = np.rint(steps).clip(0, 255).astype(np.uint8)
    return detail
