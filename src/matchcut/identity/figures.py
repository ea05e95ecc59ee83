"""The people in a picture, parted from what is behind them, by the masks that come in the box.

A mask is of everybody in the picture together, and knows people: of animals, things and drawn figures it makes
something or nothing. Single hairs, what is thinner than a hundredth of the picture, and people at the back of a group
are lost.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from matchcut.identity.faces import Face, Picture
from matchcut.identity.problems import FigureDoubt
from matchcut.media.guided import guided
from matchcut.models.onnx_session import open_boxed
from matchcut.words.statements import Statement

Mask = NDArray[np.float32]
"""How much of a pixel is somebody, 0 to 1: (height, width)."""

MASKS = ("selfie", "selfie_wide")
"""The weights in the box that see where people are: one for upright pictures, one for wide ones."""

_FINE = 640  # The longer side, in pixels, of the copy in which the edges are sought.
_WIDE_FROM = 1.4  # The aspect from which a picture goes through the wide net.
_AROUND = 0.12  # How far the part that is looked at again goes beyond the people, in its own sides.
_BAND = (0.3, 0.7)  # The net's values between which the picture's edges decide.
_RADIUS, _SMOOTHNESS = 8, 1e-4
_EDGE = (0.1, 0.9)  # What of the filter's swing counts as nothing and as all.
_HOLE, _HINT = 0.01, 0.12  # A hole smaller than this part of the picture is closed, where the net half saw somebody.

_FACE_SEEN = 0.3  # A face of which the mask has less than this part is not seen.
_ABOUT_FACE = (1.8, 0.9, 1.8, 4.0)  # Where its figure is looked for: beyond its left, top, right and bottom.

_LEAST, _MOST = 0.02, 0.93  # The part of a picture that somebody fills who is cut out.
_JUDGED = 256
_SURE = (0.1, 0.9)
_UNSURE_WIDTH = 9  # In pixels of the judged copy: narrower bands of doubt are edges.
_UNSURE = 0.15
"""The greatest doubt, as a part of the figure. Of seven pictures of single people none had more than 0.10, of nine of
groups, animals and drawn figures none less than 0.16 but two groups, whose faces tell."""
_BESIDE = 0.5  # A second face counts from this part of the first one's height.


@dataclass(frozen=True, slots=True)
class FigureCut:
    """Somebody cut out of a picture: their mask, or None where a cut-out would be worse than none, for the `doubt`."""

    mask: Mask | None = None
    doubt: Statement[FigureDoubt] | None = None


def person_mask(rgb: Picture, faces: Sequence[Face] = (), *, quick: bool = False) -> Mask:
    """Return how much of each pixel is a person, 0 to 1, float32 (height, width), whoever and how many there are.

    `rgb` is sRGB, uint8 (height, width, 3), of any size from one pixel. Where it is known to show `faces`, people who
    are too small to be seen in all of it are seen nonetheless. The mask is soft where the picture's own edges are; a
    `quick` one seeks them in half the size. MachineFailed where onnxruntime or its weights can't be had.
    """
    return _refined(rgb, _rough(rgb, faces), quick=quick)


def cut_figure(rgb: Picture, faces: Sequence[Face] = ()) -> FigureCut:
    """Cut the one person out whom a picture shows; tell why where that can't be done well.

    `faces` are those that were found in it, the surest first: several of like size are a group. Errors as
    `person_mask`.
    """
    rough = _rough(rgb)
    part = float((rough > 0.5).mean())
    if part < _LEAST:
        return FigureCut(doubt=FigureDoubt.NOBODY())
    if part > _MOST:
        return FigureCut(doubt=FigureDoubt.FILLS())
    largest = max((face.height for face in faces), default=0.0)
    if sum(face.height >= _BESIDE * largest for face in faces) > 1:
        return FigureCut(doubt=FigureDoubt.SEVERAL())
    if _doubt(rough) > _UNSURE:
        return FigureCut(doubt=FigureDoubt.UNCLEAR())
    return FigureCut(_refined(rgb, _in_one_piece(rough)))


def _rough(rgb: Picture, faces: Sequence[Face] = ()) -> Mask:
    """What the nets see, (h, w) of a copy of at most `_FINE`: first in all of the picture, then nearer, and nearer yet
    about faces that they did not see so.
    """
    height, width = rgb.shape[:2]
    scale = min(1.0, _FINE / max(height, width))
    size = max(1, round(width * scale)), max(1, round(height * scale))
    small = np.ascontiguousarray(cv2.resize(rgb, size, interpolation=cv2.INTER_AREA))
    first = _seen(small)
    near = first
    rows, columns = np.flatnonzero((first > 0.5).any(axis=1)), np.flatnonzero((first > 0.5).any(axis=0))
    if len(rows):
        top, bottom = _span(rows, first.shape[0])
        left, right = _span(columns, first.shape[1])
        near = np.zeros_like(first)
        near[top:bottom, left:right] = _seen(np.ascontiguousarray(small[top:bottom, left:right]))
    for face in faces:
        box = _part(near.shape, scale, face, (0.0, 0.0, 0.0, 0.0))
        if near[box].size and near[box].mean() < _FACE_SEEN:
            about = _part(near.shape, scale, face, _ABOUT_FACE)
            near[about] = np.maximum(near[about], _seen(np.ascontiguousarray(small[about])))
    return near


def _part(
    shape: tuple[int, ...], scale: float, face: Face, beyond: tuple[float, float, float, float]
) -> tuple[slice, slice]:
    """The rows and columns of the copy about a face, so far `beyond` its left, top, right and bottom in its sides."""
    left, top, right, bottom = beyond
    rows = slice(*(round(scale * edge) for edge in (face.top - top * face.height, face.bottom + bottom * face.height)))
    columns = slice(*(round(scale * edge) for edge in (face.left - left * face.width, face.right + right * face.width)))
    return _clipped(rows, shape[0]), _clipped(columns, shape[1])


def _clipped(span: slice, length: int) -> slice:
    return slice(min(max(0, span.start), length), min(max(0, span.stop), length))


def _span(places: NDArray[np.intp], length: int) -> tuple[int, int]:
    """From where to where to look, of so many rows or columns, at what lies in these `places`."""
    first, last = int(places[0]), int(places[-1]) + 1
    around = round(_AROUND * (last - first)) + 4
    return max(0, first - around), min(length, last + around)


def _seen(rgb: Picture) -> Mask:
    """What one net sees in a picture, in its size."""
    height, width = rgb.shape[:2]
    upright, wide = MASKS
    name, size = (wide, (256, 144)) if width >= _WIDE_FROM * height else (upright, (256, 256))
    net = _net(name)
    fitted = cv2.resize(rgb, size, interpolation=cv2.INTER_AREA).astype(np.float32) / 255
    (seen,) = net.run(None, {net.get_inputs()[0].name: fitted[None]})
    mask: Mask = cv2.resize(seen[0, ..., 0], (width, height), interpolation=cv2.INTER_LINEAR)
    return mask


@cache
def _net(name: str) -> Any:
    return open_boxed(name, threads=1)


def _refined(rgb: Picture, rough: Mask, *, quick: bool = False) -> Mask:
    """The mask along the picture's own edges, in the picture's size; those are sought in half of its own, to be `quick`
    (He and Sun, Fast guided filter, 2015).
    """
    low, high = _BAND
    certain = np.clip((_closed(rough) - low) / (high - low), 0, 1).astype(np.float32)
    mask: Mask = np.zeros(rgb.shape[:2], np.float32)
    if not certain.any():
        return mask
    part = slice(None), slice(None)
    if rough.shape == rgb.shape[:2]:  # Further from it than this the filter gives nothing.
        part = _around(certain > 0, 2 * _RADIUS + 1)
    shared, radius = np.ascontiguousarray(certain[part]), _RADIUS
    if quick:
        half = max(1, shared.shape[1] // 2), max(1, shared.shape[0] // 2)
        shared, radius = np.asarray(cv2.resize(shared, half, interpolation=cv2.INTER_AREA), np.float32), _RADIUS // 2
    soft = guided(np.ascontiguousarray(rgb[part]), shared, radius, _SMOOTHNESS)
    low, high = _EDGE
    mask[part] = np.clip((soft - low) / (high - low), 0, 1)
    return mask


def _around(pixels: NDArray[np.bool_], by: int) -> tuple[slice, slice]:
    """The rows and columns up to so many pixels from some that are marked (h, w)."""
    rows, columns = (np.flatnonzero(pixels.any(axis=axis)) for axis in (1, 0))
    return slice(max(0, int(rows[0]) - by), int(rows[-1]) + 1 + by), slice(
        max(0, int(columns[0]) - by), int(columns[-1]) + 1 + by
    )


def _closed(rough: Mask) -> Mask:
    """The mask without small holes in which the net half saw somebody: a white collar, a bright button."""
    holes, labels, facts, _ = cv2.connectedComponentsWithStats((rough <= 0.5).astype(np.uint8), connectivity=4)
    closed = rough.copy()
    for hole in range(1, holes):
        inside = labels == hole
        if facts[hole, cv2.CC_STAT_AREA] <= _HOLE * rough.size and rough[inside].mean() > _HINT:
            closed[inside] = 1.0
    return closed


def _doubt(rough: Mask) -> float:
    """How much the net was unsure of, beyond edges, as a part of the figure."""
    judged = cv2.resize(rough, (_JUDGED, _JUDGED), interpolation=cv2.INTER_AREA)
    unsure = ((judged > _SURE[0]) & (judged < _SURE[1])).astype(np.uint8)
    deep = cv2.morphologyEx(unsure, cv2.MORPH_OPEN, np.ones((_UNSURE_WIDTH, _UNSURE_WIDTH), np.uint8))
    return float(deep.sum()) / max(1, int((judged > 0.5).sum()))


def _in_one_piece(rough: Mask) -> Mask:
    """The mask without what does not hang together with its largest piece."""
    pieces, labels, facts, _ = cv2.connectedComponentsWithStats((rough > _SURE[0]).astype(np.uint8), connectivity=4)
    if pieces <= 2:
        return rough
    largest = 1 + int(facts[1:, cv2.CC_STAT_AREA].argmax())
    kept: Mask = np.where(labels == largest, rough, np.float32(0))
    return kept
