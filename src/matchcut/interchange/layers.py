"""Pictures that lie over each other, as an editor's tracks hold them, laid end to end as they are seen.

upper         ▇▇▇▇▇▇                     seen       ▇▇▇ upper
lower    ▇▇▇▇▇▇▇▇▇▇▇▇▇▇    ▇▇▇▇               ▇▇▇▇▇      ▇▇▇   (black)  ▇▇▇▇
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from heapq import heappop, heappush
from itertools import accumulate, pairwise, zip_longest

from matchcut.film.time import FrameRange
from matchcut.interchange.clips import Clip
from matchcut.interchange.timeline import Join

Level = tuple[int, ...]
"""Where in a stack a picture lies: the higher hides the lower. (1,) lies over (), (1, −1) lies just under (1,)."""


@dataclass(frozen=True, slots=True)
class LayeredClip:
    """A picture where it lies, which hides all that lies lower; of two on one level the later in the list shows."""

    clip: Clip
    level: Level = ()


@dataclass(frozen=True, slots=True)
class Joint:
    """A transition over the frames of `record`, as its format names it, into what begins at frame `cut`.

    It lies on a level, between the pictures that end and begin there at its cut. Where there is only one, it is a
    transition from, or to, what lies under it.
    """

    kind: str
    record: FrameRange
    cut: int
    level: Level = ()


@dataclass(frozen=True, slots=True)
class Flattened:
    """What is seen: `clips` lie end to end from frame 0, black where there is nothing.

    `origins` tells of each clip which piece (its index) it is a part of, `lost` the joints that could not be kept, and
    of which something would be seen.
    """

    clips: tuple[Clip, ...]
    joins: tuple[Join, ...]
    origins: tuple[int | None, ...]
    lost: tuple[Joint, ...]


def flattened(pieces: Sequence[LayeredClip], joints: Iterable[Joint], length: int) -> Flattened:
    """Return what is seen of pictures on several levels, in an edit of `length` frames. Record frames count from 0."""
    clips: list[Clip] = []
    origins: list[int | None] = []
    for start, end, index in _runs(pieces, length):
        origins.append(index)
        black = Clip(name="", record=FrameRange(start, end - start))
        clips.append(black if index is None else pieces[index].clip.during(black.record))
    kept, lost = _Joiner(pieces, clips, origins, length).joined(joints)
    return Flattened(tuple(clips), tuple(kept), tuple(origins), tuple(lost))


def _runs(pieces: Sequence[LayeredClip], length: int) -> list[tuple[int, int, int | None]]:
    """Which piece is seen from when to when; None is black."""
    depth = max((len(piece.level) for piece in pieces), default=0)
    begins = sorted(
        (piece.clip.record.start, index) for index, piece in enumerate(pieces) if piece.clip.record.frames > 0
    )
    times = sorted({0, length, *_edges(pieces, length)})
    heap: list[tuple[Level, int]] = []
    runs: list[tuple[int, int, int | None]] = []
    waiting = 0
    for at, until in pairwise(times):
        while waiting < len(begins) and begins[waiting][0] <= at:
            index = begins[waiting][1]
            heappush(heap, (tuple(-number for number in _padded(pieces[index].level, depth)), -index))
            waiting += 1
        while heap and pieces[-heap[0][1]].clip.record.end <= at:
            heappop(heap)
        top = -heap[0][1] if heap else None
        if runs and runs[-1][2] == top and runs[-1][1] == at:
            runs[-1] = (runs[-1][0], until, top)
        else:
            runs.append((at, until, top))
    return runs


def _edges(pieces: Sequence[LayeredClip], length: int) -> Iterable[int]:
    for piece in pieces:
        record = piece.clip.record
        yield from (edge for edge in (record.start, record.end) if 0 < edge < length)


def _padded(level: Level, depth: int) -> Level:
    return tuple(number for number, _ in zip_longest(level, range(depth), fillvalue=0))


class _Shelf:
    """The pieces of one level, found by the frames that they touch."""

    def __init__(self, pieces: Sequence[LayeredClip], indexes: Iterable[int]) -> None:
        self.indexes = sorted(indexes, key=lambda index: pieces[index].clip.record.start)
        self.records = [pieces[index].clip.record for index in self.indexes]
        self.starts = [record.start for record in self.records]
        self.ends = list(accumulate((record.end for record in self.records), max))

    def touching(self, start: int, end: int) -> Iterator[int]:
        """The indexes of the pieces that touch a stretch of frames."""
        at = bisect_left(self.starts, end) - 1
        while at >= 0 and self.ends[at] > start:
            if self.records[at].end > start:
                yield self.indexes[at]
            at -= 1


class _Joiner:
    """Makes transitions between what is seen of joints between pieces."""

    def __init__(
        self, pieces: Sequence[LayeredClip], clips: Sequence[Clip], origins: Sequence[int | None], length: int
    ) -> None:
        self.pieces, self.origins, self.length = pieces, origins, length
        self.starts = [clip.record.start for clip in clips]
        depth = max((len(piece.level) for piece in pieces), default=0)
        by_level: dict[Level, list[int]] = {}
        for index, piece in enumerate(pieces):
            if piece.clip.record.frames:
                by_level.setdefault(_padded(piece.level, depth), []).append(index)
        self.depth = depth
        self.shelves = {level: _Shelf(pieces, by_level[level]) for level in sorted(by_level, reverse=True)}

    def joined(self, joints: Iterable[Joint]) -> tuple[list[Join], list[Joint]]:
        """The joints as transitions, and those of which something would be seen that can't be kept."""
        kept: list[Join] = []
        lost: list[Joint] = []
        for joint in sorted(joints, key=lambda edge: (edge.cut, edge.record.start)):
            start, end = max(0, joint.record.start), min(self.length, joint.record.end)
            if end <= start or self._hidden(joint, start, end):
                continue
            record = FrameRange(start, end - start)
            join = None if kept and kept[-1].record.end > start else self._join_of(joint, record)
            if join is None:
                lost.append(joint)
            else:
                kept.append(join)
        return kept, lost

    def _hidden(self, joint: Joint, start: int, end: int) -> bool:
        """Whether higher pieces hide all frames of a joint, or it joins nothing with nothing."""
        own = _padded(joint.level, self.depth)
        if own not in self.shelves or not list(self.shelves[own].touching(joint.cut - 1, joint.cut + 1)):
            return True
        first, last = bisect_right(self.starts, start) - 1, bisect_left(self.starts, end)
        shown = self.origins[first:last]
        return all(index is not None and _padded(self.pieces[index].level, self.depth) > own for index in shown)

    def _join_of(self, joint: Joint, record: FrameRange) -> Join | None:
        """A joint as a transition; None where what it joins is not seen through all of it."""
        if joint.cut <= 0 or joint.cut >= self.length:
            seen = self.origins[0 if joint.cut <= 0 else -1]
            own = seen is not None and self._level(seen) == _padded(joint.level, self.depth)
            inner = bisect_left(self.starts, record.end) - bisect_right(self.starts, record.start)
            if not own or inner or self._under(joint, record) is not None:
                return None
            return Join("fade", record, 0 if joint.cut <= 0 else len(self.origins), overlaps=False)
        index = bisect_left(self.starts, joint.cut)
        if index >= len(self.starts) or self.starts[index] != joint.cut:
            return None
        within = self.starts[bisect_right(self.starts, record.start) : bisect_left(self.starts, record.end)]
        if any(cut != joint.cut for cut in within):
            return None
        if not self._seen_through(joint, record, self.origins[index - 1], self.origins[index]):
            return None
        return Join(joint.kind, record, index, overlaps="dip" not in joint.kind)

    def _seen_through(self, joint: Joint, record: FrameRange, before: int | None, after: int | None) -> bool:
        """Whether the pictures on both sides of a cut are those that a joint joins."""
        own = _padded(joint.level, self.depth)
        at = list(self.shelves[own].touching(joint.cut - 1, joint.cut + 1)) if own in self.shelves else []
        ending = [index for index in at if self.pieces[index].clip.record.end == joint.cut]
        beginning = [index for index in at if self.pieces[index].clip.record.start == joint.cut]
        if not ending and not beginning:
            return False
        under = self._under(joint, record) if not (ending and beginning) else None
        return before in (ending or (under,)) and after in (beginning or (under,))

    def _under(self, joint: Joint, record: FrameRange) -> int | None:
        """What lies under a level through all of a stretch: one piece; None for nothing; −1 for more than one thing."""
        own = _padded(joint.level, self.depth)
        for level, shelf in self.shelves.items():
            if level >= own:
                continue
            touching = list(shelf.touching(record.start, record.end))
            if not touching:
                continue
            there = self.pieces[touching[0]].clip.record
            covers = len(touching) == 1 and there.start <= record.start and there.end >= record.end
            return touching[0] if covers else -1
        return None

    def _level(self, index: int) -> Level:
        return _padded(self.pieces[index].level, self.depth)
