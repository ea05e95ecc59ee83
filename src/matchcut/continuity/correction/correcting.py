"""How a take is corrected: worked out once, of what its seam shows, and done to each of its frames.

what is shown twice     differs by   and so                                   in all frames alike
overlap ≠ tail          the model    is brought back: Lab, sharpness           ─────────────────
overlap = tail          nothing      was put back by the model: what counts is its first new frame
neither shows the same  a jump       is not corrected, and told

what is left after it   tail ≠ anchor, but for what changed on purpose: a quarter of it, rising from the seam on
and at the seam         what is left of the difference, evenly blurred, fades away over the first frames
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import cv2
import numpy as np

from matchcut.continuity.correction.carried import AS_ANCHOR, CarriedLook, mean_of
from matchcut.continuity.correction.mapping import UNCHANGED, Fit, Lab, LabMap, fit, lab_of, picture_of
from matchcut.continuity.correction.sharpening import amount_for, sharpened
from matchcut.continuity.measures.light import FrameLight, Picture, light_of, sharpness_of, small_copy
from matchcut.continuity.problems import CorrectionNote
from matchcut.words.statements import Statement

OVERLAP = 4
"""So many frames of an overlap are looked at: those nearest to the seam."""
FADE = 8
"""Over so many frames what is left of the difference at the seam fades away."""

_ALIKE = 0.5
"""Pictures whose lightness correlates less than this do not show the same."""
_PUT_BACK = 0.7
"""An overlap that is nearer to the tail than this, in Lab, was put back by the model as it was given."""
_OF_OVERLAP = (1.25, 12.0)
_OF_FIRST = (1.12, 6.0)
"""The most gain and shift, as `fit` has them, by an overlap; and by a first frame, where a light may have changed."""
_NEGLIGIBLE, _STEP = 0.08, 0.4
_SAME_VIEW = 0.8
"""The same of a look anchor: only as far as it shows what the tail shows do its colours say anything of that."""
_PULL = 0.25
_FAR, _FARTHEST = 4.0, 10.0
"""From so far from the anchor, in Lab, the pull grows weaker, and from so far there is none: that is no drift."""
_FAR_RATIO, _FARTHEST_RATIO = 0.2, 0.4
_MOST_PULL, _MOST_PULL_RATIO = 1.5, 0.03
_PULLED_AFTER = 24
"""The pull is full after so many frames, or where a shorter take ends."""
_SMALLEST = 32
_SEEN, _MOST_LEFT = 0.5, 6.0
_MOST_SOFTNESS = 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class SeamPictures:
    """What a take starts from, all frames (h, w, 3) of one size: the `tail` of the take before, of which there is at
    least one frame, the `overlap` (the last frames of the tail as the model made them anew, maybe none), the `first`
    new frame. `anchor` are frames of the scene's look anchor, none where the take before is it, or where nobody knows
    how far it is from it on purpose, which `carried` says.
    """

    tail: Sequence[Picture]
    overlap: Sequence[Picture]
    first: Picture
    anchor: Sequence[Picture] = ()
    carried: CarriedLook = AS_ANCHOR


def light_at(pictures: Sequence[Picture]) -> FrameLight:
    """The mean light of pictures, of which there is at least one; the sharpness is that of the sharpest, for others may
    be blurred by motion.
    """
    lights = [light_of(small_copy(picture), sharpness_of(picture)) for picture in pictures]
    means = FrameLight(*np.mean(lights, axis=0).tolist())
    return means._replace(sharpness=max(light.sharpness for light in lights))


class Correction:
    """What is done to the frames of one take, `frames` in all. `note` says why it could not be, None where it could.

    `map` and `sharpening` (an amount of `sharpened`) take back what the model did, `softness` is how much sharpness is
    lacking all the same; `pull` goes towards the look anchor. `by_overlap` says what it was worked out by.
    """

    def __init__(self, seam: SeamPictures, frames: int) -> None:
        self.note: Statement[CorrectionNote] | None = None
        self.pull = UNCHANGED
        self._risen_after = max(1, min(_PULLED_AFTER, frames - 1))
        self._left: Lab | None = None
        pairs, best = _twice(seam)
        self.by_overlap = pairs[0][0] is not seam.first
        self.map = self._fitted(best, pairs[-1], seam.tail)
        anchor = light_at(seam.anchor) if seam.anchor else None
        self.sharpening, self.softness = self._sharpening(pairs[-1], seam.carried.softness, anchor)
        if anchor:
            self.pull = pull_to(seam.anchor[-1], seam.tail[-1], seam.carried)

    def of(self, picture: Picture, number: int) -> Picture:
        """Frame `number` of the take, corrected; the very same where there is nothing to do."""
        fading = self._left is not None and number < FADE
        if not (fading or self.sharpening) and self.map is UNCHANGED and self.pull is UNCHANGED:
            return picture
        lab = self.map.of(lab_of(picture))
        if self._left is not None and fading:
            height, width = picture.shape[:2]
            lab += cv2.resize(self._left, (width, height), interpolation=cv2.INTER_LINEAR) * (1 - number / FADE)
        risen = min(1.0, number / self._risen_after)
        return picture_of(self.pull.parted(risen).of(sharpened(lab, self.sharpening)))

    @property
    def words(self) -> str:
        """What is done, as a take's facts tell it: the gain and shift of L, a and b, the pull, and the mask."""
        by = "by the overlap" if self.by_overlap else "by the first frame"
        return f"{by}: {_amounts(self.map)}; pulled: {_amounts(self.pull)}; sharpened: {self.sharpening:.2f}"

    def _fitted(self, best: Fit, pair: tuple[Picture, Picture], tail: Sequence[Picture]) -> LabMap:
        """The map to be used of what was fitted, and what is left of a pair's difference then."""
        if best.alike < _ALIKE:
            self.note = CorrectionNote.SHOWS_SOMETHING_ELSE()
            return UNCHANGED
        if best.bounded:
            self.note = CorrectionNote.HELD() if self.by_overlap else CorrectionNote.NEW_LIGHT()
        if best.bounded and not self.by_overlap:
            return UNCHANGED
        if self.by_overlap:
            self._left = _difference(pair, best)
        return _or_nothing(best.map if self.by_overlap else best.map.then(_under_way(tail)))

    def _sharpening(
        self, pair: tuple[Picture, Picture], lacking: float, anchor: FrameLight | None
    ) -> tuple[float, float]:
        """How strong a mask gives back what sharpness was lost, here and before, and how much is lacking then."""
        if self.note is not None:
            return 0.0, lacking
        source, shown = pair
        wanted = sharpness_of(shown) + lacking
        if anchor:
            wanted = min(wanted, anchor.sharpness)
        amount, reached = amount_for(self.map.of(lab_of(source)), wanted)
        return amount, float(np.clip(wanted - reached, 0, _MOST_SOFTNESS))


def pull_to(anchor: Picture, tail: Picture, carried: CarriedLook) -> LabMap:
    """The map that brings the look of a tail's frame a quarter of the way to the anchor's, as far as what changed on
    purpose leaves it: in how far from each other both show the same. Nothing where they show something else.
    """
    best = fit([(tail, anchor)], *_OF_OVERLAP)
    if best.alike < _SAME_VIEW:
        return UNCHANGED
    light = light_of(small_copy(tail), 0.0)
    middle = mean_of(light)
    away = best.map.at(middle) - middle + carried.shift
    shift = _PULL * _nearness(float(np.linalg.norm(away)), _FAR, _FARTHEST) * away
    contrast, green_red, blue_yellow = np.log(best.map.gain)
    ratios = np.array([contrast + carried.contrast, *[(green_red + blue_yellow) / 2 + carried.chroma] * 2])
    pulled = [_PULL * _nearness(abs(off), _FAR_RATIO, _FARTHEST_RATIO) * off for off in ratios]
    gain = np.exp(np.clip(pulled, -_MOST_PULL_RATIO, _MOST_PULL_RATIO))
    return _or_nothing(LabMap.about(middle, gain, np.clip(shift, -_MOST_PULL, _MOST_PULL)))


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


def _nearness(away: float, far: float, farthest: float) -> float:
    return float(np.clip((farthest - away) / (farthest - far), 0, 1))


def _under_way(tail: Sequence[Picture]) -> LabMap:
    """What a tail's light does from one frame to the next: night that falls goes on falling in the frame after it."""
    if len(tail) < 2:
        return UNCHANGED
    step = fit([(tail[-2], tail[-1])], *_OF_FIRST)
    return UNCHANGED if step.bounded or step.alike < _ALIKE else _or_nothing(step.map, _STEP)


def _or_nothing(best: LabMap, least: float = _NEGLIGIBLE) -> LabMap:
    """The map, or exactly none where that would change nothing by more than `least`."""
    probes = (np.array([30.0, -10, -10]), np.array([70.0, 10, 10]))
    seen = any(bool((np.abs(best.at(probe) - probe) > least).any()) for probe in probes)
    return best if seen else UNCHANGED


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
