"""Names that people and old machines can read: of clips, of files, and of tapes."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection

REEL_LENGTH = 8
"""The longest reel name that a CMX 3600 list has room for."""

_RESERVED = frozenset({"AX", "BL", "BLACK", "BARS", "NONE"})
"""Names that lists use for something else than a tape."""

_WINDOWS_DEVICES = re.compile(r"(?i)(con|prn|aux|nul|com\d|lpt\d)")


def plain(text: str) -> str:
    """Return the text in ASCII letters and digits, other characters as single underscores."""
    ascii_text = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return re.sub(r"[^A-Za-z0-9]+", "_", ascii_text).strip("_")


def reel_name(slate: str, take: int, taken: Collection[str]) -> str:
    """Return a reel name for a take, such as `12A_3`: at most 8 characters, capitals, digits and underscores.

    It differs from those `taken`; where slate and take don't fit or are taken, it is shortened and numbered.
    """
    wanted = f"{plain(slate).upper() or 'S'}_{take}"
    if len(wanted) <= REEL_LENGTH and wanted not in taken and wanted not in _RESERVED:
        return wanted
    number = 1
    while True:
        tail = f"_{number}"
        name = f"{wanted[: REEL_LENGTH - len(tail)].rstrip('_')}{tail}"
        if name not in taken and name not in _RESERVED:
            return name
        number += 1


def file_name(name: str, suffix: str, taken: Collection[str]) -> str:
    """Return a file name for a source that every system takes, such as `12A_take_3.mp4`, unlike those `taken`.

    `taken` holds names in lower case, because some file systems don't tell the cases apart.
    """
    stem = plain(name)[:80] or "media"
    if _WINDOWS_DEVICES.fullmatch(stem):
        stem = f"{stem}_"
    file, number = f"{stem}{suffix}", 1
    while file.lower() in taken:
        number += 1
        file = f"{stem}_{number}{suffix}"
    return file
