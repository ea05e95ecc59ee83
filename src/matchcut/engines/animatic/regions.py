"""Finds the region of a picture that is its subject, without weights, and says when it can't.

Several guesses of where a subject stands each start a GrabCut, on small copies of two sizes. What most of them find is
taken for the subject only if

    they agree    what one guess finds, the others find as well
    it is whole   one piece, neither tiny nor nearly everything
    its border    lies on real edges, nearly all round
    around it     is nothing that does not look like the rim of the picture: no part of the subject was left behind

Where the picture shows a face, the guesses are a head and shoulders about it, and the region is what holds the face.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from itertools import combinations
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from matchcut.engines.animatic.framing import Box
from matchcut.engines.animatic.layers import Picture
from matchcut.engines.animatic.pictures import fitted

Mask = NDArray[np.uint8]
"""0 or 1 a pixel, (h, w)."""

SIDES = (112, 168)
"""The longer sides, in pixels, of the copies on which the region is sought."""

AGREEING, NEAR, APART = 0.90, 0.80, 0.60
"""The least overlap (intersection over union) with what most found: of the better half of the guesses, of all but one,
and of the one that is furthest from it."""

FACE_COUNTS = 0.75
"""A known face says much: with one, the last two may be this much lower."""

AREAS = (0.10, 0.72)
"""The least and greatest part of the picture that a subject fills."""

LEAST_PIECE = 0.88
"""The least part of the region that is in one piece."""

ON_EDGES = 0.95
"""The least part of the region's border that lies on visible edges."""

LEFT_BEHIND = 0.075
"""The greatest part of its surroundings that may look unlike the rim of the picture."""

_CHECK = 160  # The longer side of the copy on which the result is judged.
_EDGE = 12.0  # The least colour difference (CIELAB) across a visible edge, and to what looks unlike.
_RIM, _NEARBY = 2, (9, 9)  # Pixels left out beside a border, and looked at beyond that.
_SPECK, _HOLE = 0.02, 0.01  # Smaller islands and holes, as parts of the picture, are noise.
_FLAT = 4.0  # The least standard deviation, in steps of 255, of a picture that shows anything.
_COLOURS = 10  # Of the picture's rim.
_SEED = 11


@dataclass(frozen=True, slots=True)
class SubjectMasks:
    """Where a subject probably is, and where it is for certain: two masks of bool."""

    probable: NDArray[np.bool_]
    certain: NDArray[np.bool_]


def find_region(rgb: Picture, face: Box | None) -> Mask | None:
    """Return the subject's region on a small copy of the picture; None where it is not told beyond doubt.

    `face` is the box of the picture's only face, if one was found, in fractions of the sides.
    """
    guesses: Callable[[int, int], tuple[SubjectMasks, ...]] = _object_guesses
    if face is not None:
        known = face

        def guesses(height: int, width: int) -> tuple[SubjectMasks, ...]:
            return _portrait_guesses(height, width, known)

    slack = FACE_COUNTS if face is not None else 1.0
    judged = fitted(rgb, _CHECK)
    if judged.std(axis=(0, 1)).max() < _FLAT:
        return None
    masks = _masks(rgb, guesses, (judged.shape[1], judged.shape[0]), APART * slack)
    if masks is None:
        return None
    region = _without_noise((np.mean(masks, axis=0) >= 0.5).astype(np.uint8))
    region = _part_with(region, face) if face is not None else region
    return region if _convincing(judged, region, masks, slack) else None


def _masks(
    rgb: Picture, guesses: Callable[[int, int], tuple[SubjectMasks, ...]], size: tuple[int, int], apart: float
) -> list[Mask] | None:
    """What each guess leads to, on each copy, all enlarged to `size`; None as soon as no two overlap by `apart`."""
    masks: list[Mask] = []
    for side in SIDES:
        calm = cv2.bilateralFilter(fitted(rgb, side), 5, 20, 3)
        regions = [_grabbed(calm, guess) for guess in guesses(*calm.shape[:2])]
        masks += [cv2.resize(region, size, interpolation=cv2.INTER_NEAREST) for region in regions]
        if max(_overlap(mask, other) for mask, other in combinations(masks, 2)) < apart:
            return None
    return masks


def _convincing(small: Picture, region: Mask, masks: list[Mask], slack: float) -> bool:
    """Whether the region passes every test; see the top of the module."""
    if not AREAS[0] <= region.mean() <= AREAS[1]:
        return False
    overlaps = sorted(_overlap(region, mask) for mask in masks)
    if overlaps[0] < APART * slack or overlaps[1] < NEAR * slack or overlaps[len(overlaps) // 2] < AGREEING:
        return False
    pieces = cv2.connectedComponentsWithStats(region, connectivity=4)[2][1:, cv2.CC_STAT_AREA]
    if pieces.max() < LEAST_PIECE * pieces.sum():
        return False
    lab = cv2.cvtColor(small.astype(np.float32) / 255, cv2.COLOR_RGB2LAB)
    return _part_on_edges(lab, region) >= ON_EDGES and _left_behind(lab, region) <= LEFT_BEHIND


def _object_guesses(height: int, width: int) -> tuple[SubjectMasks, ...]:
    """An object in the middle, a large one, a figure cut off below."""
    x, y = _grid(height, width)
    nowhere = np.zeros((height, width), bool)
    small = _ellipse(x, y, 0.5, 0.5, 0.4, 0.4)
    large = _ellipse(x, y, 0.5, 0.58, 0.36, 0.46)
    bust = _ellipse(x, y, 0.5, 0.95, 0.42, 0.5) | _ellipse(x, y, 0.5, 0.35, 0.2, 0.3)
    return tuple(SubjectMasks(probable, nowhere) for probable in (small, large, bust))


def _portrait_guesses(height: int, width: int, face: Box) -> tuple[SubjectMasks, ...]:
    """A head about a face, with shoulders of two widths under it."""
    x, y = _grid(height, width)
    middle, wide, tall = (face.left + face.right) / 2, face.width, face.height
    centre = (face.top + face.bottom) / 2
    head = _ellipse(x, y, middle, centre - 0.12 * tall, 0.75 * wide, 0.95 * tall)
    certain = _ellipse(x, y, middle, centre - 0.05 * tall, 0.42 * wide, 0.72 * tall)
    slope = np.clip((y - face.bottom) / tall, 0, 1)
    guesses: list[SubjectMasks] = []
    for spread in (0.9, 1.5):
        shoulders = (y > face.bottom) & (np.abs(x - middle) < wide * (0.45 + spread * slope))
        guesses.append(SubjectMasks(head | shoulders, certain))
    return tuple(guesses)


def _grid(height: int, width: int) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    return (np.arange(width) + 0.5)[None, :] / width, (np.arange(height) + 0.5)[:, None] / height


def _ellipse(
    x: NDArray[np.float64],
    y: NDArray[np.float64],
    centre_x: float,
    centre_y: float,
    radius_x: float,
    radius_y: float,
) -> NDArray[np.bool_]:
    inside: NDArray[np.bool_] = ((x - centre_x) / radius_x) ** 2 + ((y - centre_y) / radius_y) ** 2 < 1
    return inside


def _grabbed(rgb: Picture, guess: SubjectMasks) -> Mask:
    """GrabCut from a guess. The top and the upper sides are background: a subject grows from below or stands free."""
    height, width = guess.probable.shape
    labels = np.where(guess.probable, cv2.GC_PR_FGD, cv2.GC_PR_BGD).astype(np.uint8)
    labels[guess.certain] = cv2.GC_FGD
    rim, shoulder = max(2, min(height, width) // 50), height * 3 // 4
    labels[:rim] = labels[:shoulder, :rim] = labels[:shoulder, -rim:] = cv2.GC_BGD
    return grab(rgb, labels, 3)


def grab(rgb: Picture, labels: Mask, iterations: int) -> Mask:
    """Run GrabCut from `labels` (cv2.GC_…), which it changes; return what is subject then."""
    if not (labels & 1).any() or (labels & 1).all():
        return (labels & 1).astype(np.uint8)  # GrabCut needs pixels on both sides.
    cv2.setRNGSeed(_SEED)  # Its colour models start from a chance choice.
    models: tuple[Any, Any] = np.zeros((1, 65)), np.zeros((1, 65))
    cv2.grabCut(rgb, labels, None, *models, iterations, cv2.GC_INIT_WITH_MASK)
    return (labels & 1).astype(np.uint8)


def disc(width: int) -> Mask:
    """A round structuring element, `width` pixels across."""
    kernel: Mask = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (width, width))
    return kernel


def _overlap(mask: Mask, other: Mask) -> float:
    """Intersection over union; two empty regions do not overlap."""
    return int(np.count_nonzero(mask & other)) / max(1, int(np.count_nonzero(mask | other)))


def _without_noise(region: Mask) -> Mask:
    """The region without specks, and with small holes closed."""
    region = _large_parts(region, _SPECK)
    return (1 - _large_parts(1 - region, _HOLE)).astype(np.uint8)


def _large_parts(region: Mask, least: float) -> Mask:
    _, labels, facts, _ = cv2.connectedComponentsWithStats(region, connectivity=4)
    large = facts[:, cv2.CC_STAT_AREA] >= least * region.size
    large[0] = False  # Label 0 is all that is not in the region.
    kept: Mask = large[labels].astype(np.uint8)
    return kept


def _part_with(region: Mask, face: Box) -> Mask:
    """The piece of the region that holds the middle of a face; nothing if none does."""
    height, width = region.shape
    labels: NDArray[np.int32] = cv2.connectedComponents(region, connectivity=4)[1]
    piece = labels[int((face.top + face.bottom) / 2 * height), int((face.left + face.right) / 2 * width)]
    kept: Mask = ((labels == piece) & (piece != 0)).astype(np.uint8)
    return kept


def _part_on_edges(lab: NDArray[np.float32], region: Mask) -> float:
    """The part of the region's border across which the colour really changes."""
    rim = disc(2 * _RIM + 1)
    inside, inside_known = _nearby_mean(lab, cv2.erode(region, rim))
    outside, outside_known = _nearby_mean(lab, 1 - cv2.dilate(region, rim))
    border = (cv2.dilate(region, np.ones((3, 3), np.uint8)) != region) & inside_known & outside_known
    border[:_RIM] = border[-_RIM:] = border[:, :_RIM] = border[:, -_RIM:] = False
    if not border.any():
        return 0.0
    difference = np.linalg.norm(inside - outside, axis=2)
    return float((difference[border] > _EDGE).mean())


def _nearby_mean(lab: NDArray[np.float32], where: Mask) -> tuple[NDArray[np.float32], NDArray[np.bool_]]:
    """The mean colour, around each pixel, of the pixels in `where`; and where there are any."""
    weight = cv2.blur(where.astype(np.float32), _NEARBY)
    total = cv2.blur(lab * where.astype(np.float32)[..., None], _NEARBY)
    return total / np.maximum(weight, 1e-6)[..., None], weight > 0.02


def _hull(region: Mask) -> Mask:
    """The region with its bays filled."""
    points = cv2.findNonZero(region)
    filled = np.zeros_like(region)
    cv2.fillConvexPoly(filled, cv2.convexHull(points), 1)
    return filled


def _left_behind(lab: NDArray[np.float32], region: Mask) -> float:
    """The part of the region's surroundings whose colours the rim of the picture, away from it, does not have.

    Only the top and the sides count: what is below a subject often belongs to it.
    """
    height, width = region.shape
    depth, reach = max(3, round(0.07 * min(height, width))), round(0.12 * max(height, width))
    rim = np.zeros(region.shape, bool)
    rim[:depth] = rim[:, :depth] = rim[:, -depth:] = True
    near = (cv2.dilate(region, disc(2 * reach + 1)) | _hull(region)) > 0
    known = lab[rim & ~near]
    around = near & (cv2.dilate(region, disc(5)) == 0)
    if len(known) <= _COLOURS or not around.any():
        return 1.0
    cv2.setRNGSeed(_SEED)
    criteria = (cv2.TERM_CRITERIA_EPS + cv2.TERM_CRITERIA_COUNT, 10, 0.5)
    colours = cv2.kmeans(np.ascontiguousarray(known), _COLOURS, None, criteria, 1, cv2.KMEANS_PP_CENTERS)[2]
    difference = np.linalg.norm(lab[around][:, None] - colours, axis=2).min(axis=1)
    return float((difference > _EDGE).mean())
