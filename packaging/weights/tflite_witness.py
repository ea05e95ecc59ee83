"""TensorFlow Lite's own interpreter, as the witness of what was converted from it."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from ai_edge_litert.interpreter import Interpreter
from skimage import data
from skimage.transform import resize

from weights.graphs import run


def compared(source: Path, converted: Path, least: float) -> str:
    """Show both the same person, colours from `least` to 1, and say how far they are apart.

    RuntimeError if it is too far.
    """
    interpreter = Interpreter(model_path=str(source), num_threads=1)
    interpreter.allocate_tensors()
    (given,) = interpreter.get_input_details()
    _, height, width, _ = given["shape"]
    values = resize(data.astronaut(), (height, width), anti_aliasing=True)[None].astype(np.float32)
    values = values * np.float32(1 - least) + np.float32(least)
    interpreter.set_tensor(given["index"], values)
    interpreter.invoke()
    exact = [interpreter.get_tensor(output["index"]) for output in interpreter.get_output_details()]
    found = run(converted, {"picture": values})
    off = max(
        float(np.abs(ours - theirs).max() / np.abs(theirs).max()) for ours, theirs in zip(found, exact, strict=True)
    )
    if off > 1e-3:
        raise RuntimeError(f"the converted network is off by {off:.2g} of its largest number")
    return f"TensorFlow Lite's interpreter on the same file: at most {off:.1e} of the largest number off"
