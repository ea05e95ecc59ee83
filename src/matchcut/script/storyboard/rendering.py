"""TOML values as text, the way people write them: short things on one line, long lists one item a line."""

from __future__ import annotations

import re

import tomlkit

from matchcut.script.storyboard.cells import Plain

WIDTH = 100
_BARE_KEY = re.compile(r"[A-Za-z0-9_-]+")


def render(value: Plain) -> str:
    """Return a value as TOML text, ready to stand after `key = `."""
    if isinstance(value, str) and "\n" in value and "\r" not in value:
        return _many_lines(value)
    if isinstance(value, list):
        line = _one_line(value)
        if len(line) <= WIDTH or not value:
            return line
        return "[\n" + "".join(f"    {_one_line(item)},\n" for item in value) + "]"
    return _one_line(value)


def render_key(name: str) -> str:
    """Return a key as TOML text, in quotes where it needs them."""
    return name if _BARE_KEY.fullmatch(name) else _quoted(name)


def _one_line(value: Plain) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(value)
    if isinstance(value, str):
        return _quoted(value)
    if isinstance(value, list):
        return "[" + ", ".join(map(_one_line, value)) + "]"
    pairs = ", ".join(f"{render_key(name)} = {_one_line(entry)}" for name, entry in value.items())
    return f"{{ {pairs} }}" if pairs else "{}"


def _quoted(text: str) -> str:
    return tomlkit.string(text).as_string()


def _many_lines(text: str) -> str:
    body = "\n".join(_quoted(line)[1:-1] for line in text.split("\n"))
    if '""' not in text and not text.endswith('"'):
        body = body.replace('\\"', '"')  # Single quotation marks need no escape between three of them.
    return f'"""\n{body}"""'
