"""The letters that paper is set in: Inter, cut from its variable font once for each weight and kept."""

from __future__ import annotations

from pathlib import Path

from matchcut.cut.cache import Cache
from matchcut.media.resources import resource

REGULAR, STRONG = "regular", "strong"

_WEIGHTS = {REGULAR: 400, STRONG: 600}
_OPTICAL_SIZE = 14
_REVISION = 1


def face_files(cache: Cache) -> dict[str, Path]:
    """A font file for each weight, by its name. Cutting one takes about a second, so they are kept in `cache`."""
    return {name: _cut(cache, name, weight) for name, weight in _WEIGHTS.items()}


def _cut(cache: Cache, name: str, weight: int) -> Path:
    key, suffix = f"inter-{name}-{_REVISION}", ".ttf"
    return cache.find(key, suffix) or cache.make(key, suffix, lambda path: _instance(path, weight))


def _instance(path: Path, weight: int) -> None:
    from fontTools.ttLib import TTFont  # type: ignore[import-untyped]
    from fontTools.varLib.instancer import instantiateVariableFont  # type: ignore[import-untyped]

    with TTFont(resource("fonts/Inter.ttf")) as font:
        for table in ("GPOS", "GSUB", "GDEF"):  # Nothing here shapes letters, and cutting these takes half of the time.
            del font[table]
        instantiateVariableFont(font, {"wght": weight, "opsz": _OPTICAL_SIZE}, inplace=True)
        font.save(path)
