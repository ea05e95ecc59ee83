"""What is ordered of an export, and the settings that a person keeps for the next one."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QSettings

from matchcut.film.model import ParameterValue

_KEY = "export_presets"


@dataclass(frozen=True, slots=True)
class ExportOrder:
    """What a person wants written: a form by its id, where to, the settings that are not as they come, and what part.

    `part` is what `--part` reads; "" is the whole film.
    """

    form: str
    out: Path
    options: Mapping[str, ParameterValue]
    part: str = ""

    @property
    def arguments(self) -> list[str]:
        """The arguments of `matchcut export` after the project."""
        settings = [part for name, value in self.options.items() for part in ("--set", f"{name}={_typed(value)}")]
        part = ["--part", self.part] if self.part else []
        return ["-o", str(self.out), "--as", self.form, *part, *settings]

    @property
    def replaces(self) -> bool:
        """Whether something is at its place already."""
        try:
            return any(self.out.iterdir()) if self.out.is_dir() else self.out.exists()
        except OSError:
            return True


@dataclass(frozen=True, slots=True)
class KeptPreset:
    """A form with settings, under a name that a person gave it."""

    name: str
    form: str
    options: Mapping[str, ParameterValue]


class Presets:
    """The presets of this person, kept in their settings, in the order of their names."""

    def __init__(self, settings: QSettings) -> None:
        self._settings = settings

    def all(self) -> tuple[KeptPreset, ...]:
        """All presets; what can't be read is left out."""
        try:
            kept = json.loads(str(self._settings.value(_KEY, "[]")))
            presets = [KeptPreset(str(entry["name"]), str(entry["form"]), dict(entry["options"])) for entry in kept]
        except (ValueError, TypeError, KeyError):
            return ()
        return tuple(sorted(presets, key=lambda preset: preset.name.casefold()))

    def keep(self, preset: KeptPreset) -> None:
        """Keep a preset, in place of another of its name."""
        self._write([*(other for other in self.all() if other.name != preset.name), preset])

    def forget(self, name: str) -> None:
        """Keep a preset no longer."""
        self._write([preset for preset in self.all() if preset.name != name])

    def _write(self, presets: list[KeptPreset]) -> None:
        plain = [{"name": preset.name, "form": preset.form, "options": dict(preset.options)} for preset in presets]
        self._settings.setValue(_KEY, json.dumps(plain))


def _typed(value: ParameterValue) -> str:
    """A value as `--set` reads it."""
    return ("on" if value else "off") if isinstance(value, bool) else str(value)
