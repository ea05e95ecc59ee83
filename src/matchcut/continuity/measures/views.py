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

ROWS, COLUMNS = 9, 16
"""Into how many parts a frame is divided for its sharpness."""

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
_PART_COMMON, _PART_GROUND = 0.3, 0.97
"""How much of a part of the frame has to be the same, and how much to be ground, for its sharpness to be compared."""
_LEAST_VARIANCE = 1e-2
_LEAST_DETAIL = 3.0
"""A part of the frame with less than this tells nothing of sharpness."""
_GROUND = 0.5


@dataclass(frozen=True, slots=True, eq=False)
class _View:
    """A small frame: Lab float32 (h, w, 3), where nobody is bool (h, w), and ln of the variance of the Laplacian of
    each of its parts, float32 (ROWS, COLUMNS)."""

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
        detail=_detail(rgb).astype("<f2").tobytes(),
    )


@dataclass(frozen=True, slots=True, eq=False)
class CommonGround:
    """What two frames both show: `part` of the picture (0 to 1), its pixels in CIE Lab, float32 (n, 3), in the one
    `before` and in the one `after`, and how sharp it is in each (ln of the Laplacian's variance, the mean over parts of
    the frame); None where no part is shared well enough for that.
    """

    part: float
    before: NDArray[np.float32]
    after: NDArray[np.float32]
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
    `sharpness` the mean over parts of the frame; of these none may be in common: then both are 0.
    """
    earlier = [_opened(view) for view in before]
    grounds = [ground for view in after if (ground := _most_in_common(earlier, _opened(view))) is not None]
    if not grounds:
        return None
    weights = np.array([ground.part for ground in grounds])
    sharp = [ground.sharpness or (0.0, 0.0) for ground in grounds]
    first, second = (
        _mean([_light(pixels, sharpness[side]) for pixels, sharpness in zip(sides, sharp, strict=True)], weights)
        for side, sides in enumerate(
            ([ground.before for ground in grounds], [ground.after for ground in grounds]),
        )
    )
    return first, second


def _most_in_common(before: Sequence[_View], after: _View) -> CommonGround | None:
    shared = [ground for view in before if (ground := _compared(view, after)) is not None]
    return max(shared, key=lambda ground: ground.part) if shared else None


def _mean(lights: Sequence[LightCard], weights: NDArray[np.float64]) -> LightCard:
    names = LightCard.__struct_fields__
    values = np.array([[getattr(light, name) for name in names] for light in lights])
    return LightCard(**dict(zip(names, map(float, np.average(values, axis=0, weights=weights)), strict=True)))


def _opened(view: ViewSeen) -> _View:
    rgb = np.frombuffer(view.picture, np.uint8).reshape(view.height, view.width, 3)
    bits = np.unpackbits(np.frombuffer(view.ground, np.uint8), count=view.height * view.width)
    return _View(
        cv2.cvtColor(rgb.astype(np.float32) / 255, cv2.COLOR_RGB2Lab),
        bits.reshape(view.height, view.width).astype(np.bool_),
        np.frombuffer(view.detail, "<f2").astype(np.float32).reshape(ROWS, COLUMNS),
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
    cells = (_by_parts(common) > _PART_COMMON) & (_by_parts(both) > _PART_GROUND)
    # Of a clear sky noise and coding are all the detail there is.
    sharp = cells & (before.detail > _LEAST_DETAIL) & np.isfinite(after.detail)
    sharpness = (float(before.detail[sharp].mean()), float(after.detail[sharp].mean())) if sharp.any() else None
    return CommonGround(part, before.lab[common], after.lab[common], sharpness)


def _light(lab: NDArray[np.float32], sharpness: float) -> LightCard:
    lightness, green_red, blue_yellow = (float(value) for value in lab.mean(axis=0))
    return LightCard(
        lightness=lightness,
        green_red=green_red,
        blue_yellow=blue_yellow,
        contrast=float(lab[:, 0].std()),
        chroma=float(np.hypot(lab[:, 1], lab[:, 2]).mean()),
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
    height, width = view.ground.shape
    cells_across, cells_down = round(across * COLUMNS / width), round(down * ROWS / height)
    return _View(
        _rolled(view.lab, across, down, 0.0),
        _rolled(view.ground, across, down, fill=False),
        _rolled(view.detail, cells_across, cells_down, np.nan),
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


def _by_parts(pixels: NDArray[np.bool_]) -> NDArray[np.float32]:
    """How much of each part of a frame these pixels are, 0 to 1: (ROWS, COLUMNS)."""
    parts: NDArray[np.float32] = cv2.resize(pixels.astype(np.float32), (COLUMNS, ROWS), interpolation=cv2.INTER_AREA)
    return parts


def _detail(rgb: Picture) -> NDArray[np.float32]:
    """The sharpness of each part of a frame: ln of the variance of the Laplacian of its luma, (ROWS, COLUMNS)."""
    laplacian = cv2.Laplacian(cv2.cvtColor(rgb, cv2.COLOR_RGB2GRAY), cv2.CV_16S).astype(np.float32)
    mean = cv2.resize(laplacian, (COLUMNS, ROWS), interpolation=cv2.INTER_AREA)
    square = cv2.resize(laplacian * laplacian, (COLUMNS, ROWS), interpolation=cv2.INTER_AREA)
    detail: NDArray[np.float32] = np.log(np.maximum(square - mean * mean, _LEAST_VARIANCE))
    return detail
