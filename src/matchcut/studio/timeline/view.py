"""The timeline widget: shows the film's rows, and turns the mouse and keys into gestures.

ruler            click or drag: playhead; a marker's flag: drag it; a scene's heading: select its shots
a shot           click: select (Ctrl adds, Shift to here); drag: move; drag an edge: trim
a cut, Alt-drag  roll; a shot, Alt-drag: slip; the corner above a cut: transition
an empty place   click: playhead; drag: select what the frame touches
wheel            scroll; Ctrl+wheel zooms about the mouse
a drag to an end of the view scrolls on
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QHelpEvent,
    QMouseEvent,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QToolTip, QWidget

from matchcut.film.film import Film
from matchcut.film.ids import MarkerId, ShotId
from matchcut.film.model import Marker
from matchcut.studio.look.ghost import paint_ghost
from matchcut.studio.look.painting import painting
from matchcut.studio.look.theme import Theme, tabular_font
from matchcut.studio.session import Session
from matchcut.studio.timeline import gestures
from matchcut.studio.timeline.gestures import Gesture, snap
from matchcut.studio.timeline.grabbing import EDGE, grabbed_at, told_of
from matchcut.studio.timeline.painting import Scene, paint_tracks
from matchcut.studio.timeline.ruler import marker_at, marker_frame, paint_markers, paint_playhead, paint_ruler
from matchcut.studio.timeline.scale import MOST_PIXELS, Scale
from matchcut.studio.timeline.tracks import HEIGHTS, RULER_HEIGHT, SCENES_HEIGHT, Bar, Row, Track, tracks_of

DRAG_FROM = 4
SNAP_PIXELS = 8
SCROLL_ZONE, SCROLL_MS, SCROLL_PIXELS = 28, 30, 18
BELOW = 8
"""Pixels under the last row."""


class TimelineView(QWidget):
    """The rows themselves, without their headers.

    `scale_changed` when it scrolled or zoomed; `continuity_wanted(shot)` when a person asks how a shot holds together.
    """

    scale_changed = Signal()
    rows_changed = Signal()
    menu_wanted = Signal(object)
    razor_wanted = Signal(object, int)
    continuity_wanted = Signal(object)

    def __init__(self, session: Session, theme: Theme) -> None:
        super().__init__()
        self.session = session
        self._theme = theme
        self.setAccessibleName(self.tr("Timeline"))
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
        self._dragged_shots: tuple[ShotId, ...] = ()
        self._mouse = QPointF()
        self._grip = 0.0
        self._framed: QRectF | None = None
        self._scroller = QTimer(self)
        self._scroller.setInterval(SCROLL_MS)
        self._scroller.timeout.connect(self._scroll_on)
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

    def show_shots(self, shots: tuple[ShotId, ...]) -> None:
        """Zoom to these shots, as wide as the view."""
        ranges = [self._shown.layout[self._shown.place_of[shot]].range for shot in shots]
        if ranges:
            start, end = min(one.start for one in ranges), max(one.end for one in ranges)
            fitted = self._scale.fitted(end - start)
            self.use_scale(replace(fitted, origin=fitted.origin + start))

    def show_frames(self) -> None:
        """Zoom in until every frame stands alone, about the playhead."""
        self.zoom(MOST_PIXELS / self._scale.pixels_per_frame)

    def _show_film(self, film: Film) -> None:
        self._shown = film
        self._lay_out()

    def _lay_out(self) -> None:
        """Find the rows' places; the picture takes what height is left over."""
        self._tracks = tracks_of(self._shown, self.height() - BELOW)
        taller = sum(one.height - HEIGHTS[one.row] for one in self._tracks)
        self.setMinimumHeight(self._tracks[-1].bottom - taller + BELOW)
        self.rows_changed.emit()
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
        with painting(self) as painter:
            painter.fillRect(self.rect(), scene.tone.colour("window"))
            paint_tracks(painter, scene)
            paint_ruler(painter, self._shown, self._scale, scene.tone)
            paint_markers(painter, self._shown, self._scale, scene.tone, self.height())
            if self._snapped is not None:
                painter.setPen(scene.tone.colour("accent", 140))
                x = self._scale.x(self._snapped)
                painter.drawLine(QPointF(x, RULER_HEIGHT), QPointF(x, self.height()))
            paint_playhead(painter, scene.tone, self._scale.x(self.session.playhead), self.height())
            if self._dragged_shots:
                picture = self.thumbnail(self._dragged_shots[0], 0)
                settings = self._shown.settings
                aspect = settings.width / settings.height
                paint_ghost(painter, scene.tone, picture, aspect, len(self._dragged_shots), self._mouse)
            if self._framed is not None:
                painter.setPen(QPen(scene.tone.colour("accent"), 1))
                painter.setBrush(scene.tone.colour("accent", 40))
                painter.drawRect(self._framed.normalized())
            if not self._shown.shots:
                painter.setPen(scene.tone.colour("dim"))
                words = self.tr(
                    "Shots that you add to the board stand here, in the order in which the film shows them."
                )
                painter.drawText(QRectF(self.rect()), Qt.AlignmentFlag.AlignCenter, words)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._lay_out()
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
        return grabbed_at(self.session.film, self._scale, *found, position, alt, self.session.selection.shots)

    # The mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        position = self._mouse = event.position()
        if position.y() < RULER_HEIGHT:
            self._press_ruler(position)
            return
        found = self.bar_at(position)
        if self.razor and found and found[0].row is Row.PICTURE:
            self.razor_wanted.emit(found[1].shot, self._scale.nearest_edge(position.x()))
            return
        self._pressed = position
        if found is None:
            self._framed = QRectF(position, position)
            return
        self._candidate = self._gesture_at(position, bool(event.modifiers() & Qt.KeyboardModifier.AltModifier))
        if found[1].shot is not None and found[0].row is not Row.TITLES:
            self._choose(found[1].shot, event.modifiers())

    def _press_ruler(self, position: QPointF) -> None:
        marker = marker_at(self._shown, self._scale, position)
        if marker is not None:
            self._pressed = position
            self._candidate = gestures.move_marker(MarkerId(marker.id), self._scale.nearest_edge(position.x()))
            return
        frame = self._scale.frame_at(position.x())
        if position.y() < SCENES_HEIGHT and 0 <= frame < self._shown.length:
            bar = next(track for track in self._tracks if track.row is Row.PICTURE).at(frame)
            if bar is not None and bar.shot is not None:
                self.session.select(self._shown.shot_ids_by_scene[self._shown.shots[bar.shot].scene])
        self._scrubbing = True
        self.session.seek(frame)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        position = self._mouse = event.position()
        if self._scrubbing:
            self.session.seek(self._scale.frame_at(position.x()))
        elif self._framed is not None:
            self._framed.setBottomRight(position)
            self._select_framed()
        elif self._pressed is None:
            self._point_at(position, bool(event.modifiers() & Qt.KeyboardModifier.AltModifier))
            return
        elif self._gesture is None and abs(position.x() - self._pressed.x()) >= DRAG_FROM:
            self._gesture = self._candidate
            self._grip = self._pressed.x() - self._scale.x(self._gesture.grabbed) if self._gesture else 0.0
            if self._gesture is not None and self._gesture.label.startswith("Move") and self._on_picture(self._pressed):
                self._dragged_shots = self.session.selection.shots
        self._preview()
        outside = not SCROLL_ZONE <= position.x() <= self.width() - SCROLL_ZONE
        if outside and (self._gesture is not None or self._framed is not None) and not self._scroller.isActive():
            self._scroller.start()

    def _on_picture(self, position: QPointF) -> bool:
        track = self.track_at(position.y())
        return track is not None and track.row is Row.PICTURE

    def _preview(self) -> None:
        """Show the film as the drag would leave it."""
        if self._gesture is not None:
            film, _ = self._gesture.preview(self.session.film, self._dragged_to(self._mouse.x()))
            self._show_film(film)

    def _scroll_on(self) -> None:
        """A drag that waits near an end of the view goes on beyond it."""
        x = self._mouse.x()
        by = -SCROLL_PIXELS if x < SCROLL_ZONE else SCROLL_PIXELS if x > self.width() - SCROLL_ZONE else 0
        if not by or (self._gesture is None and self._framed is None):
            self._scroller.stop()
            return
        before = self._scale.origin
        self.use_scale(self._scale.scrolled(by))
        if self._framed is not None:
            self._framed.setLeft(self._framed.left() - (self._scale.origin - before) * self._scale.pixels_per_frame)
            self._select_framed()
        self._preview()

    def _select_framed(self) -> None:
        """Select the shots that the rubber band touches, by when they are; its height does not matter."""
        assert self._framed is not None
        area = self._framed.normalized()
        first, last = self._scale.frame_at(area.left()), self._scale.frame_at(area.right()) + 1
        layout = self.session.film.layout if self.session.film.shots else ()
        self.session.select(tuple(one.shot.id for one in layout if one.range.end > first and one.range.start < last))
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._scrubbing = False
        if self._framed is not None and self._framed.normalized().width() < DRAG_FROM:
            self.session.select(())
            self.session.seek(self._scale.frame_at(event.position().x()))
        gesture = self._gesture
        if gesture is not None:
            _, by = gesture.preview(self.session.film, self._dragged_to(event.position().x()))
            self._let_go()
            if by:
                self.session.edit(gesture.label, gesture.edit_at(by))
        self._let_go()
        self._show_film(self.session.film)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        found = self.bar_at(event.position())
        if found is not None and found[0].row is Row.CAST:
            self.continuity_wanted.emit(found[1].shot)

    def _let_go(self) -> None:
        self._gesture = self._pressed = self._candidate = self._snapped = self._framed = None
        self._dragged_shots = ()
        self._scroller.stop()

    def cancel_drag(self) -> bool:
        """Let go of a drag without making its edit; False where there is none."""
        dragging = self._gesture is not None or self._framed is not None
        self._let_go()
        self._show_film(self.session.film)
        return dragging

    def _dragged_to(self, x: float) -> int:
        """The frame that what was grabbed comes to with the pointer at `x`; it keeps its distance from the pointer."""
        return self._snap(x - self._grip)

    def _snap(self, x: float) -> int:
        frame = self._scale.nearest_edge(x)
        self._snapped = None
        if not self.snapping:
            return frame
        reach = max(1, round(SNAP_PIXELS / self._scale.pixels_per_frame))
        picture = next(track for track in tracks_of(self.session.film) if track.row is Row.PICTURE)
        edges = {edge for bar in picture.between(frame - reach, frame + reach) for edge in (bar.start, bar.end)}
        edges |= {self.session.playhead, *(marker_frame(self.session.film, one) for one in self._markers_at_rest())}
        near = [edge for edge in edges if abs(self._scale.x(edge) - x) <= SNAP_PIXELS]
        snapped = snap(frame, near, reach)
        self._snapped = snapped if near else None
        return snapped

    def _markers_at_rest(self) -> list[Marker]:
        return [one for one in self.session.film.markers.values() if one == self._shown.markers.get(one.id)]

    def _choose(self, shot: ShotId, modifiers: Qt.KeyboardModifier) -> None:
        toggle = bool(modifiers & Qt.KeyboardModifier.ControlModifier)
        self.session.choose(shot, toggle=toggle, through=bool(modifiers & Qt.KeyboardModifier.ShiftModifier))

    def _point_at(self, position: QPointF, alt: bool) -> None:
        """Show by the pointer what a drag from here would do."""
        found = self.bar_at(position)
        shape = Qt.CursorShape.ArrowCursor
        if marker_at(self._shown, self._scale, position) is not None:
            shape = Qt.CursorShape.SizeHorCursor
        elif self.razor and found and found[0].row is Row.PICTURE:
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
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), self.words_at(QPointF(event.pos())), self)
            return True
        if event.type() == QEvent.Type.ShortcutOverride and self._gesture is not None:
            event.accept()
            return True
        return super().event(event)

    def words_at(self, position: QPointF) -> str:
        """What there is to say about what is under a point."""
        marker, found = marker_at(self._shown, self._scale, position), self.bar_at(position)
        if marker is not None:
            return marker.text
        return told_of(self._shown, *found, self.session.look) if found else ""
