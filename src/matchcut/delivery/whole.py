"""Files that are there whole or not at all: written beside their place, brought to the disk, then renamed."""

from __future__ import annotations

import os
import secrets
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from matchcut.film.errors import BadInput
from matchcut.media.files import not_written
from matchcut.store.disk import sync_file, sync_folder


@contextmanager
def in_place_of(out: Path) -> Iterator[Path]:
    """Give a path to write a file at; when the block ends well, that file takes the place of `out`.

    It has the ending of `out` (libraries choose by it). Whatever fails, an older file at `out` stays as it was and
    nothing else is left. BadInput for a folder, or where there is none to write into; MachineFailed for a full disk.
    """
    if out.is_dir() or not out.absolute().parent.is_dir():
        raise BadInput("There is no folder to write this file into.", advice="Make it first.", file=out)
    part = out.with_name(f".{out.stem}.{os.getpid()}-{secrets.token_hex(4)}.part{out.suffix}")
    try:
        yield part
        sync_file(part)
        part.replace(out)
        sync_folder(out.absolute().parent)
    except OSError as error:
        raise not_written(out, error) from error
    finally:
        part.unlink(missing_ok=True)


def write_whole(out: Path, content: bytes) -> None:
    """Write a file's bytes, whole or not at all. Errors as `in_place_of` tells."""
    with in_place_of(out) as part:
        part.write_bytes(content)


def write_with(out: Path, write: Callable[[Path], object]) -> None:
    """Have `write` make the file at the path it is given, and put it in the place of `out` when it is whole."""
    with in_place_of(out) as part:
        write(part)
