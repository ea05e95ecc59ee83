"""Makes a take of a service's clip: brought to the film's rate and size, and to the length that its shot has.

A clip that was to begin with the end of the shot before shows that frame first, once more: it shows the correction how
the model made it anew, and the take goes on after it.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from matchcut.engines.conforming.frames import conform_frames
from matchcut.engines.conforming.timing import place_of
from matchcut.engines.hosted.problems import ClipNote, ServiceAdvice, ServiceProblem
from matchcut.engines.hosted.requests import MediaRole, ServiceRequest, request_from_json
from matchcut.engines.problems import WorkStage
from matchcut.engines.protocol import REMARKS
from matchcut.film.errors import EngineFailed
from matchcut.film.time import FrameRate
from matchcut.media.frames import FrameReader
from matchcut.media.samples import CHANNELS, SAMPLE_RATE, Heard
from matchcut.media.soundtrack import film_sound
from matchcut.words.plain import kept_notes
from matchcut.words.statements import Figure, Note, Statement

if TYPE_CHECKING:
    from matchcut.engines.protocol import Control, TakeSink, WorkOrder
    from matchcut.engines.spec import EngineSpec
    from matchcut.planning.recipe import Recipe

_HELD_BYTES = 256 << 20
"""How much of a clip is held in memory at once."""


class HostedClip:
    """Conforms a fetched clip; asks no service, so it may be done again as often as need be."""

    def __init__(self, spec: EngineSpec) -> None:
        self.spec = spec

    def generate(self, order: WorkOrder, take: TakeSink, control: Control) -> None:
        """Write the clip as the recipe wants it. EngineFailed without one; errors as `FrameReader` has them."""
        if order.clip is None:
            raise EngineFailed(ServiceProblem.NO_CLIP(model=self.spec.name), advice=ServiceAdvice.COLLECT_LATER())
        recipe, request = order.recipe, request_from_json(order.asked)
        rate = FrameRate(recipe.rate_numerator, recipe.rate_denominator)
        with FrameReader(order.clip) as film:
            continues = begins_with_tail(recipe, request)
            start = _start(film, recipe, rate) if continues else Fraction(0)
            if continues:
                take.overlap(tuple(_conformed(film, rate, 1, recipe, Fraction(0))))
            for number, frame in enumerate(_conformed(film, rate, recipe.frames, recipe, start), 1):
                control.check()
                take.write(frame)
                control.progress(number, recipe.frames, WorkStage.CONFORMING(frame=number, frames=recipe.frames))
            notes: list[Note] = [*film.notes, *_what_differs(film, recipe, rate, start)]
            if request.sound:
                notes += _sound(film, start, rate.seconds(recipe.frames), take)
            take.fact("native_size", f"{film.size[0]}x{film.size[1]}")
            take.fact("native_rate", str(film.rate))
            take.fact("native_frames", film.count)
        if notes:
            take.fact(REMARKS, kept_notes(notes))
        take.hand_over({})


def begins_with_tail(recipe: Recipe, request: ServiceRequest) -> bool:
    """Whether the clip's first frame was to be the end of the shot before."""
    tail = recipe.upstream.tail if recipe.upstream else None
    return any(sent.role is MediaRole.FIRST and sent.media == tail for sent in request.media)


def _start(film: FrameReader, recipe: Recipe, rate: FrameRate) -> Fraction:
    """Where the take begins in a clip that shows the frame before it first: after that, where it is long enough."""
    room = film.rate.seconds(film.count) - rate.seconds(recipe.frames)
    return rate.seconds(1) if room >= rate.seconds(1) else Fraction(0)


def _conformed(
    film: FrameReader, rate: FrameRate, frames: int, recipe: Recipe, start: Fraction
) -> Iterator[NDArray[np.uint8]]:
    """The first `frames` of the take, a piece of the clip at a time; past the clip's end its last frame is held."""
    native, last = film.rate, film.count - 1
    at_once = max(2, _HELD_BYTES // film.frame(0).nbytes)
    piece = max(1, int((at_once - 2) * rate.fraction / native.fraction))
    for begin in range(0, frames, piece):
        count = min(piece, frames - begin)
        first = min(int(place_of(begin, native, rate, start)), last)
        until = min(int(place_of(begin + count - 1, native, rate, start)) + 1, last)
        shown = np.stack([film.frame(number) for number in range(first, until + 1)])
        moment = start + rate.seconds(begin) - native.seconds(first)
        yield from conform_frames(shown, native, rate, count, (recipe.width, recipe.height), start=moment)


def _what_differs(film: FrameReader, recipe: Recipe, rate: FrameRate, start: Fraction) -> Iterator[Statement[ClipNote]]:
    """How the clip is not as the film wants it."""
    if film.size != (recipe.width, recipe.height):
        present, wanted = "{} × {}".format(*film.size), f"{recipe.width} × {recipe.height}"
        yield ClipNote.SIZED(present=present, wanted=wanted)
    if film.rate != rate:
        yield ClipNote.RETIMED(present=str(film.rate), wanted=str(rate))
    left = film.rate.seconds(film.count) - start - rate.seconds(recipe.frames)
    if left >= rate.seconds(1):
        yield ClipNote.CUT(seconds=Figure(f"{float(left):.2f}"))
    held = int(-left * rate.fraction)
    if held > 0:
        yield ClipNote.HELD(count=held)


def _sound(film: FrameReader, start: Fraction, seconds: Fraction, take: TakeSink) -> Iterator[Statement[Any]]:
    """Give the take the clip's sound, silence where that has ended; what there is to note of it."""
    if not film.has_sound:
        yield ClipNote.SILENT()
        return
    samples = np.zeros((CHANNELS, round(seconds * SAMPLE_RATE)), np.float32)
    at, heard = 0, Heard()
    for block in film_sound(film.path, film.begins, start, heard):
        part = block[:, : samples.shape[1] - at]
        samples[:, at : at + part.shape[1]] = part
        at += part.shape[1]
        if at >= samples.shape[1]:
            break
    yield from film.sound_notes
    take.sound(np.clip(samples, -1, 1), SAMPLE_RATE)
