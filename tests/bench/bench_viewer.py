"""The viewer: the cut played at 24 fps in 1280 × 720 over 20 seams, and exact seeks in it.

    python tests/bench/bench_viewer.py

Takes are written by the mezzanine writer, as engines' are; every second seam is a dissolve. A frame counts as dropped
if its own picture did not come up on the monitor while it was due. Offscreen: painting is done, a display's own
refresh is not waited for. Seeks go from anywhere to anywhere, and nothing of the target is kept from before.
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

import numpy as np
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from matchcut.film import edits
from matchcut.film.film import Film
from matchcut.film.ids import SceneId, ShotId, TakeId
from matchcut.film.model import Settings, Take, Transition
from matchcut.film.vocabulary import TransitionKind
from matchcut.media.mezzanine import MezzanineWriter
from matchcut.store.project import Project
from matchcut.studio.background import favour_the_window
from matchcut.studio.look.theme import Theme
from matchcut.studio.tidying import Tidying
from matchcut.studio.viewer import projector
from matchcut.studio.window.window import StudioWindow

WIDTH, HEIGHT = 1280, 720
SHOTS, FRAMES, OVERLAP = 21, 48, 8
SEEKS = 100
PATIENCE = 20.0
DROPPED_WANTED, SEEK_P95_WANTED_MS = 0, 100.0


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


def play(application: QApplication, window: StudioWindow) -> tuple[int, int, float]:
    """Play the film once: frames it has, frames that did not come up in time, and seconds per film second."""
    viewer, length = window.viewer, window.session.film.length
    window.session.seek(0)
    wait(application, lambda: viewer.projector.take(viewer.reel.layers(0).base) is not None)  # type: ignore[union-attr]
    seen = {0}
    viewer.shown.connect(seen.add)
    began = time.perf_counter()
    viewer.transport.play()
    while viewer.transport.playing:
        application.processEvents()
        time.sleep(0.0005)
    took = time.perf_counter() - began
    viewer.shown.disconnect(seen.add)
    return length, length - len(seen), took * 24 / length


def seek(application: QApplication, window: StudioWindow) -> list[float]:
    """Seconds from a seek to the exact picture, for seeks all over the film to what was not made before."""
    viewer, times = window.viewer, []
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
        window.session.seek(frame)
        wait(application, lambda wanted=frame: up[-1:] == [wanted])  # type: ignore[misc]
        times.append(time.perf_counter() - began)
        wait(application, lambda: not viewer.projector._wanted)
    return times


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
        length, dropped, pace = play(application, window)
        times = sorted(seek(application, window))
        window.close()
    p50, p95 = (1000 * value for value in (statistics.median(times), times[int(0.95 * len(times))]))
    print(f"play {length} frames of {WIDTH}×{HEIGHT} over {SHOTS - 1} seams")
    print(f"  dropped frames            {dropped:6d}      wanted {DROPPED_WANTED}")
    print(f"  seconds per film second   {pace:9.2f}   the film's own clock is 1.00")
    print(f"exact seek, {len(times)} times, {projector.BUDGET // 2**20} MiB of pictures kept in general, none of these")
    print(f"  median                    {p50:9.1f} ms")
    print(f"  95 %                      {p95:9.1f} ms wanted {SEEK_P95_WANTED_MS:.0f} ms")
    return 0 if dropped <= DROPPED_WANTED and p95 <= SEEK_P95_WANTED_MS else 1


if __name__ == "__main__":
    sys.exit(main())
