"""Where things stand in a TOML text: the line of every key, and the stretch of text that each header opens.

`tomllib` reads values without saying where they were. This scanner says where, and only that: it expects a text
that tomllib has accepted (line ends as `\\n`), so it checks no syntax.
"""

from __future__ import annotations

import re
import tomllib
from bisect import bisect_right
from collections.abc import Collection
from dataclasses import dataclass

KeyPath = tuple[str | int, ...]
"""From the top of the file to a value: `("scene", 0, "shot", 2, "cast", 1)` is the third shot's second cast name."""

_TRIVIA = re.compile(r"(?:[ \t\n]+|#[^\n]*)*")
_SPACE = re.compile(r"[ \t]*")
_KEY = re.compile(r'"(?:[^"\\\n]|\\.)*"|\'[^\'\n]*\'|[A-Za-z0-9_-]+')
_SCALAR = re.compile(
    r'"""(?:\\.|[^\\])*?""""{0,2}'  # up to two quotes may stand right before the closing three
    r"|'''.*?''''{0,2}"
    r'|"(?:[^"\\]|\\.)*"'
    r"|'[^']*'"
    r"|[^,\]}#\n]+",  # numbers, true, dates (which may hold a space)
    re.DOTALL,
)


@dataclass(slots=True)
class TableLine:
    """One `[table]` or `[[table]]` line and the keys below it, as offsets into the text.

    `start` … `body` is the header's own line; `body` … `end` the lines of its keys, up to the last one's end.
    """

    path: KeyPath
    start: int
    body: int
    end: int


class FoundPlaces:
    """What was found where. `headers` are in the order of the text; `root_end` is where the keys before them end."""

    def __init__(self, text: str) -> None:
        self.headers: list[TableLine] = []
        self.root_end = 0
        self._text = text
        self._offsets: dict[KeyPath, int] = {(): 0}
        self._lengths: dict[KeyPath, int] = {}
        self._at = 0
        self._starts = [0, *(match.end() for match in re.finditer("\n", text))]
        self._scan()

    @property
    def known(self) -> Collection[KeyPath]:
        """Every path that is written in the text, and the root's."""
        return self._offsets.keys()

    def line(self, path: KeyPath) -> int:
        """The 1-based line of the key or table at `path`, or of the nearest thing around it that was written."""
        while path not in self._offsets:
            path = path[:-1]
        return bisect_right(self._starts, self._offsets[path])

    def _scan(self) -> None:
        prefix: KeyPath = ()
        while self._skip(_TRIVIA) < len(self._text):
            if self._text[self._at] == "[":
                prefix = self._header()
                continue
            self._pair(prefix)
            if self.headers:
                self.headers[-1].end = self._line_end()
            else:
                self.root_end = self._line_end()

    def _header(self) -> KeyPath:
        offset, many = self._at, self._text.startswith("[[", self._at)
        self._at += 2 if many else 1
        keys = self._keys()
        self._at += 2 if many else 1
        path: KeyPath = ()
        for index, key in enumerate(keys):
            path = (*path, key)
            self._offsets.setdefault(path, offset)
            if many and index == len(keys) - 1:
                self._lengths[path] = self._lengths.get(path, 0) + 1
            if path in self._lengths:
                path = (*path, self._lengths[path] - 1)
                self._offsets.setdefault(path, offset)
        end = self._line_end()
        start = self._starts[bisect_right(self._starts, offset) - 1]
        self.headers.append(TableLine(path, start, end, end))
        return path

    def _pair(self, prefix: KeyPath) -> None:
        offset = self._at
        path = prefix
        for key in self._keys():
            path = (*path, key)
            self._offsets.setdefault(path, offset)
        self._at += 1  # the equals sign
        self._skip(_SPACE)
        self._value(path)

    def _value(self, path: KeyPath) -> None:
        opening = self._text[self._at]
        if opening not in "[{":
            self._skip(_SCALAR)
            return
        self._at += 1
        index = 0
        while self._skip(_TRIVIA) < len(self._text) and self._text[self._at] not in "]}":
            if opening == "{":
                self._pair(path)
            else:
                self._offsets[(*path, index)] = self._at
                self._value((*path, index))
                index += 1
            self._skip(_TRIVIA)
            if self._text[self._at] == ",":
                self._at += 1
        self._at += 1

    def _keys(self) -> list[str]:
        """Read a dotted key; stop before what follows it."""
        keys: list[str] = []
        while True:
            self._skip(_SPACE)
            start = self._at
            raw = self._text[start : self._skip(_KEY)]
            keys.append(tomllib.loads(f"key = {raw}")["key"] if raw[0] in "\"'" else raw)
            self._skip(_SPACE)
            if self._text[self._at] != ".":
                return keys
            self._at += 1

    def _skip(self, pattern: re.Pattern[str]) -> int:
        match = pattern.match(self._text, self._at)
        if match is None:
            raise ValueError(f"not valid TOML at offset {self._at}")
        self._at = match.end()
        return self._at

    def _line_end(self) -> int:
        newline = self._text.find("\n", self._at)
        return newline + 1 if newline >= 0 else len(self._text)
