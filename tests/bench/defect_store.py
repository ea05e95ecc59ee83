"""Clips with defects planted in them and clips without, made once for each seed and kept in the user's cache.

In each seed's footage (a real shot, a photograph under a camera, or somebody before it) each kind of defect is planted
once, in amounts that take turns, and coded as H.264; the same footage is kept as it is, and as what people do on
purpose. Seeds below 100 show photographs that scikit-image brings, three people, and the first shots of the courier's
film. All others show what these do not: groups of people as grounds, other people, and the other real shots.

Whether a person can see what was planted is told of the frames before they are coded, by rules that know nothing of the
detectors:

    a repeat, a freeze   where the frames beside it change by 4 greys, in the tenth of 144 blocks that changes most
    a jump               where it changes these by 4 greys, and half as much again as each of six frames on either side
    cuts, dissolves      always
    all others           where three of the blocks differ by 6 greys from what was there: coding alone changes half
"""

from __future__ import annotations

import hashlib
import shutil
import tempfile
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from pathlib import Path

import cv2
import msgspec
import numpy as np
from platformdirs import user_cache_path
from tests.bench import defect_clips, people
from tests.bench.defect_clips import MORE, SHOWN, Picture, camera, meant, real_shots, somebody, write
from tests.continuity import planting
from tests.continuity.planting import PLANTS, Footage, Planted

from matchcut.continuity.defects.traits import Floats, blocks
from matchcut.continuity.seen import DefectKind

CALIBRATING_BELOW = 100
_QUALITIES = (16, 20, 24, 28)
_FIRST = ("bikes 0", "bikes 1", "bikes 2")
_CHANGES, _DIFFERS, _STANDS_OUT, _BESIDE = 4.0, 6.0, 1.5, 6


class Clip(msgspec.Struct, frozen=True, kw_only=True):
    """A clip in a file beside its list: what is planted in it by which amount, where, and whether that can be seen;
    or what it shows that is none (`kind` None).
    """

    file: str
    name: str
    kind: DefectKind | None = None
    amount: float = 0.0
    first: int = 0
    frames: int = 0
    seen: bool = False


def clips_of(seed: int) -> Iterator[tuple[Clip, Path]]:
    """The clips of a seed and where they lie, made where they are not there yet."""
    made_by = b"".join(Path(str(module.__file__)).read_bytes() for module in (planting, defect_clips))
    made_by += Path(__file__).read_bytes()
    folder = user_cache_path("matchcut") / "bench-defects" / hashlib.sha256(made_by).hexdigest()[:16] / str(seed)
    if not folder.is_dir():
        folder.parent.mkdir(parents=True, exist_ok=True)
        aside = Path(tempfile.mkdtemp(dir=folder.parent))
        (aside / "clips.json").write_bytes(msgspec.json.encode(list(_make(seed, aside))))
        try:
            aside.rename(folder)
        except OSError:  # Somebody else made it meanwhile.
            shutil.rmtree(aside)
    for clip in msgspec.json.decode((folder / "clips.json").read_bytes(), type=list[Clip]):
        yield clip, folder / clip.file


def _make(seed: int, folder: Path) -> Iterator[Clip]:
    footage, quality = _footage(seed)
    clean = list(footage.frames[: footage.shown])
    purposes = list(meant(clean, np.random.default_rng(seed + 7)).items())
    shown: list[tuple[str, Callable[[], Sequence[Picture]]]] = [("as it is", lambda: clean)]
    shown += [purposes[(4 * seed + number) % len(purposes)] for number in range(4)]
    for number, (name, frames) in enumerate(shown):
        write(frames(), quality, folder / f"clean-{number}.mp4")
        yield Clip(file=f"clean-{number}.mp4", name=name)
    for number, (name, (plant, amounts)) in enumerate(PLANTS.items()):
        dice = np.random.default_rng([seed, number])
        amount = amounts[(seed + number) % len(amounts)]
        at = int(dice.integers(10, footage.shown - 12))
        if name == "letters":  # They stand for a second and a half, at least.
            at = int(dice.choice([0, dice.integers(6, 12)]))
        if name == "dissolve":  # It ends before the clip does.
            amount = max(long for long in amounts if long in (amount, amounts[0]) and long <= footage.shown - 8)
            at = min(at, footage.shown - 4 - round(amount))
        planted = plant(footage, at, amount, dice)
        write(planted.footage, quality, folder / f"{number}.mp4")
        yield Clip(
            file=f"{number}.mp4",
            name=name,
            kind=planted.kind,
            amount=amount,
            first=planted.first,
            frames=planted.frames,
            seen=_can_be_seen(planted, clean),
        )


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


def _can_be_seen(planted: Planted, clean: Sequence[Picture]) -> bool:
    """Whether a person can see what is planted, by the rules above; `clean` is what was there before."""
    first, shown = planted.first, planted.footage
    if planted.kind in (DefectKind.HIDDEN_CUT, DefectKind.DISSOLVE):
        return True
    if planted.kind in (DefectKind.REPEATED_FRAME, DefectKind.FREEZE, DefectKind.JUMP):
        end = first + planted.frames
        before = [_step(shown[at - 1], shown[at]) for at in range(max(1, first - _BESIDE), first)]
        after = [_step(shown[at - 1], shown[at]) for at in range(end, min(len(shown), end + _BESIDE))]
        if planted.kind is not DefectKind.JUMP:
            return min(float(np.median(side)) for side in (before, after) if side) >= _CHANGES
        step = _step(shown[first - 1], shown[first])
        return bool(step >= _CHANGES and step > _STANDS_OUT * max(*before, *after))
    differs = np.sort(_differences(shown[first], clean[first]), axis=None)
    return bool(differs[-3:].mean() >= _DIFFERS)


def _step(first: Picture, second: Picture) -> float:
    """Greys by which the tenth of the blocks that changes most does."""
    return float(np.quantile(_differences(first, second), 0.9))


def _differences(first: Picture, second: Picture) -> Floats:
    """Mean differences of two frames' blocks in greys (9, 16)."""
    one, two = (cv2.cvtColor(picture, cv2.COLOR_RGB2GRAY) for picture in (first, second))
    return blocks(cv2.absdiff(one, two))
