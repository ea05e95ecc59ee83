"""Looking at pictures in a process of its own, so that whoever asks stays light and outlives what goes wrong."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from matchcut.film.errors import Cancelled
from matchcut.identity.messages import Answer, DrawSheet, EmbedPictures, FacesInFrame, FindInFrames
from matchcut.identity.problems import IdentityProblem
from matchcut.wire.helper import Helper
from matchcut.wire.problems import Process

MODULE = "matchcut.identity.work"


def ask(
    order: EmbedPictures | DrawSheet,
    heard: Callable[[Answer], None] = lambda _: None,
    stop: Callable[[], bool] = lambda: False,
    *,
    command: Sequence[str] | None = None,
) -> tuple[Answer, ...]:
    """Have an order carried out and return what was found, in the order of its pictures.

    `heard` is called with each answer as it comes. `stop` is asked ten times a second: when it says yes, the process is
    ended and Cancelled raised. Raises what the process failed with; EngineFailed where it died.
    """
    return _answers(order, heard, stop, command)


def find_faces(
    order: FindInFrames,
    heard: Callable[[FacesInFrame], None] = lambda _: None,
    stop: Callable[[], bool] = lambda: False,
) -> tuple[FacesInFrame, ...]:
    """Have the faces in frames found and compared; the rest as `ask`."""
    return _answers(order, heard, stop, None)


def _answers(
    order: EmbedPictures | DrawSheet | FindInFrames,
    heard: Callable[[Any], None],
    stop: Callable[[], bool],
    command: Sequence[str] | None,
) -> tuple[Any, ...]:
    def check() -> None:
        if stop():
            raise Cancelled(IdentityProblem.STOPPED())

    answers: list[Any] = []
    with Helper(Process.LOOKING(), MODULE, Answer | FacesInFrame, command=command) as helper:
        for answer in helper.ask(order, check):
            answers.append(answer)
            heard(answer)
    return tuple(answers)
