"""The opened of insightface, on a pack of ONNX files in the real layout that the tests build.

The detector sees one face, at a place that is written in it, wherever the picture has any light; the embedder's vector
is the mean colours of the aligned face's quarters.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
import onnx
import pytest
from onnx import TensorProto, helper, numpy_helper

from matchcut.film.errors import BadInput
from matchcut.identity.embedders.insightface_pack import InsightFaceEmbedder
from matchcut.identity.faces import Face

SIDE = 640
LANDMARKS = ((290.0, 280.0), (350.0, 280.0), (320.0, 320.0), (300.0, 350.0), (340.0, 350.0))


def save(path: Path, nodes: list, fixed: dict[str, np.ndarray], side: int, outputs: dict[str, list[int]]) -> None:
    graph = helper.make_graph(
        nodes,
        "tiny",
        [helper.make_tensor_value_info("input.1", TensorProto.FLOAT, [1, 3, side, side])],
        [helper.make_tensor_value_info(name, TensorProto.FLOAT, shape) for name, shape in outputs.items()],
        [numpy_helper.from_array(np.asarray(value, np.float32), name) for name, value in fixed.items()],
    )
    onnx.save(helper.make_model(graph, opset_imports=[helper.make_opsetid("", 13)], ir_version=8), path)


def detector(path: Path) -> None:
    """SCRFD's nine outputs: scores, distances to a box's edges and to landmarks, for strides of 8, 16 and 32."""
    fixed: dict[str, np.ndarray] = {"one": np.array(1.0), "none": np.array(0.0), "sure": np.array(0.9)}
    nodes = [
        helper.make_node("ReduceMax", ["input.1"], ["light"], keepdims=0),
        helper.make_node("Add", ["light", "one"], ["raised"]),
        helper.make_node("Clip", ["raised", "none", "sure"], ["score"]),
    ]
    outputs: dict[str, list[int]] = {}
    for kind, width in (("score", 1), ("box", 4), ("points", 10)):
        for stride in (8, 16, 32):
            cells = np.zeros((2 * (SIDE // stride) ** 2, width), np.float32)
            if stride == 32:  # The face hangs on the anchor at (320, 320).
                at = 2 * (10 * (SIDE // stride) + 10)
                far = {"score": [1.0], "box": [64, 96, 80, 112], "points": np.array(LANDMARKS).ravel() - 320}[kind]
                cells[at] = far if kind == "score" else np.asarray(far) / stride
            name = f"{kind}_{stride}"
            fixed[f"{name}_cells"], outputs[name] = cells, list(cells.shape)
            by = "score" if kind == "score" else "one"
            nodes.append(helper.make_node("Mul", [f"{name}_cells", by], [name]))
    save(path, nodes, fixed, SIDE, outputs)


def embedder(path: Path) -> None:
    nodes = [
        helper.make_node("AveragePool", ["input.1"], ["quarters"], kernel_shape=[56, 56], strides=[56, 56]),
        helper.make_node("Flatten", ["quarters"], ["vector"]),
    ]
    save(path, nodes, {}, 112, {"vector": [1, 12]})


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    detector(tmp_path / "det.onnx")
    embedder(tmp_path / "rec.onnx")
    return tmp_path


def painted(*colour: int) -> np.ndarray:
    return np.full((SIDE, SIDE, 3), colour, np.uint8)


def test_a_detection_becomes_a_box_and_landmarks(pack: Path) -> None:
    (face,) = InsightFaceEmbedder(pack).detector.detect(painted(200, 120, 90))
    assert (face.left, face.top, face.right, face.bottom) == pytest.approx((256, 224, 400, 432), abs=0.01)
    assert np.allclose(face.landmarks, LANDMARKS, atol=0.01)
    assert face.score == pytest.approx(0.9)


def test_a_larger_picture_tells_places_in_its_own_pixels(pack: Path) -> None:
    (face,) = InsightFaceEmbedder(pack).detector.detect(np.full((SIDE * 2, SIDE * 2, 3), 150, np.uint8))
    assert (face.left, face.top, face.right, face.bottom) == pytest.approx((512, 448, 800, 864), abs=0.01)


def test_where_nobody_is_nothing_is_found(pack: Path) -> None:
    assert InsightFaceEmbedder(pack).detector.detect(painted(0, 0, 0)) == ()


def test_the_vector_is_of_the_face_in_the_picture(pack: Path) -> None:
    opened = InsightFaceEmbedder(pack)
    face: Face = opened.detector.detect(painted(200, 120, 90))[0]
    colours = (250, 60, 60), (250, 60, 60), (60, 60, 250)
    warm, again, cold = (opened.embed(painted(*colour), face) for colour in colours)
    assert warm.shape == (12,)
    assert np.array_equal(warm, again)
    assert warm[0] > 0 > warm[8]  # Red first, as these models were trained: not OpenCV's order.
    assert float(warm @ cold) < 0.5 * float(warm @ warm)


@pytest.mark.parametrize(("gone", "lack"), [("det.onnx", "face detector"), ("rec.onnx", "face embedder")])
def test_a_pack_that_lacks_a_part_is_refused(pack: Path, gone: str, lack: str) -> None:
    (pack / gone).unlink()
    with pytest.raises(BadInput, match=f"has no {lack}"):
        InsightFaceEmbedder(pack)


def test_a_damaged_file_is_one_sentence(pack: Path) -> None:
    (pack / "det.onnx").write_bytes(b"not a model")
    with pytest.raises(BadInput, match="can't be read") as refused:
        InsightFaceEmbedder(pack)
    assert refused.value.advice == "Unpack it again."
    assert "\n" not in str(refused.value)
