"""Which pixels of a frame are whose: each figure's body, hair and clothes, out of the faces and the mask of everybody.

A body lies about and below its face, as far as the mask goes and no neighbour is nearer. What of the mask no face
explains, and is large enough, is somebody seen from behind, or turned too far or too small for a face. Worked out on a
small copy of the frame.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from matchcut.identity.faces import Face, Picture
from matchcut.identity.figures import Mask

Pixels = NDArray[np.bool_]
"""Some pixels of the small copy: (height, width)."""

Values = NDArray[np.float32]

_FINE = 480
"""The longer side of the small copy, in pixels: a face of 40 in 720p is 15 there."""

_SOMEBODY, _NOBODY = 0.5, 0.1
"""The mask from which a pixel is a figure's, and up to which it is the ground's."""

_IN_MASK = 0.3
"""The part of a face, or of what is below it, that the mask must hold: else it is a picture on a wall."""

_REACH, _REACH_ABOVE = 2.4, 1.8
"""How far a body goes from its face, in widths of the face: below the chin to the sides, and around the face."""

_FALL = 0.15
"""What a height of the face further down counts, in widths to the side, where two faces might have a pixel."""

_TORSO_FROM, _TORSO_TO, _TORSO_BESIDE = 0.35, 2.2, 1.1
"""Where clothes are: from and to below the chin, in heights of the face, and to each side, in widths."""

_HAIR_ABOVE, _HAIR_DOWN, _HAIR_BESIDE = 0.75, 0.6, 0.95
"""Where hair is: above and below the face's top in its heights, and to each side of its middle in its widths."""

_OVAL = 0.5, 0.6
"""The half axes of a face, in its widths and heights."""

_CHEEKS = 0.6
"""The part of the face, in its sides, whose colour is that of the skin."""

_SKIN_HUE, _SKIN_LIGHT = 12.0, 25.0
"""How near to the skin's own colour a pixel of skin is: in a* and b* together, and in L*."""

_BARE = 0.35
"""Where less than this part is left without skin, what is there has the colour of skin."""

_LEAST_PIXELS = 24
_LEAST_AREA, _LEAST_HEIGHT = 0.004, 0.1
"""The least that a figure without a face fills of the picture, and of its height."""

_BESIDE_WIDE, _BESIDE_HIGH = 1.2, 2.5
"""What is left of a mask beside a face is somebody, and no arm, from so many widths and heights of that face on."""

_SHOULDERS = 0.75
"""Without a face, the shoulders are where a figure is first so wide, in parts of its upper half's greatest width."""

_TORSO_HEADS = 2.0
"""How far down from the shoulders clothes are looked at, in heights of the head."""


@dataclass(frozen=True, slots=True, eq=False)
class FigurePixels:
    """One figure's pixels: `face` is its index among the faces, None for none. `body` is all of it; `hair` and
    `clothes` are None where they are not seen.
    """

    face: int | None
    body: Pixels
    hair: Pixels | None
    clothes: Pixels | None


@dataclass(frozen=True, slots=True, eq=False)
class Regions:
    """A frame's figures, those with faces first and in the faces' order, and the ground; all of the `small` copy."""

    small: Picture
    figures: tuple[FigurePixels, ...]
    ground: Pixels


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a face is in the small copy: its middle, width and height."""

    x: float
    y: float
    wide: float
    high: float


def regions_in(rgb: Picture, faces: Sequence[Face], mask: Mask) -> Regions:
    """Return which pixels of a frame, sRGB uint8 (height, width, 3), are whose.

    `mask` (height, width), 0 to 1, in any size, tells how much of each pixel is a person
    (`identity.figures.person_mask`).
    """
    height, width = rgb.shape[:2]
    scale = min(1.0, _FINE / max(height, width))
    size = max(1, round(width * scale)), max(1, round(height * scale))
    small = np.ascontiguousarray(cv2.resize(rgb, size, interpolation=cv2.INTER_AREA))
    seen = cv2.resize(mask, size, interpolation=cv2.INTER_AREA)
    somebody = seen > _SOMEBODY
    lab = cv2.cvtColor(small.astype(np.float32) / 255, cv2.COLOR_RGB2Lab)
    across, down = size[0] / width, size[1] / height
    places = [
        _Place(
            x=(face.left + face.right) / 2 * across,
            y=(face.top + face.bottom) / 2 * down,
            wide=max(face.width * across, 1.0),
            high=max(face.height * down, 1.0),
        )
        for face in faces
    ]
    whose = _whose(somebody, places)
    figures = [_with_face(index, place, whose == index, lab) for index, place in enumerate(places)]
    figures.extend(map(_without_face, _pieces(somebody & (whose < 0), places)))
    return Regions(small=small, figures=tuple(figures), ground=seen < _NOBODY)


def large_enough(pixels: Pixels) -> bool:
    """Whether there are enough pixels to tell a colour by."""
    return int(pixels.sum()) >= _LEAST_PIXELS


def _whose(somebody: Pixels, places: Sequence[_Place]) -> NDArray[np.int16]:
    """The index of the face whose figure each pixel of the mask is, -1 for none: (height, width)."""
    height, width = somebody.shape
    y, x = np.arange(height, dtype=np.float32)[:, None], np.arange(width, dtype=np.float32)
    nearest = np.full(somebody.shape, np.inf, np.float32)
    whose = np.full(somebody.shape, -1, np.int16)
    ovals = [_oval(somebody.shape, place) for place in places]
    for index, place in enumerate(places):
        if (
            max(somebody[part].mean() for part in (ovals[index], _torso(somebody.shape, place)) if part.any())
            < _IN_MASK
        ):
            continue
        beside, below = np.abs(x - place.x) / place.wide, (y - place.y) / place.high
        around = np.sqrt(beside**2 + below**2)
        far = np.where(below > _OVAL[1], beside + _FALL * below, around)
        reach = np.where(below > _OVAL[1], _REACH + _FALL * below, _REACH_ABOVE)
        nearer = somebody & (far <= reach) & (far < nearest)
        nearest[nearer] = far[nearer]
        whose[nearer] = index
    for index, oval in enumerate(ovals):  # A face is its own figure's, whoever's body is nearer.
        whose[oval & (whose >= 0)] = index
    return whose


def _with_face(index: int, place: _Place, body: Pixels, lab: Values) -> FigurePixels:
    height, width = body.shape
    y, x = np.ogrid[:height, :width]
    oval = _oval(body.shape, place)
    top = place.y - place.high / 2
    beside = np.abs(x - place.x) / place.wide
    head = (beside <= _HAIR_BESIDE) & (y >= top - _HAIR_ABOVE * place.high) & (y <= top + _HAIR_DOWN * place.high)
    cheeks = oval & (beside <= _CHEEKS / 2) & (np.abs(y - place.y) <= _CHEEKS / 2 * place.high)
    skin = np.median(lab[cheeks], axis=0) if cheeks.any() else None
    hair, clothes = (_bared(body & where, lab, skin) for where in (head & ~oval, _torso(body.shape, place)))
    return FigurePixels(face=index, body=body, hair=hair, clothes=clothes)


def _bared(pixels: Pixels, lab: Values, skin: Values | None) -> Pixels | None:
    """The pixels that have not the skin's colour, all where nearly all have it; None where there are too few."""
    if not large_enough(pixels):
        return None
    if skin is None:
        return pixels
    away = np.abs(lab[pixels] - skin)
    covered = (np.hypot(away[:, 1], away[:, 2]) > _SKIN_HUE) | (away[:, 0] > _SKIN_LIGHT)
    if covered.mean() < _BARE:
        return pixels
    bare = pixels.copy()
    bare[pixels] = covered
    return bare


def _pieces(left: Pixels, places: Sequence[_Place]) -> Iterator[Pixels]:
    """What of the mask is somebody without a face, the largest first."""
    count, labels, facts, _ = cv2.connectedComponentsWithStats(left.astype(np.uint8), connectivity=4)
    height = left.shape[0]
    for piece in sorted(range(1, count), key=lambda piece: -int(facts[piece, cv2.CC_STAT_AREA])):
        x, y, wide, high, area = (int(value) for value in facts[piece])
        if area < _LEAST_AREA * left.size or high < _LEAST_HEIGHT * height:
            continue
        near = [
            place
            for place in places
            if min(abs(place.x - x), abs(place.x - x - wide)) <= (_REACH + 1) * place.wide and place.y <= y + high
        ]
        if all(wide >= _BESIDE_WIDE * place.wide and high >= _BESIDE_HIGH * place.high for place in near):
            yield labels == piece


def _without_face(body: Pixels) -> FigurePixels:
    """Hair and clothes of somebody who is seen from behind: the head is what is narrower than the shoulders."""
    rows = np.flatnonzero(body.any(axis=1))
    top, bottom = int(rows[0]), int(rows[-1]) + 1
    widths = body[top:bottom].sum(axis=1)
    shoulders = int(np.argmax(widths >= _SHOULDERS * widths[: (len(widths) + 1) // 2].max()))
    head = np.zeros_like(body)
    head[top : top + shoulders] = body[top : top + shoulders]
    torso = np.zeros_like(body)
    reach = round(_TORSO_HEADS * shoulders) if shoulders else (bottom - top) // 2
    torso[top + shoulders : top + shoulders + reach] = body[top + shoulders : top + shoulders + reach]
    hair, clothes = (pixels if large_enough(pixels) else None for pixels in (head, torso))
    return FigurePixels(face=None, body=body, hair=hair, clothes=clothes)


def _torso(shape: tuple[int, ...], place: _Place) -> Pixels:
    """Where clothes are below a face."""
    y, x = np.ogrid[: shape[0], : shape[1]]
    chin = place.y + place.high / 2
    down = (y >= chin + _TORSO_FROM * place.high) & (y <= chin + _TORSO_TO * place.high)
    torso: Pixels = down & (np.abs(x - place.x) <= _TORSO_BESIDE * place.wide)
    return torso


def _oval(shape: tuple[int, ...], place: _Place) -> Pixels:
    y, x = np.ogrid[: shape[0], : shape[1]]
    wide, high = _OVAL
    oval: Pixels = ((x - place.x) / (wide * place.wide)) ** 2 + ((y - place.y) / (high * place.high)) ** 2 <= 1
    return oval
