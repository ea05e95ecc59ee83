"""Where puppets play: twelve places, each a backdrop and layers of cut paper at several depths."""

from __future__ import annotations

import math
import random
from collections.abc import Callable
from dataclasses import dataclass

from matchcut_pocket.paper import PaperPiece, Rgb, ellipse, mixed, moved, polygon, ridge, strip

LEFT, RIGHT, LOW = -4.2, 4.2, 1.6
"""How far scenery reaches, in units; a camera shows less."""


@dataclass(frozen=True, slots=True)
class PaperDepth:
    """Pieces at one depth: below 1 behind the puppets, above 1 before them."""

    depth: float
    pieces: tuple[PaperPiece, ...]


@dataclass(frozen=True, slots=True)
class Backdrop:
    """A place as drawn: what is behind everything, and the layers from back to front."""

    indoors: bool
    wall: tuple[Rgb, Rgb]
    layers: tuple[PaperDepth, ...]


def _ground(colour: Rgb, y: float = -0.06) -> PaperPiece:
    return PaperPiece(polygon((LEFT, y), (RIGHT, y), (RIGHT, LOW), (LEFT, LOW)), colour)


def _hills(dice: random.Random, colour: Rgb, high: float, swing: float, count: int = 7) -> PaperPiece:
    return PaperPiece(ridge([high + dice.uniform(-swing, swing) for _ in range(count)], LEFT, RIGHT, LOW), colour)


def _tree(x: float, y: float, tall: float, leaves: Rgb) -> list[PaperPiece]:
    trunk = PaperPiece(strip([(x, y), (x, y - tall * 0.6)], [0.13 * tall, 0.08 * tall]), (110, 76, 52))
    crown = [(0, -0.78, 0.30), (-0.2, -0.62, 0.22), (0.2, -0.62, 0.22)]
    return [trunk, *[PaperPiece(ellipse(x + a * tall, y + b * tall, r * tall, r * tall), leaves) for a, b, r in crown]]


def _fir(x: float, y: float, tall: float, leaves: Rgb) -> list[PaperPiece]:
    trunk = PaperPiece(
        polygon(
            (x - 0.03 * tall, y),
            (x + 0.03 * tall, y),
            (x + 0.03 * tall, y - 0.2 * tall),
            (x - 0.03 * tall, y - 0.2 * tall),
        ),
        (96, 66, 46),
    )
    tiers = [(0.16, 0.36, 0.56), (0.42, 0.28, 0.8), (0.66, 0.2, 1.0)]
    pieces = [trunk]
    for number, (low, wide, top) in enumerate(tiers):
        colour = mixed(leaves, (255, 255, 255), 0.05 * number)
        pieces.append(
            PaperPiece(
                polygon((x - wide * tall, y - low * tall), (x, y - top * tall), (x + wide * tall, y - low * tall)),
                colour,
            )
        )
    return pieces


def _house(x: float, wide: float, tall: float, wall: Rgb, roof: Rgb) -> list[PaperPiece]:
    pieces = [
        PaperPiece(polygon((x - wide / 2, -tall), (x + wide / 2, -tall), (x + wide / 2, 0), (x - wide / 2, 0)), wall)
    ]
    pieces.append(PaperPiece(polygon((x - wide * 0.6, -tall), (x, -tall - wide * 0.5), (x + wide * 0.6, -tall)), roof))
    for row in range(int(tall / 0.55)):
        for at in (-0.24, 0.24):
            y = -tall + 0.2 + row * 0.5
            pieces.append(
                PaperPiece(
                    polygon(
                        (x + at * wide - 0.09, y),
                        (x + at * wide + 0.09, y),
                        (x + at * wide + 0.09, y + 0.2),
                        (x + at * wide - 0.09, y + 0.2),
                    ),
                    (250, 226, 150),
                )
            )
    return pieces


def _board(x0: float, y0: float, x1: float, y1: float, colour: Rgb) -> PaperPiece:
    return PaperPiece(polygon((x0, y0), (x1, y0), (x1, y1), (x0, y1)), colour)


def _meadow(dice: random.Random) -> Backdrop:
    flowers = []
    for _ in range(26):
        x, y = dice.uniform(LEFT, RIGHT), dice.uniform(0.04, 0.5)
        flowers.append(
            PaperPiece(ellipse(x, y, 0.03, 0.03), dice.choice([(238, 130, 140), (248, 222, 110), (244, 240, 232)]))
        )
    near = PaperDepth(1.0, (_ground((122, 176, 88)), *flowers))
    trees = [piece for x in (-2.6, 2.1) for piece in _tree(x + dice.uniform(-0.5, 0.5), -0.1, 1.5, (86, 148, 82))]
    far = _hills(dice, (150, 194, 132), -0.75, 0.18)
    return Backdrop(
        False,
        ((0, 0, 0), (0, 0, 0)),
        (PaperDepth(0.35, (far,)), PaperDepth(0.7, (_hills(dice, (136, 186, 108), -0.38, 0.1), *trees)), near),
    )


def _forest(dice: random.Random) -> Backdrop:
    back = [
        piece
        for i in range(9)
        for piece in _fir(-4 + i + dice.uniform(-0.2, 0.2), -0.25, dice.uniform(1.7, 2.2), (66, 112, 92))
    ]
    mid = [
        piece
        for i in range(5)
        for piece in _fir(-3.8 + 1.9 * i + dice.uniform(-0.4, 0.4), -0.1, dice.uniform(1.8, 2.4), (44, 92, 72))
    ]
    return Backdrop(
        False,
        ((0, 0, 0), (0, 0, 0)),
        (
            PaperDepth(0.4, (_hills(dice, (112, 156, 128), -0.5, 0.1), *back)),
            PaperDepth(0.75, tuple(mid)),
            PaperDepth(1.0, (_ground((92, 116, 70)),)),
        ),
    )


def _beach(dice: random.Random) -> Backdrop:
    sea = _board(LEFT, -0.62, RIGHT, LOW, (64, 148, 176))
    foam = PaperPiece(ridge([-0.2 + dice.uniform(-0.03, 0.03) for _ in range(12)], LEFT, RIGHT, LOW), (232, 240, 238))
    x = dice.uniform(1.3, 1.9) * dice.choice((-1, 1))
    sail = [
        PaperPiece(polygon((x, -1.16), (x + 0.34, -0.72), (x, -0.72)), (244, 238, 226)),
        PaperPiece(polygon((x - 0.25, -0.68), (x + 0.36, -0.68), (x + 0.24, -0.56), (x - 0.16, -0.56)), (176, 84, 66)),
    ]
    palm = -2.2 * math.copysign(1, x)
    trunk = PaperPiece(strip([(palm, 0), (palm + 0.08, -0.7), (palm + 0.2, -1.35)], [0.13, 0.1, 0.08]), (140, 100, 66))
    fronds = [
        PaperPiece(moved(ellipse(0.3, 0, 0.32, 0.07), palm + 0.2, -1.36, turn), (72, 146, 90))
        for turn in (-155, -110, -60, -15, 25, 165)
    ]
    return Backdrop(
        False,
        ((0, 0, 0), (0, 0, 0)),
        (
            PaperDepth(0.4, (sea, *sail)),
            PaperDepth(0.8, (foam,)),
            PaperDepth(1.0, (_ground((236, 210, 152), -0.1), trunk, *fronds)),
        ),
    )


def _mountains(dice: random.Random) -> Backdrop:
    peaks: list[PaperPiece] = []
    for i in range(6):
        x, tall, wide = -3.6 + 1.4 * i + dice.uniform(-0.3, 0.3), dice.uniform(1.2, 1.9), 1.15
        peaks.append(PaperPiece(polygon((x - wide, -0.1), (x, -tall), (x + wide, -0.1)), (126, 138, 162)))
        cap = 0.28
        peaks.append(
            PaperPiece(
                polygon(
                    (x - wide * cap, -tall + (tall - 0.1) * cap),
                    (x, -tall),
                    (x + wide * cap, -tall + (tall - 0.1) * cap),
                    (x + 0.1, -tall + 0.28),
                    (x - 0.08, -tall + 0.4),
                ),
                (244, 246, 250),
            )
        )
    return Backdrop(
        False,
        ((0, 0, 0), (0, 0, 0)),
        (
            PaperDepth(0.3, tuple(peaks)),
            PaperDepth(0.65, (_hills(dice, (108, 142, 116), -0.42, 0.1),)),
            PaperDepth(1.0, (_ground((142, 158, 104)),)),
        ),
    )


def _street(dice: random.Random) -> Backdrop:
    walls = [(214, 150, 116), (204, 178, 132), (158, 170, 184), (196, 126, 118), (226, 200, 160)]
    roofs = [(132, 68, 58), (92, 76, 84), (122, 84, 62)]
    houses = [
        piece
        for i in range(7)
        for piece in _house(-3.9 + 1.3 * i, 1.12, dice.uniform(1.0, 1.6), dice.choice(walls), dice.choice(roofs))
    ]
    lamps = []
    for x in (-1.9, 1.9):
        lamps += [
            PaperPiece(strip([(x, 0.0), (x, -1.25)], [0.05, 0.04]), (60, 62, 70)),
            PaperPiece(ellipse(x, -1.32, 0.11, 0.11), (252, 236, 176)),
        ]
    return Backdrop(
        False,
        ((0, 0, 0), (0, 0, 0)),
        (
            PaperDepth(0.7, tuple(houses)),
            PaperDepth(0.95, (_board(LEFT, -0.08, RIGHT, LOW, (176, 172, 166)), *lamps)),
            PaperDepth(1.0, (_ground((122, 122, 128), 0.1),)),
        ),
    )


def _harbour(dice: random.Random) -> Backdrop:
    water = _board(LEFT, -0.5, RIGHT, LOW, (74, 120, 142))
    ships: list[PaperPiece] = []
    for about, hull in ((-1.9, (150, 70, 62)), (1.7, (62, 84, 120))):
        x = about + dice.uniform(-0.4, 0.4)
        ships += [
            PaperPiece(polygon((x - 0.75, -0.66), (x + 0.8, -0.66), (x + 0.58, -0.36), (x - 0.58, -0.36)), hull),
            PaperPiece(strip([(x, -0.66), (x, -1.6)], [0.05, 0.04]), (104, 80, 60)),
        ]
        ships.append(PaperPiece(polygon((x + 0.05, -1.5), (x + 0.5, -0.78), (x + 0.05, -0.78)), (240, 234, 220)))
    planks = [_board(LEFT, -0.08, RIGHT, LOW, (150, 112, 78))]
    planks += [_board(-4 + 0.5 * i, -0.08, -3.97 + 0.5 * i, LOW, (122, 88, 60)) for i in range(17)]
    posts = [_board(x - 0.09, -0.32, x + 0.09, 0.02, (110, 78, 54)) for x in (-2.4, -0.9, 0.9, 2.4)]
    return Backdrop(
        False, ((0, 0, 0), (0, 0, 0)), (PaperDepth(0.5, (water, *ships)), PaperDepth(1.0, (*planks, *posts)))
    )


def _desert(dice: random.Random) -> Backdrop:
    cacti: list[PaperPiece] = []
    for about in (-2.0, 1.9):
        x, green = about + dice.uniform(-0.4, 0.4), (88, 142, 90)
        cacti += [
            PaperPiece(strip([(x, -0.05), (x, -0.95)], [0.18, 0.16]), green),
            PaperPiece(strip([(x, -0.45), (x + 0.26, -0.48), (x + 0.27, -0.78)], [0.1, 0.11, 0.1]), green),
            PaperPiece(strip([(x, -0.3), (x - 0.24, -0.33), (x - 0.25, -0.58)], [0.1, 0.11, 0.1]), green),
        ]
    mesa = dice.uniform(-1.0, 1.0)
    rock = PaperPiece(
        polygon((mesa - 1.1, -0.2), (mesa - 0.8, -1.0), (mesa + 0.7, -1.0), (mesa + 1.1, -0.2)), (190, 104, 72)
    )
    return Backdrop(
        False,
        ((0, 0, 0), (0, 0, 0)),
        (
            PaperDepth(0.3, (rock, _hills(dice, (222, 160, 104), -0.4, 0.1))),
            PaperDepth(0.8, tuple(cacti)),
            PaperDepth(1.0, (_ground((236, 190, 126)),)),
        ),
    )


def _snowfield(dice: random.Random) -> Backdrop:
    firs = [
        piece
        for i in range(6)
        for piece in _fir(-3.6 + 1.4 * i + dice.uniform(-0.3, 0.3), -0.2, dice.uniform(1.0, 1.5), (96, 134, 140))
    ]
    x = dice.choice((-1.9, 1.9))
    hut = [
        _board(x - 0.5, -0.62, x + 0.5, 0.0, (132, 92, 66)),
        PaperPiece(polygon((x - 0.68, -0.6), (x, -1.12), (x + 0.68, -0.6)), (246, 248, 252)),
        _board(x - 0.12, -0.4, x + 0.12, 0.0, (250, 214, 130)),
    ]
    return Backdrop(
        False,
        ((0, 0, 0), (0, 0, 0)),
        (
            PaperDepth(0.4, (_hills(dice, (206, 220, 234), -0.6, 0.16), *firs)),
            PaperDepth(0.8, tuple(hut)),
            PaperDepth(1.0, (_ground((240, 244, 248)),)),
        ),
    )


def _kitchen(dice: random.Random) -> Backdrop:
    tiles = [_board(-4.2 + 0.6 * i, -0.02, -3.9 + 0.6 * i, LOW, (196, 168, 140)) for i in range(14)]
    counter = [_board(-2.6, -0.62, -0.75, -0.06, (110, 150, 146)), _board(-2.68, -0.7, -0.67, -0.6, (238, 230, 214))]
    shelf = [_board(-2.3, -1.16, -0.75, -1.1, (140, 100, 70))]
    shelf += [
        PaperPiece(
            ellipse(-2.1 + 0.3 * i, -1.25, 0.1, 0.11), dice.choice([(206, 96, 72), (238, 196, 96), (110, 140, 170)])
        )
        for i in range(5)
    ]
    stove = [
        _board(0.85, -0.72, 1.75, -0.02, (74, 76, 84)),
        _board(0.98, -0.48, 1.62, -0.14, (238, 150, 74)),
        PaperPiece(ellipse(1.3, -0.85, 0.24, 0.15), (196, 70, 60)),
    ]
    window = [
        _board(-0.45, -1.5, 0.45, -0.82, (250, 246, 236)),
        _board(-0.38, -1.43, 0.38, -0.89, (170, 214, 236)),
        _board(-0.02, -1.43, 0.02, -0.89, (250, 246, 236)),
    ]
    return Backdrop(
        True,
        ((244, 222, 178), (236, 206, 158)),
        (
            PaperDepth(0.9, (*window, *shelf)),
            PaperDepth(1.0, (_ground((214, 188, 160), -0.04), *tiles)),
            PaperDepth(0.98, (*counter, *stove)),
        ),
    )


def _library(dice: random.Random) -> Backdrop:
    spines = [(164, 60, 54), (60, 92, 120), (196, 156, 74), (80, 116, 82), (120, 78, 116), (206, 190, 160)]
    books: list[PaperPiece] = []
    for shelf in range(4):
        y = -0.42 - 0.46 * shelf
        books.append(_board(LEFT, y, RIGHT, y + 0.06, (96, 64, 44)))
        x = LEFT
        while x < RIGHT:
            wide, tall = dice.uniform(0.08, 0.15), dice.uniform(0.26, 0.36)
            if dice.random() < 0.9:
                books.append(_board(x, y - tall, x + wide * 0.9, y, dice.choice(spines)))
            x += wide
    rug = PaperPiece(ellipse(0, 0.22, 1.7, 0.2), (168, 62, 62))
    return Backdrop(
        True,
        ((86, 58, 42), (70, 46, 34)),
        (PaperDepth(0.85, tuple(books)), PaperDepth(1.0, (_ground((150, 104, 70), -0.04), rug))),
    )


def _theatre(_dice: random.Random) -> Backdrop:
    folds = [_board(LEFT + 0.4 * i, -2.6, LEFT + 0.2 + 0.4 * i, 0.0, (128, 26, 36)) for i in range(22)]
    boards = [_board(LEFT + 0.6 * i, -0.05, LEFT + 0.63 + 0.6 * i - 0.6, LOW, (150, 98, 58)) for i in range(15)]
    lights = [PaperPiece(ellipse(-2.4 + 0.6 * i, 0.42, 0.1, 0.08), (252, 230, 160)) for i in range(9)]
    side = [
        PaperPiece(polygon((way * 2.3, -2.6), (way * 4.2, -2.6), (way * 4.2, 0.6), (way * 2.7, 0.6)), (172, 38, 46))
        for way in (-1, 1)
    ]
    return Backdrop(
        True,
        ((156, 34, 44), (140, 28, 38)),
        (
            PaperDepth(0.85, tuple(folds)),
            PaperDepth(1.0, (_ground((176, 118, 70), -0.05), *boards, *lights)),
            PaperDepth(1.1, tuple(side)),
        ),
    )


def _workshop(dice: random.Random) -> Backdrop:
    tools: list[PaperPiece] = []
    for i in range(6):
        x = -1.5 + 0.6 * i + dice.uniform(-0.1, 0.1)
        tools += [
            PaperPiece(strip([(x, -1.3), (x, -0.98)], [0.05, 0.05]), (110, 80, 56)),
            _board(x - 0.12, -1.4, x + 0.12, -1.27, (120, 126, 136)),
        ]
    gear = [
        PaperPiece(ellipse(x, y, r, r), c)
        for x, y, r, c in (
            (1.75, -0.9, 0.42, (198, 152, 70)),
            (1.75, -0.9, 0.2, (92, 104, 112)),
            (-1.8, -0.62, 0.34, (176, 116, 70)),
            (-1.8, -0.62, 0.15, (92, 104, 112)),
        )
    ]
    bench = [
        _board(-1.5, -0.58, 1.5, -0.46, (158, 114, 76)),
        _board(-1.35, -0.46, -1.2, 0.0, (122, 86, 58)),
        _board(1.2, -0.46, 1.35, 0.0, (122, 86, 58)),
    ]
    return Backdrop(
        True,
        ((124, 138, 142), (104, 118, 124)),
        (
            PaperDepth(0.85, (*tools, *gear)),
            PaperDepth(0.95, tuple(bench)),
            PaperDepth(1.0, (_ground((146, 130, 112), -0.02),)),
        ),
    )


PLACES: dict[str, Callable[[random.Random], Backdrop]] = {
    "meadow": _meadow,
    "forest": _forest,
    "beach": _beach,
    "mountains": _mountains,
    "street": _street,
    "harbour": _harbour,
    "desert": _desert,
    "snowfield": _snowfield,
    "kitchen": _kitchen,
    "library": _library,
    "theatre": _theatre,
    "workshop": _workshop,
}
"""Dice, for what differs from one such place to another, give the place."""
