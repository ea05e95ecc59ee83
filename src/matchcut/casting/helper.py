"""Looking at pictures in a process of its own, so that whoever asks stays light and outlives what goes wrong."""

from __future__ import annotations

import contextlib
import queue
import subprocess
import sys
import threading
from collections import deque
from collections.abc import Callable, Sequence

from matchcut.casting.lines import Done, Failed, Missed, Order, Said, Seen, order_line, read_said
from matchcut.film.errors import Cancelled, EngineFailed

_POLL_SECONDS = 0.1
_GRACE_SECONDS = 5.0
_NOISE_KEPT = 12

Found = Seen | Missed


def work_command() -> list[str]:
    """The command line of the process. `-P` keeps the folder that a person happens to be in out of its imports."""
    return [sys.executable, "-P", "-m", "matchcut.casting.work"]


def ask(
    order: Order,
    heard: Callable[[Found], None] = lambda _: None,
    stop: Callable[[], bool] = lambda: False,
    *,
    command: Sequence[str] | None = None,
) -> tuple[Found, ...]:
    """Have an order carried out and return what was found, in the order of its pictures.

    `heard` is called with each picture's finding as it comes. `stop` is asked ten times a second: when it says yes, the
    process is ended and Cancelled raised. Raises what the process failed with; EngineFailed where it died.
    """
    process = subprocess.Popen(
        list(command or work_command()),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,  # Ctrl-C in the terminal reaches us only, and we then end it.
    )
    inbox: queue.SimpleQueue[bytes | None] = queue.SimpleQueue()
    noise: deque[str] = deque(maxlen=_NOISE_KEPT)
    threads = [
        threading.Thread(target=_hear, args=(process.stdout, inbox.put), daemon=True),
        threading.Thread(target=_hear, args=(process.stderr, lambda line: _keep(noise, line)), daemon=True),
    ]
    for thread in threads:
        thread.start()
    try:
        assert process.stdin is not None
        with contextlib.suppress(OSError):  # A process that is dead already is told by its silence.
            process.stdin.write(order_line(order))
            process.stdin.flush()
        return _listened(inbox, heard, stop, lambda: _died(process, noise))
    finally:
        _end(process, threads)


def _listened(
    inbox: queue.SimpleQueue[bytes | None],
    heard: Callable[[Found], None],
    stop: Callable[[], bool],
    died: Callable[[], EngineFailed],
) -> tuple[Found, ...]:
    found: list[Found] = []
    while True:
        if stop():
            raise Cancelled("Stopped. What was seen before is kept.")
        try:
            line = inbox.get(timeout=_POLL_SECONDS)
        except queue.Empty:
            continue
        if line is None:
            raise died()
        said = _understood(line)
        if isinstance(said, Failed):
            raise said.error
        if isinstance(said, Done):
            return tuple(found)
        found.append(said)
        heard(said)


def _understood(line: bytes) -> Said:
    try:
        return read_said(line)
    except (ValueError, KeyError, TypeError) as error:
        raise EngineFailed(
            "The process that looks at pictures speaks another version of its protocol.",
            advice="Install Matchcut again.",
        ) from error


def _died(process: subprocess.Popen[bytes], noise: deque[str]) -> EngineFailed:
    with contextlib.suppress(subprocess.TimeoutExpired):
        process.wait(_GRACE_SECONDS)
    often = ", often because memory ran out" if process.returncode == -9 else ""
    last = f" It last said: {noise[-1]}" if noise else ""
    return EngineFailed(
        f"The process that looks at pictures died (status {process.returncode}{often}).{last}",
        advice="Try again, or use another embedder.",
    )


def _hear(pipe: object, told: Callable[[bytes | None], None]) -> None:
    for line in iter(pipe.readline, b""):  # type: ignore[attr-defined]
        told(line)
    told(None)


def _keep(noise: deque[str], line: bytes | None) -> None:
    if line is not None and line.strip():
        noise.append(line.decode(errors="replace").strip())


def _end(process: subprocess.Popen[bytes], threads: Sequence[threading.Thread]) -> None:
    """End the process, whatever it does, and close its pipes."""
    if process.poll() is None:
        process.kill()
    process.wait()
    for thread in threads:
        thread.join(_GRACE_SECONDS)
    for pipe in (process.stdin, process.stdout, process.stderr):
        if pipe is not None:
            with contextlib.suppress(OSError):
                pipe.close()
