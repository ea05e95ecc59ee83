"""The viewer: the monitor, the scrub bar and the transport below it, and what makes the cut's frames come up there."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction, QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from matchcut.film.errors import MatchcutError
from matchcut.film.model import Take
from matchcut.store.project import Project
from matchcut.studio.background import Errand
from matchcut.studio.session import Session
from matchcut.studio.sound.player import SoundPlayer
from matchcut.studio.texts.errors import told_error
from matchcut.studio.texts.tell import tr
from matchcut.studio.theme.theme import Theme
from matchcut.studio.tidying import making_what_stays
from matchcut.studio.viewer.controls import Controls
from matchcut.studio.viewer.monitor import Monitor
from matchcut.studio.viewer.pace import Fineness, PlaybackStep
from matchcut.studio.viewer.projector import AHEAD, Projector
from matchcut.studio.viewer.reel import Compared, Layers, Reel, as_it_was, place_of
from matchcut.studio.viewer.scrub_bar import ScrubBar
from matchcut.studio.viewer.transport import Transport
from matchcut.studio.when_seen import WhenSeen

if TYPE_CHECKING:
    from matchcut.cut.model import Cut

REBUILD_MS = 30


class Viewer(QWidget):
    """Picture, scrub bar and transport. `shown(frame)` when a film frame's own picture has come up."""

    shown = Signal(int)

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.setAccessibleName(tr("Viewer"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.projector = Projector(self)
        self.player = SoundPlayer(self)
        self.transport = Transport(session, self.player)
        self.monitor = Monitor(session, theme)
        self.scrub_bar = ScrubBar(session, self.transport, theme)
        self.controls = Controls(session, self.transport, self.player, theme)
        self.reel: Reel | None = None
        self._onion = False
        self._compared: Compared | None = None
        self._up: tuple[int, Layers, Fineness] | None = None
        self.pace = PlaybackStep()
        self._due: int | None = None
        """While the film plays, the frame whose picture is due."""
        self._came = False
        """Whether it came up while it was."""
        self._full: _FullScreen | None = None
        self._build()
        self._rebuild = QTimer(self)
        self._rebuild.setInterval(REBUILD_MS)
        self._rebuild.setSingleShot(True)
        self._rebuild.timeout.connect(self._conform)
        self._conforming = False
        self._renewal = WhenSeen(self, self._rebuild.start)
        session.changed.connect(self._renewal.ask)
        session.playhead_moved.connect(self._moved)
        session.selected.connect(self._selected)
        self.projector.ready.connect(self._look)
        self.projector.failed.connect(self._broken)
        self.transport.state_changed.connect(self._played)
        self.scrub_bar.touched.connect(self._scrubbed)

    def _build(self) -> None:
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.stage = QWidget()
        column = QVBoxLayout(self.stage)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.monitor, 1)
        column.addWidget(self.scrub_bar)
        column.addWidget(self.controls)
        self._column.addWidget(self.stage)

    # The cut

    def _conform(self) -> None:
        """Have the cut made from the film as it is now, away from this thread; the latest one wins."""
        if self._conforming:
            self._rebuild.start()
        elif not self.session.film.shots:
            self._load(None)
        else:
            self._conforming = True
            Errand(_cut_of, self.session.project, done=self._conformed, failed=self._not_conformed)

    def _conformed(self, cut: Cut) -> None:
        self._conforming = False
        self._load(cut)

    def _not_conformed(self, error: Exception) -> None:
        self._conforming = False
        if not isinstance(error, MatchcutError):
            raise error
        self.monitor.say(told_error(error))

    def _load(self, cut: Cut | None) -> None:
        """Show another cut. The last picture stays until the new one is there, and sound that is the same goes on."""
        before = self.reel.cut if self.reel else None
        if cut is None:
            self.monitor.say(tr("The film plays here as soon as it has a shot."))
            self.monitor.show_image(None)
        self._show(Reel(cut, self._compared, self._onion) if cut else None)
        if _sounds(cut) != _sounds(before):
            self.player.load(cut, self.session.project.media.path)
            self.transport.again()

    def _show(self, reel: Reel | None) -> None:
        self.reel, self._up = reel, None
        if reel is not None:
            self.monitor.say("")
        self.projector.load(reel, partial(place_of, self.session.project))
        self._moved(self.session.playhead)

    def _broken(self, error: MatchcutError) -> None:
        self.monitor.say(told_error(error))

    # Looking closer

    @property
    def compared(self) -> Compared | None:
        return self._compared

    def compare(self, left: Take, right: Take) -> None:
        """Show two takes of a shot with a wipe between them, wherever that shot plays."""
        self._wipe(left, right, tr("Take {0}").format(left.number), tr("Take {0}").format(right.number))

    def compare_uncorrected(self, take: Take) -> None:
        """Show a take as it was before it was corrected, left of a wipe, and as it is, right of it."""
        self._wipe(as_it_was(take), take, tr("Before correction"), tr("Take {0}, corrected").format(take.number))

    def _wipe(self, left: Take, right: Take, left_words: str, right_words: str) -> None:
        self._compared = Compared(left.shot, left, right)
        self.monitor.show_sides(left_words, right_words)
        if self.reel is not None:
            self._show(replace(self.reel, compared=self._compared))
        film = self.session.film
        if left.shot in film.shots:
            placed = film.layout[film.place_of[left.shot]]
            if not placed.range.contains(self.session.playhead):
                self.session.seek(placed.range.start + placed.overlap)

    def end_compare(self) -> None:
        """Show the cut again."""
        self._compared = None
        if self.reel is not None:
            self._show(replace(self.reel, compared=None))

    def show_onion(self, on: bool) -> None:
        """See the last frame of the shot before through the first frames of a shot, or not."""
        self._onion = on
        if self.reel is not None:
            self._show(replace(self.reel, onion=on))

    def toggle_full_screen(self) -> None:
        """Give the whole screen to the picture, or take it back."""
        if self._full is None:
            actions = [*self.window().actions(), *self.actions()]
            self._full = _FullScreen(self.stage, actions)
            self._full.left.connect(self.toggle_full_screen)
            self._full.showFullScreen()
            self.stage.setFocus()
        else:
            full, self._full = self._full, None
            self._column.addWidget(self.stage)
            self.stage.show()
            full.left.disconnect(self.toggle_full_screen)
            full.close()
            full.deleteLater()
            self.setFocus()

    @property
    def is_full_screen(self) -> bool:
        return self._full is not None

    # The playhead

    def _moved(self, frame: int) -> None:
        self.controls.show_frame(frame)
        self._keep_pace(frame)
        self._look()
        self._prefetch()

    def _played(self) -> None:
        """Play began or ended: what was late before doesn't count, and what stands is looked at in full."""
        self._due = None
        self.pace.begin()
        self._tell_pace()
        self._prefetch()

    @property
    def _every(self) -> int:
        """Of so many frames one is shown. Who shuttles leaves out frames anyway."""
        return self.pace.every if abs(self.transport.speed) == 1 else 1

    def _wanted(self, frame: int) -> int:
        """The frame whose picture stands for a frame."""
        return frame - frame % self._every

    def _prefetch(self) -> None:
        speed = self.transport.speed
        fineness = self.pace.fineness if speed else Fineness.QUICK
        self.projector.look_at(self._wanted(self.session.playhead), speed * self._every, fineness)

    def _keep_pace(self, frame: int) -> None:
        """Count whether the picture that was due has come, and make less of each, or more again, as that tells."""
        speed = self.transport.speed
        if abs(speed) != 1:
            return
        due = self._wanted(frame)
        if due == self._due:
            return
        passed = (due - self._due) * speed // self._every if self._due is not None else 0
        if 0 < passed <= AHEAD:
            ahead = self.projector.waiting <= AHEAD // 2
            changed = self.pace.due(self._came, ahead=ahead)
            for _ in range(passed - 1):
                changed = self.pace.due(False) or changed
            if changed:
                due = self._wanted(frame)
                self._tell_pace()
        else:  # Play has begun, or somebody took the playhead elsewhere.
            self.pace.begin()
        self._due, self._came = due, False

    def _tell_pace(self) -> None:
        self.monitor.show_pace(*_pace_words(self.pace.step if self.transport.playing else 0))

    @property
    def is_exact(self) -> bool:
        """Whether what is up is the playhead's own frame as an export would have it."""
        return self._up is not None and self._up[0] == self.session.playhead and self._up[2] is Fineness.EXACT

    def _look(self) -> None:
        """Bring up the picture under the playhead, if it is ready and not up as fine already."""
        if self.reel is None or self.session.playhead >= self.reel.cut.length:
            return
        frame = self._wanted(self.session.playhead)
        first = self._up is None or self._up[0] != frame
        if self._bring_up(frame):
            self._came = True
            if first:
                self.shown.emit(frame)
        elif self.transport.playing and self._up is not None:
            # A picture that comes late is better than one that came long ago.
            step = self._every if self.transport.speed > 0 else -self._every
            for late in range(frame - step, self._up[0], -step)[:AHEAD]:
                if self._bring_up(late):
                    return

    def _bring_up(self, frame: int) -> bool:
        """Show a frame's picture; False where it is not ready."""
        assert self.reel is not None
        if not 0 <= frame < self.reel.cut.length:
            return False
        layers = self.reel.layers(frame)
        pictures = [ready for picture in layers.pictures if (ready := self.projector.take(picture)) is not None]
        if len(pictures) < len(layers.pictures):
            return False
        up = frame, layers, min(ready.fineness for ready in pictures)
        if self._up != up:
            self._up = up
            images = [ready.image for ready in pictures]
            self.monitor.show_image(images[0], images[1] if len(images) > 1 else None, layers.overlay)
        return True

    def _scrubbed(self) -> None:
        self.setFocus()
        self.transport.stop()

    def _selected(self) -> None:
        """Go to a shot that was selected elsewhere, unless the playhead is in it already."""
        current = self.session.selection.current
        if current is None or self.transport.playing:
            return
        placed = self.session.film.layout[self.session.film.place_of[current]]
        if not placed.range.contains(self.session.playhead):
            self.session.seek(placed.range.start)

    def close_projector(self) -> None:
        """Stop the threads that make pictures and sound."""
        self.transport.stop()
        if self._full is not None:
            self.toggle_full_screen()
        self.projector.close()
        self.player.close()


class _FullScreen(QWidget):
    """A window that is all stage. Every key of the studio works in it; `left()` when Escape or the system closes it."""

    left = Signal()

    def __init__(self, stage: QWidget, actions: list[QAction]) -> None:
        super().__init__()
        self.setWindowTitle("Matchcut")
        self.setAccessibleName(tr("Viewer, full screen"))
        self.addActions(actions)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(stage)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.left.emit()
        super().closeEvent(event)


def _pace_words(step: int) -> tuple[str, str]:
    """What is told of a step of `PlaybackStep`, and at length."""
    match step:
        case 0:
            return "", ""
        case 1:
            return tr("half"), tr("So that it plays without a break here, moving pictures are made at half size.")
    return tr("half · every other frame"), tr(
        "So that it plays without a break here, every other moving picture is made, at half size."
    )


def _sounds(cut: Cut | None) -> object:
    """What of a cut is heard."""
    return (cut.sounds, cut.rate, cut.length) if cut else None


def _cut_of(project: Project) -> Cut:
    from matchcut.app.exporting import cut_of

    with making_what_stays():
        return cut_of(project, boards=True)
