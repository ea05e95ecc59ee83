"""Painting the timeline: a part of it at a time, such as what scrolls into view.

Parts fit together, because nothing that is painted depends on where a part begins. What is too small to see is painted
as one strip.

Everything here takes what it paints as arguments and keeps nothing, so that a view can paint the film as it is or as
a drag would leave it.
"""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from itertools import zip_longest

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath, QPen

from matchcut.film.ids import ShotId
from matchcut.film.time import FrameRate
from matchcut.studio.theme.marks import ShotState, paint_state
from matchcut.studio.theme.theme import Tone
from matchcut.studio.timeline.fades import paint_fades, paint_handles
from matchcut.studio.timeline.measured import FADED, lane_state, paint_member
from matchcut.studio.timeline.scale import TimeScale
from matchcut.studio.timeline.scene import ALONE_FROM, FOOT, LABEL_FROM, PaintedScene
from matchcut.studio.timeline.seams import paint_seams
from matchcut.studio.timeline.tracks import CELL, Bar, RowKind, TimelineRow

INDENT = 6.0
STRIP_WIDTH = 24.0
HAIR = 0.001
"""Between two pixels of the screen, Qt rounds many rectangles that are filled in one go this way and that."""
PICTURE_FROM = 40.0
MARK = 13.0
PRESENCE = 4.0
ACTION_FROM = 30.0
ROUND = 3.0
SOUND_LABEL = 16.0
WAVE_STEP = 2
NOISE = 1e-6
"""Pixels by which sums of real numbers may be off."""
LOOKED_AT = 24
"""Of the peaks under one line of a wave, at most so many are looked at."""


def paint_tracks(painter: QPainter, scene: PaintedScene) -> None:
    """Paint every row of the timeline, as far as it lies in the part."""
    part, step = scene.part, ALONE_FROM / scene.scale.pixels_per_frame
    first, last = _frames_around(scene)
    for track in scene.rows.tracks:
        if track.top >= part.bottom() or track.bottom <= part.top():
            continue
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, track.row in (RowKind.CAST, RowKind.SOUND))
        painter.fillRect(QRectF(part.left(), track.top, part.width(), track.height), scene.tone.colour("sunken"))
        singles, strips = _by_size(track.seen(first, last, step), scene, track)
        _paint_strips(painter, scene, track, strips)
        for bar, following in zip_longest(singles, singles[1:]):
            _paint_bar(painter, scene, track, bar, following)
        if track.row is RowKind.PICTURE:
            paint_seams(painter, scene, track, singles)


def _frames_around(scene: PaintedScene) -> tuple[int, int]:
    """The frames to look at for what is painted: whole cells, for what is put together in one, and the shots beside."""
    scale, starts = scene.scale, scene.film.layout.starts
    cell = CELL * ALONE_FROM / scale.pixels_per_frame
    first, last = scale.frame_at(scene.part.left()), scale.frame_at(scene.part.right()) + 1
    after = bisect_left(starts, last)
    beside = starts[after] + 1 if after < len(starts) else last
    return math.floor((first // cell - 1) * cell), max(beside, math.ceil((last // cell + 1) * cell))


Strip = tuple[float, float, ShotState | None]


def _by_size(bars: Iterable[Bar], scene: PaintedScene, track: TimelineRow) -> tuple[list[Bar], list[Strip]]:
    """Bars wide enough to be painted one by one, and strips of narrower ones with the worst state among them.

    A strip lies in one cell of the film, so the same bars are in it wherever one looks.
    """
    singles: list[Bar] = []
    strips: list[Strip] = []
    per_frame, origin = scene.scale.pixels_per_frame, scene.scale.origin
    cell, begun_in = CELL * ALONE_FROM / per_frame, None
    for bar in bars:
        left, right = (bar.start - origin) * per_frame, (bar.end - origin) * per_frame
        if right - left >= ALONE_FROM:
            singles.append(bar)
            continue
        state = _state_of(bar, scene, track)
        begun, lies_in = strips[-1] if strips else None, bar.start // cell
        near = begun is not None and left <= begun[1] + 2 * ALONE_FROM and right - begun[0] < STRIP_WIDTH
        if begun is not None and near and lies_in == begun_in:
            strips[-1] = begun[0], max(begun[1], right), _worse(begun[2], state)
        else:
            strips.append((left, right, state))
            begun_in = lies_in
    return singles, strips


def _state_of(bar: Bar, scene: PaintedScene, track: TimelineRow) -> ShotState | None:
    """The state that a bar has on its row; None where bars have none."""
    if bar.shot is None:
        return None
    if track.row is RowKind.PICTURE:
        return scene.look(bar.shot).state
    if track.row is RowKind.CAST and (measured := scene.measured(bar.shot)) is not None:
        return lane_state(measured.members.get(track.name))
    return None


_BY_URGENCY = (
    ShotState.FAILED,
    ShotState.NEEDS_LOOK,
    ShotState.RENDERING,
    ShotState.QUEUED,
    ShotState.STALE,
    ShotState.NO_TAKE,
    ShotState.CIRCLED,
)
_URGENCY = {state: place for place, state in enumerate(_BY_URGENCY)}


def _worse(state: ShotState | None, other: ShotState | None) -> ShotState | None:
    if state is None or other is None:
        return other if state is None else state
    return state if _URGENCY[state] <= _URGENCY[other] else other


_FILL = {RowKind.TITLES: "title", RowKind.PICTURE: "picture", RowKind.CAST: "dim", RowKind.SOUND: "sound"}


def _paint_strips(painter: QPainter, scene: PaintedScene, track: TimelineRow, strips: Iterable[Strip]) -> None:
    """All strips of a row, in one go for each colour: a film seen from afar has hundreds."""
    bodies: list[QRectF] = []
    feet: dict[ShotState, list[QRectF]] = {}
    top, height = (track.top, track.height) if track.row is not RowKind.CAST else (_presence_top(track), PRESENCE)
    for left, right, state in strips:
        width = max(1.0, right - left)
        if not scene.touches(left - 1, left + width + 1):
            continue
        bodies.append(QRectF(left, top + HAIR, width, height))
        if state is not None:
            foot = top if track.row is RowKind.CAST else track.bottom - 4
            feet.setdefault(state, []).append(QRectF(left, foot + HAIR, width, 4))
    fill(painter, bodies, scene.tone.colour(_FILL[track.row]))
    for state, lines in feet.items():
        fill(painter, lines, state_colour(scene.tone, state))


def fill(painter: QPainter, areas: list[QRectF], colour: QColor) -> None:
    """Fill areas in one go."""
    if areas:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawRects(areas)


def _paint_bar(painter: QPainter, scene: PaintedScene, track: TimelineRow, bar: Bar, following: Bar | None) -> None:
    scale = scene.scale
    left, right = scale.x(bar.start), scale.x(bar.end)
    if not scene.touches(left - 1, max(left + 1, right) + 1):
        return
    body = QRectF(left, track.top, max(1.0, right - left - 1), track.height)
    selected = bar.id in scene.selected or (track.row is RowKind.PICTURE and bar.shot in scene.selected)
    if track.row is RowKind.CAST:
        _paint_presence(painter, scene, track, bar, body)
        return
    painter.fillRect(body, scene.tone.colour(_FILL[track.row]))
    if track.row is RowKind.PICTURE and bar.shot is not None:
        alone = scale.x(following.start) if following else right
        _paint_shot(painter, scene, bar, body, min(right, alone))
    else:
        _paint_hung(painter, scene, track, bar, body)
    if selected:
        painter.setPen(QPen(scene.tone.colour("accent"), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(body.adjusted(1, 1, -1, -1))


def _paint_presence(painter: QPainter, scene: PaintedScene, track: TimelineRow, bar: Bar, body: QRectF) -> None:
    """Somebody in a shot: a line, and where that was measured, how like themselves they are."""
    measured = scene.measured(bar.shot) if bar.shot else None
    member = measured.members.get(track.name) if measured else None
    if member is None or lane_state(member) is None:
        line = QRectF(body.left(), _presence_top(track), body.width(), PRESENCE)
        painter.fillRect(line, scene.tone.colour(_FILL[track.row]))
    else:
        painter.setOpacity(FADED if measured and measured.stale else 1.0)
        paint_member(painter, scene.tone, member, body, scene.part)
        painter.setOpacity(1.0)


def _paint_hung(painter: QPainter, scene: PaintedScene, track: TimelineRow, bar: Bar, body: QRectF) -> None:
    """A title or sound: its wave, its fades, and its words, which stay in view while any of it does."""
    film, per_frame = scene.film, scene.scale.pixels_per_frame
    muted = track.row is RowKind.SOUND and film.track(track.name).muted
    if track.row is RowKind.SOUND:
        painter.setOpacity(0.35 if muted else 1.0)
        _paint_wave(painter, scene, bar, body)
        painter.setOpacity(1.0)
    paint_fades(painter, film, scene.tone, bar.id, body, per_frame)
    if bar.id == scene.hovered or bar.id in scene.selected:
        paint_handles(painter, film, scene.tone, bar.id, body, per_frame)
    words = body.adjusted(6, 2, -4, -2)
    words.setLeft(max(words.left(), scene.left + INDENT))
    if track.row is RowKind.SOUND:
        words.setHeight(SOUND_LABEL)
    if words.width() > LABEL_FROM:
        _paint_words(painter, scene, bar.label, words, "dim" if muted else "text")


def held_labels(
    tracks: Iterable[TimelineRow], scale: TimeScale, left: float, metrics: QFontMetricsF
) -> Iterator[QRectF]:
    """Where the words of titles and sounds are held in view, of which the beginning is out of it."""
    frame = scale.frame_at(left)
    for track in tracks:
        if track.row not in (RowKind.TITLES, RowKind.SOUND):
            continue
        for bar in track.between(frame, frame + 1):
            head, tail = scale.x(bar.start), scale.x(bar.end)
            if head < left < tail:
                end = min(tail, left + INDENT + metrics.horizontalAdvance(bar.label) + INDENT)
                yield QRectF(left, track.top, end - left, track.height)


def paint_readout(painter: QPainter, tone: Tone, by: int, rate: FrameRate, at: QPointF, inside: QRect) -> None:
    """By how much a drag moves what it drags, beside the pointer: `+12 · 0:12`, as seconds and frames."""
    seconds, frames = divmod(abs(by), rate.nominal)
    words = f"{by:+}  ·  {seconds}:{frames:02}"
    wide = QFontMetricsF(painter.font()).horizontalAdvance(words) + 14
    area = QRectF(min(at.x() + 12, inside.width() - wide - 4), max(at.y() - 30, inside.top() + 4), wide, 20)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(tone.colour("strong_line"), 1))
    painter.setBrush(tone.colour("raised", 240))
    painter.drawRoundedRect(area, ROUND, ROUND)
    painter.setPen(tone.colour("text"))
    painter.drawText(area, int(Qt.AlignmentFlag.AlignCenter), words)


def _presence_top(track: TimelineRow) -> float:
    return track.top + (track.height - PRESENCE) / 2


def _paint_shot(painter: QPainter, scene: PaintedScene, bar: Bar, body: QRectF, alone: float) -> None:
    """A shot: pictures, state, number and words; these only up to where the next shot comes over it, at `alone`."""
    assert bar.shot is not None
    look = scene.look(bar.shot)
    if body.width() >= PICTURE_FROM:
        picture_area = body.adjusted(0, 0, 0, -FOOT)
        _paint_pictures(painter, scene, bar.shot, picture_area)
    painter.fillRect(QRectF(body.left(), body.bottom() - 3, body.width(), 3), state_colour(scene.tone, look.state))
    if look.state is ShotState.RENDERING:
        done = QRectF(body.left(), body.bottom() - 3, body.width() * look.progress, 3)
        painter.fillRect(done, scene.tone.colour("accent"))
    if body.width() < LABEL_FROM:
        return
    mark = QRectF(body.left() + 5, body.bottom() - FOOT + 2, MARK, MARK)
    paint_state(painter, scene.tone, look.state, mark, look.progress)
    words = QRectF(mark.right() + 4, body.bottom() - FOOT, alone - mark.right() - 10, FOOT - 4)
    shot = scene.film.shots[bar.shot]
    number = QFontMetricsF(painter.font()).horizontalAdvance(bar.label)
    if words.width() > number + ACTION_FROM:
        _paint_words(painter, scene, f"{bar.label}  {shot.action}".strip(), words, "text")
    elif words.width() >= number:
        _paint_words(painter, scene, bar.label, words, "text")


def _paint_pictures(painter: QPainter, scene: PaintedScene, shot: ShotId, area: QRectF) -> None:
    """The shot's thumbnails side by side, each in the film's shape, the last one cut where the shot ends."""
    settings = scene.film.settings
    width = area.height() * settings.width / settings.height
    painter.save()
    painter.setClipRect(area, Qt.ClipOperation.IntersectClip)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    count = max(1, int(area.width() // width) + 1)
    for index in range(max(0, int((scene.part.left() - area.left()) // width)), count):
        left = area.left() + index * width
        if left > scene.part.right():
            break
        picture = scene.thumbnail(shot, round(100 * index / count))
        if picture is None:
            break
        painter.drawPixmap(QRectF(left, area.top(), width, area.height()), picture, QRectF(picture.rect()))
    painter.restore()


def _paint_wave(painter: QPainter, scene: PaintedScene, bar: Bar, body: QRectF) -> None:
    peaks = scene.peaks(bar.id)
    if not peaks:
        return
    path = QPainterPath()
    middle, half = body.center().y() + 6, body.height() / 2 - 9
    begin = math.floor(body.left() + NOISE)
    first = begin + max(0, math.floor((scene.part.left() - begin) / WAVE_STEP)) * WAVE_STEP
    last = min(math.ceil(scene.part.right()) + 1, math.floor(body.right() + NOISE))
    per_pixel = len(peaks) / max(1.0, body.width())
    closest = max(1, int(WAVE_STEP * per_pixel / LOOKED_AT))
    for x in range(first, last, WAVE_STEP):
        index = max(0, min(int((x - body.left()) * per_pixel), len(peaks) - 1))
        until = max(index + 1, int((x + WAVE_STEP - body.left()) * per_pixel))
        tall = half * max(peaks[index:until:closest])
        path.moveTo(x, middle - tall)
        path.lineTo(x, middle + tall)
    painter.setPen(QPen(scene.tone.colour("text", 120), 1))
    painter.drawPath(path)


def _paint_words(painter: QPainter, scene: PaintedScene, words: str, area: QRectF, colour: str) -> None:
    painter.setPen(scene.tone.colour(colour))
    shown = QFontMetricsF(painter.font()).elidedText(words, Qt.TextElideMode.ElideRight, area.width())
    painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)


def state_colour(tone: Tone, state: ShotState) -> QColor:
    """The colour that goes with a state's shape on strips too small for shapes."""
    names = {
        ShotState.NO_TAKE: "line",
        ShotState.QUEUED: "info",
        ShotState.RENDERING: "strong_line",
        ShotState.CIRCLED: "good",
        ShotState.STALE: "warn",
        ShotState.NEEDS_LOOK: "warn",
        ShotState.FAILED: "bad",
    }
    return tone.colour(names[state])
