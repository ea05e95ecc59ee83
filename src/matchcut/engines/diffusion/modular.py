"""Pipelines that are put together of blocks: loaded component by component, and laid out by a manager of their own."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import torch

if TYPE_CHECKING:
    from matchcut.engines.diffusion.entries import ModelEntry
    from matchcut.engines.diffusion.memory import MemoryPlan


def is_modular(kind: type) -> bool:
    """Whether a pipeline class is one of these."""
    from diffusers import ModularPipeline

    return issubclass(kind, ModularPipeline)


def load_modular(
    kind: Any, entry: ModelEntry, folder: Path, dtypes: Mapping[str, torch.dtype], own: Mapping[str, Any]
) -> Any:
    """Load what a folder holds, but for what the entry does `without`; `own` are components that were made already.

    Raises whatever the library does for files that it can't use. (Its own loading would tell the log, and go on.)
    """
    from diffusers import ComponentsManager

    pipe = kind.from_pretrained(folder, components_manager=ComponentsManager(), local_files_only=True)
    loaded = dict(own)
    for name in pipe.pretrained_component_names:
        if name not in own and name not in entry.without:
            dtype = dtypes.get(name, dtypes.get("default"))
            spec = pipe.get_component_spec(name)
            # It may lie on the hub, by the index of a folder that lacks it.
            spec.pretrained_model_name_or_path = str(folder)
            loaded[name] = spec.load(dtype=dtype, local_files_only=True)
    pipe.register_components(**loaded)
    return pipe


def lay_out_modular(pipe: Any, plan: MemoryPlan, device: torch.device) -> None:
    """Put the components where the plan has them."""
    if plan.offload == "group":
        from diffusers.hooks import apply_group_offloading

        for component in pipe.components.values():
            if isinstance(component, torch.nn.Module):
                apply_group_offloading(
                    component,
                    onload_device=device,
                    offload_device=torch.device("cpu"),
                    offload_type="leaf_level",
                    use_stream=device.type == "cuda",
                )
    elif plan.offload in ("model", "sequential"):
        pipe._components_manager.enable_auto_cpu_offload(device=device)
    else:
        pipe.to(device)
