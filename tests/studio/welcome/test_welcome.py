"""The first minute: what is there to choose, a new film by keyboard, and what the program does without arguments."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from matchcut.app.sources import create, open_source
from matchcut.cli.main import run
from matchcut.film.errors import BadInput
from matchcut.film.remedies import Remedy
from matchcut.film.time import FrameRate
from matchcut.media.stills import write_png
from matchcut.store.project import Project
from matchcut.studio.main import Studio
from matchcut.studio.texts.remedies import words_of
from matchcut.studio.welcome.recent import KEPT, FilmEntry, examples, poster_of
from matchcut.studio.welcome.window import WelcomeWindow
from matchcut.studio.window.models import ModelsDialog
from matchcut.studio.window.window import StudioWindow

STORYBOARD = """
[film]
title = "From paper"
size = [160, 90]
[[scene]]
heading = "INT. ROOM - DAY"
[[scene.shot]]
action = "A table."
duration = "2s"
keyframe = "table.png"
"""


def shown(welcome: WelcomeWindow, qtbot: QtBot) -> WelcomeWindow:
    qtbot.waitExposed(welcome)
    return welcome


def titles(welcome: WelcomeWindow) -> list[str]:
    return [card.entry.title for card in welcome.cards]


def opened(studio: Studio, qtbot: QtBot) -> StudioWindow:
    qtbot.waitUntil(lambda: len(studio.windows) == 1, timeout=10_000)
    return studio.windows[0]


def test_a_film_opened_once_is_offered_first_with_its_picture(
    studio: Studio, films: tuple[Path, Path], qtbot: QtBot
) -> None:
    for place in films:
        with Project.open(place) as project:
            studio.recent.remember(project)
    welcome = shown(studio.show_welcome(), qtbot)
    assert titles(welcome)[:2] == ["Two", "One"]
    assert titles(welcome)[2:] == [one.title for one in examples()]
    card = welcome.cards[1]
    assert card.accessibleName() == "One"
    QTest.mouseClick(card, Qt.MouseButton.LeftButton)
    window = opened(studio, qtbot)
    assert window.session.film.settings.title == "One"
    assert not welcome.isVisible()
    window.book["film.open"].trigger()
    assert welcome.isVisible()
    assert titles(welcome)[:2] == ["One", "Two"]


def test_a_card_works_by_keyboard_and_can_be_forgotten(studio: Studio, films: tuple[Path, Path], qtbot: QtBot) -> None:
    for place in films:
        with Project.open(place) as project:
            studio.recent.remember(project)
    welcome = shown(studio.show_welcome(), qtbot)
    QTest.keyClick(welcome.cards[0], Qt.Key.Key_Delete)
    assert titles(welcome)[:1] == ["One"]
    assert (films[1] / "film.matchcut").exists()
    QTest.keyClick(welcome.cards[0], Qt.Key.Key_Return)
    assert opened(studio, qtbot).session.project.folder == films[0].resolve()


def test_a_film_that_is_gone_is_shown_so(studio: Studio, films: tuple[Path, Path], qtbot: QtBot) -> None:
    with Project.open(films[0]) as project:
        studio.recent.remember(project)
    shutil.rmtree(films[0])
    welcome = shown(studio.show_welcome(), qtbot)
    card = welcome.cards[0]
    qtbot.waitUntil(lambda: not card.there)
    assert "not there any more" in card.accessibleDescription()
    QTest.mouseClick(card, Qt.MouseButton.LeftButton)
    assert welcome.notice.words == card.toolTip()
    assert studio.windows == []
    card.forget()
    assert card.entry.title not in titles(welcome)


def test_a_new_film_by_keyboard(studio: Studio, tmp_path: Path, qtbot: QtBot) -> None:
    welcome = shown(studio.show_welcome(), qtbot)
    QTest.mouseClick(welcome.new, Qt.MouseButton.LeftButton)
    form = welcome.form
    qtbot.waitUntil(form.title.isVisible)
    QTest.keyClicks(form.title, "Night: ferry")
    assert form.title.text() == "Night: ferry"
    assert Path(form.folder.text()).name == "Night ferry"
    form.folder.selectAll()
    QTest.keyClicks(form.folder, str(tmp_path / "ferry"))
    form.rate.setCurrentIndex(3)
    form.frame_size.setCurrentIndex(2)
    QTest.keyClick(form.title, Qt.Key.Key_Return)
    window = opened(studio, qtbot)
    settings = window.session.film.settings
    assert (settings.title, settings.rate) == ("Night: ferry", FrameRate(30_000, 1001))
    assert (settings.width, settings.height) == (720, 1280)
    assert settings.parameters == {"interpolation": "auto"}
    assert settings.correction
    assert (tmp_path / "ferry" / "film.matchcut").exists()


def test_a_folder_that_has_a_film_is_refused_in_words(studio: Studio, films: tuple[Path, Path], qtbot: QtBot) -> None:
    welcome = shown(studio.show_welcome(), qtbot)
    welcome.show_form()
    welcome.form.folder.setText(str(films[0]))
    QTest.keyClick(welcome.form.folder, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: welcome.notice.words != "")
    assert welcome.isEnabled()
    assert studio.windows == []


def test_a_storyboard_becomes_a_film_beside_it(studio: Studio, tmp_path: Path, qtbot: QtBot) -> None:
    import numpy as np

    write_png(tmp_path / "table.png", np.full((90, 160, 3), 90, np.uint8))
    (tmp_path / "storyboard.toml").write_text(STORYBOARD)
    welcome = shown(studio.show_welcome(), qtbot)
    welcome.choose(tmp_path / "storyboard.toml")
    window = opened(studio, qtbot)
    assert len(window.session.film.shots) == 1
    poster = poster_of(window.session.project)
    assert poster is not None
    assert poster.is_relative_to(tmp_path / "media")


def test_a_screenplay_becomes_a_film_in_a_folder_of_its_name(studio: Studio, tmp_path: Path, qtbot: QtBot) -> None:
    story = tmp_path / "ferry.fountain"
    story.write_text("INT. FERRY - NIGHT\n\nMARA looks out at the sea.\n\nMARA\nIt is late.\n")
    welcome = shown(studio.show_welcome(), qtbot)
    welcome.choose_screenplay(story)
    film = opened(studio, qtbot).session.film
    assert [scene.heading for scene in film.scene_order] == ["INT. FERRY - NIGHT"]
    assert len(film.shots) > 0
    assert (tmp_path / "ferry" / "film.matchcut").exists()


def test_doctor_s_findings_are_sentences_in_the_side_column(studio: Studio, qtbot: QtBot) -> None:
    welcome = shown(studio.show_welcome(), qtbot)
    qtbot.waitUntil(lambda: bool(welcome.machine.sentences), timeout=20_000)
    assert "Ready to make shots: animatic, pocket, footage." in " ".join(welcome.machine.sentences)
    assert all(sentence.endswith(".") for sentence in welcome.machine.sentences)


def test_what_the_doctor_would_have_typed_is_a_button(studio: Studio, qtbot: QtBot) -> None:
    welcome = studio.show_welcome()
    qtbot.waitUntil(lambda: len(welcome.machine.sentences) > 3, timeout=60_000)
    shown = [label.text() for label in welcome.machine.findChildren(QLabel)]
    assert not any("'matchcut" in text for text in shown)
    (button,) = [one for one in welcome.machine.findChildren(QPushButton) if one.text() == "See the models …"]
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: welcome.findChild(ModelsDialog) is not None)
    welcome.findChild(ModelsDialog).close()


def test_a_damaged_film_is_repaired_from_the_welcome(studio: Studio, films: tuple[Path, Path], qtbot: QtBot) -> None:
    with Project.open(films[0]) as project:
        project.snapshot("Good")
        whole = project.film
    with closing(sqlite3.connect(films[0] / "film.matchcut")) as connection:
        connection.execute("UPDATE settings SET title = 'Onf'")
        connection.commit()
    welcome = studio.show_welcome()
    welcome.choose(films[0])
    qtbot.waitUntil(lambda: "damaged" in welcome.notice.words, timeout=20_000)
    assert "matchcut doctor" not in welcome.notice.words
    press(welcome, "Repair the film …")
    qtbot.waitUntil(lambda: "is in its place" in welcome.notice.words, timeout=20_000)
    press(welcome, "Open it")
    qtbot.waitUntil(lambda: bool(studio.windows), timeout=20_000)
    assert studio.windows[0].session.film == whole


def test_a_film_that_is_open_is_closed_and_repaired(studio: Studio, films: tuple[Path, Path], qtbot: QtBot) -> None:
    window = studio.show_film(open_source(films[0]))
    window.notice.say(("A row is damaged.", Remedy.REPAIR()))
    QTest.mouseClick(window.notice._act, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: studio.welcome is not None and studio.welcome.notice.words != "", timeout=20_000)
    assert studio.welcome is not None
    assert studio.welcome.notice.words == "All of this film that can be repaired is."
    qtbot.waitUntil(lambda: studio.windows == [], timeout=20_000)


def test_a_repair_that_fails_can_be_tried_again_on_the_same_film(
    studio: Studio, films: tuple[Path, Path], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    tried: list[Path] = []

    def fails(place: Path) -> list[object]:
        tried.append(place)
        raise BadInput("It is damaged.", advice=Remedy.REPAIR())

    monkeypatch.setattr("matchcut.studio.welcome.window._repaired", fails)
    welcome = studio.show_welcome()
    welcome.repair(films[1])
    qtbot.waitUntil(lambda: welcome.notice.words == "It is damaged.", timeout=20_000)
    press(welcome, "Repair the film …")
    qtbot.waitUntil(lambda: tried == [films[1], films[1]], timeout=20_000)


def press(welcome: WelcomeWindow, words: str) -> None:
    (button,) = [one for one in welcome.notice.findChildren(QPushButton) if one.text() == words]
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_the_list_is_short_and_survives_what_it_cannot_read(studio: Studio, films: tuple[Path, Path]) -> None:
    settings = studio.settings
    settings.setValue("recent", "no JSON")
    assert studio.recent.entries == ()
    settings.setValue("recent", '[{"place": "x"}]')
    assert studio.recent.entries == ()
    many = ", ".join(f'{{"place": "/{n}", "title": "{n}", "poster": ""}}' for n in range(40))
    settings.setValue("recent", f"[{many}]")
    with Project.open(films[0]) as project:
        studio.recent.remember(project)
    assert len(studio.recent.entries) == KEPT
    assert studio.recent.entries[0] == FilmEntry(str(films[0].resolve()), "One")


def test_a_mistake_of_ours_is_one_calm_notice_in_the_window(
    studio: Studio, films: tuple[Path, Path], qtbot: QtBot
) -> None:
    def stumble() -> None:
        raise ZeroDivisionError

    window = studio.show_film(open_source(films[0]))
    qtbot.waitExposed(window)
    studio.crashes.install()
    QTimer.singleShot(0, stumble)
    qtbot.waitUntil(lambda: window.notice.words != "")
    assert window.notice.words.startswith("Something went wrong in the studio. Nothing that you did is lost")
    assert len(list(studio.crashes.folder.glob("report-*.txt"))) == 1
    # And the studio goes on.
    window.book["scene.add"].trigger()
    assert len(window.session.film.scenes) == 1


def test_all_that_an_edit_lost_on_its_way_in_can_be_read(studio: Studio, tmp_path: Path, qtbot: QtBot) -> None:
    clip = "<clipitem><name>lost</name><start>0</start><end>9</end><in>0</in><out>9</out></clipitem>"
    rate = "<rate><timebase>24</timebase></rate>"
    sequences = "".join(
        f"<sequence><name>{name}</name>{rate}<media><video><track>{clip}</track></video></media></sequence>"
        for name in ("first", "second")
    )
    (tmp_path / "cut.xml").write_text(f"<xmeml version='4'>{sequences}</xmeml>")
    made = create(tmp_path / "film", tmp_path / "cut.xml")
    window = studio.show_film(made)
    qtbot.waitExposed(window)
    assert len(made.notes) > 1
    notes = list(filter(None, map(words_of, made.notes)))
    assert window.notice.words == f"{notes[0]} (+{len(notes) - 1})"
    assert "Not read: 2 “second”" in window.notice.words
    details = window.notice.findChild(QPlainTextEdit)
    assert details.toPlainText().splitlines() == notes


def test_a_film_is_opened_in_one_window_only(studio: Studio, films: tuple[Path, Path], qtbot: QtBot) -> None:
    studio.show_film(open_source(films[0]))
    welcome = studio.show_welcome()
    welcome.choose(films[0])
    qtbot.waitUntil(lambda: not welcome.isVisible(), timeout=10_000)
    assert len(studio.windows) == 1


def test_quitting_closes_every_film(studio: Studio, films: tuple[Path, Path], qtbot: QtBot) -> None:
    windows = [studio.show_film(open_source(film)) for film in films]
    qtbot.waitExposed(windows[1])
    windows[1].book["film.quit"].trigger()
    qtbot.waitUntil(lambda: studio.windows == [], timeout=10_000)


def test_a_film_can_be_opened_playing(studio: Studio, tmp_path: Path, qtbot: QtBot) -> None:
    folder = tmp_path / "tea"
    folder.mkdir()
    (folder / "storyboard.toml").write_text(
        '[film]\nsize = [160, 90]\n[[scene]]\n[[scene.shot]]\naction = "A kettle."\nduration = "10s"\n',
        encoding="utf-8",
    )
    still = studio.show_film(open_source(folder))
    qtbot.waitUntil(lambda: still.viewer.monitor.image is not None, timeout=10_000)
    assert not still.viewer.transport.playing
    still.close()
    window = studio.show_film(open_source(folder), play=True)
    qtbot.waitUntil(lambda: window.session.playhead > 2, timeout=10_000)
    window.viewer.transport.stop()
    window.viewer.shown.emit(3)
    assert not window.viewer.transport.playing, "only the first picture sets it going"


@pytest.mark.parametrize(
    ("arguments", "play"), [(["{film}"], False), (["{film}", "--play"], True), (["--play", "{film}"], True)]
)
def test_the_command_line_says_whether_it_plays(
    arguments: list[str], play: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[tuple[Path | None, bool]] = []

    def opening(place: Path | None, *, play: bool = False) -> int:
        opened.append((place, play))
        return 0

    monkeypatch.setattr("matchcut.studio.main.run", opening)
    assert run([one.format(film=tmp_path) for one in arguments]) == 0
    assert opened == [(tmp_path, play)]


def test_without_arguments_and_without_a_display_there_is_help() -> None:
    environment = {
        name: value
        for name, value in os.environ.items()
        if name not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    }
    done = subprocess.run(
        [sys.executable, "-m", "matchcut"], env=environment, capture_output=True, text=True, check=False
    )
    assert "Usage" in done.stdout + done.stderr


def test_the_command_line_imports_no_qt() -> None:
    look = "import sys, matchcut.cli.main; print([name for name in sys.modules if name.startswith('PySide6')])"
    assert subprocess.check_output([sys.executable, "-c", look], text=True).strip() == "[]"


def test_without_arguments_the_welcome_is_opened(tmp_path: Path) -> None:
    script = (
        "import sys; from PySide6.QtCore import QTimer; from PySide6.QtWidgets import QApplication;"
        "application = QApplication([]);"
        "look = lambda: (print([w.objectName() for w in QApplication.topLevelWidgets() if w.isVisible()]),"
        " application.quit());"
        "QTimer.singleShot(500, look);"
        "from matchcut.cli.main import run; sys.exit(run([]))"
    )
    environment = os.environ | {
        "QT_QPA_PLATFORM": "offscreen",
        "MATCHCUT_SETTINGS": str(tmp_path / "s.ini"),
        "XDG_STATE_HOME": str(tmp_path),
    }
    done = subprocess.run([sys.executable, "-c", script], env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip() == "['welcome']"


def test_models_can_be_brought_before_there_is_a_film(studio: Studio, qtbot: QtBot) -> None:
    welcome = shown(studio.show_welcome(), qtbot)
    QTest.mouseClick(welcome.machine.models, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: any(dialog.isVisible() for dialog in welcome.findChildren(ModelsDialog)))
    (dialog,) = welcome.findChildren(ModelsDialog)
    qtbot.waitUntil(lambda: dialog.chosen is not None, timeout=20_000)
    dialog.close()


def test_see_what_is_missing_asks_the_machine_again(studio: Studio, qtbot: QtBot) -> None:
    welcome = shown(studio.show_welcome(), qtbot)
    qtbot.waitUntil(lambda: welcome.machine.sentences != (), timeout=20_000)
    welcome.show_form()
    asked: list[object] = []
    welcome.machine._look = lambda: asked.append(None)  # type: ignore[method-assign]
    welcome.notice.say(("Not loaded: x.py.", Remedy.SEE_MACHINE()))
    (button,) = [one for one in welcome.notice.findChildren(QPushButton) if one.text() == "See what is missing …"]
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert asked == [None]
    assert welcome.new.isVisible(), "the page beside which it stands"
    assert welcome.machine.isAncestorOf(welcome.focusWidget())
