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
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from tour_props import changed_script, clipped, colours, fill_queue, picture_of, settle, spin, wait

if TYPE_CHECKING:
    from PySide6.QtGui import QImage
    from PySide6.QtWidgets import QWidget


HOUSE = Path(__file__).resolve().parent.parent
EXAMPLE = HOUSE / "projects_example" / "liftoff"
THEMES, SIZES, SCALES = "dark,light", "1280x800,1920x1080", "1,1.25,2"
FEWEST_COLOURS = 24


def main(arguments: list[str]) -> int:
    """Walk the tour, one process for each scale, because Qt asks for the scale only once."""
    wanted = options().parse_args(arguments)
    if wanted.scale is not None:
        return walk(wanted)
    film = wanted.film or rendered_example(wanted.out / "film")
    worst = 0
    for scale in wanted.scales.split(","):
        again = [*arguments, "--scale", scale, "--film", str(film), "--out", str(wanted.out)]
        quiet = {
            "QT_QPA_PLATFORM": "offscreen",
            "QT_SCALE_FACTOR": scale,
            "QT_LOGGING_RULES": "qt.qpa.*=false;default.warning=false",
        }
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

    from matchcut.studio.theme.theme import Theme

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
        from matchcut.studio.theme.theme import Theme
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
            "sound": self._sound,
            "wipe": self._wipe,
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
        self.window.viewer.end_compare()
        self.window.viewer.monitor.show_safe_areas(False)
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

    def _sound(self) -> None:
        """A sound in hand, faded and with a marker above it."""
        from matchcut.film import edits

        self._workspace("Cut")
        session = self.window.session
        if session.film.audio:
            sound = next(iter(session.film.audio))
            session.edit("Fade", lambda film: edits.fade_audio(film, sound, fade_in=60, fade_out=90))
            session.pick(sound)

    def _wipe(self) -> None:
        """Two takes of a shot with a wipe between them, and the safe areas."""
        self._workspace("Review")
        session = self.window.session
        takes = session.project.takes.of(session.film.order[1])
        if len(takes) > 1:
            self.window.viewer.compare(takes[0], takes[1])
        self.window.viewer.monitor.show_safe_areas(True)

    def _cast(self) -> None:
        self._raise("Board", "cast")
        comparer = self.window.cast.comparer
        wait(lambda: not comparer.busy)

    def _takes(self) -> None:
        self._raise("Shoot", "takes")
        spin(0.5)

    def _queue(self) -> None:
        fill_queue(self.window.session.project)
        self._raise("Shoot", "queue")
        wait(lambda: len(self.window.watcher.jobs) == 5)

    def _palette(self) -> QWidget | None:
        from PySide6.QtWidgets import QLineEdit

        from matchcut.studio.actions.palette import Palette

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
