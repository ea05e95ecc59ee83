"""The side column: what the doctor finds about this machine, as sentences."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from matchcut.app.doctor import examine
from matchcut.app.finding import Finding
from matchcut.film.errors import MatchcutError
from matchcut.studio.background import Errand
from matchcut.studio.texts.remedies import RemedyButton, words_of
from matchcut.studio.theme.icons import icon
from matchcut.studio.theme.theme import Theme
from matchcut.words.statements import Text

_ICONS = {"good": ("check", "good"), "note": ("info", "info"), "problem": ("triangle-alert", "warn")}
_ALWAYS_SHOWN = ("engines", "engines-absent", "accelerator", "disk", "memory", "encoders")
"""What a person wants to know who is well; packages are told of only where they are missing."""


class MachineColumn(QFrame):
    """How this machine stands. Asks the doctor in a thread; problems come first.

    `models_wanted()` when a person wants to see what shots can be made with.
    """

    models_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._findings: tuple[Finding, ...] = ()
        self.setAccessibleName(self.tr("This machine"))
        heading = QLabel(self.tr("This machine"))
        heading.setProperty("role", "heading")
        body = QWidget()
        self._rows = QGridLayout(body)
        self._rows.setContentsMargins(0, 0, 8, 0)
        self._rows.setHorizontalSpacing(8)
        self._rows.setVerticalSpacing(12)
        self._rows.setColumnStretch(1, 1)
        area = QScrollArea()
        area.setAccessibleName(self.tr("This machine"))
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(body)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 32, 16, 16)
        column.setSpacing(16)
        column.addWidget(heading)
        column.addWidget(area, 1)
        self.models = QPushButton(self.tr("&Models …"))
        self.models.setToolTip(self.tr("Bring, check and remove what shots are made with"))
        self.models.clicked.connect(self.models_wanted.emit)
        column.addWidget(self.models, 0, Qt.AlignmentFlag.AlignLeft)
        self._area = area
        theme.changed.connect(self._show_findings)
        self._add(0, "loader", "faint", self.tr("Looking …"))
        self._look()

    def look_again(self) -> None:
        """Ask once more, with the keyboard in what is told, from the first problem on."""
        self._area.setFocus()
        self._area.verticalScrollBar().setValue(0)
        self._look()

    def _look(self) -> None:
        Errand(examine, None, done=self._arrived, failed=self._not_found)

    @property
    def sentences(self) -> tuple[str, ...]:
        """What is told, problems first."""
        return tuple(words_of(finding.text) for finding in self._shown_findings())

    def _arrived(self, findings: list[Finding]) -> None:
        self._findings = tuple(findings)
        self._show_findings()

    def _not_found(self, error: Exception) -> None:
        self._findings = (Finding("doctor", "problem", error.text if isinstance(error, MatchcutError) else str(error)),)
        self._show_findings()

    def _shown_findings(self) -> list[Finding]:
        order = list(_ICONS)[::-1]
        findings = [finding for finding in self._findings if finding.kind == "problem" or finding.name in _ALWAYS_SHOWN]
        return sorted(findings, key=lambda entry: order.index(entry.kind) if entry.kind == "problem" else len(order))

    def _show_findings(self) -> None:
        if not self._findings:
            return
        while (item := self._rows.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        for number, finding in enumerate(self._shown_findings()):
            self._add(2 * number, *_ICONS[finding.kind], finding.text)
        self._rows.setRowStretch(self._rows.rowCount(), 1)

    def _add(self, row: int, name: str, colour: str, text: Text) -> None:
        """Show a text in a row; the row below it is for what there is to press."""
        tone = self._theme.tone
        mark = QLabel()
        mark.setPixmap(icon(name, getattr(tone, colour), tone.faint).pixmap(16, 16))
        remedy = RemedyButton()
        words = QLabel(remedy.take(text))
        words.setWordWrap(True)
        words.setProperty("role", "dim")
        self._rows.addWidget(mark, row, 0, Qt.AlignmentFlag.AlignTop)
        self._rows.addWidget(words, row, 1, Qt.AlignmentFlag.AlignTop)
        self._rows.addWidget(remedy, row + 1, 1, Qt.AlignmentFlag.AlignLeft)
