"""One thing that the doctor saw."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing the doctor saw: `good`, worth a `note`, or a `problem`; `name` is for scripts."""

    name: str
    kind: Literal["good", "note", "problem"]
    sentence: str
