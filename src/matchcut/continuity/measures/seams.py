"""How a shot goes on from the one that it continues: at the seam no more may happen than beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from matchcut.continuity.cards import SeamCard
from matchcut.continuity.measures.drift import delta_e
from matchcut.continuity.measures.likeness import stacked
from matchcut.continuity.seen import numbers

if TYPE_CHECKING:
    from matchcut.continuity.seen import EdgeSeen, TakeSeen

NEIGHBOURS = 8
"""So many pairs of frames on either side are compared with the seam's."""
_NOISE = 0.5
"""Greys (of 255) by which even a picture that stands still changes, once it was coded twice."""
_NEAR = 6
"""A look that was taken at most so many frames from the seam stands for the frame at it."""


def seam_between(source: TakeSeen, after: TakeSeen, before: str, handed_over: int = 0) -> SeamCard:
    """Measure the seam from the last frame of `source`, or the one that is `handed_over` frames before it, to the first
    frame of `after`. `before` names the take of the source.

    `jump` is J (`jump_over`), `delta_e` CIEDE2000 between both frames' mean colours. `cosine` is that of the looks of
    both pictures, −1 to 1, or of the frames nearest to them that were looked at. What was not kept of a frame is None.
    """
    last = max(0, source.frames - 1 - handed_over)
    first_edge, last_edge = _edge(after, 0), _edge(source, last)
    jump = None
    if first_edge is not None and last_edge is not None and _pixels(first_edge).shape == _pixels(last_edge).shape:
        over = float(np.abs(_pixels(first_edge).astype(np.int16) - _pixels(last_edge)).mean())
        jump = jump_over(over, numbers(source.series.change)[1 : last + 1], numbers(after.series.change)[1:])
    colours = [_colour_at(take, frame) for take, frame in ((source, last), (after, 0)) if frame < take.frames]
    looks = stacked((_look_near(source, last), _look_near(after, 0)), np.float16)
    same_maker = bool(source.looks_by) and source.looks_by == after.looks_by
    return SeamCard(
        before=before,
        jump=jump,
        cosine=float(looks[0] @ looks[1]) if len(looks) == 2 and same_maker else None,
        delta_e=float(delta_e(*colours)) if len(colours) == 2 else None,
    )


def jump_over(over: float, before: NDArray[np.float32], after: NDArray[np.float32]) -> float | None:
    """J: the change over the seam, in medians of the changes beside it. 1 is even, near 0 a frame that is repeated,
    more than 2 a jump or a flash. None where nothing lies beside the seam.

    (MAE(a_T, b_0) + ε) / (median of the 8 neighbouring pairs' MAE on each side + ε), in greys of 255. With ε = 0.5 it
    is about 1 where a picture stands still on both sides, but for what coding leaves. `before` and `after` are the
    changes from frame to frame on either side, in the order of frames. The measure is ours.
    """
    beside = np.concatenate([before[-NEIGHBOURS:], after[:NEIGHBOURS]])
    return float((over + _NOISE) / (np.median(beside) + _NOISE)) if len(beside) else None


def _edge(take: TakeSeen, frame: int) -> EdgeSeen | None:
    return next((edge for edge in take.edges if edge.frame == frame), None)


def _pixels(edge: EdgeSeen) -> NDArray[np.uint8]:
    return np.frombuffer(edge.picture, np.uint8).reshape(edge.height, edge.width, 3)


def _colour_at(take: TakeSeen, frame: int) -> tuple[float, float, float]:
    series = take.series
    lightness, green_red, blue_yellow = (
        float(numbers(packed)[frame]) for packed in (series.lightness, series.green_red, series.blue_yellow)
    )
    return lightness, green_red, blue_yellow


def _look_near(take: TakeSeen, frame: int) -> bytes:
    """The look of the picture nearest to a frame; b"" where none near it was taken."""
    near = [
        (abs(seen.frame - frame), seen.picture.look)
        for seen in take.looked_at
        if seen.picture is not None and seen.picture.look and abs(seen.frame - frame) <= _NEAR
    ]
    return min(near)[1] if near else b""
