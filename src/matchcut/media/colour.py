"""From sRGB pixels to bt709 video and back, with matrix, range and chroma siting always named and never guessed.

Video is `yuv420p`: 8 bits, limited range (black 16, white 235), chroma at half size and level with the left pixel
of each pair. ffmpeg's own defaults would take the bt601 matrix, which shifts reds and greens, and put the chroma
between the pixels, which every decoder then shows half a pixel too far to the left.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise
from typing import Any

import av
import numpy as np
from av.video.reformatter import ColorRange, Colorspace
from numpy.typing import NDArray

from matchcut.media.grading import Grade, table

PIXELS = "yuv420p"

Crop = tuple[int, int, int, int]
"""A part of a picture: x and y of its upper left corner, width, height; all even."""


@dataclass(frozen=True, slots=True)
class StoredView:
    """How a stored picture is seen: a part of it, of that size, turned by FFmpeg's filters, its colours made bt709."""

    crop: Crop | None
    size: tuple[int, int]
    turn: tuple[str, ...] = ()
    grade: Grade | None = None
    on_black: bool = False


_SD_HEIGHT = 576
_UNKNOWN = 2
_BT2020 = (9, 10)
_EXACT = "bicubic+accurate_rnd+bitexact"
_MATRICES = {1: "bt709", 4: "fcc", 5: "bt601", 6: "bt601", 7: "smpte240m", 9: "bt2020", 10: "bt2020"}


class Converter:
    """Converts frames, keeping swscale's tables between calls. Not to be shared between threads."""

    def __init__(self) -> None:
        self._graphs: dict[tuple[Any, ...], _Graph] = {}

    def to_video(self, rgb: NDArray[np.uint8]) -> Any:
        """Return an RGB frame (h, w, 3) as an `av.VideoFrame` in bt709, limited range, yuv420p, tagged so."""
        frame = av.VideoFrame.from_numpy_buffer(np.ascontiguousarray(rgb), format="rgb24")
        scale = f"in_range=pc:out_color_matrix=bt709:out_range=tv:out_chroma_loc=left:flags={_EXACT}"
        return self._through(frame, scale, PIXELS)

    def to_rgb(self, frame: Any) -> NDArray[np.uint8]:
        """Return a decoded frame as RGB (h, w, 3), by the matrix and range that it is tagged with."""
        # Without full chroma interpolation the way back to RGB is darker by one to two levels.
        scale = f"{_source(frame)}:out_range=pc:flags={_EXACT}+full_chroma_int"
        return np.asarray(self._through(frame, scale, "rgb24").to_ndarray(), dtype=np.uint8)

    def to_screen(self, frame: Any, *, exact: bool = True) -> Any:
        """Return a decoded frame as an `av.VideoFrame` of blue, green, red and nothing in each 4 bytes.

        `exact` gives what `to_rgb` does. Else each two by two pixels share their chroma, which takes a tenth of the
        time and looks the same in motion.
        """
        flags = f"{_EXACT}+full_chroma_int" if exact else "fast_bilinear"
        return self._through(frame, f"{_source(frame)}:out_range=pc:flags={flags}", "bgra")

    def to_deep_rgb(self, frame: Any) -> NDArray[np.uint16]:
        """Return a decoded frame as RGB of 16 bits (h, w, 3), otherwise as `to_rgb` does."""
        scale = f"{_source(frame)}:out_range=pc:flags={_EXACT}+full_chroma_int"
        return np.asarray(self._through(frame, scale, "rgb48le").to_ndarray(), dtype=np.uint16)

    def conformed(self, frame: Any, width: int, height: int, pixels: str = PIXELS, crop: Crop | None = None) -> Any:
        """Return a decoded frame of whatever kind as bt709, limited range, of that size and pixel format.

        `crop` says which part of it is taken; without it, all.
        """
        if crop is None and is_native(frame) and (frame.width, frame.height, pixels) == (width, height, PIXELS):
            return frame
        target = f"w={width}:h={height}:out_color_matrix=bt709:out_range=tv:out_chroma_loc=left"
        return self._through(frame, f"{_source(frame)}:{target}:flags={_EXACT}", pixels, crop)

    def seen(self, frame: Any, how: StoredView) -> Any:
        """Return a decoded frame of whatever kind as it is seen, in RGB."""
        width, height = how.size
        deep = "gbrap" if how.on_black else "gbrp16le" if how.grade else "rgb24"
        flags = f"flags={_EXACT}+full_chroma_int"
        steps = [("scale", f"w={width}:h={height}:{_source(frame)}:out_range=pc:{flags}"), ("format", deep)]
        if how.crop:
            x, y, wide, tall = how.crop
            steps.insert(0, ("crop", f"{wide}:{tall}:{x}:{y}:exact=1"))
        if how.on_black:
            steps += [("premultiply", "inplace=1"), ("format", "gbrp" if how.grade else "rgb24")]
        if how.grade:
            steps += [("haldclut", "interp=tetrahedral"), ("format", "rgb24")]
        steps += [(name, setting) for name, _, setting in (step.partition("=") for step in how.turn)]
        return self._converted(frame, steps, how.grade)

    def _through(self, frame: Any, scale: str, pixels: str, crop: Crop | None = None) -> Any:
        steps = [("scale", scale), ("format", pixels)]
        if crop:
            x, y, width, height = crop
            steps.insert(0, ("crop", f"{width}:{height}:{x}:{y}"))
        return self._converted(frame, steps)

    def _converted(self, frame: Any, steps: list[tuple[str, str]], grade: Grade | None = None) -> Any:
        key = frame.width, frame.height, frame.format.name, *steps, grade
        if key not in self._graphs:
            self._graphs[key] = _Graph(frame, steps, grade)
        return self._graphs[key].convert(frame)


class _Graph:
    """One frame in, the converted one out: a filter graph, because it can be told where the chroma lies."""

    def __init__(self, frame: Any, steps: Sequence[tuple[str, str]], grade: Grade | None) -> None:
        graph = av.filter.Graph()
        graph.threads = 1
        self._source = _buffer(graph, frame)
        self._sink = graph.add("buffersink")
        chain = [self._source, *(graph.add(name, setting) for name, setting in steps), self._sink]
        for earlier, following in pairwise(chain):
            earlier.link_to(following)
        self._count: int | None = None
        if grade is None:
            graph.configure()
        else:
            looked_up = chain[1 + [name for name, _ in steps].index("haldclut")]
            self._add_colours(graph, looked_up, grade)
        self._graph = graph

    def _add_colours(self, graph: Any, looked_up: Any, grade: Grade) -> None:
        """Give the filter its table, which comes as a picture. It then goes by the frames' times, so they get some."""
        colours = av.VideoFrame.from_ndarray(table(grade), format="rgb48le").reformat(format="gbrp16le")
        source = _buffer(graph, colours)
        source.link_to(looked_up, 0, 1)
        graph.configure()
        colours.pts = self._count = 0
        source.push(colours)
        source.push(None)

    def convert(self, frame: Any) -> Any:
        if self._count is not None:
            frame.pts = self._count
            self._count += 1
        self._source.push(frame)
        return self._sink.pull()


def _buffer(graph: Any, frame: Any) -> Any:
    return graph.add_buffer(width=frame.width, height=frame.height, format=frame.format, time_base=Fraction(1, 1000))


def cropping(frame: Any, size: tuple[int, int], centre: tuple[int, int]) -> Crop:
    """The part of a frame that has a size (width, height, in pixels) and a centre (hundredths of a percent).

    Near an edge the part stays inside the frame. Its corner and sides are even, as the chroma asks.
    """
    width, height = (max(2, side // 2 * 2) for side in size)
    x, y = (
        min(max(0, full * place // 10_000 - part // 2), full - part) // 2 * 2
        for full, part, place in zip((frame.width, frame.height), (width, height), centre, strict=True)
    )
    return x, y, width, height


def is_native(frame: Any) -> bool:
    """Whether a decoded frame is in this program's own kind of video."""
    return (
        frame.format.name == PIXELS and frame.color_range == ColorRange.MPEG and frame.colorspace == Colorspace.ITU709
    )


def _source(frame: Any) -> str:
    """The scaler's options for how a decoded frame is to be understood."""
    # Where nothing is said of it, the chroma of video lies to the left; that of JPEG's and of BT.2020's does not.
    is_left = not frame.format.is_rgb and not _is_full(frame) and int(frame.colorspace) not in _BT2020
    siting = ":in_chroma_loc=left" if is_left else ""
    return f"in_color_matrix={_matrix_of(frame)}:in_range={'pc' if _is_full(frame) else 'tv'}{siting}"


def _matrix_of(frame: Any) -> str:
    """The matrix a frame is tagged with; untagged, what players assume: bt601 up to 576 lines, bt709 above."""
    untagged = "bt601" if frame.height <= _SD_HEIGHT else "bt709"
    return _MATRICES.get(int(frame.colorspace), untagged)


def _is_full(frame: Any) -> bool:
    """The range a frame is tagged with; untagged, full for RGB and JPEG formats and limited for all others."""
    if frame.format.is_rgb or frame.format.name.startswith("yuvj"):
        return True
    return bool(frame.color_range == ColorRange.JPEG)
