"""The title page of a Fountain script: `key: value`, or values indented below their key, up to the first empty line."""

from __future__ import annotations

import re

from matchcut.script.screenplay.asides import ScriptLine
from matchcut.script.screenplay.emphasis import styled
from matchcut.script.screenplay.model import TitleEntry

_INDENTED = re.compile(r"(?: {3,}|\t)[ \t]*\S")
_USUAL = re.compile(
    r"title|authors?|credit|source|contact|copyright|notes|(?:draft )?date|draft|revision|version|episode|series|show|"
    r"season|(?:written|screenplay|story) by|based on|director|producer|company|studio|address|phone|email|rights|"
    r"format|language",
    re.IGNORECASE,
)
"""The keys of the syntax page, and those that applications write besides."""


def read_title_page(lines: list[ScriptLine]) -> tuple[tuple[TitleEntry, ...], int]:
    """Return the entries of the title page, and the index of the line after it; none, and 0, if there is none."""
    at = 0
    while at < len(lines) and lines[at].empty:
        at += 1
    entries: list[TitleEntry] = []
    while at < len(lines) and not lines[at].empty:
        entry, after = _entry(lines, at, first=not entries)
        if entry is None:
            break
        entries.append(entry)
        at = after
    if not any(_USUAL.fullmatch(entry.key) for entry in entries):
        return (), 0
    return tuple(entries), at


def _entry(lines: list[ScriptLine], at: int, *, first: bool) -> tuple[TitleEntry | None, int]:
    """The entry that begins there and the index after it; None if there is none.

    The first entry needs a value: 'FADE IN:' alone is no title page.
    """
    text = lines[at].text
    key, colon, value = text.partition(":")
    if not colon or not key.strip() or key[0].isspace():
        return None, at
    values = [value.strip()] if value.strip() else []
    after = at + 1
    while after < len(lines) and _INDENTED.match(lines[after].text):
        values.append(lines[after].text.strip())
        after += 1
    if first and not values and (after >= len(lines) or lines[after].empty):
        return None, at
    return TitleEntry(key.strip(), tuple(styled(value)[0] for value in values), lines[at].number), after
