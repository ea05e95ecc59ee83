"""The bundles that Final Cut Pro writes: a folder that is one edit."""

from __future__ import annotations

from pathlib import Path

from matchcut.film.errors import BadInput

BUNDLE = ".fcpxmld"
_INSIDE = "Info.fcpxml"


def inside_bundle(path: Path) -> Path:
    """The document in a `.fcpxmld` bundle; any other path as it is. BadInput for a bundle that holds none."""
    if path.suffix.lower() != BUNDLE or not path.is_dir():
        return path
    named = path / _INSIDE
    found = [named] if named.is_file() else sorted(path.glob("*.fcpxml"))
    if not found:
        raise BadInput(f"This bundle holds no {_INSIDE}.", advice="Export it again from Final Cut Pro.", file=path)
    return found[0]
