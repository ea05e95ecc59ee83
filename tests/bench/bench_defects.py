"""How well defects are found in takes: `python tests/bench/bench_defects.py [--minutes N] [SEED …]`.

In each seed's footage (a real shot, a photograph under a camera, or somebody before it) each kind of defect is planted
once, in amounts that take turns, and coded as H.264; the same footage is looked at without any, and as what people do
on purpose. What the thresholds were chosen on are seeds below 100: photographs that scikit-image brings, three people,
and the first shots of the courier's film. Seeds from 500 on show others: groups of people as grounds, other people, and
the other real shots. ffmpeg's freezedetect, blackdetect and scdet see the same frames.
"""

from __future__ import annotations

import argparse
import re
import subprocess
import sys
import time
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import cv2
import numpy as np
from imageio_ffmpeg import get_ffmpeg_exe

sys.path.insert(0, str(Path(__file__).parents[2]))

from tests.bench import people
from tests.bench.defect_clips import MORE, RATE, SHOWN, Picture, camera, coded, meant, real_shots, small, somebody
from tests.continuity.planting import PLANTS, Footage, Planted

from matchcut.continuity.defects.finder import DefectFinder
from matchcut.continuity.seen import DefectKind, DefectSeen

CALIBRATING_BELOW = 100
SEEDS = range(601, 621)
_LIKELY = 0.5
_QUALITIES = (16, 20, 24, 28)
_ALSO = {DefectKind.JUMP: {DefectKind.HIDDEN_CUT}, DefectKind.FLASH: {DefectKind.BLANK}}
"""What a defect may be called as well: a jump so far that another shot begins, a flash that leaves nothing."""
_REFEREE = {"freeze": "freeze", "repeated frame": "freeze", "black": "black", "hidden cut": "scd"}


@dataclass(frozen=True)
class Result:
    """What came of one planted defect."""

    name: str
    amount: float
    right: bool
    other_kind: bool
    beside: int
    referee: bool | None


def main(arguments: Sequence[str]) -> int:
    """Measure, print the tables, and return 1 if a figure is missed."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--minutes", type=float, default=60)
    parser.add_argument("seeds", type=int, nargs="*", default=list(SEEDS))
    chosen = parser.parse_args(arguments)
    until = time.monotonic() + 60 * chosen.minutes
    results: list[Result] = []
    alarms: dict[str, list[tuple[int, int]]] = defaultdict(list)
    seconds: list[float] = []
    for number, seed in enumerate(chosen.seeds):
        if time.monotonic() > until:
            print(f"time is up: {number} of {len(chosen.seeds)} seeds", file=sys.stderr)
            break
        footage, quality = _footage(seed)
        for name, frames in _clean(footage, seed):
            defects = _defects(coded(frames, quality), seconds)
            alarms[name].append((len(defects), len(frames)))
            if defects:
                print(
                    f"  {seed} {name}: {[(d.kind.value, d.first, d.frames, d.sure) for d in defects]}", file=sys.stderr
                )
        results.extend(_planted(footage, seed, quality, seconds))
        print(f"seed {seed}", file=sys.stderr, flush=True)
    return _print(results, alarms, seconds)


def _footage(seed: int) -> tuple[Footage, int]:
    """The footage of a seed, and how it is coded."""
    dice = np.random.default_rng(seed)
    calibrating = seed < CALIBRATING_BELOW
    shown, plain = _pictures()
    faces = ("biden.jpg", "obama.jpg", "astronaut.png") if calibrating else ("obama3.jpg", "Tom_Hanks_54745.png")
    somebodies = [shown[name] for name in faces]
    grounds = (
        list(plain.values())
        if calibrating
        else [picture for name, picture in shown.items() if name.startswith("sample") or name == "t1.jpg"]
    )
    grounds = [ground for ground in grounds if min(ground.shape[:2]) >= 200]
    ground, other = (grounds[number] for number in dice.choice(len(grounds), 2, replace=False))
    count = SHOWN + MORE
    if seed % 3 == 0:
        real = {name: frames for name, frames in real_shots().items() if (name in _FIRST) == calibrating}
        frames = real[sorted(real)[seed // 3 % len(real)]]
        frames = [np.ascontiguousarray(frame[:, ::-1]) for frame in frames] if dice.random() < 0.5 else frames
    elif seed % 3 == 1:
        frames = list(camera(ground, dice, count))
    else:
        frames = list(somebody(ground, somebodies[dice.integers(len(somebodies))], dice, count))
    frames = frames[:count]
    long = min(SHOWN, len(frames) - 6)
    return Footage(frames, list(camera(other, dice, SHOWN)), long), int(dice.choice(_QUALITIES))


@cache
def _pictures() -> tuple[dict[str, Picture], dict[str, Picture]]:
    return people.pictures(), people.without_people()


_FIRST = ("bikes 0", "bikes 1", "bikes 2")


def _clean(footage: Footage, seed: int) -> Iterator[tuple[str, list[Picture]]]:
    """The footage as it is, and some of what is meant: four kinds a seed, by turns."""
    frames = list(footage.frames[: footage.shown])
    yield "as it is", frames
    kinds = list(meant(frames, np.random.default_rng(seed + 7)).items())
    for number in range(4):
        name, make = kinds[(4 * seed + number) % len(kinds)]
        yield name, make()


def _planted(footage: Footage, seed: int, quality: int, seconds: list[float]) -> Iterator[Result]:
    for number, (name, (plant, amounts)) in enumerate(PLANTS.items()):
        dice = np.random.default_rng([seed, number])
        amount = amounts[(seed + number) % len(amounts)]
        at = int(dice.integers(10, footage.shown - 12))
        if name == "letters":  # They stand for a second and a half, at least.
            at = int(dice.choice([0, dice.integers(6, 12)]))
        planted = plant(footage, at, amount, dice)
        frames = coded(planted.footage, quality)
        defects = _defects(frames, seconds)
        near = [defect for defect in defects if abs(defect.first - planted.first) <= 1]
        kinds = {planted.kind, *_ALSO.get(planted.kind, ())}
        yield Result(
            name=name,
            amount=amount,
            right=any(defect.kind in kinds for defect in near),
            other_kind=bool(near) and all(defect.kind not in kinds for defect in near),
            beside=sum(not _is_of(defect, planted) for defect in defects),
            referee=_by_ffmpeg(frames, planted.first, _REFEREE[name]) if name in _REFEREE else None,
        )


def _is_of(defect: DefectSeen, planted: Planted) -> bool:
    """Whether a defect lies where one is planted."""
    return defect.first <= planted.first + planted.frames and planted.first - 1 <= defect.first + defect.frames


def _defects(frames: Sequence[Picture], seconds: list[float]) -> list[DefectSeen]:
    """What is wrong in frames and was hardly meant; how long that took for each frame is added to `seconds`."""
    finder, spent = DefectFinder(RATE), 0.0
    for frame in frames:
        seen, luma = small(frame), np.asarray(cv2.cvtColor(frame, cv2.COLOR_RGB2GRAY), np.uint8)
        begun = time.thread_time()
        finder.add(seen, luma)
        spent += time.thread_time() - begun
    begun = time.thread_time()
    defects = finder.finish()
    seconds.append((spent + time.thread_time() - begun) / len(frames))
    return [defect for defect in defects if defect.sure >= _LIKELY]


def _by_ffmpeg(frames: Sequence[Picture], at: int, key: str) -> bool:
    """Whether ffmpeg finds a stop, black frames or a cut at frame `at`, give or take one."""
    filters = "freezedetect=n=0.001:d=0.04,blackdetect=d=0.03,scdet=t=10,metadata=print:file=-"
    high, wide = frames[0].shape[:2]
    command = [get_ffmpeg_exe(), "-v", "info", "-f", "rawvideo", "-pix_fmt", "rgb24", "-s", f"{wide}x{high}"]
    command += ["-r", str(RATE), "-i", "-", "-vf", filters, "-f", "null", "-"]
    run = subprocess.run(command, input=b"".join(frame.tobytes() for frame in frames), capture_output=True, check=True)
    texts = (run.stdout + run.stderr).decode()
    named = {
        "freeze": r"freeze_start[:=] ?([\d.]+)",
        "black": r"black_start[:=] ?([\d.]+)",
        "scd": r"scd\.time[:=] ?([\d.]+)",
    }
    # A freeze begins for ffmpeg with the frame that is then repeated.
    late = 1 if key == "freeze" else 0
    return any(abs(float(begins) * RATE + late - at) <= 1.01 for begins in re.findall(named[key], texts))


def _print(results: Sequence[Result], alarms: dict[str, list[tuple[int, int]]], seconds: Sequence[float]) -> int:
    print("{:16} {:>8} {:>14} {:>11} {:>12} {:>9}   {}".format(*_HEAD))
    for name in PLANTS:
        _row(name, [result for result in results if result.name == name])
    planted, right = len(results), sum(result.right for result in results)
    print(f"all {planted}: {right} found ({right / max(1, planted):.1%}) at the right frame and of the right kind")
    clips = [entry for entries in alarms.values() for entry in entries]
    wrong = sum(count > 0 for count, _ in clips) / max(1, len(clips))
    minutes = sum(frames for _, frames in clips) / RATE / 60
    print(
        f"{len(clips)} clean clips: {wrong:.1%} with a false alarm, {sum(n for n, _ in clips) / minutes:.1f} a minute"
    )
    for name, entries in sorted(alarms.items()):
        if false := sum(count for count, _ in entries):
            print(f"  {name}: {false} in {len(entries)} clips")
    print(f"{np.mean(seconds) * 1000:.1f} ms a frame (median {np.median(seconds) * 1000:.1f})")
    return int(right < 0.95 * planted or wrong > 0.02)


_HEAD = ("kind", "planted", "at the frame", "other kind", "false beside", "ffmpeg", "amounts: found of planted")


def _row(name: str, results: Sequence[Result]) -> None:
    """Print a kind's row, with the smallest amount from which on at least 95 % are found; infinite for none."""
    by_amount = {amount: [r.right for r in results if r.amount == amount] for amount in PLANTS[name][1]}
    sizes = sorted({abs(amount) for amount in by_amount})
    rights = {
        size: [right for amount, them in by_amount.items() if abs(amount) >= size for right in them] for size in sizes
    }
    least = next((size for size in sizes if rights[size] and np.mean(rights[size]) >= 0.95), float("inf"))
    judged = [result.referee for result in results if result.referee is not None]
    cells = (
        f"{sum(result.right for result in results)} {np.mean([result.right for result in results] or [0]):.0%}",
        sum(result.other_kind for result in results),
        sum(result.beside for result in results),
        f"{sum(judged)}/{len(judged)}" if judged else "",
        "  ".join(f"{amount:g}: {sum(them)}/{len(them)}" for amount, them in by_amount.items() if them),
    )
    print("{:16} {:>8} {:>14} {:>11} {:>12} {:>9}   {}   from {:g}".format(name, len(results), *cells, least))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
