"""A mistake of ours leaves a report and one notice, and the studio goes on."""

from __future__ import annotations

import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from matchcut.studio.crash import KEPT_REPORTS, CrashHandler


@pytest.fixture
def handler(tmp_path: Path, qtbot: QtBot) -> Iterator[CrashHandler]:
    made = CrashHandler(tmp_path / "logs")
    made.install()
    yield made
    made.remove()


def stumble() -> None:
    raise ZeroDivisionError("on request")


def reports(handler: CrashHandler) -> list[str]:
    return [path.read_text() for path in sorted(handler.folder.glob("report-*.txt"))]


def test_a_mistake_in_a_slot_is_told_once_and_kept(handler: CrashHandler, qtbot: QtBot) -> None:
    told: list[tuple[str, str]] = []
    handler.reported.connect(lambda words, details: told.append((words, details)))
    for _ in range(3):
        QTimer.singleShot(0, stumble)
    qtbot.waitUntil(lambda: bool(told))
    qtbot.wait(20)
    assert len(told) == 1
    words, details = told[0]
    assert "Nothing that you did is lost" in words
    assert "Traceback" not in words
    assert "ZeroDivisionError: on request" in details
    (report,) = reports(handler)
    assert report.startswith("matchcut ")
    assert "in stumble" in report


def test_a_mistake_in_a_thread_is_told_in_the_window_s_thread(handler: CrashHandler, qtbot: QtBot) -> None:
    heard: list[threading.Thread] = []

    class Window(CrashHandler):
        def hear(self, _words: str, _details: str) -> None:
            heard.append(threading.current_thread())

    window = Window(handler.folder / "other")
    handler.reported.connect(window.hear)
    worker = threading.Thread(target=stumble)
    worker.start()
    worker.join()
    qtbot.waitUntil(lambda: bool(heard))
    window.remove()
    assert heard == [threading.main_thread()]
    assert len(reports(handler)) == 1


def test_reports_do_not_pile_up(handler: CrashHandler) -> None:
    for number in range(KEPT_REPORTS + 5):
        (handler.folder / f"report-0000{number:04}.txt").write_text("old")
    sys.excepthook(ValueError, ValueError("new"), None)
    kept = reports(handler)
    assert len(kept) == KEPT_REPORTS
    assert "ValueError: new" in kept[-1]


def test_a_disk_that_takes_no_report_is_told_too(tmp_path: Path, qtbot: QtBot) -> None:
    (tmp_path / "logs").write_text("a file where the folder should be")
    handler = CrashHandler(tmp_path / "logs")
    handler.install()
    told: list[str] = []
    handler.reported.connect(lambda _, details: told.append(details))
    sys.excepthook(ValueError, ValueError("new"), None)
    handler.remove()
    assert told[0].startswith("The report could not be kept")


def test_a_crash_below_python_is_told_at_the_next_start(handler: CrashHandler, qtbot: QtBot) -> None:
    crash = (
        "import os, sys; from pathlib import Path; from matchcut.studio.crash import CrashHandler;"
        "CrashHandler(Path(sys.argv[1])).install(); os.abort()"
    )
    done = subprocess.run([sys.executable, "-c", crash, str(handler.folder)], check=False, capture_output=True)
    assert done.returncode != 0
    told: list[tuple[str, str]] = []
    handler.reported.connect(lambda words, details: told.append((words, details)))
    handler.tell_last_time()
    handler.tell_last_time()
    assert len(told) == 1
    assert "last time" in told[0][0]
    assert "Fatal Python error: Aborted" in told[0][1]


def test_a_regular_end_leaves_nothing(tmp_path: Path, qtbot: QtBot) -> None:
    handler = CrashHandler(tmp_path / "logs")
    handler.install()
    handler.remove()
    assert list((tmp_path / "logs").iterdir()) == []
