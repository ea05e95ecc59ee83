"""The user's models file: what they add to the models that are known, and the program's own entries in it.

Each room reads its own tables. What the program writes leaves comments and layout as they are.
"""

from __future__ import annotations

import os
import tomllib
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from matchcut.film.errors import BadInput
from matchcut.media.aside import write_text
from matchcut.models.fields import Fields
from matchcut.models.problems import ModelAdvice, ModelProblem

USERS_FILE = "MATCHCUT_MODELS"
"""The environment variable that names a user's models file, where it is not the one in their settings."""

TABLES = ("model", "lora", "tool", "voice", "watermark")
"""The tables that may stand in it."""


def users_file() -> Path:
    """Where the user's own models are written down; it need not exist."""
    named = os.environ.get(USERS_FILE)
    if named:
        return Path(named)
    from platformdirs import user_config_path

    return user_config_path("matchcut") / "models.toml"


def tables(name: str) -> tuple[Path, list[Fields]]:
    """The user's models file, from whose folder its paths are told, and its tables of one of the names in `TABLES`.

    [] where there are none, or no such file; BadInput for a file that can't be read.
    """
    assert name in TABLES
    file = users_file()
    text, plain = _read(file)
    written = plain.get(name, [])
    if not isinstance(written, list):
        raise BadInput(ModelProblem.TABLE_WRITTEN(table=name), file=file, field=name)
    return file, [Fields(file, text, name, number, own) for number, own in enumerate(written)]


def append(entries: Sequence[tuple[str, Mapping[str, Any]]], check: Callable[[Path], None]) -> Path:
    """Append tables, (name, values) each, to the user's models file; return it.

    `check` gets a file beside it that is as it would be, and raises what keeps it from being so. BadInput for a file
    that is no TOML.
    """
    import tomlkit
    from tomlkit.exceptions import TOMLKitError

    file = users_file()
    try:
        document = tomlkit.parse(_read(file)[0])
    except TOMLKitError as error:
        raise _spoiled(file, error) from error
    for name, values in entries:
        document.setdefault(name, tomlkit.aot()).append(_table(values))
    text = tomlkit.dumps(document)
    trial = file.with_name(f".{file.name}.trial")
    write_text(trial, text)
    try:
        check(trial)
    finally:
        trial.unlink()
    write_text(file, text)
    return file


def drop_model(id: str) -> bool:
    """Take a model out of the user's models file; False if it does not stand there. All other lines stay.

    BadInput for a file that is no TOML.
    """
    file = users_file()
    text, plain = _read(file)
    places = [number for number, table in enumerate(plain.get("model", [])) if table.get("id") == id]
    if not places:
        return False
    left = _without(text.splitlines(keepends=True), places[0])
    del plain["model"][places[0]]
    if tomllib.loads(left) != {name: value for name, value in plain.items() if value}:
        raise BadInput(ModelProblem.ENTRY_AMONG_NEIGHBOURS(id=id), advice=ModelAdvice.DELETE_BY_HAND(), file=file)
    write_text(file, left)
    return True


def _read(file: Path) -> tuple[str, dict[str, Any]]:
    """The text of a models file and what it says; nothing where there is none. BadInput if it can't be read."""
    try:
        text = file.read_text(encoding="utf-8")
        return text, tomllib.loads(text)
    except FileNotFoundError:
        return "", {}
    except (OSError, ValueError) as error:  # Of these are mistakes in TOML and in UTF-8.
        raise _spoiled(file, error) from error


def _without(lines: list[str], number: int) -> str:
    """The lines without the `number`-th `[[model]]`. The comments before the next table belong to that one.

    (tomlkit counts them to the table above, and would remove them with it.)
    """
    headers = [at for at, line in enumerate(lines) if line.lstrip().startswith("[")]
    own = [at for at in headers if lines[at].replace(" ", "").startswith("[[model]]")]
    begin = own[number]
    end = next(
        (at for at in headers if at > begin and not lines[at].replace(" ", "").lstrip("[").startswith("model.")),
        len(lines),
    )
    while end > begin + 1 and end < len(lines) and lines[end - 1].lstrip()[:1] in ("", "#"):
        end -= 1
    return "".join(lines[:begin] + lines[end:])


def _table(values: Mapping[str, Any]) -> Any:
    import tomlkit

    table = tomlkit.table()
    for name, value in values.items():
        if isinstance(value, Mapping):
            inner = tomlkit.inline_table()
            inner.update(value)
            table[name] = inner
        else:
            table[name] = value
    return table


def _spoiled(file: Path, error: Exception) -> BadInput:
    return BadInput(ModelProblem.MODELS_FILE_SPOILED(why=str(error)), advice=ModelAdvice.MEND_FIRST(), file=file)
