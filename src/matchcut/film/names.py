"""Names as people mean them: the same letters are the same name, however a system or a program spells them in bytes."""

from __future__ import annotations

import re
import unicodedata

_INVISIBLE = dict.fromkeys(
    [*map(ord, "\u00ad\u061c\u180e\u200b\u200e\u200f\u2060\ufeff"), *range(0x202A, 0x202F), *range(0x2066, 0x206A)]
)
"""What nobody sees in a name: soft hyphens, zero-width spaces, marks of direction. Joiners of letters stay."""
_SPACES = re.compile(r"[\u00a0\u1680\u2000-\u200a\u202f\u205f]")


def composed(text: str) -> str:
    """The text with its letters composed (é as one character), without the mark that begins files."""
    return text if text.isascii() else unicodedata.normalize("NFC", text.replace("\ufeff", ""))


def visible(text: str) -> str:
    """A name or heading as it is seen: composed, without characters that nobody sees, with plain spaces only."""
    return text if text.isascii() else unicodedata.normalize("NFC", _SPACES.sub(" ", text.translate(_INVISIBLE)))


def name_key(text: str) -> str:
    """What two spellings of one name have in common, in whatever case and with whatever spaces."""
    return " ".join(unicodedata.normalize("NFC", visible(text).casefold()).split())
