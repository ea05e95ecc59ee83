"""What is spoken in a shot, in which language, and how quickly that can be said."""

from __future__ import annotations

import re

_CUE = re.compile(r"^\s*[^\W\d_a-zß-ÿ][^:a-z\n]{0,40}?(?:\([^)]*\)\s*)?:\s*", re.MULTILINE)
_ASIDE = re.compile(r"\([^)]*\)")
FASTEST = {"en": 19, "de": 20, "fr": 20}
"""Signs a second, blanks among them, of somebody who speaks fast: about 200 words a minute."""
CALM = {"en": 15, "de": 15, "fr": 16}
_COMMON = {
    "en": frozenset(["the", "and", "you", "to", "of", "a", "is", "it", "that", "i", "we", "in"]),
    "de": frozenset(["der", "die", "das", "und", "ich", "du", "ist", "nicht", "ein", "zu", "wir", "dass"]),
    "fr": frozenset(["le", "la", "les", "et", "je", "tu", "est", "pas", "un", "une", "nous", "que", "de"]),
}


def spoken(dialogue: str) -> str:
    """What is heard of a dialogue: without who speaks, and how."""
    return " ".join(_ASIDE.sub(" ", _CUE.sub("", dialogue)).split())


def language_of(text: str) -> str:
    """The language of a line, by its commonest words; English where none decides."""
    heard = re.findall(r"\w+", text.lower())
    return max(_COMMON, key=lambda language: sum(word in _COMMON[language] for word in heard))
