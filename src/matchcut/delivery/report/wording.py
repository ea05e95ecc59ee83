"""The page's words and numbers in its reader's language, escaped as HTML."""

from __future__ import annotations

import re
from html import escape
from typing import TYPE_CHECKING, Any

from matchcut.media.resources import resource
from matchcut.words.statements import Figure, in_english, say

if TYPE_CHECKING:
    from collections.abc import Callable

    from matchcut.words.statements import Statement

DASH = "–"
_LONGEST = 240
_UNPRINTABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


class Wording:
    """Says things in a language: "en", "de" or "fr"."""

    def __init__(self, language: str) -> None:
        self.language = language
        self._comma = language != "en"
        self._translated = in_english if language == "en" else _translations(language)

    def text(self, statement: Statement[Any]) -> str:
        """A statement in words, as HTML."""
        return escape(say(statement, self._words))

    def plain(self, statement: Statement[Any]) -> str:
        """A statement in words, as they are."""
        return say(statement, self._words)

    def term(self, word: str) -> str:
        """A word of the trade, as HTML."""
        return escape(self._words(word))

    def number(self, value: float, digits: int) -> str:
        """A number with so many decimals."""
        written = f"{value:.{digits}f}"
        if float(written) == 0:
            written = written.removeprefix("-")
        return written.replace(".", ",") if self._comma else written

    def duration(self, seconds: float) -> str:
        """`28.1 s`, or `1:02:03`, hours, minutes and seconds."""
        if seconds < 100:
            return f"{self.number(seconds, 1)} s"
        minutes, left = divmod(round(seconds), 60)
        return f"{minutes // 60}:{minutes % 60:02}:{left:02}"

    def data(self, value: float | None, digits: int = 2) -> str:
        """A number as HTML that keeps its exact value; a dash where nothing was measured."""
        if value is None:
            return DASH
        return f'<data value="{value!r}">{self.number(value, digits)}</data>'

    def _words(self, english: str) -> str:
        if isinstance(english, Figure):
            return english.replace(".", ",") if self._comma else english
        return self._translated(english)


def name(text: str) -> str:
    """What a person wrote, as HTML: in its own direction, without what can't be shown, cut where it is very long."""
    return f'<bdi dir="auto">{escape(bare(text))}</bdi>'


def bare(text: str) -> str:
    """What a person wrote, without what can't be shown, cut where it is very long."""
    shown = _UNPRINTABLE.sub("\ufffd", text)
    return shown if len(shown) <= _LONGEST else f"{shown[:_LONGEST]} …"


def _translations(language: str) -> Callable[[str], str]:
    """Qt's reader of the translations that come along; it needs no window, nor a running program."""
    from PySide6.QtCore import QTranslator

    book = QTranslator()
    book.load(str(resource(f"translations/matchcut_{language}.qm")))
    return lambda english: book.translate("Words", english) or english
