"""What a text tells to type in a terminal, done by a button instead.

The rooms below name a command in quotes, in a sentence of its own: `Its weights are not here. Run 'matchcut models
pull wan'.` In the studio that sentence is left out, and a button does what the command would.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Protocol, runtime_checkable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QPushButton, QWidget

from matchcut.studio.texts.tell import tr

MODELS, LICENCE, MEDIA, MAKE, REPAIR, MACHINE = "models", "licence", "media", "make", "repair", "machine"
"""What a button can do: show the models (or one's licence), find media, make what is stale, repair the film, show what
the doctor says of the machine."""

COMMANDS = {
    "models accept": LICENCE,
    "models": MODELS,
    "engines": MODELS,
    "relink": MEDIA,
    "render": MAKE,
    "generate": MAKE,
    "doctor": MACHINE,
    "new": "",
    "sound list": "",
    "status": "",
    "verify": "",
}
"""The commands that texts name, each with what does the same here; "" where all is in sight, or nothing does it."""

_NAMES = "|".join(map(re.escape, COMMANDS))
_COMMAND = re.compile(rf"['`]matchcut (?P<words>(?:{_NAMES})(?: [^'`]*)?)['`]")
_OPTION = re.compile(r"(?<![\w-])--[a-z]")
_SENTENCE_END = re.compile(r"(?<=[.!?])\s+(?=\S)")
_PULLED = re.compile(r"models (?:pull|accept) (\S+)")


@dataclass(frozen=True, slots=True)
class Remedy:
    """What a button does (one of this module's words), and the model that it is about, if any."""

    does: str
    model: str = ""

    @property
    def words(self) -> str:
        """What stands on the button."""
        return {
            MODELS: tr("Get the model …") if self.model else tr("See the models …"),
            LICENCE: tr("Read the licence …"),
            MEDIA: tr("Find media …"),
            MAKE: tr("Make what is stale"),
            REPAIR: tr("Repair the film …"),
            MACHINE: tr("See what is missing …"),
        }[self.does]


@runtime_checkable
class Mending(Protocol):
    """A window that can do what a remedy says."""

    def mend(self, remedy: Remedy) -> None: ...


def remedy_in(text: str) -> tuple[str, Remedy | None]:
    """A text without its sentences about the terminal, and what stands in for the first of them that has a remedy."""
    remedies: list[Remedy] = []
    lines = []
    for line in text.splitlines():
        kept = []
        for sentence in _SENTENCE_END.split(line):
            commands = [match["words"] for match in _COMMAND.finditer(sentence)]
            if not commands and not _OPTION.search(sentence):
                kept.append(sentence)
            remedies.extend(remedy for remedy in map(_remedy_of, commands) if remedy is not None)
        if kept or not line:
            lines.append(" ".join(kept))
    return "\n".join(lines).strip(), remedies[0] if remedies else None


def without_commands(text: str) -> str:
    """A text without its sentences about the terminal, for a place that has no room for a button."""
    return remedy_in(text)[0]


def _remedy_of(command: str) -> Remedy | None:
    name = next(name for name in COMMANDS if f"{command} ".startswith(f"{name} "))
    does = REPAIR if name == "doctor" and command != name else COMMANDS[name]  # Its argument is the film.
    model = _PULLED.match(command)
    return Remedy(does, model[1] if model else "") if does else None


class RemedyButton(QPushButton):
    """Does what a text told to type: asks the window that it stands in. Hidden while there is nothing of the kind."""

    def __init__(self) -> None:
        super().__init__()
        self._remedy: Remedy | None = None
        self.setAutoDefault(False)
        self.clicked.connect(self._mend)
        self.hide()

    def take(self, text: str) -> str:
        """The text that is left to show beside this button, which does the rest."""
        left, self._remedy = remedy_in(text)
        self.setText(self._remedy.words if self._remedy else "")
        self.setVisible(self._remedy is not None)
        return left

    def _mend(self) -> None:
        if self._remedy is not None:
            mend_from(self, self._remedy)


def mend_from(place: QWidget, remedy: Remedy) -> None:
    """Have the window around a place do what a remedy says."""
    around: QObject | None = place
    while around is not None and not isinstance(around, Mending):
        around = around.parent()
    if isinstance(around, Mending):
        around.mend(remedy)
