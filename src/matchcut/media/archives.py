"""The one door to ZIP files from strangers."""

from __future__ import annotations

import errno
import lzma
import stat
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from matchcut.film.errors import BadInput
from matchcut.media.problems import FileNoun, MediaAdvice, MediaProblem
from matchcut.words.statements import Statement

# What `zipfile` raises for damage, for encryption and a compression or version that it does not know (all three are
# RuntimeErrors), and for offsets that lead out of the file.
_DAMAGE = (zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError, RuntimeError, ValueError, OverflowError)


@contextmanager
def opened_archive(path: Path, kind: Statement[FileNoun]) -> Iterator[zipfile.ZipFile]:
    """Open a file as a ZIP for reading. `kind` is what it should be.

    BadInput for what is no regular file, can't be opened, or is damaged, now or while it is in use. Other failures of
    the machine while it is in use (a full disk) stay what they are.
    """
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            raise BadInput(MediaProblem.NOT_A_FILE(), advice=MediaAdvice.NAME_KIND(kind=kind), file=path)
        file = path.open("rb")
    except OSError as error:
        raise BadInput(MediaProblem.CANT_OPEN_FILE(), advice=MediaAdvice.CHECK_NAME_AND_RIGHTS(), file=path) from error
    try:
        with file, zipfile.ZipFile(file) as archive:
            yield archive
    except _DAMAGE as error:
        raise _damaged(path, kind, error) from error
    except OSError as error:
        if error.errno != errno.EINVAL:
            raise
        raise _damaged(path, kind, error) from error


def _damaged(path: Path, kind: Statement[FileNoun], error: Exception) -> BadInput:
    reason = str(error).rstrip(".") or type(error).__name__
    return BadInput(MediaProblem.ARCHIVE_DAMAGED(kind=kind, reason=reason), advice=MediaAdvice.GET_AGAIN(), file=path)
