"""How well defects are found in takes: `python tests/bench/bench_defects.py [--minutes N] [SEED …]`.

The clips are those of `defect_store.py`, which says what is planted in which footage, and what a person can see of it.
What the thresholds were chosen on are seeds below 100; seeds from 700 on are reported. Of what a person can see, 95 %
have to be found, at the right frame, give or take one, and as what it is. ffmpeg's freezedetect, blackdetect and scdet
see the same frames.
"""

from __future__ import annotations

import argparse
import re
import subprocess
import sys
import time
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np
from imageio_ffmpeg import get_ffmpeg_exe

sys.path.insert(0, str(Path(__file__).parents[2]))

from tests.bench.defect_clips import RATE, Picture, read, small
from tests.bench.defect_store import Clip, clips_of
from tests.continuity.planting import PLANTS

from matchcut.continuity.defects.finder import DefectFinder
from matchcut.continuity.seen import DefectKind, DefectSeen

SEEDS = range(700, 725)
_LIKELY = 0.5
_ALSO = {DefectKind.JUMP: {DefectKind.HIDDEN_CUT}, DefectKind.FLASH: {DefectKind.BLANK}}
"""What a defect may be called as well: a jump so far that another shot begins, a flash that leaves nothing."""
_VEILED, _SHORT, _PART = 0.2, 4, 8
_REFEREE = {"freeze": "freeze", "repeated frame": "freeze", "black": "black", "hidden cut": "scd"}


@dataclass(frozen=True)
class Result:
    """What came of a planted defect."""

    clip: Clip
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
        for clip, path in clips_of(seed):
            frames = read(path)
            defects = _defects(frames, seconds)
            if clip.kind is not None:
                results.append(_result(clip, frames, defects))
                continue
            alarms[clip.name].append((len(defects), len(frames)))
            if defects:
                shown = [(defect.kind.value, defect.first, defect.frames, defect.sure) for defect in defects]
                print(f"  {seed} {clip.name}: {shown}", file=sys.stderr)
        print(f"seed {seed}", file=sys.stderr, flush=True)
    return _print(results, alarms, seconds)


def _result(clip: Clip, frames: Sequence[Picture], defects: Sequence[DefectSeen]) -> Result:
    near = [defect for defect in defects if _is_at(defect, clip)]
    right = any(_is_called(defect.kind, clip) for defect in near)
    return Result(
        clip=clip,
        right=right,
        other_kind=bool(near) and not right,
        beside=sum(not _is_of(defect, clip) for defect in defects),
        referee=_by_ffmpeg(frames, clip.first, _REFEREE[clip.name]) if clip.name in _REFEREE else None,
    )


def _is_at(defect: DefectSeen, clip: Clip) -> bool:
    """Whether a defect begins where it was planted, give or take one. Nobody sees where a dissolve begins, since it
    begins with next to nothing: it is where its middle is, give or take one and an eighth of it.
    """
    if clip.kind is not DefectKind.DISSOLVE:
        return abs(defect.first - clip.first) <= 1
    middles = (first + frames / 2 for first, frames in ((defect.first, defect.frames), (clip.first, clip.frames)))
    return abs(np.subtract(*middles)) <= 1 + clip.frames / _PART


def _is_called(kind: DefectKind, clip: Clip) -> bool:
    """Whether that is what was planted, or may be called so: of a little noise coding leaves only that it veils the
    picture, which changes its light; a dissolve of four frames may be a cut.
    """
    if kind is clip.kind or kind in _ALSO.get(clip.kind or kind, ()):
        return True
    if clip.name == "noise" and clip.amount <= _VEILED:
        return kind is DefectKind.FLASH
    return clip.kind is DefectKind.DISSOLVE and clip.frames <= _SHORT and kind is DefectKind.HIDDEN_CUT


def _is_of(defect: DefectSeen, clip: Clip) -> bool:
    """Whether a defect lies where that is planted."""
    return defect.first <= clip.first + clip.frames and clip.first - 1 <= defect.first + defect.frames


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
    print("{:16} {:>8} {:>8} {:>14} {:>11} {:>12} {:>9}   {}".format(*_HEAD))
    for name in PLANTS:
        _row(name, [result for result in results if result.clip.name == name])
    seen = [result for result in results if result.clip.seen]
    right = sum(result.right for result in seen)
    print(f"all {len(results)}: {sum(result.right for result in results)} found at the right frame, as what they are")
    print(f"of {len(seen)} that a person can see {right} ({right / max(1, len(seen)):.1%})")
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
    return int(right < 0.95 * len(seen) or wrong > 0.02)


_HEAD = (
    "kind",
    "planted",
    "visible",
    "of these found",
    "other kind",
    "false beside",
    "ffmpeg",
    "amounts: found of all",
)


def _row(name: str, results: Sequence[Result]) -> None:
    """Print a kind's row, with the smallest amount from which on at least 95 % of what can be seen are found; infinite
    for none.
    """
    seen = [result for result in results if result.clip.seen]
    sizes = sorted({abs(amount) for amount in PLANTS[name][1]})
    rights_from = {size: [result.right for result in seen if abs(result.clip.amount) >= size] for size in sizes}
    least = next((size for size in sizes if rights_from[size] and np.mean(rights_from[size]) >= 0.95), float("inf"))
    judged = [result.referee for result in results if result.referee is not None]
    tried = {amount: [r.right for r in results if r.clip.amount == amount] for amount in PLANTS[name][1]}
    cells = (
        f"{sum(result.right for result in seen)} {np.mean([result.right for result in seen] or [0]):.0%}",
        sum(result.other_kind for result in results),
        sum(result.beside for result in results),
        f"{sum(judged)}/{len(judged)}" if judged else "",
        "  ".join(f"{amount:g}: {sum(rights)}/{len(rights)}" for amount, rights in tried.items() if rights),
    )
    row = "{:16} {:>8} {:>8} {:>14} {:>11} {:>12} {:>9}   {}   from {:g}"
    print(row.format(name, len(results), len(seen), *cells, least))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
