"""Texts from files, made harmless for where they are shown: a terminal obeys some characters, and so does a table."""

from __future__ import annotations

import re

_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")
_FORMULA = re.compile(r"\s*[=+\-@\t\r|%]")
_HARMLESS = re.compile(r"[-+]?\d+(?:[.,]\d+)?")


def printable(text: str) -> str:
    """The text with every control character but tab and line end shown instead of obeyed: ESC becomes ␛.

    Those that turn the direction of writing around are among them, since they make one name look like another.
    """
    return _CONTROLS.sub(_picture, text)


def _picture(match: re.Match[str]) -> str:
    code = ord(match[0])
    if code < 0x20:
        return chr(0x2400 + code)
    return "␡" if code == 0x7F else f"‹U+{code:04X}›"


def as_cell(text: str) -> str:
    """The text as a cell that no spreadsheet takes for a formula: an apostrophe before one that begins like it.

    Numbers stay as they are. `from_cell` takes the apostrophe away again.
    """
    text = printable(text)
    return f"'{text}" if _FORMULA.match(text) and not _HARMLESS.fullmatch(text) else text


def from_cell(text: str) -> str:
    """The text that `as_cell` wrote."""
    return text[1:] if text.startswith("'") and _FORMULA.match(text[1:]) else text
