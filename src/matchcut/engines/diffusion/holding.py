"""The models that one engine works with: its own, and the image models that make keyframes for it.

They stay loaded side by side where there is room. Where there is not, the one that is needed drives the others out,
and what runs out of memory all the same is tried once more with the next more frugal plan.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import reduce
from typing import TYPE_CHECKING, Any, TypeVar

from matchcut.engines.diffusion.adapters.base import Adapter, adapter_of
from matchcut.engines.diffusion.catalogue import availability
from matchcut.engines.diffusion.entries import ModelEntry
from matchcut.engines.diffusion.loading import LoadedModel, free_memory
from matchcut.engines.diffusion.memory import (
    MemoryPlan,
    Needs,
    choose,
    fits_whole,
    needs_of,
    this_machine,
    what_would_fit,
)
from matchcut.engines.diffusion.settings import TakeSettings
from matchcut.engines.problems import EngineProblem, WorkStage
from matchcut.film.errors import EngineFailed
from matchcut.models.layout import check_model
from matchcut.models.places import weights_of
from matchcut.wire.failures import ran_out_of_memory
from matchcut.words.statements import Statement

if TYPE_CHECKING:
    from pathlib import Path

    from matchcut.engines.protocol import Control

_PLAN_SETTINGS = ("offload", "weights", "vae_tiling", "attention", "cache")

Result = TypeVar("Result")


@dataclass(slots=True)
class Held:
    """One model: its adapter, the plans still to try (best first), what they answer, and the pipeline once loaded."""

    entry: ModelEntry
    adapter: Adapter
    plans: tuple[MemoryPlan, ...] = ()
    asked: tuple[str, ...] = ()
    loaded: LoadedModel | None = None

    @property
    def plan(self) -> MemoryPlan:
        return self.plans[0]


class Holding:
    """Keeps models between takes, and lends them to one piece of work at a time."""

    def __init__(self) -> None:
        self._held: dict[str, Held] = {}

    def of(self, entry: ModelEntry) -> Held:
        """What is held of a model; nothing is loaded for it."""
        if entry.id not in self._held:
            self._held[entry.id] = Held(entry, adapter_of(entry))
        return self._held[entry.id]

    def use(
        self, entry: ModelEntry, settings: TakeSettings, control: Control, work: Callable[[LoadedModel], Result]
    ) -> Result:
        """Do `work` with a model, loaded now or before; once more, with the next plan, if memory runs out.

        EngineFailed, saying what would fit, if it runs out again; or what to do if the model can't run here.
        """
        held = self.of(entry)
        self._plan(held, settings)
        tries = 2
        while True:
            tries -= 1
            try:
                return work(self._loaded(held, control))
            except Exception as error:
                if not ran_out_of_memory(error):
                    raise
            # Only here is the error, and with it all that its frames hold, out of the way.
            self._drop(*self._held.values())
            if not tries or len(held.plans) == 1:
                break
            held.plans = held.plans[1:]
            control.progress(0, 1, WorkStage.OUT_OF_MEMORY(how=_in_a_row(held.plan.words)))
        raise EngineFailed(
            EngineProblem.NO_MEMORY(model=entry.name),
            advice=(*held.plan.words, *what_would_fit(entry, held.plan, this_machine())),
        )

    def _plan(self, held: Held, settings: TakeSettings) -> None:
        """Choose plans for a model that is not loaded, or is wanted in another way than it is."""
        asked = tuple(settings.text(name) for name in _PLAN_SETTINGS)
        if held.loaded is not None and asked == held.asked:
            return
        self._drop(held)
        needs = needs_of(self._folder(held.entry), held.entry, held.adapter.absent_while_sampling)
        self._make_room(needs)
        held.asked, held.plans = asked, choose(needs, this_machine(), settings)

    def _make_room(self, needs: Needs) -> None:
        """Drop the other models where they keep one from its fastest plan."""
        if any(held.loaded for held in self._held.values()) and not fits_whole(needs, this_machine()):
            self._drop(*self._held.values())

    def _loaded(self, held: Held, control: Control) -> LoadedModel:
        if held.loaded is None:
            control.progress(0, 1, WorkStage.LOADING(model=held.entry.name, how=_in_a_row(held.plan.words)))
            folder = self._folder(held.entry)
            check_model(folder, held.entry)
            held.loaded = LoadedModel(held.entry, held.adapter, folder, held.plan)
        return held.loaded

    def _folder(self, entry: ModelEntry) -> Path:
        """Where the weights lie. EngineFailed, saying what to do, if the model can't run here."""
        ready, folder = availability(entry), weights_of(entry)
        if not ready.ready or folder is None:
            raise EngineFailed(EngineProblem.CANT_RUN(model=entry.name), advice=ready.reason)
        return folder

    def _drop(self, *those: Held) -> None:
        for held in those:
            held.loaded = None
        free_memory()


def _in_a_row(statements: Sequence[Statement[Any]]) -> Statement[Any]:
    """Statements, at least one, as one that says them one after another."""
    return reduce(lambda first, second: WorkStage.BOTH(first=first, second=second), statements)
