"""Files that are there whole or not at all: written beside their place, brought to the disk, then renamed."""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from matchcut.delivery.problems import DeliveryAdvice, DeliveryProblem
from matchcut.film.errors import BadInput
from matchcut.media import aside
from matchcut.media.aside import longest_name, not_written
from matchcut.store.owner import is_alive, this_process

_PART = re.compile(r"\..*\.(?P<owner>\d+-[0-9a-z]*-[A-Za-z0-9.]+)-[0-9a-f]{16}\.part(\.[^.]+)?")


@contextmanager
def in_place_of(out: Path) -> Iterator[Path]:
    """Give a new file to write; when the block ends well, it takes the place of `out`.

    It lies beside `out`, under a name that nobody can foresee, with its ending (libraries choose by it). Whatever
    fails, an older file at `out` stays as it was and nothing else is left; what a killed process left behind is
    removed. BadInput for a folder, for no folder to write into, or a name too long for the disk; MachineFailed for a
    full disk.
    """
    check_place(out)
    try:
        sweep(out)
    except OSError as error:
        raise not_written(out, error) from error
    with aside.in_place_of(out, this_process()) as part:
        yield part


def check_place(out: Path) -> None:
    """Raise BadInput where no file can have the place of `out`."""
    check_name(out)
    if out.is_dir() or not out.absolute().parent.is_dir():
        raise BadInput(DeliveryProblem.NO_FOLDER_FOR_FILE(), advice=DeliveryAdvice.MAKE_FOLDER(), file=out)


def check_name(out: Path) -> None:
    """Raise BadInput for a name that is too long for the disk."""
    folder = out.absolute().parent
    room = longest_name(folder)
    if len(os.fsencode(out.name)) > room:
        raise BadInput(
            DeliveryProblem.NAME_TOO_LONG(bytes=room),
            advice=DeliveryAdvice.SHORTER_NAME(),
            file=out.with_name(f"{out.name[:40]}…"),
        )


def write_whole(out: Path, content: bytes) -> None:
    """Write a file's bytes, whole or not at all. Errors as `in_place_of` tells."""
    with in_place_of(out) as part:
        part.write_bytes(content)


def write_with(out: Path, write: Callable[[Path], object]) -> None:
    """Have `write` make the file at the path it is given, and put it in the place of `out` when it is whole."""
    with in_place_of(out) as part:
        write(part)


def sweep(out: Path) -> None:
    """Remove what processes that are no more left of earlier tries at `out`, a file or a folder."""
    for path in out.absolute().parent.glob(f".{_literal(out.stem[:40])}*.part{_literal(out.suffix)}"):
        match = _PART.fullmatch(path.name)
        if match is not None and not is_alive(match["owner"]):
            if path.is_dir() and not path.is_symlink():
                shutil.rmtree(path, ignore_errors=True)
                continue
            with suppress(OSError):
                path.unlink()


def _literal(text: str) -> str:
    return re.sub(r"([*?[])", r"[\1]", text)
