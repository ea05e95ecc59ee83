"""The face cascade: local binary patterns that come with scikit-image. No download; it tells nobody from anybody."""

from __future__ import annotations

from functools import cache
from typing import Any

import numpy as np
from PIL import Image

from matchcut.identity.faces import Face, Picture, with_sharpness

Square = tuple[int, int, int]
"""Left, top and side, in pixels."""

_SEARCHED = 400  # The longer side of the copy that is searched, in pixels.
_SMALLEST = 36  # The smallest face in a picture that is searched, in pixels.


class CascadeDetector:
    """Finds faces turned to the camera, without landmarks. A face counts if its mirror image is found as well."""

    def detect(self, rgb: Picture) -> tuple[Face, ...]:
        """See `FaceDetector.detect`; every score is 1."""
        height, width = rgb.shape[:2]
        scale = min(1.0, _SEARCHED / max(height, width))
        size = (max(1, round(width * scale)), max(1, round(height * scale)))
        small = np.asarray(Image.fromarray(rgb).resize(size, Image.Resampling.BOX))
        squares, mirrored = search_both_ways(small, growth=1.15)
        grow_x, grow_y = width / size[0], height / size[1]
        return tuple(
            with_sharpness(
                rgb,
                Face(
                    left=x * grow_x,
                    top=y * grow_y,
                    right=(x + side) * grow_x,
                    bottom=(y + side) * grow_y,
                    score=1.0,
                ),
            )
            for x, y, side in squares
            if any(agree((x, y, side), other) for other in mirrored)
        )


def search_both_ways(picture: Picture, growth: float) -> tuple[list[Square], list[Square]]:
    """Return the faces found in a small picture, and those found in its mirror image, where they are in the picture.

    `growth` is the ratio of one size of face that is looked for to the size before.
    """
    width = picture.shape[1]
    mirrored = _search(np.ascontiguousarray(picture[:, ::-1]), growth)
    return _search(picture, growth), [(width - x - side, y, side) for x, y, side in mirrored]


def agree(square: Square, other: Square) -> bool:
    """Whether two squares are of one face."""
    return max(abs(a - b) for a, b in zip(square, other, strict=True)) <= 0.3 * square[2]


def _search(picture: Picture, growth: float) -> list[Square]:
    largest = min(picture.shape[:2])
    if largest <= _SMALLEST:
        return []
    detections = _cascade().detect_multi_scale(
        img=picture,
        scale_factor=growth,
        step_ratio=1,
        min_size=(_SMALLEST, _SMALLEST),
        max_size=(largest, largest),
    )
    return [(int(row["c"]), int(row["r"]), int(row["width"])) for row in detections]


@cache
def _cascade() -> Any:
    # Imported here: it takes a third of a second, which only shots with a picture need.
    from skimage.data import lbp_frontal_face_cascade_filename
    from skimage.feature import Cascade

    return Cascade(lbp_frontal_face_cascade_filename())
