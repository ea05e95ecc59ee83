"""Why a take was made anew, and how: what a take of the loop tells of itself, as data that stays with it."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec

from matchcut.continuity.faults import FaultKind
from matchcut.continuity.loop import Remake
from matchcut.film.model import ParameterValue

REMADE = "remade"
"""The fact of a take under which this stands, as JSON."""


class Remade(msgspec.Struct, frozen=True, kw_only=True):
    """How a take was made anew (`how`), and for which `faults`, the gravest first, of the take that was the best so
    far (`of`). Nobody is named in it: whom a fault concerned, that take's card tells.
    """

    how: Remake
    of: str
    faults: tuple[FaultKind, ...]

    def to_json(self) -> str:
        """As JSON."""
        return msgspec.json.encode(self).decode()


def remade(facts: Mapping[str, ParameterValue]) -> Remade | None:
    """What a take's facts say of it; None for one that the loop did not make anew, or that another version wrote."""
    try:
        return msgspec.json.decode(str(facts[REMADE]), type=Remade)
    except (KeyError, msgspec.DecodeError):
        return None
