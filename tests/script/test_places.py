"""The scanner finds every key that tomllib finds, and no other, on the line where it is written."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from itertools import count

from hypothesis import given
from hypothesis import strategies as st
from tests.campaigns import MANY

from matchcut.script.storyboard.places import FoundPlaces, KeyPath

PIECES = ["x", " ", "#", "]", "}", ",", "=", "[[y]]", "'", "é", "\\\\", '\\"', "\\n", "\\u00e9"]
LINES = [*PIECES, "\n", '"', '""', "\\\n   "]
LITERALS = ["x", " ", "#", "]", ",", '"', "\\", "[z]"]


def joined(pieces: list[str], most: int = 5) -> st.SearchStrategy[str]:
    return st.lists(st.sampled_from(pieces), max_size=most).map("".join)


def quoted(body: str) -> str:
    return f'"""{body}"""' if '"""' not in body and not body.endswith('"') else '"""x"""'


STRINGS = st.one_of(
    joined(PIECES).map(lambda body: f'"{body}"'),
    joined(LITERALS).map(lambda body: f"'{body}'"),
    joined(LINES).map(quoted),
    joined([*LITERALS, "\n"]).map(lambda body: f"'''{body}'''"),
    st.sampled_from(['"""a"""""', "'''a'''''", '""""""', "''''''", '""', "''"]),
)
SCALARS = STRINGS | st.sampled_from(["1", "-2.5e3", "true", "nan", "0x1F", "1979-05-27 07:32:00", "07:32:00"])
GAPS = st.sampled_from(["", " ", "\n", " # ] } ,\n", "\n\n\t"])


class Writer:
    """Writes TOML in which each key has a name of its own, so that its line can be found without a parser."""

    def __init__(self, draw: st.DrawFn) -> None:
        self.draw = draw
        self.numbers = count()
        self.tables: list[tuple[str, ...]] = [()]

    def key(self) -> str:
        name = f"k{next(self.numbers)}k"
        return self.draw(st.sampled_from([name, f'"{name}"', f"'{name}'", f'"{name} . # ]"']))

    def dotted(self) -> str:
        parts = [self.key() for _ in range(self.draw(st.integers(1, 2)))]
        return self.draw(st.sampled_from([".", " . "])).join(parts)

    def value(self, depth: int) -> str:
        kind = self.draw(st.sampled_from(["scalar", "list", "table"] if depth else ["scalar"]))
        if kind == "scalar":
            return self.draw(SCALARS)
        items = range(self.draw(st.integers(0, 3)))
        if kind == "table":
            return "{ " + ", ".join(f"{self.dotted()} = {self.value(depth - 1)}" for _ in items) + " }"
        made = [f"{self.draw(GAPS)}{self.value(depth - 1)}{self.draw(GAPS)}" for _ in items]
        return f"[{','.join(made)}{',' if made and self.draw(st.booleans()) else ''}{self.draw(GAPS)}]"

    def text(self) -> str:
        lines: list[str] = []
        arrays: list[str] = []
        for _ in range(self.draw(st.integers(0, 8))):
            kind = self.draw(st.sampled_from(["pair", "pair", "table", "array", "inner", "again", "comment"]))
            if kind == "pair":
                lines.append(f"{self.draw(st.sampled_from(['', '  ']))}{self.dotted()} = {self.value(2)} # [c]")
            elif kind == "comment":
                lines.append("\n# [not.a.header]\n")
            elif kind == "table":
                lines.append(f"[ {self.dotted()} ]")
            elif kind == "array" or not arrays:
                arrays.append(self.dotted())
                lines.append(f"[[{arrays[-1]}]] # one")
            elif kind == "inner":
                arrays.append(f"{arrays[-1]}.{self.key()}")
                lines.append(f"[[{arrays[-1]}]]")
            else:
                lines.append(f"[[{arrays[-1]}]]")
        return "\n".join(lines)


@st.composite
def texts(draw: st.DrawFn) -> str:
    return Writer(draw).text()


def paths_of(value: object, at: KeyPath = ()) -> Iterator[KeyPath]:
    pairs = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, inner in pairs:
        yield (*at, key)
        yield from paths_of(inner, (*at, key))


@MANY
@given(text=texts())
def test_every_key_is_found_where_it_is_written(text: str) -> None:
    places = FoundPlaces(text)
    found = set(paths_of(tomllib.loads(text)))
    assert set(places.known) == found | {()}
    for path in found:
        if isinstance(path[-1], str):
            first = text.index(path[-1].split(" ")[0])
            assert places.line(path) == text.count("\n", 0, first) + 1


def test_lines_of_nested_tables_lists_and_strings() -> None:
    text = '''\
title.long = """
[not.a.header]
"""
list = [ # one
    "a", { inner = 1, deep = [2] },
]

[[scene]]
    [[scene.shot]]
    "odd key" = 1
    [scene.shot.trim]
    head = 2
    [[scene.shot]]
    trim.tail = 3
[[scene]]
[[scene.shot]]
'''
    tomllib.loads(text)
    places = FoundPlaces(text)
    lines = {
        ("title",): 1,
        ("title", "long"): 1,
        ("list",): 4,
        ("list", 0): 5,
        ("list", 1, "inner"): 5,
        ("list", 1, "deep", 0): 5,
        ("scene", 0): 8,
        ("scene", 0, "shot", 0, "odd key"): 10,
        ("scene", 0, "shot", 0, "trim", "head"): 12,
        ("scene", 0, "shot", 1): 13,
        ("scene", 0, "shot", 1, "trim", "tail"): 14,
        ("scene", 1): 15,
        ("scene", 1, "shot", 0): 16,
        ("scene", 1, "shot", 0, "missing", "deeper"): 16,
        (): 1,
    }
    assert {path: places.line(path) for path in lines} == lines


def test_headers_know_their_stretch_of_text() -> None:
    text = "a = 1 # x\n\n  [b] # y\nc = [\n1]\n# z\n[[d]]"
    headers = FoundPlaces(text).headers
    assert [header.path for header in headers] == [("b",), ("d", 0)]
    assert text[headers[0].start : headers[0].body] == "  [b] # y\n"
    assert text[headers[0].body : headers[0].end] == "c = [\n1]\n"
    assert text[headers[1].start : headers[1].end] == "[[d]]"
    assert text[: FoundPlaces(text).root_end] == "a = 1 # x\n"
