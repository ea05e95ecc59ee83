"""Faces as numbers: what an embedder made of a reference image. Biometric data, so deletion is real.

They are kept in the project file and nowhere else: not in the journal, and not in snapshots (see `snapshots`). They
can be computed again from the reference at any time.
"""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import delete, select
from sqlalchemy.dialects.sqlite import insert

from matchcut.film.errors import BadInput
from matchcut.film.ids import CharacterId, ReferenceId
from matchcut.store.database import Database
from matchcut.store.problems import StoreAdvice, StoreProblem
from matchcut.store.schema import embedding as table
from matchcut.store.snapshots import forget_replaced, sweep_parts

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


class Embeddings:
    """One vector for each reference, embedder and version of that embedder."""

    def __init__(self, project: Path, database: Database) -> None:
        self._project = project
        self._database = database

    def put(
        self,
        reference: ReferenceId,
        owner: CharacterId,
        embedder: str,
        version: str,
        vector: NDArray[np.float32],
    ) -> None:
        """Keep a vector, float32 of shape (dimension,); one that was there is replaced.

        `owner` is whose face it is. Raises BadInput for an empty vector or one with a value that is no number.
        """
        import numpy as np

        plain = np.ascontiguousarray(vector, dtype="<f4")
        if plain.ndim != 1 or not plain.size or not np.isfinite(plain).all():
            raise BadInput(
                StoreProblem.EMBEDDER_GAVE_NOTHING(embedder=embedder), advice=StoreAdvice.TRY_ANOTHER_IMAGE()
            )
        values = {
            "owner": owner,
            "dimension": int(plain.size),
            "vector": plain.tobytes(),
            "made_at": datetime.now(UTC).isoformat(timespec="seconds"),
        }
        keys = {"reference": reference, "embedder": embedder, "version": version}
        with self._database.writing() as connection:
            statement = insert(table).values(**keys, **values)
            connection.execute(statement.on_conflict_do_update(index_elements=list(keys), set_=values))

    def get(self, reference: ReferenceId, embedder: str, version: str) -> NDArray[np.float32] | None:
        """The vector, float32 of shape (dimension,), or None if none was made yet by that version."""
        import numpy as np

        this = (table.c.reference == reference) & (table.c.embedder == embedder) & (table.c.version == version)
        with self._database.reading() as connection:
            stored = connection.execute(select(table.c.vector).where(this)).scalar()
        return None if stored is None else np.frombuffer(stored, dtype="<f4").astype(np.float32)

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
