"""What a run of `matchcut generate|export|render|measure --events` says on its standard output, one message a line.

`resources/events.md` tells it to people who write scripts; whoever adds a message or a field adds it there.
"""

from __future__ import annotations

import contextlib
import os
import sys
import threading
from types import TracebackType
from typing import Any, Self

from matchcut.film.errors import BadInput
from matchcut.film.remedies import Remedy
from matchcut.wire.messages import Done, Failed, Hello, Message, Progress, Remark, Stopped, encode
from matchcut.wire.problems import WireProblem


class ShotMade(Message, frozen=True, kw_only=True):
    """A take of a shot, by its number in the film, is kept. `reused`: it had been made before by the same recipe."""

    shot: str
    take: str
    number: int
    reused: bool


class ShotRetried(Message, frozen=True, kw_only=True):
    """The process that made a take died; it is made once more."""

    shot: str
    kind: str
    what: str
    stated: tuple[dict[str, Any], ...] = ()


class ShotFailed(Message, frozen=True, kw_only=True):
    """A take could not be made; the others are."""

    shot: str
    kind: str
    what: str
    advice: str
    stated: tuple[dict[str, Any], ...] = ()


class ShotSupervised(Message, frozen=True, kw_only=True):
    """What the loop over takes did about a shot: it measured a take, has another made, or keeps the best."""

    shot: str
    what: str
    stated: tuple[dict[str, Any], ...] = ()


class FileWritten(Message, frozen=True, kw_only=True):
    """A file that was asked for is whole and at its place. `summary` says in English what it is, `stated` as data."""

    path: str
    summary: str
    stated: tuple[dict[str, Any], ...] = ()


RunEvent = (
    Hello
    | Progress
    | Remark
    | ShotMade
    | ShotRetried
    | ShotFailed
    | ShotSupervised
    | FileWritten
    | Done
    | Failed
    | Stopped
)


class EventWriter:
    """Standard output, kept for events alone while the context lasts: whatever else is printed lands on stderr.

    `unheard` says that nobody reads any more; what is sent then goes nowhere.
    """

    def __init__(self) -> None:
        """BadInput where standard output is closed."""
        self.unheard = False
        self._lock = threading.Lock()
        try:
            self._out = os.fdopen(os.dup(1), "wb", buffering=0)
        except OSError as error:
            raise BadInput(WireProblem.OUTPUT_CLOSED(), advice=Remedy.READ_EVENTS()) from error
        os.dup2(2, 1)
        self._redirected = contextlib.redirect_stdout(sys.stderr)
        self._redirected.__enter__()
        self.send(Hello(pid=os.getpid()))

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._redirected.__exit__(kind, error, trace)
        os.dup2(self._out.fileno(), 1)
        self._out.close()

    def send(self, event: Message) -> None:
        """Write one event; from any thread."""
        line = encode(event)
        try:
            with self._lock:
                while line and not self.unheard:
                    line = line[self._out.write(line) :]
        except BrokenPipeError:
            self.unheard = True
        except OSError as error:  # A file that they are written into, on a disk that is full.
            self.unheard = True
            print(f"matchcut: Events can no longer be written: {error.strerror}.", file=sys.stderr)
