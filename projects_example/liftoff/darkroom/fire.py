"""Smoke and fire, which no photograph here has: a lit volume of noise, and a flame.

Light is linear and may be brighter than 1; `prints.expose` brings it back.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

from darkroom.earth import noise
from darkroom.prints import Mask, Picture, fields, ramp, resize

FLAME = np.asarray((1.0, 0.50, 0.16), np.float32)
"""Colour of the fire's light, linear."""

Volume = NDArray[np.float32]
"""A field in space, (height, width, depth): down, across and away from the camera."""

COARSENESS = 4
"""Pixels of the picture to one cell of a volume."""


@dataclass(frozen=True)
class Puff:
    """A heap of smoke: centre and radius in pixels, z away from the camera, 0 being the flame's plane."""

    x: float
    y: float
    z: float
    radius: float


@dataclass(frozen=True)
class Lamp:
    """The fire, as a point that lights the smoke: place in pixels, how bright, how far it reaches."""

    x: float
    y: float
    z: float
    power: float
    reach: float


def smoke(
    puffs: list[Puff],
    lamp: Lamp,
    sky: tuple[float, float, float],
    width: int,
    height: int,
    seed: int,
    grit: float = 1.0,
) -> tuple[Picture, Mask]:
    """Light from heaps of smoke, linear and multiplied by its cover, and that cover.

    `sky` is the colour of the light from above. `grit` is how torn the smoke is.
    """
    cells_high, cells_wide = height // COARSENESS, width // COARSENESS
    reach = max(abs(puff.z) + puff.radius for puff in puffs)
    depth = int(2 * reach / COARSENESS)
    density = _density(puffs, (cells_high, cells_wide, depth), seed, grit)
    fire = _lit_by(lamp, density)
    overhead = np.exp(-0.035 * np.cumsum(density, axis=0))
    passing = np.exp(-0.30 * np.cumsum(density, axis=2))
    share = np.concatenate([1 - passing[:, :, :1], passing[:, :, :-1] - passing[:, :, 1:]], axis=2)
    warm = (share * fire).sum(axis=2)
    cool = (share * (0.25 + overhead)).sum(axis=2)
    light = 0.8 * (warm[..., None] * FLAME + cool[..., None] * np.asarray(sky, np.float32))
    cover = 1 - passing[:, :, -1]
    return resize(light.astype(np.float32), width, height), resize(cover.astype(np.float32), width, height)


def _density(puffs: list[Puff], shape: tuple[int, int, int], seed: int, grit: float) -> Volume:
    """Smoke per cell, 0 to 1: the heaps, their skins pushed out into bulges by noise."""
    within = np.full(shape, -1e3, np.float32)  # how far inside the nearest skin, in cells
    middle = shape[2] / 2
    for puff in puffs:
        at = (puff.y / COARSENESS, puff.x / COARSENESS, middle + puff.z / COARSENESS)
        radius = puff.radius / COARSENESS
        box = tuple(
            slice(max(0, int(c - radius - 15)), max(0, min(size, int(c + radius) + 16)))
            for c, size in zip(at, shape, strict=True)
        )
        axes = np.ogrid[box]
        distance = np.sqrt(sum((axis - centre) ** 2 for axis, centre in zip(axes, at, strict=True)))
        within[box] = np.maximum(within[box], radius - distance)
    bulges = np.zeros(shape, np.float32)
    rng = np.random.default_rng(seed)
    for cell in (36, 18, 9, 4.5, 2.25):
        bulges += cell * np.abs(_grown(rng, shape, cell))
    bulges -= bulges.mean()
    near = ramp(-9.0, -4.0, within)  # no flakes far out, where the boxes above would cut them
    return (near * np.clip((within + 0.26 * grit * bulges) / 3.0, 0, 1)).astype(np.float32)


def _grown(rng: np.random.Generator, shape: tuple[int, int, int], cell: float) -> Volume:
    """Smooth noise with features of `cell` cells, standard deviation about 1."""
    small = rng.standard_normal([int(size / cell) + 4 for size in shape]).astype(np.float32)
    grown = ndimage.zoom(small, cell, order=2 if cell > 3 else 1, mode="nearest", grid_mode=True)
    rows, columns, layers = shape
    part = grown[:rows, :columns, :layers]
    return (part / part.std()).astype(np.float32)


def _lit_by(lamp: Lamp, density: Volume, steps: int = 9) -> Volume:
    """How bright the lamp makes every cell: it fades with distance and through the smoke on the way."""
    at = np.asarray((lamp.y, lamp.x, lamp.z)) / COARSENESS + np.asarray((0, 0, density.shape[2] / 2))
    grid = np.stack(np.meshgrid(*(np.arange(size, dtype=np.float32) for size in density.shape), indexing="ij"))
    way = at.astype(np.float32)[:, None, None, None] - grid
    distance = np.sqrt((way**2).sum(axis=0))
    thin = ndimage.gaussian_filter(density, 1.0)
    passed = np.zeros_like(density)
    for step in range(steps):
        share = ((step + 0.5) / steps) ** 2  # closer together near the cell itself
        stride = (2 * step + 1) / steps**2
        passed += stride * ndimage.map_coordinates(thin, grid + share * way, order=1, mode="constant")
    through = passed * distance
    far = distance * COARSENESS / lamp.reach
    return (lamp.power * (0.75 * np.exp(-0.22 * through) + 0.25 * np.exp(-0.05 * through)) / (1 + far**2)).astype(
        np.float32
    )


def flame(
    width: int, height: int, x: float, top: float, length: float, throat: float, spread: float, seed: int
) -> Picture:
    """Light of an engine's plume that starts at (x, `top`) and points down, as linear light to be added.

    `throat` is its half width at the engine, `spread` how much wider it grows over its `length`, all in pixels.
    """
    across, down = fields(width, height)
    along = (down - top) / length
    ahead = np.clip(along, 0, 1.3)
    half = throat * (1 - 0.25 * ramp(0.0, 0.08, ahead)) + spread * ahead**0.8
    here = np.stack([across / half * 1.3, down / (0.16 * length), np.full_like(down, seed * 7.7)], axis=-1)
    torn = noise(here.astype(np.float32), 4) - 0.5
    off = np.abs(across - x + 0.5 * half * torn * ramp(0.1, 1.0, ahead)) / half
    body = np.exp(-((off / 0.8) ** 2.6)) * (1 + 0.9 * torn * ramp(0.15, 0.8, ahead))
    core = np.exp(-((off / 0.42) ** 2)) * np.exp(-1.6 * ahead)
    alive = ramp(-0.004, 0.012, along) * (1 - ramp(0.55, 1.15, along))
    heat = np.maximum(body, 0) * (5.5 * np.exp(-1.3 * ahead) + 0.8)
    hot = np.asarray((1.0, 0.83, 0.58), np.float32)
    return (alive[..., None] * (heat[..., None] * FLAME + 9.0 * core[..., None] * hot)).astype(np.float32)
