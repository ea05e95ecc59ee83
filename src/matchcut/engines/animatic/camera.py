"""The virtual camera: where it looks in each frame of a shot, as a path of poses.

A pose has seven numbers (`AXES`). `pan_x`, `pan_y` turn the camera and `zoom` its lens: they move all of the picture
alike. `truck_x`, `truck_y` and `dolly` move the camera itself: what is near moves more (see `views`). `roll` tips it.
x runs right and y down, in heights of the frame; zoom and dolly are natural logarithms of a scale; roll is in
radians. A path has one row for each frame.

    speed of a move     ┌──────────┐          eases in from rest, and out by `settle`: 1 comes to rest,
                       ╱            ╲___      0 runs on into the cut
                    __╱

A shot that continues another starts one frame after its last pose, with its last velocity; that velocity dies away
while the shot's own move grows, so neither place nor speed jumps.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from matchcut.film.camera import HANDHELD, STATIC
from matchcut.film.camera_text import CameraWords

AXES = ("pan_x", "pan_y", "zoom", "truck_x", "truck_y", "dolly", "roll")
PAN_X, PAN_Y, ZOOM, TRUCK_X, TRUCK_Y, DOLLY, ROLL = range(len(AXES))

Poses = NDArray[np.float64]
"""Poses, one row a frame: (frames, 7)."""

SPEEDS: dict[str, dict[int, float]] = {
    "pan left": {PAN_X: -0.070},
    "pan right": {PAN_X: 0.070},
    "tilt up": {PAN_Y: -0.055},
    "tilt down": {PAN_Y: 0.055},
    "push in": {DOLLY: 0.026},
    "pull out": {DOLLY: -0.026},
    "truck left": {TRUCK_X: -0.042},
    "truck right": {TRUCK_X: 0.042},
    "pedestal up": {TRUCK_Y: -0.034},
    "pedestal down": {TRUCK_Y: 0.034},
    "arc left": {TRUCK_X: -0.036, PAN_X: 0.050},
    "arc right": {TRUCK_X: 0.036, PAN_X: -0.050},
    "zoom in": {ZOOM: 0.030},
    "zoom out": {ZOOM: -0.030},
}
"""What each move adds to the pose in a second, at its usual pace."""

PATIENCE = 8.0
"""Seconds. Long shots move more slowly than short ones: a move covers at most what this long at full speed would."""

EASE = 0.9
"""Seconds that a move takes to get up to speed, and to slow down; at most a third of the shot."""

CARRY = 1.25
"""Seconds over which the velocity of the shot before dies away."""

LIFE_DOLLY, LIFE_SWAY = 0.0035, 0.0016
"""The hardly visible life of a static shot: its creep in (a second), and its sideways sway."""

SHAKE = {PAN_X: 0.0045, PAN_Y: 0.0038, TRUCK_X: 0.0030, TRUCK_Y: 0.0022, ROLL: 0.0016}
"""How far a handheld camera strays, root mean square."""

SHAKE_BAND = (0.25, 2.2)
"""The frequencies, in hertz, of a handheld camera: breath and weight, no tremble."""

_SHAKE_WAVES = 9


@dataclass(frozen=True, slots=True)
class Timing:
    """How many frames a shot has and how many of them a second shows."""

    frames: int
    rate: float

    @property
    def seconds(self) -> float:
        return self.frames / self.rate


@dataclass(frozen=True, slots=True)
class CameraStart:
    """Where the camera was in the last frame of the shot before, and how far it went in one frame there."""

    pose: NDArray[np.float64]
    velocity: NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class CameraStyle:
    """How a camera moves: `strength` scales all travel, `settle` is 1 for a full stop, `life` stirs static shots."""

    strength: float = 1.0
    settle: float = 0.6
    life: bool = True


def smooth(t: NDArray[np.float64]) -> NDArray[np.float64]:
    """0 before 0, 1 after 1, and an ease between that starts and ends flat."""
    t = np.clip(t, 0.0, 1.0)
    return np.asarray(t * t * (3.0 - 2.0 * t))


def fresh_path(words: CameraWords, timing: Timing, style: CameraStyle, seed: int) -> Poses:
    """Return the path of a shot that starts with a cut.

    Sideways moves are centred on the still's own framing, so that the parallax is least on the whole; pushes start
    from it and pulls end at it, so that it is the widest view.
    """
    eased = progress(timing, style.settle)
    path = np.zeros((timing.frames, len(AXES)))
    travel = _travel(words, timing, style)
    for axis in (PAN_X, PAN_Y, TRUCK_X, TRUCK_Y):
        path[:, axis] = travel[axis] * (eased - 0.5)
    for axis in (ZOOM, DOLLY):
        path[:, axis] = travel[axis] * eased if travel[axis] >= 0 else -travel[axis] * (1.0 - eased)
    return path + _unsteadiness(words, timing, style, seed)


def continued_path(words: CameraWords, timing: Timing, style: CameraStyle, seed: int) -> Poses:
    """Return what a continuing shot adds to `carried`: its own moves, from no place and no speed."""
    steps = _steps(timing, style.settle, CARRY)
    weight = steps.sum()
    eased = np.cumsum(steps) / weight if weight else steps
    fading = smooth(np.arange(timing.frames) / (CARRY * timing.rate))
    life = _unsteadiness(words, timing, style, seed)
    return np.asarray(_travel(words, timing, style) * eased[:, None] + (life - life[0]) * fading[:, None])


def carried(start: CameraStart, timing: Timing, seconds: float = CARRY) -> Poses:
    """Return where the last velocity alone takes the camera: one step on in the first frame, then dying away."""
    dying = 1.0 - smooth(np.arange(timing.frames) / max(1.0, seconds * timing.rate))
    return np.asarray(start.pose + np.outer(np.cumsum(dying), start.velocity))


def progress(timing: Timing, settle: float, ease: float = EASE) -> NDArray[np.float64]:
    """Return how much of a move is done at each frame: 0 at the first, 1 at the last; 0 if there is only one."""
    steps = _steps(Timing(timing.frames - 1, timing.rate), settle, ease, middle=True)
    total = steps.sum()
    return np.concatenate([[0.0], np.cumsum(steps) / total]) if total else np.zeros(timing.frames)


def end_velocity(path: Poses, start: CameraStart | None = None) -> NDArray[np.float64]:
    """How far the camera went in the path's last step; for a path of one frame, the step that led there."""
    if len(path) > 1:
        return np.asarray(path[-1] - path[-2])
    return np.asarray(path[0] - start.pose) if start else np.zeros(len(AXES))


def _steps(timing: Timing, settle: float, ease: float, *, middle: bool = False) -> NDArray[np.float64]:
    """The relative length of each step of a move: eased in and, by `settle`, out."""
    frames = timing.frames
    span = max(1.0, min(ease * timing.rate, frames / 3))
    at: NDArray[np.float64] = np.arange(frames, dtype=np.float64) + (0.5 if middle else 0.0)
    return np.asarray(smooth(at / span) * (1.0 - settle * smooth((at - (frames - span)) / span)))


def _travel(words: CameraWords, timing: Timing, style: CameraStyle) -> NDArray[np.float64]:
    """How far a shot's moves go along each axis in all."""
    usual = PATIENCE * (1.0 - np.exp(-timing.seconds / PATIENCE))
    travel = np.zeros(len(AXES))
    for move in words.moves:
        for axis, speed in SPEEDS.get(move, {}).items():
            travel[axis] += speed * usual * words.pace * style.strength
    return travel


def _unsteadiness(words: CameraWords, timing: Timing, style: CameraStyle, seed: int) -> Poses:
    """What a camera does that nobody asked for: a handheld one strays, a static one has a little life."""
    path = np.zeros((timing.frames, len(AXES)))
    seconds = np.arange(timing.frames) / timing.rate
    chance = np.random.default_rng([seed, 0xCA3E4A])
    if HANDHELD in words.moves:
        for axis, amount in SHAKE.items():
            path[:, axis] += amount * style.strength * _noise(chance, seconds)
    elif words.moves == (STATIC,) and style.life:
        path[:, DOLLY] = LIFE_DOLLY * style.strength * PATIENCE * (1.0 - np.exp(-seconds / PATIENCE))
        path[:, TRUCK_X] = LIFE_SWAY * style.strength * np.sin(seconds * 0.45 + chance.uniform(0, 2 * np.pi))
    return path


def _noise(chance: np.random.Generator, seconds: NDArray[np.float64]) -> NDArray[np.float64]:
    """Band-limited noise of unit power: a few waves of chance frequency and phase, the slower the stronger."""
    low, high = SHAKE_BAND
    frequencies = low * (high / low) ** ((np.arange(_SHAKE_WAVES) + chance.uniform(0, 1, _SHAKE_WAVES)) / _SHAKE_WAVES)
    strengths = 1.0 / frequencies
    strengths *= np.sqrt(2.0 / (strengths**2).sum())
    phases = chance.uniform(0, 2 * np.pi, _SHAKE_WAVES)
    waves = np.sin(2 * np.pi * frequencies * seconds[:, None] + phases)
    return np.asarray(waves @ strengths)
