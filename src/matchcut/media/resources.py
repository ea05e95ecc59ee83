"""The files that come with the program: fonts, icons, catalogues."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parents[1]
_ROOTS = (_PACKAGE / "resources", _PACKAGE.parents[1] / "resources")
"""Where they lie: inside an installed wheel, or at the top of a checkout."""


def resource(name: str) -> Path:
    """Return the path of a file or folder that the program comes with, as `fonts/Inter.ttf`.

    FileNotFoundError where there is none of that name: the installation is incomplete.
    """
    for root in _ROOTS:
        if (root / name).exists():
            return root / name
    raise FileNotFoundError(f"the installation lacks resources/{name}")
