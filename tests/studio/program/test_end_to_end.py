"""The real program on a virtual screen: a film from a screenplay, made, cut and exported with mouse and keys alone.

Nothing is skipped where there is no virtual screen: `make test` installs one.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

import psutil
import pytest

from matchcut.media.frames import FrameReader
from matchcut.store.project import Project

T = TypeVar("T")

WIDE, HIGH = 1400, 900
SCREEN = f"{WIDE}x{HIGH}x24"
PATIENCE = 90.0
SCREENPLAY = """Title: The Door

INT. KITCHEN - NIGHT

A kettle sings on the stove.

MARA
Who is there?
"""


class Screen:
    """A virtual screen with a keyboard and a mouse."""

    def __init__(self, display: str) -> None:
        self.environment = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb", "MATCHCUT_LANGUAGE": "en"}

    def do(self, *arguments: str | int) -> str:
        command = ["xdotool", *map(str, arguments)]
        done = subprocess.run(command, env=self.environment, capture_output=True, text=True, check=False, timeout=30)
        return done.stdout.strip()

    def window(self, name: str) -> str:
        """Wait for a window of that name, give it the keyboard, and return its id."""
        found = until(lambda: self.do("search", "--onlyvisible", "--name", name).splitlines(), f"the window '{name}'")[
            -1
        ]
        self.do("windowfocus", "--sync", found)
        time.sleep(0.3)
        return str(found)

    def key(self, *keys: str) -> None:
        self.do("key", "--delay", 60, *keys)
        time.sleep(0.15)

    def type(self, words: str) -> None:
        self.do("type", "--delay", 15, words)
        time.sleep(0.2)

    def click(self, window: str, x: int, y: int) -> None:
        self.do("mousemove", "--window", window, x, y, "click", 1)
        time.sleep(0.2)

    def drag(self, window: str, start: tuple[int, int], by: int) -> None:
        """Drag to the right by so many pixels (to the left where negative), in steps, as a hand does."""
        self.do("mousemove", "--window", window, *start, "mousedown", 1)
        for step in range(1, 9):
            self.do("mousemove", "--window", window, start[0] + by * step // 8, start[1])
            time.sleep(0.03)
        self.do("mouseup", 1)
        time.sleep(0.2)


def until(found: Callable[[], T], what: str) -> T:
    """Wait for something and return it; fail, saying what did not come."""
    began = time.monotonic()
    while time.monotonic() - began < PATIENCE:
        value = found()
        if value:
            return value
        time.sleep(0.1)
    raise AssertionError(f"{what} did not come")


@pytest.fixture
def screen() -> Iterator[Screen]:
    assert shutil.which("Xvfb"), "There is no virtual screen: install xvfb."
    assert shutil.which("xdotool"), "There is nothing to press keys with: install xdotool."
    read, write = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-screen", "0", SCREEN, "-nolisten", "tcp"],
        pass_fds=[write],
        stderr=subprocess.DEVNULL,
    )
    os.close(write)
    try:
        with os.fdopen(read) as told:
            yield Screen(f":{int(told.readline())}")
    finally:
        server.terminate()
        server.wait(10)


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


def film_in(folder: Path) -> Project:
    return Project.open(folder)


def actions(folder: Path) -> list[str]:
    with film_in(folder) as project:
        return [shot.action for shot in project.film.running_order]


def tail_of_last(folder: Path) -> int:
    with film_in(folder) as project:
        return project.film.running_order[-1].tail


def marker(folder: Path) -> int | None:
    """The film frame of the film's only marker; None where it has none."""
    with film_in(folder) as project:
        film = project.film
        found = [film.layout[film.place_of[one.shot]].range.start + one.offset for one in film.markers.values()]
    return found[0] if found else None


def circled(folder: Path) -> int:
    with film_in(folder) as project:
        return len(project.film.circles)


def test_a_film_from_a_screenplay_by_mouse_and_keys(
    screen: Screen, studio: Callable[..., subprocess.Popen[bytes]], tmp_path: Path
) -> None:
    script = tmp_path / "door.fountain"
    script.write_text(SCREENPLAY, encoding="utf-8")
    out = tmp_path / "door.mp4"
    program = studio()

    # The welcome: Alt+C is 'From a screenplay'; Qt's file dialog takes the path.
    screen.window("Matchcut")
    screen.key("alt+c")
    screen.window("A screenplay")
    screen.type(str(script))
    screen.key("Return")
    folder = tmp_path / "door"
    until((folder / "film.matchcut").exists, "the project")
    window = screen.window("The Door")
    screen.do("windowsize", "--sync", window, WIDE, HIGH)
    before = actions(folder)
    assert "A kettle sings on the stove." in " ".join(before)

    # A click on the timeline's first shot, a new shot after it, and its words, typed on its card.
    screen.key("F1")
    screen.key("ctrl+a")
    screen.click(window, 120, 260)
    screen.key("n")
    until(lambda: len(actions(folder)) == len(before) + 1, "the new shot")
    screen.type("The door opens.")
    screen.key("Escape")
    until(lambda: "The door opens." in actions(folder), "the words of the new shot")

    # Take it back, and make it again.
    screen.key("ctrl+z")
    until(lambda: "The door opens." not in actions(folder), "undo")
    screen.key("ctrl+shift+z")
    until(lambda: "The door opens." in actions(folder), "redo")

    # On the timeline, fitted between its margins: trim the last shot by dragging its end; back, and again.
    screen.key("F3", "shift+z")
    end = WIDE - 24 - 3, HIGH * 78 // 100
    screen.drag(window, end, -160)
    until(lambda: tail_of_last(folder) > 0, "the trim")
    trimmed = tail_of_last(folder)
    screen.key("ctrl+z")
    until(lambda: tail_of_last(folder) == 0, "the trim undone")
    screen.key("ctrl+shift+z")
    until(lambda: tail_of_last(folder) == trimmed, "the trim done again")

    # Play for a moment; a marker tells where it stopped.
    screen.key("Home", "l")
    time.sleep(1.5)
    screen.key("k", "m")
    until(lambda: marker(folder) is not None, "the marker")
    assert (marker(folder) or 0) >= 12, "the film did not play"

    # Make all takes with the animatic, which needs nothing but the boards, and export.
    shots = len(actions(folder))
    screen.key("ctrl+Return")
    until(lambda: circled(folder) == shots, "the takes")
    screen.key("ctrl+e")
    screen.window("Export")
    screen.key("alt+t", "ctrl+a")
    screen.type(str(out))
    screen.key("Return")
    until(out.exists, "the exported film")
    with film_in(folder) as project:
        length, size = project.film.length, (project.film.settings.width, project.film.settings.height)
    with FrameReader(out) as reader:
        assert (reader.count, reader.size) == (length, size)
        first, last = reader.frame(0), reader.frame(length - 1)
    assert first.std() > 3, "the first frame is not blank"
    assert (first != last).any()

    screen.window("The Door")
    screen.key("ctrl+w")
    assert program.wait(30) == 0


def test_what_was_typed_survives_kills_of_the_program(
    screen: Screen, studio: Callable[..., subprocess.Popen[bytes]], tmp_path: Path
) -> None:
    folder = tmp_path / "killed"
    Project.create(folder).close()
    for number in range(3):
        program = studio(str(folder))
        screen.window("Untitled")
        screen.key("F1", "n")
        until(lambda wanted=number + 1: len(actions(folder)) == wanted, "a shot")  # type: ignore[misc]
        words = f"Shot number {number} stands."
        screen.type(words)
        until(lambda text=words: text in actions(folder), "the words")  # type: ignore[misc]
        program.kill()
        program.wait(10)
        assert actions(folder)[-1] == words
        assert len(actions(folder)) == number + 1
