"""The history: every edit that can be taken back, newest first, and the branches that the film went another way from.

Choose an edit to go back to it; choose a branch to have what was written in it again.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem

from matchcut.film.ids import ShotId
from matchcut.store.steps import Branch, Step, StepState
from matchcut.studio.session import Session
from matchcut.studio.texts.numbers import day_and_time
from matchcut.studio.texts.tell import tr
from matchcut.studio.theme.icons import paint_icon
from matchcut.studio.theme.theme import Theme
from matchcut.words.statements import say

SHOWN, NAMED = 200, 4
_MARK, _FURTHER_IN, _DEEPEST = 14, 22, 9
_STEP = Qt.ItemDataRole.UserRole


class History(QListWidget):
    """The journal as a list. Double-click or Return on a step takes back, or makes again, all up to it.

    A branch stands above the step that it forks from, a branch of that above it again, further in.
    """

    def __init__(self, session: Session, theme: Theme) -> None:
        super().__init__()
        self.session = session
        self._theme = theme
        self.setIconSize(QSize(_MARK + _DEEPEST * _FURTHER_IN, _MARK))
        self.setAccessibleName(self.tr("History"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.itemActivated.connect(self._go_to)

    def refresh(self) -> None:
        """Show the journal as it is now."""
        self.clear()
        project = self.session.project
        steps, branches = project.history(SHOWN), project.branches()
        ids = [*(step.id for step in steps), *(branch.last.id for branch in branches)]
        shots = project.shots_of(ids)
        for step in steps:
            for branch, depth in _forking(branches, step.id):
                self._add_branch(branch, depth, shots.get(branch.last.id, ()))
            self._add_step(step, shots.get(step.id, ()))
        shown = {step.id for step in steps}
        for older in dict.fromkeys(branch.fork for branch in branches if branch.inside is None):
            if older not in shown:
                for branch, depth in _forking(branches, older):
                    self._add_branch(branch, depth, shots.get(branch.last.id, ()))
        if not self.count():
            item = QListWidgetItem(self.tr("Every edit is listed here and can be taken back, after a restart too."))
            item.setFlags(Qt.ItemFlag.NoItemFlags)
            self.addItem(item)

    def _add_step(self, step: Step, shots: Sequence[ShotId]) -> None:
        item = QListWidgetItem("   ".join((_when(step.made_at), *self._columns(step, shots))))
        item.setData(_STEP, step.id)
        if step.state is StepState.UNDONE:
            font = item.font()
            font.setStrikeOut(True)
            item.setFont(font)
            item.setForeground(QColor(self._theme.tone.faint))
            item.setToolTip(self.tr("Taken back. Activate it to make it again."))
        else:
            item.setToolTip(self.tr("Activate it to go back to how the film was right after this."))
        self.addItem(item)

    def _add_branch(self, branch: Branch, depth: int, shots: Sequence[ShotId]) -> None:
        words = self.tr("branch of 1 step") if branch.steps == 1 else self.tr("branch of {0} steps")
        columns = (_when(branch.last.made_at), *self._columns(branch.last, shots), words.format(branch.steps))
        item = QListWidgetItem(self._mark(min(depth, _DEEPEST)), "   ".join(columns))
        item.setForeground(QColor(self._theme.tone.dim))
        item.setData(_STEP, branch.last.id)
        item.setToolTip(
            self.tr(
                "Kept when the film went another way here. Activate it to have it again; what is undone for it is kept "
                "as a branch, too."
            )
        )
        self.addItem(item)

    def _mark(self, depth: int) -> QIcon:
        """The mark of a branch, further in the deeper it lies in others."""
        ratio, left = self.devicePixelRatioF(), depth * _FURTHER_IN
        picture = QPixmap(QSize(left + _MARK, _MARK) * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        paint_icon(painter, "git-branch", self._theme.tone.dim, QRectF(left, 0, _MARK, _MARK))
        painter.end()
        return QIcon(picture)

    def _columns(self, step: Step, shots: Sequence[ShotId]) -> tuple[str, ...]:
        """What the step did, and to which shot; of those that are in the film now."""
        film = self.session.film
        labels = [film.label(shot) for shot in shots if shot in film.shots]
        if not labels:
            return (say(step.what, tr),)
        words = self.tr("shot {0}") if len(labels) == 1 else self.tr("shots {0}")
        named = ", ".join(labels[:NAMED]) + (" …" if len(labels) > NAMED else "")
        return say(step.what, tr), words.format(named)

    def _go_to(self, item: QListWidgetItem) -> None:
        self.session.go_to(item.data(_STEP))
        # A branch may be taken or left without a change of the film.
        self.refresh()


def _forking(branches: Sequence[Branch], fork: int | None) -> Iterator[tuple[Branch, int]]:
    """The branches that fork from a step, each with how deep it lies in others, after those that fork in it."""
    for branch in branches:
        if branch.fork == fork and branch.inside is None:
            yield from _with_its_own(branches, branch, 0)


def _with_its_own(branches: Sequence[Branch], branch: Branch, depth: int) -> Iterator[tuple[Branch, int]]:
    for inner in branches:
        if inner.inside == branch.id:
            yield from _with_its_own(branches, inner, depth + 1)
    yield branch, depth


def _when(made_at: str) -> str:
    """`21:17` for what was done today, else with the day: on this machine's clock."""
    moment = datetime.fromisoformat(made_at).astimezone()
    today = datetime.now().astimezone().date()
    return f"{moment:%H:%M}" if moment.date() == today else day_and_time(moment)
