"""A person's yes to what services are going to charge, asked once before anything is sent."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from matchcut.studio.background import Errand
from matchcut.studio.loop_choice import kept_choice
from matchcut.studio.session import Session
from matchcut.studio.texts.money import sums_words
from matchcut.studio.texts.tell import tr
from matchcut.studio.theme.theme import tabular_font

if TYPE_CHECKING:
    from matchcut.app.paying import Quote, QuotedService
    from matchcut.store.project import Project

Begin = Callable[[str], object]
"""Begins production, paid by a yes that a person gave; "" by none."""


class Paying:
    """Asks whether a run may be paid for where it costs something, and begins it with the answer."""

    def __init__(
        self, session: Session, settings: QSettings, window: QWidget, fail: Callable[[Exception], object]
    ) -> None:
        self._session, self._settings, self._window, self._fail = session, settings, window, fail

    def ask(self, begin: Begin, *, all_stale: bool) -> None:
        """Begin production of what is queued, or with `all_stale` of all that needs a take; after a yes where it costs.

        Nothing is begun where the person says neither yes nor that only what is made here is wanted.
        """
        if not _may_cost(self._session):
            begin("")
            return
        choice = kept_choice(self._settings)
        takes = choice.takes if choice.on else 1
        done = partial(self._quoted, begin)
        Errand(_quote, self._session.project, all_stale, takes, done=done, failed=self._fail)

    def _quoted(self, begin: Begin, quote: Quote) -> None:
        if not quote.services:
            begin("")
            return
        dialog = PayDialog(self._window, quote)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.here.clicked.connect(partial(begin, ""))
        dialog.pay.clicked.connect(partial(self._agree, quote, begin))
        dialog.open()

    def _agree(self, quote: Quote, begin: Begin) -> None:
        Errand(_agree, self._session.project, quote, done=begin, failed=self._fail)


class PayDialog(QDialog):
    """What services are going to charge, in lines, and three ways on; each closes it."""

    def __init__(self, parent: QWidget, quote: Quote) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Services make these takes"))
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(8)
        for service in quote.services:
            label = QLabel(_service_words(service))
            label.setFont(tabular_font())
            column.addWidget(label)
        if quote.most_takes > 1:
            loop = QLabel(
                tr("Takes that break continuity are made anew, up to {0} of each shot.").format(quote.most_takes)
            )
            loop.setWordWrap(True)
            column.addWidget(loop)
        note = QLabel(
            tr(
                "Estimated from prices that somebody read; what a service says that it costs counts. Nothing is sent "
                "beyond this, nor beyond your budgets."
            )
        )
        note.setWordWrap(True)
        note.setProperty("role", "dim")
        column.addWidget(note)
        self.pay = QPushButton(_pay_words(quote))
        self.pay.setProperty("primary", "true")
        self.here = QPushButton(tr("Make only the others"))
        self.cancel = QPushButton(tr("Cancel"))
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        for button in (self.cancel, self.here, self.pay):
            button.setAutoDefault(False)
            row.addWidget(button)
        column.addSpacing(8)
        column.addLayout(row)
        for button in (self.pay, self.here):
            button.clicked.connect(self.accept)
        self.cancel.clicked.connect(self.reject)
        self.cancel.setFocus()


def _may_cost(session: Session) -> bool:
    """Whether a service may be asked for anything: a film's own engines are looked up, and nothing else is read."""
    from matchcut.engines.registry import engines

    film, specs = session.film, engines()
    used = {shot.engine or film.settings.engine for shot in film.shots.values()}
    return any(specs[engine].service for engine in used if engine in specs)


def _quote(project: Project, all_stale: bool, most_takes: int) -> Quote:
    """What production is going to cost. For a thread: it plans the film."""
    from dataclasses import replace

    from matchcut.app.making import MakingOrder, prepare
    from matchcut.app.paying import quote_of

    return replace(quote_of(project, prepare(project, MakingOrder(queued=not all_stale))), most_takes=most_takes)


def _agree(project: Project, quote: Quote) -> str:
    from matchcut.app.paying import agree_to

    return agree_to(project, quote, None, unknown_prices=bool(quote.unpriced))


def _service_words(service: QuotedService) -> str:
    costs = [tr("about {0}").format(sums_words(service.sums))] if service.sums else []
    if service.unpriced:
        costs.append(tr("price not known for {0}").format(service.unpriced))
    return tr("{0} × {1}: {2}").format(service.takes, service.title, ", ".join(costs))


def _pay_words(quote: Quote) -> str:
    if not quote.most:
        return tr("Pay what they charge")
    sums = tr("Pay up to {0}") if quote.most_takes > 1 else tr("Pay about {0}")
    words = sums.format(sums_words(quote.most))
    return tr("{0}, and what is not known").format(words) if quote.unpriced else words
