"""How figures go on from frame to frame of a take, and where something of them changes that should not.

Who the cast is, is not known here: a track is somebody who stays where they were, moves as they did, and looks as
before. A face that changes in place does not end it: that is what is looked for.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import linear_sum_assignment

from matchcut.continuity.people.sightings import Sightings, mean_vector

Track = list[int]
"""One figure's sightings, by their index, in time."""

_LONGEST_GAP = 4
"""For so many frames that were looked at, the next one included, somebody may be out of sight."""

_PLACE, _FACE, _CLOTHES, _SIZE = 1.0, 1.2, 0.8, 0.3
"""What place, face, clothes and size count for whether two sightings are one figure's."""

_NEW = 1.7
"""What it costs to be somebody new: a face that changes in place goes on, a stranger elsewhere does not."""

_FAR = 4.0
"""So many widths of a face from where somebody would be, place tells no more."""

_ALIKE_FACE = 0.75
"""From this cosine on a face is not counted as unlike the one before."""

_FACE_UNKNOWN, _CLOTHES_UNKNOWN = 0.4, 0.3
_REMEMBERED = 3


def tracks_of(sightings: Sightings) -> list[Track]:
    """The tracks of a take, those that begin first first; every sighting is of one."""
    tracks: list[Track] = []
    for sample in range(int(sightings.sample.max(initial=-1)) + 1):
        here = np.flatnonzero(sightings.sample == sample)
        alive = [track for track in tracks if sample - sightings.sample[track[-1]] <= _LONGEST_GAP]
        goes_on: set[int] = set()
        if alive and len(here):
            costs = _costs(sightings, alive, here, sample)
            for row, column in zip(*linear_sum_assignment(np.minimum(costs - _NEW, 0)), strict=True):
                if costs[row, column] < _NEW:
                    alive[row].append(int(here[column]))
                    goes_on.add(int(column))
        tracks.extend([int(index)] for place, index in enumerate(here) if place not in goes_on)
    return tracks


def _costs(sightings: Sightings, tracks: Sequence[Track], here: NDArray[np.intp], sample: int) -> NDArray[np.float64]:
    """What it costs for each track to go on with each sighting: (tracks, sightings)."""
    last = np.array([track[-1] for track in tracks])
    before = np.array([track[-2] if len(track) > 1 else track[-1] for track in tracks])
    gap = (sample - sightings.sample[last])[:, None]
    took = np.maximum(sightings.sample[last] - sightings.sample[before], 1)[:, None]
    ahead = (sightings.places[last] - sightings.places[before]) / took * gap
    away = np.minimum(
        *(
            np.linalg.norm((sightings.places[last] + moved)[:, None] - sightings.places[here], axis=2)
            for moved in (np.zeros_like(ahead), ahead)
        )
    )
    sizes = np.sqrt(sightings.sizes[last][:, None] * sightings.sizes[here])
    place = np.minimum(1.0, away / sizes / (_FAR * (1 + (gap - 1) / 2)))
    size = np.minimum(1.0, np.abs(np.log2(sightings.sizes[last][:, None] / sightings.sizes[here])))
    faces, known = _remembered(sightings, tracks)
    unlike = np.clip(1 - faces @ sightings.faces[here].T / _ALIKE_FACE, 0, 1)
    sure = known[:, None] * sightings.trust[here]
    face = sure * unlike + (1 - sure) * _FACE_UNKNOWN
    clothes_here = sightings.clothes[here]
    worn = np.array([_last_known(sightings.clothes, track) for track in tracks])
    both = np.outer(worn.any(axis=1), clothes_here.any(axis=1))
    clothes = np.where(both, 1 - worn @ clothes_here.T, _CLOTHES_UNKNOWN)
    costs: NDArray[np.float64] = _PLACE * place + _FACE * face + _CLOTHES * clothes + _SIZE * size
    return costs


def _remembered(sightings: Sightings, tracks: Sequence[Track]) -> tuple[NDArray[np.float32], NDArray[np.float64]]:
    """Each track's face of late, (tracks, dimension), and how much it tells, 0 to 1."""
    faces, known = [], []
    for track in tracks:
        recent = [index for index in track[-2 * _REMEMBERED :] if sightings.trust[index] > 0][-_REMEMBERED:]
        trust = sightings.trust[recent]
        faces.append(mean_vector(sightings.faces[recent], trust))
        known.append(float(trust.max(initial=0.0)))
    return np.array(faces), np.array(known)


def _last_known(vectors: NDArray[np.float32], track: Track) -> NDArray[np.float32]:
    """The last of a track's vectors that is not none."""
    return next((vectors[index] for index in reversed(track) if vectors[index].any()), vectors[track[-1]])
