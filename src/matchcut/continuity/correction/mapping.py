"""Maps of CIE Lab, a gain and an offset for each channel, and the one that makes pictures look as others do."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from matchcut.continuity.measures.light import Picture, small_copy
from matchcut.identity.figures import person_mask

Lab = NDArray[np.float32]
"""A picture in CIE Lab (D65), (h, w, 3): L 0 to 100, a and b about −110 to 110."""

Channels = NDArray[np.float64]
"""A value for each of L, a and b: (3,)."""

_SIDE = 112
"""The longer side of the copies whose pixels are compared."""
_EVEN = 1.2
"""By how much small copies are blurred before pixels are compared, so that neither noise nor lost sharpness counts."""
_FLOOR = (1.0, 0.7, 0.7)
"""Standard deviations of L, a and b below which a channel holds too little to tell a gain by."""
_DARK, _BRIGHT = 3, 252
"""Pixels beyond these levels may be clipped."""
_MASKED, _SOMEBODY = 256, 0.3
"""The longer side of the copy in which people are sought, and from where on a pixel is somebody's."""
_LEAST = 0.1
"""Of fewer pixels, as a part of the picture, nothing is told."""
_MOST_CAST = 0.12
_ROUNDS = 8
_NEGLIGIBLE = 0.08
_STEP = np.array([[0.006, 0.006, 0.006, 0.3]] * 3)
"""The most that a map may change from frame to frame without being seen: its gains, and its offsets in Lab."""
_GREY = np.array([50.0, 0.0, 0.0])
_SURE_MEAN, _SURE_SPREAD = 0.2, 0.4
"""How sure a mean and a standard deviation of pixels that two frames share are, in Lab."""
_GAINS, _OFFSETS = (0.06, 0.08, 0.08), (1.5, 1.0, 1.0)
"""How far gains and offsets are thought to drift, of L, a and b."""


def lab_of(picture: Picture) -> Lab:
    """The picture in Lab."""
    return np.asarray(cv2.cvtColor(picture.astype(np.float32) * np.float32(1 / 255), cv2.COLOR_RGB2Lab), np.float32)


def picture_of(lab: Lab) -> Picture:
    """Lab as a picture; a colour that sRGB lacks becomes one that it has."""
    levels: Lab = np.rint(np.clip(cv2.cvtColor(lab, cv2.COLOR_Lab2RGB), 0, 1) * 255)
    return levels.astype(np.uint8)


@dataclass(frozen=True, slots=True, eq=False)
class LabMap:
    """A map of Lab: `matrix` (3, 4) holds a gain for each channel in its diagonal, how much of L is added to a and b
    below its first (a cast of colour grows with the light), and the offsets in its last column.
    """

    matrix: NDArray[np.float64]

    @classmethod
    def about(cls, middle: Channels, gain: Channels, shift: Channels, casts: Sequence[float] = (0, 0)) -> LabMap:
        """The map that moves `middle` by `shift`, and what lies apart from it `gain` times as far apart."""
        turned = np.diag(gain)
        turned[1:, 0] = casts
        return cls(np.column_stack([turned, middle + shift - turned @ middle]))

    @property
    def gain(self) -> Channels:
        """The gain of each channel."""
        return np.diag(self.matrix)

    def of(self, lab: Lab) -> Lab:
        """What becomes of a picture."""
        return np.asarray(cv2.transform(lab, self.matrix.astype(np.float32)), np.float32)

    def at(self, lab: Channels) -> Channels:
        """What becomes of one colour."""
        return self.matrix[:, :3] @ lab + self.matrix[:, 3]

    def then(self, after: LabMap) -> LabMap:
        """This map, and `after` on what it makes."""
        return LabMap(after.matrix[:, :3] @ self.matrix + np.column_stack([np.zeros((3, 3)), after.matrix[:, 3]]))

    def parted(self, part: float) -> LabMap:
        """So much of the map, from 0 (nothing) to 1 (all)."""
        return UNCHANGED.between(self, part)

    def between(self, other: LabMap, part: float) -> LabMap:
        """The map that lies so far on the way from this one (0) to another (1)."""
        return LabMap(self.matrix + (other.matrix - self.matrix) * part)

    def towards(self, other: LabMap, steps: float) -> LabMap:
        """Another map, or as near to it as comes by so many steps in each gain and each offset."""
        most = steps * _STEP
        return LabMap(self.matrix + np.clip(other.matrix - self.matrix, -most, most))


_SAME = np.eye(3, 4)
UNCHANGED = LabMap(_SAME)


def or_nothing(best: LabMap, least: float = _NEGLIGIBLE) -> LabMap:
    """The map, or exactly none where that would change nothing by more than `least`."""
    probes = (np.array([30.0, -10, -10]), np.array([70.0, 10, 10]))
    seen = any(bool((np.abs(best.at(probe) - probe) > least).any()) for probe in probes)
    return best if seen else UNCHANGED


@dataclass(frozen=True, slots=True, eq=False)
class Fit:
    """The map by which pictures look as others of the same do.

    `alike` is the correlation of their lightness, near 1 where both show the same; `apart` is the mean distance of
    their pixels in Lab, `left` what remains of it. `bounded` says that the map would have to go further than it may.
    """

    map: LabMap
    alike: float
    apart: float
    left: float
    bounded: bool


def fit(pairs: Sequence[tuple[Picture, Picture]], most_gain: float, most_shift: float) -> Fit:
    """Fit the map that brings the first of each pair (h, w, 3) to the second, which shows the same.

    What is clipped, or not shared by the two (something moved), does not count; nor do people, who are held by
    references or drift in ways of their own, unless there is hardly anything else. A gain is a ratio of standard
    deviations and no slope, which would fall short where pixels don't lie on each other. Gains stay within
    1/`most_gain` to `most_gain`, and no channel's mean is moved by more than `most_shift`.
    """
    own, wanted, usable = _pixels(pairs)
    middle, light = own[usable].mean(0, dtype=np.float64), own[usable, 0]
    gain, shift, casts = np.ones(3), np.zeros(3), np.zeros(3)
    for channel in range(3):
        values, aims = own[usable, channel] - middle[channel], wanted[usable, channel] - middle[channel]
        gain[channel], casts[channel], shift[channel] = _line(
            values, aims, light - middle[0] if channel else np.zeros_like(light), _FLOOR[channel]
        )
    held_gain, held_shift = np.clip(gain, 1 / most_gain, most_gain), np.clip(shift, -most_shift, most_shift)
    best = LabMap.about(middle, held_gain, held_shift, np.clip(casts[1:], -_MOST_CAST, _MOST_CAST).tolist())
    return Fit(
        best,
        _alike(own[:, 0], wanted[:, 0]),
        apart=float(np.linalg.norm(wanted - own, axis=1).mean()),
        left=float(np.linalg.norm(wanted - best.of(own[None])[0], axis=1).mean()),
        bounded=bool((held_gain != gain).any() or (held_shift != shift).any()),
    )


@dataclass(frozen=True, slots=True, eq=False)
class Shared:
    """Pixels of a picture that show what those of another do, Lab (n, 3), at least one: its `own`, and as they are
    `wanted`; and how `sure` it is that they differ by drift alone, 1 or less.
    """

    own: Lab
    wanted: Lab
    sure: float


def likeliest(shared: Sequence[Shared]) -> LabMap:
    """The likeliest drift between pictures that share all that: a gain about grey and an offset for each channel, by
    means and standard deviations.

    What little colour a wall has tells a gain from an offset badly: both are then thought as small as can be.
    """
    gain, offset = np.ones(3), np.zeros(3)
    for channel in range(3):
        rows = [(1 / _GAINS[channel], 0.0, 1 / _GAINS[channel]), (0.0, 1 / _OFFSETS[channel], 0.0)]
        for part in shared:
            own, wanted = (side[:, channel].astype(np.float64) - _GREY[channel] for side in (part.own, part.wanted))
            mean, spread = part.sure / _SURE_MEAN, part.sure / _SURE_SPREAD
            rows.append((own.mean() * mean, mean, wanted.mean() * mean))
            rows.append((own.std() * spread, 0.0, wanted.std() * spread))
        solved = np.array(rows)
        (gain[channel], offset[channel]), *_ = np.linalg.lstsq(solved[:, :2], solved[:, 2])
    return LabMap.about(_GREY, gain, offset)


def _line(values: Lab, aims: Lab, light: Lab, floor: float) -> tuple[float, float, float]:
    """The gain, the part of `light` and the offset by which values become aims, (n,) each, but for outliers."""
    gain, cast, offset = 1.0, 0.0, float(np.median(aims - values))
    for _ in range(_ROUNDS):
        residual = aims - (gain * values + cast * light + offset)
        spread = 1.4826 * float(np.median(np.abs(residual - np.median(residual))))
        inner = np.abs(residual) <= 3.5 * max(spread, 0.5)
        if inner.sum() < len(values) / 4:
            break
        own, lit, rest = values[inner], light[inner] - light[inner].mean(), aims[inner] - cast * light[inner]
        gain = float(np.sqrt((rest.var() + floor**2) / (own.var() + floor**2)))
        left = aims[inner] - gain * own
        cast = float((left * lit).mean() / ((lit * lit).mean() + 1))
        offset = float((left - cast * light[inner]).mean())
    return gain, cast, offset


def _pixels(pairs: Sequence[tuple[Picture, Picture]]) -> tuple[Lab, Lab, NDArray[np.bool_]]:
    """The pixels of small even copies of both sides, (n, 3), and which of them are clipped on neither."""
    own: list[Lab] = []
    wanted: list[Lab] = []
    usable, places = [], []
    for pair in pairs:
        copies = [small_copy(picture, _SIDE) for picture in pair]
        for side, copy in zip((own, wanted), copies, strict=True):
            side.append(cv2.GaussianBlur(lab_of(copy), (0, 0), _EVEN).reshape(-1, 3))
        both = np.concatenate(copies, axis=2)
        usable.append(((both.min(2) > _DARK) & (both.max(2) < _BRIGHT)).reshape(-1))
        places.append(_without_people(pair[1], copies[1].shape[:2]).reshape(-1))
    kept, place = np.concatenate(usable), np.concatenate(places)
    for counted in (kept & place, kept):
        if counted.mean() > _LEAST:
            return np.concatenate(own), np.concatenate(wanted), counted
    return np.concatenate(own), np.concatenate(wanted), np.ones_like(kept)


def _without_people(picture: Picture, shape: tuple[int, ...]) -> NDArray[np.bool_]:
    """Where nobody is, in a copy of a picture of that shape (h, w)."""
    free = nobody_in(picture).astype(np.float32)
    return np.asarray(cv2.resize(free, shape[::-1], interpolation=cv2.INTER_AREA) > 0.5)


def nobody_in(picture: Picture) -> NDArray[np.bool_]:
    """Where nobody is in a picture (h, w, 3), in a small copy of it. MachineFailed where the masks of the box can't be
    had.
    """
    return np.asarray(person_mask(small_copy(picture, _MASKED)) < _SOMEBODY)


def _alike(own: Lab, wanted: Lab) -> float:
    if own.std() < 1 and wanted.std() < 1:
        return 1.0
    return float(np.corrcoef(own, wanted)[0, 1]) if own.std() and wanted.std() else 0.0
