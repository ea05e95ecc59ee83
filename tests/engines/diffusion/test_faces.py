"""The face that a model is shown is the one that the cast is compared by: the kept vector, or the same made anew."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image
from tests.identity.test_insightface_pack import LANDMARKS, SIDE, detector, embedder

from matchcut.engines.diffusion.adapters.base import ReferenceFaces
from matchcut.engines.protocol import WorkOrder
from matchcut.film.errors import BadInput
from matchcut.film.ids import MediaId
from matchcut.identity.catalogue import INSIGHTFACE
from matchcut.identity.embedders import embed_picture, open_embedder
from matchcut.identity.faces import Face
from matchcut.identity.messages import PictureFacts
from matchcut.identity.pictures import read_picture
from matchcut.identity.vectors import ReferenceVector, ReferenceVectors
from matchcut.identity.weights import version_of

ADA = MediaId("a" * 64)


@pytest.fixture
def picture(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A picture of twice the size that is looked at, and a pack that sees a face in it."""
    pack = tmp_path / "tiny_l"
    pack.mkdir()
    detector(pack / "det.onnx"), embedder(pack / "rec.onnx")
    monkeypatch.setenv("MATCHCUT_INSIGHTFACE_FOLDER", str(pack))
    pixels = np.full((SIDE * 4, SIDE * 4, 3), 200, np.uint8)
    pixels[: SIDE * 2, : SIDE * 2] //= 3
    Image.fromarray(pixels).save(tmp_path / "ada.png")
    return tmp_path / "ada.png"


def faces_of(path: Path, *kept: ReferenceVector) -> ReferenceFaces:
    recipe: Any = None
    return ReferenceFaces(WorkOrder(recipe, {ADA: path}, ReferenceVectors(kept)), (ADA,))


def test_the_face_of_a_reference_is_as_the_cast_is_compared_by_it(picture: Path) -> None:
    faces = faces_of(picture)
    face = faces.first()
    seen = embed_picture(open_embedder(INSIGHTFACE), INSIGHTFACE, read_picture(picture))
    assert np.array_equal(face.vector, seen.vector)
    assert np.allclose(face.raw, seen.vector * seen.length)
    assert face.size == (1600, 1600)
    # The detector looks at 640 pixels, the model at the whole picture.
    with Image.open(picture) as image:
        points = face.points_in(np.asarray(image))
    assert np.allclose(points, np.array(LANDMARKS) * 4, atol=0.1)
    assert [one.media for one in faces.order.vectors.added] == [ADA]


def test_a_kept_vector_is_taken_as_it_is_and_one_of_another_pack_is_not(picture: Path) -> None:
    vector = np.array([0.6, 0.8] + [0.0] * 10, np.float32)
    face = Face(left=0, top=0, right=9, bottom=9, score=1, landmarks=((1.0, 2.0),) * 5)
    kept = ReferenceVector(
        media=ADA,
        embedder="insightface",
        version=version_of(INSIGHTFACE),
        floats=vector.astype("<f4").tobytes(),
        facts=PictureFacts.of((10, 10), face, length=20.0),
    )
    faces = faces_of(picture, kept)
    assert np.array_equal(faces.first().vector, vector)
    assert np.array_equal(faces.first().raw, vector * 20)
    assert faces.order.vectors.added == []
    (picture.parent / "tiny_l" / "more.onnx").write_bytes(b"another pack")
    assert version_of(INSIGHTFACE) != kept.version
    (picture.parent / "tiny_l" / "more.onnx").write_bytes((picture.parent / "tiny_l" / "rec.onnx").read_bytes())
    faces = faces_of(picture, kept)
    assert not np.array_equal(faces.first().vector, vector)
    assert [one.version for one in faces.order.vectors.added] == [version_of(INSIGHTFACE)]


def test_a_picture_without_a_face_is_told(picture: Path) -> None:
    Image.new("RGB", (SIDE, SIDE)).save(picture)
    with pytest.raises(BadInput, match="No face was found in the reference") as refused:
        faces_of(picture).first()
    assert refused.value.field == "references"
