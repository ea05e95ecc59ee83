"""What a model's LoRAs are going to reach, told by names alone before anything is loaded. Light: no torch."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from matchcut.engines.diffusion.entries import ModelEntry
from matchcut.engines.diffusion.lora_files import LoraFile
from matchcut.engines.diffusion.lora_names import HIGH, LOW, Names
from matchcut.engines.diffusion.lora_places import has_two_experts, placed
from matchcut.engines.diffusion.settings import Settings
from matchcut.engines.outlooks import Caution
from matchcut.film.errors import MatchcutError
from matchcut.models.headers import read_header
from matchcut.models.layout import variant_of
from matchcut.models.places import weights_of
from matchcut.words.statements import Statement

_TRANSFORMERS = {HIGH: "transformer", LOW: "transformer_2"}


def lora_warnings(entry: ModelEntry, settings: Settings) -> tuple[Statement[Caution], ...]:
    """What a person should know of the LoRAs that a take asks for: those that reach less than they hold, or nothing.

    BadInput for one that is not there, is of a kind that is not read, or asks for an expert that there is not.
    """
    warnings: list[Statement[Caution]] = []
    for lora in settings.loras:
        for place in placed(lora, two=has_two_experts(entry), model=entry.name):
            stamp = place.file.stat().st_mtime_ns
            if place.why:
                by_name = Caution.LORA_ON_HIGH if place.experts[0] == HIGH else Caution.LORA_ON_LOW
                warnings.append(by_name(lora=lora.entry.id))
            for expert in place.experts or (HIGH,):
                reached, of, text = _reach(entry, place.file, stamp, expert)
                if not of:
                    continue
                if not reached:
                    warnings.append(Caution.LORA_REACHES_NONE(lora=lora.entry.id, model=entry.name, layers=of))
                elif reached < of:
                    some = Caution.LORA_REACHES_SOME
                    warnings.append(some(lora=lora.entry.id, reached=reached, layers=of, model=entry.name))
            if text:
                warnings.append(Caution.LORA_TEXT_LAYERS(lora=lora.entry.id, layers=text))
    return tuple(warning for index, warning in enumerate(warnings) if warning not in warnings[:index])


@cache
def _reach(entry: ModelEntry, file: Path, _stamp: int, expert: str) -> tuple[int, int, int]:
    """How many of a file's layers a model has, of how many, and how many are for a text encoder.

    All of them where names do not tell: the model is not here, or its makers' names are the library's to turn.
    """
    layout = LoraFile.of(file).layout
    layers = layout.for_expert(expert if has_two_experts(entry) else "")
    names = _names(entry, _TRANSFORMERS[expert])
    reached = sum(names.layer(item.name) is not None for item in layers) if names else len(layers)
    if names and not names.complete and reached * 2 < len(layers):
        reached = len(layers)
    return reached, len(layers), layout.for_text


@cache
def _names(entry: ModelEntry, component: str) -> Names | None:
    folder = weights_of(entry)
    if folder is None or component in dict(entry.parts) or not (folder / component).is_dir():
        return None
    try:
        weights = {name for path in variant_of(folder / component).files for name in read_header(path).tensors}
    except MatchcutError:  # It is told when the weights are checked.
        return None
    return Names(weights) if weights else None
