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

from matchcut.continuity.cards import CARD_VERSION, DriftCard, LightCard, MemberCard, Scorecard, Verdict
from matchcut.continuity.casting import CastSeen, EarlierTake, cast_in
from matchcut.continuity.faults import FaultKind
from matchcut.continuity.findings import TakeEvidence, fails, faults_in
from matchcut.continuity.measures.consistency import consistency_over, steadiness_over
from matchcut.continuity.measures.drift import drift_between, light_at_ends, light_over
from matchcut.continuity.measures.identity import identity_over, pasted_over
from matchcut.continuity.measures.likeness import Vectors, mean_likeness, patches_alike, stacked
from matchcut.continuity.measures.seams import seam_between
from matchcut.continuity.measures.shared import shared_drift
from matchcut.continuity.measures.staging import on_stage, people_over
from matchcut.continuity.people.assigning import Member
from matchcut.continuity.scoring import score_of
from matchcut.continuity.seen import SEEN_VERSION, EdgeSeen, PatchSeen, TakeSeen, numbers
from matchcut.continuity.wardrobe import JudgedAgainst, alike_by_frame, patches_of, usual

if TYPE_CHECKING:
    from matchcut.continuity.context import ShotContext, ShotMember
    from matchcut.continuity.gates import GateBook, Gates

JUDGING_VERSION = 3
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
        within=_within(seen, ends, gates) if ends else None,
        drift=_drift(cast, against.anchor, gates),
        begins=ends[0] if ends else None,
        ends=ends[1] if ends else None,
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


def _drift(cast: CastSeen, anchor: EarlierTake | None, gates: Gates) -> DriftCard | None:
    """How far the take's light is from its scene's anchor's."""
    if anchor is None or not cast.seen.frames or not anchor.seen.frames:
        return None
    drift = drift_between(
        light_over(anchor.seen.series, 0, anchor.seen.frames),
        light_over(cast.seen.series, 0, cast.seen.frames),
        anchor.take,
        same_view=_same_view(anchor.cast.picture, cast.picture, gates),
    )
    return _by_what_both_show(drift, anchor.seen.edges[:1] + anchor.seen.edges[-1:], cast.seen.edges)


def _within(seen: TakeSeen, ends: tuple[LightCard, LightCard], gates: Gates) -> DriftCard:
    """How far the light of a take's end is from its beginning's."""
    drift = drift_between(*ends, same_view=_same_view(*_end_pictures(seen), gates))
    return _by_what_both_show(drift, seen.edges[:1], seen.edges[-1:])


def _by_what_both_show(drift: DriftCard, begins: tuple[EdgeSeen, ...], ends: tuple[EdgeSeen, ...]) -> DriftCard:
    """The drift with the colours of what is seen in both takes alone; where they have nothing in common, their view is
    another one, whatever it looks like. Where their edges tell nothing it stays as it is.
    """
    shared = shared_drift(begins, ends[:1] + ends[-1:])
    if shared is None:
        return drift
    if shared.delta_e is None:
        return msgspec.structs.replace(drift, same_view=False)
    return msgspec.structs.replace(
        drift, same_view=True, delta_e=shared.delta_e, contrast=shared.contrast, chroma=shared.chroma
    )


def _end_pictures(seen: TakeSeen) -> tuple[PatchSeen | None, PatchSeen | None]:
    """The first and the last picture that was looked at closely enough."""
    pictures = [frame.picture for frame in seen.looked_at if frame.picture is not None and frame.picture.look]
    return (pictures[0], pictures[-1]) if pictures else (None, None)


def _same_view(first: PatchSeen | None, second: PatchSeen | None, gates: Gates) -> bool | None:
    if gates.same_view is None or first is None or second is None or not (first.look and second.look):
        return None
    looks = stacked((first.look, second.look), np.float16)
    return float(looks[0] @ looks[1]) >= gates.same_view


def _looks(patches: Iterable[PatchSeen | None]) -> Vectors:
    """The looks of those patches that have one."""
    return stacked((patch.look for patch in patches if patch is not None), np.float16)
