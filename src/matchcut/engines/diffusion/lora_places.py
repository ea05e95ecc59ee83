"""Which file of a LoRA goes on which expert of a model that has two: as told, else by the files' names, else both.

Light: it looks at names, and loads nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from matchcut.engines.diffusion.lora_names import HIGH, LOW, expert_in_name
from matchcut.film.errors import BadInput

if TYPE_CHECKING:
    from matchcut.engines.diffusion.entries import ModelEntry
    from matchcut.engines.diffusion.settings import UsedLora

BOTH = "both"
EXPERTS = (HIGH, LOW, BOTH)


@dataclass(frozen=True, slots=True)
class Placed:
    """A file, the experts that it goes on, and why, in words to follow them ("" where the person has said so)."""

    file: Path
    experts: tuple[str, ...]
    why: str = ""


def has_two_experts(entry: ModelEntry) -> bool:
    """Whether a model of the catalogue has an expert for high and one for low noise: each has a guidance of its own."""
    return "guidance_scale_2" in entry.defaults


def placed(lora: UsedLora, *, two: bool, model: str) -> tuple[Placed, ...]:
    """Where a LoRA's files go on a model of one or `two` experts. BadInput where one is asked for that is not there."""
    entry, asked = lora.entry, lora.expert or lora.entry.expert
    files = {expert: file for expert, file in ((HIGH, entry.high), (LOW, entry.low)) if file is not None}
    for file in (entry.path, *files.values()):
        if file is not None and not file.is_file():
            raise BadInput(f"The LoRA '{entry.id}' is not there.", advice="Correct its path.", file=file)
    if not two:
        if asked in (HIGH, LOW) or entry.path is None:
            raise BadInput(
                f"The LoRA '{entry.id}' is told for an expert of its own, and {model} has one for all.",
                advice="Name one file as its path, and no expert.",
                field="loras",
            )
        return (Placed(entry.path, ()),)
    if entry.path is not None:
        if asked:
            return (Placed(entry.path, (HIGH, LOW) if asked == BOTH else (asked,)),)
        named = expert_in_name(entry.path)
        return (Placed(entry.path, (named,), ", by its file's name") if named else Placed(entry.path, (HIGH, LOW)),)
    wanted = {expert: file for expert, file in files.items() if asked in ("", BOTH, expert)}
    if not wanted or (asked == BOTH and len(wanted) == 1):
        raise BadInput(
            f"The LoRA '{entry.id}' has no file for the {LOW if HIGH in files else HIGH}-noise expert.",
            advice="Tell it as 'high' or 'low' in its entry.",
            field="loras",
        )
    return tuple(Placed(file, (expert,)) for expert, file in wanted.items())
