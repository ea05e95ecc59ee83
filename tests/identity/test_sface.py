"""The embedder of OpenCV, YuNet and SFace, on ONNX files with their real outputs that the tests build."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import onnx
import pytest
from onnx import TensorProto, helper, numpy_helper

from matchcut.film.errors import BadInput
from matchcut.identity.catalogue import SFACE
from matchcut.identity.embedders.sface import SFaceEmbedder

SIDE = 320
LANDMARKS = ((140.0, 140.0), (180.0, 140.0), (160.0, 160.0), (145.0, 180.0), (175.0, 180.0))
FAR = {
    "cls": [1.0],
    "obj": [0.81],  # A score is the root of both.
    "bbox": [0.0, 0.0, np.log(2), np.log(3)],
    "kps": (np.array(LANDMARKS).ravel() - 160) / 32,
}


def save(path: Path, nodes: list, fixed: dict[str, np.ndarray], side: int, outputs: dict[str, list[int]]) -> None:
    graph = helper.make_graph(
        nodes,
        "tiny",
        [helper.make_tensor_value_info("input", TensorProto.FLOAT, [1, 3, side, side])],
        [helper.make_tensor_value_info(name, TensorProto.FLOAT, shape) for name, shape in outputs.items()],
        [numpy_helper.from_array(np.asarray(value, np.float32), name) for name, value in fixed.items()],
    )
    onnx.save(helper.make_model(graph, opset_imports=[helper.make_opsetid("", 11)], ir_version=8), path)


def finder(path: Path) -> None:
    """YuNet's twelve outputs, for strides of 8, 16 and 32: a face at (160, 160) where the picture has any light."""
    fixed: dict[str, np.ndarray] = {}
    nodes = [
        helper.make_node("GlobalMaxPool", ["input"], ["lights"]),
        helper.make_node("ReduceMax", ["lights"], ["light"], axes=[1, 2, 3], keepdims=0),
        helper.make_node("Clip", ["light", "none", "full"], ["lit"]),
        helper.make_node("Reshape", ["lit", "shape"], ["on"]),
    ]
    fixed["none"], fixed["full"] = np.array(0.0), np.array(1.0)
    outputs: dict[str, list[int]] = {}
    for kind, far in FAR.items():
        for stride in (8, 16, 32):
            cells = np.zeros((1, (SIDE // stride) ** 2, len(far)), np.float32)
            if stride == 32:
                cells[0, 5 * (SIDE // stride) + 5] = far
            name = f"{kind}_{stride}"
            fixed[f"{name}_cells"], outputs[name] = cells, list(cells.shape)
            nodes.append(helper.make_node("Mul", [f"{name}_cells", "on"], [name]))
    shape = numpy_helper.from_array(np.array([1, 1, 1], np.int64), "shape")
    save(path, nodes, fixed, SIDE, outputs)
    model = onnx.load(path)
    model.graph.initializer.append(shape)
    onnx.save(model, path)


def maker(path: Path) -> None:
    nodes = [
        helper.make_node("AveragePool", ["input"], ["quarters"], kernel_shape=[56, 56], strides=[56, 56]),
        helper.make_node("Flatten", ["quarters"], ["vector"]),
    ]
    save(path, nodes, {}, 112, {"vector": [1, 12]})


@pytest.fixture
def place(tmp_path: Path) -> Path:
    for pattern, build in zip(SFACE.needs, (finder, maker), strict=True):
        build(tmp_path / pattern.replace("*", "_tiny_"))
    return tmp_path


def painted(*colour: int) -> np.ndarray:
    return np.full((SIDE, SIDE, 3), colour, np.uint8)


def test_a_detection_becomes_a_box_and_landmarks(place: Path) -> None:
    (face,) = SFaceEmbedder(place).detector.detect(painted(200, 120, 90))
    assert (face.left, face.top, face.right, face.bottom) == pytest.approx((128, 112, 192, 208), abs=0.01)
    assert np.allclose(face.landmarks, LANDMARKS, atol=0.01)
    assert face.score == pytest.approx(0.9, abs=1e-4)


def test_where_nobody_is_nothing_is_found(place: Path) -> None:
    assert SFaceEmbedder(place).detector.detect(painted(0, 0, 0)) == ()


def test_the_vector_is_of_the_face_in_the_picture(place: Path) -> None:
    embedder = SFaceEmbedder(place)
    (face,) = embedder.detector.detect(painted(200, 120, 90))
    colours = (250, 60, 60), (250, 60, 60), (60, 60, 250)
    warm, again, cold = (embedder.embed(painted(*colour), face) for colour in colours)
    assert np.array_equal(warm, again)
    assert float(warm @ cold) < 0.9 * float(warm @ warm)


@pytest.mark.parametrize("which", [0, 1])
def test_a_damaged_file_is_one_sentence_that_names_it(place: Path, which: int) -> None:
    (file,) = place.glob(SFACE.needs[which])
    file.write_bytes(b"not a model")
    with pytest.raises(BadInput, match="can't read this file") as refused:
        SFaceEmbedder(place)
    assert refused.value.file == file
