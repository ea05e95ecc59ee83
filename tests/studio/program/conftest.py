"""The real program on a virtual screen with a window manager.

Nothing is skipped where one of them is missing: `make test` installs both.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import psutil
import pytest

sys.path.insert(0, str(Path(__file__).parent))  # The helpers that lie beside the tests.

from campaign import TITLE, AtWork, at_work, make_takes, small_film
from virtual_screen import Screen, virtual_screen

from matchcut.film.film import Film


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


class Desk:
    """Where somebody sits at a studio on a copy of that film: from test to test at the same one, as long as that holds
    the film as it was and nothing has failed before it.
    """

    def __init__(self, folder: Path, film: Path) -> None:
        self._folder, self._shot_film = folder, film
        self._sat = 0
        self._left = ExitStack()
        self._person: AtWork | None = None
        self._begun: Film | None = None

    def sit(self) -> AtWork:
        """Somebody before the film as it was."""
        if self._person is None or not self._is_tidy(self._person):
            self.leave()
            self._sat += 1
            home = self._folder / str(self._sat)
            home.mkdir()
            screen = self._left.enter_context(virtual_screen(home))
            shutil.copytree(self._shot_film, home / "film")
            self._person = self._left.enter_context(at_work(screen, home, home / "film"))
            self._begun = self._person.film
        else:
            self._person.key("F3", "Escape", "k", "shift+z", "alt+x")
            self._person.choose("View", "Reset the workspace")  # Places that a test called stand over others.
            self._person.steady("geometry")
        return self._person

    def _is_tidy(self, person: AtWork) -> bool:
        return person.process.poll() is None and person.ask("in_front") == TITLE and person.film == self._begun

    def leave(self) -> None:
        """End the studio."""
        self._person = None
        self._left.close()


@pytest.fixture(scope="session")
def desk(shot_film: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    made = Desk(tmp_path_factory.mktemp("desk"), shot_film)
    yield made
    made.leave()


@pytest.fixture
def person(desk: Desk, request: pytest.FixtureRequest) -> Iterator[AtWork]:
    """Somebody at the studio with a copy of that film open; what a test changes of the film it takes back."""
    failed = request.session.testsfailed
    yield desk.sit()
    if request.session.testsfailed > failed:
        desk.leave()
