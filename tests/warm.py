"""A process that has the program imported, and runs commands and small programs in forks of itself.

Each is a process of its own, as a person's is, without the half second in which it would import what the one before it
imported. `python warm.py` reads orders, one JSON object a line, and answers each with the exit status.
"""

from __future__ import annotations

import atexit
import contextlib
import gc
import importlib
import io
import json
import os
import pkgutil
import resource
import signal
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

COLD = ("matchcut.studio", "matchcut.engines", "matchcut.identity.embedders")
"""Rooms that no command imports: windows, and what workers run. An engine's light spec comes with the commands."""

IMPORTED_LATE = (
    *(f"PIL.{name}" for name in ("BmpImagePlugin", "GifImagePlugin", "ImageMath", "JpegImagePlugin", "PngImagePlugin")),
    *("aaf2.model.ext", "av.subtitles.stream", "c2pa", "cryptography.x509", "opentimelineio.adapters", "rich.console"),
    *("sqlalchemy.dialects.sqlite", "tomlkit", "typer.rich_utils", "xlsxwriter", "zoneinfo", "_strptime"),
)
"""What commands import of others only when they come to it."""


class Warm:
    """The process, from this side: it is started at the first order."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[str] | None = None

    def run(self, *arguments: object, **options: Any) -> subprocess.CompletedProcess[str]:
        """Run `matchcut ARGUMENTS`. Options are those of `program`."""
        return self._done("", arguments, **options)

    def program(self, text: str, *arguments: object, **options: Any) -> subprocess.CompletedProcess[str]:
        """Run a program as `python -c TEXT ARGUMENTS` would. A signal that ends it is its status, negative.

        Options: `cwd` and `env` (ours), `timeout` (60 seconds) after which it is killed and `subprocess.TimeoutExpired`
        raised, and `file_size`: the bytes beyond which the system lets no file grow.
        """
        return self._done(text, arguments, **options)

    def _done(
        self,
        text: str,
        arguments: tuple[object, ...],
        *,
        cwd: Path | None = None,
        env: Mapping[str, str] | None = None,
        timeout: float = 60,
        file_size: int = resource.RLIM_INFINITY,
    ) -> subprocess.CompletedProcess[str]:
        if self._process is None:
            self._process = subprocess.Popen(
                [sys.executable, __file__], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
            )
        answers, orders = self._process.stdout, self._process.stdin
        assert answers is not None
        assert orders is not None
        words = [*map(str, arguments)]
        with tempfile.TemporaryDirectory() as folder:
            out, err = Path(folder, "out"), Path(folder, "err")
            order = {
                "program": text,
                "arguments": words,
                "cwd": str(cwd or Path.cwd()),
                "env": dict(os.environ if env is None else env),
                "file_size": file_size,
                "timeout": timeout,
                "out": str(out),
                "err": str(err),
            }
            orders.write(json.dumps(order) + "\n")
            orders.flush()
            status = int(answers.readline())
            if status == -signal.SIGALRM:
                raise subprocess.TimeoutExpired(words, timeout)
            said = (path.read_text(encoding="utf-8") if path.exists() else "" for path in (out, err))
            return subprocess.CompletedProcess(words, status, *said)

    def close(self) -> None:
        if self._process is not None:
            self._process.kill()
            with self._process:
                self._process = None


def import_the_program() -> None:
    """Import what commands import, at once or when they come to it, and look the command line through once."""
    import matchcut
    from matchcut.cli.main import run
    from matchcut.engines.registry import look_again

    for module in pkgutil.walk_packages(matchcut.__path__, "matchcut."):
        if not module.name.startswith(COLD) and not module.name.endswith("__main__"):
            importlib.import_module(module.name)
    for name in IMPORTED_LATE:
        importlib.import_module(name)
    with contextlib.redirect_stdout(io.StringIO()):
        run(["engines"])
    look_again()  # A fork's folders may hold other engines.
    gc.collect()
    gc.freeze()


def serve() -> None:
    """Answer orders until there are no more."""
    import_the_program()
    for line in sys.stdin:
        order = json.loads(line)
        child = os.fork()
        if child == 0:
            _be(order)
        _, status = os.waitpid(child, 0)
        print(os.waitstatus_to_exitcode(status), flush=True)


def _be(order: dict[str, Any]) -> None:
    """In the child: be the program that was ordered, and leave with its status."""
    from matchcut.cli import main

    signal.setitimer(signal.ITIMER_REAL, order["timeout"])
    os.chdir(order["cwd"])
    os.environ.clear()
    os.environ.update(order["env"])
    for number, place in enumerate((os.devnull, order["out"], order["err"])):
        opened = os.open(place, os.O_RDWR | os.O_CREAT, 0o600)
        os.dup2(opened, number)
        os.close(opened)
    sys.stdin, sys.stdout, sys.stderr = (
        open(number, mode, encoding="utf-8", closefd=False)  # noqa: SIM115
        for number, mode in ((0, "r"), (1, "w"), (2, "w"))
    )
    if order["file_size"] != resource.RLIM_INFINITY:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (order["file_size"], order["file_size"]))
    sys.argv = ["-c" if order["program"] else "matchcut", *order["arguments"]]
    status: Any = 1
    try:
        if order["program"]:
            exec(compile(order["program"], "<string>", "exec"), {"__name__": "__main__"})
            status = 0
        else:
            main()
    except SystemExit as left:
        status = left.code
    except BaseException:
        sys.excepthook(*sys.exc_info())
    finally:
        atexit._run_exitfuncs()
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(status if isinstance(status, int) else 0 if status is None else 1)


if __name__ == "__main__":
    serve()
