"""One trial of the random hand: a film opened, worked for so many steps, and looked at closely in between.

    python -m tests.studio.fuzzing.trial [--film example|empty] [--seed 1] [--steps 5000]

What holds after every stretch of steps: nothing was raised or warned of, no popup or dialog stays, the film on the disk
is the film in the window and passes its checks, and what the fields show is what is kept. At the end undo leads back to
the first film exactly, and redo to the last.
"""

from __future__ import annotations

import argparse
import logging
import os
import shutil
import sys
import tempfile
import threading
import time
import traceback
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import numpy as np
from PySide6.QtCore import QMessageLogContext, QSettings, QThreadPool, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QComboBox, QLineEdit, QPlainTextEdit, QWidget
from tests.studio.fuzzing.hand import Hand, Reached, name_of, settle, take_up
from tests.studio.fuzzing.sandbox import sandbox

from matchcut.app.sources import open_source
from matchcut.film.check import check_all
from matchcut.film.film import Film
from matchcut.film.ids import ShotId, TakeId
from matchcut.film.model import Parameters, Settings, Take
from matchcut.media.mezzanine import MezzanineWriter
from matchcut.store.project import Project, StepState
from matchcut.studio.theme.theme import Theme
from matchcut.studio.window.window import StudioWindow
from matchcut.words.statements import say

EXAMPLE = Path(__file__).parents[3] / "projects_example" / "liftoff"
STRETCH = 50
MOST_STEPS = 100_000
HARMLESS = (
    "This plugin does not support",
    "Couldn't load pipewire",
    "Couldn't resolve pipewire",
    "PulseAudioService: pa_context_connect",
)
"""What Qt warns of on a machine without a screen and without a loudspeaker."""


class Wrong(AssertionError):
    """What the hand found, with all that is needed to see it again."""


@dataclass
class Trial:
    """What came of one trial: milliseconds for each step of the hand, edits by their labels, and what was reached."""

    milliseconds: list[float] = field(default_factory=list)
    edits: Counter[str] = field(default_factory=Counter)
    reached: Reached = field(default_factory=Reached)


def example(folder: Path) -> Project:
    """The example film, opened from a copy of its storyboard, with a plain take for its first three shots."""
    shutil.copytree(EXAMPLE, folder, ignore=shutil.ignore_patterns("film.matchcut*", "media", "snapshots", "cache"))
    project = open_source(folder).project
    for shot in project.film.order[:3]:
        _publish(project, shot)
    return project


def empty(folder: Path) -> Project:
    """A film with nothing in it."""
    return Project.create(folder, Film(settings=Settings(title="Empty", width=160, height=90)))


FILMS = {"example": example, "empty": empty}


def _publish(project: Project, shot: ShotId) -> None:
    settings, frames = project.film.settings, project.film.shots[shot].frames
    path = project.folder / f"{shot}.mp4"
    with MezzanineWriter(path, settings.width, settings.height, settings.rate) as writer:
        for frame in range(frames):
            writer.write(np.full((settings.height, settings.width, 3), frame % 200, np.uint8))
    take = Take(
        id=TakeId(f"t{shot}"),
        shot=shot,
        number=1,
        variation=0,
        fingerprint=f"f{shot}",
        recipe="{}",
        engine="fake",
        engine_revision="1",
        seed=1,
        frames=frames,
        video=project.media.add(path, move=True),
        tail=None,
        tail_frames=0,
        hand_over="{}",
        sound=None,
        poster=None,
        made_at="2026-01-01T00:00:00Z",
        seconds="1",
        facts=Parameters({}),
    )
    project.publish(take, {}, circle=True, expect=lambda _connection: None)


def run(film: str, seed: int, steps: int, folder: Path, theme: Theme) -> Trial:
    """Work a film for so many steps. Wrong, with the seed, the step and what was done last, where something is."""
    project = FILMS[film](folder / film)
    settings = QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)
    trial = Trial()
    with overheard() as heard:
        window = StudioWindow(project, theme, settings)
        window.resize(1400, 900)
        window.show()
        _wait(lambda: window.arranger.current != "")
        first, floor = project.film, _steps_done(project)
        hand = Hand(window, seed)
        trial.reached = hand.reached
        step = 0
        try:
            with sandbox(hand, folder / "files"):
                for step in range(1, steps + 1):
                    began = time.perf_counter()
                    hand.step()
                    trial.milliseconds.append((time.perf_counter() - began) * 1000)
                    if heard or not window.isVisible():
                        raise Wrong("\n".join(heard) or "The window is gone.")
                    if step % STRETCH == 0 or step == steps:
                        _look_closely(window, hand)
                        hand.tidy()
                        if heard:
                            raise Wrong("\n".join(heard))
                _look_closely(window, hand)
                trial.edits.update(_labels(project)[: _steps_done(project) - floor])
                _there_and_back(window, first, floor)
                if heard:
                    raise Wrong("\n".join(heard))
        except Exception as error:
            lately = "\n  ".join(hand.lately)
            raise Wrong(
                f"{film}, seed {seed}, step {step}: {error}\n{traceback.format_exc()}\nLately:\n  {lately}"
            ) from error
        finally:
            window.close()
            QThreadPool.globalInstance().waitForDone()
            window.deleteLater()
            settle()
    return trial


def _look_closely(window: StudioWindow, hand: Hand) -> None:
    open_still = hand.leave()
    if open_still is not None:
        raise Wrong(f"{name_of(open_still)} stays open.")
    take_up(window)
    focused = QApplication.focusWidget()
    if focused is not None:
        focused.clearFocus()  # What was typed is kept then.
    settle()
    session = window.session
    with Project.open(session.project.folder) as again:
        if again.film != session.film:
            raise Wrong(f"The disk holds another film: {_difference(again.film, session.film)}")
    check_all(session.film)
    chosen = session.selection
    shown = _shown(window)
    session.select(())
    settle()
    if chosen.clips:
        session.pick(*chosen.clips)
    else:
        session.select(chosen.shots)
    settle()
    if session.selection == chosen and _shown(window) != shown:
        raise Wrong(f"A field showed what is not kept: {set(shown.items()) ^ set(_shown(window).items())}")


def _shown(window: StudioWindow) -> dict[str, str]:
    """What the fields of the inspector show."""
    shown: dict[str, str] = {}
    for dock in (window.inspector, window.clip_inspector):
        for kind in (QComboBox, QLineEdit, QPlainTextEdit, QAbstractSpinBox):
            for index, widget in enumerate(dock.findChildren(kind)):
                if widget.isVisible() and not _part_of_field(widget):
                    shown[f"{index} {name_of(widget)}"] = _text(widget)
    return shown


def _part_of_field(widget: QWidget) -> bool:
    return isinstance(widget.parent(), QComboBox | QAbstractSpinBox)


def _text(widget: QWidget) -> str:
    if isinstance(widget, QComboBox):
        return widget.currentText()
    if isinstance(widget, QPlainTextEdit):
        return widget.toPlainText()
    assert isinstance(widget, QLineEdit | QAbstractSpinBox)
    return widget.text()


def _there_and_back(window: StudioWindow, first: Film, floor: int) -> None:
    """Undo to the first film, and redo to the last."""
    session, project = window.session, window.session.project
    last, count = session.film, _steps_done(project) - floor
    for _ in range(count):
        session.undo()
    settle()
    if session.film != first:
        raise Wrong(f"Undo leads elsewhere: {_difference(session.film, first)}")
    for _ in range(count):
        session.redo()
    settle()
    if session.film != last:
        raise Wrong(f"Redo leads elsewhere: {_difference(session.film, last)}")


def _labels(project: Project) -> list[str]:
    return [say(step.what) for step in project.history(MOST_STEPS) if step.state is StepState.DONE]


def _steps_done(project: Project) -> int:
    return len(_labels(project))


def _difference(one: Film, other: Film) -> str:
    from matchcut.film.changes import diff

    return str(diff(one, other))[:600]


def _wait(until: object, seconds: float = 20.0) -> None:
    began = time.monotonic()
    while not until():  # type: ignore[operator]
        settle()
        time.sleep(0.005)
        if time.monotonic() - began > seconds:
            raise Wrong("The window did not come.")


@contextmanager
def overheard() -> Iterator[list[str]]:
    """All that is raised where nobody catches it, warned of by Qt, or logged as an error, as it comes."""
    heard: list[str] = []

    def raised(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        heard.append("".join(traceback.format_exception(kind, error, trace)))

    def said(kind: QtMsgType, _context: QMessageLogContext, words: str) -> None:
        if kind is not QtMsgType.QtDebugMsg and kind is not QtMsgType.QtInfoMsg and not words.startswith(HARMLESS):
            heard.append(f"Qt: {words}")

    class Listener(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            heard.append(record.getMessage())

    hooks = (sys.excepthook, threading.excepthook, sys.unraisablehook)
    sys.excepthook = raised
    threading.excepthook = lambda told: raised(told.exc_type, told.exc_value or Exception(), told.exc_traceback)
    sys.unraisablehook = lambda told: heard.append(f"{told.err_msg}: {told.exc_value!r}")
    before = qInstallMessageHandler(said)
    listener = Listener(logging.ERROR)
    logging.getLogger().addHandler(listener)
    try:
        yield heard
    finally:
        logging.getLogger().removeHandler(listener)
        qInstallMessageHandler(before)
        sys.excepthook, threading.excepthook, sys.unraisablehook = hooks


def main() -> int:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--film", choices=FILMS, default="example")
    arguments.add_argument("--seed", type=int, default=1)
    arguments.add_argument("--steps", type=int, default=5_000)
    wanted = arguments.parse_args()
    application = QApplication([])
    theme = Theme(application)
    theme.choose("dark")
    with tempfile.TemporaryDirectory() as place:
        os.environ["XDG_CONFIG_HOME"] = place
        try:
            trial = run(wanted.film, wanted.seed, wanted.steps, Path(place), theme)
        except Wrong as wrong:
            print(wrong)
            return 1
    _print(trial)
    return 0


def _print(trial: Trial) -> None:
    ordered = sorted(trial.milliseconds)
    print(f"{len(ordered)} steps, {sum(trial.edits.values())} edits, {ordered[len(ordered) // 2]:.1f} ms at the median")
    for what, counts in (
        ("edits", trial.edits),
        ("actions", trial.reached.actions),
        ("widgets", trial.reached.widgets),
        ("did", trial.reached.steps),
    ):
        print(f"{what}: {', '.join(f'{name} {count}' for name, count in counts.most_common())}")


if __name__ == "__main__":
    sys.exit(main())
