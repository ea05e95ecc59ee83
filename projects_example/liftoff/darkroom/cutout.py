"""Cutting a person out of a photograph, and lighting the cut-out for another place."""

from __future__ import annotations

from collections.abc import Sequence

import cv2
import numpy as np

from darkroom.prints import Mask, Picture, blur, over, ramp

Outline = Sequence[tuple[int, int]]
"""Corners of a polygon, in pixels of the photograph."""


def cut(photograph: Picture, around: Outline, within: Sequence[Outline]) -> Mask:
    """What belongs to the person: nothing outside `around`, everything `within`, by colour between the two."""
    eight_bit = np.round(photograph[..., ::-1] * 255).astype(np.uint8)
    kinds = np.full(photograph.shape[:2], cv2.GC_BGD, np.uint8)
    cv2.fillPoly(kinds, [np.array(around)], int(cv2.GC_PR_FGD))
    for outline in within:
        cv2.fillPoly(kinds, [np.array(outline)], int(cv2.GC_FGD))
    cv2.setRNGSeed(1)
    cv2.grabCut(eight_bit, kinds, None, np.zeros((1, 65)), np.zeros((1, 65)), 6, cv2.GC_INIT_WITH_MASK)
    belongs = np.isin(kinds, (cv2.GC_FGD, cv2.GC_PR_FGD)).astype(np.uint8)
    count, labels, facts, _ = cv2.connectedComponentsWithStats(belongs)
    largest = 1 + int(np.argmax(facts[1:count, cv2.CC_STAT_AREA]))
    return (labels == largest).astype(np.float32)


def feathered(photograph: Picture, mask: Mask, radius: int = 4, detail: float = 2e-4) -> Mask:
    """A soft mask whose edge follows the photograph's own edges (a guided filter on its green)."""
    guide = photograph[..., 1]

    def mean(field: Mask) -> Mask:
        return cv2.blur(field, (2 * radius + 1, 2 * radius + 1), borderType=cv2.BORDER_REFLECT)

    guide_mean, mask_mean = mean(guide), mean(mask)
    slope = (mean(guide * mask) - guide_mean * mask_mean) / (mean(guide * guide) - guide_mean**2 + detail)
    offset = mask_mean - slope * guide_mean
    soft = mean(slope) * guide + mean(offset)
    return ramp(0.18, 0.88, np.clip(soft, 0, 1))


def cleaned(photograph: Picture, mask: Mask) -> Picture:
    """The photograph with the colours of its half transparent edge taken from inside the mask."""
    sure = (mask > 0.97).astype(np.float32)
    sure = cv2.erode(sure, np.ones((3, 3), np.uint8))
    spread = photograph * sure[..., None]
    weight = sure.copy()
    for radius in (1.5, 3.0, 6.0):
        near = blur(photograph * sure[..., None], radius)
        share = blur(sure, radius)
        fresh = (weight < 0.05) & (share > 0.02)
        spread[fresh] = near[fresh] / share[fresh][:, None]
        weight[fresh] = 1
    return over(spread, photograph, sure)


def rim_light(
    linear: Picture, mask: Mask, x: float, y: float, width: float, colour: tuple[float, float, float]
) -> Picture:
    """Light along the edge that faces (x, y), a direction on the picture, `width` pixels deep."""
    soft = blur(mask, width)
    down, across = np.gradient(soft)
    facing = np.clip(-(across * x + down * y) / np.hypot(x, y) * width * 2.5, 0, 1) ** 1.4 * mask
    grey = np.sqrt(linear.mean(axis=-1, keepdims=True))
    return (linear + facing[..., None] * (0.12 + 1.9 * grey) * np.asarray(colour, np.float32)).astype(np.float32)


def repainted_ring(photograph: Picture, x: float, y: float, inner: float, outer: float) -> Picture:
    """A round badge with its lettering, a ring about (x, y), painted over in the ring's own darker colour."""
    down, across = np.mgrid[0 : photograph.shape[0], 0 : photograph.shape[1]]
    away = np.hypot(across - x, down - y)
    ring = (away > inner) & (away < outer)
    mask = blur(ring.astype(np.float32), 0.7)
    return over(photograph, np.broadcast_to(_ground(photograph[ring]), photograph.shape), mask)


def repainted_box(photograph: Picture, left: int, top: int, right: int, bottom: int) -> Picture:
    """A line of lettering in a box, painted over in the box's own darker colour."""
    mask = np.zeros(photograph.shape[:2], np.float32)
    mask[top:bottom, left:right] = 1
    ground = _ground(photograph[top:bottom, left:right].reshape(-1, 3))
    return over(photograph, np.broadcast_to(ground, photograph.shape), blur(mask, 0.7))


def _ground(colours: Picture) -> Picture:
    """The median of the darker half of some colours: what lettering stands on."""
    grey = colours.mean(axis=-1)
    return np.median(colours[grey <= np.median(grey)], axis=0).astype(np.float32)
