"""A face is somebody's: vectors come back exactly, and when they are deleted no byte of them is left."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from matchcut.film import edits
from matchcut.film.errors import BadInput, MachineFailed
from matchcut.film.ids import CharacterId, ReferenceId, ShotId
from matchcut.store import database, owner
from matchcut.store.project import Project
from matchcut.store.snapshots import restore

MARA, JO = CharacterId("mara"), CharacterId("jo")
FRONT, SIDE = ReferenceId("front"), ReferenceId("side")
ReadAll = Callable[[Path], dict[str, bytes]]


def vector(seed: int, dimension: int = 512) -> np.ndarray:
    return np.random.default_rng(seed).normal(size=dimension).astype(np.float32)


def traces(folder: Path, files_in: ReadAll, *vectors: np.ndarray) -> list[str]:
    """Which files hold 16 bytes of a vector, wherever in it they are from."""
    content = files_in(folder)
    pieces = [one.astype("<f4").tobytes()[start : start + 16] for one in vectors for start in range(0, one.nbytes, 64)]
    return sorted({name for name, data in content.items() if any(piece in data for piece in pieces)})


def test_a_vector_comes_back_to_the_bit(project: Project) -> None:
    project.embeddings.put(FRONT, MARA, "arcface", "1", vector(1))
    back = project.embeddings.get(FRONT, "arcface", "1")
    assert back is not None
    assert back.dtype == np.float32
    assert back.tobytes() == vector(1).tobytes()
    back[0] = 0  # What is returned is the caller's own.
    assert project.embeddings.get(FRONT, "arcface", "2") is None
    assert project.embeddings.get(SIDE, "arcface", "1") is None


def test_there_is_one_for_each_reference_embedder_and_version(project: Project) -> None:
    put = project.embeddings.put
    for seed, (reference, embedder, version) in enumerate(
        [(FRONT, "arcface", "1"), (FRONT, "arcface", "2"), (FRONT, "dino", "1"), (SIDE, "arcface", "1")]
    ):
        put(reference, MARA, embedder, version, vector(seed))
    put(FRONT, MARA, "arcface", "1", vector(9, 128))
    replaced = project.embeddings.get(FRONT, "arcface", "1")
    assert replaced is not None
    assert np.array_equal(replaced, vector(9, 128))
    assert project.embeddings.delete_for(MARA) == 4


@pytest.mark.parametrize("bad", [[], [[1.0]], [float("nan")], [float("inf")]], ids=str)
def test_what_can_not_be_compared_is_refused(project: Project, bad: list[float]) -> None:
    with pytest.raises(BadInput, match="arcface gave nothing"):
        project.embeddings.put(FRONT, MARA, "arcface", "1", np.array(bad, dtype=np.float32))


def test_deleting_leaves_no_byte(project: Project, files_in: ReadAll) -> None:
    mine, theirs = [vector(seed) for seed in range(6)], vector(99)
    for seed, one in enumerate(mine):
        project.embeddings.put(FRONT, MARA, "arcface", str(seed), one)
    project.embeddings.put(SIDE, JO, "arcface", "1", theirs)
    project.embeddings.put(FRONT, MARA, "arcface", "0", vector(50))  # A replaced vector is deleted too.
    project.snapshot("before")
    project.transact("Rewrite", lambda film: edits.revise_shot(film, ShotId("one"), action="x"))
    project.snapshot()
    assert traces(project.folder, files_in, *mine) != []
    assert project.embeddings.delete_for(MARA) == 6
    assert traces(project.folder, files_in, *mine, vector(50)) == []
    kept = project.embeddings.get(SIDE, "arcface", "1")
    assert kept is not None
    assert np.array_equal(kept, theirs)


def test_snapshots_hold_no_faces(project: Project, files_in: ReadAll) -> None:
    project.embeddings.put(FRONT, MARA, "arcface", "1", vector(1))
    project.snapshot("kept")
    assert traces(project.folder / "snapshots", files_in, vector(1)) == []


def test_deleting_reaches_what_a_crash_and_a_restoration_left(
    project: Project, files_in: ReadAll, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = project.folder
    project.embeddings.put(FRONT, MARA, "arcface", "1", vector(1))
    snapshot = project.snapshot("good")
    project.close()
    dead = owner.this_process().replace("-", "0-", 1)
    (folder / "snapshots" / f"x.matchcut.{dead}.part").write_bytes((folder / "film.matchcut").read_bytes())
    restore(folder, snapshot)
    assert len(traces(folder, files_in, vector(1))) == 2
    with Project.open(folder) as again:
        again.embeddings.delete_for(MARA)
        assert traces(folder, files_in, vector(1)) == []


def test_a_reader_that_holds_the_log_is_told(
    project: Project, files_in: ReadAll, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(database, "_PRAGMAS", tuple(p for p in database._PRAGMAS if "busy" not in p))
    with Project.open(project.folder) as impatient:
        impatient.embeddings.put(FRONT, MARA, "arcface", "1", vector(1))
        reader = sqlite3.connect(project.folder / "film.matchcut", isolation_level=None)
        reader.execute("BEGIN")
        reader.execute("SELECT count(*) FROM shots").fetchone()
        for connection in (impatient._database.engine.raw_connection(),):
            connection.cursor().execute("PRAGMA busy_timeout = 50")
            connection.close()
        with pytest.raises(MachineFailed, match="another program is reading it"):
            impatient.embeddings.delete_for(MARA)
        reader.close()
        assert impatient.embeddings.delete_for(MARA) == 0
    assert traces(project.folder, files_in, vector(1)) == []
