"""Words: the palette finds what people ask for and says when it finds nothing; a button does what a terminal would."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QListView
from pytestqt.qtbot import QtBot

from matchcut.film.errors import EngineFailed
from matchcut.film.film import Film
from matchcut.production.jobs import JobRow, JobState
from matchcut.studio.hands.palette import Palette
from matchcut.studio.look.language import wanted_languages
from matchcut.studio.look.remedies import remedy_in
from matchcut.studio.panels.job_card import JobCard
from matchcut.studio.window.models import ModelsDialog
from matchcut.studio.window.window import StudioWindow

Open = Callable[[Film], StudioWindow]


def asked(window: StudioWindow, words: str, qtbot: QtBot) -> Palette:
    window.open_palette()
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


@pytest.mark.parametrize(
    ("sentence", "left", "action", "model"),
    [
        ("It is not here. Run 'matchcut models pull wan-2.1'.", "It is not here.", "film.models", "wan-2.1"),
        (
            "Its weights are not here. Run 'matchcut models pull a' (a/b).",
            "Its weights are not here.",
            "film.models",
            "a",
        ),
        ("A licence. Read it at a.b, then run 'matchcut models accept x'.", "A licence.", "film.models", "x"),
        ("Media offline: 3. 'matchcut relink' links it.", "Media offline: 3.", "film.media", ""),
        ("Bad. Make the shot again: 'matchcut render Film'.", "Bad.", "film.make", ""),
    ],
)
def test_what_a_sentence_tells_to_type_is_a_button(sentence: str, left: str, action: str, model: str) -> None:
    words, remedy = remedy_in(sentence)
    assert remedy is not None
    assert (words, remedy.action, remedy.model) == (left, action, model)
    assert remedy_in(left) == (left, None)


def test_the_buttons_of_a_message_and_of_a_failed_take_open_the_models(
    open_window: Open, film_of: Callable[..., Film], job_of: Callable[..., JobRow], qtbot: QtBot, tmp_path: Path
) -> None:
    window = open_window(film_of(1, 24))
    window.notice.tell(EngineFailed("Wan is not on this disk.", advice="Run 'matchcut models pull wan'."))
    assert window.notice.words == "Wan is not on this disk."
    QTest.mouseClick(window.notice._act, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.findChild(ModelsDialog) is not None)
    card = JobCard(window.theme)
    wanted: list[object] = []
    card.mend_wanted.connect(wanted.append)
    failed = job_of("s0", JobState.FAILED, reason="No weights.", advice="Run 'matchcut models pull wan'.")
    card.show_job(failed, "Shot 1", alive=False, picture=None, preview=tmp_path / "none")
    card.show()
    assert (card._try.isVisible(), card.mend.isVisible()) == (False, True)
    QTest.mouseClick(card.mend, Qt.MouseButton.LeftButton)
    assert len(wanted) == 1
