"""Takes pictures of every place of the studio, in both themes, at two sizes and three scales, for a person to look at.

Usage: python packaging/tour.py [--out FOLDER] [--film FOLDER] [--themes dark,light] [--sizes 1280x800,1920x1080]
                                [--scales 1,1.25,2] [--stops board,cut,...]

The windows are the real ones, opened offscreen on a rendered example film. The pictures lie in OUT (build/tour), side
by side in its index.html. A blank picture, or words that don't fit their place, end the tour
with status 1 and are named.
"""

from __future__ import annotations

import argparse
import html
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtGui import QImage
    from PySide6.QtWidgets import QWidget

    from matchcut.film.film import Film
    from matchcut.walk.rereading import Reread

HOUSE = Path(__file__).resolve().parent.parent
EXAMPLE = HOUSE / "projects_example" / "liftoff"
THEMES, SIZES, SCALES = "dark,light", "1280x800,1920x1080", "1,1.25,2"
FEWEST_COLOURS = 24
QUIET_S, PATIENCE_S = 0.12, 8.0


def main(arguments: list[str]) -> int:
    """Walk the tour, one process for each scale, because Qt asks for the scale only once."""
    wanted = options().parse_args(arguments)
    if wanted.scale is not None:
        return walk(wanted)
    film = wanted.film or rendered_example(wanted.out / "film")
    worst = 0
    for scale in wanted.scales.split(","):
        again = [*arguments, "--scale", scale, "--film", str(film), "--out", str(wanted.out)]
        quiet = {"QT_QPA_PLATFORM": "offscreen", "QT_SCALE_FACTOR": scale, "QT_LOGGING_RULES": "qt.qpa.*=false"}
        command = [sys.executable, __file__, *again]
        walked = subprocess.run(command, check=False, env={**os.environ, **quiet})
        worst = max(worst, walked.returncode)
    write_index(wanted.out)
    print(f"The pictures are in {wanted.out / 'index.html'}")
    return worst


def options() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", type=Path, default=HOUSE / "build" / "tour")
    parser.add_argument("--film", type=Path)
    parser.add_argument("--themes", default=THEMES)
    parser.add_argument("--sizes", default=SIZES)
    parser.add_argument("--scales", default=SCALES)
    parser.add_argument("--stops", default="")
    parser.add_argument("--scale", help=argparse.SUPPRESS)
    return parser


def rendered_example(folder: Path) -> Path:
    """The example film with its takes, made once and kept."""
    if not folder.exists():
        part = folder.with_name("film.part")
        shutil.rmtree(part, ignore_errors=True)
        kept = shutil.ignore_patterns("film.matchcut*", "media", "snapshots", "cache")
        shutil.copytree(EXAMPLE, part, ignore=kept)
        make = [sys.executable, "-m", "matchcut", "generate", str(part), "--quiet"]
        subprocess.run(make, check=True)
        subprocess.run([*make, "--shot", "2", "--takes", "2"], check=True)
        part.rename(folder)
    return folder


def walk(wanted: argparse.Namespace) -> int:
    """Take all pictures of one scale."""
    from PySide6.QtWidgets import QApplication

    from matchcut.studio.look.theme import Theme

    application = QApplication([])
    theme = Theme(application)
    wanted.out.mkdir(parents=True, exist_ok=True)
    found: list[str] = []
    with tempfile.TemporaryDirectory() as scratch:
        for theme_name in wanted.themes.split(","):
            theme.choose(theme_name)
            for size in wanted.sizes.split(","):
                folder = Path(scratch) / f"{theme_name}-{size}"
                shutil.copytree(wanted.film, folder)
                guide = Guide(folder, theme, *map(int, size.split("x")))
                stops = [name for name in wanted.stops.split(",") if name] or list(guide.stops)
                for stop in stops:
                    image, troubles = guide.picture(stop)
                    name = f"{theme_name}_{size}_{wanted.scale}_{stop}"
                    image.save(str(wanted.out / f"{name}.png"))
                    found += [f"{name}: {trouble}" for trouble in troubles]
                guide.leave()
    print(*found, sep="\n", end="\n" if found else "")
    return 1 if found else 0


class Guide:
    """Leads through one film's windows: `stops` names the places, each a function that shows its place."""

    def __init__(self, folder: Path, theme: object, width: int, height: int) -> None:
        from PySide6.QtCore import QSettings

        from matchcut.store.project import Project
        from matchcut.studio.look.theme import Theme
        from matchcut.studio.window.window import StudioWindow

        assert isinstance(theme, Theme)
        self._theme = theme
        self.settings = QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)
        self.window = StudioWindow(Project.open(folder), theme, self.settings)
        self.window.resize(width, height)
        self.window.show()
        self.stops: dict[str, Callable[[], QWidget | None]] = {
            "welcome": self._welcome,
            "new-film": self._new_film,
            "board": lambda: self._workspace("Board"),
            "script": self._script,
            "shoot": lambda: self._workspace("Shoot"),
            "cut": lambda: self._workspace("Cut"),
            "review": lambda: self._workspace("Review"),
            "many": self._many,
            "palette": self._palette,
            "keys": self._keys,
            "history": self._history,
            "snapshots": self._snapshots,
            "cast": self._cast,
            "takes": self._takes,
            "export": self._export,
            "models": self._models,
            "reimport": self._reimport,
            "error": self._error,
            "queue": self._queue,
            "empty": self._empty,
        }
        settle(self.window)

    def picture(self, stop: str) -> tuple[QImage, list[str]]:
        """Go to a place and return its picture, with what is wrong in it, in words."""
        shown = self.stops[stop]() or self.window
        settle(self.window)
        shown.repaint()
        image = picture_of(self.window if shown.parentWidget() is self.window else shown, shown)
        troubles = clipped(shown)
        if colours(image) < FEWEST_COLOURS:
            troubles.append("the picture is blank")
        if shown is not self.window:
            shown.close()
            settle(self.window)
        self.window.notice.hide()
        return image, troubles

    def leave(self) -> None:
        """Close all that the tour opened."""
        from PySide6.QtCore import QThreadPool

        self.window.close()
        QThreadPool.globalInstance().waitForDone()
        self.window.deleteLater()
        spin(0.05)

    # The places

    def _workspace(self, name: str) -> None:
        session = self.window.session
        session.select((session.film.order[1],))
        self.window.enter(name)
        spin(0.1)
        session.seek(session.film.layout[1].range.start + 40)
        self.window.timeline.view.fit()

    def _script(self) -> None:
        self._workspace("Board")
        self.window.board.show_script(True)

    def _many(self) -> None:
        self.window.board.show_script(False)
        self._workspace("Board")
        order = self.window.session.film.order
        self.window.session.select(order[2:6])

    def _raise(self, workspace: str, place: str) -> None:
        from matchcut.studio.window.workspaces import Place

        self._workspace(workspace)
        self.window.docks[Place(place)].raise_()

    def _history(self) -> None:
        from matchcut.film import edits

        session = self.window.session
        shot = session.film.order[2]
        session.edit("Trim", lambda film: edits.trim(film, shot, tail=4))
        session.edit("Add a marker", lambda film: edits.add_marker(film, shot, 20, "Helmet glints"))
        session.undo()
        self._raise("Cut", "history")

    def _cast(self) -> None:
        self._raise("Board", "cast")
        looker = self.window.cast.looker
        wait(lambda: not looker.busy)

    def _takes(self) -> None:
        self._raise("Shoot", "takes")
        spin(0.5)

    def _queue(self) -> None:
        fill_queue(self.window.session.project)
        self._raise("Shoot", "queue")
        wait(lambda: len(self.window.watcher.jobs) == 5)

    def _palette(self) -> QWidget | None:
        from PySide6.QtWidgets import QLineEdit

        from matchcut.studio.hands.palette import Palette

        self._workspace("Cut")
        self.window.open_palette()
        palette = self.window.findChild(Palette)
        assert palette is not None
        field = palette.findChild(QLineEdit)
        assert field is not None
        field.setText("ro")
        return palette

    def _keys(self) -> QWidget | None:
        return self._dialog("help.keys")

    def _snapshots(self) -> QWidget | None:
        from PySide6.QtWidgets import QListWidget

        from matchcut.film import edits

        session = self.window.session
        session.project.snapshot("before the recut")
        shot = session.film.order[3]
        session.edit("Trim", lambda film: edits.trim(film, shot, head=6))
        session.edit("Write the action", lambda film: edits.revise_shot(film, shot, action="White fire, then silence."))
        dialog = self._dialog("film.snapshots")
        assert dialog is not None
        listed = dialog.findChild(QListWidget)
        assert listed is not None
        wait(lambda: listed.count() > 0)
        listed.setCurrentRow(0)
        return dialog

    def _reimport(self) -> QWidget:
        from matchcut.studio.window.reimport import ReimportDialog

        dialog = ReimportDialog(self.window, self.window.session.film, changed_script(self.window.session.film))
        dialog.open()
        return dialog

    def _export(self) -> QWidget | None:
        return self._dialog("film.export")

    def _models(self) -> QWidget | None:
        from matchcut.studio.window.models import ModelsDialog

        dialog = self._dialog("film.models")
        assert isinstance(dialog, ModelsDialog)
        wait(lambda: dialog.chosen is not None)
        dialog.choose("cogvideox-5b-i2v")
        return dialog

    def _dialog(self, action: str) -> QWidget | None:
        from PySide6.QtWidgets import QDialog

        self._workspace("Cut")
        self.window.book[action].trigger()
        spin(0.1)
        return next((one for one in self.window.findChildren(QDialog) if one.isVisible()), None)

    def _error(self) -> None:
        from PySide6.QtWidgets import QPushButton

        self._workspace("Cut")
        self.window.notice.say(
            "Shot 4 could not be made: the engine ran out of memory. Choose a smaller size, or make it again.",
            details="torch.OutOfMemoryError: tried to allocate 2.25 GiB\n  in generate, step 14 of 30",
        )
        more = [one for one in self.window.notice.findChildren(QPushButton) if one.isCheckable()]
        more[0].setChecked(True)

    def _welcome(self) -> QWidget:
        from matchcut.studio.welcome.recent import RecentFilms
        from matchcut.studio.welcome.window import WelcomeWindow

        recent = RecentFilms(self.settings)
        recent.remember(self.window.session.project)
        welcome = WelcomeWindow(self._theme, recent)
        welcome.resize(min(1180, self.window.width()), min(760, self.window.height()))
        welcome.show()
        wait(lambda: len(welcome.machine.sentences) > 0)
        spin(0.3)
        return welcome

    def _new_film(self) -> QWidget:
        from matchcut.studio.welcome.window import WelcomeWindow

        welcome = self._welcome()
        assert isinstance(welcome, WelcomeWindow)
        welcome.show_form()
        return welcome

    def _empty(self) -> None:
        from matchcut.film.film import Film

        self.window.session.edit("Begin anew", lambda film: Film(settings=film.settings))
        self.window.enter("Cut")


def fill_queue(project: object) -> None:
    """Queue takes of five shots and leave one running, one failed and three waiting, as a killed production would."""
    from matchcut.production.jobs import NewJob, ReasonKind, Trouble
    from matchcut.production.queue import Queue
    from matchcut.store.owner import this_process
    from matchcut.store.project import Project

    assert isinstance(project, Project)
    queue, film = Queue(project), project.film
    queue.enqueue([NewJob(shot=shot, engine="animatic", variation=7) for shot in film.order[3:8]])
    failed = queue.claim(this_process())
    assert failed is not None
    memory = "The engine needs 9.1 GiB of memory for 121 frames of 1280 × 720, and 8 GiB are free."
    queue.fail(
        failed,
        Trouble(kind=ReasonKind.MEMORY, what=memory, advice="Make the shot shorter, or close what else uses the GPU."),
    )
    running = queue.claim(this_process())
    assert running is not None
    queue.progress(running, 16, 25, "denoising")


def changed_script(film: Film) -> Reread:
    """A script that has changed since the film was made of it: a new shot, other words, and a shot that is gone."""
    from matchcut.script.screenplay.reimport import Reimport
    from matchcut.script.screenplay.script_changes import ChangeKind, ScriptChange
    from matchcut.store.project import Origin
    from matchcut.walk.rereading import Reread

    kinds = list(ChangeKind)
    sentences = (
        "Shot 3 reads differently: 'The commander walks in from the right.'",
        "Shot 5A is new, after 5: 'The cat yawns.'",
        "THE COMMANDER is called THE CAPTAIN now.",
    )
    changes = tuple(ScriptChange(kinds[0], "shots", "", text) for text in sentences)
    overridden = ("Shot 4: the action is the script's now; by hand it was 'White fire, then silence.'",)
    found = Reimport(film, changes, (film.order[5],), overridden)
    return Reread(film, found, Origin(path="liftoff.fountain", sha256="", text="", media={}))


# Looking at pictures


def picture_of(window: QWidget, over: QWidget) -> QImage:
    """A window's picture, with a dialog painted where it stands over it."""
    from PySide6.QtGui import QColor, QPainter

    image = window.grab().toImage()
    if over is not window:
        painter = QPainter(image)
        painter.fillRect(image.rect(), QColor(0, 0, 0, 96))
        corner = window.mapFromGlobal(over.mapToGlobal(over.rect().topLeft()))
        painter.drawPixmap(corner, over.grab())
        painter.end()
    return image


def colours(image: QImage) -> int:
    """How many colours a picture has, seen from afar."""
    small = image.scaled(192, 120)
    return len({small.pixel(x, y) for x in range(small.width()) for y in range(small.height())})


def clipped(window: QWidget) -> list[str]:
    """The words in a window that don't fit into their place, as sentences."""
    from PySide6.QtWidgets import QWidget

    return [
        f"'{words}' is clipped"
        for child in window.findChildren(QWidget)
        if child.isVisibleTo(window) and not child.visibleRegion().isEmpty()
        for words in _clipped_words(child)
    ]


def _clipped_words(widget: QWidget) -> Iterator[str]:
    from PySide6.QtWidgets import QAbstractButton, QLabel, QTabBar

    if isinstance(widget, QLabel) and widget.text():
        room, needed = widget.rect(), widget.sizeHint()  # Both with the margins.
        if widget.wordWrap():
            if widget.heightForWidth(widget.width()) > widget.height() + 1:
                yield widget.text()
        elif widget.text().isprintable() and needed.width() > room.width() + 2 and not widget.property("elides"):
            yield widget.text()
    elif isinstance(widget, QAbstractButton) and widget.text() and widget.sizeHint().width() > widget.width() + 1:
        yield widget.text()
    elif isinstance(widget, QTabBar):
        for index in range(widget.count()):
            words = widget.tabText(index)
            if words and widget.fontMetrics().horizontalAdvance(words) > widget.tabRect(index).width() - 8:
                yield words


def settle(window: QWidget) -> None:
    """Let pictures arrive and layouts come to rest."""
    from PySide6.QtCore import QThreadPool

    pools = [QThreadPool.globalInstance(), *window.findChildren(QThreadPool)]
    quiet_since = time.monotonic()

    def quiet() -> bool:
        nonlocal quiet_since
        if any(pool.activeThreadCount() for pool in pools):
            quiet_since = time.monotonic()
        return time.monotonic() - quiet_since > QUIET_S

    spin(0.05)
    wait(quiet)


def spin(seconds: float) -> None:
    """Let the program run for a while."""
    began = time.monotonic()
    wait(lambda: time.monotonic() - began > seconds)


def wait(until: Callable[[], bool]) -> None:
    """Let the program run until something holds, but not for ever."""
    from PySide6.QtCore import QCoreApplication, QEvent

    began = time.monotonic()
    while not until() and time.monotonic() - began < PATIENCE_S:
        QCoreApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)  # As a running program would.
        time.sleep(0.004)


# The index


def write_index(out: Path) -> None:
    """A page with all the pictures side by side."""
    pictures = sorted(path for path in out.glob("*_*_*_*.png"))
    figures = "\n".join(
        f'<figure><a href="{html.escape(path.name)}"><img loading="lazy" src="{html.escape(path.name)}"></a>'
        f"<figcaption>{html.escape(path.stem.replace('_', ' · '))}</figcaption></figure>"
        for path in pictures
    )
    style = (
        "body{background:#777;font:13px system-ui;margin:16px;display:grid;gap:16px;"
        "grid-template-columns:repeat(auto-fill,minmax(420px,1fr))}figure{margin:0}img{width:100%}"
    )
    page = f"<!doctype html><meta charset=utf-8><title>The studio</title><style>{style}</style>\n{figures}\n"
    (out / "index.html").write_text(page, encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
