"""What all edits share: putting rows into a film, checked, and finding a place in an order."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import Any, Protocol, TypeVar

from matchcut.film.changes import diff
from matchcut.film.check import check_changes
from matchcut.film.errors import EditRefused
from matchcut.film.film import Film
from matchcut.film.model import Entity
from matchcut.film.order import rank_between
from matchcut.film.refusals import Advice, Refusal


class Ranked(Protocol):
    """Anything that has a place in an order."""

    @property
    def id(self) -> str: ...
    @property
    def rank(self) -> str: ...


_Edited = TypeVar("_Edited", bound=Entity)


def put(film: Film, table: str, *rows: Entity) -> Film:
    """Return the film with rows of one table added or replaced, checked."""
    return checked(film, film.with_rows(table, rows))


def drop(film: Film, table: str, *keys: str) -> Film:
    """Return the film without some rows of one table, checked."""
    return checked(film, film.with_rows(table, (), keys))


def checked(before: Film, after: Film) -> Film:
    """Return `after` if all that changed holds; raise EditRefused with the reason if not."""
    check_changes(after, diff(before, after))
    return after


def revised(entity: _Edited, fields: dict[str, Any]) -> _Edited:
    """Return the entity with some fields changed. EditRefused for the id or a field that it has not."""
    unknown = [name for name in fields if name not in type(entity).__dataclass_fields__ or name == "id"]
    if unknown:
        raise EditRefused(Refusal.NO_SUCH_FIELD(thing=type(entity).__name__.lower(), field=unknown[0]))
    return replace(entity, **fields)


def rank_at(ordered: Sequence[Ranked], index: int | None, without: Collection[str] = ()) -> str:
    """Return a rank that puts something at `index` among `ordered` (None: at the end), not counting `without`."""
    remaining = [row for row in ordered if row.id not in without]
    place = len(remaining) if index is None else max(0, min(index, len(remaining)))
    low = remaining[place - 1].rank if place else ""
    high = remaining[place].rank if place < len(remaining) else ""
    return rank_between(low, high)


def new_row(film: Film, table: str, row: Entity) -> Film:
    """Return the film with a row added. EditRefused if its id is taken."""
    if row.id in getattr(film, table):
        raise EditRefused(Refusal.ID_TAKEN(id=row.id, table=table), advice=Advice.TAKE_OTHER_ID(), field="id")
    return put(film, table, row)
