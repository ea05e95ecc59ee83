"""Kills the studio 100 times with `kill -9` in the middle of a scripted editing session, and counts what is lost.

    python tests/bench/bench_studio_kills.py [KILLS] [SEED]

The session is a process of its own with the real window, offscreen. It writes shots, moves, takes back, and tells each
turn on its output once `session.edit` returned: it is acknowledged from then on. After each kill the project is
opened again: its film has to hold, and has to be the one that was told last, or that one a turn further, which is found
by taking back what the turn under way had done.
"""

from __future__ import annotations

import hashlib
import os
import random
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from matchcut.film.check import check_all
from matchcut.film.errors import EditRefused
from matchcut.film.film import TABLES, Film
from matchcut.store.project import Project

REOPEN_WANTED_S = 3.0
EDITS_OF_A_TURN = 3

SESSION = """
import random, sys
from pathlib import Path
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication
from matchcut.film import edits
from matchcut.film.ids import ShotId
from matchcut.store.project import Project
from matchcut.studio.theme.theme import Theme
from matchcut.studio.window.window import StudioWindow
sys.path.insert(0, sys.argv[3])
from bench_studio_kills import mark

folder, dice = Path(sys.argv[1]), random.Random(int(sys.argv[2]))
application = QApplication([])
settings = QSettings(str(folder.parent / "kills.ini"), QSettings.Format.IniFormat)
window = StudioWindow(Project.open(folder), Theme(application), settings)
window.show()
session = window.session
print(mark(session.film), flush=True)

def write():
    shot = dice.choice(session.film.order)
    session.edit("Write", lambda film: edits.revise_shot(film, shot, action=str(dice.random())))

while True:
    if len(session.film.order) < 5 or dice.random() < 0.15:
        window.commands.add_shot()
    elif dice.random() < 0.2:  # A turn of its own: what was undone can't be done again after another edit.
        window.book[dice.choice(["edit.undo", "edit.redo"])].trigger()
    else:
        session.select((dice.choice(session.film.order),))
        window.book[dice.choice(["shot.later", "shot.duplicate", "shot.dissolve"])].trigger()
        write()
        if len(session.film.order) > 40:
            window.commands.delete()
    application.processEvents()
    print(mark(session.film), flush=True)
"""


def mark(film: Film) -> str:
    """A film's content as a short text: equal for equal films."""
    rows = [sorted((key, repr(row)) for key, row in getattr(film, table).items()) for table in TABLES]
    return hashlib.sha256(repr((film.settings, rows)).encode()).hexdigest()[:16]


def is_within_a_turn(project: Project, told: str) -> bool:
    """Whether a film was told, or is one turn further: taking back what a turn did, or doing it again, comes there."""
    for step, times in ((project.undo, EDITS_OF_A_TURN + 1), (project.redo, 2 * EDITS_OF_A_TURN + 2)):
        for _ in range(times):
            if mark(project.film) == told:
                return True
            try:
                step()
            except EditRefused:
                break
    return mark(project.film) == told


def main(kills: int = 100, seed: int = 1) -> int:
    """Print what was lost in so many kills; the exit status is 1 if anything was."""
    dice, lost, acknowledged = random.Random(seed), 0, 0
    reopened: list[float] = []
    quiet = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "QT_LOGGING_RULES": "qt.qpa.*=false"}
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "film"
        Project.create(folder).close()
        for number in range(kills):
            command = [sys.executable, "-c", SESSION, str(folder), str(seed + number), str(Path(__file__).parent)]
            with subprocess.Popen(
                command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, env=quiet
            ) as session:
                assert session.stdout is not None
                first = session.stdout.readline().strip()
                time.sleep(dice.random() * 0.8)
                session.kill()
                told = [first, *(line.strip() for line in session.stdout if line.endswith("\n"))]
            if not first:
                raise RuntimeError("the studio did not start")
            acknowledged += len(told) - 1
            began = time.perf_counter()
            with Project.open(folder) as project:
                reopened.append(time.perf_counter() - began)
                check_all(project.film)
                lost += not is_within_a_turn(project, told[-1])
    print(f"kill -9 of the studio             {kills:5}")
    print(f"turns of editing acknowledged     {acknowledged:5}")
    print(f"acknowledged edits lost           {lost:5}   wanted 0")
    print(f"reopening, longest                {max(reopened):8.2f} s wanted {REOPEN_WANTED_S:.0f} s")
    print(f"reopening, median                 {statistics.median(reopened):8.2f} s")
    return 1 if lost or max(reopened) > REOPEN_WANTED_S else 0


if __name__ == "__main__":
    sys.exit(main(*(int(one) for one in sys.argv[1:])))
