"""Makes a take of a stretch of a film file: no frame is blended, each is the one that the file shows at that time."""

from __future__ import annotations

import math
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from matchcut.engines.footage.fitting import fitted
from matchcut.engines.footage.notes import FootageNote
from matchcut.engines.footage.stretch import beginning, shown_frames
from matchcut.engines.parameters import checked, with_defaults
from matchcut.engines.problems import EngineAdvice, EngineProblem, WorkStage
from matchcut.engines.protocol import REMARKS
from matchcut.film.errors import BadInput
from matchcut.film.labels import Label, label_of
from matchcut.film.offline import BACKWARDS, MEDIUM, REEL, TIMECODE, file_name_in
from matchcut.film.time import FrameRate
from matchcut.media.endings import is_film
from matchcut.media.frames import FrameReader
from matchcut.media.samples import CHANNELS, SAMPLE_RATE, Heard
from matchcut.media.soundtrack import film_sound
from matchcut.media.stills import read_still
from matchcut.media.timecode import own_timecode_or_none
from matchcut.words.plain import kept_notes
from matchcut.words.statements import Figure, Note, Statement

if TYPE_CHECKING:
    from matchcut.engines.protocol import Control, TakeSink, WorkOrder
    from matchcut.engines.spec import EngineSpec
    from matchcut.planning.recipe import Recipe

_TOLD_EVERY = 24
_HELD_BYTES = 256 << 20
"""How much of a film that runs backwards is held in memory at once."""


class FootageEngine:
    """Reads the shot's keyframe as a film, or a picture that is held."""

    def __init__(self, spec: EngineSpec) -> None:
        self.spec = spec

    def generate(self, order: WorkOrder, take: TakeSink, control: Control) -> None:
        """Write the stretch that the recipe asks for, forwards or backwards; where the file ends before it, its last
        frame is held.

        A picture is held. BadInput where the shot has no keyframe, or its film ends before the stretch begins.
        """
        recipe = order.recipe
        given = with_defaults(self.spec.parameters, recipe.parameters)
        for parameter in self.spec.parameters:
            checked(parameter, given[parameter.name])
        path = _film_of(order)
        if not is_film(path):  # The vault names files by what is in them.
            _hold(read_still(path), recipe, take, control, fills=given["fit"] == "fill")
            return
        with FrameReader(path) as film:
            begins = beginning(film, given)
            rate = FrameRate(recipe.rate_numerator, recipe.rate_denominator)
            numbers = shown_frames(film, begins, recipe.frames, rate)
            shown = [min(number, film.count - 1) for number in numbers]
            frames = _backwards(film, shown, control) if given["reverse"] else map(film.frame, shown)
            for step, frame in enumerate(frames, start=1):
                control.check()
                take.write(fitted(frame, recipe.width, recipe.height, fills=given["fit"] == "fill"))
                if step % _TOLD_EVERY == 0 or step == recipe.frames:
                    control.progress(step, recipe.frames, WorkStage.READING_FOOTAGE())
            held = sum(number >= film.count for number in numbers)
            notes: list[Note] = list(film.notes)
            if given["sound"]:
                notes += film.sound_notes
                if film.has_sound:
                    notes += _sound(film, begins, recipe, take, backwards=bool(given["reverse"]))
            take.fact("file_rate", f"{film.rate} on average" if film.is_variable else str(film.rate))
            tape = _timecode(film, numbers[0], str(given["origin"]), recipe)
            if tape:
                take.fact(TIMECODE, tape)
            if given["reverse"]:
                take.fact(BACKWARDS, "yes")
        notes += _end_told(held)
        if notes:
            take.fact(REMARKS, kept_notes(notes))
        if held:
            take.fact("held_frames", held)
        if given["reel"]:
            take.fact(REEL, given["reel"])
        if given["file"]:
            take.fact(MEDIUM, file_name_in(str(given["file"])))
        take.hand_over({})


def _timecode(film: FrameReader, number: int, origin: str, recipe: Recipe) -> str:
    """The timecode of one of a film's frames: by the file's own, or by its `origin`, the first frame's; "" for none.

    None as well where the file runs at another rate than the film: the take's frames are then not the tape's.
    """
    rate = FrameRate(recipe.rate_numerator, recipe.rate_denominator)
    if film.is_variable or film.rate != rate:
        return ""
    own, label = own_timecode_or_none(film.path, rate), Label.parse(origin)
    if own is not None:
        return str(label_of(own.frame + number, rate, drop=own.drop))
    if label is None:
        return ""
    return str(label_of(label.frame(rate, drop=label.semicolon) + number, rate, drop=label.semicolon))


def _end_told(held: int) -> tuple[Statement[FootageNote], ...]:
    """What there is to tell of a take whose last `held` frames are the footage's last one."""
    return (FootageNote.ENDS_BEFORE_TAKE(count=held),) if held else ()


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
        raise BadInput(EngineProblem.NO_FOOTAGE(), advice=EngineAdvice.GIVE_FILM_AS_KEYFRAME(), field="keyframe")
    return order.media[keyframe]


def _hold(picture: NDArray[np.uint8], recipe: Recipe, take: TakeSink, control: Control, *, fills: bool) -> None:
    """Show a picture throughout."""
    frame = fitted(picture, recipe.width, recipe.height, fills=fills)
    for step in range(1, recipe.frames + 1):
        control.check()
        take.write(frame)
        if step % _TOLD_EVERY == 0 or step == recipe.frames:
            control.progress(step, recipe.frames, WorkStage.HOLDING_PICTURE())
    take.hand_over({})


def _sound(
    film: FrameReader, begins: Fraction, recipe: Recipe, take: TakeSink, *, backwards: bool
) -> tuple[Statement[FootageNote], ...]:
    """Hand on the stretch's sound, sample for sample; silence where the file has ended. Returns what to note of it."""
    seconds = Fraction(recipe.frames * recipe.rate_denominator, recipe.rate_numerator)
    heard = np.zeros((CHANNELS, round(seconds * SAMPLE_RATE)), np.float32)
    at, decoded = 0, Heard()
    for block in film_sound(film.path, film.begins, begins, decoded):
        part = block[:, : heard.shape[1] - at]
        heard[:, at : at + part.shape[1]] = part
        at += block.shape[1]
        if at >= heard.shape[1]:
            break
    notes: tuple[Statement[FootageNote], ...] = ()
    if decoded.lost:
        notes += (FootageNote.SOUND_LOST(seconds=Figure(f"{float(decoded.lost):.2f}")),)
    peak = float(np.abs(heard).max(initial=0))
    if peak > 1 and film.mixes_sound:
        heard /= peak
        notes += (FootageNote.MIX_LOWERED(decibels=Figure(f"{20 * math.log10(peak):.1f}")),)
    take.sound(np.ascontiguousarray(heard[:, ::-1]) if backwards else heard, SAMPLE_RATE)
    return notes
