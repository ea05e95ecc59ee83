"""The cast of a shot as a take shows it: who is where, in what clothes; and how earlier takes showed them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Literal

from matchcut.continuity.measures.likeness import Vectors, mean_patch, stacked
from matchcut.continuity.people.assigning import Assignment, Member, assign
from matchcut.continuity.people.sightings import head_of, trust_in
from matchcut.continuity.seen import FigureSeen, PatchSeen, TakeSeen

if TYPE_CHECKING:
    from matchcut.continuity.context import ShotContext
    from matchcut.film.ids import TakeId
    from matchcut.identity.faces import Vector

Part = Literal["clothes", "hair"]

_WORN = 1.0
"""From so many squares of the face's width on, clothes tell what they are: less is a collar, or the edge of the mask.
Somebody in full view shows about four."""

_WORN_BEHIND = (2.0, 5.0)
"""The same of somebody without a face, whose head is guessed from their outline: more than the second number is what
the mask took of the ground, too."""

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

    def patches(self, member: str, part: Part) -> tuple[tuple[int, PatchSeen], ...]:
        """A part of a member where enough of it is seen to tell, each with the index of its frame as in `figures`.

        Where some have a look, only these: colours alone are alike on another scale, and the two must not be mixed.
        """
        seen = [
            (sample, patch)
            for sample, figure in self.figures(member)
            if (patch := getattr(figure, part)) is not None and (part == "hair" or self._dressed(figure, patch))
        ]
        return tuple([each for each in seen if each[1].look] or seen)

    def _dressed(self, figure: FigureSeen, clothes: PatchSeen) -> bool:
        """Whether so much of somebody's clothes is seen, and so little else, that these can be compared."""
        worn = clothes.area * self.seen.width * self.seen.height / head_of(figure)[2] ** 2
        least, most = _WORN_BEHIND
        return worn >= _WORN if figure.face else least <= worn <= most

    def clothes_of(self, member: str) -> PatchSeen | None:
        """A member's clothes, over all frames that show enough of them."""
        return mean_patch([patch for _, patch in self.patches(member, "clothes")])

    def hair_of(self, member: str) -> PatchSeen | None:
        """A member's hair, over all frames that show it."""
        return mean_patch([patch for _, patch in self.patches(member, "hair")])

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
