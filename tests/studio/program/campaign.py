"""A person at the studio who works everything there is, and looks whether what is shown is what is kept."""

from __future__ import annotations

import os
import pickle
import socket
import subprocess
import sys
import time
import wave
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import numpy as np
import psutil
from PIL import Image
from PySide6.QtCore import QSettings
from virtual_screen import Screen, until

from matchcut.film import edits
from matchcut.film.film import Film
from matchcut.film.ids import AudioClipId, CharacterId, ElementId, MarkerId, SceneId, ShotId, TitleId
from matchcut.film.model import Settings, Transition
from matchcut.film.vocabulary import ElementKind, TransitionKind
from matchcut.store.project import Project

HARNESS = Path(__file__).with_name("watched_studio.py")
WIDE, HIGH = 1560, 940
VOICES = '[[voice]]\nid = "narrator"\npath = "narrator.onnx"\nlicence = { name = "MIT" }\n'
"""The models file: a voice whose files are not there."""
TITLE = "Campaign – Matchcut"
OF_THE_MACHINE = ("qt.multimedia.", "PulseAudioService: ")
"""What Qt says of a machine that has no sound."""
Thing = dict[str, Any]
Area = tuple[int, int, int, int]


def small_film(folder: Path) -> None:
    """A film with one of everything: two scenes, five shots of a second, cast, elements, a title, a marker, a sound."""
    film = Film(settings=Settings(title="Campaign", width=160, height=90))
    for number in (1, 2):
        film = edits.add_scene(film, id=SceneId(f"scene{number}"), heading=f"INT. ROOM {number} - DAY")
    for number in range(5):
        scene, action = SceneId("scene1" if number < 3 else "scene2"), f"What shot {number} shows."
        film = edits.add_shot(film, scene, id=ShotId(f"shot{number}"), frames=24, action=action, number=f"{number + 1}")
    film = edits.revise_shot(film, ShotId("shot1"), frames=48, head=12, tail=12)
    film = edits.revise_shot(film, ShotId("shot2"), frames=48, head=12, tail=12)
    film = edits.set_transition(film, ShotId("shot3"), Transition(TransitionKind.DISSOLVE, 6))
    for name in ("Mara", "Noah"):
        film = edits.add_character(film, name, id=CharacterId(name.lower()))
    film = edits.cast_in(film, ShotId("shot4"), CharacterId("mara"))
    for kind, name in ((ElementKind.LOCATION, "Kitchen"), (ElementKind.PROP, "Lamp"), (ElementKind.STYLE, "Ink")):
        film = edits.add_element(film, kind, name, id=ElementId(name.lower()))
    film = edits.add_title(film, ShotId("shot0"), "The title", id=TitleId("title"), frames=24)
    film = edits.add_marker(film, ShotId("shot4"), 12, "Look here", id=MarkerId("marker"))
    with Project.create(folder, film) as project:
        sound = _a_sound(folder.parent / "tone.wav")
        media = project.media.add(sound)
        picture = folder.parent / "face.png"
        Image.new("RGB", (64, 64), "teal").save(picture)
        face = project.media.add(picture)

        def furnish(film: Film) -> Film:
            film = edits.add_audio(film, media, id=AudioClipId("sound"), track="Music", label="tone")
            return edits.add_reference(film, CharacterId("mara"), face)

        project.transact("Furnish", furnish)


def make_takes(folder: Path) -> None:
    """Take every shot with the animatic; of the first one two."""
    make = [sys.executable, "-m", "matchcut", "generate", str(folder), "--quiet"]
    subprocess.run(make, check=True)
    subprocess.run([*make, "--shot", "1", "--takes", "2"], check=True)


def _a_sound(place: Path) -> Path:
    tone = (np.sin(np.arange(48_000 * 2) / 30) * 8000).astype("<i2")
    with wave.open(str(place), "wb") as file:
        file.setparams((1, 2, 48_000, 0, "NONE", ""))
        file.writeframes(tone.tobytes())
    return place


class Gone(AssertionError):
    """The studio has ended; with what it wrote last."""


class AtWork:
    """A person with mouse and keyboard before the running studio. What is done, is done on the screen."""

    def __init__(
        self, screen: Screen, home: Path, film: Path | None = None, more: Mapping[str, str] | None = None
    ) -> None:
        """Start the studio on a film or on the welcome, with `more` in its environment."""
        self.screen, self.home, self.folder = screen, home, film
        self._disk = Project.open(film) if film is not None else None
        """The project once more, as another program has it."""
        self.start: tuple[dict[str, Any], Film] | None = None
        """What the window and the film were like when something was begun last."""
        self._log = home / "log"
        environment = {
            **screen.environment,
            "MATCHCUT_SETTINGS": str(home / "settings.ini"),
            "XDG_STATE_HOME": str(home / "state"),
            "XDG_CONFIG_HOME": str(home / "config"),
            "HOME": str(home),
            "MATCHCUT_MODELS": str(home / "voices.toml"),
            "PIP_CONFIG_FILE": os.devnull,
            "PIP_NO_INDEX": "1",  # Nothing is fetched.
            **(more or {}),
        }
        (home / "voices.toml").write_text(VOICES)
        place = str(home / "answers")
        command = [sys.executable, str(HARNESS), place, *([str(film)] if film else [])]
        with self._log.open("wb") as log:
            self.process = subprocess.Popen(command, env=environment, stderr=log, stdout=log, cwd=home)
        until(Path(place).exists, "the studio")
        self._line = socket.socket(socket.AF_UNIX)
        self._line.connect(place)
        self._line.settimeout(60)
        self._read = 0
        self._kept = 0
        """How much of what was done the program has never heard."""

    # Asking

    def ask(self, question: str, *arguments: Any) -> Any:
        """What the program answers; see the questions of `watched_studio`."""
        self._line.sendall(pickle.dumps((question, arguments)))
        size = int.from_bytes(self._receive(8), "big")
        good, answer = pickle.loads(self._receive(size))
        assert good, f"{question}{arguments}: {answer}"
        return answer

    def _receive(self, size: int) -> bytes:
        got = b""
        while len(got) < size:
            part = self._line.recv(size - len(got))
            if not part:
                raise Gone(self._log.read_text(errors="replace")[-3000:])
            got += part
        return got

    @property
    def disk(self) -> Project:
        """The film's project, as another program sees it that reads the disk."""
        assert self._disk is not None
        self._disk.refresh()
        return self._disk

    @property
    def film(self) -> Film:
        """The film, as it stands on the disk."""
        return self.disk.film

    @property
    def settings(self) -> QSettings:
        """What the studio's settings hold, as they stand on the disk."""
        return QSettings(str(self.home / "settings.ini"), QSettings.Format.IniFormat)

    @property
    def state(self) -> dict[str, Any]:
        answer: dict[str, Any] = self.ask("state")
        return answer

    def log(self) -> str:
        """What the program has written since this was last asked: tracebacks, and what Qt warns of."""
        text = self._log.read_bytes()[self._read :]
        self._read += len(text)
        lines = text.decode(errors="replace").splitlines(keepends=True)
        return "".join(line for line in lines if not line.startswith(OF_THE_MACHINE))

    def thing(self, name: str, inside: str = "", kind: str = "") -> Thing:
        """The thing of that name in the window in front."""
        every = self.ask("things", inside)
        wanted = [one for one in every if one["name"] == name and kind in ("", one["kind"])]
        assert wanted, f"no {kind or 'thing'} {name!r} in {[one['name'] for one in every]}"
        return dict(wanted[0])

    def now(self, thing: Thing) -> Thing:
        """The same thing as it is now."""
        answer = self.ask("thing", thing["key"])
        assert answer is not None, f"{thing['name']} is gone"
        return dict(answer)

    # Doing

    def settle(self, patience: float = 3.0) -> None:
        """Wait until the program has heard what was done.

        What the window manager keeps for itself it never hears: so it is when it answers and hears no more for a while.
        """
        try:
            before, began = -1, time.monotonic()
            while (heard := self.ask("heard")) < self.screen.sent - self._kept:
                if heard != before:
                    before, began = heard, time.monotonic()
                elif time.monotonic() - began > patience:
                    break
            self._kept = max(0, self.screen.sent - heard)
        except (Gone, ConnectionError):
            self.process.wait(30)  # It was told to end.

    def click(self, area: Area, button: str = "left", times: int = 1) -> None:
        """Click into the middle of an area."""
        self.screen.click(*middle(area), button=button, times=times)
        self.settle()

    def key(self, *keys: str) -> None:
        self.screen.key(*keys)
        self.settle()

    def type(self, words: str) -> None:
        self.screen.type(words)
        self.settle()

    def wheel(self, place: tuple[int, int], by: int) -> None:
        self.screen.wheel(*place, by)
        self.settle()

    def drag(self, start: tuple[int, int], end: tuple[int, int], **how: Any) -> None:
        self.screen.drag(start, end, **how)
        self.settle()

    def reach(self, thing: Thing, over: Area | None = None) -> Thing:
        """Turn the wheel until a thing is seen whole and stands still; `over` is what is scrolled."""
        for _ in range(60):
            thing = self._at_rest(thing)
            seen, whole = thing["seen"], thing["whole"]
            if seen is not None and seen[3] >= min(whole[3], 60):
                return thing
            assert over is not None, f"{thing['name']} is not seen"
            centre = whole[1] + whole[3] // 2
            self.wheel((over[0] + 5, over[1] + over[3] // 2), 1 if centre > over[1] + over[3] // 2 else -1)
        raise AssertionError(f"{thing['name']} can't be scrolled to: {thing}")

    def _at_rest(self, thing: Thing) -> Thing:
        """A thing as it is when nothing moves it any more: what is worked out meanwhile may add a line above."""
        self.steady("thing", thing["key"])
        return self.now(thing)

    def steady(self, question: str, *arguments: Any) -> Any:
        """What the program answers when nothing is worked out or moves any more."""
        answer = None
        while True:
            until(lambda: self.ask("idle"), "quiet", 20)
            now = self.ask(question, *arguments)
            if now == answer:
                return now
            answer = now
            time.sleep(0.02)

    def menu(self, *path: str) -> list[dict[str, Any]]:
        """Open a menu, and menus in it, by the mouse; return what is in it."""
        first, *rest = path
        head = next(one for one in self.ask("menu_bar") if one["words"] == first)
        self.click(head["seen"])
        entries = self._popup(f"the menu {first}")
        for name in rest:
            entry = next(one for one in entries if one["words"] == name)
            self.click(entry["seen"])
            until(lambda before=entries: self.ask("popup") not in (None, before), f"the menu {name}", 10)  # type: ignore[misc]
            entries = self._popup(f"the menu {name}")
        return entries

    def choose(self, *path: str) -> None:
        """Choose an entry of a menu by the mouse."""
        *menus, words = path
        entry = next(one for one in self.menu(*menus) if one["words"] == words)
        self.click(entry["seen"])

    def _popup(self, what: str) -> list[dict[str, Any]]:
        return until(lambda: self.ask("popup"), what, 10)

    def window(self, title: str) -> None:
        """Wait until the window or dialog of that title is in front."""
        until(lambda: self.ask("in_front") == title, f"the window '{title}' (there is '{self.ask('in_front')}')", 20)

    def close_dialog(self, back_to: str) -> None:
        """Leave a dialog with Escape."""
        self.key("Escape")
        self.window(back_to)

    def choose_from(self, thing: Thing, words: str) -> None:
        """Choose an entry of a drop-down with the mouse, and see it shown."""
        name = thing["name"]
        x, y, width, height = thing["seen"]
        self.click((x + width - 16, y, 12, height))
        self.click(self._entry(name, words)["seen"])
        until(lambda: self.ask("popup") is None, f"the popup of {name} closes", 5)
        until(lambda: self.now(thing)["text"] == words, f"{words!r} in {name}", 5)

    def _entry(self, name: str, words: str) -> dict[str, Any]:
        """An entry of the open popup, scrolled to where it is out of sight."""
        for _ in range(60):
            entries = until(lambda: self.ask("popup"), f"the popup of {name}", 5)
            entry = next((one for one in entries if one["words"] == words), None)
            assert entry is not None, f"{words!r} is not in the popup of {name}: {[one['words'] for one in entries]}"
            if entry["seen"] is not None:
                return dict(entry)
            shown = [one for one in entries if one["seen"] is not None]
            down = entries.index(entry) > entries.index(shown[-1])
            self.wheel(middle(shown[len(shown) // 2]["seen"]), 1 if down else -1)
        raise AssertionError(f"{words!r} in {name} is never seen")

    def quiet(self, after: str) -> None:
        """Fail where the program has written anything: a traceback, or what Qt warns of."""
        log = self.log()
        assert not log, f"after {after}:\n{log}"

    def undo_to(self, film: Film, most: int = 400) -> None:
        """Take back edits until the film is as it was; fail where it never is."""
        for _ in range(most):
            if self.film == film:
                return
            assert self.state["undo"], "everything is taken back, and the film is another"
            self.key("ctrl+z")
        raise AssertionError("undo does not lead back")

    def end(self) -> None:
        """Kill what still runs."""
        self._line.close()
        if self._disk is not None:
            self._disk.close()
        if self.process.poll() is None:
            for child in psutil.Process(self.process.pid).children(recursive=True):
                child.kill()
            self.process.kill()
        self.process.wait(10)


def middle(area: Area) -> tuple[int, int]:
    x, y, width, height = area
    return x + width // 2, y + height // 2


def box_of(tick: Thing) -> Area:
    """The box of a tick, without its words."""
    x, y, _, height = tick["seen"]
    return x, y, 18, height


@contextmanager
def at_work(
    screen: Screen, home: Path, film: Path | None = None, more: Mapping[str, str] | None = None
) -> Iterator[AtWork]:
    """The studio on a film, its window as large as the screen is, or on the welcome."""
    person = AtWork(screen, home, film, more)
    try:
        if film is not None:
            until(lambda: person.ask("films"), "the film's window")
            window = screen.window("Campaign")
            screen.resize(window, WIDE, HIGH)
            until(lambda: person.ask("idle"), "quiet")
        yield person
    finally:
        person.end()
