"""What storyboard a film was last read from: the text itself, so that a later version can be merged with it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from matchcut.film.errors import BadInput
from matchcut.film.ids import MediaId
from matchcut.store.problems import StoreProblem

if TYPE_CHECKING:
    from sqlalchemy import Connection


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


def read_origin(connection: Connection) -> Origin | None:
    """The storyboard that was read last; None if the film did not come from one."""
    from sqlalchemy import select

    from matchcut.store.schema import origin as table

    row = connection.execute(select(table)).first()
    if row is None:
        return None
    try:
        media = json.loads(row.media)
    except ValueError as error:
        raise BadInput(StoreProblem.TABLE_UNREADABLE(table="origin", reason=str(error))) from error
    return Origin(row.path, row.sha256, row.text, media)


def write_origin(connection: Connection, origin: Origin, revision: int) -> None:
    """Remember a storyboard that was read into the film as its `revision`.

    Undo leaves it: whoever takes a reading back does not want the same text read again at the next start.
    """
    from sqlalchemy.dialects.sqlite import insert

    from matchcut.store.schema import origin as table

    values = {
        "path": origin.path,
        "sha256": origin.sha256,
        "text": origin.text,
        "media": json.dumps(dict(origin.media), sort_keys=True),
        "revision": revision,
    }
    connection.execute(
        insert(table).values(id=1, **values).on_conflict_do_update(index_elements=[table.c.id], set_=values)
    )
