"""Takes of the drifting engine, made in this process, of two people in a garage."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from matchcut.engines.protocol import WorkOrder
from matchcut.film.ids import MediaId
from matchcut.film.model import Parameters, ParameterValue
from matchcut.film.time import FrameRate
from matchcut.media.tail import write_tail
from matchcut.planning.recipe import Portrait, Recipe, Upstream
from matchcut_trials.drifting.pipeline import TRUTH, DriftingEngine
from matchcut_trials.drifting.spec import specs
from matchcut_trials.people import photograph, sheet

WIDTH, HEIGHT, FRAMES = 240, 136, 16


@dataclass
class DriftingTake:
    """A sink, and what came into it."""

    frames: list[np.ndarray] = field(default_factory=list)
    handed_over: str = "{}"
    truth: dict[str, Any] = field(default_factory=dict)
    shown_twice: list[np.ndarray] = field(default_factory=list)

    def overlap(self, frames: Sequence[np.ndarray]) -> None:
        self.shown_twice = list(frames)

    def write(self, frame: np.ndarray) -> None:
        self.frames.append(frame.copy())

    def sound(self, samples: np.ndarray, sample_rate: int) -> None:
        raise AssertionError("it is silent")

    def hand_over(self, facts: Mapping[str, ParameterValue]) -> None:
        self.handed_over = json.dumps(facts)

    def fact(self, name: str, value: ParameterValue) -> None:
        if name == TRUTH:
            self.truth = json.loads(str(value))

    def check(self) -> None: ...

    def progress(self, *_: object) -> None: ...


class Stage:
    """Makes takes of Ann and Bea; `Cid` may be cast, too."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.media: dict[MediaId, Path] = {}
        self.ground = photograph("motorcycle_left.png")
        self.place = Portrait(name="Garage", references=(self.picture(self.ground),))
        self.cast = {
            name: Portrait(name=name, references=(self.picture(sheet(person, person + 3)),))
            for person, name in enumerate(("Ann", "Bea", "Cid"))
        }

    def picture(self, pixels: np.ndarray) -> MediaId:
        path = self._folder / f"{len(self.media)}.png"
        Image.fromarray(pixels).save(path)
        return self._kept(path)

    def take(self, seed: int, names: str = "Ann Bea", **changes: Any) -> DriftingTake:
        """A take; parameters of the engine and fields of the recipe by name. None is bad unless `bad` says so."""
        known = {parameter.name for parameter in specs()[0].parameters}
        parameters = {"bad": "0", **{name: changes.pop(name) for name in known & changes.keys()}}
        fields = {"rate_numerator": 24, "rate_denominator": 1, "frames": FRAMES, "shot_size": "medium", **changes}
        recipe = Recipe(
            engine="drifting",
            engine_revision="1",
            width=WIDTH,
            height=HEIGHT,
            seed=seed,
            cast=tuple(self.cast[name] for name in names.split()),
            location=self.place,
            parameters=Parameters(parameters),
            **fields,
        )
        take = DriftingTake()
        DriftingEngine(specs()[0]).generate(WorkOrder(recipe, self.media), take, take)
        return take

    def after(self, take: DriftingTake, frames: int = 5, before: int = 0) -> Upstream:
        """What a take that continues this one starts from, maybe some frames before its end."""
        path = self._folder / f"{len(self.media)}.mkv"
        write_tail(path, take.frames[-frames:], FrameRate(24, 1))
        return Upstream(tail=self._kept(path), frames=frames, hand_over=take.handed_over, before=before)

    def _kept(self, path: Path) -> MediaId:
        media = MediaId(hashlib.sha256(path.read_bytes()).hexdigest())
        self.media[media] = path
        return media


@pytest.fixture(scope="session")
def stage(tmp_path_factory: pytest.TempPathFactory) -> Stage:
    return Stage(tmp_path_factory.mktemp("stage"))
