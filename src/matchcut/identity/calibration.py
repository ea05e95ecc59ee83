"""From which figures on vectors mean the same one or somebody else: data, with where it comes from, per embedder.

`resources/identity/EMBEDDER.toml` holds it: measured by `tests/bench/bench_identity.py`, or taken from whoever made the
weights. Figures are cosines of unit vectors.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache

from matchcut.media.resources import resource


@dataclass(frozen=True, slots=True, kw_only=True)
class Calibration:
    """What an embedder's cosines mean.

    From `same` on two pictures count as showing the same one; None where nobody has measured it. One of several
    references is odd by `gap` below the others' cosines, or by `margin` above its own member's on another's side.
    `centre` (dimension,) is what all pictures have in common, which the embedder takes off before vectors are brought
    to length 1; () for nothing. `version` is the version of the embedder that was measured, "" for any; `source` says
    who found the figures, on what and how.
    """

    same: float | None = None
    gap: float = 0.1
    margin: float = 0.05
    centre: tuple[float, ...] = ()
    version: str = ""
    source: str = ""


@cache
def calibration_of(embedder: str) -> Calibration:
    """The figures for the embedder of that id; those of nobody, which are guesses, where it has none."""
    try:
        file = resource(f"identity/{embedder}.toml")
    except FileNotFoundError:
        return Calibration()
    table = tomllib.loads(file.read_text(encoding="utf-8"))
    return Calibration(**table["figures"], centre=tuple(table.get("centre", ())), **table["origin"])
