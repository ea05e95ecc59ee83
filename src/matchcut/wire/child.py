"""A child process as its parent sees it: started, spoken to, heard, cancelled, killed.

Threads serve its pipes and await its end, so that nobody ever waits for a child that froze. All that comes of it is
given to one listener: what it says, and last of all, once, how it ended.
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
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from matchcut.film.errors import EngineFailed, MatchcutError
from matchcut.wire.failures import OutOfMemory, died_of_memory
from matchcut.wire.messages import (
    BUFFER,
    EXIT_PROTOCOL,
    LINE_LIMIT,
    VERSION,
    Hello,
    Message,
    ProtocolError,
    Reader,
    Shutdown,
    encode,
)
from matchcut.wire.problems import Ending, Process, WireAdvice, WireProblem
from matchcut.words.statements import Statement

_NOISE_LINES = 60
_NOISE_LINE_LIMIT = 64 * 1024
_NOISE_SECONDS = 1.0
_EXIT_SECONDS = 5.0
_LAST_WORDS = 200
_NOISE_BEFORE_HELLO = 1 << 20
"""How many bytes an interpreter's set-up and its imports may print before a child takes its channel."""
_KILL = getattr(signal, "SIGKILL", signal.SIGTERM)


@dataclass(frozen=True, slots=True)
class Ended:
    """The process is gone. `status` is as `subprocess` gives it; `noise` the last lines that it wrote to stderr;
    `misunderstood` says what it sent that is no message, if that is why it was ended; `stopped` whether its parent
    ended it.
    """

    status: int
    noise: str = ""
    misunderstood: str = ""
    stopped: bool = False

    @property
    def by_force(self) -> bool:
        """Whether somebody else ended it: a person, or the system for want of memory."""
        return -self.status in (signal.SIGTERM, _KILL)

    @property
    def by_memory(self) -> bool:
        """Whether it died because memory ran out, as far as can be told."""
        return not (self.stopped or self.misunderstood) and died_of_memory(self.status, self.noise)

    @property
    def how(self) -> Statement[Ending]:
        """How it ended."""
        if self.misunderstood or self.status == EXIT_PROTOCOL:
            return Ending.SPEAKS_OTHERWISE()
        if self.status >= 0:
            by_itself = Ending.BY_ITSELF_OF_MEMORY if self.by_memory else Ending.BY_ITSELF
            return by_itself(status=self.status)
        try:
            name = signal.Signals(-self.status).name
        except ValueError:
            name = "unknown"
        by_signal = Ending.BY_SIGNAL_OF_MEMORY if self.by_memory else Ending.BY_SIGNAL
        return by_signal(number=-self.status, name=name)

    @property
    def last(self) -> str:
        """The last thing that it wrote to stderr, cut short."""
        lines = [line.strip() for line in self.noise.splitlines() if line.strip()]
        return lines[-1][:_LAST_WORDS] if lines else ""

    def error(self, process: Statement[Process]) -> MatchcutError:
        """The error of somebody who still waited for the process."""
        problem = WireProblem.DIED(process=process, ending=self.how)
        if self.last:
            problem = WireProblem.DIED_SAYING(process=process, ending=self.how, last=self.last)
        if self.by_memory:
            return OutOfMemory(problem, advice=WireAdvice.CLOSE_PROGRAMS_OR_SMALLER_MODEL())
        broken = self.misunderstood or self.status == EXIT_PROTOCOL
        return EngineFailed(problem, advice=WireAdvice.INSTALL_AGAIN() if broken else WireAdvice.TRY_AGAIN())


def python_command(module: str, *arguments: str) -> list[str]:
    """The command line of a module. `-P` keeps the folder that a person happens to be in out of its imports."""
    return [sys.executable, "-P", "-m", module, *arguments]


class Child:
    """A running child process.

    `says` are the messages that it may send, joined by `|`; `hear` is called with each of them, its `Hello` too, and at
    the end with `Ended`, in a thread of the child's. A child that is `served` (`serving`) is sent messages and asked to
    end by one; another program is asked by Ctrl-C and gets no input. Start it from a thread that outlives it: on Linux
    a served one dies with the thread. OSError where it can't be started.
    """

    def __init__(
        self,
        command: Sequence[str],
        says: Any,
        hear: Callable[[Child, Any], object],
        *,
        served: bool = True,
    ) -> None:
        self._says, self._hear, self._served = says, hear, served
        self._outbox: queue.SimpleQueue[Message | None] = queue.SimpleQueue()
        self._noise: deque[str] = deque(maxlen=_NOISE_LINES)
        self._ended = threading.Event()
        self._stopped = self._cancelled = False
        self._process = subprocess.Popen(
            list(command),
            stdin=subprocess.PIPE if served else subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            bufsize=BUFFER,
            # A session of its own: Ctrl-C in the terminal reaches the parent only, which then decides.
            start_new_session=True,
        )
        self._watching = self._start(self._watch)
        self._hearing_noise = self._start(self._hear_noise)
        self._start(self._listen)
        if served:
            self._start(self._speak)
            self.send(Hello(pid=os.getpid()))

    @property
    def pid(self) -> int:
        return self._process.pid

    @property
    def ended(self) -> bool:
        """Whether the process is gone."""
        return self._ended.is_set()

    def send(self, message: Message) -> None:
        """Put a message on its way. What a dead child no longer reads is dropped: its end is reported anyway."""
        self._outbox.put(message)

    def interrupt(self) -> None:
        """Ask the process to end by itself, tidily."""
        self._stopped = True
        if self._served:
            self.send(Shutdown())
        elif os.name == "posix":
            self._signal(signal.SIGINT)
        else:
            self._process.kill()  # A console program hears nothing else there.

    def terminate(self) -> None:
        """End the process, and whatever it started, unless it defends itself."""
        self._stopped = True
        self._signal_all(signal.SIGTERM)

    def kill(self) -> None:
        """End the process, and whatever it started, at once."""
        self._stopped = True
        self._signal_all(_KILL)

    def cancel(self, grace: float) -> None:
        """Ask the process to end; after `grace` seconds terminate it, after as many more kill it. Returns at once."""
        if not self._cancelled:
            self._cancelled = True
            self.interrupt()
            self._start(partial(self._insist, grace), "insist")

    def wait(self, seconds: float | None = None) -> bool:
        """Wait until the process has ended, at most so long; return whether it has."""
        return self._ended.wait(seconds)

    def _start(self, work: Callable[[], None], name: str = "") -> threading.Thread:
        name = name or getattr(work, "__name__", "")
        thread = threading.Thread(target=work, name=f"child {self.pid} {name}", daemon=True)
        thread.start()
        return thread

    def _signal(self, number: int) -> None:
        if not self._ended.is_set():
            with contextlib.suppress(ProcessLookupError):
                self._process.send_signal(number)

    def _signal_all(self, number: int) -> None:
        if self._ended.is_set():
            return
        with contextlib.suppress(ProcessLookupError):
            if os.name == "posix":
                os.killpg(self._process.pid, number)
            else:
                self._process.kill()

    def _insist(self, grace: float) -> None:
        if not self.wait(grace):
            self.terminate()
            if not self.wait(grace):
                self.kill()

    def _speak(self) -> None:
        pipe = self._process.stdin
        assert pipe is not None
        with contextlib.suppress(OSError), pipe:
            while (message := self._outbox.get()) is not None:
                pipe.write(encode(message))
                pipe.flush()

    def _watch(self) -> None:
        self._process.wait()
        # Nothing that it started stays; a child could also hold the pipe open that `_listen` reads to its end.
        self._signal_all(_KILL)
        self._ended.set()

    def _hear_noise(self) -> None:
        pipe = self._process.stderr
        assert pipe is not None
        with pipe:
            for line in iter(lambda: pipe.readline(_NOISE_LINE_LIMIT), b""):
                self._noise.append(line.decode(errors="replace").rstrip())

    def _listen(self) -> None:
        misunderstood = ""
        try:
            self._hear_messages()
        except ProtocolError as error:
            misunderstood = str(error)
        # Who closes its channel is about to exit, and is given the time for it.
        if misunderstood or not self.wait(_EXIT_SECONDS):
            self.kill()
        self._watching.join()
        self._outbox.put(None)
        self._hearing_noise.join(_NOISE_SECONDS)
        self._hear(self, Ended(self._process.returncode, "\n".join(self._noise), misunderstood, self._stopped))

    def _hear_messages(self) -> None:
        """Give every message to the listener, until the channel is closed. ProtocolError for what is none."""
        pipe: Any = self._process.stdout
        reader, greeted, before = Reader(pipe, self._says), False, 0
        with pipe:
            while line := reader.line(LINE_LIMIT if greeted else _NOISE_LINE_LIMIT):
                try:
                    message = reader.message(line)
                except ProtocolError:
                    before += len(line)
                    if greeted or before > _NOISE_BEFORE_HELLO or b'"hello"' in line:
                        raise
                    if line.strip():
                        self._noise.append(line.decode(errors="replace").rstrip())
                    continue
                if message is None:
                    return  # It died in the middle of one.
                if not greeted:
                    _check_version(message)
                    greeted = True
                self._hear(self, message)


def _check_version(message: Message) -> None:
    version = message.version if isinstance(message, Hello) else None
    if version != VERSION:
        raise ProtocolError(f"protocol version {version}; this program speaks version {VERSION}")
