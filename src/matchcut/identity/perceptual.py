"""How different two pictures look to people, who see blur and noise at once and a shift of a pixel hardly.

By what four layers of EfficientNet-Lite0 see at each place, compared by direction and taken together with equal
weights. It was not trained on anybody's judgement: its values are for comparing with each other, not for a threshold of
what people notice.
"""

from __future__ import annotations

from functools import cache
from typing import Any

import numpy as np

from matchcut.identity.faces import Picture
from matchcut.media.scaling import within
from matchcut.models.onnx_session import open_boxed

_FINE = 448  # The longer side, in pixels, of what is compared.
_STEP = 16  # The network takes sides that this divides.


def perceptual_distance(first: Picture, second: Picture) -> float:
    """Return how different two pictures look: 0 for the same pixels, about 0.2 to 1 for damage that is seen, at most 4.

    Both are sRGB, uint8 (height, width, 3), of one size; larger ones are made smaller first, to 448 pixels. The same
    whichever comes first. ValueError for pictures of two sizes; MachineFailed where onnxruntime or its weights can't be
    had.
    """
    if first.shape != second.shape:
        raise ValueError(f"the pictures are of two sizes: {first.shape} and {second.shape}")
    both = np.stack([_prepared(picture) for picture in (first, second)])
    distances = []
    for layer in _net().run(None, {"pictures": both}):
        directions = layer / (np.linalg.norm(layer, axis=1, keepdims=True) + 1e-8)
        distances.append(float(np.square(directions[0] - directions[1]).sum(axis=0).mean()))
    return float(np.mean(distances))


def _prepared(picture: Picture) -> np.ndarray[Any, np.dtype[np.float32]]:
    """The picture as the network takes it, (3, h, w): its last rows and columns go on to the next full step."""
    small = within(picture, (_FINE, _FINE))
    below, beside = (-side % _STEP for side in small.shape[:2])
    padded = np.pad(small, ((0, below), (0, beside), (0, 0)), mode="edge")
    return np.ascontiguousarray(padded.transpose(2, 0, 1), np.float32)


@cache
def _net() -> Any:
    return open_boxed("efficientnet_lite0_layers", threads=1)
