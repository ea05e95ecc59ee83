"""Painting the timeline. Only what is in view is painted; what is too small to see is painted as one strip.

Everything here takes what it paints as arguments and keeps nothing, so that a view can paint the film as it is or as
a drag would leave it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath, QPen, QPixmap

from matchcut.film.film import Film
from matchcut.film.ids import ShotId
from matchcut.film.vocabulary import TransitionKind
from matchcut.studio.look.marks import ShotState, paint_state
from matchcut.studio.look.theme import Tone
from matchcut.studio.session import ShotLook
from matchcut.studio.timeline.scale import Scale
from matchcut.studio.timeline.tracks import RULER_HEIGHT, Bar, Row, Track

LABEL_FROM = 26.0
PICTURE_FROM = 40.0
ALONE_FROM = 3.0
MARK = 13.0
ROUND = 3.0


@dataclass(frozen=True, slots=True)
class Scene:
    """All that one painting of the timeline shows."""

    film: Film
    tracks: tuple[Track, ...]
    scale: Scale
    tone: Tone
    selected: frozenset[str]
    look: Callable[[ShotId], ShotLook]
    thumbnail: Callable[[ShotId, int], QPixmap | None]
    peaks: Callable[[str], list[float]]


def paint_tracks(painter: QPainter, scene: Scene) -> None:
    """Paint every row of the timeline."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    first, last = scene.scale.visible
    for track in scene.tracks:
        area = QRectF(0, track.top, scene.scale.width, track.height)
        painter.fillRect(area, scene.tone.colour("sunken"))
        singles, strips = _by_size(track.between(first, last), scene.scale)
        for left, right, state in strips:
            _paint_strip(painter, scene, track, left, right, state)
        for bar in singles:
            _paint_bar(painter, scene, track, bar)
        if track.row is Row.PICTURE:
            _paint_seams(painter, scene, track, singles)


def _by_size(bars: Iterable[Bar], scale: Scale) -> tuple[list[Bar], list[tuple[float, float, Bar]]]:
    """Bars wide enough to be painted one by one, and runs of narrower ones with a bar that stands for each."""
    singles: list[Bar] = []
    strips: list[tuple[float, float, Bar]] = []
    per_frame, origin = scale.pixels_per_frame, scale.origin
    run: tuple[float, float, Bar] | None = None
    for bar in bars:
        left, right = (bar.start - origin) * per_frame, (bar.end - origin) * per_frame
        if right - left >= ALONE_FROM:
            singles.append(bar)
            continue
        if run is not None and left <= run[1] + 1.0 and right - run[0] < 24.0:
            run = (run[0], max(run[1], right), run[2])
            continue
        if run is not None:
            strips.append(run)
        run = (left, right, bar)
    if run is not None:
        strips.append(run)
    return singles, strips


_FILL = {Row.TITLES: "title", Row.PICTURE: "picture", Row.CAST: "raised", Row.SOUND: "sound"}


def _paint_strip(painter: QPainter, scene: Scene, track: Track, left: float, right: float, bar: Bar) -> None:
    area = QRectF(left, track.top, max(1.0, right - left), track.height)
    painter.fillRect(area, scene.tone.colour(_FILL[track.row]))
    if track.row is Row.PICTURE and bar.shot is not None:
        colour = state_colour(scene.tone, scene.look(bar.shot).state)
        painter.fillRect(QRectF(left, track.bottom - 4, area.width(), 4), colour)


def _paint_bar(painter: QPainter, scene: Scene, track: Track, bar: Bar) -> None:
    scale = scene.scale
    left, right = scale.x(bar.start), scale.x(bar.end)
    body = QRectF(left, track.top, max(1.0, right - left - 1), track.height)
    selected = bar.id in scene.selected or (track.row is Row.PICTURE and bar.shot in scene.selected)
    if track.row is Row.CAST:
        _paint_presence(painter, scene, body)
        return
    painter.fillRect(body, scene.tone.colour(_FILL[track.row]))
    if track.row is Row.PICTURE and bar.shot is not None:
        _paint_shot(painter, scene, bar, body)
    elif track.row is Row.SOUND:
        _paint_wave(painter, scene, bar, body)
    if track.row is not Row.PICTURE and body.width() > LABEL_FROM:
        _paint_words(painter, scene, bar.label, body.adjusted(6, 2, -4, -2), "text")
    if selected:
        painter.setPen(QPen(scene.tone.colour("accent"), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(body.adjusted(1, 1, -1, -1))


def _paint_presence(painter: QPainter, scene: Scene, body: QRectF) -> None:
    line = QRectF(body.left(), body.center().y() - 2, body.width(), 4)
    painter.fillRect(line, scene.tone.colour("faint"))


def _paint_shot(painter: QPainter, scene: Scene, bar: Bar, body: QRectF) -> None:
    assert bar.shot is not None
    look = scene.look(bar.shot)
    foot = 20.0
    if body.width() >= PICTURE_FROM:
        picture_area = body.adjusted(0, 0, 0, -foot)
        _paint_pictures(painter, scene, bar.shot, picture_area)
    painter.fillRect(QRectF(body.left(), body.bottom() - 3, body.width(), 3), state_colour(scene.tone, look.state))
    if look.state is ShotState.RENDERING:
        done = QRectF(body.left(), body.bottom() - 3, body.width() * look.progress, 3)
        painter.fillRect(done, scene.tone.colour("accent"))
    if body.width() < LABEL_FROM:
        return
    mark = QRectF(body.left() + 5, body.bottom() - foot + 2, MARK, MARK)
    paint_state(painter, scene.tone, look.state, mark, look.progress)
    words = QRectF(mark.right() + 4, body.bottom() - foot, body.right() - mark.right() - 8, foot - 4)
    shot = scene.film.shots[bar.shot]
    _paint_words(painter, scene, f"{bar.label}  {shot.action}".strip(), words, "text")


def _paint_pictures(painter: QPainter, scene: Scene, shot: ShotId, area: QRectF) -> None:
    """The shot's thumbnails side by side, each in the film's shape, the last one cut where the shot ends."""
    settings = scene.film.settings
    width = area.height() * settings.width / settings.height
    painter.save()
    painter.setClipRect(area, Qt.ClipOperation.IntersectClip)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    count = max(1, int(area.width() // width) + 1)
    for index in range(max(0, int(-area.left() // width)), count):
        left = area.left() + index * width
        if left > scene.scale.width:
            break
        picture = scene.thumbnail(shot, round(100 * index / count))
        if picture is None:
            break
        painter.drawPixmap(QRectF(left, area.top(), width, area.height()), picture, QRectF(picture.rect()))
    painter.restore()


def _paint_seams(painter: QPainter, scene: Scene, track: Track, bars: Iterable[Bar]) -> None:
    """Transitions as crossing wedges, and a chain where a shot continues the one before it."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    overlaps = {placed.shot.id: placed.overlap for placed in scene.film.layout} if scene.film.shots else {}
    for bar in bars:
        if bar.shot is None:
            continue
        shot = scene.film.shots[bar.shot]
        left = scene.scale.x(bar.start)
        if shot.transition is not None:
            frames = overlaps[shot.id] or shot.transition.frames
            offset = 0 if overlaps[shot.id] else -(shot.transition.frames // 2)
            start = scene.scale.x(bar.start + offset)
            _paint_transition(
                painter, scene.tone, shot.transition.kind, start, frames * scene.scale.pixels_per_frame, track
            )
        if shot.continues is not None and (bar.end - bar.start) * scene.scale.pixels_per_frame > LABEL_FROM:
            _paint_chain(painter, scene.tone, left, track.top + 12)


def _paint_transition(
    painter: QPainter, tone: Tone, kind: TransitionKind, left: float, width: float, track: Track
) -> None:
    area = QRectF(left, track.top + 1, max(4.0, width), track.height - 24)
    painter.setPen(QPen(tone.colour("text", 210), 1.2))
    painter.setBrush(tone.colour("window", 120))
    painter.drawRect(area)
    if kind.overlaps:
        painter.drawLine(area.bottomLeft(), area.topRight())
        if kind is TransitionKind.DISSOLVE:
            painter.drawLine(area.topLeft(), area.bottomRight())
    else:
        middle = QPointF(area.center().x(), area.bottom())
        painter.drawLine(area.topLeft(), middle)
        painter.drawLine(middle, area.topRight())


def _paint_chain(painter: QPainter, tone: Tone, x: float, y: float) -> None:
    """Two links across the cut."""
    painter.setPen(QPen(tone.colour("window", 200), 4.5))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for colour, width in ((tone.colour("window", 210), 5.0), (tone.colour("accent"), 2.0)):
        painter.setPen(QPen(colour, width))
        painter.drawRoundedRect(QRectF(x - 9, y - 4, 11, 8), 4, 4)
        painter.drawRoundedRect(QRectF(x - 2, y - 4, 11, 8), 4, 4)


def _paint_wave(painter: QPainter, scene: Scene, bar: Bar, body: QRectF) -> None:
    peaks = scene.peaks(bar.id)
    if not peaks:
        return
    path = QPainterPath()
    middle, half = body.center().y() + 6, body.height() / 2 - 9
    first, last = max(0, int(body.left())), min(scene.scale.width, int(body.right()))
    for x in range(first, last, 2):
        index = int((x - body.left()) / max(1.0, body.width()) * len(peaks))
        tall = half * peaks[min(index, len(peaks) - 1)]
        path.moveTo(x, middle - tall)
        path.lineTo(x, middle + tall)
    painter.setPen(QPen(scene.tone.colour("text", 120), 1))
    painter.drawPath(path)


def _paint_words(painter: QPainter, scene: Scene, words: str, area: QRectF, colour: str) -> None:
    painter.setPen(scene.tone.colour(colour))
    shown = QFontMetricsF(painter.font()).elidedText(words, Qt.TextElideMode.ElideRight, area.width())
    painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)


def paint_ruler(painter: QPainter, scene: Scene) -> None:
    """Paint the ruler: timecode at round places, and scene headings where scenes begin."""
    tone, scale = scene.tone, scene.scale
    painter.fillRect(QRectF(0, 0, scale.width, RULER_HEIGHT), tone.colour("panel"))
    painter.setPen(tone.colour("line"))
    painter.drawLine(QPointF(0, RULER_HEIGHT - 1), QPointF(scale.width, RULER_HEIGHT - 1))
    settings = scene.film.settings
    for x, words in scale.ticks(settings.rate, settings.start):
        painter.setPen(tone.colour("strong_line"))
        painter.drawLine(QPointF(x, RULER_HEIGHT - 7), QPointF(x, RULER_HEIGHT - 1))
        painter.setPen(tone.colour("dim"))
        painter.drawText(QPointF(x + 4, RULER_HEIGHT - 10), words)


def paint_playhead(painter: QPainter, tone: Tone, x: float, height: float) -> None:
    """Paint the playhead: a line with a handle in the ruler."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(tone.colour("accent"), 1.4))
    painter.drawLine(QPointF(x, RULER_HEIGHT - 12), QPointF(x, height))
    handle = QPainterPath()
    top = RULER_HEIGHT - 14
    handle.addRoundedRect(QRectF(x - 5, top, 10, 9), 2, 2)
    handle.moveTo(x - 5, top + 8)
    handle.lineTo(x, top + 14)
    handle.lineTo(x + 5, top + 8)
    painter.fillPath(handle, tone.colour("accent"))


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
