"""About Matchcut: its version, and whose work is in it, under which licence."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from matchcut.app.about import BorrowedKind, BorrowedWork, works
from matchcut.studio.texts.tell import tr

_WORK = Qt.ItemDataRole.UserRole


class AboutDialog(QDialog):
    """All works in a list, and of the one that is chosen what it is for, its licence, and the licence's whole text."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("About Matchcut"))
        self.setAccessibleName(self.tr("About Matchcut"))
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Whose work is in it"))
        self.list.setFixedWidth(240)
        self.text = QTextBrowser()
        self.text.setAccessibleName(self.tr("What it is, and its licence"))
        self.text.setOpenExternalLinks(True)
        self.text.document().setDocumentMargin(14)
        kind: BorrowedKind | None = None
        for work in works():
            if work.kind is not kind and work.kind is not BorrowedKind.PROGRAM:
                self._add_heading(self._heading(work.kind))
            kind = work.kind
            self._add(work.name).setData(_WORK, work)
        self.list.currentItemChanged.connect(self._show)
        close = QPushButton(self.tr("Close"))
        close.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.list)
        row.addWidget(self.text, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addLayout(row, 1)
        column.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)
        self.list.setCurrentRow(0)
        self.resize(920, 600)

    def _heading(self, kind: BorrowedKind) -> str:
        match kind:
            case BorrowedKind.NETWORK:
                return self.tr("In the box")
            case BorrowedKind.INSTALLED:
                return self.tr("Installed")
            case BorrowedKind.TYPEFACE:
                return self.tr("Typefaces")
            case _:
                return self.tr("Libraries")

    def _add_heading(self, words: str) -> None:
        item = self._add(words)
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        item.setTextAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom)
        item.setSizeHint(QSize(0, 36))
        font = item.font()
        font.setBold(True)
        item.setFont(font)

    def _add(self, words: str) -> QListWidgetItem:
        item = QListWidgetItem(words)
        item.setSizeHint(QSize(0, 26))
        self.list.addItem(item)
        return item

    def _show(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.text.setHtml("".join(self._paragraphs(item.data(_WORK))))

    def _paragraphs(self, work: BorrowedWork) -> Iterator[str]:
        yield f"<h2>{escape(work.name)}</h2>"
        if work.kind is BorrowedKind.PROGRAM:
            yield _paragraph(self.tr("Version {0}").format(work.source))
            yield _paragraph(self.tr("A studio for films that are made of many generated shots."))
        elif work.kind is BorrowedKind.LIBRARY:
            yield _paragraph(work.purpose)
            yield _paragraph(self.tr("Version {0}").format(work.source))
        elif work.kind is BorrowedKind.NETWORK:
            yield _paragraph(tr(work.purpose))
            yield _paragraph(self.tr("It comes from {0}.").format(work.source))
            yield _paragraph(self.tr("What it learned from: {0}").format(tr(work.training)))
        elif work.kind is BorrowedKind.INSTALLED:
            yield _paragraph(self.tr("It comes from {0}.").format(work.source))
        yield _paragraph(self.tr("Licence: {0}").format(work.licence or self.tr("not told")))
        yield _paragraph(work.copyright)
        if work.text:
            yield f"<hr><pre style='white-space: pre-wrap; font-size: 11px'>{escape(work.text)}</pre>"


def _paragraph(words: str) -> str:
    return f"<p>{escape(words)}</p>" if words else ""
