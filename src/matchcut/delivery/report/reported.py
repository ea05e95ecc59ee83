"""What the report tells, as values: the film, its shots as they run, their takes, and what only all of it tells."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from matchcut.continuity.cards import Scorecard, Verdict
from matchcut.continuity.findings import fails
from matchcut.continuity.loop import gravity
from matchcut.film import paid

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from matchcut.continuity.cards import DriftCard, MemberCard
    from matchcut.continuity.faults import Fault
    from matchcut.continuity.gates import Gates
    from matchcut.continuity.remade import Remade
    from matchcut.cut.model import Cut, Event
    from matchcut.delivery.report.texts import ReportText
    from matchcut.film.film import Film
    from matchcut.film.ids import CharacterId, ShotId
    from matchcut.film.model import Take
    from matchcut.film.vocabulary import ContinuationWay
    from matchcut.planning.reasons import Reason
    from matchcut.words.statements import Statement


@dataclass(frozen=True, slots=True)
class PaidAmount:
    """What a take cost, in millionths of a currency; `estimated` before it was made where the service says nothing."""

    micro: int
    currency: str
    estimated: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportedTake:
    """A take of a shot. `changed` is what differs between its recipe and that of the take before it.

    `stale` tells whether its card was judged by something that is another by now; `remade` why the loop made it anew,
    None where it did not; `corrected` how its beginning and its end differ from how they were made, None where nothing
    was corrected.
    """

    take: Take
    circled: bool
    card: Scorecard | None
    faults: tuple[tuple[Fault, Statement[Any]], ...]
    changed: tuple[Statement[Reason], ...]
    stale: bool = False
    remade: Remade | None = None
    corrected: tuple[DriftCard, DriftCard] | None = None

    @property
    def failing(self) -> tuple[tuple[Fault, Statement[Any]], ...]:
        """The faults for which it fails, the gravest first; not what is merely remarked."""
        failing = [entry for entry in self.faults if fails(entry[0])]
        return tuple(sorted(failing, key=lambda entry: (gravity(entry[0]), entry[0].first)))

    @property
    def seconds(self) -> float | None:
        """How long it was generated; None where nobody knows."""
        return float(self.take.seconds) if self.take.seconds else None

    @property
    def paid(self) -> PaidAmount | None:
        """What a service was paid for it; None for a take that was made here, and where nobody knows the price."""
        facts = self.take.facts
        if paid.COST not in facts:
            return None
        return PaidAmount(int(facts[paid.COST]), str(facts[paid.CURRENCY]), bool(facts.get(paid.ESTIMATED, False)))


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportedShot:
    """A shot as it runs. `source` is what people call the shot that it continues, "" where it begins by a cut, and
    `link` its place in the chain, 0 for the first; `way` is how it goes on, and `hand_over` from how many frames before
    its source's end. `unmeasured` tells what no card has, and why; `by_hand` whether a person circled its take.
    """

    event: Event
    heading: str
    starts: str
    source: str
    link: int
    takes: tuple[ReportedTake, ...]
    unmeasured: tuple[Statement[ReportText], ...]
    way: ContinuationWay | None = None
    hand_over: int = 0
    by_hand: bool = False

    @property
    def supervised(self) -> bool:
        """Whether the loop made any of its takes anew."""
        return any(take.remade for take in self.takes)

    @property
    def circled(self) -> ReportedTake | None:
        """The take that the cut shows."""
        return next((take for take in self.takes if take.circled), None)

    @property
    def card(self) -> Scorecard | None:
        """The card of the take that the cut shows."""
        return self.circled.card if self.circled else None

    @property
    def verdict(self) -> Verdict:
        """What its card says in all."""
        return self.card.verdict if self.card else Verdict.NOT_MEASURED


@dataclass(frozen=True, slots=True, kw_only=True)
class Decay:
    """How like themselves the cast are over a `gap` of so many shots: the mean cosine (−1 to 1) of `pairs` pairs."""

    gap: int
    likeness: float
    pairs: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ChainDrift:
    """A chain of measured shots, the first of which is `first` and the last `last`, and its video drift errors:
    `identity` of the mean identity of the cast, `sharpness` of what is left of the sharpness; None where there is none.
    """

    first: ReportedShot
    last: ReportedShot
    links: int
    identity: float | None
    sharpness: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class GatesUsed:
    """What some of the takes were measured with: embedders, sort of engine, and the gates that hold here for those."""

    faces_by: str
    looks_by: str
    sort: str
    gates: Gates


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportedFilm:
    """All that the report tells. `cast` are names by character, of those who are cast in a shot; `decay` how likeness
    wanes with the gap between shots, and `chains` how far each chain went. `inherited` has, by shot, the label of the
    shot from which something that is wrong in it was handed on.
    """

    film: Film
    cut: Cut
    shots: tuple[ReportedShot, ...]
    cast: Mapping[CharacterId, str]
    used: tuple[GatesUsed, ...]
    decay: tuple[Decay, ...] = ()
    chains: tuple[ChainDrift, ...] = ()
    inherited: Mapping[ShotId, str] = field(default_factory=dict)

    def members(self, character: CharacterId) -> Iterator[tuple[ReportedShot, MemberCard]]:
        """The shots in whose cards a member of the cast is, as they run."""
        for shot in self.shots:
            for member in shot.card.members if shot.card else ():
                if member.character == character:
                    yield shot, member

    @property
    def measured(self) -> tuple[ReportedShot, ...]:
        """The shots whose circled take has a card."""
        return tuple(shot for shot in self.shots if shot.card is not None)

    @property
    def retaken(self) -> tuple[ReportedShot, ...]:
        """The shots that have several takes."""
        return tuple(shot for shot in self.shots if len(shot.takes) > 1)
