"""The viewer: the cut played at 24 fps in 1280 × 720 over 20 seams, and exact seeks in it.

    python tests/bench/bench_viewer.py

Takes are written by the mezzanine writer, as engines' are; every second seam is a dissolve. A frame counts as dropped
if its own picture did not come up on the monitor while it was due; how fine they were is told beside it. Offscreen:
painting is done, a display's own refresh is not waited for. Seeks go from anywhere to anywhere, and nothing of the
target is kept from before.

Machines differ, and other work on them comes and goes, so each figure stands beside a yardstick of the same run: the
same frames decoded by PyAV alone, from the key frame before, in files that stay open. Seek and yardstick take turns, in
time on the clock, and the ratio is that of their medians; playing is compared in processor time.
"""

from __future__ import annotations

import os
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_LOGGING_RULES", "qt.qpa.*=false;default.warning=false")  # Offscreen has no size hints.

import av
import numpy as np
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from matchcut.film import edits
from matchcut.film.film import Film
from matchcut.film.ids import MediaId, SceneId, ShotId, TakeId
from matchcut.film.model import Settings, Take, Transition
from matchcut.film.vocabulary import TransitionKind
from matchcut.media.mezzanine import MezzanineWriter
from matchcut.store.project import Project
from matchcut.studio.background import favour_the_window
from matchcut.studio.theme.theme import Theme
from matchcut.studio.tidying import Tidying
from matchcut.studio.viewer import projector
from matchcut.studio.viewer.pace import Fineness, PlaybackStep
from matchcut.studio.window.window import StudioWindow

WIDTH, HEIGHT = 1280, 720
SHOTS, FRAMES, OVERLAP = 21, 48, 8
SEEKS = 100
PATIENCE = 20.0
DROPPED_WANTED, SEEK_WANTED = 0, 1.2


def make_film(folder: Path) -> Project:
    """A film of 21 shots with a take each: pictures with grain, for flat ones would decode too quickly."""
    film = edits.add_scene(Film(settings=Settings(title="Bench", width=WIDTH, height=HEIGHT)), id=SceneId("s"))
    for index in range(SHOTS):
        shot = ShotId(f"s{index}")
        film = edits.add_shot(film, SceneId("s"), id=shot, frames=FRAMES)
        if index % 2:
            film = edits.trim(film, ShotId(f"s{index - 1}"), tail=OVERLAP)
            film = edits.set_transition(film, shot, Transition(TransitionKind.DISSOLVE, OVERLAP))
    project = Project.create(folder, film)
    for index in range(SHOTS):
        _publish(project, index)
    return project


def _publish(project: Project, index: int) -> None:
    shot, path = ShotId(f"s{index}"), project.folder / f"{index}.mp4"
    grain = np.random.default_rng(index).integers(-6, 7, (HEIGHT, WIDTH + FRAMES, 1), np.int16)
    y, x = np.mgrid[0:HEIGHT, 0 : WIDTH + FRAMES * 4].astype(np.float32)
    wide = (128 + 70 * np.stack([np.sin(x / 40 + index), np.cos(y / 30 - x / 90), np.sin((x + y) / 55)], -1)).astype(
        np.int16
    )
    with MezzanineWriter(path, WIDTH, HEIGHT, project.film.settings.rate) as writer:
        for frame in range(FRAMES):
            shown = wide[:, 4 * frame : 4 * frame + WIDTH] + grain[:, frame : frame + WIDTH]
            writer.write(np.clip(shown, 0, 255).astype(np.uint8))
    take = Take(
        id=TakeId(f"t{index}"),
        shot=shot,
        number=1,
        variation=0,
        fingerprint=f"t{index}",
        recipe="{}",
        engine="fake",
        engine_revision="1",
        seed=1,
        frames=FRAMES,
        video=project.media.add(path, move=True),
        tail=None,
        tail_frames=0,
        hand_over="{}",
        sound=None,
        poster=None,
        made_at="2026-01-01T00:00:00Z",
    )
    project.publish(take, {}, circle=True, expect=lambda _connection: None)


def wait(application: QApplication, until: Callable[[], bool]) -> float:
    """Let the program run until something holds; return the seconds that took. RuntimeError if it never does."""
    began = time.perf_counter()
    while not until():
        application.processEvents()
        time.sleep(0.0005)
        if time.perf_counter() - began > PATIENCE:
            raise RuntimeError("the viewer did not come up with a frame")
    return time.perf_counter() - began


class Decoder:
    """The yardstick: a film's frames decoded by PyAV and nothing else."""

    def __init__(self, window: StudioWindow) -> None:
        self._window = window
        self._files: dict[MediaId, av.container.InputContainer] = {}

    def decode(self, frame: int) -> None:
        """Decode the pictures of a film frame, each from the key frame before it."""
        reel = self._window.viewer.reel
        assert reel is not None
        shown = reel.cut.composite(frame)
        for picture in (shown.base, shown.over):
            if picture is not None and picture.media is not None:
                self._decode(picture.media, picture.frame)

    def _decode(self, media: MediaId, frame: int) -> None:
        if media not in self._files:
            self._files[media] = av.open(str(self._window.session.project.media.path(media)))
        file = self._files[media]
        stream = file.streams.video[0]
        assert stream.average_rate
        assert stream.time_base
        wanted = round(frame / stream.average_rate / stream.time_base)
        file.seek(wanted, stream=stream, backward=True)
        for decoded in file.decode(stream):
            if decoded.pts is not None and decoded.pts >= wanted:
                return

    def decode_all(self) -> float:
        """Processor seconds to decode each take once, from its first frame to its last."""
        began = time.process_time()
        project = self._window.session.project
        for take in project.takes.summaries():
            with av.open(str(project.media.path(project.takes.get(take).video))) as file:
                for _ in file.decode(video=0):
                    pass
        return time.process_time() - began

    def close(self) -> None:
        for file in self._files.values():
            file.close()


def play(application: QApplication, window: StudioWindow) -> tuple[int, int, float, list[int]]:
    """Play the film once: its frames, those that did not come up in time, processor seconds, frames at each step."""
    viewer, length = window.viewer, window.session.film.length
    window.session.seek(0)
    wait(application, lambda: viewer.is_exact)
    seen, steps = {0}, [0] * len(PlaybackStep.STEPS)

    def count(frame: int) -> None:
        seen.add(frame)
        steps[viewer.pace.step] += 1

    viewer.shown.connect(count)
    began = time.process_time()
    viewer.transport.play()
    while viewer.transport.playing:
        application.processEvents()
        time.sleep(0.0005)
    took = time.process_time() - began
    viewer.shown.disconnect(count)
    return length, length - len(seen), took, steps


def seek(
    application: QApplication, window: StudioWindow, decoder: Decoder
) -> tuple[list[float], list[float], list[float]]:
    """Seconds to decode alone, from a seek to its picture, and to its exact picture; to what was not made before."""
    viewer, alone, first, exact = window.viewer, list[float](), list[float](), list[float]()
    chooser = random.Random(4)
    up: list[int] = []
    viewer.shown.connect(up.append)
    for _ in range(SEEKS):
        frame = chooser.randrange(window.session.film.length)
        if frame == window.session.playhead:
            continue
        viewer.projector._pictures.clear()
        up.clear()
        began = time.perf_counter()
        decoder.decode(frame)
        alone.append(time.perf_counter() - began)
        began = time.perf_counter()
        window.session.seek(frame)
        wait(application, lambda wanted=frame: up[-1:] == [wanted])  # type: ignore[misc]
        first.append(time.perf_counter() - began)
        wait(application, lambda: viewer.is_exact)
        exact.append(time.perf_counter() - began)
        wait(application, lambda: viewer.projector.waiting == 0)
    return alone, first, exact


def main() -> int:
    application = QApplication([])
    favour_the_window()
    tidying = Tidying(application)
    theme = Theme(application)
    theme.choose("dark")
    with tempfile.TemporaryDirectory() as scratch:
        project = make_film(Path(scratch) / "film")
        settings = QSettings(str(Path(scratch) / "settings.ini"), QSettings.Format.IniFormat)
        window = StudioWindow(project, theme, settings)
        window.resize(1440, 900)
        window.show()
        wait(application, lambda: window.viewer.monitor.image is not None)
        wait(application, lambda: window.arranger.current != "")
        tidying.set_aside()
        decoder = Decoder(window)
        length, dropped, took, steps = play(application, window)
        decoded = decoder.decode_all()
        alone, first, exact = seek(application, window, decoder)
        decoder.close()
        window.close()
    yard = statistics.median(alone)
    print(f"play {length} frames of {WIDTH}×{HEIGHT} over {SHOTS - 1} seams")
    print(f"  dropped frames            {dropped:6d}      wanted {DROPPED_WANTED}")
    for (fineness, every), count in zip(PlaybackStep.STEPS, steps, strict=True):
        size = "half size" if fineness is Fineness.HALF else "whole"
        print(f"    shown {size}, one of {every}  {count:9d}")
    print(f"  processor time            {took:9.2f} s     {took / decoded:5.2f} × decoding its takes with PyAV alone")
    print(f"seek, {len(first)} times, {projector.BUDGET // 2**20} MiB of pictures kept in general, none of these")
    print(f"  PyAV alone, median        {1000 * yard:9.1f} ms")
    for name, times, wanted in (("the picture", first, f"wanted {SEEK_WANTED:g} ×"), ("the exact picture", exact, "")):
        middle, late = statistics.median(times), sorted(times)[int(0.95 * len(times))]
        print(f"  {name:20}median{1000 * middle:9.1f} ms    {middle / yard:5.2f} × decoding   {wanted}")
        print(f"  {'':20}95 %  {1000 * late:9.1f} ms")
    return 0 if dropped <= DROPPED_WANTED and statistics.median(first) <= SEEK_WANTED * yard else 1


if __name__ == "__main__":
    sys.exit(main())
