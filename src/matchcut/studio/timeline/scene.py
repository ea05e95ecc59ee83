"""What one painting of the timeline shows."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPixmap

from matchcut.film.film import Film
from matchcut.film.ids import ShotId
from matchcut.studio.measured_shots import ShotMeasured
from matchcut.studio.session import ShotLook
from matchcut.studio.theme.theme import Tone
from matchcut.studio.timeline.rows import Rows
from matchcut.studio.timeline.scale import TimeScale

LABEL_FROM = 26.0
"""What is narrower than so many pixels has no room for words and marks."""
ALONE_FROM = 3.0
"""What is narrower than that is painted in one strip with what is beside it."""
FOOT = 20.0
"""The lower part of a shot, below its pictures."""


@dataclass(frozen=True, slots=True)
class PaintedScene:
    """All that one painting of the timeline shows. Pixels are those of `scale`.

    `left` and `right` are the edges of what is seen; `part` is what is painted of it.
    """

    rows: Rows
    scale: TimeScale
    left: float
    right: float
    part: QRectF
    tone: Tone
    selected: frozenset[str]
    look: Callable[[ShotId], ShotLook]
    measured: Callable[[ShotId], ShotMeasured | None]
    thumbnail: Callable[[ShotId, int], QPixmap | None]
    peaks: Callable[[str], list[float]]
    hovered: str = ""

    @property
    def film(self) -> Film:
        return self.rows.film

    def touches(self, left: float, right: float) -> bool:
        """Whether something between two pixels is painted."""
        return left < self.part.right() and right > self.part.left()
