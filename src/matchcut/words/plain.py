"""Statements as what JSON holds, for the wire and for what a film keeps: code, arguments and English words."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

from matchcut.words.statements import Argument, Figure, Note, Notes, Statement, Term, stated

CODE = "$statement"
_MARKS: Mapping[type[str], str] = {Term: "$term", Figure: "$figure"}


def plain_of(statement: Statement[Any]) -> dict[str, Any]:
    """The statement as JSON holds it: code, arguments, and its words, for readers that don't know the code."""
    arguments = {name: _plain(value) for name, value in statement.arguments.items()}
    return {CODE: statement.code, "words": str(statement), "arguments": arguments}


def plain_notes(notes: Iterable[Note]) -> tuple[dict[str, Any], ...]:
    """Those of the notes that are data, each as `plain_of` takes it apart."""
    return tuple(plain_of(note) for note in notes if isinstance(note, Statement))


def from_plain(plain: Mapping[str, Any]) -> Note:
    """What `plain_of` took apart; its words where nobody here knows the code, or its gaps have changed."""
    arguments = {str(name): _from_plain(value) for name, value in plain["arguments"].items()}
    return stated(plain[CODE], arguments) or str(plain["words"])


def kept_notes(notes: Iterable[Note]) -> str:
    """Notes as the one text that a film keeps of them; "" for none."""
    plain = [plain_of(note) if isinstance(note, Statement) else note for note in notes]
    return json.dumps(plain, ensure_ascii=False) if plain else ""


def read_notes(text: str) -> Notes:
    """What `kept_notes` made a text of. A text that is no such, as older programs kept, is one note as it stands."""
    try:
        plain = json.loads(text)
        if not isinstance(plain, list):
            return (text,)
        return tuple(from_plain(note) if isinstance(note, dict) else str(note) for note in plain)
    except (ValueError, KeyError, TypeError, AttributeError):
        return (text,) if text else ()


def _plain(argument: Argument) -> Any:
    if isinstance(argument, Statement):
        return plain_of(argument)
    if isinstance(argument, tuple):
        return [_plain(part) for part in argument]
    mark = _MARKS.get(type(argument)) if isinstance(argument, str) else None
    return {mark: str(argument)} if mark else argument


def _from_plain(plain: Any) -> Any:
    if isinstance(plain, list):
        return tuple(_from_plain(part) for part in plain)
    if not isinstance(plain, dict):
        return plain
    if CODE in plain:
        return from_plain(plain)
    return next((kind(plain[mark]) for kind, mark in _MARKS.items() if mark in plain), str(plain))
