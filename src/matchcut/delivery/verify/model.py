"""What was found in a delivered file."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from matchcut.film.time import FrameRate
from matchcut.words.statements import Notes


@dataclass(frozen=True, slots=True)
class VerifiedFile:
    """What was found in a file: `told` in one phrase, `frames` and `rate` of its picture (None: it has
    no time), `notes` for a person. `compared` where a project was given and it was held beside the project's cut."""

    path: Path
    summary: str
    frames: int
    rate: FrameRate | None
    notes: Notes = ()
    compared: bool = False
