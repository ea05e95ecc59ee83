"""One worker process as production sees it: started, spoken to, listened to, ended.

Threads serve its pipes and await its end, so that production never waits for a worker that froze. All that comes of
it arrives in one inbox: what it says, and last of all, once, how it ended.
"""

from __future__ import annotations

import contextlib
import os
import queue
import signal
import subprocess
import sys
import threading
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass

from matchcut.production import messages
from matchcut.production.worker import EXIT_PROTOCOL

_LINES_KEPT = 60
_STDERR_SECONDS = 1.0


@dataclass(frozen=True, slots=True)
class Ended:
    """The process is gone. `status` is as `subprocess` gives it; `noise` the last lines that it wrote to stderr;
    `misunderstood` says what it sent that is no message, if that is why it was ended.
    """

    status: int
    noise: str
    misunderstood: str = ""

    @property
    def by_force(self) -> bool:
        """Whether somebody else ended it: a person, or the system for want of memory."""
        return -self.status in (signal.SIGTERM, getattr(signal, "SIGKILL", signal.SIGTERM))

    @property
    def words(self) -> str:
        """How it ended, as half a sentence."""
        if self.misunderstood or self.status == EXIT_PROTOCOL:
            return "it speaks another version of the worker protocol, or is broken"
        if self.status >= 0:
            return f"it ended by itself with exit status {self.status}"
        number = -self.status
        try:
            name = signal.Signals(number).name
        except ValueError:
            name = "unknown"
        often = ", often because memory ran out" if name == "SIGKILL" else ""
        return f"it was killed by signal {number} ({name}){often}"


Inbox = queue.SimpleQueue[tuple["WorkerProcess", messages.FromWorker | Ended]]


def worker_command() -> list[str]:
    """The command line of a worker. `-P` keeps the folder that a person happens to be in out of its imports."""
    return [sys.executable, "-P", "-m", "matchcut.production.worker"]


class WorkerProcess:
    """A running worker. Start it from a thread that outlives it: on Linux it dies with the thread."""

    def __init__(self, inbox: Inbox, command: list[str] | None = None) -> None:
        self._inbox = inbox
        self._outbox: queue.SimpleQueue[messages.ToWorker | None] = queue.SimpleQueue()
        self._noise: deque[str] = deque(maxlen=_LINES_KEPT)
        self._ended = threading.Event()
        self._process = subprocess.Popen(
            command or worker_command(),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            # A session of its own: Ctrl-C in the terminal reaches production only, which then decides.
            start_new_session=True,
        )
        self._watching = self._start(self._watch)
        self._hearing = self._start(self._hear_noise)
        self._start(self._speak)
        self._start(self._listen)
        self.send(messages.Hello(pid=os.getpid()))

    @property
    def pid(self) -> int:
        return self._process.pid

    def send(self, message: messages.ToWorker) -> None:
        """Put a message on its way. What a dead worker no longer reads is dropped: its end is reported anyway."""
        self._outbox.put(message)

    def terminate(self) -> None:
        """Ask the process, and whatever it started, to end."""
        self._signal(signal.SIGTERM)

    def kill(self) -> None:
        """End the process, and whatever it started, at once."""
        self._signal(getattr(signal, "SIGKILL", signal.SIGTERM))

    def wait(self, seconds: float) -> bool:
        """Wait until the process has ended, at most so long; return whether it has."""
        return self._ended.wait(seconds)

    def _start(self, work: Callable[[], None]) -> threading.Thread:
        thread = threading.Thread(target=work, name=f"worker {self.pid} {work.__name__}", daemon=True)
        thread.start()
        return thread

    def _signal(self, number: int) -> None:
        if self._ended.is_set():
            return
        with contextlib.suppress(ProcessLookupError):
            if os.name == "posix":
                os.killpg(self._process.pid, number)
            else:
                self._process.kill()

    def _speak(self) -> None:
        pipe = self._process.stdin
        assert pipe is not None
        with contextlib.suppress(OSError), pipe:
            while (message := self._outbox.get()) is not None:
                pipe.write(messages.encode(message))
                pipe.flush()

    def _watch(self) -> None:
        self._process.wait()
        # Nothing that it started stays; a child could also hold the pipe open that `_listen` reads to its end.
        self.kill()
        self._ended.set()

    def _hear_noise(self) -> None:
        pipe = self._process.stderr
        assert pipe is not None
        with pipe:
            for line in iter(lambda: pipe.readline(messages.LINE_LIMIT), b""):
                self._noise.append(line.decode(errors="replace").rstrip())

    def _listen(self) -> None:
        pipe = self._process.stdout
        assert pipe is not None
        misunderstood = ""
        with pipe:
            for line in iter(lambda: pipe.readline(messages.LINE_LIMIT), b""):
                if not line.endswith(b"\n") and len(line) < messages.LINE_LIMIT:
                    break  # It died in the middle of a line.
                try:
                    self._inbox.put((self, messages.decode_from_worker(line)))
                except messages.ProtocolError as error:
                    misunderstood = str(error)
                    break
        self.kill()
        self._watching.join()
        self._outbox.put(None)
        self._hearing.join(_STDERR_SECONDS)
        self._inbox.put((self, Ended(self._process.returncode, "\n".join(self._noise), misunderstood)))
