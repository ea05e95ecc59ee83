"""Names that point nowhere once two films are merged: what one side deleted and the other one needs."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from matchcut.film.film import Film, tables_of
from matchcut.film.model import Entity
from matchcut.script.merging.notes import MergeNote
from matchcut.script.merging.words import Conflict, RowNames
from matchcut.words.statements import Argument

Tables = dict[str, dict[str, Entity]]
"""A film under construction: rows by table and id."""


@dataclass(frozen=True, slots=True)
class _RowReference:
    """`field` of `table` names a row of one of `targets`. Without an `optional` one the row makes no sense."""

    table: str
    field: str
    targets: tuple[str, ...]
    optional: bool = False


_NAMES = (
    _RowReference("scenes", "location", ("elements",), optional=True),
    _RowReference("shots", "scene", ("scenes",)),
    _RowReference("shots", "continues", ("shots",), optional=True),
    _RowReference("references", "owner", ("characters", "elements")),
    _RowReference("castings", "shot", ("shots",)),
    _RowReference("castings", "character", ("characters",)),
    _RowReference("placements", "shot", ("shots",)),
    _RowReference("placements", "element", ("elements",)),
    _RowReference("titles", "shot", ("shots",)),
    _RowReference("audio", "anchor", ("shots",)),
    _RowReference("markers", "shot", ("shots",)),
)


class NameSettler:
    """Settles names in `tables`, in place; what that overrides is added to `conflicts`."""

    def __init__(self, tables: Tables, base: Film, theirs: Film, words: RowNames, conflicts: list[Conflict]) -> None:
        self._tables = tables
        self._base = tables_of(base)
        self._theirs = tables_of(theirs)
        self._words = words
        self._conflicts = conflicts

    def settle(self, restored: Iterable[tuple[str, str]]) -> None:
        """Let every name point to a row. `restored` are rows (table, id) that came back with the storyboard."""
        for table, key in restored:
            self._restore_company(table, key)
        # Each step brings back a row of theirs, gives a field their value or none, or drops a row that they lack.
        # None is ever taken back, so there is a last one.
        while sum(self._settle(name, row) for name in _NAMES for row in [*self._tables[name.table].values()]):
            pass

    def _settle(self, name: _RowReference, row: Any) -> bool:
        """Settle one name of a row; return whether there was anything to do."""
        if self._points(name, row):
            return False
        their = self._theirs[name.table].get(row.id)
        old = self._base[name.table].get(row.id)
        key = getattr(row, name.field)
        home = next((target for target in name.targets if key in self._theirs[target]), None)
        wanted = not name.optional or old is None or getattr(old, name.field) != key
        if home is not None and wanted:
            self._restore(home, key)
            return True
        other = getattr(their, name.field, None) if home is None else None
        gone, source = self._words.id(key), self._words.source
        if other is not None or name.optional:
            self._tables[name.table][row.id] = replace(row, **{name.field: other})
            if other:
                self._tell(name, row, MergeNote.GOES_WITH, instead=self._words.id(other), gone=gone, source=source)
            elif home is None:
                self._tell(name, row, MergeNote.DOES_WITHOUT_DELETED_THERE, gone=gone, source=source)
            else:
                self._tell(name, row, MergeNote.DOES_WITHOUT_DELETED_HERE, gone=gone)
        else:
            del self._tables[name.table][row.id]
            if home is None:
                self._tell(name, row, MergeNote.WENT_WITH_DELETED_THERE, gone=gone, source=source)
            else:
                self._tell(name, row, MergeNote.WENT_WITH_DELETED_HERE, gone=gone)
        return True

    def _points(self, name: _RowReference, row: Entity) -> bool:
        """Whether the name of a row points to a row, or is allowed to be none and is."""
        key = getattr(row, name.field)
        return key is None or any(key in self._tables[target] for target in name.targets)

    def _restore(self, table: str, key: str) -> None:
        row = self._theirs[table][key]
        self._tables[table][key] = row
        text = MergeNote.BACK_AS_NEEDED(row=self._words.row(row), source=self._words.source)
        self._conflicts.append(Conflict(table, key, "", text))
        self._restore_company(table, key)

    def _restore_company(self, table: str, key: str) -> None:
        """Bring back, with a row that came back, the rows that hang on it; a scene's other shots stay deleted."""
        for name in _NAMES:
            if name.optional or name.table == "shots" or table not in name.targets:
                continue
            present = self._tables[name.table]
            references = [other for other in _NAMES if other.table == name.table]
            for row in self._theirs[name.table].values():
                hangs = getattr(row, name.field) == key and row.id not in present
                if hangs and all(self._points(other, row) for other in references):
                    present[row.id] = row

    def _tell(self, name: _RowReference, row: Any, note: MergeNote, **arguments: Argument) -> None:
        text = note(row=self._words.row(row), **arguments)
        self._conflicts.append(Conflict(name.table, row.id, name.field, text))
