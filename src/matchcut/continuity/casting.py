"""The cast of a shot as a take shows it: who is where, in what clothes; and how earlier takes showed them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from matchcut.continuity.measures.likeness import Vectors, mean_patch, stacked
from matchcut.continuity.people.assigning import Assignment, Member, assign
from matchcut.continuity.people.sightings import trust_in
from matchcut.continuity.seen import FigureSeen, PatchSeen, TakeSeen

if TYPE_CHECKING:
    from matchcut.continuity.context import ShotContext
    from matchcut.film.ids import TakeId
    from matchcut.identity.faces import Vector

_TELLING = 0.5
"""From this trust on a face tells who somebody is; those that tell less count where there are no others."""


@dataclass(frozen=True, eq=False)
class CastSeen:
    """Who of the cast is where in a take (`who`), out of what was `seen` in it."""

    seen: TakeSeen
    who: Assignment

    def figures(self, member: str) -> tuple[tuple[int, FigureSeen], ...]:
        """A member's figures, each with the index of its frame among those that were looked at."""
        places = self.who.appearances.get(member, ())
        return tuple((sample, self.seen.looked_at[sample].figures[figure]) for sample, figure in places)

    def faces(self, member: str) -> Vectors:
        """The vectors of a member's faces that tell who it is: (n, dimension)."""
        faces = [figure.face for _, figure in self.figures(member) if figure.face and figure.face.vector]
        telling = [face for face in faces if trust_in(face) >= _TELLING]
        return stacked(face.vector for face in telling or faces)

    def mirrored_faces(self, member: str) -> tuple[Vectors, Vectors]:
        """The vectors of those of a member's faces whose mirror image was looked at, too, and those of the images."""
        faces = [figure.face for _, figure in self.figures(member) if figure.face and figure.face.mirrored]
        return stacked(face.vector for face in faces), stacked(face.mirrored for face in faces)

    def clothes_of(self, member: str) -> PatchSeen | None:
        """A member's clothes, over all frames that show them."""
        return mean_patch([figure.clothes for _, figure in self.figures(member) if figure.clothes is not None])

    def hair_of(self, member: str) -> PatchSeen | None:
        """A member's hair, over all frames that show it."""
        return mean_patch([figure.hair for _, figure in self.figures(member) if figure.hair is not None])

    @cached_property
    def ground(self) -> PatchSeen | None:
        """What nobody stands in front of, over all frames that were looked at."""
        return mean_patch([frame.ground for frame in self.seen.looked_at if frame.ground is not None])

    @cached_property
    def picture(self) -> PatchSeen | None:
        """The picture, over all frames that were looked at."""
        return mean_patch([frame.picture for frame in self.seen.looked_at if frame.picture is not None])


@dataclass(frozen=True, eq=False, kw_only=True)
class EarlierTake:
    """A take that another is measured against, with what its shot's cast wears in it.

    `notes` is what differs in how each member looks there; `clothes` and `hair` are of those of whom they are seen.
    """

    take: TakeId
    seen: TakeSeen
    cast: CastSeen
    notes: Mapping[str, str] = field(default_factory=dict)
    clothes: Mapping[str, PatchSeen] = field(default_factory=dict)
    hair: Mapping[str, PatchSeen] = field(default_factory=dict)


def cast_in(seen: TakeSeen, members: Sequence[Member], same_face: float | None) -> CastSeen:
    """Who of a shot's cast is where in a take. `same_face` as `Gates` has it."""
    return CastSeen(seen, assign(seen.looked_at, members, same_face))


def earlier_take(
    context: ShotContext, seen: TakeSeen, faces: Mapping[str, Sequence[Vector]], same_face: float | None
) -> EarlierTake:
    """Work out what an earlier take shows of its shot's cast. `faces` are the vectors of references, by member."""
    members = [Member(id=member.character, faces=tuple(faces.get(member.character, ()))) for member in context.cast]
    cast = cast_in(seen, members, same_face)
    return EarlierTake(
        take=context.take,
        seen=seen,
        cast=cast,
        notes={member.character: member.note for member in context.cast},
        clothes={member: patch for member in cast.who.appearances if (patch := cast.clothes_of(member)) is not None},
        hair={member: patch for member in cast.who.appearances if (patch := cast.hair_of(member)) is not None},
    )
