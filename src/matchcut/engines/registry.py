"""Which engines there are: found through the entry-point group `matchcut.engines`.

Each entry point names a function that returns the specs of one engine family, so that a package of somebody
else's adds engines by being installed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from importlib import import_module
from importlib.metadata import EntryPoint, entry_points
from threading import RLock
from typing import TYPE_CHECKING, cast

from matchcut.engines.parameters import nearest
from matchcut.engines.problems import EngineProblem
from matchcut.film.errors import BadInput
from matchcut.film.remedies import Remedy

if TYPE_CHECKING:
    from matchcut.engines.protocol import Engine
    from matchcut.engines.spec import EngineSpec

GROUP = "matchcut.engines"


class EngineIndex(Mapping[str, "EngineSpec"]):
    """Every installed engine's spec by id, in order of kind and name. Loads no engine.

    A package is read when somebody asks for an id that none of those read before has, so that a film of one engine
    reads no other's catalogue. Of two engines of one id the first counts. Somebody else's broken package costs its own
    engines and nothing more: `broken` tells for each that was read and could not be why not.
    """

    def __init__(self, points: Iterable[EntryPoint]) -> None:
        self._reading = RLock()
        self._unread = list(points)
        self._specs: dict[str, EngineSpec] = {}
        self.broken: dict[str, str] = {}

    def __getitem__(self, id: str) -> EngineSpec:
        if id not in self._specs:
            with self._reading:
                while id not in self._specs and self._unread:
                    self._read(self._unread.pop(0))
        return self._specs[id]

    def __iter__(self) -> Iterator[str]:
        specs = sorted(self._read_all().values(), key=lambda spec: (spec.kind, spec.id))
        return iter([spec.id for spec in specs])

    def __len__(self) -> int:
        return len(self._read_all())

    def _read_all(self) -> dict[str, EngineSpec]:
        with self._reading:
            while self._unread:
                self._read(self._unread.pop(0))
        return self._specs

    def _read(self, point: EntryPoint) -> None:
        try:
            for spec in point.load()():
                if self._specs.setdefault(spec.id, spec) is not spec:
                    self.broken[f"{point.name}: {spec.id}"] = "another engine has this id"
        except Exception as error:  # Whatever a foreign package raises.
            self.broken[point.name] = f"{type(error).__name__}: {error}"


@cache
def registered() -> tuple[Mapping[str, EngineSpec], Mapping[str, str]]:
    """Every engine that is installed, and for each package whose specs can't be read, why not; the doctor tells of it.

    What is broken is known of the packages that were read: of all, once somebody goes through all engines.
    """
    index = EngineIndex(entry_points(group=GROUP))
    return index, index.broken


def look_again() -> None:
    """Find the engines anew when they are next asked for: a model was added, or taken out."""
    registered.cache_clear()


def engines() -> Mapping[str, EngineSpec]:
    """Every engine that is installed."""
    return registered()[0]


def engine_spec(engine: str) -> EngineSpec:
    """Return one engine's spec. BadInput for an id that is unknown here, naming the likeliest that there are; for one
    that is not to be had any more, what took its place.
    """
    known = engines()
    if engine not in known:
        from matchcut.engines.hosted.retired import retired_by_name, told_of

        retired = retired_by_name(engine)
        if retired is not None:
            problem, *instead = told_of(retired)
            raise BadInput(problem, advice=(*instead, Remedy.SEE_ENGINES()), field="engine")
        advice = (*nearest(engine, known), Remedy.SEE_ENGINES())
        raise BadInput(EngineProblem.NO_ENGINE(engine=engine), advice=advice, field="engine")
    return known[engine]


def load_engine(spec: EngineSpec) -> Engine:
    """Import and make the engine. Only a worker process calls this: it may load torch and gigabytes."""
    module, _, name = spec.pipeline.partition(":")
    return cast("Engine", getattr(import_module(module), name)(spec))
