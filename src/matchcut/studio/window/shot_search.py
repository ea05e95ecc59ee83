"""The shots that a person looks for in the palette, by their words."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject

from matchcut.film.ids import ShotId
from matchcut.search.shots import ShotIndex
from matchcut.studio.actions.palette import SHOWN
from matchcut.studio.parts import PaletteFinding
from matchcut.studio.session import Session
from matchcut.studio.texts.tell import tr
from matchcut.studio.window.going import Going


class ShotSearch(QObject):
    """Finds shots of the open film. Its words are read when they are asked for, once for each version of them."""

    def __init__(self, session: Session, going: Going) -> None:
        super().__init__(session)
        self._session, self._going = session, going
        self._index: ShotIndex | None = None

    def by_words(self, query: str) -> list[PaletteFinding]:
        """The shots that have words of a query, best first."""
        if self._index is None or not self._index.holds_for(self._session.film):
            self._index = ShotIndex(self._session.film)
        return [self.finding(match.shot) for match in self._index.find(query, SHOWN)]

    def finding(self, shot: ShotId) -> PaletteFinding:
        """A shot as the palette shows it, which goes to it."""
        film = self._session.film
        words = " – ".join(filter(None, (film.shots[shot].action, film.shots[shot].dialogue)))
        return PaletteFinding(tr("Shot {0}").format(film.label(shot)), "", partial(self._going.to_shot, shot), words)
