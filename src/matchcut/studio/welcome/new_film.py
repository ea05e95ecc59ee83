"""The form for a new film: title, frame rate, size, and the folder that it will live in."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Signal
from PySide6.QtWidgets import (
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from matchcut.app.sources import NEW_FILM
from matchcut.film.film import Film
from matchcut.film.model import Settings
from matchcut.film.time import FrameRate
from matchcut.studio.texts.numbers import with_comma
from matchcut.studio.theme.controls import DropDown

RATES = ("24", "23.976", "25", "29.97", "30", "50", "59.94", "60")
SIZES = ((1280, 720), (1920, 1080), (720, 1280), (1080, 1080), (832, 480))
_NOT_IN_NAMES = re.compile(r'[<>:"/\\|?*\x00-\x1f]+')


@dataclass(frozen=True, slots=True)
class NewFilm:
    """A film that is to be made."""

    folder: Path
    settings: Settings

    @property
    def film(self) -> Film:
        return Film(settings=self.settings)


class NewFilmForm(QWidget):
    """`wanted(NewFilm)` when the person makes it, `left()` when not. The folder follows the title until chosen."""

    wanted = Signal(object)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("New film"))
        self._parent_folder = Path(
            QStandardPaths.writableLocation(QStandardPaths.StandardLocation.MoviesLocation) or Path.home()
        )
        self._folder_chosen = False
        self.title = QLineEdit(self.tr("Untitled"))
        self.rate = DropDown([(rate, self.tr("{0} frames a second").format(with_comma(rate))) for rate in RATES])
        self.frame_size = DropDown([((width, height), f"{width} × {height}") for width, height in SIZES])
        self.folder = QLineEdit()
        self._choose = QPushButton(self.tr("Choose …"))
        self._make = QPushButton(self.tr("Make the film"))
        self._make.setProperty("primary", "true")
        self._back = QPushButton(self.tr("Back"))
        self._lay_out()
        self.title.textChanged.connect(self._title_changed)
        self.folder.textEdited.connect(self._folder_edited)
        self._choose.clicked.connect(self._choose_folder)
        self._make.clicked.connect(self._finish)
        self.title.returnPressed.connect(self._finish)
        self.folder.returnPressed.connect(self._finish)
        self._back.clicked.connect(self.left)
        self._title_changed(self.title.text())

    def _lay_out(self) -> None:
        heading = QLabel(self.tr("New film"))
        heading.setProperty("role", "display")
        hint = QLabel(self.tr("All of this can be changed later. The folder holds the film and all its takes."))
        hint.setProperty("role", "dim")
        hint.setWordWrap(True)
        holder = QWidget()
        where = QHBoxLayout(holder)
        where.setContentsMargins(0, 0, 0, 0)
        where.addWidget(self.folder, 1)
        where.addWidget(self._choose)
        form = QFormLayout()
        form.setVerticalSpacing(12)
        form.setHorizontalSpacing(16)
        rows: tuple[tuple[str, QWidget, QWidget], ...] = (
            (self.tr("&Title"), self.title, self.title),
            (self.tr("&Frame rate"), self.rate, self.rate),
            (self.tr("&Size"), self.frame_size, self.frame_size),
            (self.tr("F&older"), self.folder, holder),
        )
        for words, field, placed in rows:
            label = QLabel(words)
            label.setBuddy(field)
            field.setAccessibleName(words.replace("&", ""))
            form.addRow(label, placed)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self._back)
        buttons.addWidget(self._make)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(heading)
        column.addWidget(hint)
        column.addLayout(form)
        column.addLayout(buttons)
        column.addStretch(1)

    def begin(self) -> None:
        """Be ready to type the title."""
        self.title.setFocus()
        self.title.selectAll()

    def _title_changed(self, title: str) -> None:
        if not self._folder_chosen:
            name = " ".join(_NOT_IN_NAMES.sub(" ", title).split()).strip(".")
            self.folder.setText(str(self._parent_folder / name) if name else "")
        self._enable()

    def _folder_edited(self) -> None:
        self._folder_chosen = True
        self._enable()

    def _enable(self) -> None:
        self._make.setEnabled(bool(self.title.text().strip()) and bool(self.folder.text().strip()))

    def _choose_folder(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self.tr("A folder for the film"), str(self._parent_folder))
        if chosen:
            self.folder.setText(chosen)
            self._folder_edited()

    def _finish(self) -> None:
        if not self._make.isEnabled():
            return
        width, height = self.frame_size.value
        settings = replace(
            NEW_FILM,
            title=self.title.text().strip(),
            rate=FrameRate.parse(self.rate.value),
            width=width,
            height=height,
        )
        self.wanted.emit(NewFilm(Path(self.folder.text().strip()).expanduser(), settings))
