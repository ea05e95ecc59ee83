"""Whether takes are measured as they are made, and made anew where they broke continuity: a person's setting."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QSettings

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
