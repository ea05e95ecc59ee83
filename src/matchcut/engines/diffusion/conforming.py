"""Between the film and a model: the model's frames brought to the film's rate and size, and the film's to the model's.

A film frame fills the largest window of the model's picture that has the film's shape. What goes into the model lies
in that same window, so that a shot which continues another neither jumps nor creeps.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image

from matchcut.engines.conforming.frames import Interpolate, conform_frames
from matchcut.engines.conforming.motion import FlowPair
from matchcut.engines.diffusion.catalogue import catalogue
from matchcut.engines.diffusion.entries import ENLARGING, INTERPOLATION, tools_asked
from matchcut.engines.diffusion.geometry import Lengths, Size
from matchcut.engines.problems import EngineAdvice, EngineProblem
from matchcut.film.errors import BadInput
from matchcut.film.model import ParameterValue
from matchcut.film.time import FrameRate
from matchcut.media.scaling import Enlarge, covering, window

if TYPE_CHECKING:
    from matchcut.engines.conforming.enlarging import Enlarger
    from matchcut.engines.conforming.learned import LearnedMotion

Picture = NDArray[np.uint8]


@dataclass(frozen=True, slots=True)
class Finish:
    """How a take's frames are brought to the film: what makes those in between, and what enlarges (None: Lanczos)."""

    interpolate: Interpolate = FlowPair
    enlarge: Enlarge | None = None


PLAIN = Finish()


def finish_for(parameters: Mapping[str, ParameterValue]) -> Finish:
    """Open the tools that a take's parameters name. BadInput for one that is unknown, not there, or not of its kind."""
    asked = tools_asked(parameters, catalogue().tools)
    motion, larger = asked.get(INTERPOLATION), asked.get(ENLARGING)
    return Finish(
        _interpolator(motion.path, _stamp(motion.path)) if motion else FlowPair,
        _enlarger(larger.path, _stamp(larger.path)) if larger else None,
    )


def to_film(
    made: NDArray[np.uint8],
    native: FrameRate,
    film: FrameRate,
    lengths: Lengths,
    frames: int,
    size: Size,
    finish: Finish = PLAIN,
) -> Iterator[Picture]:
    """Yield the `frames` new film frames of what a model made (n, h, w, 3): without its tail, at the film's rate."""
    return conform_frames(
        made,
        native,
        film,
        frames,
        size,
        start=lengths.start,
        interpolate=finish.interpolate,
        enlarge=finish.enlarge,
    )


def tail_for_model(
    tail: NDArray[np.uint8], film: FrameRate, native: FrameRate, count: int, size: Size
) -> list[Picture]:
    """The last `count` moments of a tail at the model's rate, laid out for a model of `size`; the last frame exact."""
    start = film.seconds(len(tail) - 1) - native.seconds(count - 1)
    height, width = tail.shape[1:3]
    moments = conform_frames(tail, film, native, count, (width, height), start=start)
    return [laid_out(one, (width, height), size) for one in moments]


def laid_out(picture: Picture, film: Size, size: Size) -> Picture:
    """Put a picture, as a film of size `film` shows it, into a model's of `size`; the rest mirrors its edges."""
    x, y, width, height = window(size, film)
    inner = covering(picture, (width, height))
    right, below = size[0] - x - width, size[1] - y - height
    if not (x or y or right or below):
        return inner
    laid: Picture = cv2.copyMakeBorder(inner, y, below, x, right, cv2.BORDER_REFLECT_101)
    return laid


def as_image(picture: Picture) -> Image.Image:
    """The picture as the model library takes it."""
    return Image.fromarray(np.ascontiguousarray(picture))


def keyframe_for_model(picture: Picture, film: Size, size: Size) -> Image.Image:
    """A still as a frame of the shot."""
    return as_image(laid_out(picture, film, size))


def _stamp(path: Path) -> int:
    """Changes when a file does. BadInput if it is not there."""
    if not path.is_file():
        raise BadInput(EngineProblem.TOOL_ABSENT(), advice=EngineAdvice.CORRECT_PATH_IN_MODELS(), file=path)
    return path.stat().st_mtime_ns


@lru_cache(maxsize=1)
def _interpolator(path: Path, _stamp: int) -> LearnedMotion:
    """A tool stays open from one take to the next."""
    from matchcut.engines.conforming.learned import LearnedMotion

    return LearnedMotion(path)


@lru_cache(maxsize=1)
def _enlarger(path: Path, _stamp: int) -> Enlarger:
    from matchcut.engines.conforming.enlarging import Enlarger

    return Enlarger(path)
