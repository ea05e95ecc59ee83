"""Workspaces: which places a task needs and where they stand. A person's own arrangement of each is remembered."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from PySide6.QtCore import QByteArray, QSettings, Qt
from PySide6.QtWidgets import QDockWidget, QMainWindow

LAYOUT_VERSION = 1


class Place(StrEnum):
    """The places that workspaces are made of; each is one dock."""

    BOARD = "board"
    VIEWER = "viewer"
    TIMELINE = "timeline"
    INSPECTOR = "inspector"
    CAST = "cast"
    TAKES = "takes"
    QUEUE = "queue"
    CONTINUITY = "continuity"
    HISTORY = "history"


@dataclass(frozen=True, slots=True)
class Workspace:
    """Rows of columns of tabbed places, over an optional full-width foot; sizes are shares of the window."""

    name: str
    columns: tuple[tuple[Place, ...], ...]
    widths: tuple[int, ...]
    foot: tuple[Place, ...] = ()
    heights: tuple[int, int] = (70, 30)

    @property
    def places(self) -> frozenset[Place]:
        return frozenset(place for column in self.columns for place in column) | frozenset(self.foot)


WORKSPACES = (
    Workspace("Board", ((Place.BOARD,), (Place.INSPECTOR, Place.CAST)), (74, 26)),
    Workspace(
        "Shoot",
        ((Place.CAST,), (Place.VIEWER, Place.TAKES), (Place.INSPECTOR, Place.QUEUE)),
        (20, 54, 26),
        (Place.TIMELINE,),
        (64, 36),
    ),
    Workspace(
        "Cut",
        ((Place.BOARD, Place.HISTORY), (Place.VIEWER,), (Place.INSPECTOR,)),
        (24, 52, 24),
        (Place.TIMELINE,),
        (58, 42),
    ),
    Workspace(
        "Review",
        ((Place.VIEWER,), (Place.TAKES, Place.CONTINUITY)),
        (66, 34),
        (Place.TIMELINE,),
        (70, 30),
    ),
)


BESIDE: Mapping[str, tuple[Place, ...]] = {
    Place.BOARD: (Place.VIEWER, Place.INSPECTOR),
    Place.VIEWER: (Place.BOARD, Place.TAKES),
    Place.TAKES: (Place.VIEWER, Place.INSPECTOR),
}
"""Beside which other places, the first that is shown, one stands that a workspace has not: as a tab, whole."""
BESIDE_ELSE = (Place.INSPECTOR, Place.TAKES, Place.BOARD, Place.VIEWER)


class Arranger:
    """Puts the docks of a window into a workspace, and remembers what a person made of it."""

    def __init__(self, window: QMainWindow, docks: Mapping[str, QDockWidget], settings: QSettings) -> None:
        self._window, self._docks, self._settings = window, docks, settings
        self.current = ""
        self._called: dict[str, tuple[QByteArray, frozenset[str]]] = {}

    @property
    def shown(self) -> frozenset[str]:
        """The places that are shown, be it behind another one's tab."""
        return frozenset(place for place, dock in self._docks.items() if not dock.isHidden())

    def bring(self, place: str) -> None:
        """Show a place, and bring it to the front: where it stood, or as a tab, where the workspace has not got it."""
        dock = self._docks[place]
        if dock.isHidden():
            self.stand_aside(place)
            dock.show()
        dock.raise_()

    def stand_aside(self, place: str) -> None:
        """Give a place that the workspace has not got its own place in it; Qt would squeeze all others for it."""
        dock = self._docks[place]
        if dock.isFloating() or any(place in other.places for other in WORKSPACES if other.name == self.current):
            return
        if place == Place.TIMELINE:
            self._window.addDockWidget(Qt.DockWidgetArea.BottomDockWidgetArea, dock)
            return
        beside = next(
            (other for other in BESIDE.get(place, BESIDE_ELSE) if other != place and other in self.shown), None
        )
        if beside is not None:
            self._window.tabifyDockWidget(self._docks[beside], dock)

    def call(self, place: str, beside: str) -> None:
        """Show a place for a while, as a tab beside another; it is not remembered as a part of the workspace."""
        dock = self._docks[place]
        if dock.isHidden():
            self._called[place] = self._window.saveState(LAYOUT_VERSION), self.shown
            if not self._docks[beside].isHidden():
                self._window.tabifyDockWidget(self._docks[beside], dock)
            dock.show()
        dock.raise_()

    def turn(self, place: str, beside: str) -> None:
        """Show a place for a while, or put it away again where it was shown so."""
        if self._docks[place].visibleRegion().isEmpty() or not self.send_away(place):
            self.call(place, beside)

    def send_away(self, place: str) -> bool:
        """Hide a place that was called, with everything as it stood before; False where it was not called."""
        if place not in self._called or self._docks[place].isHidden():
            self._called.pop(place, None)
            return False
        state, shown_before = self._called.pop(place)
        self._docks[place].hide()
        if self.shown == shown_before:  # Else a person arranged things meanwhile.
            self._window.restoreState(state, LAYOUT_VERSION)
        return True

    def enter(self, name: str) -> None:
        """Go to a workspace, as it was left or, the first time, as it is drawn here."""
        self.remember()
        self.current = name
        state = self._settings.value(self._key(name))
        if not (isinstance(state, QByteArray) and self._window.restoreState(state, LAYOUT_VERSION)):
            self._arrange(next(workspace for workspace in WORKSPACES if workspace.name == name))
        self._settings.setValue("workspace", name)

    def remember(self) -> None:
        """Keep how the present workspace is arranged."""
        for place in tuple(self._called):
            self.send_away(place)
        if self.current:
            self._settings.setValue(self._key(self.current), self._window.saveState(LAYOUT_VERSION))

    def reset(self) -> None:
        """Arrange the present workspace as it is drawn here."""
        self._settings.remove(self._key(self.current))
        self._arrange(next(workspace for workspace in WORKSPACES if workspace.name == self.current))

    def _key(self, name: str) -> str:
        return f"workspaces/{name}"

    def _arrange(self, workspace: Workspace) -> None:
        window, size = self._window, self._window.size()
        for dock in self._docks.values():
            dock.setFloating(False)
            dock.hide()
            # All stay in the layout, hidden or not: Qt shows what a restored layout does not know.
            window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, dock)
        for place in workspace.places:
            self._docks[place].show()  # Qt places only docks that are shown.
        columns, widths = workspace.columns, workspace.widths
        if window.layoutDirection() == Qt.LayoutDirection.RightToLeft:  # Qt does not mirror docks.
            columns, widths = columns[::-1], widths[::-1]
        heads = [self._docks[column[0]] for column in columns]
        # Split before anything is tabbed: what is split off a tab becomes a tab.
        window.addDockWidget(Qt.DockWidgetArea.TopDockWidgetArea, heads[0])
        for left, right in pairwise(heads):
            window.splitDockWidget(left, right, Qt.Orientation.Horizontal)
        feet = [self._docks[place] for place in workspace.foot[:1]]
        for foot in feet:
            window.addDockWidget(Qt.DockWidgetArea.BottomDockWidgetArea, foot)
            shares = [window.height() * share // 100 for share in workspace.heights]
            window.resizeDocks([heads[0], foot], shares, Qt.Orientation.Vertical)
        for places in (*columns, workspace.foot):
            self._tab(places)
        layout = window.layout()
        if window.size() != size and layout is not None:  # All places at once, before they were tabbed, needed more.
            layout.activate()
            window.resize(size)
        width = window.width()
        window.resizeDocks(heads, [width * share // 100 for share in widths], Qt.Orientation.Horizontal)
        for head in heads:
            head.raise_()

    def _tab(self, places: tuple[Place, ...]) -> None:
        for left, right in pairwise(places):
            self._window.tabifyDockWidget(self._docks[left], self._docks[right])
            self._docks[right].show()
