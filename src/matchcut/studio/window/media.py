"""Media for shots that are offline: a folder is looked through, what was found is shown, and linked as one edit."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from matchcut.film.ids import MediaId, ShotId
from matchcut.film.steps import StepKind
from matchcut.interchange.problems import EditLoss
from matchcut.studio.background import Errand
from matchcut.studio.session import Session
from matchcut.studio.texts.remedies import words_of
from matchcut.studio.texts.tell import tr
from matchcut.studio.theme.controls import DropDown
from matchcut.words.statements import Note, say

if TYPE_CHECKING:
    from matchcut.app.relinking import Proposal, Search
    from matchcut.interchange.importing.finding import Candidate


class MediaFinder(QObject):
    """Looks for media and links it. `failed(Exception)` when that could not be, `said(str)` what came of it."""

    failed = Signal(object)
    said = Signal(str)

    def __init__(self, session: Session, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._window = window

    def ask(self) -> None:
        """Let the person name a folder, and look there."""
        chosen = QFileDialog.getExistingDirectory(self._window, self.tr("Where the media is"))
        if chosen:
            self.look(Path(chosen))

    def look(self, folder: Path) -> None:
        """Look in a folder, in a thread, and show what is there."""
        from matchcut.app.relinking import search

        self.said.emit(self.tr("Looking for media …"))
        Errand(search, self._session.project, (folder,), done=self._show, failed=self.failed.emit)

    def _show(self, search: Search) -> None:
        dialog = MediaDialog(self._window, search)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted_media.connect(self.link)
        dialog.open()

    def link(self, search: Search, chosen: dict[ShotId, Candidate]) -> None:
        """Take the files into the film, in a thread, and link them then."""
        from matchcut.app.relinking import bring_in

        done = partial(self._linked, search, chosen)
        Errand(bring_in, self._session.project, search, chosen, done=done, failed=self.failed.emit)

    def _linked(self, search: Search, chosen: dict[ShotId, Candidate], files: dict[ShotId, MediaId]) -> None:
        from matchcut.app.relinking import linking

        notes: list[Note] = []
        if chosen and not self._session.edit(StepKind.LINK_MEDIA(), linking(search, chosen, files, notes)):
            return
        words = self.tr("Media linked: {0} shots, {1} files put back.").format(len(chosen), len(search.restored))
        self.said.emit(" ".join((words, *map(words_of, notes))))


class MediaDialog(QDialog):
    """`accepted_media(Search, files by shot)` when the person links them.

    What is certain is chosen. Where several files may be meant, the person chooses; nothing else is linked.
    """

    accepted_media = Signal(object, object)

    def __init__(self, parent: QWidget, search: Search) -> None:
        super().__init__(parent)
        self._search = search
        self.setWindowTitle(self.tr("Find media"))
        self.setAccessibleName(self.tr("Find media"))
        self.choices: dict[ShotId, DropDown] = {}
        body = QWidget()
        self._column = QVBoxLayout(body)
        self._column.setContentsMargins(0, 0, 12, 0)
        self._column.setSpacing(6)
        self._list(self.tr("Found"), [proposal for proposal in search.proposals if proposal.match.chosen])
        several = [proposal for proposal in search.proposals if proposal.match.candidates and not proposal.match.chosen]
        self._list(self.tr("Several files may be meant: choose"), several)
        self._list(self.tr("Not found"), [proposal for proposal in search.proposals if not proposal.candidates])
        if search.restored:
            self._head(self.tr("Missing files of the film, found by their bytes"))
        for path in search.restored.values():
            self._column.addWidget(_line(str(path)))
        if not search.proposals and not search.restored:
            self._head(self.tr("Every shot has its media."))
        self._column.addStretch(1)
        self.apply = QPushButton(self.tr("Link"))
        self.apply.setProperty("primary", "true")
        self.apply.setDefault(True)
        self.apply.clicked.connect(self._apply)
        leave = QPushButton(self.tr("Leave the film as it is"))
        leave.setAutoDefault(False)
        leave.clicked.connect(self.reject)
        self._lay_out(body, leave)
        self._count()
        self.resize(720, 520)

    def _list(self, title: str, proposals: list[Proposal]) -> None:
        if proposals:
            self._head(title)
        for proposal in proposals:
            row = QHBoxLayout()
            row.setSpacing(12)
            name = _line(self.tr("Shot {0}").format(proposal.label))
            name.setFixedWidth(90)
            row.addWidget(name)
            wanted = _line(proposal.wanted, dim=True)
            wanted.setFixedWidth(220)
            row.addWidget(wanted)
            row.addWidget(self._choice(proposal) if proposal.candidates else _line(_why(proposal), dim=True), 1)
            self._column.addLayout(row)

    def _choice(self, proposal: Proposal) -> DropDown:
        """The files to choose from; what is certain stands first, before leaving the shot as it is."""
        choice = DropDown()
        choice.setAccessibleName(self.tr("The media of shot {0}").format(proposal.label))
        choice.setSizeAdjustPolicy(DropDown.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        choice.setMinimumContentsLength(24)
        leave: list[tuple[object, str]] = [(None, self.tr("Leave it offline"))]
        files = [(candidate, f"{candidate.path.name}  ·  {_how(candidate)}") for candidate in proposal.candidates]
        choice.offer([*files, *leave] if proposal.match.chosen else [*leave, *files])
        for candidate in proposal.candidates:
            choice.explain(candidate, str(candidate.path))
        choice.setToolTip("\n".join(str(candidate.path) for candidate in proposal.candidates))
        choice.currentIndexChanged.connect(self._count)
        self.choices[proposal.shot] = choice
        return choice

    def _lay_out(self, body: QWidget, leave: QPushButton) -> None:
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(body)
        hint = QLabel(self.tr("This is one edit, which can be taken back. The files are copied into the film."))
        hint.setProperty("role", "dim")
        hint.setWordWrap(True)
        foot = QHBoxLayout()
        foot.addWidget(hint, 1)
        foot.addWidget(leave)
        foot.addWidget(self.apply)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addWidget(area, 1)
        column.addLayout(foot)

    def _head(self, words: str) -> None:
        label = _line(words)
        label.setProperty("role", "heading")
        self._column.addWidget(label)

    @property
    def chosen(self) -> dict[ShotId, Candidate]:
        """The files as they are chosen now."""
        picked = {shot: choice.value for shot, choice in self.choices.items()}
        return {shot: candidate for shot, candidate in picked.items() if candidate is not None}

    def _count(self, _index: int = 0) -> None:
        self.apply.setEnabled(bool(self.chosen or self._search.restored))

    def _apply(self) -> None:
        self.accepted_media.emit(self._search, self.chosen)
        self.accept()


def _how(candidate: Candidate) -> str:
    """By what a file was found, in the person's language."""
    from matchcut.app.relinking import how

    return say(how(candidate), tr)


def _why(proposal: Proposal) -> str:
    """Why the nearest file is not the one that is meant, in the person's language; "" where there is none."""
    why = proposal.match.why
    if why is not None and why.kind is EditLoss.FILE_UNREADABLE_SO:
        why = EditLoss.FILE_UNREADABLE(file=why.arguments["file"])
    return words_of(why)


def _line(words: str, *, dim: bool = False) -> QLabel:
    label = QLabel(words)
    label.setWordWrap(True)
    label.setProperty("role", "dim" if dim else "")
    return label
