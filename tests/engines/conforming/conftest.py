"""Moving pictures whose every moment is known, and small ONNX models."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray

Rgb = NDArray[np.uint8]


def texture(width: int, height: int, seed: int) -> Rgb:
    """A picture with detail large and small, as a real one has."""
    noise = np.random.default_rng(seed)
    mixed = np.zeros((height, width, 3), np.float32)
    for grain, share in ((40, 0.55), (12, 0.3), (5, 0.15)):
        small = noise.integers(0, 256, (height // grain + 2, width // grain + 2, 3)).astype(np.float32)
        mixed += share * cv2.resize(small, (width, height), interpolation=cv2.INTER_CUBIC)
    return np.clip(np.rint(mixed), 0, 255).astype(np.uint8)


class Scene:
    """A textured disc that crosses a textured background, `step` pixels a frame, drawn at any moment."""

    width, height, radius = 240, 160, 34

    def __init__(self, step: float) -> None:
        self.step = step
        self._ground, self._disc = texture(self.width, self.height, 1), texture(200, 200, 2)

    def centre(self, moment: float) -> tuple[float, float]:
        return 80 + self.step * moment, 80 + 0.25 * self.step * moment

    def at(self, moment: float) -> Rgb:
        across, down = self.centre(moment)
        y, x = np.mgrid[0 : self.height, 0 : self.width].astype(np.float32)
        cover = np.clip(self.radius - np.hypot(x - across, y - down) + 0.5, 0, 1)[..., None]
        disc = cv2.remap(self._disc, x - across + 100, y - down + 100, cv2.INTER_CUBIC)
        return np.clip(np.rint(cover * disc + (1 - cover) * self._ground), 0, 255).astype(np.uint8)

    def hidden_in_one(self, moment: float) -> NDArray[np.bool_]:
        """Background that only one of frames 0 and 1 shows: what the disc uncovers, and what it covers."""
        y, x = np.mgrid[0 : self.height, 0 : self.width]

        def far(when: float, room: float) -> NDArray[np.bool_]:
            across, down = self.centre(when)
            return np.hypot(x - across, y - down) > self.radius + room

        covered: NDArray[np.bool_] = far(moment, 1.5) & (far(0, -1) ^ far(1, -1))
        return covered


def psnr(made: Rgb, truth: Rgb, where: NDArray[np.bool_] | None = None) -> float:
    """Peak signal-to-noise ratio in dB, over all of the picture or a part of it."""
    wrong = (made.astype(np.float64) - truth) ** 2
    return float(10 * np.log10(255**2 / max((wrong if where is None else wrong[where]).mean(), 1e-9)))


@pytest.fixture
def scene() -> type[Scene]:
    return Scene


@pytest.fixture(name="psnr")
def _psnr() -> Callable[..., float]:
    return psnr


@pytest.fixture(name="texture")
def _texture() -> Callable[[int, int, int], Rgb]:
    return texture


Shape = Sequence[int | str]


@pytest.fixture
def onnx_file(tmp_path: Path) -> Callable[..., Path]:
    """Saves an ONNX model of given nodes, inputs and constants."""
    from onnx import TensorProto, helper, numpy_helper, save

    def write(
        nodes: Sequence[tuple[str, Sequence[str], dict[str, object]]],
        inputs: dict[str, Shape],
        constants: dict[str, NDArray[np.float32]] | None = None,
        kind: int = TensorProto.FLOAT,
    ) -> Path:
        """Each node is (operator, inputs, attributes); the n-th makes `n<n>`, and the last what comes out."""
        made = [helper.make_node(op, taken, [f"n{n}"], **more) for n, (op, taken, more) in enumerate(nodes)]
        graph = helper.make_graph(
            made,
            "tiny",
            [helper.make_tensor_value_info(name, kind, shape) for name, shape in inputs.items()],
            [helper.make_tensor_value_info(f"n{len(nodes) - 1}", kind, ["a", "b", "c", "d"])],
            [numpy_helper.from_array(value, name) for name, value in (constants or {}).items()],
        )
        model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)])
        model.ir_version = 9
        path = tmp_path / f"model{len(list(tmp_path.glob('model*')))}.onnx"
        save(model, path)
        return path

    return write
