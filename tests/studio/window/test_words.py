"""Words: the palette finds what people ask for and says when it finds nothing; a button does what a terminal would."""

from __future__ import annotations

import ast
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QListView, QPushButton
from pytestqt.qtbot import QtBot

import matchcut
from matchcut.engines.diffusion.catalogue import catalogue
from matchcut.film.errors import EngineFailed
from matchcut.film.film import Film
from matchcut.film.remedies import Remedy
from matchcut.models.places import weights_of
from matchcut.production.jobs import JobRow, JobState
from matchcut.studio.actions.palette import Palette
from matchcut.studio.panels.job_card import JobCard
from matchcut.studio.running_on import WhenClosed, choose
from matchcut.studio.texts.errors import remedy_for, told_error
from matchcut.studio.texts.language import wanted_languages
from matchcut.studio.texts.remedies import BUTTONS, button_words
from matchcut.studio.theme.theme import Theme
from matchcut.studio.window.choices import CHOICES
from matchcut.studio.window.model_page import ModelPage
from matchcut.studio.window.models import ModelsDialog
from matchcut.studio.window.window import StudioWindow
from matchcut.words.statements import SENTENCES, Notes, Statement

Open = Callable[[Film], StudioWindow]
NAMES = re.compile(r"['`]matchcut [a-z]")
"""How a text names a command."""
PULL = Remedy.GET_MODEL(model="wan")


def asked(window: StudioWindow, words: str, qtbot: QtBot) -> Palette:
    window.book["view.palette"].trigger()
    palette = window.findChildren(Palette)[-1]
    qtbot.waitUntil(palette.isVisible)
    QTest.keyClicks(palette.findChild(QLineEdit), words)
    return palette


@pytest.mark.parametrize(
    ("typed", "first"),
    [("generate", "Make what is stale"), ("undo", "Undo"), ("theme", "Dark"), ("language", "As the system")],
)
def test_the_palette_finds_what_people_call_things(
    open_window: Open, film_of: Callable[..., Film], qtbot: QtBot, typed: str, first: str
) -> None:
    palette = asked(open_window(film_of(2, 24)), typed, qtbot)
    rows = palette.findChild(QListView)
    assert rows is not None
    shown = [rows.model().index(row, 0).data() for row in range(min(4, rows.model().rowCount()))]
    assert any(row.startswith(first) for row in shown), shown
    palette.close()


def test_the_palette_says_when_it_finds_nothing(open_window: Open, film_of: Callable[..., Film], qtbot: QtBot) -> None:
    palette = asked(open_window(film_of(1, 24)), "xyzzy", qtbot)
    shown = [label.text() for label in palette.findChildren(QLabel) if label.isVisible()]
    assert shown == ["Nothing here is called “xyzzy”. Try fewer letters."]
    QTest.keyClick(palette.findChild(QLineEdit), Qt.Key.Key_Return)
    assert not palette.isVisible()


def test_a_language_is_chosen_for_the_next_start(open_window: Open, film_of: Callable[..., Film]) -> None:
    window = open_window(film_of(1, 24))
    window.book["view.language_fr"].trigger()
    assert window.settings.value("language") == "fr"
    assert wanted_languages({}, chosen="fr") == ("fr",)
    assert wanted_languages({"MATCHCUT_LANGUAGE": "de"}, chosen="fr") == ("de",)


@pytest.mark.parametrize("kind", Remedy)
def test_a_remedy_is_a_button_or_left_out(kind: Remedy) -> None:
    """In the terminal it names the command or the option in a sentence of its own."""
    gaps = re.findall(r"{(\w+)}", str(SENTENCES["Remedy"][kind.value]))
    remedy = kind(**dict.fromkeys(gaps, "wan"))
    refused = EngineFailed("That is gone.", advice=("Look again.", remedy))
    assert str(refused) == f"That is gone. Look again. {remedy}"
    assert re.search(r"['`]matchcut [a-z]|--[a-z]", str(remedy))
    assert str(remedy).endswith((".", ")."))
    assert told_error(refused) == "That is gone. Look again."
    assert remedy_for(refused) == (remedy if kind in BUTTONS else None)
    assert kind not in BUTTONS or button_words(remedy)


def test_a_command_is_named_by_the_terminal_and_by_remedies_alone() -> None:
    """A text of another room that names one would be shown in the studio, where nobody can type it."""
    house = Path(matchcut.__file__).parent
    named = [
        (file.relative_to(house).as_posix(), text)
        for file in house.rglob("*.py")
        if file.relative_to(house).parts[0] != "cli"
        for text in shown_texts(file)
        if NAMES.search(text)
    ]
    assert {file for file, _ in named} == {"words/remedies.py"}
    assert len(named) > 15


def shown_texts(file: Path) -> list[str]:
    """The strings of a file that are no documentation; what is filled into one is told as X."""
    tree = ast.parse(file.read_text(encoding="utf-8"))
    documentation = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    joined = [node for node in ast.walk(tree) if isinstance(node, ast.JoinedStr)]
    parts = {id(part) for node in joined for part in node.values}
    texts = [
        "".join(str(part.value) if isinstance(part, ast.Constant) else "X" for part in node.values) for node in joined
    ]
    apart = documentation | parts
    constants = (node for node in ast.walk(tree) if isinstance(node, ast.Constant) and id(node) not in apart)
    return [*texts, *(node.value for node in constants if isinstance(node.value, str))]


def test_the_buttons_of_a_message_and_of_a_failed_take_open_the_models(
    open_window: Open, film_of: Callable[..., Film], job_of: Callable[..., JobRow], qtbot: QtBot, tmp_path: Path
) -> None:
    window = open_window(film_of(1, 24))
    window.notice.tell(EngineFailed("Wan is not on this disk.", advice=Remedy.GET_MODEL(model="wan")))
    assert window.notice.words == "Wan is not on this disk."
    (button,) = [one for one in window.notice.findChildren(QPushButton) if one.text() == "Get the model …"]
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.findChild(ModelsDialog) is not None)
    window.findChild(ModelsDialog).close()
    qtbot.waitUntil(lambda: window.findChild(ModelsDialog) is None)
    card = JobCard(window.theme)
    card.setParent(window.queue)
    failed = job_of("s0", JobState.FAILED, reason="No weights.", advice=(PULL,))
    card.show_job(failed, "Shot 1", alive=False, picture=None, preview=tmp_path / "none")
    card.show()
    words = [label.text() for label in card.findChildren(QLabel) if not label.isHidden()]
    assert "No weights." in words
    assert not any("matchcut" in text or "try" in text for text in words)
    QTest.mouseClick(card.remedy, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.findChild(ModelsDialog) is not None)


def test_an_engine_without_its_weights_is_brought_from_the_inspector(
    open_window: Open, film_of: Callable[..., Film], qtbot: QtBot
) -> None:
    absent = next(one for one in catalogue().models.values() if weights_of(one) is None and not one.gate)
    film = film_of(1, 24)
    window = open_window(replace(film, settings=replace(film.settings, engine=absent.id)))
    fields = window.inspectors.film_page.engine_fields
    shown = [label.text() for label in fields.findChildren(QLabel)]
    assert any("Its weights are not here." in text for text in shown)
    assert not any("matchcut models" in text for text in shown)
    QTest.mouseClick(fields.remedy, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.findChild(ModelsDialog) is not None)
    page = window.findChild(ModelsDialog).findChild(ModelPage)
    qtbot.waitUntil(lambda: page.name.text() == absent.name)


@pytest.mark.parametrize("advice", [(PULL,), ("Look again.", PULL)])
def test_a_failed_take_has_its_button_wherever_a_remedy_stands(
    theme: Theme, job_of: Callable[..., JobRow], qtbot: QtBot, tmp_path: Path, advice: Notes
) -> None:
    card = JobCard(theme)
    qtbot.addWidget(card)
    card.show()
    failed = job_of("s0", JobState.FAILED, reason="Away.", advice=advice)
    card.show_job(failed, "Shot 1", alive=False, picture=None, preview=tmp_path / "none")
    words = {label.text() for label in card.findChildren(QLabel) if label.isVisible()}
    assert words >= {"Away."}
    assert not any("matchcut" in text for text in words)
    assert card.remedy.isVisible()
    waiting = job_of("s0", JobState.QUEUED)
    card.show_job(waiting, "Shot 1", alive=False, picture=None, preview=tmp_path / "none")
    assert not card.remedy.isVisible()


@pytest.mark.parametrize(
    ("remedy", "opened"),
    [(Remedy.LINK_MEDIA(), "film.media"), (Remedy.MAKE_AGAIN(film="Film"), "film.make")],
    ids=["offline media", "a damaged take"],
)
def test_a_message_s_button_does_what_the_menu_does(
    open_window: Open, film_of: Callable[..., Film], remedy: Statement[Remedy], opened: str
) -> None:
    window = open_window(film_of(1, 24))
    done: list[str] = []
    window.book[opened].triggered.disconnect()
    window.book[opened].triggered.connect(lambda: done.append(opened))
    window.notice.say(("A file is gone.", remedy))
    assert window.notice.words == "A file is gone."
    QTest.mouseClick(window.notice._act, Qt.MouseButton.LeftButton)
    assert done == [opened]


def test_what_is_chosen_is_marked_in_its_menu(open_window: Open, film_of: Callable[..., Film]) -> None:
    window = open_window(film_of(1, 24))

    def marked() -> list[str]:
        (view,) = (action.menu() for action in window.menuBar().actions() if "View" in action.text())
        view.aboutToShow.emit()
        return [name for names in CHOICES for name in names if window.book[name].isChecked()]

    assert marked() == [f"view.{window.theme.choice}", "view.language_system", "film.closed_ask", "help.keys_own"]
    before = window.theme.choice
    for name in ("view.light", "view.language_de", "film.closed_stop", "help.keys_premiere"):
        window.book[name].trigger()
        window.book[name].trigger()  # Chosen again it stays chosen.
    assert marked() == ["view.light", "view.language_de", "film.closed_stop", "help.keys_premiere"]
    window.theme.choose(before)
    choose(window.settings, WhenClosed.RUN_ON)  # As the question at closing does.
    assert "film.closed_run_on" in marked()
