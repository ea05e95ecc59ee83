"""The timeline widget: shows the film's rows, and turns the mouse and keys into gestures.

ruler            click or drag: playhead; a marker's flag: pick it, drag it; a scene's heading: select its shots
a shot           click: select (Ctrl adds, Shift to here); drag: move; drag an edge: trim
                 the corner above a cut: transition; other tools (`tools`): trim, ripple, roll, slip, razor
a title, sound   click: pick; drag: move, a sound to other tracks, too; drag an edge: trim; an upper corner: fade;
                 double click: its words and levels
an empty place   click: playhead; drag: select what the frame touches
wheel            scroll; Ctrl+wheel zooms about the mouse
a drag to an end of the view scrolls on; sound files can be dropped
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from dataclasses import replace

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QCursor,
    QFontMetricsF,
    QHelpEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QToolTip

from matchcut.film.changes import ChangeSet
from matchcut.film.film import Film
from matchcut.film.ids import ShotId
from matchcut.studio.measured_shots import ShotMeasured
from matchcut.studio.session import Selection, Session
from matchcut.studio.theme.painting import painting
from matchcut.studio.theme.theme import Theme, tabular_font
from matchcut.studio.timeline.grabbing import pointer_at
from matchcut.studio.timeline.hand import HUNG, Hand
from matchcut.studio.timeline.incoming import SoundDrops
from matchcut.studio.timeline.painted_rows import PaintedRows, VisiblePart
from matchcut.studio.timeline.painting import held_labels, paint_tracks
from matchcut.studio.timeline.pointing import seam_at, words_of_bar
from matchcut.studio.timeline.rows import MOST_SHOTS, Rows
from matchcut.studio.timeline.ruler import marker_at, paint_headings, paint_markers, paint_playhead, paint_ruler
from matchcut.studio.timeline.scale import MOST_PIXELS, TimeScale
from matchcut.studio.timeline.scene import PaintedScene
from matchcut.studio.timeline.tools import Tool
from matchcut.studio.timeline.tracks import HEIGHTS, RULER_HEIGHT, Bar, RowKind, TimelineRow, next_track

BELOW = 8
"""Pixels under the last row."""
PLAYHEAD = 8
"""Pixels on both sides of the playhead that its handle and line may colour."""


class TimelineView(SoundDrops):
    """The rows themselves, without their headers.

    `scale_changed` when it scrolled or zoomed; `continuity_wanted(shot, seam)` when a person asks how a shot holds, or
    its seam; `words_wanted()` when they want to write on the title, sound or marker that they picked;
    `sounds_dropped(files, frame, track)`; `handles_wanted(shots)` when a roll or a slip lacks frames beyond the cut.
    """

    scale_changed = Signal()
    rows_changed = Signal()
    menu_wanted = Signal(object)
    razor_wanted = Signal(object, int)
    continuity_wanted = Signal(object, bool)
    words_wanted = Signal()
    handles_wanted = Signal(object)

    def __init__(self, session: Session, theme: Theme) -> None:
        super().__init__(self.landing)
        self.session = session
        self._theme = theme
        self._picture = PaintedRows(self._paint_rows, self._held)
        self.setAccessibleName(self.tr("Timeline"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)  # All of it is painted, so nothing below has to be.
        self.setAcceptDrops(True)
        self.setFont(tabular_font(9.0))
        self.thumbnail: Callable[[ShotId, int], QPixmap | None] = lambda _shot, _percent: None
        self.peaks: Callable[[str], list[float]] = lambda _clip: []
        self.measured: Callable[[ShotId], ShotMeasured | None] = lambda _shot: None
        self.snapping = True
        self.tool = Tool.SELECT
        self._rows = Rows.of(session.film)
        self._latest = session.film
        self._scale = TimeScale(width=self.width())
        self.sound_frames: Callable[[str], int | None] = lambda _clip: None
        self._hand = Hand(self, self)
        self._fitting = True
        self._hovered = ""
        self._selected = session.selection
        self._playhead_x = 0.0
        self._to_scroll = 0.0
        session.changed.connect(self._film_changed)
        session.looks_changed.connect(self.renew)
        session.selected.connect(self._selection_changed)
        session.playhead_moved.connect(self._playhead_moved)
        theme.changed.connect(self.renew)

    # What is shown

    @property
    def scale(self) -> TimeScale:
        return self._scale

    @property
    def tracks(self) -> tuple[TimelineRow, ...]:
        return self._rows.tracks

    @property
    def shown(self) -> Film:
        """The film as painted: during a drag, as it would be."""
        return self._rows.film

    def use_scale(self, scale: TimeScale) -> None:
        """Show another part of the film, or at another zoom; until then, and again after `fit`, all of it is shown."""
        self._fitting = False
        self._scale = self._picture.nearest(replace(scale, width=self.width()).kept(self.shown.length))
        self.scale_changed.emit()
        self.update()

    def fit(self) -> None:
        """Show the whole film, also when the view changes its size."""
        self._fitting = True
        self._scale = replace(self._scale, width=self.width()).fitted(self.shown.length)
        self.scale_changed.emit()
        self.update()

    def use_snapping(self, on: bool) -> None:
        """Let drags snap to cuts, ends, markers and the playhead, or not."""
        self.snapping = on

    @property
    def razor(self) -> bool:
        """Whether a click cuts."""
        return self.tool is Tool.RAZOR

    def use_tool(self, tool: Tool) -> None:
        """Let drags and clicks do what this tool does."""
        self.tool = tool
        self._point_at(QPointF(self.mapFromGlobal(QCursor.pos())), False)

    def zoom(self, factor: float) -> None:
        """Zoom about the playhead if it is in view, else about the middle."""
        x = self._scale.x(self.session.playhead)
        self.use_scale(self._scale.zoomed(factor, x if 0 <= x <= self.width() else self.width() / 2))

    def show_shots(self, shots: tuple[ShotId, ...]) -> None:
        """Zoom to these shots, as wide as the view."""
        ranges = [self.shown.layout[self.shown.place_of[shot]].range for shot in shots]
        if ranges:
            start, end = min(span.start for span in ranges), max(span.end for span in ranges)
            fitted = self._scale.fitted(end - start)
            self.use_scale(replace(fitted, origin=fitted.origin + start))

    def show_frames(self) -> None:
        """Zoom in until every frame stands alone, about the playhead."""
        self.zoom(MOST_PIXELS / self._scale.pixels_per_frame)

    def show_film(self, film: Film) -> None:
        """Show a film in place of the session's: what a drag would make of it."""
        known = self._rows.within(self._room, self.sound_frames) if film is self._rows.film else None
        self._show_rows(known or Rows.of(film, self._room, self.sound_frames))
        self.renew()

    @property
    def _room(self) -> int:
        return self.height() - BELOW

    def _show_rows(self, rows: Rows) -> None:
        """Show rows; the picture takes what height the others leave over."""
        before, self._rows = self._rows, rows
        taller = sum(track.height - HEIGHTS[track.row] for track in rows.tracks)
        self.setMinimumHeight(rows.tracks[-1].bottom - taller + BELOW)
        if [track.header for track in before.tracks] != [track.header for track in rows.tracks]:
            self.rows_changed.emit()

    def _film_changed(self, changes: ChangeSet) -> None:
        was_empty, film, before = not self.shown.length, self.session.film, self._latest
        self._latest, edited = film, None
        if self.shown is before:  # And not what a drag would make of it.
            edited = self._rows.after(film, changes, self._room, self.sound_frames)
        if edited is not None:
            rows, places = edited
            self._show_rows(rows)
            for place in places:
                self._picture.spoil(place.first, place.last, place.top, place.bottom)
            self.update()
        else:
            self.show_film(film)
            self.rows_changed.emit()  # A track may be silent now.
        if was_empty and self._fitting:
            self.fit()  # The first shots of a film are seen whole.

    def _selection_changed(self, selection: Selection) -> None:
        """Paint anew what is selected now, and what was."""
        before, self._selected = self._selected, selection
        shots = set(before.shots) ^ set(selection.shots)
        if before.clips != selection.clips or len(shots) > MOST_SHOTS:
            self.renew()
            return
        layout, places = self.shown.layout, self.shown.place_of
        for place in (places[shot] for shot in shots if shot in places):
            self._picture.spoil(layout.starts[place], layout.starts[place] + layout.lengths[place])
        self.update()

    def _playhead_moved(self, frame: int) -> None:
        x = self._scale.x(frame)
        goes_along = not (self._fitting or self._hand.scrubbing)  # What shows all of the film has nowhere to go.
        if goes_along and not 0 <= x <= self.width():
            self.use_scale(self._scale.scrolled(x - self.width() * (0.1 if x > 0 else 0.9)))
        elif self._dragged_over:
            self.update()
        else:
            for at in (self._playhead_x, x):
                self.update(QRect(math.floor(at) - PLAYHEAD, 0, 2 * PLAYHEAD + 1, self.height()))

    @property
    def _dragged_over(self) -> bool:
        """Whether something is painted over the rows that moves with the mouse."""
        return self._hand.dragging or self._hand.snapped is not None or self.dropping is not None

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        tone, self._playhead_x = self._theme.tone, self._scale.x(self.session.playhead)
        with painting(self) as painter:
            self._picture.show(painter, self._scale, self.size(), self.devicePixelRatioF(), self.font())
            seen = VisiblePart(self._scale, 0, self.width())
            paint_headings(painter, self._scene(seen, QRectF(self.rect())))
            if -PLAYHEAD <= self._playhead_x <= self.width() + PLAYHEAD:
                paint_playhead(painter, tone, self._playhead_x, self.height())
            self._hand.paint(painter, tone)
            if self.dropping is not None:
                painter.setPen(QPen(tone.colour("accent"), 2))
                painter.drawLine(QPointF(self.dropping.x(), RULER_HEIGHT), QPointF(self.dropping.x(), self.height()))

    def renew(self) -> None:
        """Paint the rows anew: something on them changed."""
        self._picture.renew()
        self.update()

    def _scene(self, seen: VisiblePart, part: QRectF) -> PaintedScene:
        """What is painted of what is seen."""
        selection = self.session.selection
        return PaintedScene(
            self._rows,
            seen.scale,
            seen.left,
            seen.right,
            part,
            self._theme.tone,
            frozenset((*selection.shots, *selection.clips)),
            self.session.look,
            self.measured,
            self.thumbnail,
            self.peaks,
            self._hovered,
        )

    def _paint_rows(self, painter: QPainter, seen: VisiblePart, part: QRectF) -> None:
        scene = self._scene(seen, part)
        painter.fillRect(part, scene.tone.colour("window"))
        paint_tracks(painter, scene)
        if part.top() < RULER_HEIGHT:
            paint_ruler(painter, scene)
        paint_markers(painter, scene)
        if not self.shown.shots:
            painter.setPen(scene.tone.colour("dim"))
            words = self.tr("Shots that you add to the board stand here, in the order in which the film shows them.")
            middle = QRectF(self.rect()).translated(seen.left, 0)
            painter.drawText(middle, Qt.AlignmentFlag.AlignCenter, words)

    def _held(self, seen: VisiblePart) -> Iterator[QRectF]:
        """What does not go along when the rows are scrolled."""
        yield from held_labels(self._rows.tracks, seen.scale, seen.left, QFontMetricsF(self.font()))
        if not self.shown.shots:
            yield QRectF(self.rect()).translated(seen.left, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.show_film(self.shown)
        if self._fitting:
            self.fit()
        else:
            self.use_scale(self._scale)

    # What is where

    def track_at(self, y: float) -> TimelineRow | None:
        return next((track for track in self.tracks if track.top <= y < track.bottom), None)

    def bar_at(self, position: QPointF) -> tuple[TimelineRow, Bar] | None:
        """The bar under a point, with its row."""
        track = self.track_at(position.y())
        bar = track.at(self._scale.frame_at(position.x())) if track else None
        return (track, bar) if track and bar else None

    def row(self, row: RowKind) -> TimelineRow:
        """The first row of a kind that every film has: titles or the picture."""
        return next(track for track in self.tracks if track.row is row)

    @property
    def bottom(self) -> int:
        """Where the last row ends."""
        return self.tracks[-1].bottom

    # The mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._hand.press(event.position(), event.modifiers())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if not self._hand.move(event.position()):
            self._point_at(event.position(), bool(event.modifiers() & Qt.KeyboardModifier.AltModifier))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._hand.release(event.position())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """What hangs on the film is written on; a lane of the cast shows how its shots hold together."""
        hit = self.bar_at(event.position())
        if marker_at(self.shown, self._scale, event.position()) is not None:
            self.words_wanted.emit()
        elif (seam := self._seam_at(event.position())) is not None:
            self.continuity_wanted.emit(seam, True)
        elif hit is not None and hit[0].row is RowKind.CAST:
            self.continuity_wanted.emit(hit[1].shot, False)
        elif hit is not None and hit[0].row in HUNG:
            self.words_wanted.emit()

    def leaveEvent(self, event: QEvent) -> None:
        self._hover("")

    def cancel_drag(self) -> bool:
        """Let go of a drag without making its edit; False where there is none."""
        dragging = self._hand.dragging
        self._hand.let_go()
        self.show_film(self.session.film)
        return dragging

    def _point_at(self, position: QPointF, alt: bool) -> None:
        """Show by the pointer what a drag from here would do, and on a bar the handles of its fades."""
        hit = self.bar_at(position)
        shape = Qt.CursorShape.ArrowCursor
        if marker_at(self.shown, self._scale, position) is not None:
            shape = Qt.CursorShape.SizeHorCursor
        elif hit is not None:
            shape = pointer_at(self.session.film, self._scale, *hit, position, self.tool, alt)
        self.setCursor(shape)
        self._hover(hit[1].id if hit is not None and hit[0].row in HUNG else "")

    def _hover(self, clip: str) -> None:
        if clip != self._hovered:
            self._hovered = clip
            self.renew()

    def landing(self, position: QPointF) -> tuple[int, str]:
        """Sounds are laid where they are dropped: on the track under the mouse, else on a new one."""
        track = self.track_at(position.y())
        name = track.name if track is not None and track.row is RowKind.SOUND else next_track(self.session.film)
        return max(0, self._scale.nearest_edge(position.x())), name

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.use_scale(self._scale.zoomed(1.0015 ** event.angleDelta().y(), event.position().x()))
        else:
            delta = event.angleDelta()
            self._to_scroll -= (delta.x() or delta.y()) * 0.6
            pixels = self._picture.scrollable(self._to_scroll)
            self._to_scroll -= pixels
            self.use_scale(self._scale.scrolled(pixels))
        event.accept()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        hit = self.bar_at(QPointF(event.pos()))
        if hit and hit[1].shot is not None and hit[1].shot not in self.session.selection.shots:
            self.session.select((hit[1].shot,))
        self.menu_wanted.emit(event.globalPos())

    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.DevicePixelRatioChange, QEvent.Type.FontChange, QEvent.Type.LanguageChange):
            self.renew()
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), self.words_at(QPointF(event.pos())), self)
            return True
        if event.type() == QEvent.Type.ShortcutOverride and self._hand.gesture is not None:
            event.accept()
            return True
        return super().event(event)

    def words_at(self, position: QPointF) -> str:
        """What there is to say about what is under a point."""
        marker, hit = marker_at(self.shown, self._scale, position), self.bar_at(position)
        if marker is not None:
            return marker.text
        if hit is None:
            return ""
        picture = self.row(RowKind.PICTURE)
        return words_of_bar(self.shown, self._scale, picture, hit, position, self.session.look, self.measured)

    def _seam_at(self, position: QPointF) -> ShotId | None:
        return seam_at(self._scale, self.row(RowKind.PICTURE), self.measured, position)
