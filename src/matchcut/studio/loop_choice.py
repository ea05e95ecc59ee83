"""Whether takes are measured as they are made, and made anew where they broke continuity: a person's setting."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSettings

from matchcut.app.problems import LoopNote
from matchcut.words.statements import Statement, Text, parts_of

TAKES, MINUTES = 4, 0
MOST_TAKES, MOST_MINUTES = 20, 24 * 60
_ON, _TAKES, _MINUTES = "supervise", "supervise_takes", "supervise_minutes"


@dataclass(frozen=True, slots=True)
class LoopChoice:
    """Whether the loop runs (`on`), how many takes of a shot it may make in all, 1 to MOST_TAKES, and how many minutes
    it may spend on making a shot anew, up to MOST_MINUTES; 0 is as long as it takes."""

    on: bool = False
    takes: int = TAKES
    minutes: int = MINUTES

    @property
    def arguments(self) -> list[str]:
        """The arguments of `matchcut generate` after the project; none where the loop does not run."""
        if not self.on:
            return []
        within = ["--within", str(self.minutes)] if self.minutes else []
        return ["--supervise", "--tries", str(self.takes), *within]


def kept_choice(settings: QSettings) -> LoopChoice:
    """What was chosen; what can't be read, or is out of bounds, is as it comes."""
    on = str(settings.value(_ON, "false")) == "true"
    return LoopChoice(
        on, _number(settings, _TAKES, TAKES, 1, MOST_TAKES), _number(settings, _MINUTES, MINUTES, 0, MOST_MINUTES)
    )


def keep_choice(settings: QSettings, choice: LoopChoice) -> None:
    """Do so from now on."""
    settings.setValue(_ON, "true" if choice.on else "false")
    settings.setValue(_TAKES, choice.takes)
    settings.setValue(_MINUTES, choice.minutes)


def _number(settings: QSettings, name: str, usual: int, least: int, most: int) -> int:
    kept = str(settings.value(name, ""))
    return int(kept) if kept.isdecimal() and least <= int(kept) <= most else usual


@dataclass(frozen=True, slots=True)
class LoopStanding:
    """How many shots the loop is `at_work` on, how many are `kept`, and of how many no take passed (`to_look`)."""

    at_work: int = 0
    kept: int = 0
    to_look: int = 0


def loop_standing(supervised: Mapping[str, Sequence[Text]]) -> LoopStanding:
    """How far the loop is, by what it told of each shot."""
    last = [parts_of(notes[-1]) for notes in supervised.values() if notes]
    kinds = [{part.kind for part in parts if isinstance(part, Statement)} for parts in last]
    kept = sum(LoopNote.KEPT in of_shot for of_shot in kinds)
    to_look = sum(LoopNote.NEEDS_LOOK in of_shot for of_shot in kinds)
    # What is told first of a shot that is not made yet is from where it goes on.
    begun = sum(LoopNote.HAND_OVER not in of_shot for of_shot in kinds)
    return LoopStanding(begun - kept - to_look, kept, to_look)
