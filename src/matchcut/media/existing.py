"""A file that is there to be read: what is asked of it first, and what holds where it goes before it was opened.

Another program, a network share or a person may take a file away between any two looks at it. Whoever opens a media
file in Python does it here, so that this is BadInput with a sentence wherever it happens.
"""

from __future__ import annotations

import mmap
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from matchcut.film.errors import BadInput
from matchcut.media.problems import MediaAdvice, MediaProblem


def require_file(path: Path) -> os.stat_result:
    """Return the file's status; BadInput unless it is a regular file that may be read, with something in it."""
    try:
        status = path.stat()
    except OSError as error:
        raise _not_opened(path, error) from error
    if not stat.S_ISREG(status.st_mode):
        raise BadInput(MediaProblem.NOT_A_FILE(), advice=MediaAdvice.NAME_MEDIA_FILE(), file=path)
    with open_file(path):  # Whether it may be read, its mode alone does not tell: systems ask people, too.
        pass
    if status.st_size == 0:
        raise BadInput(MediaProblem.FILE_EMPTY(), file=path)
    return status


def open_file(path: Path) -> BinaryIO:
    """Open a file for reading. BadInput where it is not there or may not be read."""
    try:
        return path.open("rb")
    except OSError as error:
        raise _not_opened(path, error) from error


@contextmanager
def mapped_file(path: Path) -> Iterator[mmap.mmap]:
    """A file's bytes, read as they are asked for. BadInput where it can't be opened or is empty."""
    with open_file(path) as file:
        if os.fstat(file.fileno()).st_size == 0:
            raise BadInput(MediaProblem.FILE_EMPTY(), file=path)
        with mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as content:
            yield content


def reason_of(error: Exception) -> str:
    """What the machine says of a failure, as a part of a sentence."""
    text = getattr(error, "strerror", None) or str(error)
    return str(text).strip().rstrip(".").lower()


def _not_opened(path: Path, error: OSError) -> BadInput:
    return BadInput(MediaProblem.CANT_OPEN_FILE_FOR(reason=reason_of(error)), file=path)
