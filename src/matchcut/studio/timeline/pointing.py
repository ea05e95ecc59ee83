"""What there is to say about what lies under a point of the timeline."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF

from matchcut.film.film import Film
from matchcut.film.ids import ShotId
from matchcut.studio.measured_shots import ShotMeasured
from matchcut.studio.session import ShotLook
from matchcut.studio.timeline.grabbing import taught_at, told_of
from matchcut.studio.timeline.measured import SEAM_REACH, seam_mark_area, told_seam_mark
from matchcut.studio.timeline.scale import TimeScale
from matchcut.studio.timeline.tracks import Bar, TimelineRow

Measured = Callable[[ShotId], ShotMeasured | None]


def seam_at(scale: TimeScale, picture: TimelineRow, measured: Measured, position: QPointF) -> ShotId | None:
    """The shot that begins with the seam whose mark lies under a point; half of it lies over the shot before."""
    first, last = (scale.frame_at(position.x() + side * SEAM_REACH) for side in (-1, 1))
    for bar in picture.between(first, last + 1):
        on_mark = seam_mark_area(scale.x(bar.start), picture.top).contains(position)
        if on_mark and bar.shot is not None and (shown := measured(bar.shot)) and shown.seam:
            return bar.shot
    return None


def words_of_bar(
    film: Film,
    scale: TimeScale,
    picture: TimelineRow,
    hit: tuple[TimelineRow, Bar],
    position: QPointF,
    look: Callable[[ShotId], ShotLook],
    measured: Measured,
) -> str:
    """Of a bar under a point: how its seam is, what can be done with its edge, or what it is."""
    seam = seam_at(scale, picture, measured, position)
    if seam is not None and (shown := measured(seam)) is not None:
        return told_seam_mark(film, seam, shown)
    return taught_at(film, scale, *hit, position) or told_of(film, *hit, look, measured)
