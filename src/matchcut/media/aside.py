"""Files that are there whole or not at all: written beside their place, brought to the disk, then renamed to it."""

from __future__ import annotations

import errno
import os
import secrets
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from matchcut.film.errors import MachineFailed
from matchcut.media.problems import MediaAdvice, MediaProblem

_LONGEST = 255
"""Bytes of a file name where the system does not tell; most disks hold no longer one."""

_NO_ROOM = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
_NO_RIGHT = (errno.EACCES, errno.EPERM, errno.EROFS)
_IN_USE = (5, 32)
"""Windows: what has the name is open in another program, as a virus scanner or an indexer, most often for a moment."""
_WAITS = (0.05, 0.1, 0.2, 0.4, 0.8)


@contextmanager
def in_place_of(out: Path, owner: str = "", *, lasting: bool = True) -> Iterator[Path]:
    """Give a new file to write; when the block ends well, it takes the place of `out`.

    It lies beside `out`, so on the same disk, under a name that nobody can foresee (see `aside_name`). Whatever fails,
    an older file at `out` stays as it was and nothing else is left. MachineFailed where the disk won't have it. What
    need not outlast a power failure, since it can be made again, is not `lasting`.
    """
    part: Path | None = None
    try:
        part = new_aside(out, owner)
        yield part
        if lasting:
            take_place(part, out)
        else:
            rename(part, out)
    except OSError as error:
        raise not_written(out, error) from error
    finally:
        if part is not None:
            with suppress(OSError):
                part.unlink(missing_ok=True)


def write_text(path: Path, text: str) -> None:
    """Put `text` into a file, as UTF-8, in place of what was there; its folder is made. Errors as of `in_place_of`."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise not_written(path, error) from error
    with in_place_of(path) as part:
        part.write_text(text, encoding="utf-8")


def take_place(part: Path, out: Path) -> None:
    """Bring a finished file to the disk, then give it the name of `out` beside it, for good. OSError where it fails."""
    sync_file(part)
    rename(part, out)
    sync_folder(out.absolute().parent)


def rename(part: Path, out: Path) -> None:
    """Give a file or folder the name of `out`, in place of what has it. OSError where it can't be.

    Where Windows has what is there in use it is tried again for a second and a half.
    """
    for wait in _WAITS:
        try:
            part.replace(out)
        except PermissionError as error:
            if getattr(error, "winerror", None) not in _IN_USE:
                raise
            time.sleep(wait)
        else:
            return
    part.replace(out)


def sync_file(path: Path) -> None:
    """Bring a file's bytes to the disk."""
    # Windows syncs only what is open for writing.
    with path.open("r+b") as file:
        os.fsync(file.fileno())


def sync_folder(path: Path) -> None:
    """Bring a folder's names to the disk, where the system has a way to."""
    if os.name == "nt":
        return
    descriptor = os.open(path, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def not_written(path: Path, error: OSError) -> MachineFailed:
    """The error for a file or folder that could not be written, and what to do about it."""
    if error.errno in _NO_ROOM:
        return MachineFailed(MediaProblem.NO_ROOM(), advice=MediaAdvice.FREE_OR_CHOOSE_DISK(), file=path)
    if error.errno in _NO_RIGHT:
        return MachineFailed(MediaProblem.NOT_WRITABLE(), advice=MediaAdvice.CHECK_WRITE_PROTECTION(), file=path)
    missing = error.errno in (errno.ENOENT, errno.ENOTDIR)
    reason = (error.strerror or str(error)).strip().rstrip(".").lower()
    advice = MediaAdvice.CHECK_FOLDER() if missing else MediaAdvice.CHECK_DISK()
    return MachineFailed(MediaProblem.CANT_WRITE_FILE(reason=reason), advice=advice, file=path)


def aside_name(out: Path, owner: str = "") -> str:
    """A name for what will become `out`: `.STEM.OWNER-RANDOM.part.ENDING`, no longer than a name may be.

    `owner` tells who writes it (letters, digits, `-` and `.`); the process's id where it is not given. The ending is
    that of `out`, since libraries choose by it.
    """
    rest = f".{owner or os.getpid()}-{secrets.token_hex(8)}.part{out.suffix}"
    room = longest_name(out.absolute().parent) - len(os.fsencode(rest)) - 1
    stem = os.fsencode(out.stem)[: max(room, 0)]
    return f".{stem.decode(errors='ignore')}{rest}"


def new_aside(out: Path, owner: str = "") -> Path:
    """Make an empty file beside `out`, to be filled and renamed to it, and return its path. OSError if it can't be.

    It is made here or not at all: nothing that had the name is opened, no link is followed.
    """
    part = out.with_name(aside_name(out, owner))
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0)
    os.close(os.open(part, flags, 0o666))
    return part


def longest_name(folder: Path) -> int:
    """How many bytes a file name in a folder may have."""
    try:
        return os.pathconf(folder, "PC_NAME_MAX")
    except (AttributeError, OSError, ValueError):
        return _LONGEST
