"""Frames of a take as they would be seen, put together by hand: who stands where, with which face, in which clothes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from matchcut.continuity.measures.colours import colours_of, packed_colours
from matchcut.continuity.seen import BoxSeen, FaceSeen, FigureSeen, FrameSeen, PatchSeen, halves

SIZE = (1280, 720)
EVERY = 6
RED, BLUE, GREEN = (170, 40, 40), (40, 60, 170), (40, 140, 60)


@dataclass(frozen=True, slots=True)
class Acted:
    """Somebody in a frame: the middle of their face across, in pixels; `who` "" shows no face; `vectorless` has one of
    which no vector was made; `turned` and `wide` as of a face.
    """

    x: float
    who: str
    colour: tuple[int, int, int] = RED
    wide: float = 80.0
    turned: float = 0.0
    vectorless: bool = False


def vector_of(who: str, noise: float = 0.0, seed: int = 0) -> np.ndarray:
    """Somebody's unit vector, (64,), of which other people's are as good as independent."""
    own = np.random.default_rng(sum(map(ord, who)) * 7919).normal(size=64)
    own /= np.linalg.norm(own)
    other = np.random.default_rng(seed).normal(size=64)
    mixed = own + noise * other / np.linalg.norm(other)
    return (mixed / np.linalg.norm(mixed)).astype(np.float32)


def patch_of(colour: tuple[int, int, int]) -> PatchSeen:
    """Clothes of one colour."""
    colours = colours_of(np.full((8, 8, 3), colour, np.uint8))
    assert colours is not None
    return PatchSeen(area=0.03, colours=packed_colours(colours))


def frame_of(sample: int, people: Sequence[Acted], ground: tuple[int, int, int] = (120, 120, 120)) -> FrameSeen:
    """The frame that is looked at as that number, with `people` in it, before a `ground` of one colour."""
    figures = []
    for place, acted in enumerate(people):
        half = acted.wide / 2
        box = BoxSeen(left=acted.x - 3 * half, top=300 - 2 * half, right=acted.x + 3 * half, bottom=300 + 9 * half)
        face = None
        if acted.who:
            vector = b"" if acted.vectorless else vector_of(acted.who, 0.3, 31 * sample + place).astype("<f4").tobytes()
            own = BoxSeen(left=acted.x - half, top=300 - half, right=acted.x + half, bottom=300 + half)
            face = FaceSeen(box=own, score=0.9, sharpness=100, turned=acted.turned, vector=vector)
        clothes = patch_of(acted.colour)
        figures.append(FigureSeen(box=box, face=face, hair=None, clothes=clothes))
    parts = [0.03] * len(people) + [1 - 0.03 * len(people)]
    patches = [*(patch_of(acted.colour) for acted in people), patch_of(ground)]
    colours = sum(share * halves(patch.colours) for share, patch in zip(parts, patches, strict=True))
    picture = PatchSeen(area=1.0, colours=packed_colours(np.asarray(colours, np.float32)))
    return FrameSeen(frame=EVERY * sample, figures=tuple(figures), ground=patches[-1], picture=picture)
