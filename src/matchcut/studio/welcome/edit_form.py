"""What an edit's file does not say of itself: which of its sequences becomes the film, and an EDL's frame rate."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from matchcut.film.time import FrameRate
from matchcut.interchange.formats import format_of
from matchcut.studio.texts.numbers import with_comma
from matchcut.studio.theme.controls import DropDown
from matchcut.studio.welcome.new_film import RATES


@dataclass(frozen=True, slots=True)
class WantedEdit:
    """An edit that a film is to be made of: which of its sequences (a number from 1), and at which rate where its file
    does not say it.
    """

    file: Path
    sequence: int | None = None
    rate: FrameRate | None = None


class EditForm(QWidget):
    """`wanted(WantedEdit)` when the person makes the film, `left()` when not."""

    wanted = Signal(object)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("An edit"))
        self._file = Path()
        self._names: tuple[str, ...] = ()
        self.heading = QLabel()
        self.heading.setProperty("role", "display")
        self.hint = QLabel()
        self.hint.setProperty("role", "dim")
        self.hint.setWordWrap(True)
        self.sequence: DropDown = DropDown([(1, "")])
        self.rate = DropDown([(rate, self.tr("{0} frames a second").format(with_comma(rate))) for rate in RATES])
        self._form = QFormLayout()
        self._form.setVerticalSpacing(12)
        self._form.setHorizontalSpacing(16)
        for words, field in ((self.tr("&Sequence"), self.sequence), (self.tr("&Frame rate"), self.rate)):
            label = QLabel(words)
            label.setBuddy(field)
            field.setAccessibleName(words.replace("&", ""))
            self._form.addRow(label, field)
        self.back = QPushButton(self.tr("Back"))
        self.back.clicked.connect(self.left)
        self.make = QPushButton(self.tr("Make the film"))
        self.make.setProperty("primary", "true")
        self.make.clicked.connect(self._finish)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.back)
        buttons.addWidget(self.make)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(self.heading)
        column.addWidget(self.hint)
        column.addLayout(self._form)
        column.addLayout(buttons)
        column.addStretch(1)

    def ask(self, file: Path, names: tuple[str, ...]) -> bool:
        """Ask what the edit in a file, which holds sequences of these names, does not say. False where it says all."""
        self._file, self._names = file, names
        listed = _asks_rate(file)
        several = len(names) > 1
        self.heading.setText(file.name)
        self.hint.setText(
            self.tr("An EDL does not say its frame rate; it is that of the edit it was exported from.")
            if listed
            else self.tr("This file holds {0} sequences. One of them becomes the film.").format(len(names))
        )
        self.sequence.offer(
            [(number, name or self.tr("Sequence {0}").format(number)) for number, name in enumerate(names, 1)]
        )
        self._form.setRowVisible(self.sequence, several)
        self._form.setRowVisible(self.rate, listed)
        (self.sequence if several else self.rate).setFocus()
        return several or listed

    def _finish(self) -> None:
        rate = FrameRate.parse(self.rate.value) if _asks_rate(self._file) else None
        sequence = self.sequence.value if len(self._names) > 1 else None
        self.wanted.emit(WantedEdit(self._file, sequence, rate))


def _asks_rate(file: Path) -> bool:
    """Whether an edit's file does not say its frame rate."""
    kind = format_of(file)
    return kind is not None and kind.asks_rate
