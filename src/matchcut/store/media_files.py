"""Where the media of a film lie, and files on their way there. The `media_vault` keeps and finds them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from matchcut.media.facts import MediaFacts

MEDIA = "media"
STAGING = ".staging"


@dataclass(frozen=True, slots=True)
class StagedFile:
    """A finished file in a staging folder, with what `media.probe` found in it."""

    path: Path
    facts: MediaFacts
