"""A ZIP from a stranger is opened whole, or a sentence says what is wrong with it."""

from __future__ import annotations

import errno
import struct
import zipfile
from pathlib import Path

import pytest

from matchcut.film.errors import BadInput
from matchcut.media.archives import opened_archive
from matchcut.media.problems import FileNoun


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w") as made:
        made.writestr("one.txt", b"one" * 400, zipfile.ZIP_DEFLATED)
    return path


def read(path: Path) -> bytes:
    with opened_archive(path, FileNoun.BUNDLE()) as archive:
        return archive.read("one.txt")


def changed(path: Path, at: int, to: bytes) -> Path:
    """The archive with its central directory's entry changed, `at` bytes from its start."""
    data = bytearray(path.read_bytes())
    start = data.index(b"PK\x01\x02") + at
    data[start : start + len(to)] = to
    path.write_bytes(data)
    return path


def test_what_is_in_it_is_read(archive: Path) -> None:
    assert read(archive) == b"one" * 400


@pytest.mark.parametrize(
    ("at", "to"),
    [
        pytest.param(6, b"\xff\x00", id="version"),
        pytest.param(8, b"\x01\x00", id="encrypted"),
        pytest.param(10, b"\x55\x00", id="compression"),
        pytest.param(10, b"\x0e\x00", id="not what it was compressed by"),
        pytest.param(16, b"\x00\x00\x00\x00", id="checksum"),
        pytest.param(42, b"\xf0\xff\xff\x7f", id="offset"),
    ],
)
def test_damage_is_a_sentence_that_names_the_file(archive: Path, at: int, to: bytes) -> None:
    with pytest.raises(BadInput, match="This is not a Matchcut bundle, or it is damaged") as told:
        read(changed(archive, at, to))
    assert told.value.file == archive


def test_an_offset_that_no_file_reaches_is_damage(archive: Path) -> None:
    data = archive.read_bytes()
    entry, end = data.index(b"PK\x01\x02"), data.index(b"PK\x05\x06")
    more = struct.pack("<HHQ", 1, 8, 2**64 - 1)
    central = bytearray(data[entry:end])
    central[30:32], central[42:46] = struct.pack("<H", len(more)), b"\xff" * 4
    tail = bytearray(data[end:])
    tail[12:16] = struct.pack("<I", len(central) + len(more))
    archive.write_bytes(data[:entry] + central + more + tail)
    with pytest.raises(BadInput, match="damaged"):
        read(archive)


def test_what_is_no_file_is_told_so(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match=r"This is not a file. Name a Matchcut bundle\."):
        read(tmp_path)
    with pytest.raises(BadInput, match="can't be opened"):
        read(tmp_path / "gone.zip")


def test_a_full_disk_is_not_the_archive_s_fault(archive: Path) -> None:
    with pytest.raises(OSError, match="No space") as told, opened_archive(archive, FileNoun.BUNDLE()):
        raise OSError(errno.ENOSPC, "No space left on device", "elsewhere")
    assert told.value.errno == errno.ENOSPC
