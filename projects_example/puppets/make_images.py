"""Draws the film's pictures with the pocket world's scissors: `python make_images.py` in Matchcut's environment.

Each puppet once as a cut-out and once as a character sheet, each place empty. The same looks give the same pictures.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from matchcut_pocket.acting import Pose
from matchcut_pocket.looks import PuppetLook
from matchcut_pocket.paper import View, blank, lay
from matchcut_pocket.puppet import pieces_of
from matchcut_pocket.world import Performance, draw_frame, reference

IMAGES = Path(__file__).parent / "images"
FIGURE = (640, 1000)
SHEET = (1152, 640)
PLATE = (1760, 990)
LARGER = 2
"""Cut paper is drawn so much larger and then shrunk, for clean edges."""

CAST = {
    "nell": PuppetLook(
        skin="tan",
        hair="long",
        hair_colour="red",
        clothes="dress",
        colour="yellow",
        second="orange",
        pattern="dotted",
        legs="white",
        hat="no",
        hat_colour="white",
        glasses="no",
        scarf="teal",
        build="slim",
    ),
    "otto": PuppetLook(
        skin="brown",
        hair="short",
        hair_colour="black",
        clothes="coat",
        colour="blue",
        second="white",
        pattern="striped",
        legs="black",
        hat="top hat",
        hat_colour="red",
        glasses="round",
        scarf="no",
        build="stout",
    ),
}
PLACES = {
    "meadow": Performance(
        place="meadow", time="day", weather="clear", cast=(), size="wide", move="static", frames=1, variety=11
    ),
    "stage": Performance(
        place="theatre", time="night", weather="clear", cast=(), size="wide", move="static", frames=1, variety=4
    ),
}

Pixels = NDArray[np.uint8]


def figure(look: PuppetLook) -> Pixels:
    """A puppet alone: (height, width, 4), its edges soft in the last channel."""
    size = FIGURE[0] * LARGER, FIGURE[1] * LARGER
    pieces, _ = pieces_of(look, Pose(), 0.0)
    laid = []
    for ground in (0, 255):
        canvas = blank(size, (ground,) * 3, (ground,) * 3)
        lay(canvas, pieces, View(0.0, -0.64, 1.44), shadow=False)
        laid.append(canvas.astype(np.float32))
    covered = 1 - (laid[1] - laid[0]).mean(axis=2, keepdims=True) / 255
    colour = laid[0] / np.maximum(covered, 1 / 255)
    return np.rint(np.concatenate([colour.clip(0, 255), covered * 255], axis=2)).astype(np.uint8)


def shrunk(pixels: Pixels, size: tuple[int, int]) -> Image.Image:
    """A picture drawn too large, at its size."""
    return Image.fromarray(pixels).resize(size, Image.Resampling.LANCZOS)


def twice(size: tuple[int, int]) -> tuple[int, int]:
    """The size that a picture is drawn at."""
    return size[0] * LARGER, size[1] * LARGER


def main() -> None:
    """Write all pictures."""
    IMAGES.mkdir(exist_ok=True)
    for name, look in CAST.items():
        shrunk(figure(look), FIGURE).save(IMAGES / f"{name}.png", optimize=True)
        shrunk(reference(look, twice(SHEET)), SHEET).save(IMAGES / f"{name}-sheet.png", optimize=True)
    for name, performance in PLACES.items():
        shrunk(draw_frame(performance, 0, twice(PLATE)), PLATE).save(IMAGES / f"{name}.png", optimize=True)


if __name__ == "__main__":
    main()
