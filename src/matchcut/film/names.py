"""Names as people mean them: the same letters are the same name, however a system or a program spells them in bytes."""

from __future__ import annotations

import re
import unicodedata

_INVISIBLE = dict.fromkeys(map(ord, "\u00ad\u180e\u200b\u2060\ufeff"))
"""What nobody sees: soft hyphens, zero-width spaces and joiners of words. Joiners of letters and emoji stay."""
_DIRECTIONS = dict.fromkeys([0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)])
_SPACES = re.compile(r"[\u00a0\u1680\u2000-\u200a\u202f\u205f]")


def composed(text: str) -> str:
    """The text with its letters composed (é as one character) and without characters that nobody sees."""
    return unicodedata.normalize("NFC", text if text.isascii() else text.translate(_INVISIBLE))


def plain_spaces(text: str) -> str:
    """The text with plain spaces for those that don't break or are thin, and without marks of writing direction."""
    return text if text.isascii() else _SPACES.sub(" ", text.translate(_DIRECTIONS))


def name_key(text: str) -> str:
    """What two spellings of one name have in common, in whatever case and with whatever spaces."""
    return " ".join(unicodedata.normalize("NFC", plain_spaces(composed(text)).casefold()).split())
