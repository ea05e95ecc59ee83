"""What an edit did: one `Change` for each row that differs, with its images before and after.

A change set says everything: applied it redoes the edit, inverted it undoes it, listed it tells whoever shows the
film what to refresh. `apply(before, diff(before, after)) == after` and
`apply(after, invert(diff(before, after))) == before` hold for all films.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import cast

from matchcut.film.errors import EditRefused
from matchcut.film.film import TABLES, Film, tables_of
from matchcut.film.model import Entity, Settings
from matchcut.film.refusals import Advice, Refusal


@dataclass(frozen=True, slots=True)
class Change:
    """One row: `before` is None where it was added, `after` None where it was removed."""

    table: str
    key: str
    before: Entity | None
    after: Entity | None


ChangeSet = tuple[Change, ...]


def diff(before: Film, after: Film) -> ChangeSet:
    """Return the rows in which two films differ. Tables that are the same object cost nothing."""
    changes: list[Change] = []
    if before.settings != after.settings:
        changes.append(Change("settings", before.settings.id, before.settings, after.settings))
    touched = after.touched_since(before)
    for name in TABLES if touched is None else [name for name in TABLES if name in touched]:
        old: Mapping[str, Entity] = getattr(before, name)
        new: Mapping[str, Entity] = getattr(after, name)
        if old is not new:
            changes.extend(
                _table_diff(name, old, new) if touched is None else _rows_diff(name, old, new, touched[name])
            )
    return tuple(changes)


def _rows_diff(
    name: str, old: Mapping[str, Entity], new: Mapping[str, Entity], keys: Iterable[str]
) -> Iterable[Change]:
    for key in keys:
        previous, entity = old.get(key), new.get(key)
        if previous is not entity and previous != entity:
            yield Change(name, key, previous, entity)


def _table_diff(name: str, old: Mapping[str, Entity], new: Mapping[str, Entity]) -> Iterable[Change]:
    differing = [(key, entity) for key, entity in new.items() if old.get(key) is not entity]
    added = 0
    for key, entity in differing:
        previous = old.get(key)
        added += previous is None
        if previous != entity:
            yield Change(name, key, previous, entity)
    if len(old) + added != len(new):
        for key, entity in old.items():
            if key not in new:
                yield Change(name, key, entity, None)


def invert(changes: ChangeSet) -> ChangeSet:
    """Return the change set that takes `changes` back."""
    return tuple(Change(c.table, c.key, c.after, c.before) for c in reversed(changes))


def apply(film: Film, changes: ChangeSet) -> Film:
    """Return the film with `changes` made. EditRefused, with nothing changed, if a row is not as `before` says."""
    by_table: dict[str, list[Change]] = {}
    for change in changes:
        by_table.setdefault(change.table, []).append(change)
    for table, rows in by_table.items():
        present = tables_of(film)[table]
        for change in rows:
            if present.get(change.key) != change.before:
                raise _stale(change)
        put = [change.after for change in rows if change.after is not None]
        if table == "settings":
            film = replace(film, settings=cast(Settings, put[0]))
        else:
            film = film.with_rows(table, put, [change.key for change in rows if change.after is None])
    return film


def _stale(change: Change) -> EditRefused:
    return EditRefused(
        Refusal.ROW_CHANGED_SINCE(id=change.key, table=change.table),
        advice=Advice.UNDO_LATER_FIRST(),
    )
