"""Who is who in a shot: its figures are given to its cast, frame by frame, by their faces, and where no face tells by
clothes and hair.

A track (`tracks.py`) is parted where its face changes. Each part is weighed against each member by all that is seen of
it, and in each frame the parts that are there are given to the members so that the sum of weights is greatest
(Hungarian method); who is like nobody enough stays without a name.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import linear_sum_assignment

from matchcut.continuity.measures.colours import colour_vectors
from matchcut.continuity.people.changes import AROUND, SAME, TELLING, face_changes
from matchcut.continuity.people.sightings import Sightings, Vectors, mean_vector, sightings_in
from matchcut.continuity.people.tracks import Track, tracks_of
from matchcut.continuity.seen import FrameSeen, PatchSeen, halves
from matchcut.identity.faces import Vector
from matchcut.identity.likeness import centroid

_FACE_GAIN = 10.0
"""What a face counts for each 1 of its cosine above the one from which on two pictures show one person."""

_CLOTHES_GAIN, _HAIR_GAIN, _BESIDE_FACE = 6.0, 2.0, 0.2
"""What clothes and hair count so, and how much of that where a face tells all that it can."""

_SAME_CLOTHES, _SAME_HAIR = 0.6, 0.7
_FACE_TELLS = 0.5
"""From so much trust, over all of a part's faces, a name is by the face."""

_CLEAR = 0.1
"""By so much a face must be more like a member than like the next: what twins wear is not told by their faces."""

_STAYS, _LEAST_STAYS = 0.3, 3
"""Who is seen in this part of the frames, and in three, is not merely passing."""

_BEHIND = 0.5
"""Whose face is smaller than this part of the cast's is in the background."""


class NamedBy(StrEnum):
    """What a name was given by."""

    FACE = "face"
    CLOTHES = "clothes"
    """By clothes and hair, as the member has them in the frames in which their face tells, or in their references."""
    EXCLUSION = "exclusion"
    """Everybody else of the cast is somebody else, or not there: the face may well be another one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """Somebody of a shot's cast: `faces` are their references' unit vectors, by the embedder that made the take's;
    `clothes` and `hair` how their look's references have them, or the shot before.
    """

    id: str
    faces: tuple[Vector, ...] = ()
    clothes: tuple[PatchSeen, ...] = ()
    hair: tuple[PatchSeen, ...] = ()


@dataclass(frozen=True, slots=True)
class Named:
    """Who a figure is. `cosine` is how like its face in this frame is to the member's references, `margin` how much
    more than to the next member's (below 0: the track tells otherwise than this frame); None for what can't be told.
    """

    member: str
    by: NamedBy
    cosine: float | None = None
    margin: float | None = None


@dataclass(frozen=True, slots=True)
class Stranger:
    """Somebody who is none of the cast, or whose face somebody else of the cast has as well (`like`; else "").

    `sightings` are (index among the frames looked at, index of the figure).
    """

    sightings: tuple[tuple[int, int], ...]
    like: str = ""


@dataclass(frozen=True, eq=False)
class Assignment:
    """`frames` holds, for each frame that was looked at, who each of its figures is, None for nobody.

    `strangers` are those who stay and are not in the background. `unseen` are members who are in no frame, where nobody
    who stays may be them. `sightings` and `tracks` are what it was worked out of, `names` each sighting's member by id,
    "" for none.
    """

    frames: tuple[tuple[Named | None, ...], ...]
    strangers: tuple[Stranger, ...]
    unseen: tuple[str, ...]
    sightings: Sightings
    tracks: list[Track]
    names: tuple[str, ...]

    @cached_property
    def appearances(self) -> dict[str, tuple[tuple[int, int], ...]]:
        """Where each member who is seen is: (index among the frames looked at, index of the figure)."""
        where: dict[str, list[tuple[int, int]]] = {}
        for sample, figures in enumerate(self.frames):
            for place, named in enumerate(figures):
                if named:
                    where.setdefault(named.member, []).append((sample, place))
        return {member: tuple(places) for member, places in where.items()}

    def coverage(self, member: str) -> float | None:
        """The part of the frames that were looked at in which a member is; None where none was."""
        return len(self.appearances.get(member, ())) / len(self.frames) if self.frames else None


def assign(looked_at: Sequence[FrameSeen], members: Sequence[Member], same: float | None) -> Assignment:
    """Give the figures of a take to the shot's cast.

    From the cosine `same` on two faces count as one person's (`identity.calibration`), None where nobody knows it.
    """
    same = SAME if same is None else same
    seen = sightings_in(looked_at)
    tracks = tracks_of(seen)
    references = _references(members, seen.faces.shape[1])
    likeness = _Likeness(seen, _parts(seen, tracks, references, same), members, references)
    by_face = likeness.by_face(same)
    names = _given(likeness, by_face)
    names = _given(likeness, by_face + likeness.by_wearing(names))
    by = [NamedBy.FACE if likeness.trust[part] >= _FACE_TELLS else NamedBy.CLOTHES for part in likeness.part_of]
    for index, member in _changed(likeness, tracks, names):
        names[index], by[index] = member, NamedBy.EXCLUSION
    staying = _staying(seen, tracks, names, len(looked_at))
    left = [index for index in range(len(members)) if index not in names]
    for track, member in _by_exclusion(likeness, staying, left):
        for index in track:
            names[index], by[index] = member, NamedBy.EXCLUSION
    return Assignment(
        frames=_by_frame(looked_at, likeness, names, by, members),
        strangers=_strangers(likeness, [track for track in staying if names[track[0]] < 0], members, same),
        unseen=tuple(members[index].id for index in left if not staying),
        sightings=seen,
        tracks=tracks,
        names=tuple(members[name].id if name >= 0 else "" for name in names.tolist()),
    )


class _Likeness:
    """How like the parts of a take's tracks are to the members: matrices are (parts, members)."""

    def __init__(self, seen: Sightings, parts: Sequence[Track], members: Sequence[Member], references: Vectors) -> None:
        self.seen = seen
        self.parts = parts
        self.references = references
        self.part_of = np.zeros(len(seen), np.intp)
        for number, part in enumerate(parts):
            self.part_of[part] = number
        self.trust = np.array([seen.trust[part].sum() for part in parts])
        self.cosines = self._means(seen.faces, seen.trust) @ self.references.T
        self.comparable = np.outer(self.trust > 0, self.references.any(axis=1))
        self._members = members
        ranked = np.sort(np.where(self.comparable, self.cosines, -1), axis=1)
        self._clear = self.trust > 0
        if len(members) > 1:
            self._clear &= ranked[:, -1] - ranked[:, -2] >= _CLEAR

    def by_face(self, same: float) -> NDArray[np.float64]:
        """What faces count for who it is: above 0 for somebody, below for somebody else."""
        counts: NDArray[np.float64] = _FACE_GAIN * (self.cosines - same) * np.minimum(1, self.trust)[:, None]
        return np.where(self.comparable, counts, 0.0)

    def by_wearing(self, names: NDArray[np.intp]) -> NDArray[np.float64]:
        """What clothes and hair count so, as members have them where their `names` are given by a face; else in their
        references.
        """
        counts = np.zeros(self.cosines.shape)
        for vectors, kept, gain, same in (
            (self.seen.clothes, [member.clothes for member in self._members], _CLOTHES_GAIN, _SAME_CLOTHES),
            (self.seen.hair, [member.hair for member in self._members], _HAIR_GAIN, _SAME_HAIR),
        ):
            own = np.zeros((len(kept), vectors.shape[1]), np.float32)
            for index, references in enumerate(kept):
                own[index] = self._own(vectors, names == index, references)
            parts = self._means(vectors, np.ones(len(vectors)))
            counts += np.where(np.outer(parts.any(axis=1), own.any(axis=1)), gain * (parts @ own.T - same), 0)
        tells = np.minimum(1, self.trust)[:, None] * self.comparable
        counts *= 1 - (1 - _BESIDE_FACE) * tells
        return counts

    def _own(self, vectors: Vectors, named: NDArray[np.bool_], references: Sequence[PatchSeen]) -> Vectors:
        """What a member wears or how their hair is: a unit vector, zeros where that is not known."""
        known = named & self._clear[self.part_of] & vectors.any(axis=1)
        if known.any():
            return mean_vector(vectors[known], np.ones(int(known.sum())))
        colours = [halves(patch.colours) for patch in references if patch.colours]
        kept = colour_vectors(np.stack(colours)) if colours else np.zeros((1, vectors.shape[1]), np.float32)
        return mean_vector(kept, np.ones(len(kept)))

    def _means(self, vectors: Vectors, weights: NDArray[np.float64]) -> Vectors:
        means = [mean_vector(vectors[part], weights[part]) for part in self.parts]
        return np.array(means, np.float32).reshape(len(self.parts), vectors.shape[1])


def _references(members: Sequence[Member], dimension: int) -> Vectors:
    """The centroid of each member's references, (members, dimension): zeros without any, or where the take's vectors
    are others.
    """
    references = np.zeros((len(members), dimension), np.float32)
    for row, member in zip(references, members, strict=True):
        if member.faces and len(member.faces[0]) == dimension:
            row[:] = centroid(member.faces)
    return references


def _parts(seen: Sightings, tracks: Sequence[Track], references: Vectors, same: float) -> list[Track]:
    """The tracks, parted where their face changes, and where it becomes more like another member's."""
    changed: dict[int, set[int]] = {}
    for change in face_changes(seen, tracks, same):
        changed.setdefault(change.track, set()).add(change.after)
    known = np.flatnonzero(references.any(axis=1))
    parts: list[Track] = []
    for number, track in enumerate(tracks):
        telling = [index for index in track if seen.trust[index] >= TELLING]
        flipped = {telling[place] for place in _flips(seen.faces[telling] @ references[known].T)}
        edges = sorted({0, len(track), *map(track.index, changed.get(number, set()) | flipped)})
        parts.extend(track[first:last] for first, last in pairwise(edges))
    return parts


def _flips(cosines: NDArray[np.float32]) -> list[int]:
    """Where faces in time, by their cosines with members (faces, members), are more like another one from then on."""
    best: tuple[float, int] | None = None
    for place in range(1, len(cosines) if cosines.shape[1] > 1 else 0):
        before, after = (
            side.mean(axis=0) for side in (cosines[max(0, place - AROUND) : place], cosines[place : place + AROUND])
        )
        first, second = int(before.argmax()), int(after.argmax())
        clear = min(float(before[first] - before[second]), float(after[second] - after[first]))
        if first != second and clear >= _CLEAR and (best is None or clear > best[0]):
            best = clear, place
    if best is None:
        return []
    place = best[1]
    return [*_flips(cosines[:place]), place, *(place + further for further in _flips(cosines[place:]))]


def _given(likeness: _Likeness, counts: NDArray[np.float64]) -> NDArray[np.intp]:
    """The member that each sighting is given to, by index, -1 for none: in each frame so that the sum is greatest."""
    names = np.full(len(likeness.seen), -1, np.intp)
    solved: dict[tuple[int, ...], list[tuple[int, int]]] = {}
    for sample in np.unique(likeness.seen.sample):
        here = np.flatnonzero(likeness.seen.sample == sample)
        parts = likeness.part_of[here]
        key = tuple(int(part) for part in parts)
        if key not in solved:
            gains = np.maximum(counts[parts], 0)
            pairs = zip(*linear_sum_assignment(gains, maximize=True), strict=True)
            solved[key] = [(int(row), int(column)) for row, column in pairs if gains[row, column] > 0]
        for row, column in solved[key]:
            names[here[row]] = column
    return names


def _changed(likeness: _Likeness, tracks: Sequence[Track], names: NDArray[np.intp]) -> list[tuple[int, int]]:
    """The sightings of members whose face became another one, with the members by index: part of a track has a name,
    part has none, and in its frames nobody else is that member.
    """
    seen = likeness.seen
    changed: list[tuple[int, int]] = []
    for track in tracks:
        named = [int(name) for name in names[track] if name >= 0]
        changed.extend(
            (index, named[0])
            for index in (track if named else ())
            if names[index] < 0 and named[0] not in names[seen.sample == seen.sample[index]]
        )
    return changed


def _staying(seen: Sightings, tracks: Sequence[Track], names: NDArray[np.intp], samples: int) -> list[Track]:
    """The tracks without a name of those who stay, and are not far behind the cast."""
    cast = seen.sizes[names >= 0]
    near = _BEHIND * float(np.median(cast)) if len(cast) else 0.0
    return [
        track
        for track in tracks
        if (names[track] < 0).all()
        and len(track) >= max(_LEAST_STAYS, _STAYS * samples)
        and np.median(seen.sizes[track]) >= near
    ]


def _by_exclusion(likeness: _Likeness, staying: Sequence[Track], left: Sequence[int]) -> list[tuple[Track, int]]:
    """Which members who are seen nowhere else strangers that stay must be, by index.

    They are who they are least unlike, where there are references; the last one without any, where only one of those
    who stay can be meant.
    """
    if not left or not staying:
        return []
    parts = [likeness.part_of[track] for track in staying]
    cosines = np.array([likeness.cosines[part][:, left].mean(axis=0) for part in parts])
    known = np.array([likeness.comparable[part][:, left].any(axis=0) for part in parts])
    pairs = zip(*linear_sum_assignment(np.where(known, cosines + 2, 0), maximize=True), strict=True)
    return [
        (staying[row], left[column]) for row, column in pairs if known[row, column] or len(staying) == len(left) == 1
    ]


def _by_frame(
    looked_at: Sequence[FrameSeen],
    likeness: _Likeness,
    names: NDArray[np.intp],
    by: Sequence[NamedBy],
    members: Sequence[Member],
) -> tuple[tuple[Named | None, ...], ...]:
    """Who each figure of each frame is."""
    frames: list[list[Named | None]] = [[None] * len(frame.figures) for frame in looked_at]
    referenced = np.linalg.norm(likeness.references, axis=1) > 0
    cosines = likeness.seen.faces @ likeness.references.T
    for index in np.flatnonzero(names >= 0).tolist():
        member, cosine, margin = int(names[index]), None, None
        if likeness.seen.trust[index] > 0 and referenced[member]:
            cosine = float(cosines[index, member])
            rivals = cosines[index][referenced & (np.arange(len(members)) != member)]
            margin = cosine - float(rivals.max()) if len(rivals) else None
        named = Named(members[member].id, by[index], cosine, margin)
        frames[likeness.seen.sample[index]][likeness.seen.figure[index]] = named
    return tuple(map(tuple, frames))


def _strangers(
    likeness: _Likeness, staying: Sequence[Track], members: Sequence[Member], same: float
) -> tuple[Stranger, ...]:
    """Those of the tracks without a name that show a face."""
    seen = likeness.seen
    strangers = []
    for track in staying:
        if seen.trust[track].sum() < 1:
            continue
        alike = likeness.cosines[likeness.part_of[track[0]]]
        like = members[int(alike.argmax())].id if alike.max(initial=-1) >= same else ""
        places = tuple((int(seen.sample[index]), int(seen.figure[index])) for index in track)
        strangers.append(Stranger(places, like))
    return tuple(strangers)
