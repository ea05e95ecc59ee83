"""What changes of a figure that should not, inside a take: its face, its clothes, or that it is there at all."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from matchcut.continuity.measures.colours import colours_alike, mean_colour, moved_colours
from matchcut.continuity.people.sightings import Sightings, Vectors, mean_vector, sightings_in
from matchcut.continuity.people.tracks import Track, tracks_of
from matchcut.continuity.seen import BoxSeen, DefectKind, DefectSeen, FigureSeen, FrameSeen, halves

AROUND = 3
"""So many sightings before and after are compared: a face may change slowly, as it turns or as a model drifts."""

TELLING = 0.5
"""From this trust on a face is compared."""

SAME = 0.4
"""The cosine from which two faces are one person's, for embedders of which nobody has measured it."""

_NEXT = 0.12
"""By so much more alike than two pictures of one person is a face to itself a moment later."""

_CLOTHES, _CLOTHES_LIT = 0.5, 0.65
"""Cosines: below them clothes before and after are other ones, as they are and with the light's change taken off them.
These and what faces need were chosen on one half of the people of bench_who.
"""

_STRICTER = 0.15
"""How much less alike what is seen but once before or after must be."""

_AT_ONE = 0.25
"""How much more alike each side is in itself than the sides are to each other: else it changes bit by bit."""

_UNHIDDEN = 0.7
"""Clothes are compared where as much of them is seen as mostly, in this part…"""

_CROWDED = 1.6
"""…and no other head is so near to the side, in widths of the larger one's face."""

_AT_ONCE, _AS_MUCH = 3, 0.65
"""Clothes change between frames that are so many looked at apart, and as much of them is seen as before, in this part:
else somebody else was in front of them, or the mask has other parts of them.
"""

_STEADY = 0.5
"""In widths of the face: who moves less from one frame that was looked at to the next stands."""

_GONE = 1.0
"""How much of the picture is the ground's colour and not theirs once somebody is gone, in parts of their clothes that
were looked at: about twice as much are theirs.
"""

_GONE_CLEARLY, _SAME_BOX = 1.5, 0.3
"""So much of it where a figure without a face has come up in their place, which is a thing taken for somebody then, and
not a figure's box in the frame before, of which it would share so much: who comes in front hides ground as well.
"""

_SEEN_BEFORE = 3
"""Who was seen in so many frames before is lost where they are not."""

_LONG = 8
"""Who was seen in so many was surely there."""


@dataclass(frozen=True, slots=True)
class Break:
    """From sighting `after` on a track's figure is not as in `before`, the last that it is compared with.

    `alike` is how alike both sides are, a cosine; `sure` 0.5 to 1.
    """

    track: int
    before: int
    after: int
    alike: float
    sure: float


def defects_of(
    looked_at: Sequence[FrameSeen], size: tuple[int, int], same: float | None = None
) -> tuple[DefectSeen, ...]:
    """What is wrong with the figures of a take, out of the frames of it that were looked at, and their (width, height).

    From the cosine `same` on two faces count as one person's (`identity.calibration`), None where nobody knows it.
    Each defect lies somewhere in its frames: they begin after the last that was looked at and is right, and end with
    the first that is not.
    """
    same = SAME if same is None else same
    sightings = sightings_in(looked_at)
    tracks = tracks_of(sightings)
    changes = [
        *(
            (DefectKind.FACE_CHANGED, change)
            for change in face_changes(sightings, tracks, same)
            if not _came_back(sightings, tracks, change, same)
        ),
        *((DefectKind.CLOTHES_CHANGED, change) for change in clothes_changes(looked_at, sightings, tracks)),
    ]
    defects = [
        _defect(kind, sightings.frame[change.before], sightings.frame[change.after], change.sure)
        for kind, change in changes
    ]
    defects.extend(_lost(looked_at, size, sightings, tracks))
    return tuple(sorted(defects, key=lambda defect: (defect.first, defect.kind)))


def face_changes(sightings: Sightings, tracks: Sequence[Track], same: float) -> list[Break]:
    """Where the face of a track is another one from then on; from the cosine `same` on two are one person's."""
    changes, limit = [], same + _NEXT
    for number, track in enumerate(tracks):
        telling = [index for index in track if sightings.trust[index] >= TELLING]
        for place, alike in _breaks(sightings.faces[telling], limit):
            changes.append(Break(number, telling[place - 1], telling[place], alike, _sure(alike, limit)))
    return changes


def _came_back(sightings: Sightings, tracks: Sequence[Track], change: Break, same: float) -> bool:
    """Whether the new face is somebody's who was out of sight: then two tracks were taken for one behind a back."""
    after = sightings.sample[change.after]
    for number, track in enumerate(tracks):
        known = [index for index in track if sightings.trust[index] >= TELLING]
        if number != change.track and known and sightings.sample[track[-1]] < after:
            own = mean_vector(sightings.faces[known], sightings.trust[known])
            if float(own @ sightings.faces[change.after]) >= same + _NEXT:
                return True
    return False


def clothes_changes(looked_at: Sequence[FrameSeen], sightings: Sightings, tracks: Sequence[Track]) -> list[Break]:
    """Where the clothes of a track are other ones from then on, and not only seen in another light."""
    changes = []
    for number, track in enumerate(tracks):
        dressed = [index for index in track if sightings.worn[index] > 0 and sightings.trust[index] > 0]
        usual = float(np.median(sightings.worn[dressed])) if dressed else 0.0
        clear = [index for index in dressed if sightings.worn[index] >= _UNHIDDEN * usual and _alone(sightings, index)]
        for place, alike in _breaks(sightings.clothes[clear], _CLOTHES):
            before, after = clear[place - 1], clear[place]
            much = [np.median(sightings.worn[side]) for side in (clear[:place][-AROUND:], clear[place:][:AROUND])]
            if sightings.sample[after] - sightings.sample[before] > _AT_ONCE or min(much) < _AS_MUCH * max(much):
                continue
            if _alike_in_one_light(looked_at, sightings, before, after) < _CLOTHES_LIT:
                changes.append(Break(number, before, after, alike, _sure(alike, _CLOTHES)))
    return changes


def _alone(sightings: Sightings, index: int) -> bool:
    """Whether nobody is so near to somebody that clothes may be taken for the other's."""
    here = sightings.sample == sightings.sample[index]
    here[index] = False
    away = np.abs(sightings.places[here, 0] - sightings.places[index, 0])
    return bool((away > _CROWDED * np.maximum(sightings.sizes[here], sightings.sizes[index])).all())


def _breaks(vectors: Vectors, limit: float) -> list[tuple[int, float]]:
    """Where unit vectors (n, dimension) in time are other ones from then on, and how alike both sides are there."""
    best: tuple[float, int] | None = None
    for place in range(1, len(vectors)):
        sides = vectors[max(0, place - AROUND) : place], vectors[place : place + AROUND]
        before, after = (mean_vector(side, np.ones(len(side))) for side in sides)
        alike = float(before @ after)
        at_one = min(float((side @ mean).mean()) for side, mean in zip(sides, (before, after), strict=True))
        wanted = limit - (_STRICTER if min(map(len, sides)) == 1 else 0)
        if alike < wanted and at_one - alike > _AT_ONE and (best is None or alike < best[0]):
            best = alike, place
    if best is None:
        return []
    alike, place = best
    later = [(place + further, much) for further, much in _breaks(vectors[place:], limit)]
    return [*_breaks(vectors[:place], limit), (place, alike), *later]


def _alike_in_one_light(looked_at: Sequence[FrameSeen], sightings: Sightings, before: int, after: int) -> float:
    """How alike clothes of two sightings are when the ground's change between both is taken off the first."""
    frames = [looked_at[sightings.sample[index]] for index in (before, after)]
    worn = [
        frame.figures[sightings.figure[index]].clothes for frame, index in zip(frames, (before, after), strict=True)
    ]
    first, second = (halves(patch.colours) for patch in worn if patch is not None)
    grounds = [mean_colour(halves(frame.ground.colours)) for frame in frames if frame.ground is not None]
    if len(grounds) == 2:
        first = moved_colours(first, grounds[1] - grounds[0])
    return colours_alike(first, second)


def _lost(
    looked_at: Sequence[FrameSeen], size: tuple[int, int], sightings: Sightings, tracks: Sequence[Track]
) -> Iterator[DefectSeen]:
    """Who stood there, and is not there any more: no edge of the picture and nobody else is where they were."""
    for track in tracks:
        last = track[-1]
        after = int(sightings.sample[last]) + 1
        if len(track) < _SEEN_BEFORE or after + 1 >= len(looked_at):
            continue
        places, wide = sightings.places[track[-_SEEN_BEFORE:]], sightings.sizes[last]
        stood = np.linalg.norm(np.diff(places, axis=0), axis=1).max() <= _STEADY * wide
        if not stood or not _inside(places[-1], wide, size):
            continue
        hiding = [figure for figure in looked_at[after].figures if _covers(figure.box, places[-1])]
        if any(figure.face or _was_there(figure, looked_at[after - 1]) for figure in hiding):
            continue
        if _uncovered(looked_at, sightings, last) >= (_GONE_CLEARLY if hiding else _GONE):
            sure = 0.5 + 0.5 * min(1.0, len(track) / _LONG)
            yield _defect(DefectKind.PERSON_LOST, sightings.frame[last], looked_at[after].frame, sure)


def _inside(place: NDArray[np.float64], wide: float, size: tuple[int, int]) -> bool:
    """Whether a head at a place is in the picture as a whole."""
    x, y = place
    return bool(wide <= x <= size[0] - wide and wide / 2 <= y <= size[1] - wide / 2)


def _covers(box: BoxSeen, place: NDArray[np.float64]) -> bool:
    x, y = place
    return bool(box.left <= x <= box.right and box.top <= y <= box.bottom)


def _was_there(figure: FigureSeen, before: FrameSeen) -> bool:
    """Whether somebody without a face was there in the frame before."""
    return any(other.face is None and _shared(figure.box, other.box) > _SAME_BOX for other in before.figures)


def _shared(box: BoxSeen, other: BoxSeen) -> float:
    """The intersection of two boxes in parts of their union."""
    wide = min(box.right, other.right) - max(box.left, other.left)
    high = min(box.bottom, other.bottom) - max(box.top, other.top)
    common = max(0.0, wide) * max(0.0, high)
    return common / max(1e-9, box.width * box.height + other.width * other.height - common)


def _uncovered(looked_at: Sequence[FrameSeen], sightings: Sightings, last: int) -> float:
    """How much of the picture has the ground's colours in place of somebody's clothes' in the frame after they were
    seen last, in parts of these clothes: about 0 where they are merely not seen, which leaves the picture as it was.
    """
    sample = int(sightings.sample[last])
    before, after = looked_at[sample : sample + 2]
    clothes = before.figures[sightings.figure[last]].clothes
    if clothes is None or not (before.ground and before.picture and after.picture):
        return 0.0
    worn, ground, first, second = (
        halves(patch.colours) for patch in (clothes, before.ground, before.picture, after.picture)
    )
    way = worn - ground
    all_of_it = clothes.area * float(way @ way)
    return float((first - second) @ way) / all_of_it if all_of_it > 0 else 0.0


def _defect(kind: DefectKind, right: np.intp, wrong: int | np.intp, sure: float) -> DefectSeen:
    """The defect of the frames after the last that is right, up to and with the first that is wrong."""
    return DefectSeen(kind=kind, first=int(right) + 1, frames=int(wrong) - int(right), sure=sure)


def _sure(alike: float, limit: float) -> float:
    """How sure it is that something changed: 0.5 at the limit, 1 where nothing is alike."""
    return float(np.clip(1 - alike / (2 * limit), 0.5, 1))
