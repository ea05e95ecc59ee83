"""LoRAs under the names of a model's makers, where the library knows them: its converter renames, and we count.

Scales are put into the tensors before, since every converter has a way of its own with them; and what comes out has to
be as much as went in, since some drop silently what they do not know.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from matchcut.engines.diffusion.lora_files import Change, LoraFile
from matchcut.engines.diffusion.lora_names import Names, layout_of
from matchcut.film.errors import BadInput, MatchcutError

if TYPE_CHECKING:
    from torch import Tensor

_JOINED = "lora_unet_"
_BARE = "diffusion_model."


def by_library(pipe: Any, component: str, lora: LoraFile, names: Names) -> dict[str, Change]:
    """What a file does to a component's layers as the library's converter names them; {} where it can't.

    BadInput where the converter lost something on the way.
    """
    changes = lora.changes()
    if not hasattr(pipe, "lora_state_dict") or not all(one.is_low_rank for one in changes.values()):
        return {}
    given: dict[str, Tensor] = {}
    for name, one in changes.items():
        given.update(_written(name, one))
    try:
        made = pipe.lora_state_dict(dict(given))
    except (KeyError, ValueError, RuntimeError, IndexError, AttributeError, TypeError):
        return {}
    made = made[0] if isinstance(made, tuple) else made
    ours = {key: tensor for key, tensor in made.items() if key.startswith(f"{component}.")}
    if sum(one.numel() for key, one in ours.items() if "lora_B" in key) != sum(
        one.tensors["up"].numel() for one in changes.values()
    ):
        raise BadInput(
            "The LoRA has layers that the library does not know of this model, and would leave out.",
            advice="Use it with the model it was made for, or get it in diffusers' layout.",
            file=lora.file,
        )
    return _named(ours, lora, names)


def _written(name: str, one: Change) -> dict[str, Tensor]:
    import torch

    down, up = one.tensors["down"], one.tensors["up"] * one.scale
    if name.startswith(_JOINED):
        rank = torch.tensor(float(down.shape[0]))
        return {f"{name}.lora_down.weight": down, f"{name}.lora_up.weight": up, f"{name}.alpha": rank}
    whole = name if name.startswith((_BARE, "transformer.")) else f"{_BARE}{name}"
    return {f"{whole}.lora_A.weight": down, f"{whole}.lora_B.weight": up}


def _named(made: dict[str, Tensor], lora: LoraFile, names: Names) -> dict[str, Change]:
    found = {}
    try:
        layers = layout_of(made, lora.file).layers
    except MatchcutError:
        return {}
    for layer in layers:
        known = names.layer(layer.name)
        if known is None:
            return {}
        found[known] = Change(layer.name, {role: made[key].float() for role, key in layer.keys.items()}, 1.0)
    return found
