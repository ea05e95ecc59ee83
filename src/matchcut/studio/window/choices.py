"""Of theme, language, keys, and what becomes of shots when a film is closed, one is chosen at a time."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSettings
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from matchcut.studio.actions.action_book import ActionBook
from matchcut.studio.actions.keymaps import KeyMaps
from matchcut.studio.running_on import WhenClosed, chosen
from matchcut.studio.texts.tell import tr
from matchcut.studio.theme.theme import Theme
from matchcut.studio.window.notice import Notice

THEMES = (("dark", "&Dark"), ("light", "&Light"), ("system", "As the &system"))
LANGUAGES = (("", "As the s&ystem"), ("en", "&English"), ("de", "&Deutsch"), ("fr", "&Français"))
"""The languages that can be chosen, as they call themselves."""
KEY_PRESETS = (("own", "The &studio's own"), ("resolve", "As in DaVinci &Resolve"), ("premiere", "As in &Premiere"))

CHOICES = (
    tuple(f"view.{name}" for name, _ in THEMES),
    tuple(f"view.language_{name or 'system'}" for name, _ in LANGUAGES),
    tuple(f"film.closed_{when.name.lower()}" for when in WhenClosed),
    tuple(f"help.keys_{name}" for name, _ in KEY_PRESETS),
)
"""The actions of which one is chosen at a time."""


def use_theme(choice: str, settings: QSettings, theme: Theme) -> None:
    """Use a theme from now on."""
    settings.setValue("theme", choice)
    theme.choose(choice)


def use_language(name: str, settings: QSettings, notice: Notice) -> None:
    """Speak a language ("" is the system's) from the next start on: words that are shown stay as they are."""
    settings.setValue("language", name)
    notice.say(tr("The studio speaks that language when it is started again."), good=True)


def show_choices(
    window: QWidget, book: ActionBook, theme: Theme, settings: QSettings, key_maps: KeyMaps, menus: Sequence[QMenu]
) -> None:
    """Mark in the menus what is chosen."""
    groups = [QActionGroup(window) for _ in CHOICES]
    for group, names in zip(groups, CHOICES, strict=True):
        for name in names:
            book[name].setCheckable(True)
            group.addAction(book[name])

    def mark() -> None:
        now = {
            f"view.{theme.choice}",
            f"view.language_{settings.value('language', '') or 'system'}",
            f"film.closed_{chosen(settings).name.lower()}",
            f"help.keys_{key_maps.preset}",
        }
        for group in groups:
            for action in group.actions():
                action.setChecked(action.objectName() in now)

    for menu in menus:
        menu.aboutToShow.connect(mark)
    mark()
