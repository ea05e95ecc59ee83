"""A log-out ends the real program as closing its windows does: nothing goes on behind it, nothing is lost."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import psutil
import pytest

from matchcut.film import edits
from matchcut.film.film import Film
from matchcut.film.ids import SceneId, ShotId
from matchcut.film.model import Parameters, Settings
from matchcut.production.jobs import JobState, NewJob
from matchcut.production.queue import Queue
from matchcut.store.project import Project

PATIENCE = 60.0


def until(found: Callable[[], object], what: str) -> None:
    began = time.monotonic()
    while not found():
        assert time.monotonic() - began < PATIENCE, f"{what} did not come"
        time.sleep(0.1)


@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGHUP])
def test_a_log_out_leaves_nothing_running_and_the_queue_waits(tmp_path: Path, how: signal.Signals) -> None:
    folder = tmp_path / "film"
    settings = Settings(
        title="Slow", width=160, height=90, engine="fake", parameters=Parameters({"behaviour": "slow", "delay": 60})
    )
    film = edits.add_scene(Film(settings=settings), id=SceneId("scene"))
    film = edits.add_shot(film, SceneId("scene"), id=ShotId("s0"), frames=96)
    with Project.create(folder, film) as project:
        Queue(project).enqueue([NewJob(shot=ShotId("s0"), engine="fake")])
    environment = {
        **os.environ,
        "QT_QPA_PLATFORM": "offscreen",
        "MATCHCUT_SETTINGS": str(tmp_path / "settings.ini"),
        "XDG_STATE_HOME": str(tmp_path / "state"),
    }
    # The program itself, which as soon as it has a window is told to go on with the queue.
    script = (
        "import sys\nfrom pathlib import Path\nfrom PySide6.QtCore import QTimer\n"
        "from matchcut.studio import main\n"
        "shown = main.Studio.show_film\n"
        "def show(self, opened, **how):\n"
        "    window = shown(self, opened, **how)\n"
        "    QTimer.singleShot(0, window.making.resume)\n"
        "    return window\n"
        "main.Studio.show_film = show\n"
        "sys.exit(main.run(Path(sys.argv[1])))\n"
    )
    program = subprocess.Popen([sys.executable, "-c", script, str(folder)], env=environment, stderr=subprocess.PIPE)
    began: list[psutil.Process] = []
    try:
        with Project.open(folder) as project:
            queue = Queue(project)
            until(lambda: [job.step for job in queue.unfinished() if job.step], "the worker's first step")
            began = psutil.Process(program.pid).children(recursive=True)
            assert any("--queued" in one.cmdline() for one in began)
            assert len(began) > 1, "a worker too"
            program.send_signal(how)
            _, told = program.communicate(timeout=PATIENCE)
            assert program.returncode == 0, told
            assert b"Traceback" not in told, told
            assert not [one for one in began if one.is_running()]
            assert [job.state for job in queue.unfinished()] == [JobState.INTERRUPTED]
    finally:
        for one in (*began, program):
            if one.pid and psutil.pid_exists(one.pid):
                one.kill()
        program.wait(10)
