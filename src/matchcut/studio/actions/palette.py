"""The command palette (Ctrl+K): one field that finds every action, shot, character and setting."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPalette, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QLabel,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from matchcut.studio.parts import PaletteFinding

SHOWN = 60
ROW_HEIGHT = 28
_ROLE = Qt.ItemDataRole.UserRole + 1


def score(query: str, words: str) -> int | None:
    """How well words answer a query: 0 is best, None not at all.

    Every letter of the query must come in order. Letters that start a word cost nothing, letters that follow
    each other cost 1, jumps cost their length.
    """
    text, position, cost = words.casefold(), -1, 0
    for letter in query.casefold().replace(" ", ""):
        hit = text.find(letter, position + 1)
        if hit < 0:
            return None
        starts = hit == 0 or not text[hit - 1].isalnum()
        starting = next(
            (i for i in range(hit, len(text)) if text[i] == letter and (i == 0 or not text[i - 1].isalnum())), None
        )
        if not starts and hit != position + 1 and starting is not None:
            hit, starts = starting, True
        cost += 0 if starts else 1 if hit == position + 1 else hit - position
        position = hit
    return cost * 100 + len(words)


def best(query: str, findings: Sequence[PaletteFinding], shots: Sequence[PaletteFinding] = ()) -> list[PaletteFinding]:
    """The findings that answer a query, best first; all of them, as given, for an empty one.

    What begins a word with the query comes first, then what has such a word in `also` or `more`, then the `shots` that
    answer it, in their order, then what has its letters in that order.
    """
    wanted = " ".join(query.split())
    if not wanted:
        return list(findings[:SHOWN])
    scored = [(_rank(wanted.casefold(), finding), finding) for finding in findings]
    ranked = sorted(((rank, answer) for rank, answer in scored if rank is not None), key=lambda pair: pair[0])
    called = [answer for rank, answer in ranked if rank < _BY_LETTERS]
    by_letters = [answer for rank, answer in ranked if rank >= _BY_LETTERS]
    return [*called, *shots, *by_letters][:SHOWN]


_BY_LETTERS = (3, 0)
"""From this rank on a finding has no more of the query than its letters."""


def _rank(wanted: str, finding: PaletteFinding) -> tuple[int, int] | None:
    """What sorts findings by how well they answer; None for one that does not."""
    words = finding.words.casefold()
    if _begins_a_word(wanted, words):
        return (0 if words.startswith(wanted) else 1), len(words)
    if _begins_a_word(wanted, finding.also.casefold()) or _begins_a_word(wanted, finding.more.casefold()):
        return 2, len(finding.more)
    cost = score(wanted, words)
    return (_BY_LETTERS[0], cost) if cost is not None and cost < _FAR * len(wanted) * 100 else None


def _begins_a_word(wanted: str, text: str) -> bool:
    at = text.find(wanted)
    while at > 0 and text[at - 1].isalnum():
        at = text.find(wanted, at + 1)
    return at >= 0


_FAR = 4
"""How far apart, on average, the letters of a query may stand in what is found by them alone."""


class ShotsByWords(Protocol):
    """Finds shots."""

    def by_words(self, query: str) -> list[PaletteFinding]: ...


class Palette(QDialog):
    """A field and a list over the window. Arrows choose, Return runs, Escape closes."""

    def __init__(self, parent: QWidget, findings: Sequence[PaletteFinding], shots: ShotsByWords) -> None:
        super().__init__(parent, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self.setAccessibleName(self.tr("Command palette"))
        self._findings, self._shots = findings, shots
        self._field = QLineEdit()
        self._field.setPlaceholderText(self.tr("Find an action, a shot, a character, a setting …"))
        self._field.setAccessibleName(self.tr("Find"))
        self._list = QListView()
        self._list.setAccessibleName(self.tr("Findings"))
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.setUniformItemSizes(True)
        self._list.setItemDelegate(_Rows(self._list))
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self._none = QLabel()
        self._none.setWordWrap(True)
        self._none.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._none.setProperty("role", "dim")
        self._none.hide()
        self._model = QStandardItemModel(self)
        self._list.setModel(self._model)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.addWidget(self._field)
        layout.addWidget(self._list)
        layout.addWidget(self._none)
        self._field.textChanged.connect(self._search)
        self._field.returnPressed.connect(self._run_chosen)
        self._list.clicked.connect(self._run)
        self._field.installEventFilter(self)
        self._search("")

    def open_over(self, window: QWidget) -> None:
        """Show the palette near the top of a window, ready to type in."""
        self.resize(min(640, window.width() - 80), 420)
        self.move(window.mapToGlobal(QPoint((window.width() - self.width()) // 2, 72)))
        self.show()
        self._field.setFocus()

    def _search(self, query: str) -> None:
        self._model.clear()
        shots = self._shots.by_words(query) if query.strip() else ()
        for finding in best(query, self._findings, shots):
            item = QStandardItem(finding.summary)
            item.setData(finding, _ROLE)
            self._model.appendRow(item)
        any_answer = self._model.rowCount() > 0
        self._none.setText(self.tr("Nothing here is called “{0}”. Try fewer letters.").format(query.strip()))
        self._none.setVisible(not any_answer)
        self._list.setVisible(any_answer)
        if any_answer:
            self._list.setCurrentIndex(self._model.index(0, 0))

    def _run_chosen(self) -> None:
        self._run(self._list.currentIndex())

    def _run(self, index: QModelIndex) -> None:
        finding = index.data(_ROLE)
        self.close()
        if finding is not None:
            finding.run()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrows of the field move the choice in the list."""
        moves = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 10, Qt.Key.Key_PageUp: -10}
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and Qt.Key(event.key()) in moves:
            last = self._model.rowCount() - 1
            row = max(0, min(last, self._list.currentIndex().row() + moves[Qt.Key(event.key())]))
            self._list.setCurrentIndex(self._model.index(row, 0))
            return True
        return super().eventFilter(watched, event)


class _Rows(QStyledItemDelegate):
    """What a finding is called, dim behind it what else is known, and at the end of the row its keys or kind."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(0, ROW_HEIGHT)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        finding, plain = index.data(_ROLE), QStyleOptionViewItem(option)
        self.initStyleOption(plain, index)
        plain.text = ""
        widget: QWidget = option.widget
        widget.style().drawControl(QStyle.ControlElement.CE_ItemViewItem, plain, painter, widget)
        metrics: QFontMetrics = option.fontMetrics
        palette: QPalette = option.palette
        area: QRect = option.rect.adjusted(10, 0, -10, 0)
        direction: Qt.LayoutDirection = option.direction
        text, dim = palette.color(QPalette.ColorRole.Text), palette.color(QPalette.ColorRole.PlaceholderText)
        room = area.width()
        for words, colour, at_end in (
            (finding.hint, dim, True),
            (finding.words, text, False),
            (finding.more, dim, False),
        ):
            shown = metrics.elidedText(" ".join(words.split()), Qt.TextElideMode.ElideRight, room)
            wide = metrics.horizontalAdvance(shown)
            left = area.right() + 1 - wide if at_end else area.left()
            place = QStyle.visualRect(direction, option.rect, QRect(left, area.top(), wide, area.height()))
            painter.setPen(colour)
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, shown)
            taken = wide + 14 if shown else 0
            area.adjust(0, 0, -taken, 0) if at_end else area.adjust(taken, 0, 0, 0)
            room = max(0, area.width())
