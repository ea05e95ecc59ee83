"""The continuity room: what measuring found in the film, and the seams that are worth a look."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QListView, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from matchcut.film.changes import ChangeSet
from matchcut.film.ids import ShotId
from matchcut.film.model import Entity, Shot
from matchcut.studio.film_cards import FilmCards
from matchcut.studio.panels.findings import FindingGroup
from matchcut.studio.panels.findings_page import FindingsPage
from matchcut.studio.panels.seams import SEAM, ContinuitySeam, SeamRows, Seams, seams_of
from matchcut.studio.session import Session
from matchcut.studio.theme.theme import Theme
from matchcut.studio.when_seen import WhenSeen


class ContinuityPanel(QWidget):
    """The findings, and the seams with the two frames that meet there; activate one to go to its frame.

    `measure_wanted()` when the film is to be measured.
    """

    measure_wanted = Signal()

    def __init__(self, session: Session, theme: Theme, cards: FilmCards) -> None:
        super().__init__()
        self.session, self._cards = session, cards
        self.setAccessibleName(self.tr("Continuity"))
        self._message = QLabel()
        self._message.setWordWrap(True)
        self._message.setProperty("role", "dim")
        self.findings = FindingsPage(session, theme, cards)
        self.to_findings = self._turner(self.tr("Findings"), 0)
        self.to_seams = self._turner(self.tr("Seams"), 1)
        self.measure = QPushButton(self.tr("Measure"))
        self.measure.setToolTip(self.tr("Look at the circled take of each shot, and say what does not hang together"))
        self.measure.clicked.connect(self.measure_wanted)
        self._turned = False
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
        self._lay_out()
        self._seen = WhenSeen(self, self.refresh)
        session.changed.connect(self._changed)
        session.looks_changed.connect(self.list.viewport().update)
        theme.changed.connect(self.list.viewport().update)
        cards.changed.connect(self._seen.ask)

    def _turner(self, words: str, page: int) -> QPushButton:
        button = QPushButton(words)
        button.setCheckable(True)
        button.setAutoExclusive(True)
        button.clicked.connect(lambda: self._turn(page))
        return button

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.to_findings)
        head.addWidget(self.to_seams)
        head.addStretch(1)
        head.addWidget(self.measure)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.findings)
        self._pages.addWidget(self.list)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self._message)
        column.addWidget(self._pages, 1)

    def _turn(self, page: int, *, by_hand: bool = True) -> None:
        """Show the findings (0) or the seams (1); what a person chose stays."""
        self._turned = self._turned or by_hand
        self._pages.setCurrentIndex(page)
        (self.to_seams if page else self.to_findings).setChecked(True)
        self._tell()

    def _changed(self, changes: ChangeSet) -> None:
        """Look again where a change can have touched a seam: most don't, and a long film has thousands of shots."""
        tables = ("scenes", "castings", "characters", "circles", "accepted", "elements")
        if any(change.table in tables or _shown_of(change.before) != _shown_of(change.after) for change in changes):
            self._seen.ask()

    def refresh(self) -> None:
        """List the findings and the seams as they are now."""
        self.findings.refresh()
        if not self._turned:
            self._turn(0 if self._cards.any else 1, by_hand=False)
        seams = seams_of(self.session.film)
        if seams != self.seams.seams:
            held = self._held()
            self.seams.show_seams(seams)
            if held is not None:
                self._hold(held.after)
        self._tell()

    def _tell(self) -> None:
        if self._pages.currentWidget() is self.findings:
            words = self._summary()
        elif self.seams.seams:
            words = self.tr(
                "Return goes to a seam, and the onion skin of the View menu lays its two frames over each other."
            )
        else:
            words = self.tr(
                "Seams stand here where a shot continues the one before it, or where somebody is seen on both sides."
            )
        self._message.setText(words)

    def _summary(self) -> str:
        """How much was measured, and how much was found."""
        film = self.session.film
        circled = [film.circled(shot) for shot in film.order]
        takes = sum(take is not None for take in circled)
        measured = sum(self._cards.of(take) is not None for take in circled)
        if not measured:
            return self.tr("Nothing is measured yet. Measure looks at each shot and lists what does not hang together.")
        count = self.findings.count
        parts = [self.tr("One finding") if count == 1 else self.tr("{0} findings").format(count)]
        parts.append(self.tr("{0} of {1} takes measured").format(measured, takes))
        stale = sum(map(self._cards.is_stale, circled))
        if stale:
            parts.append(self.tr("{0} before a change: measure again").format(stale))
        return "  ·  ".join(parts)

    def _held(self) -> ContinuitySeam | None:
        index = self.list.currentIndex()
        return index.data(SEAM) if index.isValid() else None

    def _hold(self, shot: ShotId) -> bool:
        place = next((row for row, seam in enumerate(self.seams.seams) if seam.after == shot), None)
        if place is not None:
            self.list.setCurrentIndex(self.seams.index(place))
        return place is not None

    def choose(self, shot: ShotId, *, seam: bool = False) -> None:
        """Take what was found of a shot in hand, of its `seam` first if asked; or else the seam at which it begins, if
        there is one.
        """
        if self.findings.hold(shot, FindingGroup.SEAMS if seam else None):
            self._turn(0)
            self.findings.list.setFocus()
            return
        self._turn(1)
        if self._hold(shot):
            self.list.setFocus()

    def _go_to(self, index: QModelIndex) -> None:
        film, shot = self.session.film, index.data(SEAM).after
        if shot in film.shots:
            self.session.select((shot,))
            self.session.seek(film.layout[film.place_of[shot]].range.start)


def _shown_of(row: Entity | None) -> object:
    """What of a row is told of a seam and of a finding; None of a row that is no shot."""
    if not isinstance(row, Shot):
        return None
    return row.continues, row.number, row.rank, row.scene, row.correction, row.head, row.frames, row.tail, row.speed
