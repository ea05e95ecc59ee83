"""The real program under a window manager: a film from a screenplay, made, cut and exported by mouse and keys."""

from __future__ import annotations

import subprocess
import time
from collections.abc import Callable
from pathlib import Path

import psutil
from virtual_screen import Screen, until

from matchcut.media.frames import FrameReader
from matchcut.store.project import Project

WIDE, HIGH = 1400, 900
SCREENPLAY = """Title: The Door

INT. KITCHEN - NIGHT

A kettle sings on the stove.

MARA
Who is there?
"""


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

    # The welcome: Ctrl+O asks for a film, Alt+C is 'From a screenplay'; Qt's file dialog takes the path.
    screen.window("Matchcut")
    screen.key("ctrl+o")
    screen.window("The folder of a film")
    screen.key("Escape")
    screen.window("Matchcut")
    screen.key("alt+c")
    screen.window("A screenplay")
    screen.type(str(script))
    screen.key("Return")
    folder = tmp_path / "door"
    until((folder / "film.matchcut").exists, "the project")
    window = screen.window("The Door")
    screen.resize(window, WIDE, HIGH)
    left, top, _, _ = screen.place(window)
    before = actions(folder)
    assert "A kettle sings on the stove." in " ".join(before)

    # A click on the timeline's first shot, a new shot after it, and its words, typed on its card.
    screen.key("F1")
    screen.key("ctrl+a")
    screen.click(left + 120, top + 260)
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
    end = left + WIDE - 24 - 3, top + HIGH * 78 // 100
    screen.drag(end, (end[0] - 160, end[1]))
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
    until(lambda: not psutil.Process(program.pid).children(), "the end of the export")
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
