"""LoRAs under the names of a model's makers, where the library knows them: its converter renames, and we count.

Scales are put into the tensors before, since every converter has a way of its own with them; and what comes out has to
be as much as went in, since some drop silently what they do not know.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from matchcut.engines.diffusion.lora_files import Change
from matchcut.engines.diffusion.lora_names import Names, layout_of
from matchcut.film.errors import MatchcutError

if TYPE_CHECKING:
    from torch import Tensor

_JOINED = "lora_unet_"
_BARE = "diffusion_model."
_PEFTS = "base_model.model."


def by_library(pipe: Any, component: str, changes: Mapping[str, Change], file: Path, names: Names) -> dict[str, Change]:
    """What a file's `changes` do to a component's layers, as the library's converter names them.

    {} where it can't name all of them, or would lose some on the way.
    """
    if not hasattr(pipe, "lora_state_dict") or not all(item.is_low_rank for item in changes.values()):
        return {}
    given: dict[str, Tensor] = {}
    for name, item in changes.items():
        given.update(_written(name.removeprefix(_PEFTS), item))
    try:
        made = pipe.lora_state_dict(given)
    except (KeyError, ValueError, RuntimeError, IndexError, AttributeError, TypeError):
        return {}
    made = made[0] if isinstance(made, tuple) else made
    ours = {key: tensor for key, tensor in made.items() if key.startswith(f"{component}.")}
    came = sum(item.numel() for key, item in ours.items() if "lora_B" in key)
    if came != sum(item.tensors["up"].numel() for item in changes.values()):
        return {}
    return _named(ours, file, names)


def _written(name: str, item: Change) -> dict[str, Tensor]:
    import torch

    down, up = item.tensors["down"], item.tensors["up"] * item.scale
    if name.startswith(_JOINED):
        rank = torch.tensor(float(down.shape[0]))
        return {f"{name}.lora_down.weight": down, f"{name}.lora_up.weight": up, f"{name}.alpha": rank}
    whole = name if name.startswith((_BARE, "transformer.")) else f"{_BARE}{name}"
    return {f"{whole}.lora_A.weight": down, f"{whole}.lora_B.weight": up}


def _named(made: Mapping[str, Tensor], file: Path, names: Names) -> dict[str, Change]:
    renamed = {}
    try:
        layers = layout_of(made, file).layers
    except MatchcutError:
        return {}
    for layer in layers:
        known = names.layer(layer.name)
        if known is None:
            return {}
        renamed[known] = Change(layer.name, {role: made[key].float() for role, key in layer.keys.items()}, 1.0)
    return renamed
