"""What a take tells of how it looked before it was corrected, and the film of that, which the project's cache keeps.

    cache/uncorrected/VIDEO.mp4    VIDEO is the media id of the corrected take's picture

The film has the take's frames, in step with it, and is there only where the correction changed one of them. It is made
while the take is, and by nothing else; so it is no cache that fills itself again, but may go all the same.
"""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from matchcut.continuity.cards import LightCard
from matchcut.store.scratch import CACHE

if TYPE_CHECKING:
    from matchcut.film.ids import MediaId
    from matchcut.film.model import Take

CORRECTION, UNCORRECTED = "correction", "uncorrected"
"""The facts of a take that tell what was done to it, and how it looked before (`UncorrectedLight` as JSON)."""

FOLDER, SUFFIX = "uncorrected", ".mp4"


class UncorrectedLight(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """How a take looked before it was corrected, as its card says of what it looks like now.

    `changed` says whether any frame became another one; None in takes that were made before that was told.
    """

    begins: LightCard
    ends: LightCard
    changed: bool | None = None


class UncorrectedState(StrEnum):
    """Whether a take can be seen as it was before it was corrected, and why not."""

    KEPT = "kept"
    NOT_CORRECTED = "not_corrected"
    UNCHANGED = "unchanged"
    FROM_BEFORE = "from_before"
    """It was corrected before such films were kept."""
    GONE = "gone"


def uncorrected_folder(project: Path) -> Path:
    """Where the films of a project in a folder lie."""
    return project / CACHE / FOLDER


def uncorrected_film(project: Path, video: MediaId) -> Path | None:
    """The film of how a take with that picture looked before; None where there is none."""
    path = uncorrected_folder(project) / f"{video}{SUFFIX}"
    return path if path.is_file() and not path.is_symlink() else None


def uncorrected_state(project: Path, take: Take) -> UncorrectedState:
    """How it stands with the film of a take as it was."""
    if UNCORRECTED not in take.facts:
        return UncorrectedState.NOT_CORRECTED
    try:
        changed = msgspec.json.decode(str(take.facts[UNCORRECTED]), type=UncorrectedLight).changed
    except msgspec.MsgspecError:  # Another version's.
        changed = None
    if changed is None:
        return UncorrectedState.FROM_BEFORE
    if not changed:
        return UncorrectedState.UNCHANGED
    return UncorrectedState.KEPT if uncorrected_film(project, take.video) else UncorrectedState.GONE
