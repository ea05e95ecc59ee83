"""What both trainings share: where a run lies, its log, its checkpoints, and stopping at a time that was set."""

from __future__ import annotations

import json
import time
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import torch

from matchcut.pocket.models import SCALES, Scale

AVERAGE = 0.999
"""How much of the weights' moving average is kept at each step, once it has run in."""

KEEP_EVERY = 500
"""A run that is killed loses at most so many steps."""


@dataclass(kw_only=True)
class Session:
    """A training that can be stopped at any time and gone on with: everything it needs lies in `folder`."""

    folder: Path
    scale: Scale
    device: torch.device
    seed: int
    workers: int
    deadline: float
    log: list[dict[str, Any]] = field(default_factory=list)

    @classmethod
    def begin(cls, folder: Path, scale: str, seed: int, workers: int, minutes: float, device: str = "") -> Session:
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
    """The moving average of a module's weights, which samples better than the weights themselves."""

    def __init__(self, module: torch.nn.Module) -> None:
        self.weights = {name: value.detach().clone().float() for name, value in module.state_dict().items()}
        self.steps = 0

    @torch.no_grad()  # type: ignore[untyped-decorator]
    def update(self, module: torch.nn.Module) -> None:
        self.steps += 1
        keep = min(AVERAGE, (1 + self.steps) / (10 + self.steps))
        state = module.state_dict()
        torch._foreach_lerp_(list(self.weights.values()), [state[n].float() for n in self.weights], 1 - keep)

    def state(self) -> dict[str, Any]:
        return {"weights": self.weights, "steps": self.steps}

    def resume(self, state: dict[str, Any]) -> None:
        self.weights, self.steps = state["weights"], state["steps"]


def state_of(module: torch.nn.Module, optimizer: torch.optim.Optimizer, average: Average, step: int) -> dict[str, Any]:
    """All that a training goes on from."""
    return {
        "model": module.state_dict(),
        "optimizer": optimizer.state_dict(),
        "average": average.state(),
        "step": step,
    }


def rate_at(step: int, whole: int, highest: float, warm: int = 300) -> float:
    """The learning rate: up over `warm` steps, then down along a cosine to a twentieth."""
    import math

    if step < warm:
        return highest * (step + 1) / warm
    part = min(1.0, (step - warm) / max(1, whole - warm))
    return highest * (0.05 + 0.95 * 0.5 * (1 + math.cos(math.pi * part)))
