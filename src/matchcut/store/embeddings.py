"""Vectors of reference pictures: what an embedder made of each. Biometric data, so deletion is real.

They are kept in the project file and nowhere else: not in the journal, and not in snapshots (see `snapshots`). All
comparing reads them here; they can be computed again from the reference at any time.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import delete, insert, select

from matchcut.film.errors import BadInput
from matchcut.film.ids import CharacterId, MediaId, ReferenceId
from matchcut.store.checksums import intact
from matchcut.store.database import Database
from matchcut.store.problems import StoreAdvice, StoreProblem
from matchcut.store.schema import FILM_TABLES
from matchcut.store.schema import embedding as table
from matchcut.store.snapshots import forget_replaced, sweep_parts

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredVector:
    """A reference's vector, float32 (dimension,), and what else the embedder told of the picture, as JSON."""

    media: MediaId
    vector: NDArray[np.float32]
    facts: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredVectors:
    """What is kept of one embedder in one version; `spoiled` are references whose vector is not as it was written."""

    vectors: Mapping[ReferenceId, StoredVector]
    spoiled: frozenset[ReferenceId]


class Embeddings:
    """One vector for each reference and embedder, of the version and the picture that there were last."""

    def __init__(self, project: Path, database: Database) -> None:
        self._project = project
        self._database = database

    def put(
        self,
        reference: ReferenceId,
        media: MediaId,
        embedder: str,
        version: str,
        vector: NDArray[np.float32],
        facts: str = "",
    ) -> bool:
        """Keep a vector, float32 of shape (dimension,), and return whether it is kept. One of another version goes.

        It is not where the film has no such reference of that picture any more: somebody was forgotten meanwhile.
        Raises BadInput for an empty vector or one with a value that is no number.
        """
        import numpy as np

        plain = np.ascontiguousarray(vector, dtype="<f4")
        if plain.ndim != 1 or not plain.size or not np.isfinite(plain).all():
            raise BadInput(
                StoreProblem.EMBEDDER_GAVE_NOTHING(embedder=embedder), advice=StoreAdvice.TRY_ANOTHER_IMAGE()
            )
        references = FILM_TABLES["references"]
        owned = select(references.c.owner).where((references.c.id == reference) & (references.c.media == media))
        key = {"reference": reference, "embedder": embedder, "version": version}
        with self._database.writing() as connection:
            owner = connection.execute(owned).scalar()
            if owner is None:
                return False
            # Deleted, not changed: one that is spoiled can't be changed.
            connection.execute(delete(table).filter_by(reference=reference, embedder=embedder))
            connection.execute(
                insert(table).values(
                    **key,
                    owner=owner,
                    media=media,
                    dimension=int(plain.size),
                    vector=plain.tobytes(),
                    facts=facts,
                    made_at=datetime.now(UTC).isoformat(timespec="seconds"),
                )
            )
        return True

    def of(self, embedder: str, version: str) -> StoredVectors:
        """The vectors that an embedder made in that version, of the pictures that the film's references have now."""
        import numpy as np

        references = FILM_TABLES["references"]
        wanted = (
            select(table.c.reference, table.c.media, table.c.vector, table.c.facts, intact(table))
            .join(references, (references.c.id == table.c.reference) & (references.c.media == table.c.media))
            .where((table.c.embedder == embedder) & (table.c.version == version))
        )
        vectors, spoiled = {}, set()
        with self._database.reading() as connection:
            for reference, media, stored, facts, length in connection.execute(wanted):
                vector = np.frombuffer(stored, dtype="<f4").astype(np.float32)
                if length and np.isfinite(vector).all():
                    vectors[ReferenceId(reference)] = StoredVector(media=MediaId(media), vector=vector, facts=facts)
                else:
                    spoiled.add(ReferenceId(reference))
        return StoredVectors(vectors=vectors, spoiled=frozenset(spoiled))

    def kept_by_others(self, embedder: str, version: str) -> dict[ReferenceId, str]:
        """Which embedder made a vector of each reference, as its picture is now, of which `embedder` in that version
        made none. One of several, where there are several: an older version of the same one, if it is among them.
        """
        references = FILM_TABLES["references"]
        wanted = (
            select(table.c.reference, table.c.embedder, table.c.version)
            .join(references, (references.c.id == table.c.reference) & (references.c.media == table.c.media))
            .order_by(table.c.embedder == embedder, table.c.embedder.desc())
        )
        by_reference: dict[ReferenceId, str] = {}
        own: set[ReferenceId] = set()
        with self._database.reading() as connection:
            for reference, kept_by, of in connection.execute(wanted):
                by_reference[ReferenceId(reference)] = kept_by
                if (kept_by, of) == (embedder, version):
                    own.add(ReferenceId(reference))
        return {reference: kept_by for reference, kept_by in by_reference.items() if reference not in own}

    def embedders(self) -> tuple[str, ...]:
        """The ids of the embedders that have vectors of the film's references, in order."""
        with self._database.reading() as connection:
            return tuple(connection.execute(select(table.c.embedder).distinct().order_by(table.c.embedder)).scalars())

    def delete_for(self, owner: CharacterId) -> int:
        """Delete all vectors of a character, every byte of them, and return how many they were.

        A damaged file that `snapshots.restore` moved aside is removed too, as its vectors can't be taken out.

        MachineFailed if another program keeps the film's log open, in which bytes may then remain: the rows are
        gone, and deleting again finishes the work.
        """
        with self._database.writing() as connection:
            gone = connection.execute(delete(table).where(table.c.owner == owner)).rowcount
        # The file's pages were overwritten (secure_delete), but the log still holds them as they were.
        self._database.empty_log()
        sweep_parts(self._project)
        forget_replaced(self._project)
        return gone
