"""Letters that stand in the picture: titles, subtitles, timecode, marks. They are not read.

a picture now and then ──▶ edges ──▶ those that stay to the very spot ──▶ rows of strokes, as letters have
                                             while what is about them moves, or from a frame on
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, reduce

import cv2
import numpy as np
from numpy.typing import NDArray

from matchcut.continuity.defects.traits import Floats, Picture
from matchcut.continuity.seen import DefectKind, DefectSeen

_SIDE = 360
_EDGE = 12.0
"""Greys by which neighbouring pixels differ at an edge, at least."""
_SAME, _MOSTLY = 0.5, 0.75
"""An edge that stays differs by less than so much of itself, in so many of the pictures."""
_HEIGHTS = (0.02, 0.035, 0.06, 0.1)
"""Parts of the picture's height that lines of letters have, about."""
_WIDE = 2.0
"""A line is so many times as wide as it is high, at least."""
_STROKES, _STROKES_A_SQUARE = 6, 1.0
"""A row through a line crosses so many edges of strokes, at least, and so many in a square of the line's height."""
_BALANCE = 0.3
"""Strokes have two edges: of those that a row crosses so many lead up, and as many down, at least."""
_DENSE = 0.12
_MOVES = 0.35
"""The picture about a line moves where less than so much of its edges stays."""
_FEW = 60
_NEW = 0.3
"""Letters come up where less than so much of them was there before."""
_STAYS = 0.25
_INTERVALS = 3, 2
_STANDS, _COMES_UP = 0.8, 0.7


@dataclass(frozen=True, eq=False)
class _Slopes:
    """How steeply a picture rises across and down at each pixel, in greys: (h, w) each."""

    across: Floats
    down: Floats

    @cached_property
    def squared(self) -> Floats:
        return self.across * self.across + self.down * self.down

    @cached_property
    def strong(self) -> NDArray[np.bool_]:
        """Where edges are."""
        return np.asarray(self.squared > _EDGE**2)


@dataclass(frozen=True)
class _Line:
    """A row of strokes: its box in the picture (left, top, right, bottom), and which of its pixels are edges."""

    box: tuple[int, int, int, int]
    edges: NDArray[np.bool_]

    @property
    def where(self) -> tuple[slice, slice]:
        left, top, right, bottom = self.box
        return slice(top, bottom), slice(left, right)


@dataclass(frozen=True)
class _LastingLine:
    """A line whose edges last over so many samples from one on, and whether the picture about it moves then."""

    begins: int
    long: int
    line: _Line
    moves: bool


class Letters:
    """Looks for letters: `add` a frame now and then, about two a second, then `finish`."""

    def __init__(self) -> None:
        self._numbers: list[int] = []
        self._size = (0, 0)
        self._recent: deque[_Slopes] = deque(maxlen=max(_INTERVALS) + 1)
        self._stays: list[NDArray[np.bool_]] = []
        self._candidates: list[_LastingLine] = []

    def add(self, number: int, luma: Picture) -> None:
        """See the frame of that number, how light it is (H, W)."""
        scale = min(1.0, _SIDE / min(luma.shape))
        size = (max(1, round(luma.shape[1] * scale)), max(1, round(luma.shape[0] * scale)))
        slopes = _slopes(np.asarray(cv2.resize(luma, size, interpolation=cv2.INTER_AREA), np.uint8))
        self._numbers.append(number)
        self._size = size[::-1]
        if self._recent:
            self._stays.append(_stays(self._recent[-1], slopes))
        self._recent.append(slopes)
        for long in _INTERVALS:
            if len(self._recent) > long:
                self._candidates.extend(self._lasting_lines(long))

    def _lasting_lines(self, long: int) -> Iterator[_LastingLine]:
        """The lines that last from so many samples ago until now."""
        recent = list(self._recent)[-long - 1 :]
        lasting = _lasting(recent)
        for line in _lines(lasting, recent[0]):
            moves = long == max(_INTERVALS) and _moves_about(line, lasting, recent[0])
            yield _LastingLine(len(self._numbers) - 1 - long, long, line, moves)

    def finish(self, tiny: Sequence[Picture]) -> Iterator[DefectSeen]:
        """The letters that stand in a picture that moves, and those that come up; `tiny` are all frames, grey."""
        stays = self._stays
        lines: list[_Line] = []
        for candidate in sorted(self._candidates, key=lambda each: (each.begins, -each.long)):
            begins, line = candidate.begins, candidate.line
            new = begins > 0 and _share(stays[begins - 1], line) < _NEW
            if (new or candidate.moves) and not any(_overlap(line, other) for other in lines):
                lines.append(line)
                last = begins
                while last < len(stays) and _share(stays[last], line) > _STAYS:
                    last += 1
                first = self._step(tiny, line, begins - 1) if new else self._numbers[begins]
                end = self._step(tiny, line, last) if last < len(stays) else len(tiny)
                sure = _STANDS if candidate.moves else _COMES_UP
                yield DefectSeen(kind=DefectKind.LETTERS, first=first, frames=max(1, end - first), sure=sure)

    def _step(self, tiny: Sequence[Picture], line: _Line, sample: int) -> int:
        """The frame between that sample and the next with which the line's box becomes what it is after."""
        before, after = self._numbers[sample : sample + 2]
        box = self._box(tiny, line)
        seen = np.stack([tiny[at][box].astype(np.float32).ravel() for at in range(before, after + 1)])
        return before + 1 + int(np.argmax(np.diff(seen, axis=0) @ (seen[-1] - seen[0])))

    def _box(self, tiny: Sequence[Picture], line: _Line) -> tuple[slice, slice]:
        """The line's box in a tiny picture."""
        down, across = (of / by for of, by in zip(tiny[0].shape, self._size, strict=True))
        left, top, right, bottom = line.box
        rows = slice(int(top * down), max(int(top * down) + 1, int(np.ceil(bottom * down))))
        return rows, slice(int(left * across), max(int(left * across) + 1, int(np.ceil(right * across))))


def _slopes(picture: Picture) -> _Slopes:
    smooth = cv2.GaussianBlur(picture, (0, 0), 0.8).astype(np.float32)
    across, down = (cv2.Sobel(smooth, cv2.CV_32F, *way, scale=0.25) for way in ((1, 0), (0, 1)))
    return _Slopes(np.asarray(across, np.float32), np.asarray(down, np.float32))


def _stays(before: _Slopes, after: _Slopes) -> NDArray[np.bool_]:
    """Which pixels are the same edge in both."""
    strong = before.strong & after.strong
    where = np.flatnonzero(strong)  # Few are: the rest need not be compared.
    size = np.maximum(before.squared.ravel()[where], after.squared.ravel()[where])
    across, down = (
        first.ravel()[where] - second.ravel()[where]
        for first, second in ((before.across, after.across), (before.down, after.down))
    )
    strong.ravel()[where] = across * across + down * down < _SAME**2 * size
    return strong


def _lasting(slopes: Sequence[_Slopes]) -> NDArray[np.bool_]:
    """Which pixels are the same edge in most of some pictures."""
    least = _MOSTLY * len(slopes)
    # A slope that differs from an edge by less than so much of it is so strong itself: few others need to be compared.
    strong = np.stack([each.squared > ((1 - _SAME) * _EDGE) ** 2 for each in slopes])
    lasting = np.asarray(strong.sum(axis=0, dtype=np.uint8) >= least)
    where = np.flatnonzero(lasting)
    across, down = [each.across.ravel()[where] for each in slopes], [each.down.ravel()[where] for each in slopes]
    middle_across, middle_down = _middle(across), _middle(down)
    size = middle_across * middle_across + middle_down * middle_down
    apart = [(x - middle_across) ** 2 + (y - middle_down) ** 2 for x, y in zip(across, down, strict=True)]
    alike = np.stack([each < _SAME**2 * size for each in apart]).sum(axis=0, dtype=np.uint8)
    lasting.ravel()[where] = (size > _EDGE**2) & (alike >= least)
    return lasting


def _middle(values: Sequence[Floats]) -> Floats:
    """The median of three or four pictures' values (n,): what the outer two leave."""
    least, most = reduce(np.minimum, values), reduce(np.maximum, values)
    return np.asarray((sum(values) - least - most) / (len(values) - 2), np.float32)


def _lines(lasting: NDArray[np.bool_], slopes: _Slopes) -> Iterator[_Line]:
    """The rows of strokes among edges that last."""
    if lasting.sum() < _FEW:
        return
    for height in _HEIGHTS:
        tall = max(3, round(height * len(lasting)))
        joined = cv2.dilate(lasting.astype(np.uint8), np.ones((1, 2 * tall + 1), np.uint8))
        _, _, boxes, _ = cv2.connectedComponentsWithStats(joined)
        for left, top, width, box_height, _ in boxes[1:]:
            if not 0.6 * tall <= box_height <= 1.8 * tall:
                continue
            box = (int(left) + tall, int(top), int(left + width) - tall, int(top + box_height))
            if box[2] - box[0] < _WIDE * box_height:
                continue
            where = slice(box[1], box[3]), slice(box[0], box[2])
            if _has_strokes(lasting[where], slopes.across[where]):
                yield _Line(box, lasting[where])


def _has_strokes(edges: NDArray[np.bool_], across: Floats) -> bool:
    """Whether rows through the middle of a box cross edges as they cross letters."""
    height, width = edges.shape
    if edges.mean() < _DENSE:
        return False
    middle = slice(height // 4, height - height // 4)
    steep = np.where(edges[middle], across[middle], 0)
    signs = [np.sign(row[np.abs(row) > _EDGE]) for row in steep]
    strokes = float(np.median([len(row) and 1 + np.count_nonzero(np.diff(row)) for row in signs]))
    up = float(np.median([(row > 0).mean() if len(row) else 0 for row in signs]))
    return strokes >= max(_STROKES, _STROKES_A_SQUARE * width / height) and _BALANCE < up < 1 - _BALANCE


def _share(stays: NDArray[np.bool_], line: _Line) -> float:
    """How much of the line's edges are marked."""
    return float(stays[line.where][line.edges].mean())


def _moves_about(line: _Line, lasting: NDArray[np.bool_], slopes: _Slopes) -> bool:
    """Whether the picture about a line moves while the line does not; all of it where there is too little about it."""
    left, top, right, bottom = line.box
    about = 2 * (bottom - top)
    ring = slice(max(0, top - about), bottom + about), slice(max(0, left - about), right + about)
    outside = np.ones(lasting.shape, np.bool_)
    grown = bottom - top
    outside[max(0, top - grown // 2) : bottom + grown // 2, max(0, left - grown) : right + grown] = False
    strong = slopes.strong & outside
    edges = strong[ring] if strong[ring].sum() > _FEW else strong
    kept = lasting[ring] if strong[ring].sum() > _FEW else lasting
    return bool(edges.sum() > _FEW and kept[edges].mean() < _MOVES)


def _overlap(line: _Line, other: _Line) -> bool:
    a, b = line.box, other.box
    return min(a[2], b[2]) > max(a[0], b[0]) and min(a[3], b[3]) > max(a[1], b[1])
