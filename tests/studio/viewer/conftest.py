"""A small film with real takes of 160 × 90, a dissolve, a title, a board and a sound, in a real window."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import QSettings, QThreadPool
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from matchcut.cut.compose import Composer
from matchcut.cut.model import Composite
from matchcut.film import edits
from matchcut.film.film import Film
from matchcut.film.ids import AudioClipId, SceneId, ShotId, TakeId, TitleId
from matchcut.film.model import Parameters, Settings, Take, Transition
from matchcut.film.vocabulary import TransitionKind
from matchcut.media.colour import Converter
from matchcut.media.mezzanine import MezzanineWriter
from matchcut.media.sound import write_wav
from matchcut.store.project import Project
from matchcut.studio.theme.theme import Theme
from matchcut.studio.window.window import StudioWindow

WIDTH, HEIGHT = 160, 90
FRAMES = 48
Rgb = NDArray[np.uint8]


def picture(take: int, frame: int) -> Rgb:
    """A picture that is another one in every take and frame."""
    y, x = np.mgrid[0:HEIGHT, 0:WIDTH].astype(np.float32)
    waves = (np.sin((x + 3 * frame) / 9 + take), np.cos((x + frame) / 13 - y / 7), np.sin((x + y + 5 * take) / 11))
    return (128 + 90 * np.stack(waves, axis=-1)).astype(np.uint8)


def small_film() -> Film:
    """Shots a, b, c of 48 frames: b continues a and is dissolved into over 6 frames; c will have no take."""
    film = edits.add_scene(
        Film(settings=Settings(title="Small", width=WIDTH, height=HEIGHT, engine="fake")), id=SceneId("s")
    )
    for name in "abc":
        film = edits.add_shot(film, SceneId("s"), id=ShotId(name), frames=FRAMES, action=f"Shot {name}.")
    film = edits.chain(film, ShotId("b"), ShotId("a"))
    film = edits.trim(film, ShotId("a"), tail=6)
    film = edits.set_transition(film, ShotId("b"), Transition(TransitionKind.DISSOLVE, 6))
    return edits.add_title(film, ShotId("b"), "HELLO", id=TitleId("t"), offset=12, frames=12, fade=2)


def publish(project: Project, shot: str, number: int, *, frames: int = FRAMES, circle: bool = False) -> Take:
    """Make take `number` of a shot by hand, as a worker would."""
    path = project.folder / f"{shot}{number}.mp4"
    with MezzanineWriter(path, WIDTH, HEIGHT, project.film.settings.rate) as writer:
        for frame in range(frames):
            writer.write(picture(ord(shot) * 7 + number, frame))
    take = Take(
        id=TakeId(f"{shot}{number}"),
        shot=ShotId(shot),
        number=number,
        variation=number - 1,
        fingerprint=f"{shot}{number}",
        recipe="{}",
        engine="fake",
        engine_revision="1",
        seed=100 * number,
        frames=frames,
        video=project.media.add(path, move=True),
        tail=None,
        tail_frames=0,
        hand_over="{}",
        sound=None,
        poster=None,
        made_at="2026-01-01T00:00:00Z",
        seconds="1.5",
        facts=Parameters({"made_of": "waves"}),
    )
    return project.publish(take, {}, circle=circle, expect=lambda _connection: None)


@pytest.fixture(scope="session")
def theme(qapp: QApplication) -> Theme:
    made = Theme(qapp)
    made.choose("dark")
    return made


def _small_project(folder: Path) -> None:
    with Project.create(folder, small_film()) as project:
        publish(project, "a", 1, circle=True)
        publish(project, "a", 2, frames=24)
        publish(project, "b", 1, circle=True)
        tone = (0.5 * np.sin(np.arange(96_000) / 20)).astype(np.float32)
        write_wav(folder / "tone.wav", np.stack([tone, tone]))
        media = project.media.add(folder / "tone.wav", move=True)
        sound = partial(edits.add_audio, media=media, id=AudioClipId("tone"), offset=24, frames=72)
        project.transact("Sound", sound)


@pytest.fixture
def project(tmp_path: Path, copy_of: Callable[[Callable[[Path], object], Path], Path]) -> Iterator[Project]:
    """The film in its folder: two takes of a (the second is shorter), one of b, and a tone from frame 24 on."""
    with Project.open(copy_of(_small_project, tmp_path / "small")) as made:
        yield made


@pytest.fixture
def window(project: Project, theme: Theme, qtbot: QtBot, tmp_path: Path) -> Iterator[StudioWindow]:
    """The studio in its Review workspace, with the cut on the monitor."""
    settings = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    settings.setValue("workspace", "Review")
    made = StudioWindow(project, theme, settings)
    made.resize(1400, 900)
    made.show()
    qtbot.waitExposed(made)
    qtbot.waitUntil(lambda: made.arranger.current == "Review" and made.viewer.monitor.image is not None)
    yield made
    made.close()
    QThreadPool.globalInstance().waitForDone()
    made.deleteLater()


@pytest.fixture
def pixels() -> Callable[[QImage | None], Rgb]:
    """The pixels of an image."""

    def read(image: QImage | None) -> Rgb:
        assert image is not None
        raw = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine() // 4, 4)
        return raw[:, : image.width(), 2::-1]

    return read


@pytest.fixture
def exported(project: Project) -> Callable[[StudioWindow, Composite], Rgb]:
    """The pixels that an export makes of a composite."""

    def make(window: StudioWindow, shown: Composite) -> Rgb:
        reel = window.viewer.reel
        assert reel is not None
        with Composer(reel.cut, project.media.path) as composer:
            return Converter().to_rgb(composer.picture(shown))

    return make
