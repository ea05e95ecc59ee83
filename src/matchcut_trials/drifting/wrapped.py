"""What another engine makes, as clean frames to spoil."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from matchcut.engines.protocol import Control, WorkOrder
from matchcut.engines.registry import engine_spec, load_engine
from matchcut.film.model import Parameters, ParameterValue
from matchcut.planning.recipe import canonical
from matchcut_trials.drifting.wear import Frame

INNER = "inner"
"""The fact of a hand-over that keeps what the wrapped engine handed over."""


class _KeptFrames:
    """A sink that keeps the frames."""

    def __init__(self) -> None:
        self.frames: list[Frame] = []
        self.handed_over = "{}"

    def overlap(self, frames: Sequence[NDArray[np.uint8]]) -> None:
        """How a tail is made anew is not what is tried here."""

    def write(self, frame: NDArray[np.uint8]) -> None:
        self.frames.append(frame.copy())

    def sound(self, samples: NDArray[np.float32], sample_rate: int) -> None:
        """Sound is not what is tried here."""

    def hand_over(self, facts: Mapping[str, ParameterValue]) -> None:
        self.handed_over = canonical(facts)

    def fact(self, name: str, value: ParameterValue) -> None:
        """What else the wrapped engine says of its take is lost: it is not the take that is kept."""


def clean_frames(order: WorkOrder, engine: str, own: set[str], control: Control) -> tuple[list[Frame], str]:
    """The frames that an engine makes of an order without the parameters in `own`, and its hand-over as JSON.

    A take that goes on gets what that engine handed over before. Errors as of the engine; BadInput where there is none.
    """
    spec = engine_spec(engine)
    recipe = order.recipe
    parameters = Parameters({name: value for name, value in recipe.parameters.items() if name not in own})
    upstream = recipe.upstream
    if upstream is not None:
        before = str(json.loads(upstream.hand_over).get(INNER, "{}"))
        upstream = replace(upstream, hand_over=before)
    inner = replace(
        recipe,
        engine=engine,
        engine_revision=spec.revision_for(parameters),
        parameters=parameters,
        upstream=upstream,
    )
    kept = _KeptFrames()
    load_engine(spec).generate(replace(order, recipe=inner), kept, control)
    return kept.frames, kept.handed_over
