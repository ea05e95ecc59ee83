"""One model of the shelf: what it does, what it may be used for, what it needs, and what can be done with it."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from matchcut.app.shelf import ModelInfo
from matchcut.studio.texts.remedies import words_of
from matchcut.studio.texts.tell import tr
from matchcut.studio.theme.controls import Tick
from matchcut.studio.theme.icons import icon
from matchcut.studio.theme.theme import Theme
from matchcut.studio.window.model_pace import size_words
from matchcut.studio.window.model_work import WorkEnded

MIB = 1024**2
MARK = 16


class ModelPage(QWidget):
    """`pull_wanted(bool)` with whether its licence was accepted just now, and for its other buttons `verify_wanted()`,
    `remove_wanted()` and `lora_wanted()`.
    """

    pull_wanted = Signal(bool)
    verify_wanted = Signal()
    remove_wanted = Signal()
    lora_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._model: ModelInfo | None = None
        self._busy = self._offline = False
        self.name = QLabel()
        self.name.setProperty("role", "display")
        self.summary = QLabel()
        self._facts = QGridLayout()
        self._facts.setHorizontalSpacing(16)
        self._facts.setVerticalSpacing(8)
        self._facts.setColumnStretch(1, 1)
        self.accept = Tick(self.tr("I have read the licence and accept it"))
        self.accept.toggled.connect(lambda _: self._enable())
        self.pull = QPushButton()
        self.pull.setProperty("primary", "true")
        self.verify = QPushButton(self.tr("Verify"))
        self.verify.setToolTip(self.tr("Read all of its bytes and compare them with what was fetched"))
        self.remove = QPushButton()
        self.lora = QPushButton(self.tr("Add a LoRA …"))
        self.lora.clicked.connect(self.lora_wanted.emit)
        self.pull.clicked.connect(lambda: self.pull_wanted.emit(self.accept.isVisible() and self.accept.isChecked()))
        self.verify.clicked.connect(self.verify_wanted.emit)
        self.remove.clicked.connect(self._remove)
        self._mark = QLabel()
        self._mark.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.message = QLabel()
        self._sure = False
        self._lay_out()

    def _lay_out(self) -> None:
        for label in (self.name, self.summary, self.message):
            label.setWordWrap(True)
        self.message.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self.pull, self.verify, self.remove, self.lora):
            button.setAutoDefault(False)
            buttons.addWidget(button)
        buttons.addStretch(1)
        message_row = QHBoxLayout()
        message_row.setSpacing(8)
        message_row.addWidget(self._mark)
        message_row.addWidget(self.message, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 0, 12, 0)
        column.setSpacing(12)
        column.addWidget(self.name)
        column.addWidget(self.summary)
        column.addLayout(self._facts)
        column.addWidget(self.accept)
        column.addLayout(buttons)
        column.addLayout(message_row)
        column.addStretch(1)
        for unready in (self.accept, self.pull, self.verify, self.remove, self.lora):
            unready.hide()  # Until there is a model that they are of.

    @property
    def facts(self) -> dict[str, str]:
        """What is told of the model, by heading."""
        grid, facts = self._facts, {}
        for row in range(grid.rowCount()):
            heading, words = grid.itemAtPosition(row, 0), grid.itemAtPosition(row, 1)
            if heading is not None and words is not None:
                left, right = heading.widget(), words.widget()
                assert isinstance(left, QLabel)
                assert isinstance(right, QLabel)
                facts[left.text()] = right.text()
        return facts

    def show_model(self, model: ModelInfo, ended: WorkEnded | None, *, busy: bool, offline: bool) -> None:
        """Show a model, and how what was done with it last came out. While `busy`, nothing can be begun."""
        if self._model is None or self._model.id != model.id or not model.terms.to_accept:
            self.accept.setChecked(False)
        changed = self._model != model
        self._model, self._busy, self._offline, self._sure = model, busy, offline, False
        self.name.setText(model.name)
        self.summary.setText(tr(model.summary) if model.summary else "")
        if changed:
            self._tell_facts(model)
        to_pull = not (model.here or model.own or model.shipped)
        self.accept.setVisible(to_pull and model.terms.to_accept)
        self.pull.setVisible(to_pull)
        self.pull.setText(self.tr("Go on with the pull") if model.begun else self.tr("Pull"))
        self.verify.setVisible(model.here)
        self.lora.setVisible(model.here and not model.shipped)
        self.remove.setVisible(not model.shipped and (model.here or bool(model.begun) or model.own))
        self._enable()
        self._tell_end(model, ended)

    def _tell_facts(self, model: ModelInfo) -> None:
        while (item := self._facts.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for row, (heading, words) in enumerate(self._told_facts(model)):
            left, right = QLabel(heading), QLabel(words)
            left.setProperty("role", "dim")
            left.setAlignment(Qt.AlignmentFlag.AlignTop)
            right.setWordWrap(True)
            right.setOpenExternalLinks(True)
            right.setTextInteractionFlags(Qt.TextInteractionFlag.TextBrowserInteraction)
            right.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            self._facts.addWidget(left, row, 0)
            self._facts.addWidget(right, row, 1)

    def _told_facts(self, model: ModelInfo) -> list[tuple[str, str]]:
        terms = model.terms
        makes = self.tr("stills") if model.makes == "stills" else self.tr("video")
        link = f'<a href="{escape(terms.where)}">{escape(terms.where)}</a>' if "://" in terms.where else ""
        licence = escape(terms.licence)
        if terms.forbids:
            forbids = self.tr("It forbids: {0}").format(tr(terms.forbids))
            licence += f"<br>{escape(forbids)}"
        facts = [
            (self.tr("Makes"), makes),
            (self.tr("Can be given"), ", ".join(model.takes)),
            (self.tr("Licence"), licence),
            (self.tr("To be read at"), link),
            (self.tr("Memory"), self._memory(model)),
            (self.tr("On the disk"), self._disk(model)),
        ]
        facts.append((self.tr("LoRAs"), escape(", ".join(model.loras))))
        if model.here:
            facts.append((self.tr("Folder"), escape(str(model.folder))))
            facts.append((self.tr("Commit"), model.commit))
        return [(heading, words) for heading, words in facts if words]

    def _memory(self, model: ModelInfo) -> str:
        if not model.weights_mib:
            return self.tr("Nobody has said.")
        weights = size_words(model.weights_mib * MIB)
        if not model.working_mib:
            return self.tr("{0} of weights").format(weights)
        return self.tr("{0} of weights, and {1} for a shot").format(weights, size_words(model.working_mib * MIB))

    def _disk(self, model: ModelInfo) -> str:
        size = size_words(model.size) if model.size else self.tr("of unknown size")
        if model.own and model.here:
            return self.tr("{0}, in a folder of your own").format(size)
        if model.here:
            return size
        if model.begun:
            return self.tr("{0} of about {1} are here").format(size_words(model.begun), size)
        if not model.size:
            return self.tr("not here")
        return self.tr("not here; about {0} to pull").format(size)

    def _enable(self) -> None:
        model = self._model
        if model is None:
            return
        agreed = not model.terms.to_accept or self.accept.isChecked()
        self.accept.setEnabled(not self._busy)
        self.pull.setEnabled(agreed and not self._busy and not self._offline)
        self.verify.setEnabled(not self._busy)
        self.remove.setEnabled(not self._busy)
        self.lora.setEnabled(not self._busy)
        self.remove.setText(self._remove_words(model))

    def _remove_words(self, model: ModelInfo) -> str:
        if model.own:
            return self.tr("Really forget it?") if self._sure else self.tr("Forget it")
        if not self._sure:
            return self.tr("Remove")
        return self.tr("Really remove {0}?").format(size_words((model.size if model.here else 0) + model.begun))

    def _remove(self) -> None:
        """The first press asks, the second one does it."""
        self._sure = not self._sure
        if not self._sure:
            self.remove_wanted.emit()
        self._enable()

    def _tell_end(self, model: ModelInfo, ended: WorkEnded | None) -> None:
        words = ended.words if ended is not None else (words_of(model.reason) if model.here else "")
        good = ended is not None and ended.good
        self.message.setText(words)
        self.message.setVisible(bool(words))
        self._mark.setVisible(bool(words))
        tone = self._theme.tone
        name, colour = ("circle-check", tone.good) if good else ("triangle-alert", tone.warn)
        self._mark.setPixmap(icon(name, colour, tone.faint).pixmap(MARK, MARK))
