"""How well the pocket model obeys, measured against the world it was trained on, on clips that it never saw.

    python -m matchcut.pocket.evaluate CHECKPOINT [--clips 40] [--chains 4] [--json out.json]

Everything is measured the same way whoever makes the frames: `the_world` draws them itself and reaches what the
measures can show at best, which is printed beside the model.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from matchcut.pocket.acting import ACTIONS
from matchcut.pocket.looks import Look, distractors
from matchcut.pocket.matching import best, with_action, with_look
from matchcut.pocket.motion import asked_camera, camera_of
from matchcut.pocket.world import RATE, Performance, draw, sample

Frames = NDArray[np.uint8]
CLIP_FRAMES = 25
TAIL = 5
LINKS = 10
DISTRACTORS = 9


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """One clip to make: the performance (its prompt), whose references are given, and the frames to go on from."""

    performance: Performance
    references: tuple[Look, ...]
    kept: Frames | None = None
    seed: int = 0


Maker = Callable[[Wanted], Frames]
"""Makes a clip: frames (n, h, w, 3) of 8 bits, the kept ones first."""


def the_world(wanted: Wanted) -> Frames:
    """Draw what is wanted: the perfect model, for those who are referenced."""
    cast = tuple(
        replace(role, look=look) for role, look in zip(wanted.performance.cast, wanted.references, strict=False)
    )
    performance = replace(wanted.performance, cast=cast or wanted.performance.cast)
    frames = draw(performance)
    if wanted.kept is not None:
        frames[: len(wanted.kept)] = wanted.kept
    return frames


class Checkpoint:
    """The model as a maker: a checkpoint in `folder`, sampled with so many steps."""

    def __init__(self, folder: Path, steps: int = 20, guidance: float = 4.0, device: str = "cpu") -> None:
        import torch
        from diffusers import WanVACEPipeline

        from matchcut.pocket.finish import size_of

        self.pipeline = WanVACEPipeline.from_pretrained(folder, dtype=torch.float32).to(device)
        self.pipeline.set_progress_bar_config(disable=True)
        self._steps, self._guidance, self._size = steps, guidance, size_of(folder)

    def __call__(self, wanted: Wanted) -> Frames:
        from PIL import Image

        from matchcut.pocket.finish import generate
        from matchcut.pocket.world import reference

        size = self._size
        given: dict[str, Any] = {
            "reference_images": [Image.fromarray(reference(look, size)) for look in wanted.references] or None
        }
        if wanted.kept is not None:
            count, rest = len(wanted.kept), wanted.performance.frames - len(wanted.kept)
            given["video"] = [Image.fromarray(one) for one in wanted.kept] + [Image.new("RGB", size, (128,) * 3)] * rest
            given["mask"] = [Image.new("L", size, 0)] * count + [Image.new("L", size, 255)] * rest
        return generate(
            self.pipeline, wanted.performance, wanted.seed, size, steps=self._steps, guidance=self._guidance, **given
        )


def measure(maker: Maker, clips: int, chains: int) -> dict[str, float]:
    """Measure a maker over held-out clips and chains. Shares are 0 to 1, PSNR in dB, ΔE in CIELAB."""
    began = time.monotonic()
    found: dict[str, list[float]] = {}
    for seed in range(clips):
        for name, value in _one_clip(maker, seed).items():
            found.setdefault(name, []).append(value)
    seconds = (time.monotonic() - began) / max(1, clips)
    for seed in range(chains):
        for name, value in _one_chain(maker, seed).items():
            found.setdefault(name, []).append(value)
    return {**{name: float(np.mean(values)) for name, values in found.items()}, "seconds": seconds}


def _one_clip(maker: Maker, seed: int) -> dict[str, float]:
    """One puppet, alone, made from references: is it that one, does it do as told, does the camera?"""
    performance = _scene(seed)
    look = performance.cast[0].look
    made = maker(Wanted(performance=performance, references=(look,), seed=seed))
    rivals = distractors(look, DISTRACTORS, random.Random(seed))
    swapped = maker(Wanted(performance=performance, references=(rivals[0],), seed=seed))
    people = [performance, *[with_look(performance, other) for other in rivals]]
    doings = [with_action(performance, action) for action in ACTIONS]
    return {
        "identity": float(best(made, people) == 0),
        "swapped reference swaps": float(best(swapped, people) == 1),
        "action": float(list(ACTIONS)[best(made, doings)] == performance.cast[0].action),
        "camera": float(camera_of(made, performance, RATE) == asked_camera(performance.move)),
    }


def _one_chain(maker: Maker, seed: int) -> dict[str, float]:
    """Ten clips of one scene, each going on from the last frames of the one before."""
    performance = replace(_scene(1000 + seed), move="static")
    look = performance.cast[0].look
    rivals = [with_look(performance, other) for other in distractors(look, DISTRACTORS, random.Random(seed))]
    made = maker(Wanted(performance=performance, references=(look,), seed=seed))
    first, found = made, {}
    seams, kept_psnr = [], []
    for link in range(1, LINKS):
        action = list(ACTIONS)[(seed + link) % len(ACTIONS)]
        doing = with_action(performance, action) if not action.startswith("walk") else performance
        after = maker(Wanted(performance=doing, references=(look,), kept=made[-TAIL:], seed=seed * LINKS + link))
        kept_psnr.append(psnr(after[:TAIL], made[-TAIL:]))
        seams.append(seam(made, after[TAIL:]))
        made, performance = after, doing
    people = [
        performance,
        *[replace(one, cast=(replace(one.cast[0], action=performance.cast[0].action),)) for one in rivals],
    ]
    found["identity in shot 10"] = float(best(made[TAIL:], people) == 0)
    found["drift over 10 shots, ΔE"] = colour_distance(first, made)
    found["tail kept, PSNR"] = float(np.mean(kept_psnr))
    found["seam (1: as any other frame)"] = float(np.median(seams))
    return found


def _scene(seed: int) -> Performance:
    """A held-out performance of one puppet in clear weather, which the camera's measure needs."""
    performance = sample(seed, frames=CLIP_FRAMES)
    return replace(performance, cast=performance.cast[:1], weather="clear")


def psnr(one: Frames, other: Frames) -> float:
    """How alike two clips are, in dB; 99 for equal ones."""
    wrong = float(np.mean((one.astype(np.float64) - other) ** 2))
    return 99.0 if wrong == 0 else float(10 * np.log10(255**2 / wrong))


def seam(before: Frames, after: Frames) -> float:
    """The change across a cut, over the median change of the eight pairs of frames on each side."""
    across = np.abs(before[-1].astype(np.float64) - after[0]).mean()
    sides = [*_steps(before[-9:]), *_steps(after[:9])]
    return float(across / max(0.05, float(np.median(sides))))


def _steps(frames: Frames) -> list[float]:
    return [float(np.abs(one.astype(np.float64) - two).mean()) for one, two in pairwise(frames)]


def colour_distance(one: Frames, other: Frames) -> float:
    """ΔE (CIE 1976) between the mean colours of two clips."""
    import cv2

    def mean(frames: Frames) -> NDArray[np.float64]:
        lab = [cv2.cvtColor(frame.astype(np.float32) / 255, cv2.COLOR_RGB2LAB) for frame in frames]
        return np.asarray(np.mean(lab, axis=(0, 1, 2)), np.float64)

    return float(np.linalg.norm(mean(one) - mean(other)))


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure a checkpoint, beside the world itself, and print a table."""
    parser = argparse.ArgumentParser(prog="python -m matchcut.pocket.evaluate", description=__doc__.split("\n", 1)[0])
    parser.add_argument("checkpoint", type=Path)
    parser.add_argument("--clips", type=int, default=40)
    parser.add_argument("--chains", type=int, default=4)
    parser.add_argument("--steps", type=int, default=20)
    parser.add_argument("--guidance", type=float, default=4.0)
    parser.add_argument("--device", default="cpu")
    parser.add_argument("--json", type=Path)
    given = parser.parse_args(arguments)
    model = Checkpoint(given.checkpoint, given.steps, given.guidance, given.device)
    columns = {
        "model": measure(model, given.clips, given.chains),
        "the world": measure(the_world, given.clips, given.chains),
    }
    print(f"{'measure':<34}{'model':>10}{'the world':>12}")
    for name in columns["model"]:
        print(f"{name:<34}{columns['model'][name]:>10.3f}{columns['the world'][name]:>12.3f}")
    if given.json:
        given.json.write_text(json.dumps(columns, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
