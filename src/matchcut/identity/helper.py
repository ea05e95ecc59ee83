"""Looking at pictures in a process of its own, so that whoever asks stays light and outlives what goes wrong."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from matchcut.film.errors import Cancelled
from matchcut.identity.messages import Found, LookAt
from matchcut.wire.helper import Helper

NAME = "The process that looks at pictures"
MODULE = "matchcut.identity.work"


def ask(
    order: LookAt,
    heard: Callable[[Found], None] = lambda _: None,
    stop: Callable[[], bool] = lambda: False,
    *,
    command: Sequence[str] | None = None,
) -> tuple[Found, ...]:
    """Have an order carried out and return what was found, in the order of its pictures.

    `heard` is called with each picture's finding as it comes. `stop` is asked ten times a second: when it says yes, the
    process is ended and Cancelled raised. Raises what the process failed with; EngineFailed where it died.
    """

    def check() -> None:
        if stop():
            raise Cancelled("Stopped. What was seen before is kept.")

    seen: list[Found] = []
    with Helper(NAME, MODULE, Found, command=command) as helper:
        for finding in helper.ask(order, check):
            seen.append(finding)
            heard(finding)
    return tuple(seen)
