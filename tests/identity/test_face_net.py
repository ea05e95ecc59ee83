"""The embedder of the box: who is who by 128 numbers, and the figures that say from when on somebody is the same."""

from __future__ import annotations

import importlib.util
from dataclasses import replace
from itertools import combinations
from pathlib import Path

import numpy as np
import pytest
from skimage import data

from matchcut.film.errors import BadInput
from matchcut.identity import weights
from matchcut.identity.calibration import Calibration, calibration_of
from matchcut.identity.catalogue import EMBEDDERS, FACES
from matchcut.identity.embedders import Embedder, embed_face, embed_picture, open_embedder
from matchcut.identity.faces import NoFace, Picture, Vector
from matchcut.identity.pictures import read_picture
from matchcut.identity.weights import version_of, why_not


@pytest.fixture(scope="module")
def embedder() -> Embedder:
    return open_embedder(FACES)


@pytest.fixture(scope="module")
def six(embedder: Embedder) -> list[Vector]:
    """The vectors of six people in one picture, which insightface ships."""
    insightface = importlib.util.find_spec("insightface")
    assert insightface is not None
    assert insightface.origin is not None
    rgb = read_picture(Path(insightface.origin).parent / "data/images/t1.jpg")
    assert embedder.detector is not None
    return [embed_face(embedder, rgb, face).vector for face in embedder.detector.detect(rgb)]


def portrait(change: str) -> Picture:
    rgb = np.ascontiguousarray(data.astronaut()[:300, 60:360])
    light = {
        "as it is": rgb,
        "dark": rgb * 0.35,
        "warm": rgb * (1.25, 1, 0.6),
        "side": rgb * np.linspace(0.25, 1.3, 300)[:, None],
    }
    turned = {
        "mirrored": rgb[:, ::-1],
        "on her side": np.rot90(rgb),
        "grey": np.repeat(rgb.mean(axis=2, keepdims=True), 3, 2),
    }
    return np.ascontiguousarray(np.clip((light | turned)[change], 0, 255).astype(np.uint8))


@pytest.mark.parametrize("change", ["dark", "warm", "side", "mirrored", "on her side", "grey"])
def test_somebody_is_the_same_in_other_light_and_however_the_picture_lies(
    embedder: Embedder, six: list[Vector], change: str
) -> None:
    own, other = (embed_picture(embedder, FACES, portrait(of)) for of in ("as it is", change))
    same = calibration_of(FACES.id).same
    assert same is not None
    assert float(own.vector @ other.vector) > same + 0.2
    assert max(float(other.vector @ vector) for vector in six) < same - 0.1


def test_no_two_of_six_people_are_one(six: list[Vector]) -> None:
    same = calibration_of(FACES.id).same
    assert same is not None
    cosines = [float(first @ second) for first, second in combinations(six, 2)]
    assert len(cosines) == 15
    assert max(cosines) < same
    assert np.mean(cosines) < 0.2


def test_the_same_picture_is_the_same_vector_of_unit_length(embedder: Embedder) -> None:
    first, again = (embed_picture(embedder, FACES, portrait("as it is")) for _ in range(2))
    assert np.array_equal(first.vector, again.vector)
    assert (first.vector.dtype, first.vector.shape) == (np.float32, (FACES.dimension,))
    assert np.linalg.norm(first.vector) == pytest.approx(1, abs=1e-5)


def test_a_picture_without_a_face_is_told(embedder: Embedder) -> None:
    with pytest.raises(NoFace, match="No face was found"):
        embed_picture(embedder, FACES, data.chelsea())
    with pytest.raises(BadInput, match="Faces compares faces only"):
        embed_face(embedder, data.chelsea(), None)


def test_the_figures_are_of_the_embedder_that_is_here() -> None:
    figures = calibration_of(FACES.id)
    assert figures.version == version_of(FACES)
    assert len(figures.centre) == FACES.dimension
    assert why_not(FACES) is None
    for spec in EMBEDDERS.values():
        known = calibration_of(spec.id)
        assert (known.same is None) == (known.source == "")  # Who says so, wherever there is a figure.


def test_other_weights_or_another_centre_are_another_version(monkeypatch: pytest.MonkeyPatch) -> None:
    before = version_of(FACES)
    monkeypatch.setattr(weights, "calibration_of", lambda _: Calibration(centre=(0.0,) * 128))
    moved = version_of(FACES)
    assert len({before, moved, version_of(replace(FACES, boxed=FACES.boxed[:2]))}) == 3
