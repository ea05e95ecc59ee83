"""Starts the studio: `matchcut MyFilm` on a film, `matchcut` on the welcome."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from matchcut.app.sources import Opened, open_source
from matchcut.film.errors import MatchcutError
from matchcut.studio.background import favour_the_window
from matchcut.studio.crash import CrashHandler, reports_folder
from matchcut.studio.ending import EndBySignal
from matchcut.studio.production import Production
from matchcut.studio.running_on import RunningOn
from matchcut.studio.texts.errors import told_error
from matchcut.studio.texts.language import speak, wanted_languages
from matchcut.studio.texts.remedies import is_remedy, remedy_of, words_of
from matchcut.studio.theme.icons import icon
from matchcut.studio.theme.theme import Theme
from matchcut.studio.tidying import Tidying
from matchcut.studio.welcome.recent import RecentFilms
from matchcut.studio.window.window import StudioWindow

if TYPE_CHECKING:
    from matchcut.studio.welcome.window import WelcomeWindow


class Studio(QObject):
    """The program's windows: the welcome, and one for each open film."""

    def __init__(self, theme: Theme, settings: QSettings, crashes: CrashHandler) -> None:
        super().__init__()
        self.theme, self.settings, self.crashes = theme, settings, crashes
        self.windows: list[StudioWindow] = []
        self._kept_on = False
        self.welcome: WelcomeWindow | None = None
        self.recent = RecentFilms(settings)
        self.tidying = Tidying(self)
        self.running_on = RunningOn(icon("clapperboard", theme.tone.accent, theme.tone.faint))
        self.running_on.changed.connect(self._stay_or_go)
        self.running_on.wanted.connect(self.show_again)
        crashes.reported.connect(self._tell_crash)

    def show_welcome(self) -> WelcomeWindow:
        """Show the welcome, with what is recent now."""
        from matchcut.studio.welcome.window import WelcomeWindow

        if self.welcome is None:
            self.welcome = WelcomeWindow(self.theme, self.recent)
            self.welcome.film_opened.connect(self._opened)
        self.welcome.refresh()
        self.welcome.show()
        self.welcome.raise_()
        return self.welcome

    def show_film(self, opened: Opened, *, play: bool = False) -> StudioWindow:
        """Show a film in a window of its own; with `play` it plays as soon as its first picture has come up."""
        self._kept_on = False  # A window is coming, which keeps the program from now on.
        making = self.running_on.give_back(opened.project.home)
        window = StudioWindow(opened.project, self.theme, self.settings, making)
        window.keep_on = self._keep_on
        window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        window.destroyed.connect(lambda: self._gone(window))
        window.welcome_wanted.connect(self.show_welcome)
        window.repair_wanted.connect(lambda place: self._repair(window, place))
        window.closing.connect(self.recent.remember)
        self.windows.append(window)
        self.recent.remember(opened.project)
        notes = [note for note in opened.notes if not is_remedy(note)]
        if notes:
            first, *more = notes
            window.notice.say(
                f"{words_of(first)} (+{len(more)})" if more else first,
                details="\n".join(map(words_of, notes)) if more else "",
                remedy=next(filter(None, map(remedy_of, opened.notes)), None),
                stays=True,
            )
        if play:
            window.viewer.shown.connect(
                lambda _frame: window.viewer.transport.play(), Qt.ConnectionType.SingleShotConnection
            )
        window.show()
        self.tidying.set_aside()
        return window

    def show_again(self, film: Path) -> None:
        """Show a film whose shots are made without a window."""
        try:
            self._opened(open_source(film))
        except MatchcutError as error:
            self.running_on.tell(str(film.name), told_error(error))

    def _keep_on(self, window: StudioWindow, making: Production) -> None:
        project = window.session.project
        self.running_on.keep(project.home, making, project.film.settings.title or project.home.name)

    def _stay_or_go(self) -> None:
        """Without a window the program stays as long as something is made, and no longer."""
        stays = self.running_on.busy
        QApplication.setQuitOnLastWindowClosed(not stays)
        shown = [window for window in (*self.windows, self.welcome) if window is not None and window.isVisible()]
        if not stays and not shown and self._kept_on:
            QApplication.quit()
        self._kept_on = stays

    def end(self) -> None:
        """Close every window and end the program, asking nothing: the system wants it gone."""
        for window in tuple(self.windows):
            window.end()
        self.running_on.stop()
        QApplication.quit()

    def _repair(self, window: StudioWindow, place: Path) -> None:
        """Close a film that is damaged, and mend it."""
        welcome = self.show_welcome()
        window.end()
        welcome.repair(place)

    def _gone(self, window: StudioWindow) -> None:
        self.windows.remove(window)
        self.tidying.sweep()

    def _opened(self, opened: Opened) -> None:
        already = next((window for window in self.windows if window.session.project.home == opened.project.home), None)
        if already is None:
            self.show_film(opened)
        else:
            opened.project.close()
            already.raise_()
            already.activateWindow()
        if self.welcome is not None:
            self.welcome.close()

    def _tell_crash(self, words: str, details: str) -> None:
        for window in (*reversed(self.windows), self.welcome):
            if window is not None and window.isVisible():
                window.notice.say(words, details=details)
                return


def run(place: Path | None = None, *, play: bool = False) -> int:
    """Open the studio on a project or storyboard, or without one on the welcome; return the exit status when it closes.

    With `play` the film begins to play. Raises BadInput as `app.sources.open_source` does.
    """
    opened = open_source(place) if place is not None else None
    QGuiApplication.setHighDpiScaleFactorRoundingPolicy(Qt.HighDpiScaleFactorRoundingPolicy.PassThrough)
    application = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(application, QApplication)
    application.setApplicationName("Matchcut")
    application.setOrganizationName("Matchcut")
    settings = settings_of_this_person()
    speak(application, wanted_languages(chosen=str(settings.value("language", ""))))
    crashes = CrashHandler(reports_folder())
    crashes.install()
    favour_the_window()
    theme = Theme(application)
    theme.choose(str(settings.value("theme", "system")))
    studio = Studio(theme, settings, crashes)
    if opened is None:
        studio.show_welcome()
    else:
        studio.show_film(opened, play=play)
    crashes.tell_last_time()
    ending = EndBySignal(studio.end)
    try:
        return application.exec()
    finally:
        ending.remove()
        studio.tidying.stop()
        crashes.remove()


def settings_of_this_person() -> QSettings:
    """The settings; those in the file that MATCHCUT_SETTINGS names, where it is set."""
    if "MATCHCUT_SETTINGS" in os.environ:
        return QSettings(os.environ["MATCHCUT_SETTINGS"], QSettings.Format.IniFormat)
    return QSettings()
