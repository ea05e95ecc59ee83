"""Who and what a text names: the cast by name, whom it has do something here, and props as things of their own."""

from __future__ import annotations

import re
from functools import lru_cache

from matchcut.planning.grammar.reading import ELSEWHERE, WANTED, sentences

_TITLES = frozenset(
    [
        "the",
        "a",
        "an",
        "der",
        "die",
        "das",
        "le",
        "la",
        "les",
        "l'",
        "dr",
        "mr",
        "mrs",
        "ms",
        "captain",
        "professor",
        "general",
        "old",
        "young",
    ]
)
_ALSO_WORDS = frozenset(
    [
        "will",
        "rose",
        "hope",
        "grace",
        "mark",
        "may",
        "june",
        "april",
        "august",
        "summer",
        "dawn",
        "joy",
        "faith",
        "frank",
        "bill",
        "jack",
        "art",
        "sky",
        "ivy",
        "lily",
        "daisy",
        "iris",
        "ruby",
        "pearl",
        "amber",
        "crystal",
        "violet",
        "olive",
        "hazel",
        "autumn",
        "chase",
        "hunter",
        "mason",
        "miles",
        "rich",
        "rob",
        "pat",
        "drew",
        "guy",
        "max",
        "ray",
        "wolf",
        "stern",
        "engel",
        "sommer",
        "winter",
        "claire",
        "pierre",
        "blanche",
        "reine",
        "marine",
        "aurore",
    ]
)
_CONTACT = (
    r"(?:hands|gives|kisses|hugs|embraces|hits|pushes|follows|helps|grabs|holds|slaps|faces|carries|umarmt|küsst|"
    r"schlägt|folgt|packt|hilft|schubst|embrasse|pousse|suit|gifle|aide|saisit)"
)


@lru_cache(maxsize=64)
def name_patterns(names: tuple[tuple[str, str], ...]) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """What finds each name in a text, by id: the whole name, and a first name that only one has."""
    first = [_first_name(name) for _, name in names]
    patterns = []
    for (key, name), short in zip(names, first, strict=True):
        said = [name.strip(), *([short] if short and first.count(short) == 1 else ())]
        alternatives = "|".join(map(_as_pattern, filter(None, said)))
        if alternatives:
            patterns.append((key, re.compile(rf"(?<!\w)(?:{alternatives})(?![\w])(?!['’]s?\b)(?!-\w)")))
    return tuple(patterns)


def _first_name(name: str) -> str:
    words = name.split()
    ambiguous = len(words) < 2 or words[0].lower().rstrip(".") in _TITLES | _ALSO_WORDS
    return "" if ambiguous or not words[0][:1].isupper() else words[0]


def _as_pattern(name: str) -> str:
    head, _, rest = name.partition(" ")
    if rest and head.lower() in _TITLES:
        return rf"[{head[0].upper()}{head[0].lower()}]{re.escape(head[1:])}\s{re.escape(rest)}"
    return re.escape(name)


_CLAUSE_START = re.compile(
    r"(?:^|,|[—–]|\b(?:and|while|as|then|when|und|während|dann|et|puis|quand)\s)\s*$", re.IGNORECASE
)
_VERB_NEXT = re.compile(r"\s+(?:\w+ly\s+)?(?:[a-zà-ÿ]{2,}(?:s|t|e)|va)\b(?!['’])")
_CONTACT_BEFORE = re.compile(rf"\b{_CONTACT}\s+$", re.IGNORECASE)


def acts(text: str, name: str, pattern: re.Pattern[str]) -> bool:
    """Whether a text says of somebody that they do something here, or that somebody does something to them."""
    for sentence in sentences(text):
        if ELSEWHERE.search(sentence):
            continue
        for match in pattern.finditer(sentence):
            if match[0].lower() in _ALSO_WORDS or name.lower() in _ALSO_WORDS:
                continue
            before = sentence[: match.start()]
            if _CONTACT_BEFORE.search(before):
                return True
            if _CLAUSE_START.search(before) and _VERB_NEXT.match(sentence, match.end()):
                return True
    return False


@lru_cache(maxsize=512)
def prop_pattern(name: str) -> re.Pattern[str]:
    """What finds a prop that is named as a thing of its own, and not as a part of another word or name."""
    return re.compile(
        rf"(?:\b(?:the|an?|his|her|their|its|der|die|das|den|dem|eine?[mnr]?|seine?[mnr]?|ihre?[mnr]?|le|la|les|une?|"
        rf"son|sa|ses)\s|\bl['’]){re.escape(name)}(?:s|n|es)?"
        r"(?=\s*(?:$|[,;:.!?])|\s+(?:and|or|in|on|at|to|from|with|into|onto|up|down|is|as|und|auf|in|an|ab|hoch|et|sur|"
        r"dans|à)\b)",
        re.IGNORECASE,
    )


def names_prop(text: str, name: str) -> bool:
    """Whether a text says that a prop is seen."""
    if name.casefold() not in text.casefold():
        return False
    pattern = prop_pattern(name)
    return any(
        pattern.search(part) and not WANTED.search(part) and not ELSEWHERE.search(part) for part in sentences(text)
    )
