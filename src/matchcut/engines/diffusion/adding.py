"""Entries in the user's models file, written by the program: their comments and layout stay as they are."""

from __future__ import annotations

import tomllib
from collections.abc import Collection, Mapping, Sequence
from pathlib import Path
from typing import Any

from matchcut.engines.diffusion.catalogue import Catalogue, catalogue, read_catalogue, users_file
from matchcut.engines.diffusion.writing import write_text
from matchcut.film.errors import BadInput
from matchcut.media.resources import resource


def add_entries(entries: Sequence[tuple[str, Mapping[str, Any]]]) -> Path:
    """Append `[[model]]`s, `[[lora]]`s and `[[tool]]`s, (table, values) each, to the user's models file; return it.

    BadInput, with the file as it was, where the catalogue would not take an entry, has its id, or the file is spoiled.
    """
    import tomlkit
    from tomlkit.exceptions import TOMLKitError

    file, known = users_file(), catalogue()
    before = file.read_text(encoding="utf-8") if file.is_file() else ""
    try:
        document = tomlkit.parse(before)
    except TOMLKitError as error:
        raise BadInput(f"Your models file can't be read: {error}.", advice="Mend it first.", file=file) from error
    for table, values in entries:
        if values["id"] in _ids(known, table):
            raise BadInput(f"There is a {table} '{values['id']}' already.", advice="Choose another id.", field="id")
        document.setdefault(table, tomlkit.aot()).append(_table(values))
    text = tomlkit.dumps(document)
    _try(file, text, entries)
    write_text(file, text)
    return file


def drop_model(id: str) -> bool:
    """Take a model out of the user's models file; False if it does not stand there. All other lines stay.

    BadInput for a file that is no TOML.
    """
    file = users_file()
    if not file.is_file():
        return False
    text = file.read_text(encoding="utf-8")
    try:
        plain = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise BadInput(f"Your models file can't be read: {error}.", advice="Mend it first.", file=file) from error
    places = [number for number, one in enumerate(plain.get("model", [])) if one.get("id") == id]
    if not places:
        return False
    left = _without(text.splitlines(keepends=True), places[0])
    del plain["model"][places[0]]
    if tomllib.loads(left) != {name: value for name, value in plain.items() if value}:
        raise BadInput(f"The entry '{id}' can't be told from its neighbours.", advice="Delete it by hand.", file=file)
    write_text(file, left)
    return True


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


def _ids(found: Catalogue, table: str) -> Collection[str]:
    tables: dict[str, Collection[str]] = {"model": found.models, "lora": found.loras, "tool": found.tools}
    return tables[table]


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


def _try(file: Path, text: str, entries: Sequence[tuple[str, Mapping[str, Any]]]) -> None:
    """Read the file as it would be. BadInput with what is wrong with a new entry."""
    trial = file.with_name(f".{file.name}.trial")
    write_text(trial, text)
    try:
        found = read_catalogue([*sorted(resource("models").glob("*.toml")), trial])
    finally:
        trial.unlink()
    for table, values in entries:
        if values["id"] not in _ids(found, table):
            why = next((one for one in reversed(found.mistakes) if one.file == trial), None)
            told = (why.what, why.advice) if why else ("The catalogue does not take this entry.", "")
            raise BadInput(told[0], advice=told[1])
