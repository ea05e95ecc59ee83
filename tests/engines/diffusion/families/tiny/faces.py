"""What ConsisID wants beside its components: a parser and an encoder of faces, as tiny ONNX files."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper


def _save(path: Path, nodes: list, fixed: dict[str, np.ndarray], side: int, outputs: dict[str, list[int]]) -> Path:
    graph = helper.make_graph(
        nodes,
        "tiny",
        [helper.make_tensor_value_info("picture", TensorProto.FLOAT, [1, 3, side, side])],
        [helper.make_tensor_value_info(name, TensorProto.FLOAT, shape) for name, shape in outputs.items()],
        [numpy_helper.from_array(np.asarray(value), name) for name, value in fixed.items()],
    )
    onnx.save(helper.make_model(graph, opset_imports=[helper.make_opsetid("", 13)], ir_version=8), path)
    return path


def face_parser(path: Path) -> Path:
    """Of 19 kinds of places, what is dark is ground (0), and all else skin (1)."""
    weights, bias = np.zeros((19, 3, 1, 1), np.float32), np.full(19, -100, np.float32)
    weights[0], weights[1], bias[:2] = -1, 1, (-2, 2)
    nodes = [helper.make_node("Conv", ["picture", "weights", "bias"], ["kinds"])]
    return _save(path, nodes, {"weights": weights, "bias": bias}, 512, {"kinds": [1, 19, 512, 512]})


def face_encoder(path: Path) -> Path:
    """Its vector is the means of the picture's quarters, and its one hidden layer the same in rows."""
    fixed = {name: np.array(value, np.int64) for name, value in (("four", [1, 4]), ("rows", [1, 2, 2]), ("first", [0]))}
    nodes = [
        helper.make_node("Gather", ["picture", "first"], ["grey"], axis=1),
        helper.make_node("AveragePool", ["grey"], ["quarters"], kernel_shape=[4, 4], strides=[4, 4]),
        helper.make_node("Reshape", ["quarters", "four"], ["vector"]),
        helper.make_node("Reshape", ["quarters", "rows"], ["hidden"]),
    ]
    return _save(path, nodes, fixed, 8, {"vector": [1, 4], "hidden": [1, 2, 2]})
