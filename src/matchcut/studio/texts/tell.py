"""Words of what is no class of Qt's: of painted places, and of sentences that several widgets share.

Their context in the translations is "Words". In classes of Qt's, `self.tr` does the same with the class's name.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from matchcut.studio.texts.numbers import with_comma
from matchcut.words.statements import Figure


def tr(words: str) -> str:
    """The words in the person's language, written in English here; a `Figure` with its language's signs."""
    if isinstance(words, Figure):
        return with_comma(words)
    return QCoreApplication.translate("Words", words)


def field_words(words: str) -> str:
    """A label, hint or heading of `film/fields.py` in the person's language."""
    return QCoreApplication.translate("Fields", words) if words else ""


def move_words(camera: str) -> str:
    """A camera's moves in the person's language: `push in, handheld`; what is no move of the trade's stays as it is."""
    return ", ".join(tr(part) if part else part for part in camera.split(", "))
