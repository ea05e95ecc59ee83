"""People on a stage, for measuring: real faces on real bodies in clothes of any colour, before any ground, as asked.

A body is cut out of a photograph that shows somebody to the waist or further; its clothes are tinted, and another
photograph's face takes the place of its own.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import cv2
import numpy as np
from numpy.typing import NDArray

from matchcut.identity.blazeface import BlazeFaceDetector
from matchcut.identity.faces import Face, Picture
from matchcut.identity.figures import person_mask

_FACE = 160
"""The width of the face of a body, in pixels."""


@dataclass(frozen=True, slots=True, eq=False)
class Body:
    """Somebody cut out: `rgb` (height, width, 3) and `alpha` (height, width), 0 to 1, with the `face` in it."""

    rgb: Picture
    alpha: NDArray[np.float32]
    face: Face


@dataclass(frozen=True, slots=True)
class Placed:
    """Where somebody stands in a frame: the middle of their face in parts of its width and height, and the face's width
    in pixels; `back` shows them from behind, `light` is what all their colours are multiplied by.
    """

    body: Body
    x: float
    y: float
    wide: float
    back: bool = False


def body_of(rgb: Picture, detector: BlazeFaceDetector) -> Body:
    """The person whom a picture shows, the largest of several."""
    face = max(detector.detect(rgb), key=lambda face: face.area)
    scale = _FACE / face.width
    size = round(rgb.shape[1] * scale), round(rgb.shape[0] * scale)
    sized = np.ascontiguousarray(cv2.resize(rgb, size, interpolation=cv2.INTER_AREA if scale < 1 else cv2.INTER_CUBIC))
    return Body(sized, person_mask(sized), face.scaled(scale))


def with_face(body: Body, rgb: Picture, face: Face) -> Body:
    """The body with another picture's face in place of its own; a grey one takes on the colour of its skin."""
    own, other = (np.array(marks.landmarks, np.float32)[[0, 1, 3]] for marks in (body.face, face))
    turn, _ = cv2.estimateAffinePartial2D(other, own)
    height, width = body.alpha.shape
    moved = cv2.warpAffine(rgb, turn, (width, height), flags=cv2.INTER_CUBIC, borderMode=cv2.BORDER_REPLICATE)
    x, y = own.mean(axis=0)
    eyes = float(np.linalg.norm(own[1] - own[0]))
    oval = np.zeros((height, width), np.float32)
    cv2.ellipse(
        oval,
        (round(float(x)), round(float(y + 0.1 * eyes))),
        (round(1.0 * eyes), round(1.35 * eyes)),
        0,
        0,
        360,
        1.0,
        -1,
    )
    soft = cv2.GaussianBlur(oval, (0, 0), 0.12 * eyes)[..., None]
    lab, new = (cv2.cvtColor(picture.astype(np.float32) / 255, cv2.COLOR_RGB2Lab) for picture in (body.rgb, moved))
    inside = oval > 0
    if np.abs(new[inside][:, 1:]).max() < 4:
        new[..., 1:] += np.median(lab[inside][:, 1:], axis=0)
    blended = cv2.cvtColor(lab * (1 - soft) + new * soft, cv2.COLOR_Lab2RGB)
    return replace(body, rgb=np.clip(blended * 255, 0, 255).round().astype(np.uint8))


def dressed(body: Body, colour: Sequence[float]) -> Body:
    """The body in clothes whose mean colour is this one, in Lab: what is below the chin and has not the skin's hue."""
    lab = cv2.cvtColor(body.rgb.astype(np.float32) / 255, cv2.COLOR_RGB2Lab)
    face = body.face
    below = np.zeros(body.alpha.shape, np.bool_)
    below[round(face.bottom + 0.3 * face.height) :] = True
    worn = below & (body.alpha > 0.5)
    moved = lab + (np.array(colour, np.float32) - lab[worn].mean(axis=0))
    soft = cv2.GaussianBlur(below.astype(np.float32), (0, 0), 3)[..., None]
    rgb = cv2.cvtColor(lab * (1 - soft) + moved * soft, cv2.COLOR_Lab2RGB)
    return replace(body, rgb=np.clip(rgb * 255, 0, 255).round().astype(np.uint8))


def from_behind(body: Body) -> Picture:
    """The body's pixels with its face covered by its hair."""
    face = body.face
    x, y = (face.left + face.right) / 2, (face.top + face.bottom) / 2
    wide, high = round(0.62 * face.width), round(0.68 * face.height)
    crown = body.rgb[
        round(face.top - 0.3 * face.height) : round(face.top - 0.1 * face.height),
        round(x - wide / 2) : round(x + wide / 2),
    ]
    hair = cv2.resize(crown, (2 * wide, 2 * high), interpolation=cv2.INTER_LINEAR)
    oval = np.zeros((2 * high, 2 * wide), np.uint8)
    cv2.ellipse(oval, (wide, high), (wide - 1, high - 1), 0, 0, 360, 1, -1)
    rgb = body.rgb.copy()
    part = rgb[round(y) - high : round(y) + high, round(x) - wide : round(x) + wide]
    part[oval > 0] = hair[oval > 0]
    grain = np.random.default_rng(1).normal(0, 6, rgb.shape)
    return np.clip(rgb + grain, 0, 255).astype(np.uint8)


def staged(ground: Picture, people: Sequence[Placed], light: Sequence[float] = (1, 1, 1)) -> Picture:
    """The frame in which people stand before a ground, those named first farthest back; `light` multiplies its RGB."""
    frame = ground.astype(np.float32)
    height, width = ground.shape[:2]
    for placed in people:
        face = placed.body.face
        scale = placed.wide / face.width
        middle = np.array([(face.left + face.right) / 2, (face.top + face.bottom) / 2])
        shift = np.array([placed.x * width, placed.y * height]) - scale * middle
        high, wide = placed.body.alpha.shape
        left, top = np.maximum(0, np.floor(shift)).astype(int)
        right, bottom = np.minimum((width, height), np.ceil(shift + scale * np.array([wide, high]))).astype(int)
        if right <= left or bottom <= top:
            continue
        matrix = np.array([[scale, 0, shift[0] - left], [0, scale, shift[1] - top]])
        rgb = from_behind(placed.body) if placed.back else placed.body.rgb
        how = {
            "dsize": (int(right - left), int(bottom - top)),
            "flags": cv2.INTER_AREA if scale < 1 else cv2.INTER_LINEAR,
        }
        alpha = cv2.warpAffine(placed.body.alpha, matrix, **how)[..., None]
        part = frame[top:bottom, left:right]
        part += (cv2.warpAffine(rgb, matrix, **how).astype(np.float32) - part) * alpha
    return np.clip(frame * np.array(light, np.float32), 0, 255).round().astype(np.uint8)
