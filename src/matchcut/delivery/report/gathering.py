"""What the report tells, gathered from the film: each shot with its takes, their cards, and what was not measured."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from matchcut.continuity.cards import Scorecard, Verdict
from matchcut.continuity.gates import EngineSort, read_gates
from matchcut.continuity.telling import fault_statement
from matchcut.delivery.report.texts import ReportText
from matchcut.film.errors import BadInput
from matchcut.film.ids import CharacterId
from matchcut.film.time import timecode
from matchcut.planning.reasons import Reason, reasons
from matchcut.planning.recipe import Recipe

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from matchcut.continuity.cards import MemberCard
    from matchcut.continuity.faults import Fault
    from matchcut.continuity.gates import Gates
    from matchcut.cut.model import Cut, Event
    from matchcut.film.film import Film
    from matchcut.film.ids import TakeId
    from matchcut.film.model import Take
    from matchcut.store.project import Project
    from matchcut.words.statements import Statement


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportedTake:
    """A take of a shot. `changed` is what differs between its recipe and that of the take before it."""

    take: Take
    circled: bool
    card: Scorecard | None
    faults: tuple[tuple[Fault, Statement[Any]], ...]
    changed: tuple[Statement[Reason], ...]

    @property
    def seconds(self) -> float | None:
        """How long it was generated; None where nobody knows."""
        return float(self.take.seconds) if self.take.seconds else None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportedShot:
    """A shot as it runs. `source` is what people call the shot that it continues, "" where it begins by a cut, and
    `link` its place in the chain, 0 for the first. `unmeasured` tells what no card has, and why.
    """

    event: Event
    heading: str
    starts: str
    source: str
    link: int
    takes: tuple[ReportedTake, ...]
    unmeasured: tuple[Statement[ReportText], ...]

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
class GatesUsed:
    """What some of the takes were measured with: embedders, sort of engine, and the gates that hold here for those."""

    faces_by: str
    looks_by: str
    sort: str
    gates: Gates


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportedFilm:
    """All that the report tells. `cast` are names by character, of those who are cast in a shot."""

    film: Film
    cut: Cut
    shots: tuple[ReportedShot, ...]
    cast: Mapping[CharacterId, str]
    used: tuple[GatesUsed, ...]

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


def gather(project: Project, cut: Cut) -> ReportedFilm:
    """What there is to tell of a film and its takes. BadInput for gates of the user's that can't be read."""
    film = project.film
    by_shot: dict[str, list[TakeId]] = {}
    for summary in project.takes.summaries().values():
        by_shot.setdefault(summary.shot, []).append(summary.id)
    takes = project.takes.several(take for event in cut.events for take in by_shot.get(event.shot, ()))
    cards = {take: Scorecard.from_json(text) for take, text in project.cards.of().items()}
    links: dict[str, int] = {}
    shots = []
    for event in cut.events:
        shot = film.shots[event.shot]
        links[shot.id] = links.get(shot.continues, 0) + 1 if shot.continues else 0
        source = film.label(shot.continues) if shot.continues else ""
        own = sorted((takes[take] for take in by_shot.get(shot.id, ())), key=lambda take: take.number)
        reported = _takes(film, own, cards, event.take, source)
        shots.append(
            ReportedShot(
                event=event,
                heading=film.scenes[shot.scene].heading,
                starts=timecode(cut.start + event.record.start, cut.rate),
                source=source,
                link=links[shot.id],
                takes=reported,
                unmeasured=tuple(_unmeasured(film, event, next((take for take in reported if take.circled), None))),
            )
        )
    return ReportedFilm(
        film=film,
        cut=cut,
        shots=tuple(shots),
        cast={
            member: character.name
            for member, character in sorted(film.characters.items(), key=lambda item: item[1].rank)
            if any(
                casting.character == member for event in cut.events for casting in film.cast_by_shot.get(event.shot, ())
            )
        },
        used=_gates_used(shots),
    )


def _takes(
    film: Film, takes: Sequence[Take], cards: Mapping[TakeId, Scorecard | None], circled: TakeId | None, source: str
) -> tuple[ReportedTake, ...]:
    changed: dict[TakeId, tuple[Statement[Reason], ...]] = {}
    for before, after in pairwise(takes):
        new = _recipe(after)
        changed[after.id] = reasons(_recipe(before), new, source) if new else (Reason.RECIPES_CHANGED(),)
    reported = []
    for take in takes:
        card = cards.get(take.id)
        faults = sorted(card.faults, key=lambda fault: (fault.first, fault.kind)) if card else ()
        reported.append(
            ReportedTake(
                take=take,
                circled=take.id == circled,
                card=card,
                faults=tuple((fault, fault_statement(fault, film)) for fault in faults),
                changed=changed.get(take.id, ()),
            )
        )
    return tuple(reported)


def _recipe(take: Take) -> Recipe | None:
    """The recipe of a take; None for one that is written in another way than today's."""
    try:
        return Recipe.from_json(take.recipe)
    except BadInput:
        return None


def _unmeasured(film: Film, event: Event, circled: ReportedTake | None) -> Iterator[Statement[ReportText]]:
    """What can't be told of a shot, and why."""
    if event.black:
        return
    if circled is None:
        yield ReportText.OFFLINE() if event.offline else ReportText.NO_TAKE()
        return
    card = circled.card
    if card is None:
        yield ReportText.NO_CARD()
        return
    if card.verdict is Verdict.NOT_MEASURED:
        yield ReportText.NOTHING_TO_MEASURE_BY()
    drawn = card.sort == EngineSort.DRAWINGS
    if drawn:
        yield ReportText.DRAWN()
    seen = {member.character: member for member in card.members}
    for casting in () if drawn else film.cast_by_shot.get(event.shot, ()):
        member = seen.get(casting.character)
        if member is not None and member.identity is not None:
            continue
        name = film.characters[casting.character].name
        if not card.faces_by:
            yield ReportText.NO_EMBEDDER(name=name)
        elif not film.references_by_owner.get(casting.character):
            yield ReportText.NO_REFERENCES(name=name)
        else:
            yield ReportText.NO_FACE_SEEN(name=name)
    if film.shots[event.shot].continues and (card.seam is None or card.seam.jump is None):
        yield ReportText.NO_SEAM()


def _gates_used(shots: Sequence[ReportedShot]) -> tuple[GatesUsed, ...]:
    book = read_gates()
    used = dict.fromkeys(
        (shot.card.faces_by, shot.card.looks_by, shot.card.sort) for shot in shots if shot.card is not None
    )
    return tuple(
        GatesUsed(
            faces_by=faces,
            looks_by=looks,
            sort=sort,
            gates=book.gates(faces, looks, EngineSort(sort) if sort else EngineSort.MODELS),
        )
        for faces, looks, sort in used
    )
