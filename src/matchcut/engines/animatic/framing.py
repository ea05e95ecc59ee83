"""What the camera sees: views of a path, the room they need, and how a picture is placed so that no edge shows.

Lengths are heights of the frame; the origin is the middle of the frame at the pose of zeros; x runs right, y down.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from matchcut.engines.animatic.camera import DOLLY, PAN_X, PAN_Y, ROLL, TRUCK_X, TRUCK_Y, ZOOM, Poses

SAFETY = 0.004
"""Room kept free around every view, for the pixels that interpolation reaches over the edge."""

_ROUNDING = 1e-9

MOST_DISPARITY = 0.024
"""How far a subject may move against its background either way: more would bare what nobody photographed."""

MOST_CROP = 1.55
"""How much closer than the whole picture a move may have to start, to have room to move in."""


@dataclass(frozen=True, slots=True)
class Depth:
    """How depth works in a shot: `rest` is the pose at which all layers lie as in the still.

    A layer of nearness 0 follows the camera as a plain picture; a layer of nearness n moves n times further again
    from where it is at `rest`, sideways by the trucks and in size by the dolly.
    """

    rest: NDArray[np.float64]
    parallax: float

    def limited(self, path: Poses) -> Depth:
        """The same with the parallax that this path allows, so that no layer strays by more than MOST_DISPARITY."""
        furthest = self.disparity(path) / self.parallax if self.parallax else 0.0
        return replace(self, parallax=min(self.parallax, MOST_DISPARITY / max(furthest, 1e-9)))

    def disparity(self, path: Poses) -> float:
        """How far the nearest layer strays from its place in the still, at most, in heights of the frame."""
        away = np.abs(path - self.rest)
        # At the edge of a subject half a frame high, a dolly of d moves it by about half of d.
        furthest = max(float(away[:, [TRUCK_X, TRUCK_Y]].max()), float(away[:, DOLLY].max()) * 0.5)
        return self.parallax * furthest


def middle_of(path: Poses) -> NDArray[np.float64]:
    """The pose half-way through the travel of a path: where depth should rest, so that it shows least error."""
    return np.asarray((path.min(axis=0) + path.max(axis=0)) / 2)


def views(path: Poses, depth: Depth, nearness: float) -> NDArray[np.float64]:
    """Return what each frame sees of a layer: (frames, 4) of centre x and y, log magnification and roll."""
    own = path + nearness * np.where(_MOVES_DEPTH, path - depth.rest, 0.0)
    return np.stack(
        [
            own[:, PAN_X] + own[:, TRUCK_X],
            own[:, PAN_Y] + own[:, TRUCK_Y],
            own[:, ZOOM] + own[:, DOLLY],
            own[:, ROLL],
        ],
        axis=1,
    )


_MOVES_DEPTH = np.isin(np.arange(7), (TRUCK_X, TRUCK_Y, DOLLY))


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle, from (`left`, `top`) to (`right`, `bottom`)."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        return self.right - self.left

    @property
    def height(self) -> float:
        return self.bottom - self.top

    @property
    def middle(self) -> tuple[float, float]:
        return (self.left + self.right) / 2, (self.top + self.bottom) / 2

    def grown(self, across: float, down: float) -> Box:
        """The box with this much more on its sides, and above and below."""
        return Box(self.left - across, self.top - down, self.right + across, self.bottom + down)

    def holds(self, other: Box) -> bool:
        """Whether `other` lies inside, to within rounding."""
        return (
            self.left - _ROUNDING <= other.left
            and self.top - _ROUNDING <= other.top
            and self.right + _ROUNDING >= other.right
            and self.bottom + _ROUNDING >= other.bottom
        )


def reach(path: Poses, depth: Depth, aspect: float) -> Box:
    """Return the smallest box that holds every view of every frame, of the background and of the subject alike."""
    seen = np.concatenate([views(path, depth, nearness) for nearness in (0.0, depth.parallax)])
    size = np.exp(-seen[:, 2])
    cosine, sine = np.abs(np.cos(seen[:, 3])), np.abs(np.sin(seen[:, 3]))
    half_width = size * (aspect * cosine + sine) / 2 + SAFETY
    half_height = size * (aspect * sine + cosine) / 2 + SAFETY
    return Box(
        float((seen[:, 0] - half_width).min()),
        float((seen[:, 1] - half_height).min()),
        float((seen[:, 0] + half_width).max()),
        float((seen[:, 1] + half_height).max()),
    )


@dataclass(frozen=True, slots=True)
class Region:
    """A part of a picture in whole pixels of it, from (`left`, `top`) up to, not including, (`right`, `bottom`)."""

    left: int
    top: int
    right: int
    bottom: int


@dataclass(frozen=True, slots=True)
class PicturePlacement:
    """Where a picture lies: the origin's place in it, as fractions of its width and height, and how tall it is.

    `tall` is the picture's height in heights of the frame. It does not depend on the picture's resolution.
    """

    x: float
    y: float
    tall: float

    def box(self, picture_aspect: float) -> Box:
        """The picture's own rectangle."""
        wide = self.tall * picture_aspect
        return Box(-self.x * wide, -self.y * self.tall, (1 - self.x) * wide, (1 - self.y) * self.tall)

    def seen(self, at: tuple[float, float], picture_aspect: float) -> NDArray[np.float64]:
        """Where a point of the picture, in fractions of its sides, lies."""
        return np.array([(at[0] - self.x) * self.tall * picture_aspect, (at[1] - self.y) * self.tall])

    def of_region(self, region: Region, size: tuple[int, int]) -> PicturePlacement:
        """Where a region of the picture, which is `size` (width, height) pixels, lies as a picture of its own."""
        width, height = region.right - region.left, region.bottom - region.top
        return PicturePlacement(
            (self.x * size[0] - region.left) / width,
            (self.y * size[1] - region.top) / height,
            self.tall * height / size[1],
        )

    def region_of(self, box: Box, size: tuple[int, int]) -> Region:
        """The smallest region of the picture that holds `box`, as far as the picture goes."""
        width, height = size
        scale = height / self.tall
        left, top = self.x * width, self.y * height
        return Region(
            max(0, math.floor(left + box.left * scale)),
            max(0, math.floor(top + box.top * scale)),
            min(width, math.ceil(left + box.right * scale)),
            min(height, math.ceil(top + box.bottom * scale)),
        )


def smallest_cover(room: Box, picture_aspect: float) -> float:
    """How tall a picture must be, in heights of the frame, to hold `room`."""
    return max(room.height, room.width / picture_aspect)


def placed(room: Box, picture_aspect: float, wanted: tuple[float, float], closer: float = 1.0) -> PicturePlacement:
    """Lay a picture as small as covers `room` (times `closer`), as near as can be to having `wanted` at the origin.

    `wanted` is a point of the picture in fractions of its sides. The box of the result holds `room`.
    """
    tall = smallest_cover(room, picture_aspect) * closer
    wide = tall * picture_aspect
    x = min(max(wanted[0], -room.left / wide), 1 - room.right / wide)
    y = min(max(wanted[1], -room.top / tall), 1 - room.bottom / tall)
    return PicturePlacement(x, y, tall)
