"""All defects of a take's picture, of frames that are seen once, in their order.

add(small, luma) for each frame  ──▶  traits  ──▶  finish() ──▶  plain, outliers, stops … each beside what is known then
"""

from __future__ import annotations

from collections.abc import Iterable

import msgspec
import numpy as np
from numpy.typing import NDArray

from matchcut.continuity.defects.joins import joins
from matchcut.continuity.defects.jumps import jumps
from matchcut.continuity.defects.letters import Letters
from matchcut.continuity.defects.outliers import outliers
from matchcut.continuity.defects.plain import plain_frames
from matchcut.continuity.defects.soft import soft_frames
from matchcut.continuity.defects.stops import distinct, stops
from matchcut.continuity.defects.traits import Floats, Picture, Traits
from matchcut.continuity.seen import DefectSeen

_LETTERS_A_SECOND = 2


class DefectFinder:
    """Looks for defects in a take's frames.

    `add` each frame in its order, then `finish` gives what is wrong, in the order of frames. A defect that may well be
    meant (lightning, a cut to black at the end) has a `sure` below 0.5.
    """

    def __init__(self, rate: float) -> None:
        """`rate` is how many frames a second has."""
        self._traits = Traits()
        self._letters = Letters()
        self._every = max(1, round(rate / _LETTERS_A_SECOND))

    def add(self, small: Picture, luma: Picture | None = None, flow: Floats | None = None) -> None:
        """See the next frame: RGB (h, w, 3) uint8, at most 192 pixels wide and high, and how light it is, 0 to 255, in
        full size (H, W) uint8; without that letters, and frames that are a little soft or noisy, are not told. `flow`
        is `SeriesRecorder.flow` of the same small copies, where somebody has it already.
        """
        if luma is not None and len(self._traits) % self._every == 0:
            self._letters.add(len(self._traits), luma)
        self._traits.see(small, luma, flow)

    def finish(self) -> tuple[DefectSeen, ...]:
        """What is wrong in the frames that were added.

        MachineFailed where a cut is in doubt, and the network that tells is not in this installation.
        """
        if not len(self._traits):
            return ()
        frames = np.append(distinct(self._traits), len(self._traits))
        seen = self._traits.of(frames[:-1])
        defects = list(plain_frames(seen))
        for finder in (stops, outliers, soft_frames, jumps):
            defects.extend(finder(seen, _taken(len(seen), defects)))
        defects.extend(joins(seen, defects))
        placed = (_placed(defect, frames[defect.first], frames[defect.first + defect.frames]) for defect in defects)
        letters = self._letters.finish(self._traits.grey)
        return tuple(sorted((*placed, *letters), key=lambda defect: (defect.first, defect.kind)))


def _placed(defect: DefectSeen, first: int, end: int) -> DefectSeen:
    return msgspec.structs.replace(defect, first=int(first), frames=int(end - first))


def _taken(frames: int, defects: Iterable[DefectSeen]) -> NDArray[np.bool_]:
    """Which frames (n,) are part of defects."""
    taken = np.zeros(frames, np.bool_)
    for defect in defects:
        taken[defect.first : defect.first + defect.frames] = True
    return taken
