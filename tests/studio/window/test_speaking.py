"""What is seen in German and French: no English word that is known otherwise, no point where a comma belongs."""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime
from fractions import Fraction
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QBuffer, Qt
from PySide6.QtGui import QAction
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QMenu,
    QMenuBar,
    QPlainTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

import matchcut.studio
from matchcut.app.doctor import _disk, _encoder, _engines, _memory
from matchcut.app.doctor_models import accelerator
from matchcut.delivery.deliverables import DELIVERABLES
from matchcut.engines.diffusion.memory import Machine
from matchcut.film import edits
from matchcut.film.camera import OFFERED_MOVES, ShotSize
from matchcut.film.film import Film
from matchcut.film.ids import SceneId, ShotId
from matchcut.film.model import Settings
from matchcut.film.time import FrameRate
from matchcut.media.resources import resource
from matchcut.planning.reasons import Reason
from matchcut.studio.board.view import BoardView
from matchcut.studio.inspector.settled import Decimal, Length
from matchcut.studio.texts.language import wanted_languages
from matchcut.studio.texts.numbers import day_and_time, rate_words, with_comma
from matchcut.studio.texts.remedies import words_of
from matchcut.studio.texts.tell import tr
from matchcut.studio.window.export import ExportDialog
from matchcut.studio.window.window import StudioWindow
from matchcut.words.statements import Term, say

Open = Callable[[Film], StudioWindow]
LANGUAGES = ("de", "fr")
NO_GPU = Machine("cpu", free=4 * 1024**3, main_free=4 * 1024**3)
SHOWING = re.compile(
    "Q(Action|CheckBox|GroupBox|Label|ListWidgetItem|Menu|PushButton|RadioButton|StandardItem|ToolButton)"
    "|Choice|Decimal|DropDown|Length|Lines?|Number|Switch|Tick|Unread"
    "|add(Action|Item|Menu|Row|Tab)|caption|critical|dim|drawText|explain|form|get(Item|Text)|heading|information"
    "|insertItem|offer|paint_paragraph|question|say|showMessage|warning"
    "|set(Accessible(Description|Name)|Html|InformativeText|ItemText|LabelText|PlaceholderText|PlainText|Prefix"
    "|SpecialValueText|StatusTip|Suffix|TabText|Text|Title|ToolTip|WhatsThis|WindowTitle)"
)
"""What shows words to a person."""
NAMES_ITSELF = {"Matchcut", " – Matchcut"}


def test_no_words_are_shown_that_are_not_given_to_be_translated() -> None:
    written = []
    folder = Path(matchcut.studio.__file__).parent
    for file in folder.rglob("*.py"):
        for call in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(call, ast.Call) and SHOWING.fullmatch(name_of(call)):
                given = [*call.args, *(keyword.value for keyword in call.keywords)]
                written += [(file.name, text) for one in given for text in untranslated(one)]
    assert {(file, text) for file, text in written if text not in NAMES_ITSELF} == {
        ("lora_add.py", "lora"),  # The key of a table.
        ("notice.py", "detail"),  # The name of an attribute.
    }


def name_of(call: ast.Call) -> str:
    return call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")


def untranslated(node: ast.AST) -> Iterator[str]:
    """The words in an expression that do not go through `tr`; keys, what is compared, and formats aside."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        if re.search(r"[^\W\d_]{2}", node.value):
            yield node.value
    elif isinstance(node, ast.FormattedValue):
        yield from untranslated(node.value)
    elif not isinstance(node, ast.Subscript | ast.Compare) and not (
        isinstance(node, ast.Call) and name_of(node) in ("tr", "words", "replace", "get")
    ):
        for child in ast.iter_child_nodes(node):
            yield from untranslated(child)


def translations(language: str) -> dict[str, str]:
    """Each text with its translation; where several contexts have it, as the texts that all places share have it."""
    tree = ElementTree.parse(resource(f"translations/matchcut_{language}.ts"))
    contexts = sorted(tree.iter("context"), key=lambda context: context.findtext("name") == "Words")
    return {
        message.findtext("source", ""): message.findtext("translation", "")
        for context in contexts
        for message in context.iter("message")
    }


def film_of_every_move() -> Film:
    settings = Settings(title="Small", width=160, height=90, rate=FrameRate(24000, 1001), engine="fake")
    film = edits.add_scene(Film(settings=settings), id=SceneId("scene"))
    for number, move in enumerate(OFFERED_MOVES):
        shot = ShotId(f"s{number}")
        film = edits.add_shot(film, SceneId("scene"), id=shot, frames=36, camera=move, size=[*ShotSize][number % 9])
    return edits.revise_shot(film, ShotId("s0"), camera="slow drift, push in")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_of_the_export_window_is_in_the_language(
    speaking: Callable[[str], None], open_window: Open, film_of: Callable[..., Film], qtbot: QtBot, language: str
) -> None:
    speaking(language)
    said = translations(language)
    window = open_window(film_of(1, 12))
    window.book["film.export"].trigger()
    qtbot.waitUntil(lambda: window.findChild(ExportDialog) is not None)
    dialog = window.findChild(ExportDialog)
    assert dialog.windowTitle() == said["Export"]
    assert dialog.list.sizeHintForColumn(0) <= dialog.list.viewport().width()  # None of them is cut off.
    for form in DELIVERABLES:
        dialog.choose(form.id)
        assert dialog.heading.text() == said[form.name]
        labels = {label.text() for label in dialog.settings.findChildren(QLabel)}
        assert labels == {said[option.label] for option in form.options}
        for option in form.options:
            field = dialog.settings.fields[option.name]
            assert field.accessibleName() == said[option.label]
            assert field.toolTip().startswith(said[words_of(option.help)] if option.help else "")
            if isinstance(field, QComboBox):
                shown = [field.itemText(row) for row in range(field.count())]
                assert shown == [said.get(choice, choice.replace(".", ",")) for choice in option.choices]
    assert english_in(dialog, said) == set()
    dialog.close()


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_english_word_is_left_in_the_window(
    speaking: Callable[[str], None], open_window: Open, language: str
) -> None:
    """Of those that have another in the language; whichever shot is in hand, on each workspace."""
    speaking(language)
    said = translations(language)
    window = open_window(film_of_every_move())
    for workspace in ("board", "shoot", "cut", "review"):
        window.book[f"view.{workspace}"].trigger()
        for shots in ((), (ShotId("s4"),), (ShotId("s0"), ShotId("s4"))):
            window.session.select(shots)
            assert english_in(window, said) == set()


def english_in(place: QWidget, said: dict[str, str]) -> set[str]:
    """The words in a window that the language has others for."""
    translated = set(said.values())
    return {text for text in texts_of(place) if said.get(text, text) != text and text not in translated}


def texts_of(place: QWidget) -> Iterator[str]:
    for one in (place, *place.findChildren(QWidget)):
        yield from (one.windowTitle(), one.toolTip(), one.accessibleName(), one.accessibleDescription())
        if isinstance(one, QLabel | QAbstractButton):
            yield one.text()
        elif isinstance(one, QComboBox):
            yield from (one.itemText(row) for row in range(one.count()))
        elif isinstance(one, QLineEdit | QPlainTextEdit):
            yield one.placeholderText()
        elif isinstance(one, QListWidget):
            yield from (one.item(row).text() for row in range(one.count()))
    for action in place.findChildren(QAction):
        yield from (action.text(), action.toolTip())


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_board_writes_moves_and_decimals_in_the_language(
    speaking: Callable[[str], None], open_window: Open, qtbot: QtBot, language: str
) -> None:
    speaking(language)
    said = translations(language)
    window = open_window(film_of_every_move())
    window.book["view.board"].trigger()
    painted: list[str] = []

    def all_moves_are_painted() -> bool:
        """The workspace comes to its place in steps: until then some of the cards may be out of sight."""
        painted[:] = painted_on(window.board)
        return all(said[move] in painted for move in OFFERED_MOVES[1:6])

    qtbot.waitUntil(all_moves_are_painted)
    for move in OFFERED_MOVES[1:6]:
        assert move == said[move] or move not in painted
    parts = f"slow drift, {said['push in']}"  # Cut short where a card has no room for it.
    assert any(len(text) > len("slow drift, ") and parts.startswith(text.rstrip("…")) for text in painted)
    assert "1,5 s" in painted
    assert not any(re.search(r"[0-9]\.[0-9]", text) for text in painted)


def painted_on(board: BoardView) -> list[str]:
    """The words that a board paints."""
    buffer, generator = QBuffer(), QSvgGenerator()
    buffer.open(QBuffer.OpenModeFlag.ReadWrite)
    generator.setOutputDevice(buffer)
    board.viewport().render(generator)
    return [
        text.text or "" for text in ElementTree.fromstring(bytes(buffer.data())).iter() if text.tag.endswith("text")
    ]


def test_a_camera_move_is_read_in_the_language_and_kept_in_english(
    speaking: Callable[[str], None], open_window: Open, qtbot: QtBot
) -> None:
    speaking("de")
    window = open_window(film_of_every_move())
    window.session.select((ShotId("s0"),))
    field = window.inspector.fields["camera"]
    assert field.currentText() == "slow drift, Ranfahrt"
    for typed, kept in (
        ("Schwenk nach links, Handkamera", "pan left, handheld"),
        ("Wirbel, ranfahrt", "Wirbel, push in"),
    ):
        field.setFocus()
        field.lineEdit().selectAll()
        QTest.keyClicks(field.lineEdit(), typed)
        QTest.keyClick(field.lineEdit(), Qt.Key.Key_Return)
        assert window.session.film.shots[ShotId("s0")].camera == kept
    assert field.currentText() == "Wirbel, Ranfahrt"


@pytest.mark.parametrize("language", ["en", *LANGUAGES])
def test_numbers_are_read_with_a_comma_and_with_a_point(
    speaking: Callable[[str], None], qtbot: QtBot, language: str
) -> None:
    speaking(language)
    for typed in ("2,5", "2.5"):
        number = Decimal("Guidance", "1", "10")
        length = Length("Length")
        length.show_value(24, FrameRate(24))
        for field, value in ((number, "2.5"), (length, 60)):
            qtbot.addWidget(field)
            field.show()
            given: list[object] = []
            field.changed.connect(given.append)
            field.selectAll()
            QTest.keyClicks(field, typed)
            QTest.keyClick(field, Qt.Key.Key_Return)
            assert given == [value]
        assert number.text() == ("2.5" if language == "en" else "2,5")


@pytest.mark.parametrize(
    ("language", "shown"),
    [
        ("en", ("23.976", "1,234.5 MB", "3 Nov 2026  08:05")),
        ("de", ("23,976", "1.234,5 MB", "3 Nov. 2026  08:05")),
        ("fr", ("23,976", "1\u202f234,5 MB", "3 nov. 2026  08:05")),
    ],
)
def test_rates_sizes_and_dates_are_written_as_the_language_does(
    speaking: Callable[[str], None], language: str, shown: tuple[str, ...]
) -> None:
    speaking(language)
    here = datetime(2026, 11, 3, 8, 5).astimezone()
    assert (rate_words(Fraction(24000, 1001)), with_comma("1,234.5 MB"), day_and_time(here)) == shown
    assert (rate_words(Fraction(24)), rate_words(Fraction(60000, 1001)).replace(",", ".")) == ("24", "59.94")


def test_no_decimal_or_date_is_shown_as_python_writes_it() -> None:
    """Each format of a number with decimals, and of a day, goes through `texts/numbers.py`; but for bug reports."""
    folder = Path(matchcut.studio.__file__).parent
    written = []
    for file in folder.rglob("*.py"):
        if file.relative_to(folder).as_posix() not in ("texts/numbers.py", "crash.py"):
            tree = ast.parse(file.read_text(encoding="utf-8"))
            calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call)]
            through = {id(part) for call in calls if name_of(call) == "with_comma" for part in ast.walk(call)}
            written += [(file.name, name_of(call)) for call in calls if name_of(call) in ("strftime", "isoformat")]
            formats = [node for node in ast.walk(tree) if isinstance(node, ast.FormattedValue) and node.format_spec]
            written += [(file.name, ast.unparse(one)) for one in formats if id(one) not in through and is_local(one)]
    assert written == []


def is_local(part: ast.FormattedValue) -> bool:
    """Whether a value is formatted in a way that languages differ in: with decimals, or as a day."""
    assert part.format_spec is not None
    return re.search(r"[0-9}]f|g'|%[dmYyBbx]", ast.unparse(part.format_spec)) is not None


def test_why_a_shot_is_stale_names_moves_and_sizes_in_the_language(speaking: Callable[[str], None]) -> None:
    speaking("de")
    said = translations("de")
    assert say(Reason.CAMERA_CHANGED(old=Term("pan left"), new=Term("slow drift, push in")), tr) == (
        f"die Kamera wurde von „{said['pan left']}“ zu „slow drift, {said['push in']}“ geändert"
    )
    assert said["close-up"] in say(Reason.SHOT_SIZE_CHANGED(old=Term("wide"), new=Term("close-up")), tr)


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_the_doctor_says_of_a_sound_machine_is_in_the_language(
    speaking: Callable[[str], None], language: str
) -> None:
    speaking(language)
    findings = [_memory(), _encoder(), _disk(Path.cwd()), *_engines(), accelerator(NO_GPU, ())]
    findings += [accelerator(replace(NO_GPU, device="cuda"), ("A card",)), accelerator(NO_GPU, ("A card",))]
    assert [words_of(one.text) for one in findings if words_of(one.text) in one.sentence] == []


def test_a_language_is_chosen_in_the_menu_and_spoken_at_the_next_start(
    qapp: QApplication, speaking: Callable[[str], None], open_window: Open, film_of: Callable[..., Film], qtbot: QtBot
) -> None:
    window = open_window(film_of(1, 24))
    choose_in_menus(window, qtbot, "View", "Language", "Français")
    assert window.settings.value("language") == "fr"
    assert "when it is started again" in window.notice.words
    speaking(wanted_languages({}, chosen=str(window.settings.value("language")))[0])
    other = open_window(film_of(1, 24))
    assert [action.text().replace("&", "") for action in other.menuBar().actions()][-1] == "Aide"
    choose_in_menus(other, qtbot, "Affichage", "Langue", "Comme le système")
    assert other.settings.value("language") == ""


def choose_in_menus(window: StudioWindow, qtbot: QtBot, *words: str) -> None:
    """Choose an entry with the mouse, through each menu that it lies in."""
    place: QMenuBar | QMenu = window.menuBar()
    for word in words:
        action = next(one for one in place.actions() if one.text().replace("&", "") == word)
        QTest.mouseClick(place, Qt.MouseButton.LeftButton, pos=place.actionGeometry(action).center())
        if action.menu() is not None:
            qtbot.waitUntil(action.menu().isVisible)
            place = action.menu()
