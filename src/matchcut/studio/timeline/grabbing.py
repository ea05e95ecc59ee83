"""What is under the pointer on the timeline: what a drag from there would do, and what there is to say about it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, Qt

from matchcut.film.film import Film
from matchcut.film.ids import AudioClipId, ShotId, TitleId
from matchcut.studio.measured_shots import ShotMeasured
from matchcut.studio.session import ShotLook
from matchcut.studio.texts.standing import told_standing
from matchcut.studio.texts.tell import tr
from matchcut.studio.timeline import clip_gestures, gestures
from matchcut.studio.timeline.fades import CORNER, fades_of
from matchcut.studio.timeline.gestures import Gesture
from matchcut.studio.timeline.measured import told_member
from matchcut.studio.timeline.scale import TimeScale
from matchcut.studio.timeline.tools import Tool
from matchcut.studio.timeline.tracks import Bar, RowKind, TimelineRow

EDGE_TOOLS = (Tool.TRIM, Tool.RIPPLE, Tool.ROLL)
EDGE = 6
"""So near to an edge, in pixels, the edge is meant."""
TRANSITION_CORNER = 14
"""The upper part of a shot where its edges mean its transition."""


def grabbed_at(
    film: Film,
    scale: TimeScale,
    track: TimelineRow,
    bar: Bar,
    position: QPointF,
    tool: Tool,
    alt: bool,
    chosen: tuple[ShotId, ...],
    sound_frames: Callable[[str], int | None],
) -> Gesture | None:
    """Return what a drag of a bar from a point would do; None for what can't be dragged.

    Who drags an edge drags the edge itself, however near to it they pressed. `alt`: whether Alt is held, which makes
    select roll and slip. `sound_frames` tells how many frames of the film a sound could fill, None where that is not
    known.
    """
    if track.row is RowKind.TITLES:
        return _of_title(film, scale, track, bar, position, tool)
    if track.row is RowKind.SOUND:
        return _of_sound(film, scale, track, bar, position, tool, alt, sound_frames)
    if track.row is RowKind.PICTURE and bar.shot is not None:
        corner = tool is Tool.SELECT and position.y() < track.top + TRANSITION_CORNER
        edge = _transition_at(film, scale, bar, bar.shot, position) if corner else None
        return edge or _of_shot(film, scale, bar, bar.shot, position.x(), tool, alt, chosen)
    return None


def edge_meant(scale: TimeScale, bar: Bar, x: float, tool: Tool) -> str:
    """Which edge of a bar is meant at a pixel: "head", "tail" or "". Tools for edges take the nearest."""
    to_head, to_tail = x - scale.x(bar.start), scale.x(bar.end) - x
    if to_head <= EDGE or (tool in EDGE_TOOLS and to_head <= to_tail):
        return "head"
    return "tail" if to_tail <= EDGE or tool in EDGE_TOOLS else ""


def _fade_at(film: Film, scale: TimeScale, track: TimelineRow, bar: Bar, position: QPointF) -> tuple[bool, int] | None:
    """The fade whose upper end is under a point: whether it is the one at the head, and the frame it ends on."""
    if position.y() >= track.top + CORNER:
        return None
    fade_in, fade_out = fades_of(film, bar.id)
    for head, frame in ((True, bar.start + fade_in), (False, bar.end - fade_out)):
        if abs(scale.x(frame) - position.x()) <= EDGE:
            return head, frame
    return None


def _of_title(film: Film, scale: TimeScale, track: TimelineRow, bar: Bar, position: QPointF, tool: Tool) -> Gesture:
    title = TitleId(bar.id)
    fade = _fade_at(film, scale, track, bar, position)
    if fade is not None:
        return clip_gestures.fade_title(title, fade[1], head=fade[0])
    edge = edge_meant(scale, bar, position.x(), tool)
    if edge:
        return clip_gestures.stretch_title(title, bar.start if edge == "head" else bar.end, head=edge == "head")
    return clip_gestures.move_title(title, bar.start)


def _of_sound(
    film: Film,
    scale: TimeScale,
    track: TimelineRow,
    bar: Bar,
    position: QPointF,
    tool: Tool,
    alt: bool,
    sound_frames: Callable[[str], int | None],
) -> Gesture:
    clip = AudioClipId(bar.id)
    fade = _fade_at(film, scale, track, bar, position)
    if fade is not None:
        return clip_gestures.fade_sound(clip, fade[1], head=fade[0])
    edge = edge_meant(scale, bar, position.x(), tool)
    if tool is Tool.SLIP or (alt and not edge):
        return clip_gestures.slip_sound(clip, scale.nearest_edge(position.x()))
    if edge == "head":
        return clip_gestures.trim_sound_head(clip, bar.start)
    if edge == "tail":
        return clip_gestures.trim_sound_tail(clip, bar.end, sound_frames(clip))
    return clip_gestures.move_sound(clip, bar.start, track.name)


def _transition_at(film: Film, scale: TimeScale, bar: Bar, shot: ShotId, position: QPointF) -> Gesture | None:
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
    film: Film, scale: TimeScale, bar: Bar, shot: ShotId, x: float, tool: Tool, alt: bool, chosen: tuple[ShotId, ...]
) -> Gesture | None:
    edge = edge_meant(scale, bar, x, tool)
    meant = tool.with_alt(alt, edge=bool(edge))
    if meant is Tool.SLIP:
        return gestures.slip(shot, scale.nearest_edge(x))
    if not edge:
        return gestures.reorder(chosen if shot in chosen else (shot,), scale.frame_at(x))
    if meant is Tool.ROLL:
        rolled = _roll_of(film, bar, shot, edge)
        if rolled is not None or tool is Tool.ROLL:
            return rolled
    if edge == "head":
        return gestures.trim_head(shot, bar.start)
    return (gestures.trim_tail_within if tool is Tool.TRIM else gestures.trim_tail)(shot, bar.end)


def _roll_of(film: Film, bar: Bar, shot: ShotId, edge: str) -> Gesture | None:
    """Roll the cut at an edge of a shot; None where the film begins or ends."""
    beside = film.before(shot) if edge == "head" else film.after(shot)
    if beside is None:
        return None
    if edge == "head":
        return gestures.roll(beside.id, shot, bar.start)
    return gestures.roll(shot, beside.id, bar.end)


def pointer_at(
    film: Film, scale: TimeScale, track: TimelineRow, bar: Bar, position: QPointF, tool: Tool, alt: bool
) -> Qt.CursorShape:
    """How the pointer tells, over a bar, what a drag from there would do."""
    if track.row is RowKind.CAST:
        return Qt.CursorShape.ArrowCursor
    if track.row in (RowKind.TITLES, RowKind.SOUND) and _fade_at(film, scale, track, bar, position) is not None:
        return Qt.CursorShape.PointingHandCursor
    if tool is Tool.RAZOR:
        return (
            Qt.CursorShape.CrossCursor if track.row in (RowKind.PICTURE, RowKind.SOUND) else Qt.CursorShape.ArrowCursor
        )
    edge = edge_meant(scale, bar, position.x(), tool)
    meant = tool.with_alt(alt, edge=bool(edge))
    if meant is Tool.SLIP:
        slips = track.row in (RowKind.PICTURE, RowKind.SOUND) and tool is Tool.SLIP
        return Qt.CursorShape.OpenHandCursor if slips else Qt.CursorShape.ArrowCursor
    if not edge:
        return Qt.CursorShape.ArrowCursor
    rolls = meant is Tool.ROLL and track.row is RowKind.PICTURE
    return Qt.CursorShape.SplitHCursor if rolls else Qt.CursorShape.SizeHorCursor


def taught_at(film: Film, scale: TimeScale, track: TimelineRow, bar: Bar, position: QPointF) -> str:
    """What can be done with the edge or the fade under a point; empty elsewhere on a bar."""
    if track.row is RowKind.CAST:
        return ""
    hung = track.row in (RowKind.TITLES, RowKind.SOUND)
    if hung and _fade_at(film, scale, track, bar, position) is not None:
        return tr("Drag to fade.")
    at_head, at_tail = (abs(position.x() - scale.x(frame)) <= EDGE for frame in (bar.start, bar.end))
    if not at_head and not at_tail:
        return ""
    if hung:
        return tr("Drag to trim.")
    if at_head and position.y() < track.top + TRANSITION_CORNER and bar.shot and film.before(bar.shot) is not None:
        return tr("Drag to dissolve into the shot.")
    return tr("Drag to trim. The tool Roll moves the cut alone.")


def told_of(
    film: Film,
    track: TimelineRow,
    bar: Bar,
    look: Callable[[ShotId], ShotLook],
    measured: Callable[[ShotId], ShotMeasured | None],
) -> str:
    """What there is to say about a bar: of a shot what happens in it, and how it stands; of somebody in it, how like
    themselves they are.
    """
    if bar.shot is None or track.row in (RowKind.TITLES, RowKind.SOUND):
        return bar.label
    stands = look(bar.shot)
    words = f"{film.label(bar.shot)}  {film.shots[bar.shot].action}\n{told_standing(stands)}"
    if track.row is not RowKind.CAST:
        return words
    return f"{words}\n{told_member(film, measured(bar.shot), track.name)}"
