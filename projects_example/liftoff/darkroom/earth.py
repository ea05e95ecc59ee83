"""The Earth from orbit: NASA's Blue Marble on a sphere, clouds of noise, and air that scatters sunlight."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from darkroom.prints import Picture, ramp, to_linear

Vectors = NDArray[np.float32]
"""Points or directions, (…, 3). The unit is the Earth's radius; z is north, x is 0°E on the equator."""

AIR_TOP = 1.022
"""Where the air ends. Thicker than the real one (1.016): a limb that a small screen can show."""
SCALE_HEIGHT = 0.0026
RAYLEIGH = np.asarray((5.2, 12.1, 29.6), np.float32) * 6.0
"""Scattering of red, green and blue light per Earth radius at sea level."""
STEPS = 20


@dataclass(frozen=True)
class View:
    """A camera over the Earth. Angles in degrees; `altitude` in Earth radii; `field` is the horizontal view."""

    latitude: float
    longitude: float
    altitude: float
    heading: float
    pitch: float
    field: float
    roll: float
    sun_latitude: float
    sun_longitude: float


def on_sphere(latitude: float, longitude: float) -> Vectors:
    """The unit vector of a place."""
    north, east = np.radians(latitude), np.radians(longitude)
    return np.asarray((np.cos(north) * np.cos(east), np.cos(north) * np.sin(east), np.sin(north)), np.float32)


def rays(view: View, width: int, height: int) -> tuple[Vectors, Vectors]:
    """The camera's place and the unit direction of every pixel's ray, (height, width, 3)."""
    up = on_sphere(view.latitude, view.longitude)
    east = np.cross((0, 0, 1), up)
    east /= np.linalg.norm(east)
    north = np.cross(up, east)
    heading, pitch, roll = np.radians((view.heading, view.pitch, view.roll))
    level = np.cos(heading) * north + np.sin(heading) * east
    forward = np.cos(pitch) * level + np.sin(pitch) * up
    right = np.cross(forward, up)
    right /= np.linalg.norm(right)
    above = np.cross(right, forward)
    right, above = np.cos(roll) * right + np.sin(roll) * above, np.cos(roll) * above - np.sin(roll) * right
    span = np.tan(np.radians(view.field) / 2)
    x = np.linspace(-span, span, width)[None, :, None]
    y = np.linspace(span * height / width, -span * height / width, height)[:, None, None]
    direction = forward + x * right + y * above
    direction /= np.linalg.norm(direction, axis=-1, keepdims=True)
    return (up * (1 + view.altitude)).astype(np.float32), direction.astype(np.float32)


def meet(origin: Vectors, direction: Vectors, radius: float) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Where rays enter and leave a sphere about the centre: distances, both NaN for a miss."""
    along = (direction * origin).sum(-1)
    root = along**2 - (origin**2).sum(-1) + radius**2
    half = np.sqrt(np.where(root >= 0, root, np.nan))
    return (-along - half).astype(np.float32), (-along + half).astype(np.float32)


def render(view: View, texture: Picture, width: int, height: int) -> tuple[Picture, NDArray[np.float32]]:
    """The Earth and its air, as linear light, and how much of what lies behind shows through (1 in open space)."""
    origin, direction = rays(view, width, height)
    sun = on_sphere(view.sun_latitude, view.sun_longitude)
    near, _ = meet(origin, direction, 1.0)
    hits = ~np.isnan(near)
    ground = np.zeros((height, width, 3), np.float32)
    ground[hits] = _surface(origin + direction[hits] * near[hits][:, None], direction[hits], sun, texture)
    glow, passing = _air(origin, direction, np.where(hits, near, np.inf), sun)
    picture = ground * passing + glow
    return picture.astype(np.float32), (passing.mean(-1) * ~hits).astype(np.float32)


def _surface(point: Vectors, direction: Vectors, sun: Vectors, texture: Picture) -> Vectors:
    normal = point / np.linalg.norm(point, axis=-1, keepdims=True)
    colour = to_linear(_looked_up(texture, normal))
    facing = (normal * sun).sum(-1)
    water = ramp(0.02, 0.10, colour[..., 2] - colour[..., 0] + 0.03)
    mirrored = direction - 2 * (direction * normal).sum(-1, keepdims=True) * normal
    glint = np.maximum((mirrored * sun).sum(-1), 0) ** 60 * water * 1.2
    cover = clouds(normal)
    shade = clouds(normal + 0.004 * sun)  # clouds shade what lies behind them, seen from the sun
    lit = ramp(-0.06, 0.5, facing) * 1.6 + 0.002
    warmth = 1 - np.asarray((0.0, 0.28, 0.62), np.float32) * (1 - ramp(0.0, 0.30, facing))[..., None]
    ground = colour * 1.25 * (1 - 0.55 * shade)[..., None] + glint[..., None] * warmth
    bright = 0.80 - 0.30 * np.clip(shade - cover, 0, 1)
    return (ground + (bright[..., None] - ground) * cover[..., None]) * lit[..., None] * warmth


def _looked_up(texture: Picture, normal: Vectors) -> Vectors:
    """The texture (equirectangular, 180°W at the left) at unit vectors, interpolated."""
    height, width = texture.shape[:2]
    x = (np.arctan2(normal[..., 1], normal[..., 0]) / (2 * np.pi) + 0.5) * width - 0.5
    y = (0.5 - np.arcsin(np.clip(normal[..., 2], -1, 1)) / np.pi) * height - 0.5
    left, top = np.floor(x).astype(int), np.clip(np.floor(y).astype(int), 0, height - 2)
    right_part, low_part = (x - left)[..., None], (y - top)[..., None]
    first, second = left % width, (left + 1) % width
    upper = texture[top, first] * (1 - right_part) + texture[top, second] * right_part
    lower = texture[top + 1, first] * (1 - right_part) + texture[top + 1, second] * right_part
    return (upper * (1 - low_part) + lower * low_part).astype(np.float32)


def clouds(point: Vectors) -> NDArray[np.float32]:
    """How much cloud there is over points of the sphere, 0 to 1: noise in bands, torn by other noise."""
    stretched = point * np.asarray((1.0, 1.0, 1.5), np.float32)
    drift = np.stack([noise(stretched * 2.2 + shift, 4) for shift in (11.0, 37.0, 71.0)], axis=-1) - 0.5
    warped = stretched + 0.42 * drift
    systems = noise(warped * 4.0 + 5.0, 4)
    wisps = noise(warped * 17.0 + 0.9 * drift, 4)
    cells = noise(point * 90.0 + 6.0 * drift, 4)
    amount = 0.45 * systems + 0.33 * wisps + 0.22 * cells
    return (0.95 * ramp(0.48, 0.74, amount)).astype(np.float32)


def noise(point: Vectors, octaves: int) -> NDArray[np.float32]:
    """Fractal value noise in space, about 0 to 1, mean 0.5."""
    total = np.zeros(point.shape[:-1], np.float32)
    weight, weights = 1.0, 0.0
    for octave in range(octaves):
        total += weight * _lattice_noise(point * 2.0**octave + 17.0 * octave)
        weights += weight
        weight *= 0.55
    return np.clip(0.5 + (total / weights - 0.5) * 1.5, 0, 1).astype(np.float32)


def _lattice_noise(point: Vectors) -> NDArray[np.float32]:
    """One octave: random values on whole numbers, joined smoothly."""
    cell = np.floor(point).astype(np.int64)
    inside = point - cell
    inside = inside * inside * inside * (inside * (inside * 6 - 15) + 10)
    total = np.zeros(point.shape[:-1], np.float32)
    for corner in range(8):
        offset = np.asarray((corner & 1, corner >> 1 & 1, corner >> 2 & 1))
        share = np.where(offset, inside, 1 - inside).prod(-1)
        total += share * _hashed(cell + offset)
    return total


def _hashed(cell: NDArray[np.int64]) -> NDArray[np.float32]:
    """A random number, 0 to 1, for every whole-numbered point."""
    mixed = (cell[..., 0] * 374761393 + cell[..., 1] * 668265263 + cell[..., 2] * 2147483647) & 0xFFFFFFFF
    mixed = ((mixed ^ (mixed >> 13)) * 1274126177) & 0xFFFFFFFF
    return ((mixed ^ (mixed >> 16)) & 0xFFFF).astype(np.float32) / 65535


def _air(origin: Vectors, direction: Vectors, ground: NDArray[np.float32], sun: Vectors) -> tuple[Picture, Picture]:
    """Light that the air scatters towards the camera, and how much of what lies behind passes through it."""
    enter, leave = meet(origin, direction, AIR_TOP)
    through = ~np.isnan(enter)
    begin = np.maximum(enter[through], 0)
    end = np.minimum(leave[through], ground[through])
    step = ((end - begin) / STEPS)[:, None]
    view = direction[through]
    depth = np.zeros((len(view), 1), np.float32)
    glow = np.zeros_like(view)
    for index in range(STEPS):
        point = origin + view * (begin[:, None] + step * (index + 0.5))
        density = _density(point)
        depth += density * step / 2
        sunlight = np.exp(-RAYLEIGH * (_depth_to_sun(point, sun) + depth))
        glow += density * step * sunlight
        depth += density * step / 2
    cosine = (view * sun).sum(-1)[:, None]
    haze = 0.4 * (1 - 0.76**2) / (1 + 0.76**2 - 2 * 0.76 * cosine) ** 1.5
    passing = np.ones(direction.shape, np.float32)
    light = np.zeros(direction.shape, np.float32)
    passing[through] = np.exp(-RAYLEIGH * depth)
    light[through] = glow * RAYLEIGH * (0.75 * (1 + cosine**2) + haze) * 0.32
    return light, passing


def _density(point: Vectors) -> NDArray[np.float32]:
    return np.exp(-(np.linalg.norm(point, axis=-1, keepdims=True) - 1) / SCALE_HEIGHT).astype(np.float32)


def _depth_to_sun(point: Vectors, sun: Vectors) -> NDArray[np.float32]:
    """Air between points and the sun, as a path at sea level; a great deal where the Earth is in the way."""
    radius = np.linalg.norm(point, axis=-1, keepdims=True)
    height = (point * sun).sum(-1, keepdims=True)
    slope = np.abs(height) / radius
    upward = 2 * SCALE_HEIGHT * np.exp(-(radius - 1) / SCALE_HEIGHT) / (slope + np.sqrt(slope**2 + 2.55 * SCALE_HEIGHT))
    nearest = np.sqrt(np.maximum(radius**2 - height**2, 0))
    grazing = np.sqrt(2 * np.pi * SCALE_HEIGHT) * np.exp(np.minimum(-(nearest - 1) / SCALE_HEIGHT, 30))
    return np.where(height < 0, np.maximum(grazing - upward, 0), upward)
