"""The shots that a person looks for in the palette: by their words at once, by what these mean a moment later."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QThreadPool

from matchcut.app.shot_search import meanings_of, minilm_to_install
from matchcut.film.errors import Cancelled
from matchcut.film.ids import ShotId
from matchcut.search.problems import SearchProblem
from matchcut.search.shots import ShotIndex, ShotMatch, ranked
from matchcut.studio.background import Errand
from matchcut.studio.parts import PaletteFinding
from matchcut.studio.session import Session
from matchcut.studio.texts.tell import tr
from matchcut.studio.window.going import Going

if TYPE_CHECKING:
    from matchcut.search.meaning import ShotMeanings

MOST = 60
"""Shots that are shown."""


@dataclass(frozen=True, slots=True)
class _Asked:
    """A query, and who is told what comes of it."""

    query: str
    done: Callable[[list[PaletteFinding]], object]
    failed: Callable[[Exception], object]


class ShotSearch(QObject):
    """Finds shots of the open film. Its words are read when they are asked for, once for each version of them."""

    def __init__(self, session: Session, going: Going) -> None:
        super().__init__(session)
        self._session, self._going = session, going
        self._known: ShotIndex | None = None
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._pool.setExpiryTimeout(-1)  # A process ends with the thread that started it.
        self._meanings: ShotMeanings | None = None
        self._stop = threading.Event()
        self.reading = (0, 0)
        """Of how many shots that are read for what they mean how many are done."""
        self._under_way: _Asked | None = None
        self._next: _Asked | None = None

    @property
    def knows_meaning(self) -> bool:
        """Whether what words mean can be asked here."""
        return minilm_to_install().here

    def by_words(self, query: str) -> list[PaletteFinding]:
        """The shots that have words of a query, best first."""
        return [self.finding(match.shot) for match in self._index().find(query, MOST)]

    def by_meaning(
        self,
        query: str,
        done: Callable[[list[PaletteFinding]], object],
        failed: Callable[[Exception], object],
    ) -> None:
        """Give `done` the shots that answer a query by their words or what these mean, best first, a moment later.

        Of several queries only the last one is answered. `failed` is told why there is no answer.
        """
        self._next = _Asked(query, done, failed)
        if self._under_way is None:
            self._begin()

    def rest(self) -> None:
        """Nobody asks any more: let go of what takes memory."""
        self._next = None
        self._stop.set()
        if self._under_way is None and self._meanings is not None:
            self._meanings.close()

    def finding(self, shot: ShotId, hint: str = "") -> PaletteFinding:
        """A shot as the palette shows it, which goes to it."""
        film = self._session.film
        words = " – ".join(filter(None, (film.shots[shot].action, film.shots[shot].dialogue)))
        return PaletteFinding(tr("Shot {0}").format(film.label(shot)), hint, partial(self._going.to_shot, shot), words)

    def _index(self) -> ShotIndex:
        if self._known is None or self._known.film is not self._session.film:
            self._known = ShotIndex(self._session.film, self._known)
        return self._known

    def _begin(self) -> None:
        self._under_way, self._next = self._next, None
        if self._under_way is not None:
            self._stop = threading.Event()
            look = partial(self._look, self._under_way.query, self._index(), self._stop)
            Errand(look, done=self._answer, failed=self._fail, pool=self._pool)

    def _look(self, query: str, index: ShotIndex, stop: threading.Event) -> list[tuple[ShotMatch, bool]]:
        """Called in the thread: what answers, and whether its words alone would not."""
        from matchcut.search.meaning import merged

        def check() -> None:
            if stop.is_set():
                raise Cancelled(SearchProblem.STOPPED())

        def heard(done: int, of: int) -> None:
            self.reading = (done, of)

        if self._meanings is None:
            self._meanings = meanings_of(self._session.project)
        try:
            cosines = self._meanings.cosines(index.film, query, heard, check)
        finally:
            if stop.is_set():
                self._meanings.close()
        words = index.scores(query)
        scores = {} if cosines is None else merged(index.film, words, cosines)
        # What was shown for its words stays, behind what fits.
        rest = {shot: score for shot, score in words.items() if shot not in scores}
        answers = [*ranked(index.film, scores, MOST), *ranked(index.film, rest, MOST)]
        return [(match, match.shot not in words) for match in answers[:MOST]]

    def _answer(self, matches: list[tuple[ShotMatch, bool]]) -> None:
        asked, self._under_way = self._under_way, None
        if self._next is not None:
            self._begin()
        elif asked is not None and not self._stop.is_set():
            shots = self._session.film.shots
            asked.done(
                [
                    self.finding(match.shot, tr("by meaning") if meant else "")
                    for match, meant in matches
                    if match.shot in shots
                ]
            )

    def _fail(self, error: Exception) -> None:
        asked, self._under_way = self._under_way, None
        if self._next is not None:
            self._begin()
        elif asked is not None and not isinstance(error, Cancelled):
            asked.failed(error)
