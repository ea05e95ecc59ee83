"""The board as a part of a window, and what brings pictures to it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget

from matchcut.film.ids import SceneId
from matchcut.studio.actions.action_book import ActionBook, ActionSpec
from matchcut.studio.parts import Act, Ask, Part
from matchcut.studio.pictures import ShotPictures
from matchcut.studio.session import Session
from matchcut.studio.theme.theme import Theme
from matchcut.studio.window.workspaces import WORKSPACES

if TYPE_CHECKING:
    from matchcut.studio.board.view import BoardView
    from matchcut.studio.window.boarding import Boarding

KEPT_ON_BOARD = {"shot.add", "scene.add", *(f"view.{workspace.name.lower()}" for workspace in WORKSPACES)}
"""What a key that types a letter may do on the board, beside writing."""


def _board(session: Session, theme: Theme, pictures: ShotPictures, book: ActionBook, ask: Ask) -> BoardView:
    from matchcut.studio.board.view import BoardView

    board = BoardView(session, theme)
    board.picture = pictures.of_shot
    pictures.arrived.connect(board.viewport().update)
    board.keeps_command = lambda key: book.holder_of(key) in KEPT_ON_BOARD
    board.next_card_wanted.connect(lambda: ask(lambda commands: commands.add_shot()))
    board.empty_card_left.connect(lambda shot: ask(lambda commands: commands.forget_empty(shot)))
    board.menu_wanted.connect(lambda position: ask(lambda context_menus: context_menus.show_shot(position)))

    def show_scene_menu(position: QPoint, scene: SceneId) -> None:
        ask(lambda context_menus: context_menus.show_scene(position, scene))

    board.scene_menu_wanted.connect(show_scene_menu)
    board.images_dropped.connect(lambda *what: ask(lambda boarding: boarding.bring(*what)))
    return board


def _boarding(session: Session, window: QWidget, fail: Callable[[Exception], object]) -> Boarding:
    from matchcut.studio.window.boarding import Boarding

    boarding = Boarding(session, window)
    boarding.failed.connect(fail)
    return boarding


BOARD = Part(
    id="board",
    title="Board",
    make=_board,
    acts=(
        Act(
            ActionSpec(
                "scene.heading", "Shot/Scene", "&Write the heading", "On the board", ("Ctrl+Shift+H",), "pencil", 3
            ),
            lambda going: going.write_heading(),
        ),
        Act(
            ActionSpec("view.script", "View", "S&cript beside boards", keys=("Ctrl+Shift+S",), group=3, checkable=True),
            lambda board, on: board.show_script(on),
        ),
    ),
)

BOARDING = Part(
    id="boarding",
    make=_boarding,
    acts=(
        Act(
            ActionSpec(
                "edit.paste", "Edit", "&Paste pictures", "Board the pictures on the clipboard", ("Ctrl+V",), "image", 2
            ),
            lambda boarding: boarding.paste(),
        ),
    ),
)
