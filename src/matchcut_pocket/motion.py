"""What the camera of a clip did, by the flow of what stands still."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from matchcut_pocket.camera import MOVES
from matchcut_pocket.world import Performance, truth

_ENLARGED = 2
_SLOWEST = 0.045
"""What counts as a move: so many heights, or so much zoom, in a second. A third of what the world's moves do."""
_ROUND_PUPPETS = 0.04


def camera_of(frames: NDArray[np.uint8], performance: Performance, rate: float) -> str:
    """Name what the camera does: "static", "left", "right", "up", "down", "in" or "out".

    `frames` (n, h, w, 3); where the performance has its puppets is not looked at.
    """
    right, down, nearer = _per_second(frames, performance, rate)
    moves = {"right": right, "left": -right, "down": down, "up": -down, "in": nearer, "out": -nearer}
    strongest = max(moves, key=lambda name: moves[name])
    return strongest if moves[strongest] > _SLOWEST else "static"


def asked_camera(move: str) -> str:
    """What `camera_of` has to find where a move was asked for. A pan and a truck are both a way to the side."""
    plan = MOVES[move]
    if plan.nearer:
        return "in" if plan.nearer > 0 else "out"
    if plan.right:
        return "right" if plan.right > 0 else "left"
    if plan.down:
        return "down" if plan.down > 0 else "up"
    return "static"


def _per_second(frames: NDArray[np.uint8], performance: Performance, rate: float) -> tuple[float, float, float]:
    """How far the camera goes right and down, in picture heights, and how much nearer, in a second."""
    flow = cv2.DISOpticalFlow.create(cv2.DISOPTICAL_FLOW_PRESET_MEDIUM)
    height, width = frames.shape[1] * _ENLARGED, frames.shape[2] * _ENLARGED
    grey = [
        cv2.cvtColor(cv2.resize(frame, (width, height), interpolation=cv2.INTER_CUBIC), cv2.COLOR_RGB2GRAY)
        for frame in frames
    ]
    ys, xs = np.mgrid[0:height, 0:width].astype(np.float32)
    moves = []
    for number in range(len(grey) - 1):
        moved = flow.calc(grey[number], grey[number + 1], None)
        textured = _textured(grey[number]) & ~_puppets(performance, number, width, height)
        if textured.sum() > 100:
            moves.append(_fit(xs[textured] - width / 2, ys[textured] - height / 2, moved[textured]))
    if not moves:
        return 0.0, 0.0, 0.0
    right, down, nearer = np.median(np.asarray(moves), axis=0)
    return -right * rate / height, -down * rate / height, nearer * rate


def _fit(x: NDArray[np.float32], y: NDArray[np.float32], moved: NDArray[np.float32]) -> tuple[float, float, float]:
    """A shift and a growth about the middle that explain a flow; what disagrees with most counts less and less."""
    weight = np.ones(len(x), np.float64)
    shift = (0.0, 0.0, 0.0)
    for _ in range(8):
        total = weight.sum()
        mx, my = (weight * x).sum() / total, (weight * y).sum() / total
        mu, mv = (weight * moved[:, 0]).sum() / total, (weight * moved[:, 1]).sum() / total
        dx, dy = x - mx, y - my
        grown = (weight * (dx * (moved[:, 0] - mu) + dy * (moved[:, 1] - mv))).sum() / (
            weight * (dx * dx + dy * dy)
        ).sum()
        shift = float(mu - grown * mx), float(mv - grown * my), float(grown)
        wrong = np.hypot(moved[:, 0] - shift[0] - grown * x, moved[:, 1] - shift[1] - grown * y)
        weight = 1 / np.maximum(wrong, 0.05)
    return shift


def _textured(grey: NDArray[np.uint8]) -> NDArray[np.bool_]:
    """Where there is an edge by which movement can be told."""
    across = cv2.Sobel(grey, cv2.CV_32F, 1, 0)
    along = cv2.Sobel(grey, cv2.CV_32F, 0, 1)
    edges: NDArray[np.bool_] = np.hypot(across, along) > 20
    return edges


def _puppets(performance: Performance, number: int, width: int, height: int) -> NDArray[np.bool_]:
    covered = np.zeros((height, width), bool)
    for seen in truth(performance, number):
        x0, y0, x1, y1 = seen.box
        left, right = (int(np.clip(at, 0, 1) * width) for at in (x0 - _ROUND_PUPPETS, x1 + _ROUND_PUPPETS))
        top, low = (int(np.clip(at, 0, 1) * height) for at in (y0 - _ROUND_PUPPETS, y1 + _ROUND_PUPPETS))
        covered[top:low, left:right] = True
    return covered
