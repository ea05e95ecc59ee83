"""The worker process: `python -m matchcut.production.worker`, started and spoken to by production only.

    stdin  ──▶ reader thread ──▶ orders ──▶ main thread: the engine ──▶ files in the staging folder
    stdout ◀── heartbeat thread, progress, done / failed / cancelled

The engine runs in the main thread and stays loaded between orders. File descriptor 1 is kept for the protocol alone
and then pointed at stderr, and 0 at nothing, so that neither noise from native code nor a child that reads its
input can break the channel. The worker never outlives its parent, and never opens the database.
"""

from __future__ import annotations

import base64
import ctypes
import faulthandler
import gc
import io
import os
import queue
import signal
import sys
import threading
import time
import traceback
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from matchcut.film.errors import BadInput, Cancelled, EngineFailed, MachineFailed
from matchcut.film.ids import MediaId
from matchcut.production import messages
from matchcut.production.messages import FailureKind

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from matchcut.engines.protocol import Engine
    from matchcut.planning.recipe import Recipe

HEARTBEAT_SECONDS = 0.5
PROGRESS_SECONDS = 0.1
PREVIEW_SECONDS = 0.5
PREVIEW_WIDTH = 320

EXIT_DONE = 0
EXIT_ORPHANED = 75
EXIT_PROTOCOL = 76

_PREVIEW_QUALITY = 70
_PR_SET_PDEATHSIG = 1
_MEMORY_WORDS = ("out of memory", "can't allocate memory")


class Channel:
    """The line to production: orders come in, reports go out. Sending is safe from every thread."""

    def __init__(self, incoming: BinaryIO, outgoing: BinaryIO) -> None:
        self._incoming = incoming
        self._outgoing = outgoing
        self._lock = threading.Lock()

    @classmethod
    def from_stdio(cls) -> Channel:
        """Take file descriptors 0 and 1 for the protocol; 0 then reads nothing, 1 writes to stderr."""
        incoming, outgoing = os.dup(0), os.dup(1)
        nothing = os.open(os.devnull, os.O_RDONLY)
        os.dup2(nothing, 0)
        os.close(nothing)
        os.dup2(2, 1)
        sys.stdout = sys.stderr
        return cls(os.fdopen(incoming, "rb"), os.fdopen(outgoing, "wb", buffering=0))

    def send(self, message: messages.FromWorker) -> None:
        """Send one message. Ends the process where nobody listens any more."""
        line = messages.encode(message)
        try:
            with self._lock:
                while line:
                    line = line[self._outgoing.write(line) :]
        except OSError:
            os._exit(EXIT_ORPHANED)

    def receive(self) -> messages.ToWorker | None:
        """Wait for the next message; None where production is gone. ProtocolError for what is no message."""
        line = self._incoming.readline(messages.LINE_LIMIT)
        return messages.decode_to_worker(line) if line else None


class Desk:
    """What the threads of a worker share: the take being made, which ones are unwanted, the last sign of life."""

    def __init__(self) -> None:
        self.orders: queue.SimpleQueue[messages.Order | None] = queue.SimpleQueue()
        self.job = ""
        self.closing = threading.Event()
        self._unwanted: set[str] = set()
        self._seen = time.monotonic()

    def alive(self) -> None:
        """Note that the engine did something just now."""
        self._seen = time.monotonic()

    @property
    def quiet(self) -> int:
        """Milliseconds since the engine last did something; 0 between orders."""
        return int((time.monotonic() - self._seen) * 1000) if self.job else 0

    def accept(self, order: messages.Order) -> None:
        """Put an order in line. What was cancelled before and is ordered again is wanted again."""
        self._unwanted.discard(order.job)
        self.orders.put(order)

    def cancel(self, job: str) -> None:
        self._unwanted.add(job)

    def unwanted(self, job: str) -> bool:
        return self.closing.is_set() or job in self._unwanted

    def close(self) -> None:
        """Give up the present order and take no more."""
        self.closing.set()
        self.orders.put(None)


class LiveControl:
    """The `Control` of one order."""

    def __init__(self, job: str, desk: Desk, channel: Channel) -> None:
        self._job = job
        self._desk = desk
        self._channel = channel
        self._told = self._shown = -PREVIEW_SECONDS

    def check(self) -> None:
        """Raise `Cancelled` if the take is no longer wanted."""
        self._desk.alive()
        if self._desk.unwanted(self._job):
            raise Cancelled("The take was cancelled.")

    def progress(self, step: int, steps: int, note: str = "", preview: NDArray[np.uint8] | None = None) -> None:
        """Pass progress on, at most ten times a second (the last step always), and two previews a second."""
        self._desk.alive()
        now = time.monotonic()
        show = preview is not None and now - self._shown >= PREVIEW_SECONDS
        if not show and step < steps and now - self._told < PROGRESS_SECONDS:
            return
        self._told = now
        picture = ""
        if show and preview is not None:
            self._shown = now
            picture = _encoded(preview)
        self._channel.send(
            messages.Progress(job=self._job, step=int(step), steps=int(steps), note=str(note), preview=picture)
        )


def _encoded(preview: NDArray[np.uint8]) -> str:
    """The picture as a small JPEG in base64."""
    from PIL import Image

    image = Image.fromarray(preview)
    image.thumbnail((PREVIEW_WIDTH, PREVIEW_WIDTH))
    encoded = io.BytesIO()
    image.save(encoded, format="JPEG", quality=_PREVIEW_QUALITY)
    return base64.b64encode(encoded.getvalue()).decode()


class Worker:
    """Makes one take after the other as orders come in, until told to shut down or left alone."""

    def __init__(self, channel: Channel) -> None:
        self._channel = channel
        self._desk = Desk()
        self._engine: tuple[str, Engine] | None = None

    def run(self) -> int:
        """Greet, work, and return the exit status."""
        try:
            greeting = self._channel.receive()
        except messages.ProtocolError as error:
            return _misunderstood(error)
        if not isinstance(greeting, messages.Hello):
            return EXIT_ORPHANED if greeting is None else _misunderstood(greeting)
        threading.Thread(target=self._listen, name="listen", daemon=True).start()
        threading.Thread(target=self._beat, args=(greeting.pid,), name="beat", daemon=True).start()
        self._channel.send(messages.Hello(pid=os.getpid()))
        for order in iter(self._desk.orders.get, None):
            self._desk.alive()
            self._desk.job = order.job
            report = self._work(order)
            self._desk.job = ""
            self._channel.send(report)
            gc.collect()
        return EXIT_DONE

    def _listen(self) -> None:
        while True:
            try:
                message = self._channel.receive()
            except messages.ProtocolError as error:
                os._exit(_misunderstood(error))
            match message:
                case messages.Order():
                    self._desk.accept(message)
                case messages.Cancel(job=job):
                    self._desk.cancel(job)
                case messages.Shutdown():
                    self._desk.close()
                case messages.Hello():
                    pass
                case None:
                    os._exit(EXIT_ORPHANED)

    def _beat(self, parent: int) -> None:
        while not self._desk.closing.wait(HEARTBEAT_SECONDS):
            if os.name == "posix" and os.getppid() != parent:
                os._exit(EXIT_ORPHANED)
            self._channel.send(messages.Heartbeat(job=self._desk.job, quiet=self._desk.quiet))

    def _work(self, order: messages.Order) -> messages.Done | messages.Failed | messages.Cancelled:
        """Make one take and report; whatever goes wrong becomes a report."""
        try:
            return self._make(order)
        except Cancelled:
            return messages.Cancelled(job=order.job)
        except (Exception, SystemExit) as error:
            return failure(order.job, order.engine, error)

    def _make(self, order: messages.Order) -> messages.Done:
        from matchcut.engines.protocol import WorkOrder
        from matchcut.planning.recipe import Recipe
        from matchcut.production.sink import TakeFiles

        began = time.monotonic()
        recipe = Recipe.from_json(order.recipe)
        control = LiveControl(order.job, self._desk, self._channel)
        control.check()
        engine = self._loaded(recipe)
        control.check()
        work = WorkOrder(recipe, {MediaId(media): Path(path) for media, path in order.media.items()})
        with TakeFiles(recipe, Path(order.staging), order.tail_frames, self._desk.alive) as take:
            engine.generate(work, take, control)
            files = take.finish()
        return messages.Done(
            job=order.job,
            files=files,
            hand_over=take.hand_over_json,
            facts=take.facts,
            frames=take.frames,
            tail_frames=take.tail_frames,
            milliseconds=int((time.monotonic() - began) * 1000),
        )

    def _loaded(self, recipe: Recipe) -> Engine:
        """The engine, loaded now or before. The one before it is dropped first: two may not fit into memory."""
        from matchcut.engines.registry import engine_spec, load_engine

        name, revision = recipe.engine, recipe.engine_revision
        spec = engine_spec(name)
        present = spec.revision_for(recipe.parameters)
        if present != revision:
            raise MachineFailed(
                f"The engine '{name}' is of revision {present} now, and {revision or 'none'} was asked for.",
                advice="It was updated in the meantime: start Matchcut again.",
            )
        if self._engine is None or self._engine[0] != name:
            self._engine = None
            gc.collect()
            try:
                self._engine = (name, load_engine(spec))
            except ImportError as error:
                raise MachineFailed(
                    f"The engine '{name}' can't be loaded: {error}.", advice="`matchcut doctor` says what is missing."
                ) from error
        return self._engine[1]


def failure(job: str, engine: str, error: BaseException) -> messages.Failed:
    """Say whose fault an error is, in words for people and in detail for a bug report."""
    detail = "".join(traceback.format_exception(error))
    if isinstance(error, BadInput | EngineFailed | MachineFailed):
        kinds = {BadInput: FailureKind.INPUT, EngineFailed: FailureKind.ENGINE, MachineFailed: FailureKind.MACHINE}
        kind = next(kind for type_, kind in kinds.items() if isinstance(error, type_))
        what = f"{error.place}: {error.what}" if error.place else error.what
        return messages.Failed(job=job, kind=kind, what=what, advice=error.advice, detail=detail)
    if _is_memory(error):
        return messages.Failed(
            job=job,
            kind=FailureKind.MEMORY,
            what=f"There was not enough memory for the engine '{engine}'.",
            advice="Close other programs, use fewer workers, make the shot shorter or the film smaller, "
            "or choose a lighter engine.",
            detail=detail,
        )
    if isinstance(error, OSError):
        return messages.Failed(
            job=job,
            kind=FailureKind.MACHINE,
            what=f"A file could not be read or written: {error.strerror or error}.",
            advice="Check that the disk has room and that the project's folder can be written.",
            detail=detail,
        )
    return messages.Failed(
        job=job,
        kind=FailureKind.BUG,
        what=f"The engine '{engine}' hit a bug: {type(error).__name__}: {error}.",
        advice="Report it with its details; another engine or seed may do meanwhile.",
        detail=detail,
    )


def _is_memory(error: BaseException) -> bool:
    """Whether memory ran out, on the machine or on a graphics card; told by name, so that torch need not be here."""
    if any(base.__name__ in ("MemoryError", "OutOfMemoryError") for base in type(error).__mro__):
        return True
    return isinstance(error, RuntimeError) and any(words in str(error).lower() for words in _MEMORY_WORDS)


def _misunderstood(what: object) -> int:
    print(f"matchcut worker: {what}", file=sys.stderr)
    return EXIT_PROTOCOL


def _die_with_parent() -> None:
    """On Linux, have the kernel kill this process when its parent dies, whatever the engine is doing then."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)


def main() -> None:
    """Run a worker on this process's standard input and output."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    channel = Channel.from_stdio()
    faulthandler.enable(sys.stderr)
    _die_with_parent()
    status = Worker(channel).run()
    sys.stderr.flush()
    # Not a plain return: the listening thread still waits for input, and native libraries crash when torn down.
    os._exit(status)


if __name__ == "__main__":
    main()
