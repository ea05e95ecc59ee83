"""Where in a run of frames one shot becomes the next, and how."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from matchcut.continuity.problems import ShotEntry
from matchcut.words.statements import Statement


class BoundaryKind(StrEnum):
    """How one shot becomes the next. The values are what scripts read."""

    CUT = "cut"
    DISSOLVE = "dissolve"
    FADE_BLACK = "fade through black"
    FADE_WHITE = "fade through white"


@dataclass(frozen=True, slots=True)
class ShotBoundary:
    """One boundary. Frames count from 0, the run's first.

    `first` and `frames` are the range in which both shots, or the colour between them, are seen; a cut has none, and
    `first` is the new shot's first frame. `at` is where to part the shots: the frame that goes to the new one first.
    `confidence` is from 0 to 1: how sure it is that there is a boundary at all.
    """

    kind: BoundaryKind
    first: int
    frames: int
    at: int
    confidence: float

    @property
    def end(self) -> int:
        """The first frame that shows the new shot alone."""
        return self.first + self.frames

    def shifted(self, by: int) -> ShotBoundary:
        """The boundary so many frames later."""
        return replace(self, first=self.first + by, at=self.at + by)

    @property
    def words(self) -> Statement[ShotEntry]:
        """How the new shot is entered, for people."""
        if self.kind is BoundaryKind.CUT:
            return ShotEntry.CUT()
        entered = {
            BoundaryKind.DISSOLVE: ShotEntry.DISSOLVE,
            BoundaryKind.FADE_BLACK: ShotEntry.FADE_BLACK,
            BoundaryKind.FADE_WHITE: ShotEntry.FADE_WHITE,
        }
        return entered[self.kind](count=self.frames)
