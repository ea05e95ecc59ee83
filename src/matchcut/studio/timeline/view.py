"""The timeline widget: shows the film's rows, and turns the mouse and keys into gestures.

ruler            click or drag: playhead
a shot           click: select (Ctrl adds, Shift to here); drag: move; drag an edge: trim
a cut, Alt-drag  roll; a shot, Alt-drag: slip; the corner above a cut: transition
wheel            scroll; Ctrl+wheel zooms about the mouse
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QMouseEvent, QPainter, QPaintEvent, QPixmap, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from matchcut.film.film import Film
from matchcut.film.ids import AudioClipId, ShotId, TitleId
from matchcut.studio.look.theme import Theme, tabular_font
from matchcut.studio.session import Session
from matchcut.studio.timeline import gestures
from matchcut.studio.timeline.gestures import Gesture, snap
from matchcut.studio.timeline.painting import Scene, paint_playhead, paint_ruler, paint_tracks
from matchcut.studio.timeline.scale import Scale
from matchcut.studio.timeline.tracks import RULER_HEIGHT, Bar, Row, Track, tracks_of

EDGE = 6
DRAG_FROM = 4
SNAP_PIXELS = 8
HEADERS = 112


class TimelineView(QWidget):
    """The rows themselves, without their headers. `scale_changed` when it scrolled or zoomed."""

    scale_changed = Signal()
    menu_wanted = Signal(object)
    razor_wanted = Signal(object, int)

    def __init__(self, session: Session, theme: Theme) -> None:
        super().__init__()
        self.session = session
        self._theme = theme
        self.setAccessibleName("Timeline")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setFont(tabular_font(9.0))
        self.thumbnail: Callable[[ShotId, int], QPixmap | None] = lambda _shot, _percent: None
        self.peaks: Callable[[str], list[float]] = lambda _clip: []
        self.snapping = True
        self.razor = False
        self._shown: Film = session.film
        self._tracks = tracks_of(session.film)
        self._scale = Scale(width=self.width())
        self._pressed: QPointF | None = None
        self._gesture: Gesture | None = None
        self._candidate: Gesture | None = None
        self._scrubbing = False
        self._fitting = True
        self._snapped: int | None = None
        session.changed.connect(self._film_changed)
        session.looks_changed.connect(self.update)
        session.selected.connect(self.update)
        session.playhead_moved.connect(self._playhead_moved)
        theme.changed.connect(self.update)
        self._show_film(session.film)

    # What is shown

    @property
    def scale(self) -> Scale:
        return self._scale

    @property
    def tracks(self) -> tuple[Track, ...]:
        return self._tracks

    @property
    def shown(self) -> Film:
        """The film as painted: during a drag, as it would be."""
        return self._shown

    def use_scale(self, scale: Scale) -> None:
        """Show another part of the film, or at another zoom; until then, and again after `fit`, all of it is shown."""
        self._fitting = False
        self._scale = replace(scale, width=self.width()).kept(self._shown.length)
        self.scale_changed.emit()
        self.update()

    def fit(self) -> None:
        """Show the whole film, also when the view changes its size."""
        self._fitting = True
        self._scale = replace(self._scale, width=self.width()).fitted(self._shown.length)
        self.scale_changed.emit()
        self.update()

    def zoom(self, factor: float) -> None:
        """Zoom about the playhead if it is in view, else about the middle."""
        x = self._scale.x(self.session.playhead)
        self.use_scale(self._scale.zoomed(factor, x if 0 <= x <= self.width() else self.width() / 2))

    def _show_film(self, film: Film) -> None:
        self._shown = film
        self._tracks = tracks_of(film)
        self.setMinimumHeight(self._tracks[-1].bottom + 8)
        self.update()

    def _film_changed(self) -> None:
        self._show_film(self.session.film)

    def _playhead_moved(self, frame: int) -> None:
        x = self._scale.x(frame)
        if not self._scrubbing and not 0 <= x <= self.width():
            self.use_scale(self._scale.scrolled(x - self.width() * (0.1 if x > 0 else 0.9)))
        self.update()

    # Painting

    def scene(self) -> Scene:
        """What is painted now."""
        selected = frozenset(self.session.selection.shots)
        return Scene(
            self._shown,
            self._tracks,
            self._scale,
            self._theme.tone,
            selected,
            self.session.look,
            self.thumbnail,
            self.peaks,
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        scene = self.scene()
        painter = QPainter(self)
        painter.fillRect(self.rect(), scene.tone.colour("window"))
        paint_tracks(painter, scene)
        paint_ruler(painter, scene)
        if self._snapped is not None:
            painter.setPen(scene.tone.colour("accent", 140))
            x = self._scale.x(self._snapped)
            painter.drawLine(QPointF(x, RULER_HEIGHT), QPointF(x, self.height()))
        paint_playhead(painter, scene.tone, self._scale.x(self.session.playhead), self.height())
        if not self._shown.shots:
            painter.setPen(scene.tone.colour("dim"))
            words = "Shots that you add to the board stand here, in the order in which the film shows them."
            painter.drawText(QRectF(self.rect()), Qt.AlignmentFlag.AlignCenter, words)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        if self._fitting:
            self.fit()
        else:
            self.use_scale(self._scale)

    # What is where

    def track_at(self, y: float) -> Track | None:
        return next((track for track in self._tracks if track.top <= y < track.bottom), None)

    def bar_at(self, position: QPointF) -> tuple[Track, Bar] | None:
        """The bar under a point, with its row."""
        track = self.track_at(position.y())
        bar = track.at(self._scale.frame_at(position.x())) if track else None
        return (track, bar) if track and bar else None

    def _gesture_at(self, position: QPointF, alt: bool) -> Gesture | None:
        """What a drag from this point would do."""
        found = self.bar_at(position)
        if found is None:
            return None
        track, bar = found
        frame = self._scale.nearest_edge(position.x())
        from_left = position.x() - self._scale.x(bar.start)
        from_right = self._scale.x(bar.end) - position.x()
        if track.row is Row.TITLES:
            edge = gestures.stretch_title if from_right <= EDGE else gestures.move_title
            return edge(TitleId(bar.id), frame)
        if track.row is Row.SOUND:
            return gestures.move_sound(AudioClipId(bar.id), frame)
        if track.row is Row.PICTURE and bar.shot is not None:
            return self._shot_gesture(track, bar.shot, position, frame, from_left, from_right, alt)
        return None

    def _shot_gesture(
        self, track: Track, shot: ShotId, position: QPointF, frame: int, from_left: float, from_right: float, alt: bool
    ) -> Gesture:
        film = self.session.film
        corner = position.y() < track.top + 14
        transition = film.shots[shot].transition
        if transition is not None and transition.kind.overlaps:
            reach = transition.frames * self._scale.pixels_per_frame
            if corner and abs(from_left - reach) <= EDGE:
                return gestures.transition(shot, frame)
        if from_left <= EDGE:
            if corner and film.before(shot) is not None:
                return gestures.transition(shot, frame)
            before = film.before(shot)
            return gestures.roll(before.id, frame) if alt and before else gestures.trim_head(shot, frame)
        if from_right <= EDGE:
            return gestures.roll(shot, frame) if alt else gestures.trim_tail(shot, frame)
        if alt:
            return gestures.slip(shot, frame)
        chosen = self.session.selection.shots
        return gestures.reorder(chosen if shot in chosen else (shot,), frame)

    # The mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        position = event.position()
        if position.y() < RULER_HEIGHT:
            self._scrubbing = True
            self.session.seek(self._scale.frame_at(position.x()))
            return
        found = self.bar_at(position)
        if self.razor and found and found[0].row is Row.PICTURE:
            self.razor_wanted.emit(found[1].shot, self._scale.nearest_edge(position.x()))
            return
        if found is None:
            self.session.select(())
            self._scrubbing = True
            self.session.seek(self._scale.frame_at(position.x()))
            return
        self._pressed = position
        self._candidate = self._gesture_at(position, bool(event.modifiers() & Qt.KeyboardModifier.AltModifier))
        if found[1].shot is not None and found[0].row is not Row.TITLES:
            self._select(found[1].shot, event.modifiers())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        position = event.position()
        if self._scrubbing:
            self.session.seek(self._scale.frame_at(position.x()))
            return
        if self._pressed is None:
            self._point_at(position, bool(event.modifiers() & Qt.KeyboardModifier.AltModifier))
            return
        if self._gesture is None and abs(position.x() - self._pressed.x()) >= DRAG_FROM:
            self._gesture = self._candidate
        if self._gesture is not None:
            film, _ = self._gesture.preview(self.session.film, self._snap(position.x()))
            self._show_film(film)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._scrubbing = False
        gesture, self._gesture, self._pressed, self._candidate = self._gesture, None, None, None
        if gesture is not None:
            _, by = gesture.preview(self.session.film, self._snap(event.position().x()))
            self._snapped = None
            if by:
                self.session.edit(gesture.label, gesture.edit_at(by))
            self._show_film(self.session.film)

    def cancel_drag(self) -> bool:
        """Let go of a drag without making its edit; False where there is none."""
        dragging = self._gesture is not None
        self._gesture = self._pressed = self._candidate = self._snapped = None
        self._show_film(self.session.film)
        return dragging

    def _snap(self, x: float) -> int:
        frame = self._scale.nearest_edge(x)
        self._snapped = None
        if not self.snapping:
            return frame
        edges = {placed.range.start for placed in self.session.film.layout} | {self.session.playhead}
        near = [edge for edge in edges if abs(self._scale.x(edge) - x) <= SNAP_PIXELS]
        snapped = snap(frame, near, max(1, round(SNAP_PIXELS / self._scale.pixels_per_frame)))
        self._snapped = snapped if near else None
        return snapped

    def _select(self, shot: ShotId, modifiers: Qt.KeyboardModifier) -> None:
        chosen = self.session.selection.shots
        if modifiers & Qt.KeyboardModifier.ControlModifier:
            kept = tuple(one for one in chosen if one != shot) if shot in chosen else (*chosen, shot)
            self.session.select(kept)
        elif modifiers & Qt.KeyboardModifier.ShiftModifier and chosen:
            order = self.session.film.order
            first, last = sorted((order.index(chosen[0]), order.index(shot)))
            self.session.select(order[first : last + 1], shot)
        elif shot not in chosen:
            self.session.select((shot,))
        else:
            self.session.select(chosen, shot)

    def _point_at(self, position: QPointF, alt: bool) -> None:
        """Show by the pointer what a drag from here would do."""
        found = self.bar_at(position)
        shape = Qt.CursorShape.ArrowCursor
        if self.razor and found and found[0].row is Row.PICTURE:
            shape = Qt.CursorShape.CrossCursor
        elif found is not None:
            left = abs(position.x() - self._scale.x(found[1].start)) <= EDGE
            right = abs(self._scale.x(found[1].end) - position.x()) <= EDGE
            if (left or right) and found[0].row is not Row.CAST:
                shape = Qt.CursorShape.SplitHCursor if alt else Qt.CursorShape.SizeHorCursor
        self.setCursor(shape)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.use_scale(self._scale.zoomed(1.0015 ** event.angleDelta().y(), event.position().x()))
        else:
            delta = event.angleDelta()
            self.use_scale(self._scale.scrolled(-(delta.x() or delta.y()) * 0.6))
        event.accept()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        found = self.bar_at(QPointF(event.pos()))
        if found and found[1].shot is not None and found[1].shot not in self.session.selection.shots:
            self.session.select((found[1].shot,))
        self.menu_wanted.emit(event.globalPos())

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and self._gesture is not None:
            event.accept()
            return True
        return super().event(event)
