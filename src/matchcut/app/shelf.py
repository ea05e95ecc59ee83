"""The models, LoRAs and tools that there are: what each is for, its memory, and how much of it is on this disk."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from matchcut.app.models import MIB, Terms, has_experts, terms
from matchcut.engines.diffusion.catalogue import availability, catalogue
from matchcut.models import licences
from matchcut.models.places import weights_of
from matchcut.words.statements import Text

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from matchcut.engines.diffusion.entries import LoraEntry, ModelEntry, ToolEntry


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelInfo:
    """One model of the catalogue.

    `makes` is "video" or "stills"; `takes` says in words what it can be given. `folder` holds its weights, None where
    they are not here, and `commit` is that of the hub at which they were fetched, "" where they were not. `size` is in
    bytes, of what is here, else of what would come (0: nobody has said). `weights_mib` and `working_mib` are the memory
    of its weights and of a run besides. `begun` are the bytes of a pull that was broken off. `own` says that it is a
    folder of the user's, which is used where it lies; `shipped` that it comes with the program. `ready` tells whether
    it can be used, and `reason` why it can't. `hub` and `revision` say where its weights are fetched, `accepted` when
    the user accepted its licence. `experts` says that it has one for high and one for low noise, and `loras` names
    those that are told for it.
    """

    id: str
    name: str
    summary: str
    makes: str
    takes: tuple[str, ...]
    terms: Terms
    accepted: date | None
    hub: str
    revision: str
    own: bool
    shipped: bool
    ready: bool
    reason: Text
    folder: Path | None
    commit: str
    size: int
    begun: int
    weights_mib: int
    working_mib: int
    experts: bool
    loras: tuple[str, ...]

    @property
    def here(self) -> bool:
        """Whether its weights are on this disk, or a part of them."""
        return self.folder is not None


def model_list() -> tuple[ModelInfo, ...]:
    """The catalogue's models, with how each stands on this disk. Reads folders: call it away from windows' threads."""
    return tuple(_model(entry) for entry in catalogue().models.values())


def lora_list() -> tuple[LoraEntry, ...]:
    """The user's LoRAs."""
    return tuple(catalogue().loras.values())


def tool_list() -> tuple[ToolEntry, ...]:
    """The tools that work on finished frames."""
    return tuple(catalogue().tools.values())


def is_offline() -> bool:
    """Whether the user has forbidden to ask the hub (HF_HUB_OFFLINE)."""
    from matchcut.models import hub

    return hub.is_offline()


def _model(entry: ModelEntry) -> ModelInfo:
    from matchcut.models.keeping import size_of
    from matchcut.models.manifest import read_manifest

    folder, ready = weights_of(entry), availability(entry)
    manifest = read_manifest(folder) if folder is not None else None
    return ModelInfo(
        id=entry.id,
        name=entry.name,
        summary=entry.summary,
        makes="stills" if entry.image else "video",
        takes=_abilities(entry),
        terms=terms(entry.id),
        accepted=licences.accepted_on(entry),
        hub=entry.hub,
        revision=entry.revision,
        own=entry.path is not None,
        shipped=bool(entry.shipped),
        ready=ready.ready,
        reason=ready.reason,
        folder=folder,
        commit=manifest.commit if manifest is not None else "",
        size=size_of(folder) if folder is not None else entry.memory.weights_mib * MIB,
        begun=_begun(entry.id),
        weights_mib=entry.memory.weights_mib,
        working_mib=entry.memory.working_mib,
        experts=has_experts(entry.id),
        loras=tuple(lora.id for lora in lora_list() if entry.id in lora.models),
    )


def _abilities(entry: ModelEntry) -> tuple[str, ...]:
    """What a model can be given, in words."""
    can = entry.capabilities
    frames = "first and last frame" if can.keyframe and can.last_frame else "first frame"
    abilities = (
        ("text", can.text),
        (f"{can.references} reference{'s' if can.references > 1 else ''}", can.references),
        (frames, can.keyframe),
        (f"tail of {can.tail_frames}", can.tail_frames),
        ("makes sound", can.sound),
    )
    return tuple(words for words, able in abilities if able)


def _begun(id: str) -> int:
    from matchcut.models.keeping import size_of
    from matchcut.models.places import models_folder
    from matchcut.models.pulling import STAGING

    staging = models_folder() / STAGING / id
    return size_of(staging) if staging.is_dir() else 0
