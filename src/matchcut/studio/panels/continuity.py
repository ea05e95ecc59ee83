"""The door of the continuity room: until the script supervisor moves in, the seams that are worth a look."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QFrame, QLabel, QListView, QVBoxLayout, QWidget

from matchcut.film.changes import ChangeSet
from matchcut.film.ids import ShotId
from matchcut.film.model import Entity, Shot
from matchcut.studio.panels.seams import SEAM, ContinuitySeam, SeamRows, Seams, seams_of
from matchcut.studio.session import Session
from matchcut.studio.theme.theme import Theme
from matchcut.studio.when_seen import WhenSeen


class ContinuityPanel(QWidget):
    """The seams with the two frames that meet there; activate one to go to its first frame."""

    def __init__(self, session: Session, theme: Theme) -> None:
        super().__init__()
        self.session = session
        self.setAccessibleName(self.tr("Continuity"))
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(8)
        self._message = QLabel()
        self._message.setWordWrap(True)
        self._message.setProperty("role", "dim")
        column.addWidget(self._message)
        self.list = QListView()
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setUniformItemSizes(True)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(self.tr("Seams"))
        self.seams = Seams(session, self)
        self.rows = SeamRows(session, theme, self.list)
        self.list.setModel(self.seams)
        self.list.setItemDelegate(self.rows)
        self.list.activated.connect(self._go_to)
        self.list.clicked.connect(self._go_to)
        column.addWidget(self.list, 1)
        self._seen = WhenSeen(self, self.refresh)
        session.changed.connect(self._changed)
        session.looks_changed.connect(self.list.viewport().update)
        theme.changed.connect(self.list.viewport().update)

    def _changed(self, changes: ChangeSet) -> None:
        """Look again where a change can have touched a seam: most don't, and a long film has thousands of shots."""
        tables = ("scenes", "castings", "characters")
        if any(change.table in tables or _seam(change.before) != _seam(change.after) for change in changes):
            self._seen.ask()

    def refresh(self) -> None:
        """List the seams as they are now."""
        seams = seams_of(self.session.film)
        if seams != self.seams.seams:
            held = self._held()
            self.seams.show_seams(seams)
            if held is not None:
                self._hold(held.after)
        self._tell()

    def _tell(self) -> None:
        if self.seams.seams:
            words = self.tr(
                "Identity and motion are not measured yet: look at each seam. Return goes there, and the onion skin of "
                "the View menu lays its two frames over each other."
            )
        else:
            words = self.tr(
                "Seams stand here where a shot continues the one before it, or where somebody is seen on both sides."
            )
        self._message.setText(words)

    def _held(self) -> ContinuitySeam | None:
        index = self.list.currentIndex()
        return index.data(SEAM) if index.isValid() else None

    def _hold(self, shot: ShotId) -> bool:
        place = next((row for row, seam in enumerate(self.seams.seams) if seam.after == shot), None)
        if place is not None:
            self.list.setCurrentIndex(self.seams.index(place))
        return place is not None

    def choose(self, shot: ShotId) -> None:
        """Take the seam in hand at which a shot begins, if there is one."""
        if self._hold(shot):
            self.list.setFocus()

    def _go_to(self, index: QModelIndex) -> None:
        film, shot = self.session.film, index.data(SEAM).after
        if shot in film.shots:
            self.session.select((shot,))
            self.session.seek(film.layout[film.place_of[shot]].range.start)


def _seam(row: Entity | None) -> object:
    """What of a row is told of a seam; None of a row that is no shot."""
    return (row.continues, row.number, row.rank, row.scene) if isinstance(row, Shot) else None
