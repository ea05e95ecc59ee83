"""How much may be spent, and what was: the foot of the services' window."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation
from functools import partial

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from matchcut.engines.hosted.spending import BudgetScope
from matchcut.studio.background import Errand
from matchcut.studio.session import Session
from matchcut.studio.texts.errors import told_error
from matchcut.studio.texts.money import money_words, spending_words
from matchcut.studio.texts.tell import tr
from matchcut.studio.window.service_looks import ServicesLook

CURRENCY = "USD"
MILLION = 1_000_000


class BudgetRows(QWidget):
    """A field for each budget, empty for as much as it takes; `changed()` when one was written down."""

    changed = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._limits: dict[BudgetScope, dict[str, int]] = {}
        self.fields: dict[BudgetScope, QLineEdit] = {}
        self.spent = QLabel()
        self.spent.setWordWrap(True)
        self.message = QLabel()
        self.message.setWordWrap(True)
        self.message.hide()
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(QLabel(tr("At most")))
        for scope, words in (
            (BudgetScope.DAY, tr("a day")),
            (BudgetScope.FILM, tr("on this film")),
            (BudgetScope.SHOT, tr("on each shot")),
        ):
            label, field = QLabel(words), QLineEdit()
            field.setPlaceholderText(tr("no limit"))
            field.setAccessibleName(tr("At most {0}, in {1}").format(words, CURRENCY))
            field.setMaximumWidth(96)
            field.editingFinished.connect(partial(self._set, scope))
            label.setBuddy(field)
            row.addWidget(label)
            row.addWidget(field)
            self.fields[scope] = field
        row.addWidget(QLabel(CURRENCY))
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(row)
        column.addWidget(self.spent)
        column.addWidget(self.message)

    def show_look(self, look: ServicesLook) -> None:
        """Show what is allowed and what was spent."""
        self._limits = {scope: dict(limits) for scope, limits in look.budgets.items()}
        for scope, field in self.fields.items():
            if not field.hasFocus():
                field.setText(self._words(scope))
        self.spent.setText(
            tr("Spent: {0} today, {1} this month, {2} on this film.").format(
                *(spending_words(report.spending) for report in (look.today, look.month, look.film))
            )
        )

    def _words(self, scope: BudgetScope) -> str:
        micro = self._limits.get(scope, {}).get(CURRENCY)
        return "" if micro is None else money_words(micro)

    def _set(self, scope: BudgetScope) -> None:
        from matchcut.app.services import change_budget

        field = self.fields[scope]
        text = field.text().strip()
        if text == self._words(scope):
            return
        micro = _amount(text) if text else None
        if text and micro is None:
            self._say(tr("“{0}” is no amount. Write 5 or {1}.").format(text, money_words(2_500_000)))
            field.setText(self._words(scope))
            return
        self._say("")
        self._limits[scope] = {CURRENCY: micro} if micro is not None else {}
        project = None if scope is BudgetScope.DAY else self._session.project
        Errand(change_budget, scope, project, CURRENCY, micro, done=self._written, failed=self._failed)

    def _written(self, _what: object) -> None:
        self.changed.emit()

    def _failed(self, error: Exception) -> None:
        self._say(told_error(error))

    def _say(self, words: str) -> None:
        self.message.setText(words)
        self.message.setVisible(bool(words))


def _amount(text: str) -> int | None:
    """An amount in millionths, as the language writes it or with a point; None for what is none."""
    plain = text.replace(QLocale().groupSeparator(), "").replace(QLocale().decimalPoint(), ".").replace(",", ".")
    try:
        micro = Decimal(plain) * MILLION
    except InvalidOperation:
        return None
    return int(micro) if micro.is_finite() and micro >= 0 else None
