"""The cast's references, made into numbers by a process of its own, compared, drawn on a sheet, and forgotten."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from skimage import data

from matchcut.app.casting import embed_cast, members, write_sheet
from matchcut.app.forgetting import forget
from matchcut.cli.commands_cast import _print_members
from matchcut.film import edits
from matchcut.film.errors import BadInput, Cancelled
from matchcut.film.film import Film
from matchcut.film.ids import CharacterId, ReferenceId
from matchcut.identity.catalogue import FACES, LOOKS
from matchcut.identity.weights import version_of
from matchcut.store.project import Project
from matchcut.words.statements import parts_of


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    """Ada has three pictures of one face and one of a cat; Tom, the cat, has two."""
    made = Project.create(tmp_path / "film")
    face, cat = data.astronaut()[:300, 60:360], data.chelsea()[:300, 60:360]
    pictures = {
        "front": face,
        "darker": np.clip(face * 0.85, 0, 255),
        "near": face[20:260, 30:270],
        "wrong": cat[10:290, 10:290],
        "tom": cat,
        "tom darker": np.clip(cat * 0.9, 0, 255),
    }
    media = {}
    for name, pixels in pictures.items():
        Image.fromarray(np.ascontiguousarray(pixels).astype(np.uint8)).save(tmp_path / f"{name}.png")
        media[name] = made.media.add(tmp_path / f"{name}.png")

    def cast(film: Film) -> Film:
        film = edits.add_character(film, "Ada", id=CharacterId("ada"))
        film = edits.add_character(film, "Tom", id=CharacterId("tom"))
        for name, of in media.items():
            owner = CharacterId("tom" if name.startswith("tom") else "ada")
            film = edits.add_reference(film, owner, of, id=ReferenceId(name.replace(" ", "-")), label=name)
        return film

    made.transact("Cast", cast)
    yield made
    made.close()


def test_what_is_missing_is_made_once_and_a_wrong_reference_stands_out(project: Project) -> None:
    heard: list[tuple[int, int]] = []
    assert [(one.known, one.odd) for one in members(project)] == [(0, ()), (0, ())]
    first = embed_cast(project, heard=lambda done, of: heard.append((done, of)))
    assert (first.embedded, first.kept) == (6, 0)
    assert heard[-1] == (6, 6)
    told = ["Ada, wrong: ", "Tom, tom: ", "Tom, tom darker: "]
    said = "No face was found in it; it is compared by how it looks."
    assert [str(parts_of(note)[0]) for note in first.notes] == [who + said for who in told]
    again = embed_cast(project)
    assert (again.embedded, again.kept) == (0, 6)
    ada, tom = members(project)
    assert (ada.known, tom.known) == (4, 2)
    (odd,) = ada.odd
    assert odd[0] == "wrong"
    assert str(odd[1]).startswith("It looks like Tom (")
    assert tom.odd == ()
    *her, cat = ada.alone
    assert min(her) > 0.5
    assert cat is None  # A face is not compared with the look of a cat,
    assert min(tom.alone) > 0.5  # which the cat's other pictures are.


def test_pictures_without_a_face_are_kept_as_the_embedder_of_looks_has_them(
    project: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    embed_cast(project)
    _print_members(members(project))
    (row,) = (line.split() for line in capsys.readouterr().out.splitlines() if line.strip().startswith("Ada "))
    assert row[2:5] == ["4", "(4", "known)"]
    assert min(float(cosine) for cosine in row[5:8]) > 0.5
    assert row[8] == "–"  # The picture of a cat is held against none of her faces.
    by = {by: project.embeddings.of(by.id, version_of(by)).vectors for by in (FACES, LOOKS)}
    assert {reference: vectors.keys() for reference, vectors in by.items()} == {
        FACES: {"front", "darker", "near"},
        LOOKS: {"wrong", "tom", "tom-darker"},
    }
    embed_cast(project, "plain")
    assert [member.known for member in members(project, "plain")] == [4, 2]
    # Those that were looked at by looks alone, for somebody asked so, are known to have a face all the same.
    assert [member.known for member in members(project)] == [4, 2]
    assert embed_cast(project).embedded == 0


def test_forgetting_someone_leaves_no_vector_and_nobody_else_is_touched(project: Project) -> None:
    embed_cast(project)
    vector = project.embeddings.of(FACES.id, version_of(FACES)).vectors[ReferenceId("front")].vector
    forget(project, "Ada", takes=False)
    assert [(one.name, one.known) for one in members(project)] == [("Tom", 2)]
    project.close()
    left = b"".join(path.read_bytes() for path in project.folder.rglob("film.matchcut*"))
    assert vector.tobytes()[:256] not in left


def test_a_sheet_shows_every_reference(project: Project, tmp_path: Path) -> None:
    out = tmp_path / "ada.png"
    write_sheet(project, "Ada", out)
    with Image.open(out) as sheet:
        assert min(sheet.size) > 400
        assert len(sheet.convert("RGB").getcolors(1 << 24) or []) > 1000


def test_what_can_not_be_is_told(project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MATCHCUT_MODELS_FOLDER", str(tmp_path / "none"))
    with pytest.raises(BadInput, match="There is no 'Bob' in the cast"):
        forget(project, "Bob", takes=False)
    with pytest.raises(BadInput, match="The embedder YuNet and SFace can't run here"):
        embed_cast(project, "sface")
    with pytest.raises(Cancelled):
        embed_cast(project, stop=lambda: True)
    assert members(project)[0].known == 0


def test_a_reference_whose_file_is_gone_takes_nobody_else_with_it(project: Project, tmp_path: Path) -> None:
    gone = project.media.path(project.film.references[ReferenceId("front")].media)
    gone.unlink()
    looked = embed_cast(project)
    note, *_ = (str(one) for text in looked.notes for one in parts_of(text)[:1])
    assert note.startswith("Ada, front: ")
    assert "This media file of the film is missing." in note
    assert [one.known for one in members(project)] == [3, 2]
    (said,) = write_sheet(project, "Ada", tmp_path / "ada.png")
    assert "is missing" in str(parts_of(said)[0])
    assert (tmp_path / "ada.png").stat().st_size > 0
