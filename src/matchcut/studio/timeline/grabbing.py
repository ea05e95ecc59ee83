"""What is under the pointer on the timeline: what a drag from there would do, and what there is to say about it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, Qt

from matchcut.film.film import Film
from matchcut.film.ids import AudioClipId, ShotId, TitleId
from matchcut.studio.look.standing import told_standing
from matchcut.studio.look.tell import tr
from matchcut.studio.session import ShotLook
from matchcut.studio.timeline import clip_gestures, gestures
from matchcut.studio.timeline.fades import CORNER, fades_of
from matchcut.studio.timeline.gestures import Gesture
from matchcut.studio.timeline.scale import Scale
from matchcut.studio.timeline.tracks import Bar, Row, Track

EDGE = 6
"""So near to an edge, in pixels, the edge is meant."""
TRANSITION_CORNER = 14
"""The upper part of a shot where its edges mean its transition."""


def grabbed_at(
    film: Film,
    scale: Scale,
    track: Track,
    bar: Bar,
    position: QPointF,
    alt: bool,
    chosen: tuple[ShotId, ...],
    sound_frames: Callable[[str], int | None],
) -> Gesture | None:
    """Return what a drag of a bar from a point would do; None for what can't be dragged.

    Who drags an edge drags the edge itself, however near to it they pressed. `sound_frames` tells how many frames of
    the film a sound could fill, None where that is not known.
    """
    if track.row is Row.TITLES:
        return _of_title(film, scale, track, bar, position)
    if track.row is Row.SOUND:
        return _of_sound(film, scale, track, bar, position, alt, sound_frames)
    if track.row is Row.PICTURE and bar.shot is not None:
        corner = position.y() < track.top + TRANSITION_CORNER
        edge = _transition_at(film, scale, bar, bar.shot, position) if corner else None
        return edge or _of_shot(film, scale, bar, bar.shot, position.x(), alt, chosen)
    return None


def _fade_at(film: Film, scale: Scale, track: Track, bar: Bar, position: QPointF) -> tuple[bool, int] | None:
    """The fade whose upper end is under a point: whether it is the one at the head, and the frame it ends on."""
    if position.y() >= track.top + CORNER:
        return None
    fade_in, fade_out = fades_of(film, bar.id)
    for head, frame in ((True, bar.start + fade_in), (False, bar.end - fade_out)):
        if abs(scale.x(frame) - position.x()) <= EDGE:
            return head, frame
    return None


def _of_title(film: Film, scale: Scale, track: Track, bar: Bar, position: QPointF) -> Gesture:
    title = TitleId(bar.id)
    fade = _fade_at(film, scale, track, bar, position)
    if fade is not None:
        return clip_gestures.fade_title(title, fade[1], head=fade[0])
    if position.x() - scale.x(bar.start) <= EDGE:
        return clip_gestures.stretch_title(title, bar.start, head=True)
    if scale.x(bar.end) - position.x() <= EDGE:
        return clip_gestures.stretch_title(title, bar.end, head=False)
    return clip_gestures.move_title(title, bar.start)


def _of_sound(
    film: Film,
    scale: Scale,
    track: Track,
    bar: Bar,
    position: QPointF,
    alt: bool,
    sound_frames: Callable[[str], int | None],
) -> Gesture:
    clip = AudioClipId(bar.id)
    fade = _fade_at(film, scale, track, bar, position)
    if fade is not None:
        return clip_gestures.fade_sound(clip, fade[1], head=fade[0])
    if position.x() - scale.x(bar.start) <= EDGE:
        return clip_gestures.trim_sound_head(clip, bar.start)
    if scale.x(bar.end) - position.x() <= EDGE:
        return clip_gestures.trim_sound_tail(clip, bar.end, sound_frames(clip))
    if alt:
        return clip_gestures.slip_sound(clip, scale.nearest_edge(position.x()))
    return clip_gestures.move_sound(clip, bar.start, track.name)


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


def pointer_at(film: Film, scale: Scale, track: Track, bar: Bar, position: QPointF, alt: bool) -> Qt.CursorShape:
    """How the pointer tells, over a bar, what a drag from there would do."""
    if track.row is Row.CAST:
        return Qt.CursorShape.ArrowCursor
    if track.row in (Row.TITLES, Row.SOUND) and _fade_at(film, scale, track, bar, position) is not None:
        return Qt.CursorShape.PointingHandCursor
    left, right = (abs(position.x() - scale.x(frame)) <= EDGE for frame in (bar.start, bar.end))
    if left or right:
        rolls = alt and track.row is Row.PICTURE
        return Qt.CursorShape.SplitHCursor if rolls else Qt.CursorShape.SizeHorCursor
    return Qt.CursorShape.ArrowCursor


def taught_at(film: Film, scale: Scale, track: Track, bar: Bar, position: QPointF) -> str:
    """What can be done with the edge or the fade under a point; empty elsewhere on a bar."""
    if track.row is Row.CAST:
        return ""
    hung = track.row in (Row.TITLES, Row.SOUND)
    if hung and _fade_at(film, scale, track, bar, position) is not None:
        return tr("Drag to fade.")
    at_head, at_tail = (abs(position.x() - scale.x(frame)) <= EDGE for frame in (bar.start, bar.end))
    if not at_head and not at_tail:
        return ""
    if hung:
        return tr("Drag to trim.")
    if at_head and position.y() < track.top + TRANSITION_CORNER and bar.shot and film.before(bar.shot) is not None:
        return tr("Drag to dissolve into the shot.")
    return tr("Drag to trim. With Alt: roll the cut.")


def told_of(film: Film, track: Track, bar: Bar, look: Callable[[ShotId], ShotLook]) -> str:
    """What there is to say about a bar: of a shot what happens in it, and how it stands."""
    if bar.shot is None or track.row in (Row.TITLES, Row.SOUND):
        return bar.label
    stands = look(bar.shot)
    return f"{film.label(bar.shot)}  {film.shots[bar.shot].action}\n{told_standing(stands.state, stands.words)}"
