"""One service: its key, what it does with what is sent, its prices, and who of the cast may be shown to it."""

from __future__ import annotations

from functools import partial
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from matchcut.film.errors import MatchcutError
from matchcut.studio.background import Errand
from matchcut.studio.session import Session
from matchcut.studio.texts.errors import told_error
from matchcut.studio.texts.money import spending_words
from matchcut.studio.texts.numbers import day_words
from matchcut.studio.texts.remedies import words_of
from matchcut.studio.texts.tell import tr
from matchcut.studio.theme.controls import Tick
from matchcut.studio.theme.theme import tabular_font
from matchcut.studio.window.service_looks import ServicesLook

if TYPE_CHECKING:
    from matchcut.app.services import ServiceInfo
    from matchcut.engines.hosted.services import HostedModel


class ServicePage(QWidget):
    """`changed()` when a key or a consent was written down."""

    changed = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._info: ServiceInfo | None = None
        self._people_of: tuple[str, dict[str, str]] = "", {}
        self.ticks: dict[str, Tick] = {}
        self.name = QLabel()
        self.name.setProperty("role", "display")
        self.facts = _grid(stretched=1)
        self.key = QLineEdit()
        self.key.setEchoMode(QLineEdit.EchoMode.Password)
        self.key.setPlaceholderText(tr("Paste the key from the service's own page"))
        self.key.setAccessibleName(tr("Key"))
        self.keep = QPushButton(tr("Keep the key"))
        self.forget = QPushButton(tr("Forget the key"))
        self.keep.setToolTip(tr("In this system's keyring, and nowhere else"))
        self.models = _grid(stretched=0)
        self.people = QVBoxLayout()
        self.people.setSpacing(6)
        self.people_words = QLabel()
        self.message = QLabel()
        self._lay_out()
        self.key.textChanged.connect(lambda text: self.keep.setEnabled(bool(text.strip())))
        self.key.returnPressed.connect(self.keep.click)
        self.keep.clicked.connect(self._keep_key)
        self.forget.clicked.connect(self._forget_key)

    def _lay_out(self) -> None:
        for label in (self.name, self.people_words, self.message):
            label.setWordWrap(True)
        self.people_words.setProperty("role", "dim")
        self.message.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.key_row = QWidget()
        row = QHBoxLayout(self.key_row)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.key, 1)
        for button in (self.keep, self.forget):
            button.setAutoDefault(False)
            row.addWidget(button)
        self.keep.setEnabled(False)
        self.forget.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 0, 12, 0)
        column.setSpacing(12)
        column.addWidget(self.name)
        column.addLayout(self.facts)
        column.addWidget(self.key_row)
        column.addWidget(self.message)
        column.addWidget(_heading(tr("What it makes, and for how much")))
        column.addLayout(self.models)
        column.addWidget(_heading(tr("Who may be shown to it")))
        column.addWidget(self.people_words)
        column.addLayout(self.people)
        column.addStretch(1)
        self.hide()  # Until there is a service that it is of.

    def show_service(self, info: ServiceInfo, look: ServicesLook) -> None:
        """Show how a service stands."""
        if self._info is None or self._info.service.id != info.service.id:
            self.key.clear()
            self.message.clear()
        self._info = info
        service = info.service
        self.name.setText(service.title)
        self._fill_facts(info, look)
        self.key_row.setVisible(service.wants_key)
        self.forget.setVisible(info.has_key and not look.key_variables[service.id])
        self.message.setVisible(bool(self.message.text()))
        self._fill_models(info.models)
        self._fill_people(look)
        self.show()

    def tell(self, error: Exception) -> None:
        """Say why something could not be done."""
        if not isinstance(error, MatchcutError):
            raise error
        self._say(told_error(error))

    def _say(self, words: str) -> None:
        self.message.setText(words)
        self.message.setVisible(bool(words))

    def _fill_facts(self, info: ServiceInfo, look: ServicesLook) -> None:
        service = info.service
        spent = next((part.spending for part in look.month.by_service if part.name == service.id), None)
        terms = f'<a href="{escape(service.terms)}">{escape(service.terms)}</a>' if "://" in service.terms else ""
        facts = (
            (tr("Key"), _key_words(info, look.key_variables[service.id])),
            (tr("Address"), service.address),
            (tr("Where it keeps what is sent"), service.region),
            (tr("How long"), service.retention),
            (tr("Terms"), terms or service.terms),
            (tr("Spent this month"), spending_words(spent) if spent is not None else ""),
        )
        _clear(self.facts)
        for row, (heading, words) in enumerate((heading, words) for heading, words in facts if words):
            left, right = _dim(heading), _selectable(words)
            self.facts.addWidget(left, row, 0)
            self.facts.addWidget(right, row, 1)

    def _fill_models(self, models: tuple[HostedModel, ...]) -> None:
        from matchcut.engines.hosted.catalogue import users_file
        from matchcut.engines.hosted.pricing import price_per_second

        _clear(self.models)
        if not models:
            words = tr("Nothing yet. Its models, and where it is reached, are written down in {0}.")
            self.models.addWidget(_selectable(escape(words.format(users_file()))), 0, 0)
            return
        headings = (tr("Model"), tr("Seconds"), tr("A second costs"), tr("Read on"))
        for column, heading in enumerate(headings):
            self.models.addWidget(_dim(heading), 0, column)
        for row, model in enumerate(models, start=1):
            read_on = day_words(max(price.read_on for price in model.prices)) if model.prices else "–"
            seconds = f"{model.seconds[0]}–{model.seconds[-1]}" if len(model.seconds) > 1 else f"{model.seconds[0]}"
            cells = (model.title, seconds, words_of(price_per_second(model)), read_on)
            for column, words in enumerate(cells):
                cell = QLabel(words)
                if column:
                    cell.setFont(tabular_font())
                else:
                    cell.setToolTip(tr(model.summary) if model.summary else "")
                self.models.addWidget(cell, row, column)

    def _fill_people(self, look: ServicesLook) -> None:
        """A box for each of the cast; those that are there stay, with the keyboard in them."""
        assert self._info is not None
        service = self._info.service
        cast = {str(character.id): character.name for character in self._session.film.characters.values()}
        if self._people_of != (service.id, cast):
            self._people_of = service.id, cast
            for tick in self.ticks.values():
                tick.hide()
                tick.deleteLater()
            self.ticks = {person: Tick(name) for person, name in cast.items()}
            for person, tick in self.ticks.items():
                tick.toggled.connect(partial(self._allow, person, service.id))
                self.people.addWidget(tick)
        for person, tick in self.ticks.items():
            with QSignalBlocker(tick):
                tick.setChecked((person, service.id) in look.shown)
        self.people_words.setText(
            tr(
                "Pictures in which somebody of the cast is, or may be, go to {0} only where they are ticked: "
                "references, and frames that a shot continues."
            ).format(service.title)
            if cast
            else tr("Nobody is in this film's cast.")
        )

    def _allow(self, person: str, service: str, allowed: bool) -> None:
        from matchcut.app.services import allow_showing, withdraw_showing

        do = allow_showing if allowed else withdraw_showing
        Errand(do, self._session.project, person, service, done=self._written, failed=self.tell)

    def _written(self, _what: object) -> None:
        self.changed.emit()

    def _keep_key(self) -> None:
        from matchcut.studio.window.key_check import KeyCheck

        assert self._info is not None
        self._say(tr("Asking {0} whether it takes the key, which costs nothing …").format(self._info.service.title))
        check = KeyCheck(self._info.service.id, self.key.text(), self)
        self.key.clear()
        check.ended.connect(self._key_kept)

    def _key_kept(self, words: str) -> None:
        self._say(words)
        self.changed.emit()

    def _forget_key(self) -> None:
        from matchcut.app.services import drop_key

        assert self._info is not None
        Errand(drop_key, self._info.service.id, done=self._key_forgotten, failed=self.tell)

    def _key_forgotten(self, _was_there: bool) -> None:
        self._say(tr("The key is forgotten."))
        self.changed.emit()


def _key_words(info: ServiceInfo, variable: str) -> str:
    if not info.service.wants_key:
        return tr("none is needed")
    if not info.has_key:
        return tr("none is here")
    return tr("from the environment variable {0}").format(variable) if variable else tr("in this system's keyring")


def _grid(stretched: int) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(16)
    grid.setVerticalSpacing(6)
    grid.setColumnStretch(stretched, 1)
    return grid


def _clear(grid: QGridLayout) -> None:
    while (item := grid.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()


def _heading(words: str) -> QLabel:
    label = QLabel(words)
    label.setProperty("role", "heading")
    return label


def _dim(words: str) -> QLabel:
    label = QLabel(words)
    label.setProperty("role", "dim")
    label.setAlignment(Qt.AlignmentFlag.AlignTop)
    return label


def _selectable(words: str) -> QLabel:
    label = QLabel(words)
    label.setWordWrap(True)
    label.setOpenExternalLinks(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextBrowserInteraction)
    label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    return label
