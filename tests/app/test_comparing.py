"""References compared by what was seen in them: who stands out, whom each is like, and what stopping leaves."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image
from skimage import data

from matchcut.app.casting import members
from matchcut.app.comparing import ReferencePicture, compare, embed_references, faces_in_take, known_pictures
from matchcut.film import edits
from matchcut.film.errors import BadInput, Cancelled
from matchcut.film.film import Film
from matchcut.film.ids import CharacterId, MediaId, ReferenceId
from matchcut.film.time import FrameRate
from matchcut.identity.appearances import appearances
from matchcut.identity.calibration import calibration_of
from matchcut.identity.catalogue import EMBEDDERS, FACES
from matchcut.identity.messages import PictureFacts
from matchcut.identity.weights import version_of
from matchcut.media.mezzanine import MezzanineWriter
from matchcut.store.project import Project


def film_of(**references: int) -> Film:
    """A film with so many references of each character: `ada0`, `ada1`, …"""
    film = Film()
    for name, count in references.items():
        film = edits.add_character(film, name.capitalize(), id=CharacterId(name))
        for number in range(count):
            media = MediaId(f"{name}{number}".encode().hex().rjust(64, "0"))
            film = edits.add_reference(film, CharacterId(name), media, id=ReferenceId(f"{name}{number}"))
    return film


def towards(*values: float) -> ReferencePicture:
    vector = np.array(values, dtype=np.float32)
    return ReferencePicture(vector=vector / np.linalg.norm(vector))


def test_the_one_that_shows_somebody_else_is_named_with_whom_it_is_like() -> None:
    film = film_of(ada=3, tom=2)
    looks = {
        ReferenceId("ada0"): towards(1, 0.1, 0),
        ReferenceId("ada1"): towards(1, 0, 0.1),
        ReferenceId("ada2"): towards(0.1, 1, 0),
        ReferenceId("tom0"): towards(0, 1, 0),
        ReferenceId("tom1"): towards(0, 1, 0.1),
    }
    told = compare(film, looks, "plain")
    assert {reference for reference, one in told.items() if one.odd} == {ReferenceId("ada2")}
    wrong = told[ReferenceId("ada2")]
    assert wrong.like == "Tom"
    assert wrong.nearest is not None
    assert wrong.nearest[0] == "Tom"
    assert wrong.nearest[1] > 0.98
    assert [reference for reference, _ in wrong.neighbours] == ["ada0", "ada1"]
    first = told[ReferenceId("ada0")]
    cosines = dict(first.neighbours)
    assert cosines[ReferenceId("ada1")] == pytest.approx(1 / 1.01, abs=1e-5)
    assert first.alone == pytest.approx(sum(cosines.values()) / 2, abs=1e-6)


def test_what_could_not_be_seen_is_left_out_and_one_alone_has_nothing_to_be_compared_with() -> None:
    film = film_of(ada=2)
    faceless = ReferencePicture(error=BadInput("No face was found."))
    looks = {ReferenceId("ada0"): towards(1, 0), ReferenceId("ada1"): faceless}
    told = compare(film, looks, "plain")
    assert list(told) == [ReferenceId("ada0")]
    assert (told[ReferenceId("ada0")].alone, told[ReferenceId("ada0")].nearest) == (None, None)
    assert compare(film, {}, "plain") == {}
    with pytest.raises(BadInput, match="no embedder"):
        compare(film, looks, "nobody")


def test_only_what_one_embedder_made_is_compared() -> None:
    """Two faces and a look of Ada's; Tom's look is hers, and Eve's face is nearly hers."""
    film = film_of(ada=3, tom=1, eve=1)
    looks = {
        ReferenceId("ada0"): replace(towards(1, 0, 0), by="faces"),
        ReferenceId("ada1"): replace(towards(1, 0.1, 0), by="faces"),
        ReferenceId("ada2"): replace(towards(1, 0, 0.1), by="plain"),
        ReferenceId("tom0"): replace(towards(1, 0, 0.1), by="plain"),
        ReferenceId("eve0"): replace(towards(1, 0.5, 0), by="faces"),
    }
    compared = compare(film, looks, "faces")
    assert [reference for reference, _ in compared[ReferenceId("ada0")].neighbours] == ["ada1"]
    assert compared[ReferenceId("ada0")].nearest == ("Eve", pytest.approx(0.894, abs=1e-3))
    alone = compared[ReferenceId("ada2")]
    assert (alone.neighbours, alone.alone, alone.like) == ((), None, "Tom")
    assert str(alone.odd).startswith("It looks like Tom (1.00), and can't be compared with the others here")
    assert compared[ReferenceId("eve0")].odd is None  # Its member has no others that it could be held against.


@given(
    st.lists(st.lists(st.floats(-1, 1), min_size=3, max_size=3).filter(lambda v: np.linalg.norm(v) > 0.1), max_size=5)
)
def test_likeness_is_the_same_from_both_sides_and_never_beyond_one(vectors: list[list[float]]) -> None:
    film = film_of(ada=len(vectors))
    told = compare(film, {ReferenceId(f"ada{n}"): towards(*one) for n, one in enumerate(vectors)}, "plain")
    pairs = {(one, other): cosine for one, found in told.items() for other, cosine in found.neighbours}
    assert len(pairs) == len(vectors) * max(0, len(vectors) - 1)
    for (one, other), cosine in pairs.items():
        assert -1 <= cosine <= 1
        assert pairs[other, one] == pytest.approx(cosine, abs=1e-6)


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    """Ada, with two references, of which one is a copy that was spoiled in the vault."""
    made = Project.create(tmp_path / "film")
    media = {}
    for name, colour in (("good", (200, 40, 40)), ("bad", (40, 40, 200))):
        Image.new("RGB", (64, 64), colour).save(tmp_path / f"{name}.png")
        media[name] = made.media.add(tmp_path / f"{name}.png")

    def cast(film: Film) -> Film:
        film = edits.add_character(film, "Ada", id=CharacterId("ada"))
        for name, of in media.items():
            film = edits.add_reference(film, CharacterId("ada"), of, id=ReferenceId(name))
        return film

    made.transact("Cast", cast)
    spoiled = made.media.path(media["bad"])
    spoiled.chmod(0o600)
    spoiled.write_bytes(b"no picture")
    yield made
    made.close()


def test_what_is_seen_is_kept_and_looked_at_once_and_what_is_no_picture_is_said(project: Project) -> None:
    references = tuple(project.film.references.values())
    heard: list[tuple[int, int]] = []
    seen = embed_references(project, references, "plain", lambda done, of: heard.append((done, of)))
    assert heard == [(1, 2), (2, 2)]
    assert seen[ReferenceId("good")].vector is not None
    assert seen[ReferenceId("bad")].vector is None
    assert "can't be read as a picture" in str(seen[ReferenceId("bad")].error)
    known = known_pictures(project, "plain")
    assert list(known) == [ReferenceId("good")]
    assert np.array_equal(known[ReferenceId("good")].vector, seen[ReferenceId("good")].vector)
    embed_references(project, references, "plain", lambda done, of: heard.append((done, of)))
    assert heard[2:] == [(1, 1)]  # Only the one that gave nothing is looked at again.


def test_a_spoiled_vector_is_made_again_and_that_is_said(project: Project) -> None:
    good = [project.film.references[ReferenceId("good")]]
    before = embed_references(project, good, "plain")[ReferenceId("good")]
    with closing(sqlite3.connect(project.folder / "film.matchcut")) as disk, disk:
        disk.execute("UPDATE embedding SET vector = ?", (np.ones(1960, "<f4").tobytes(),))
    assert known_pictures(project, "plain") == {}
    after = embed_references(project, good, "plain")[ReferenceId("good")]
    assert str(after.note) == "Its kept vector was damaged, and was made again."
    assert np.array_equal(after.vector, before.vector)
    assert known_pictures(project, "plain")[ReferenceId("good")].note is None


@pytest.mark.parametrize("change", ["weights", "revision"])
def test_vectors_of_other_weights_or_another_revision_are_never_compared(
    project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, change: str
) -> None:
    """By insightface's row of the catalogue: only its files are looked at here, none is opened."""
    pack = tmp_path / "pack"
    pack.mkdir()
    (pack / "rec.onnx").write_bytes(b"first")
    monkeypatch.setenv("MATCHCUT_INSIGHTFACE_FOLDER", str(pack))
    reference, facts = project.film.references[ReferenceId("good")], PictureFacts.of((64, 64), None).to_json()

    def keep(*values: float) -> None:
        vector = np.array(values, np.float32)
        version = version_of(EMBEDDERS["insightface"])
        assert project.embeddings.put(reference.id, reference.media, "insightface", version, vector, facts)

    keep(1, 0)
    assert list(known_pictures(project, "insightface")) == [reference.id]
    if change == "weights":
        (pack / "rec.onnx").write_bytes(b"other")
    else:
        raised = replace(EMBEDDERS["insightface"], revision="2")
        monkeypatch.setitem(EMBEDDERS, "insightface", raised)
        monkeypatch.setattr("matchcut.identity.weights.INSIGHTFACE", raised)
    assert known_pictures(project, "insightface") == {}
    assert [member.known for member in members(project, "insightface")] == [0]
    keep(0, 1)
    assert known_pictures(project, "insightface")[reference.id].vector.tolist() == [0, 1]


def test_looking_can_be_stopped_and_says_what_is_lacking(
    project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(Cancelled):
        embed_references(project, project.film.references.values(), "plain", stop=lambda: True)
    monkeypatch.setenv("MATCHCUT_SFACE_FOLDER", str(tmp_path))
    with pytest.raises(BadInput, match="can't run here"):
        embed_references(project, project.film.references.values(), "sface")


def test_the_faces_in_a_take_are_compared_with_the_vectors_of_its_cast(tmp_path: Path) -> None:
    """A take of eight frames: Ada for four of them, then a cat; Tom's one picture is of the cat, and shows no face."""
    face = np.ascontiguousarray(data.astronaut()[:288, 60:348])
    cat = np.ascontiguousarray(data.chelsea()[:288, 60:348])
    Image.fromarray(face).save(tmp_path / "ada.png")
    Image.fromarray(cat).save(tmp_path / "tom.png")
    with MezzanineWriter(tmp_path / "take.mp4", 288, 288, FrameRate(24)) as film:
        for number in range(8):
            film.write(face if number < 4 else cat)
    with Project.create(tmp_path / "film") as project:
        front, tom, video = (project.media.add(tmp_path / name) for name in ("ada.png", "tom.png", "take.mp4"))

        def cast(film: Film) -> Film:
            for name in ("Ada", "Tom"):
                film = edits.add_character(film, name, id=CharacterId(name.lower()))
            film = edits.add_reference(film, CharacterId("tom"), tom)
            return edits.add_reference(film, CharacterId("ada"), front, id=ReferenceId("front"))

        project.transact("Cast", cast)
        take = SimpleNamespace(video=video)
        heard: list[int] = []
        found = faces_in_take(
            project, take, (0, 3, 6), map(CharacterId, ("ada", "tom")), FACES.id, lambda one: heard.append(one.frame)
        )
        assert [one.frame for one in found] == heard == [0, 3, 6]
        assert [(len(one.faces), one.size) for one in found] == [(1, (288, 288)), (1, (288, 288)), (0, (288, 288))]
        kept = known_pictures(project, FACES.id)[ReferenceId("front")]
    for one in found[:2]:
        (appearance,) = one.faces
        assert set(appearance.cosines) == {"ada"}
        assert appearance.cosines["ada"] == pytest.approx(float(appearance.vector @ kept.vector), abs=1e-6)
        assert appearance.cosines["ada"] > (calibration_of(FACES.id).same or 1)
        assert abs(appearance.face.left - kept.face.left) < 10


def test_an_embedder_that_finds_no_faces_says_so() -> None:
    with pytest.raises(BadInput, match=r"DINOv2 finds no faces\. Use an embedder of faces\."):
        appearances(np.zeros((8, 8, 3), np.uint8), {}, SimpleNamespace(detector=None), EMBEDDERS["dinov2"])
