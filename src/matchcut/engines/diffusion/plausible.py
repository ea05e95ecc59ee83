"""A look at loaded weights before they are used: no layer off by a factor, none that is no number.

Files of small numbers mean nothing without their scales, and a model whose scales were lost somewhere on the way still
loads. Such weights stand out: float8 values reach up to 448 in nearly every layer, int8 values to 127, where a trained
layer's largest weight is seldom above 10, and untrained ones are below 1.
"""

from __future__ import annotations

from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, Any

from matchcut.engines.problems import EngineAdvice, EngineProblem
from matchcut.film.errors import BadInput
from matchcut.words.statements import Statement

if TYPE_CHECKING:
    from torch import Tensor

_LOOKED_AT = 1 << 20
"""Of how many values of a layer its size is told; of a larger one every n-th row is taken."""
_LARGEST_RMS = 16.0
_LARGE, _LARGE_SHARE = 64.0, 0.25
_ABOVE_OTHERS = 300.0
_SMALLEST_RMS, _SMALL_SHARE = 1e-6, 0.5


def check_ranges(name: str, model: Any, file: Path) -> None:
    """Make sure that the linear and convolutional layers of a component have weights of a size that they can have.

    `file` is told where they don't. BadInput for weights that are off by a factor, or are no numbers.
    """
    import torch

    kinds = (torch.nn.Linear, torch.nn.modules.conv._ConvNd)
    sizes: dict[str, tuple[float, float, float]] = {}
    for layer, module in model.named_modules():
        weight = getattr(module, "weight", None)
        # (What is reckoned anew from other parameters at every call is none itself.)
        if isinstance(module, kinds) and isinstance(weight, torch.nn.Parameter) and weight.is_floating_point():
            sizes[layer] = _size(weight.detach())
    if not sizes:
        return
    wrong = _wrong(name, sizes)
    if wrong is not None:
        raise BadInput(
            wrong,
            advice=EngineAdvice.GET_WIDE_WEIGHTS(),
            file=file,
        )


def _size(weight: Tensor) -> tuple[float, float, float]:
    """The root mean square of a layer's weights, the largest of them, and the layer's gain: of noise, out by in."""
    import torch

    rows = weight.reshape(weight.shape[0], -1)
    looked = rows[:: max(1, weight.numel() // _LOOKED_AT)].float()
    if not looked.numel():
        return 0.0, 0.0, 0.0
    rms = float(torch.linalg.vector_norm(looked) / looked.numel() ** 0.5)
    return rms, float(looked.abs().max()), rms * (weight[0].numel() ** 0.5)


def _wrong(part: str, sizes: dict[str, tuple[float, float, float]]) -> Statement[EngineProblem] | None:
    for layer, (rms, _, _) in sizes.items():
        if not rms < float("inf"):
            return EngineProblem.WEIGHTS_NO_NUMBERS(part=part, layer=layer)
    usual = median(gain for _, _, gain in sizes.values())
    for layer, (rms, largest, gain) in sizes.items():
        if rms > _LARGEST_RMS or (usual and gain > _ABOVE_OTHERS * usual and largest > 1):
            return EngineProblem.WEIGHTS_LARGE(part=part, layer=layer, size=f"{largest:.3g}")
    large = [largest for _, largest, _ in sizes.values() if largest > _LARGE]
    if len(large) > _LARGE_SHARE * len(sizes):
        return EngineProblem.WEIGHTS_LARGE_IN_MANY(
            part=part, layers=len(large), of=len(sizes), size=f"{max(large):.3g}"
        )
    small = [rms for rms, _, _ in sizes.values() if 0 < rms < _SMALLEST_RMS]
    if len(small) > _SMALL_SHARE * len(sizes):
        return EngineProblem.WEIGHTS_SMALL_IN_MANY(part=part, layers=len(small), of=len(sizes))
    return None
