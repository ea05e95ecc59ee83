"""One picture as a file: PNG and JPEG for looking at, 16-bit TIFF and EXR for further work.

All are made from the film's 4:2:0 video. PNG and JPEG hold 8 bits of it as sRGB; TIFF holds what lies between those
steps once the chroma is interpolated; EXR holds linear light (the sRGB curve undone) in half floats.
"""

from __future__ import annotations

from io import BytesIO
from typing import Any

import av
import numpy as np
from PIL import Image

from matchcut.media.colour import Converter

KINDS = ("png", "jpg", "tiff", "exr")
SUFFIXES = {"png": ".png", "jpg": ".jpg", "tiff": ".tif", "exr": ".exr"}
_JPEG_QUALITY = 95
_PNG_EFFORT = 3
"""A tenth larger than the smallest and three times as quick."""


class PictureWriter:
    """Makes files of pictures of one of KINDS. Not to be shared between threads."""

    def __init__(self, kind: str) -> None:
        self._kind = kind
        self._converter = Converter()

    def encoded(self, picture: Any) -> bytes:
        """Return the file's bytes for a picture in the mezzanine's form."""
        if self._kind in ("png", "jpg"):
            return self._eight_bits(picture)
        deep = self._converter.to_deep_rgb(picture)
        return _tiff(deep) if self._kind == "tiff" else _exr(deep)

    def _eight_bits(self, picture: Any) -> bytes:
        memory = BytesIO()
        image = Image.fromarray(self._converter.to_rgb(picture))
        if self._kind == "png":
            image.save(memory, "PNG", compress_level=_PNG_EFFORT)
        else:
            image.save(memory, "JPEG", quality=_JPEG_QUALITY, subsampling=0)
        return memory.getvalue()


def _tiff(deep: np.ndarray[Any, Any]) -> bytes:
    frame = av.VideoFrame.from_ndarray(deep, format="rgb48le")
    return _encoded("tiff", frame, {"compression_algo": "deflate"})


def _exr(deep: np.ndarray[Any, Any]) -> bytes:
    frame = av.VideoFrame.from_ndarray(linear(deep), format="gbrpf32le")
    return _encoded("exr", frame, {"format": "half", "compression": "zip16"})


def linear(deep: np.ndarray[Any, Any]) -> np.ndarray[Any, Any]:
    """Return 16-bit sRGB values as linear light, 0 to 1, in float32 (IEC 61966-2-1)."""
    return np.asarray(_LINEAR[deep])


def _curve() -> np.ndarray[Any, Any]:
    value = np.arange(1 << 16) / ((1 << 16) - 1)
    return np.where(value <= 0.04045, value / 12.92, ((value + 0.055) / 1.055) ** 2.4).astype(np.float32)


_LINEAR = _curve()


def _encoded(codec: str, frame: Any, options: dict[str, str]) -> bytes:
    context = av.CodecContext.create(codec, "w")
    context.width, context.height, context.pix_fmt = frame.width, frame.height, frame.format.name
    context.time_base = frame.time_base = 1
    context.options = options
    context.thread_count = 1
    frame.pts = 0
    return b"".join(bytes(packet) for packet in (*context.encode(frame), *context.encode(None)))
