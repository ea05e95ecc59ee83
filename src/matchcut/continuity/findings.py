"""What is wrong with a take, by its gates: each fault with the frames, whom it concerns, the value and its limit."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import log
from typing import TYPE_CHECKING

from matchcut.continuity.cards import Verdict
from matchcut.continuity.context import FAR, NO_FACES, ONE_FACE
from matchcut.continuity.faults import Fault, FaultKind
from matchcut.continuity.gates import EngineSort
from matchcut.continuity.measures.drift import EDGE_PART
from matchcut.continuity.people.swaps import clothes_swapped, swaps_in

if TYPE_CHECKING:
    from matchcut.continuity.cards import DriftCard, MemberCard, Scorecard
    from matchcut.continuity.casting import CastSeen, EarlierTake
    from matchcut.continuity.context import ShotContext
    from matchcut.continuity.gates import Gates

_WARNINGS = frozenset(
    {
        *(FaultKind.REFERENCE_UNUSED, FaultKind.PASTED, FaultKind.STANDS_STILL),
        *(FaultKind.REPEATED_FRAME, FaultKind.JUMP, FaultKind.SOFT, FaultKind.LETTERS),
    }
)
"""What is worth knowing, and no reason to make a take anew: it may be as it has to be, no retake mends it, or too much
that is none is taken for it (`tests/bench/bench_defects.py`)."""


@dataclass(frozen=True, kw_only=True, eq=False)
class TakeEvidence:
    """What faults are found by, beside the card: who is where in the take, the earlier takes that it is measured
    against, and how like they have to be each member's clothes are, by frame.
    """

    context: ShotContext
    cast: CastSeen
    earlier: Sequence[EarlierTake] = ()
    clothes: Mapping[str, Sequence[tuple[int, float]]]


def fails(fault: Fault) -> bool:
    """Whether a take with this fault fails, and is not merely remarked upon."""
    return fault.kind not in _WARNINGS


def shows_look(card: Scorecard | None) -> bool:
    """Whether a take can say how its scene looks: it passed, or only people, faces and clothes are wrong in it."""
    if card is None or card.verdict is not Verdict.FAILED:
        return card is not None and card.verdict is Verdict.PASSED
    return all(fault.character for fault in card.faults if fails(fault))


def faults_in(card: Scorecard, evidence: TakeEvidence, gates: Gates) -> tuple[Fault, ...]:
    """All faults of a take, in the order of their frames."""
    faults = [
        *_in_the_picture(evidence, gates),
        *_of_the_cast(card, evidence, gates),
        *_of_light(card, evidence, gates),
    ]
    faults.extend(_of_the_rest(card, evidence, gates))
    return tuple(sorted(faults, key=lambda fault: (fault.first, fault.kind, fault.character)))


def _in_the_picture(evidence: TakeEvidence, gates: Gates) -> Iterator[Fault]:
    for defect in evidence.cast.seen.defects:
        if defect.kind in gates.defects and defect.sure >= gates.sure:
            kind = FaultKind(defect.kind.value)
            yield Fault(kind=kind, first=defect.first, frames=defect.frames, value=defect.sure, limit=gates.sure)


def _of_the_cast(card: Scorecard, evidence: TakeEvidence, gates: Gates) -> Iterator[Fault]:
    context, cast = evidence.context, evidence.cast
    seen = cast.seen
    if context.sort is EngineSort.DRAWINGS or context.size in NO_FACES or not seen.looked_at:
        return
    swapped: set[str] = set()
    for swap in swaps_in(seen.looked_at, cast.who):
        swapped.update(swap.members)
        first, second = swap.members
        yield Fault(kind=FaultKind.SWAPPED, first=swap.first, frames=swap.frames, character=first, other=second)
    for first, second in _dressed_as_each_other(evidence):
        if not swapped & {first, second}:
            yield _throughout(FaultKind.SWAPPED, evidence, character=first, other=second)
        swapped |= {first, second}
    for member in card.members:
        yield from _of_member(member, evidence, gates, swapped=member.character in swapped)
    if seen.faces_by:
        yield from _missing(evidence)
        yield from _extra(evidence)


def _dressed_as_each_other(evidence: TakeEvidence) -> Iterator[tuple[str, str]]:
    now = {member: patch for member in evidence.cast.who.appearances if (patch := evidence.cast.clothes_of(member))}
    notes = {str(member.character): member.note for member in evidence.context.cast}
    done: set[tuple[str, str]] = set()
    for earlier in evidence.earlier:
        before = {
            member: patch for member, patch in earlier.clothes.items() if earlier.notes.get(member) == notes.get(member)
        }
        for pair in clothes_swapped(before, now):
            if pair not in done:
                done.add(pair)
                yield pair


def _of_member(member: MemberCard, evidence: TakeEvidence, gates: Gates, *, swapped: bool) -> Iterator[Fault]:
    who = member.character
    if member.identity is not None and gates.identity is not None and member.identity < gates.identity:
        yield _throughout(FaultKind.OTHER_PERSON, evidence, character=who, value=member.identity, limit=gates.identity)
    pasted = None if evidence.context.from_picture else member.pasted
    if pasted is not None and gates.pasted is not None and pasted > gates.pasted:
        yield _throughout(FaultKind.PASTED, evidence, character=who, value=pasted, limit=gates.pasted)
    if member.clothes is not None and gates.clothes is not None and member.clothes < gates.clothes and not swapped:
        wrong = [frame for frame, alike in evidence.clothes[who] if alike < gates.clothes]
        yield Fault(
            kind=FaultKind.WRONG_CLOTHES,
            first=wrong[0],
            frames=wrong[-1] - wrong[0] + 1,
            character=who,
            value=member.clothes,
            limit=gates.clothes,
        )
    if member.hair is not None and gates.hair is not None and member.hair < gates.hair and not swapped:
        yield _throughout(FaultKind.WRONG_HAIR, evidence, character=who, value=member.hair, limit=gates.hair)


def _missing(evidence: TakeEvidence) -> Iterator[Fault]:
    """Members who are nowhere: none from far away, nor of several in a close shot while one is there."""
    unseen, size = evidence.cast.who.unseen, evidence.context.size
    if size in FAR or (size in ONE_FACE and len(unseen) < len(evidence.context.cast)):
        return
    for member in unseen:
        yield _throughout(FaultKind.MISSING, evidence, character=member, value=0.0)


def _extra(evidence: TakeEvidence) -> Iterator[Fault]:
    """Strangers who stay, where the film says who is there. As many as there are members who could not be told by
    anything may be these; a second one with a face that somebody has is always too many.
    """
    if evidence.context.expected is None or evidence.context.company:
        return
    looked_at, who = evidence.cast.seen.looked_at, evidence.cast.who
    untold = sum(member.character not in who.appearances for member in evidence.context.cast)
    double = [stranger for stranger in who.strangers if stranger.like]
    unknown = [stranger for stranger in who.strangers if not stranger.like]
    unknown.sort(key=lambda stranger: -len(stranger.sightings))
    for stranger in (*double, *unknown[untold:]):
        frames = [looked_at[sample].frame for sample, _ in stranger.sightings]
        yield Fault(kind=FaultKind.EXTRA, first=frames[0], frames=frames[-1] - frames[0] + 1, other=stranger.like)


def _of_light(card: Scorecard, evidence: TakeEvidence, gates: Gates) -> Iterator[Fault]:
    """Drift from the anchor, else within the take; only where both show the same view, and not from the anchor where
    somebody chose the picture that the take began from.
    """
    frames = evidence.cast.seen.frames
    edge = max(1, round(EDGE_PART * frames))
    drifted: set[FaultKind] = set()
    for drift, first, long in ((card.drift, 0, frames), (card.within, frames - edge, edge)):
        chosen = drift is card.drift and evidence.context.own_picture
        if drift is None or not drift.same_view or chosen:
            continue
        for kind, value, limit in _drifted(drift, gates):
            if kind not in drifted:
                drifted.add(kind)
                yield Fault(kind=kind, first=first, frames=long, value=value, limit=limit)


def _drifted(drift: DriftCard, gates: Gates) -> Iterator[tuple[FaultKind, float, float]]:
    for kind, value, limit in (
        (FaultKind.COLOUR_DRIFT, drift.delta_e, gates.delta_e),
        (FaultKind.SOFTER, drift.sharpness, gates.sharpness),
    ):
        if value is not None and limit is not None and value > limit:
            yield kind, value, limit
    for kind, ratio, limit in (
        (FaultKind.CONTRAST_DRIFT, drift.contrast, gates.contrast),
        (FaultKind.CHROMA_DRIFT, drift.chroma, gates.chroma),
    ):
        if ratio is not None and limit is not None and abs(log(max(ratio, 1e-6))) > log(limit):
            yield kind, ratio, limit if ratio > 1 else 1 / limit


def _of_the_rest(card: Scorecard, evidence: TakeEvidence, gates: Gates) -> Iterator[Fault]:
    context = evidence.context
    jump = card.seam.jump if card.seam else None
    if jump is not None and gates.jump_most is not None and jump > gates.jump_most:
        yield Fault(kind=FaultKind.SEAM_JUMPS, first=0, value=jump, limit=gates.jump_most)
    if jump is not None and gates.jump_least is not None and jump < gates.jump_least:
        yield Fault(kind=FaultKind.SEAM_REPEATS, first=0, value=jump, limit=gates.jump_least)
    place = "" if context.own_place else context.location or ""
    if card.place is not None and gates.place is not None and card.place < gates.place and place:
        yield _throughout(FaultKind.OTHER_PLACE, evidence, element=place, value=card.place, limit=gates.place)
    if context.moves and card.motion is not None and gates.motion is not None and card.motion < gates.motion:
        yield _throughout(FaultKind.STANDS_STILL, evidence, value=card.motion, limit=gates.motion)
    members = {member.character for member in context.cast}
    for unused in context.unused:
        member, element = (unused, "") if unused in members else ("", unused)
        yield _throughout(FaultKind.REFERENCE_UNUSED, evidence, character=member, element=element)


def _throughout(
    kind: FaultKind,
    evidence: TakeEvidence,
    *,
    character: str = "",
    other: str = "",
    element: str = "",
    value: float | None = None,
    limit: float | None = None,
) -> Fault:
    """A fault of all of a take."""
    return Fault(
        kind=kind,
        first=0,
        frames=max(1, evidence.cast.seen.frames),
        character=character,
        other=other,
        element=element,
        value=value,
        limit=limit,
    )
