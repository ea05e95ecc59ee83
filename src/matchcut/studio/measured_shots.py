"""What measuring said of a shot's circled take, as the timeline shows it: values beside their limits, and its seam."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from matchcut.continuity.faults import Fault, FaultKind
from matchcut.continuity.findings import fails
from matchcut.film.ids import ShotId
from matchcut.film.model import AcceptedFault
from matchcut.film.vocabulary import ContinuationWay
from matchcut.planning.graph import way_of
from matchcut.studio.film_cards import FilmCards, open_faults

if TYPE_CHECKING:
    from matchcut.continuity.cards import MemberCard, Scorecard
    from matchcut.continuity.gates import Gates
    from matchcut.film.changes import ChangeSet
    from matchcut.film.film import Film
    from matchcut.film.ids import TakeId
    from matchcut.studio.session import Session

_OF_ALL, _OF_SHOTS = frozenset({"settings", "scenes"}), frozenset({"shots", "circles"})
"""Tables by which what is shown of every shot may be another, and those of which a row is about the shot of its key."""
_OF_CLOTHES = frozenset({FaultKind.WRONG_CLOTHES, FaultKind.CLOTHES_CHANGED})


class SeamState(StrEnum):
    """How a shot goes on from the one that it continues, as it was measured."""

    EVEN = "even"
    JUMPS = "jumps"
    REPEATS = "repeats"
    NOT_MEASURED = "not measured"
    CUT = "cut"
    """It is to cut: there is nothing that could be even."""


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
    """One member of the cast in a take; None for what was not measured. `faults` are those that fail it, about them;
    `dressed_as` is what their clothes are compared with, as `MemberCard` has it.
    """

    face: GatedLikeness | None
    clothes: GatedLikeness | None
    faults: tuple[Fault, ...]
    dressed_as: str = ""


@dataclass(frozen=True, slots=True)
class ShotMeasured:
    """The circled take of a shot: its members by id, its seam (None: it continues none), J of that, and between which
    values that is even (None: not known). `stale` says that something changed since which it was judged by.
    """

    members: Mapping[str, MemberMeasured] = field(default_factory=dict)
    seam: SeamState | None = None
    jump: float | None = None
    even: tuple[float | None, float | None] = (None, None)
    stale: bool = False


class MeasuredShots:
    """Looks up the shots of the open film, and keeps what it looked up until a card or an edit makes it another."""

    def __init__(self, session: Session, cards: FilmCards) -> None:
        self._session, self._cards = session, cards
        self._film = session.film
        self._known: dict[ShotId, ShotMeasured | None] = {}
        cards.changed.connect(self._known.clear)
        session.changed.connect(self._forget)

    def of(self, shot: ShotId) -> ShotMeasured | None:
        """What is to be shown of a shot; None where that is nothing, and of a shot that is no more."""
        film = self._session.film
        if film is not self._film:  # Nobody has told yet what changed.
            self._film = film
            self._known.clear()
        if shot not in self._known:
            self._known[shot] = self._looked_up(film, shot)
        return self._known[shot]

    def _looked_up(self, film: Film, shot: ShotId) -> ShotMeasured | None:
        if shot not in film.shots:
            return None
        take, card = film.circled(shot), self._cards.of(film.circled(shot))
        measured = None
        if card is not None:
            measured = shot_measured(film, card, self._cards.gates_of(card))
            measured = replace(measured, stale=self._cards.is_stale(take))
        if film.shots[shot].continues is None:
            return measured
        if way_of(film, film.shots[shot]) is ContinuationWay.CUT:
            return replace(measured or ShotMeasured(), seam=SeamState.CUT)
        if take is not None and self._cards.any and (measured is None or measured.seam is None):
            return replace(measured or ShotMeasured(), seam=SeamState.NOT_MEASURED)
        return measured

    def _forget(self, changes: ChangeSet) -> None:
        """Forget what an edit touched: of many rows nothing is shown here, and a long film has thousands of shots."""
        self._film = self._session.film
        for change in changes:
            if change.table in _OF_ALL:
                self._known.clear()
                return
            if change.table in _OF_SHOTS:
                self._known.pop(ShotId(change.key), None)
            for row in (change.before, change.after):
                if isinstance(row, AcceptedFault):
                    shot = shot_showing(self._film, row.take)
                    self._known.pop(shot or ShotId(""), None)


def shot_showing(film: Film, take: TakeId) -> ShotId | None:
    """The shot of which a take is the circled one; None where it is of none."""
    return next((shot for shot, circle in film.circles.items() if circle.take == take), None)


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
    even = (gates.jump_least, gates.jump_most) if gates else (None, None)
    return ShotMeasured(members, seam, card.seam.jump if card.seam else None, even)


def _member(member: MemberCard, faults: list[Fault], gates: Gates | None) -> MemberMeasured:
    about = tuple(fault for fault in faults if member.character in (fault.character, fault.other))
    of_clothes = any(fault.kind in _OF_CLOTHES for fault in about)
    of_face = any(fault.kind not in _OF_CLOTHES for fault in about)
    least_face, least_clothes = (gates.identity, gates.clothes) if gates else (None, None)
    return MemberMeasured(
        face=None if member.identity is None else GatedLikeness(member.identity, least_face, of_face),
        clothes=None if member.clothes is None else GatedLikeness(member.clothes, least_clothes, of_clothes),
        faults=about,
        dressed_as=member.dressed_as,
    )
