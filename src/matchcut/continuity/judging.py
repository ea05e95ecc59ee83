"""A take judged: what was seen in it, measured against what its film asks and against the takes that it follows.

Pure: the same seen, context, references, earlier takes and gates give the same card. Another reference or another gate
needs no second look.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from hashlib import sha256
from typing import TYPE_CHECKING

import msgspec
import numpy as np

from matchcut.continuity.cards import CARD_VERSION, MemberCard, Scorecard, Verdict
from matchcut.continuity.casting import CastSeen, cast_in
from matchcut.continuity.faults import FaultKind
from matchcut.continuity.findings import TakeEvidence, fails, faults_in
from matchcut.continuity.hand_over import best_hand_over
from matchcut.continuity.measures.consistency import consistency_over, steadiness_over
from matchcut.continuity.measures.drift import drift_of, drift_within, light_at_ends
from matchcut.continuity.measures.identity import identity_over, pasted_over
from matchcut.continuity.measures.likeness import Vectors, mean_likeness, patches_alike, stacked
from matchcut.continuity.measures.seams import seam_between
from matchcut.continuity.measures.staging import on_stage, people_over
from matchcut.continuity.people.assigning import Member
from matchcut.continuity.scoring import score_of
from matchcut.continuity.seen import SEEN_VERSION, PatchSeen, TakeSeen, numbers
from matchcut.continuity.wardrobe import JudgedAgainst, alike_by_frame, dressed_as, patches_of, usual

if TYPE_CHECKING:
    from matchcut.continuity.context import ShotContext, ShotMember
    from matchcut.continuity.gates import GateBook, Gates

JUDGING_VERSION = 7
"""Another one where the same values would be judged otherwise."""

_GROUND = 0.25
"""The part of the picture that the ground has to fill for it to tell the place."""

Accepted = Collection[tuple[FaultKind, str]]
"""The kinds of faults that a person said are fine in a take, each with the member whom it concerns, "" for nobody."""


def card_key(context: ShotContext, book: GateBook, against: Iterable[str], accepted: Accepted = ()) -> str:
    """What a card was judged by, as 16 hexadecimal digits: another key, another card.

    `against` names all that a take is measured with and against: embedders with their versions, references with their
    media, takes.
    """
    versions = (CARD_VERSION, JUDGING_VERSION, SEEN_VERSION, book.key)
    plain = msgspec.json.encode((versions, sorted(against), sorted(accepted), context))
    return sha256(plain).hexdigest()[:16]


def judge(
    context: ShotContext,
    seen: TakeSeen,
    against: JudgedAgainst,
    gates: Gates,
    *,
    key: str = "",
    accepted: Accepted = (),
) -> Scorecard:
    """Measure a take and say what is wrong with it.

    What can't be measured is None on its card; what isn't judged has no fault. Faults that a person `accepted` stay on
    the card and don't make it fail.
    """
    cast = cast_in(seen, [_member(member, against) for member in context.cast], gates.same_face)
    clothes = {
        str(member.character): alike_by_frame(member, "clothes", cast, against, gates.same_place)
        for member in context.cast
    }
    ends = light_at_ends(seen.series)
    steady = steadiness_over(*(numbers(getattr(seen.series, name)) for name in ("change", "warp", "motion")))
    seam = None
    if against.source is not None:
        seam = seam_between(against.source, seen, against.source_take, context.handed_over)
    card = Scorecard(
        take=context.take,
        key=key,
        verdict=Verdict.NOT_MEASURED,
        faces_by=seen.faces_by,
        looks_by=seen.looks_by,
        sort=context.sort.value,
        members=tuple(_member_card(member, cast, clothes, against, gates) for member in context.cast),
        place=_place(context, cast, against),
        subject=_subject(cast),
        background=consistency_over(_looks(frame.ground for frame in seen.looked_at)),
        stability=steady.stability,
        warp=steady.warp,
        motion=steady.motion,
        expected=context.expected,
        on_stage=_on_stage(context, seen),
        style=_style(context, seen, against),
        seam=seam,
        within=drift_within(seen),
        drift=drift_of(against.anchor.seen, seen, against.anchor.take) if against.anchor else None,
        begins=ends[0] if ends else None,
        ends=ends[1] if ends else None,
        hand_over=best_hand_over(seen) if seen.frames else 0,
    )
    evidence = TakeEvidence(context=context, cast=cast, earlier=against.earlier, clothes=clothes)
    card = msgspec.structs.replace(card, faults=faults_in(card, evidence, gates))
    score = score_of(card, gates)
    if any(fails(fault) and (fault.kind, fault.character) not in accepted for fault in card.faults):
        verdict = Verdict.FAILED
    else:
        verdict = Verdict.NOT_MEASURED if score is None else Verdict.PASSED
    return msgspec.structs.replace(card, score=score, verdict=verdict)


def _member(member: ShotMember, against: JudgedAgainst) -> Member:
    """A member of the cast as figures are given to them."""
    return Member(
        id=member.character,
        faces=tuple(against.faces.get(member.character, ())),
        clothes=patches_of(member, "clothes", against),
        hair=patches_of(member, "hair", against),
    )


def _member_card(
    member: ShotMember,
    cast: CastSeen,
    clothes: dict[str, tuple[tuple[int, float], ...]],
    against: JudgedAgainst,
    gates: Gates,
) -> MemberCard:
    references = np.array([*against.faces.get(member.character, ())], np.float32)
    seen_in = {sample for sample, _ in cast.figures(member.character)}
    identity = identity_over(cast.faces(member.character), references, len(seen_in), len(cast.seen.looked_at))
    can_tell = bool(cast.seen.faces_by or cast.seen.looks_by)
    return MemberCard(
        character=member.character,
        identity=identity.mean,
        low=identity.low,
        coverage=identity.coverage if can_tell else None,
        pasted=pasted_over(*cast.mirrored_faces(member.character), references),
        clothes=usual(clothes[member.character]),
        dressed_as=dressed_as(member, against) if clothes[member.character] else "",
        hair=usual(alike_by_frame(member, "hair", cast, against, gates.same_place)),
    )


def _place(context: ShotContext, cast: CastSeen, against: JudgedAgainst) -> float | None:
    """How like its place's references the ground is; without any, how like the anchor's ground."""
    ground = cast.ground
    if ground is None or ground.area < _GROUND:
        return None
    references = against.looks.get(context.location, ()) if context.location else ()
    if len(references):
        return mean_likeness(stacked([ground.look], np.float16), np.asarray(references, np.float32))
    before = against.anchor.cast.ground if against.anchor else None
    return None if before is None else patches_alike(before, ground)


def _subject(cast: CastSeen) -> float | None:
    """How much the cast stays as it looks: the mean over its members of how consistent their clothes are."""
    values = [
        value
        for member in cast.who.appearances
        if (value := consistency_over(_looks(figure.clothes for _, figure in cast.figures(member)))) is not None
    ]
    return float(np.mean(values)) if values else None


def _on_stage(context: ShotContext, seen: TakeSeen) -> float | None:
    if context.expected is None or not seen.faces_by:
        return None
    people = people_over([len(frame.figures) for frame in seen.looked_at])
    if people is None:
        return None
    # Where others may be about, more than the cast are none too many.
    return on_stage(min(people, context.expected) if context.company else people, context.expected)


def _style(context: ShotContext, seen: TakeSeen, against: JudgedAgainst) -> float | None:
    """How like the references of its styles the picture is, of the style that it is least like."""
    pictures = _looks(frame.picture for frame in seen.looked_at)
    values = [mean_likeness(pictures, np.asarray(against.looks.get(style, ()))) for style in context.styles]
    known = [value for value in values if value is not None]
    return min(known) if known else None


def _looks(patches: Iterable[PatchSeen | None]) -> Vectors:
    """The looks of those patches that have one."""
    return stacked((patch.look for patch in patches if patch is not None), np.float16)
