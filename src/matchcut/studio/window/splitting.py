"""A shot split into the shots that are in its picture: they are looked for, shown, and chosen before it is split."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QIcon, QImage, QPainter, QPixmap
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QProgressBar,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from matchcut.film.errors import Cancelled, MatchcutError
from matchcut.film.ids import ShotId
from matchcut.film.steps import StepKind
from matchcut.film.time import timecode
from matchcut.studio.background import Errand
from matchcut.studio.session import Session
from matchcut.studio.texts.errors import told_error
from matchcut.studio.texts.numbers import with_comma
from matchcut.studio.texts.remedies import words_of
from matchcut.studio.texts.tell import tr
from matchcut.words.statements import say

if TYPE_CHECKING:
    from matchcut.app.splitting import ShotParts
    from matchcut.continuity.cuts.helper import ShotsFound
    from matchcut.continuity.cuts.messages import FindShots
    from matchcut.studio.window.notice import Notice

PICTURE = QSize(96, 54)
GAP = 4
BESIDE = 88
"""Room beside the pictures, for the box and the number."""
TICK_MS = 100
_PLACE = Qt.ItemDataRole.UserRole


class ShotSplitter(QObject):
    """Looks for the shots in the shot in hand, lets the person choose, and splits it."""

    def __init__(self, session: Session, window: QWidget, notice: Notice, fail: Callable[[Exception], object]) -> None:
        super().__init__(window)
        self._session, self._window, self._notice, self._fail = session, window, notice, fail

    def ask(self) -> None:
        """Look through the shot in hand, in a process of its own, and show what is found."""
        from matchcut.app.splitting import order_for

        shot = self._session.selection.current
        if shot is None:
            return
        try:
            order = order_for(self._session.project, shot)
        except MatchcutError as error:
            self._fail(error)
            return
        dialog = SplitDialog(self._window, self._session, shot, order)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted_parts.connect(self.split)
        dialog.open()

    def split(self, parts: ShotParts, at: tuple[int, ...]) -> None:
        """Split the shot there, as one edit, and take all its parts in hand."""
        from matchcut.app.splitting import splitting

        before = set(self._session.film.shots)
        if self._session.edit(StepKind.SPLIT(), splitting(parts, at)):
            film = self._session.film
            self._session.select(tuple(shot for shot in film.order if shot not in before or shot == parts.shot))
            if parts.notes:
                self._notice.say(parts.notes, good=True)


class _Looking:
    """A film being looked through, in a thread; `how_far` says how many of how many frames."""

    def __init__(self) -> None:
        self.stop = threading.Event()
        self.how_far = (0, 0)

    def look(self, order: FindShots) -> ShotsFound:
        """Have it looked through in a process of its own. Errors as of `find_shots`."""
        from matchcut.continuity.cuts.helper import find_shots

        return find_shots(order, self._go_on, self.stop.is_set)

    def _go_on(self, done: int, of: int) -> None:
        self.how_far = (done, of)


class SplitDialog(QDialog):
    """The shots in a shot, in their order, each with the last frame before it and its own first.

    `accepted_parts(ShotParts, places)` with the places, in frames from the shot's first, at which it is to be split.
    A shot that is not ticked stays one with the shot before it. What looks through the film is ended when this closes.
    """

    accepted_parts = Signal(object, object)

    def __init__(self, parent: QWidget, session: Session, shot: ShotId, order: FindShots) -> None:
        super().__init__(parent)
        self._session, self._shot = session, shot
        self._parts: ShotParts | None = None
        self._looking = _Looking()
        self.setWindowTitle(self.tr("Split into shots"))
        self.setAccessibleName(self.tr("Split into shots"))
        self.message = QLabel()
        self.message.setWordWrap(True)
        self.message.setProperty("role", "dim")
        self.bar = QProgressBar()
        self.bar.setAccessibleName(self.tr("How far the shot is looked through"))
        self.list = self._new_list()
        self.split = QPushButton(self.tr("Split"))
        self.split.setProperty("primary", "true")
        self.split.setEnabled(False)
        self.split.setDefault(True)
        self.split.clicked.connect(self._accept)
        self._lay_out()
        self.list.itemChanged.connect(lambda _item, _column: self._count())
        # The space bar turns the box of the row, whichever of its cells was clicked.
        self.list.currentItemChanged.connect(lambda now, _before: self.list.setCurrentItem(now, 0))
        self.finished.connect(self._looking.stop.set)
        self.destroyed.connect(self._looking.stop.set)  # The studio was closed over it.
        self._tick = QTimer(self, interval=TICK_MS)
        self._tick.timeout.connect(self._tell_how_far)
        self._tick.start()
        self._tell_how_far()
        Errand(self._looking.look, order, done=self._show, failed=self._failed)
        self.resize(880, 600)

    def _new_list(self) -> QTreeWidget:
        listed = QTreeWidget()
        listed.setAccessibleName(self.tr("Shots"))
        listed.setHeaderLabels(
            [self.tr("Shot"), self.tr("Begins"), self.tr("Frames"), self.tr("Entered by"), self.tr("Sure")]
        )
        listed.setRootIsDecorated(False)
        listed.setUniformRowHeights(True)
        listed.setIconSize(QSize(2 * PICTURE.width() + GAP, PICTURE.height()))
        listed.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        listed.header().setStretchLastSection(False)
        listed.header().setSectionResizeMode(3, QHeaderView.ResizeMode.Stretch)
        return listed

    def _lay_out(self) -> None:
        leave = QPushButton(self.tr("Leave the film as it is"))
        leave.setAutoDefault(False)
        leave.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.addWidget(self.message, 1)
        foot.addWidget(leave)
        foot.addWidget(self.split)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addWidget(self.list, 1)
        column.addWidget(self.bar)
        column.addLayout(foot)

    def _tell_how_far(self) -> None:
        done, of = self._looking.how_far
        self.bar.setRange(0, of)  # Until it is known how long the film is, the bar runs.
        self.bar.setValue(done)
        self.message.setText(self.tr("Looking for shots …"))

    def _failed(self, error: Exception) -> None:
        self._tick.stop()
        self.bar.hide()
        if isinstance(error, Cancelled):
            return
        if not isinstance(error, MatchcutError):
            raise error
        self.message.setText(told_error(error))

    def _show(self, search: ShotsFound) -> None:
        from matchcut.app.splitting import parts_of_shot

        self._tick.stop()
        self.bar.hide()
        film = self._session.film
        if self._shot not in film.shots:
            self.reject()
            return
        self._parts = parts = parts_of_shot(film, self._shot, search)
        pictures = dict(zip((boundary.at for boundary in search.boundaries), search.pictures, strict=True))
        self.list.blockSignals(True)
        self._add(0, tr("the beginning"), "", _beside(b"", b""))
        for place, boundary in zip(parts.at, parts.boundaries, strict=True):
            entered = say(boundary.words, tr)
            self._add(place, entered, with_comma(f"{boundary.confidence:.0%}"), _beside(*pictures[boundary.at]))
        self.list.blockSignals(False)
        self._count()

    def _add(self, place: int, entered: str, sure: str, icon: QIcon) -> None:
        item = QTreeWidgetItem(["", "", "", entered, sure])
        item.setData(0, _PLACE, place)
        item.setIcon(0, icon)
        item.setSizeHint(0, QSize(2 * PICTURE.width() + BESIDE, PICTURE.height() + 2 * GAP))
        if place:
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(0, Qt.CheckState.Checked)
        self.list.addTopLevelItem(item)

    @property
    def items(self) -> list[QTreeWidgetItem]:
        """The rows."""
        rows = (self.list.topLevelItem(row) for row in range(self.list.topLevelItemCount()))
        return [row for row in rows if row is not None]

    @property
    def places(self) -> tuple[int, ...]:
        """Where the shot is to be split, as it is chosen now."""
        chosen = (item for item in self.items if item.checkState(0) is Qt.CheckState.Checked)
        return tuple(place for item in chosen if (place := int(item.data(0, _PLACE))))

    def _count(self) -> None:
        """Number the shots, and say how long each is, as they are chosen now."""
        if self._parts is None:
            return
        film, parts = self._session.film, self._parts
        begins = film.settings.start
        if parts.shot in film.place_of:
            begins += film.layout[film.place_of[parts.shot]].range.start
        starts = (0, *self.places)
        ends = dict(zip(starts, (*starts[1:], parts.present.length), strict=True))
        self.list.blockSignals(True)
        number = 0
        for item in self.items:
            place = int(item.data(0, _PLACE))
            number += place in ends
            item.setText(0, str(number) if place in ends else "")
            item.setText(1, timecode(begins + place, film.settings.rate))
            item.setText(2, str(ends[place] - place) if place in ends else tr("with the shot before"))
        self.list.blockSignals(False)
        count = len(starts)
        self.split.setEnabled(count > 1)
        self.split.setText(self.tr("Split into {0} shots").format(count) if count > 1 else self.tr("Split"))
        notes = words_of(parts.notes) if parts.at else self.tr("It is one shot: no cut, dissolve or fade was found.")
        self.message.setText(notes or self.tr("This is one edit, which can be taken back."))

    def _accept(self) -> None:
        self.accepted_parts.emit(self._parts, self.places)
        self.accept()


def _beside(before: bytes, after: bytes) -> QIcon:
    """Two small pictures, JPEGs, beside each other; nothing where there are none."""
    both = QPixmap(2 * PICTURE.width() + GAP, PICTURE.height())
    both.fill(Qt.GlobalColor.transparent)
    painter = QPainter(both)
    for number, jpeg in enumerate(filter(None, (before, after))):
        image = QImage.fromData(jpeg).scaled(
            PICTURE, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        )
        left = number * (PICTURE.width() + GAP) + (PICTURE.width() - image.width()) // 2
        painter.drawImage(left, (PICTURE.height() - image.height()) // 2, image)
    painter.end()
    return QIcon(both)
