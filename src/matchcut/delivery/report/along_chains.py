"""What only the film in all tells: how likeness wanes with the gap between two shots, and how far each chain went."""

from __future__ import annotations

from collections import defaultdict
from statistics import fmean
from typing import TYPE_CHECKING

from matchcut.continuity.casting import cast_in
from matchcut.continuity.looking.makers import Makers
from matchcut.continuity.looking.seen_files import SeenFiles
from matchcut.continuity.measures.crossing import ShotAppearance, decay_with_gap
from matchcut.continuity.measures.drift import video_drift_error
from matchcut.continuity.people.assigning import Member
from matchcut.delivery.report.reported import ChainDrift, Decay
from matchcut.film.vocabulary import ContinuationWay
from matchcut.identity.likeness import centroid

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from matchcut.continuity.cards import Scorecard
    from matchcut.delivery.report.reported import ReportedShot
    from matchcut.film.film import Film
    from matchcut.film.ids import CharacterId, ShotId
    from matchcut.identity.faces import Vector
    from matchcut.store.project import Project


def decay_over_gaps(project: Project, shots: Sequence[ReportedShot]) -> tuple[Decay, ...]:
    """The curve over the whole cast, of the faces that measuring saw and kept; empty where none are kept.

    An appearance is a shot in which a member was known, whether it passed or not: leaving out what failed would hide
    what wanes.
    """
    film, files = project.film, SeenFiles(project.folder)
    references: dict[str, Callable[[CharacterId], tuple[Vector, ...]]] = {}
    appearances: dict[tuple[CharacterId, str], list[ShotAppearance]] = defaultdict(list)
    for place, shot in enumerate(shots):
        card, circled = shot.card, shot.circled
        if card is None or circled is None or not card.faces_by:
            continue
        seen = files.get(circled.take.video, _makers(card))
        if seen is None:
            continue
        people = [row.character for row in film.cast_by_shot.get(shot.event.shot, ())]
        if card.faces_by not in references:
            references[card.faces_by] = _references(project, film, card.faces_by)
        known = references[card.faces_by]
        cast = cast_in(seen, [Member(id=who, faces=known(who)) for who in people], None)
        identity = {member.character: member.identity for member in card.members}
        for who in people:
            faces = cast.faces(who)
            if len(faces):
                appearances[who, card.faces_by].append(ShotAppearance(place, centroid(list(faces)), identity.get(who)))
    by_gap: dict[int, list[tuple[float, int]]] = defaultdict(list)
    for own in appearances.values():
        for point in decay_with_gap(own, 0.0):
            by_gap[point.gap].append((point.mean, point.pairs))
    return tuple(
        Decay(gap=gap, likeness=sum(mean * pairs for mean, pairs in points) / count, pairs=count)
        for gap, points in sorted(by_gap.items())
        for count in (sum(pairs for _, pairs in points),)
    )


def _makers(card: Scorecard) -> Makers:
    faces, looks = (maker.partition("/")[0] for maker in (card.faces_by, card.looks_by))
    return Makers(faces=faces, looks=looks, faces_by=card.faces_by, looks_by=card.looks_by)


def _references(project: Project, film: Film, maker: str) -> Callable[[CharacterId], tuple[Vector, ...]]:
    """The kept vectors of a member's references, by the embedder and version that a card names."""
    embedder, _, version = maker.partition("/")
    kept = project.embeddings.of(embedder, version).vectors

    def of(who: CharacterId) -> tuple[Vector, ...]:
        return tuple(kept[row.id].vector for row in film.references_by_owner.get(who, ()) if row.id in kept)

    return of


def chain_drifts(shots: Sequence[ReportedShot]) -> tuple[ChainDrift, ...]:
    """The chains of the film that have two measured links at least, in the order of their first shots."""
    chains: list[list[ReportedShot]] = []
    ends: dict[str, list[ReportedShot]] = {}
    for shot in shots:
        chain = ends.pop(shot.source, None) if shot.source else None
        if chain is None:
            chain = []
            chains.append(chain)
        chain.append(shot)
        ends[shot.event.label] = chain
    measured = ([shot for shot in chain if shot.card is not None] for chain in chains)
    return tuple(
        ChainDrift(
            first=chain[0],
            last=chain[-1],
            links=len(chain) - 1,
            identity=_error([_identity(shot) for shot in chain]),
            sharpness=_error([_sharpness_left(shot) for shot in chain]),
        )
        for chain in measured
        if len(chain) > 1
    )


def inherited_faults(shots: Sequence[ReportedShot]) -> dict[ShotId, str]:
    """The shots that go on, by its tail, from one that fails for something for which they do, too, with its label: what
    is wrong there began in that one, or before.
    """
    failing = {
        shot.event.label: {fault.kind for fault, _ in shot.circled.failing}
        for shot in shots
        if shot.circled is not None
    }
    return {
        shot.event.shot: shot.source
        for shot in shots
        if shot.source
        and shot.way is not ContinuationWay.CUT
        and failing.get(shot.event.label, set()) & failing.get(shot.source, set())
    }


def _error(values: Sequence[float | None]) -> float | None:
    known = [value for value in values if value is not None]
    return video_drift_error(known) if len(known) == len(values) else None


def _identity(shot: ReportedShot) -> float | None:
    members = shot.card.members if shot.card else ()
    known = [member.identity for member in members if member.identity is not None]
    return fmean(known) if known else None


def _sharpness_left(shot: ReportedShot) -> float | None:
    """What is left of the look anchor's sharpness: 1 in the shot that is the anchor itself."""
    drift = shot.card.drift if shot.card else None
    if drift is None:
        return 1.0 if not shot.source else None
    return None if drift.sharpness is None or drift.same_view is False else 1 - drift.sharpness
