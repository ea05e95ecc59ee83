"""What a film has besides its cast, compared by looks; and what another embedder looked at."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import cv2
import numpy as np
import pytest
from PIL import Image
from skimage import data

from matchcut.app.casting import elements, embed_cast, looked_at_otherwise, looks_by
from matchcut.film import edits
from matchcut.film.errors import Cancelled
from matchcut.film.film import Film
from matchcut.film.ids import CharacterId, ElementId, ReferenceId
from matchcut.film.remedies import Remedy
from matchcut.film.vocabulary import ElementKind
from matchcut.identity.catalogue import EMBEDDERS
from matchcut.store.project import Project
from matchcut.words.statements import Statement


def views(picture: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Three views of one thing: near it, darker and mirrored, from the other side."""
    small = cv2.resize(picture, (240, 180), interpolation=cv2.INTER_AREA)
    return small[10:160, 10:200], (small[20:, ::-1] * 0.7).astype(np.uint8), small[:150, 40:]


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    """A cup with a picture of a rocket among its own, a rocket, and a place that looks like neither; Ada has one."""
    made = Project.create(tmp_path / "film")
    cup, rocket, place = views(data.coffee()), views(data.rocket()), views(np.dstack([data.gravel()] * 3))
    pictures = {
        ("cup", "one"): cup[0],
        ("cup", "two"): cup[1],
        ("cup", "three"): cup[2],
        ("cup", "wrong"): rocket[2],
        ("rocket", "near"): rocket[0],
        ("rocket", "dark"): rocket[1],
        ("place", "left"): place[0],
        ("place", "right"): place[1],
        ("ada", "front"): data.astronaut()[:300, 60:360],
    }
    media = {}
    for (owner, name), pixels in pictures.items():
        Image.fromarray(np.ascontiguousarray(pixels)).save(tmp_path / f"{owner}-{name}.png")
        media[owner, name] = made.media.add(tmp_path / f"{owner}-{name}.png")

    def lay_out(film: Film) -> Film:
        film = edits.add_character(film, "Ada", id=CharacterId("ada"))
        film = edits.add_element(film, ElementKind.PROP, "Cup", id=ElementId("cup"))
        film = edits.add_element(film, ElementKind.PROP, "Rocket", id=ElementId("rocket"))
        film = edits.add_element(film, ElementKind.LOCATION, "Shore", id=ElementId("place"))
        for (owner, name), of in media.items():
            whose = CharacterId(owner) if owner == "ada" else ElementId(owner)
            film = edits.add_reference(film, whose, of, id=ReferenceId(f"{owner}-{name}"), label=name)
        return film

    made.transact("Lay out", lay_out)
    yield made
    made.close()


def test_a_picture_of_something_else_stands_out_and_kinds_are_not_mixed(project: Project) -> None:
    assert [(element.known, element.odd) for element in elements(project, "looks")] == [(0, ())] * 3
    looked = embed_cast(project, "looks")
    assert looked.embedded == 9
    shore, cup, rocket = elements(project, "looks")
    assert (shore.kind, cup.kind, rocket.kind) == (ElementKind.LOCATION, ElementKind.PROP, ElementKind.PROP)
    assert (shore.known, cup.known, rocket.known) == (2, 4, 2)
    ((label, why),) = cup.odd
    assert label == "wrong"
    assert "Rocket" in str(why)
    assert rocket.odd == shore.odd == ()
    wrong = cup.alone[cup.references.index("wrong")]
    right = [value for value, name in zip(cup.alone, cup.references, strict=True) if name != "wrong"]
    assert wrong < min(right) - 0.2, "by a margin that anybody sees"
    assert embed_cast(project, "looks").embedded == 0


def test_what_was_stopped_goes_on_where_it_was(project: Project) -> None:
    heard: list[tuple[int, int]] = []

    def hear(done: int, of: int) -> None:
        heard.append((done, of))

    with pytest.raises(Cancelled):
        embed_cast(project, "looks", heard=hear, stop=lambda: bool(heard))
    kept = 9 - embed_cast(project, "looks").embedded
    assert kept >= 1


def test_what_another_embedder_looked_at_is_told_until_it_is_looked_at_again(project: Project) -> None:
    assert looked_at_otherwise(project, "looks") == ()
    embed_cast(project, "plain")
    told = looked_at_otherwise(project, "looks")
    *notes, remedy = told
    assert remedy == Remedy.LOOK_AGAIN(film="film")
    assert [note.arguments["count"] for note in notes if isinstance(note, Statement)] == [1, 8], "the cast's, elements'"
    assert all(EMBEDDERS["plain"].name in str(note) for note in notes)
    embed_cast(project, "looks")
    assert looked_at_otherwise(project, "looks") == ()
    assert looked_at_otherwise(project, "plain") == ()


def test_a_reference_that_is_gone_is_not_counted(project: Project) -> None:
    embed_cast(project, "plain")
    project.transact("Leave out", lambda film: edits.delete_reference(film, ReferenceId("cup-one")))
    told = looked_at_otherwise(project, "looks")
    assert [note.arguments.get("count") for note in told if isinstance(note, Statement)] == [1, 7, None]


@pytest.mark.parametrize(("by", "looks"), [("sface", "looks"), ("insightface", "looks"), ("dinov2", "dinov2")])
def test_elements_are_compared_by_looks_whatever_the_cast_is_compared_by(by: str, looks: str) -> None:
    assert looks_by(by) == looks
