"""Starts the studio: `matchcut MyFilm`."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication


def run(place: Path) -> int:
    """Open the studio on a project or storyboard and return the exit status when it is closed.

    Raises BadInput as `walk.sources.open_source` does.
    """
    from matchcut.studio.look.theme import Theme
    from matchcut.studio.window.window import StudioWindow
    from matchcut.walk.sources import open_source

    opened = open_source(place)
    QGuiApplication.setHighDpiScaleFactorRoundingPolicy(Qt.HighDpiScaleFactorRoundingPolicy.PassThrough)
    application = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(application, QApplication)
    application.setApplicationName("Matchcut")
    application.setOrganizationName("Matchcut")
    settings = (
        QSettings(os.environ["MATCHCUT_SETTINGS"], QSettings.Format.IniFormat)
        if ("MATCHCUT_SETTINGS" in os.environ)
        else QSettings()
    )
    theme = Theme(application)
    theme.choose(str(settings.value("theme", "system")))
    window = StudioWindow(opened.project, theme, settings)
    for note in opened.notes:
        window.notice.say(note)
    window.show()
    return application.exec()
