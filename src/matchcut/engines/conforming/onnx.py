"""ONNX files that a person gives, of which a shape is expected. Loads onnxruntime: workers only."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from matchcut.engines.problems import EngineProblem
from matchcut.film.errors import BadInput
from matchcut.models.onnx_session import open_session
from matchcut.words.statements import Statement, Text

Planes = NDArray[np.float32]
"""Pictures as such models take them: (1, channels, h, w), 0 to 1."""

_TYPES = {"tensor(float)": np.float32, "tensor(float16)": np.float16}


class OnnxModel:
    """One model: `inputs` are its declared shapes by name, in order (None for a side that may be any)."""

    def __init__(self, path: Path, wanted: Text) -> None:
        """Open a file; `wanted` tells a person what it has to take and make.

        BadInput if it is not there, no ONNX file, or takes other than floating-point numbers.
        """
        self.path, self._wanted = path, wanted
        self._session = open_session(path, accelerated=True)
        given = self._session.get_inputs()
        if any(tensor.type not in _TYPES for tensor in given):
            raise self.refused(EngineProblem.ONNX_TYPES(types=tuple(item.type for item in given)))
        self._types = {tensor.name: _TYPES[tensor.type] for tensor in given}
        self.inputs: dict[str, tuple[int | None, ...]] = {
            tensor.name: tuple(side if isinstance(side, int) else None for side in tensor.shape) for tensor in given
        }

    def __call__(self, values: Mapping[str, Any]) -> Planes:
        """Run the model and return its first output. BadInput if it can't take these values."""
        return self.outputs(values)[0]

    def outputs(self, values: Mapping[str, Any]) -> list[NDArray[np.float32]]:
        """Run the model and return all its outputs, in its order. BadInput if it can't take these values."""
        cast = {name: np.asarray(value, self._types[name]) for name, value in values.items()}
        try:
            tensors = self._session.run(None, cast)
        except Exception as error:
            raise self.refused(EngineProblem.ONNX_FAILED(why=str(error).strip().splitlines()[0])) from error
        return [np.asarray(tensor, np.float32) for tensor in tensors]

    def refused(self, problem: Statement[EngineProblem]) -> BadInput:
        """The error for a model that is not of the kind wanted."""
        return BadInput(problem, advice=self._wanted, file=self.path)


def to_planes(picture: NDArray[np.uint8]) -> Planes:
    """An RGB picture (h, w, 3) as (1, 3, h, w), 0 to 1."""
    return np.ascontiguousarray(picture.transpose(2, 0, 1)[None], np.float32) / np.float32(255)


def to_picture(planes: Planes) -> NDArray[np.uint8]:
    """Planes (1, 3, h, w), 0 to 1, as an RGB picture (h, w, 3)."""
    return np.ascontiguousarray(np.rint(np.clip(planes[0], 0, 1) * 255).astype(np.uint8).transpose(1, 2, 0))
