"""Which file of a LoRA goes on which expert of a model that has two: as told, else by the files' names, else both.

Light: it looks at names, and loads nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from matchcut.engines.diffusion.lora_names import HIGH, LOW, expert_in_name
from matchcut.engines.problems import EngineAdvice, EngineProblem
from matchcut.film.errors import BadInput
from matchcut.media.companions import is_companion

if TYPE_CHECKING:
    from matchcut.engines.diffusion.entries import ModelEntry
    from matchcut.engines.diffusion.settings import UsedLora

BOTH = "both"
EXPERTS = (HIGH, LOW, BOTH)
_SAVED_AS = ("adapter_model.safetensors", "pytorch_lora_weights.safetensors")


@dataclass(frozen=True, slots=True)
class Placed:
    """A file, the experts that it goes on, and why, in words to follow them ("" where the person has said so)."""

    file: Path
    experts: tuple[str, ...]
    why: str = ""


def has_two_experts(entry: ModelEntry) -> bool:
    """Whether a model of the catalogue has an expert for high and one for low noise: each has a guidance of its own."""
    return "guidance_scale_2" in entry.defaults


def file_at(path: Path, name: str) -> Path:
    """The file of a LoRA: itself, or that in a folder as PEFT and diffusers save it. BadInput where there is none."""
    if path.is_file():
        return path
    inside = [item for item in sorted(path.glob("*.safetensors")) if not is_companion(item)] if path.is_dir() else []
    usual = [item for item in inside if item.name in _SAVED_AS]
    if len(usual or inside) == 1:
        return (usual or inside)[0]
    if inside:
        raise BadInput(
            EngineProblem.LORA_SEVERAL(lora=name, files=len(inside)), advice=EngineAdvice.NAME_THE_FILE(), file=path
        )
    raise BadInput(EngineProblem.LORA_ABSENT(lora=name), advice=EngineAdvice.CORRECT_PATH(), file=path)


def placed(lora: UsedLora, *, two: bool, model: str) -> tuple[Placed, ...]:
    """Where a LoRA's files go on a model of one or `two` experts. BadInput where one is asked for that is not there."""
    entry, asked = lora.entry, lora.expert or lora.entry.expert
    path = None if entry.path is None else file_at(entry.path, entry.id)
    stated = {expert: file for expert, file in ((HIGH, entry.high), (LOW, entry.low)) if file is not None}
    files = {expert: file_at(file, entry.id) for expert, file in stated.items()}
    if not two:
        if asked in (HIGH, LOW) or path is None:
            raise BadInput(
                EngineProblem.LORA_OF_EXPERTS(lora=entry.id, model=model),
                advice=EngineAdvice.NAME_ONE_FILE(),
                field="loras",
            )
        return (Placed(path, ()),)
    if path is not None:
        if asked:
            return (Placed(path, (HIGH, LOW) if asked == BOTH else (asked,)),)
        named = expert_in_name(path)
        return (Placed(path, (named,), ", by its file's name") if named else Placed(path, (HIGH, LOW)),)
    wanted = {expert: file for expert, file in files.items() if asked in ("", BOTH, expert)}
    if not wanted or (asked == BOTH and len(wanted) == 1):
        raise BadInput(
            (EngineProblem.LORA_NO_LOW if HIGH in files else EngineProblem.LORA_NO_HIGH)(lora=entry.id),
            advice=EngineAdvice.TELL_HIGH_OR_LOW(),
            field="loras",
        )
    return tuple(Placed(file, (expert,)) for expert, file in wanted.items())
