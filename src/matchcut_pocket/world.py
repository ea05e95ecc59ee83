"""What the pocket model is trained on: a paper-cut puppet theatre, drawn from a seed, with all known about it.

    performance = sample(7)
    frames = draw(performance, (144, 80))            # (frames, height, width, 3), 8 bits
    words = caption(performance, random.Random(7))   # matchcut_pocket.captions
    sheet = reference(performance.cast[0].look, (144, 80))

The same seed is the same clip at every size, for everything is drawn from outlines.
"""

from __future__ import annotations

import random
from dataclasses import dataclass, replace
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from matchcut_pocket.acting import ACTIONS, Pose, travel
from matchcut_pocket.camera import MOVES, SIZES, view_at
from matchcut_pocket.looks import PuppetLook, some_look
from matchcut_pocket.paper import Canvas, PaperPiece, View, blank, lay, moved
from matchcut_pocket.places import PLACES, Backdrop, PaperDepth
from matchcut_pocket.puppet import Body, pieces_of
from matchcut_pocket.weather import SKIES, WEATHERS, fall, hang_sky_lights, light

RATE = 12
"""Frames a second: paper is animated on twos."""
FRAMES = 49
"""The longest clip that the model is taught, in frames."""
SIZE = (144, 80)
"""The native picture: width and height in pixels."""

OUTDOORS = ("meadow", "forest", "beach", "mountains", "street", "harbour", "desert", "snowfield")
REFERENCE_PAPER = (255, 255, 255)


@dataclass(frozen=True, slots=True, kw_only=True)
class PuppetRole:
    """One puppet in a clip: who, what it does, where it stands halfway through, and its size (1 is grown)."""

    look: PuppetLook
    action: str
    x: float = 0.0
    scale: float = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Performance:
    """A clip before it is drawn. `variety` is the dice of everything that is not told, a tree's place say."""

    place: str
    time: str
    weather: str
    cast: tuple[PuppetRole, ...]
    size: str
    move: str
    frames: int = FRAMES
    variety: int = 0
    started: float = 0.0
    """How many seconds of its action a puppet has behind it when the first frame is seen."""
    duration: float = FRAMES / RATE
    """How long the camera's move and the walks last in all; they pass their middle halfway."""


@dataclass(frozen=True, slots=True)
class PuppetBox:
    """Where a puppet is in a frame, in parts of the picture's width and height: head's middle, and box x0 y0 x1 y1."""

    head: tuple[float, float]
    box: tuple[float, float, float, float]


def sample(seed: int, *, frames: int = FRAMES) -> Performance:
    """A performance by chance; the same for the same seed. One puppet in two of three clips, else two."""
    dice = random.Random(f"pocket world {seed}")
    place = dice.choice(tuple(PLACES))
    outdoors = place in OUTDOORS
    weather = dice.choices(WEATHERS, (7, 1, 1, 1))[0] if outdoors else "clear"
    if place == "snowfield" and weather == "rain":
        weather = "snow"
    size = dice.choices(tuple(SIZES), (3, 4, 4, 2))[0]
    pair = dice.random() < 1 / 3 and size != "close-up"
    moves = [move for move in MOVES if not (size == "close-up" and move.startswith(("pan", "truck")))]
    lengths = [length for length in (25, 37, 49) if length <= frames] or [frames]
    roles = []
    for number in range(2 if pair else 1):
        x = (-0.36, 0.36)[number] + dice.uniform(-0.06, 0.06) if pair else dice.uniform(-0.25, 0.25)
        actions = [name for name in ACTIONS if not (size == "close-up" and name.startswith(("walk", "sit", "pick")))]
        roles.append(PuppetRole(look=some_look(dice), action=dice.choice(actions), x=x, scale=dice.uniform(0.9, 1.04)))
    return Performance(
        place=place,
        time=dice.choice(tuple(SKIES)),
        weather=weather,
        cast=tuple(roles),
        size=size,
        move="static" if dice.random() < 0.35 else dice.choice(moves),
        frames=frames,
        variety=dice.randrange(1 << 30),
        started=0.0 if dice.random() < 0.6 else dice.uniform(0, 2),
        duration=dice.choice(lengths) / RATE,
    )


def draw(performance: Performance, size: tuple[int, int] = SIZE) -> NDArray[np.uint8]:
    """Draw all frames: shape (frames, height, width, 3), RGB, 8 bits."""
    return np.stack([draw_frame(performance, number, size) for number in range(performance.frames)])


def draw_frame(performance: Performance, number: int, size: tuple[int, int] = SIZE) -> Canvas:
    """Draw one frame, counted from 0: shape (height, width, 3), RGB, 8 bits."""
    seconds = number / RATE
    stage, at_depth = view_at(performance.size, performance.move, seconds, performance.duration, _aim(performance))
    place = _place(performance.place, performance.variety)
    canvas = blank(size, *(place.wall if place.indoors else SKIES[performance.time]))
    if not place.indoors:
        hang_sky_lights(canvas, performance.time, at_depth(0.06), random.Random(performance.variety))
    played = False
    for layer in place.layers:
        if layer.depth > 1 and not played:
            _play(canvas, performance, seconds, stage)
            played = True
        _lay_layer(canvas, layer, at_depth(layer.depth))
    if not played:
        _play(canvas, performance, seconds, stage)
    lit = light(canvas, performance.time, indoors=place.indoors)
    return fall(lit, performance.weather, stage, seconds, performance.variety)


def truth(performance: Performance, number: int, size: tuple[int, int] = SIZE) -> tuple[PuppetBox, ...]:
    """Where each puppet is in a frame, in the order of the cast."""
    stage = view_of(performance, number)
    boxes = []
    for role in performance.cast:
        _, body = _posed(performance, role, number / RATE)
        corners = np.asarray([body.head, body.box[:2], body.box[2:]], np.float32)
        head, low, high = (stage.to_pixels(corners, size) / np.asarray(size, np.float32)).tolist()
        boxes.append(PuppetBox((head[0], head[1]), (low[0], low[1], high[0], high[1])))
    return tuple(boxes)


def view_of(performance: Performance, number: int) -> View:
    """How the camera sees the stage in a frame."""
    stage, _ = view_at(performance.size, performance.move, number / RATE, performance.duration, _aim(performance))
    return stage


def pieces_at(performance: Performance, role: int, number: int) -> tuple[PaperPiece, ...]:
    """The pieces of one puppet as it is posed in a frame."""
    return _posed(performance, performance.cast[role], number / RATE)[0]


def reference(look: PuppetLook, size: tuple[int, int] = SIZE) -> Canvas:
    """A puppet's sheet on white paper: all of it from the front, its head near, and its back."""
    canvas = blank(size, REFERENCE_PAPER, REFERENCE_PAPER)
    view = View(0.0, -0.56, 1.36)
    front, _ = pieces_of(look, Pose(), -0.84)
    back, _ = pieces_of(look, Pose(turn=180), -0.28)
    near, body = pieces_of(look, Pose(), 0.0, 1.6)
    head = [PaperPiece(moved(piece.outline, 0.54, -body.head[1] - 0.58), piece.colour) for piece in near]
    lay(canvas, front, view)
    lay(canvas, back, view)
    lay(canvas, head, view)
    return canvas


def figure(look: PuppetLook, size: tuple[int, int] = SIZE) -> Canvas:
    """A puppet alone on white paper, all of it from the front, without a shadow: as a cut-out reaches the model."""
    canvas = blank(size, REFERENCE_PAPER, REFERENCE_PAPER)
    pieces, _ = pieces_of(look, Pose(), 0.0)
    lay(canvas, pieces, View(0.0, -0.64, 1.44), shadow=False)
    return canvas


def caught(performance: Performance, role: int, number: int, size: tuple[int, int], dice: random.Random) -> Canvas:
    """A puppet cut out of a frame, on white paper: where it stands in the picture, or brought nearer."""
    canvas = blank(size, REFERENCE_PAPER, REFERENCE_PAPER)
    pieces, body = _posed(performance, performance.cast[role], number / RATE)
    view, (left, top, right, bottom) = view_of(performance, number), body.box
    if dice.random() < 0.5:
        height = max(bottom - top, (right - left) * size[1] / size[0]) * dice.uniform(1.1, 1.7)
        view = View((left + right) / 2 + dice.uniform(-0.2, 0.2) * height, (top + bottom) / 2, height)
    lay(canvas, pieces, view, shadow=False)
    return canvas


def empty(performance: Performance, size: tuple[int, int] = SIZE) -> Canvas:
    """The place of a performance with nobody in it, as wide as it gets: a location's picture."""
    return draw_frame(replace(performance, cast=(), size="wide", move="static", weather="clear"), 0, size)


def _aim(performance: Performance) -> float:
    """Where the shot is aimed: near shots at the puppet, wider ones at the stage's middle."""
    if performance.size == "close-up" or (performance.size == "medium" and len(performance.cast) == 1):
        return performance.cast[0].x
    return 0.0


def _play(canvas: Canvas, performance: Performance, seconds: float, stage: View) -> None:
    for role in performance.cast:
        pieces, _ = _posed(performance, role, seconds)
        lay(canvas, pieces, stage)


def _posed(performance: Performance, role: PuppetRole, seconds: float) -> tuple[tuple[PaperPiece, ...], Body]:
    pose = ACTIONS[role.action](performance.started + seconds)
    middle = travel(role.action, performance.started + performance.duration / 2) * role.scale
    return pieces_of(role.look, pose, role.x - middle, role.scale)


@lru_cache(maxsize=64)
def _place(name: str, variety: int) -> Backdrop:
    return PLACES[name](random.Random(f"{name} {variety}"))


def _lay_layer(canvas: Canvas, layer: PaperDepth, view: View) -> None:
    lay(canvas, layer.pieces, view, layer.depth)
