"""The fake engine itself: deterministic frames, and every way in which an engine can go wrong."""

from __future__ import annotations

import errno
import os
import signal
import time
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from matchcut.engines.fake.pattern import Colour, blend, colour_of, draw, seed_colour
from matchcut.engines.fake.spec import Behaviour
from matchcut.engines.problems import EngineAdvice, EngineProblem, WorkStage
from matchcut.film.errors import BadInput, Cancelled, EngineFailed
from matchcut.media.tail import read_tail

if TYPE_CHECKING:
    from matchcut.engines.protocol import Control, TakeSink, WorkOrder
    from matchcut.engines.spec import EngineSpec
    from matchcut.planning.recipe import Recipe

SLOW_DELAY = 50
SAMPLE_RATE = 48_000
_FOREVER = 3600


class OutOfMemoryError(RuntimeError):
    """Named and derived as torch names and derives its own."""


class FakeEngine:
    """Makes frames whose colour drifts from the upstream tail's (or grey) to the seed's, numbered from 0."""

    def __init__(self, spec: EngineSpec) -> None:
        self.spec = spec

    def generate(self, order: WorkOrder, take: TakeSink, control: Control) -> None:
        """Make the frames of `order`, or go wrong as its recipe's parameters ask; see `Behaviour`."""
        recipe = order.recipe
        behaviour = _behaviour(recipe)
        at = int(recipe.parameters.get("at", 0))
        delay = int(recipe.parameters.get("delay", SLOW_DELAY if behaviour is Behaviour.SLOW else 0))
        start, end = _first_colour(order), seed_colour(recipe.seed)
        take.fact("behaviour", behaviour.value)
        if behaviour is Behaviour.SOUND:
            take.sound(_tone(recipe), SAMPLE_RATE)
        for number in range(recipe.frames):
            # Before it looks whether to stop: an engine that is deaf from here on must not hear even that.
            if number == at:
                _misbehave(behaviour, recipe, take)
            control.check()
            if number == at and behaviour is Behaviour.TOO_FEW:
                break
            frame = draw(recipe.width, recipe.height, blend(start, end, number, recipe.frames - 1), number)
            take.write(frame)
            control.progress(number + 1, recipe.frames, WorkStage.DRAWING(), frame if number % 12 == 0 else None)
            time.sleep(delay / 1000)
        if behaviour is Behaviour.TOO_MANY:
            take.write(frame)
        take.hand_over({"frames": recipe.frames})


def _behaviour(recipe: Recipe) -> Behaviour:
    behaviour = Behaviour(str(recipe.parameters.get("behaviour", Behaviour.OK)))
    once = recipe.parameters.get("once")
    if not once:
        return behaviour
    flag = Path(str(once))
    if flag.exists():
        return Behaviour.OK
    flag.touch()
    return behaviour


def _first_colour(order: WorkOrder) -> Colour:
    upstream = order.recipe.upstream
    return colour_of(read_tail(order.media[upstream.tail], upstream.before)[-1]) if upstream else (128, 128, 128)


def _tone(recipe: Recipe) -> np.typing.NDArray[np.float32]:
    """A quiet 440 Hz tone as long as the take: (2, samples)."""
    samples = recipe.frames * recipe.rate_denominator * SAMPLE_RATE // recipe.rate_numerator
    wave = 0.1 * np.sin(2 * np.pi * 440 * np.arange(samples) / SAMPLE_RATE)
    return np.stack([wave, wave]).astype(np.float32)


def _misbehave(behaviour: Behaviour, recipe: Recipe, take: TakeSink) -> None:  # noqa: PLR0912  a flat list of mishaps
    """Do what `behaviour` says, if it is something that happens at one frame."""
    match behaviour:
        case Behaviour.NOISE:
            print("noise that an engine prints")
            os.write(1, b'{"v":1,"type":"done"}\nnative noise\n')
        case Behaviour.ABORT:
            os.abort()
        case Behaviour.KILL:
            os.kill(os.getpid(), signal.SIGKILL)
        case Behaviour.EXIT:
            os._exit(9)
        case Behaviour.HANG | Behaviour.DEAF:
            _hang(deaf=behaviour is Behaviour.DEAF)
        case Behaviour.FREEZE:
            os.kill(os.getpid(), signal.SIGSTOP)
        case Behaviour.FAIL:
            raise EngineFailed(EngineProblem.TOLD_TO_FAIL(), advice=EngineAdvice.TELL_OTHERWISE())
        case Behaviour.GIVE_UP:
            raise Cancelled(EngineProblem.TOLD_TO_GIVE_UP())
        case Behaviour.BAD_INPUT:
            raise BadInput(EngineProblem.TOLD_TO_DISLIKE(), field="keyframe")
        case Behaviour.DISK_FULL:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), "take.part")
        case Behaviour.MEMORY:
            raise MemoryError
        case Behaviour.TORCH_MEMORY:
            raise OutOfMemoryError("CUDA out of memory. Tried to allocate 20.00 GiB.")
        case Behaviour.BUG:
            raise ZeroDivisionError("division by zero, on request")
        case Behaviour.WRONG_SIZE:
            take.write(draw(recipe.width + 2, recipe.height, (0, 0, 0), 0))
        case Behaviour.WRONG_KIND:
            take.write(np.zeros((recipe.height, recipe.width), np.uint8))


def _hang(*, deaf: bool) -> None:
    """Sleep without ever asking whether to stop; `deaf` ignores SIGTERM too."""
    if deaf:
        signal.signal(signal.SIGTERM, signal.SIG_IGN)
    time.sleep(_FOREVER)
