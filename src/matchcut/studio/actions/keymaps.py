"""Key maps: the studio's own keys, those of other editing programs, and what a person changed in them.

A map is TOML: a `name`, and under `[keys]` a list of keys for each action id, in Qt's portable text ("Ctrl+B"); an
empty list takes an action's keys away. A person's own map is such a file beside the settings and comes on top of the
preset that is chosen.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QObject, QSettings, Qt, Signal
from PySide6.QtGui import QKeySequence

from matchcut.film.errors import BadInput
from matchcut.media.aside import write_text
from matchcut.media.resources import resource
from matchcut.studio.problems import StudioAdvice, StudioProblem

OWN = "own"
PRESETS = (OWN, "resolve", "premiere")

Keys = dict[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class KeyMap:
    """Keys by action id, in Qt's portable text."""

    name: str = ""
    keys: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


class KeyMaps(QObject):
    """The key map in use, as the settings and the person's own file have it. `changed` when it is another one."""

    changed = Signal()

    def __init__(self, settings: QSettings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self.file = _beside(settings)
        self.trouble: BadInput | None = None
        """Why the person's own file could not be read, if so; the preset alone is used then."""
        self._mine: Keys = {}
        try:
            self._mine = dict(read_map(self.file).keys) if self.file.exists() else {}
        except BadInput as error:
            self.trouble = error

    @property
    def preset(self) -> str:
        """One of PRESETS."""
        chosen = str(self._settings.value("keymap", OWN))
        return chosen if chosen in PRESETS else OWN

    def choose(self, preset: str) -> None:
        """Use a preset from now on. What the person changed stays on top of it."""
        self._settings.setValue("keymap", preset)
        self.changed.emit()

    @property
    def mine(self) -> Mapping[str, tuple[str, ...]]:
        """What the person changed."""
        return self._mine

    @property
    def keys(self) -> Keys:
        """Which keys the map gives to which actions; actions that it does not name keep their own."""
        given = {} if self.preset == OWN else dict(preset_map(self.preset).keys)
        taken = {key for keys in self._mine.values() for key in keys}
        rest = {name: tuple(key for key in keys if key not in taken) for name, keys in given.items()}
        return {**rest, **self._mine}

    def give(self, action: str, keys: tuple[str, ...]) -> None:
        """Give an action keys of the person's own, and keep that. They are taken from whichever action had them."""
        remaining = {
            name: tuple(key for key in had if key not in keys) for name, had in self._mine.items() if name != action
        }
        self._keep({**remaining, action: keys})

    def reset(self, action: str | None = None) -> None:
        """Forget what the person changed about an action, or (None) about all."""
        self._keep({name: keys for name, keys in self._mine.items() if action is not None and name != action})

    def _keep(self, mine: Keys) -> None:
        """Write the person's map, whole or not at all. MachineFailed where the disk won't have it."""
        write_text(self.file, map_text(KeyMap("My own", mine)))
        self._mine = mine
        self.changed.emit()


def preset_map(preset: str) -> KeyMap:
    """One of the maps that come with the program."""
    return read_map(resource(f"studio/keymaps/{preset}.toml"))


def read_map(path: Path) -> KeyMap:
    """Read a key map. BadInput, naming the action, for anything that is none."""
    import tomllib

    try:
        document = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise BadInput(
            StudioProblem.NO_KEY_MAP(error=str(error)), advice=StudioAdvice.RESET_KEYS(), file=path
        ) from error
    keys: Keys = {}
    rows = document.get("keys", {})
    for action, given in rows.items() if isinstance(rows, dict) else ():
        texts = tuple(portable(str(key)) for key in given) if isinstance(given, list) else ("",)
        if "" in texts:
            raise BadInput(StudioProblem.NO_KEYS(), advice=StudioAdvice.WRITE_KEYS(), file=path, field=action)
        keys[action] = texts
    return KeyMap(str(document.get("name", path.stem)), keys)


def map_text(key_map: KeyMap) -> str:
    """A key map as TOML."""
    import tomlkit

    keys = {action: list(keys) for action, keys in sorted(key_map.keys.items())}
    return tomlkit.dumps({"name": key_map.name, "keys": keys})


def portable(text: str) -> str:
    """Keys in Qt's portable text, written as Qt writes them; empty where they are none."""
    sequence = QKeySequence.fromString(text, QKeySequence.SequenceFormat.PortableText)
    written = sequence.toString(QKeySequence.SequenceFormat.PortableText)
    unknown = QKeySequence(Qt.Key.Key_unknown).matches(sequence) is QKeySequence.SequenceMatch.ExactMatch
    return "" if unknown else written


def _beside(settings: QSettings) -> Path:
    """Where a person's own keys are kept: beside the settings' file, or where there is none, with the program's."""
    file = Path(settings.fileName())
    if settings.format() == QSettings.Format.IniFormat or file.is_absolute():
        return file.parent / "keys.toml"
    from platformdirs import user_config_path

    return user_config_path("matchcut", appauthor=False) / "keys.toml"
