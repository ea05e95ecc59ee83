"""The disk under a project: writes that last, files that are really files, and sentences for what goes wrong."""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from matchcut.film.errors import BadInput
from matchcut.media.aside import not_written
from matchcut.store.problems import StoreAdvice, StoreProblem

_CHUNK = 1 << 20

NETWORK_FILE_SYSTEMS = frozenset(
    (
        *("nfs", "nfs3", "nfs4", "cifs", "smb", "smb2", "smb3", "smbfs", "afpfs", "afs", "ceph", "davfs", "webdav"),
        *("lustre", "gpfs", "fuse.sshfs", "fuse.davfs2", "fuse.glusterfs", "fuse.rclone", "fuse.ceph"),
    )
)
"""Where a write-ahead log, which needs memory shared between programs, does not work."""


@contextmanager
def machine_failures(path: Path) -> Iterator[None]:
    """Turn an OSError while `path` is written into MachineFailed, with a sentence that says what to do."""
    try:
        yield
    except OSError as error:
        raise not_written(path, error) from error


def may_not_open(error: PermissionError) -> BadInput:
    """The sentence for a place that a person may not look at, or for what lies in a folder that they may not enter.

    It is told where errors are (`cli.main`, `studio.background`): any look at a disk may end so.
    """
    return BadInput(
        StoreProblem.MAY_NOT_OPEN(),
        advice=StoreAdvice.ASK_OWNER_OR_ALLOW(),
        file=Path(str(error.filename)) if error.filename else None,
    )


def require_regular(path: Path) -> os.stat_result:
    """Return the status of a file that is neither a folder nor a device nor reached by a link out of its folder.

    Raises BadInput, with a sentence, for anything else.
    """
    try:
        status = path.stat()
        outside = path.is_symlink() and not path.resolve().is_relative_to(path.parent.resolve())
    except (OSError, RuntimeError) as error:
        raise BadInput(StoreProblem.CANT_OPEN_FILE(), advice=StoreAdvice.CHECK_NAME_AND_RIGHTS(), file=path) from error
    if not stat.S_ISREG(status.st_mode):
        raise BadInput(StoreProblem.NOT_A_FILE(), advice=StoreAdvice.NAME_MEDIA_FILE(), file=path)
    if outside:
        raise BadInput(StoreProblem.LINK_OUT_OF_FOLDER(), advice=StoreAdvice.GIVE_FILE_ITSELF(), file=path)
    return status


def real_folder(path: Path) -> Path:
    """Return the folder, made if it was not there. BadInput where something else, or a link, has its place."""
    with machine_failures(path):
        try:
            path.mkdir(exist_ok=True)
        except FileExistsError as error:
            raise BadInput(
                StoreProblem.FILE_IN_FOLDERS_PLACE(), advice=StoreAdvice.MOVE_IT_AWAY(), file=path
            ) from error
        # What is swept or replaced in there must not lie somewhere else.
        if path.is_symlink():
            raise BadInput(StoreProblem.FOLDER_IS_LINK(), advice=StoreAdvice.MOVE_FOLDER_HERE(), file=path)
    return path


def sha256_of(path: Path) -> str:
    """The lower-case SHA-256 of a file's bytes."""
    import hashlib

    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def copy_whole(source: Path, target: Path) -> str:
    """Copy a file's bytes to a new file, on the disk before this returns, and return their SHA-256."""
    import hashlib

    digest = hashlib.sha256()
    with source.open("rb") as read, target.open("xb") as written:
        while chunk := read.read(_CHUNK):
            digest.update(chunk)
            written.write(chunk)
        _sync(written)
    return digest.hexdigest()


def _sync(file: BinaryIO) -> None:
    file.flush()
    os.fsync(file.fileno())


def clear_away(folder: Path, start: str) -> None:
    """Remove the files in a folder whose names begin with `start`; what can't be removed now is swept later."""
    with suppress(OSError):
        for path in list(folder.iterdir()):
            if path.name.startswith(start):
                with suppress(OSError):
                    path.unlink()


_MOUNTS = Path("/proc/self/mounts")
_ESCAPED = re.compile(rb"\\([0-7]{3})")
"""How that file writes a space in a path, among others."""


def file_system_of(path: Path) -> str:
    """The kind of file system that an existing path lies on ('ext4', 'nfs4'); empty if the system does not tell."""
    where = str(path.resolve())
    if where.startswith("\\\\"):
        return "smb"
    best, kind = "", ""
    for point, there in mounted():
        inside = where == point or where.startswith(point.rstrip("/\\") + os.sep)
        # Of two on one mount point, the later hides the earlier.
        if inside and len(point) >= len(best):
            best, kind = point, there
    return kind.lower()


def mounted() -> Iterator[tuple[str, str]]:
    """Every mount point of this machine with the kind of file system there, the later above the earlier."""
    if _MOUNTS.exists():  # Linux tells without help, for which psutil needs longer than a film to open.
        for line in _MOUNTS.read_bytes().splitlines():
            _device, point, kind, *_options = line.split(b" ")
            yield os.fsdecode(_ESCAPED.sub(lambda escape: bytes([int(escape[1], 8)]), point)), os.fsdecode(kind)
        return
    import psutil

    for partition in psutil.disk_partitions(all=True):
        remote = os.name == "nt" and "remote" in partition.opts.split(",")
        yield partition.mountpoint, "smb" if remote else partition.fstype


def refuse_network(folder: Path) -> None:
    """Raise BadInput where the folder lies on a network file system: two programs could damage a film there."""
    kind = file_system_of(folder)
    if kind in NETWORK_FILE_SYSTEMS:
        raise BadInput(
            StoreProblem.NETWORK_DRIVE(kind=kind),
            advice=StoreAdvice.COPY_TO_THIS_MACHINE(),
            file=folder,
        )


_SAFE_SUFFIX = re.compile(r"\.[a-z0-9]{1,8}")


def safe_suffix(path: Path) -> str:
    """The file name's ending in lower case if it is a plain one ('.mp4'), else nothing."""
    suffix = path.suffix.lower()
    return suffix if _SAFE_SUFFIX.fullmatch(suffix) else ""
