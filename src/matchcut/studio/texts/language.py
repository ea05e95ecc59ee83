"""The language of menus, actions and windows: the system's, or the one that MATCHCUT_LANGUAGE names ("de", "fr").

Translations are resources/translations/matchcut_<language>.ts, made into .qm by `pyside6-lrelease`. Menus and actions
have the context "Actions", with the English words of the action tables as sources; everything else has its class's
name. Languages that run from right to left mirror the windows.
"""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from matchcut.media.resources import resource

VARIABLE = "MATCHCUT_LANGUAGE"
SOURCE = "en"


def wanted_languages(environment: Mapping[str, str] = os.environ, chosen: str = "") -> tuple[str, ...]:
    """The languages that the person reads, best first, as "de" or "de-AT"; `chosen` is the one set in the studio."""
    named = environment.get(VARIABLE, "").strip().replace("_", "-") or chosen
    return (named,) if named else tuple(QLocale.system().uiLanguages())


def choose(wanted: Sequence[str]) -> str:
    """The first wanted language that there is a translation for, or English, which needs none."""
    folder = resource("translations")
    for language in wanted:
        short = language.split("-")[0].casefold()
        if short == SOURCE or (folder / f"matchcut_{short}.qm").exists():
            return short
    return SOURCE


def speak(application: QApplication, wanted: Sequence[str]) -> tuple[QTranslator, ...]:
    """Let the application speak the best of the wanted languages; call it before any window is made.

    The direction is that of the language the person asked for first: who reads Arabic finds things where they are
    looked for, even where the words are English still. Returns what `QApplication.removeTranslator` would take.
    """
    language = choose(wanted)
    installed = []
    for name, folder in (
        ("qtbase", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)),
        ("matchcut", str(resource("translations"))),
    ):
        translator = QTranslator(application)
        if language != SOURCE and translator.load(f"{name}_{language}", folder):
            application.installTranslator(translator)
            installed.append(translator)
    named = next((code for code in wanted if code.split("-")[0].casefold() == language), language)
    QLocale.setDefault(QLocale(named))  # Decimals and dates are written as the words are.
    first = QLocale(wanted[0]) if wanted else QLocale(SOURCE)
    application.setLayoutDirection(first.textDirection())
    return tuple(installed)
