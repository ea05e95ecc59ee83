"""Files that systems leave beside people's own: macOS's on disks of other systems, thumbnails, settings of folders."""

from __future__ import annotations

from pathlib import PurePath

_NAMES = frozenset({".ds_store", "thumbs.db", "ehthumbs.db", "desktop.ini"})
_FOLDERS = frozenset({"__MACOSX", ".Spotlight-V100", ".Trashes", ".fseventsd", "$RECYCLE.BIN"})
_APPLE_DOUBLE = "._"


def is_companion(path: PurePath) -> bool:
    """Whether a file, by its name and its folder's, is a system's and no person's, so that it is passed over.

    `._wan.safetensors` is what macOS keeps of `wan.safetensors` on exFAT: it has the ending, and no tensors.
    """
    return path.name.startswith(_APPLE_DOUBLE) or path.name.lower() in _NAMES or path.parent.name in _FOLDERS
