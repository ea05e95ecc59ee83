"""German and French: every word of the tables is translated, and right-to-left mirrors the window."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QToolBar

from matchcut.film import edits
from matchcut.film.differences import differences
from matchcut.film.errors import BadInput, EditRefused
from matchcut.film.film import Film
from matchcut.film.ids import SceneId
from matchcut.film.steps import StepKind
from matchcut.media.resources import resource
from matchcut.planning.reasons import Reason
from matchcut.script.merging.notes import MergeNote, MergeSource, RowName
from matchcut.studio.actions.action_book import MENUS
from matchcut.studio.session import ShotLook
from matchcut.studio.texts.errors import told_error
from matchcut.studio.texts.language import choose, wanted_languages
from matchcut.studio.texts.standing import told_standing
from matchcut.studio.texts.tell import tr
from matchcut.studio.theme.marks import ShotState
from matchcut.studio.window.window import StudioWindow
from matchcut.studio.window.workspaces import Place
from matchcut.words.statements import say

LANGUAGES = ("de", "fr")
ROOT = Path(__file__).parents[3]
sys.path.insert(0, str(ROOT / "packaging"))
script: Any = import_module("translations")
"""`make translations`."""


def menus(window: StudioWindow) -> list[str]:
    return [action.text().replace("&", "") for action in window.menuBar().actions()]


def sources() -> set[tuple[str, str]]:
    """All that is to be translated, as (context, English): what lupdate finds in the studio, and what is data."""
    found: set[tuple[str, str]] = script.marked() | script.listed()
    return found


def gaps(sentence: str) -> list[str]:
    return sorted(re.findall(r"{\w*}", sentence))


def translations(language: str) -> dict[tuple[str, str], str]:
    given: dict[tuple[str, str], str] = script.translations(resource(f"translations/matchcut_{language}.ts"))
    return given


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_is_translated_and_nothing_else(language: str) -> None:
    given = translations(language)
    assert set(given) == sources()
    assert all(given.values())
    assert {source for (_, source), text in given.items() if gaps(source) != gaps(text)} == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_make_translations_adds_what_is_new_and_drops_what_is_not_said(language: str, tmp_path: Path) -> None:
    file = tmp_path / f"matchcut_{language}.ts"
    text = resource(f"translations/matchcut_{language}.ts").read_text(encoding="utf-8")
    given = translations(language)
    said = next(key for key in given if key[0] == "Words")
    text = text.replace(f"<source>{said[1]}</source>", "<source>Nobody says this.</source>")
    file.write_text(text, encoding="utf-8")
    script.update([file])
    assert script.translations(file) == {**given, said: ""}
    assert file.with_suffix(".qm").exists()


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_shipped_is_what_is_written(language: str) -> None:
    translator = QTranslator()
    assert translator.load(str(resource(f"translations/matchcut_{language}.qm")))
    for (context, source), text in translations(language).items():
        assert translator.translate(context, source) == text


def test_the_menus_speak_german(
    speaking: Callable[[str], None], open_window: Callable[[Film], StudioWindow], film_of: Callable[..., Film]
) -> None:
    speaking("de")
    window = open_window(film_of(1, 24))
    assert menus(window) == ["Film", "Bearbeiten", "Einstellung", "Wiedergabe", "Ansicht", "Hilfe"]
    assert window.book["shot.split"].text() == "&Teilen"
    assert window.book["shot.split"].toolTip() == "Die Einstellung am Abspielkopf teilen  (Strg+B)"
    assert window.book.menu_words("shot.trim_head") == "Einstellung › Trimmen"
    assert window.docks[Place.QUEUE].windowTitle() == "Warteschlange"


def test_the_menus_speak_french(
    speaking: Callable[[str], None], open_window: Callable[[Film], StudioWindow], film_of: Callable[..., Film]
) -> None:
    speaking("fr")
    window = open_window(film_of(1, 24))
    assert menus(window) == ["Film", "Édition", "Plan", "Lecture", "Affichage", "Aide"]


def test_without_a_translation_the_menus_speak_english(
    open_window: Callable[[Film], StudioWindow], film_of: Callable[..., Film]
) -> None:
    assert menus(open_window(film_of(1, 24))) == list(MENUS)


def test_right_to_left_mirrors_the_window(
    speaking: Callable[[str], None], open_window: Callable[[Film], StudioWindow], film_of: Callable[..., Film]
) -> None:
    speaking("ar")
    window = open_window(film_of(1, 24))
    bar = window.findChild(QToolBar, "workspaces")
    assert bar is not None
    first = bar.actionGeometry(window.book["view.board"])
    second = bar.actionGeometry(window.book["view.shoot"])
    assert first.left() > second.right()
    assert first.center().x() > bar.width() / 2
    assert window.docks[Place.INSPECTOR].x() < window.docks[Place.VIEWER].x()


def test_which_language_is_chosen() -> None:
    assert choose(["de-AT", "fr"]) == "de"
    assert choose(["tlh", "fr-CA"]) == "fr"
    assert choose(["en-GB", "de"]) == "en"
    assert choose(["tlh"]) == "en"
    assert wanted_languages({"MATCHCUT_LANGUAGE": "de_CH"}) == ("de-CH",)
    assert len(wanted_languages({})) > 0


def test_every_step_of_the_history_is_told_in_german(speaking: Callable[[str], None]) -> None:
    speaking("de")
    assert say(StepKind.GO_BACK(name="before the recut"), tr) == "Zurück zu „before the recut“"
    assert say(StepKind.CIRCLE_TAKE(number=2), tr) == "Take 2 einkreisen"
    assert say(StepKind.DELETE_SHOTS(count=1), tr) == "Einstellung löschen"
    assert say(StepKind.DELETE_SHOTS(count=3), tr) == "3 Einstellungen löschen"
    assert say(StepKind.OWN(words="Somebody else's"), tr) == "Somebody else's"


def test_what_changed_is_told_in_german(speaking: Callable[[str], None], film_of: Callable[..., Film]) -> None:
    speaking("de")
    then = film_of(2, 24)
    now = edits.revise_shot(then, then.order[0], action="Anders", head=6)
    now = edits.revise_scene(now, SceneId("scene"), heading="EXT. SEE")
    assert tuple(say(change, tr) for change in differences(then, now)) == (
        "Der Film ist 6 Bilder kürzer.",
        "Einstellung 1: Handlung und Trimmung geändert.",
        "Szene „EXT. SEE“: Überschrift geändert.",
    )


def test_what_a_merge_overrode_is_told_in_german(speaking: Callable[[str], None]) -> None:
    speaking("de")
    needed = MergeNote.BACK_AS_NEEDED(row=RowName.SHOT(shot="2"), source=MergeSource.STORYBOARD())
    assert say(needed, tr) == "Einstellung 2: hier gelöscht, aber das Storyboard braucht es, also ist es wieder da."
    ordered = MergeNote.ORDER_OF_SCENES(source=MergeSource.SCRIPT())
    assert say(ordered, tr) == "Das Drehbuch und das Studio haben beide die Szenen umgestellt; es gilt das Drehbuch."


def test_why_a_shot_is_stale_is_told_in_german(speaking: Callable[[str], None]) -> None:
    speaking("de")
    reasons = Reason.LENGTH_CHANGED(old=48, new=24), Reason.CHARACTER_IN(name="Mara")
    told = "die Länge wurde von 48 auf 24 Bilder geändert; Mara ist jetzt in der Einstellung"
    assert told_standing(ShotLook(ShotState.STALE, reasons)) == f"Veraltet: {told}."
    assert told_standing(ShotLook(ShotState.NO_TAKE, (Reason.NO_TAKE_YET(),))) == "Noch kein Take."
    assert told_standing(ShotLook(ShotState.RENDERING)) == "Entsteht."


def test_a_refusal_is_told_in_the_language(speaking: Callable[[str], None], film_of: Callable[..., Film]) -> None:
    speaking("de")
    film = film_of(2, 24)
    with pytest.raises(EditRefused) as refused:
        edits.split_shot(film, film.order[0], 24)
    assert told_error(refused.value) == "Einstellung 1 kann bei Bild 24 nicht geteilt werden. 1 bis 23 wählen."
    with pytest.raises(EditRefused) as refused:
        edits.revise_settings(film, width=17)
    assert told_error(refused.value).startswith("Feld „width“: Die Breite des Films kann nicht 17 sein.")
    assert str(refused.value).startswith("field 'width': The film's width can't be 17.")
    assert told_error(BadInput("No such file.", advice="Look again.")) == "No such file. Look again."
