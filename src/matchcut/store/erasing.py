"""Taking things out of a film's file for good: the rows themselves, and what the journal still holds of them.

It works on a plain connection, so that the film's file and its snapshots, whichever version wrote them, are treated
alike. What is left makes sense: a step of the journal that circled a take which is gone circles none, a step that was
about nothing else is empty, and each says so in `gone` when it is undone.
"""

from __future__ import annotations

import json
import re
import sqlite3
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from matchcut.film.steps import StepKind
from matchcut.store.entities import ENTITIES
from matchcut.store.problems import Gone
from matchcut.words.statements import Statement

_MEDIA_ID = re.compile(r"(?<![0-9a-f])[0-9a-f]{64}(?![0-9a-f])")
_OPEN = "('queued', 'running', 'interrupted', 'failed')"
FILES = ("video", "tail", "sound", "poster")
"""The fields of a take that name its files."""


@dataclass(frozen=True, slots=True)
class Erased:
    """What is to go: takes by id, rows of the film by table and id, media by id; and why, which undo then says.

    `names` are those by which a person was called: they go out of the words of the steps that were about them.
    """

    why: Statement[Gone]
    takes: frozenset[str] = frozenset()
    rows: frozenset[tuple[str, str]] = frozenset()
    media: frozenset[str] = frozenset()
    names: frozenset[str] = field(default=frozenset())


def erase(db: sqlite3.Connection, gone: Erased) -> None:
    """Take what is `gone` out of a file, within the caller's transaction."""
    _erase_from_journal(db, gone)
    for table, key in gone.rows:
        _delete(db, table, "id", [key])
    # A snapshot may show what the film does no more.
    keyframes = _among(db, "shots", "keyframe", gone.media)
    db.executemany("UPDATE shots SET keyframe = NULL WHERE keyframe = ?", [(keyframe,) for keyframe in keyframes])
    _delete(db, "references", "media", gone.media)
    _delete(db, "circles", "take", gone.takes)
    _delete(db, "take_notes", "id", gone.takes)
    _delete(db, "accepted", "take", gone.takes)
    references = [key for table, key in gone.rows if table == "references"]
    _delete(db, "embedding", "reference", references)
    _delete(db, "embedding", "owner", [key for table, key in gone.rows if table == "characters"])
    _erase_jobs(db, gone)
    _delete(db, "card", "take", gone.takes)
    if any(table == "characters" for table, _ in gone.rows):  # Any card may tell how like somebody a face is.
        _empty(db, "card")
    _delete(db, "take", "id", gone.takes)
    _delete(db, "media", "id", gone.media)
    # Whoever has the film open reads all of it again: the steps no longer tell what changed.
    db.execute("UPDATE revision SET number = number + 1, told_since = number + 1")


def cut_journal(db: sqlite3.Connection, revision: int, why: Statement[Gone], why_no_more: Statement[Gone]) -> int:
    """Drop the steps up to a revision, and return how many held something.

    The last of those that are done stays, empty, to say `why` when undo comes there. What could be redone, now or in a
    kept branch, and loses its last steps says `why_no_more` at its end; a branch that loses all of them goes.
    """
    filled = "SELECT count(DISTINCT step) FROM change JOIN step ON step.id = step WHERE revision <= ?"
    count: int = db.execute(filled, (revision,)).fetchone()[0]
    if not count:
        return 0
    done = "SELECT id FROM step WHERE revision <= ? AND state = 'done' ORDER BY revision DESC LIMIT 1"
    last = (db.execute(done, (revision,)).fetchone() or (None,))[0]
    ends = "SELECT DISTINCT branch FROM step WHERE revision <= ? AND state = 'undone'"
    shortened = db.execute(ends, (revision,)).fetchall()
    db.execute("DELETE FROM change WHERE step IN (SELECT id FROM step WHERE revision <= ?)", (revision,))
    db.execute("DELETE FROM step WHERE revision <= ? AND id IS NOT ?", (revision, last))
    earlier = (why.kind.value, StepKind.EARLIER_EDITS.value, StepKind.EARLIER_EDITS().arguments_json())
    db.execute("UPDATE step SET gone = ?, merge = '', kind = ?, arguments = ? WHERE id = ?", (*earlier, last))
    # Of what can be redone, the steps that come last were undone first, so those are the ones that went.
    end = "SELECT id FROM step WHERE state = 'undone' AND branch IS ? ORDER BY revision LIMIT 1"
    ended = [(why_no_more.kind.value, branch) for (branch,) in shortened]
    db.executemany(f"UPDATE step SET gone = ? WHERE id = ({end})", ended)  # noqa: S608
    db.execute("DELETE FROM branch WHERE id NOT IN (SELECT branch FROM step WHERE branch IS NOT NULL)")
    db.execute("UPDATE revision SET number = number + 1, told_since = number + 1")
    return count


def referenced(db: sqlite3.Connection, *, recipes: bool = True) -> set[str]:
    """The media that something in a file names: its film, its journal, its takes, the jobs that are still to be made.

    Without `recipes`, what takes were made from (their recipes, and what they hand over) does not count.
    """
    referenced_media: set[str] = set()
    for table in (*ENTITIES, "change"):
        for row in _rows(db, table):
            referenced_media.update(_ids_in(row))
    for take in takes_of(db):
        referenced_media.update(take[name] for name in FILES if take[name])
        if recipes:
            referenced_media.update(_ids_in((take["recipe"], take["hand_over"], take["facts"])))
    if recipes:
        for (recipe,) in db.execute(f"SELECT recipe FROM job WHERE recipe IS NOT NULL AND state IN {_OPEN}"):  # noqa: S608
            referenced_media.update(_ids_in((recipe,)))
    return referenced_media


def shown(db: sqlite3.Connection, *, without: Collection[tuple[str, str]]) -> dict[str, tuple[str, str]]:
    """The media that the film and its takes show as they are now, each with one row, by table and id, that names it.

    Rows of `without` don't count; a take's table is `take`. What takes were made from is not shown by them.
    """
    images: dict[str, tuple[str, str]] = {}
    for table in ENTITIES:
        for row in _dicts(db, table):
            if (table, row["id"]) not in without:
                images.update(dict.fromkeys(_ids_in(row.values()), (table, row["id"])))
    for row in _dicts(db, "take"):
        if ("take", row["id"]) not in without:
            images.update({row[name]: ("take", row["id"]) for name in FILES if row[name]})
    return images


def media_of(db: sqlite3.Connection) -> dict[str, str]:
    """The media that a file lists, by id, each with its file's suffix."""
    return dict(db.execute("SELECT id, suffix FROM media").fetchall())


def takes_of(db: sqlite3.Connection) -> list[dict[str, Any]]:
    """The rows of the takes that a file lists."""
    return list(_dicts(db, "take"))


def takes_wanted(db: sqlite3.Connection) -> set[str]:
    """The takes that a file circles, has a note on, or accepts a fault of, as it is now."""
    wanted = {row["take"] for table in ("circles", "accepted") for row in _dicts(db, table)}
    return wanted | {row["id"] for row in _dicts(db, "take_notes")}


def images_of(db: sqlite3.Connection, table: str) -> Iterator[dict[str, Any]]:
    """The rows of one of the film's tables as they are, and as they were before and after each step of the journal."""
    yield from _dicts(db, table)
    for row in db.execute('SELECT before, after FROM change WHERE "table" = ?', (table,)).fetchall():
        yield from (json.loads(image) for image in row if image is not None)


def columns_of(db: sqlite3.Connection, table: str) -> set[str]:
    """The names of a table's columns; none where the table is not there."""
    return {row[1] for row in db.execute(f'PRAGMA table_info("{table}")')}


def tables_of(db: sqlite3.Connection) -> set[str]:
    """The names of a file's tables."""
    return {row[0] for row in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}


def _erase_from_journal(db: sqlite3.Connection, gone: Erased) -> None:
    touched: set[int] = set()
    query = 'SELECT step, sequence, "table", "key", before, after FROM change'
    for step, sequence, table, key, before, after in db.execute(query).fetchall():
        kept = _kept(gone, table, key, before), _kept(gone, table, key, after)
        if kept == (before, after):
            continue
        touched.add(step)
        if kept[0] == kept[1]:
            db.execute("DELETE FROM change WHERE step = ? AND sequence = ?", (step, sequence))
        else:
            change = "UPDATE change SET before = ?, after = ? WHERE step = ? AND sequence = ?"
            db.execute(change, (*kept, step, sequence))
    columns = columns_of(db, "step")
    for step in touched:
        db.execute("UPDATE step SET merge = '' WHERE id = ?", (step,))
        if "gone" in columns:
            db.execute("UPDATE step SET gone = ? WHERE id = ?", (gone.why.kind.value, step))
        if "arguments" in columns:
            _erase_names(db, step, gone.names)
        else:  # A snapshot of an older version.
            for name in gone.names:
                db.execute("UPDATE step SET label = replace(label, ?, '…') WHERE id = ?", (name, step))


def _erase_names(db: sqlite3.Connection, step: int, names: Collection[str]) -> None:
    """Take names out of what a step tells of; what its arguments are called is no name."""
    if not names:
        return
    called = re.compile("|".join(map(re.escape, sorted(names, key=len, reverse=True))))
    arguments = json.loads(db.execute("SELECT arguments FROM step WHERE id = ?", (step,)).fetchone()[0])
    left = {name: called.sub("…", value) if isinstance(value, str) else value for name, value in arguments.items()}
    db.execute("UPDATE step SET arguments = ? WHERE id = ?", (json.dumps(left, ensure_ascii=False), step))


def _kept(gone: Erased, table: str, key: str, image: str | None) -> str | None:
    """The image of a row that a step may still hold; None where the row is gone."""
    if image is None or (table, key) in gone.rows:
        return None
    if table == "take_notes" and key in gone.takes:
        return None
    if table in ("circles", "accepted") and gone.takes and json.loads(image)["take"] in gone.takes:
        return None
    if gone.media and table in ("shots", "references") and not gone.media.isdisjoint(_ids_in((image,))):
        row = json.loads(image)
        if table == "references" and row["media"] in gone.media:
            return None
        if table == "shots" and row["keyframe"] in gone.media:
            return json.dumps({**row, "keyframe": None}, ensure_ascii=False, separators=(",", ":"))
    return image


def _erase_jobs(db: sqlite3.Connection, gone: Erased) -> None:
    jobs = [row[0] for row in db.execute("SELECT id, take FROM job") if row[1] in gone.takes]
    for job in jobs:
        db.execute("UPDATE job SET depends_on = NULL WHERE depends_on = ?", (job,))
    _delete(db, "job", "id", jobs)
    for job, recipe in db.execute("SELECT id, recipe FROM job WHERE recipe IS NOT NULL AND state <> 'done'").fetchall():
        if not gone.media.isdisjoint(_ids_in((recipe,))):
            db.execute("UPDATE job SET recipe = NULL, fingerprint = NULL WHERE id = ?", (job,))


def _delete(db: sqlite3.Connection, table: str, column: str, values: Iterable[str]) -> None:
    statement = f'DELETE FROM "{table}" WHERE "{column}" = ?'  # noqa: S608 (our own names)
    db.executemany(statement, [(value,) for value in _among(db, table, column, values)])


def _empty(db: sqlite3.Connection, table: str) -> None:
    if table in tables_of(db):
        db.execute(f'DELETE FROM "{table}"')  # noqa: S608 (our own names)


def _among(db: sqlite3.Connection, table: str, column: str, values: Iterable[str]) -> set[str]:
    """Those of some values that a column holds: looked for once, as thousands may go and few columns have an index."""
    wanted = set(values)
    if not wanted or column not in columns_of(db, table):
        return set()
    return wanted & {row[0] for row in db.execute(f'SELECT DISTINCT "{column}" FROM "{table}"')}  # noqa: S608


def _rows(db: sqlite3.Connection, table: str) -> Iterator[tuple[Any, ...]]:
    if table in tables_of(db):
        yield from db.execute(f'SELECT * FROM "{table}"')  # noqa: S608 (our own names)


def _dicts(db: sqlite3.Connection, table: str) -> Iterator[dict[str, Any]]:
    if table in tables_of(db):
        cursor = db.execute(f'SELECT * FROM "{table}"')  # noqa: S608 (our own names)
        names = [column[0] for column in cursor.description]
        yield from (dict(zip(names, row, strict=True)) for row in cursor)


def _ids_in(values: Iterable[object]) -> Iterator[str]:
    for value in values:
        if isinstance(value, str) and len(value) >= 64:
            yield from _MEDIA_ID.findall(value)
