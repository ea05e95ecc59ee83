"""How a take is corrected: worked out once, of what its seam shows, and done to each of its frames.

what is shown twice     differs by   and so                                   in all frames alike
overlap ≠ tail          the model    is brought back: Lab, sharpness           ─────────────────
overlap = tail          nothing      was put back by the model: what counts is its first new frame
neither shows the same  a jump       is not corrected, and told
there is no tail        a cut        only the look anchor counts, from the first frame on

what is left after it   take ≠ anchor, but for what changed on purpose: most of it (`pulling`), rising from the seam on
and at the seam         what is left of the difference, evenly blurred, fades away over the first frames
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import cv2
import numpy as np

from matchcut.continuity.correction.carried import AS_ANCHOR, CarriedLook
from matchcut.continuity.correction.mapping import UNCHANGED, Fit, Lab, LabMap, fit, lab_of, or_nothing, picture_of
from matchcut.continuity.correction.pulling import LookPull, seen
from matchcut.continuity.correction.sharpening import SharpnessHold, amount_for, softer
from matchcut.continuity.measures.light import Picture, sharpness_of, small_copy
from matchcut.continuity.problems import CorrectionNote
from matchcut.continuity.seen import ViewSeen
from matchcut.words.statements import Statement

OVERLAP = 4
"""So many frames of an overlap are looked at: those nearest to the seam."""
_EACH = 4
"""Every so many frames it is seen how sharp the take is."""
FADE = 8
"""Over so many frames what is left of the difference at the seam fades away."""

_ALIKE = 0.5
"""Pictures whose lightness correlates less than this do not show the same."""
_PUT_BACK = 0.7
"""An overlap that is nearer to the tail than this, in Lab, was put back by the model as it was given."""
_OF_OVERLAP = (1.25, 12.0)
_OF_FIRST = (1.12, 6.0)
"""The most gain and shift, as `fit` has them, by an overlap; and by a first frame, where a light may have changed."""
_STEP = 0.4
_SMALLEST = 32
_SEEN, _MOST_LEFT = 0.5, 6.0
_MOST_SOFTNESS = 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class SeamPictures:
    """What a take starts from, all frames (h, w, 3) of one size: the `tail` of the take before (none: it cuts), the
    `overlap` (the last frames of the tail as the model made them anew, maybe none), the `first` new frame. `anchor` are
    frames of the scene's look anchor, none where nobody knows how far the take before is from it on purpose, which
    `carried` says.
    """

    tail: Sequence[Picture]
    overlap: Sequence[Picture]
    first: Picture
    anchor: Sequence[Picture] = ()
    carried: CarriedLook = AS_ANCHOR


class Correction:
    """What is done to the frames of one take, `frames` in all. `note` says why it could not be, None where it could.

    `map` and `sharpening` (an amount of `sharpened` at the seam, and one to which it goes from there) take back what
    the model did at the seam, `softness` is how much sharpness is lacking all the same; `pull` goes towards the look
    anchor, and `hold` keeps the sharpness from there on.
    `by_overlap` says what it was worked out by, `new_light` that the take begins in a light which is taken for meant.
    """

    def __init__(self, seam: SeamPictures, frames: int) -> None:
        self.note: Statement[CorrectionNote] | None = None
        self.by_overlap = self.new_light = False
        self._frames = frames
        self._left: Lab | None = None
        source, wanted = seam.first, sharpness_of(seam.first)
        self.map, self.softness = UNCHANGED, 0.0
        if seam.tail:
            pairs, best = _twice(seam)
            self.by_overlap = pairs[0][0] is not seam.first
            self.map = self._fitted(best, pairs[-1], seam.tail)
            source, shown = pairs[-1]
            wanted = sharpness_of(shown) + seam.carried.softness
            self.softness = seam.carried.softness
        anchor = () if self.new_light else seam.anchor
        self.pull = LookPull(anchor, seam.carried, frames, cuts=not seam.tail)
        self.sharpening = (0.0, 0.0)
        views = [seen(frame) for frame in seam.anchor]
        if self.note is None:
            self.sharpening, self.softness = _sharpening(self.map.of(lab_of(source)), wanted, views)
        self.hold = SharpnessHold(views, *self.sharpening)

    def of(self, picture: Picture, number: int) -> Picture:
        """Frame `number` of the take, corrected; the very same where there is nothing to do. Asked of all frames in
        their order.
        """
        lab = mapped = self.map.of(lab_of(picture)) if self.map is not UNCHANGED else lab_of(picture)
        fading = self._left is not None and number < FADE
        if self._left is not None and fading:
            height, width = picture.shape[:2]
            lab = lab + cv2.resize(self._left, (width, height), interpolation=cv2.INTER_LINEAR) * (1 - number / FADE)
        if self.note is None:
            lab = self.hold.of(lab, number)
        lab = self.pull.of(lab, number)
        corrected = picture if self.map is UNCHANGED and lab is mapped else picture_of(lab)
        if self.note is None and number % _EACH == 0:
            self.hold.look(seen(corrected))
        return corrected

    @property
    def words(self) -> str:
        """What is done, as a take's facts tell it: the gain and shift of L, a and b, the pull, and the mask."""
        by = "by the overlap" if self.by_overlap else "by the first frame"
        first, last = self.sharpening[0], self.hold.amount
        pulled = _amounts(or_nothing(self.pull.map))
        return f"{by}: {_amounts(self.map)}; pulled: {pulled}; sharpened: {first:.2f} to {last:.2f}"

    def _fitted(self, best: Fit, pair: tuple[Picture, Picture], tail: Sequence[Picture]) -> LabMap:
        """The map to be used of what was fitted, and what is left of a pair's difference then."""
        if best.alike < _ALIKE:
            self.note = CorrectionNote.SHOWS_SOMETHING_ELSE()
            return UNCHANGED
        if best.bounded:
            self.new_light = not self.by_overlap
            self.note = CorrectionNote.NEW_LIGHT() if self.new_light else CorrectionNote.HELD()
        if self.new_light:
            return UNCHANGED
        if self.by_overlap:
            self._left = _difference(pair, best)
        return or_nothing(best.map if self.by_overlap else best.map.then(_under_way(tail)))


def _sharpening(lab: Lab, wanted: float, anchor: Sequence[ViewSeen]) -> tuple[tuple[float, float], float]:
    """How strong a mask gives a picture the sharpness that is wanted at the seam, and the one that its look anchor has
    where both show the same; no more than that at either. And how much is lacking then.
    """
    picture = picture_of(lab)
    now = sharpness_of(picture)
    # Detail, unlike colour, is worn alike in people and their ground; who moved has another texture.
    lost, sure = softer(anchor, seen(picture))
    wanted -= max(0.0, wanted - now - lost) * sure
    amount, reached = amount_for(lab, wanted)
    last = amount_for(lab, now + lost)[0] * sure + amount * (1 - sure)
    return (amount, last), _lacking(wanted, reached)


def _lacking(wanted: float, reached: float) -> float:
    return float(np.clip(wanted - reached, 0, _MOST_SOFTNESS))


def _twice(seam: SeamPictures) -> tuple[list[tuple[Picture, Picture]], Fit]:
    """Pairs of pictures that show the same, as the model made it and as it is; and the fit between them."""
    count = min(len(seam.overlap), len(seam.tail), OVERLAP)
    if count:
        pairs = list(zip(seam.overlap[-count:], seam.tail[-count:], strict=True))
        best = fit(pairs, *_OF_OVERLAP)
        if best.apart >= _PUT_BACK:
            return pairs, best
    pairs = [(seam.first, seam.tail[-1])]
    return pairs, fit(pairs, *_OF_FIRST)


def _under_way(tail: Sequence[Picture]) -> LabMap:
    """What a tail's light does from one frame to the next: night that falls goes on falling in the frame after it."""
    if len(tail) < 2:
        return UNCHANGED
    step = fit([(tail[-2], tail[-1])], *_OF_FIRST)
    return UNCHANGED if step.bounded or step.alike < _ALIKE else or_nothing(step.map, _STEP)


def _difference(pair: tuple[Picture, Picture], best: Fit) -> Lab | None:
    """What the map leaves of a pair's difference, very small and even: colours that differ from place to place. None
    where that is nothing to be seen.
    """
    source, shown = (lab_of(small_copy(picture, _SMALLEST)) for picture in pair)
    even = cv2.GaussianBlur(shown - best.map.of(source), (0, 0), 2.0)
    return np.clip(even, -_MOST_LEFT, _MOST_LEFT).astype(np.float32) if np.abs(even).max() > _SEEN else None


def _amounts(what: LabMap) -> str:
    """`L ×0.971 +0.40, a ×1.000 +0.02 +0.010 L, …`"""
    if what is UNCHANGED:
        return "nothing"
    casts = ("", *(f" {cast:+.3f} L" for cast in what.matrix[1:, 0]))
    channels = zip("Lab", what.gain, what.matrix[:, 3], casts, strict=True)
    return ", ".join(f"{name} ×{gain:.3f} {offset:+.2f}{cast}" for name, gain, offset, cast in channels)
