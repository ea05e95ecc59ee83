"""Work in a process of its own, asked question by question: whoever asks stays light and outlives what fails."""

from __future__ import annotations

import queue
from collections.abc import Callable, Iterator, Sequence
from typing import Any, Self

from matchcut.wire.child import Child, Ended, python_command
from matchcut.wire.errors import error_of
from matchcut.wire.messages import Done, Failed, Hello, Message
from matchcut.wire.problems import Process
from matchcut.words.statements import Statement

_POLL_SECONDS = 0.1
_GRACE_SECONDS = 5.0


class Helper:
    """A process that answers (`serving.serve`). Use as a context manager.

    `process` is what people call it, `module` what it runs; `answers` are the messages of its
    answers, joined by `|`.
    """

    def __init__(
        self, process: Statement[Process], module: str, answers: Any, *, command: Sequence[str] | None = None
    ) -> None:
        self._process = process
        self._inbox: queue.SimpleQueue[Any] = queue.SimpleQueue()
        self._child = Child(
            command or python_command(module),
            Hello | Done | Failed | answers,
            lambda _child, said: self._inbox.put(said),
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        self.close()

    @property
    def pid(self) -> int:
        return self._child.pid

    def ask(self, question: Message, check: Callable[[], None] = lambda: None) -> Iterator[Any]:
        """Send a question and give each message of its answer as it comes.

        `check` is called ten times a second and may raise Cancelled; the helper has to be closed then. Raises what the
        process failed with; EngineFailed, or OutOfMemory, where it died.
        """
        self._child.send(question)
        while True:
            check()
            try:
                said = self._inbox.get(timeout=_POLL_SECONDS)
            except queue.Empty:
                continue
            match said:
                case Hello():
                    pass
                case Done():
                    return
                case Failed():
                    raise error_of(said.error)
                case Ended():
                    self._inbox.put(said)  # For who asks again.
                    raise said.error(self._process)
                case _:
                    yield said

    def close(self) -> None:
        """End the process, whatever it does."""
        self._child.kill()
        self._child.wait(_GRACE_SECONDS)
