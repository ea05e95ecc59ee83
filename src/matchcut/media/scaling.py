"""Pictures brought to another size: cropped to its shape, held whole, made smaller in linear light, or larger without
halos.

Light adds up in linear values, not in sRGB's: making sRGB smaller as it stands darkens fine bright detail. Where a
picture grows nothing is added up; there Lanczos would swing over at edges, most of all in linear values, and bright
things would stand in dark rings. So it works on sRGB, and goes nowhere beyond what the neighbours are.

All sizing of pictures is done here, but where a take's pixels, stored vectors or a watermark hang by another way to the
bit: the animatic (`engines/animatic/pictures.py`), footage (`engines/footage/fitting.py`), adapters that do what their
model was trained with, `identity/` and `delivery/watermark`. A worker's previews are Pillow's, so that workers of light
engines stay light. Films are sized by swscale as they are composed (`cut/`).
"""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

import cv2
import numpy as np
from numpy.typing import NDArray

from matchcut.media.light import light_of, picture_of

Picture = NDArray[np.uint8]
Enlarge = Callable[[Picture], Picture]
"""Makes a picture larger by a whole factor of its own; (h, w, 3) in and (k·h, k·w, 3) out."""


def window(outer: tuple[int, int], shape: tuple[int, int]) -> tuple[int, int, int, int]:
    """The largest centred part (x, y, width, height) of a picture of size `outer` that has the aspect of `shape`."""
    width, height = outer
    if width * shape[1] >= height * shape[0]:
        part = max(1, round(Fraction(height * shape[0], shape[1]))), height
    else:
        part = width, max(1, round(Fraction(width * shape[1], shape[0])))
    return (width - part[0]) // 2, (height - part[1]) // 2, part[0], part[1]


def covering(picture: Picture, size: tuple[int, int], enlarge: Enlarge | None = None) -> Picture:
    """Return the picture's centred window of the aspect of `size`, scaled to it; the picture itself if it fits.

    `enlarge` does the growing where the picture is smaller than `size`; what it makes too large is scaled down.
    """
    x, y, width, height = window((picture.shape[1], picture.shape[0]), size)
    part = np.ascontiguousarray(picture[y : y + height, x : x + width])
    if (width, height) == size:
        return part
    if enlarge is not None and width < size[0]:
        part = enlarge(part)
    return scaled(part, size)


def contained(picture: Picture, size: tuple[int, int], ground: tuple[int, int, int] = (0, 0, 0)) -> Picture:
    """Return the whole picture, as large as `size` holds it, in the middle of a ground of that size."""
    width, height = size
    tall, wide = picture.shape[:2]
    if wide * height >= tall * width:
        inner = width, max(1, round(tall * width / wide))
    else:
        inner = max(1, round(wide * height / tall)), height
    frame = np.empty((height, width, 3), np.uint8)
    frame[:] = ground
    left, top = (width - inner[0]) // 2, (height - inner[1]) // 2
    frame[top : top + inner[1], left : left + inner[0]] = scaled(picture, inner)
    return frame


def laid_out(picture: Picture, film: tuple[int, int], size: tuple[int, int]) -> Picture:
    """Put a picture, as a film of size `film` shows it, into a model's of `size`; the rest mirrors its edges."""
    x, y, width, height = window(size, film)
    inner = covering(picture, (width, height))
    right, below = size[0] - x - width, size[1] - y - height
    if not (x or y or right or below):
        return inner
    laid: Picture = cv2.copyMakeBorder(inner, y, below, x, right, cv2.BORDER_REFLECT_101)
    return laid


def within(picture: Picture, size: tuple[int, int]) -> Picture:
    """Return the picture no larger than `size`: made smaller in its shape where it is, else as it is."""
    tall, wide = picture.shape[:2]
    share = min(Fraction(size[0], wide), Fraction(size[1], tall))
    return picture if share >= 1 else scaled(picture, (max(1, round(wide * share)), max(1, round(tall * share))))


def scaled(picture: Picture, size: tuple[int, int]) -> Picture:
    """Scale a picture to `size` (width, height): by Lanczos where it grows, by area where it shrinks."""
    height, width = picture.shape[:2]
    if (width, height) == size:
        return picture
    if width * height <= size[0] * size[1]:
        return _enlarged(picture, size)
    light: NDArray[np.float32] = cv2.resize(light_of(picture), size, interpolation=cv2.INTER_AREA)
    return picture_of(light)


def _enlarged(picture: Picture, size: tuple[int, int]) -> Picture:
    """Lanczos, kept between the darkest and the brightest of the pixels around."""
    around = np.ones((3, 3), np.uint8)
    larger = cv2.resize(picture, size, interpolation=cv2.INTER_LANCZOS4)
    least = cv2.resize(cv2.erode(picture, around), size, interpolation=cv2.INTER_LINEAR)
    most = cv2.resize(cv2.dilate(picture, around), size, interpolation=cv2.INTER_LINEAR)
    held: Picture = np.clip(larger, least, most)
    return held
