"""From which of a take's last frames a shot goes on best: a soft frame, or a lost face, spoils all that follows."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from matchcut.continuity.seen import DefectKind, FigureSeen, TakeSeen, numbers
from matchcut.film.fields import MOST_HAND_OVER

_SPOILT = {
    *(DefectKind.BLACK, DefectKind.BLANK, DefectKind.BROKEN, DefectKind.FLASH, DefectKind.SOFT),
    *(DefectKind.LETTERS, DefectKind.HIDDEN_CUT, DefectKind.DISSOLVE),
}
_MOST_PART = 8
_BLIND = 0.3
"""What is left of a frame's worth where no face is found that is in others."""
_A_FRAME_EARLIER = 0.01
"""By so much better has a frame to be for each frame of the take that is given up for it."""


def best_hand_over(seen: TakeSeen, window: int = MOST_HAND_OVER) -> int:
    """So many frames before its end, 0 to `window` and no more than an eighth of it, a take is best gone on from: what
    comes after them is cut away.

    Frames are compared by their sharpness (the amplitude of the Laplacian, beside the sharpest of the window's), and by
    how sure a face is found in them, which is interpolated between frames that were looked at closely. How far eyes are
    open nobody sees. A frame with a defect is never taken, but where all have one the last is.
    """
    count = min(window, seen.frames // _MOST_PART) + 1
    places = np.arange(seen.frames - count, seen.frames)
    sharpness = numbers(seen.series.sharpness)[-count:]
    worth = np.exp((sharpness - sharpness.max()) / 2) * _seen_of_faces(seen, places)
    worth = worth - _A_FRAME_EARLIER * (seen.frames - 1 - places)
    for defect in seen.defects:
        if defect.kind in _SPOILT:
            worth[(places >= defect.first) & (places < defect.first + defect.frames)] = -np.inf
    if not np.isfinite(worth).any():
        return 0
    return int(seen.frames - 1 - places[int(np.argmax(worth))])


def _seen_of_faces(seen: TakeSeen, places: NDArray[np.int64]) -> NDArray[np.float64]:
    """How well faces are seen in frames, 0.3 to 1; 1 where none is seen in any that was looked at about there."""
    near = [frame for frame in seen.looked_at if frame.frame >= places[0] - len(places)]
    if not any(figure.face for frame in near for figure in frame.figures):
        return np.ones(len(places))
    at = [frame.frame for frame in near]
    sure = np.interp(places, at, [_sure(frame.figures) for frame in near])
    return np.asarray(_BLIND + (1 - _BLIND) * sure, np.float64)


def _sure(figures: Sequence[FigureSeen]) -> float:
    return max((figure.face.score for figure in figures if figure.face), default=0.0)
