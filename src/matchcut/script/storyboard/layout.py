"""From entries to text. Where there is a text already, it is kept but for what differs: comments, order, spelling.

The old text's blocks move and go as wholes, with their comments; in a block only the keys that differ are written
anew, in their place.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import tomlkit
from tomlkit.items import InlineTable

from matchcut.film.time import FrameRate
from matchcut.script.storyboard.blocks import Block, Old, OldText
from matchcut.script.storyboard.cells import Cell, Plain
from matchcut.script.storyboard.entries import Entry, reference_ids
from matchcut.script.storyboard.mistakes import Mistake
from matchcut.script.storyboard.rendering import render
from matchcut.script.storyboard.schema import Key


def fresh_text(root: Entry) -> str:
    """Return the storyboard of the entries, laid out as new."""
    return _Writer(root, None).text().lstrip("\n")


def kept_text(root: Entry, old: Entry, text: str) -> str:
    """Return `text` with what differs in `root` changed; `old` are the entries that were read from it."""
    return _Writer(root, OldText(old, text)).text()


class _Writer:
    def __init__(self, root: Entry, old: OldText | None) -> None:
        self._root = root
        self._old = old
        self._rate: FrameRate = root.film.values["rate"]

    def text(self) -> str:
        after = self._old.after if self._old else ""
        return "".join(self._texts(self._root)) + after

    def _texts(self, entry: Entry) -> Iterable[str]:
        """The texts of an entry's blocks and of those below it, in order."""
        old = self._old.known.get((entry.table.name, entry.id)) if self._old else None
        if old is not None and old.block is None:
            old = None  # It was told inside another's keys, and is not any more.
        inline = self._inline_children(entry, old)
        if old is None or old.block is None:
            yield self._new_block(entry)
        else:
            yield self._changed_block(entry, old, old.block, [name for name, same in inline.items() if not same])
            yield from (block.text for blocks in old.inner.values() for block in blocks)
        children = {
            (child.table.name, child.id): child
            for name, rows in entry.children.items()
            if not inline.get(name)
            for child in rows
            if not self._unsaid(child)
        }
        for place in _arranged(old.order if old else [], list(children), [c.name for c in entry.table.children]):
            yield from self._texts(children[place])

    # One block

    def _new_block(self, entry: Entry) -> str:
        if not entry.table.keys:
            return ""
        lines = [f"\n{entry.table.header}"]
        if entry.table.ids_shown or not self._same_id({}, entry):
            lines.append(f"id = {render(entry.id)}")
        said = [(key, self._plain(key, entry)) for key in entry.table.value_keys]
        lines += [f"{key.name} = {render(plain)}" for key, plain in said if plain is not None]
        return "\n".join(lines) + "\n"

    def _changed_block(self, entry: Entry, old: Old, block: Block, gone: Sequence[str]) -> str:
        """The block with the keys that differ written anew, and without those of `gone`."""
        changed = [key for key in entry.table.value_keys if not self._same(key, old.plain, entry)]
        new_id = "" if self._same_id(old.plain, entry) else f"id = {render(entry.id)}\n"
        if not (changed or gone or new_id):
            return block.text
        document = tomlkit.parse(block.body)
        for name in gone:
            document.remove(name)
        for key in changed:
            self._change(key, entry, old, document)
        header = block.header or (f"{entry.table.header}\n" if entry.table.keys else "")
        return block.above + header + new_id + document.as_string()

    def _change(self, key: Key, entry: Entry, old: Old, document: tomlkit.TOMLDocument) -> None:
        """Write one key anew: in the inner table that holds it now, if there is one, else among the entry's keys."""
        plain = self._plain(key, entry)
        inner = old.inner.get(key.name, [])
        if len(inner) == 1 and isinstance(plain, dict):
            inner[0].body = _changed_table(inner[0].body, self._canonical(key, old.plain[key.name]), plain)
            return
        old.inner.pop(key.name, None)
        present = document.get(key.name)
        spread = isinstance(present, dict) and not isinstance(present, InlineTable)  # over several dotted keys
        if present is not None and (plain is None or spread):
            document.remove(key.name)
        if plain is not None:
            document[key.name] = tomlkit.value(render(plain))

    def _plain(self, key: Key, entry: Entry) -> Plain | None:
        """What to write for a key; None where it is best left out."""
        value = entry.values[key.name]
        if not key.shown and value == self._absent(key, entry):
            return None
        if key.name == "continues" and value == entry.before:
            value = True
        return key.codec.write(value, self._rate)

    def _absent(self, key: Key, entry: Entry) -> Any:
        return key.default(self._rate, entry.values)

    # What the old text says already

    def _same_id(self, plain: Mapping[str, Any], entry: Entry) -> bool:
        return entry.table.single or bool(plain.get("id", entry.derived) == entry.id)

    def _same(self, key: Key, plain: Mapping[str, Any], entry: Entry) -> bool:
        """Whether the old text, as it stands, says what the entry holds."""
        wanted = entry.values[key.name]
        if key.name not in plain:
            return bool(wanted == self._absent(key, entry))
        try:
            said = key.codec.read(Cell(plain[key.name], (), self._rate))
        except Mistake:  # It was right at another frame rate.
            return False
        if key.name == "continues" and said is True:
            said = entry.before
        if key.name == "references":
            said, wanted = _with_ids(entry.id, said), _with_ids(entry.id, wanted)
        return bool(said == wanted)

    def _unsaid(self, entry: Entry) -> bool:
        """Whether the old text does well without the table of the film's settings."""
        if self._old is None or not entry.table.single or entry.table.name in self._old.root.plain:
            return False
        return all(self._same(key, {}, entry) for key in entry.table.value_keys)

    def _canonical(self, key: Key, plain: Any) -> Plain:
        """What the old text says under a key, as it would be written now; nothing, if that is no longer right."""
        try:
            return key.codec.write(key.codec.read(Cell(plain, (), self._rate)), self._rate)
        except Mistake:
            return {}

    def _inline_children(self, entry: Entry, old: Old | None) -> dict[str, bool]:
        """The kinds of children that the old text tells inside this entry's keys, and whether they are the same."""
        if self._old is None or old is None:
            return {}
        names = {child.name for child in entry.table.children if child.name in old.plain}
        in_blocks = {kind for kind, _ in old.order}
        return {name: self._same_children(entry.of(name), old.plain[name]) for name in names - in_blocks}

    def _same_children(self, entries: Sequence[Entry], rows: Any) -> bool:
        rows = rows if isinstance(rows, list) else [rows]
        return len(entries) == len(rows) and all(map(self._same_tree, entries, rows))

    def _same_tree(self, entry: Entry, plain: Mapping[str, Any]) -> bool:
        same = self._same_id(plain, entry) and all(self._same(key, plain, entry) for key in entry.table.value_keys)
        return same and all(
            self._same_children(entry.of(child.name), plain.get(child.name, [])) for child in entry.table.children
        )


def _with_ids(owner: str, references: Sequence[tuple[str, str, str | None]]) -> list[tuple[str, str, str]]:
    derived = reference_ids(owner, [file for file, _, _ in references])
    return [(file, label, given or usual) for (file, label, given), usual in zip(references, derived, strict=True)]


def _changed_table(body: str, old: Plain, new: Mapping[str, Plain]) -> str:
    """Return the keys of an inner table with those changed in which the canonical values `old` and `new` differ."""
    document = tomlkit.parse(body)
    before = old if isinstance(old, dict) else {}
    for name in before.keys() - new.keys():
        document.remove(name)
    for name, value in new.items():
        if before.get(name) != value:
            document[name] = tomlkit.value(render(value))
    return document.as_string()


def _arranged(
    old: Sequence[tuple[str, str]], new: Sequence[tuple[str, str]], kinds: Sequence[str]
) -> list[tuple[str, str]]:
    """Return `new` (kind and id, in order kind by kind) in the places that the old text has for each kind.

    What is new stands after its predecessor of the same kind, else before its successor, else where its kind usually
    stands.
    """
    wanted = set(new)
    present = set(old)
    staying = {kind: iter([entry for entry in new if entry[0] == kind and entry in present]) for kind in kinds}
    placed = [next(staying[entry[0]]) for entry in old if entry in wanted]
    for kind in kinds:
        row = [entry for entry in new if entry[0] == kind]
        for index, entry in enumerate(row):
            if entry in present:
                continue
            if index:
                place = placed.index(row[index - 1]) + 1
            elif any(other[0] == kind for other in placed):
                place = next(at for at, other in enumerate(placed) if other[0] == kind)
            else:
                earlier = kinds[: kinds.index(kind)]
                place = max((at + 1 for at, other in enumerate(placed) if other[0] in earlier), default=0)
            placed.insert(place, entry)
    return placed
