"""What measuring said of the takes of the open film: their cards, read from its file away from the window's thread."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from matchcut.film.changes import ChangeSet
from matchcut.film.errors import BadInput, MatchcutError
from matchcut.film.ids import TakeId
from matchcut.studio.background import Errand
from matchcut.studio.session import Session

if TYPE_CHECKING:
    from matchcut.continuity.cards import Scorecard, Verdict
    from matchcut.continuity.faults import Fault
    from matchcut.continuity.gates import Gates
    from matchcut.film.film import Film
    from matchcut.store.project import Project
    from matchcut.studio.production import Watcher

_JUDGED_BY = frozenset({"circles", "references", "castings", "accepted", "characters", "elements", "scenes"})
"""The tables of the film that takes are judged by."""

REST_MS = 2_000
"""While takes are made or measured, their cards are looked for at most so often."""


@dataclass(frozen=True, slots=True)
class CardsRead:
    """The cards of a film's takes, as they were read, and as text; the gates of takes such as theirs are, and whose
    cards were judged by something that is another by now. `film` and `book` are what that was worked out by.
    """

    by_take: dict[TakeId, Scorecard] = field(default_factory=dict)
    texts: dict[TakeId, str] = field(default_factory=dict)
    gates: dict[tuple[str, str, str], Gates] = field(default_factory=dict)
    stale: frozenset[TakeId] = frozenset()
    film: Film | None = None
    book: str = ""

    def says_the_same(self, before: CardsRead) -> bool:
        """Whether nothing of it became another since; what is the same is the very same."""
        return (
            self.by_take is before.by_take
            and self.gates.keys() == before.gates.keys()
            and (self.stale, self.book) == (before.stale, before.book)
        )


class FilmCards(QObject):
    """The cards of all takes that were measured. `changed()` when there are others."""

    changed = Signal()

    def __init__(self, session: Session, watcher: Watcher) -> None:
        super().__init__(session)
        self._session = session
        self._read = CardsRead()
        self._asking = self._again = False
        self._rest = QTimer(self, interval=REST_MS, singleShot=True)
        self._rest.timeout.connect(self.look)
        watcher.jobs_changed.connect(self.look_soon)
        session.changed.connect(self._film_changed)
        self.look()

    @property
    def any(self) -> bool:
        """Whether any take was measured."""
        return bool(self._read.by_take)

    def of(self, take: TakeId | None) -> Scorecard | None:
        """The card of a take, as it was when that was last measured; None where it was not."""
        return None if take is None else self._read.by_take.get(take)

    def gates_of(self, card: Scorecard) -> Gates | None:
        """The gates that hold for such a take; None where they can't be read."""
        return self._read.gates.get(_sort_of(card))

    def is_stale(self, take: TakeId | None) -> bool:
        """Whether a take was measured before something changed that it was judged by."""
        return take in self._read.stale

    def look_soon(self, *_what: object) -> None:
        """Look for new cards in a while: some may come."""
        if not self._rest.isActive():
            self._rest.start()

    def look(self) -> None:
        """Look for new cards now."""
        if self._asking:
            self._again = True
            return
        self._asking, self._again = True, False
        Errand(read_cards, self._session.project, self._read, done=self._seen, failed=self._not_seen)

    def _film_changed(self, changes: ChangeSet) -> None:
        if any(change.table in _JUDGED_BY for change in changes):
            self.look_soon()

    def _seen(self, read: CardsRead) -> None:
        self._asking = False
        before, self._read = self._read, read
        if not read.says_the_same(before):
            self.changed.emit()
        if self._again:
            self.look()

    def _not_seen(self, error: Exception) -> None:
        self._asking = False
        if not isinstance(error, MatchcutError):  # A film that can't be read just now is told by who works on it.
            raise error


def read_cards(project: Project, known: CardsRead) -> CardsRead:
    """The cards of a project; `known` itself where all is as it was. For a thread: a long film has thousands."""
    from matchcut.continuity.card_keys import stale_cards
    from matchcut.continuity.gates import EngineSort, read_gates

    texts, film = project.cards.of(), project.film
    try:
        book = read_gates()
    except BadInput:  # Whoever measures next is told of it.
        book = None
    key = book.key if book else ""
    if film is known.film and (texts, key) == (known.texts, known.book):
        return known
    by_take = known.by_take if texts == known.texts else _decoded(texts, known)
    if book is None:
        return CardsRead(by_take, texts, film=film)
    gates = {sort: book.gates(sort[0], sort[1], EngineSort(sort[2])) for sort in _sorts(by_take.values())}
    return CardsRead(by_take, texts, gates, stale_cards(project, by_take), film, key)


def _decoded(texts: dict[TakeId, str], known: CardsRead) -> dict[TakeId, Scorecard]:
    """The cards of these texts; of a text that is known, the card that is."""
    from matchcut.continuity.cards import Scorecard

    by_take = {}
    for take, text in texts.items():
        same = known.texts.get(take) == text and take in known.by_take
        card = known.by_take[take] if same else Scorecard.from_json(text)
        if card is not None:
            by_take[take] = card
    return by_take


def _sort_of(card: Scorecard) -> tuple[str, str, str]:
    return card.faces_by, card.looks_by, card.sort


def _sorts(cards: Iterable[Scorecard]) -> set[tuple[str, str, str]]:
    from matchcut.continuity.gates import EngineSort

    return {sort for sort in map(_sort_of, cards) if sort[2] in list(EngineSort)}


def open_verdict(film: Film, card: Scorecard) -> Verdict:
    """What a card says in all, but for what somebody said is fine."""
    from matchcut.continuity.cards import Verdict
    from matchcut.continuity.findings import fails

    if card.verdict is Verdict.FAILED and not any(map(fails, open_faults(film, card))):
        return Verdict.PASSED
    return card.verdict


def open_faults(film: Film, card: Scorecard) -> tuple[Fault, ...]:
    """The faults of a take of which nobody said that they are fine, the gravest first."""
    from matchcut.continuity.loop import gravest

    accepted = film.accepted_by_take.get(TakeId(card.take), frozenset())
    return tuple(gravest([fault for fault in card.faults if (fault.kind.value, fault.character) not in accepted]))
