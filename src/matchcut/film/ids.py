"""Distinct id types for distinct things, so that a shot's id is never passed where a take's is meant.

An id is a short text. New ones are a two-letter prefix and 12 random hexadecimal digits (48 bits: with
100,000 ids in one film the chance of any collision is below 2 in 100,000). Ids that a person wrote in a
storyboard (`id = "lift-off"`) are kept as they are.
"""

from __future__ import annotations

import re
import secrets
from typing import NewType

SceneId = NewType("SceneId", str)
ShotId = NewType("ShotId", str)
CharacterId = NewType("CharacterId", str)
ElementId = NewType("ElementId", str)
ReferenceId = NewType("ReferenceId", str)
CastingId = NewType("CastingId", str)
PlacementId = NewType("PlacementId", str)
TitleId = NewType("TitleId", str)
AudioClipId = NewType("AudioClipId", str)
TrackId = NewType("TrackId", str)
MarkerId = NewType("MarkerId", str)
TakeId = NewType("TakeId", str)
AcceptedFaultId = NewType("AcceptedFaultId", str)
JobId = NewType("JobId", str)

MediaId = NewType("MediaId", str)
"""The lower-case SHA-256 (64 hexadecimal digits) of a media file's bytes."""

WRITTEN_ID = re.compile(r"[a-z0-9][a-z0-9_-]{0,63}")
"""What an id that a person writes may look like: it names files and columns safely on every system."""


def new_id(prefix: str) -> str:
    """Return a fresh random id such as `sh-9f2c61d0a4be` for the two-letter `prefix`."""
    return f"{prefix}-{secrets.token_hex(6)}"
