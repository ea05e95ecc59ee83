"""The look of a whole picture by EfficientNet-Lite0, whose weights come in the box: costumes, props, places."""

# ruff: noqa: ARG002 - all embedders have the same signatures, whatever they need of them

from __future__ import annotations

from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from matchcut.identity.faces import Face, Picture
from matchcut.models.onnx_session import open_boxed

_SIDE = 224


class LookNetEmbedder:
    """See the module. Pictures of any shape are brought to a square: what is in them counts, not their format."""

    detector = None

    def __init__(self, folder: Path) -> None:
        """Open the weights in the box; the folder is not looked at. MachineFailed where they can't be had."""
        self._net = open_boxed("efficientnet_lite0", threads=1)

    def embed(self, rgb: Picture, face: Face | None) -> NDArray[np.float32]:
        """See `Embedder.embed`: float32 (1280,), of the whole picture whatever the face."""
        square = cv2.resize(rgb, (_SIDE, _SIDE), interpolation=cv2.INTER_AREA)
        planes = np.ascontiguousarray(square.transpose(2, 0, 1)[None], np.float32)
        look: NDArray[np.float32] = self._net.run(["look"], {"pictures": planes})[0][0]
        return look
