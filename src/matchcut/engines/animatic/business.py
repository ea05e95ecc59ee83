"""The words that move the cast: what stage business an action text gives to whom.

A text is read clause by clause (punctuation and "and", "then", "while", "as" end one). In each clause the cast
member is sought by name (any telling word of it: "commander" for "The commander"); "they", "both", "all" and
"everyone" mean the whole cast; a clause that begins with its verb goes on with whom the clause before it was about.
Only what stands after the name counts, so "leaves fall around Anna" sends nobody away.

    business    said as (in every form of the verb)
    enters      enter, arrive, come in, come into, walk/step/run/rush in (at the end, or before from)
    leaves      exit, leave, walk/step/run/go/rush out, walk/run/go off, walk/run/go/step away
    crosses     cross, pass, walk/run across, walk/run past, walk/run through
    approaches  approach, come closer, walk/step/come forward
    walks       walk, run, stroll, march, wander: along the frame, in place where nothing says whereto

    side        from left, from right: where one comes from; to, off, out left or right: where one goes.
                Without a side one comes and goes by the nearer edge.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from matchcut.film.camera_text import CAMERA_VERBS, SENTENCE_END, forms_of, normal_tokens, phrase_at


class Side(StrEnum):
    """A side of the frame, as the audience sees it."""

    LEFT = "left"
    RIGHT = "right"

    @property
    def other(self) -> Side:
        return Side.RIGHT if self is Side.LEFT else Side.LEFT

    @property
    def sign(self) -> int:
        """−1 for left, 1 for right."""
        return -1 if self is Side.LEFT else 1


@dataclass(frozen=True, slots=True)
class Business:
    """What one cast member does. `came_from` and `goes_to` are sides that the text names, or None.

    Both `enters` and `leaves` together are a crossing of the frame.
    """

    enters: bool = False
    leaves: bool = False
    approaches: bool = False
    walks: bool = False
    came_from: Side | None = None
    goes_to: Side | None = None


STILL = Business()

_VERBS = "enter come walk step run rush arrive exit leave go cross pass stroll march wander approach"
CAST_VERBS = tuple(_VERBS.split())
"""Verbs of the cast; every form of them, and of the camera's, is read as its stem."""

_FORMS = forms_of((*CAMERA_VERBS, *CAST_VERBS))
END = "$"

BUSINESS_PHRASES: dict[str, tuple[str, ...]] = {
    "enter": (
        "enter",
        "arrive",
        "come in",
        "come into",
        *(f"{verb} in {after}" for verb in ("walk", "step", "run", "rush") for after in ("from", END)),
    ),
    "leave": (
        "exit",
        "leave",
        *(f"{verb} out" for verb in ("walk", "step", "run", "go", "rush")),
        *(f"{verb} off" for verb in ("walk", "run", "go")),
        *(f"{verb} away" for verb in ("walk", "run", "go", "step")),
    ),
    "cross": ("cross", "pass", *(f"{verb} {how}" for verb in ("walk", "run") for how in ("across", "past", "through"))),
    "approach": ("approach", "come closer", "walk forward", "step forward", "come forward"),
    "walk": ("walk", "run", "stroll", "march", "wander"),
}
"""What may be said for each business, after `normal_tokens`; `$` is the end of a clause."""

EVERYBODY = frozenset(["they", "both", "all", "everyone", "everybody"])
_ARTICLES = frozenset(["the", "a", "an", "of", "and", "or", "de", "la", "le", "von", "van", "mr", "mrs", "ms", "dr"])
_CLAUSE_END = re.compile(r"[,–—]|\b(?:and|then|while|as)\b", re.IGNORECASE)
_LEADING = frozenset(["slowly", "quickly", "now", "later", "finally", "also", "quietly", "calmly", "he", "she", "it"])


def business_of(action: str, names: Sequence[str]) -> tuple[Business, ...]:
    """Return what each of the cast `names` does in `action`, in their order; `STILL` for those it does not move."""
    business = [STILL] * len(names)
    keys = [_telling_words(name) for name in names]
    for sentence in SENTENCE_END.split(action):
        about: tuple[int, ...] = ()
        for clause in _CLAUSE_END.split(sentence):
            tokens = [*normal_tokens(clause, _FORMS), END]
            subjects, start = _subjects(tokens, keys)
            if not subjects and _opens_with_verb(tokens):
                subjects, start = about, 0
            for index in subjects:
                business[index] = _joined(business[index], _read(tokens[start:]))
            about = subjects or about
    return tuple(business)


def _telling_words(name: str) -> frozenset[str]:
    return frozenset(normal_tokens(name, _FORMS)) - _ARTICLES


def _subjects(tokens: Sequence[str], keys: Sequence[frozenset[str]]) -> tuple[tuple[int, ...], int]:
    """Which of the cast a clause is about, and the index after its first mention of them."""
    for index, token in enumerate(tokens):
        if token in EVERYBODY:
            return tuple(range(len(keys))), index + 1
        named = tuple(number for number, words in enumerate(keys) if token in words)
        if named:
            return named[:1], index + 1
    return (), 0


def _opens_with_verb(tokens: Sequence[str]) -> bool:
    first = next((index for index, token in enumerate(tokens) if token not in _LEADING), 0)
    return any(phrase_at(tokens, first, phrases) for phrases in BUSINESS_PHRASES.values())


def _read(tokens: Sequence[str]) -> Business:
    """The business that one clause gives to its subject."""
    said = set(_business_words(tokens))
    came_from, goes_to = _sides(tokens)
    if said & {"enter", "leave", "cross"} == {"enter"} and came_from is None:
        came_from, goes_to = goes_to, None  # "Enters left" says where from.
    crosses = "cross" in said or ("walk" in said and came_from is not None and goes_to is not None)
    return Business(
        enters=crosses or "enter" in said,
        leaves=crosses or "leave" in said,
        approaches="approach" in said,
        walks="walk" in said,
        came_from=came_from if said else None,
        goes_to=goes_to if said else None,
    )


def _business_words(tokens: Sequence[str]) -> Iterator[str]:
    """Each business said, the longest phrase at each place."""
    index = 0
    while index < len(tokens):
        lengths = {kind: phrase_at(tokens, index, phrases) for kind, phrases in BUSINESS_PHRASES.items()}
        kind = max(lengths, key=lambda said: lengths[said])
        if lengths[kind]:
            yield kind
        index += max(1, lengths[kind])


def _sides(tokens: Sequence[str]) -> tuple[Side | None, Side | None]:
    """The sides that a clause names: where from, and where to. (`normal_tokens` passes over to, the, towards.)"""
    came_from: Side | None = None
    goes_to: Side | None = None
    for index, token in enumerate(tokens):
        if token not in tuple(Side):
            continue
        before = tokens[max(0, index - 2) : index]
        if "from" in before and came_from is None:
            came_from = Side(token)
        else:
            goes_to = Side(token)
    return came_from, goes_to


def _joined(first: Business, then: Business) -> Business:
    """What two clauses say together of one cast member."""
    return replace(
        first,
        enters=first.enters or then.enters,
        leaves=first.leaves or then.leaves,
        approaches=first.approaches or then.approaches,
        walks=first.walks or then.walks,
        came_from=first.came_from or then.came_from,
        goes_to=then.goes_to or first.goes_to,
    )
