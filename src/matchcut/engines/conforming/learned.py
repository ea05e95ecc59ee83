"""Pictures between two frames by a model that is given: RIFE, FILM or another of that shape, as an ONNX file.

The file takes three inputs, in this order: the first frame and the second, (1, 3, h, w) in RGB from 0 to 1, and the
moment between them from 0 to 1, of any of the shapes (1,), (1, 1), (1, 1, 1, 1) or (1, 1, h, w). Its first output is
the picture at that moment. RIFE from 4 on and FILM can be exported so; pictures are padded to a multiple of 64, which
both want. One with a fixed size does for frames of that size alone.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from matchcut.engines.conforming.onnx import OnnxModel, Planes, to_picture, to_planes
from matchcut.engines.problems import EngineAdvice, EngineProblem

Picture = NDArray[np.uint8]

_STEP = 64


class LearnedMotion:
    """A model that interpolates. Called with two frames (h, w, 3), it makes what lies between them."""

    def __init__(self, path: Path) -> None:
        """Open the model. BadInput if the file is none, or of another shape."""
        self._model = OnnxModel(path, EngineAdvice.INTERPOLATES())
        shapes = list(self._model.inputs.values())
        pictures = [shape for shape in shapes[:2] if len(shape) == 4 and shape[1] in (3, None)]
        if len(shapes) != 3 or len(pictures) != 2:
            raise self._model.refused(EngineProblem.ONNX_NO_PAIR())

    def __call__(self, first: Picture, second: Picture) -> _LearnedPair:
        return _LearnedPair(self._model, first, second)


class _LearnedPair:
    """Two frames, padded for the model."""

    def __init__(self, model: OnnxModel, first: Picture, second: Picture) -> None:
        self._model = model
        self._height, self._width = first.shape[:2]
        self._first, self._second = _padded(to_planes(first)), _padded(to_planes(second))

    def at(self, part: float) -> Picture:
        """The picture `part` (0 to 1) of the way from the first to the second."""
        first, second, moment = self._model.inputs
        shape = self._model.inputs[moment]
        spread = self._first.shape[2:] if len(shape) == 4 and shape[2] != 1 else (1, 1)
        time = np.full((1, 1, *spread) if len(shape) == 4 else (1,) * len(shape), part, np.float32)
        between = self._model({first: self._first, second: self._second, moment: time})
        if between.shape != self._first.shape:
            raise self._model.refused(EngineProblem.ONNX_SHAPE(shape=str(between.shape), given=str(self._first.shape)))
        return to_picture(between[:, :, : self._height, : self._width])


def _padded(planes: Planes) -> Planes:
    below, right = -planes.shape[2] % _STEP, -planes.shape[3] % _STEP
    return np.pad(planes, ((0, 0), (0, 0), (0, below), (0, right)), mode="edge")
