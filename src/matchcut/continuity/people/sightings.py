"""All figures of a take as arrays: where each was, how large, and the vectors that tell them apart."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from matchcut.continuity.measures.colours import colour_vectors
from matchcut.continuity.seen import FaceSeen, FigureSeen, FrameSeen, PatchSeen, halves, numbers

Vectors = NDArray[np.float32]
"""Unit vectors, (n, dimension); zeros stand for none."""

_HEAD_WIDE, _HEAD_HIGH = 2.6, 4.0
"""How many heads a figure without a face is wide, and high where it is seen to the waist."""

_FRONTAL, _PROFILE = 0.35, 0.8
"""Up to where a face that is turned tells all that it can, and from where next to nothing."""

_TINY, _FULL = 16.0, 48.0
"""The widths of a face, in pixels, from which it tells something, and all."""

_BLURRED = 20.0
_LITTLE = 0.1

_NOTHING: NDArray[np.float32] = np.zeros(0, np.float32)


@dataclass(frozen=True, slots=True, eq=False)
class Sightings:
    """Figures, one a row, in the order of the frames that were looked at.

    `sample` is the index among these frames, `figure` that in its frame, `frame` counts from the take's first. `places`
    (n, 2) is the middle of the head, x and y, and `sizes` the width of a face there, in pixels. `trust` (0 to 1) is how
    much the face tells of who it is, 0 where there is no vector. `clothes` and `hair` are unit vectors of
    colours, `worn` how much of the picture clothes are, in squares of the head (0 for none).
    """

    sample: NDArray[np.intp]
    figure: NDArray[np.intp]
    frame: NDArray[np.intp]
    places: NDArray[np.float64]
    sizes: NDArray[np.float64]
    faces: Vectors
    trust: NDArray[np.float64]
    clothes: Vectors
    hair: Vectors
    worn: NDArray[np.float64]

    def __len__(self) -> int:
        return len(self.sample)


def sightings_in(looked_at: Sequence[FrameSeen]) -> Sightings:
    """The figures of the frames of a take that were looked at."""
    rows = [
        (sample, place, frame.frame, figure)
        for sample, frame in enumerate(looked_at)
        for place, figure in enumerate(frame.figures)
    ]
    figures = [figure for *_, figure in rows]
    heads = np.array([head_of(figure) for figure in figures], np.float64).reshape(-1, 3)
    sample, place, frame = np.array([row[:3] for row in rows], np.intp).reshape(-1, 3).T
    return Sightings(
        sample=sample,
        figure=place,
        frame=frame,
        places=heads[:, :2],
        sizes=heads[:, 2],
        faces=_stacked(numbers(figure.face.vector) if figure.face else _NOTHING for figure in figures),
        trust=np.array([trust_in(figure.face) for figure in figures], np.float64),
        clothes=_colours(figure.clothes for figure in figures),
        hair=_colours(figure.hair for figure in figures),
        worn=np.array([figure.clothes.area if figure.clothes else 0.0 for figure in figures]) / heads[:, 2] ** 2,
    )


def mean_vector(vectors: Vectors, weights: NDArray[np.float64]) -> Vectors:
    """The direction of the weighted mean of vectors, (dimension,), of unit length; zeros where there is none."""
    mean = weights @ vectors.astype(np.float64)
    unit: Vectors = (mean / max(float(np.linalg.norm(mean)), 1e-9)).astype(np.float32)
    return unit


def _colours(patches: Iterable[PatchSeen | None]) -> Vectors:
    return colour_vectors(_stacked(halves(patch.colours) if patch else _NOTHING for patch in patches))


def _stacked(vectors: Iterable[NDArray[np.float32]]) -> Vectors:
    """Vectors of one length, some of which may be empty, with zeros for these: (n, dimension)."""
    kept = list(vectors)
    longest = max((len(vector) for vector in kept), default=0)
    rows = [vector if len(vector) else np.zeros(longest, np.float32) for vector in kept]
    return np.stack(rows) if rows else np.zeros((0, longest), np.float32)


def head_of(figure: FigureSeen) -> tuple[float, float, float]:
    """Where the middle of somebody's head is, x and y, and how wide their face is or would be."""
    if figure.face:
        box = figure.face.box
        return (box.left + box.right) / 2, (box.top + box.bottom) / 2, max(box.width, 1.0)
    box = figure.box
    size = max(min(box.width / _HEAD_WIDE, box.height / _HEAD_HIGH), 1.0)
    return (box.left + box.right) / 2, box.top + 0.8 * size, size


def trust_in(face: FaceSeen | None) -> float:
    """How much a face tells of who it is, 0 to 1."""
    if face is None or not face.vector:
        return 0.0
    frontal = 1.0 if face.turned is None else (_PROFILE - face.turned) / (_PROFILE - _FRONTAL)
    large = (face.box.width - _TINY) / (_FULL - _TINY)
    trust = min(1.0, max(_LITTLE, frontal)) * min(1.0, max(_LITTLE, large))
    return trust if face.sharpness >= _BLURRED else max(_LITTLE**2, trust / 2)
