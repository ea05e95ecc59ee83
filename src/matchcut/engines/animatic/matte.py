"""The matte of a picture's subject: its region, cut finely and feathered along the picture's own edges."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from matchcut.engines.animatic.faces import find_face
from matchcut.engines.animatic.framing import Box
from matchcut.engines.animatic.layers import Picture
from matchcut.engines.animatic.pictures import fitted
from matchcut.engines.animatic.regions import Mask, disc, find_region, grab
from matchcut.media.guided import guided

Alpha = NDArray[np.float32]
"""How much of the subject a pixel holds, 0 to 1, (h, w)."""

FINE = 560
"""The longer side, in pixels, of the copy on which a subject is cut out."""

_BAND = 12  # Pixels either side of the border, in the fine copy, that are decided anew.
_SLIT = 13  # Openings narrower than this many pixels of the fine copy are closed.


@dataclass(frozen=True, slots=True)
class Subject:
    """What a picture is of, as far as that could be told; boxes are in fractions of the picture's sides.

    `alpha` (on a copy of the picture) and the `box` around it are None where it can't be separated safely; `face`
    is the box of the picture's only face.
    """

    alpha: Alpha | None = None
    box: Box | None = None
    face: Box | None = None


def find_subject(rgb: Picture) -> Subject:
    """Return what can be told of a picture's subject."""
    face = find_face(rgb)
    region = find_region(rgb, face)
    if region is None:
        return Subject(face=face)
    alpha = _feathered(fitted(rgb, FINE), region)
    return Subject(alpha, box_of(alpha), face)


def box_of(alpha: Alpha) -> Box:
    """The box around everything that is at least half there, in fractions of the sides. ValueError if nothing is."""
    height, width = alpha.shape
    rows, columns = np.flatnonzero((alpha > 0.5).any(axis=1)), np.flatnonzero((alpha > 0.5).any(axis=0))
    if not len(rows):
        raise ValueError("the matte is empty")
    return Box(
        int(columns[0]) / width, int(rows[0]) / height, (int(columns[-1]) + 1) / width, (int(rows[-1]) + 1) / height
    )


def _feathered(fine: Picture, region: Mask) -> Alpha:
    """The region cut anew along its border in a finer copy, with the softness that the picture's own edges have."""
    height, width = fine.shape[:2]
    enlarged = cv2.resize(region.astype(np.float32), (width, height), interpolation=cv2.INTER_LINEAR)
    rough = (cv2.GaussianBlur(enlarged, (0, 0), 1.5) > 0.5).astype(np.uint8)
    kernel = disc(2 * _BAND + 1)
    labels = np.where(rough, cv2.GC_PR_FGD, cv2.GC_PR_BGD).astype(np.uint8)
    labels[cv2.erode(rough, kernel) > 0] = cv2.GC_FGD
    labels[cv2.dilate(rough, kernel) == 0] = cv2.GC_BGD
    cut = cv2.morphologyEx(grab(fine, labels, 1), cv2.MORPH_CLOSE, disc(_SLIT))
    hard = cv2.medianBlur(cut * 255, 5).astype(np.float32) / 255
    soft = guided(fine, hard, radius=4, smoothness=1e-3)
    alpha: Alpha = np.clip((soft - 0.1) / 0.8, 0, 1).astype(np.float32)
    return alpha
