"""What a LoRA's file does to the weights of a model: read whole, with its scales, in float32.

    LoRA   W + (alpha / rank) · up · down
    LoHa   W + (alpha / rank) · (w1_a · w1_b) ∘ (w2_a · w2_b)
    LoKr   W + (alpha / rank) · w1 ⊗ w2            (no scale where neither factor is taken apart)
    DoRA   m · V / ‖V‖, by rows or columns of V, which is W with one of these
    diff   W + diff, and bias + diff_b

Without an alpha the scale is one. PEFT and diffusers tell alpha beside the tensors, and not among them.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from matchcut.engines.diffusion.lora_names import LayerNames, LoraLayer, LoraLayout, layout_of
from matchcut.engines.problems import EngineAdvice, EngineProblem
from matchcut.film.errors import BadInput, MatchcutError
from matchcut.models.headers import TensorsHeader, read_header
from matchcut.models.index import read_json

if TYPE_CHECKING:
    from torch import Tensor

_PEFT_FILE, _PEFT_SETTINGS = "adapter_model.safetensors", "adapter_config.json"
_OF_BIAS = frozenset({"diff_b", "up_bias"})
_DIFFUSERS_SETTINGS = "lora_adapter_metadata"


@dataclass(frozen=True, slots=True)
class LoraChange:
    """What a file does to one layer: its tensors by role, in float32, and by how much `up · down` is multiplied."""

    name: str
    tensors: Mapping[str, Tensor]
    scale: float

    @property
    def is_low_rank(self) -> bool:
        """Whether it is two flat matrices and no more, which work beside the weight and leave it as it is."""
        return self.tensors.keys() == {"down", "up"} and self.tensors["down"].ndim == self.tensors["up"].ndim == 2

    @property
    def parameters(self) -> tuple[str, ...]:
        """Which of the layer's parameters it changes."""
        biases = self.tensors.keys() & _OF_BIAS
        return (("weight",) if self.tensors.keys() - _OF_BIAS else ()) + (("bias",) if biases else ())

    def changed(self, parameter: str, was: Tensor) -> Tensor:
        """What one of the `parameters` becomes, in float32. ValueError for one of another size."""
        return self.weight(was) if parameter == "weight" else self.bias(was)

    def weight(self, weight: Tensor) -> Tensor:
        """What the layer's weight becomes, in float32. ValueError for a weight of another size."""
        import torch

        delta, parts = self._delta(), self.tensors
        was = weight.detach().float()
        changed = was if delta is None else was + _shaped(delta, weight)
        if "dora" not in parts:
            return changed
        size = parts["dora"]
        # One number for each row, or for each column: whichever of the two lengths it has.
        rows = size.shape[0] == weight.shape[0]
        flat = changed.flatten(1)
        norms = torch.linalg.vector_norm(flat, dim=1 if rows else 0, keepdim=True)
        return (flat * size.reshape(norms.shape) / norms).reshape(weight.shape)

    def bias(self, bias: Tensor) -> Tensor:
        """What the layer's bias becomes, in float32. ValueError for a bias of another size."""
        parts = self.tensors
        delta = parts["diff_b"] if "diff_b" in parts else self.scale * parts["up_bias"]
        return bias.detach().float() + _shaped(delta, bias)

    def _delta(self) -> Tensor | None:
        import torch

        parts = self.tensors
        if "down" in parts:
            return self.scale * (parts["up"].flatten(1) @ parts["down"].flatten(1))
        if "hada_w1_a" in parts:
            first, second = (parts[f"hada_w{n}_a"] @ parts[f"hada_w{n}_b"] for n in (1, 2))
            return self.scale * first * second
        if "diff" in parts:
            return parts["diff"]
        if any(role.startswith("lokr") for role in parts):
            first, second = (
                parts[f"lokr_w{n}"] if f"lokr_w{n}" in parts else parts[f"lokr_w{n}_a"] @ parts[f"lokr_w{n}_b"]
                for n in (1, 2)
            )
            wide = first.reshape(*first.shape, *(1 for _ in range(second.ndim - first.ndim)))
            return self.scale * torch.kron(wide.contiguous(), second.contiguous())
        return None


def _shaped(delta: Tensor, like: Tensor) -> Tensor:
    if delta.numel() != like.numel():
        sizes = ["×".join(map(str, item.shape)) or "one number" for item in (delta, like)]
        raise ValueError(f"it is made for {sizes[0]} values, and the model has {sizes[1]}")
    return delta.to(like.device).reshape(like.shape)


@dataclass(frozen=True, slots=True)
class LoraFile:
    """A LoRA as its file has it: how it is laid out, its tensors, and the scales that are told beside them."""

    file: Path
    layout: LoraLayout
    header: TensorsHeader

    @classmethod
    def of(cls, file: Path) -> LoraFile:
        """Look at a file without reading its tensors. BadInput for one that is no LoRA, or of an unknown kind."""
        header = read_header(file)
        return cls(file, layout_of(header.tensors, file), header)

    def changes(self) -> dict[str, LoraChange]:
        """What it does, by the names of the layers in the file. BadInput for values that are no numbers."""
        from safetensors import safe_open

        beside = _told_beside(self.file, self.header)
        with safe_open(self.file, framework="pt") as opened:
            return {layer.name: self._change(layer, opened.get_tensor, beside) for layer in self.layout.layers}

    def _change(self, layer: LoraLayer, tensor: Any, beside: Mapping[str, Any]) -> LoraChange:
        read = {role: tensor(key) for role, key in layer.keys.items()}
        if not all(
            item.is_floating_point() and item.numel() and bool(item.float().isfinite().all()) for item in read.values()
        ):
            wrong = EngineProblem.LORA_NO_NUMBERS(layer=layer.name)
            raise BadInput(wrong, advice=EngineAdvice.FETCH_IT_AGAIN(), file=self.file)
        tensors = {role: item.float() for role, item in read.items()}
        alpha = tensors.pop("alpha", None)
        if alpha is not None and alpha.numel() != 1:
            wrong = EngineProblem.LORA_ALPHA(layer=layer.name, values=alpha.numel())
            raise BadInput(wrong, advice=EngineAdvice.FETCH_IT_AGAIN(), file=self.file)
        rank = _rank(tensors)
        stated = float(alpha.reshape(())) if alpha is not None else None
        scale = 1.0
        if rank and stated is not None:
            scale = stated / rank
        elif beside and (rank or "lokr_w1" in tensors):
            scale = _scale_beside(layer.name, rank or int(beside.get("r", 1)), beside)
        return LoraChange(layer.name, tensors, scale)


def _rank(tensors: Mapping[str, Tensor]) -> int:
    """The rank that alpha is divided by; 0 where there is none, and so no scale."""
    for role in ("down", "hada_w1_b", "lokr_w2_b", "lokr_w1_b"):
        if role in tensors and tensors[role].ndim:
            return int(tensors[role].shape[0])
    return 0


def _told_beside(file: Path, header: TensorsHeader) -> Mapping[str, Any]:
    """PEFT's settings of a LoRA: in a file beside it, or among the texts in its header, as diffusers writes them."""
    if file.name == _PEFT_FILE and (file.parent / _PEFT_SETTINGS).is_file():
        return read_json(file.parent / _PEFT_SETTINGS)
    try:
        plain = json.loads(header.metadata.get(_DIFFUSERS_SETTINGS, "{}"))
    except (ValueError, RecursionError):
        return {}
    if not isinstance(plain, dict):
        return {}
    return {name.partition(".")[2]: value for name, value in plain.items()}


def _scale_beside(name: str, rank: int, stated: Mapping[str, Any]) -> float:
    """The scale of a layer by PEFT's settings: its own alpha, or that of all, by rank or by the root of it."""
    alpha: Any = stated.get("lora_alpha", stated.get("alpha", rank))
    patterns = stated.get("alpha_pattern")
    for pattern, own in (patterns if isinstance(patterns, dict) else {}).items():
        if name.endswith(str(pattern).lstrip("^").rstrip("$")):
            alpha = own
    if not isinstance(alpha, int | float):
        return 1.0
    return float(alpha) / (rank**0.5 if stated.get("use_rslora") is True else rank)


_JOINED = "lora_unet_"
_BARE = "diffusion_model."
_PEFTS = "base_model.model."


def by_library(
    pipe: Any, component: str, changes: Mapping[str, LoraChange], file: Path, names: LayerNames
) -> dict[str, LoraChange]:
    """What a file's `changes` do to a component's layers, as the library's converter names them.

    {} where it can't name all of them, or would lose some on the way. Scales are put into the tensors before, since
    every converter has a way of its own with them; and what comes out has to be as much as went in, since some drop
    silently what they do not know.
    """
    if not hasattr(pipe, "lora_state_dict") or not all(item.is_low_rank for item in changes.values()):
        return {}
    given: dict[str, Tensor] = {}
    for name, item in changes.items():
        given.update(_written(name.removeprefix(_PEFTS), item))
    try:
        tensors = pipe.lora_state_dict(given)
    except (KeyError, ValueError, RuntimeError, IndexError, AttributeError, TypeError):
        return {}
    tensors = tensors[0] if isinstance(tensors, tuple) else tensors
    ours = {key: tensor for key, tensor in tensors.items() if key.startswith(f"{component}.")}
    came = sum(item.numel() for key, item in ours.items() if "lora_B" in key)
    if came != sum(item.tensors["up"].numel() for item in changes.values()):
        return {}
    return _named(ours, file, names)


def _written(name: str, item: LoraChange) -> dict[str, Tensor]:
    import torch

    down, up = item.tensors["down"], item.tensors["up"] * item.scale
    if name.startswith(_JOINED):
        rank = torch.tensor(float(down.shape[0]))
        return {f"{name}.lora_down.weight": down, f"{name}.lora_up.weight": up, f"{name}.alpha": rank}
    layer = name if name.startswith((_BARE, "transformer.")) else f"{_BARE}{name}"
    return {f"{layer}.lora_A.weight": down, f"{layer}.lora_B.weight": up}


def _named(tensors: Mapping[str, Tensor], file: Path, names: LayerNames) -> dict[str, LoraChange]:
    renamed = {}
    try:
        layers = layout_of(tensors, file).layers
    except MatchcutError:
        return {}
    for layer in layers:
        known = names.layer(layer.name)
        if known is None:
            return {}
        renamed[known] = LoraChange(layer.name, {role: tensors[key].float() for role, key in layer.keys.items()}, 1.0)
    return renamed
