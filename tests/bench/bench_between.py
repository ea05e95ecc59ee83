"""What lies between two frames, by flow, by RIFE and by both as chosen: `python tests/bench/bench_between.py`.

Photographs are moved in four ways and the moment in between is known; the constants of `engines/conforming/choosing`
were chosen on other pictures and other motions. PSNR in dB, mean and worst of five scenes of 384 × 256.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray
from skimage import data

from matchcut.engines.conforming.choosing import ChosenMotion
from matchcut.engines.conforming.learned import LearnedMotion
from matchcut.engines.conforming.motion import FlowPair, Interpolate
from matchcut.models.onnx_session import boxed_file

Rgb = NDArray[np.uint8]
Scene = Callable[[float], Rgb]
SIZE = (384, 256)
PICTURES = (
    (data.astronaut, data.chelsea),
    (data.coffee, data.astronaut),
    (data.rocket, data.coffee),
    (data.hubble_deep_field, data.chelsea),
    (data.immunohistochemistry, data.astronaut),
)
NEARLY = 0.05
"""dB by which the chosen may fall short of the better one."""


def moved(picture: Rgb, across: float, down: float, turn: float = 0, size: float = 1, about: Any = (0, 0)) -> Rgb:
    matrix = cv2.getRotationMatrix2D(about, turn, size)
    matrix[:, 2] += across, down
    made: Rgb = cv2.warpAffine(picture, matrix, SIZE, flags=cv2.INTER_CUBIC, borderMode=cv2.BORDER_REFLECT)
    return made


def with_figure(ground: Rgb, figure: Rgb) -> Scene:
    height, width = figure.shape[:2]
    oval = np.zeros((height, width), np.float32)
    cv2.ellipse(oval, (width // 2, height // 2), (width // 3, height // 3), 0, 0, 360, 1, -1)
    oval = cv2.GaussianBlur(oval, (5, 5), 0)

    def at(moment: float) -> Rgb:
        matrix = cv2.getRotationMatrix2D((200, 150), 6 * moment, 0.6)
        matrix[:, 2] += 20 + 36 * moment, -10 + 8 * moment
        cover = cv2.warpAffine(oval, matrix, SIZE)[..., None]
        shown = cv2.warpAffine(figure, matrix, SIZE, flags=cv2.INTER_CUBIC, borderMode=cv2.BORDER_REFLECT)
        mixed = moved(ground, -30 - 10 * moment, -20) * (1 - cover) + shown * cover
        return np.clip(np.rint(mixed), 0, 255).astype(np.uint8)

    return at


MOTIONS: dict[str, Callable[[Rgb, Rgb], Scene]] = {
    "pan of 12 pixels": lambda ground, _: lambda at: moved(ground, -40 - 12 * at, -30 - 5 * at),
    "pan of 48 pixels": lambda ground, _: lambda at: moved(ground, -40 - 48 * at, -20 - 20 * at),
    "zoom and turn": lambda ground, _: lambda at: moved(ground, -20, -20, 8 * at, 1 + 0.12 * at, (230, 150)),
    "figure over moving ground": with_figure,
}


def psnr(made: Rgb, truth: Rgb) -> float:
    return float(10 * np.log10(255**2 / np.square(made.astype(np.float64) - truth).mean()))


def main() -> int:
    """Measure, print the table, and return 1 where the chosen falls short of the better of the two."""
    rife = LearnedMotion(boxed_file("rife_4"))
    print(f"{'dB, mean (worst)':28}{'flow':>16}{'RIFE':>16}{'chosen':>16}  of which flow, both, RIFE")
    short = 0
    for name, motion in MOTIONS.items():
        chosen = ChosenMotion(lambda: rife)
        ways: tuple[Interpolate, ...] = (FlowPair, rife, chosen)
        reached = np.zeros((len(PICTURES), len(ways)))
        for row, (ground, figure) in zip(reached, PICTURES, strict=True):
            scene = motion(ground()[..., :3], figure()[..., :3])
            first, truth, second = (scene(moment) for moment in (0, 0.5, 1))
            row[:] = [psnr(way(first, second).at(0.5), truth) for way in ways]
        figures = np.stack([reached.mean(0), reached.min(0)])
        cells = "".join(f"{f'{mean:.1f} ({worst:.1f})':>16}" for mean, worst in figures.T)
        print(
            f"{name:28}{cells}  {chosen.counts['flow']}, {chosen.counts['both']}, {chosen.counts['model']}", flush=True
        )
        short += bool((figures[:, 2] < figures[:, :2].max(1) - NEARLY).any())
    for size in ((640, 384), (1280, 704)):
        first = cv2.resize(data.astronaut(), size)
        second = np.roll(first, 9, 1)
        seconds = [_seconds(way, first, second) for way in (FlowPair, rife)]
        print(f"a frame of {size[0]} × {size[1]}: flow {seconds[0]:.2f} s, RIFE {seconds[1]:.2f} s", flush=True)
    return int(short > 0)


def _seconds(way: Interpolate, first: Rgb, second: Rgb) -> float:
    way(first, second).at(0.5)
    start = time.perf_counter()
    way(first, second).at(0.5)
    return time.perf_counter() - start


if __name__ == "__main__":
    sys.exit(main())
