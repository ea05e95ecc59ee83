"""Figures: cast and props as pictures that can be stood before a plate."""

from __future__ import annotations

from dataclasses import dataclass, replace

import cv2
import numpy as np
from numpy.typing import NDArray

from matchcut.engines.animatic.edges import freed
from matchcut.engines.animatic.faces import face_detector
from matchcut.engines.animatic.framing import Box
from matchcut.engines.animatic.layers import Picture, cover, opaque, premultiplied
from matchcut.engines.animatic.matte import Alpha, box_of, find_subject
from matchcut.engines.animatic.pictures import fitted, resized
from matchcut.engines.animatic.still_layers import filled_behind, subject_over
from matchcut.identity.figures import cut_figure
from matchcut.identity.problems import FigureDoubt
from matchcut.words.statements import Statement

BODY_SHARES: tuple[tuple[float, float], ...] = ((1.8, 0.62), (1.2, 0.52), (0.9, 0.45), (0.0, 0.30))
"""Of a figure that its picture cuts off below: which share of a body it shows, by how tall it is to its width."""

_SOFT_SIDE = 0.07  # Where a picture cuts a figure off at a side, that edge fades over this part of its width.
_CUT = 0.10  # The part of an edge that a figure must fill to count as cut off there.
_SHADOW = 0.42
_PRINT_BORDER, _PRINT_SHADOW = 0.025, 0.45
_LARGEST = 2400  # The longer side, in pixels, of what a person is cut out of: more than any frame shows of them.
_PAPER = (246, 244, 238)


@dataclass(frozen=True, slots=True)
class CutOut:
    """A cut-out: premultiplied RGBA pixels, in which the figure itself takes `box` (in pixels).

    `cut_off`: its picture ends before its feet do, so it has to reach below the frame. `body` is which share of a
    whole body it shows. `framed`: it could not be cut out and is shown as a print, with its border; `doubt` is why,
    where a person was to be cut out.
    """

    pixels: Picture
    box: Box
    cut_off: bool = False
    body: float = 1.0
    framed: bool = False
    doubt: Statement[FigureDoubt] | None = None

    @property
    def aspect(self) -> float:
        return self.box.width / self.box.height

    @property
    def anchor(self) -> tuple[float, float]:
        """The middle of its feet, in pixels."""
        return (self.box.left + self.box.right) / 2 - 0.5, self.box.bottom - 0.5

    def scaled(self, tall: int) -> CutOut:
        """The figure with itself `tall` pixels high."""
        scale = tall / self.box.height
        height, width = self.pixels.shape[:2]
        size = max(1, round(width * scale)), max(1, round(height * scale))
        pixels = resized_rgba(self.pixels, *size)
        across, down = size[0] / width, size[1] / height
        box = self.box
        return replace(
            self, pixels=pixels, box=Box(box.left * across, box.top * down, box.right * across, box.bottom * down)
        )


def figure_from(rgba: Picture, *, person: bool) -> CutOut:
    """Return a picture's figure: by the picture's own alpha, else by separation, else as a print with a border.

    A `person` who can't be separated is cut out by a mask of people, where that is sure of them.
    """
    rgb, alpha = np.ascontiguousarray(rgba[..., :3]), rgba[..., 3].astype(np.float32) / np.float32(255)
    if alpha.min() < 0.9 and (alpha > 0.5).any():
        return _cut_out(premultiplied(rgb, alpha), alpha)
    subject = find_subject(rgb).alpha
    if subject is not None:
        enlarged: Alpha = cv2.resize(subject, (rgb.shape[1], rgb.shape[0]), interpolation=cv2.INTER_LINEAR)
        return _cut_out(subject_over(rgb, filled_behind(rgb, enlarged), enlarged), enlarged)
    return _person_from(rgb) if person else _print_of(rgb)


def _person_from(rgb: Picture) -> CutOut:
    """Who a picture shows, cut out by a mask of people; as a print, with the doubt, where that is not sure of them."""
    if max(rgb.shape[:2]) > _LARGEST:
        rgb = fitted(rgb, _LARGEST)
    cut = cut_figure(rgb, face_detector().detect(rgb))
    if cut.mask is None:
        return replace(_print_of(rgb), doubt=cut.doubt)
    return _cut_out(freed(rgb, cut.mask), cut.mask)


def shadowed(figure: CutOut) -> CutOut:
    """Return the figure with the soft shadow of its feet on the ground; as it is where its feet are not seen."""
    if figure.cut_off or figure.framed:
        return figure
    height, width = figure.pixels.shape[:2]
    wide = figure.box.width
    side, below = round(0.15 * wide) + 4, round(0.10 * wide) + 4
    canvas = np.zeros((height + below, width + 2 * side, 4), np.uint8)
    middle = (round(side + figure.anchor[0]), round(figure.box.bottom - 0.02 * wide))
    shadow = np.zeros(canvas.shape[:2], np.float32)
    cv2.ellipse(shadow, middle, (max(1, round(0.46 * wide)), max(1, round(0.055 * wide))), 0, 0, 360, _SHADOW, -1)
    shadow = cv2.GaussianBlur(shadow, (0, 0), max(1.0, 0.028 * wide))
    canvas[..., 3] = np.rint(shadow * 255)
    _lay_over(canvas[:height, side : side + width], figure.pixels)
    box = figure.box
    return replace(figure, pixels=canvas, box=Box(box.left + side, box.top, box.right + side, box.bottom))


def lit(figure: CutOut, light: float) -> CutOut:
    """The figure with its light multiplied by `light`, its alpha kept."""
    pixels = figure.pixels.copy()
    bright = np.rint(pixels[..., :3].astype(np.float32) * light)
    pixels[..., :3] = np.minimum(bright, pixels[..., 3:]).astype(np.uint8)
    return replace(figure, pixels=pixels)


def mean_light(figure: CutOut) -> float:
    """The figure's mean brightness, 0 to 255, over what is opaque."""
    weight = float(figure.pixels[..., 3].sum(dtype=np.int64)) / 255
    return float(figure.pixels[..., :3].mean(axis=2).sum()) / max(weight, 1.0)


def resized_rgba(pixels: Picture, width: int, height: int) -> Picture:
    """Premultiplied pixels at another size, and still premultiplied."""
    alpha = cv2.resize(pixels[..., 3], (width, height), interpolation=cv2.INTER_AREA)
    if width > pixels.shape[1]:
        alpha = cv2.resize(pixels[..., 3], (width, height), interpolation=cv2.INTER_CUBIC)
    colours = resized(np.ascontiguousarray(pixels[..., :3]), width, height)
    return np.ascontiguousarray(np.dstack([np.minimum(colours, alpha[..., None]), alpha]))


def _cut_out(pixels: Picture, alpha: Alpha) -> CutOut:
    """A figure of premultiplied pixels: trimmed, soft where its picture cut it at a side."""
    box = box_of(alpha)
    height, width = alpha.shape
    left, top = int(box.left * width), int(box.top * height)
    right, bottom = round(box.right * width), round(box.bottom * height)
    at_left, at_right = (float((alpha[top:bottom, column] > 0.5).mean()) for column in (0, -1))
    cut_off = bool((alpha[-1, left:right] > 0.5).mean() > _CUT)
    softness = np.ones(right - left, np.float32)
    fade = max(1, round(_SOFT_SIDE * (right - left)))
    ramp = np.linspace(0, 1, fade, dtype=np.float32)
    if at_left > _CUT:
        softness[:fade] = ramp
    if at_right > _CUT:
        softness[-fade:] = np.minimum(softness[-fade:], ramp[::-1])
    part = np.rint(pixels[top:bottom, left:right] * softness[None, :, None]).astype(np.uint8)
    tall = (bottom - top) / (right - left)
    body = next(share for least, share in BODY_SHARES if tall >= least) if cut_off else 1.0
    return CutOut(np.ascontiguousarray(part), Box(0, 0, right - left, bottom - top), cut_off, body)


def _print_of(rgb: Picture) -> CutOut:
    """A picture as a print: with a paper border, and a soft shadow under it."""
    height, width = rgb.shape[:2]
    border = max(2, round(_PRINT_BORDER * max(height, width)))
    paper = cv2.copyMakeBorder(rgb, border, border, border, border, cv2.BORDER_CONSTANT, value=_PAPER)
    spread = 2 * border
    high, wide = paper.shape[:2]
    shadow = np.zeros((high + 2 * spread, wide + 2 * spread), np.float32)
    shadow[spread + border // 2 : spread + high + border // 2, spread : spread + wide] = _PRINT_SHADOW
    shadow = cv2.GaussianBlur(shadow, (0, 0), border * 0.7)
    canvas = np.zeros((*shadow.shape, 4), np.uint8)
    canvas[..., 3] = np.rint(shadow * 255)
    canvas[spread : spread + high, spread : spread + wide] = opaque(paper)
    return CutOut(canvas, Box(spread, spread, spread + wide, spread + high), framed=True)


def _lay_over(canvas: NDArray[np.uint8], pixels: Picture) -> None:
    """Lay premultiplied pixels over premultiplied ones, in place."""
    colours = np.ascontiguousarray(canvas[..., :3])
    cover(colours, pixels)
    through = canvas[..., 3].astype(np.int32) * (255 - pixels[..., 3].astype(np.int32))
    canvas[..., 3] = pixels[..., 3] + (through + 127) // 255
    canvas[..., :3] = colours
