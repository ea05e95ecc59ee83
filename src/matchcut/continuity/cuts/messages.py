"""What is said between the process that looks for shots and whoever asked for it, beside what every process says."""

from __future__ import annotations

from matchcut.continuity.cuts.boundaries import BoundaryKind, ShotBoundary
from matchcut.film.time import FrameRate
from matchcut.wire.messages import Content, Message, Progress, Remark

NOTHING = Content()


class FindShots(Message, frozen=True, kw_only=True):
    """Look for the boundaries of shots in a film's file.

    The file is seen as a take of footage is: at `rate` ("": its own, or, where its frames last unequally, the usual one
    next to their average), from its frame `start`, or the second `start_time`, on, for `frames` frames of that rate (0:
    all there are), `reverse`: from the last of these to the first. `pictures`: boundaries come with theirs.
    """

    path: str
    rate: str = ""
    start: int = 0
    start_time: str = ""
    frames: int = 0
    reverse: bool = False
    pictures: bool = False


class FilmSeen(Message, frozen=True, kw_only=True):
    """The film: how many frames at which rate, its size in pixels as it is seen, and the timecode of its first frame,
    counted from 00:00:00:00 (0 where it has none). `own_rate` is the file's; `unequal`: its frames last unequally.
    """

    frames: int
    rate: str
    own_rate: str
    width: int
    height: int
    timecode: int
    unequal: bool

    @property
    def frame_rate(self) -> FrameRate:
        return FrameRate.parse(self.rate)

    @property
    def file_rate(self) -> FrameRate:
        return FrameRate.parse(self.own_rate)


class BoundaryFound(Message, frozen=True, kw_only=True):
    """A boundary, as `ShotBoundary` has it; frames count from the first that was asked for.

    `before` and `after` are small JPEGs of the last frame that shows the shot before alone, and of the first that shows
    the new one alone, where they were asked for.
    """

    kind: str
    first: int
    frames: int
    at: int
    confidence: float
    before: Content = NOTHING
    after: Content = NOTHING

    @classmethod
    def of(cls, boundary: ShotBoundary, before: Content = NOTHING, after: Content = NOTHING) -> BoundaryFound:
        """The message of a boundary."""
        return cls(
            kind=boundary.kind.value,
            first=boundary.first,
            frames=boundary.frames,
            at=boundary.at,
            confidence=boundary.confidence,
            before=before,
            after=after,
        )

    @property
    def boundary(self) -> ShotBoundary:
        return ShotBoundary(BoundaryKind(self.kind), self.first, self.frames, self.at, self.confidence)


ShotAnswer = FilmSeen | BoundaryFound | Progress | Remark
