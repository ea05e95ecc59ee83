"""The inspector's place: of shots, or of what hangs on them."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStackedWidget, QWidget

from matchcut.studio.session import Session

if TYPE_CHECKING:
    from matchcut.studio.inspector.clip import ClipInspector


class Inspectors(QStackedWidget):
    """The inspector of shots, or that of what hangs on them, whichever is selected; the second is made when it is."""

    def __init__(self, session: Session, shots: QWidget) -> None:
        super().__init__()
        self._session, self._shots = session, shots
        self.addWidget(shots)
        session.selected.connect(self._turn)

    @cached_property
    def clips(self) -> ClipInspector:
        """The inspector of titles, sounds and markers."""
        from matchcut.studio.inspector.clip import ClipInspector

        made = ClipInspector(self._session)
        made.refresh()
        self.addWidget(made)
        return made

    def _turn(self) -> None:
        self.setCurrentWidget(self.clips if self._session.selection.clips else self._shots)
