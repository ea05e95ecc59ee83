"""The mouse on the timeline: from press to release one gesture, seen while it lasts and made once at its end.

The hand keeps what is under way; the film is only changed on release. The view asks it what to paint.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import QObject, QPointF, QRect, QRectF, Qt, QTimer
from PySide6.QtGui import QPainter, QPen, QPixmap

from matchcut.film import edits
from matchcut.film.errors import EditRefused
from matchcut.film.ids import AudioClipId, MarkerId, ShotId
from matchcut.film.steps import StepKind
from matchcut.studio.theme.drag_ghost import paint_ghost
from matchcut.studio.theme.theme import Tone
from matchcut.studio.timeline import clip_gestures
from matchcut.studio.timeline.gestures import Gesture
from matchcut.studio.timeline.grabbing import grabbed_at
from matchcut.studio.timeline.painting import paint_readout
from matchcut.studio.timeline.ruler import marker_at
from matchcut.studio.timeline.snapping import Snapper
from matchcut.studio.timeline.tools import Tool
from matchcut.studio.timeline.tracks import RULER_HEIGHT, SCENES_HEIGHT, Bar, RowKind, TimelineRow, next_track

if TYPE_CHECKING:
    from collections.abc import Callable

    from matchcut.film.film import Film
    from matchcut.studio.session import Session
    from matchcut.studio.timeline.scale import TimeScale

DRAG_FROM = 4
SCROLL_ZONE, SCROLL_MS, SCROLL_PIXELS = 28, 30, 18
HUNG = (RowKind.TITLES, RowKind.SOUND)
"""Rows of what hangs on shots or on the film, and is picked instead of a shot."""


class HandledView(Protocol):
    """The view that a hand works on. Its signals are emitted from here."""

    session: Session
    snapping: bool
    tool: Tool
    thumbnail: Callable[[ShotId, int], QPixmap | None]
    sound_frames: Callable[[str], int | None]
    razor_wanted: Any
    handles_wanted: Any

    @property
    def scale(self) -> TimeScale: ...

    @property
    def shown(self) -> Film: ...

    @property
    def bottom(self) -> int: ...

    def use_scale(self, scale: TimeScale, /) -> None: ...

    def show_film(self, film: Film, /) -> None: ...

    def track_at(self, y: float, /) -> TimelineRow | None: ...

    def bar_at(self, position: QPointF, /) -> tuple[TimelineRow, Bar] | None: ...

    def row(self, row: RowKind, /) -> TimelineRow: ...

    def width(self) -> int: ...

    def height(self) -> int: ...

    def rect(self) -> QRect: ...

    def update(self) -> None: ...


class Hand(QObject):
    """One mouse over one view.

    framed   the rubber band, while it is drawn        snapped   the frame that a drag snapped to
    dragged  shots on their way to another place       by        how far the gesture under way drags
    """

    def __init__(self, view: HandledView, parent: QObject) -> None:
        super().__init__(parent)
        self._view, self._session = view, view.session
        self.at = QPointF()
        self.gesture: Gesture | None = None
        self.by = 0
        self.framed: QRectF | None = None
        self.snapped: int | None = None
        self.dragged: tuple[ShotId, ...] = ()
        self._pressed: QPointF | None = None
        self._candidate: Gesture | None = None
        self._grip = 0.0
        self.scrubbing = False
        self._snapper = Snapper()
        self._scroller = QTimer(self)
        self._scroller.setInterval(SCROLL_MS)
        self._scroller.timeout.connect(self._scroll_on)

    # From press to release

    def press(self, position: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        """The left button went down."""
        view, self.at = self._view, position
        if position.y() < RULER_HEIGHT:
            self._press_ruler(position)
            return
        hit = view.bar_at(position)
        if view.tool is Tool.RAZOR and hit and hit[0].row in (RowKind.PICTURE, RowKind.SOUND):
            self._cut(*hit, view.scale.nearest_edge(position.x()))
            return
        self._pressed = position
        if hit is None:
            self.framed = QRectF(position, position)
            return
        track, bar = hit
        self._candidate = self._gesture_on(track, bar, position, bool(modifiers & Qt.KeyboardModifier.AltModifier))
        toggle = bool(modifiers & Qt.KeyboardModifier.ControlModifier)
        if track.row in HUNG:
            self._session.pick(bar.id, toggle=toggle)
        elif bar.shot is not None:
            through = bool(modifiers & Qt.KeyboardModifier.ShiftModifier)
            self._session.choose(bar.shot, toggle=toggle, through=through)

    def _gesture_on(self, track: TimelineRow, bar: Bar, position: QPointF, alt: bool) -> Gesture | None:
        view = self._view
        chosen = self._session.selection.shots
        film, tool = self._session.film, view.tool
        return grabbed_at(film, view.scale, track, bar, position, tool, alt, chosen, view.sound_frames)

    def _cut(self, track: TimelineRow, bar: Bar, frame: int) -> None:
        """The razor: a shot is cut by the window's own command, a sound right here."""
        if track.row is RowKind.PICTURE:
            self._view.razor_wanted.emit(bar.shot, frame)
        else:
            self._session.edit(StepKind.SPLIT_SOUND(), lambda film: edits.split_audio(film, AudioClipId(bar.id), frame))

    def _press_ruler(self, position: QPointF) -> None:
        view = self._view
        marker = marker_at(view.shown, view.scale, position)
        if marker is not None:
            self._pressed = position
            grabbed = view.scale.nearest_edge(position.x())
            self._candidate = clip_gestures.move_marker(MarkerId(marker.id), grabbed)
            self._session.pick(marker.id)
            return
        frame = view.scale.frame_at(position.x())
        if position.y() < SCENES_HEIGHT and 0 <= frame < view.shown.length:
            bar = view.row(RowKind.PICTURE).at(frame)
            if bar is not None and bar.shot is not None:
                self._session.select(view.shown.shot_ids_by_scene[view.shown.shots[bar.shot].scene])
        self.scrubbing = True
        self._session.seek(frame)

    def move(self, position: QPointF) -> bool:
        """The mouse moved; False if nothing was under way that it could have changed."""
        view, self.at = self._view, position
        if self.scrubbing:
            self._session.seek(view.scale.frame_at(position.x()))
        elif self.framed is not None:
            self.framed.setBottomRight(position)
            self._select_framed()
        elif self._pressed is None:
            return False
        elif self.gesture is None and (position - self._pressed).manhattanLength() >= DRAG_FROM:
            self._begin(self._pressed)
        self._preview()
        outside = not SCROLL_ZONE <= position.x() <= view.width() - SCROLL_ZONE
        if outside and (self.gesture is not None or self.framed is not None) and not self._scroller.isActive():
            self._scroller.start()
        return True

    def _begin(self, pressed: QPointF) -> None:
        """Take the gesture up: what was grabbed keeps its distance from the pointer."""
        view, self.gesture = self._view, self._candidate
        if self.gesture is None:
            return
        self._grip = pressed.x() - view.scale.x(self.gesture.grabbed)
        self._snapper = Snapper.of(self._session)
        self.dragged = self.gesture.carries

    def release(self, position: QPointF) -> None:
        """The left button went up: the gesture is made."""
        view, self.at = self._view, position
        self.scrubbing = False
        if self.framed is not None and self.framed.normalized().width() < DRAG_FROM:
            self._session.select(())
            self._session.seek(view.scale.frame_at(position.x()))
        gesture = self._aimed()
        if gesture is not None:
            wanted = self._dragged_to()
            _, by = gesture.preview(self._session.film, wanted)
            self.let_go()
            if not by and wanted != gesture.grabbed:
                self._tell_why(gesture, wanted - gesture.grabbed)
            if by or gesture.elsewhere:
                before = self._session.film
                self._session.edit(gesture.step, gesture.edit_at(by))
                self._session.tell_scene(before, gesture.carries)
        self.let_go()
        view.show_film(self._session.film)

    def _tell_why(self, gesture: Gesture, by: int) -> None:
        """Tell why a roll or a slip moved nothing; where frames beyond the cut are missing, they can be made."""
        film = self._session.film
        if gesture.draws_on is None:
            return
        shot, at_head = gesture.draws_on[by > 0]
        if not (film.shots[shot].head if at_head else film.shots[shot].tail):
            self._view.handles_wanted.emit((shot,))
            return
        try:
            gesture.change(film, by)
        except EditRefused as refusal:
            self._session.refused.emit(refusal)

    def let_go(self) -> None:
        """Forget what was under way."""
        self.gesture = self._pressed = self._candidate = self.snapped = self.framed = None
        self.dragged, self.by = (), 0
        self._scroller.stop()

    @property
    def dragging(self) -> bool:
        return self.gesture is not None or self.framed is not None

    # What is seen of it

    def paint(self, painter: QPainter, tone: Tone) -> None:
        """Paint what is under way: the line that was snapped to, shots on their way, by how much it drags."""
        view = self._view
        if self.snapped is not None:
            painter.setPen(tone.colour("accent", 140))
            x = view.scale.x(self.snapped)
            painter.drawLine(QPointF(x, RULER_HEIGHT), QPointF(x, view.height()))
        settings = view.shown.settings
        if self.dragged:
            picture = view.thumbnail(self.dragged[0], 0)
            paint_ghost(painter, tone, picture, settings.width / settings.height, len(self.dragged), self.at)
        elif self.gesture is not None:
            paint_readout(painter, tone, self.by, settings.rate, self.at, view.rect())
        if self.framed is not None:
            painter.setPen(QPen(tone.colour("accent"), 1))
            painter.setBrush(tone.colour("accent", 40))
            painter.drawRect(self.framed.normalized())

    # What it would come to

    def _aimed(self) -> Gesture | None:
        """The gesture under way; for what can be dragged up and down, onto the row under the mouse or a new one."""
        gesture = self.gesture
        if gesture is None or gesture.on_row is None:
            return gesture
        track = self._view.track_at(self.at.y())
        if track is not None and track.row is RowKind.SOUND:
            return gesture.on_row(track.name)
        if self.at.y() >= self._view.bottom:
            return gesture.on_row(next_track(self._session.film))
        return gesture

    def _preview(self) -> None:
        """Show the film as the drag would leave it."""
        gesture = self._aimed()
        if gesture is not None:
            film, self.by = gesture.preview(self._session.film, self._dragged_to())
            self._view.show_film(film)

    def _dragged_to(self) -> int:
        """The frame that what was grabbed comes to with the pointer where it is."""
        x = self.at.x() - self._grip
        scale = self._view.scale
        if self.dragged:  # Which shot the pointer is on decides, not an edge near it.
            return scale.frame_at(self.at.x())
        if not self._view.snapping:
            self.snapped = None
            return scale.nearest_edge(x)
        frame, self.snapped = self._snapper.snapped(scale, x, self._session.playhead)
        return frame

    def _scroll_on(self) -> None:
        """A drag that waits near an end of the view goes on beyond it."""
        view, x = self._view, self.at.x()
        by = -SCROLL_PIXELS if x < SCROLL_ZONE else SCROLL_PIXELS if x > view.width() - SCROLL_ZONE else 0
        if not by or not self.dragging:
            self._scroller.stop()
            return
        before = view.scale.origin
        view.use_scale(view.scale.scrolled(by))
        if self.framed is not None:
            self.framed.setLeft(self.framed.left() - (view.scale.origin - before) * view.scale.pixels_per_frame)
            self._select_framed()
        self._preview()

    def _select_framed(self) -> None:
        """Select the shots that the rubber band touches, by when they are; its height does not matter."""
        assert self.framed is not None
        area, scale = self.framed.normalized(), self._view.scale
        first, last = scale.frame_at(area.left()), scale.frame_at(area.right()) + 1
        layout = self._session.film.layout if self._session.film.shots else ()
        self._session.select(
            tuple(placed.shot.id for placed in layout if placed.range.end > first and placed.range.start < last)
        )
        self._view.update()
