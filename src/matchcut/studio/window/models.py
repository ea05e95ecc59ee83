"""The shelf of models: which there are, what each is for and costs, and bringing, checking and removing them.

┌──────────────────────────┬────────────────────────────────────────────┐
│ filter                   │ Wan 2.1 VACE 1.3B                          │
│ On this disk             │ what it does, in words                     │
│  ● Wan 2.1 VACE  6.1 GiB │ takes, licence, memory, where it lies      │
│ To be pulled             │ [x] I have read the licence and accept it  │
│  ○ LTX Video    ~9.4 GiB │ [Pull] [Verify] [Remove]                   │
├──────────────────────────┴────────────────────────────────────────────┤
│ Pulling Wan …  ▬▬▬▬▬▬────  3.1 of 6.1 GiB · 12 MiB/s · 4 min  [Cancel] │
└────────────────────────────────────────────────────────────────────────┘
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QBrush, QFont, QPainter
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from matchcut.app.shelf import ModelInfo, is_offline, model_list
from matchcut.film.errors import MatchcutError
from matchcut.studio.background import Errand
from matchcut.studio.texts.errors import told_error
from matchcut.studio.texts.tell import tr
from matchcut.studio.theme.icons import icon
from matchcut.studio.theme.theme import Theme, tabular_font
from matchcut.studio.window.lora_add import LoraForm
from matchcut.studio.window.model_add import AddForm
from matchcut.studio.window.model_pace import size_words
from matchcut.studio.window.model_page import ModelPage
from matchcut.studio.window.model_status import StatusLine
from matchcut.studio.window.model_work import ModelWork, WorkEnded, WorkKind

_ID = Qt.ItemDataRole.UserRole
_SIZE = Qt.ItemDataRole.UserRole + 1
MARK, EDGE = 14, 8
AT_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class ModelsDialog(QDialog):
    """The shelf. What it began goes on when it is closed; opened again, it shows how far that is."""

    def __init__(self, parent: QWidget, theme: Theme, work: ModelWork) -> None:
        super().__init__(parent)
        self._theme, self.work = theme, work
        self._every: tuple[ModelInfo, ...] = ()
        self._last_ended: dict[str, WorkEnded] = {}
        self._wanted = ""
        self.setWindowTitle(self.tr("Models"))
        self.setAccessibleName(self.tr("Models"))
        self.filter = QLineEdit()
        self.filter.setPlaceholderText(self.tr("Find a model by its name or what it does"))
        self.filter.setAccessibleName(self.tr("Find"))
        self.filter.setClearButtonEnabled(True)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Models"))
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setItemDelegate(_WithSize(self.list))
        self.list.setIconSize(QSize(MARK, MARK))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.page = ModelPage(theme)
        self.form = AddForm()
        self.lora_form = LoraForm()
        self.own_folder = QPushButton(self.tr("Use a folder on this disk …"))
        self.own_folder.setAutoDefault(False)
        self.offline = QLabel(self.tr("Offline mode is on (HF_HUB_OFFLINE): what is here can be used, nothing comes."))
        self.offline.setProperty("role", "dim")
        self.offline.setWordWrap(True)
        self.offline.hide()
        self.status = StatusLine(work, self._name_of)
        self._lay_out()
        self._connect()
        self.resize(880, 620)
        self.look()

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(8)
        left.addWidget(self.filter)
        left.addWidget(self.list, 1)
        left.addWidget(self.own_folder)
        area = QScrollArea()
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(self.page)
        self._right = QStackedWidget()
        self._right.addWidget(area)
        self._right.addWidget(self.form)
        self._right.addWidget(self.lora_form)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addLayout(left, 5)
        row.addWidget(self._right, 7)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addLayout(row, 1)
        column.addWidget(self.offline)
        column.addWidget(self.status)

    def _connect(self) -> None:
        self.filter.textChanged.connect(lambda _: self._fill())
        self.list.currentItemChanged.connect(lambda now, _: self._chosen(now))
        self.page.pull_wanted.connect(lambda accept: self._with_model(partial(self.work.pull, accept=accept)))
        self.page.verify_wanted.connect(lambda: self._with_model(self.work.verify))
        self.page.remove_wanted.connect(lambda: self._with_model(self.work.remove))
        self.page.lora_wanted.connect(self._show_lora_form)
        self.lora_form.left.connect(lambda: self._right.setCurrentIndex(0))
        self.lora_form.wanted.connect(self.work.add_lora)
        self.own_folder.clicked.connect(self._show_form)
        self.form.left.connect(lambda: self._right.setCurrentIndex(0))
        self.form.wanted.connect(self.work.add)
        self.work.begun.connect(self._show_model)
        self.work.ended.connect(self._ended)
        self._theme.changed.connect(self._fill)

    # The shelf

    def look(self) -> None:
        """See what is on the shelf now."""
        Errand(_look, done=self._arrived, failed=self._failed)

    @property
    def chosen(self) -> ModelInfo | None:
        """The model whose page is shown."""
        item = self.list.currentItem()
        named = item.data(_ID) if item is not None else None
        return next((model for model in self._every if model.id == named), None)

    def _name_of(self, model: str) -> str:
        return next((info.name for info in self._every if info.id == model), model)

    def choose(self, id: str) -> None:
        """Show the page of a model: now, or as soon as the shelf was looked at. Nothing for one that is not there."""
        self._wanted = id
        for row in range(self.list.count()):
            if self.list.item(row).data(_ID) == id:
                self.list.setCurrentRow(row)
                self.list.scrollToItem(self.list.item(row))
                self._wanted = ""

    def _arrived(self, listing: tuple[tuple[ModelInfo, ...], bool]) -> None:
        self._every, offline = listing
        self.offline.setVisible(offline)
        self.form.show_models(self._every)
        self._fill()

    def _fill(self) -> None:
        before = self._wanted or (self.chosen.id if self.chosen is not None else self.work.model)
        wanted = self.filter.text().casefold().split()
        matching = [model for model in self._every if all(word in _searched(model) for word in wanted)]
        here = [model for model in matching if model.here]
        away = [model for model in matching if not model.here]
        self.list.blockSignals(True)
        self.list.clear()
        for heading, models in (
            (self.tr("On this disk"), here),
            (self.tr("To be pulled"), away),
        ):
            if models:
                self._add_heading(heading)
            for model in models:
                self._add_model(model)
        self.list.blockSignals(False)
        self.choose(before)
        if self.list.currentItem() is None and matching:
            self.choose((here or away)[0].id)
        self._show_model()

    def _add_heading(self, words: str) -> None:
        item = QListWidgetItem(words)
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        item.setForeground(QBrush(self._theme.tone.colour("dim")))
        font = QFont(self.list.font())
        font.setPointSizeF(font.pointSizeF() * 0.9)
        item.setFont(font)
        self.list.addItem(item)

    def _add_model(self, model: ModelInfo) -> None:
        size = size_words(model.size) if model.size else "–"
        item = QListWidgetItem(model.name)
        item.setData(_ID, model.id)
        item.setData(_SIZE, size if model.here or not model.size else f"~{size}")
        item.setToolTip(tr(model.summary) if model.summary else "")
        tone = self._theme.tone
        if model.here and model.reason:
            name, colour, words = "triangle-alert", tone.warn, self.tr("can't be used here")
        elif model.here:
            name, colour, words = "circle-check", tone.good, self.tr("on this disk")
        elif model.begun:
            name, colour, words = "circle-dashed", tone.info, self.tr("half pulled")
        else:
            name, colour, words = "circle", tone.faint, self.tr("not here")
        item.setIcon(icon(name, colour, tone.faint))
        item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{model.name}, {words}, {size}")
        self.list.addItem(item)

    # One model

    def _chosen(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self._right.setCurrentIndex(0)
        self._show_model()

    def _show_model(self) -> None:
        model = self.chosen
        self.page.setVisible(model is not None)
        if model is not None:
            self.page.show_model(
                model, self._last_ended.get(model.id), busy=self.work.busy, offline=not self.offline.isHidden()
            )
        for form in (self.form, self.lora_form):
            form.setEnabled(not self.work.busy)

    def _with_model(self, do: Callable[[str], None]) -> None:
        model = self.chosen
        if model is not None:
            do(model.id)

    def _show_form(self) -> None:
        self._right.setCurrentIndex(1)
        self.form.choose_folder()

    def _show_lora_form(self) -> None:
        model = self.chosen
        if model is not None:
            self.lora_form.show_model(model.id, model.name, experts=model.experts)
            self._right.setCurrentIndex(2)

    def _ended(self, ended: WorkEnded) -> None:
        forms: dict[WorkKind, AddForm | LoraForm] = {WorkKind.ADD: self.form, WorkKind.LORA: self.lora_form}
        form = forms.get(ended.kind)
        if form is not None:
            form.show_ended(ended)
            if not ended.good:
                self._show_model()
                return
            self._right.setCurrentIndex(0)
        self._last_ended[ended.model] = ended
        Errand(_look, done=partial(self._looked_after, ended), failed=self._failed)

    def _looked_after(self, ended: WorkEnded, listing: tuple[tuple[ModelInfo, ...], bool]) -> None:
        self._arrived(listing)
        if ended.kind is WorkKind.ADD:
            self.choose(ended.model)

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, MatchcutError):
            raise error
        self.status.say(told_error(error))


class _WithSize(QStyledItemDelegate):
    """A model's name at the left, and how large it is in the right column."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        size = index.data(_SIZE)
        super().paint(painter, option, index)
        if not size:
            return
        painter.save()
        painter.setFont(tabular_font())
        painter.setPen(option.palette.placeholderText().color())
        painter.drawText(option.rect.adjusted(EDGE, 0, -EDGE, 0), AT_RIGHT, size)
        painter.restore()


def _look() -> tuple[tuple[ModelInfo, ...], bool]:
    return model_list(), is_offline()


def _searched(model: ModelInfo) -> str:
    return " ".join((model.id, model.name, model.summary, model.terms.licence, *model.takes)).casefold()


def show_models(window: QWidget, theme: Theme, model: str = "") -> None:
    """Show the shelf over a window, with a model in hand where one is named.

    What was begun at another time is still under way, and shown.
    """
    dialog = window.findChild(ModelsDialog)
    if dialog is None:
        dialog = ModelsDialog(window, theme, window.findChild(ModelWork) or ModelWork(window))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.move(window.frameGeometry().center() - dialog.rect().center())
    dialog.show()
    dialog.raise_()
    dialog.activateWindow()
    if model:
        dialog.filter.clear()
        dialog.choose(model)
