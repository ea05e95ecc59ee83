"""A sentence that differs for one and for several."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Plural:
    """Its two forms in English; the argument `count` tells how many."""

    single: str
    several: str


Sentence = str | Plural
"""A sentence in English; arguments stand in its gaps by name: `Cast {name}`."""
