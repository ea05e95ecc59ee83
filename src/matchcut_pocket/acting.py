"""What puppets do: an action and a time give a pose. Every action can be told from any other by how it moves."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

WALK_SPEED = 0.5
"""Units a second: half a puppet's height."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pose:
    """How a puppet stands. Angles in degrees: arms from hanging down outwards, legs from straight down to the right.

    `x` is how far it has gone, `lift` how high its feet are, `crouch` how much its legs are folded (0 to 1), all in
    units. `turn` is the direction it looks in: 0 to us, 90 to the right, 180 away. `holds`: what was picked up.
    """

    x: float = 0.0
    lift: float = 0.0
    crouch: float = 0.0
    lean: float = 0.0
    nod: float = 0.0
    turn: float = 0.0
    left_arm: float = 12.0
    left_elbow: float = 8.0
    right_arm: float = 12.0
    right_elbow: float = 8.0
    left_leg: float = -3.0
    right_leg: float = 3.0
    holds: bool = False
    offers: bool = False


def _wave(seconds: float, rate: float) -> float:
    return math.sin(2 * math.pi * rate * seconds)


def _ease(part: float) -> float:
    part = min(1.0, max(0.0, part))
    return part * part * (3 - 2 * part)


def _breath(t: float) -> float:
    return 0.006 * _wave(t, 0.4)


def _stand(t: float) -> Pose:
    return Pose(lift=_breath(t), nod=1.5 * _wave(t, 0.25))


def _walk(t: float, way: int) -> Pose:
    swing = _wave(t, 1.0)
    return Pose(
        x=way * WALK_SPEED * t,
        lift=0.018 * abs(_wave(t, 1.0)),
        lean=4.0 * way,
        turn=65.0 * way,
        left_leg=26 * swing,
        right_leg=-26 * swing,
        left_arm=12 + 24 * swing,
        right_arm=12 + 24 * swing,
    )


def _greet(t: float) -> Pose:
    return Pose(right_arm=146, right_elbow=24 + 26 * _wave(t, 1.5), nod=3 * _wave(t, 0.5), lift=_breath(t))


def _jump(t: float) -> Pose:
    beat = t % 1.0
    if beat < 0.25:
        return Pose(crouch=0.5 * _ease(beat / 0.25), left_arm=20, right_arm=20)
    air = min(1.0, (beat - 0.25) / 0.55)
    height = 4 * air * (1 - air)
    arms = 20 + 110 * height
    return Pose(lift=0.3 * height, left_arm=arms, right_arm=arms, left_leg=-4 - 10 * height, right_leg=4 + 10 * height)


def _sit(t: float) -> Pose:
    down = _ease(t / 0.9)
    return Pose(crouch=0.95 * down, left_arm=12 + 14 * down, right_arm=12 + 14 * down, nod=2 * _wave(t, 0.3))


def _turn(t: float) -> Pose:
    return Pose(turn=180 * t, lift=_breath(t))


def _nod(t: float) -> Pose:
    return Pose(nod=0, lean=0, lift=-0.035 * max(0.0, _wave(t, 1.2)), crouch=0.06 * max(0.0, _wave(t, 1.2)))


def _dance(t: float) -> Pose:
    sway = _wave(t, 0.8)
    return Pose(
        x=0.10 * sway,
        lean=11 * sway,
        nod=-9 * sway,
        lift=0.03 * abs(_wave(t, 1.6)),
        left_arm=80 + 55 * sway,
        right_arm=80 - 55 * sway,
        left_elbow=35,
        right_elbow=35,
        left_leg=-6 + 10 * sway,
        right_leg=6 + 10 * sway,
    )


def _pick_up(t: float) -> Pose:
    down = _ease(t / 0.8) * (1 - _ease((t - 0.95) / 0.7))
    shown = _ease((t - 1.1) / 0.7)
    return Pose(
        crouch=0.55 * down, lean=24 * down, right_arm=12 + 30 * down + 88 * shown, holds=t > 0.9, offers=t <= 0.9
    )


def _point(t: float) -> Pose:
    out = _ease(t / 0.6)
    return Pose(right_arm=12 + 80 * out, right_elbow=8 - 8 * out, turn=35 * out, lift=_breath(t))


def _bow(t: float) -> Pose:
    down = _ease(t / 0.8) * (1 - _ease((t - 1.3) / 0.8))
    return Pose(lean=46 * down, nod=16 * down, left_arm=12 + 20 * down, right_arm=12 - 30 * down)


def _shrug(t: float) -> Pose:
    up = 0.5 + 0.5 * _wave(t, 0.7)
    return Pose(left_arm=30 + 30 * up, right_arm=30 + 30 * up, left_elbow=-70 * up, right_elbow=-70 * up, nod=10 * up)


ACTIONS: dict[str, Callable[[float], Pose]] = {
    "stand": _stand,
    "walk left": lambda t: _walk(t, -1),
    "walk right": lambda t: _walk(t, 1),
    "wave": _greet,
    "jump": _jump,
    "sit": _sit,
    "turn": _turn,
    "nod": _nod,
    "dance": _dance,
    "pick up": _pick_up,
    "point": _point,
    "bow": _bow,
    "shrug": _shrug,
}
"""Seconds into the action give the pose."""


def travel(action: str, seconds: float) -> float:
    """How far an action carries a puppet to the right in that time, in units."""
    return ACTIONS[action](seconds).x if action.startswith("walk") else 0.0
