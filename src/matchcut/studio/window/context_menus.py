"""The menus that open on shots and scenes."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtWidgets import QMenu, QWidget

from matchcut.film.ids import SceneId
from matchcut.studio.actions.action_book import ActionBook
from matchcut.studio.window.commands import FilmCommands


class ContextMenus:
    """Opens them at a place of the screen."""

    def __init__(self, window: QWidget, book: ActionBook, commands: FilmCommands) -> None:
        self._window, self._book, self._commands = window, book, commands

    def show_shot(self, position: QPoint) -> None:
        """What can be done with the shots that are selected."""
        menu = self._menu()
        self._book.fill_menu(menu, "Shot")
        menu.popup(position)

    def show_scene(self, position: QPoint, scene: SceneId) -> None:
        """What can be done with a scene."""
        menu = self._menu()
        self._book.fill_menu(menu, "Shot/Scene")
        menu.addSeparator()
        menu.addActions([self._book["shot.add"], self._book["scene.add"]])
        self._commands.in_scene = scene
        # A menu hides before what was chosen in it is done.
        menu.aboutToHide.connect(lambda: QTimer.singleShot(0, self._leave_scene))
        menu.popup(position)

    def _leave_scene(self) -> None:
        self._commands.in_scene = None

    def _menu(self) -> QMenu:
        menu = QMenu(self._window)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return menu
