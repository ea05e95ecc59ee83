"""A key is put into the keyring, and shown to its service, by a process of its own: it loads the service's SDK."""

from __future__ import annotations

import sys

from PySide6.QtCore import QObject, QProcess, Signal


class KeyCheck(QObject):
    """Runs `matchcut services key SERVICE`, which reads the key from its input; `ended(str)` with what that said."""

    ended = Signal(str)

    def __init__(self, service: str, key: str, parent: QObject) -> None:
        super().__init__(parent)
        self._process = QProcess(self)
        self._process.setProcessChannelMode(QProcess.ProcessChannelMode.MergedChannels)
        self._process.finished.connect(self._over)
        self._process.errorOccurred.connect(self._over)
        self._process.start(sys.executable, ["-P", "-m", "matchcut", "services", "key", service])
        self._process.write(key.strip().encode() + b"\n")
        self._process.closeWriteChannel()

    def _over(self, *_how: object) -> None:
        said = bytes(self._process.readAllStandardOutput().data()).decode(errors="replace").strip()
        self.ended.emit(said or self._process.errorString())
        self.deleteLater()
