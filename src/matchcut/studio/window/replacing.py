"""The question before files are replaced: of each that is there already, once for all where a person says so."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QMessageBox, QWidget

from matchcut.studio.window.export_orders import ExportOrder

_BUTTON = QMessageBox.StandardButton


class Replacing(QObject):
    """`allowed(orders)` with those that may be written, once a person answered for each; nothing where they go back.

    `asks` tells whether they are to be asked; `replaces_all()` when they say never again.
    """

    allowed = Signal(object)
    replaces_all = Signal()

    def __init__(self, window: QWidget, asks: Callable[[], bool]) -> None:
        super().__init__(window)
        self._window, self._asks = window, asks

    def ask(self, orders: Sequence[ExportOrder]) -> None:
        """Ask about each of these orders whose file is there."""
        self._go_on(tuple(orders), (), several=len(orders) > 1)

    def _go_on(self, left: tuple[ExportOrder, ...], wanted: tuple[ExportOrder, ...], *, several: bool) -> None:
        while left and not (left[0].replaces and self._asks()):
            wanted, left = (*wanted, left[0]), left[1:]
        if not left:
            self.allowed.emit(wanted)
            return
        box = self._question(left[0], several=several)
        box.finished.connect(lambda answer: self._answered(_BUTTON(answer), left, wanted, several))
        box.open()

    def _question(self, order: ExportOrder, *, several: bool) -> QMessageBox:
        box = QMessageBox(self._window)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setIcon(QMessageBox.Icon.Question)
        box.setWindowTitle(self._window.windowTitle())
        box.setText(self.tr("{0} is there already. Replace it?").format(order.out.name))
        box.setInformativeText(str(order.out.parent))
        buttons = _BUTTON.Yes | _BUTTON.YesToAll | _BUTTON.Cancel
        box.setStandardButtons(buttons | _BUTTON.No if several else buttons)
        box.setDefaultButton(_BUTTON.Cancel)
        return box

    def _answered(
        self,
        answer: QMessageBox.StandardButton,
        left: tuple[ExportOrder, ...],
        wanted: tuple[ExportOrder, ...],
        several: bool,
    ) -> None:
        if answer == _BUTTON.YesToAll:
            self.replaces_all.emit()
        if answer in (_BUTTON.Yes, _BUTTON.YesToAll):
            wanted = (*wanted, left[0])
        elif answer != _BUTTON.No:
            return
        self._go_on(left[1:], wanted, several=several)
