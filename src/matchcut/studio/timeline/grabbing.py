"""What is under the pointer on the timeline: what a drag from there would do, and what there is to say about it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF

from matchcut.film.film import Film
from matchcut.film.ids import AudioClipId, ShotId, TitleId
from matchcut.studio.look.tell import tr
from matchcut.studio.session import ShotLook
from matchcut.studio.timeline import gestures
from matchcut.studio.timeline.gestures import Gesture
from matchcut.studio.timeline.scale import Scale
from matchcut.studio.timeline.tracks import Bar, Row, Track

EDGE = 6
"""So near to an edge, in pixels, the edge is meant."""
CORNER = 14
"""The upper part of a shot where its edges mean its transition."""


def grabbed_at(
    film: Film, scale: Scale, track: Track, bar: Bar, position: QPointF, alt: bool, chosen: tuple[ShotId, ...]
) -> Gesture | None:
    """Return what a drag of a bar from a point would do; None for what can't be dragged.

    Who drags an edge drags the edge itself, however near to it they pressed.
    """
    frame = scale.nearest_edge(position.x())
    if track.row is Row.TITLES:
        if scale.x(bar.end) - position.x() <= EDGE:
            return gestures.stretch_title(TitleId(bar.id), bar.end)
        return gestures.move_title(TitleId(bar.id), frame)
    if track.row is Row.SOUND:
        return gestures.move_sound(AudioClipId(bar.id), frame)
    if track.row is Row.PICTURE and bar.shot is not None:
        corner = position.y() < track.top + CORNER
        edge = _transition_at(film, scale, bar, bar.shot, position) if corner else None
        return edge or _of_shot(film, scale, bar, bar.shot, position.x(), alt, chosen)
    return None


def _transition_at(film: Film, scale: Scale, bar: Bar, shot: ShotId, position: QPointF) -> Gesture | None:
    """The edge of the transition into a shot, or where one would begin."""
    transition = film.shots[shot].transition
    if transition is not None and transition.kind.overlaps:
        end = bar.start + transition.frames
        if abs(position.x() - scale.x(end)) <= EDGE:
            return gestures.transition(shot, end)
    if position.x() - scale.x(bar.start) <= EDGE and film.before(shot) is not None:
        return gestures.transition(shot, bar.start)
    return None


def _of_shot(
    film: Film, scale: Scale, bar: Bar, shot: ShotId, x: float, alt: bool, chosen: tuple[ShotId, ...]
) -> Gesture:
    before = film.before(shot)
    if x - scale.x(bar.start) <= EDGE:
        return gestures.roll(before.id, bar.start) if alt and before else gestures.trim_head(shot, bar.start)
    if scale.x(bar.end) - x <= EDGE:
        return gestures.roll(shot, bar.end) if alt else gestures.trim_tail(shot, bar.end)
    frame = scale.nearest_edge(x)
    if alt:
        return gestures.slip(shot, frame)
    return gestures.reorder(chosen if shot in chosen else (shot,), frame)


def told_of(film: Film, track: Track, bar: Bar, look: Callable[[ShotId], ShotLook]) -> str:
    """What there is to say about a bar: of a shot what happens in it, and how it stands."""
    if bar.shot is None or track.row in (Row.TITLES, Row.SOUND):
        return bar.label
    stands = look(bar.shot)
    state = tr(stands.state.value)
    told = f"{state}: {stands.words}" if stands.words else state
    return f"{film.label(bar.shot)}  {film.shots[bar.shot].action}\n{told}"
