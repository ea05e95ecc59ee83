"""A hand that works the studio's window at random, from a seed: keys, words, wheels, clicks, drags, menus, popups.

Clicks and keys go in where the window system's do, at the window, so that popups, grabs, modality, focus and shortcuts
are Qt's own. What would leave the program is held at one seam each (`sandbox`): files are those of the hand's own
folder, nothing is generated, exported, downloaded, forgotten or freed, and no film is opened or closed.
"""

from __future__ import annotations

import random
from collections import Counter, deque
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QAction, QInputMethodEvent, QWheelEvent, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDialog,
    QDockWidget,
    QLabel,
    QLineEdit,
    QMenu,
    QMenuBar,
    QMessageBox,
    QPlainTextEdit,
    QScrollBar,
    QTabBar,
    QTextEdit,
    QToolBar,
    QWidget,
)
from shiboken6 import isValid

from matchcut.studio.window.window import StudioWindow

HELD = ("film.open", "film.close", "film.quit", "film.models")
"""Actions that the hand does not get to: they leave the film, or the machine."""
LATELY = 30
LONGEST_POPUP = 4
"""After so many steps within a popup or a dialog, Escape is pressed."""
PLAIN = Qt.KeyboardModifier.NoModifier
LEFT, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton
MODIFIERS = (
    PLAIN,
    PLAIN,
    PLAIN,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
)
KEYS = (
    *(Qt.Key(code) for code in range(Qt.Key.Key_A, Qt.Key.Key_Z + 1)),
    *(Qt.Key(code) for code in range(Qt.Key.Key_0, Qt.Key.Key_9 + 1)),
    *(3 * (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Tab)),
    *(3 * (Qt.Key.Key_Delete, Qt.Key.Key_Backspace, Qt.Key.Key_Escape, Qt.Key.Key_Space)),
    *(Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Backtab),
    *(Qt.Key.Key_Comma, Qt.Key.Key_Period, Qt.Key.Key_Plus, Qt.Key.Key_Minus, Qt.Key.Key_BracketLeft),
)
WORDS = (
    "She waits by the door. ",
    "5",
    "2:12",
    "3.5s",
    "12f",
    "-1",
    "0",
    "99999999",
    "1/2",
    "x" * 300,
    "INT. KITCHEN - NIGHT",
    "Mara: who is there?\t",
    "   ",
    "Überfahrt – 渡し舟 🚢",
    "\u202eright to left",
    "<b>bold</b> & 'quoted'",
    "undo",
    "theme",
)
HANDLED = (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QTabBar,
)
"""Qt's own widgets that a hand works; of ours, all that are no plain holders."""
HOLDERS = (QLabel, QScrollBar, QToolBar, QMenuBar, QDockWidget)


@dataclass
class Reached:
    """What the hand came to: how often each action ran, each kind of widget was worked, each step was made."""

    actions: Counter[str] = field(default_factory=Counter)
    widgets: Counter[str] = field(default_factory=Counter)
    steps: Counter[str] = field(default_factory=Counter)


class Hand:
    """Works one window. `step()` does one thing; `lately` are the last things done, in words."""

    def __init__(self, window: StudioWindow, seed: int) -> None:
        self.window = window
        self.dice = random.Random(seed)
        self.lately: deque[str] = deque(maxlen=LATELY)
        self.reached = Reached()
        self._within = 0
        self._in_step = False
        for name in HELD:
            window.book[name].blockSignals(True)
        for name in window.book.ids:
            window.book[name].triggered.connect(partial(self._ran, name))
        self._menus = [action for action in window.menuBar().actions() if action.menu() is not None]
        self._ways: tuple[tuple[int, Callable[[], None]], ...] = (
            (18, self.press_key),
            (16, self.press_shortcut),
            (8, self.type_words),
            (24, self.click),
            (4, self.click_twice),
            (5, self.click_right),
            (14, self.drag),
            (6, self.turn_wheel),
            (10, self.choose_from_menu),
            (10, self.choose_entry),
        )

    def step(self) -> None:
        """Do one thing, and let the window answer."""
        if self._popup_or_dialog() is None:
            self._within = 0
            take_up(self._top())
        else:
            self._within += 1
        way = self.dice.choices([way for _, way in self._ways], [weight for weight, _ in self._ways])[0]
        self._in_step = True
        QTimer.singleShot(0, self._answer)
        if self._within > LONGEST_POPUP:
            self._key(Qt.Key.Key_Escape, PLAIN)
        else:
            way()
        self._in_step = False
        settle()

    def tidy(self) -> None:
        """Show another workspace with all its docks, for closed ones can't be worked."""
        for name in (self.dice.choice(("view.board", "view.shoot", "view.cut", "view.review")), "view.reset"):
            self.window.book[name].trigger()
            settle()

    def _answer(self) -> None:
        """Work what a step has opened that waits for its answer (a menu of a right click): the step is not over."""
        if self._in_step and isinstance(QApplication.activePopupWidget(), QMenu):
            self.work_menu()
        elif self._in_step and isinstance(QApplication.activeModalWidget(), QMessageBox):
            self._key(Qt.Key.Key_Escape, PLAIN)
        elif self._in_step:
            QTimer.singleShot(1, self._answer)

    def leave(self) -> QWidget | None:
        """Close what is open over the window, with Escape. What stays open, which nothing should."""
        for _ in range(12):
            if self._popup_or_dialog() is None:
                return None
            self._key(Qt.Key.Key_Escape, PLAIN)
            settle()
        return self._popup_or_dialog()

    # What it does

    def press_key(self) -> None:
        self._key(self.dice.choice(KEYS), self.dice.choice(MODIFIERS))

    def press_shortcut(self) -> None:
        name = self.dice.choice([name for name in self.window.book.ids if name not in HELD])
        shortcuts = self.window.book[name].shortcuts()
        if shortcuts:
            pressed = self.dice.choice(shortcuts)[0]
            self._key(pressed.key(), pressed.keyboardModifiers())

    def type_words(self) -> None:
        words = self.dice.choice(WORDS)
        self._say(f"type {words[:40]!r}")
        target = QApplication.focusWidget()
        if target is None:
            return
        if words.isascii():
            for letter in words[:60]:
                press(self._top(), letter, PLAIN)
        elif target.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled):
            written = QInputMethodEvent("", [])
            written.setCommitString(words)
            QCoreApplication.sendEvent(target, written)

    def click(self) -> None:
        self._mouse("click", QTest.mouseClick, LEFT)

    def click_twice(self) -> None:
        self._mouse("double click", QTest.mouseDClick, LEFT)

    def click_right(self) -> None:
        self._mouse("right click", QTest.mouseClick, RIGHT)

    def drag(self) -> None:
        widget, start = self._target()
        handle = handle_of(widget)
        if handle is None:
            return
        if self.dice.random() < 0.7:
            by = QPoint(self.dice.randint(-300, 300), self.dice.choice((0, 0, self.dice.randint(-80, 80))))
        else:
            by = widget.mapTo(widget.window(), self._point(widget)) - widget.mapTo(widget.window(), start)
        begin = widget.mapTo(widget.window(), start)
        end, room = begin + by, widget.window().rect()
        by = QPoint(min(max(end.x(), 0), room.right()), min(max(end.y(), 0), room.bottom())) - begin
        modifier = self.dice.choice(MODIFIERS)
        self._say(f"drag {name_of(widget)} {start.toTuple()} by {by.toTuple()} {modifier.name}")
        QTest.mousePress(handle, LEFT, modifier, begin)
        for part in (1, 2, 3, 4):
            if isValid(handle):
                QTest.mouseMove(handle, begin + by * (part / 4))
            settle()
        if self.dice.random() < 0.1:
            self._key(Qt.Key.Key_Escape, PLAIN)
        if isValid(handle):
            QTest.mouseRelease(handle, LEFT, modifier, begin + by)

    def turn_wheel(self) -> None:
        widget, at = self._target()
        if not isValid(widget):
            return
        turns = QPoint(0, self.dice.choice((-240, -120, 120, 240)))
        modifier = self.dice.choice(MODIFIERS)
        self._say(f"wheel {turns.y()} {name_of(widget)} {modifier.name}")
        event = QWheelEvent(
            QPointF(at),
            QPointF(widget.mapToGlobal(at)),
            QPoint(),
            turns,
            Qt.MouseButton.NoButton,
            modifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QCoreApplication.sendEvent(widget, event)

    def choose_from_menu(self) -> None:
        """Open one of the window's menus with the mouse, and go down to an entry."""
        bar, title = self.window.menuBar(), self.dice.choice(self._menus)
        if self._popup_or_dialog() is not None or not bar.isVisible():
            return
        self._say(f"menu {title.text()}")
        self._click_at(bar, bar.actionGeometry(title).center(), LEFT)
        settle()
        self.work_menu()

    def work_menu(self) -> None:
        """Choose an entry of the menu that is open, through its submenus; at times leave it."""
        for _ in range(4):
            menu = QApplication.activePopupWidget()
            if not isinstance(menu, QMenu):
                return
            entries = [one for one in menu.actions() if not one.isSeparator() and one.isVisible() and self._free(one)]
            if not entries or self.dice.random() < 0.1:
                break
            entry = self.dice.choice(entries)
            self._say(f"entry {entry.text()}")
            is_last = entry.menu() is None
            self._click_at(menu, menu.actionGeometry(entry).center(), LEFT)
            settle()
            if is_last:
                break
        while isinstance(QApplication.activePopupWidget(), QMenu):
            self._key(Qt.Key.Key_Escape, PLAIN)
            settle()

    def choose_entry(self) -> None:
        """Open a drop-down with the mouse, and click on one of its entries."""
        top = self._top()
        drops = [one for one in top.findChildren(QComboBox) if one.isEnabled() and one.count() and in_sight(one)]
        if not drops:
            return
        drop = self.dice.choice(drops)
        row = self.dice.randrange(drop.count())
        self._say(f"choose {name_of(drop)}: {drop.itemText(row)}")
        self._count(drop)
        seen = drop.visibleRegion().boundingRect()
        self._click_at(drop, QPoint(max(seen.right() - 8, seen.left()), seen.center().y()), LEFT)
        view = drop.view()
        if view.isVisible():
            index = drop.model().index(row, drop.modelColumn())
            view.scrollTo(index)
            at = view.visualRect(index).center()
            QTest.mouseMove(view.viewport(), at + QPoint(20, 0))
            QTest.mouseMove(view.viewport(), at)
            QTest.mouseClick(view.viewport(), LEFT, PLAIN, at)

    # Where

    def _target(self) -> tuple[QWidget, QPoint]:
        """A widget of what is on top, each kind as likely as any other, or any place at all; and a point in it."""
        top = self._top()
        if self.dice.random() < 0.2:
            at = self._point(top)
            widget = top.childAt(at)
            return (widget, widget.mapFrom(top, at)) if widget is not None and isValid(widget) else (top, at)
        kinds: dict[str, list[QWidget]] = {}
        for widget in top.findChildren(QWidget):
            if isValid(widget) and widget.isEnabled() and in_sight(widget) and self._worked(widget):
                kinds.setdefault(type(widget).__name__, []).append(widget)
        if not kinds:
            return top, self._point(top)
        widget = self.dice.choice(kinds[self.dice.choice(sorted(kinds))])
        return widget, self._point(widget)

    def _worked(self, widget: QWidget) -> bool:
        ours = type(widget).__module__.startswith("matchcut")
        return (ours or isinstance(widget, HANDLED)) and not isinstance(widget, HOLDERS)

    def _point(self, widget: QWidget) -> QPoint:
        """A point of a widget that can be seen."""
        seen = widget.visibleRegion().boundingRect() if not widget.visibleRegion().isEmpty() else widget.rect()
        return QPoint(
            seen.x() + self.dice.randrange(max(1, seen.width())), seen.y() + self.dice.randrange(max(1, seen.height()))
        )

    def _top(self) -> QWidget:
        """What gets the mouse and the keys: a popup, a dialog, a dock that floats at times, else the window."""
        above = self._popup_or_dialog()
        if above is not None:
            return above
        floating = [one for one in self.window.findChildren(QDockWidget) if one.isFloating() and one.isVisible()]
        return self.dice.choice(floating) if floating and self.dice.random() < 0.2 else self.window

    def _popup_or_dialog(self) -> QWidget | None:
        above = QApplication.activePopupWidget() or QApplication.activeModalWidget()
        if above is not None and isValid(above) and above.isVisible():
            return above
        dialogs = [one for one in self.window.findChildren(QDialog) if one.isVisible()]
        return dialogs[-1] if dialogs else None

    def _free(self, entry: QAction) -> bool:
        return entry.isEnabled() and not entry.signalsBlocked()

    # How

    def _mouse(self, what: str, do: Callable[..., None], button: Qt.MouseButton) -> None:
        widget, at = self._target()
        modifier = self.dice.choice(MODIFIERS)
        self._say(f"{what} {name_of(widget)} {at.toTuple()} {modifier.name}")
        self._count(widget)
        handle = handle_of(widget)
        if handle is not None:
            do(handle, button, modifier, widget.mapTo(widget.window(), at))

    def _click_at(self, widget: QWidget, at: QPoint, button: Qt.MouseButton) -> None:
        handle = handle_of(widget)
        if handle is not None:
            QTest.mouseClick(handle, button, PLAIN, widget.mapTo(widget.window(), at))

    def _key(self, key: Qt.Key, modifier: Qt.KeyboardModifier) -> None:
        self._say(f"key {key.name} {modifier}")
        press(self._top(), key, modifier)

    def _say(self, words: str) -> None:
        self.lately.append(words)
        self.reached.steps[words.split(maxsplit=1)[0]] += 1

    def _count(self, widget: QWidget) -> None:
        self.reached.widgets[name_of(widget)] += 1

    def _ran(self, name: str, _checked: bool = False) -> None:
        self.reached.actions[name] += 1


def name_of(widget: QWidget) -> str:
    """What a widget is, for people."""
    if not isValid(widget):  # A drop-down's list that went with its popup meanwhile.
        return type(widget).__name__
    said = widget.accessibleName() or widget.objectName()
    return f"{type(widget).__name__} '{said}'" if said else type(widget).__name__


def take_up(widget: QWidget) -> None:
    """Make the window that a widget is in the one that has the keyboard."""
    if not widget.isActiveWindow():
        widget.activateWindow()
        settle()


def in_sight(widget: QWidget) -> bool:
    """Whether something of a widget can be seen."""
    return widget.isVisible() and not widget.visibleRegion().isEmpty()


def handle_of(widget: QWidget) -> QWindow | None:
    """The window in the window system that a widget is in; None for a popup that is closing, or gone."""
    handle = widget.window().windowHandle() if isValid(widget) else None
    return handle if handle is not None and isValid(handle) else None


def press(widget: QWidget, key: Qt.Key | str, modifier: Qt.KeyboardModifier) -> None:
    """Press a key and let it go, at the window that a widget is in; what is pressed may close it."""
    handle = handle_of(widget)
    if handle is not None:
        QTest.keyPress(handle, key, modifier)
        if isValid(handle):
            QTest.keyRelease(handle, key, modifier)


def settle() -> None:
    """Let the window do what it was told."""
    QCoreApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
