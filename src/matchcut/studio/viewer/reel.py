"""What the monitor shows at each frame: the cut as it would be exported, and what is laid over it to judge it by."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from matchcut.continuity.correction.uncorrected import uncorrected_film
from matchcut.continuity.problems import ContinuityAdvice, ContinuityProblem
from matchcut.film.errors import BadInput
from matchcut.film.ids import MediaId, ShotId
from matchcut.film.model import Take

if TYPE_CHECKING:
    from matchcut.cut.model import Composite, Cut, Event
    from matchcut.store.project import Project

_AS_IT_WAS = "uncorrected "
"""Begins what stands for the picture of a take as it was before it was corrected; no media is called so."""

ONION_FRAMES = 12
"""How far into a shot the last frame of the shot before is seen through it."""


class OverlayKind(StrEnum):
    """How a second picture is laid over the first."""

    WIPE = "wipe"
    ONION = "onion"


@dataclass(frozen=True, slots=True)
class Compared:
    """Two takes of one shot, the first left of the wipe and the second right of it."""

    shot: ShotId
    left: Take
    right: Take


@dataclass(frozen=True, slots=True)
class Layers:
    """The pictures of one frame. `overlay` says how `over` is laid over `base`; both None for the plain cut."""

    base: Composite
    over: Composite | None = None
    overlay: OverlayKind | None = None

    @property
    def pictures(self) -> tuple[Composite, ...]:
        return (self.base,) if self.over is None else (self.base, self.over)


@dataclass(frozen=True, slots=True)
class Reel:
    """A cut on the monitor, with two takes `compared` or an `onion` skin over its seams if a person wants them."""

    cut: Cut
    compared: Compared | None = None
    onion: bool = False

    def layers(self, frame: int) -> Layers:
        """Return what is shown at record frame `frame`. IndexError outside the film."""
        index = self.cut.event_at(frame)
        event = self.cut.events[index]
        if self.compared is not None and event.shot == self.compared.shot:
            left, right = (_plain(event, take, frame) for take in (self.compared.left, self.compared.right))
            return Layers(left, right, OverlayKind.WIPE)
        base = self.cut.composite(frame)
        if self.onion and index > 0 and frame - event.record.start < ONION_FRAMES:
            before = self.cut.events[index - 1]
            return Layers(base, _last(before), OverlayKind.ONION)
        return Layers(base)


def as_it_was(take: Take) -> Take:
    """A take as it was before it was corrected, to be compared with what it is; `place_of` finds its picture."""
    return replace(take, video=MediaId(f"{_AS_IT_WAS}{take.video}"))


def place_of(project: Project, media: MediaId) -> Path:
    """Where a picture on the monitor lies. BadInput where it is not there."""
    if not media.startswith(_AS_IT_WAS):
        return project.media.path(media)
    film = uncorrected_film(project.folder, MediaId(media.removeprefix(_AS_IT_WAS)))
    if film is None:
        raise BadInput(ContinuityProblem.UNCORRECTED_GONE(), advice=ContinuityAdvice.MAKE_ANOTHER_TAKE())
    return film


def _plain(event: Event, take: Take, frame: int) -> Composite:
    """A take's own frame where its shot plays at `frame`, without titles or transitions."""
    from matchcut.cut.model import Composite, Picture

    playing = replace(event, available=take.frames)
    return Composite(base=Picture(take.video, playing.source_frame(frame)))


def _last(event: Event) -> Composite:
    """The last frame that a shot shows."""
    from matchcut.cut.model import Composite

    return Composite(base=event.picture(event.record.end - 1))
