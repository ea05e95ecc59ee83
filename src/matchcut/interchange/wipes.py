"""Which way a wipe goes, as edit lists and Final Cut Pro 7 XML say it: by the numbers of SMPTE 258M."""

from __future__ import annotations

_DIRECTIONS = {1: ("wipe right", "wipe left"), 2: ("wipe down", "wipe up")}
"""Forwards and in reverse: 1 is an upright edge that moves to the right, 2 a level one that moves down."""


def wipe_of(code: int, *, reverse: bool = False) -> str:
    """The wipe of a number, which counts 100 more where it runs in reverse; "wipe" for a shape that is not known."""
    forward, backward = _DIRECTIONS.get(code % 100, ("wipe", "wipe"))
    return backward if reverse != (code >= 100) else forward


def wipe_in_list(kind: str) -> str:
    """The wipe that an edit list's event says: `W101`."""
    return wipe_of(int(kind[1:])) if kind[1:].isdigit() else "wipe"
