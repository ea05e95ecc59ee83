"""From sRGB pixels to bt709 video and back, with the matrix and range always named and never guessed.

Video is `yuv420p`: 8 bits, limited range (black 16, white 235), chroma at half size. ffmpeg's own defaults would
take the bt601 matrix and shift reds and greens.
"""

from __future__ import annotations

from typing import Any

import av
import numpy as np
from av.video.reformatter import ColorPrimaries, ColorRange, Colorspace, ColorTrc, Interpolation, VideoReformatter
from numpy.typing import NDArray

PIXELS = "yuv420p"

_EXACT = Interpolation.BICUBIC | Interpolation.ACCURATE_RND | Interpolation.BITEXACT
# Without full chroma interpolation the way back to RGB is darker by one to two levels.
_EXACT_RGB = _EXACT | Interpolation.FULL_CHR_H_INT
_SD_HEIGHT = 576
_UNKNOWN = 2


class Converter:
    """Converts frames, keeping swscale's tables between calls. Not to be shared between threads."""

    def __init__(self) -> None:
        self._swscale = VideoReformatter()

    def to_video(self, rgb: NDArray[np.uint8]) -> Any:
        """Return an RGB frame (h, w, 3) as an `av.VideoFrame` in bt709, limited range, yuv420p, tagged so."""
        frame = av.VideoFrame.from_numpy_buffer(np.ascontiguousarray(rgb), format="rgb24")
        return self._swscale.reformat(
            frame,
            format=PIXELS,
            dst_colorspace=Colorspace.ITU709,
            src_color_range=ColorRange.JPEG,
            dst_color_range=ColorRange.MPEG,
            dst_color_primaries=ColorPrimaries.BT709,
            dst_color_trc=ColorTrc.BT709,
            interpolation=_EXACT,
            threads=1,
        )

    def to_rgb(self, frame: Any) -> NDArray[np.uint8]:
        """Return a decoded frame as RGB (h, w, 3), by the matrix and range that it is tagged with."""
        converted = self._swscale.reformat(
            frame,
            format="rgb24",
            src_colorspace=matrix_of(frame),
            src_color_range=range_of(frame),
            dst_color_range=ColorRange.JPEG,
            interpolation=_EXACT_RGB,
            threads=1,
        )
        return np.asarray(converted.to_ndarray(), dtype=np.uint8)

    def conformed(self, frame: Any, width: int, height: int) -> Any:
        """Return a decoded frame of whatever kind in this program's own: bt709, limited, yuv420p, of that size."""
        if is_native(frame) and (frame.width, frame.height) == (width, height):
            return frame
        return self._swscale.reformat(
            frame,
            width=width,
            height=height,
            format=PIXELS,
            src_colorspace=matrix_of(frame),
            dst_colorspace=Colorspace.ITU709,
            src_color_range=range_of(frame),
            dst_color_range=ColorRange.MPEG,
            dst_color_primaries=ColorPrimaries.BT709,
            dst_color_trc=ColorTrc.BT709,
            interpolation=_EXACT,
            threads=1,
        )


def is_native(frame: Any) -> bool:
    """Whether a decoded frame is in this program's own kind of video."""
    return (
        frame.format.name == PIXELS and frame.color_range == ColorRange.MPEG and frame.colorspace == Colorspace.ITU709
    )


def matrix_of(frame: Any) -> int:
    """The matrix a frame is tagged with; untagged, what players assume: bt601 up to 576 lines, bt709 above."""
    if frame.format.is_rgb:
        return int(Colorspace.DEFAULT)
    if frame.colorspace == _UNKNOWN:
        return int(Colorspace.ITU601 if frame.height <= _SD_HEIGHT else Colorspace.ITU709)
    return int(frame.colorspace)


def range_of(frame: Any) -> int:
    """The range a frame is tagged with; untagged, full for RGB and JPEG formats and limited for all others."""
    if frame.format.is_rgb or frame.format.name.startswith("yuvj"):
        return int(ColorRange.JPEG)
    return int(ColorRange.JPEG if frame.color_range == ColorRange.JPEG else ColorRange.MPEG)
