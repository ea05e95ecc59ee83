"""From a frame, its faces and the mask of everybody in it to what is kept of its figures (`seen.FrameSeen`)."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import cv2
import numpy as np

from matchcut.continuity.measures.colours import colours_of, packed_colours
from matchcut.continuity.measures.views import view_seen
from matchcut.continuity.people.regions import FigurePixels, Pixels, Regions, large_enough, regions_in
from matchcut.continuity.seen import BoxSeen, FaceSeen, FigureSeen, FrameSeen, PatchSeen
from matchcut.identity.faces import GREY, Face, Picture
from matchcut.identity.figures import Mask

FaceVectors = tuple[bytes, bytes]
"""A face's vector and its mirror image's, as `FaceSeen` holds them."""

Look = Callable[[Picture], bytes]
"""Makes the look of a picture, sRGB uint8 (height, width, 3), as `PatchSeen` holds it."""


def frame_seen(
    number: int,
    rgb: Picture,
    faces: Sequence[Face],
    mask: Mask,
    *,
    vectors: Sequence[FaceVectors] = (),
    look: Look | None = None,
    view: bool = False,
) -> FrameSeen:
    """Return what is kept of the frame with that number.

    `rgb` is sRGB uint8 (height, width, 3), `faces` are those that were found in it, `vectors` theirs in the same order
    (() for none), and `mask`, 0 to 1, tells how much of each pixel of the frame, or of a smaller copy, is a person
    (`identity.figures.person_mask`). Figures with faces come first, in the order of the faces. `look` is asked once for
    the clothes of each figure, for the ground and for the whole picture; None leaves looks out. With `view` the frame
    is kept small, too.
    """
    regions = regions_in(rgb, faces, mask)
    everywhere = np.ones(regions.small.shape[:2], np.bool_)
    picture = _patch(regions, everywhere, look(rgb) if look else b"")
    small = view_seen(rgb, regions.ground) if view else None
    if not regions.figures:
        return FrameSeen(frame=number, ground=picture, picture=picture, view=small)
    figures = []
    for region in regions.figures:
        face = None
        if region.face is not None:
            face = _face_seen(faces[region.face], *(vectors[region.face] if vectors else (b"", b"")))
        figures.append(_figure_seen(rgb, regions, region, face, look))
    ground = None
    if large_enough(regions.ground):
        ground = _patch(regions, regions.ground, look(_greyed(regions.small, ~regions.ground)) if look else b"")
    return FrameSeen(frame=number, figures=tuple(figures), ground=ground, picture=picture, view=small)


def _figure_seen(
    rgb: Picture, regions: Regions, region: FigurePixels, face: FaceSeen | None, look: Look | None
) -> FigureSeen:
    scale = rgb.shape[1] / regions.small.shape[1]
    hair = None if region.hair is None else _patch(regions, region.hair)
    clothes = None
    if region.clothes is not None:
        clothes = _patch(regions, region.clothes, look(_crop(rgb, region.clothes, scale)) if look else b"")
    box = face.box if face and not region.body.any() else _bounds(region.body, scale, face)
    return FigureSeen(box=box, face=face, hair=hair, clothes=clothes)


def _bounds(body: Pixels, scale: float, face: FaceSeen | None) -> BoxSeen:
    """The box about a body and its face, in pixels of the frame."""
    rows, columns = _around(body)
    left, top, right, bottom = (scale * edge for edge in (columns.start, rows.start, columns.stop, rows.stop))
    if face:
        left, top = min(left, face.box.left), min(top, face.box.top)
        right, bottom = max(right, face.box.right), max(bottom, face.box.bottom)
    return BoxSeen(left=left, top=top, right=right, bottom=bottom)


def _face_seen(face: Face, vector: bytes, mirrored: bytes) -> FaceSeen:
    return FaceSeen(
        box=BoxSeen(left=face.left, top=face.top, right=face.right, bottom=face.bottom),
        score=face.score,
        sharpness=face.sharpness,
        turned=turned_aside(face),
        vector=vector,
        mirrored=mirrored,
    )


def turned_aside(face: Face) -> float | None:
    """How far a face looks to a side: where the tip of its nose is between its eyes, from their middle, in distances
    of the eyes. About 0 from the front, from about 0.5 on in profile; None without landmarks.
    """
    if len(face.landmarks) < 3:
        return None
    first, second, nose = (complex(*point) for point in face.landmarks[:3])
    eyes = second - first
    if not abs(eyes):
        return None
    return abs(((nose - (first + second) / 2) / eyes).real)


def _patch(regions: Regions, pixels: Pixels, look: bytes = b"") -> PatchSeen | None:
    """How some pixels look; None where they are too thin a line for a colour."""
    part = _around(pixels)
    colours = colours_of(regions.small[part], pixels[part].astype(np.float32))
    if colours is None:
        return None
    return PatchSeen(area=float(pixels.mean()), colours=packed_colours(colours), look=look)


def _around(pixels: Pixels) -> tuple[slice, slice]:
    """The rows and columns that some pixels lie in."""
    rows, columns = np.flatnonzero(pixels.any(axis=1)), np.flatnonzero(pixels.any(axis=0))
    return slice(int(rows[0]), int(rows[-1]) + 1), slice(int(columns[0]), int(columns[-1]) + 1)


def _crop(rgb: Picture, pixels: Pixels, scale: float) -> Picture:
    """The part of the frame about some pixels of its small copy, with all else in it grey."""
    rows, columns = _around(pixels)
    part = rgb[
        round(rows.start * scale) : round(rows.stop * scale), round(columns.start * scale) : round(columns.stop * scale)
    ]
    return _greyed(part, ~pixels[rows, columns])


def _greyed(rgb: Picture, pixels: Pixels) -> Picture:
    """The picture with some pixels grey, which are told in a size of their own."""
    size = rgb.shape[1], rgb.shape[0]
    away = cv2.resize(pixels.astype(np.uint8), size, interpolation=cv2.INTER_NEAREST).astype(np.bool_)
    greyed = rgb.copy()
    greyed[away] = GREY
    return greyed
