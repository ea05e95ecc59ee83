"""A film's shots, found by their words: what is seen and said, whose they are, where, and their number."""

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

_NUMBER, _SEEN, _SAID, _PLACE = 1.0, 0.95, 0.8, 0.6
"""How much a word counts in a shot's number, in what is seen in it, in what is said, and in its scene's heading."""
_BEGUN = 0.7
"""How much it counts if it only begins the shot's word: `light` finds `lighthouse`, after all that have a light."""
_TABLES = ("shots", "scenes", "characters", "castings", "elements", "placements")
_SAMPLE = 400
"""Shots in which a film's language is looked for."""


@dataclass(frozen=True, slots=True)
class ShotMatch:
    """A shot that answers a query, and how well: above 0, 1 at best."""

    shot: ShotId
    score: float


def ranked(film: Film, scores: Mapping[int, float], most: int) -> list[ShotMatch]:
    """At most so many shots of those that have a score (by their places in the film), best first, equal ones as they
    run."""
    best = nsmallest(most, scores.items(), key=lambda scored: (-scored[1], scored[0]))
    return [ShotMatch(film.order[place], score) for place, score in best]


class ShotIndex:
    """The words of the shots of `film`, one version of it. Ten thousand take a third of a second to be read, a query
    among them a few milliseconds."""

    def __init__(self, film: Film) -> None:
        self.film = film
        self._language = language_of(f"{shot.action}\n{shot.dialogue}" for shot in islice(film.running_order, _SAMPLE))
        self._places: defaultdict[str, dict[int, float]] = defaultdict(dict)
        stems: dict[str, tuple[str, ...]] = {}
        for place, shot in enumerate(film.order):
            for text, weight in _texts(film, shot):
                if text not in stems:
                    stems[text] = tuple({self._language.stem(word) for word in split(text)})
                for stem in stems[text]:
                    among = self._places[stem]
                    if among.get(place, 0) < weight:
                        among[place] = weight
        self._sorted = sorted(self._places)

    def __len__(self) -> int:
        return len(self.film.order)

    def holds_for(self, film: Film) -> bool:
        """Whether nothing that is looked for here differs in that version of the film."""
        return all(getattr(film, table) is getattr(self.film, table) for table in _TABLES)

    def scores(self, query: str) -> Mapping[int, float]:
        """How well shots answer a query, from above 0 to 1, by their places in the film; of those that do at all.

        It is the share of the query's words that the shot has, the rare ones counting more. Small words are looked for
        where there are no others.
        """
        asked = split(query)
        telling = [word for word in asked if word not in self._language.small] or asked
        sums: defaultdict[int, float] = defaultdict(float)
        most = 0.0
        for word in dict.fromkeys(map(self._language.stem, telling)):
            having = self._having(word)
            rare = math.log((len(self) + 1) / (len(having) + 0.5))
            most += rare
            for place, weight in having.items():
                sums[place] += rare * weight
        return {place: score / most for place, score in sums.items()} if most > 0 else {}

    def find(self, query: str, most: int) -> list[ShotMatch]:
        """At most so many shots that answer a query, best first, equal ones as they run."""
        return ranked(self.film, self.scores(query), most)

    def _having(self, stem: str) -> Mapping[int, float]:
        """The shots that have a word, or one that begins with it, and how much it counts there."""
        having = dict(self._places.get(stem, {}))
        if len(stem) > 1 or stem.isdecimal():
            for longer in self._beginning_with(stem):
                for place, weight in self._places[longer].items():
                    if having.get(place, 0) < weight * _BEGUN:
                        having[place] = weight * _BEGUN
        return having

    def _beginning_with(self, stem: str) -> Iterator[str]:
        for longer in islice(self._sorted, bisect_left(self._sorted, stem), None):
            if not longer.startswith(stem):
                return
            if longer != stem:
                yield longer


def _texts(film: Film, shot: ShotId) -> Iterator[tuple[str, float]]:
    """What is written of a shot, and how much its words count."""
    row = film.shots[shot]
    yield film.label(shot), _NUMBER
    yield row.action, _SEEN
    for casting in film.cast_by_shot.get(shot, ()):
        yield film.characters[casting.character].name, _SEEN
    for placement in film.placements_by_shot.get(shot, ()):
        yield film.elements[placement.element].name, _SEEN
    yield row.dialogue, _SAID
    yield film.scenes[row.scene].heading, _PLACE
