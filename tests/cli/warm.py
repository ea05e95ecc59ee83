"""A process that has the program imported, and runs commands of it in forks of itself.

Each command is a process of its own, as a person's is, without the half second in which it would import what the one
before it imported. `python warm.py` reads orders, one JSON object a line, and answers each with the exit status.
"""

from __future__ import annotations

import atexit
import json
import os
import select
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any


class Warm:
    """The process, from this side: it is started at the first command."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[str] | None = None

    def run(
        self, arguments: Sequence[str], *, cwd: Path, env: Mapping[str, str], timeout: float
    ) -> subprocess.CompletedProcess[str]:
        """Run `matchcut ARGUMENTS` there. Raises `subprocess.TimeoutExpired` as `subprocess.run` does."""
        if self._process is None:
            self._process = subprocess.Popen(
                [sys.executable, __file__], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
            )
        served, asked = self._process.stdout, self._process.stdin
        assert served is not None
        assert asked is not None
        with tempfile.TemporaryDirectory() as folder:
            out, err = Path(folder, "out"), Path(folder, "err")
            order = {"arguments": arguments, "cwd": str(cwd), "env": dict(env), "out": str(out), "err": str(err)}
            asked.write(json.dumps(order) + "\n")
            asked.flush()
            if not select.select([served], [], [], timeout)[0]:
                self.close()
                raise subprocess.TimeoutExpired(list(arguments), timeout)
            status = int(served.readline())
            told = (path.read_text(encoding="utf-8") for path in (out, err))
            return subprocess.CompletedProcess(list(arguments), status, *told)

    def close(self) -> None:
        if self._process is not None:
            self._process.kill()
            with self._process:
                self._process = None


def serve() -> None:
    """Answer orders until there are no more."""
    import av
    import opentimelineio
    import PIL.Image
    import sqlalchemy.dialects.sqlite

    import matchcut.app.exporting
    import matchcut.app.making
    import matchcut.app.sources
    import matchcut.app.status
    import matchcut.cli.main
    import matchcut.delivery.deliverables
    import matchcut.engines.registry
    import matchcut.interchange.importing.film
    import matchcut.interchange.reading
    import matchcut.script.storyboard_toml
    import matchcut.store.project

    assert all((av, opentimelineio, PIL, sqlalchemy, matchcut))
    for line in sys.stdin:
        order = json.loads(line)
        child = os.fork()
        if child == 0:
            _command(order)
        _, status = os.waitpid(child, 0)
        print(os.waitstatus_to_exitcode(status), flush=True)


def _command(order: dict[str, Any]) -> None:
    """In the child: be the program that was ordered, and leave with its status."""
    from matchcut.cli import main

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
    sys.argv = ["matchcut", *order["arguments"]]
    status: Any = 1
    try:
        main()
    except SystemExit as left:
        status = left.code
    finally:
        atexit._run_exitfuncs()
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(status if isinstance(status, int) else 0)


if __name__ == "__main__":
    serve()
