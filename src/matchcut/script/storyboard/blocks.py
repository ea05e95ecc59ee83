"""A storyboard's text in blocks that can be moved and dropped as wholes: a header, what stands above it, its keys.

A comment belongs to the header below it, unless a blank line parts the two and none parts it from the keys above.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from matchcut.script.storyboard.entries import Entry
from matchcut.script.storyboard.places import FoundPlaces, KeyPath

_BLANK_LINE = re.compile(r"^[ \t]*\n", re.MULTILINE)


@dataclass(slots=True)
class Block:
    """A stretch of text: what stands above a header, the header's line, and the lines below it."""

    above: str
    header: str
    body: str

    @property
    def text(self) -> str:
        return self.above + self.header + self.body


@dataclass(slots=True)
class Old:
    """How the old text tells an entry: its own block if it has one, and those of its inner tables by key."""

    plain: Mapping[str, Any]
    block: Block | None = None
    inner: dict[str, list[Block]] = field(default_factory=dict)
    order: list[tuple[str, str]] = field(default_factory=list)
    """The kinds and ids of its children that have blocks, as they stand in the text."""


class OldText:
    """A text in blocks, found by the kind and id of what they tell."""

    def __init__(self, root: Entry, text: str) -> None:
        if not text.endswith("\n"):
            text += "\n"
        plain = tomllib.loads(text, parse_float=Decimal)
        self.known: dict[tuple[str, str], Old] = {}
        self._by_path: dict[KeyPath, Entry] = {}
        self.root = self._learn(root, plain)
        self._cut(text)

    def _learn(self, entry: Entry, plain: Mapping[str, Any]) -> Old:
        old = Old(plain)
        self._by_path[entry.path] = entry
        self.known[entry.table.name, entry.id] = old
        for name, children in entry.children.items():
            rows = plain.get(name, {})
            for index, child in enumerate(children):
                self._learn(child, rows if child.table.single else rows[index])
        return old

    def _cut(self, text: str) -> None:
        places = FoundPlaces(text)
        headers = places.headers
        starts = [header.start for header in headers]
        ends = [places.root_end, *(header.end for header in headers)]
        parts = [_parting(text, end, start) for end, start in zip(ends, [*starts, len(text)], strict=True)]
        self.root.block = Block("", "", text[: parts[0]])
        self.after = text[parts[-1] :]
        for index, header in enumerate(headers):
            block = Block(
                text[parts[index] : header.start],
                text[header.start : header.body],
                text[header.body : parts[index + 1]],
            )
            self._file(header.path, block)

    def _file(self, path: KeyPath, block: Block) -> None:
        """Put a block where it belongs: it is an entry's own, or that of a table inside an entry."""
        owner = path
        while owner not in self._by_path:
            owner = owner[:-1]
        entry = self._by_path[owner]
        old = self.known[entry.table.name, entry.id]
        if old.block is None:
            parent = self._by_path[owner[: -1 if entry.table.single else -2]]
            self.known[parent.table.name, parent.id].order.append((entry.table.name, entry.id))
            old.block = Block("", "", "")  # [film.parameters] may stand without [film].
        if owner == path:
            old.block = block
        else:
            old.inner.setdefault(str(path[len(owner)]), []).append(block)


def _parting(text: str, end: int, start: int) -> int:
    """Where, between the end of some keys and the next header, the one's comments end and the other's begin.

    After the last keys, what follows a blank line belongs to the end of the file.
    """
    last = start == len(text)
    if last and not text[:end].strip():
        return start  # Nothing but comments: they stay at the top.
    blank = _BLANK_LINE.search(text, end, start)
    if blank:
        return blank.start()
    return start if last else end
