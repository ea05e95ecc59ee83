"""Type for everything that is set: titles, boards, burn-ins, sheets and paper, in every script that people write in."""

from matchcut.media.lettering.breaking import broken
from matchcut.media.lettering.runs import (
    TextRun,
    clean,
    is_plain,
    missing_among,
    missing_letters,
    reads_leftwards,
    runs_of,
)
from matchcut.media.lettering.setting import (
    Lettering,
    advance_of,
    fitted,
    line_mask,
    shortened,
    width_of,
    wrapped,
    write,
)
from matchcut.media.lettering.typefaces import Typeface, typefaces

__all__ = [
    "Lettering",
    "TextRun",
    "Typeface",
    "advance_of",
    "broken",
    "clean",
    "fitted",
    "is_plain",
    "line_mask",
    "missing_among",
    "missing_letters",
    "reads_leftwards",
    "runs_of",
    "shortened",
    "typefaces",
    "width_of",
    "wrapped",
    "write",
]
