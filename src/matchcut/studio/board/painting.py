"""Painting the board as storyboard artists draw one: the picture, the camera's move on it, number and size in the
corners, and below it the action, the cast and the length."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen, QPixmap, QPolygonF

from matchcut.film.camera import MOVES, SIZES, MoveKind
from matchcut.film.camera_text import camera_words
from matchcut.film.film import Film
from matchcut.film.ids import SceneId, ShotId
from matchcut.film.model import Shot
from matchcut.studio.board.layout import GUTTER, WORDS, BoardLayout, Card, SceneCards
from matchcut.studio.session import Session, ShotLook
from matchcut.studio.texts.numbers import with_comma
from matchcut.studio.texts.standing import told_standing
from matchcut.studio.texts.tell import move_words, tr
from matchcut.studio.theme.icons import paint_icon
from matchcut.studio.theme.marks import paint_chain, paint_state
from matchcut.studio.theme.paragraph import paint_paragraph
from matchcut.studio.theme.theme import Tone, ink, paper

_LABEL = 36
"""The column of the script in which shots' numbers stand."""


def paint_band(
    painter: QPainter,
    tone: Tone,
    film: Film,
    band: SceneCards,
    number: int,
    cards: tuple[Card, ...],
    current: ShotId | None,
) -> None:
    """Paint a scene's heading, and its script where that stands beside the cards that are seen.

    The words of the shot in hand, `current`, stand out.
    """
    scene = film.scenes[band.scene]
    bold = QFont(painter.font())
    bold.setWeight(QFont.Weight.DemiBold)
    painter.save()
    painter.setFont(bold)
    painter.setPen(tone.colour("text"))
    heading = scene.heading or tr("Scene {0}").format(number)
    line = band.heading.adjusted(0, 8, 0, -8)
    painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, heading)
    used = QFontMetricsF(bold).horizontalAdvance(heading)
    painter.restore()
    painter.setPen(tone.colour("dim"))
    frames = sum(film.shots[shot].length for shot in band.shots)
    seconds = float(film.settings.rate.seconds(frames))
    words = told_length(len(band.shots), seconds) if band.shots else tr("no shots yet")
    leftwards = painter.layoutDirection() is Qt.LayoutDirection.RightToLeft
    beside = line.adjusted(0, 0, -used - 14, 0) if leftwards else line.adjusted(used + 14, 0, 0, 0)
    painter.drawText(beside, Qt.AlignmentFlag.AlignVCenter, words)
    if band.script is not None:
        for row in range(0, len(cards), band.columns):
            _paint_script(painter, tone, film, band.script, cards[row : row + band.columns], current)
    if not band.shots:
        empty = band.heading.translated(0, band.heading.height())
        painter.drawText(empty, Qt.AlignmentFlag.AlignVCenter, tr("Press N to add a shot here, or drop pictures."))


def told_length(shots: int, seconds: float) -> str:
    """`6 shots · 27.3 s`"""
    words = tr("one shot · {1} s") if shots == 1 else tr("{0} shots · {1} s")
    return words.format(shots, with_comma(f"{seconds:.1f}"))


def _paint_script(
    painter: QPainter, tone: Tone, film: Film, script: QRectF, row: tuple[Card, ...], current: ShotId | None
) -> None:
    """What a row of shots tells, beside it, as a screenplay page reads: action, and dialogue indented."""
    top, bottom = row[0].area.top() + 2, row[0].area.bottom()
    for card in row:
        shot = film.shots[card.shot]
        words = _script_of(film, shot)
        if not words:
            continue
        painter.setPen(tone.colour("faint"))
        label = QRectF(script.left(), top, _LABEL - 8, painter.fontMetrics().lineSpacing())
        painter.drawText(label, Qt.AlignmentFlag.AlignRight, film.label(shot.id))
        painter.setPen(tone.colour("text" if shot.id == current else "dim"))
        room = QRectF(script.left() + _LABEL, top, script.width() - _LABEL, bottom - top)
        top += paint_paragraph(painter, words, room) + 10
        if top > bottom - painter.fontMetrics().lineSpacing():
            break


def _script_of(film: Film, shot: Shot) -> str:
    lines = [shot.action] if shot.action else []
    if shot.dialogue:
        speakers = [film.characters[row.character].name for row in film.cast_by_shot.get(shot.id, ())]
        name = speakers[0].upper() if speakers else ""
        lines += [f"      {line}" for line in [name, *shot.dialogue.splitlines()] if line]
    return "\n".join(lines)


def paint_card(
    painter: QPainter,
    tone: Tone,
    film: Film,
    card: Card,
    look: ShotLook,
    picture: QPixmap | None,
    *,
    chosen: bool,
    current: bool,
) -> None:
    """Paint one card."""
    shot = film.shots[card.shot]
    aspect = film.settings.width / film.settings.height
    frame = card.picture(aspect)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(tone.colour("raised"))
    painter.drawRoundedRect(card.area, 6, 6)
    if picture is not None:
        painter.drawPixmap(frame, picture, QRectF(picture.rect()))
    else:
        painter.fillRect(frame, tone.colour("sunken"))
        side = min(40.0, frame.height() / 3)
        paint_icon(
            painter,
            "image-plus",
            tone.faint,
            QRectF(frame.center().x() - side / 2, frame.center().y() - side / 2, side, side),
        )
    _paint_camera(painter, shot.camera, frame)
    _paint_corner(painter, film.label(shot.id), frame, left=True)
    _paint_corner(painter, SIZES[shot.size].letters[0], frame, left=False)
    _paint_words(painter, tone, film, shot, look, card)
    if shot.continues is not None:
        paint_chain(painter, tone, card.area.left() - GUTTER / 2, frame.center().y())
    if chosen:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(tone.colour("accent"), 2.5 if current else 1.5))
        painter.drawRoundedRect(card.area.adjusted(-1, -1, 1, 1), 7, 7)


def _paint_corner(painter: QPainter, words: str, frame: QRectF, *, left: bool) -> None:
    """Number and size stand on the picture in both themes, so they bring their own ground."""
    metrics = QFontMetricsF(painter.font())
    wide, tall = metrics.horizontalAdvance(words) + 10, metrics.height() + 4
    x = frame.left() + 6 if left else frame.right() - wide - 6
    plate = QRectF(x, frame.top() + 6, wide, tall)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink(150))
    painter.drawRoundedRect(plate, 3, 3)
    painter.setPen(paper(235))
    painter.drawText(plate, Qt.AlignmentFlag.AlignCenter, words)


def _paint_camera(painter: QPainter, camera: str, frame: QRectF) -> None:
    """The move as it is drawn on boards: an arrow for what goes to a side; a frame within the frame."""
    moves = [MOVES[name] for name in camera_words(camera, "").moves]
    for move in moves:
        if move.right or move.down:
            doubled = move.kind in (MoveKind.TRUCK, MoveKind.PEDESTAL)
            _paint_arrow(painter, frame, move.right, move.down, doubled=doubled)
    closer = {move.closer for move in moves} - {0}
    if closer:
        _paint_push(painter, frame, inward=1 in closer)
    if any(move.kind is MoveKind.STRAY for move in moves):
        pen = QPen(paper(200), 1.6)
        painter.setPen(pen)
        y = frame.bottom() - 12
        points = [QPointF(frame.left() + 12 + 7 * i, y - (4 if i % 2 else 0)) for i in range(6)]
        painter.drawPolyline(QPolygonF(points))


def _paint_arrow(painter: QPainter, frame: QRectF, across: int, down: int, *, doubled: bool) -> None:
    centre = (
        QPointF(frame.center().x(), frame.bottom() - frame.height() * 0.16)
        if across
        else QPointF(frame.right() - frame.width() * 0.1, frame.center().y())
    )
    half = QPointF(across * frame.width() * 0.16, down * frame.height() * 0.2)
    side = QPointF(down, across) * 6.0
    for shift in (QPointF(0, 0), side) if doubled else (QPointF(0, 0),):
        start, tip = centre - half + shift, centre + half + shift
        back = QPointF(across, down) * -9.0
        head = QPolygonF([tip, tip + back + QPointF(down, across) * 5.0, tip + back - QPointF(down, across) * 5.0])
        for pen in (QPen(ink(140), 5), QPen(paper(235), 2.2)):
            painter.setPen(pen)
            painter.drawLine(start, tip + back * 0.6)
        painter.setPen(QPen(ink(140), 1))
        painter.setBrush(paper(235))
        painter.drawPolygon(head)


def _paint_push(painter: QPainter, frame: QRectF, *, inward: bool) -> None:
    inner = QRectF(0, 0, frame.width() * 0.5, frame.height() * 0.5)
    inner.moveCenter(frame.center())
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for pen in (QPen(ink(110), 3.4), QPen(paper(215), 1.4)):
        painter.setPen(pen)
        painter.drawRect(inner)
        corners = (
            (frame.topLeft(), inner.topLeft()),
            (frame.topRight(), inner.topRight()),
            (frame.bottomLeft(), inner.bottomLeft()),
            (frame.bottomRight(), inner.bottomRight()),
        )
        for outer_corner, inner_corner in corners:
            span = inner_corner - outer_corner
            a, b = outer_corner + span * 0.62, inner_corner - span * 0.06
            start, tip = (a, b) if inward else (b, a)
            painter.drawLine(start, tip)


def _paint_words(painter: QPainter, tone: Tone, film: Film, shot: Shot, look: ShotLook, card: Card) -> None:
    area = QRectF(card.area.left() + 10, card.area.bottom() - WORDS + 6, card.area.width() - 20, WORDS - 12)
    mark = QRectF(area.left(), area.bottom() - 15, 14, 14)
    paint_state(painter, tone, look.state, mark, look.progress)
    seconds = float(film.settings.rate.seconds(shot.length))
    cast = ", ".join(film.characters[row.character].name for row in film.cast_by_shot.get(shot.id, ()))
    foot = QRectF(mark.right() + 6, area.bottom() - 17, area.width() - 20, 18)
    painter.setPen(tone.colour("dim"))
    length = with_comma(f"{seconds:.1f} s")
    painter.drawText(foot, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, length)
    metrics = QFontMetricsF(painter.font())
    room = foot.width() - metrics.horizontalAdvance(length) - 10
    painter.drawText(
        foot,
        Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter,
        metrics.elidedText(cast or move_words(shot.camera), Qt.TextElideMode.ElideRight, room),
    )
    painter.setPen(tone.colour("text" if shot.action else "faint"))
    action = shot.action or tr("What happens here? Press Return to write.")
    left = area.adjusted(0, 0, 0, -20)
    left.setTop(left.top() + paint_paragraph(painter, action, left))
    if shot.dialogue and left.height() >= metrics.lineSpacing():
        painter.setPen(tone.colour("dim"))
        paint_paragraph(painter, f"“{shot.dialogue}”", left)


def paint_target(painter: QPainter, tone: Tone, layout: BoardLayout, target: tuple[SceneId, int]) -> None:
    """A line where what is dragged would land: before the card at a place of a scene."""
    band = next((band for band in layout.bands if band.scene == target[0]), None)
    if band is None:
        return
    place = target[1]
    if band.shots:
        at = band.card(min(place, len(band.shots) - 1)).area
        x = at.left() - GUTTER / 2 if place < len(band.shots) else at.right() + GUTTER / 2
        line = (QPointF(x, at.top()), QPointF(x, at.bottom()))
    else:
        line = (band.heading.bottomLeft(), band.heading.bottomLeft() + QPointF(160, 0))
    painter.setPen(QPen(tone.colour("accent"), 3))
    painter.drawLine(*line)


def paint_empty(painter: QPainter, tone: Tone, area: QRectF) -> None:
    """What stands on a board without cards."""
    painter.setPen(tone.colour("dim"))
    words = (
        tr("This film is empty.") + "\n\n" + tr("Press N to write its first shot, or drop pictures here to board them.")
    )
    inside = area.adjusted(16, 16, -16, -16)
    painter.drawText(inside, int(Qt.AlignmentFlag.AlignCenter) | int(Qt.TextFlag.TextWordWrap), words)


def told_of_card(session: Session, shot: ShotId) -> str:
    """All that there is to say of a card, line by line."""
    film, present = session.film, session.film.shots[shot]
    company = [film.characters[row.character].name for row in film.cast_by_shot.get(shot, ())]
    company += [film.elements[row.element].name for row in film.placements_by_shot.get(shot, ())]
    seen = ", ".join((tr(present.size.value), move_words(present.camera), *company))
    lines = (present.action, present.dialogue, seen, told_standing(session.look(shot)))
    return "\n".join(filter(None, lines))
