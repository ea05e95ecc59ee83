"""Words as they are compared: without capitals, accents and common endings, those that say nothing left out."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from functools import lru_cache

_ALIKE = str.maketrans({"ø": "o", "æ": "ae", "œ": "oe", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i"})
"""Letters that are written with two parts, and that Unicode does not take apart."""
_MARK = re.compile("[\u0300-\u036f]+")
_UNSPACED = "\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"
"""Letters of the scripts of Japan and China, which set no spaces: each is looked for by itself."""
_WORD = re.compile(rf"[{_UNSPACED}]|[^\W_{_UNSPACED}]+")
_KEPT = 3
"""How many letters of a word stay, whatever its ending."""


@dataclass(frozen=True, slots=True)
class Language:
    """What has to be known of a language: its words that say nothing of a shot, the endings that words get, and whether
    words are joined to one, so that `Öllampe` is a lamp."""

    small: Collection[str]
    endings: tuple[str, ...]
    compounds: bool = False

    def stem(self, word: str) -> str:
        """A folded word without its ending: `closing` and `closes` are both `clos`, `runs` and `running` are `run`."""
        if not word.isalpha():
            return word
        ending = next((ending for ending in self.endings if word.endswith(ending)), "")
        stem = word[: len(word) - len(ending)] if len(word) - len(ending) >= _KEPT else word
        return stem[:-1] if len(stem) > _KEPT and stem[-1] == stem[-2] else stem


def _language(small: str, endings: str, *, compounds: bool = False) -> Language:
    by_length = sorted(endings.split(), key=lambda ending: -len(ending))
    return Language(frozenset(split(small)), tuple(by_length), compounds)


@lru_cache(maxsize=1 << 16)
def split(text: str) -> tuple[str, ...]:
    """The words of a text in their order, folded: `Élodie's Öl` is `elodie`, `s`, `ol`."""
    if not text.isascii():
        text = _MARK.sub("", unicodedata.normalize("NFKD", text))
    return tuple(_WORD.findall(text.casefold().translate(_ALIKE)))


ENGLISH = _language(
    """a an the this that these those of in on at to from by with without into onto over under up down out off for as
    and or but not no is are was were be been am has have had do does did it its he she they we you i him her them us
    me his their our your my one ones who whom whose which what when where why how there here s t d ll re ve m
    shot shots scene some someone somebody something""",
    "ing ed es s e",
)
GERMAN = _language(
    """der die das den dem des ein eine einen einem einer eines kein keine keinen und oder aber nicht in im an am auf
    aus bei mit ohne nach von vom vor zu zum zur fur uber unter um durch gegen ist sind war waren wird werden hat haben
    hatte es er sie wir ihr ich du ihn ihm ihnen uns mich mir sein seine seinen ihre ihren mein dein sich wer was wen
    wem wo wie wann wenn als da dort hier so man einstellung einstellungen szene bild jemand etwas""",
    "ern en er em es e n s",
    compounds=True,
)
FRENCH = _language(
    """le la les l un une des du de d au aux et ou mais ne pas non en dans sur sous avec sans par pour chez vers entre
    est sont etait etaient a ont avait il elle ils elles on nous vous je tu me te se lui leur leurs son sa ses mon ma
    mes ton ta tes notre votre ce cet cette ces c s n y qui que quoi dont ou quand comment qu j m t plan plans scene
    quelqu quelque chose celui celle ceux""",
    "ant ent ees es ee er ez e s x",
)


def language_of(texts: Iterable[str]) -> Language:
    """The language of these texts, by its small words; English where they have none."""
    counts = [0, 0, 0]
    languages = (ENGLISH, GERMAN, FRENCH)
    for text in texts:
        words = split(text)
        for place, language in enumerate(languages):
            counts[place] += sum(map(language.small.__contains__, words))
    return languages[counts.index(max(counts))]
