"""The real program on a virtual screen with a window manager.

Nothing is skipped where one of them is missing: `make test` installs both.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import psutil
import pytest

sys.path.insert(0, str(Path(__file__).parent))  # The helpers that lie beside the tests.

from campaign import AtWork, at_work, make_takes, small_film
from virtual_screen import Screen, virtual_screen


@pytest.fixture
def screen(tmp_path: Path) -> Iterator[Screen]:
    with virtual_screen(tmp_path) as made:
        yield made


@pytest.fixture
def studio(screen: Screen, tmp_path: Path) -> Iterator[Callable[..., subprocess.Popen[bytes]]]:
    """Starts the program on the virtual screen; what still runs at the end is killed, with all that it started."""
    started: list[subprocess.Popen[bytes]] = []

    def start(*arguments: str) -> subprocess.Popen[bytes]:
        environment = {
            **screen.environment,
            "MATCHCUT_SETTINGS": str(tmp_path / "settings.ini"),
            "XDG_STATE_HOME": str(tmp_path / "state"),
            "HOME": str(tmp_path),
        }
        program = subprocess.Popen([sys.executable, "-m", "matchcut", *arguments], env=environment)
        started.append(program)
        return program

    yield start
    for program in started:
        if program.poll() is None:
            for child in psutil.Process(program.pid).children(recursive=True):
                child.kill()
            program.kill()
        program.wait(10)


@pytest.fixture(scope="session")
def shot_film(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The film of the campaign with its takes, made once; tests work on copies."""
    folder = tmp_path_factory.mktemp("campaign") / "film"
    small_film(folder)
    make_takes(folder)
    return folder


@pytest.fixture
def person(screen: Screen, shot_film: Path, tmp_path: Path) -> Iterator[AtWork]:
    """Somebody at the studio with a copy of that film open."""
    film = tmp_path / "film"
    shutil.copytree(shot_film, film)
    with at_work(screen, tmp_path, film) as working:
        yield working
