"""What storyboard a film was last read from: the text itself, so that a later version can be merged with it."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass

from matchcut.film.errors import BadInput
from matchcut.film.ids import MediaId
from matchcut.store.problems import StoreProblem

_WRITE = """
INSERT INTO origin (id, path, sha256, text, media, revision) VALUES (1, ?, ?, ?, ?, ?)
ON CONFLICT (id) DO UPDATE SET path = excluded.path, sha256 = excluded.sha256, text = excluded.text,
media = excluded.media, revision = excluded.revision
"""


@dataclass(frozen=True, slots=True)
class Origin:
    """A storyboard as it was when it was read.

    Its path as the person gave it, its text, that text's SHA-256, and `media`: which file name in it meant which
    medium, since the files may have changed or gone since.
    """

    path: str
    sha256: str
    text: str
    media: Mapping[str, MediaId]


def read_origin(connection: sqlite3.Connection) -> Origin | None:
    """The storyboard that was read last; None if the film did not come from one."""
    row = connection.execute("SELECT path, sha256, text, media FROM origin").fetchone()
    if row is None:
        return None
    path, sha256, text, stored = row
    try:
        media = json.loads(stored)
    except ValueError as error:
        raise BadInput(StoreProblem.TABLE_UNREADABLE(table="origin", reason=str(error))) from error
    return Origin(path, sha256, text, media)


def write_origin(connection: sqlite3.Connection, origin: Origin, revision: int) -> None:
    """Remember a storyboard that was read into the film as its `revision`.

    Undo leaves it: whoever takes a reading back does not want the same text read again at the next start.
    """
    media = json.dumps(dict(origin.media), sort_keys=True)
    connection.execute(_WRITE, (origin.path, origin.sha256, origin.text, media, revision))
