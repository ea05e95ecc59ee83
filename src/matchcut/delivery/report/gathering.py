"""What the report tells, gathered from the film: each shot with its takes, their cards, and what was not measured."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import msgspec

from matchcut.continuity.card_keys import stale_cards
from matchcut.continuity.cards import Scorecard, Verdict
from matchcut.continuity.correction.uncorrected import UNCORRECTED, UncorrectedLight
from matchcut.continuity.gates import EngineSort, read_gates
from matchcut.continuity.measures.drift import drift_between
from matchcut.continuity.remade import remade
from matchcut.continuity.telling import fault_statement
from matchcut.delivery.report.along_chains import chain_drifts, decay_over_gaps, inherited_faults
from matchcut.delivery.report.reported import GatesUsed, ReportedFilm, ReportedShot, ReportedTake
from matchcut.delivery.report.texts import ReportText
from matchcut.film.errors import BadInput
from matchcut.film.time import timecode
from matchcut.planning.graph import way_of
from matchcut.planning.reasons import Reason, reasons
from matchcut.planning.recipe import Recipe

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from matchcut.continuity.cards import DriftCard
    from matchcut.cut.model import Cut, Event
    from matchcut.film.film import Film
    from matchcut.film.ids import TakeId
    from matchcut.film.model import Take
    from matchcut.store.project import Project
    from matchcut.words.statements import Statement


def gather(project: Project, cut: Cut) -> ReportedFilm:
    """What there is to tell of a film and its takes. BadInput for gates of the user's that can't be read."""
    film = project.film
    by_shot: dict[str, list[TakeId]] = {}
    for summary in project.takes.summaries().values():
        by_shot.setdefault(summary.shot, []).append(summary.id)
    takes = project.takes.several(take for event in cut.events for take in by_shot.get(event.shot, ()))
    kept = {take: Scorecard.from_json(text) for take, text in project.cards.of().items()}
    cards = {take: card for take, card in kept.items() if card is not None}
    stale, circlings = stale_cards(project, cards), project.circlings()
    links: dict[str, int] = {}
    shots = []
    for event in cut.events:
        shot = film.shots[event.shot]
        links[shot.id] = links.get(shot.continues, 0) + 1 if shot.continues else 0
        source = film.label(shot.continues) if shot.continues else ""
        own = sorted((takes[take] for take in by_shot.get(shot.id, ())), key=lambda take: take.number)
        reported = _takes(film, own, cards, stale, event.take, source)
        shots.append(
            ReportedShot(
                event=event,
                heading=film.scenes[shot.scene].heading,
                starts=timecode(cut.start + event.record.start, cut.rate),
                source=source,
                link=links[shot.id],
                way=way_of(film, shot) if shot.continues else None,
                hand_over=shot.hand_over if shot.continues else 0,
                by_hand=shot.id in circlings and circlings[shot.id].by_hand,
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
        decay=decay_over_gaps(project, shots),
        chains=chain_drifts(shots),
        inherited=inherited_faults(shots),
    )


def _takes(
    film: Film,
    takes: Sequence[Take],
    cards: Mapping[TakeId, Scorecard],
    stale: Collection[TakeId],
    circled: TakeId | None,
    source: str,
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
                stale=take.id in stale,
                remade=remade(take.facts),
                corrected=_corrected(take, card),
            )
        )
    return tuple(reported)


def _corrected(take: Take, card: Scorecard | None) -> tuple[DriftCard, DriftCard] | None:
    """How a take differs from how it was made, at its beginning and its end."""
    if card is None or card.begins is None or card.ends is None or UNCORRECTED not in take.facts:
        return None
    try:
        before = msgspec.json.decode(str(take.facts[UNCORRECTED]), type=UncorrectedLight)
    except msgspec.DecodeError:
        return None  # Another version's.
    return drift_between(before.begins, card.begins), drift_between(before.ends, card.ends)


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
    if circled.stale:
        yield ReportText.STALE()
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
