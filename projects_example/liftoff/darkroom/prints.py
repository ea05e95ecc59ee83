"""Reading, enlarging, grading and saving pictures.

A picture is a float32 array (height, width, 3), 0 to 1, sRGB-encoded unless a name says `linear`.
A mask is a float32 array (height, width), 0 to 1.
"""

from __future__ import annotations

from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image

Picture = NDArray[np.float32]
Mask = NDArray[np.float32]

BACK_PROJECTIONS = 12
"""Rounds of `enlarge`: enough for the enlargement, made small again, to be the photograph."""


def read(path: Path) -> Picture:
    """Read an RGB picture from a JPEG or PNG file."""
    with Image.open(path, formats=("JPEG", "PNG")) as image:
        return np.asarray(image.convert("RGB"), dtype=np.float32) / 255


def to_linear(picture: Picture) -> Picture:
    """sRGB-encoded to linear light."""
    low = picture / 12.92
    high = ((np.maximum(picture, 0) + 0.055) / 1.055) ** 2.4
    return np.where(picture <= 0.04045, low, high).astype(np.float32)


def to_srgb(linear: Picture) -> Picture:
    """Linear light to sRGB-encoded, clipped to 0 … 1."""
    light = np.clip(linear, 0, 1)
    return np.where(light <= 0.0031308, light * 12.92, 1.055 * light ** (1 / 2.4) - 0.055).astype(np.float32)


def expose(linear: Picture) -> Picture:
    """Linear light of any brightness to a picture: highlights roll off as on film, the rest stays as it is."""
    knee = 0.6
    over = np.maximum(linear - knee, 0)
    rolled = np.where(linear > knee, knee + (1 - knee) * (1 - np.exp(-over / (1 - knee))), linear)
    return to_srgb(rolled.astype(np.float32))


def resize(picture: NDArray[np.float32], width: int, height: int) -> NDArray[np.float32]:
    """Resample to a size: Lanczos for growing, area averages for shrinking. Takes pictures and masks."""
    grows = width > picture.shape[1]
    planes = picture if picture.ndim == 3 else picture[..., None]
    method = Image.Resampling.LANCZOS if grows else Image.Resampling.BOX
    done = [np.asarray(Image.fromarray(planes[..., i]).resize((width, height), method)) for i in range(planes.shape[2])]
    return np.stack(done, axis=-1) if picture.ndim == 3 else done[0]


def denoise(picture: Picture, strength: float) -> Picture:
    """Take JPEG and sensor noise out by non-local means; strength 2 is light."""
    eight_bit = np.round(picture * 255).astype(np.uint8)
    return cv2.fastNlMeansDenoisingColored(eight_bit, None, strength, 3 * strength, 5, 15).astype(np.float32) / 255


def enlarge(picture: Picture, scale: float, smoothing: float = 0.02) -> Picture:
    """Enlarge and keep edges crisp: iterated back-projection with a total-variation prior.

    Made small again, the result is the photograph; among all such pictures it is one with few, clean edges.
    """
    height, width = picture.shape[:2]
    big_width, big_height = round(width * scale), round(height * scale)
    big = resize(picture, big_width, big_height)
    for _ in range(BACK_PROJECTIONS):
        missing = picture - resize(big, width, height)
        big = _smoothed(big + 0.8 * resize(missing, big_width, big_height), smoothing)
    return np.clip(big, 0, 1)


def _smoothed(picture: Picture, weight: float, rounds: int = 20) -> Picture:
    """Total-variation denoising by Chambolle's projection, all colours together."""
    dual = np.zeros((2, *picture.shape), np.float32)
    step = 0.25
    out = picture
    for _ in range(rounds):
        divergence = dual[0] + dual[1]
        divergence[1:] -= dual[0, :-1]
        divergence[:, 1:] -= dual[1, :, :-1]
        out = picture + divergence
        slope = np.zeros_like(dual)
        slope[0, :-1] = out[1:] - out[:-1]
        slope[1, :, :-1] = out[:, 1:] - out[:, :-1]
        length = np.sqrt((slope**2).sum(axis=(0, 3), keepdims=True))
        dual = (dual + step * slope) / (1 + step * length / weight)
    return out


def crop(picture: Picture, left: float, top: float, width: float, height: float) -> Picture:
    """Cut a rectangle out, given in fractions of the picture."""
    full_height, full_width = picture.shape[:2]
    x, y = round(left * full_width), round(top * full_height)
    return picture[y : y + round(height * full_height), x : x + round(width * full_width)]


def blur(picture: NDArray[np.float32], radius: float) -> NDArray[np.float32]:
    """Gaussian blur, `radius` being its standard deviation in pixels; edges are mirrored."""
    return cv2.GaussianBlur(picture, (0, 0), radius, borderType=cv2.BORDER_REFLECT).astype(np.float32)


def defocus(picture: Picture, radius: int) -> Picture:
    """Blur as a lens does: a disc, in linear light, so that lamps become discs and not smears."""
    across = np.arange(-radius, radius + 1)
    disc = np.clip(radius + 0.5 - np.hypot(across[:, None], across[None, :]), 0, 1).astype(np.float32)
    light = to_linear(picture)
    light = light + 3 * np.maximum(light - 0.75, 0)  # what the sensor clipped was brighter than white
    return expose(cv2.filter2D(light, -1, disc / disc.sum(), borderType=cv2.BORDER_REFLECT))


def ramp(low: float, high: float, value: NDArray[np.float32]) -> NDArray[np.float32]:
    """A smooth step from 0 at `low` to 1 at `high`."""
    t = np.clip((value - low) / (high - low), 0, 1)
    return (t * t * (3 - 2 * t)).astype(np.float32)


def fields(width: int, height: int) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """x and y of every pixel, both in pixels, as (height, width) arrays."""
    y, x = np.mgrid[0:height, 0:width].astype(np.float32)
    return x, y


def spot(width: int, height: int, x: float, y: float, radius: float, aspect: float = 1.0) -> Mask:
    """A soft round light: 1 at (x, y), e⁻¹ at `radius` pixels across and `radius * aspect` down."""
    across, down = fields(width, height)
    return np.exp(-(((across - x) / radius) ** 2) - ((down - y) / (radius * aspect)) ** 2).astype(np.float32)


def bloom(linear: Picture, radius: float, strength: float, threshold: float = 0.5) -> Picture:
    """Let bright things glow, as through a lens that is not quite clean."""
    bright = np.maximum(linear - threshold, 0)
    glow = sum(blur(bright, radius * size) for size in (1, 3, 8))
    return (linear + strength / 3 * glow).astype(np.float32)


def grade(
    linear: Picture,
    *,
    exposure: float = 0.0,
    tint: tuple[float, float, float] = (1, 1, 1),
    saturation: float = 1.0,
    contrast: float = 1.0,
) -> Picture:
    """Grade in linear light: `exposure` in stops, `contrast` about middle grey (0.18)."""
    light = linear * np.asarray(tint, np.float32) * 2**exposure
    grey = light @ np.asarray((0.2126, 0.7152, 0.0722), np.float32)
    light = grey[..., None] + saturation * (light - grey[..., None])
    return (0.18 * (np.maximum(light, 0) / 0.18) ** contrast).astype(np.float32)


def vignette(linear: Picture, strength: float) -> Picture:
    """Darken towards the corners; `strength` is what the corners lose, 0 to 1."""
    height, width = linear.shape[:2]
    x, y = fields(width, height)
    far = np.hypot((x - width / 2) / (width / 2), (y - height / 2) / (height / 2)) / np.sqrt(2)
    return (linear * (1 - strength * ramp(0.35, 1.0, far))[..., None]).astype(np.float32)


def grain(picture: Picture, seed: int, strength: float = 0.005) -> Picture:
    """Fine film grain: it hides banding in skies, and the softness of enlargements."""
    rng = np.random.default_rng(seed)
    noise = blur(rng.standard_normal(picture.shape[:2]).astype(np.float32), 0.7)
    noise *= strength / noise.std()
    return np.clip(picture + noise[..., None], 0, 1).astype(np.float32)


def over(below: Picture, above: Picture, mask: Mask) -> Picture:
    """Lay one picture over another through a mask; both linear, or both encoded."""
    return (below + (above - below) * mask[..., None]).astype(np.float32)


def save_jpeg(picture: Picture, path: Path, quality: int = 88) -> None:
    """Write a JPEG."""
    _eight_bit(picture).save(path, quality=quality, optimize=True, subsampling="4:2:0")


def save_cutout(picture: Picture, mask: Mask, path: Path) -> None:
    """Write a PNG with straight alpha. Colour under full transparency is black, so that it packs well."""
    alpha = np.round(np.clip(mask, 0, 1) * 255).astype(np.uint8)
    colour = np.round(np.clip(picture, 0, 1) * 255).astype(np.uint8) * (alpha > 0)[..., None]
    Image.fromarray(np.dstack([colour, alpha])).save(path, optimize=True)


def _eight_bit(picture: Picture) -> Image.Image:
    return Image.fromarray(np.round(np.clip(picture, 0, 1) * 255).astype(np.uint8))
