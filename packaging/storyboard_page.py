"""Write the keys into the reference page of the storyboard: `python packaging/storyboard_page.py` after a change of
`film/fields.py`.

A line of the page tells of a key what the table of fields says of it. What makes rows of other tables (a cast, a
reference) and the parts of tables in a line are written on the page itself, and stay.
"""

from __future__ import annotations

import re
from pathlib import Path

from matchcut.film.time import FrameRate
from matchcut.script.storyboard.rendering import render
from matchcut.script.storyboard.schema import Key, TomlTable, walk

PAGE = Path(__file__).parents[1] / "resources" / "storyboard.md"
RATE = FrameRate(24)


def page_of(page: str) -> str:
    """The page with the keys of every table as they are now."""
    for table in walk():
        page = re.sub(
            rf"(?<=^## `{re.escape(table.header)}`\n).*?(?=^## |\Z)",
            lambda section, table=table: _section(section[0], table),  # type: ignore[misc]
            page,
            flags=re.MULTILINE | re.DOTALL,
        )
    return page


def _section(section: str, table: TomlTable) -> str:
    """A table's section, each line of a key written anew, and those that lack put after the key before."""
    head, rows, rest = re.split(r"((?:^\| `.*\n)+)", section, maxsplit=1, flags=re.MULTILINE)
    lines = {line.split("`")[1]: line for line in rows.splitlines(keepends=True)}
    written: list[str] = []
    for key in table.keys:
        written.append(_line(key) if key.about else lines[key.name])
        written += [line for name, line in lines.items() if name.startswith(f"{key.name}.")]
    return f"{head}{''.join(written)}{rest}"


def _line(key: Key) -> str:
    return f"| `{key.name}` | {key.about} | {'needed' if key.needed else key.absent or _absent(key)} |\n"


def _absent(key: Key) -> str:
    """What the absence of a key means, by its default."""
    value = key.default(RATE, {"duration": 72})
    if value == "":
        return "empty"
    if value is None or value in ((), {}):
        return "none"
    return f"`{render(key.codec.write(value, RATE))}`"


if __name__ == "__main__":
    PAGE.write_text(page_of(PAGE.read_text(encoding="utf-8")), encoding="utf-8")
