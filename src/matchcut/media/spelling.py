"""Files by their names, however a disk spells these: macOS and some archives take accents and letters apart."""

from __future__ import annotations

import unicodedata
from pathlib import Path


def as_spelled(path: Path) -> Path:
    """The path as the disk spells it where only that differs (é as one character or two); else the path itself.

    A name that is there as written goes before one that is spelled otherwise.
    """
    if path.exists() or path.parent == path:
        return path
    folder = as_spelled(path.parent)
    wanted = unicodedata.normalize("NFC", path.name)
    if folder.is_dir():
        for entry in sorted(folder.iterdir()):
            if unicodedata.normalize("NFC", entry.name) == wanted:
                return entry
    return folder / path.name
