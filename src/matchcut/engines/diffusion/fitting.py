"""Which models fit a machine, and how: for the doctor. Reckoned, nothing is loaded."""

from __future__ import annotations

from dataclasses import dataclass

from matchcut.engines.diffusion.entries import ModelEntry
from matchcut.engines.diffusion.explaining import needs_known
from matchcut.engines.diffusion.memory import Machine, MemoryPlan, choose, fits
from matchcut.engines.diffusion.settings import read_settings


@dataclass(frozen=True, slots=True)
class Fit:
    """The best plan for a model on a machine, and whether even that is too much; None where nobody knows its size."""

    plan: MemoryPlan
    fits: bool


def fit(entry: ModelEntry, machine: Machine) -> Fit | None:
    """How a model would be held on a machine, by its weights where they are here, else by what its entry tells."""
    needs = needs_known(entry)
    if not needs.all_parts:
        return None
    plan = choose(needs, machine, read_settings(entry, {}, {}))[0]
    return Fit(plan, fits(plan, machine))
