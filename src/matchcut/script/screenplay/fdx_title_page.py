"""The title page of a Final Draft script: paragraphs without keys, told apart by their words and their place."""

from __future__ import annotations

import re
from collections.abc import Sequence

from matchcut.script.screenplay.model import TitleEntry

_CREDIT = re.compile(r"(?:(?:screenplay|teleplay|story|written|script)\b.*)?\bby\b:?", re.IGNORECASE)
_CREDITED = re.compile(r"((?:(?:screenplay|teleplay|story|written|script) )?by)\s+(\S.*)", re.IGNORECASE)
_SOURCE = re.compile(r"(?:based (?:up)?on|adapted from|from (?:a|the) (?:novel|story|play)|story by)\b", re.IGNORECASE)
_DATE = re.compile(r"(?:.*\bdraft\b.*|.*\b(?:19|20)\d\d\b.*|\d{1,4}[./-]\d{1,2}[./-]\d{1,4})", re.IGNORECASE)
_COPYRIGHT = re.compile(r"\(c\)|©|copyright", re.IGNORECASE)


def title_page_of(paragraphs: Sequence[tuple[str, str, int]]) -> tuple[TitleEntry, ...]:
    """Return the entries of a title page from its paragraphs: text, alignment and line.

    What is centred is the title until a credit ("written by") comes, then the author; a source and a date say what
    they are. What is not centred is the contact.
    """
    by_name: dict[str, list[str]] = {}
    lines: dict[str, int] = {}
    key = "Title"
    for text, alignment, line in paragraphs:
        words = " ".join(text.split())
        if not words:
            continue
        credited = _CREDITED.fullmatch(words)
        entries = [("Credit", credited[1]), ("Author", credited[2])] if credited else []
        if not entries and _CREDIT.fullmatch(words):
            entries = [("Credit", words)]
        elif not entries:
            entries = [(_key(words, centred=alignment == "Center", otherwise=key), words)]
        for name, value in entries:
            by_name.setdefault(name, []).append(value)
            lines.setdefault(name, line)
        if entries[0][0] == "Credit":
            key = "Author"
    return tuple(TitleEntry(name, tuple(values), lines[name]) for name, values in by_name.items())


def _key(words: str, *, centred: bool, otherwise: str) -> str:
    if _COPYRIGHT.search(words):
        return "Copyright"
    if _SOURCE.match(words):
        return "Source"
    if otherwise != "Title" and _DATE.fullmatch(words):
        return "Draft date"
    return otherwise if centred else "Contact"
