"""A child process as it sees itself: the channel to its parent, and the loop of one that answers requests.

File descriptor 1 is kept for the channel alone and then pointed at stderr, and 0 at nothing, so that neither noise from
native code nor a child that reads its input can break the channel. A child never outlives its parent.
"""

from __future__ import annotations

import ctypes
import faulthandler
import os
import queue
import signal
import sys
import threading
from collections.abc import Callable
from typing import Any, BinaryIO, NoReturn

from matchcut.wire.errors import Doer, failure
from matchcut.wire.messages import (
    BUFFER,
    EXIT_DONE,
    EXIT_ORPHANED,
    EXIT_PROTOCOL,
    VERSION,
    Done,
    Hello,
    Message,
    ProtocolError,
    Reader,
    Shutdown,
    encode,
)

_PR_SET_PDEATHSIG = 1


class Channel:
    """The line to the parent: requests come in, messages go out. Sending is safe from every thread.

    `asks` are the messages that the parent may send beside `Hello` and `Shutdown`.
    """

    def __init__(self, incoming: BinaryIO, outgoing: BinaryIO, asks: Any) -> None:
        self._incoming, self._outgoing = Reader(incoming, Hello | Shutdown | asks), outgoing
        self._lock = threading.Lock()
        self.parent = 0

    @classmethod
    def greeted(cls, asks: Any) -> Channel:
        """Take this process's standard input and output for the channel and greet the parent.

        From now on the process ends with its parent. It ends at once where there is none or one of another version.
        """
        signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the parent, which then decides.
        incoming, outgoing = os.dup(0), os.dup(1)
        nothing = os.open(os.devnull, os.O_RDONLY)
        os.dup2(nothing, 0)
        os.close(nothing)
        os.dup2(2, 1)
        sys.stdout = sys.stderr
        faulthandler.enable(sys.stderr)
        if sys.platform == "linux":  # The kernel then kills it with its parent, whatever it is doing.
            ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
        channel = cls(os.fdopen(incoming, "rb", BUFFER), os.fdopen(outgoing, "wb", buffering=0), asks)
        greeting = channel.receive()
        if greeting is None:
            os._exit(EXIT_ORPHANED)
        if not isinstance(greeting, Hello) or greeting.version != VERSION:
            _misunderstood(f"{greeting} is no greeting in version {VERSION}")
        channel.parent = greeting.pid
        if channel.orphaned:
            os._exit(EXIT_ORPHANED)
        channel.send(Hello(pid=os.getpid()), before=b"\n")
        return channel

    @property
    def orphaned(self) -> bool:
        """Whether the parent is gone."""
        return os.name == "posix" and os.getppid() != self.parent

    def send(self, message: Message, before: bytes = b"") -> None:
        """Send one message. Ends the process where nobody listens any more."""
        line = before + encode(message)
        try:
            with self._lock:
                while line:
                    line = line[self._outgoing.write(line) :]
        except OSError:
            os._exit(EXIT_ORPHANED)

    def receive(self) -> Any:
        """Wait for the next message; None where the parent is gone. Ends the process for what is no message."""
        try:
            return self._incoming.next()
        except ProtocolError as error:
            return _misunderstood(error)

    def listen(self, handle: Callable[[Any], object]) -> None:
        """From now on, in a thread, give each message to `handle`. The process ends when the parent is gone."""
        threading.Thread(target=self._listen, args=(handle,), name="listen", daemon=True).start()

    def _listen(self, handle: Callable[[Any], object]) -> None:
        while (message := self.receive()) is not None:
            handle(message)
        os._exit(EXIT_ORPHANED)


def serve(asks: Any, answer: Callable[[Any, Callable[[Message], None]], object], doer: Doer) -> NoReturn:
    """Answer every request that comes in, until told to shut down. The main loop of a child; ends the process.

    `answer(request, say)` says what there is to say of a request; `Done` is said after it, or `Failed` where it raised.
    It is told to ask no model hub.
    """
    os.environ["HF_HUB_OFFLINE"] = "1"
    channel = Channel.greeted(asks)
    requests: queue.SimpleQueue[Any] = queue.SimpleQueue()

    def accept(message: Message) -> None:
        if isinstance(message, Shutdown):
            leave(EXIT_DONE)  # Whoever asks for one thing after the other has no use for the rest of an answer.
        requests.put(message)

    channel.listen(accept)
    while True:
        request = requests.get()
        try:
            answer(request, channel.send)
            said: Message = Done()
        except (Exception, SystemExit) as error:
            failed = failure(error, doer)
            print(failed.detail, file=sys.stderr)
            said = failed
        channel.send(said)


def leave(status: int) -> NoReturn:
    """Exit at once: native libraries crash when torn down beside threads that still wait."""
    sys.stderr.flush()
    os._exit(status)


def _misunderstood(what: object) -> NoReturn:
    print(f"matchcut: {what}", file=sys.stderr)
    leave(EXIT_PROTOCOL)
