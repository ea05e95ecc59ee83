"""What the diffusion engines are: one for each video model of the catalogue. Light: reads the catalogue, no more."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING, Any

from matchcut.engines.diffusion.approach import asked_keyframe_model, tail_kept
from matchcut.engines.diffusion.catalogue import catalogue
from matchcut.engines.diffusion.entries import ENLARGING, FAMILIES, INTERPOLATION, ModelEntry
from matchcut.engines.diffusion.settings import lora_names, parameters_of
from matchcut.engines.spec import Availability, EngineKind, EngineSpec, Outlook
from matchcut.film.model import ParameterValue
from matchcut.identity.catalogue import INSIGHTFACE
from matchcut.identity.problems import IdentityProblem
from matchcut.identity.weights import why_not
from matchcut.models.places import folder_of, lacking
from matchcut.models.problems import ModelProblem
from matchcut.words.statements import Statement

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
        embedder=INSIGHTFACE.id,
        available=partial(availability, entry),
        named=partial(named, entry),
        explain=partial(_explain, entry),
    )


def availability(entry: ModelEntry) -> Availability:
    """Whether a model can be loaded here. Cheap: no weights are read."""
    reason = lacking(entry) or (_no_faces() if FAMILIES[entry.family].faces else ())
    return Availability(not reason, reason)


def _no_faces() -> tuple[str | Statement[Any], ...]:
    """Why no face can be told by numbers here, and what to do; () if it can."""
    error = why_not(INSIGHTFACE)
    if error is None or error.problem != IdentityProblem.NO_PACK():
        return () if error is None else (error.problem, *error.advised)
    return (ModelProblem.FACES_ABSENT(folder=str(folder_of(INSIGHTFACE.id))),)


def named(entry: ModelEntry, parameters: Mapping[str, ParameterValue]) -> str:
    """Marks the versions of the LoRAs, tools and keyframe model that parameters name; "" where they name none."""
    known = catalogue()
    loras = [known.loras[name] for name in lora_names(parameters) if name in known.loras]
    image = known.models.get(asked_keyframe_model(parameters, entry))
    tools = [tool for does in (INTERPOLATION, ENLARGING) if (tool := known.tools.get(str(parameters.get(does, ""))))]
    marks = [lora.fingerprint for lora in (*loras, *tools, *((image,) if image else ()))]
    return hashlib.sha256(" ".join(marks).encode()).hexdigest()[:8] if marks else ""


def _explain(entry: ModelEntry, recipe: Recipe, before: str) -> Outlook:
    from matchcut.engines.diffusion.explaining import explain

    return explain(entry, recipe, before)
