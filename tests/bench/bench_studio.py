"""The studio's speed: starting, opening a film of 10,000 shots, scrolling and fitting its timeline, an edit until all
views show it, and the event loop while a worker makes takes; and timeline and edits of such a film of which every take
was measured.

    python tests/bench/bench_studio.py

Offscreen: all painting is done, a display's own refresh is not waited for. The long film has a cast, titles, chains
and dissolves. Starting is a fresh process up to the first window that is painted whole; the file cache is warm.

Each figure stands beside a yardstick that took turns with it: an empty window with the same theme, the same rows read
with sqlite3 alone, as many plain rectangles as the timeline shows bars. What is compared is processor time, which
others on the machine disturb less: of the whole process for starting, else of the window's thread. Absolute times are a
clock's. An edit is compared with what it may take where the empty window takes 0.35 s. Below the first window and the
opened film stands what they are spent on. A film is opened as the studio leaves it, and as one that this machine has
not found whole yet (`store/known_whole.py`): one that comes from elsewhere, or that a command changed.
"""

from __future__ import annotations

import os
import resource
import shutil
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_LOGGING_RULES", "qt.qpa.*=false;default.warning=false")  # Offscreen has no size hints.

sys.path.insert(0, str(Path(__file__).parents[2]))

from PySide6.QtCore import QCoreApplication, QEvent, QRectF, QSettings, QThreadPool, QTimer
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget
from tests.bench.measured_film import make_measured

from matchcut.film import edits
from matchcut.film.check import check_all
from matchcut.film.film import Film
from matchcut.film.ids import CastingId, CharacterId, SceneId, ShotId, TitleId
from matchcut.film.model import Casting, Scene, Settings, Shot, Title, Transition
from matchcut.film.order import ranks
from matchcut.film.vocabulary import TransitionKind
from matchcut.store.database import DATABASE
from matchcut.store.project import Project
from matchcut.store.schema import ENTITIES
from matchcut.studio.background import favour_the_window
from matchcut.studio.panels.findings import take_findings
from matchcut.studio.theme.theme import Theme
from matchcut.studio.tidying import Tidying
from matchcut.studio.timeline.scene import ALONE_FROM
from matchcut.studio.timeline.view import TimelineView
from matchcut.studio.window.window import StudioWindow

SHOTS, SCENES, CAST = 10_000, 200, 4
STARTS, OPENINGS, EDITS, SCROLLS, FITS = 5, 3, 100, 60, 40
START_WANTED, OPEN_WANTED, SCROLL_WANTED, EDIT_WANTED = 2.5, 4.0, 3.0, 1.0
"""Ratios to the yardsticks."""
EDIT_WANTED_S, WHERE_EMPTY_TAKES_S = 0.030, 0.35
FIT_WANTED_MS, GAP_WANTED_MS = 33.0, 50.0

FIRST_PAINT = """
import os, sys, time
from pathlib import Path
spent = [time.process_time()]
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
spent.append(time.process_time())
import gc
gc.disable()  # As the command line does.
from matchcut.studio import main
spent.append(time.process_time())

class Watched(main.StudioWindow):
    def __init__(self, *given):
        spent.append(time.process_time())
        super().__init__(*given)
        spent.append(time.process_time())

    def event(self, event):
        done = super().event(event)
        if event.type() == QEvent.Type.UpdateRequest:  # Everything in the window is painted in it.
            spent.append(time.process_time())
            print(*spent, time.time(), flush=True)
            os._exit(0)
        return done

main.StudioWindow = Watched
main.run(Path(sys.argv[1]))
"""
STARTED = ("Python", "PySide6", "our modules", "film, theme, language", "the window is made", "shown and painted")
OPENED = ("the film is read", "the window is made", "shown and painted")
EMPTY_WINDOW = """
import os, sys, time
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QMainWindow
from matchcut.studio.theme.theme import Theme

class Watched(QMainWindow):
    def event(self, event):
        done = super().event(event)
        if event.type() == QEvent.Type.UpdateRequest:
            print(time.time(), flush=True)
            os._exit(0)
        return done

application = QApplication([])
Theme(application).choose("dark")
window = Watched()
window.resize(1440, 900)
window.show()
application.exec()
"""


class Took(NamedTuple):
    """Seconds by the clock, and of processor time."""

    clock: float
    processor: float


class Watch:
    """Started when it is made; `read()` is what it took since, in processor time of this thread."""

    def __init__(self) -> None:
        self._clock, self._processor = time.perf_counter(), time.thread_time()

    def read(self) -> Took:
        return Took(time.perf_counter() - self._clock, time.thread_time() - self._processor)


class Rectangles(QWidget):
    """As many plain rectangles as the timeline shows bars, in rows as high as its own."""

    def __init__(self, width: int, height: int) -> None:
        super().__init__()
        self.resize(width, height)
        self.rows: list[list[tuple[float, float, float, float]]] = []

    def show_those_of(self, view: TimelineView) -> None:
        first, last = view.scale.visible
        step = ALONE_FROM / view.scale.pixels_per_frame
        self.rows = [
            [
                (view.scale.x(bar.start), track.top, (bar.end - bar.start) * view.scale.pixels_per_frame, track.height)
                for bar in track.seen(first, last, step)
            ]
            for track in view.tracks
        ]

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor("#1b1b1b"))
        for row in self.rows:
            for left, top, width, height in row:
                painter.fillRect(QRectF(left, top, width, height), QColor("#3a4046"))
        painter.end()


def long_film() -> Film:
    """10,000 shots of two to five seconds in 200 scenes."""
    people = [CharacterId(f"c{index}") for index in range(CAST)]
    film = Film(settings=Settings(title="Long", engine="fake"))
    for index, person in enumerate(people):
        film = edits.add_character(film, f"Person {index}", id=person)
    scenes = [
        Scene(id=SceneId(f"sc{index:04}"), rank=rank, heading=f"INT. ROOM {index} - DAY")
        for index, rank in enumerate(ranks(SCENES))
    ]
    film = film.with_rows("scenes", scenes)
    shot_ranks = ranks(SHOTS // SCENES)
    shots: list[Shot] = []
    for index in range(SHOTS):
        shot = Shot(
            id=ShotId(f"sh{index:05}"),
            scene=scenes[index * SCENES // SHOTS].id,
            rank=shot_ranks[index % (SHOTS // SCENES)],
            number=str(index + 1),
            action=f"What happens in shot {index}, told in about as many words as a person would write.",
            frames=48 + index % 73,
            continues=ShotId(f"sh{index - 1:05}") if index % 5 == 1 else None,
            transition=Transition(TransitionKind.DISSOLVE, 8) if index % 7 == 3 else None,
        )
        shots.append(shot)
    film = film.with_rows("shots", shots)
    castings = [
        Casting(id=CastingId(f"ca{index}"), shot=shot.id, character=people[index % CAST], rank="V")
        for index, shot in enumerate(shots)
        if index % 3
    ]
    titles = [Title(id=TitleId(f"ti{one.id}"), shot=one.id, text="A title", frames=24) for one in shots[::50]]
    film = film.with_rows("castings", castings).with_rows("titles", titles)
    check_all(film)
    return film


def settle(seconds: float = 0.0, until: Callable[[], bool] = lambda: True) -> None:
    """Let the program run for so long, and until something holds."""
    began = time.perf_counter()
    while time.perf_counter() - began < seconds or not until():
        QCoreApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        if time.perf_counter() - began > seconds + 60:
            raise RuntimeError("the studio did not come to rest")
        time.sleep(0.001)


def start(folder: Path) -> tuple[list[Took], list[Took], list[list[float]]]:
    """From the start of the program on a film to its first window painted; so for an empty window; and the parts.

    The modules are compiled, and nothing tells of a crash: each start has a folder of its own for its log, in which it
    would leave one, as it ends in its first painting.
    """
    quiet = {**os.environ, "MATCHCUT_SETTINGS": str(folder.parent / "start.ini")}
    quiet.pop("PYTHONDONTWRITEBYTECODE", None)
    quiet["PYTHONPYCACHEPREFIX"] = str(folder.parent / "compiled")
    parts: list[list[float]] = []

    def run(*program: str) -> Took:
        with tempfile.TemporaryDirectory() as state:
            here = {**quiet, "XDG_STATE_HOME": state}
            began, before = time.time(), resource.getrusage(resource.RUSAGE_CHILDREN)
            done = subprocess.run(
                [sys.executable, "-c", *program], env=here, capture_output=True, text=True, check=True
            )
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        spent = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
        *marks, shown = map(float, done.stdout.split()[-len(STARTED) - 1 :])
        parts.extend([[later - sooner for sooner, later in pairwise((0.0, *marks))]] if marks else [])
        return Took(shown - began, spent)

    run(FIRST_PAINT, str(folder))
    parts.clear()
    turns = [(run(FIRST_PAINT, str(folder)), run(EMPTY_WINDOW)) for _ in range(STARTS)]
    return [one for one, _ in turns], [empty for _, empty in turns], parts


def read_rows(folder: Path) -> Took:
    """Read every row of the film's tables, as openings do, with sqlite3 alone."""
    watch = Watch()
    file = sqlite3.connect(folder / DATABASE)
    for name in ENTITIES:
        file.execute(f'SELECT * FROM "{name}"').fetchall()
    file.close()
    return watch.read()


class PaintedWindow(StudioWindow):
    """Counts how often it was painted."""

    painted = 0

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if type(event) is QEvent:  # What is asked of each event is part of what is measured.
            self.painted += event.type() == QEvent.Type.UpdateRequest
        return bool(done)


def open_film(folder: Path, theme: Theme, settings: QSettings) -> tuple[PaintedWindow, Took, list[float]]:
    """Open a film and return its window, what it took until it was painted in its workspace, and of what."""
    watch, spent = Watch(), [time.thread_time()]
    project = Project.open(folder)
    spent.append(time.thread_time())
    window = PaintedWindow(project, theme, settings)
    spent.append(time.thread_time())
    window.resize(1920, 1080)
    window.show()
    while not (window.painted and window.arranger.current):
        QCoreApplication.processEvents()
    window.repaint()
    took = watch.read()
    spent.append(time.thread_time())
    return window, took, [later - sooner for sooner, later in pairwise(spent)]


def forget_what_is_whole() -> None:
    """Let no film be known to this machine."""
    shutil.rmtree(Path(os.environ["XDG_CACHE_HOME"]) / "matchcut" / "whole", ignore_errors=True)


def scroll(window: StudioWindow, shown: int) -> tuple[list[Took], list[Took]]:
    """Scroll the timeline by some pixels and paint it with so many shots in view; and its yardstick.

    What is painted for the first time at a scale, as its labels' letters, is not counted.
    """
    view, times, plain = window.timeline.view, [], []
    rectangles = Rectangles(view.width(), view.height())
    rectangles.show()
    settle(0.2)  # Nothing is painted before it is exposed.
    view.use_scale(view.scale.fitted(window.session.film.length * shown // SHOTS))
    view.repaint()
    for _ in range(SCROLLS):
        watch = Watch()
        view.use_scale(view.scale.scrolled(120))
        view.repaint()
        times.append(watch.read())
        rectangles.show_those_of(view)
        watch = Watch()
        rectangles.repaint()
        plain.append(watch.read())
    rectangles.close()
    return times, plain


def fit(window: StudioWindow) -> list[float]:
    """Seconds to show all of the film on the timeline."""
    view, times = window.timeline.view, []
    for _ in range(FITS):
        view.use_scale(view.scale.fitted(2000))
        view.repaint()
        began = time.perf_counter()
        view.fit()
        view.repaint()
        times.append(time.perf_counter() - began)
    return times


def edit(window: PaintedWindow, pause: float, *, rested: bool) -> list[Took]:
    """What it takes from an edit to every view painted anew, in each workspace; durable on the disk within them.

    `pause` seconds lie between edits; `rested`, and as long as threads still plan and conform the one before.
    """
    session, times = window.session, []
    shots = session.film.order
    pools = [QThreadPool.globalInstance(), *window.findChildren(QThreadPool)]

    def at_rest() -> bool:
        return not any(pool.activeThreadCount() for pool in pools)

    for workspace in ("Board", "Shoot", "Cut", "Review"):
        window.enter(workspace)
        session.select((shots[5000],))
        settle(2.0, at_rest)
        for index in range(EDITS // 4):
            words = f"{workspace} {index}"
            before = window.painted
            watch = Watch()
            if index % 2:
                session.edit("Trim", lambda film, by=index: edits.trim(film, shots[5000], head=by % 20))
            else:
                session.edit("Write", lambda film, text=words: edits.revise_shot(film, shots[5000], action=text))
            while window.painted == before:
                QCoreApplication.sendPostedEvents()
                QCoreApplication.processEvents()
            times.append(watch.read())
            settle(pause, at_rest if rested else lambda: True)
    return times


def accept(window: PaintedWindow) -> list[Took]:
    """What it takes from saying of faults that they are fine to all views of a workspace painted anew."""
    session, times = window.session, []
    window.enter("Review")
    settle(2.0)
    findings = take_findings(session.film, window.film_cards)[: EDITS // 4]
    for finding in findings:
        kind, who, before = finding.fault.kind.value, CharacterId(finding.fault.character), window.painted
        watch = Watch()
        session.edit("Accept", lambda film, f=finding, k=kind, c=who: edits.accept_fault(film, f.take, k, c))
        while window.painted == before:
            QCoreApplication.sendPostedEvents()
            QCoreApplication.processEvents()
        times.append(watch.read())
        settle(0.3)
    return times


def gaps(folder: Path, theme: Theme, settings: QSettings) -> list[float]:
    """The event loop's gaps, in seconds, while production makes the takes of a small film and all views show it."""
    film = edits.add_scene(Film(settings=Settings(title="Made", width=640, height=360)), id=SceneId("s"))
    for index in range(4):
        film = edits.add_shot(
            film, SceneId("s"), id=ShotId(f"s{index}"), frames=48, action="A hill.", camera="pan left"
        )
    Project.create(folder, film).close()
    window, _, _ = open_film(folder, theme, settings)
    window.enter("Shoot")
    settle(1.0)
    found: list[float] = []
    last = time.perf_counter()

    def tick() -> None:
        nonlocal last
        now = time.perf_counter()
        found.append(now - last)
        last = now

    timer = QTimer()
    timer.setInterval(0)
    timer.timeout.connect(tick)
    window.shooting.make_stale()
    timer.start()
    last = time.perf_counter()
    settle(0.5, lambda: len(window.session.film.circles) == 4 and window.production is None)
    timer.stop()
    close(window)
    return found


def close(window: StudioWindow) -> None:
    window.close()
    QThreadPool.globalInstance().waitForDone()
    window.deleteLater()
    settle(0.05)


def main() -> int:
    application = QApplication([])
    favour_the_window()
    theme = Theme(application)
    theme.choose("dark")
    tidying = Tidying(application)
    missed: list[str] = []

    def report(name: str, value: float, wanted: float, unit: str) -> None:
        missed.extend([name] if value > wanted else [])
        aim = f"   wanted {wanted:g} {unit}" if wanted < float("inf") else ""
        print(f"{name:52}{value:8.2f} {unit}{aim}", flush=True)

    def compare(name: str, ours: list[Took], yardstick: list[Took], wanted: float, unit: str = "× as long") -> None:
        """Report the ratio of two medians of processor time, and both by the clock."""
        one, other = (statistics.median(took.processor for took in times) for times in (ours, yardstick))
        report(name, one / other, wanted, unit)
        for said, times in (("its own", ours), ("yardstick's", yardstick)):
            clock = [1000 * took.clock for took in times]
            spent = 1000 * statistics.median(took.processor for took in times)
            print(
                f"  {said:12} processor {spent:8.2f} ms, clock {statistics.median(clock):8.2f} ms, "
                f"95 % {at(clock, 95):.2f} ms"
            )

    def tell_parts(names: tuple[str, ...], parts: list[list[float]]) -> None:
        """Tell the medians of what a figure is made of."""
        told = (
            f"{name} {1000 * statistics.median(times):.0f}"
            for name, times in zip(names, zip(*parts, strict=True), strict=True)
        )
        print(f"  {'of which':12} {', '.join(told)} ms of processor time")

    with tempfile.TemporaryDirectory() as scratch:
        os.environ["XDG_CACHE_HOME"] = str(Path(scratch) / "caches")
        settings = QSettings(str(Path(scratch) / "settings.ini"), QSettings.Format.IniFormat)
        small, long = Path(scratch) / "small", Path(scratch) / "long"
        Project.create(small, edits.add_shot(edits.add_scene(Film(), id=SceneId("s")), SceneId("s"))).close()
        time.sleep(2.5)  # What was written only now is never known.
        begun, empty, parts = start(small)
        compare("first window / an empty one", begun, empty, START_WANTED)
        tell_parts(STARTED, parts)
        Project.create(long, long_film()).close()
        time.sleep(2.5)
        window, _, _ = open_film(long, theme, settings)  # Fonts and icons are there from now on.
        known, unknown, readings = [], [], []
        for _ in range(OPENINGS):
            for openings in (unknown, known):
                if openings is unknown:
                    forget_what_is_whole()
                close(window)
                readings.append(read_rows(long))
                window, *opened = open_film(long, theme, settings)
                openings.append(opened)
        for name, openings in ((f"open {SHOTS:,} shots", known), ("  of a film not known to be whole", unknown)):
            compare(f"{name} / reading their rows", [took for took, _ in openings], readings, OPEN_WANTED)
            tell_parts(OPENED, [spent for _, spent in openings])
        tidying.set_aside()
        settle(2.0)
        window.enter("Cut")
        settle(0.5)
        for shown in (10, 100, 1_000, 5_000):
            compare(f"scroll {shown:,} shots / as many rectangles", *scroll(window, shown), SCROLL_WANTED)
        report("timeline fit all, 95 %", 1000 * at(fit(window), 95), FIT_WANTED_MS, "ms")
        slower = statistics.median(took.processor for took in empty) / WHERE_EMPTY_TAKES_S
        allowed = [Took(EDIT_WANTED_S * slower, EDIT_WANTED_S * slower)]
        compare("edit to all views refreshed / what it may take", edit(window, 0.3, rested=True), allowed, EDIT_WANTED)
        typed = edit(window, 0.15, rested=False)
        compare("  six a second, while threads plan and conform", typed, allowed, float("inf"))
        close(window)
        tidying.set_aside()
        measured = Path(scratch) / "measured"
        make_measured(measured, long_film())
        window, _, _ = open_film(measured, theme, settings)
        settle(2.0, lambda: window.film_cards.any)
        window.enter("Cut")
        settle(2.0)
        print(f"with a card on each of the {SHOTS:,} shots:")
        for shown in (100, 1_000):
            compare(f"  scroll {shown:,} shots / as many rectangles", *scroll(window, shown), SCROLL_WANTED)
        report("  timeline fit all, 95 %", 1000 * at(fit(window), 95), FIT_WANTED_MS, "ms")
        compare(
            "  edit to all views refreshed / what it may take", edit(window, 0.3, rested=True), allowed, EDIT_WANTED
        )
        compare("  accept, likewise", accept(window), allowed, EDIT_WANTED)
        close(window)
        report(
            "event loop gap while a worker makes takes, longest",
            1000 * max(gaps(Path(scratch) / "made", theme, settings)),
            GAP_WANTED_MS,
            "ms",
        )
    return 1 if missed else 0


def at(times: list[float], percent: int) -> float:
    """The time that so many percent of them don't exceed."""
    return sorted(times)[min(len(times) - 1, len(times) * percent // 100)]


if __name__ == "__main__":
    sys.exit(main())
