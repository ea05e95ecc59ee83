"""How a model is going to make a shot, and would fit a machine, before anything is loaded. Light: no torch."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from matchcut.engines.company import choose_references, listed, shot_before
from matchcut.engines.conforming.timing import frames_between
from matchcut.engines.diffusion.adapters.base import adapter_of
from matchcut.engines.diffusion.approach import (
    Approach,
    Identity,
    Lengths,
    describe,
    lengths,
    native_size,
    takes_sheets,
)
from matchcut.engines.diffusion.catalogue import availability, catalogue
from matchcut.engines.diffusion.entries import ModelEntry, chosen_by_pair, tools_asked
from matchcut.engines.diffusion.lora_files import LoraFile
from matchcut.engines.diffusion.lora_names import HIGH, LOW, LayerNames, expert_by_name, has_two_experts, placed
from matchcut.engines.diffusion.memory import Machine, MemoryPlan, Needs, choose, fits, glance, needs_of, what_would_fit
from matchcut.engines.diffusion.settings import TakeSettings, read_settings
from matchcut.engines.outlooks import Caution, Prospect
from matchcut.engines.spec import Outlook
from matchcut.film.errors import MatchcutError
from matchcut.film.time import FrameRate
from matchcut.models.headers import read_header
from matchcut.models.layout import variant_of
from matchcut.models.places import weights_of
from matchcut.planning.recipe import Recipe
from matchcut.words.statements import Argument, Statement, Text, parts_of

_MIB = 1024**2
_SECONDS_BETWEEN = 4e-6
"""What a pixel of a frame in between takes one core at most: RIFE 2.1e-6, from 640×384 to 1920×1088, and the flow."""
_STEADY = 3
"""In so many sections a shot may be made before a person is warned: at the third join drift is clearly seen."""


def explain(entry: ModelEntry, recipe: Recipe, before: str, machine: Machine | None = None) -> Outlook:
    """Tell how identity, continuity, size, length and memory of a take are going to be handled.

    `before` is the label of the shot that this one continues ("": unknown). What would make the take fail is among the
    warnings, with what to do, and so is an identity that nothing but words carries. Never raises for a recipe.
    """
    try:
        settings = read_settings(entry, recipe.parameters, catalogue().loras)
        tools_asked(settings.values, catalogue().tools)
        approach = describe(recipe, entry, before)
        planned = _lengths(entry, recipe)
        words = tuple(_prospects(entry, recipe, settings, planned))
        of_loras = lora_warnings(entry, settings)
    except MatchcutError as error:
        return Outlook(warnings=((error.problem, *error.advised),))
    memory, tight = _memory(entry, settings, machine or glance())
    warnings = (*_weaknesses(entry, recipe, approach, before), *_drift(planned), *of_loras, *tight)
    return Outlook((*approach.words, *words), warnings, memory)


def _lengths(entry: ModelEntry, recipe: Recipe) -> Lengths:
    film = FrameRate(recipe.rate_numerator, recipe.rate_denominator)
    return lengths(entry, film, recipe.frames, recipe.upstream.at_hand if recipe.upstream else 0)


def _prospects(
    entry: ModelEntry, recipe: Recipe, settings: TakeSettings, planned: Lengths
) -> Iterator[Statement[Prospect]]:
    """What the model samples, and what becomes of it. BadInput for a size that it can't do."""
    film = FrameRate(recipe.rate_numerator, recipe.rate_denominator)
    native = entry.rate or film
    width, height = native_size(entry, (recipe.width, recipe.height), settings.text("native_size"))
    sampled: dict[str, Argument] = {
        "frames": planned.num_frames,
        "width": width,
        "height": height,
        "rate": str(native),
    }
    if planned.sections > 1:
        yield Prospect.SAMPLES_IN_SECTIONS(**sampled, sections=planned.sections, overlap=planned.overlap)
    else:
        yield Prospect.SAMPLES(**sampled)
    is_larger = (width, height) != (recipe.width, recipe.height)
    if is_larger and native != film:
        yield Prospect.BROUGHT_TO_BOTH(width=recipe.width, height=recipe.height, rate=str(film))
    elif is_larger:
        yield Prospect.BROUGHT_TO_SIZE(width=recipe.width, height=recipe.height)
    elif native != film:
        yield Prospect.BROUGHT_TO_RATE(rate=str(film))
    if not chosen_by_pair(settings.values, catalogue().tools):
        return
    if between := frames_between(recipe.frames, native, film, planned.start):
        seconds = _SECONDS_BETWEEN * width * height * between / (os.cpu_count() or 1)
        yield Prospect.CHOSEN_BETWEEN(count=between, seconds=max(1, round(seconds)))


def _drift(planned: Lengths) -> tuple[Statement[Caution], ...]:
    return (Caution.DRIFTS(sections=planned.sections),) if planned.sections > _STEADY else ()


def _weaknesses(entry: ModelEntry, recipe: Recipe, approach: Approach, before: str) -> Iterator[Text]:
    if approach.identity is Identity.TEXT:
        yield Caution.NOTHING_BUT_WORDS(names=listed([portrait.name for portrait in recipe.cast]))
    if recipe.upstream is not None and not approach.tail:
        yield Caution.NOTHING_CARRIED(model=entry.name, before=shot_before(before))
    if approach.sheet is None and (recipe.look is not None or (recipe.upstream and recipe.upstream.sheet)):
        yield Caution.NO_ROOM_FOR_SHEET(model=entry.name) if takes_sheets(entry) else Caution.NO_SHEET(model=entry.name)
    if recipe.keyframe and not (entry.capabilities.keyframe or approach.last):
        yield Caution.KEYFRAME_FOR_NOTHING(model=entry.name)
    if recipe.next_keyframe and not entry.capabilities.last_frame:
        yield Caution.NO_BRIDGE(model=entry.name)
    if approach.keyframe_model:
        yield from _absent(approach.keyframe_model, recipe)


def _absent(keyframe_model: str, recipe: Recipe) -> Iterator[Text]:
    """What keeps an image model from making the keyframe, if anything does."""
    image = catalogue().models.get(keyframe_model)
    if image is None:
        yield Caution.NO_KEYFRAME_MODEL(model=keyframe_model)
        return
    if not (image.capabilities.text or choose_references(recipe, image.capabilities.references)):
        yield Caution.KEYFRAME_WANTS_REFERENCES(model=image.name)
        return
    here = availability(image)
    if not here.ready:
        ready = tuple(model.id for model in catalogue().models.values() if model.image and availability(model).ready)
        instead = (Caution.SET_KEYFRAME_MODEL(models=ready),) if ready else ()
        yield (Caution.KEYFRAME_MODEL_NOT_READY(model=image.name), *parts_of(here.reason), *instead)


def _memory(entry: ModelEntry, settings: TakeSettings, machine: Machine) -> tuple[Text, tuple[Text, ...]]:
    """How the model is held in memory, and a warning where even the most frugal way is too much."""
    needs = needs_known(entry)
    if not needs.all_parts:
        return (), ()
    plan = choose(needs, machine, settings)[0]
    warning: Text = (Caution.MEMORY(), *what_would_fit(entry, plan, machine))
    return plan.words, () if fits(plan, machine) else (warning,)


def needs_known(entry: ModelEntry) -> Needs:
    """What a model takes: by its weights where they are here, else by what its entry tells."""
    folder = weights_of(entry)
    encoders = adapter_of(entry).absent_while_sampling
    if folder is None:
        sizes = {"weights": entry.memory.weights_mib * _MIB} if entry.memory.weights_mib else {}
        return Needs(sizes, entry.memory.working_mib * _MIB, encoders)
    return _needs_here(folder, folder.stat().st_mtime_ns, entry, encoders)


@cache
def _needs_here(folder: Path, _changed: int, entry: ModelEntry, encoders: tuple[str, ...]) -> Needs:
    return needs_of(folder, entry, encoders)


_TRANSFORMERS = {HIGH: "transformer", LOW: "transformer_2"}


def lora_warnings(entry: ModelEntry, settings: TakeSettings) -> tuple[Statement[Caution], ...]:
    """What a person should know of the LoRAs that a take asks for: those that reach less than they hold, or nothing.

    BadInput for one that is not there, is of a kind that is not read, or asks for an expert that there is not.
    """
    warnings: list[Statement[Caution]] = []
    for lora in settings.loras:
        for place in placed(lora, two=has_two_experts(entry), model=entry.name):
            stamp = place.file.stat().st_mtime_ns
            if place.by_name:
                warnings.append(expert_by_name(lora.entry.id, place))
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
def _names(entry: ModelEntry, component: str) -> LayerNames | None:
    folder = weights_of(entry)
    if folder is None or component in dict(entry.parts) or not (folder / component).is_dir():
        return None
    try:
        weights = {name for path in variant_of(folder / component).files for name in read_header(path).tensors}
    except MatchcutError:  # It is told when the weights are checked.
        return None
    return LayerNames(weights) if weights else None


@dataclass(frozen=True, slots=True)
class MemoryFit:
    """The best plan for a model on a machine, and whether even that is too much; None where nobody knows its size."""

    plan: MemoryPlan
    fits: bool


def fit(entry: ModelEntry, machine: Machine) -> MemoryFit | None:
    """How a model would be held on a machine, by its weights where they are here, else by what its entry tells."""
    needs = needs_known(entry)
    if not needs.all_parts:
        return None
    plan = choose(needs, machine, read_settings(entry, {}, {}))[0]
    return MemoryFit(plan, fits(plan, machine))
