"""What a text tells to type in a terminal, done by a button instead.

A text's remedies (`film/remedies.py`) are left out in the studio, and a button does what the command would, where there
is one.
"""

from __future__ import annotations

from enum import Enum, auto
from typing import Any, Protocol, TypeGuard, runtime_checkable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QPushButton, QWidget

from matchcut.film.remedies import Remedy
from matchcut.studio.texts.tell import tr
from matchcut.words.statements import Statement, Text, joined, parts_of, say


class Does(Enum):
    """What a button can do: show the models (or one's licence), find media, make what is stale, repair the film, show
    what the doctor says of the machine, bring voices, bring what finds shots by meaning, show the services."""

    MODELS = auto()
    LICENCE = auto()
    MEDIA = auto()
    MAKE = auto()
    REPAIR = auto()
    MACHINE = auto()
    VOICES = auto()
    MEANING = auto()
    SERVICES = auto()


BUTTONS = {
    Remedy.GET_MODEL: Does.MODELS,
    Remedy.GET_MODEL_FROM: Does.MODELS,
    Remedy.GET_MODELS: Does.MODELS,
    Remedy.FETCH_AGAIN: Does.MODELS,
    Remedy.SEE_MODELS: Does.MODELS,
    Remedy.ADD_TOOL: Does.MODELS,
    Remedy.GO_ONLINE: Does.MODELS,
    Remedy.ACCEPT_LICENCE: Does.LICENCE,
    Remedy.ACCEPT_LICENCE_AT: Does.LICENCE,
    Remedy.SEE_ENGINES: Does.MODELS,
    Remedy.SEE_ABSENT_ENGINES: Does.MODELS,
    Remedy.SEE_MACHINE: Does.MACHINE,
    Remedy.REPAIR: Does.REPAIR,
    Remedy.REPAIR_FROM_SNAPSHOT: Does.REPAIR,
    Remedy.LINK_MEDIA: Does.MEDIA,
    Remedy.FIND_MEDIA: Does.MEDIA,
    Remedy.MAKE_AGAIN: Does.MAKE,
    Remedy.MAKE_STALE: Does.MAKE,
    Remedy.INSTALL_VOICES: Does.VOICES,
    Remedy.SEE_VOICES: Does.VOICES,
    Remedy.INSTALL_MINILM: Does.MEANING,
    Remedy.ALLOW_SHOWING: Does.SERVICES,
    Remedy.RAISE_BUDGET: Does.SERVICES,
}
"""What does here the same as the command. Of all others, all is in sight here, or nothing does it."""


def is_remedy(part: str | Statement[Any]) -> TypeGuard[Statement[Remedy]]:
    """Whether a part of a text tells what to type in a terminal."""
    return isinstance(part, Statement) and isinstance(part.kind, Remedy)


def words_of(text: Text) -> str:
    """What the studio shows of a text, in the person's language: all but its remedies."""
    said = (part for part in parts_of(text) if not is_remedy(part))
    return joined(say(part, tr) if isinstance(part, Statement) else part for part in said)


def remedy_of(text: Text) -> Statement[Remedy] | None:
    """The first remedy of a text that there is a button for."""
    return next((part for part in parts_of(text) if is_remedy(part) and part.kind in BUTTONS), None)


def button_words(remedy: Statement[Remedy]) -> str:
    """What stands on the button for a remedy."""
    return {
        Does.MODELS: tr("Get the model …") if "model" in remedy.arguments else tr("See the models …"),
        Does.LICENCE: tr("Read the licence …"),
        Does.MEDIA: tr("Find media …"),
        Does.MAKE: tr("Make what is stale"),
        Does.REPAIR: tr("Repair the film …"),
        Does.VOICES: tr("Voices …"),
        Does.MEANING: tr("Finding shots …"),
        Does.SERVICES: tr("Services …"),
        Does.MACHINE: tr("See what is missing …"),
    }[BUTTONS[remedy.kind]]


@runtime_checkable
class Mending(Protocol):
    """A window that can do what a remedy says."""

    def mend(self, remedy: Statement[Remedy]) -> None: ...


class RemedyButton(QPushButton):
    """Does what a text told to type: asks the window that it stands in. Hidden while there is nothing of the kind."""

    def __init__(self) -> None:
        super().__init__()
        self._remedy: Statement[Remedy] | None = None
        self.setAutoDefault(False)
        self.clicked.connect(self._mend)
        self.hide()

    def take(self, text: Text) -> str:
        """What is left of the text to show beside this button, which does the rest."""
        self._remedy = remedy_of(text)
        self.setText(button_words(self._remedy) if self._remedy else "")
        self.setVisible(self._remedy is not None)
        return words_of(text)

    def _mend(self) -> None:
        if self._remedy is not None:
            mend_from(self, self._remedy)


def mend_from(place: QWidget, remedy: Statement[Remedy]) -> None:
    """Have the window around a place do what a remedy says."""
    around: QObject | None = place
    while around is not None and not isinstance(around, Mending):
        around = around.parent()
    if isinstance(around, Mending):
        around.mend(remedy)
