"""A member's references on one page: whole pictures and faces on neutral grey.

For people, with a name and labels; for a model to be conditioned on, without a letter.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from PIL import Image

from matchcut.film.errors import BadInput
from matchcut.identity.faces import GREY, Face, Picture, crop_face
from matchcut.identity.problems import IdentityAdvice, IdentityProblem
from matchcut.media.lettering import Lettering, shortened, write
from matchcut.media.scaling import scaled

WIDTH = 1600
_EDGE, _GAP = 48, 20
_ROW = 460
_TALLEST = 620
_INK, _QUIET = (10, 10, 10), (26, 26, 26)
_TITLE, _WORDS, _LABEL = (Lettering(size, weight, fine=1) for size, weight in ((44, 640), (21, 430), (19, 430)))
_FACE_SIDE = 480
_FACE_MARGIN = 0.6  # Hair belongs to a face.


@dataclass(frozen=True, slots=True)
class SheetReference:
    """A reference on the sheet: its picture, the face found in it, and what is written under it."""

    rgb: Picture
    face: Face | None
    label: str = ""


def reference_sheet(name: str, shown: Sequence[SheetReference], *, words: str = "", text: bool = True) -> Picture:
    """Return the sheet, at most 1600 pixels wide and as high as it must be.

    Every reference stands there whole, followed by its face where one was found, in rows that are as wide as the sheet.
    With `text`, `name` and `words` head it and labels stand under the pictures. BadInput without references.
    """
    if not shown:
        raise BadInput(IdentityProblem.NO_REFERENCES(name=name), advice=IdentityAdvice.ADD_REFERENCE())
    tiles = _tiles(shown)
    inner = WIDTH - 2 * _EDGE
    head, foot = (118, 40) if text else (0, 0)
    aspects = [image.width / image.height for image, _ in tiles]
    rows = _rows(aspects, inner)
    height = 2 * _EDGE + head + sum(tall + foot for _, tall in rows) + _GAP * (len(rows) - 1)
    if len(rows) == 1:
        inner = sum(round(rows[0][1] * aspect) for aspect in aspects) + _GAP * (len(aspects) - 1)
    page = Image.new("RGB", (inner + 2 * _EDGE, height), GREY)
    if text:
        write(page, (_EDGE, _EDGE - 8), shortened(name, _TITLE, inner), _TITLE, _INK)
        write(page, (_EDGE, _EDGE + 52), shortened(words, _WORDS, inner), _WORDS, _QUIET)
    top, index = _EDGE + head, 0
    for count, tall in rows:
        left = _EDGE
        for image, label in tiles[index : index + count]:
            wide = round(tall * image.width / image.height)
            page.paste(Image.fromarray(scaled(np.asarray(image), (wide, tall))), (left, top))
            if text:
                write(page, (left, top + tall + 8), shortened(label, _LABEL, wide), _LABEL, _QUIET)
            left += wide + _GAP
        top, index = top + tall + foot + _GAP, index + count
    return np.asarray(page)


def _tiles(shown: Sequence[SheetReference]) -> list[tuple[Image.Image, str]]:
    tiles = []
    for reference in shown:
        tiles.append((Image.fromarray(reference.rgb), reference.label))
        if reference.face is not None:
            tiles.append(
                (Image.fromarray(crop_face(reference.rgb, reference.face, _FACE_SIDE, margin=_FACE_MARGIN)), "face")
            )
    return tiles


def _rows(aspects: Sequence[float], inner: int) -> list[tuple[int, int]]:
    """How many tiles each row has, and how high it is: as wide as the sheet, but no higher than is good to look at.

    The last row may be shorter than the others, but is no higher than the one before it.
    """
    rows: list[list[float]] = [[]]
    for aspect in aspects:
        if rows[-1] and _height(rows[-1], inner) <= _ROW:
            rows.append([])
        rows[-1].append(aspect)
    heights = [min(_height(row, inner), _TALLEST) for row in rows]
    if len(heights) > 1:
        heights[-1] = min(heights[-1], heights[-2])
    return [(len(row), tall) for row, tall in zip(rows, heights, strict=True)]


def _height(row: Sequence[float], inner: int) -> int:
    return max(1, int((inner - _GAP * (len(row) - 1)) / sum(row)))
