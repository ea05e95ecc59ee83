"""Painting the timeline. Only what is in view is painted; what is too small to see is painted as one strip.

Everything here takes what it paints as arguments and keeps nothing, so that a view can paint the film as it is or as
a drag would leave it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import zip_longest

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath, QPen, QPixmap, QPolygonF

from matchcut.film.film import Film
from matchcut.film.ids import ShotId
from matchcut.film.time import FrameRate
from matchcut.film.vocabulary import TransitionKind
from matchcut.studio.look.marks import ShotState, paint_chain, paint_state
from matchcut.studio.look.theme import Tone, ink, paper
from matchcut.studio.session import ShotLook
from matchcut.studio.timeline.fades import paint_fades, paint_handles
from matchcut.studio.timeline.scale import Scale
from matchcut.studio.timeline.tracks import Bar, Row, Track

LABEL_FROM = 26.0
STRIP_WIDTH = 24.0
PICTURE_FROM = 40.0
ALONE_FROM = 3.0
MARK = 13.0
FOOT = 20.0
PRESENCE = 4.0
ACTION_FROM = 30.0
ROUND = 3.0
SOUND_LABEL = 16.0
LINK_FROM, LINK_SAG = 60.0, 30.0
WAVE_STEP = 2
LOOKED_AT = 24
"""Of the peaks under one line of a wave, at most so many are looked at."""


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
    hovered: str = ""


def paint_tracks(painter: QPainter, scene: Scene) -> None:
    """Paint every row of the timeline."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    first, last = scene.scale.visible
    for track in scene.tracks:
        area = QRectF(0, track.top, scene.scale.width, track.height)
        painter.fillRect(area, scene.tone.colour("sunken"))
        step = ALONE_FROM / scene.scale.pixels_per_frame
        singles, strips = _by_size(track.seen(first, last, step), scene, with_state=track.row is Row.PICTURE)
        _paint_strips(painter, scene, track, strips)
        for bar, following in zip_longest(singles, singles[1:]):
            _paint_bar(painter, scene, track, bar, following)
        if track.row is Row.PICTURE:
            _paint_seams(painter, scene, track, singles)


Strip = tuple[float, float, ShotState | None]


def _by_size(bars: Iterable[Bar], scene: Scene, *, with_state: bool) -> tuple[list[Bar], list[Strip]]:
    """Bars wide enough to be painted one by one, and strips of narrower ones with the worst state among them."""
    singles: list[Bar] = []
    strips: list[Strip] = []
    per_frame, origin = scene.scale.pixels_per_frame, scene.scale.origin
    for bar in bars:
        left, right = (bar.start - origin) * per_frame, (bar.end - origin) * per_frame
        if right - left >= ALONE_FROM:
            singles.append(bar)
            continue
        state = scene.look(bar.shot).state if with_state and bar.shot else None
        begun = strips[-1] if strips else None
        if begun and left <= begun[1] + 2 * ALONE_FROM and right - begun[0] < STRIP_WIDTH:
            strips[-1] = begun[0], max(begun[1], right), _worse(begun[2], state)
        else:
            strips.append((left, right, state))
    return singles, strips


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


def _worse(one: ShotState | None, other: ShotState | None) -> ShotState | None:
    if one is None or other is None:
        return other if one is None else one
    return one if _URGENCY[one] <= _URGENCY[other] else other


_FILL = {Row.TITLES: "title", Row.PICTURE: "picture", Row.CAST: "dim", Row.SOUND: "sound"}


def _paint_strips(painter: QPainter, scene: Scene, track: Track, strips: Iterable[Strip]) -> None:
    """All strips of a row, in one go for each colour: a film seen from afar has hundreds."""
    bodies: list[QRectF] = []
    feet: dict[ShotState, list[QRectF]] = {}
    top, height = (track.top, track.height) if track.row is not Row.CAST else (_presence_top(track), PRESENCE)
    for left, right, state in strips:
        width = max(1.0, right - left)
        bodies.append(QRectF(left, top, width, height))
        if state is not None:
            feet.setdefault(state, []).append(QRectF(left, track.bottom - 4, width, 4))
    _fill(painter, bodies, scene.tone.colour(_FILL[track.row]))
    for state, lines in feet.items():
        _fill(painter, lines, state_colour(scene.tone, state))


def _fill(painter: QPainter, areas: list[QRectF], colour: QColor) -> None:
    if areas:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawRects(areas)


def _paint_bar(painter: QPainter, scene: Scene, track: Track, bar: Bar, following: Bar | None) -> None:
    scale = scene.scale
    left, right = scale.x(bar.start), scale.x(bar.end)
    body = QRectF(left, track.top, max(1.0, right - left - 1), track.height)
    selected = bar.id in scene.selected or (track.row is Row.PICTURE and bar.shot in scene.selected)
    if track.row is Row.CAST:
        line = QRectF(left, _presence_top(track), body.width(), PRESENCE)
        painter.fillRect(line, scene.tone.colour(_FILL[track.row]))
        return
    painter.fillRect(body, scene.tone.colour(_FILL[track.row]))
    if track.row is Row.PICTURE and bar.shot is not None:
        alone = scale.x(following.start) if following else right
        _paint_shot(painter, scene, bar, body, min(right, alone))
    else:
        _paint_hung(painter, scene, track, bar, body)
    if selected:
        painter.setPen(QPen(scene.tone.colour("accent"), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(body.adjusted(1, 1, -1, -1))


def _paint_hung(painter: QPainter, scene: Scene, track: Track, bar: Bar, body: QRectF) -> None:
    """A title or sound: its wave, its fades, and its words, which stay in view while any of it does."""
    film, per_frame = scene.film, scene.scale.pixels_per_frame
    muted = track.row is Row.SOUND and film.track(track.name).muted
    if track.row is Row.SOUND:
        painter.setOpacity(0.35 if muted else 1.0)
        _paint_wave(painter, scene, bar, body)
        painter.setOpacity(1.0)
    paint_fades(painter, film, scene.tone, bar.id, body, per_frame)
    if bar.id == scene.hovered or bar.id in scene.selected:
        paint_handles(painter, film, scene.tone, bar.id, body, per_frame)
    words = body.adjusted(6, 2, -4, -2)
    words.setLeft(max(words.left(), 6.0))
    if track.row is Row.SOUND:
        words.setHeight(SOUND_LABEL)
    if words.width() > LABEL_FROM:
        _paint_words(painter, scene, bar.label, words, "dim" if muted else "text")


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


def _presence_top(track: Track) -> float:
    return track.top + (track.height - PRESENCE) / 2


def _paint_shot(painter: QPainter, scene: Scene, bar: Bar, body: QRectF, alone: float) -> None:
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
    for bar in bars:
        if bar.shot is None:
            continue
        shot = scene.film.shots[bar.shot]
        left = scene.scale.x(bar.start)
        if shot.transition is not None:
            overlap = scene.film.layout[scene.film.place_of[shot.id]].overlap
            frames = overlap or shot.transition.frames
            offset = 0 if overlap else -(shot.transition.frames // 2)
            start = scene.scale.x(bar.start + offset)
            _paint_transition(
                painter, scene.tone, shot.transition.kind, start, frames * scene.scale.pixels_per_frame, track
            )
        if shot.continues is not None and shot.continues in scene.film.shots:
            _paint_link(painter, scene, track, shot.continues, left)
        if shot.continues is not None and (bar.end - bar.start) * scene.scale.pixels_per_frame > LABEL_FROM:
            paint_chain(painter, scene.tone, left, track.top + 12)


def _paint_link(painter: QPainter, scene: Scene, track: Track, source: ShotId, left: float) -> None:
    """A line to where a shot goes on from the end of one that it does not stand beside."""
    layout, place = scene.film.layout, scene.film.place_of[source]
    end = scene.scale.x(layout.starts[place] + layout.lengths[place])
    if abs(end - left) < LINK_FROM:
        return
    y = track.top + 12
    path = QPainterPath(QPointF(end, y))
    path.cubicTo(QPointF(end, y + LINK_SAG), QPointF(left, y + LINK_SAG), QPointF(left, y))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for pen in (QPen(ink(150), 4.0), QPen(scene.tone.colour("accent"), 1.6, Qt.PenStyle.DashLine)):
        painter.setPen(pen)
        painter.drawPath(path)


def _paint_transition(
    painter: QPainter, tone: Tone, kind: TransitionKind, left: float, width: float, track: Track
) -> None:
    """What goes out as a wedge that closes, what comes in as one that opens; the pictures stay in sight."""
    area = QRectF(left, track.top, max(4.0, width), track.height - FOOT)
    middle = QPointF(area.center().x(), area.bottom())
    if kind is TransitionKind.DISSOLVE:
        wedges = [
            [area.topLeft(), area.topRight(), area.bottomRight()],
            [area.bottomLeft(), area.topRight(), area.bottomRight()],
        ]
        lines = [(area.topLeft(), area.bottomRight()), (area.bottomLeft(), area.topRight())]
    elif kind.overlaps:
        wedges = [[area.topLeft(), area.topRight(), area.bottomLeft()]]
        lines = [(area.bottomLeft(), area.topRight())]
    else:
        wedges = [[area.topLeft(), middle, area.bottomLeft()], [area.topRight(), middle, area.bottomRight()]]
        lines = [(area.topLeft(), middle), (middle, area.topRight())]
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(tone.colour("surround", 70))
    for wedge in wedges:
        painter.drawPolygon(QPolygonF(wedge))
    for pen in (QPen(ink(110), 2.6), QPen(paper(170), 1.1)):
        painter.setPen(pen)
        for start, end in lines:
            painter.drawLine(start, end)


def _paint_wave(painter: QPainter, scene: Scene, bar: Bar, body: QRectF) -> None:
    peaks = scene.peaks(bar.id)
    if not peaks:
        return
    path = QPainterPath()
    middle, half = body.center().y() + 6, body.height() / 2 - 9
    first, last = max(0, int(body.left())), min(scene.scale.width, int(body.right()))
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


def _paint_words(painter: QPainter, scene: Scene, words: str, area: QRectF, colour: str) -> None:
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
