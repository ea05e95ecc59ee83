"""Fades of titles and sounds on the timeline: where they are, how they are painted, and the handles to drag them by."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

from matchcut.film.film import Film
from matchcut.film.ids import AudioClipId, TitleId
from matchcut.studio.theme.theme import Tone

CORNER = 9
"""The upper part of a bar, in pixels, where a fade's end is dragged."""
HANDLE = 3.5
HANDLES_FROM = 36.0
"""A bar narrower than so many pixels shows no handles: they would cover it."""


def fades_of(film: Film, clip: str) -> tuple[int, int]:
    """The frames of a title's or sound's fades in and out."""
    title = film.titles.get(TitleId(clip))
    if title is not None:
        return title.fade, title.fade
    sound = film.audio.get(AudioClipId(clip))
    return (sound.fade_in, sound.fade_out) if sound is not None else (0, 0)


def paint_fades(painter: QPainter, film: Film, tone: Tone, clip: str, body: QRectF, per_frame: float) -> None:
    """Shade what a fade takes away, with a line along it."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for frames, x, inwards in _both(film, clip, body):
        if frames * per_frame < 2:
            continue
        end = x + inwards * min(frames * per_frame, body.width())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tone.colour("sunken", 130))
        painter.drawPolygon(QPolygonF([QPointF(x, body.bottom()), QPointF(x, body.top()), QPointF(end, body.top())]))
        painter.setPen(QPen(tone.colour("text", 150), 1))
        painter.drawLine(QPointF(x, body.bottom()), QPointF(end, body.top()))
    painter.restore()


def paint_handles(painter: QPainter, film: Film, tone: Tone, clip: str, body: QRectF, per_frame: float) -> None:
    """A dot at the upper end of each fade, to drag it by."""
    if body.width() < HANDLES_FROM:
        return
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(tone.colour("window"), 1))
    painter.setBrush(tone.colour("accent"))
    for frames, x, inwards in _both(film, clip, body):
        centre = QPointF(x + inwards * max(frames * per_frame, HANDLE + 1), body.top() + HANDLE + 1)
        painter.drawEllipse(centre, HANDLE, HANDLE)
    painter.restore()


def _both(film: Film, clip: str, body: QRectF) -> tuple[tuple[int, float, int], ...]:
    """Both fades: frames, the edge they begin at, and which way they go from there."""
    fade_in, fade_out = fades_of(film, clip)
    return (fade_in, body.left(), 1), (fade_out, body.right(), -1)
