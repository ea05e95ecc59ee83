"""Frames that are unlike those before and after them, which are alike: flashes of light, and broken pictures.

A frame is held against what the frames before and after it, moved onto each other, let expect in its place.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import cv2
import numpy as np
from numpy.typing import NDArray

from matchcut.continuity.defects.between import Between, expectations
from matchcut.continuity.defects.traits import Floats, Picture, Traits, blocks
from matchcut.continuity.seen import DefectKind, DefectSeen

_LONGEST = 8
_REACH, _USUAL = 12, 0.8
_TIMES, _GREYS = 2.0, 3.0
"""A broken block is unlike what is expected by so many times what blocks there usually are, and so many greys more;"""
_AGREED = 0.5
"""the frames before and after differ there by less than so much of that."""
_FURTHER = 1.0
"""What is expected is the less exact the further these two are from each other: by that power of it."""
_LEAST, _OUTNUMBER, _MOSTLY = 4, 2.5, 0.9
"""So many of the 144 blocks are, and so many times as many as in nine of ten frames nearby."""
_SUDDENLY = 0.5
"""The first and the last of several broken frames are so much as unlike as any of them: motion that is no steady one
makes those in the middle the most unlike.
"""
_SEVERAL, _PASSES = 3, 0.4
"""What moves by so much of the picture's width in so many frames, always the same way, goes by."""
_NEXT = 2
"""Broken frames with so few between them are together."""
_NOISIER, _NOISIER_WHERE_EVEN = 0.3, 0.4
"""So much more is the logarithm of the fine detail of a frame with noise in it, and so much more than its light's."""
_EXPLAINED = 0.5
"""A frame is its neighbours blurred, or lit otherwise, where less than so much of the difference is left then."""
_BLURS, _SOFTER, _BLURRED = (1.0, 2.0, 4.0), 0.25, 0.75
"""By these deviations in pixels; of frames that are so much less sharp it may be so much."""
_LEAST_GAIN, _BRIGHT, _MUCH = 0.3, 245, 0.25
"""Light leaves so much of the contrast, but where it is too bright; such a part of the picture is lit by a flash."""
_LIGHT, _LIGHT_TIMES, _TOGETHER = 0.02, 6.0, 0.7
"""A flash changes the light by such a part, so many times the usual flicker, over such a part of the blocks."""
_LIFT, _PART = 8.0, 0.3
_STROBE, _STROBE_WITHIN = 3, 48
_MEANT, _SURE = 0.4, 0.9


def outliers(seen: Traits, taken: NDArray[np.bool_]) -> Iterator[DefectSeen]:
    """Flashes and broken frames, up to 8 in a row, beside frames that are `taken` by other defects (n,).

    Three or more flashes within two seconds are lightning, a strobe or a fire rather than a fault: `sure` is below 0.5.
    """
    unlike: dict[int, DefectSeen] = {}
    light, broken = _Light(seen), _Broken(seen)
    free = ~taken
    for long in range(1, _LONGEST + 1):
        for first in range(1, len(seen) - long):
            end = first + long
            if not free[first - 1 : end + 1].all():
                continue
            kind = DefectKind.BROKEN if _is_noisier(seen, first, end) else broken.kind(first, end)
            if kind is None and light.is_flash(first, end):
                kind = DefectKind.FLASH
            if kind is not None:
                unlike[first] = DefectSeen(kind=kind, first=first, frames=long, sure=_SURE)
                free[first:end] = False
    flashes = [first for first, defect in unlike.items() if defect.kind is DefectKind.FLASH]
    for first, defect in sorted(_joined(unlike).items()):
        nearby = sum(abs(first - other) <= _STROBE_WITHIN for other in flashes)
        meant = defect.kind is DefectKind.FLASH and nearby >= _STROBE
        yield DefectSeen(kind=defect.kind, first=first, frames=defect.frames, sure=_MEANT if meant else _SURE)


def _joined(unlike: Mapping[int, DefectSeen]) -> dict[int, DefectSeen]:
    """The defects, by their first frames, of which broken frames with next to nothing between them are together."""
    joined: dict[int, DefectSeen] = {}
    for first, defect in sorted(unlike.items()):
        last = next(reversed(joined.values()), None)
        together = last is not None and last.kind is defect.kind is DefectKind.BROKEN
        if last is not None and together and first - (last.first + last.frames) <= _NEXT:
            long = defect.first + defect.frames - last.first
            joined[last.first] = DefectSeen(kind=defect.kind, first=last.first, frames=long, sure=_SURE)
        else:
            joined[first] = defect
    return joined


class _Broken:
    """Which frames show in parts of the picture what those before and after do not."""

    def __init__(self, seen: Traits) -> None:
        self._seen = seen
        self._unlike, self._apart = expectations(seen.grey)
        usual = [_usual(self._unlike, at, at + 1) for at in range(len(seen))]
        marked = [self._marked(self._unlike[at], self._apart[at], usual[at]) for at in range(len(seen))]
        self._counts = np.array([where.sum() for where in marked])
        self._turning = [self._apart[at] > _TIMES * _usual(self._apart, at, at + 1) + _GREYS for at in range(len(seen))]

    def kind(self, first: int, end: int) -> DefectKind | None:
        """What frames from `first` up to `end` are, if those before and after are alike and these are not."""
        turns = [self._turning[at] for at in (first - 1, end) if 0 < at < len(self._turning) - 1]
        if any(where.sum() < _LEAST for where in turns):
            return None
        grey = self._seen.grey
        between = Between(grey[first - 1], grey[end], grey[first:end])
        usual, usually_apart = self._usually(first, end)
        if not self._stands_alone(between, usual, usually_apart, first, end):
            return None
        frames = [
            _Frame(frame, expected, self._marked(unlike, between.apart, usual))
            for frame, expected, unlike in zip(grey[first:end], between.nearest, between.unlike, strict=True)
        ]
        softer = self._seen.sharp[[first - 1, end]].min() - self._seen.sharp[first:end].max() > _SOFTER
        if all(frame.is_blurred(_BLURRED if softer else _EXPLAINED) for frame in frames):
            return DefectKind.SOFT
        if all(frame.is_lit for frame in frames):
            return DefectKind.FLASH if min(frame.where.mean() for frame in frames) > _MUCH else None
        return DefectKind.BROKEN

    def _stands_alone(self, between: Between, usual: Floats, usually_apart: Floats, first: int, end: int) -> bool:
        """Whether each frame is broken in more blocks than any nearby, all from the first on to the last, and the
        picture is back then.
        """
        broken = [self._marked(unlike, between.apart, usual) for unlike in between.unlike]
        least = min(int(where.sum()) for where in broken)
        beside = [*self._counts[max(0, first - _REACH) : max(0, first - 1)], *self._counts[end + 1 : end + 1 + _REACH]]
        if least < max(_LEAST, _OUTNUMBER * np.quantile(beside or [0], _MOSTLY)) or _goes_by(broken):
            return False
        weights = [float(unlike[where].sum()) for unlike, where in zip(between.unlike, broken, strict=True)]
        is_back = (between.apart > _TIMES * usually_apart + _GREYS).sum() < _AGREED * least
        return bool(is_back and min(weights[0], weights[-1]) > _SUDDENLY * max(weights))

    def _usually(self, first: int, end: int) -> tuple[Floats, Floats]:
        """How unlike what is expected blocks (9, 16) usually are in so many frames between two, and how far these are
        apart: more, the further these are from each other.
        """
        further = ((end - first + 1) / 2) ** _FURTHER
        return _usual(self._unlike, first, end) * further, _usual(self._apart, first, end) * further

    def _marked(self, unlike: Floats, apart: Floats, usual: Floats) -> NDArray[np.bool_]:
        return np.asarray((unlike > _TIMES * usual + _GREYS) & (apart < _AGREED * unlike))


class _Frame:
    """A grey frame (h, w), what is expected in its place, and which blocks (9, 16) differ."""

    def __init__(self, shown: Picture, expected: Picture, where: NDArray[np.bool_]) -> None:
        self._shown, self._expected, self.where = shown, expected, where
        self._before = blocks(cv2.absdiff(shown, expected))

    def is_blurred(self, most: float) -> bool:
        """Whether it is the expected picture, less sharp: less than so much of the difference is left then."""
        expected = (cv2.GaussianBlur(self._expected, (0, 0), by).astype(np.float32) for by in _BLURS)
        left = min(float(blocks(np.abs(self._shown - blurred))[self.where].mean()) for blurred in expected)
        return left < most * float(self._before[self.where].mean())

    @property
    def is_lit(self) -> bool:
        """Whether it is the expected picture in another light."""
        shown, expected = (
            cv2.GaussianBlur(picture, (0, 0), 2.0).astype(np.float32) for picture in (self._shown, self._expected)
        )
        inside = _pixels(self.where, self._shown.shape) & (shown < _BRIGHT)
        if not inside.any():
            return True
        a, b = expected[inside], shown[inside]
        gain = float(((a - a.mean()) * (b - b.mean())).mean()) / max(1.0, float(a.var()))
        left = np.abs(b - b.mean() - gain * (a - a.mean())).mean()
        alike = gain * float(a.std()) / max(1e-6, float(b.std()))
        return min(gain, alike) > _LEAST_GAIN and bool(left < _EXPLAINED * np.abs(a - b).mean())


def _pixels(where: NDArray[np.bool_], shape: tuple[int, ...]) -> NDArray[np.bool_]:
    """Which pixels of a picture (h, w) lie in blocks (9, 16)."""
    return np.asarray(cv2.resize(where.astype(np.uint8), shape[::-1], interpolation=cv2.INTER_NEAREST) > 0)


def _goes_by(broken: Sequence[NDArray[np.bool_]]) -> bool:
    """Whether what hides parts of the picture (9, 16) in several frames moves across it."""
    if len(broken) < _SEVERAL:
        return False
    steps = np.diff([np.nonzero(where)[1].mean() for where in broken]) / broken[0].shape[1]
    return bool(abs(steps.sum()) > _PASSES and (np.sign(steps) == np.sign(steps.sum())).all())


def _usual(values: Floats, first: int, end: int) -> Floats:
    """What blocks (9, 16) usually are about frames `first` to `end`, without these and those next to them."""
    about = np.concatenate([values[max(1, first - _REACH) : max(1, first - 1)], values[end + 1 : -1][:_REACH]])
    return np.asarray(np.quantile(about, _USUAL, axis=0) if len(about) else np.zeros(values.shape[1:]), np.float32)


def _is_noisier(seen: Traits, first: int, end: int) -> bool:
    """Whether there is much more of the finest detail in these frames than in those before and after."""
    beside = [first - 1, end]
    lighter = max(0.0, float(np.log((seen.spread[first:end].max() + 1) / (seen.spread[beside].min() + 1))))
    return all(
        series[first:end].min() - series[beside].max() > least + lighter
        for series, least in ((seen.bends, _NOISIER), (seen.grain, _NOISIER_WHERE_EVEN))
    )


class _Light:
    """How the light of all of the picture changes: by the logarithms of its blocks' light, of all channels together."""

    def __init__(self, seen: Traits) -> None:
        self._blocks = np.log(seen.colours.mean(axis=3).reshape(len(seen), -1) + _LIFT)
        self._medians = {gap: self._median_changes(gap) for gap in range(1, _LONGEST + 1)}

    def _median_changes(self, gap: int) -> Floats:
        changes = np.zeros(len(self._blocks), np.float32)
        changes[gap:] = np.median(self._blocks[gap:] - self._blocks[:-gap], axis=1)
        return changes

    def is_flash(self, first: int, end: int) -> bool:
        """Whether all of frames `first` up to `end` are lit otherwise than the one before and the one after."""
        pairs = [(at, beside) for at in range(first, end) for beside in (first - 1, end)]
        changes = np.array([self._change(*pair) for pair in pairs])
        least = float(np.abs(changes).min())
        if least < _LIGHT or abs(np.sign(changes).sum()) < len(changes):
            return False
        sign = np.sign(changes[0])
        together = [((self._blocks[at] - self._blocks[beside]) * sign > _PART * least).mean() for at, beside in pairs]
        return min(together) > _TOGETHER and least > _LIGHT_TIMES * self._flicker(first, end)

    def _change(self, at: int, beside: int) -> float:
        return float(self._medians[at - beside][at] if at > beside else -self._medians[beside - at][beside])

    def _flicker(self, first: int, end: int) -> float:
        """How much the light usually comes and goes nearby within the time of these frames."""
        changes, long = self._medians[end - first], end - first
        around = np.arange(max(long, first - _REACH), min(len(changes) - long, end + _REACH))
        there_and_back = np.abs(changes[around] - changes[around + long]) / 2
        return float(np.median(there_and_back)) if len(around) else 0.0
