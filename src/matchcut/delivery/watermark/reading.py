"""Reading an invisible watermark back from a film's decoded frames."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from matchcut.delivery.problems import DeliveryNote
from matchcut.delivery.watermark.marking import seen_small, start_helper
from matchcut.delivery.watermark.messages import ReadMark
from matchcut.delivery.watermark.payload import BITS, mark_in
from matchcut.delivery.watermark.weights import WatermarkEntry, watermark_entry
from matchcut.media.colour import Converter
from matchcut.media.frames import FrameReader
from matchcut.wire.messages import Content
from matchcut.words.statements import Statement

FRAMES = 32
"""How many frames are looked at, evenly over the film. Ones of plain walls say little: there have to be others."""

_SURE = 1.0
"""How far a number can lie from one half and count. A picture full of detail would outvote all others beyond it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadWatermark:
    """What was read: the `mark`, or None where there is none that can be read; from how many frames.

    `bits` are what all frames together say; `agreeing` is the part of the single frames' bits that agree with them.
    """

    mark: str | None
    bits: tuple[int, ...]
    frames: int
    agreeing: float


def read_watermark(
    path: Path, entry: WatermarkEntry, at: Callable[[int, int], None] = lambda _done, _of: None
) -> ReadWatermark:
    """Read the watermark of a film. BadInput for what is no film, or no decoder; `at(done, of)` may raise Cancelled.

    Every frame has a vote on every bit, as strong as it is sure of it.
    """
    converter = Converter()
    votes = []
    with FrameReader(path) as reader, start_helper() as helper:
        count = min(FRAMES, reader.count)
        for done in range(count):
            at(done, count)
            small = seen_small(converter.to_rgb(reader.picture(done * reader.count // count)))
            height, width = small.shape[:2]
            question = ReadMark(path=str(entry.decoder), width=width, height=height, picture=Content(small.tobytes()))
            (read,) = helper.ask(question)
            votes.append(np.clip(np.frombuffer(read.numbers, "<f4") - 0.5, -_SURE, _SURE))
    together = np.sum(votes, axis=0) > 0
    bits = tuple(int(bit) for bit in together)
    assert len(bits) == BITS
    agreeing = float(np.mean([(vote > 0) == together for vote in votes]))
    return ReadWatermark(mark=mark_in(bits), bits=bits, frames=count, agreeing=agreeing)


def mark_notes(
    path: Path, mark: str, at: Callable[[int, int], None] = lambda _done, _of: None
) -> tuple[Statement[DeliveryNote], ...]:
    """Tell a person how a film was marked, and whether that can be read from the file. () for the mark ""."""
    if not mark:
        return ()
    reading = read_watermark(path, watermark_entry(), at)
    if reading.mark == mark:
        return (DeliveryNote.MARKED(mark=mark, frames=reading.frames),)
    return (DeliveryNote.MARK_UNREADABLE(mark=mark),)
