"""Looking at takes in a process of its own, so that whoever asks stays light and outlives what goes wrong."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Self

from matchcut.continuity.looking.makers import Makers
from matchcut.continuity.looking.messages import LookAnswer, LookAtPicture, LookAtTake, TakeLookedAt, unpack
from matchcut.continuity.problems import ContinuityProblem
from matchcut.continuity.seen import TakeSeen
from matchcut.film.errors import BadInput, Cancelled
from matchcut.wire.helper import Helper
from matchcut.wire.messages import Progress
from matchcut.wire.problems import Process

MODULE = "matchcut.continuity.looking.work"


class Looker:
    """The process that looks at takes, for one take after the other. Use as a context manager.

    It is started when it is first asked, and anew when it died or was stopped. Not to be shared between threads.
    """

    def __init__(self, makers: Makers, *, command: Sequence[str] | None = None) -> None:
        self._makers, self._command = makers, command
        self._helper: Helper | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        self.close()

    def look(
        self,
        path: Path,
        at: Callable[[int, int], None] = lambda _done, _of: None,
        stop: Callable[[], bool] = lambda: False,
    ) -> TakeSeen:
        """Have the take looked at whose picture lies at `path`.

        `at(done, of)` tells how many of its frames were looked at. `stop` is asked ten times a second: when it says
        yes, the process is ended and Cancelled raised. Raises what the process failed with, BadInput for a file that is
        no film; EngineFailed, or OutOfMemory, where it died.
        """
        return self._asked(LookAtTake(path=str(path), by=self._makers), at, stop)

    def look_at_picture(self, path: Path, stop: Callable[[], bool] = lambda: False) -> TakeSeen:
        """Have the picture looked at that lies at `path`, as a take of one frame; else as `look`."""
        return self._asked(LookAtPicture(path=str(path), by=self._makers), lambda _done, _of: None, stop)

    def _asked(
        self, order: LookAtTake | LookAtPicture, at: Callable[[int, int], None], stop: Callable[[], bool]
    ) -> TakeSeen:
        try:
            return self._answer(order, at, stop)
        except BadInput:  # The process is well: it is the file that is not.
            raise
        except BaseException:
            self.close()
            raise

    def _answer(
        self, order: LookAtTake | LookAtPicture, at: Callable[[int, int], None], stop: Callable[[], bool]
    ) -> TakeSeen:
        def check() -> None:
            if stop():
                raise Cancelled(ContinuityProblem.LOOKING_STOPPED())

        if self._helper is None:
            self._helper = Helper(Process.LOOKING_AT_TAKES(), MODULE, LookAnswer, command=self._command)
        packed = b""
        for answer in self._helper.ask(order, check):
            match answer:
                case TakeLookedAt():
                    packed = answer.packed
                case Progress(done=done, of=of):
                    at(done, of)
        return unpack(packed)

    def close(self) -> None:
        """End the process, whatever it does."""
        if self._helper is not None:
            self._helper.close()
            self._helper = None
