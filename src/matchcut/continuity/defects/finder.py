"""All defects of a take's picture, of frames that are seen once, in their order.

add(small) for each frame  ──▶  traits  ──▶  finish() ──▶  plain, outliers, stops … each beside what is known then
"""

from __future__ import annotations

import msgspec
import numpy as np

from matchcut.continuity.defects.outliers import outliers
from matchcut.continuity.defects.plain import plain_frames
from matchcut.continuity.defects.stops import distinct, stops
from matchcut.continuity.defects.traits import Picture, Traits
from matchcut.continuity.seen import DefectSeen


class DefectFinder:
    """Looks for defects in a take's frames.

    `add` each frame in its order as RGB (h, w, 3) uint8, at most 192 pixels wide and high; then `finish` gives what was
    found, in the order of frames. A defect that may well be meant (lightning, a cut to black at the end) has a `sure`
    below 0.5. MachineFailed where a cut has to be told by the network, and that is not in this installation.
    """

    def __init__(self) -> None:
        self._traits = Traits()

    def add(self, small: Picture) -> None:
        """See the next frame."""
        self._traits.see(small)

    def finish(self) -> tuple[DefectSeen, ...]:
        """What is wrong in the frames that were added."""
        if not len(self._traits):
            return ()
        frames = distinct(self._traits)
        seen = self._traits.of(frames)
        defects = list(plain_frames(seen))
        taken = np.zeros(len(seen), np.bool_)
        for finder in (outliers, stops):
            _take(taken, defects)
            defects.extend(finder(seen, taken))
        ends = np.append(frames, len(self._traits))
        placed = (
            msgspec.structs.replace(
                defect,
                first=int(ends[defect.first]),
                frames=int(ends[defect.first + defect.frames] - ends[defect.first]),
            )
            for defect in defects
        )
        return tuple(sorted(placed, key=lambda defect: (defect.first, defect.kind)))


def _take(taken: np.ndarray, defects: list[DefectSeen]) -> None:
    for defect in defects:
        taken[defect.first : defect.first + defect.frames] = True
