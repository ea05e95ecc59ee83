"""The two doors to media files: opened for reading only when safe, written so that no failure goes unnoticed."""

from __future__ import annotations

import io
import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import Thread
from types import MappingProxyType
from typing import Any

import av

from matchcut.film.errors import BadInput, MachineFailed
from matchcut.media.aside import not_written
from matchcut.media.existing import open_file, reason_of, require_file
from matchcut.media.joins import first_of_joined
from matchcut.media.problems import MediaAdvice, MediaProblem

DEMUXERS = "mov,matroska,webm,wav,w64,mp3,aac,flac,ogg,aiff,caf,au,avi,mpegts,mpeg,mxf"
"""The only container formats that are opened. Playlists (ffconcat, HLS, DASH) name other files, so none is here."""

MAXIMUM_SIDE = 16_384
MAXIMUM_PIXELS = 50_000_000
"""What a picture may have, so that a small file can't fill the memory."""

_READ_OPTIONS = {"format_whitelist": DEMUXERS, "protocol_whitelist": "file"}
# Nothing in the file may depend on the moment or the version, and a packet alone is no reason to write.
_WRITE_OPTIONS = {"fflags": "+bitexact", "flush_packets": "0"}
_BUFFER = 1 << 20
_SYNC_EVERY = 16 << 20


# With no decoder allowed, opening a file decodes none of it to guess what its header says anyway: 0.2 ms, not 25.
_HEADER_ONLY = {**_READ_OPTIONS, "codec_whitelist": "none"}
_NO_OPTIONS: Mapping[str, str] = MappingProxyType({})


class _Part(io.RawIOBase):
    """The bytes of a file from `start` to `stop`, as a file to read."""

    def __init__(self, path: Path, start: int, stop: int) -> None:
        super().__init__()
        self._file = open_file(path)
        self._start, self._size = start, stop - start
        self._file.seek(start)

    def read(self, size: int = -1) -> bytes:
        left = max(0, self._size - self.tell())
        return self._file.read(left if size < 0 else min(size, left))

    def seek(self, offset: int, whence: int = os.SEEK_SET) -> int:
        base = {os.SEEK_SET: 0, os.SEEK_CUR: self.tell(), os.SEEK_END: self._size}[whence]
        return self._file.seek(self._start + max(0, base + offset)) - self._start

    def tell(self) -> int:
        return self._file.tell() - self._start

    def seekable(self) -> bool:
        return True

    def readable(self) -> bool:
        return True

    def close(self) -> None:
        self._file.close()
        super().close()


@contextmanager
def opened(
    path: Path,
    *,
    header_only: bool = False,
    part: tuple[int, int] | None = None,
    options: Mapping[str, str] = _NO_OPTIONS,
) -> Iterator[Any]:
    """Open a film or sound for reading, as an `av` input container that is closed at the end.

    `header_only` is quick, and right for files whose header tells all (the pixel format it does not tell). With `part`,
    only the bytes from the one to before the other are read, as a file of their own. `options` are the demuxer's.
    Raises BadInput, with a sentence, for anything but a regular file in one of the formats of `DEMUXERS`.
    What a file says of itself in another encoding than UTF-8 is no reason to refuse it.
    A failure of ffmpeg while the container is in use (damaged data) becomes BadInput as well.
    """
    require_file(path)
    part = part or first_of_joined(path)
    given = {**(_HEADER_ONLY if header_only else _READ_OPTIONS), **options}
    source = str(path.absolute()) if part is None else _Part(path, *part)
    try:
        with av.open(source, options=given, metadata_errors="replace") as container:
            yield container
    except av.error.FFmpegError as error:
        raise _unreadable(path, error) from error
    finally:
        if isinstance(source, _Part):
            source.close()


@contextmanager
def failures_told(path: Path) -> Iterator[None]:
    """Let a failure of ffmpeg while a file's content is in use be BadInput, outside `opened` too."""
    try:
        yield
    except av.error.FFmpegError as error:
        raise _unreadable(path, error) from error


def _unreadable(path: Path, error: Exception) -> BadInput:
    return BadInput(
        MediaProblem.UNREADABLE(reason=reason_of(error)),
        advice=MediaAdvice.GIVE_COMPLETE_FILE(),
        file=path,
    )


class NewFile(io.RawIOBase):
    """A file being written, as `av` and others take it. The first failure to write is kept and told by `check`.

    ffmpeg reports a failed write late, as something else, or not at all; so `finish` looks for itself. Whoever
    writes calls `finish` at the end or `discard`, which removes the file. With `sync`, a finished file's bytes are on
    the disk; a large one is sent there while it is still being written, so that the end does not wait for all of it.
    """

    def __init__(self, path: Path, *, sync: bool = False) -> None:
        super().__init__()
        self.path = path
        self._failure: OSError | None = None
        self._sync = sync
        self._unsynced = 0
        self._syncing: Thread | None = None
        try:
            self._file = open(path, "w+b", buffering=0, opener=_no_link)  # noqa: SIM115
        except OSError as error:
            raise not_written(path, error) from error

    def writable(self) -> bool:
        return True

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def write(self, data: Any) -> int:
        """Write all of `data`; OSError, from then on always the same one, where that fails."""
        if self._failure is not None:
            raise self._failure
        view = memoryview(data)
        done = 0
        try:
            while done < len(view):
                done += write_some(self._file, view[done:])
        except OSError as error:
            self._failure = error
            raise
        self._unsynced += done
        if self._sync and self._unsynced >= _SYNC_EVERY and not (self._syncing and self._syncing.is_alive()):
            self._unsynced = 0
            self._syncing = Thread(target=self._to_disk)
            self._syncing.start()
        return done

    def _to_disk(self) -> None:
        try:
            os.fsync(self._file.fileno())
        except OSError as error:
            self._failure = error

    def read(self, size: int = -1) -> bytes:
        return self._file.read(size) or b""

    def seek(self, offset: int, whence: int = os.SEEK_SET) -> int:
        return self._file.seek(offset, whence)

    def tell(self) -> int:
        return self._file.tell()

    def check(self) -> None:
        """Raise MachineFailed if anything could not be written."""
        if self._failure is not None:
            raise not_written(self.path, self._failure) from self._failure

    def finish(self) -> None:
        """Close the complete file. MachineFailed, with the file removed, if any of it was lost."""
        self._settle()
        if self._sync:
            self._to_disk()
        if self._failure is not None:
            self.discard()
            self.check()
        try:
            self._file.close()
        except OSError as error:
            self.discard()
            raise not_written(self.path, error) from error

    def discard(self) -> None:
        """Close and remove the file, whatever state it is in."""
        self._settle()
        self._file.close()
        self.path.unlink(missing_ok=True)

    def _settle(self) -> None:
        if self._syncing is not None:
            self._syncing.join()


def _no_link(path: str, flags: int) -> int:
    """Open a file for writing unless a link has its name."""
    return os.open(path, flags | getattr(os, "O_NOFOLLOW", 0), 0o666)


def write_some(file: io.FileIO, data: memoryview) -> int:
    """Write as much of `data` as the system takes now and return how much. Tests put write errors here."""
    return file.write(data) or 0


@contextmanager
def muxing(path: Path, format: str, *, sync: bool = False, options: dict[str, str] | None = None) -> Iterator[Any]:
    """Open `path` for writing as an `av` output container of that format, with bytes that depend on nothing else.

    At the end the file is complete, and on the disk if `sync`. On any error it is removed; a failure to write
    (a full disk) is raised as MachineFailed. The path's suffix does not matter.
    """
    file = NewFile(path, sync=sync)
    try:
        container = av.open(
            file, "w", format=format, options={**_WRITE_OPTIONS, **(options or {})}, buffer_size=_BUFFER
        )
        try:
            yield container
        except BaseException:
            _abandon(container)
            raise
        container.close()
        file.finish()
    except Exception as error:
        file.discard()
        file.check()
        if isinstance(error, av.error.FFmpegError):
            raise MachineFailed(MediaProblem.CANT_MAKE_FILE(reason=reason_of(error)), file=path) from error
        raise
    except BaseException:
        file.discard()
        raise


def _abandon(container: Any) -> None:
    """Close a container whose file is thrown away: that it is incomplete is no news."""
    with suppress(av.error.FFmpegError, OSError, ValueError):
        container.close()
