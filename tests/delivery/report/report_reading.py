"""A page read by Python's own parser of HTML: its elements, its text, and its tables with the values in them."""

from __future__ import annotations

from html.parser import HTMLParser

Attributes = dict[str, str | None]


class PageReader(HTMLParser):
    """Elements as (tag, attributes), text by the tag that it stands in, and rows of cells by the id of their table.

    A cell is the value of the `data` in it, else its text.
    """

    def __init__(self, text: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, Attributes]] = []
        self.text: dict[str, str] = {}
        self.tables: dict[str, list[list[float | str]]] = {}
        self._open: list[str] = []
        self._table = ""
        self.feed(text)
        self.close()
        assert not self._open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = dict(attrs)
        self.elements.append((tag, attributes))
        if tag not in ("meta", "img"):
            self._open.append(tag)
        if tag == "table":
            self._table = attributes["id"] or ""
            self.tables.setdefault(self._table, [])
        elif tag == "tr":
            self.tables[self._table].append([])
        elif tag in ("td", "th"):
            self.tables[self._table][-1].append("")
        elif tag == "data" and {"td", "th"} & set(self._open):
            self.tables[self._table][-1][-1] = float(attributes["value"] or "")

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        if not self._open:
            return
        if "svg" not in self._open:
            self.text[self._open[-1]] = self.text.get(self._open[-1], "") + data
        if {"td", "th"} & set(self._open) and "data" not in self._open:
            row = self.tables[self._table][-1]
            row[-1] = f"{row[-1]}{data}"
