"""Frames that are unlike those before and after them, which are alike: flashes of light, and broken pictures."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import cv2
import numpy as np
from numpy.typing import NDArray

from matchcut.continuity.defects.traits import Floats, Picture, Traits, blocks
from matchcut.continuity.seen import DefectKind, DefectSeen

_LONGEST = 8
_REACH = 12
_TIMES, _GREYS = 2.0, 4.0
"""A block that stands out changes by so many times what it usually does nearby, and so many greys more."""
_USUAL = 0.8
_LEAST = 4
"""So many of the 144 blocks have to."""
_BACK = 0.45
"""The picture is back where it differs by less than so much of what it differed by in between."""
_CLEARLY = 8.0
"""So many greys have to be left of it where the pictures are moved onto each other."""
_SAME_PLACE = 0.6
"""The blocks that change first and those that change back are the same by so much: nothing passed through."""
_NOISIER, _EDGIER = 0.8, 1.2
"""So much more is the logarithm of a frame's detail with noise in it."""
_SHAKEN = 0.5
"""A picture that is moved all over differs by less than so much of what it did once it is moved back."""
_SOFTER = 0.25
_LIT = 0.8
"""Correlation of greys from which on a frame is its neighbour, lit otherwise."""
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
    light = _Light(seen)
    changing = [_standing_out(seen, at) for at in range(len(seen))]
    free = ~taken
    for long in range(1, _LONGEST + 1):
        for first in range(1, len(seen) - long):
            if not free[first - 1 : first + long + 1].all():
                continue
            kind = _kind(seen, light, changing, first, first + long)
            if kind is not None:
                unlike[first] = DefectSeen(kind=kind, first=first, frames=long, sure=_SURE)
                free[first : first + long] = False
    flashes = [first for first, defect in unlike.items() if defect.kind is DefectKind.FLASH]
    for first, defect in sorted(unlike.items()):
        nearby = sum(abs(first - other) <= _STROBE_WITHIN for other in flashes)
        meant = defect.kind is DefectKind.FLASH and nearby >= _STROBE
        yield DefectSeen(kind=defect.kind, first=first, frames=defect.frames, sure=_MEANT if meant else _SURE)


def _kind(
    seen: Traits, light: _Light, changing: Sequence[NDArray[np.bool_]], first: int, end: int
) -> DefectKind | None:
    """What frames from `first` up to `end` are, if those before and after are alike and these are not."""
    if _is_noisier(seen, first, end) or light.is_flash(first, end):
        return DefectKind.BROKEN if _is_noisier(seen, first, end) else DefectKind.FLASH
    there, back = changing[first], changing[end]
    if min(there.sum(), back.sum()) < _LEAST:
        return None
    same_place = (there & back).sum() > _SAME_PLACE * (there | back).sum()
    stays = same_place or (_appears(there) and _appears(back))
    if not stays or not _is_back(seen, first, end, there, back) or _is_shaken(seen.grey[first - 1], seen.grey[first]):
        return None
    before, within = seen.grey[first - 1], seen.grey[first:end]
    alike = all(_correlation(before, picture, there) > _LIT for picture in within)
    if not alike:
        return DefectKind.BROKEN
    if seen.sharp[first:end].max() < min(seen.sharp[first - 1], seen.sharp[end]) - _SOFTER:
        return DefectKind.SOFT
    return DefectKind.FLASH if min(there.mean(), back.mean()) > _TOGETHER else None


def _is_shaken(first: Picture, second: Picture) -> bool:
    """Whether one tiny picture (h, w) is the other, all of it moved by one way."""
    height, width = first.shape
    inner = slice(height // 8, -(height // 8) or None), slice(width // 8, -(width // 8) or None)
    return bool(_shifted_difference(first, second)[inner].mean() < _SHAKEN * cv2.absdiff(first, second).mean())


def _shifted_difference(first: Picture, second: Picture) -> Picture:
    """By how many greys two tiny pictures (h, w) differ where all of the one is moved by one way onto the other."""
    (across, down), _ = cv2.phaseCorrelate(first.astype(np.float32), second.astype(np.float32))
    move = np.array([[1, 0, across], [0, 1, down]], np.float32)
    moved = cv2.warpAffine(first, move, first.shape[::-1], borderMode=cv2.BORDER_REPLICATE)
    return np.asarray(cv2.absdiff(np.asarray(moved), second), np.uint8)


def _appears(where: NDArray[np.bool_]) -> bool:
    """Whether blocks (9, 16) reach across the picture or lie within it: what passes comes in by one side."""
    return bool((where[:, 0].any() and where[:, -1].any()) or not (where[:, [0, -1]].any() or where[[0, -1]].any()))


def _is_back(seen: Traits, first: int, end: int, there: NDArray[np.bool_], back: NDArray[np.bool_]) -> bool:
    """Whether the picture after is that before where it changed `there` and `back`: as it is, or moved, as the pictures
    between are not.
    """
    before, within, last, after = (seen.grey[at] for at in (first - 1, first, end - 1, end))
    for compare, least in ((cv2.absdiff, _GREYS), (_shifted_difference, _CLEARLY), (difference, _CLEARLY)):
        changed = min(blocks(compare(before, within))[there].mean(), blocks(compare(last, after))[back].mean())
        held = min(blocks(compare(before, seen.grey[at]))[there].mean() for at in range(first, end))
        if (
            changed > least
            and held > _BACK * changed
            and blocks(compare(before, after))[there | back].mean() < _BACK * changed
        ):
            return True
    return False


def _standing_out(seen: Traits, at: int) -> NDArray[np.bool_]:
    """The blocks (9, 16) that change more in this frame than they usually do nearby: pixel by pixel, or as a whole,
    which fine detail that moves hardly does.
    """
    out = np.zeros(seen.moved.shape[1:], np.bool_)
    for changes in (seen.moved, seen.lightened):
        about = nearby(changes, at, _REACH)
        usual = np.quantile(about, _USUAL, axis=0) if len(about) else np.zeros_like(changes[at])
        out |= changes[at] > _TIMES * usual + _GREYS
    return out


def _is_noisier(seen: Traits, first: int, end: int) -> bool:
    """Whether there is much more fine detail in these frames than in those before and after."""
    beside = [first - 1, end]
    more = seen.detail[first:end].min() > seen.detail[beside].max() + _NOISIER
    return bool(more and seen.edges[first:end].min() > _EDGIER * seen.edges[beside].max())


def nearby(values: Floats, at: int, reach: int) -> Floats:
    """The values of frames around `at`, without its own and those next to it; the take's first has none."""
    return np.concatenate([values[max(1, at - reach) : max(1, at - 1)], values[at + 2 : at + 2 + reach]])


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


def difference(first: Picture, second: Picture) -> Picture:
    """By how many greys two tiny pictures (h, w) differ where the one is moved onto the other."""
    if min(first.shape) < 12:
        return np.asarray(cv2.absdiff(first, second), np.uint8)
    flow = cv2.DISOpticalFlow.create(cv2.DISOPTICAL_FLOW_PRESET_FAST).calc(first, second, None)
    height, width = first.shape
    columns, rows = np.meshgrid(np.arange(width, dtype=np.float32), np.arange(height, dtype=np.float32))
    moved = cv2.remap(
        second, columns + flow[..., 0], rows + flow[..., 1], cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE
    )
    return np.asarray(cv2.absdiff(first, np.asarray(moved)), np.uint8)


def _correlation(first: Picture, second: Picture, where: NDArray[np.bool_]) -> float:
    """Of the greys of two tiny pictures (h, w) in those of their blocks; 0 where one is plain there."""
    size = first.shape[::-1]
    inside = cv2.resize(where.astype(np.uint8), size, interpolation=cv2.INTER_NEAREST) > 0
    a, b = (cv2.GaussianBlur(picture, (0, 0), 1.5).astype(np.float32)[inside] for picture in (first, second))
    if not a.size or a.std() < 1 or b.std() < 1:
        return 0.0
    return float(np.corrcoef(a, b)[0, 1])
