"""The built-in embedder on real faces: small ones that scikit-image ships, and a portrait."""

from __future__ import annotations

import numpy as np
import pytest
from skimage import data

from matchcut.film.errors import BadInput
from matchcut.identity.catalogue import EMBEDDERS, PLAIN, embedder_named
from matchcut.identity.embedders import embed_picture, open_embedder
from matchcut.identity.faces import Face, choose, crop_face
from matchcut.identity.weights import version_of, why_not


@pytest.fixture(scope="module")
def portrait() -> np.ndarray:
    return np.ascontiguousarray(data.astronaut()[:300, 60:360])


def test_the_face_in_a_portrait_is_found(portrait: np.ndarray) -> None:
    embedder = open_embedder(PLAIN)
    found = embedder.detector.detect(portrait)
    assert found
    face = choose(found, (300, 300)).face
    # Her nose is at about (165, 115) in this cut.
    assert face.left < 165 < face.right
    assert face.top < 115 < face.bottom
    assert 60 < face.width < 200
    cropped = crop_face(portrait, face, 64)
    assert cropped.shape == (64, 64, 3)
    assert cropped.std() > 20


def test_the_same_picture_is_the_same_vector_of_unit_length(portrait: np.ndarray) -> None:
    embedder = open_embedder(PLAIN)
    one, again = (embed_picture(embedder, PLAIN, portrait).vector for _ in range(2))
    assert np.array_equal(one, again)
    assert one.dtype == np.float32
    assert one.shape == (PLAIN.dimension,)
    assert np.linalg.norm(one) == pytest.approx(1, abs=1e-5)


def test_light_moves_a_vector_less_than_another_person_does(portrait: np.ndarray) -> None:
    embedder = open_embedder(PLAIN)
    cat = np.ascontiguousarray(data.chelsea()[:300, :300])
    own = embed_picture(embedder, PLAIN, portrait).vector
    darker = embed_picture(embedder, PLAIN, np.clip(portrait * 0.8, 0, 255).astype(np.uint8)).vector
    mirrored = embed_picture(embedder, PLAIN, np.ascontiguousarray(portrait[:, ::-1])).vector
    other = embed_picture(embedder, PLAIN, cat).vector
    assert own @ darker > 0.9
    assert own @ darker > own @ other + 0.3
    assert own @ mirrored > own @ other


def test_of_several_faces_one_is_chosen_and_that_is_said() -> None:
    small = Face(left=10, top=10, right=60, bottom=60, score=1.0)
    large = Face(left=100, top=20, right=220, bottom=140, score=1.0)
    choice = choose([small, large], (300, 200))
    assert choice.face == large
    assert str(choice.note) == "There are 2 faces; the largest was taken, at 53 % from the left."
    assert choose([small], (300, 200)).note is None
    with pytest.raises(BadInput, match="No face was found"):
        choose([], (300, 200))


def test_every_embedder_tells_its_licence_and_what_it_lacks(tmp_path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MATCHCUT_MODELS_FOLDER", str(tmp_path))
    for spec in EMBEDDERS.values():
        assert spec.licence
        if spec.needs:
            assert str(tmp_path / spec.id) in str(why_not(spec))
            with pytest.raises(BadInput):
                version_of(spec)
    assert why_not(PLAIN) is None
    assert "Non-commercial" in str(EMBEDDERS["insightface"].forbids)
    with pytest.raises(BadInput, match="no embedder 'eyes'"):
        embedder_named("eyes")
