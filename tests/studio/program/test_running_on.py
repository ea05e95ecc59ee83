"""The real program goes on without its window until its film is made, and ends then, or at a log-out before."""

from __future__ import annotations

import signal
import subprocess
import sys
from os import environ
from pathlib import Path

import psutil
import pytest
from tests.studio.program.test_ending import PATIENCE, until

from matchcut.film import edits
from matchcut.film.film import Film
from matchcut.film.ids import SceneId, ShotId
from matchcut.film.model import Parameters, Settings
from matchcut.production.jobs import JobState, NewJob
from matchcut.production.queue import Queue
from matchcut.store.project import Project
from matchcut.studio.production import queue_now

PROGRAM = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from matchcut.studio import main

shown = main.Studio.show_film

def close_at_work(window):
    if any(job.step for job in window.watcher.jobs):
        window.close()
        print("closed", flush=True)
    else:
        QTimer.singleShot(50, lambda: close_at_work(window))

def show(self, opened, **how):
    window = shown(self, opened, **how)
    QTimer.singleShot(0, window.making.resume)
    QTimer.singleShot(0, lambda: close_at_work(window))
    return window

main.Studio.show_film = show
sys.exit(main.run(Path(sys.argv[1])))
"""


@pytest.mark.parametrize("logged_out", [False, True])
def test_the_program_stays_until_its_film_is_made(tmp_path: Path, logged_out: bool) -> None:
    folder = tmp_path / "film"
    slow = Parameters({"behaviour": "slow", "delay": 60 if logged_out else 30})
    film = edits.add_scene(
        Film(settings=Settings(width=160, height=90, engine="fake", parameters=slow)), id=SceneId("scene")
    )
    film = edits.add_shot(film, SceneId("scene"), id=ShotId("s0"), frames=96)
    with Project.create(folder, film) as project:
        Queue(project).enqueue([NewJob(shot=ShotId("s0"), engine="fake")])
    (tmp_path / "settings.ini").write_text("[General]\nwhen_closed=run on\n")
    environment = {
        **environ,
        "QT_QPA_PLATFORM": "offscreen",
        "MATCHCUT_SETTINGS": str(tmp_path / "settings.ini"),
        "XDG_STATE_HOME": str(tmp_path / "state"),
    }
    program = subprocess.Popen(
        [sys.executable, "-c", PROGRAM, str(folder)],
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    began: list[psutil.Process] = []
    try:
        assert program.stdout is not None
        assert program.stdout.readline() == "closed\n"
        began = psutil.Process(program.pid).children(recursive=True)
        assert len(began) > 1, "production and its worker"
        with Project.open(folder) as project:
            step = max(job.step for job in Queue(project).unfinished())
            until(lambda: not (left := Queue(project).unfinished()) or left[0].step > step, "another step")
            assert program.poll() is None
            if logged_out:
                assert queue_now(project).alive
                program.send_signal(signal.SIGTERM)
            _, told = program.communicate(timeout=PATIENCE)
            assert program.returncode == 0, told
            assert "Traceback" not in told, told
            assert not [one for one in began if one.is_running()]
            left = [job.state for job in Queue(project).unfinished()]
            assert left == ([JobState.INTERRUPTED] if logged_out else [])
    finally:
        for one in (*began, program):
            if psutil.pid_exists(one.pid):
                one.kill()
        program.wait(10)
