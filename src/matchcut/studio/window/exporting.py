"""Exports: what to write is chosen in a dialog and written by a process of its own, which tells how far it is."""

from __future__ import annotations

import time
from collections import deque
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from matchcut.film.time import timecode
from matchcut.studio.run import EventRun
from matchcut.studio.session import Session
from matchcut.studio.texts.errors import remedy_for, told_error
from matchcut.studio.texts.remedies import remedy_of, words_of
from matchcut.studio.texts.tell import tr
from matchcut.studio.window.export_orders import ExportOrder, Presets
from matchcut.words.plain import from_plain

if TYPE_CHECKING:
    from matchcut.film.film import Film
    from matchcut.film.remedies import Remedy
    from matchcut.studio.theme.theme import Theme
    from matchcut.studio.viewer.view import Viewer
    from matchcut.studio.window.notice import Notice
    from matchcut.wire.child import Ended
    from matchcut.wire.messages import Message
    from matchcut.words.statements import Statement

TELL_SECONDS = 1.0
"""How often a person is told how far it is; screen readers say it each time."""
GRACE_SECONDS = 3.0
"""How long a writer may take to put away what it has half written."""


class Exporting(QObject):
    """Writes what was ordered, one file after the other; the notice tells how far it is, what is there, and why not.

    What is ordered meanwhile waits for its turn.
    """

    def __init__(
        self,
        window: QWidget,
        session: Session,
        theme: Theme,
        settings: QSettings,
        viewer: Viewer,
        notice: Notice,
    ) -> None:
        super().__init__(window)
        self._window, self._session, self._theme, self._settings = window, session, theme, settings
        self._viewer, self._notice = viewer, notice
        self._process: EventRun | None = None
        self._waiting: deque[ExportOrder] = deque()
        self._name = self._done = ""
        self._written: list[Path] = []
        self._failed: list[str] = []
        self._said: list[str] = []
        self._remedy: Statement[Remedy] | None = None
        self._outcome: Message | None = None
        self._shown = 0.0
        self._stopped = self._warned = self._replaces_all = False

    @property
    def busy(self) -> bool:
        """Whether something is being written now."""
        return self._process is not None

    def ask(self) -> None:
        """Let the person choose what to write, and have it written."""
        from matchcut.delivery.deliverables import DELIVERABLES
        from matchcut.studio.window.export import ExportDialog

        project, settings = self._session.project, self._settings
        own = Path.home() if project.only_looks else project.folder
        folder = Path(str(settings.value("export_folder", "")) or own)
        dialog = ExportDialog(
            self._window,
            self._theme,
            DELIVERABLES,
            folder,
            self._session.film.settings.title,
            parts=parts_of(self._session.film, self._viewer.transport.span()),
            presets=Presets(settings),
            asks=lambda: not self._replaces_all,
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.replaces_all.connect(self._replace_all)
        dialog.ordered.connect(self.write)
        dialog.open()

    def _replace_all(self) -> None:
        """Replace files without asking, until this film is closed."""
        self._replaces_all = True

    def write(self, order: ExportOrder) -> None:
        """Write what was ordered, away from this process, when what was ordered before is written."""
        self._waiting.append(order)
        self._settings.setValue("export_folder", str(order.out.parent))
        if self._process is None:
            self._written, self._failed, self._said, self._remedy = [], [], [], None
            self._stopped = self._warned = False
            self._next()
        else:
            self._tell()

    def _next(self) -> None:
        order = self._waiting.popleft()
        self._outcome = None
        self._name, self._done = order.out.name, ""
        folder = str(self._session.project.home)
        try:
            process = EventRun(["export", folder, *order.arguments], self)
        except OSError as error:
            self._not_written(order, told_error(error))
            self._go_on()
            return
        self._process = process
        process.said.connect(self._hear)
        process.ended.connect(partial(self._ended, process, order))
        self._tell()

    def stop(self, *, wait: bool = False) -> None:
        """Stop what is being written, and write nothing of what waits; what was at their places before stays.

        With `wait`, until it is stopped.
        """
        if self._process is not None:
            self._stopped = True
            self._process.cancel(GRACE_SECONDS)
            if wait:
                self._process.wait(3 * GRACE_SECONDS)

    def may_end(self) -> bool:
        """Whether the film may be closed; while something is written a person is told first, once."""
        if self._process is None or self._warned:
            return True
        self._warned = True
        self._notice.say(self.tr("A file is still being written. Close the film again to stop that."), stays=True)
        return False

    def _tell(self) -> None:
        """Tell what is being written, how far it is, and how much waits."""
        self._shown = time.monotonic()
        words = self.tr("Writing {0} …").format(self._name) + (f"  {self._done} %" if self._done else "")
        if self._waiting:
            words += "  ·  " + self.tr("{0} more to write").format(len(self._waiting))
        self._notice.say(words, good=True, act=(self.tr("Stop"), self.stop), stays=True)

    def _hear(self, event: Message) -> None:
        """Show how far it is, and keep what is told at the end."""
        from matchcut.wire.events import FileWritten
        from matchcut.wire.messages import Done, Failed, Progress, Remark, Stopped

        match event:
            case Progress(done=done, of=of):
                self._done = str(100 * done // max(1, of))
                if not self._stopped and time.monotonic() - self._shown >= TELL_SECONDS:
                    self._tell()
            case Remark(text=text, stated=plain):
                remark = tuple(map(from_plain, plain)) or (text,)
                self._said.append(words_of(remark))
                self._remedy = self._remedy or remedy_of(remark)
            case FileWritten(path=path, summary=summary, stated=plain):
                self._said.append(f"{path}: {', '.join(words_of(from_plain(part)) for part in plain) or summary}.")
            case Done() | Failed() | Stopped():
                self._outcome = event

    def _ended(self, process: EventRun, order: ExportOrder, how: Ended) -> None:
        from matchcut.wire.errors import error_of
        from matchcut.wire.failures import FailureKind
        from matchcut.wire.messages import Done, Failed

        if process is not self._process:
            return
        self._process = None
        process.deleteLater()
        written = isinstance(self._outcome, Done)
        unwritten = [*([] if written else [order]), *self._waiting] if self._stopped else []
        if unwritten:
            self._waiting.clear()
            several = len(unwritten) > 1
            words = self.tr("Stopped. {0} were not written.") if several else self.tr("Stopped. {0} was not written.")
            self._notice.say(words.format(", ".join(left.out.name for left in unwritten)), good=True)
            return
        if written:
            self._written.append(order.out)
        elif isinstance(self._outcome, Failed):
            error = error_of(self._outcome.error)
            self._failed.append(told_error(error))
            self._remedy = self._remedy or remedy_for(error)
            self._said.append(self._outcome.detail if self._outcome.kind is FailureKind.BUG else "")
        else:
            self._not_written(order, words_of(how.how), how.noise, memory=how.by_memory)
        self._go_on()

    def _not_written(self, order: ExportOrder, *details: str, memory: bool = False) -> None:
        words = self.tr("{0} could not be written.").format(order.out.name)
        if memory:
            words += " " + self.tr("Memory probably ran out: close other programs, then try again.")
        self._failed.append(words)
        self._said += details

    def _go_on(self) -> None:
        """Write what waits; tell of all where nothing does."""
        if self._waiting:
            self._next()
        else:
            self._tell_end()

    def _tell_end(self) -> None:
        """Tell of all that was ordered, once the last of it is written or not."""
        written, failed = self._written, self._failed
        parts = list(failed)
        if written and (failed or len(written) > 1):
            parts.append(self.tr("Written: {0}").format(", ".join(out.name for out in written)))
        elif written:
            parts.append(self.tr("Written: {0}").format(written[0]))
        act = None
        if written:
            folder = QUrl.fromLocalFile(str(written[-1].parent))
            act = (self.tr("Show it"), partial(QDesktopServices.openUrl, folder))
        details = "\n".join(line for line in self._said if line)
        self._notice.say(
            "\n".join(parts), details=details, good=not failed, act=act, remedy=self._remedy, stays=bool(failed)
        )


def parts_of(film: Film, span: tuple[int, int]) -> list[tuple[str, str]]:
    """The parts of a film that can be written beside all of it, as `--part` reads them, with their words.

    `span` is what is played: its first frame, and the one after its last.
    """
    parts = []
    start, end = span
    if film.shots and (start, end) != (0, film.length):
        first, last = (timecode(film.settings.start + frame, film.settings.rate) for frame in (start, end - 1))
        parts.append((f"{start}-{end - 1}", tr("In to out: {0} – {1}").format(first, last)))
    for number, scene in enumerate(film.scene_order, 1):
        if film.shot_ids_by_scene[scene.id]:
            words = tr("Scene {0}").format(number)
            parts.append((f"scene {number}", f"{words}  ·  {scene.heading}" if scene.heading else words))
    return parts
