"""Sharpness given back: by an unsharp mask on L that goes hardly beyond what lies beside a pixel, so nothing rings.

at the seam      as sharp as the tail, and no sharper than the look anchor
under way        every few frames: what has been made, beside the anchor, and beside the take's own first frame as far
                 as the anchor shows too little of the same; the mask follows by small steps
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np

from matchcut.continuity.correction.mapping import Lab, picture_of
from matchcut.continuity.measures.light import sharpness_of
from matchcut.continuity.measures.views import common_ground

if TYPE_CHECKING:
    from collections.abc import Sequence

    from matchcut.continuity.seen import ViewSeen

_WIDTH = 1.0
"""The mask's standard deviation in pixels."""
MOST = 1.5
"""The strongest mask."""
_STEPS = 7
_ENOUGH = 0.01
"""What lacks so little is carried on to the next link, and given back there with what that one lost."""
_SURE = 0.15
"""From so much of the picture on that two frames show in detail, how sharp the one is beside the other is sure."""
_OTHER_FOCUS = 0.5
"""What differs by more than this, as a logarithm, does so on purpose, or by accident: no drift is so fast."""
_ANSWERS = 0.8
"""About so much stronger has a mask to be for each logarithm of sharpness."""
_MOST_A_FRAME = 0.04
"""By so much changes the strength of the mask from one frame to the next at most: nobody sees it."""
_NEAR = np.ones((3, 3), np.uint8)
_OVER = 1.5
"""How far L may go beyond the least and the most beside it: texture gets its contrast back, and edges no seen halo."""


def sharpened(lab: Lab, amount: float) -> Lab:
    """The picture (h, w, 3) with so strong an unsharp mask (0: none) on its L."""
    if not amount:
        return lab
    lightness = np.ascontiguousarray(lab[..., 0])
    masked = lightness + amount * (lightness - cv2.GaussianBlur(lightness, (0, 0), _WIDTH))
    least, most = cv2.erode(lightness, _NEAR), cv2.dilate(lightness, _NEAR)
    over = np.minimum((most - least) / 2, _OVER)
    held = np.clip(masked, least - over, most + over)
    return np.dstack([held, lab[..., 1:]]).astype(np.float32)


def amount_for(lab: Lab, sharpness: float) -> tuple[float, float]:
    """How strong a mask gives a picture that sharpness (`measures.light.sharpness_of`), at most `MOST`; and which
    sharpness comes of it. No mask where it is as sharp already.
    """
    low, high, reached = 0.0, MOST, sharpness_of(picture_of(lab))
    if reached >= sharpness - _ENOUGH:
        return 0.0, reached
    for _ in range(_STEPS):
        middle = (low + high) / 2
        came = sharpness_of(picture_of(sharpened(lab, middle)))
        if came <= sharpness:
            low, reached = middle, came
        else:
            high = middle
    return low, reached


class SharpnessHold:
    """The mask of one take, from frame to frame: `amount` now, that of its first frame to begin with; `last` is what it
    goes to until more is seen. `anchor` are views of the scene's look anchor, maybe none.
    """

    def __init__(self, anchor: Sequence[ViewSeen], amount: float, last: float) -> None:
        self._anchor = anchor
        self._first: ViewSeen | None = None
        self._aim = last
        self.amount = amount

    def of(self, lab: Lab, number: int) -> Lab:
        """Frame `number` (h, w, 3), sharpened; to be asked of each, in their order."""
        if number:
            self.amount += float(np.clip(self._aim - self.amount, -_MOST_A_FRAME, _MOST_A_FRAME))
        return sharpened(lab, self.amount)

    def look(self, view: ViewSeen) -> None:
        """See what has been made of the frame that was sharpened last, and how much sharpness that lacks."""
        if self._first is None:
            self._first = view
            return
        by_anchor, sure = softer(self._anchor, view)
        by_first, known = softer([self._first], view)
        if sure or known:
            lacking = by_anchor * sure + by_first * (1 - sure if known else 0)
            self._aim = float(np.clip(self.amount + _ANSWERS * lacking, 0, MOST))


def softer(before: Sequence[ViewSeen], after: ViewSeen) -> tuple[float, float]:
    """By how much a frame is softer than earlier ones (a logarithm of the Laplacian's variance, below 0: sharper) where
    both show the same detail, whatever their contrast; and how sure that is, 0 (nothing is known) to 1.
    """
    ground = common_ground(before, after)
    if ground is None or ground.sharpness is None:
        return 0.0, 0.0
    first, second = ground.sharpness
    spread = [max(float(lab[:, 0].std()), 1.0) for lab in (ground.before, ground.after)]
    lost = first - second - 2 * float(np.log(spread[0] / spread[1]))
    return (lost, min(1.0, ground.detailed / _SURE)) if abs(lost) < _OTHER_FOCUS else (0.0, 0.0)
