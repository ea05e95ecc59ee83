"""Taking a changed storyboard into a film that was edited meanwhile: a three-way merge of films.

`base` is the film as the storyboard told it last, `theirs` as it tells it now, `mine` the present film. What the
storyboard changed since is applied to the present film, row by row and field by field; what was edited elsewhere
stays. Where both changed the same thing the storyboard wins, and the conflict is told.

    merge(b, t, b).film == t         nothing was edited here: the storyboard is taken over
    merge(b, b, m).film == m         the storyboard is unchanged: nothing happens
    merge(b, t, x).film == x         for x = merge(b, t, m).film: merging again changes nothing

(Circled takes are those of `mine` in all of it.)
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, fields, replace
from typing import Any, TypeVar

from matchcut.film.check import check_all
from matchcut.film.film import TABLES, Film, tables_of
from matchcut.film.model import NO_PARAMETERS, Entity, Parameters
from matchcut.film.vocabulary import ElementKind
from matchcut.script.merging.mend import Mender
from matchcut.script.merging.names import NameSettler, Tables
from matchcut.script.merging.notes import MergeNote, MergeSource
from matchcut.script.merging.order import merge_ranks
from matchcut.script.merging.words import Conflict, RowNames
from matchcut.words.statements import Argument, Statement

__all__ = ["Conflict", "Merged", "merge"]

STORY_TABLES = tuple(name for name in TABLES if name not in ("circles", "take_notes", "accepted"))
_ABSENT = object()
_Row = TypeVar("_Row", bound=Entity)


@dataclass(frozen=True, slots=True)
class Merged:
    """The merged film, which holds, and what the storyboard overrode in it."""

    film: Film
    conflicts: tuple[Conflict, ...]


def merge(base: Film, theirs: Film, mine: Film, source: MergeSource = MergeSource.STORYBOARD) -> Merged:
    """Return `mine` with what changed from `base` to `theirs`. All three must hold; the merged film does.

    `source` is what `theirs` is told by, for what is said of conflicts.
    """
    return _Merge(base, theirs, mine, source).merged()


class _Merge:
    def __init__(self, base: Film, theirs: Film, mine: Film, source: MergeSource) -> None:
        self._base, self._theirs, self._mine = base, theirs, mine
        self._words = RowNames(source(), theirs, mine, base)
        self._conflicts: list[Conflict] = []
        self._restored: list[tuple[str, str]] = []

    def merged(self) -> Merged:
        old, their, my = (tables_of(film) for film in (self._base, self._theirs, self._mine))
        tables: Tables = {}
        for table in ("settings", *STORY_TABLES):
            keys = {**my[table], **their[table]}
            rows = (self._row(table, *(side[table].get(key) for side in (old, their, my))) for key in keys)
            tables[table] = {row.id: row for row in rows if row is not None}
        NameSettler(tables, self._base, self._theirs, self._words, self._conflicts).settle(self._restored)
        self._rank(tables)
        circles = {key: circle for key, circle in self._mine.circles.items() if key in tables["shots"]}
        film = Film(
            settings=tables.pop("settings")["film"],  # type: ignore[arg-type]
            circles=circles,
            take_notes=self._mine.take_notes,
            accepted=self._mine.accepted,
            **tables,  # type: ignore[arg-type]
        )
        film = Mender(film, self._theirs, self._words, self._conflicts).mended()
        check_all(film)
        return Merged(film, tuple(dict.fromkeys(self._conflicts)))

    # Rows

    def _row(self, table: str, old: Entity | None, their: Entity | None, my: Entity | None) -> Entity | None:
        """The row that three versions of it make; None where it is not in the film any more."""
        if _same(their, old):
            return my
        if _same(my, old) or _same(my, their):
            return their
        if my is None:
            return self._came_back(table, their)
        if their is None:
            self._tell(table, my, "", MergeNote.DELETED_THERE)
            return None
        return self._fields(table, old, their, my)

    def _came_back(self, table: str, their: Entity | None) -> Entity | None:
        if their is not None:
            self._restored.append((table, their.id))
            self._tell(table, their, "", MergeNote.BACK_AS_CHANGED)
        return their

    def _fields(self, table: str, old: Entity | None, their: _Row, my: Entity) -> _Row:
        """Their row with those fields of mine that only I changed."""
        values: dict[str, Any] = {}
        for field in fields(their):
            if field.name in ("id", "rank"):
                continue
            was, theirs, mine = (getattr(row, field.name, _ABSENT) for row in (old, their, my))
            if theirs == was:
                values[field.name] = mine
            elif mine not in (was, theirs):
                values[field.name] = self._both(table, my, field.name, was, theirs, mine)
        return replace(their, **values)

    def _both(self, table: str, row: Entity, field: str, was: Any, theirs: Any, mine: Any) -> Any:
        """What stands of a field that both changed: the storyboard's, but for parameters that only I changed."""
        key = self._words.key(table, field)
        if field == "parameters":
            merged, clash = _merge_parameters(NO_PARAMETERS if was is _ABSENT else was, theirs, mine)
            for name in clash:
                self._tell(table, row, field, MergeNote.FIELD_STANDS, key=f"{key}.{name}")
            return merged
        said = self._words.value(table, field, theirs, self._theirs)
        here = self._words.value(table, field, mine, self._mine)
        if said and here:
            self._tell(table, row, field, MergeNote.VALUE_STANDS, key=key, said=said, here=here)
        else:
            self._tell(table, row, field, MergeNote.FIELD_STANDS, key=key)
        return theirs

    def _tell(self, table: str, row: Entity, field: str, note: MergeNote, **arguments: Argument) -> None:
        text = note(row=self._words.row(row), source=self._words.source, **arguments)
        self._conflicts.append(Conflict(table, row.id, field, text))

    # Order

    def _rank(self, tables: Tables) -> None:
        """Give the rows of every ordered table their merged ranks, group by group."""
        for table, group_of in _GROUPS.items():
            sides = [
                _ranks_by_group(tables_of(film)[table].values(), group_of)
                for film in (self._base, self._theirs, self._mine)
            ]
            for group, members in _ranks_by_group(tables[table].values(), group_of).items():
                old, their, my = (side.get(group, {}) for side in sides)
                ranks, clash = merge_ranks(old, their, my, members.keys())
                if clash:
                    self._conflicts.append(Conflict(table, group, "rank", self._order_overridden(table, group)))
                for key, rank in ranks.items():
                    if members[key] != rank:
                        row: Any = tables[table][key]
                        tables[table][key] = replace(row, rank=rank)

    def _order_overridden(self, table: str, group: str) -> Statement[MergeNote]:
        note = _ORDERS_OF_ELEMENTS[ElementKind(group)] if table == "elements" else _ORDERS[table]
        if table in ("scenes", "characters", "elements"):
            return note(source=self._words.source)
        return note(source=self._words.source, group=self._words.id(group))


_ORDERS: Mapping[str, MergeNote] = {
    "scenes": MergeNote.ORDER_OF_SCENES,
    "shots": MergeNote.ORDER_OF_SHOTS,
    "characters": MergeNote.ORDER_OF_CHARACTERS,
    "references": MergeNote.ORDER_OF_REFERENCES,
    "castings": MergeNote.ORDER_OF_CASTINGS,
    "placements": MergeNote.ORDER_OF_PLACEMENTS,
}
_ORDERS_OF_ELEMENTS: Mapping[ElementKind, MergeNote] = {
    ElementKind.LOCATION: MergeNote.ORDER_OF_LOCATIONS,
    ElementKind.PROP: MergeNote.ORDER_OF_PROPS,
    ElementKind.STYLE: MergeNote.ORDER_OF_STYLES,
}

_GROUPS: Mapping[str, Callable[[Any], str]] = {
    "scenes": lambda _: "",
    "shots": lambda shot: shot.scene,
    "characters": lambda _: "",
    "elements": lambda element: element.kind,
    "references": lambda reference: reference.owner,
    "castings": lambda casting: casting.shot,
    "placements": lambda placement: placement.shot,
}
"""The tables whose rows have an order, and the group in which each row has its place."""


def _ranks_by_group(rows: Iterable[Any], group_of: Callable[[Any], str]) -> dict[str, dict[str, str]]:
    groups: dict[str, dict[str, str]] = {}
    for row in rows:
        groups.setdefault(group_of(row), {})[row.id] = row.rank
    return groups


def _same(row: Any, other: Any) -> bool:
    """Whether two versions of a row are equal but for their place in an order."""
    if row is None or other is None:
        return row is other
    if hasattr(row, "rank") and row.rank != other.rank:
        other = replace(other, rank=row.rank)
    return bool(row == other)


def _merge_parameters(old: Parameters, their: Parameters, my: Parameters) -> tuple[Parameters, list[str]]:
    """Merge name by name; also return the names that both changed, differently, where theirs stands."""
    merged: dict[str, Any] = {}
    clash: list[str] = []
    for name in {**their, **my}:
        was, theirs, mine = (side.get(name, _ABSENT) for side in (old, their, my))
        value = mine if theirs == was else theirs
        if theirs != was and mine not in (was, theirs):
            clash.append(name)
        if value is not _ABSENT:
            merged[name] = value
    return Parameters(merged), clash
