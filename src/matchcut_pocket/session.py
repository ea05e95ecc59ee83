"""What both trainings share: where a run lies, its log, its checkpoints, and stopping at a time that was set."""

from __future__ import annotations

import json
import math
import time
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import torch

from matchcut_pocket.models import SCALES, ModelScale

KEEP_EVERY = 500
"""A run that is killed loses at most so many steps."""
_WARM = 300
"""Over how many steps the learning rate rises."""


@dataclass(kw_only=True)
class TrainingSession:
    """A training that can be stopped at any time and gone on with: everything it needs lies in `folder`."""

    folder: Path
    scale: ModelScale
    device: torch.device
    seed: int
    workers: int
    deadline: float
    compiled: bool = False
    """Whether the transformer's blocks are compiled, which needs a C++ compiler on a CPU."""
    log: list[dict[str, Any]] = field(default_factory=list)

    @classmethod
    def begin(
        cls,
        folder: Path,
        scale: str,
        seed: int,
        workers: int,
        minutes: float,
        device: str = "",
        *,
        compiled: bool = False,
    ) -> TrainingSession:
        """Start or go on with a training, for at most `minutes` from now."""
        folder.mkdir(parents=True, exist_ok=True)
        chosen = torch.device(device or ("cuda" if torch.cuda.is_available() else "cpu"))
        return cls(
            folder=folder,
            scale=SCALES[scale],
            device=chosen,
            seed=seed,
            workers=workers,
            deadline=time.monotonic() + 60 * minutes,
            compiled=compiled,
        )

    @property
    def over(self) -> bool:
        return time.monotonic() >= self.deadline

    @contextmanager
    def mixed(self) -> Iterator[None]:
        """The precision that this device multiplies fastest in: bfloat16 where it has that, else float32."""
        has_it = self.device.type == "cuda" or torch.ops.mkldnn._is_mkldnn_bf16_supported()
        with warnings.catch_warnings():
            # Norms keep float32 weights beside bfloat16; that they are not fused costs next to nothing.
            warnings.filterwarnings("ignore", message="Mismatch dtype between input and weight")
            with torch.autocast(self.device.type, torch.bfloat16, enabled=bool(has_it)):
                yield

    def tell(self, stage: str, step: int, **figures: float) -> None:
        """Write one line of the log: to the file and to the terminal."""
        line = {"stage": stage, "step": step, **{name: round(value, 5) for name, value in figures.items()}}
        with (self.folder / "log.jsonl").open("a", encoding="utf-8") as log:
            log.write(json.dumps(line) + "\n")
        print("  ".join(f"{name} {value}" for name, value in line.items()), flush=True)

    def save(self, stage: str, state: dict[str, Any]) -> None:
        """Keep a stage's state, whole or not at all."""
        part = self.folder / f"{stage}.part"
        torch.save(state, part)
        part.replace(self.folder / f"{stage}.pt")

    def load(self, stage: str) -> dict[str, Any] | None:
        """A stage's state, or None if it has not begun. It is read as plain tensors: no code in it runs."""
        path = self.folder / f"{stage}.pt"
        if not path.exists():
            return None
        state: dict[str, Any] = torch.load(path, map_location=self.device, weights_only=True)
        return state


class Average:
    """The moving average of a module's weights, which samples better than the weights themselves.

    At each step `keep` of it is kept, once it has run in.
    """

    def __init__(self, module: torch.nn.Module, keep: float) -> None:
        self._keep = keep
        self.weights = {name: value.detach().clone().float() for name, value in module.state_dict().items()}
        self.steps = 0

    @torch.no_grad()  # type: ignore[untyped-decorator]
    def update(self, module: torch.nn.Module) -> None:
        self.steps += 1
        keep = min(self._keep, (1 + self.steps) / (10 + self.steps))
        state = module.state_dict()
        torch._foreach_lerp_(list(self.weights.values()), [state[n].float() for n in self.weights], 1 - keep)

    def state(self) -> dict[str, Any]:
        return {"weights": self.weights, "steps": self.steps}

    def resume(self, state: dict[str, Any]) -> None:
        self.weights, self.steps = state["weights"], state["steps"]


@dataclass(slots=True, kw_only=True)
class Course:
    """How far a stage is on its way: by its steps, or by the clock where it may take so many `minutes` in all (else 0).

    On a machine that is lent for a time, nobody knows beforehand how many steps fit into it.
    """

    steps: int
    minutes: float = 0.0
    step: int = 0
    spent: float = 0.0
    """Seconds that the stage took before this session."""
    _began: float = field(default_factory=time.monotonic)

    @property
    def seconds(self) -> float:
        return self.spent + time.monotonic() - self._began

    @property
    def part(self) -> float:
        """0 at the start, 1 when all is done."""
        by_clock = self.seconds / (60 * self.minutes) if self.minutes else 0.0
        return min(1.0, max(self.step / self.steps, by_clock))

    @property
    def done(self) -> bool:
        return self.part >= 1

    def rate(self, highest: float) -> float:
        """The learning rate: up over the first steps, then down along a cosine to a twentieth."""
        falling = highest * (0.05 + 0.95 * 0.5 * (1 + math.cos(math.pi * self.part)))
        return falling * min(1.0, (self.step + 1) / _WARM)


@dataclass(slots=True, kw_only=True)
class TrainedModule:
    """A module in training with all that its training goes on from."""

    module: torch.nn.Module
    optimizer: Any
    average: Average
    course: Course

    def keep(self, session: TrainingSession, stage: str) -> None:
        """Write it all down."""
        session.save(
            stage,
            {
                "model": self.module.state_dict(),
                "optimizer": self.optimizer.state_dict(),
                "average": self.average.state(),
                "step": self.course.step,
                "spent": self.course.seconds,
            },
        )

    def resume(self, session: TrainingSession, stage: str) -> None:
        """Go on from what was kept, if anything was."""
        state = session.load(stage)
        if state is None:
            return
        self.module.load_state_dict(state["model"])
        self.optimizer.load_state_dict(state["optimizer"])
        self.average.resume(state["average"])
        self.course.step, self.course.spent = state["step"], state["spent"]
