"""The vectors of references on their way to workers and back: made once, kept by the project, never past a person."""

from __future__ import annotations

import sqlite3
import sys
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import msgspec
import numpy as np
import pytest
from skimage import data

from matchcut.app.comparing import embed_references, known_pictures
from matchcut.app.forgetting import forget
from matchcut.engines.fake.spec import specs
from matchcut.film import edits
from matchcut.film.film import Film
from matchcut.film.ids import CharacterId, ReferenceId, ShotId
from matchcut.identity.catalogue import PLAIN
from matchcut.identity.vectors import ReferenceVectors
from matchcut.media.stills import write_png
from matchcut.production.events import JobFailed
from matchcut.production.jobs import JobState
from matchcut.production.reference_vectors import keep_vectors, kept_vectors
from matchcut.store.project import Project

Studio = Any
ADA, FRONT = CharacterId("ada"), ReferenceId("front")

HOLDS_BY_FACE = """
from matchcut.engines.fake.pipeline import FakeEngine
from matchcut.identity import embedders, vectors
from matchcut.identity.catalogue import PLAIN
generate = FakeEngine.generate
def by_face(self, order, take, control):
    media = order.recipe.cast[0].references[0]
    known = order.vectors.of(media, order.media[media], PLAIN)
    take.fact("length", known.vector.size)
    take.fact("made", len(order.vectors.added))
    generate(self, order, take, control)
FakeEngine.generate = by_face
from matchcut.production.worker import main
main()
"""
"""A worker whose fake engine holds a shot's first cast member by their face."""


@pytest.fixture
def studio(studio: Studio, tmp_path: Path) -> Studio:
    """Two shots that Ada is cast in; she has one reference."""
    write_png(tmp_path / "ada.png", np.ascontiguousarray(data.astronaut()[:200, 100:300]))
    media = studio.project.media.add(tmp_path / "ada.png")

    def cast(film: Film) -> Film:
        film = edits.add_character(film, "Ada", id=ADA)
        return edits.add_reference(film, ADA, media, id=FRONT)

    studio.project.transact("Cast", cast)
    for shot in "ab":
        studio.shot(shot)
        studio.project.transact("Cast", lambda film, shot=shot: edits.cast_in(film, ShotId(shot), ADA))
    return studio


def made_by_worker(studio: Studio, shot: str) -> list[Any]:
    """The facts of takes that a worker makes which holds somebody by their face."""
    studio.enqueue(shot)
    spec = replace(specs()[0], embedder="plain")
    command = [sys.executable, "-P", "-c", HOLDS_BY_FACE]
    dispatcher = studio.dispatcher(command=command)
    dispatcher._specs = {spec.id: spec}
    over = dispatcher.run(studio.events.append)
    assert [row.state for row in over] == [JobState.DONE], [one for one in studio.events if isinstance(one, JobFailed)]
    return [take.facts for take in studio.project.takes.of(ShotId(shot))]


def test_what_an_engine_makes_of_a_reference_is_kept_and_handed_to_the_next_worker(studio: Studio) -> None:
    project = studio.project
    assert [(one["length"], one["made"]) for one in made_by_worker(studio, "a")] == [(1960, 1)]
    kept = known_pictures(project, "plain")
    assert list(kept) == [FRONT]
    assert [(one["length"], one["made"]) for one in made_by_worker(studio, "b")] == [(1960, 0)]
    project.embeddings.delete_for(ADA)
    seen = embed_references(project, project.film.references.values(), "plain")[FRONT]
    assert np.array_equal(seen.vector, kept[FRONT].vector)  # An engine and the command line see the same.
    assert seen.face == kept[FRONT].face


def test_the_take_does_not_depend_on_the_vectors_way(studio: Studio) -> None:
    (first,) = studio.enqueue("a")
    recipe = studio.recipe_for(first)
    before = recipe.fingerprint
    embed_references(studio.project, studio.project.film.references.values(), "plain")
    (vector,) = kept_vectors(studio.project, recipe, "plain")
    assert vector.media in recipe.media
    assert studio.recipe_for(first).fingerprint == before


def test_forgetting_somebody_leaves_nothing_of_what_travelled(studio: Studio) -> None:
    project = studio.project
    made_by_worker(studio, "a")
    numbers = known_pictures(project, "plain")[FRONT].vector
    assert numbers is not None
    (recipe,) = [studio.recipe_for(row) for row in studio.queue.all()]
    kept = kept_vectors(project, recipe, "plain")
    forget(project, "Ada", takes=False)
    keep_vectors(project, kept)  # What a worker tells of her after that is not kept.
    assert known_pictures(project, "plain") == {}
    project.close()
    plain = numbers.astype("<f4").tobytes()
    nose = str(kept[0].facts.face.sharpness).encode() if kept[0].facts.face else b""
    for path in (path for path in project.folder.rglob("*") if path.is_file()):
        content = path.read_bytes()
        assert not any(plain[start : start + 16] in content for start in range(0, 1024, 64)), path
        assert nose not in content, path
    with closing(sqlite3.connect(project.folder / "film.matchcut")) as disk:
        assert disk.execute("SELECT count(*) FROM embedding").fetchone() == (0,)


def test_a_vector_of_other_weights_is_not_taken(studio: Studio, monkeypatch: pytest.MonkeyPatch) -> None:
    project: Project = studio.project
    media = project.film.references[FRONT].media
    vectors = ReferenceVectors()
    made = vectors.of(media, project.media.path(media), PLAIN)
    assert vectors.added == [made]
    again = ReferenceVectors([msgspec.structs.replace(made, version="0")])
    assert again.of(media, project.media.path(media), PLAIN) == made
    assert again.added == [made]

    def opened(*_: object) -> None:
        raise AssertionError("an embedder was opened")

    monkeypatch.setattr("matchcut.identity.vectors._opened", opened)
    kept = ReferenceVectors([made])
    assert kept.of(media, Path("nowhere.png"), PLAIN) is made
    assert kept.added == []
