"""From whatever colours a picture is in to sRGB: by its profile, by the code points that it names, or by its gamma."""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageCms

_SRGB = ImageCms.createProfile("sRGB")
_ROWS = 256

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Colours:
    """An RGB colour space: CIE x and y of its primaries and white, and its decoding gamma (0: sRGB's own curve)."""

    red: Point
    green: Point
    blue: Point
    white: Point = (0.3127, 0.3290)
    gamma: float = 0.0


SRGB = Colours((0.64, 0.33), (0.30, 0.60), (0.15, 0.06))
ADOBE_RGB = Colours((0.64, 0.33), (0.21, 0.71), (0.15, 0.06), gamma=563 / 256)

# The code points of ITU-T H.273. The transfers of video stand for sRGB's, as in browsers and as in this house's films.
_PRIMARIES = {
    1: SRGB,
    2: SRGB,
    4: Colours((0.67, 0.33), (0.21, 0.71), (0.14, 0.08), (0.310, 0.316)),
    5: Colours((0.64, 0.33), (0.29, 0.60), (0.15, 0.06)),
    6: Colours((0.630, 0.340), (0.310, 0.595), (0.155, 0.070)),
    7: Colours((0.630, 0.340), (0.310, 0.595), (0.155, 0.070)),
    9: Colours((0.708, 0.292), (0.170, 0.797), (0.131, 0.046)),
    11: Colours((0.680, 0.320), (0.265, 0.690), (0.150, 0.060), (0.314, 0.351)),
    12: Colours((0.680, 0.320), (0.265, 0.690), (0.150, 0.060)),
    22: Colours((0.630, 0.340), (0.295, 0.605), (0.155, 0.077)),
}
_GAMMAS = {1: 0.0, 2: 0.0, 4: 2.2, 5: 2.8, 6: 0.0, 8: 1.0, 13: 0.0, 14: 0.0, 15: 0.0}
PQ, HLG = 16, 18

_BRADFORD = np.array([[0.8951, 0.2664, -0.1614], [-0.7502, 1.7135, 0.0367], [0.0389, -0.0685, 1.0296]])


def named_colours(primaries: int, transfer: int) -> Colours | None:
    """The colours of two code points of H.273; None for what is not known here."""
    known, gamma = _PRIMARIES.get(primaries), _GAMMAS.get(transfer)
    if known is None or gamma is None:
        return None
    return Colours(known.red, known.green, known.blue, known.white, gamma)


def by_gamma(gamma: float, chromaticity: tuple[float, ...] | None) -> Colours | None:
    """The colours of a PNG's gAMA (an encoding gamma, as 0.45455) and cHRM (white, red, green, blue); None for sRGB's.

    What is within a twentieth of 1/2.2 is sRGB's curve, as libpng takes it.
    """
    curve = 0.0 if abs(gamma * 2.2 - 1) < 0.05 or gamma <= 0 else 1 / gamma
    if not chromaticity or len(chromaticity) != 8 or min(chromaticity[1::2]) <= 0:
        return Colours(SRGB.red, SRGB.green, SRGB.blue, gamma=curve) if curve else None
    white, red, green, blue = zip(chromaticity[::2], chromaticity[1::2], strict=True)
    same = max(abs(a - b) for a, b in zip((*red, *green, *blue, *white), _flat(SRGB), strict=True)) < 0.002
    return None if same and not curve else Colours(red, green, blue, white, curve)


def _flat(colours: Colours) -> tuple[float, ...]:
    return (*colours.red, *colours.green, *colours.blue, *colours.white)


def to_srgb(image: Image.Image, colours: Colours) -> Image.Image:
    """Convert a picture of mode RGB from some colours to sRGB, white to white; what lies outside is clipped."""
    pixels = np.array(image)
    levels = np.linspace(0, 1, 256)
    linear = (_from_curve(levels) if not colours.gamma else levels**colours.gamma).astype(np.float32)
    matrix = (np.linalg.inv(_to_xyz(SRGB)) @ _adapted(colours.white, SRGB.white) @ _to_xyz(colours)).astype(np.float32)
    for start in range(0, len(pixels), _ROWS):
        part = pixels[start : start + _ROWS]
        part[...] = np.rint(_to_curve(np.clip(linear[part] @ matrix.T, 0, 1)) * 255)
    return Image.fromarray(pixels)


def _from_curve(values: NDArray[np.float64]) -> NDArray[np.float64]:
    return np.where(values <= 0.04045, values / 12.92, ((values + 0.055) / 1.055) ** 2.4)


def _to_curve(values: NDArray[np.float32]) -> NDArray[np.float32]:
    return np.where(values <= 0.0031308, values * 12.92, 1.055 * values ** (1 / 2.4) - 0.055)


def _xyz(point: Point) -> NDArray[np.float64]:
    x, y = point
    return np.array([x / y, 1.0, (1 - x - y) / y])


def _to_xyz(colours: Colours) -> NDArray[np.float64]:
    primaries = np.stack([_xyz(colours.red), _xyz(colours.green), _xyz(colours.blue)], axis=1)
    return primaries * np.linalg.solve(primaries, _xyz(colours.white))


def _adapted(white: Point, to: Point) -> NDArray[np.float64]:
    """Bradford's adaptation from a white to another."""
    scale = (_BRADFORD @ _xyz(to)) / (_BRADFORD @ _xyz(white))
    return np.linalg.inv(_BRADFORD) @ (scale[:, None] * _BRADFORD)


def by_profile(image: Image.Image, profile: bytes) -> Image.Image | None:
    """Convert a picture of mode L, RGB, CMYK or LAB by its ICC profile, to mode RGB.

    None for a profile that can't be read or does not fit the picture: it is then ignored, as browsers do.
    """
    try:
        source = ImageCms.ImageCmsProfile(BytesIO(profile))
        if image.mode == "L" and source.profile.xcolor_space.strip() == "RGB":
            image = image.convert("RGB")
        return ImageCms.profileToProfile(image, source, _SRGB, outputMode="RGB")
    except (ImageCms.PyCMSError, OSError, ValueError):
        return None


def from_lab(image: Image.Image) -> Image.Image:
    """Convert a picture of mode LAB, whose white is D50 as in ICC's, to sRGB."""
    converted = ImageCms.profileToProfile(image, ImageCms.createProfile("LAB"), _SRGB, outputMode="RGB")
    assert converted is not None
    return converted
