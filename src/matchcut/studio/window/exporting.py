"""Exports: what to write is chosen in a dialog and written by a process of its own, which tells how far it is."""

from __future__ import annotations

import re
import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QProcess, Qt, QUrl
from PySide6.QtGui import QDesktopServices

from matchcut.studio.window.export import ExportDialog, ExportOrder

if TYPE_CHECKING:
    from matchcut.studio.window.window import StudioWindow

_PROGRESS = re.compile(r"^Writing .*: (\d+) %")
PATIENCE_MS = 5_000


class Exporting(QObject):
    """Writes one delivery at a time; the notice tells how far it is, when it is there, or why not."""

    def __init__(self, window: StudioWindow) -> None:
        super().__init__(window)
        self._window = window
        self._process: QProcess | None = None
        self._output = ""
        self._stopped = self._warned = False

    @property
    def busy(self) -> bool:
        """Whether something is being written now."""
        return self._process is not None

    def ask(self) -> None:
        """Let the person choose what to write, and have it written."""
        from matchcut.delivery.forms import FORMS

        window = self._window
        project = window.session.project
        own = Path.home() if project.only_looks else project.folder
        folder = Path(str(window.settings.value("export_folder", "")) or own)
        dialog = ExportDialog(window, window.theme, FORMS, folder, window.session.film.settings.title)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.ordered.connect(self.write)
        dialog.open()

    def write(self, order: ExportOrder) -> None:
        """Write what was ordered, away from this process."""
        if self._process is not None:
            self._window.notice.say(self.tr("Another file is being written. Wait for it, or stop it first."))
            return
        self._window.settings.setValue("export_folder", str(order.out.parent))
        process = self._process = QProcess(self)
        process.setProcessChannelMode(QProcess.ProcessChannelMode.MergedChannels)
        process.readyRead.connect(partial(self._read, order))
        process.finished.connect(lambda status: self._ended(order, status))
        self._output, self._stopped, self._warned = "", False, False
        self._tell(order, "")
        folder = str(self._window.session.project.home)
        process.start(sys.executable, ["-P", "-m", "matchcut", "export", folder, *order.arguments])

    def stop(self, *, wait: bool = False) -> None:
        """Stop what is being written; what was at its place before stays. With `wait`, until it is stopped."""
        if self._process is not None:
            self._stopped = True
            self._process.terminate()
            if wait and not self._process.waitForFinished(PATIENCE_MS):
                self._process.kill()
                self._process.waitForFinished(PATIENCE_MS)

    def may_end(self) -> bool:
        """Whether the film may be closed; while something is written a person is told first, once."""
        if self._process is None or self._warned:
            return True
        self._warned = True
        self._window.notice.say(
            self.tr("A file is still being written. Close the film again to stop that."), stays=True
        )
        return False

    def _tell(self, order: ExportOrder, done: str) -> None:
        words = self.tr("Writing {0} …").format(order.out.name) + (f"  {done} %" if done else "")
        self._window.notice.say(words, good=True, act=(self.tr("Stop"), self.stop), stays=True)

    def _read(self, order: ExportOrder) -> None:
        """Keep what the process says, but for how far it is, which is shown."""
        if self._process is None:
            return
        self._output += bytes(self._process.readAll().data()).decode(errors="replace")
        *lines, rest = self._output.split("\n")
        told = [found[1] for line in lines if (found := _PROGRESS.match(line))]
        self._output = "\n".join([*(line for line in lines if not _PROGRESS.match(line)), rest])
        if told:
            self._tell(order, told[-1])

    def _ended(self, order: ExportOrder, status: int) -> None:
        self._read(order)
        process, self._process = self._process, None
        if process is not None:
            process.deleteLater()
        notice, output = self._window.notice, self._output.strip()
        if self._stopped:
            notice.say(self.tr("Stopped. {0} was not written.").format(order.out.name), good=True)
        elif status:
            last = output.splitlines()[-1].removeprefix("matchcut: ") if output else ""
            notice.say(last or self.tr("{0} could not be written.").format(order.out.name), details=output)
        else:
            folder = QUrl.fromLocalFile(str(order.out.parent))
            act = (self.tr("Show it"), partial(QDesktopServices.openUrl, folder))
            notice.say(self.tr("Written: {0}").format(order.out), details=output, good=True, act=act)
