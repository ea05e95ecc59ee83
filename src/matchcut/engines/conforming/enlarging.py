"""Pictures made larger by a model that is given, in tiles, so that memory does not limit the size.

    ├────── tile ──────┤
                ├────── tile ──────┤
                │m│blend│m│              m: the margin, where a tile lacks what lies beyond it; never shown

The file is an ONNX model with one input (1, 3, h, w) in RGB from 0 to 1 whose output is k times as large (k whole):
Real-ESRGAN, SwinIR, DAT and their kin are exported so.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from matchcut.engines.conforming.onnx import OnnxModel, Planes, to_picture, to_planes
from matchcut.engines.problems import EngineAdvice, EngineProblem

Picture = NDArray[np.uint8]

TILE, MARGIN, BLEND = 256, 16, 16
"""The side of a tile, how far inside it the pictures begin that are trusted, and over how much two tiles mix."""
_PROBE = 32


class Enlarger:
    """A model that enlarges. Called with a picture (h, w, 3), it returns one of (k·h, k·w, 3)."""

    def __init__(self, path: Path) -> None:
        """Open the model and find its factor. BadInput if the file is none, or does not make pictures larger."""
        self._model = OnnxModel(path, EngineAdvice.ENLARGES())
        shapes = list(self._model.inputs.values())
        if len(shapes) != 1 or len(shapes[0]) != 4 or shapes[0][1] not in (3, None):
            raise self._model.refused(EngineProblem.ONNX_NO_PICTURE())
        fixed = shapes[0][2], shapes[0][3]
        if fixed[0] != fixed[1]:
            raise self._model.refused(EngineProblem.ONNX_NOT_SQUARE())
        self._tile = fixed[0] or TILE
        probe = self._run(np.zeros((1, 3, fixed[0] or _PROBE, fixed[0] or _PROBE), np.float32))
        self._fixed = fixed[0] is not None
        side = fixed[0] or _PROBE
        self.factor = probe.shape[2] // side
        if probe.shape != (1, 3, side * self.factor, side * self.factor) or self.factor < 1:
            raise self._model.refused(EngineProblem.ONNX_SIDE(shape=str(probe.shape), side=side))

    def __call__(self, picture: Picture) -> Picture:
        planes = to_planes(picture)
        height, width = planes.shape[2:]
        if self._fixed:  # Smaller pictures are padded up to the size that the model takes.
            room = (0, max(0, self._tile - height)), (0, max(0, self._tile - width))
            planes = np.pad(planes, ((0, 0), (0, 0), *room), mode="edge")
        enlarged = in_tiles(planes, self._run, self.factor, self._tile)
        return to_picture(enlarged[:, :, : height * self.factor, : width * self.factor])

    def _run(self, planes: Planes) -> Planes:
        (name,) = self._model.inputs
        return self._model({name: planes})


def in_tiles(planes: Planes, run: Callable[[Planes], Planes], factor: int, tile: int = TILE) -> Planes:
    """Run a model on tiles of a picture (1, 3, h, w) and lay its pictures, `factor` times as large, into one.

    A tile's outermost `MARGIN` pixels are not used where there is picture beyond them; over the next `BLEND` two
    neighbours mix. A model whose pixels depend on no more than their surroundings within the margin makes the same
    picture as in one piece.
    """
    _, channels, height, width = planes.shape
    enlarged = np.zeros((1, channels, height * factor, width * factor), np.float32)
    total = np.zeros((height * factor, width * factor), np.float32)
    for top, bottom in _spans(height, tile):
        for left, right in _spans(width, tile):
            part = run(np.ascontiguousarray(planes[:, :, top:bottom, left:right]))
            down = _ramp(top, bottom, height, factor)
            across = _ramp(left, right, width, factor)
            weight = down[:, None] * across[None, :]
            place = slice(top * factor, bottom * factor), slice(left * factor, right * factor)
            enlarged[:, :, place[0], place[1]] += part * weight
            total[place] += weight
    enlarged /= total
    return enlarged


def _spans(length: int, tile: int) -> list[tuple[int, int]]:
    """Spans of `tile` pixels that cover a side, neighbours sharing at least two margins and a blend."""
    if length <= tile:
        return [(0, length)]
    step = tile - 2 * MARGIN - BLEND
    count = -(-(length - tile) // step)
    starts = [round(number * (length - tile) / count) for number in range(count + 1)]
    return [(start, start + tile) for start in starts]


def _ramp(begin: int, end: int, length: int, factor: int) -> NDArray[np.float32]:
    """How much each line of a tile counts: nothing in the margin, rising over the blend, all inside."""
    line = np.arange((end - begin) * factor, dtype=np.float32) + np.float32(0.5)
    weight = np.ones_like(line)
    if begin > 0:
        weight = np.minimum(weight, (line - MARGIN * factor) / np.float32(BLEND * factor))
    if end < length:
        weight = np.minimum(weight, ((end - begin - MARGIN) * factor - line) / (BLEND * factor))
    ramp: NDArray[np.float32] = np.clip(weight, 0, 1)
    return ramp
