"""Free space: what could go, of what and how much, chosen by a person before anything goes."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from matchcut.app.cleaning import CleaningOrder, Clearable, Share, clean, english, survey
from matchcut.film.errors import MatchcutError
from matchcut.film.film import Film
from matchcut.store.project import Project
from matchcut.studio.background import Errand
from matchcut.studio.session import Session
from matchcut.studio.texts.errors import told_error
from matchcut.studio.texts.numbers import with_comma
from matchcut.studio.theme.controls import NumberBox, Tick

KEPT_EDITS = 100
MOST_EDITS = 100_000


class FreeSpaceDialog(QDialog):
    """One line for each kind of thing that can go, with how many there are and their size; all that reads or frees
    runs in threads.
    """

    def __init__(self, parent: QWidget, session: Session) -> None:
        super().__init__(parent)
        self._session = session
        self._asked: CleaningOrder | None = None
        self.setWindowTitle(self.tr("Free space"))
        self.setAccessibleName(self.tr("Free space"))
        words = {
            Clearable.TAKES: self.tr("Takes that are neither circled nor noted"),
            Clearable.MEDIA: self.tr("Pictures, films and sounds that nothing names"),
            Clearable.CACHES: self.tr("What can be made again"),
            Clearable.UNCORRECTED: self.tr("How takes looked before they were corrected"),
            Clearable.SNAPSHOTS: self.tr("Snapshots without a name"),
            Clearable.HISTORY: self.tr("Edits, but for the last"),
        }
        self.boxes = {part: Tick(text) for part, text in words.items()}
        self.sizes = {part: QLabel("…") for part in words}
        self.kept = NumberBox()
        self.kept.setRange(0, MOST_EDITS)
        self.kept.setValue(KEPT_EDITS)
        self.kept.setAccessibleName(self.tr("How many edits stay"))
        self.free = QPushButton(self.tr("Free"))
        self.free.setProperty("primary", "true")
        self.free.setAutoDefault(False)
        self.message = QLabel()
        self.message.setWordWrap(True)
        self.message.setProperty("role", "dim")
        self._lay_out()
        for part, box in self.boxes.items():
            box.setChecked(part is not Clearable.HISTORY)
            box.toggled.connect(self._look)
        self.kept.valueChanged.connect(self._look)
        self.free.clicked.connect(self._free)
        self._look()

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        for row, (part, box) in enumerate(self.boxes.items()):
            grid.addWidget(box, row, 0)
            if part is Clearable.HISTORY:
                grid.addWidget(self.kept, row, 1)
            grid.addWidget(self.sizes[part], row, 2)
        leave = QPushButton(self.tr("Close"))
        leave.setAutoDefault(False)
        leave.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.addWidget(self.message, 1)
        foot.addWidget(leave)
        foot.addWidget(self.free)
        hint = QLabel(
            self.tr(
                "Nothing that the film or a named snapshot shows goes. What goes is gone for good; undo says where it "
                "would have needed it."
            )
        )
        hint.setWordWrap(True)
        hint.setProperty("role", "dim")
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addLayout(grid)
        column.addWidget(hint)
        column.addLayout(foot)

    @property
    def wish(self) -> CleaningOrder:
        """What is chosen."""
        parts = frozenset(part for part, box in self.boxes.items() if box.isChecked())
        return CleaningOrder(parts, self.kept.value() if Clearable.HISTORY in parts else None)

    def _look(self, _changed: object = None) -> None:
        """Work out anew what would go."""
        self._asked = wish = self.wish
        self.free.setEnabled(False)
        Errand(_surveyed, self._session.project, wish, done=self._show, failed=self._failed)

    def _show(self, estimate: tuple[CleaningOrder, dict[Clearable, Share]]) -> None:
        wish, shares = estimate
        if wish != self._asked:  # A person goes on while it is worked out.
            return
        for part, share in shares.items():
            shown = f"{share.count}   {with_comma(english(share.size))}" if part in wish.parts else ""
            self.sizes[part].setText(shown)
        total = with_comma(english(sum(share.size for share in shares.values())))
        self.free.setText(self.tr("Free {0}").format(total))
        self.free.setEnabled(any(share.count for share in shares.values()))

    def _free(self) -> None:
        self.free.setEnabled(False)
        self.message.setText(self.tr("Freeing space …"))
        Errand(_cleaned, self._session.project, self.wish, done=self._freed, failed=self._failed)

    def _freed(self, done: tuple[Film, int]) -> None:
        before, size = done
        self._session.show_erased(before)
        self.message.setText(self.tr("{0} are free.").format(with_comma(english(size))))
        self._look()

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, MatchcutError):
            raise error
        self.message.setText(told_error(error))


def _surveyed(project: Project, wish: CleaningOrder) -> tuple[CleaningOrder, dict[Clearable, Share]]:
    return wish, survey(project, wish)


def _cleaned(project: Project, wish: CleaningOrder) -> tuple[Film, int]:
    return project.film, clean(project, wish)
