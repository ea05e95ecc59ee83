"""The project file's tables as SQLAlchemy Core names them. What they must hold is in `first_schema` and later
migrations; a test proves that both agree.

film        settings … accepted: one table for each entity class, named as in `Film`, one column for each field
facts       media, take, embedding, card: made or deleted, never edited, and left alone by undo
journal     revision, step, branch, change: every edit with its images before and after; origin; snapshot
production  job, lock: who uses them and how is production's to say
"""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import Column, Integer, LargeBinary, MetaData, Table, Text

from matchcut.film.model import Take
from matchcut.store.codec import columns_of
from matchcut.store.entities import ENTITIES

metadata = MetaData()


def _entity_table(name: str, entity: type) -> Table:
    columns = [
        Column(column.name, Integer if column.sql_type is int else Text, primary_key=column.name == "id")
        for column in columns_of(entity)
    ]
    return Table(name, metadata, *columns)


FILM_TABLES: Mapping[str, Table] = {name: _entity_table(name, entity) for name, entity in ENTITIES.items()}

take = _entity_table("take", Take)

media = Table(
    "media",
    metadata,
    Column("id", Text, primary_key=True),
    Column("kind", Text),
    Column("codec", Text),
    Column("suffix", Text),
    Column("width", Integer),
    Column("height", Integer),
    Column("frames", Integer),
    Column("rate", Text),
    Column("has_sound", Integer),
    Column("sample_rate", Integer),
    Column("samples", Integer),
)
"""One row for each file in `media/`: its SHA-256 and, column for field, its `media.facts.MediaFacts`."""

embedding = Table(
    "embedding",
    metadata,
    Column("reference", Text, primary_key=True),
    Column("owner", Text),
    Column("media", Text),
    Column("embedder", Text, primary_key=True),
    Column("version", Text, primary_key=True),
    Column("dimension", Integer),
    Column("vector", LargeBinary),
    Column("facts", Text),
    Column("made_at", Text),
)
"""A picture as numbers: `dimension` little-endian float32 in `vector`; `owner` is the character's id,
`media` the picture, `facts` what else the embedder told of it, as JSON (`identity.messages.PictureFacts`)."""

card = Table(
    "card",
    metadata,
    Column("take", Text, primary_key=True),
    Column("card", Text),
)
"""How a take is measured against its film, as JSON (`continuity.cards.Scorecard`)."""

revision = Table(
    "revision",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("number", Integer),
    Column("told_since", Integer),
    Column("mark", Text),
)
"""One row. `number` counts the commits that changed the film; the steps that are still there tell which rows were
touched by every one of them after `told_since`. By `mark` the film is known where its file is not at hand."""

step = Table(
    "step",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("kind", Text),
    Column("merge", Text),
    Column("made_at", Text),
    Column("who", Text),
    Column("state", Text),
    Column("revision", Integer),
    Column("gone", Text),
    Column("branch", Integer),
    Column("arguments", Text),
)
"""An edit: its kind (`StepKind`), and the JSON of its arguments. `revision` is that of the last commit
that made, undid or redid it: the order of the undo stack.
`gone` is the kind (`Gone`) of what was taken out of it for good, in older files a sentence; undo says so. `branch` is
the kept branch that it is in; it is on neither stack then."""

branch = Table(
    "branch",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("fork", Integer),
    Column("edits", Integer),
)
"""Steps that could be redone when the film went another way. `fork` is the step after which it did, NULL before the
first; `edits` counts those made since. A branch goes with its fork, and its steps with it."""

change = Table(
    "change",
    metadata,
    Column("step", Integer, primary_key=True),
    Column("sequence", Integer, primary_key=True),
    Column("table", Text),
    Column("key", Text),
    Column("before", Text),
    Column("after", Text),
)
"""A row that a step changed, with its images as JSON; no image where the row was not there."""

origin = Table(
    "origin",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("path", Text),
    Column("sha256", Text),
    Column("text", Text),
    Column("media", Text),
    Column("revision", Integer),
)

snapshot = Table(
    "snapshot",
    metadata,
    Column("file", Text, primary_key=True),
    Column("reason", Text),
    Column("made_at", Text),
)
"""One row in a snapshot, which says when and why it was made, and none in a film that is edited. So a film that was
restored from a snapshot is known by it when it is first opened."""

job = Table(
    "job",
    metadata,
    Column("id", Text, primary_key=True),
    Column("shot", Text),
    Column("state", Text),
    Column("priority", Integer),
    Column("rank", Integer),
    Column("engine", Text),
    Column("variation", Integer),
    Column("circle", Integer),
    Column("depends_on", Text),
    Column("attempts", Integer),
    Column("crashes", Integer),
    Column("owner", Text),
    Column("heartbeat", Integer),
    Column("recipe", Text),
    Column("fingerprint", Text),
    Column("step", Integer),
    Column("steps", Integer),
    Column("note", Text),
    Column("reason_kind", Text),
    Column("reason", Text),
    Column("advice", Text),
    Column("take", Text),
    Column("queued_at", Text),
    Column("started_at", Text),
    Column("ended_at", Text),
    Column("version", Integer),
)
"""A take to be made. Exactly one of the states holds: `owner` (an `owner.this_process()` token or a worker of it)
is set while it runs and only then, `take` when it is done and only then, `ended_at` once it no longer waits or
runs. `heartbeat` is in milliseconds since 1970; `step` of `steps` and `note` are its progress. `version` counts
the row's changes, for compare-and-set."""

lock = Table(
    "lock",
    metadata,
    Column("name", Text, primary_key=True),
    Column("owner", Text),
    Column("heartbeat", Integer),
)
"""Something that one program at a time may do; `owner` is an `owner.this_process()` token."""
