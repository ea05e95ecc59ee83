"""How well the pocket model obeys, measured against the world it was trained on, on clips that it never saw.

    python -m matchcut_pocket.evaluate CHECKPOINT [--clips 40] [--chains 4] [--json out.json]

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

from matchcut_pocket.acting import ACTIONS
from matchcut_pocket.looks import PuppetLook, distractors, some_look
from matchcut_pocket.matching import best, with_action, with_look
from matchcut_pocket.motion import asked_camera, camera_of
from matchcut_pocket.world import RATE, SIZE, Performance, draw, sample

Frames = NDArray[np.uint8]
CLIP_FRAMES = 25
TAIL = 5
LINKS = 10
DISTRACTORS = 9
SAME = 99.0
"""The PSNR that two equal clips are given."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ClipOrder:
    """One clip to make: the performance (its prompt), whose references are given, and the frames to go on from."""

    performance: Performance
    references: tuple[PuppetLook, ...]
    kept: Frames | None = None
    seed: int = 0
    size: tuple[int, int] = SIZE


Maker = Callable[[ClipOrder], Frames]
"""Makes a clip: frames (n, h, w, 3) of 8 bits, the kept ones first."""


def the_world(wanted: ClipOrder) -> Frames:
    """Draw what is wanted: the perfect model. Who is not referenced is played by a stranger."""
    dice = random.Random(f"stranger {wanted.seed}")
    looks = [*wanted.references, *[some_look(dice) for _ in wanted.performance.cast[len(wanted.references) :]]]
    cast = tuple(replace(role, look=look) for role, look in zip(wanted.performance.cast, looks, strict=True))
    frames = draw(replace(wanted.performance, cast=cast), wanted.size)
    if wanted.kept is not None:
        frames[: len(wanted.kept)] = wanted.kept
    return frames


class Checkpoint:
    """The model as a maker: a checkpoint in `folder`, sampled with so many steps."""

    def __init__(
        self, folder: Path, steps: int | None = None, guidance: float | None = None, device: str = "cpu"
    ) -> None:
        import torch
        from diffusers import WanVACEPipeline

        from matchcut_pocket.finish import GUIDANCE, STEPS, size_of

        self.pipeline = WanVACEPipeline.from_pretrained(folder, dtype=torch.float32).to(device)
        self.pipeline.set_progress_bar_config(disable=True)
        self._steps = STEPS if steps is None else steps
        self._guidance = GUIDANCE if guidance is None else guidance
        self.size = size_of(folder)

    def __call__(self, wanted: ClipOrder) -> Frames:
        from PIL import Image

        from matchcut_pocket.finish import generate
        from matchcut_pocket.world import reference

        given: dict[str, Any] = {
            "reference_images": [Image.fromarray(reference(look, wanted.size)) for look in wanted.references] or None
        }
        if wanted.kept is not None:
            count, rest = len(wanted.kept), wanted.performance.frames - len(wanted.kept)
            given["video"] = [Image.fromarray(frame) for frame in wanted.kept] + [
                Image.new("RGB", wanted.size, (128,) * 3)
            ] * rest
            given["mask"] = [Image.new("L", wanted.size, 0)] * count + [Image.new("L", wanted.size, 255)] * rest
        return generate(
            self.pipeline,
            wanted.performance,
            wanted.seed,
            wanted.size,
            steps=self._steps,
            guidance=self._guidance,
            **given,
        )

    def through_latents(self, clips: int) -> float:
        """How well held-out clips come back from the autoencoder: the mean PSNR, in dB."""
        import torch

        vae, decoded = self.pipeline.vae, []
        for seed in range(clips):
            drawn = draw(_scene(seed), self.size)
            signed = torch.from_numpy(drawn).to(vae.device).permute(3, 0, 1, 2)[None].float() / 127.5 - 1
            with torch.no_grad():
                back = vae.decode(vae.encode(signed).latent_dist.mode()).sample[0]
            pixels = ((back.permute(1, 2, 3, 0) + 1) * 127.5).round().clamp(0, 255)
            decoded.append(psnr(pixels.to("cpu", torch.uint8).numpy(), drawn))
        return float(np.mean(decoded))


def measure(maker: Maker, clips: int, chains: int, size: tuple[int, int] = SIZE) -> dict[str, float]:
    """Measure a maker over held-out clips and chains. Shares are 0 to 1, PSNR in dB, ΔE in CIELAB.

    `seconds a clip` is the time of one clip of `CLIP_FRAMES` frames, from prompt to pictures.
    """
    measures: dict[str, list[float]] = {}
    for number in range(clips + chains):
        measured = _one_clip(maker, number, size) if number < clips else _one_chain(maker, number - clips, size)
        for name, value in measured.items():
            measures.setdefault(name, []).append(value)
    return {name: float(np.mean(values)) for name, values in measures.items()}


def _one_clip(maker: Maker, seed: int, size: tuple[int, int]) -> dict[str, float]:
    """One puppet, alone, made from references: is it that one, does it do as told, does the camera?"""
    performance = _scene(seed)
    look = performance.cast[0].look
    rivals = distractors(look, DISTRACTORS, random.Random(seed))
    wanted = ClipOrder(performance=performance, references=(look,), seed=seed, size=size)
    began = time.monotonic()
    clip = maker(wanted)
    seconds = time.monotonic() - began
    swapped = maker(replace(wanted, references=(rivals[0],)))
    dropped = maker(replace(wanted, references=()))
    first = draw(performance, size)[:1]
    begun = maker(replace(wanted, kept=first))
    people = [performance, *[with_look(performance, other) for other in rivals]]
    doings = [with_action(performance, action) for action in ACTIONS]
    return {
        "identity": float(best(clip, people) == 0),
        "swapped reference swaps": float(best(swapped, people) == 1),
        "dropped reference stays away": float(best(dropped, people) != 0),
        "action": float(list(ACTIONS)[best(clip, doings)] == performance.cast[0].action),
        "camera": float(camera_of(clip, performance, RATE) == asked_camera(performance.move)),
        "first frame kept, PSNR": psnr(begun[:1], first),
        "seconds a clip": seconds,
    }


def _one_chain(maker: Maker, seed: int, size: tuple[int, int]) -> dict[str, float]:
    """Ten clips of one scene, each going on from the last frames of the one before."""
    performance = replace(_scene(1000 + seed), move="static")
    look = performance.cast[0].look
    rivals = [with_look(performance, other) for other in distractors(look, DISTRACTORS, random.Random(seed))]
    wanted = ClipOrder(performance=performance, references=(look,), seed=seed, size=size)
    clip = maker(wanted)
    first, measures = clip, {}
    seams, kept_psnr = [], []
    for link in range(1, LINKS):
        action = list(ACTIONS)[(seed + link) % len(ACTIONS)]
        doing = with_action(performance, action) if not action.startswith("walk") else performance
        after = maker(replace(wanted, performance=doing, kept=clip[-TAIL:], seed=seed * LINKS + link))
        kept_psnr.append(psnr(after[:TAIL], clip[-TAIL:]))
        seams.append(seam(clip, after[TAIL:]))
        clip, performance = after, doing
    people = [
        performance,
        *[replace(rival, cast=(replace(rival.cast[0], action=performance.cast[0].action),)) for rival in rivals],
    ]
    measures["identity in shot 10"] = float(best(clip[TAIL:], people) == 0)
    measures["drift over 10 shots, ΔE"] = colour_distance(first, clip)
    measures["tail kept, PSNR"] = float(np.mean(kept_psnr))
    measures["seam (1: as any other frame)"] = float(np.median(seams))
    return measures


def _scene(seed: int) -> Performance:
    """A held-out performance of one puppet in clear weather, which the camera's measure needs."""
    performance = sample(seed, frames=CLIP_FRAMES)
    return replace(performance, cast=performance.cast[:1], weather="clear")


def psnr(first: Frames, second: Frames) -> float:
    """How alike two clips are, in dB; `SAME` for equal ones."""
    wrong = float(np.mean((first.astype(np.float64) - second) ** 2))
    return SAME if wrong == 0 else float(10 * np.log10(255**2 / wrong))


def seam(before: Frames, after: Frames) -> float:
    """The change across a cut, over the median change of the eight pairs of frames on each side."""
    across = np.abs(before[-1].astype(np.float64) - after[0]).mean()
    sides = [*_steps(before[-9:]), *_steps(after[:9])]
    return float(across / max(0.05, float(np.median(sides))))


def _steps(frames: Frames) -> list[float]:
    return [float(np.abs(earlier.astype(np.float64) - later).mean()) for earlier, later in pairwise(frames)]


def colour_distance(first: Frames, second: Frames) -> float:
    """ΔE (CIE 1976) between the mean colours of two clips."""
    import cv2

    def mean(frames: Frames) -> NDArray[np.float64]:
        lab = [cv2.cvtColor(frame.astype(np.float32) / 255, cv2.COLOR_RGB2LAB) for frame in frames]
        return np.asarray(np.mean(lab, axis=(0, 1, 2)), np.float64)

    return float(np.linalg.norm(mean(first) - mean(second)))


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure a checkpoint, beside the world itself, and print a table."""
    parser = argparse.ArgumentParser(prog="python -m matchcut_pocket.evaluate", description=__doc__.split("\n", 1)[0])
    parser.add_argument("checkpoint", type=Path, help="a folder that `train finish` wrote")
    parser.add_argument("--clips", type=int, default=40)
    parser.add_argument("--chains", type=int, default=4)
    parser.add_argument("--steps", type=int, help="unless told, as the engine samples")
    parser.add_argument("--guidance", type=float, help="the same")
    parser.add_argument("--device", default="cpu")
    parser.add_argument("--json", type=Path)
    given = parser.parse_args(arguments)
    from matchcut_pocket.finish import FACTS

    if not (given.checkpoint / FACTS).is_file():
        raise SystemExit(
            f"There is no pocket checkpoint in {given.checkpoint}. `python -m matchcut_pocket.train` makes one."
        )
    model = Checkpoint(given.checkpoint, given.steps, given.guidance, given.device)
    columns = {
        name: measure(maker, given.clips, given.chains, model.size)
        for name, maker in (("model", model), ("the world", the_world))
    }
    columns["model"]["autoencoder, PSNR"] = model.through_latents(given.clips)
    columns["the world"]["autoencoder, PSNR"] = SAME
    print(f"{'measure':<34}{'model':>10}{'the world':>12}")
    for name in columns["model"]:
        print(f"{name:<34}{columns['model'][name]:>10.3f}{columns['the world'][name]:>12.3f}")
    if given.json:
        given.json.write_text(json.dumps(columns, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
