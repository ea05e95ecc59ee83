"""How the camera sees the stage: shot sizes and moves."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from matchcut_pocket.paper import View

SIZES: dict[str, tuple[float, float]] = {
    "wide": (2.05, -0.66),
    "full": (1.5, -0.56),
    "medium": (1.08, -0.66),
    "close-up": (0.66, -0.78),
}
"""How many units a shot's height shows, and the height that its middle looks at."""

_SPEED = 0.16
"""How far a move goes in a second, in heights of the picture."""
_ZOOM = 0.20
"""How much nearer a push in comes in a second."""


@dataclass(frozen=True, slots=True)
class CameraTravel:
    """What changes in a second: the picture's middle (in its heights), the zoom, and whether depth is felt."""

    right: float = 0.0
    down: float = 0.0
    nearer: float = 0.0
    parallax: bool = True


MOVES: dict[str, CameraTravel] = {
    "static": CameraTravel(),
    "pan left": CameraTravel(right=-_SPEED, parallax=False),
    "pan right": CameraTravel(right=_SPEED, parallax=False),
    "tilt up": CameraTravel(down=-_SPEED, parallax=False),
    "tilt down": CameraTravel(down=_SPEED, parallax=False),
    "push in": CameraTravel(nearer=_ZOOM),
    "pull out": CameraTravel(nearer=-_ZOOM),
    "truck left": CameraTravel(right=-1.5 * _SPEED),
    "truck right": CameraTravel(right=1.5 * _SPEED),
}


def view_at(
    size: str, move: str, seconds: float, duration: float, x: float = 0.0
) -> tuple[View, Callable[[float], View]]:
    """The view of the stage at a time, and the view of a layer at some depth.

    `x` is where the shot is aimed at its middle; a move of `duration` seconds passes through that place halfway.
    """
    high, y = SIZES[size]
    plan = MOVES[move]
    apart = seconds - duration / 2
    height = high * (1 - plan.nearer) ** apart
    # A pan turns the camera: near and far go by alike. Then the move is the same at every depth.
    shift = plan.right * high * apart, plan.down * high * apart
    stage = View(x + shift[0], y + shift[1], height)

    def at_depth(depth: float) -> View:
        if plan.parallax or not depth:
            return stage
        return View(x + shift[0] / depth, y + shift[1] / depth, height)

    return stage, at_depth
