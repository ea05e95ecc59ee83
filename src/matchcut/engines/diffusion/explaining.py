"""How a model is going to make a shot, in words, before anything is loaded. Light: no torch, no pixels."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from matchcut.engines.diffusion.approach import Approach, Identity, choose_references, describe, listed
from matchcut.engines.diffusion.catalogue import catalogue
from matchcut.engines.diffusion.entries import ModelEntry
from matchcut.engines.diffusion.families import adapter_of
from matchcut.engines.diffusion.geometry import Lengths, lengths, native_size
from matchcut.engines.diffusion.lora_outlook import lora_warnings
from matchcut.engines.diffusion.machine import glance
from matchcut.engines.diffusion.memory import Machine, Needs, choose, fits, needs_of, what_would_fit
from matchcut.engines.diffusion.settings import Settings, read_settings
from matchcut.engines.diffusion.spec import availability
from matchcut.engines.diffusion.tools import tools_asked
from matchcut.engines.spec import Outlook
from matchcut.film.errors import MatchcutError
from matchcut.film.time import FrameRate
from matchcut.models.places import weights_of
from matchcut.planning.recipe import Recipe

_MIB = 1024**2
_STEADY = 3
"""In so many sections a shot may be made before a person is warned: at the third join drift is clearly seen."""


def explain(entry: ModelEntry, recipe: Recipe, before: str, machine: Machine | None = None) -> Outlook:
    """Tell how identity, continuity, size, length and memory of a take are going to be handled.

    `before` is what people call the shot that this one continues. What would make the take fail is among the
    warnings, with what to do, and so is an identity that nothing but words carries. Never raises for a recipe.
    """
    try:
        settings = read_settings(entry, recipe.parameters, catalogue().loras)
        tools_asked(settings.values, catalogue().tools)
        approach = describe(recipe, entry, before)
        planned = _lengths(entry, recipe)
        made = _made(entry, recipe, settings, planned)
        of_loras = lora_warnings(entry, settings)
    except MatchcutError as error:
        return Outlook(warnings=(" ".join(filter(None, (error.what, error.advice))),))
    memory, tight = _memory(entry, settings, machine or glance())
    warnings = (*_weaknesses(entry, recipe, approach, before), *_drift(planned), *of_loras, *tight)
    return Outlook(f"{approach.words} {made}", warnings, memory)


def _lengths(entry: ModelEntry, recipe: Recipe) -> Lengths:
    film = FrameRate(recipe.rate_numerator, recipe.rate_denominator)
    return lengths(entry, film, recipe.frames, recipe.upstream.frames if recipe.upstream else 0)


def _made(entry: ModelEntry, recipe: Recipe, settings: Settings, planned: Lengths) -> str:
    """What the model samples, and what becomes of it. BadInput for a size that it can't do."""
    film = FrameRate(recipe.rate_numerator, recipe.rate_denominator)
    native = entry.rate or film
    width, height = native_size(entry, (recipe.width, recipe.height), settings.text("native_size"))
    sampled = f"{planned.num_frames} frames of {width}×{height} at {native} fps"
    if planned.sections > 1:
        sampled += f", in {planned.sections} sections that overlap by {planned.overlap}"
    conformed = [
        f"{recipe.width}×{recipe.height}" if (width, height) != (recipe.width, recipe.height) else "",
        f"{film} fps" if native != film else "",
    ]
    to = " and ".join(filter(None, conformed))
    return f"Samples {sampled}" + (f", brought to {to}." if to else ".")


def _drift(planned: Lengths) -> tuple[str, ...]:
    if planned.sections <= _STEADY:
        return ()
    told = f"It is made in {planned.sections} sections, along which colours and faces drift."
    return (f"{told} Shorter shots, with cuts between them, hold better.",)


def _weaknesses(entry: ModelEntry, recipe: Recipe, approach: Approach, before: str) -> tuple[str, ...]:
    told = []
    if approach.identity is Identity.TEXT:
        names = listed([one.name for one in recipe.cast])
        told.append(
            f"Nothing but words tells what {names} looks like. Choose an engine that takes references, "
            "or give the shot a keyframe."
        )
    if recipe.upstream is not None and not approach.tail:
        told.append(f"{entry.name} can't start from another shot, so nothing of {before} is carried on.")
    if recipe.keyframe and not (entry.capabilities.keyframe or approach.last):
        told.append(f"{entry.name} can't start from a picture, so the keyframe counts for nothing.")
    if recipe.next_keyframe and not entry.capabilities.last_frame:
        told.append(f"{entry.name} can't end in a picture, so it does not bridge to the next shot.")
    if approach.keyframe_model:
        told.extend(_absent(approach.keyframe_model, recipe))
    return tuple(told)


def _absent(keyframe_model: str, recipe: Recipe) -> tuple[str, ...]:
    """What keeps an image model from making the keyframe, if anything does."""
    image = catalogue().models.get(keyframe_model)
    if image is None:
        return (f"There is no model '{keyframe_model}' that could make the first frame. Set keyframe_model anew.",)
    if not (image.capabilities.text or choose_references(recipe, image.capabilities.references)):
        return (f"{image.name} makes pictures out of others, and this shot has no references. Give it one.",)
    here = availability(image)
    if here.ready:
        return ()
    others = [one.id for one in catalogue().models.values() if one.image and availability(one).ready]
    instead = f" Or set keyframe_model to {' or '.join(others)}." if others else ""
    return (f"{image.name} can't make the first frame yet: {here.reason}{instead}",)


def _memory(entry: ModelEntry, settings: Settings, machine: Machine) -> tuple[str, tuple[str, ...]]:
    """How the model is held in memory, in words, and a warning where even the most frugal way is too much."""
    needs = needs_known(entry)
    if not needs.all_parts:
        return "", ()
    plan = choose(needs, machine, settings)[0]
    warning = f"Memory may not do: {what_would_fit(entry, plan, machine)}"
    return plan.words, () if fits(plan, machine) else (warning,)


def needs_known(entry: ModelEntry) -> Needs:
    """What a model takes: by its weights where they are here, else by what its entry tells."""
    folder = weights_of(entry)
    encoders = adapter_of(entry).absent_while_sampling
    if folder is None:
        told = {"weights": entry.memory.weights_mib * _MIB} if entry.memory.weights_mib else {}
        return Needs(told, entry.memory.working_mib * _MIB, encoders)
    return _needs_here(folder, folder.stat().st_mtime_ns, entry, encoders)


@cache
def _needs_here(folder: Path, _changed: int, entry: ModelEntry, encoders: tuple[str, ...]) -> Needs:
    return needs_of(folder, entry, encoders)
