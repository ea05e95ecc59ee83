"""ONNX graphs: a torch module exported, numbers stored in half precision, a graph run."""

from __future__ import annotations

import warnings
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import onnxruntime
import torch
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper

OPSET = 17
IR_VERSION = 9
_SMALL = 256
"""Tensors of fewer numbers stay in single precision."""


def export(
    module: torch.nn.Module,
    inputs: Mapping[str, torch.Tensor],
    outputs: tuple[str, ...],
    target: Path,
    free: Mapping[str, dict[int, str]] | None = None,
) -> None:
    """Write a module as ONNX, its weights in half precision. `free` names the sides that may be of any length."""
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", "Constant folding", UserWarning)  # What it leaves is small.
        warnings.filterwarnings(
            "ignore", "You are using the legacy", DeprecationWarning
        )  # The newer one wants onnxscript.
        torch.onnx.export(
            module.eval(),
            tuple(inputs.values()),
            str(target),
            input_names=list(inputs),
            output_names=list(outputs),
            dynamic_axes=dict(free or {}),
            opset_version=OPSET,
            dynamo=False,
        )
    model = onnx.load(target)
    halve(model)
    save(model, target)


def halve(model: onnx.ModelProto) -> None:
    """Store large tensors as float16, each with a Cast: the file halves, and all is still computed in float32."""
    kept, casts = [], []
    for tensor in model.graph.initializer:
        values = numpy_helper.to_array(tensor)
        if values.dtype == np.float32 and values.size >= _SMALL:
            kept.append(numpy_helper.from_array(values.astype(np.float16), f"{tensor.name}_half"))
            casts.append(helper.make_node("Cast", [f"{tensor.name}_half"], [tensor.name], to=TensorProto.FLOAT))
        else:
            kept.append(tensor)
    nodes = [*casts, *model.graph.node]
    del model.graph.initializer[:], model.graph.node[:]
    model.graph.initializer.extend(kept)
    model.graph.node.extend(nodes)


def save(model: onnx.ModelProto, target: Path) -> None:
    """Check and write a graph, without what only tells of the program that made it: equal weights are equal files."""
    model.producer_name = model.producer_version = ""
    for node in model.graph.node:
        node.doc_string = ""
    onnx.checker.check_model(model)
    onnx.save(model, target)


def run(graph: Path, inputs: Mapping[str, NDArray[Any]]) -> list[NDArray[np.float32]]:
    """All outputs of a graph, in its order."""
    session = onnxruntime.InferenceSession(graph, providers=["CPUExecutionProvider"])
    outputs: list[NDArray[np.float32]] = session.run(None, dict(inputs))
    return outputs


def noise(shape: tuple[int, ...], top: float = 1.0) -> NDArray[np.float32]:
    """Numbers from 0 to `top`, the same ones each time."""
    return (np.random.default_rng(7).random(shape) * top).astype(np.float32)
