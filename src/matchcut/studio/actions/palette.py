"""The command palette (Ctrl+K): one field that finds every action, shot, character and setting."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Protocol

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QPoint, QRect, QSize, Qt, QTimer
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPalette, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QLabel,
    QLineEdit,
    QListView,
    QPushButton,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from matchcut.film.errors import MatchcutError
from matchcut.studio.parts import PaletteFinding
from matchcut.studio.texts.errors import told_error

SHOWN = 60
PAUSE_MS = 250
"""How long nothing is typed before it is asked what words mean."""
TELL_MS = 200
"""How often it is told how far the reading of shots is."""
_LEAST = 3
"""Letters from which on they mean anything."""
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


class FindsShots(Protocol):
    """Finds shots; see `window.shot_search`."""

    @property
    def knows_meaning(self) -> bool: ...

    @property
    def reading(self) -> tuple[int, int]: ...

    def by_words(self, query: str) -> list[PaletteFinding]: ...

    def by_meaning(
        self,
        query: str,
        done: Callable[[list[PaletteFinding]], object],
        failed: Callable[[Exception], object],
    ) -> None: ...

    def rest(self) -> None: ...


class Palette(QDialog):
    """A field and a list over the window. Arrows choose, Return runs, Escape closes.

    What has the words that are typed comes at once, what means the same after a pause. `bring` gets what knows that.
    """

    def __init__(
        self,
        parent: QWidget,
        findings: Sequence[PaletteFinding],
        shots: FindsShots,
        bring: Callable[[], object],
    ) -> None:
        super().__init__(parent, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self.setAccessibleName(self.tr("Command palette"))
        self._findings, self._shots, self._bring = findings, shots, bring
        self._knows_meaning = shots.knows_meaning
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
        self._none, self._remark = QLabel(), QLabel()
        for label in (self._none, self._remark):
            label.setWordWrap(True)
            label.setProperty("role", "dim")
            label.hide()
        self._none.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._more = QPushButton(self.tr("Find shots by what their words mean, too …"))
        self._more.setFlat(True)
        self._more.setAutoDefault(False)
        self._more.clicked.connect(self._bring_more)
        self._model = QStandardItemModel(self)
        self._list.setModel(self._model)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.addWidget(self._field)
        layout.addWidget(self._list)
        layout.addWidget(self._none)
        layout.addWidget(self._remark)
        layout.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._ask)
        self._wait = QTimer(self, interval=TELL_MS)
        self._wait.timeout.connect(self._tell)
        self._field.textChanged.connect(self._search)
        self._field.returnPressed.connect(self._run_chosen)
        self._list.clicked.connect(self._run)
        self._field.installEventFilter(self)
        self.finished.connect(shots.rest)
        self._search("")

    def open_over(self, window: QWidget) -> None:
        """Show the palette near the top of a window, ready to type in."""
        self.resize(min(640, window.width() - 80), 420)
        self.move(window.mapToGlobal(QPoint((window.width() - self.width()) // 2, 72)))
        self.show()
        self._field.setFocus()

    def _search(self, query: str) -> None:
        """Show what is called so, at once."""
        self._end_waiting()
        shots = self._shots.by_words(query) if query.strip() else []
        self._show(query, shots)
        self._more.setVisible(not self._knows_meaning and (bool(shots) or len(query.split()) > 1))
        if self._knows_meaning and len(query.strip()) >= _LEAST:
            self._pause.start()
        else:
            self._pause.stop()

    def _ask(self) -> None:
        """The person pauses: ask what shots mean it."""
        query = self._field.text()
        self._shots.by_meaning(query, partial(self._came, query), self._failed)
        self._tell()
        self._remark.show()
        self._wait.start()

    def _tell(self) -> None:
        """Say how far it is: the first time that a film is asked, all of its shots have to be read."""
        done, of = self._shots.reading
        if done < of:
            self._remark.setText(self.tr("Reading the shots for what they mean: {0} of {1}").format(done, of))
        else:
            self._remark.setText(self.tr("Looking for shots that mean it …"))

    def _end_waiting(self) -> None:
        self._wait.stop()
        self._remark.hide()

    def _came(self, query: str, shots: list[PaletteFinding]) -> None:
        """Show shots that mean it among the rest. What the person has gone down to stays in hand."""
        if query != self._field.text():
            return
        self._end_waiting()
        chosen = self._list.currentIndex()
        in_hand = str(chosen.data()) if chosen.row() > 0 else ""
        self._show(query, shots)
        for item in self._model.findItems(in_hand) if in_hand else ():
            self._list.setCurrentIndex(item.index())

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, MatchcutError):
            raise error
        self._wait.stop()
        self._remark.setText(told_error(error))

    def _show(self, query: str, shots: Sequence[PaletteFinding]) -> None:
        self._model.clear()
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

    def _bring_more(self) -> None:
        self.close()
        self._bring()

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
