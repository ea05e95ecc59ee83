"""How takes are measured against their film: a card for each, as text. It can be made again, and goes with its take."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from types import MappingProxyType
from typing import Any

from sqlalchemy import delete, insert, select

from matchcut.film.ids import TakeId
from matchcut.store.checksums import intact
from matchcut.store.database import Database
from matchcut.store.schema import FILM_TABLES, take
from matchcut.store.schema import card as table

_AT_ONCE = 500
"""How many ids a statement names; SQLite takes some thousands."""


class Cards:
    """One card for each take that was measured, the newest."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def put(
        self, cards: Mapping[TakeId, str], of_whom: Mapping[TakeId, Collection[str]] = MappingProxyType({})
    ) -> None:
        """Keep cards, in place of those that their takes had. `of_whom` names the characters that each tells of.

        That of a take that is gone meanwhile is not kept, nor that of somebody who is: they may have been forgotten.
        EditRefused in a film that is only looked at.
        """
        with self._database.writing() as connection:
            cast = {row.id for row in connection.execute(select(FILM_TABLES["characters"].c.id))} if of_whom else set()
            for name, card in cards.items():
                # Deleted, not changed: one that is damaged can't be changed.
                connection.execute(delete(table).where(table.c.take == name))
                there = connection.execute(select(take.c.id).where(take.c.id == name)).first() is not None
                if there and cast.issuperset(of_whom.get(name, ())):
                    connection.execute(insert(table).values(take=name, card=card))

    def of(self, takes: Iterable[TakeId] | None = None) -> dict[TakeId, str]:
        """The cards of these takes (None: of all), of those that have one. One that is damaged counts as none."""
        rows = select(table, intact(table))
        wanted: list[Any] = [rows]
        if takes is not None:
            names = list(dict.fromkeys(takes))
            parts = (names[start : start + _AT_ONCE] for start in range(0, len(names), _AT_ONCE))
            wanted = [rows.where(table.c.take.in_(part)) for part in parts]
        with self._database.reading() as connection:
            return {
                TakeId(name): card
                for statement in wanted
                for name, card, undamaged in connection.execute(statement)
                if undamaged
            }
