"""By what takes of a film are judged as all is now, and which cards were judged by something that is another by now."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING

from matchcut.continuity.cards import Scorecard
from matchcut.continuity.context import context_of, scene_look, wardrobe_shots
from matchcut.continuity.faults import FaultKind
from matchcut.continuity.findings import shows_look
from matchcut.continuity.gates import read_gates
from matchcut.continuity.judging import card_key
from matchcut.engines.registry import engines
from matchcut.film.errors import BadInput, EditRefused
from matchcut.film.ids import TakeId
from matchcut.identity.catalogue import EMBEDDERS
from matchcut.identity.weights import maker_of

if TYPE_CHECKING:
    from matchcut.continuity.context import ShotContext
    from matchcut.continuity.gates import GateBook
    from matchcut.film.model import Reference, Take
    from matchcut.store.project import Project


class JudgedBy:
    """What takes of a project are measured against. `card_of` gives the card of a take, None where it has none."""

    def __init__(self, project: Project, book: GateBook, card_of: Callable[[TakeId], Scorecard | None]) -> None:
        self._project, self._book, self._card_of = project, book, card_of
        self._source_of: dict[str, TakeId] = {}

    def context(self, take: Take) -> ShotContext:
        """What the film asks of a take; EditRefused where it has no such shot any more."""
        return context_of(self._project.film, take, engines().get(take.engine))

    def source(self, context: ShotContext) -> TakeId | None:
        """The take that a take goes on from, by its tail; None for a cut, and where that take is gone."""
        if context.tail is None:
            return None
        if context.tail not in self._source_of:
            summaries = self._project.takes.summaries()
            self._source_of = {take.tail: take.id for take in summaries.values() if take.tail is not None}
        return self._source_of.get(context.tail)

    def earlier(self, context: ShotContext) -> tuple[TakeId, ...]:
        """The take that says how the shot's scene looks ("" where there is none), and those that show its cast."""
        film = self._project.film
        anchor = scene_look(film, context.shot, lambda take: shows_look(self._card_of(take)))
        wardrobe = [film.circled(shot) for shot in wardrobe_shots(film, context.shot)]
        return (anchor or TakeId(""), *(take for take in wardrobe if take is not None and take != anchor))

    def references(self, context: ShotContext) -> tuple[Reference, ...]:
        """The references of all that a shot shows."""
        owned = self._project.film.references_by_owner
        elements = (*((context.location,) if context.location else ()), *context.props, *context.styles)
        owners = (*(member.character for member in context.cast), *elements)
        return tuple(reference for owner in owners for reference in owned.get(owner, ()))

    def accepted(self, take: TakeId) -> list[tuple[FaultKind, str]]:
        """The faults of a take that a person says are fine: kind, and whom it concerns."""
        said = self._project.film.accepted_by_take.get(take, frozenset())
        return [(kind, character) for kind in FaultKind for fault, character in said if fault == kind]

    def key(self, context: ShotContext, faces_by: str, looks_by: str) -> str:
        """The key that the card of a take has which is judged now, by these embedders."""
        named = [faces_by, looks_by, f"from {self.source(context)}"]
        named.extend(f"after {other}" for other in self.earlier(context))
        named.extend(f"{reference.owner} {reference.media}" for reference in self.references(context))
        return card_key(context, self._book, named, self.accepted(TakeId(context.take)))


def stale_cards(project: Project, cards: Mapping[TakeId, Scorecard]) -> frozenset[TakeId]:
    """The takes whose cards were judged by something that is another by now: the references, the gates, the takes
    before, the cast, what looks at takes, or a measure; or of which something could not be seen.

    BadInput for gates of the user's that can't be read.
    """

    by = JudgedBy(project, read_gates(), cards.get)
    stale = []
    for name, take in project.takes.several(cards).items():
        card = cards[name]
        try:
            key = by.key(by.context(take), _maker_now(card.faces_by), _maker_now(card.looks_by))
        except EditRefused:
            continue  # Its shot is gone, and nobody asks.
        if card.key != key:
            stale.append(name)
    return frozenset(stale)


@lru_cache(maxsize=16)
def _maker_now(maker: str) -> str:
    """An embedder, named as a card names it, with the version that it has now; as it is, where it is not here."""
    spec = EMBEDDERS.get(maker.partition("/")[0])
    try:
        return maker_of(spec) if spec else maker
    except BadInput:
        return maker
