"""What happens when we made a mistake: a report is kept, one calm notice tells of it, and the studio goes on.

Every edit is durable before it is shown, so a crash loses nothing; what is left to do is to say so, and to keep what
helps to mend it. Exceptions of any thread end here; for crashes below Python, `faulthandler` writes to a file that
the next start finds.
"""

from __future__ import annotations

import faulthandler
import os
import sys
import threading
import traceback
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import TextIO

from PySide6.QtCore import QObject, Signal, qVersion

from matchcut import __version__

KEPT_REPORTS = 20
_NATIVE = "fault-{}.log"
_LAST_TIME = "The studio ended by itself last time. Nothing that you did is lost."
_NOW = "Something went wrong in the studio. Nothing that you did is lost, and you can go on."


def reports_folder() -> Path:
    """Where reports lie on this machine."""
    from platformdirs import user_log_path

    return user_log_path("matchcut", appauthor=False)


class CrashHandler(QObject):
    """Keeps reports of mistakes in `folder`.

    `reported(words, details)` fires in the window's thread, once for each different mistake.
    """

    reported = Signal(str, str)

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.folder = folder
        self._seen: set[tuple[str, str]] = set()
        self._before = (sys.excepthook, threading.excepthook)
        self._native = self._open_native()

    def install(self) -> None:
        """Take over what nobody else caught, in this thread and all others."""
        self._before = (sys.excepthook, threading.excepthook)
        sys.excepthook = self._caught
        threading.excepthook = self._caught_in_thread
        if self._native is not None:
            faulthandler.enable(self._native)

    def remove(self) -> None:
        """Give the hooks back, at a regular end: what faulthandler did not need is removed."""
        sys.excepthook, threading.excepthook = self._before
        if self._native is not None:
            faulthandler.disable()
            self._native.close()
            Path(self._native.name).unlink(missing_ok=True)
            self._native = None

    def tell_last_time(self) -> None:
        """Tell of a crash below Python that ended an earlier session, if there was one; each is told once."""
        mine = Path(self._native.name) if self._native is not None else None
        for log in sorted(self.folder.glob(_NATIVE.format("*"))):
            if log == mine or _is_alive(log):
                continue
            text = log.read_text(encoding="utf-8", errors="replace")
            if text.strip():
                report = self._write(text)
                self.reported.emit(_LAST_TIME, _details(report, text))
            log.unlink(missing_ok=True)

    def _caught(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        text = "".join(traceback.format_exception(kind, error, trace))
        last = traceback.extract_tb(trace)[-1:]
        mistake = (kind.__name__, f"{last[0].filename}:{last[0].lineno}" if last else "")
        print(text, file=sys.stderr, end="")
        if mistake in self._seen:  # What happens at every repaint is one mistake, and one report.
            return
        self._seen.add(mistake)
        self.reported.emit(_NOW, _details(self._write(text), text))

    def _caught_in_thread(self, arguments: threading.ExceptHookArgs) -> None:
        if arguments.exc_value is not None and not issubclass(arguments.exc_type, SystemExit):
            self._caught(arguments.exc_type, arguments.exc_value, arguments.exc_traceback)

    def _open_native(self) -> TextIO | None:
        """The file for faulthandler; None where none can be made."""
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            return (self.folder / _NATIVE.format(os.getpid())).open("w", encoding="utf-8")
        except OSError:
            return None  # A full or read-only disk must not keep anybody from their film.

    def _write(self, text: str) -> Path | None:
        """Keep a report and return its path; None where the disk won't have it."""
        import platform

        moment = datetime.now(UTC)
        report = self.folder / f"report-{moment:%Y%m%dT%H%M%S%f}.txt"
        head = (
            f"matchcut {__version__}, Python {platform.python_version()}, Qt {qVersion()}, "
            f"{platform.platform()}\n{moment.isoformat(timespec='seconds')}\n\n"
        )
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            report.write_text(head + text, encoding="utf-8")
            for old in sorted(self.folder.glob("report-*.txt"))[:-KEPT_REPORTS]:
                old.unlink(missing_ok=True)
        except OSError:
            return None
        return report


def _details(report: Path | None, text: str) -> str:
    kept = f"The report to send us is {report}\n\n" if report else "The report could not be kept on this disk.\n\n"
    return kept + text


def _is_alive(log: Path) -> bool:
    """Whether the studio that a fault log belongs to still runs."""
    import psutil

    number = log.stem.removeprefix("fault-")
    return number.isdecimal() and psutil.pid_exists(int(number))
