"""Which engines there are: found through the entry-point group `matchcut.engines`.

Each entry point names a function that returns the specs of one engine family, so that a package of somebody
else's adds engines by being installed.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module
from importlib.metadata import entry_points
from typing import TYPE_CHECKING, cast

from matchcut.engines.parameters import nearest
from matchcut.engines.problems import EngineProblem
from matchcut.film.errors import BadInput
from matchcut.film.remedies import Remedy

if TYPE_CHECKING:
    from matchcut.engines.protocol import Engine
    from matchcut.engines.spec import EngineSpec

GROUP = "matchcut.engines"


@cache
def registered() -> tuple[dict[str, EngineSpec], dict[str, str]]:
    """Return every installed engine's spec by id, and for each package whose specs can't be read, why not.

    Somebody else's broken package costs its own engines and nothing more; the doctor tells of it. Loads no engine.
    """
    specs: dict[str, EngineSpec] = {}
    broken: dict[str, str] = {}
    for point in entry_points(group=GROUP):
        try:
            for spec in point.load()():
                if specs.setdefault(spec.id, spec) is not spec:
                    broken[f"{point.name}: {spec.id}"] = "another engine has this id"
        except Exception as error:  # Whatever a foreign package raises.
            broken[point.name] = f"{type(error).__name__}: {error}"
    return {spec.id: spec for spec in sorted(specs.values(), key=lambda spec: (spec.kind, spec.id))}, broken


def look_again() -> None:
    """Find the engines anew when they are next asked for: a model was added, or taken out."""
    registered.cache_clear()


def engines() -> dict[str, EngineSpec]:
    """Return every installed engine's spec by id, in order of kind and name. Loads no engine."""
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
