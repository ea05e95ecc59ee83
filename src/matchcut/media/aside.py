"""Files that are written beside their place before they take it: new ones, under names that nobody can foresee."""

from __future__ import annotations

import os
import secrets
from pathlib import Path

_LONGEST = 255
"""Bytes of a file name where the system does not tell; most disks hold no longer one."""


def aside_name(out: Path, owner: str = "") -> str:
    """A name for what will become `out`: `.STEM.OWNER-RANDOM.part.ENDING`, no longer than a name may be.

    `owner` tells who writes it (letters, digits, `-` and `.`); the process's id where it is not given. The ending is
    that of `out`, since libraries choose by it.
    """
    rest = f".{owner or os.getpid()}-{secrets.token_hex(8)}.part{out.suffix}"
    room = longest_name(out.absolute().parent) - len(os.fsencode(rest)) - 1
    stem = os.fsencode(out.stem)[: max(room, 0)]
    return f".{stem.decode(errors='ignore')}{rest}"


def new_aside(out: Path, owner: str = "") -> Path:
    """Make an empty file beside `out`, to be filled and renamed to it, and return its path. OSError if it can't be.

    It is made here or not at all: nothing that had the name is opened, no link is followed.
    """
    part = out.with_name(aside_name(out, owner))
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0)
    os.close(os.open(part, flags, 0o666))
    return part


def longest_name(folder: Path) -> int:
    """How many bytes a file name in a folder may have."""
    try:
        return os.pathconf(folder, "PC_NAME_MAX")
    except (AttributeError, OSError, ValueError):
        return _LONGEST
