"""A face in a picture: which one counts where there are several, how sharp it is, and its crop."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from matchcut.film.errors import BadInput
from matchcut.identity.problems import IdentityAdvice, IdentityNote, IdentityProblem
from matchcut.words.statements import Statement

Picture = NDArray[np.uint8]
"""sRGB pixels, (height, width, 3)."""

Vector = NDArray[np.float32]
"""An embedding: (dimension,), of length 1."""

GREY = (128, 128, 128)
"""What lies outside a picture, and under a transparent one."""

MARGIN = 0.5
"""How far a crop goes beyond the face on each side, in widths of the face."""

_UPRIGHT = np.array([[38.2946, 51.6963], [73.5318, 51.5014], [56.1396, 92.2848]])
_UPRIGHT_SIDE = 112.0
"""Where ArcFace's aligned faces have the eyes and the middle of the mouth, in a square of that side."""

_SHARPNESS_SIDE = 112
_RIVAL = 0.6


@dataclass(frozen=True, slots=True, kw_only=True)
class Face:
    """A face found in a picture.

    The box is in pixels of the picture, from its left top corner, and may go beyond it. `score` is how sure the finder
    is, from 0 to 1. `landmarks` are points (x, y) in pixels: the eyes, the tip of the nose and the corners of the
    mouth, on an upright face the one on the picture's left first; some finders tell only the middle of the mouth, and
    it is empty where one tells none. `sharpness` is the variance of the Laplacian of the face's grey values (0 to
    255) at 112 pixels: below about 20 it is blurred.
    """

    left: float
    top: float
    right: float
    bottom: float
    score: float
    landmarks: tuple[tuple[float, float], ...] = ()
    sharpness: float = 0.0

    @property
    def width(self) -> float:
        return self.right - self.left

    @property
    def height(self) -> float:
        return self.bottom - self.top

    @property
    def area(self) -> float:
        return self.width * self.height

    def scaled(self, scale: float) -> Face:
        """The face in the picture made larger by that factor."""
        return replace(
            self,
            left=self.left * scale,
            top=self.top * scale,
            right=self.right * scale,
            bottom=self.bottom * scale,
            landmarks=tuple((x * scale, y * scale) for x, y in self.landmarks),
        )


class NoFace(BadInput):
    """There is no face in a picture of which one is wanted."""


@dataclass(frozen=True, slots=True)
class FaceChoice:
    """The face that counts in a picture, and how it was chosen where there are several."""

    face: Face
    note: Statement[IdentityNote] | None = None


def choose(faces: Sequence[Face], size: tuple[int, int]) -> FaceChoice:
    """Return the face that a picture of a member shows: the largest, weighed by how sure the finder is.

    `size` is the picture's (width, height). NoFace where there is none.
    """
    if not faces:
        raise NoFace(IdentityProblem.NO_FACE(), advice=IdentityAdvice.LARGER_FACE())
    ranked = sorted(faces, key=lambda face: face.area * face.score, reverse=True)
    best = ranked[0]
    if len(ranked) == 1:
        return FaceChoice(best)
    percent = round(50 * (best.left + best.right) / size[0])
    rivalled = ranked[1].area * ranked[1].score > _RIVAL * best.area * best.score
    kind = IdentityNote.SEVERAL_FACES_ALIKE if rivalled else IdentityNote.SEVERAL_FACES
    return FaceChoice(best, kind(count=len(ranked), percent=percent))


def with_sharpness(rgb: Picture, face: Face) -> Face:
    """The face, with its sharpness measured in the picture."""
    grey = np.asarray(Image.fromarray(crop_box(rgb, face, _SHARPNESS_SIDE, margin=0.0)).convert("L")).astype(np.float64)
    laplacian = grey[:-2, 1:-1] + grey[2:, 1:-1] + grey[1:-1, :-2] + grey[1:-1, 2:] - 4 * grey[1:-1, 1:-1]
    return replace(face, sharpness=float(laplacian.var()))


def crop_face(rgb: Picture, face: Face, side: int = 256, *, margin: float = MARGIN) -> Picture:
    """Return the face as a square of `side` pixels, upright where its landmarks are known.

    `margin` is how far it goes beyond the face on each side, in widths of the face. What the picture does not show is
    grey.
    """
    if not face.landmarks:
        return crop_box(rgb, face, side, margin=margin)
    reach = _UPRIGHT_SIDE * (1 + 2 * margin)
    return upright(rgb, face, side, (_UPRIGHT + _UPRIGHT_SIDE * margin) * (side / reach))


def upright(rgb: Picture, face: Face, side: int, target: NDArray[np.float64]) -> Picture:
    """Return the square of `side` pixels in which the eyes and the middle of the mouth lie nearest to `target` (3, 2).

    The face must have landmarks.
    """
    marks = np.array(face.landmarks, dtype=np.float64)
    return warped(rgb, _similarity(np.stack([marks[0], marks[1], marks[3:].mean(axis=0)]), target), side)


def crop_box(rgb: Picture, face: Face, side: int, *, margin: float = MARGIN) -> Picture:
    """Return the square around the face's box as it stands in the picture; else as `crop_face`."""
    reach = max(face.width, face.height) * (1 + 2 * margin)
    scale = side / reach
    left, top = (face.left + face.right - reach) / 2, (face.top + face.bottom - reach) / 2
    return warped(rgb, np.array([[scale, 0.0, -left * scale], [0.0, scale, -top * scale]]), side)


def warped(rgb: Picture, matrix: NDArray[np.float64], side: int) -> Picture:
    """Return the square of `side` pixels that `matrix` (2, 3) maps the picture's pixels into; what the picture does
    not show is grey.
    """
    backward = np.linalg.inv(np.vstack([matrix, [0, 0, 1]]))[:2]
    corners = backward[:, :2] @ np.array([[0, side, 0, side], [0, 0, side, side]]) + backward[:, 2:]
    # Only what is in the square is looked at, and two pixels around: pictures may be large.
    left, top = (max(0, int(low) - 2) for low in np.floor(corners.min(axis=1)))
    right, bottom = (int(high) + 2 for high in np.ceil(corners.max(axis=1)))
    part = rgb[top : max(top + 1, bottom), left : max(left + 1, right)]
    if not part.size:
        return np.full((side, side, 3), GREY, np.uint8)
    image = Image.fromarray(np.ascontiguousarray(part))
    shift = np.array([[1, 0, -left], [0, 1, -top], [0, 0, 1]])
    scale = float(np.sqrt(abs(np.linalg.det(matrix[:, :2]))))
    if scale < 0.5:
        # Reduced first, by areas: picking single pixels out of many would make noise of fine hair.
        size = (max(1, round(image.width * 2 * scale)), max(1, round(image.height * 2 * scale)))
        shift = np.diag([size[0] / image.width, size[1] / image.height, 1.0]) @ shift
        image = image.resize(size, Image.Resampling.BOX)
    turned = image.transform(
        (side, side),
        Image.Transform.AFFINE,
        tuple((shift @ np.vstack([backward, [0, 0, 1]]))[:2].ravel()),
        Image.Resampling.BICUBIC,
        fillcolor=GREY,
    )
    return np.asarray(turned)


def _similarity(source: NDArray[np.float64], target: NDArray[np.float64]) -> NDArray[np.float64]:
    """The least-squares turn, scale and shift, (2, 3), from points to points. In complex numbers: z ↦ az + b."""
    z, w = source @ [1, 1j], target @ [1, 1j]
    centred = z - z.mean()
    a = np.vdot(centred, w - w.mean()) / np.vdot(centred, centred)
    b = w.mean() - a * z.mean()
    return np.array([[a.real, -a.imag, b.real], [a.imag, a.real, b.imag]])
