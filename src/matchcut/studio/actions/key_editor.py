"""The editor of key maps: find an action, press its keys; who has them already is told before they are taken."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QKeySequenceEdit,
    QLabel,
    QLineEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from matchcut.film.errors import MatchcutError
from matchcut.studio.actions.action_book import ActionBook
from matchcut.studio.actions.keymaps import OWN, PRESETS, KeyMaps, portable, preset_map
from matchcut.studio.actions.palette import score
from matchcut.studio.texts.errors import told_error
from matchcut.studio.theme.controls import DropDown

_ID = Qt.ItemDataRole.UserRole
ROW = 24
PLAIN = Qt.KeyboardModifier.NoModifier


class PressedKeys(QKeySequenceEdit):
    """A field that takes the keys which are pressed in it, but for those by which a person gets out of it again."""

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.modifiers() in (PLAIN, Qt.KeyboardModifier.ShiftModifier):
            if event.key() == Qt.Key.Key_Escape:
                event.ignore()
                return False
            if event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
                return QWidget.event(self, event)
        return super().event(event)


class KeyEditor(QDialog):
    """Every action with its keys. What is changed holds at once and is kept."""

    def __init__(self, parent: QWidget, book: ActionBook, maps: KeyMaps) -> None:
        super().__init__(parent)
        self._book, self._maps = book, maps
        self.setWindowTitle(self.tr("Keys"))
        self.setAccessibleName(self.tr("Keys"))
        own = self.tr("The studio's own")
        self.preset = DropDown([(preset, own if preset == OWN else preset_map(preset).name) for preset in PRESETS])
        self.preset.setAccessibleName(self.tr("Key map"))
        self.preset.show_value(maps.preset)
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Find an action, or a key"))
        self.search.setAccessibleName(self.tr("Find"))
        self.search.setClearButtonEnabled(True)
        self.list = QTreeWidget()
        self.list.setAccessibleName(self.tr("Actions"))
        self.list.setHeaderLabels([self.tr("Action"), self.tr("Menu"), self.tr("Keys")])
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.list.header().setStretchLastSection(False)
        self.list.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.pressed = PressedKeys()
        self.pressed.setAccessibleName(self.tr("Press keys"))
        self.pressed.setMaximumSequenceLength(1)
        for field in self.pressed.findChildren(QLineEdit):
            field.setAccessibleName(self.pressed.accessibleName())
        self.message = QLabel()
        self.message.setProperty("role", "dim")
        self.message.setWordWrap(True)
        self.give = QPushButton(self.tr("Use these keys"))
        self.give.setProperty("primary", "true")
        self.take_away = QPushButton(self.tr("No keys"))
        self.reset = QPushButton(self.tr("Reset"))
        self.reset_all = QPushButton(self.tr("Reset all"))
        self._lay_out()
        self._connect()
        self.refresh()
        self.resize(640, 560)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self.search, 1)
        top.addWidget(self.preset)
        press = QHBoxLayout()
        press.addWidget(self.pressed, 1)
        for button in (self.give, self.take_away, self.reset):
            button.setAutoDefault(False)
            press.addWidget(button)
        foot = QHBoxLayout()
        foot.addWidget(self.message, 1)
        self.reset_all.setAutoDefault(False)
        foot.addWidget(self.reset_all)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addLayout(top)
        column.addWidget(self.list, 1)
        column.addLayout(press)
        column.addLayout(foot)

    def _connect(self) -> None:
        self.search.textChanged.connect(lambda _: self.refresh())
        self.preset.changed.connect(self._maps.choose)
        self.list.currentItemChanged.connect(lambda _now, _before: self._chosen())
        self.pressed.keySequenceChanged.connect(lambda _: self._judge())
        self.give.clicked.connect(lambda: self._change(lambda: self._maps.give(self.action, (self._key,))))
        self.take_away.clicked.connect(lambda: self._change(lambda: self._maps.give(self.action, ())))
        self.reset.clicked.connect(lambda: self._change(lambda: self._maps.reset(self.action)))
        self.reset_all.clicked.connect(lambda: self._change(self._maps.reset))
        self._maps.changed.connect(self.refresh)

    @property
    def action(self) -> str:
        """The id of the action in hand; empty where none is."""
        item = self.list.currentItem()
        return str(item.data(0, _ID)) if item is not None else ""

    def choose(self, action: str) -> None:
        """Take an action in hand."""
        for row in range(self.list.topLevelItemCount()):
            item = self.list.topLevelItem(row)
            if item is not None and item.data(0, _ID) == action:
                self.list.setCurrentItem(item)

    def refresh(self) -> None:
        """Show the actions that the search finds, with their keys as they are now."""
        held, wanted = self.action, self.search.text()
        self.list.clear()
        for name in self._book.ids:
            action = self._book[name]
            words, menu = action.text().replace("&", ""), self._book.menu_words(name)
            keys = ", ".join(_native(key) for key in action.shortcuts())
            if wanted and score(wanted, words) is None and wanted.casefold() not in keys.casefold():
                continue
            item = QTreeWidgetItem([words, menu, keys])
            item.setData(0, _ID, name)
            item.setSizeHint(0, QSize(0, ROW))
            item.setToolTip(0, self._book.spec(name).tip)
            if name in self._maps.mine:
                font = item.font(2)
                font.setBold(True)
                item.setFont(2, font)
            self.list.addTopLevelItem(item)
        self.choose(held)
        first = self.list.topLevelItem(0)
        if self.list.currentItem() is None and first is not None:
            self.list.setCurrentItem(first)
        self._chosen()

    @property
    def _key(self) -> str:
        return portable(self.pressed.keySequence().toString(QKeySequence.SequenceFormat.PortableText))

    def _chosen(self) -> None:
        """Begin anew with the action that is in hand now."""
        self.pressed.clear()
        self.reset.setEnabled(self.action in self._maps.mine)
        self.reset_all.setEnabled(bool(self._maps.mine))
        self.take_away.setEnabled(bool(self.action))
        self._judge()

    def _judge(self) -> None:
        """Say who has these keys already."""
        holder = self._book.holder_of(self._key) if self._key else None
        self.give.setEnabled(bool(self._key and self.action) and holder != self.action)
        if holder is None or holder == self.action:
            self.message.setText(self.tr("Click into the field and press the keys.") if not self._key else "")
        else:
            words = self._book[holder].text().replace("&", "")
            self.message.setText(self.tr("'{0}' has these keys now and will lose them.").format(words))

    def _change(self, change: Callable[[], None]) -> None:
        try:
            change()
        except MatchcutError as error:
            self.message.setText(told_error(error))


def _native(keys: QKeySequence) -> str:
    return keys.toString(QKeySequence.SequenceFormat.NativeText)
