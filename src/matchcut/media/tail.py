"""A take's tail: its last frames kept without loss, for the shot that continues it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import av
import numpy as np
from numpy.typing import NDArray

from matchcut.film.errors import BadInput
from matchcut.film.time import FrameRate
from matchcut.media.files import muxing, opened
from matchcut.media.problems import MediaProblem

_CODEC_OPTIONS = {"level": "3", "coder": "1", "context": "0", "slices": "4", "slicecrc": "1", "flags": "+bitexact"}


def write_tail(path: Path, frames: Sequence[NDArray[np.uint8]], rate: FrameRate) -> None:
    """Write RGB frames (h, w, 3) of one size as FFV1 in Matroska. Equal frames give equal bytes.

    MachineFailed, with nothing left behind, where the file can't be written.
    """
    height, width, _ = frames[0].shape
    with muxing(path, "matroska") as container:
        stream = container.add_stream("ffv1", rate=rate.fraction)
        stream.width, stream.height, stream.pix_fmt = width, height, "bgr0"
        stream.time_base = 1 / rate.fraction
        stream.codec_context.options = dict(_CODEC_OPTIONS)
        stream.codec_context.thread_count = 1
        for number, rgb in enumerate(frames):
            frame = av.VideoFrame.from_ndarray(np.ascontiguousarray(rgb), format="rgb24").reformat(format="bgr0")
            frame.pts, frame.time_base = number, 1 / rate.fraction
            container.mux(stream.encode(frame))
        container.mux(stream.encode(None))


def read_tail(path: Path, before: int = 0) -> NDArray[np.uint8]:
    """Return the frames of a tail but the last `before` of them, shape (frames, h, w, 3), bit for bit as they were
    written. Of a tail that has no more than these, the first frame.
    """
    with opened(path) as container:
        if not container.streams.video or container.streams.video[0].codec_context.name != "ffv1":
            raise BadInput(MediaProblem.NOT_A_TAIL(), file=path)
        frames = np.stack([frame.to_ndarray(format="rgb24") for frame in container.decode(video=0)])
        return frames[: max(1, len(frames) - before)]
