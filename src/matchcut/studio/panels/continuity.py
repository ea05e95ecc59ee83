"""The door of the continuity room: until the script supervisor moves in, the seams that are worth a look."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from matchcut.studio.session import Session

_FRAME = Qt.ItemDataRole.UserRole


class ContinuityPanel(QWidget):
    """Every seam where a shot continues another; activate one to go to its first frame."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self.setAccessibleName("Continuity")
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        words = QLabel(
            "Continuity is not measured yet. These are the seams where a shot continues another: look at each."
        )
        words.setWordWrap(True)
        words.setProperty("role", "dim")
        column.addWidget(words)
        self._list = QListWidget()
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.setAccessibleName("Seams")
        self._list.itemActivated.connect(lambda item: session.seek(item.data(_FRAME)))
        column.addWidget(self._list, 1)
        session.changed.connect(lambda _: self.refresh())
        self.refresh()

    def refresh(self) -> None:
        """List the seams as they are now."""
        film = self.session.film
        self._list.clear()
        for placed in film.layout:
            source = placed.shot.continues
            if source is not None:
                item = QListWidgetItem(f"Shot {film.label(placed.shot.id)} continues shot {film.label(source)}")
                item.setData(_FRAME, placed.range.start)
                self._list.addItem(item)
