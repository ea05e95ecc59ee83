"""Work in a process of its own, asked question by question, so that whoever asks stays light and outlives what fails.

A message either way is a line of JSON, and as many bytes after it as its `bytes` says. The process ends when its input
is closed, and is ended with the `Helper` that started it. It is told to ask no model hub.
"""

from __future__ import annotations

import contextlib
import json
import os
import queue
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable, Mapping, Sequence
from typing import IO, Any, Self

from matchcut.film.errors import BadInput, EngineFailed, MachineFailed, MatchcutError

Plain = dict[str, Any]
Answer = Callable[[Plain, bytes], tuple[Mapping[str, Any], bytes]]

_POLL_SECONDS = 0.1
_GRACE_SECONDS = 5.0
_NOISE_KEPT = 4096
_MOST_LINE = 1 << 24
_ERRORS: dict[str, type[MatchcutError]] = {
    "BadInput": BadInput,
    "EngineFailed": EngineFailed,
    "MachineFailed": MachineFailed,
}


class Helper:
    """A process that answers. `name` is what people call it ("The process that speaks"). Use as a context manager."""

    def __init__(self, name: str, module: str, *, command: Sequence[str] | None = None) -> None:
        """Start `module`, or another `command`. `-P` keeps the folder that a person is in out of its imports."""
        self._name = name
        self._noise = tempfile.TemporaryFile()  # noqa: SIM115 (closed by `close`)
        self._inbox: queue.SimpleQueue[tuple[Plain, bytes] | None] = queue.SimpleQueue()
        self._process = subprocess.Popen(
            list(command or (sys.executable, "-P", "-m", module)),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._noise,
            start_new_session=True,  # Ctrl-C in the terminal reaches us only, and we then end it.
        )
        self._reader = threading.Thread(target=self._hear, daemon=True)
        self._reader.start()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        self.close()

    def ask(
        self, question: Mapping[str, Any], content: bytes = b"", check: Callable[[], None] = lambda: None
    ) -> tuple[Plain, bytes]:
        """Send a question and return its answer. `check` is called ten times a second and may raise Cancelled.

        Raises what the process failed with; EngineFailed where it died. After Cancelled the helper has to be closed.
        """
        assert self._process.stdin is not None
        with contextlib.suppress(OSError):  # A process that is dead already is told by its silence.
            _send(self._process.stdin, question, content)
        while True:
            check()
            try:
                heard = self._inbox.get(timeout=_POLL_SECONDS)
            except queue.Empty:
                continue
            if heard is None:
                self._inbox.put(None)
                raise self._died()
            plain, answer = heard
            if "error" in plain:
                raise _error(plain)
            return plain, answer

    def close(self) -> None:
        """End the process, whatever it does, and close its pipes."""
        if self._process.poll() is None:
            self._process.kill()
        self._process.wait()
        self._reader.join(_GRACE_SECONDS)
        for pipe in (self._process.stdin, self._process.stdout, self._noise):
            with contextlib.suppress(OSError):
                if pipe is not None:
                    pipe.close()

    def _hear(self) -> None:
        assert self._process.stdout is not None
        # What is no message can't be answered for; the process is then as good as dead.
        with contextlib.suppress(OSError, ValueError, KeyError, TypeError):
            while (message := _received(self._process.stdout)) is not None:
                self._inbox.put(message)
        self._inbox.put(None)

    def _died(self) -> EngineFailed:
        with contextlib.suppress(subprocess.TimeoutExpired):
            self._process.wait(_GRACE_SECONDS)
        self._noise.seek(max(0, self._noise.seek(0, os.SEEK_END) - _NOISE_KEPT))
        said = [line.strip() for line in self._noise.read().decode("utf-8", "replace").splitlines() if line.strip()]
        status = self._process.returncode
        often = ", often because memory ran out" if status == -9 else ""
        last = f" It last said: {said[-1][:200]}" if said else ""
        return EngineFailed(f"{self._name} died (status {status}{often}).{last}", advice="Try again.")


def serve(answer: Answer, failed: str) -> None:
    """Answer every question that comes in on standard input, until it is closed. The main loop of such a process.

    Errors are sent back as they are; one that is a bug of ours or of a library's becomes EngineFailed, told after the
    words `failed` ("The voice"). Libraries' noise goes to stderr.
    """
    os.environ["HF_HUB_OFFLINE"] = "1"
    incoming, outgoing = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    sys.stdout = sys.stderr
    while (message := _received(incoming)) is not None:
        try:
            plain, content = answer(*message)
        except Exception as error:
            import traceback

            traceback.print_exc()
            plain, content = _told(_failure(error, failed)), b""
        try:
            _send(outgoing, plain, content)
        except OSError:
            break
    # Not a plain return: native libraries crash when torn down beside threads of theirs that still wait.
    sys.stderr.flush()
    os._exit(0)


def _send(pipe: IO[bytes], plain: Mapping[str, Any], content: bytes) -> None:
    pipe.write(json.dumps({**plain, "bytes": len(content)}, ensure_ascii=False).encode() + b"\n" + content)
    pipe.flush()


def _received(pipe: IO[bytes]) -> tuple[Plain, bytes] | None:
    """The next message; None at the end. ValueError or another for what is none."""
    line = pipe.readline(_MOST_LINE)
    if not line:
        return None
    plain: Plain = json.loads(line)
    count = plain.pop("bytes")
    content = pipe.read(count)
    return (plain, content) if len(content) == count else None


def _told(error: MatchcutError) -> Plain:
    kind = next((name for name, known in _ERRORS.items() if isinstance(error, known)), "EngineFailed")
    file = str(error.file) if error.file is not None else None
    return {"error": kind, "what": error.what, "advice": error.advice, "field": error.field, "file": file}


def _error(plain: Mapping[str, Any]) -> MatchcutError:
    made = _ERRORS[plain["error"]]
    return made(plain["what"], advice=plain["advice"], field=plain["field"], file=plain["file"])


def _failure(error: Exception, failed: str) -> MatchcutError:
    """What to tell people of an error."""
    if isinstance(error, MatchcutError):
        return error
    if isinstance(error, MemoryError) or any(base.__name__ == "OutOfMemoryError" for base in type(error).__mro__):
        return MachineFailed("Memory ran out.", advice="Close other programs, or use a smaller model.")
    if isinstance(error, OSError):
        return MachineFailed(f"A file could not be read or written: {error.strerror or error}.")
    return EngineFailed(f"{failed} hit a bug: {type(error).__name__}: {error}.", advice="Report it.")
