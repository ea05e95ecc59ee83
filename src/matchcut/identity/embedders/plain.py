"""Classic descriptors of shape and colour, which need no weights of their own; the box's finder finds the faces.

A vector has two parts. The face's is its gradients (HOG) and textures (LBP), both nearly blind to the light; it is zero
where no face was found. The figure's is the layout of colour and the texture of what is around the face: hair, collar,
costume; of the whole picture where there is no face. Each part is centred, so that what all pictures have in common
does not make them alike.
"""

# ruff: noqa: ARG002 - all embedders have the same signatures, whatever they need of them

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image
from skimage.color import rgb2lab
from skimage.feature import hog, local_binary_pattern

from matchcut.identity.blazeface import BlazeFaceDetector
from matchcut.identity.faces import Face, Picture, crop_box
from matchcut.identity.pictures import squared

_FACE, _FACE_MARGIN = 64, 0.1
_FIGURE = 96
_FIGURE_MARGIN = 1.0
_LAYOUT = 8
_TEXTURES = 10  # The uniform patterns of 8 neighbours, and all others.
_WEIGHTS = {"shape": 0.35, "texture": 0.15, "colour": 0.4, "weave": 0.1}
"""How much of the squared length each part has where a face was found."""


class PlainEmbedder:
    """See the module."""

    def __init__(self, folder: Path) -> None:
        """There are no weights but the finder's: the folder is not looked at."""
        self.detector = BlazeFaceDetector()

    def embed(self, rgb: Picture, face: Face | None) -> NDArray[np.float64]:
        """See `Embedder.embed`: float64 of shape (1960,)."""
        figure = squared(rgb) if face is None else crop_box(rgb, face, _FIGURE, margin=_FIGURE_MARGIN)
        close = None if face is None else crop_box(rgb, face, _FACE, margin=_FACE_MARGIN)
        parts = [
            _shape(close) if close is not None else np.zeros(_shape_size()),
            _weave(close, _FACE, 4) if close is not None else np.zeros(4 * 4 * _TEXTURES),
            _colour(figure),
            _weave(figure, _FIGURE, 2),
        ]
        return np.concatenate([part * w**0.5 for part, w in zip(parts, _WEIGHTS.values(), strict=True)])


def _shape(close: Picture) -> NDArray[np.float64]:
    grey = np.asarray(Image.fromarray(close).convert("L")).astype(np.float64)
    cells: Any = hog(grey, orientations=8, pixels_per_cell=(8, 8), cells_per_block=(2, 2), block_norm="L2-Hys")
    return _centred(cells)


def _shape_size() -> int:
    blocks = _FACE // 8 - 1
    return blocks * blocks * 2 * 2 * 8


def _weave(picture: Picture, side: int, parts: int) -> NDArray[np.float64]:
    """How often each pattern of neighbours is seen in each part of the picture."""
    grey = np.asarray(Image.fromarray(picture).convert("L").resize((side, side), Image.Resampling.BOX))
    patterns = local_binary_pattern(grey, 8, 1, method="uniform").astype(np.int64)
    step = side // parts
    tiles = [patterns[y : y + step, x : x + step] for y in range(0, side, step) for x in range(0, side, step)]
    counts = np.array([np.bincount(tile.ravel(), minlength=_TEXTURES) for tile in tiles])
    return _centred(np.sqrt(counts / counts.sum(axis=1, keepdims=True)) - 0.1**0.5)


def _colour(figure: Picture) -> NDArray[np.float64]:
    """Mean CIELAB of each part; lightness from its own mean, at half weight, since light changes more than cloth."""
    small = np.asarray(Image.fromarray(figure).resize((_LAYOUT, _LAYOUT), Image.Resampling.BOX))
    lab = rgb2lab(small).reshape(-1, 3)
    lab[:, 0] = (lab[:, 0] - lab[:, 0].mean()) / 2
    length = np.linalg.norm(lab)
    return np.asarray(lab / length if length else lab).ravel()


def _centred(values: NDArray[np.float64]) -> NDArray[np.float64]:
    values = np.asarray(values, dtype=np.float64).ravel()
    values = values - values.mean()
    length = np.linalg.norm(values)
    return values / length if length else values
