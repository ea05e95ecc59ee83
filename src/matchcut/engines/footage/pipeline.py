"""Makes a take of a stretch of a film file: no frame is blended, each is the one that the file shows at that time."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from matchcut.engines.footage.fitting import fitted
from matchcut.engines.parameters import checked, with_defaults
from matchcut.film.errors import BadInput
from matchcut.film.time import FrameRate
from matchcut.media.frames import FrameReader
from matchcut.media.probe import probe
from matchcut.media.sound import CHANNELS, SAMPLE_RATE, sound_blocks

if TYPE_CHECKING:
    from matchcut.engines.protocol import Control, TakeSink, WorkOrder
    from matchcut.engines.spec import EngineSpec
    from matchcut.planning.recipe import Recipe

_TOLD_EVERY = 24
_HELD_BYTES = 256 << 20
"""How much of a film that runs backwards is held in memory at once."""


class FootageEngine:
    """Reads the shot's keyframe as a film."""

    def __init__(self, spec: EngineSpec) -> None:
        self.spec = spec

    def generate(self, order: WorkOrder, take: TakeSink, control: Control) -> None:
        """Write the stretch that the recipe asks for, forwards or backwards; where the file ends before it, its last
        frame is held.

        BadInput where the shot has no film as its keyframe, or one that ends before the stretch begins.
        """
        recipe = order.recipe
        given = with_defaults(self.spec.parameters, recipe.parameters)
        for one in self.spec.parameters:
            checked(one, given[one.name])
        path, start = _film_of(order), int(given["start"])
        rate = FrameRate(recipe.rate_numerator, recipe.rate_denominator)
        with FrameReader(path) as film:
            if start >= film.count:
                raise BadInput(
                    f"The footage has {film.count} frames; the take can't begin with frame {start}.",
                    advice="Choose an earlier first frame.",
                    file=path,
                    field="start",
                )
            numbers = source_frames(recipe.frames, start, film.rate, rate)
            shown = [min(number, film.count - 1) for number in numbers]
            frames = _backwards(film, shown, control) if given["reverse"] else map(film.frame, shown)
            for step, frame in enumerate(frames, start=1):
                control.check()
                take.write(fitted(frame, recipe.width, recipe.height, fills=given["fit"] == "fill"))
                if step % _TOLD_EVERY == 0 or step == recipe.frames:
                    control.progress(step, recipe.frames, "reading the footage")
            held = sum(number >= film.count for number in numbers)
            take.fact("file_rate", str(film.rate))
            begins = film.rate.seconds(start)
        if held:
            take.fact("held_frames", held)
        if given["reel"]:
            take.fact("reel", given["reel"])
        if given["sound"] and probe(path).has_sound:
            _sound(path, begins, recipe, take, backwards=bool(given["reverse"]))
        take.hand_over({})


def source_frames(count: int, start: int, shot_at: FrameRate, rate: FrameRate) -> list[int]:
    """The file's frames that `count` frames of the film show from the file's frame `start` on.

    Film frame i shows the file's frame start + ⌊i · shot_at / rate⌋: the one that is on at that time.
    """
    pace = shot_at.fraction / rate.fraction
    return [start + index * pace.numerator // pace.denominator for index in range(count)]


def _backwards(film: FrameReader, numbers: list[int], control: Control) -> Iterator[NDArray[np.uint8]]:
    """The frames of those numbers from the last to the first, read forwards in stretches that fit into memory."""
    held = max(2, _HELD_BYTES // film.frame(numbers[0]).nbytes)
    stop = len(numbers)
    while stop:
        start = max(0, stop - held)
        stretch = []
        for number in numbers[start:stop]:
            control.check()
            stretch.append(film.frame(number))
        yield from reversed(stretch)
        stop = start


def _film_of(order: WorkOrder) -> Path:
    keyframe = order.recipe.keyframe
    if keyframe is None:
        raise BadInput("The shot names no footage.", advice="Give it a film file as its keyframe.", field="keyframe")
    path = order.media[keyframe]
    if probe(path).kind != "video":
        raise BadInput(
            "The shot's keyframe is no film.",
            advice="Give it a film file, or choose an engine that makes a shot from a picture.",
            file=path,
            field="keyframe",
        )
    return path


def _sound(path: Path, begins: Fraction, recipe: Recipe, take: TakeSink, *, backwards: bool) -> None:
    """Hand on the stretch's sound, sample for sample; silence where the file has ended."""
    first = round(begins * SAMPLE_RATE)
    seconds = Fraction(recipe.frames * recipe.rate_denominator, recipe.rate_numerator)
    heard = np.zeros((CHANNELS, round(seconds * SAMPLE_RATE)), np.float32)
    at = -first  # Of the block, in the stretch: nothing but the stretch is kept of an hour's recording.
    for block in sound_blocks(path):
        part = block[:, max(0, -at) : heard.shape[1] - at]
        heard[:, max(0, at) : max(0, at) + part.shape[1]] = part
        at += block.shape[1]
        if at >= heard.shape[1]:
            break
    take.sound(np.ascontiguousarray(heard[:, ::-1]) if backwards else heard, SAMPLE_RATE)
