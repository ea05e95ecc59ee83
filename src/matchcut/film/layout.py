"""Where every shot stands in the film, kept so that an edit of one shot among ten thousand costs next to nothing."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, chain
from operator import sub
from typing import overload

from matchcut.film.model import Shot
from matchcut.film.time import FrameRange


@dataclass(frozen=True, slots=True)
class Placed:
    """A shot with its place in the film. `range` is in film frames.

    `overlap` is how many of its first frames the shot shares with the shot before it (a dissolve or wipe).
    """

    shot: Shot
    range: FrameRange
    overlap: int


class Layout(Sequence[Placed]):
    """The shots of a film as they run, each with its range. Consecutive ranges meet, or share a transition's frames.

    What an item shows is put together when somebody asks for it: of a long film a person sees a few shots at a time.
    Whoever looks at thousands reads the columns: the `shots` in running order, the film frames on which they begin
    (`starts`), how many they fill (`lengths`), and how many of those they share with the shot before (`overlaps`).
    """

    __slots__ = ("_placed", "lengths", "overlaps", "shots", "starts")

    def __init__(self, shots: Iterable[Shot]) -> None:
        self.shots = list(shots)
        self.lengths = [shot.length for shot in self.shots]
        self.overlaps = [_overlap(shot) if shot.transition else 0 for shot in self.shots]
        self.overlaps[:1] = [0] * bool(self.shots)
        self._place()

    def with_shots(self, places: Collection[int], shots: Collection[Shot]) -> Layout:
        """The layout with other shots at these places, where the order stays the same."""
        layout = Layout.__new__(Layout)
        layout.shots, layout.lengths, layout.overlaps = self.shots[:], self.lengths[:], self.overlaps[:]
        for place, shot in zip(places, shots, strict=True):
            layout.shots[place] = shot
            layout.lengths[place] = shot.length
            layout.overlaps[place] = _overlap(shot) if place else 0
        layout._place()
        return layout

    def _place(self) -> None:
        before = chain((0,), self.lengths)
        self.starts: list[int] = list(accumulate(map(sub, before, self.overlaps)))
        self._placed: list[Placed | None] = [None] * len(self.shots)

    @property
    def length(self) -> int:
        """How many film frames all shots take."""
        return self.starts[-1] + self.lengths[-1] if self.shots else 0

    def at(self, frame: int) -> Placed | None:
        """The shot that film frame `frame` shows; the later one where two overlap. None outside the film."""
        place = bisect_right(self.starts, frame) - 1
        return self[place] if place >= 0 and self[place].range.contains(frame) else None

    def __len__(self) -> int:
        return len(self.shots)

    @overload
    def __getitem__(self, index: int) -> Placed: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Placed]: ...
    def __getitem__(self, index: int | slice) -> Placed | Sequence[Placed]:
        if isinstance(index, slice):
            return tuple(self[place] for place in range(*index.indices(len(self.shots))))
        known = self._placed[index]
        if known is None:
            where = FrameRange(self.starts[index], self.lengths[index])
            known = self._placed[index] = Placed(self.shots[index], where, self.overlaps[index])
        return known

    def __iter__(self) -> Iterator[Placed]:
        return map(self.__getitem__, range(len(self.shots)))

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Layout):
            return NotImplemented
        return self.shots == other.shots and self.starts == other.starts

    def __hash__(self) -> int:
        return hash(tuple(self.shots))

    def __repr__(self) -> str:
        return f"Layout({list(self)!r})"


def _overlap(shot: Shot) -> int:
    transition = shot.transition
    return transition.frames if transition and transition.kind.overlaps else 0
