"""Frames through every edit format, at every rate, over 500 cuts: `python tests/bench/bench_interchange.py`.

Three measures, each of what somebody else's program sees:

* each format is written and read back by a reader that did not write it, and every frame, transition, timecode and
  sound is compared with the cut (what a format can only round is counted beside it; its delivery says so, too);
* Debian's `melt` renders the MLT and Kdenlive files, and a bar code in every picture tells which take and which frame
  is seen;
* a film of 500 cuts is exported and decoded: in every shot a picture flashes and its own sound clicks at one frame,
  and the distance between the two is what a viewer would notice.
"""

from __future__ import annotations

import importlib.util
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import av
import numpy as np

from matchcut.cut.model import FULL, Cut
from matchcut.delivery.edit.laying import lay_out
from matchcut.delivery.film import export
from matchcut.delivery.verify.edits import verify_written
from matchcut.film.time import FrameRate
from matchcut.interchange.formats import FORMATS
from matchcut.media.mezzanine import MezzanineWriter
from matchcut.media.sound import write_wav

TESTS = Path(__file__).parents[1]
CUTS = 500
RATES = (FrameRate(24000, 1001), FrameRate(24), FrameRate(25), FrameRate(30000, 1001), FrameRate(60))
MELTED = (FrameRate(24000, 1001), FrameRate(30000, 1001))
FILES, LONGEST = 60, 44
"""How many takes with bar codes are made, and how many frames each has: as many as the longest shot of the film."""
FLASH = 6
"""The frame of a take that flashes and clicks: every shot shows it, since no head is longer than 4."""
RATE = 48_000
NON_DROP = " non-drop"


def _module(name: str, path: Path) -> Any:
    """A conftest of the tests, which the tests import by place as well."""
    spec = importlib.util.spec_from_file_location(name, path)
    assert spec is not None
    assert spec.loader is not None
    module = sys.modules[name] = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


FILMS = _module("bench_long_films", TESTS / "interchange" / "writing" / "conftest.py")
MARKS = _module("bench_marks", TESTS / "cut" / "conftest.py")


def main() -> int:
    """Measure, print the tables, and return 1 if anything differs."""
    with tempfile.TemporaryDirectory(prefix="matchcut-bench-") as name:
        folder = Path(name)
        missed = [_formats(folder), _melt(folder), _sync(folder)]
    return int(any(missed))


# Each format, read back


def _formats(folder: Path) -> bool:
    print(f"{CUTS} cuts, all transitions, fades, trims, speeds: frames that differ when read back (0 wanted)")
    print(f"  {'format':14}" + "".join(f"{rate!s:>12}" for rate in RATES) + "   shots told to be rounded, seconds")
    wrong = False
    for name in (*FORMATS, f"edl{NON_DROP}"):
        cells, rounded, took = [], 0, 0.0
        for rate in RATES:
            reels = FILMS.long_film(rate, CUTS, folder / "take.mp4", folder / "sound.wav")
            settings = replace(reels.film.settings, fade_in=6, fade_out=6)
            reels = replace(reels, film=replace(reels.film, settings=settings))
            for path in set(reels.files.values()):
                path.write_bytes(b"media")
            start = time.perf_counter()
            differs, rounded = _differs(name, reels, folder)
            took += time.perf_counter() - start
            cells.append(f"{differs or '0':>12}")
            wrong |= bool(differs)
        print(f"  {name:14}{''.join(cells)}   {rounded:>3} of {CUTS + 1}, {took:.0f} s", flush=True)
    return wrong


def _differs(name: str, reels: Any, folder: Path) -> tuple[str, int]:
    """What differs ("" for nothing), and how many shots the format can only round."""
    form = FORMATS[name.removesuffix(NON_DROP)]
    cut = reels.cut
    edit = lay_out(cut, reels.shelf, folder, align=form.align, folder="media", drop=not name.endswith(NON_DROP))
    path = folder / f"film{form.suffix}"
    form.write(edit, path)
    rough = len(form.rough_in(edit))
    try:
        verify_written(path, cut, edit, form)
    except Exception as error:
        print(f"  {name}: {error}")
        return "DIFFERS", rough
    return "", rough


# What melt renders


def _melt(folder: Path) -> bool:
    melt = shutil.which("melt")
    if melt is None:
        print("melt is not installed: nothing was rendered")
        return True
    wrong = False
    for rate in MELTED:
        takes = folder / f"takes-{rate.fraction.numerator}"
        takes.mkdir()
        _write_takes(takes, rate)
        reels = FILMS.long_film(rate, CUTS, folder / "take.mp4", folder / "sound.wav")
        reels = replace(reels, film=reels.film.with_rows("titles", drop=list(reels.film.titles)))
        numbers = {take.video: index % FILES for index, take in enumerate(reels.takes.values())}
        files = {media: takes / f"{number}.mp4" for media, number in numbers.items()}
        # Sound is measured below; melt renders pictures only.
        reels = replace(reels, files={**reels.files, **files})
        cut = replace(reels.cut, sounds=())
        for name in ("mlt", "kdenlive"):
            form = FORMATS[name]
            edit = lay_out(cut, reels.shelf, folder, align=form.align)
            path, video = folder / f"film{form.suffix}", folder / "melted.mkv"
            form.write(edit, path)
            start = time.perf_counter()
            _render(melt, path, video)
            told, bad = _against_marks(cut, video, numbers)
            print(f"melt, {name}, {CUTS} cuts at {rate}: {told}, {time.perf_counter() - start:.0f} s", flush=True)
            wrong |= bad
    return wrong


def _write_takes(folder: Path, rate: FrameRate) -> None:
    for number in range(FILES):
        with MezzanineWriter(folder / f"{number}.mp4", MARKS.WIDTH, MARKS.HEIGHT, rate) as writer:
            for frame in range(LONGEST):
                writer.write(MARKS.marked(number, frame))


def _render(melt: str, edit: Path, video: Path) -> None:
    """Have melt render an edit, losslessly; again where it ends before its first frame, as 7.12 now and then does."""
    consumer = ["-consumer", f"avformat:{video}", "vcodec=ffv1", "real_time=0", "pix_fmt=yuv420p", "an=1"]
    for _ in range(4):
        video.unlink(missing_ok=True)
        done = subprocess.run([melt, str(edit), *consumer], capture_output=True, text=True, timeout=240, check=False)
        if done.returncode == 0 and video.exists() and video.stat().st_size:
            return
    raise RuntimeError(f"melt rendered nothing: {done.stderr[-500:]}")


def _against_marks(cut: Cut, video: Path, numbers: dict[Any, int]) -> tuple[str, bool]:
    """What melt showed beside what the cut says; frames within transitions and fades mix two and are not counted."""
    seen, wrong, shown, at_cuts = 0, 0, 0, 0
    starts = {event.record.start for event in cut.events}
    for frame, picture in enumerate(_pictures(video)):
        seen += 1
        if frame >= cut.length:
            continue
        composite = cut.composite(frame)
        if composite.base.media is None or composite.kind is not None or composite.level != FULL:
            continue
        shown += 1
        at_cuts += frame in starts or frame + 1 in starts
        wrong += MARKS.read_mark(picture) != (numbers[composite.base.media], composite.base.frame)
    told = f"{wrong} of {shown} frames differ ({at_cuts} of them at a cut), {seen} frames of {cut.length}"
    return told, bool(wrong) or seen != cut.length


def _pictures(video: Path) -> Iterator[Any]:
    with av.open(str(video)) as container:
        for frame in container.decode(video=0):
            yield frame.to_ndarray(format="rgb24")


# Sound and picture, decoded


def _sync(folder: Path) -> bool:
    wrong = False
    for rate in RATES:
        place = folder / f"sync-{rate.fraction.numerator}"
        place.mkdir()
        _write_flash(place, rate)
        cut, where = _flashing(place, rate)
        for suffix in (".mp4", ".mov"):
            film = place / f"film{suffix}"
            export(cut, where, film, cache=place / "cache")
            offsets = _offsets(film, cut)
            worst = max(abs(offset) for offset in offsets)
            drift = abs(offsets[-1] - offsets[0])
            print(
                f"A/V over {len(cut.events) - 1} cuts at {rate}, {suffix}: {len(offsets)} flashes and clicks, worst "
                f"{1000 * worst:.2f} ms, last against first {1000 * drift:.2f} ms (≤ 5 ms wanted)",
                flush=True,
            )
            wrong |= worst > 0.005
    return wrong


def _write_flash(folder: Path, rate: FrameRate) -> None:
    with MezzanineWriter(folder / "take.mp4", MARKS.WIDTH, MARKS.HEIGHT, rate) as writer:
        for frame in range(LONGEST):
            writer.write(np.full((MARKS.HEIGHT, MARKS.WIDTH, 3), 235 if frame == FLASH else 30, np.uint8))
    samples = np.zeros((2, rate.samples(LONGEST)), np.float32)
    first = rate.samples(FLASH)
    samples[:, first : first + 24] = 0.9
    write_wav(folder / "sound.wav", samples)


def _flashing(folder: Path, rate: FrameRate) -> tuple[Cut, Callable[[Any], Path]]:
    """500 cuts between shots that flash and click, trimmed and dissolved, nothing retimed."""
    made = FILMS.long_film(rate, CUTS, folder / "take.mp4", folder / "sound.wav")
    plain = [replace(shot, speed=1, transition=_gentle(shot)) for shot in made.film.running_order]
    film = made.film.with_rows("shots", put=plain).with_rows("titles", drop=list(made.film.titles))
    film = film.with_rows("audio", drop=list(film.audio))
    takes, files, sounds = dict(made.takes), dict(made.files), dict(made.sounds)
    for number, (key, take) in enumerate(made.takes.items()):
        heard = FILMS.media_id(3_000_000 + number)
        takes[key] = replace(take, sound=heard)
        files[heard], sounds[heard] = folder / "sound.wav", rate.samples(LONGEST)
    reels = replace(made, film=film, takes=takes, files=files, sounds=sounds)
    return reels.cut, reels.files.__getitem__


def _gentle(shot: Any) -> Any:
    """The shot's transition where it leaves the flash alone: over before it, in every trim."""
    over = shot.transition
    return over if over is not None and over.frames + shot.head <= FLASH and over.kind.value == "dissolve" else None


def _offsets(film: Path, cut: Cut) -> list[float]:
    """Seconds from each flash to the click that belongs to it, by the file's own times."""
    with av.open(str(film)) as container:
        shown = container.decode(container.streams.video[0])
        bright = [frame.pts * frame.time_base for frame in shown if frame.to_ndarray(format="gray").mean() > 130]
    flashes, loud = list(map(float, bright)), []
    with av.open(str(film)) as container:
        for frame in container.decode(container.streams.audio[0]):
            at = float(frame.pts * frame.time_base)
            pulse = np.abs(_mono(frame)) > 0.3
            loud.extend(at + np.flatnonzero(pulse) / RATE)
    clicks = [time for place, time in enumerate(loud) if not place or time - loud[place - 1] > 0.05]
    if len(flashes) != len(clicks) or len(flashes) < len(cut.events):
        raise RuntimeError(f"{len(flashes)} flashes and {len(clicks)} clicks in {len(cut.events)} shots")
    return [click - flash for flash, click in zip(flashes, clicks, strict=True)]


def _mono(frame: Any) -> Any:
    samples = frame.to_ndarray()
    if not frame.format.is_planar:
        samples = samples.reshape(-1, len(frame.layout.channels)).T
    scale = {"s16": 2**15, "s32": 2**31}.get(frame.format.packed.name, 1)
    return samples[0].astype(np.float64) / scale


if __name__ == "__main__":
    sys.exit(main())
