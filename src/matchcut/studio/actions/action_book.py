"""Every action of the studio in one table: menus, shortcuts, the palette and tool tips are all made from it.

A part of the studio declares its actions as `ActionSpec`s and binds a function to each; nothing else creates a
QAction. An id is `place.verb` ("shot.split") and is what key maps and tests name.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from matchcut.studio.theme.icons import icon
from matchcut.studio.theme.theme import Theme

MENUS = ("Film", "Edit", "Shot", "Play", "View", "Help")
LAST = 1_000
"""The group of what stands at the end of a menu."""


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """One action: its id, the menu it stands in, its words, and what teaches it.

    `keys` are the studio's own shortcuts in Qt's portable text ("Ctrl+B"); a key map may give others. `menu` is
    a path ("Shot/Trim"); a menu has its actions group by group, and each new `group` starts with a separator. The keys
    of a `local` action work only where `ActionBook.attach` says so, because lists and fields need them too (arrows,
    space).
    """

    id: str
    menu: str
    text: str
    tip: str = ""
    keys: tuple[str, ...] = ()
    icon: str = ""
    group: int = 0
    checkable: bool = False
    local: bool = False


class ActionBook(QObject):
    """The actions of one window."""

    def __init__(self, window: QWidget, theme: Theme) -> None:
        super().__init__(window)
        self._window = window
        self._theme = theme
        self._specs: dict[str, ActionSpec] = {}
        self._actions: dict[str, QAction] = {}
        self._sub_menus: dict[str, tuple[int, int]] = {}
        """Where each sub-menu, by its path, stands in the menu above it: in which group, and after how many actions."""
        self._keys: dict[str, tuple[str, ...]] = {}
        self._used: dict[str, tuple[str, ...]] = {}
        theme.changed.connect(self._dress_all)

    def add(self, specs: Iterable[ActionSpec], handlers: dict[str, Callable[..., object]]) -> None:
        """Make actions and bind each to its handler; a checkable one's handler gets whether it is on.

        A sub-menu stands in the group of what was added with it, before it, to the menu above; else at the end.
        """
        added = tuple(specs)
        groups: dict[str, int] = {}
        for spec in added:
            if spec.id in self._specs:
                raise ValueError(f"the action {spec.id} is declared twice")
            action = QAction(words(spec.text), self._window)
            action.setObjectName(spec.id)
            action.setCheckable(spec.checkable)
            handler = handlers[spec.id]
            if spec.checkable:
                action.toggled.connect(handler)
            else:
                action.triggered.connect(lambda _checked=False, run=handler: run())
            groups[spec.menu] = spec.group
            above = spec.menu.rpartition("/")[0]
            if above:
                place = groups.get(above, LAST), len(self._specs)
                self._sub_menus[spec.menu] = min(place, self._sub_menus.get(spec.menu, place))
            self._specs[spec.id], self._actions[spec.id] = spec, action
            if spec.local:
                action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            else:
                self._window.addAction(action)
        self.use_keys(self._keys)
        self._dress(added)

    def attach(self, *widgets: QWidget) -> None:
        """Let the keys of local actions work in these widgets."""
        for widget in widgets:
            widget.addActions([action for name, action in self._actions.items() if self._specs[name].local])

    def __getitem__(self, action: str) -> QAction:
        return self._actions[action]

    def spec(self, action: str) -> ActionSpec:
        return self._specs[action]

    @property
    def ids(self) -> tuple[str, ...]:
        """All actions, in the order of the menus."""
        return tuple(spec.id for name in MENUS for spec in self._specs_under(name))

    def menu_words(self, action: str) -> str:
        """The menu that an action stands in, as it is shown: `Shot › Trim`."""
        return " › ".join(words(part).replace("&", "") for part in self._specs[action].menu.split("/"))

    def holder_of(self, key: str) -> str | None:
        """The action that a key (Qt's portable text) works now; None where there is none."""
        wanted = QKeySequence(key)
        return next((name for name, action in self._actions.items() if wanted in action.shortcuts()), None)

    def use_keys(self, keys: dict[str, tuple[str, ...]]) -> None:
        """Use a key map: its keys where it names an action, the action's own elsewhere.

        A key that the map gives to one action is taken from the others.
        """
        self._keys = keys
        taken = {key for given in keys.values() for key in given}
        for name, spec in self._specs.items():
            own = tuple(key for key in spec.keys if key not in taken)
            chosen = keys.get(name, own)
            if self._used.get(name) == chosen:
                continue
            self._used[name] = chosen
            self._actions[name].setShortcuts([QKeySequence(key) for key in chosen])
            self._actions[name].setToolTip(_tip(spec, chosen))

    def fill_menu(self, menu: QMenu, path: str) -> None:
        """Put the actions of a menu path into a menu, and its sub-menus."""
        group: int | None = None
        for entry in self._entries(path):
            if isinstance(entry, str):
                self.fill_menu(menu.addMenu(words(entry.rpartition("/")[2])), entry)
                continue
            if group is not None and entry.group != group:
                menu.addSeparator()
            group = entry.group
            menu.addAction(self._actions[entry.id])

    def _entries(self, path: str) -> list[ActionSpec | str]:
        """What stands in a menu, in order: its actions, and its sub-menus by their paths."""
        placed: list[tuple[int, int, ActionSpec | str]] = [
            (spec.group, place, spec) for place, spec in enumerate(self._specs.values()) if spec.menu == path
        ]
        placed += [(*place, sub) for sub, place in self._sub_menus.items() if sub.rpartition("/")[0] == path]
        return [entry for _, _, entry in sorted(placed, key=lambda row: row[:2])]

    def _specs_under(self, path: str) -> Iterator[ActionSpec]:
        for entry in self._entries(path):
            if isinstance(entry, str):
                yield from self._specs_under(entry)
            else:
                yield entry

    def _dress_all(self) -> None:
        self._dress(self._specs.values())

    def _dress(self, specs: Iterable[ActionSpec]) -> None:
        tone = self._theme.tone
        for spec in specs:
            if spec.icon:
                self._actions[spec.id].setIcon(icon(spec.icon, tone.text, tone.faint))


def words(text: str) -> str:
    """The words of an action or menu in the person's language. They are written in English in the action tables."""
    return QCoreApplication.translate("Actions", text) if text else ""


def _tip(spec: ActionSpec, keys: tuple[str, ...]) -> str:
    """`Split the shot at the playhead (Ctrl+B)`: what it does, and how to do it without the mouse."""
    summary = words(spec.tip) or words(spec.text).replace("&", "").rstrip(" …")
    shown = " / ".join(QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText) for key in keys)
    return f"{summary}  ({shown})" if shown else summary
