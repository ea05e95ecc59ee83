"""The reference page tells of every key that the reader knows, of no other, and its defaults and examples are true."""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

import pytest

from matchcut.film.camera import MOVES, ShotSize
from matchcut.film.ids import MediaId
from matchcut.film.time import FrameRate
from matchcut.film.vocabulary import TitleStyle, TransitionKind
from matchcut.script.storyboard.rendering import render
from matchcut.script.storyboard.schema import TomlTable, walk
from matchcut.script.storyboard.values import ListOf, Record, RecordKey
from matchcut.script.storyboard_toml import as_written, film_of, text_of

PAGE = (Path(__file__).parents[2] / "resources" / "storyboard.md").read_text(encoding="utf-8")
SECTIONS = dict(re.findall(r"^## `(\[.*?\])`\n(.*?)(?=^## |\Z)", PAGE, re.MULTILINE | re.DOTALL))
TABLES = list(walk())
FILM = {"duration": 72}  # what a default may depend on
EMPTY = (None, "", (), {}, False)


def rows(table: TomlTable) -> dict[str, str]:
    """The keys that a table's section tells of, with what it says of their absence."""
    return dict(re.findall(r"^\| `([a-z_.]+)` \|.*\| (.*?) \|$", SECTIONS[table.header], re.MULTILINE))


def parts(table: TomlTable) -> Iterator[tuple[str, RecordKey]]:
    for key in table.keys:
        codec = key.codec.item if isinstance(key.codec, ListOf) else key.codec
        if isinstance(codec, Record):
            yield from ((f"{key.name}.{part.name}", part) for part in codec.parts)


def test_the_page_tells_of_fields_what_their_table_does() -> None:
    """`python packaging/storyboard_page.py` writes it anew."""
    spec = spec_from_file_location("storyboard_page", Path(__file__).parents[2] / "packaging" / "storyboard_page.py")
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    assert module.page_of(PAGE) == PAGE
    assert module.page_of(PAGE.replace("| `speed` |", "| `speed` | otherwise")) == PAGE


def test_every_table_has_a_section() -> None:
    assert list(SECTIONS) == [table.header for table in TABLES]


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.header)
def test_every_key_is_told_and_no_other(table: TomlTable) -> None:
    known = {key.name for key in table.keys} | {name for name, _ in parts(table)}
    assert set(rows(table)) == known


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.header)
def test_the_defaults_are_true(table: TomlTable) -> None:
    said = rows(table)
    rate = FrameRate(24)
    for key in table.value_keys:
        value = key.default(rate, FILM)
        assert (said[key.name] == "needed") == key.needed
        if not key.needed and (value not in EMPTY or value == 0):
            if isinstance(key.codec, Record):
                assert said[key.name] == "nothing"
            else:
                assert said[key.name].startswith(f"`{render(key.codec.write(value, rate))}`")
    for name, part in parts(table):
        assert (said[name] == "needed") == part.needed
        if part.default == 0:
            assert said[name] == f"`{render(part.codec.write(0, rate))}`"


@pytest.mark.parametrize("words", [ShotSize, TransitionKind, TitleStyle])
def test_every_word_of_the_vocabularies_is_told(words: type[ShotSize | TransitionKind | TitleStyle]) -> None:
    assert [word.value for word in words if f"`{word.value}`" not in PAGE] == []


def test_every_move_of_the_camera_is_told() -> None:
    assert [move for move in MOVES if f"`{move}`" not in PAGE] == []


@pytest.mark.parametrize("example", re.findall(r"^```toml\n(.*?)^```", PAGE, re.MULTILINE | re.DOTALL))
def test_the_examples_are_storyboards(example: str) -> None:
    names = re.findall(r'"([a-z/-]+\.(?:png|jpg|wav))"', example)
    media = {name: MediaId(f"{place:064x}") for place, name in enumerate(dict.fromkeys(names))}
    film = film_of(example, media)
    assert film.length > 0
    name_of = {medium: name for name, medium in media.items()}.__getitem__
    assert film_of(text_of(film, name_of), media) == as_written(film)
    assert text_of(film, name_of, previous=example) == example
