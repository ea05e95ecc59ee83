"""The takes that were made of each shot. They are facts: edits and undo leave them alone."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Float, cast, func, insert, literal_column, select

from matchcut.film.errors import BadInput
from matchcut.film.ids import MediaId, ShotId, TakeId
from matchcut.film.model import Take, TakeFile
from matchcut.film.remedies import Remedy
from matchcut.store.checksums import intact
from matchcut.store.codec import Codec, codec_of
from matchcut.store.database import Database
from matchcut.store.problems import StoreAdvice, StoreProblem
from matchcut.store.schema import take as table

_CODEC: Codec[Take] = codec_of(Take)
_ROWS = select(table, intact(table))
_AT_ONCE = 500
"""How many ids a statement names; SQLite takes some thousands."""


@dataclass(frozen=True, slots=True)
class TakeSummary:
    """What planning needs to know of a take, without its recipe."""

    id: TakeId
    shot: ShotId
    number: int
    fingerprint: str
    variation: int
    seed: int
    tail: MediaId | None
    tail_frames: int
    hand_over: str


class Takes:
    """Reads takes. `Project.publish` is the one way to make one."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def of(self, shot: ShotId) -> tuple[Take, ...]:
        """The takes of a shot in order of their numbers."""
        with self._database.reading() as connection:
            rows = connection.execute(_ROWS.where(table.c.shot == shot).order_by(table.c.number))
            return tuple(_take(row) for row in rows)

    def get(self, take: TakeId) -> Take:
        """The take with that id; BadInput if there is none."""
        return self.several([take])[take]

    def several(self, takes: Iterable[TakeId]) -> Mapping[TakeId, Take]:
        """The takes with those ids, read at once; BadInput if there is none of one."""
        wanted = list(dict.fromkeys(takes))
        by_id: dict[TakeId, Take] = {}
        with self._database.reading() as connection:
            for start in range(0, len(wanted), _AT_ONCE):
                rows = connection.execute(_ROWS.where(table.c.id.in_(wanted[start : start + _AT_ONCE])))
                by_id.update((take.id, take) for take in map(_take, rows))
        for take in wanted:
            if take not in by_id:
                raise BadInput(StoreProblem.NO_TAKE(take=take), advice=StoreAdvice.MAKE_SHOT_AGAIN())
        return by_id

    def by_fingerprint(self, fingerprint: str) -> Take | None:
        """The first take that was made by the recipe with that fingerprint, of whatever shot."""
        rows = _ROWS.where(table.c.fingerprint == fingerprint).order_by(literal_column("rowid"))
        with self._database.reading() as connection:
            row = connection.execute(rows).first()
        return None if row is None else _take(row)

    def next_number(self, shot: ShotId) -> int:
        """The number that the next take of a shot gets, counted from 1."""
        with self._database.reading() as connection:
            return next_number(connection, shot)

    def paces(self) -> Mapping[str, float]:
        """How many seconds each engine took for a frame, on average over this film's takes."""
        seconds = func.sum(cast(table.c.seconds, Float))
        asked = select(table.c.engine, seconds, func.sum(table.c.frames)).where(table.c.seconds != "")
        with self._database.reading() as connection:
            rows = connection.execute(asked.group_by(table.c.engine)).all()
        return {engine: spent / frames for engine, spent, frames in rows if frames}

    def facts_named(self, name: str) -> Mapping[TakeId, str]:
        """What takes' facts of that name say; takes without it are left out."""
        said = func.json_extract(table.c.facts, f"$.{name}")
        asked = select(table.c.id, said).where(func.json_valid(table.c.facts), said.is_not(None))
        with self._database.reading() as connection:
            return {row[0]: str(row[1]) for row in connection.execute(asked)}

    def files(self) -> Mapping[TakeId, tuple[tuple[TakeFile, MediaId], ...]]:
        """The files of every take, each with what it is of the take."""
        asked = select(table.c.id, *(column for _, column in _FILES))
        with self._database.reading() as connection:
            return {row[0]: _files_of(row) for row in connection.execute(asked)}

    def summaries(self) -> Mapping[TakeId, TakeSummary]:
        """Every take, in brief."""
        columns = [table.c[name] for name in TakeSummary.__dataclass_fields__]
        with self._database.reading() as connection:
            return {row[0]: TakeSummary(*row) for row in connection.execute(select(*columns))}


def _files_of(row: Sequence[Any]) -> tuple[tuple[TakeFile, MediaId], ...]:
    return tuple((what, media) for (what, _), media in zip(_FILES, row[1:], strict=True) if media is not None)


def _take(row: Sequence[Any]) -> Take:
    *values, as_written = row
    if not as_written:
        raise BadInput(
            StoreProblem.TAKE_ROW_DAMAGED(take=values[0]),
            advice=Remedy.REPAIR(),
        )
    return _CODEC.value(values)


_FILES = ((TakeFile.PICTURE, table.c.video), (TakeFile.TAIL, table.c.tail), (TakeFile.SOUND, table.c.sound))


def next_number(connection: Connection, shot: ShotId) -> int:
    """As `Takes.next_number`, within a transaction."""
    highest = connection.execute(select(func.max(table.c.number)).where(table.c.shot == shot)).scalar()
    return (highest or 0) + 1


def add_take(connection: Connection, take: Take) -> None:
    """Write a take's row; its media must have theirs by the end of the transaction."""
    connection.execute(insert(table).values(dict(zip(_CODEC.names, _CODEC.row(take), strict=True))))
