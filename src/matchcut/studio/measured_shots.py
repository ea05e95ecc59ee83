"""What measuring said of a shot's circled take, as the timeline shows it: values beside their limits, and its seam."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from matchcut.continuity.faults import Fault, FaultKind
from matchcut.continuity.findings import fails
from matchcut.studio.film_cards import FilmCards, open_faults

if TYPE_CHECKING:
    from matchcut.continuity.cards import MemberCard, Scorecard
    from matchcut.continuity.gates import Gates
    from matchcut.film.film import Film
    from matchcut.film.ids import ShotId
    from matchcut.studio.session import Session

_OF_CLOTHES = frozenset({FaultKind.WRONG_CLOTHES, FaultKind.CLOTHES_CHANGED})


class SeamState(StrEnum):
    """How a shot goes on from the one that it continues, as it was measured."""

    EVEN = "even"
    JUMPS = "jumps"
    REPEATS = "repeats"


@dataclass(frozen=True, slots=True)
class GatedLikeness:
    """How like something is to how it should be, 0 to 1; `least` is the least that passes, None where none is known.

    `wrong` says that it counts as another one.
    """

    value: float
    least: float | None
    wrong: bool

    @property
    def height(self) -> float:
        """How high it stands, 0 to 1: a half for what just passes."""
        value = min(1.0, max(0.0, self.value))
        if self.least is None or not 0 < self.least < 1:
            return value
        if value < self.least:
            return 0.5 * value / self.least
        return 0.5 + 0.5 * (value - self.least) / (1 - self.least)


@dataclass(frozen=True, slots=True)
class MemberMeasured:
    """One member of the cast in a take; None for what was not measured. `faults` are those that fail it, about them."""

    face: GatedLikeness | None
    clothes: GatedLikeness | None
    faults: tuple[Fault, ...]


@dataclass(frozen=True, slots=True)
class ShotMeasured:
    """The circled take of a shot: its members by id, its seam (None: it continues none, or was not measured) and J.

    `stale` says that something changed since which it was judged by.
    """

    members: Mapping[str, MemberMeasured]
    seam: SeamState | None
    jump: float | None
    stale: bool = False


class MeasuredShots:
    """Looks up the shots of the open film, and keeps what it looked up while cards and film stay."""

    def __init__(self, session: Session, cards: FilmCards) -> None:
        self._session, self._cards = session, cards
        self._film = session.film
        self._known: dict[ShotId, ShotMeasured | None] = {}
        cards.changed.connect(self._known.clear)

    def of(self, shot: ShotId) -> ShotMeasured | None:
        """What was measured of a shot; None where its circled take was not, and of a shot that is no more."""
        film = self._session.film
        if film is not self._film:
            self._film = film
            self._known.clear()
        if shot not in self._known:
            take = film.circled(shot) if shot in film.shots else None
            card = self._cards.of(take)
            measured = None if card is None else shot_measured(film, card, self._cards.gates_of(card))
            self._known[shot] = replace(measured, stale=self._cards.is_stale(take)) if measured else None
        return self._known[shot]


def shot_measured(film: Film, card: Scorecard, gates: Gates | None) -> ShotMeasured:
    """What a card says of its take, but for what somebody said is fine; without `gates` no limits are known."""
    faults = [fault for fault in open_faults(film, card) if fails(fault)]
    kinds = {fault.kind for fault in faults}
    seam = None
    if FaultKind.SEAM_JUMPS in kinds:
        seam = SeamState.JUMPS
    elif FaultKind.SEAM_REPEATS in kinds:
        seam = SeamState.REPEATS
    elif card.seam is not None and card.seam.jump is not None:
        seam = SeamState.EVEN
    members = {member.character: _member(member, faults, gates) for member in card.members}
    return ShotMeasured(members, seam, card.seam.jump if card.seam else None)


def _member(member: MemberCard, faults: list[Fault], gates: Gates | None) -> MemberMeasured:
    about = tuple(fault for fault in faults if member.character in (fault.character, fault.other))
    of_clothes = any(fault.kind in _OF_CLOTHES for fault in about)
    of_face = any(fault.kind not in _OF_CLOTHES for fault in about)
    least_face, least_clothes = (gates.identity, gates.clothes) if gates else (None, None)
    return MemberMeasured(
        face=None if member.identity is None else GatedLikeness(member.identity, least_face, of_face),
        clothes=None if member.clothes is None else GatedLikeness(member.clothes, least_clothes, of_clothes),
        faults=about,
    )
