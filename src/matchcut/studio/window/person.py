"""What the person wants to be called in films: asked for, and nothing until they say so."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QInputDialog, QLineEdit, QWidget

from matchcut.film.errors import MatchcutError
from matchcut.store.person import display_name, set_display_name
from matchcut.studio.texts.tell import tr


def ask_name(window: QWidget, tell: Callable[[MatchcutError], object]) -> QInputDialog:
    """Show the name that films say, to be changed; an empty one is no name. `tell` tells why it can't be kept."""
    dialog = QInputDialog(window)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setWindowTitle(tr("Your name"))
    dialog.setLabelText(tr("Films and edits say this of who made a choice; leave it empty and they say nothing."))
    dialog.setTextValue(display_name())
    for field in dialog.findChildren(QLineEdit):
        field.setAccessibleName(dialog.windowTitle())

    def keep(name: str) -> None:
        try:
            set_display_name(name)
        except MatchcutError as error:
            tell(error)

    dialog.textValueSelected.connect(keep)
    dialog.open()
    return dialog
