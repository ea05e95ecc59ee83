"""Runs commands of the program on hostile files, each in a process of its own, and measures what that cost.

The processes are forked off one that has everything imported, so that two hundred of them take seconds.
"""

from __future__ import annotations

import contextlib
import os
import resource
import sys
import tempfile
import traceback
from dataclasses import dataclass
from pathlib import Path

MOST_SECONDS = 15.0
"""CPU seconds. Five are the aim; machines differ threefold, and what this guards against took minutes."""
MOST_BYTES = 512 * 2**20
_DEADLINE = 60
_SMALL = {
    "small.toml": '[film]\ntitle = "x"\n',
    "broken.toml": '[[scene]]\nheading = "a"\n[[scene.shot]]\nkeyframe = "broken.toml"\n',
    "small.fountain": "INT. A - DAY\n\nx\n",
    "small.fcpxml": '<fcpxml version="1.9"><resources><format id="r1" frameDuration="1/24s"/></resources><library>'
    '<event><project><sequence format="r1" duration="1s"><spine><gap duration="1s"/></spine></sequence></project>'
    "</event></library></fcpxml>",
}


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a command ended: exit status, CPU seconds of it and its children, its memory's peak in bytes, its words."""

    status: int
    seconds: float
    peak: int
    words: str


def warm_up(folder: Path) -> None:
    """Import what the commands import, once, in the process that the others are forked off; work in `folder`.

    What a command imports only when it comes to it, a small film of each kind brings in.
    """
    import av
    import opentimelineio
    import PIL.Image
    import sqlalchemy

    import matchcut.app.sources
    import matchcut.cli.main
    import matchcut.interchange.importing.film
    import matchcut.interchange.otio.reading
    import matchcut.media.probe
    import matchcut.script.screenplay.importing
    import matchcut.script.storyboard_toml
    import matchcut.store.project
    from matchcut.cli.main import run

    assert all((av, opentimelineio, PIL.Image, sqlalchemy, matchcut))
    for name, content in _SMALL.items():
        made = run(["new", str(folder / f"{name} film"), "--from", str(write(folder / name, content))])
        assert made == (3 if "keyframe" in content else 0)


def outcome_of(*arguments: object) -> Outcome:
    """Run one command of the program in a fork of this process."""
    with tempfile.TemporaryFile() as told:
        child = os.fork()
        if child == 0:
            _run([str(argument) for argument in arguments], told.fileno())
        _, status, used = os.wait4(child, 0)
        told.seek(0)
        words = told.read().decode(errors="replace")
    return Outcome(
        status=os.waitstatus_to_exitcode(status),
        seconds=used.ru_utime + used.ru_stime,
        peak=used.ru_maxrss * (1 if sys.platform == "darwin" else 1024),
        words=words,
    )


def _run(arguments: list[str], told: int) -> None:
    """In the child: run the command with its words going to a file, and leave without any of the parent's clean-up."""
    status = 99
    try:
        os.dup2(told, 1)
        os.dup2(told, 2)
        sys.stdout = open(1, "w", encoding="utf-8", closefd=False)  # noqa: SIM115
        sys.stderr = open(2, "w", encoding="utf-8", closefd=False)  # noqa: SIM115
        resource.setrlimit(resource.RLIMIT_CPU, (_DEADLINE, _DEADLINE))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        from matchcut.cli.main import run

        status = run(arguments)
    except BaseException:
        traceback.print_exc()
    finally:
        with contextlib.suppress(Exception):
            sys.stdout.flush()
            sys.stderr.flush()
        os._exit(status)


def write(path: Path, content: str | bytes) -> Path:
    """Write a file of a test."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path
