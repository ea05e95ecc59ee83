"""What is drawn where there is no picture: paper, an empty stage, and stand-ins for cast without a reference."""

from __future__ import annotations

from functools import cache

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw

from matchcut.engines.animatic.figures import CutOut
from matchcut.engines.animatic.framing import Box
from matchcut.engines.animatic.layers import Picture, premultiplied

PAPER = (243, 239, 230)
INK = (52, 50, 47)
TONES = ((150, 147, 141), (176, 172, 165), (124, 121, 116), (163, 159, 153))
"""Greys of stand-ins, taken in turn, so that two in a shot are told apart."""

_STAND_IN_TALL = 1600
_SHARPER = 2  # Drawn this much larger, then reduced, for smooth edges.
_OUTLINE = 4


def paper(width: int, height: int, tone: tuple[int, int, int] = PAPER) -> Picture:
    """Paper with a hardly visible grain, the same each time."""
    chance = np.random.default_rng(20)
    coarse = chance.normal(0, 1, (max(1, height // 3), max(1, width // 3))).astype(np.float32)
    fine = chance.normal(0, 1, (height, width)).astype(np.float32)
    grain = 0.9 * cv2.resize(coarse, (width, height), interpolation=cv2.INTER_CUBIC) + 0.5 * fine
    sheet: Picture = np.clip(np.rint(np.array(tone, np.float32) + grain[..., None]), 0, 255).astype(np.uint8)
    return sheet


def empty_stage(width: int, height: int, horizon: float) -> Picture:
    """A drawn set without anything in it: wall, floor, and where they meet, `horizon` of the height down."""
    line = round(height * horizon)
    stage = paper(width, height, (236, 232, 224))
    floor = paper(width, height, (222, 217, 207))
    stage[line:] = floor[line:]
    # Light from above, falling off to the sides, as on a photographer's paper background.
    y, x = np.mgrid[0:height, 0:width].astype(np.float32)
    light = 1.03 - 0.13 * ((x / width - 0.5) ** 2 * 2.2 + (y / height - 0.35) ** 2)
    soft = cv2.GaussianBlur(stage, (0, 0), max(0.8, height * 0.004))
    band = np.exp(-(((y - line) / (0.02 * height)) ** 2))[..., None]
    mixed = stage * (1 - band) + soft * band
    lit: Picture = np.clip(np.rint(mixed * light[..., None]), 0, 255).astype(np.uint8)
    return lit


def premultiplied_rgba(image: Image.Image) -> Picture:
    """The pixels of an RGBA image, premultiplied."""
    pixels = np.asarray(image).astype(np.uint16)
    pixels[..., :3] = (pixels[..., :3] * pixels[..., 3:] + 127) // 255
    return np.ascontiguousarray(pixels.astype(np.uint8))


@cache
def stand_in(number: int) -> CutOut:
    """A plain standing figure for a cast member without a picture, in the grey that is `number`'s turn."""
    alpha = _silhouette()
    tall, wide = alpha.shape
    inner = cv2.erode(alpha, cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (2 * _OUTLINE + 1,) * 2))
    share = (cv2.GaussianBlur(cv2.subtract(alpha, inner), (0, 0), 1.0).astype(np.float32) / 255)[..., None]
    shade = np.linspace(1.05, 0.92, tall, dtype=np.float32)[:, None, None]
    grain = np.random.default_rng(number).normal(0, 1.6, (tall, wide, 1)).astype(np.float32)
    colours = np.array(TONES[number % len(TONES)], np.float32) * shade + grain
    colours = colours * (1 - share) + np.array(INK, np.float32) * share
    return CutOut(premultiplied(colours, alpha.astype(np.float32) / np.float32(255)), Box(0, 0, wide, tall))


@cache
def _silhouette() -> NDArray[np.uint8]:
    """The outline of `stand_in`, as its alpha: plain shapes, run together as if of clay."""
    tall = _STAND_IN_TALL
    wide = round(tall * 0.34)
    mask = Image.new("L", (wide * _SHARPER, tall * _SHARPER), 0)
    _draw_body(ImageDraw.Draw(mask), wide * _SHARPER, tall * _SHARPER)
    shapes = np.asarray(mask.resize((wide, tall), Image.Resampling.BOX)).astype(np.float32) / 255
    clay = cv2.GaussianBlur(shapes, (0, 0), tall * 0.006)
    alpha: NDArray[np.uint8] = np.rint(np.clip((clay - 0.5) * tall * 0.012 + 0.5, 0, 1) * 255).astype(np.uint8)
    return alpha


def _draw_body(draw: ImageDraw.ImageDraw, wide: int, tall: int) -> None:
    """A body of seven and a half heads, by its plain shapes; all lengths in heights of it."""
    middle = wide / 2

    def ellipse(x: float, y: float, across: float, down: float) -> None:
        at = middle + x * tall
        draw.ellipse((at - across * tall, (y - down) * tall, at + across * tall, (y + down) * tall), fill=255)

    def limb(x0: float, y0: float, x1: float, y1: float, thick: float, end: float) -> None:
        for share in np.linspace(0, 1, 60):
            ellipse(x0 + (x1 - x0) * share, y0 + (y1 - y0) * share, *(2 * [thick + (end - thick) * share]))

    ellipse(0, 0.070, 0.046, 0.064)
    limb(0, 0.12, 0, 0.18, 0.027, 0.034)
    for side in (-1, 1):
        limb(0, 0.180, side * 0.098, 0.212, 0.026, 0.032)
        limb(side * 0.102, 0.218, side * 0.128, 0.36, 0.032, 0.025)
        limb(side * 0.128, 0.36, side * 0.124, 0.49, 0.025, 0.017)
        limb(side * 0.047, 0.48, side * 0.052, 0.72, 0.050, 0.036)
        limb(side * 0.052, 0.72, side * 0.056, 0.955, 0.036, 0.022)
        ellipse(side * 0.066, 0.977, 0.038, 0.018)
    limb(0, 0.23, 0, 0.37, 0.100, 0.080)
    limb(0, 0.37, 0, 0.48, 0.080, 0.092)
