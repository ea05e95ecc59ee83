"""Layers: flat pictures at different depths, drawn as the camera sees them."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from matchcut.engines.animatic.camera import Poses
from matchcut.engines.animatic.framing import Depth, views

Picture = NDArray[np.uint8]
"""Pixels (h, w, 3) RGB, or (h, w, 4) RGB premultiplied by the alpha in the fourth."""

_HALF_PIXEL = 0.5
_REACH = 2  # Pixels that cubic interpolation reaches beyond a layer's edge.


@dataclass(frozen=True, slots=True)
class SetLayer:
    """One picture in the set.

    `pixels` are premultiplied RGBA; `anchor` is the point of it, in pixels, that stands at the placement.
    `places` holds one row a frame, or one row for all: x and y of the anchor in heights of the frame, and how many
    pixels of the layer a height of the frame spans there. `nearness` is its depth (see `Depth`).
    A `backdrop` fills the frame: its edges are never seen. `sharp` interpolates by cubics, for pictures that have
    no more pixels than the frame.
    """

    pixels: Picture
    anchor: tuple[float, float]
    places: NDArray[np.float64]
    nearness: float = 0.0
    backdrop: bool = False
    sharp: bool = False


class LayerStage:
    """Layers, back to front, before a moving camera: draws any frame of it by number. The first is the backdrop."""

    def __init__(self, layers: tuple[SetLayer, ...], path: Poses, depth: Depth, size: tuple[int, int]) -> None:
        self._layers = layers
        self._size = size
        self._views = [views(path, depth, layer.nearness) for layer in layers]

    def frame(self, number: int) -> Picture:
        """Return frame `number` as RGB (height, width, 3), newly made."""
        backdrop, *nearer = self._layers
        picture = self._backdrop(backdrop, self._matrix(0, number))
        for index, layer in enumerate(nearer, start=1):
            self._lay(picture, layer, self._matrix(index, number))
        return picture

    def _matrix(self, index: int, number: int) -> NDArray[np.float64]:
        """The affine map, 2 × 3, from pixels of the frame to pixels of a layer."""
        layer = self._layers[index]
        width, height = self._size
        x, y, zoom, roll = self._views[index][number]
        place_x, place_y, per_height = layer.places[number if len(layer.places) > 1 else 0]
        turn = np.array([[np.cos(roll), -np.sin(roll)], [np.sin(roll), np.cos(roll)]])
        linear = turn * (np.exp(-zoom) * per_height / height)
        middle = np.array([width / 2 - _HALF_PIXEL, height / 2 - _HALF_PIXEL])
        shift = np.array(layer.anchor) + np.array([x - place_x, y - place_y]) * per_height - linear @ middle
        return np.column_stack([linear, shift])

    def _backdrop(self, layer: SetLayer, matrix: NDArray[np.float64]) -> Picture:
        warped = cv2.warpAffine(layer.pixels, matrix, self._size, flags=_flags(layer), borderMode=cv2.BORDER_REPLICATE)
        picture: Picture = cv2.cvtColor(warped, cv2.COLOR_RGBA2RGB)
        return picture

    def _lay(self, picture: Picture, layer: SetLayer, matrix: NDArray[np.float64]) -> None:
        """Draw a layer over the picture, in place, touching only the part that it covers."""
        left, top, right, bottom = self._covered(layer, matrix)
        if left >= right or top >= bottom:
            return
        matrix = matrix.copy()
        matrix[:, 2] += matrix[:, :2] @ (left, top)
        warped = cv2.warpAffine(layer.pixels, matrix, (right - left, bottom - top), flags=_flags(layer))
        part = picture[top:bottom, left:right]
        cover(part, warped)

    def _covered(self, layer: SetLayer, matrix: NDArray[np.float64]) -> tuple[int, int, int, int]:
        """The part of the frame that a layer can touch: left, top, right, bottom in whole pixels."""
        height, width = layer.pixels.shape[:2]
        low, high_x, high_y = -_REACH, width - 1 + _REACH, height - 1 + _REACH
        corners = np.array([(low, low), (high_x, low), (low, high_y), (high_x, high_y)], np.float64)
        back = cv2.invertAffineTransform(matrix)
        at = corners @ back[:, :2].T + back[:, 2]
        least, most = np.floor(at.min(axis=0)), np.ceil(at.max(axis=0)) + 1
        frame = np.array(self._size)
        left, top = np.clip(least, 0, frame).astype(int)
        right, bottom = np.clip(most, 0, frame).astype(int)
        return int(left), int(top), int(right), int(bottom)


def cover(picture: Picture, over: Picture) -> None:
    """Lay premultiplied RGBA pixels over an RGB picture of the same size, in place."""
    behind = cv2.cvtColor(cv2.bitwise_not(cv2.extractChannel(over, 3)), cv2.COLOR_GRAY2RGB)
    behind = cv2.multiply(picture, behind, scale=1 / 255)
    cv2.add(behind, cv2.cvtColor(over, cv2.COLOR_RGBA2RGB), dst=behind)
    picture[:] = behind


def opaque(rgb: Picture) -> Picture:
    """The RGB picture as RGBA without any transparency."""
    rgba: Picture = cv2.cvtColor(rgb, cv2.COLOR_RGB2RGBA)
    return rgba


def premultiplied(rgb: Picture, alpha: NDArray[np.float32]) -> Picture:
    """RGBA pixels from colours and an alpha (h, w) from 0 to 1."""
    over = np.empty((*rgb.shape[:2], 4), np.uint8)
    over[..., :3] = np.rint(rgb * alpha[..., None])
    over[..., 3] = np.rint(alpha * 255)
    return over


def _flags(layer: SetLayer) -> int:
    interpolation = cv2.INTER_CUBIC if layer.sharp else cv2.INTER_LINEAR
    return int(interpolation | cv2.WARP_INVERSE_MAP)
