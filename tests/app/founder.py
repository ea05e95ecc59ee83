"""A program that makes films as `matchcut new` does, each in a process of its own, which may be told to kill itself.

A line in, `NUMBER|FOLDER|STORY` (STORY empty: the storyboard in FOLDER): a process is forked off, makes the film, and
kills itself for real once it brought something to the disk for the NUMBERth time (0: never). A line out: its exit
status, negative for a signal, and the sentence that it ended with. `go|COUNT|FOLDER|STORY`: COUNT processes at once.
"""

from __future__ import annotations

import importlib
import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from matchcut.app.sources import create, open_source
from matchcut.film.errors import MatchcutError
from matchcut.interchange import reading  # noqa: F401 (imported once, for all that are forked off)
from matchcut.interchange.importing import film  # noqa: F401 (so, too)
from matchcut.script.screenplay import importing as screenplay  # noqa: F401
from matchcut.script.storyboard_toml import read_storyboard  # noqa: F401
from matchcut.store import database

for _module in ("av", "PIL.Image", "PIL.PngImagePlugin", "numpy", "matchcut.media.stills", "opentimelineio", "tomlkit"):
    importlib.import_module(_module)

FAILED = 3


def kill_after(number: int) -> None:
    left = [number]

    def counting(real: Callable[..., Any]) -> Callable[..., Any]:
        def call(*args: Any, **options: Any) -> Any:
            result = real(*args, **options)
            left[0] -= 1
            if left[0] == 0:
                os.kill(os.getpid(), signal.SIGKILL)
            return result

        return call

    for owner, name in ((os, "fsync"), (os, "link"), (Path, "replace"), (Path, "mkdir"), (Path, "unlink")):
        setattr(owner, name, counting(getattr(owner, name)))
    database._begin = counting(database._begin)


def make(number: int, folder: Path, story: str, out: int) -> None:
    try:
        kill_after(number)
        opened = create(folder, Path(story)) if story else open_source(folder)
        opened.project.close()
    except MatchcutError as error:
        os.write(out, str(error).encode())
        os._exit(FAILED)
    except BaseException as error:
        os.write(out, repr(error).encode())
        os._exit(1)
    os._exit(0)


def forked(number: int, folder: Path, story: str) -> tuple[int, int]:
    read, write = os.pipe()
    child = os.fork()
    if not child:
        make(number, folder, story, write)
    os.close(write)
    return child, read


def result(child: int, read: int) -> str:
    with os.fdopen(read) as said:
        words = said.read().replace("\n", " ")
    return f"{os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])} {words}"


for line in sys.stdin:
    what, *rest = line.rstrip("\n").split("|")
    count = int(rest.pop(0)) if what == "go" else 1
    made = [forked(0 if what == "go" else int(what), Path(rest[0]), rest[1]) for _ in range(count)]
    for one in made:
        print(result(*one), flush=True)
