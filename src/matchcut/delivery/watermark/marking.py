"""Marking: what the encoder would add to a small copy of a frame, enlarged and laid over the frame itself."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageChops, ImageFilter

from matchcut.cut.model import Cut
from matchcut.cut.planes import picture_of, planes_of
from matchcut.delivery.deliverable import Delivery
from matchcut.delivery.mastering import Stamp
from matchcut.delivery.watermark.messages import BitsRead, Mark, Marked
from matchcut.delivery.watermark.payload import bits_of, mark_of
from matchcut.delivery.watermark.weights import WatermarkEntry, watermark_entry
from matchcut.media.colour import Converter
from matchcut.wire.helper import Helper
from matchcut.wire.messages import Content
from matchcut.wire.problems import Process

SHORT_SIDE = 256
"""Pixels. At half of it, what is added begins to be seen on a plain wall; at twice it, an encoder takes more away."""


_RED, _GREEN, _BLUE = 0.2126, 0.7152, 0.0722
_LUMA, _CHROMA = 219 / 255, 224 / 255
_LEAST_PLAIN, _MOST_PLAIN = 0.25, 0.7
_DETAIL = 6
"""By how many 8-bit levels, on the mean, pixels differ from their neighbours where nothing more can be seen."""
_LOWEST, _LUMA_HIGHEST, _CHROMA_HIGHEST = 16, 235, 240

Added = NDArray[np.float32]


def start_helper() -> Helper:
    """Start the process in which the models run."""
    return Helper(Process.MARKING(), "matchcut.delivery.watermark.work", Marked | BitsRead)


class WatermarkStamp:
    """Puts the same bits into every frame that it is called with: a `Stamp`.

    While it waits, `at` is told the frame's number ten times a second, and may raise Cancelled.
    """

    def __init__(
        self,
        entry: WatermarkEntry,
        bits: Sequence[int],
        helper: Helper,
        at: Callable[[int], None] = lambda _frame: None,
    ) -> None:
        self._path, self._bits = str(entry.encoder), tuple(bits)
        self._helper, self._at = helper, at
        self._converter = Converter()

    def __call__(self, picture: Any, frame: int) -> Any:
        """Return a new picture, marked. BadInput where the encoder is none; EngineFailed where its process died."""
        small = seen_small(self._converter.to_rgb(picture))
        height, width = small.shape[:2]
        question = Mark(path=self._path, width=width, height=height, picture=Content(small.tobytes()), bits=self._bits)
        (marked,) = self._helper.ask(question, lambda: self._at(frame))
        added = np.frombuffer(marked.added, "<f2").astype(np.float32).reshape(height, width, 3)
        planes = planes_of(picture)
        added *= _hidden_by(small, height / picture.height)[:, :, None]
        for plane, more, highest in zip(planes, _as_video(added), (_LUMA_HIGHEST, *[_CHROMA_HIGHEST] * 2), strict=True):
            large = np.asarray(Image.fromarray(more).resize(plane.shape[::-1], Image.Resampling.BICUBIC))
            plane[:] = np.clip(np.rint(plane + large), _LOWEST, highest)
        return picture_of(planes)


def seen_small(rgb: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """A picture (h, w, 3) as the models see it: with a short side of 256 if it was longer."""
    height, width = rgb.shape[:2]
    short = min(height, width)
    if short <= SHORT_SIDE:
        return rgb
    size = tuple(max(2, round(side * SHORT_SIDE / short)) for side in (width, height))
    return np.asarray(Image.fromarray(rgb).resize(size, Image.Resampling.BICUBIC))


def _hidden_by(rgb: NDArray[np.uint8], scale: float) -> Added:
    """How much of what is added each pixel (h, w) gets: all where there is detail to hide it, least on a plain wall.

    The more the picture was made smaller (to `scale`), the larger are the blots that it would have there.
    """
    luma = Image.fromarray(rgb).convert("L")
    detail = ImageChops.difference(luma, luma.filter(ImageFilter.BoxBlur(3))).filter(ImageFilter.BoxBlur(3))
    plain = min(_MOST_PLAIN, max(_LEAST_PLAIN, scale))
    gain: Added = np.minimum(np.asarray(detail, np.float32) / _DETAIL + plain, 1)
    return gain


def _as_video(added: Added) -> tuple[Added, Added, Added]:
    """What is added in RGB, as what is added to Y, U and V of bt709 in limited range (ITU-R BT.709, 3.2 and 3.4)."""
    red, green, blue = (added[:, :, channel] for channel in range(3))
    luma = _RED * red + _GREEN * green + _BLUE * blue
    return (
        luma * np.float32(_LUMA),
        (blue - luma) * np.float32(_CHROMA / (2 - 2 * _BLUE)),
        (red - luma) * np.float32(_CHROMA / (2 - 2 * _RED)),
    )


@contextmanager
def marking(order: Delivery, cut: Cut, stamp: Stamp | None) -> Iterator[tuple[Stamp | None, str]]:
    """Give `stamp` and after it the film's invisible watermark, if the order asks for one, and the mark ("" if not).

    BadInput where no weights are named for it.
    """
    if not order.options.get("invisible_watermark"):
        yield stamp, ""
        return
    entry, mark = watermark_entry(), mark_of(cut)
    with start_helper() as helper:
        marker = WatermarkStamp(entry, bits_of(mark), helper, lambda frame: order.at(frame, cut.length))
        yield _after(stamp, marker), mark


def _after(first: Stamp | None, then: Callable[[Any, int], Any]) -> Stamp:
    if first is None:
        return then
    return lambda picture, frame: then(first(picture, frame), frame)
