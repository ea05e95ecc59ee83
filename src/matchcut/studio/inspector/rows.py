"""How the inspector's pages are laid out: captions over fields, and forms under headings."""

from __future__ import annotations

from PySide6.QtWidgets import QFormLayout, QLabel, QVBoxLayout, QWidget


def heading(words: str) -> QLabel:
    """A heading."""
    label = QLabel(words)
    label.setProperty("role", "heading")
    label.setWordWrap(True)
    return label


def dim(words: str = "") -> QLabel:
    """Words that stand back, on as many lines as they need."""
    label = QLabel(words)
    label.setProperty("role", "dim")
    label.setWordWrap(True)
    return label


def caption(words: str, buddy: QWidget) -> QLabel:
    """The name of a field that stands below it."""
    label = QLabel(words)
    label.setProperty("role", "dim")
    label.setBuddy(buddy)
    return label


def form(column: QVBoxLayout, title: str) -> QFormLayout:
    """A form at the end of a column, under a heading."""
    column.addSpacing(6)
    column.addWidget(heading(title))
    rows = field_rows()
    column.addLayout(rows)
    return rows


def field_rows() -> QFormLayout:
    """A form that is laid into a column later."""
    layout = QFormLayout()
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setHorizontalSpacing(12)
    layout.setVerticalSpacing(6)
    layout.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)  # Other languages have longer words.
    layout.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
    return layout
