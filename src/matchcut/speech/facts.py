"""What the sound of a line says of its making: the voice and its licence, in the WAV itself, wherever it is taken."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Any

from matchcut.film.errors import BadInput
from matchcut.media.sound import sound_tags

_MARK = "matchcut-voice"


@dataclass(frozen=True, slots=True, kw_only=True)
class VoiceFacts:
    """Which voice said a line, by its name, kind and the fingerprint of its weights, and their licence."""

    voice: str
    kind: str
    weights: str
    speaker: str
    seed: int
    licence: str
    forbids: str

    @property
    def tags(self) -> dict[str, str]:
        """The facts as a WAV's tags. Other programs show the licence too."""
        return {"comment": json.dumps({_MARK: 1, **asdict(self)}, ensure_ascii=False), "copyright": self.licence}


def facts_of(path: Path) -> VoiceFacts | None:
    """The facts in a sound file; None where it tells none, or can't be read."""
    try:
        plain = json.loads(sound_tags(path).get("comment", "null"))
        if plain.pop(_MARK) != 1:
            return None
        known: dict[str, Any] = {field.name: plain[field.name] for field in fields(VoiceFacts)}
        return VoiceFacts(**known | {"seed": int(known["seed"])})
    except (BadInput, ValueError, KeyError, TypeError, AttributeError):
        return None
