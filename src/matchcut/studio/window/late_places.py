"""Places that nobody sees yet: a window shows sooner without them.

Each is made when it comes into view, when somebody asks for it, or when the window has been at rest for a while,
whichever is first. So nothing waits for a place that is not looked at, and none is missed.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import QElapsedTimer, QObject, QTimer
from PySide6.QtWidgets import QDockWidget, QWidget

from matchcut.studio.parts import WindowParts

REST_MS, BETWEEN_MS = 400, 20
"""How long the window is left alone before what is out of view is made, and between one and the next."""


class LatePlaces(QObject):
    """Has each late part made and put into its dock in time.

    `steps` make what is missing of places that are in view already; they come first.
    """

    def __init__(
        self,
        window: QWidget,
        docks: Mapping[str, QDockWidget],
        parts: WindowParts,
        steps: Sequence[Callable[[], object]] = (),
    ) -> None:
        super().__init__(window)
        self._docks, self._parts = docks, parts
        self._late = [part.id for part in parts.places if part.late]
        self._steps: list[Callable[[], object]] = [*steps, *(partial(parts.__getitem__, place) for place in self._late)]
        self._arranging = False
        self._since = QElapsedTimer()
        self._rest = QTimer(self, singleShot=True)
        self._rest.timeout.connect(self._make_next)
        for place in self._late:
            docks[place].visibilityChanged.connect(partial(self._turned_to, place))

    def arrange(self, arrange: Callable[[], object]) -> None:
        """Let docks be arranged: which of them is in view is known only after that."""
        self._arranging = True
        try:
            arrange()
        finally:
            self._arranging = False
        for place in self._late:
            if self._docks[place].isVisible() and not self._docks[place].visibleRegion().isEmpty():
                self._parts[place]

    def make_the_rest(self) -> None:
        """Make what is missing, little by little: the first step at once, the others when the window is at rest."""
        self._since.start()
        self._rest.start(0)

    def _turned_to(self, place: str, seen: bool) -> None:
        if seen and not self._arranging:
            self._parts[place]

    def _make_next(self) -> None:
        self._steps.pop(0)()
        if self._steps:
            self._rest.start(max(REST_MS - self._since.elapsed(), BETWEEN_MS))
