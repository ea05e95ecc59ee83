"""German and French: every word of the tables is translated, and right-to-left mirrors the window."""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QToolBar

import matchcut.studio
from matchcut.delivery.deliverables import DELIVERABLES
from matchcut.film import edits
from matchcut.film.camera import OFFERED_MOVES, ShotSize
from matchcut.film.errors import BadInput, EditRefused
from matchcut.film.fields import FIELDS, FieldGroup
from matchcut.film.film import Film
from matchcut.film.ids import SceneId
from matchcut.film.remedies import Remedy
from matchcut.film.steps import StepKind
from matchcut.film.vocabulary import ElementKind, SoundRole, TitleStyle, TransitionKind
from matchcut.media.resources import resource
from matchcut.planning.reasons import Reason
from matchcut.studio.session import ShotLook
from matchcut.studio.texts.errors import told_error
from matchcut.studio.texts.language import choose, wanted_languages
from matchcut.studio.texts.remedies import words_of
from matchcut.studio.texts.standing import told_standing
from matchcut.studio.texts.tell import tr
from matchcut.studio.theme.marks import ShotState
from matchcut.studio.window.commands import SPECS
from matchcut.studio.window.differences import THINGS, differences
from matchcut.studio.window.view_actions import VIEW_SPECS
from matchcut.studio.window.window import MENUS, StudioWindow
from matchcut.studio.window.workspaces import Place
from matchcut.words.plural import Plural
from matchcut.words.statements import SENTENCES, say

LANGUAGES = ("de", "fr")
STUDIO = Path(matchcut.studio.__file__).parent
PLACES = ("welcome", "actions", "window", "board", "timeline", "viewer", "inspector", "panels", "theme", "texts", ".")
VOCABULARIES = (ShotSize, TransitionKind, ElementKind, TitleStyle, SoundRole, ShotState)


def menus(window: StudioWindow) -> list[str]:
    return [action.text().replace("&", "") for action in window.menuBar().actions()]


def sources() -> set[tuple[str, str]]:
    """All that is to be translated, as (context, English)."""
    found = {("Actions", name) for name in (*MENUS, *(place.value.capitalize() for place in Place))}
    for spec in (*SPECS, *VIEW_SPECS):
        found |= {("Actions", text) for text in (*spec.menu.split("/"), spec.text, spec.tip) if text}
    for place in PLACES:
        for file in (STUDIO / place).glob("*.py"):
            for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
                if isinstance(node, ast.ClassDef):
                    found |= {(node.name, text) for text in _marked(node)}
                elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "tr":
                    found |= {("Words", str(one.value)) for one in node.args if isinstance(one, ast.Constant)}
    found |= {("Words", word) for word in (*THINGS.values(), *sentences())}
    found |= {("Fields", group.value) for group in FieldGroup}
    for row in (row for rows in FIELDS.values() for row in rows):
        found |= {("Fields", text) for text in (row.label, row.full_label, row.hint) if text} | {("Words", row.called)}
    for form in DELIVERABLES:
        found.add(("Words", form.name))
        for option in form.options:
            found |= {("Words", text) for text in (option.label, *option.choices) if text[:1].isalpha()}
            found |= {("Words", words_of(option.help))} if option.help else set()
    found |= {("Words", word.value) for words in VOCABULARIES for word in words}
    return found | {("Words", move) for move in OFFERED_MOVES}


def sentences() -> Iterator[str]:
    """The sentences of all that can be stated; of those that are nothing but a name there is none to translate.

    Remedies are the terminal's, and buttons here.
    """
    stated = (family for name, family in SENTENCES.items() if name != Remedy.__name__)
    for sentence in (sentence for family in stated for sentence in family.values()):
        for text in (sentence.one, sentence.several) if isinstance(sentence, Plural) else (sentence,):
            if re.sub(r"{\w+}", "", text):
                yield text


def gaps(sentence: str) -> list[str]:
    return sorted(re.findall(r"{\w*}", sentence))


def _marked(node: ast.ClassDef) -> Iterator[str]:
    for call in ast.walk(node):
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute) and call.func.attr == "tr":
            argument = call.args[0]
            assert isinstance(argument, ast.Constant)
            yield str(argument.value)


def translations(language: str) -> dict[tuple[str, str], str]:
    tree = ElementTree.parse(resource(f"translations/matchcut_{language}.ts"))
    return {
        (context.findtext("name", ""), message.findtext("source", "")): message.findtext("translation", "")
        for context in tree.iter("context")
        for message in context.iter("message")
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_is_translated_and_nothing_else(language: str) -> None:
    given = translations(language)
    assert set(given) == sources()
    assert all(given.values())
    assert {source for (_, source), text in given.items() if gaps(source) != gaps(text)} == set()


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
    assert differences(then, now) == (
        "Der Film ist 6 Bilder kürzer.",
        "Einstellung 1: Handlung und Trimmung geändert.",
        "Szene „EXT. SEE“: Überschrift geändert.",
    )


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
