"""The door of the continuity room: until the script supervisor moves in, the seams that are worth a look."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from matchcut.film.changes import ChangeSet
from matchcut.film.ids import ShotId
from matchcut.film.model import Entity, Shot
from matchcut.studio.session import Session
from matchcut.studio.when_seen import WhenSeen

_SHOT = Qt.ItemDataRole.UserRole


class ContinuityPanel(QWidget):
    """Every seam where a shot continues another; activate one to go to its first frame."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self.setAccessibleName(self.tr("Continuity"))
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        words = QLabel(
            self.tr("Continuity is not measured yet. These are the seams where a shot continues another: look at each.")
        )
        words.setWordWrap(True)
        words.setProperty("role", "dim")
        column.addWidget(words)
        self._list = QListWidget()
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.setUniformItemSizes(True)
        self._list.setAccessibleName(self.tr("Seams"))
        self._list.itemActivated.connect(self._go_to)
        column.addWidget(self._list, 1)
        self._shown: list[tuple[ShotId, str]] = []
        self._seen = WhenSeen(self, self.refresh)
        session.changed.connect(self._changed)

    def _changed(self, changes: ChangeSet) -> None:
        """Look again where a change can have touched a seam: most don't, and a long film has thousands of shots."""
        if any(change.table == "scenes" or _seam(change.before) != _seam(change.after) for change in changes):
            self._seen.ask()

    def refresh(self) -> None:
        """List the seams as they are now."""
        seams = self._seams()
        if seams == self._shown:
            return
        self._shown = seams
        self._list.clear()
        for shot, words in seams:
            item = QListWidgetItem(words)
            item.setData(_SHOT, shot)
            self._list.addItem(item)

    def _seams(self) -> list[tuple[ShotId, str]]:
        film, words = self.session.film, self.tr("Shot {0} continues shot {1}")
        chained = [shot for shot in film.layout.shots if shot.continues]
        return [(one.id, words.format(film.label(one.id), film.label(one.continues or one.id))) for one in chained]

    def choose(self, shot: ShotId) -> None:
        """Take the seam in hand at which a shot begins, if it continues another."""
        places = [seam for seam, _ in self._shown]
        if shot in places:
            self._list.setCurrentRow(places.index(shot))
            self._list.setFocus()

    def _go_to(self, item: QListWidgetItem) -> None:
        film, shot = self.session.film, item.data(_SHOT)
        if shot in film.shots:
            self.session.select((shot,))
            self.session.seek(film.layout[film.place_of[shot]].range.start)


def _seam(row: Entity | None) -> object:
    """What of a row is told of a seam; None of a row that is no shot."""
    return (row.continues, row.number, row.rank, row.scene) if isinstance(row, Shot) else None
