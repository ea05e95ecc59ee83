"""The typefaces that letters are found in: those that come with the program, and then the machine's own."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

import platformdirs

from matchcut.media.resources import resource

EMOJI = "Noto Emoji"
_OFL, _APACHE = "OFL-1.1", "Apache-2.0"

_OUTLINES = frozenset({"glyf", "CFF ", "CFF2"})
_NO_LETTERS = ("lastresort", "adobeblank")
"""Fonts that claim every letter and show none."""

_JAPANESE = range(0x3040, 0x3100)
_DEFAULT_IGNORABLE = frozenset(
    point
    for first, last in (
        *((0xAD, 0xAD), (0x34F, 0x34F), (0x61C, 0x61C), (0xFEFF, 0xFEFF), (0x200B, 0x200F), (0x202A, 0x202E)),
        *((0x2060, 0x206F), (0xFE00, 0xFE0F), (0xE0000, 0xE01FF)),
    )
    for point in range(first, last + 1)
)
"""Marks that steer letters and are never seen, so no font has to have them."""


@dataclass(frozen=True, slots=True)
class Typeface:
    """A typeface: `file`, and the `index` in it where it holds several.

    `scale` brings its letters to the size of Inter's. `spaced` tells that its letters may stand apart from each other:
    not where they join, stack, or hang from a common line. `licence` is empty where it is not known.
    """

    name: str
    file: Path
    index: int = 0
    scale: float = 1.0
    spaced: bool = False
    licence: str = ""


def _noto(script: str, scale: float = 1.0, *, spaced: bool = False) -> Typeface:
    return Typeface(
        f"Noto Sans {script}", resource(f"fonts/NotoSans{script}.ttf"), scale=scale, spaced=spaced, licence=_OFL
    )


@cache
def typefaces() -> tuple[Typeface, ...]:
    """The typefaces that come along, in the order in which a letter is looked for. Inter is the first."""
    return (
        Typeface("Inter", resource("fonts/Inter.ttf"), spaced=True, licence=_OFL),
        _noto("Arabic", 1.08),
        _noto("Hebrew", 1.04),
        _noto("Thai", 1.04),
        _noto("Devanagari", 1.04),
        _noto("Bengali", 1.04),
        _noto("Gujarati", 1.04),
        _noto("Gurmukhi", 1.04),
        _noto("Kannada"),
        _noto("Malayalam"),
        _noto("Oriya"),
        _noto("Sinhala"),
        _noto("Tamil"),
        _noto("Telugu"),
        _noto("Armenian", spaced=True),
        _noto("Ethiopic", spaced=True),
        _noto("Georgian", spaced=True),
        _noto("Khmer"),
        _noto("Lao"),
        _noto("Myanmar", 0.9),
        _noto("Thaana"),
        Typeface(EMOJI, resource("fonts/NotoEmoji.ttf"), spaced=True, licence=_OFL),
        _noto("Symbols", spaced=True),
        Typeface("Droid Sans Fallback", resource("fonts/DroidSansFallback.ttf"), spaced=True, licence=_APACHE),
        Typeface("Kosugi", resource("fonts/Kosugi.ttf"), spaced=True, licence=_APACHE),
    )


def order_for(text: str) -> tuple[Typeface, ...]:
    """The order for a text: where kana stand, it is Japanese, and its ideographs are drawn as they are in Japan."""
    listed = typefaces()
    return (*listed[:-2], listed[-1], listed[-2]) if any(ord(letter) in _JAPANESE for letter in text) else listed


def is_invisible(letter: str) -> bool:
    """Whether a letter only steers others (joiners, marks of direction, variation selectors)."""
    return ord(letter) in _DEFAULT_IGNORABLE


def covers(typeface: Typeface, letters: str) -> bool:
    """Whether a typeface has all letters of a string, those aside that are never seen."""
    return all(ord(letter) in _letters_of(typeface.file, typeface.index) or is_invisible(letter) for letter in letters)


@lru_cache(maxsize=4096)
def installed_typeface(letters: str) -> Typeface | None:
    """A typeface of this machine that has all `letters`, Noto's before others, or None."""
    for path in _installed():
        for index in range(_faces_in(path)):
            typeface = Typeface(path.stem, path, index)
            if covers(typeface, letters) and not _OUTLINES.isdisjoint(_face(path, index).table_tags):
                return typeface
    return None


def optical_size(size: int) -> int:
    """Inter's optical size for letters of `size` pixels: text letters at small sizes, display letters at large ones."""
    return min(max(size, 14), 32)


@lru_cache(maxsize=256)
def font_at(typeface: Typeface, size: int, weight: int) -> Any:
    """The typeface as a font of HarfBuzz, in the units of its face, at an optical `size` in pixels and a `weight`."""
    import uharfbuzz

    font = uharfbuzz.Font(_face(typeface.file, typeface.index))
    font.set_variations({"wght": float(weight), "opsz": float(optical_size(size))})
    if "fvar" not in font.face.table_tags and weight >= 600:
        font.synthetic_bold = 0.03, 0.03, True
    return font


@cache
def _face(path: Path, index: int) -> Any:
    import uharfbuzz

    return uharfbuzz.Face(uharfbuzz.Blob.from_file_path(str(path)), index)


@cache
def _faces_in(path: Path) -> int:
    """How many typefaces a file holds; 0 for one that can't be read as a font."""
    import uharfbuzz

    try:
        return int(uharfbuzz.Face(uharfbuzz.Blob.from_file_path(str(path))).count)
    except (OSError, uharfbuzz.HarfBuzzError):
        return 0


@cache
def _letters_of(path: Path, index: int) -> frozenset[int]:
    return frozenset(_face(path, index).unicodes)


@cache
def _installed() -> tuple[Path, ...]:
    """The font files of this machine, Noto's first."""
    files = {
        path
        for folder in _font_folders()
        for path in folder.rglob("*")
        if path.suffix.lower() in (".ttf", ".otf", ".ttc", ".otc") and not path.stem.lower().startswith(_NO_LETTERS)
    }
    return tuple(sorted(files, key=lambda path: (not path.stem.startswith("NotoSans"), path.stem, path)))


def _font_folders() -> Iterator[Path]:
    home = Path.home()
    if sys.platform == "win32":
        yield Path(os.environ.get("WINDIR", r"C:\Windows")) / "Fonts"
        yield Path(platformdirs.user_data_dir("Fonts", "Microsoft/Windows", roaming=False))
        yield home / "AppData/Local/Microsoft/Windows/Fonts"
    elif sys.platform == "darwin":
        yield from (Path("/System/Library/Fonts"), Path("/Library/Fonts"), home / "Library/Fonts")
    else:
        yield from (Path("/usr/share/fonts"), Path("/usr/local/share/fonts"), home / ".fonts")
        yield Path(os.environ.get("XDG_DATA_HOME", str(home / ".local/share"))) / "fonts"
