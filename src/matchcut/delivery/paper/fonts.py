"""The typefaces as files that a PDF can hold: a variable font is cut once for each weight, and the cut is kept."""

from __future__ import annotations

from pathlib import Path

from matchcut.cut.cache import Cache
from matchcut.media.lettering import Typeface, typefaces

REGULAR, STRONG = "regular", "strong"

_WEIGHTS = {REGULAR: 400, STRONG: 600}
_OPTICAL_SIZE = 14
_REVISION = 2


def font_file(cache: Cache, typeface: Typeface, weight: str) -> Path:
    """The file of a typeface in a weight (REGULAR or STRONG). Cutting one takes up to a second; it is kept in `cache`.

    One that comes in a single weight is given as it is.
    """
    from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

    key, suffix = f"{typeface.file.stem.lower()}-{typeface.index}-{weight}-{_REVISION}", ".ttf"
    kept = cache.find(key, suffix)
    if kept:
        return kept
    with TTFont(typeface.file, fontNumber=typeface.index, lazy=True) as font:
        if "fvar" not in font:
            return typeface.file
    return cache.make(key, suffix, lambda path: _cut(typeface, path, _WEIGHTS[weight]))


def _cut(typeface: Typeface, path: Path, weight: int) -> None:
    from fontTools.ttLib import TTFont
    from fontTools.varLib.instancer import instantiateVariableFont  # type: ignore[import-untyped]

    with TTFont(typeface.file, fontNumber=typeface.index) as font:
        if typeface == typefaces()[0]:
            for table in ("GPOS", "GSUB", "GDEF"):  # Its lines are not shaped; cutting these takes long.
                del font[table]
        axes = {axis.axisTag for axis in font["fvar"].axes}
        wanted = {"wght": weight, "opsz": _OPTICAL_SIZE}
        instantiateVariableFont(font, {axis: wanted.get(axis) for axis in axes}, inplace=True)
        font.save(path)
