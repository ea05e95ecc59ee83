"""What the diffusion engines are: one for each video model of the catalogue. Light: reads the catalogue, no more."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING

from matchcut.engines.diffusion.approach import asked_keyframe_model, tail_kept
from matchcut.engines.diffusion.catalogue import availability, catalogue
from matchcut.engines.diffusion.entries import BY_PAIR_CODE, ENLARGING, INTERPOLATION, RIFE, ModelEntry, chosen_by_pair
from matchcut.engines.diffusion.settings import lora_names, parameters_of
from matchcut.engines.spec import EngineKind, EngineSpec, Outlook
from matchcut.film.model import ParameterValue
from matchcut.identity.catalogue import INSIGHTFACE
from matchcut.models.boxed import all_boxed_weights

if TYPE_CHECKING:
    from matchcut.planning.recipe import Recipe


def specs() -> tuple[EngineSpec, ...]:
    """The specs that this package registers: every video model whose catalogue entry is well formed."""
    return tuple(spec_of(entry) for entry in catalogue().models.values() if not entry.image)


def spec_of(entry: ModelEntry) -> EngineSpec:
    """The engine that a catalogue entry describes."""
    return EngineSpec(
        id=entry.id,
        name=entry.name,
        kind=EngineKind.DIFFUSION,
        revision=entry.fingerprint,
        makes="video sampled by an open model",
        summary=entry.summary,
        capabilities=entry.capabilities,
        pipeline="matchcut.engines.diffusion.pipeline:DiffusionEngine",
        licence=entry.licence,
        parameters=parameters_of(entry),
        tail_kept=tail_kept(entry),
        alone=True,
        drifts=True,
        embedder=INSIGHTFACE.id,
        available=partial(availability, entry),
        named=partial(named, entry),
        explain=partial(_explain, entry),
    )


def named(entry: ModelEntry, parameters: Mapping[str, ParameterValue]) -> str:
    """Marks the versions of the LoRAs, tools, keyframe model and interpolation that parameters name; "" for none."""
    known = catalogue()
    loras = [known.loras[name] for name in lora_names(parameters) if name in known.loras]
    image = known.models.get(asked_keyframe_model(parameters, entry))
    tools = [tool for does in (INTERPOLATION, ENLARGING) if (tool := known.tools.get(str(parameters.get(does, ""))))]
    marks = [lora.fingerprint for lora in (*loras, *tools, *((image,) if image else ()))]
    if chosen_by_pair(parameters, known.tools):
        marks += [BY_PAIR_CODE, *(weights.sha256 for weights in all_boxed_weights() if weights.name == RIFE)]
    return hashlib.sha256(" ".join(marks).encode()).hexdigest()[:8] if marks else ""


def _explain(entry: ModelEntry, recipe: Recipe, before: str) -> Outlook:
    from matchcut.engines.diffusion.explaining import explain

    return explain(entry, recipe, before)
