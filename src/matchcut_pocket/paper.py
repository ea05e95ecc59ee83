"""Cut paper: polygons with a colour, laid in layers that cast a soft shadow on what lies below.

World coordinates: x to the right and y downwards, one unit is a grown puppet's height, y = 0 is the ground.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

Points = NDArray[np.float32]
Rgb = tuple[int, int, int]
Canvas = NDArray[np.uint8]

_SHIFT = 4
"""Bits of a pixel's fraction that OpenCV draws with."""
_SHADOW = (0.010, 0.016)
"""Where a layer's shadow falls, in units of the view's height."""
_SHADOW_DEPTH = 0.30


@dataclass(frozen=True, slots=True)
class PaperPiece:
    """One piece of paper: its outline, shape (n, 2), and its colour."""

    outline: Points
    colour: Rgb


@dataclass(frozen=True, slots=True)
class View:
    """What is seen: the world point in the picture's middle and how many units its height shows.

    A layer's `depth` is 1 on the stage, less behind it (0 never moves), more before it.
    """

    x: float
    y: float
    height: float
    home: tuple[float, float] = (0.0, -0.62)

    def to_pixels(self, outline: Points, size: tuple[int, int], depth: float = 1.0) -> Points:
        """World points as pixels of a picture of (width, height) pixels."""
        scale = size[1] / self.height
        middle = [home + (here - home) * depth for here, home in zip((self.x, self.y), self.home, strict=True)]
        placed = (outline - np.asarray(middle, np.float32)) * scale + np.asarray(size, np.float32) / 2
        return np.asarray(placed, np.float32)


def blank(size: tuple[int, int], top: Rgb, bottom: Rgb) -> Canvas:
    """A picture of (width, height) pixels, filled from one colour at the top to another at the bottom."""
    ramp = np.linspace(0, 1, size[1], dtype=np.float32)[:, None, None]
    column = np.asarray(top, np.float32) * (1 - ramp) + np.asarray(bottom, np.float32) * ramp
    return np.ascontiguousarray(np.broadcast_to(column.round(), (size[1], size[0], 3)).astype(np.uint8))


def lay(canvas: Canvas, pieces: Iterable[PaperPiece], view: View, depth: float = 1.0, *, shadow: bool = True) -> None:
    """Lay pieces onto the canvas in their order, as one layer with one shadow."""
    height, width = canvas.shape[:2]
    laid = [(_fixed(view.to_pixels(piece.outline, (width, height), depth)), piece.colour) for piece in pieces]
    if shadow and laid:
        _cast(canvas, [points for points, _ in laid])
    for points, colour in laid:
        cv2.fillPoly(canvas, [points], colour, lineType=cv2.LINE_AA, shift=_SHIFT)


def _cast(canvas: Canvas, outlines: Sequence[NDArray[np.int32]]) -> None:
    height, width = canvas.shape[:2]
    away = np.asarray([round(part * height * (1 << _SHIFT)) for part in _SHADOW], np.int32)
    mask = np.zeros((height, width), np.uint8)
    for points in outlines:
        cv2.fillPoly(mask, [points + away], 255, lineType=cv2.LINE_AA, shift=_SHIFT)
    soft = max(3, height // 40 * 2 + 1)
    dark = cv2.blur(mask, (soft, soft)).astype(np.float32)[..., None] * (_SHADOW_DEPTH / 255)
    np.copyto(canvas, (canvas * (1 - dark)).astype(np.uint8))


def _fixed(points: Points) -> NDArray[np.int32]:
    return np.rint(points * (1 << _SHIFT)).astype(np.int32)


def polygon(*corners: tuple[float, float]) -> Points:
    """An outline by its corners."""
    return np.asarray(corners, np.float32)


def ellipse(x: float, y: float, wide: float, tall: float, begin: float = 0.0, end: float = 360.0) -> Points:
    """An ellipse with half axes `wide` and `tall`, or a piece of it between two angles (degrees, clockwise from the
    right), closed by a straight cut.
    """
    angles = np.radians(np.linspace(begin, end, max(6, int(abs(end - begin) / 12))), dtype=np.float32)
    return np.stack([x + wide * np.cos(angles), y + tall * np.sin(angles)], axis=1).astype(np.float32)


def strip(path: Sequence[tuple[float, float]], widths: Sequence[float]) -> Points:
    """A band along a path, as wide as told at each point, with a round end at both."""
    line = np.asarray(path, np.float32)
    ahead = np.gradient(line, axis=0)
    ahead /= np.maximum(np.linalg.norm(ahead, axis=1, keepdims=True), 1e-6)
    side = np.stack([-ahead[:, 1], ahead[:, 0]], axis=1) * (np.asarray(widths, np.float32)[:, None] / 2)
    last = _cap(line[-1], side[-1])
    first = _cap(line[0], -side[0])
    return np.concatenate([line + side, last, (line - side)[::-1], first]).astype(np.float32)


def _cap(centre: Points, side: Points) -> Points:
    """The half circle at a band's end, from `side` round to its opposite."""
    angles = -np.radians(np.linspace(0, 180, 7)[1:-1])
    turned = [(side[0] * np.cos(a) - side[1] * np.sin(a), side[0] * np.sin(a) + side[1] * np.cos(a)) for a in angles]
    return centre + np.asarray(turned, np.float32)


def ridge(heights: Sequence[float], left: float, right: float, bottom: float) -> Points:
    """Land from `left` to `right`: a smooth skyline through heights (y, downwards) that are evenly spaced."""
    steps = np.linspace(0, len(heights) - 1, 12 * (len(heights) - 1) + 1)
    known = np.arange(len(heights))
    steps_below = np.minimum(steps.astype(int), len(heights) - 2)
    part = steps - steps_below
    eased = part * part * (3 - 2 * part)
    values = np.asarray(heights, np.float32)
    skyline = values[steps_below] * (1 - eased) + values[steps_below + 1] * eased
    xs = np.interp(steps, known, np.linspace(left, right, len(heights)))
    line = np.stack([xs, skyline], axis=1)
    return np.concatenate([line, [(right, bottom), (left, bottom)]]).astype(np.float32)


def moved(outline: Points, x: float = 0.0, y: float = 0.0, turn: float = 0.0, scale: float = 1.0) -> Points:
    """An outline scaled, then turned by degrees (clockwise) about the origin, then moved."""
    angle = np.radians(turn)
    matrix = np.asarray([[np.cos(angle), np.sin(angle)], [-np.sin(angle), np.cos(angle)]], np.float32)
    return np.asarray(outline @ matrix * scale + np.asarray([x, y], np.float32), np.float32)


def mixed(first: Rgb, second: Rgb, part: float) -> Rgb:
    """A colour `part` of the way from one to another."""
    return tuple(round(a + (b - a) * part) for a, b in zip(first, second, strict=True))  # type: ignore[return-value]
