"""Where figures stand and how they move: shot sizes, marks, entrances and exits.

Lengths are heights of the frame, from its middle; x runs right and y down. A figure's place is where its feet are
(or where its picture ends), and its scale: 1 is the size that the shot size gives it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from matchcut.engines.animatic.business import Business, Side
from matchcut.engines.animatic.camera import CARRY, Timing, progress, smooth
from matchcut.engines.animatic.framing import Box
from matchcut.film.camera import ShotSize


@dataclass(frozen=True, slots=True)
class Framing:
    """What a shot size means: how tall a standing person is and how far their head is below the frame's top edge.

    And how the plate behind is shown: so much closer, blurred by that sigma, its light multiplied by `exposure`.
    """

    person: float
    head: float
    closer: float
    blur: float
    exposure: float


FRAMINGS: dict[ShotSize, Framing] = {
    ShotSize.EXTREME_WIDE: Framing(0.20, 0.66, 1.00, 0.0, 1.0),
    ShotSize.WIDE: Framing(0.46, 0.45, 1.00, 0.0, 1.0),
    ShotSize.FULL: Framing(0.80, 0.13, 1.06, 0.0008, 1.0),
    ShotSize.MEDIUM_WIDE: Framing(1.12, 0.11, 1.12, 0.0015, 0.99),
    ShotSize.MEDIUM: Framing(1.60, 0.10, 1.22, 0.0030, 0.97),
    ShotSize.MEDIUM_CLOSE: Framing(2.25, 0.08, 1.35, 0.0055, 0.95),
    ShotSize.CLOSE_UP: Framing(3.10, 0.06, 1.50, 0.0090, 0.92),
    ShotSize.EXTREME_CLOSE_UP: Framing(5.20, -0.10, 1.70, 0.0130, 0.90),
    ShotSize.INSERT: Framing(0.72, 0.14, 1.50, 0.0090, 0.92),
}

LEAST_CUT_OFF = 0.46
"""A figure that its picture cuts off is at least this tall: smaller it would be a head rolling along the edge."""

WALK = 0.75
"""How far a walker gets in a second, in heights of their own body."""

SLOWEST, FASTEST = 0.22, 0.80
"""The bounds of that, in heights of the frame."""

STEPS = 1.8
"""Steps of a walker in a second, each a small rise and fall."""

_BOB = 0.008
_SPREAD = 0.62  # How much of the frame's width a row of figures takes.
_STROLL = 0.3  # Of the frame's width, at most.
_APPROACH = (0.86, 1.14)
_MARGIN = 0.03
_LONGEST_WALK = 0.75  # The part of a shot that coming to a mark takes at most.
_SLOWING = 1.7


@dataclass(frozen=True, slots=True)
class FloorMark:
    """Where a figure stands: x and y of its feet, how tall and how wide it is, how tall the whole body would be."""

    x: float
    y: float
    tall: float
    wide: float
    body: float


@dataclass(frozen=True, slots=True)
class Shape:
    """What placing a figure depends on; see `figures.Figure`."""

    aspect: float
    cut_off: bool
    body: float
    framed: bool


def marks(shapes: list[Shape], size: ShotSize, aspect: float, bottom: float) -> list[FloorMark]:
    """Return a mark for each figure, left to right.

    `bottom` is the lowest line that the camera sees: figures that their picture cuts off reach down to it.
    """
    framing = FRAMINGS[size]
    columns = _columns(len(shapes), aspect)
    return [_mark(shape, framing, x, bottom) for shape, x in zip(shapes, columns, strict=True)]


def _columns(count: int, aspect: float) -> list[float]:
    return [((index + 0.5) / count - 0.5) * _SPREAD * aspect if count > 1 else 0.0 for index in range(count)]


def _mark(shape: Shape, framing: Framing, x: float, bottom: float) -> FloorMark:
    if shape.framed:
        tall = min(0.80, max(0.42, framing.person * 0.6))
        return FloorMark(x, tall / 2 + 0.01, tall, tall * shape.aspect, tall)
    body, tall, top = framing.person, framing.person * shape.body, framing.head - 0.5
    if shape.cut_off:
        tall = max(tall, LEAST_CUT_OFF, bottom - top if framing.person > 1 else 0.0)
        return FloorMark(x, max(bottom, top + tall), tall, tall * shape.aspect, tall / shape.body)
    return FloorMark(x, top + tall, tall, tall * shape.aspect, body)


def sized(mark: FloorMark, shape: Shape, tall: float) -> FloorMark:
    """The mark for a figure that is as tall as it was before."""
    return replace(mark, tall=tall, wide=tall * shape.aspect, body=mark.body * tall / mark.tall)


def walked(mark: FloorMark, business: Business, timing: Timing, room: Box) -> NDArray[np.float64]:
    """Return a figure's places, (frames, 3) of x, y and scale, as its business moves it about its mark.

    `room` is all that the camera sees in the shot: who is not in it yet, or any more, is outside of that.
    """
    places = np.tile([mark.x, mark.y, 1.0], (timing.frames, 1))
    came_from, goes_to = _sides(mark, business)
    start, end = wing(came_from, mark, room), wing(goes_to, mark, room)
    steady = progress(timing, 0.0, 0.0)  # Walking before the shot begins, and still when it ends.
    speed = float(np.clip(WALK * mark.body, SLOWEST, FASTEST))
    if business.enters and business.leaves:
        places[:, 0] = np.interp(steady, [0, 1], [start, end])
    elif business.enters:
        places[:, 0] = _arriving(start, mark.x, speed, timing)
    elif business.leaves:
        places[:, 0] = _arriving(end, mark.x, speed, timing)[::-1]
    elif business.walks and business.goes_to:
        travel = min(_STROLL * room.width, speed * timing.seconds)
        places[:, 0] += business.goes_to.sign * travel * (steady - 0.5)
    if business.approaches:
        places[:, 2] = np.interp(progress(timing, 1.0), [0, 1], _APPROACH)
    places[:, 1] += _bobbing(places[:, 0], business, mark, speed, timing)
    return places


def carried_on(
    mark: FloorMark, business: Business, timing: Timing, room: Box, last: NDArray[np.float64], step: NDArray[np.float64]
) -> NDArray[np.float64]:
    """The same for a figure of the shot before: from its `last` place, one `step` on in the first frame.

    Its step dies away while this shot's own business, told from where that leaves it, begins.
    """
    fade = max(1.0, CARRY * timing.rate)
    at = np.arange(timing.frames)
    base = last + np.outer(np.cumsum(1.0 - smooth(at / fade)), step)
    still_to_do = Business(
        leaves=business.leaves,
        approaches=business.approaches,
        walks=business.walks and not business.enters,
        goes_to=business.goes_to,
    )
    here = replace(mark, x=float(base[-1, 0]))
    own = walked(here, still_to_do, timing, room)
    return np.asarray(base + (own - own[0]) * smooth(at / fade)[:, None])


def wing(side: Side, mark: FloorMark, room: Box) -> float:
    """Where a figure's feet are when it is just out of sight at a side."""
    edge = room.left if side is Side.LEFT else room.right
    return edge + side.sign * (mark.wide / 2 + _MARGIN)


def _sides(mark: FloorMark, business: Business) -> tuple[Side, Side]:
    """Where a figure comes from and goes to: as the text says, else by the edge that is nearer to its mark."""
    nearer = Side.RIGHT if mark.x > 0 else Side.LEFT
    both = business.enters and business.leaves
    came_from = business.came_from or (business.goes_to.other if both and business.goes_to else nearer)
    goes_to = business.goes_to or (came_from.other if both else nearer)
    return came_from, goes_to


def _arriving(start: float, end: float, speed: float, timing: Timing) -> NDArray[np.float64]:
    """x on the way from `start` to `end`: walking as the shot begins, slowing down to stop there, then standing."""
    needed = round(abs(end - start) / speed * timing.rate)
    frames = min(timing.frames, max(2, min(needed, round(timing.frames * _LONGEST_WALK))))
    done = np.minimum(np.arange(timing.frames) / max(1, frames - 1), 1.0)
    return np.asarray(start + (end - start) * (1 - (1 - done) ** _SLOWING))


def _bobbing(
    x: NDArray[np.float64], business: Business, mark: FloorMark, speed: float, timing: Timing
) -> NDArray[np.float64]:
    """The rise of each step, as strong as the walk is fast (steady for one who walks in place)."""
    pace = np.abs(np.gradient(x)) * timing.rate / speed if timing.frames > 1 else np.zeros(1)
    if business.walks and not (business.enters or business.leaves or business.goes_to):
        pace = np.ones(timing.frames)
    seconds = np.arange(timing.frames) / timing.rate
    height = min(_BOB * mark.body, 0.012)
    return np.asarray(-height * np.clip(pace, 0, 1) * np.abs(np.sin(np.pi * STEPS * seconds)))
