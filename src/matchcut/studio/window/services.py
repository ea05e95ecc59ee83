"""Services that make shots for money: keys, prices, who may be shown to whom, budgets, and what was spent.

┌──────────────────────┬─────────────────────────────────────────────┐
│ Ready                │ Runway                                      │
│  ● Runway            │ key, region, what it keeps, what was spent  │
│ Without a key        │ [ key ……………… ] [Keep] [Forget]              │
│  ○ Luma              │ models: what a second costs, read when      │
│                      │ Who may be shown: [x] Ada [ ] Ben           │
├──────────────────────┴─────────────────────────────────────────────┤
│ At most: a day [   ] this film [   ] each shot [   ] USD             │
│ Spent: 1.20 USD today, 4.80 USD this month, 2.10 USD on this film    │
└────────────────────────────────────────────────────────────────────┘
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QBrush
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from matchcut.studio.background import Errand
from matchcut.studio.session import Session
from matchcut.studio.texts.tell import tr
from matchcut.studio.theme.icons import icon
from matchcut.studio.theme.theme import Theme
from matchcut.studio.window.budgets import BudgetRows
from matchcut.studio.window.service_looks import ServicesLook, look_at_services
from matchcut.studio.window.service_page import ServicePage

if TYPE_CHECKING:
    from matchcut.app.services import ServiceInfo

_ID = Qt.ItemDataRole.UserRole
MARK = 14


class ServicesDialog(QDialog):
    """What is changed here is written down at once; it is a person's own, and no part of the film."""

    def __init__(self, parent: QWidget, session: Session, theme: Theme) -> None:
        super().__init__(parent)
        self._session, self._theme = session, theme
        self._look: ServicesLook | None = None
        self.setWindowTitle(tr("Services"))
        self.setAccessibleName(tr("Services"))
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Services"))
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setIconSize(QSize(MARK, MARK))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.page = ServicePage(session)
        self.budgets = BudgetRows(session)
        area = QScrollArea()
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(self.page)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(self.list, 4)
        row.addWidget(area, 9)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addLayout(row, 1)
        column.addWidget(self.budgets)
        self.list.currentItemChanged.connect(lambda *_: self._show_service())
        self.page.changed.connect(self.look)
        self.budgets.changed.connect(self.look)
        theme.changed.connect(self._fill)
        self.resize(900, 640)
        self.look()

    def look(self) -> None:
        """See how everything stands now."""
        Errand(look_at_services, self._session.project, done=self._arrived, failed=self.page.tell)

    @property
    def chosen(self) -> str:
        """The id of the service whose page is shown; "" for none."""
        item = self.list.currentItem()
        return str(item.data(_ID)) if item is not None and item.data(_ID) else ""

    def choose(self, service: str) -> None:
        """Show the page of a service; nothing for one that is not there."""
        for row in range(self.list.count()):
            if self.list.item(row).data(_ID) == service:
                self.list.setCurrentRow(row)

    def _arrived(self, look: ServicesLook) -> None:
        self._look = look
        self._fill()
        self.budgets.show_look(look)

    def _fill(self) -> None:
        if self._look is None:
            return
        before = self.chosen
        ready = [info for info in self._look.services if info.has_key and info.models]
        keyless = [info for info in self._look.services if not info.has_key]
        empty = [info for info in self._look.services if info.has_key and not info.models]
        self.list.blockSignals(True)
        self.list.clear()
        for heading, infos in (
            (tr("Ready"), ready),
            (tr("Without a key"), keyless),
            (tr("Without a model"), empty),
        ):
            if infos:
                self._add_heading(heading)
            for info in infos:
                self._add_service(info, heading)
        self.list.blockSignals(False)
        self.choose(before)
        if not self.chosen:
            self.choose((ready or keyless or empty)[0].service.id)
        self._show_service()

    def _add_heading(self, words: str) -> None:
        item = QListWidgetItem(words)
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        item.setForeground(QBrush(self._theme.tone.colour("dim")))
        self.list.addItem(item)

    def _add_service(self, info: ServiceInfo, stands: str) -> None:
        item = QListWidgetItem(info.service.title)
        item.setData(_ID, info.service.id)
        tone = self._theme.tone
        if info.has_key and info.models:
            name, colour = "circle-check", tone.good
        else:
            name, colour = "circle", tone.faint
        item.setIcon(icon(name, colour, tone.faint))
        item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{info.service.title}, {stands}")
        self.list.addItem(item)

    def _show_service(self) -> None:
        if self._look is None:
            return
        info = next((info for info in self._look.services if info.service.id == self.chosen), None)
        if info is not None:
            self.page.show_service(info, self._look)


def show_services(window: QWidget, session: Session, theme: Theme, service: str = "") -> None:
    """Show the services over a window, with the page of one where it is named."""
    dialog = window.findChild(ServicesDialog)
    if dialog is None:
        dialog = ServicesDialog(window, session, theme)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.move(window.frameGeometry().center() - dialog.rect().center())
    dialog.show()
    dialog.raise_()
    dialog.activateWindow()
    if service:
        dialog.choose(service)
