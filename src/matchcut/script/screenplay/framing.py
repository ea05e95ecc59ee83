"""What the words of an action say of how near it is shot.

The first that holds decides how near:

    said      CLOSE ON, ECU, INSERT, ANGLE ON, WIDE SHOT … in capitals, or "Close on …" at the head of a sentence
    shown     something small is close (a letter, a key, a hand); something vast is wide (the sea, a skyline)
    peopled   nobody of the cast: wide; one: medium; more: medium wide
"""

from __future__ import annotations

import re

from matchcut.film.camera import ShotSize
from matchcut.film.camera_text import said_size

_SHOWN = (
    (
        re.compile(
            r"\b(?:eyes?|lips|tears?|fingers?|fingertips?|hands?|knuckles|fists?|thumbs?|rings?|photographs?|letters?|"
            r"notes?|envelopes?|keys?|locks?|buttons?|pages?|ink|pens?|pencils?|coins?|triggers?|needles?|dials?|"
            r"match|matches|wicks?|flames?)\b",
            re.IGNORECASE,
        ),
        ShotSize.CLOSE_UP,
    ),
    (
        re.compile(
            r"\b(?:sea|ocean|horizon|sky|skyline|city|town|village|harbou?r|mountains?|hills?|valley|desert|forest|"
            r"fields?|coast|cliffs?|island|river|lake|landscape|crowd|army|fleet|storm|stars)\b",
            re.IGNORECASE,
        ),
        ShotSize.WIDE,
    ),
)


def guessed_size(text: str, people: int) -> ShotSize:
    """The size for an action with that many of the cast in it."""
    said = said_size(text)
    if said is not None:
        return said
    near, far = ((pattern.search(text) is not None, size) for pattern, size in _SHOWN)
    if near[0] != far[0]:  # Where a text names both, neither says how near it is.
        return near[1] if near[0] else far[1]
    if people == 0:
        return ShotSize.WIDE
    return ShotSize.MEDIUM if people == 1 else ShotSize.MEDIUM_WIDE
