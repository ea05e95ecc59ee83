"""A face is somebody's: vectors come back exactly, and when they are deleted no byte of them is left."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import numpy as np
import pytest

from matchcut.film import edits
from matchcut.film.errors import BadInput, MachineFailed
from matchcut.film.film import Film
from matchcut.film.ids import CharacterId, ReferenceId, ShotId
from matchcut.store import database, owner
from matchcut.store.project import Project
from matchcut.store.snapshots import restore

MARA, JO = CharacterId("mara"), CharacterId("jo")
FRONT, SIDE = ReferenceId("front"), ReferenceId("side")
ReadAll = Callable[[Path], dict[str, bytes]]


@pytest.fixture
def project(project: Project, picture: Callable[[str], Path]) -> Project:
    """Three shots; Mara has the reference `front`, Jo has `side`."""
    media = {name: project.media.add(picture(name)) for name in (FRONT, SIDE)}

    def cast(film: Film) -> Film:
        for person, reference in ((MARA, FRONT), (JO, SIDE)):
            film = edits.add_character(film, person, id=person)
            film = edits.add_reference(film, person, media[reference], id=reference)
        return film

    project.transact("Cast", cast)
    return project


def put(project: Project, reference: ReferenceId, embedder: str, version: str, vector: np.ndarray) -> None:
    media = project.film.references[reference].media
    assert project.embeddings.put(reference, media, embedder, version, vector)


def get(project: Project, reference: ReferenceId, embedder: str, version: str) -> np.ndarray | None:
    stored = project.embeddings.of(embedder, version).vectors.get(reference)
    return None if stored is None else stored.vector


def vector(seed: int, dimension: int = 512) -> np.ndarray:
    return np.random.default_rng(seed).normal(size=dimension).astype(np.float32)


def traces(folder: Path, files_in: ReadAll, *vectors: np.ndarray) -> list[str]:
    """Which files hold 16 bytes of a vector, wherever in it they are from."""
    content = files_in(folder)
    pieces = [one.astype("<f4").tobytes()[start : start + 16] for one in vectors for start in range(0, one.nbytes, 64)]
    return sorted({name for name, data in content.items() if any(piece in data for piece in pieces)})


def test_a_vector_comes_back_to_the_bit(project: Project) -> None:
    put(project, FRONT, "arcface", "1", vector(1))
    back = get(project, FRONT, "arcface", "1")
    assert back is not None
    assert back.dtype == np.float32
    assert back.tobytes() == vector(1).tobytes()
    back[0] = 0  # What is returned is the caller's own.
    assert get(project, FRONT, "arcface", "2") is None
    assert get(project, SIDE, "arcface", "1") is None


def test_there_is_one_for_each_reference_and_embedder_of_its_last_version(project: Project) -> None:
    for seed, (reference, embedder, version) in enumerate(
        [(FRONT, "arcface", "1"), (FRONT, "arcface", "2"), (FRONT, "dino", "1"), (SIDE, "arcface", "1")]
    ):
        put(project, reference, embedder, version, vector(seed))
    assert get(project, FRONT, "arcface", "1") is None
    put(project, FRONT, "arcface", "1", vector(9, 128))
    assert get(project, FRONT, "arcface", "2") is None
    replaced = get(project, FRONT, "arcface", "1")
    assert replaced is not None
    assert np.array_equal(replaced, vector(9, 128))
    assert project.embeddings.delete_for(MARA) == 2


@pytest.mark.parametrize("bad", [[], [[1.0]], [float("nan")], [float("inf")]], ids=str)
def test_what_can_not_be_compared_is_refused(project: Project, bad: list[float]) -> None:
    with pytest.raises(BadInput, match="arcface gave nothing"):
        put(project, FRONT, "arcface", "1", np.array(bad, dtype=np.float32))


def test_a_vector_of_another_picture_is_not_the_references(project: Project, picture: Callable[[str], Path]) -> None:
    put(project, FRONT, "arcface", "1", vector(1))
    other = project.media.add(picture("other"))

    def replace(film: Film) -> Film:  # As a storyboard does whose file of that name has another picture now.
        return edits.add_reference(edits.delete_reference(film, FRONT), MARA, other, id=FRONT)

    project.transact("Read again", replace)
    assert get(project, FRONT, "arcface", "1") is None
    project.undo()
    assert get(project, FRONT, "arcface", "1") is not None


def test_what_is_seen_of_somebody_who_is_gone_is_not_kept(project: Project, files_in: ReadAll) -> None:
    media = project.film.references[FRONT].media
    project.transact("Delete", lambda film: edits.delete_character(film, MARA))
    assert not project.embeddings.put(FRONT, media, "arcface", "1", vector(1))
    assert traces(project.folder, files_in, vector(1)) == []


@pytest.mark.parametrize("column", ["vector", "facts", "made_at"])
def test_a_spoiled_vector_is_told_and_takes_no_film_down(project: Project, column: str) -> None:
    put(project, FRONT, "arcface", "1", vector(1))
    put(project, SIDE, "arcface", "1", vector(2))
    project.close()
    changed = vector(3).astype("<f4").tobytes() if column == "vector" else "changed"
    with closing(sqlite3.connect(project.folder / "film.matchcut")) as disk, disk:
        disk.execute(f"UPDATE embedding SET {column} = ? WHERE reference = 'front'", (changed,))
    with Project.open(project.folder) as again:
        stored = again.embeddings.of("arcface", "1")
        assert (stored.spoiled, list(stored.vectors)) == ({FRONT}, [SIDE])
        put(again, FRONT, "arcface", "1", vector(1))
        assert again.embeddings.of("arcface", "1").spoiled == frozenset()
        assert np.array_equal(get(again, FRONT, "arcface", "1"), vector(1))


def test_deleting_leaves_no_byte(project: Project, files_in: ReadAll) -> None:
    mine, theirs = [vector(seed) for seed in range(6)], vector(99)
    for seed, one in enumerate(mine):
        put(project, FRONT, f"arcface{seed}", "1", one)
    put(project, SIDE, "arcface", "1", theirs)
    put(project, FRONT, "arcface0", "2", vector(50))  # A replaced vector is deleted too.
    project.snapshot("before")
    project.transact("Rewrite", lambda film: edits.revise_shot(film, ShotId("one"), action="x"))
    project.snapshot()
    assert traces(project.folder, files_in, *mine) != []
    assert project.embeddings.delete_for(MARA) == 6
    assert traces(project.folder, files_in, *mine, vector(50)) == []
    kept = get(project, SIDE, "arcface", "1")
    assert kept is not None
    assert np.array_equal(kept, theirs)


def test_snapshots_hold_no_faces(project: Project, files_in: ReadAll) -> None:
    put(project, FRONT, "arcface", "1", vector(1))
    project.snapshot("kept")
    assert traces(project.folder / "snapshots", files_in, vector(1)) == []


def test_deleting_reaches_what_a_crash_and_a_restoration_left(
    project: Project, files_in: ReadAll, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = project.folder
    put(project, FRONT, "arcface", "1", vector(1))
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
        put(impatient, FRONT, "arcface", "1", vector(1))
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
