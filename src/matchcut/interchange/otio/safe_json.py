"""JSON from strangers, before a library that trusts it: of a fair size, and not nested until a stack gives way."""

from __future__ import annotations

import re
from pathlib import Path

from matchcut.film.errors import BadInput
from matchcut.interchange.safe_xml import MOST_BYTES, contents
from matchcut.media.archives import opened_archive

_DEEPEST = 500
"""Levels. A timeline has some ten, and three more for each compound clip within a compound clip."""
_MOST_VALUES = 3_000_000
"""Texts, numbers and the like. An edit of ten thousand clips has a third of that."""
_TEXT = re.compile(rb'"(?:[^"\\]++|\\.)*+"?+', re.DOTALL)
_OTHERS = bytes(set(range(256)) - set(b"[]{},\n"))
_CONTENT = "content.otio"


def check_otio(path: Path) -> None:
    """Raise BadInput, with the line, for an `.otio` or `.otioz` that no program makes."""
    text = _packed(path) if path.suffix.lower() == ".otioz" else contents(path)
    signs = _TEXT.sub(b"", text).translate(None, _OTHERS)
    if signs.count(b",") > _MOST_VALUES:
        raise BadInput(f"This JSON holds more than {_MOST_VALUES:,} values, which no edit does.", file=path)
    depth, line = 0, 1
    for sign in signs.replace(b",", b""):
        if sign == 10:
            line += 1
        else:
            depth += 1 if sign in b"[{" else -1
        if depth > _DEEPEST:
            raise BadInput("This JSON is nested deeper than any edit.", file=path, line=line)


def _packed(path: Path) -> bytes:
    """The text of a bundle's timeline; nothing where there is none, which whoever reads it will tell."""
    with opened_archive(path, "an .otioz bundle") as bundle:
        if _CONTENT not in bundle.namelist():
            return b""
        with bundle.open(_CONTENT) as packed:
            text = packed.read(MOST_BYTES + 1)
    if len(text) > MOST_BYTES:
        raise BadInput("The timeline in this bundle is too large for an edit (more than 96 MiB).", file=path)
    return text
