"""What a person wants to be called in their films: nothing, until they say so.

Films, bundles and edits go to other people. The name that somebody logs in by, their machine's name and their home
folder are none of those people's business, so none of them is ever written there; this name is, where there is one.
"""

from __future__ import annotations

import tomllib
from pathlib import Path

from matchcut.film.errors import BadInput
from matchcut.media.aside import write_text
from matchcut.store.problems import StoreAdvice, StoreProblem
from matchcut.words.statements import Statement

LONGEST = 80
"""How many characters a name may have."""


def display_name() -> str:
    """The name that the person set; "" where they set none, or the file can't be read."""
    try:
        stored = tomllib.loads(_file().read_text(encoding="utf-8")).get("name", "")
    except (OSError, ValueError):
        return ""
    return stored if isinstance(stored, str) and _why_not(stored) is None else ""


def set_display_name(name: str) -> None:
    """Remember what the person wants to be called; "" for nothing. BadInput for what is no name."""
    import tomlkit

    wanted = " ".join(name.split())
    reason = _why_not(wanted)
    if reason:
        raise BadInput(reason, advice=StoreAdvice.WRITE_NAME_AS_IN_FILMS(), field="name")
    write_text(_file(), tomlkit.dumps({"name": wanted}))


def _why_not(name: str) -> Statement[StoreProblem] | None:
    """Why a text can't be somebody's name; None where it can."""
    if len(name) > LONGEST:
        return StoreProblem.NAME_TOO_LONG(most=LONGEST)
    return None if name.isprintable() else StoreProblem.NAME_UNPRINTABLE()


def _file() -> Path:
    from platformdirs import user_config_path

    return user_config_path("matchcut", appauthor=False) / "person.toml"
