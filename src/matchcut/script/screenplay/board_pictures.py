"""Storyboarder's boards: the layers of each, laid over one another as one picture."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from matchcut.film.ids import MediaId
from matchcut.media.stills import read_still, write_png


@dataclass(frozen=True, slots=True)
class BoardLayer:
    """One layer of a board: its file, and how opaque it is in percent."""

    file: Path
    opacity: int = 100


def flattened(layers: Sequence[BoardLayer], target: Path) -> MediaId:
    """Write the layers, the lowest first, over white as a PNG, and return its id.

    They share their top left corner; the picture is as large as the largest. BadInput if one is no picture.
    """
    pictures = [_seen_through(read_still(layer.file, alpha=True), layer.opacity) for layer in layers]
    height = max(picture.shape[0] for picture in pictures)
    width = max(picture.shape[1] for picture in pictures)
    canvas = Image.new("RGBA", (width, height), (255, 255, 255, 255))
    for picture in pictures:
        canvas.alpha_composite(Image.fromarray(picture))
    write_png(target, np.asarray(canvas.convert("RGB")))
    return media_id(target)


def _seen_through(rgba: NDArray[np.uint8], opacity: int) -> NDArray[np.uint8]:
    if opacity < 100:
        rgba[..., 3] = (rgba[..., 3].astype(np.uint16) * opacity // 100).astype(np.uint8)
    return rgba


def media_id(file: Path) -> MediaId:
    """The id of a file's content."""
    with file.open("rb") as stream:
        return MediaId(hashlib.file_digest(stream, "sha256").hexdigest())
