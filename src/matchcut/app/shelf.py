"""The models as a shelf shows them: what each is for, what it costs in memory, and how much of it is on this disk."""

from __future__ import annotations

from dataclasses import dataclass

from matchcut.app.models import Terms, has_experts, model_list, terms
from matchcut.engines.diffusion.catalogue import catalogue


@dataclass(frozen=True, slots=True, kw_only=True)
class Shelved:
    """One model of the catalogue.

    `size` is in bytes, of what is here, else of what would come (0: nobody has said). `weights_mib` and `working_mib`
    are the memory of its weights and of a run besides. `begun` are the bytes of a pull that was broken off. `own` says
    that it is a folder of the user's, which is used where it lies; `shipped` that it comes with the program. `reason`
    says why it can't be used, "" where it can. `experts` says that it has one for high and one for low noise, and
    `loras` names those that are told for it.
    """

    id: str
    name: str
    summary: str
    makes: str
    takes: tuple[str, ...]
    terms: Terms
    here: bool
    own: bool
    shipped: bool
    reason: str
    folder: str
    commit: str
    size: int
    begun: int
    weights_mib: int
    working_mib: int
    experts: bool
    loras: tuple[str, ...]


def shelf() -> tuple[Shelved, ...]:
    """The catalogue's models, with how each stands on this disk. Reads folders: call it away from windows' threads."""
    return tuple(_shelved(one) for one in model_list())


def is_offline() -> bool:
    """Whether the user has forbidden to ask the hub (HF_HUB_OFFLINE)."""
    from matchcut.engines.diffusion import hub

    return hub.is_offline()


def _shelved(plain: dict[str, object]) -> Shelved:
    entry = catalogue().model(str(plain["id"]))
    return Shelved(
        id=entry.id,
        name=entry.name,
        summary=entry.summary,
        makes=str(plain["makes"]),
        takes=tuple(plain["can"]),  # type: ignore[arg-type]
        terms=terms(entry.id),
        here=bool(plain["here"]),
        own=entry.path is not None,
        shipped=bool(entry.shipped),
        reason=str(plain["reason"] or ""),
        folder=str(plain["folder"] or ""),
        commit=str(plain["commit"] or ""),
        size=int(plain["bytes"]),  # type: ignore[call-overload]
        begun=_begun(entry.id),
        weights_mib=entry.memory.weights_mib,
        working_mib=entry.memory.working_mib,
        experts=has_experts(entry.id),
        loras=tuple(one.id for one in catalogue().loras.values() if entry.id in one.models),
    )


def _begun(id: str) -> int:
    from matchcut.engines.diffusion.keeping import size_of
    from matchcut.engines.diffusion.pulling import STAGING
    from matchcut.engines.diffusion.shelf import models_folder

    staging = models_folder() / STAGING / id
    return size_of(staging) if staging.is_dir() else 0
