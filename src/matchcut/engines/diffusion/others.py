"""Other tables of the user's models file, for the rooms that use what they name: `[[voice]]`, `[[watermark]]`."""

from __future__ import annotations

import tomllib
from pathlib import Path

from matchcut.engines.diffusion.catalogue import OTHERS, users_file
from matchcut.engines.diffusion.fields import Fields
from matchcut.film.errors import BadInput


def others(table: str) -> tuple[Path, list[Fields]]:
    """The user's models file, from whose folder its paths are told, and its tables of one of the `OTHERS`.

    [] where there are none, or no such file; BadInput for a file that can't be read.
    """
    assert table in OTHERS
    file = users_file()
    try:
        text = file.read_text(encoding="utf-8")
        plain = tomllib.loads(text)
    except FileNotFoundError:
        return file, []
    except (OSError, ValueError) as error:  # Of these are mistakes in TOML and in UTF-8.
        raise BadInput(f"Your models file can't be read: {error}.", advice="Mend it first.", file=file) from error
    tables = plain.get(table, [])
    if not isinstance(tables, list):
        raise BadInput(f"'{table}' has to be written as [[{table}]].", file=file, field=table)
    return file, [Fields(file, text, table, number, own) for number, own in enumerate(tables)]
