"""Which way a wipe goes, as edit lists and Final Cut Pro 7 XML say it: by the numbers of SMPTE 258M."""

from __future__ import annotations

from collections.abc import Mapping

from matchcut.film.vocabulary import TransitionKind

CODES: Mapping[str, tuple[int, bool]] = {
    TransitionKind.WIPE_RIGHT: (1, False),
    TransitionKind.WIPE_LEFT: (1, True),
    TransitionKind.WIPE_DOWN: (2, False),
    TransitionKind.WIPE_UP: (2, True),
}
"""The number of a wipe, and whether it runs in reverse.

1 is an upright edge that moves to the right, 2 a level one that moves down.
"""
_KINDS = {code: str(kind) for kind, code in CODES.items()}


def wipe_of(code: int, *, reverse: bool = False) -> str:
    """The wipe of a number, which counts 100 more where it runs in reverse; "wipe" for a shape that is not known."""
    return _KINDS.get((code % 100, reverse != (code >= 100)), "wipe")


def wipe_in_list(kind: str) -> str:
    """The wipe that an edit list's event says: `W101`."""
    return wipe_of(int(kind[1:])) if kind[1:].isdigit() else "wipe"


def listed_wipe(kind: str) -> str | None:
    """How an edit list's event says a wipe: `W101`; None for what is none."""
    if kind not in CODES:
        return None
    number, reverse = CODES[kind]
    return f"W{number + 100 * reverse:03d}"
