"""The real program on a virtual screen with a window manager.

Nothing is skipped where one of them is missing: `make test` installs both.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import psutil
import pytest

sys.path.insert(0, str(Path(__file__).parent))  # The helpers that lie beside the tests.

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
