"""Entries: a storyboard's tables with their values read, between the text and the film.

An entry holds the domain's values under the names of the file. Files are still names and nothing is looked up:
that is for `building`. Ids that nobody wrote are derived here, always in the same way:

    cast, location, prop, style    its name ("The commander" is `the-commander`), else its place (`cast-2`)
    scene                          its place (`scene-1`)
    shot                           its number (`shot-12a`), else its place in its scene (`scene-1-shot-2`)
    title, marker                  its place on its shot (`tower-title-1`)
    reference                      its owner and file (`commander-profile`; a second of that name: `…-2`)
    sound                          its file (`score`; a second of that name: `score-2`)
    track                          its name, as it is
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import Any

from matchcut.film.time import FrameRate
from matchcut.script.problems import ScriptAdvice, ScriptProblem, ScriptValue
from matchcut.script.storyboard.cells import Cell
from matchcut.script.storyboard.mistakes import Mistake, Mistakes, nearest
from matchcut.script.storyboard.notes import StoryboardNote
from matchcut.script.storyboard.places import KeyPath
from matchcut.script.storyboard.schema import FILM, ROOT, Key, TomlTable, walk
from matchcut.words.statements import Statement


@dataclass(slots=True)
class Entry:
    """One table of a storyboard.

    `values` has every key of the table but `id`, defaults filled in; `written` the names of those that the text has.
    `id` is the written id, else `derived`. `before` is, for a shot, the id of the shot just before in its scene.
    """

    table: TomlTable
    path: KeyPath = ()
    id: str = ""
    derived: str = ""
    before: str = ""
    values: dict[str, Any] = field(default_factory=dict)
    written: frozenset[str] = frozenset()
    children: dict[str, list[Entry]] = field(default_factory=dict)

    def of(self, name: str) -> list[Entry]:
        """The children of one kind."""
        return self.children.get(name, [])

    def passed_over(self) -> Iterator[Statement[StoryboardNote]]:
        """What is told of the keys that the text has, here and below, and that are no more."""
        for path, note in self.table.gone.items():
            key, _, parameter = path.partition(".")
            if key in self.written and (not parameter or parameter in self.values[key]):
                yield note(key=parameter or key, table=self.table.header)
        for children in self.children.values():
            for child in children:
                yield from child.passed_over()

    @property
    def film(self) -> Entry:
        """The film's own entry, of the root."""
        return self.children[FILM.name][0]


def read_entries(plain: Mapping[str, Any], mistakes: Mistakes) -> Entry:
    """Return the root entry of what tomllib read. What is wrong goes to `mistakes`, with a default in its place."""
    rate_key = next(key for key in FILM.keys if key.name == "rate")
    rate: FrameRate = rate_key.default(FrameRate(24), {})
    settings = plain.get(FILM.name)
    if isinstance(settings, dict) and rate_key.name in settings:
        with suppress(Mistake):  # It is noted below, when the film's table is read.
            rate = rate_key.codec.read(Cell(settings[rate_key.name], (FILM.name, rate_key.name), rate))
    root = _read_table(ROOT, plain, (), rate, mistakes)
    if not root.of(FILM.name):
        root.children[FILM.name] = [_read_table(FILM, {}, (FILM.name,), rate, mistakes)]
    derive_ids(root)
    return root


def _read_table(
    table: TomlTable, plain: Mapping[str, Any], path: KeyPath, rate: FrameRate, mistakes: Mistakes
) -> Entry:
    entry = Entry(table, path, id=table.name if table.single else "", written=frozenset(plain))
    known = [key.name for key in table.keys] + [child.name for child in table.children]
    for name in plain:
        if name not in known and name not in table.gone:
            mistakes.add(
                Mistake((*path, name), ScriptProblem.NO_KEY_IN(key=name, table=table.header), _hint(table, name, known))
            )
    for key in table.keys:
        value = _read_key(key, plain, entry, rate, mistakes)
        if key.name == "id":
            entry.id = value or ""
        else:
            entry.values[key.name] = value
    for child in table.children:
        if child.name in plain:
            with mistakes.noted():
                rows = _rows(child, Cell(plain[child.name], (*path, child.name), rate))
                entry.children[child.name] = [_read_table(child, row.value, row.at, rate, mistakes) for row in rows]
    return entry


def _read_key(key: Key, plain: Mapping[str, Any], entry: Entry, rate: FrameRate, mistakes: Mistakes) -> Any:
    at = (*entry.path, key.name)
    if key.name in plain:
        with mistakes.noted():
            return key.codec.read(Cell(plain[key.name], at, rate))
    elif key.needed:
        mistakes.add(Mistake(at, ScriptProblem.KEY_MISSING_IN(key=key.name, table=entry.table.header)))
    return key.default(rate, entry.values)


def _rows(table: TomlTable, cell: Cell) -> list[Cell]:
    """The tables of one kind; Mistake where they are not tables, or one where many may be."""
    above = ScriptAdvice.WRITE_ABOVE_KEYS if table.single else ScriptAdvice.WRITE_ABOVE_EACH
    advice = above(table=table.header)
    if table.single:
        cell.expect(dict, ScriptValue.ONE_TABLE(table=table.header), advice)
        return [cell]
    if not isinstance(cell.value, list):
        raise cell.mistake(ScriptProblem.MANY_OF_IT(table=table.name, found=cell.stated), advice)
    for row in cell.items():
        row.expect(dict, ScriptValue.TABLE(), advice)
    return list(cell.items())


def _hint(table: TomlTable, name: str, known: Iterable[str]) -> Statement[ScriptAdvice]:
    """What to do about an unknown key: the one that was meant, or where it belongs."""
    if meant := nearest(name, known):
        return meant
    homes = [
        candidate.header
        for candidate in walk()
        if candidate.name == name or any(key.name == name for key in candidate.keys)
    ]
    if homes:
        return ScriptAdvice.BELONGS_IN(table=" or ".join(homes))
    return ScriptAdvice.KNOWN_HERE(names=tuple(known if table.keys else (child.header for child in table.children)))


def derive_ids(root: Entry) -> None:
    """Fill in what follows from where an entry stands: `derived`, an `id` that nobody wrote, and `before`."""
    for kind in ("cast", "location", "prop", "style"):
        for place, entry in enumerate(root.of(kind), 1):
            _settle(entry, slug(str(entry.values["name"] or ""))[:64] or f"{kind}-{place}")
    for place, scene in enumerate(root.of("scene"), 1):
        _settle(scene, f"scene-{place}")
        before = ""
        for number, shot in enumerate(scene.of("shot"), 1):
            named = slug(shot.values["number"])[:48]
            _settle(shot, f"shot-{named}" if named else f"{scene.id[:48]}-shot-{number}")
            shot.before, before = before, shot.id
            for kind in ("title", "marker"):
                for index, entry in enumerate(shot.of(kind), 1):
                    _settle(entry, f"{shot.id}-{kind}-{index}")
    names = file_slugs(str(sound.values["file"] or "") for sound in root.of("sound"))
    for sound, name in zip(root.of("sound"), names, strict=True):
        _settle(sound, name or "sound")
    for track in root.of("track"):
        _settle(track, str(track.values["name"] or ""))


def _settle(entry: Entry, derived: str) -> None:
    entry.derived = derived
    entry.id = entry.id or derived


def reference_ids(owner: str, files: Iterable[str]) -> list[str]:
    """The derived ids of an owner's references, from their file names."""
    return [f"{owner}-{name}" for name in file_slugs(files)]


def file_slugs(files: Iterable[str]) -> list[str]:
    """One name for each file, from its own; the second file of a name is called `…-2`."""
    seen: Counter[str] = Counter()
    names: list[str] = []
    for file in files:
        name = slug(PurePosixPath(file).stem)[:48] or "file"
        seen[name] += 1
        names.append(name if seen[name] == 1 else f"{name}-{seen[name]}")
    return names


def slug(text: str) -> str:
    """Return the text as an id: small ASCII letters and digits with `-` between them, accents dropped; maybe empty."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-")
