"""How somebody's clothes and hair are beside how they have to be: as their references have them, else as before."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np

from matchcut.continuity.cards import REFERENCES
from matchcut.continuity.casting import EarlierTake
from matchcut.continuity.measures.likeness import light_changed, patches_alike

if TYPE_CHECKING:
    from matchcut.continuity.casting import CastSeen, Part
    from matchcut.continuity.context import ShotMember
    from matchcut.continuity.measures.likeness import Vectors
    from matchcut.continuity.seen import FigureSeen, PatchSeen, TakeSeen
    from matchcut.identity.faces import Vector


@dataclass(frozen=True, kw_only=True, eq=False)
class JudgedAgainst:
    """What a take is measured against.

    `faces` are the unit vectors of the cast's references, by member, of the embedder that made the take's; `figures`
    what is seen of them in their references; `looks` the unit vectors of elements' references, by element, of the
    looks' embedder. `source` is what is seen in the take that it goes on from, `source_take`, and `anchor` the take
    that says how its scene looks; `wardrobe` are others of the scene in which its cast is seen. Each may be missing.
    """

    faces: Mapping[str, Sequence[Vector]] = field(default_factory=dict)
    figures: Mapping[str, Sequence[FigureSeen]] = field(default_factory=dict)
    looks: Mapping[str, Vectors] = field(default_factory=dict)
    source: TakeSeen | None = None
    source_take: str = ""
    anchor: EarlierTake | None = None
    wardrobe: tuple[EarlierTake, ...] = ()

    @property
    def earlier(self) -> tuple[EarlierTake, ...]:
        """The takes that show how the cast was dressed before, the anchor first."""
        return (*((self.anchor,) if self.anchor else ()), *self.wardrobe)


def patches_of(member: ShotMember, part: Part, against: JudgedAgainst) -> tuple[PatchSeen, ...]:
    """A part of a member as their references show it, else as the first earlier take in which they look as here.

    Where the shot's cast notes that they look otherwise, references say nothing of it.
    """
    references = _referenced(member, part, against)
    before = None if references else _worn_before(member, part, against)
    return (getattr(before, part)[member.character],) if before else references


def alike_by_frame(
    member: ShotMember, part: Part, cast: CastSeen, against: JudgedAgainst, same_place: float | None
) -> tuple[tuple[int, float], ...]:
    """How like `patches_of` a part of a member is, 0 to 1, with the frame's number, of the frames that tell.

    Of several references the likest counts: they may show a member from more sides. Beside an earlier take of the same
    place the change of its light is allowed for; a reference's light has nothing to do with the shot's.
    """
    known = patches_of(member, part, against)
    before = None if _referenced(member, part, against) else _worn_before(member, part, against)
    ground = before.cast.ground if before else None
    values = []
    for sample, patch in cast.patches(member.character, part):
        frame = cast.seen.looked_at[sample]
        light = None if same_place is None else light_changed(ground, frame.ground, same_place)
        alike = [value for other in known if (value := patches_alike(other, patch, light)) is not None]
        if alike:
            values.append((frame.frame, max(alike)))
    return tuple(values)


def dressed_as(member: ShotMember, against: JudgedAgainst) -> str:
    """What a member's clothes are compared with: REFERENCES, or the take in which they were first seen so; "" where
    there is neither.
    """
    if _referenced(member, "clothes", against):
        return REFERENCES
    before = _worn_before(member, "clothes", against)
    return before.take if before else ""


def usual(values: Sequence[tuple[int, float]]) -> float | None:
    """The median of what `alike_by_frame` tells; None of nothing."""
    return float(np.median([alike for _, alike in values])) if values else None


def _referenced(member: ShotMember, part: Part, against: JudgedAgainst) -> tuple[PatchSeen, ...]:
    shown = () if member.note else against.figures.get(member.character, ())
    return tuple(patch for figure in shown if (patch := getattr(figure, part)) is not None)


def _worn_before(member: ShotMember, part: Part, against: JudgedAgainst) -> EarlierTake | None:
    return next(
        (
            earlier
            for earlier in against.earlier
            if member.character in getattr(earlier, part) and earlier.notes.get(member.character) == member.note
        ),
        None,
    )
