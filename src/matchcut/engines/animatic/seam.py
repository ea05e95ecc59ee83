"""What one animatic leaves for the shot that continues it, as the flat JSON that `TakeSink.hand_over` takes.

Numbers are written as decimal texts that read back to the very same value.

    by, form            `animatic` and the form's version; anything else is another engine's and not read
    pose, velocity      the camera in the last frame, and its last step (see `camera.AXES`)
    kind                `still`: one picture, the layers of which are told below; `stage`: plate and figures;
                        `board`: a drawn board; `frames`: nothing but the take's own frames to go on from
    picture             the media id of the still or plate; empty for a drawn one
    placement, region                         how it stood before the camera, and which part of it, in its pixels
    rest, parallax, background                how deep it was, and what was done to what is behind its subject
    figures             `stage` only: JSON, a list of [media id, height, x, y, scale, and the three's last steps]
    shot_size           `stage` only
    cut_out             `stage` only, if so: people were cut out of their pictures
    burned              read only: an older version printed slate and timecode into the frames
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import astuple, dataclass, field

import numpy as np
from numpy.typing import NDArray

from matchcut.engines.animatic.camera import AXES, CameraStart
from matchcut.engines.animatic.framing import Depth, PicturePlacement, Region
from matchcut.film.model import ParameterValue

FORM = 1
_BY = "animatic"
_FULL_PICTURE, _NOTHING = PicturePlacement(0.5, 0.5, 1.0), Region(0, 0, 0, 0)


@dataclass(frozen=True, slots=True)
class FigureState:
    """Where a figure was in the last frame: x, y and scale, and how much each had changed since the frame before.

    `tall` is its height, in heights of the frame, at scale 1.
    """

    media: str
    tall: float
    place: tuple[float, float, float]
    velocity: tuple[float, float, float]


@dataclass(frozen=True, slots=True)
class HandOver:
    """What a take left; the field names are those of the JSON."""

    kind: str
    start: CameraStart
    picture: str = ""
    placement: PicturePlacement = _FULL_PICTURE
    region: Region = _NOTHING
    depth: Depth = field(default_factory=lambda: Depth(np.zeros(len(AXES)), 0.0))
    background: str = "natural"
    figures: tuple[FigureState, ...] = ()
    shot_size: str = ""
    lettered: bool = False
    cut_out: bool = False

    @property
    def board(self) -> bool:
        """Whether the take was a drawn board."""
        return self.kind == "board"

    def facts(self) -> dict[str, ParameterValue]:
        """The hand-over as flat values for `TakeSink.hand_over`."""
        placement = (self.placement.x, self.placement.y, self.placement.tall)
        figures = [
            [figure.media, *map(repr, (figure.tall, *figure.place, *figure.velocity))] for figure in self.figures
        ]
        return {
            "by": _BY,
            "form": FORM,
            "kind": self.kind,
            "pose": _text(self.start.pose),
            "velocity": _text(self.start.velocity),
            "picture": self.picture,
            "placement": _text(placement),
            "region": " ".join(map(str, astuple(self.region))),
            "rest": _text(self.depth.rest),
            "parallax": _text([self.depth.parallax]),
            "background": self.background,
            "figures": json.dumps(figures),
            "shot_size": self.shot_size,
            **({"cut_out": True} if self.cut_out else {}),
        }


def read_hand_over(text: str) -> HandOver | None:
    """Return what an animatic left in `text` (JSON); None for nothing, another engine's, or another form."""
    try:
        facts = json.loads(text)
        if facts.get("by") != _BY or facts.get("form") != FORM:
            return None
        return HandOver(
            kind=facts["kind"],
            start=CameraStart(_numbers(facts["pose"], len(AXES)), _numbers(facts["velocity"], len(AXES))),
            picture=facts["picture"],
            placement=PicturePlacement(*map(float, _numbers(facts["placement"], 3))),
            region=Region(*map(int, _numbers(facts["region"], 4))),
            depth=Depth(_numbers(facts["rest"], len(AXES)), float(_numbers(facts["parallax"], 1)[0])),
            background=facts["background"],
            figures=tuple(_figure(row) for row in json.loads(facts["figures"])),
            shot_size=facts["shot_size"],
            lettered=facts.get("burned") is True,
            cut_out=facts.get("cut_out") is True,
        )
    except (ValueError, TypeError, KeyError, AttributeError):
        return None


def _figure(row: Sequence[str]) -> FigureState:
    tall, x, y, scale, dx, dy, grown = map(float, row[1:])
    return FigureState(row[0], tall, (x, y, scale), (dx, dy, grown))


def _text(numbers: Sequence[float] | NDArray[np.float64]) -> str:
    return " ".join(repr(float(number)) for number in numbers)


def _numbers(text: str, count: int) -> NDArray[np.float64]:
    numbers = np.array([float(part) for part in text.split()])
    if len(numbers) != count or not np.isfinite(numbers).all():
        raise ValueError("not the numbers that were expected")
    return numbers
