"""The inspector's place: the film, the shots that are selected, or what hangs on them."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from matchcut.studio.actions.action_book import words
from matchcut.studio.inspector.film_page import FilmPage
from matchcut.studio.session import Session
from matchcut.studio.theme.theme import Theme

if TYPE_CHECKING:
    from matchcut.studio.inspector.clip import ClipInspector
    from matchcut.studio.inspector.panel import Inspector


class Inspectors(QStackedWidget):
    """One inspector for each kind of selection. Those of shots and clips are made when they are asked for first.

    `make_shots` makes the inspector of shots. `parent` is where it will stand: Qt works out each widget's style anew
    whenever something that it lies in gets another parent.
    """

    def __init__(
        self, session: Session, theme: Theme, make_shots: Callable[[], Inspector], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session, self._make_shots = session, make_shots
        self._film, column = self._scrolled()
        self.film_page = FilmPage(session, theme, self._film.widget())
        column.insertWidget(0, self.film_page)
        session.selected.connect(self._turn)
        session.changed.connect(self._show_film)
        self._show_film()

    @cached_property
    def shots(self) -> Inspector:
        """The inspector of shots."""
        inspector = self._make_shots()
        self.addWidget(inspector)
        return inspector

    @cached_property
    def clips(self) -> ClipInspector:
        """The inspector of titles, sounds and markers."""
        from matchcut.studio.inspector.clip import ClipInspector

        inspector = ClipInspector(self._session)
        inspector.refresh()
        self.addWidget(inspector)
        return inspector

    @property
    def steps(self) -> tuple[Callable[[], object], ...]:
        """What makes all that was not asked for yet, that which is in view first."""
        return self.film_page.complete, lambda: self.shots, lambda: self.clips

    def write_on_film(self, field: QWidget) -> None:
        """Put the keyboard into a field of the film's page."""
        field.setFocus()
        self._film.ensureWidgetVisible(field, 0, 80)

    def _scrolled(self) -> tuple[QScrollArea, QVBoxLayout]:
        """A place for a page that is as high as it needs."""
        area = QScrollArea(self)
        self.addWidget(area)
        area.setAccessibleName(words("Inspector"))
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFrameShape(QFrame.Shape.NoFrame)
        body = QWidget(area)
        column = QVBoxLayout(body)
        column.setContentsMargins(16, 12, 16, 16)
        column.addStretch(1)
        area.setWidget(body)
        return area, column

    def _turn(self) -> None:
        selection = self._session.selection
        if selection.clips:
            self.setCurrentWidget(self.clips)
        elif selection.current is not None:
            self.setCurrentWidget(self.shots)
        else:
            self._show_film()
            self.setCurrentWidget(self._film)

    def _show_film(self) -> None:
        if self._session.selection.current is None:
            self.film_page.refresh()
