"""People to make films of: heads cut out of real photographs, on bodies in clothes that are drawn.

The photographs come with scikit-image and insightface, which the house has anyway: seven people. A sheet shows one of
them from head to foot, on nothing (alpha 0), always in the same places, so that a face lies on another's to the pixel:

        0       128      256
      0 ┌──────(  )──────┐   the head, a square of HEAD_SIDE at HEAD_LEFT, HEAD_TOP; its eyes level, in one place
    124 │     ┌────┐     │   from CLOTHES_TOP on: shirt, arms, trousers, shoes
    512 └─────┴─┴┴─┴─────┘
"""

from __future__ import annotations

import importlib.util
from dataclasses import replace
from functools import cache
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from matchcut.identity.blazeface import BlazeFaceDetector
from matchcut.identity.faces import Face, Picture, upright
from matchcut.identity.figures import person_mask
from matchcut.media.stills import read_still

Sprite = NDArray[np.uint8]
"""Somebody on nothing: RGBA, (height, width, 4), not premultiplied."""

SHEET_WIDTH, SHEET_HEIGHT = 256, 512
HEAD_SIDE = 144
HEAD_LEFT, HEAD_TOP = 56, 4
CLOTHES_TOP = 124
"""Rows of a sheet: above is the head, from here on the clothes."""
EYES = ((57.0, 66.0), (87.0, 66.0))
_MARKS = np.array([*EYES, (72.0, 98.0)])
_OVAL = ((72, 62), (54, 63))
_AROUND = 1.1
_PHOTOGRAPHS = (("skimage", "data/astronaut.png"), ("insightface", "data/images/t1.jpg"))

_SHIRTS = ((178, 58, 52), (46, 92, 160), (58, 128, 78), (214, 172, 62), (120, 76, 150), (228, 226, 218), (40, 44, 52))
_TROUSERS = ((44, 52, 76), (96, 82, 66), (60, 60, 62), (120, 116, 104))
_SHOES = (38, 30, 28)


@cache
def heads() -> tuple[Sprite, ...]:
    """The heads of seven people, (HEAD_SIDE, HEAD_SIDE, 4) each, eyes at EYES. Errors as of `BlazeFaceDetector`."""
    finder = BlazeFaceDetector()
    cut = []
    for package, name in _PHOTOGRAPHS:
        rgb = read_still(_folder(package) / name)
        faces = sorted(finder.detect(rgb, small=True), key=lambda face: face.left)
        cut += [_head(rgb, face) for face in faces]
    return tuple(cut)


def photograph(name: str) -> Picture:
    """A picture that scikit-image ships, sRGB (height, width, 3)."""
    return read_still(_folder("skimage") / "data" / name)


def sheet(person: int, costume: int) -> Sprite:
    """Somebody from head to foot, (SHEET_HEIGHT, SHEET_WIDTH, 4): the head of `heads()[person]`, in clothes that
    `costume` draws by lot.
    """
    drawn = _body(costume)
    head = heads()[person]
    _lay(drawn[HEAD_TOP : HEAD_TOP + HEAD_SIDE, HEAD_LEFT : HEAD_LEFT + HEAD_SIDE], head)
    return drawn


def outline() -> NDArray[np.uint8]:
    """The alpha of a sheet on which anybody might be."""
    drawn = _body(0)[..., 3]
    head = drawn[HEAD_TOP : HEAD_TOP + HEAD_SIDE, HEAD_LEFT : HEAD_LEFT + HEAD_SIDE]
    np.maximum(head, _oval(), out=head)
    return drawn


def stranger_to(picture: Sprite, lot: int) -> Sprite:
    """The head of somebody else than the one whom a sheet shows; the same one for the same lot."""
    own = picture[HEAD_TOP : HEAD_TOP + HEAD_SIDE, HEAD_LEFT : HEAD_LEFT + HEAD_SIDE, :3].astype(np.float32)
    inner = np.s_[40:110, 40:104]
    unlike = [head for head in heads() if np.abs(head[inner][..., :3] - own[inner]).mean() > 8]
    return unlike[lot % len(unlike)]


def _folder(package: str) -> Path:
    spec = importlib.util.find_spec(package)
    assert spec is not None
    assert spec.origin is not None
    return Path(spec.origin).parent


def _oval() -> NDArray[np.uint8]:
    """Where a head is in its square, with soft edges."""
    oval = np.zeros((HEAD_SIDE, HEAD_SIDE), np.uint8)
    cv2.ellipse(oval, _OVAL[0], _OVAL[1], 0, 0, 360, 255, -1)
    return np.asarray(cv2.GaussianBlur(oval, (0, 0), 2))


def _head(rgb: Picture, face: Face) -> Sprite:
    """One face of a picture with its hair, cut out."""
    reach = _AROUND * max(face.width, face.height)
    left, top = max(0, int(face.left - reach)), max(0, int(face.top - reach))
    part = np.ascontiguousarray(rgb[top : int(face.bottom + reach), left : int(face.right + reach)])
    there = replace(face, landmarks=tuple((x - left, y - top) for x, y in face.landmarks))
    mask = np.repeat((person_mask(part) * 255).astype(np.uint8)[..., None], 3, axis=2)
    # What lies outside of the photograph is grey there: nobody.
    inside = upright(np.full_like(part, 255), there, HEAD_SIDE, _MARKS)[..., 0] > 250
    alpha = np.minimum(upright(mask, there, HEAD_SIDE, _MARKS)[..., 0], _oval()) * inside
    return np.dstack([upright(part, there, HEAD_SIDE, _MARKS), alpha])


def _body(costume: int) -> Sprite:
    """A standing body without a head."""
    rng = np.random.default_rng([costume, 0xC10])
    shirt, trousers = _SHIRTS[rng.integers(len(_SHIRTS))], _TROUSERS[rng.integers(len(_TROUSERS))]
    drawn = np.zeros((SHEET_HEIGHT, SHEET_WIDTH, 4), np.uint8)
    skin = (196, 150, 122)
    _fill(drawn, [(112, 108), (144, 108), (150, 150), (106, 150)], skin)
    for side in (-1, 1):
        middle = 128 + side * 26
        _fill(drawn, [(middle - 23, 300), (middle + 23, 300), (middle + 17, 488), (middle - 17, 488)], trousers)
        _fill(drawn, [(middle - 20, 486), (middle + 20, 486), (middle + 24, 508), (middle - 24, 508)], _SHOES)
        arm = 128 + side * 72
        _fill(
            drawn,
            [(arm - side * 14, 140), (arm + side * 14, 152), (arm + side * 20, 296), (arm - side * 10, 296)],
            shirt,
        )
        cv2.circle(drawn, (arm + side * 6, 306), 14, (*skin, 255), -1, cv2.LINE_AA)
    _fill(drawn, [(104, 130), (152, 130), (200, 146), (188, 316), (68, 316), (56, 146)], shirt)
    _weave(drawn, rng)
    return drawn


def _fill(drawn: Sprite, corners: list[tuple[int, int]], colour: tuple[int, int, int]) -> None:
    cv2.fillPoly(drawn, [np.array(corners, np.int32)], (*colour, 255), cv2.LINE_AA)


def _weave(drawn: Sprite, rng: np.random.Generator) -> None:
    """Cloth: stripes or checks by lot, and the grain of a photographed surface, over all that is drawn so far."""
    rows, columns = np.mgrid[:SHEET_HEIGHT, :SHEET_WIDTH]
    wide = int(rng.integers(10, 22))
    stripes, checks = (rows // wide) % 2, ((rows // wide) + (columns // wide)) % 2
    pattern = (stripes, checks, np.zeros_like(rows))[rng.integers(3)] * (rows < 300)
    cloth = cv2.resize(photograph("gravel.png")[..., 0], (SHEET_WIDTH, SHEET_HEIGHT)).astype(np.float32)
    light = 1 - 0.28 * pattern + (cloth - cloth.mean()) / 255 * 0.45
    shaded = drawn[..., :3] * (light * (1 - 0.25 * np.abs(columns - 128) / 100))[..., None]
    drawn[..., :3] = np.clip(shaded, 0, 255)


def _lay(ground: Sprite, over: Sprite) -> None:
    """Lay one over the other, in its place."""
    alpha = over[..., 3:].astype(np.float32) / 255
    ground[..., :3] = np.rint(ground[..., :3] * (1 - alpha) + over[..., :3] * alpha)
    ground[..., 3] = np.maximum(ground[..., 3], over[..., 3])
