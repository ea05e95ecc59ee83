"""A take drawn towards the look of its anchor, frame by frame, as far as both show the same and it was not meant.

a frame ─▶ what it and the anchor both show ─▶ how far apart they are ─▶ less what was meant ─▶ a map, that follows
             (nothing: as it was)                (far: it was meant)                             by small steps
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from matchcut.continuity.correction.carried import CarriedLook
from matchcut.continuity.correction.mapping import (
    UNCHANGED,
    Lab,
    LabMap,
    Shared,
    likeliest,
    nobody_in,
    or_nothing,
    picture_of,
)
from matchcut.continuity.measures.light import Picture
from matchcut.continuity.measures.views import common_ground, view_seen
from matchcut.continuity.seen import ViewSeen

_PULL = 0.8
_EACH = 4
"""Every so many frames it is seen how far the take is from its anchor."""
_FAR, _FARTHEST = 4.0, 10.0
"""From so far from the anchor, in Lab, the pull grows weaker, and from so far there is none: that is no drift."""
_FAR_RATIO, _FARTHEST_RATIO = 0.2, 0.4
_NEGLIGIBLE = 0.4
"""What would move no colour by more than this, in Lab, is left as it is."""
_FOLLOWS = 0.5
"""So much of what is newly seen counts beside what was seen before."""
_EVERYWHERE = np.ones((1, 1), np.bool_)
_SURE_OF_PEOPLE = 0.25
"""How sure what is seen with people in it is, beside the place alone: clothes and faces drift in ways of their own."""
_RISES = 24
"""What rises from the seam on is full after so many frames, or where a shorter take ends."""


class LookPull:
    """What draws the frames of one take, `frames` in all, to the look of `anchor`, frames (h, w, 3) of the same size;
    nothing where there are none. `carried` is how the take's beginning differs from it on purpose. `cuts`: the take
    goes on from nothing, so its first frame is drawn there, too; otherwise the pull rises from the seam on.
    """

    def __init__(self, anchor: Sequence[Picture], carried: CarriedLook, frames: int, *, cuts: bool) -> None:
        self._anchor = [_views(picture) for picture in anchor]
        self._carried = carried
        self._frames = frames
        self._cuts = cuts
        self._away: LabMap | None = None
        self.map = UNCHANGED

    def of(self, lab: Lab, number: int) -> Lab:
        """Frame `number` of the take (h, w, 3), drawn to the anchor; to be asked of each, in their order."""
        if not self._anchor:
            return lab
        if number % _EACH == 0:
            self._look(lab)
        if self._away is not None:
            part = 1.0 if self._cuts else risen(number, self._frames)
            steps = np.inf if self._cuts and number == 0 else 1.0
            self.map = self.map.towards(self._away.parted(part * _PULL), steps)
        pull = or_nothing(self.map)
        return lab if pull is UNCHANGED else pull.of(lab)

    def _look(self, lab: Lab) -> None:
        """See how far a frame is from the anchor; where they show nothing in common it stays as it was."""
        now = _views(picture_of(lab))
        shared = [
            Shared(ground.after, self._carried.on(ground.before), sure)
            for place, sure in enumerate((1.0, _SURE_OF_PEOPLE))
            if (ground := common_ground([views[place] for views in self._anchor], now[place])) is not None
        ]
        if not shared:
            return
        best, middle = likeliest(shared), shared[0].own.mean(0, dtype=np.float64)
        nearness = min(
            _nearness(float(np.linalg.norm(best.at(middle) - middle)), _FAR, _FARTHEST),
            _nearness(float(np.abs(np.log(best.gain)).max()), _FAR_RATIO, _FARTHEST_RATIO),
        )
        away = or_nothing(best.parted(nearness), _NEGLIGIBLE)
        self._away = away if self._away is None else self._away.between(away, _FOLLOWS)


def risen(number: int, frames: int) -> float:
    """How much of what rises from the seam on is done to frame `number` of so many, 0 to 1."""
    return min(1.0, number / max(1, min(_RISES, frames - 1)))


def seen(picture: Picture) -> ViewSeen:
    """A picture (h, w, 3) as all of it is compared with others. What moved counts nothing: its texture is another."""
    return view_seen(picture, _EVERYWHERE)


def _views(picture: Picture) -> tuple[ViewSeen, ViewSeen]:
    """What a picture shows without the people in it, and with them. MachineFailed where the masks of the box can't be
    had.
    """
    return view_seen(picture, nobody_in(picture)), seen(picture)


def _nearness(away: float, far: float, farthest: float) -> float:
    return float(np.clip((farthest - away) / (farthest - far), 0, 1))
