"""A film's shots, found by their words: what is seen and said, who is in them, where, and their number."""

from __future__ import annotations

import math
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from heapq import nsmallest
from itertools import islice

from matchcut.film.film import Film
from matchcut.film.ids import ShotId
from matchcut.search.language import language_of, split

_NUMBER, _SEEN, _SAID, _PLACE, _STORY = 1.0, 0.95, 0.8, 0.6, 0.5
"""How much a word counts in a shot's number, in what is seen in it, in what is said, and in its scene's heading and
synopsis: what happens in a scene is in one of its shots.
"""
_BEGUN = 0.7
"""How much it counts if it only begins the shot's word: `light` finds `lighthouse`, after all that have a light; and if
it ends it, in a language that joins words."""
_JOINED = 4
"""Letters of a word that is looked for at the end of others."""
_SAMPLE = 400
"""Shots in which a film's language is looked for."""

_Texts = tuple[tuple[str, float], ...]
"""What is written of a shot, and how much the words of each text count."""


@dataclass(frozen=True, slots=True)
class ShotMatch:
    """A shot that answers a query, and how well: above 0, 1 at best."""

    shot: ShotId
    score: float


def ranked(film: Film, scores: Mapping[ShotId, float], most: int) -> list[ShotMatch]:
    """At most so many shots of those that have a score, best first, equal ones as they run."""
    best = nsmallest(most, scores.items(), key=lambda scored: (-scored[1], film.place_of[scored[0]]))
    return [ShotMatch(shot, score) for shot, score in best]


class ShotIndex:
    """The words of the shots of `film`, one version of it. Never changes, so that threads may share it.

    Ten thousand shots take half a second to be read; an index of another version, `before`, spares all but what
    differs. A query takes some milliseconds.
    """

    def __init__(self, film: Film, before: ShotIndex | None = None) -> None:
        self.film = film
        self._language = language_of(f"{shot.action}\n{shot.dialogue}" for shot in islice(film.running_order, _SAMPLE))
        self._texts: dict[ShotId, _Texts] = {shot: tuple(_texts(film, shot)) for shot in film.order}
        old = before if before is not None and before._language is self._language else None
        known = old._texts if old is not None else {}
        self._shots: dict[str, dict[ShotId, float]] = dict(old._shots) if old is not None else {}
        own: set[str] = set()  # Whose shots are this index's own, not those of the one before.
        for shot, texts in known.items():
            if self._texts.get(shot) != texts:
                for stem in self._weights(texts):
                    del self._own(stem, own)[shot]
        for shot, texts in self._texts.items():
            if known.get(shot) != texts:
                for stem, weight in self._weights(texts).items():
                    self._own(stem, own)[shot] = weight
        self._sorted: list[str] = old._sorted if old is not None and not own else sorted(self._shots)
        self._backwards = sorted(word[::-1] for word in self._sorted) if self._language.compounds else []

    def scores(self, query: str) -> Mapping[ShotId, float]:
        """How well shots answer a query, from above 0 to 1; of those that do at all.

        It is the share of the query's words that the shot has, the rare ones counting more. Small words are looked for
        where there are no others.
        """
        asked = split(query)
        telling = [word for word in asked if word not in self._language.small] or asked
        sums: defaultdict[ShotId, float] = defaultdict(float)
        most = 0.0
        for word in dict.fromkeys(map(self._language.stem, telling)):
            having = self._having(word)
            rare = math.log((len(self._texts) + 1) / (len(having) + 0.5))
            most += rare
            for shot, weight in having.items():
                sums[shot] += rare * weight
        return {shot: score / most for shot, score in sums.items()} if most > 0 else {}

    def find(self, query: str, most: int) -> list[ShotMatch]:
        """At most so many shots that answer a query, best first, equal ones as they run."""
        return ranked(self.film, self.scores(query), most)

    def _own(self, stem: str, own: set[str]) -> dict[ShotId, float]:
        """The shots that have a word, to be changed."""
        if stem not in own:
            own.add(stem)
            self._shots[stem] = dict(self._shots.get(stem, ()))
        return self._shots[stem]

    def _weights(self, texts: _Texts) -> dict[str, float]:
        """The words of a shot, and how much each counts: as much as where it counts most."""
        weights: dict[str, float] = {}
        for text, weight in texts:
            for word in split(text):
                stem = self._language.stem(word)
                if weights.get(stem, 0) < weight:
                    weights[stem] = weight
        return weights

    def _having(self, stem: str) -> Mapping[ShotId, float]:
        """The shots that have a word, or one that begins with it or is joined with it, and how much it counts there."""
        having = dict(self._shots.get(stem, ()))
        if len(stem) > 1 or stem.isdecimal():
            for longer in (*_beginning(stem, self._sorted), *self._ending_with(stem)):
                for shot, weight in self._shots[longer].items():
                    if having.get(shot, 0) < weight * _BEGUN:
                        having[shot] = weight * _BEGUN
        if stem.isdecimal() and len(stem) <= len(str(len(self.film.order))):
            for shot in self.film.order[max(0, int(stem) - 1) : int(stem)]:
                if not self.film.shots[shot].number:
                    having[shot] = _NUMBER
        return having

    def _ending_with(self, stem: str) -> Iterator[str]:
        """The joined words of which it is the last."""
        if len(stem) >= _JOINED:
            yield from (word[::-1] for word in _beginning(stem[::-1], self._backwards))


def _beginning(stem: str, words: list[str]) -> Iterator[str]:
    """The longer ones of sorted words that begin with it."""
    for longer in islice(words, bisect_left(words, stem), None):
        if not longer.startswith(stem):
            return
        if longer != stem:
            yield longer


def _texts(film: Film, shot: ShotId) -> Iterator[tuple[str, float]]:
    """What is written of a shot, and how much its words count. One without a number goes by its place, which is known
    where it is looked for."""
    row = film.shots[shot]
    yield row.number, _NUMBER
    yield row.action, _SEEN
    for casting in film.cast_by_shot.get(shot, ()):
        yield film.characters[casting.character].name, _SEEN
    for placement in film.placements_by_shot.get(shot, ()):
        yield film.elements[placement.element].name, _SEEN
    yield row.dialogue, _SAID
    yield film.scenes[row.scene].heading, _PLACE
    yield film.scenes[row.scene].synopsis, _STORY
