"""The light of the hour, and what falls from the sky."""

from __future__ import annotations

import random

import cv2
import numpy as np

from matchcut_pocket.paper import Canvas, PaperPiece, Rgb, View, ellipse, lay, strip

SKIES: dict[str, tuple[Rgb, Rgb]] = {
    "day": ((122, 190, 232), (224, 240, 244)),
    "dusk": ((116, 78, 132), (250, 166, 108)),
    "night": ((18, 26, 58), (58, 74, 122)),
}
"""The sky's colour above and at the horizon."""

LIGHTS: dict[str, tuple[float, float, float]] = {
    "day": (1.0, 1.0, 1.0),
    "dusk": (1.0, 0.82, 0.74),
    "night": (0.52, 0.58, 0.82),
}
"""What the light leaves of red, green and blue. At night a puppet must still be known by its colours."""

WEATHERS = ("clear", "rain", "snow", "fog")
_GREY: Rgb = (176, 184, 192)


def hang_sky_lights(canvas: Canvas, time: str, view: View, dice: random.Random) -> None:
    """The sun or the moon with its stars, far behind everything."""
    x = dice.choice((-1, 1)) * dice.uniform(0.55, 0.9)
    if time == "night":
        stars = [
            PaperPiece(ellipse(dice.uniform(-1.9, 1.9), dice.uniform(-1.7, -0.7), 0.012, 0.012), (236, 236, 250))
            for _ in range(30)
        ]
        moon = [
            PaperPiece(ellipse(x, -1.3, 0.15, 0.15), (244, 240, 214)),
            PaperPiece(ellipse(x + 0.06, -1.33, 0.12, 0.12), (34, 44, 82)),
        ]
        lay(canvas, [*stars, *moon], view, 0.06, shadow=False)
    else:
        colour, y = ((255, 240, 190), -1.3) if time == "day" else ((255, 206, 130), -0.95)
        lay(canvas, [PaperPiece(ellipse(x, y, 0.17, 0.17), colour)], view, 0.06, shadow=False)


def light(canvas: Canvas, time: str, *, indoors: bool) -> Canvas:
    """The picture in the light of the hour; indoors lamps soften it."""
    lamps = (1.0, 0.96, 0.9)
    gains = [(sky + lamp) / 2 if indoors else sky for sky, lamp in zip(LIGHTS[time], lamps, strict=True)]
    table = np.rint(np.arange(256)[:, None] * np.asarray(gains)).astype(np.uint8)
    return np.asarray(cv2.LUT(canvas, table[None]), np.uint8)


def fall(canvas: Canvas, weather: str, view: View, seconds: float, seed: int) -> Canvas:
    """The picture with rain, snow or fog over it, as it is at that moment."""
    if weather == "clear":
        return canvas
    if weather == "fog":
        height = canvas.shape[0]
        thick = np.linspace(0.22, 0.42, height, dtype=np.float32)[:, None, None]
        return np.rint(canvas * (1 - thick) + np.asarray(_GREY, np.float32) * thick).astype(np.uint8)
    dice = random.Random(seed)
    pieces = []
    for _ in range(46 if weather == "rain" else 60):
        x, y, near = dice.uniform(-2.4, 2.4), dice.random(), dice.uniform(0.6, 1.4)
        speed, way = (2.4, -0.3) if weather == "rain" else (0.42, 0.0)
        tall = 2.9
        below = (y * tall + speed * near * seconds) % tall
        drop = -2.1 + below
        x += way * below if weather == "rain" else 0.07 * np.sin(2.2 * seconds + 9 * y)
        if weather == "rain":
            pieces.append(PaperPiece(strip([(x, drop), (x - 0.02, drop + 0.14)], [0.009, 0.009]), (206, 222, 236)))
        else:
            pieces.append(PaperPiece(ellipse(x, drop, 0.021 * near, 0.021 * near), (250, 252, 255)))
    lay(canvas, pieces, view, 1.0, shadow=False)
    return canvas
