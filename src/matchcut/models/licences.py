"""Which licences this user has read and accepted, and when: asked once for each licence that forbids something."""

from __future__ import annotations

import tomllib
from datetime import date
from pathlib import Path

from matchcut.film.errors import BadInput
from matchcut.media.aside import write_text
from matchcut.models.files import ModelFiles
from matchcut.models.problems import ModelAdvice, ModelProblem
from matchcut.models.users_file import users_file

ACCEPTED_FILE = "accepted-licences.toml"
"""Beside the user's models file: `"name of the licence" = 2026-11-23`, one a line."""

_VAGUE = ("unknown", "see the model card")


def needs_accepting(model: ModelFiles) -> bool:
    """Whether a person has to accept the licence before the model is fetched: it forbids something, or is unknown."""
    return bool(model.licence.forbids) or model.licence.name in _VAGUE


def accepted_on(model: ModelFiles) -> date | None:
    """The day on which this user accepted the model's licence."""
    return accepted().get(_known_as(model))


def accepted() -> dict[str, date]:
    """The names of the licences that this user has accepted, with the day. BadInput if the file is spoiled."""
    file = _file()
    if not file.is_file():
        return {}
    try:
        plain = tomllib.loads(file.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise BadInput(
            ModelProblem.FILE_UNREADABLE(why=str(error)), advice=ModelAdvice.MEND_OR_REMOVE(), file=file
        ) from error
    return {name: when for name, when in plain.items() if isinstance(when, date)}


def accept(model: ModelFiles) -> None:
    """Note that the user has read and accepted the model's licence, today. It then counts for all models under it."""
    import tomlkit

    lines = tomlkit.document()
    for name, when in sorted({_known_as(model): date.today(), **accepted()}.items()):
        lines[name] = when
    write_text(_file(), tomlkit.dumps(lines))


def _known_as(model: ModelFiles) -> str:
    """The name under which a licence is accepted; one that has no name of its own counts for its model alone."""
    name = model.licence.name
    return f"{name} ({model.hub or model.id})" if name in _VAGUE else name


def _file() -> Path:
    return users_file().with_name(ACCEPTED_FILE)
