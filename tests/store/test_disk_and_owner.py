"""Tokens tell the living from the dead; what goes wrong on a disk becomes a sentence."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
from pathlib import Path

import psutil
import pytest

from matchcut.film.errors import BadInput, MachineFailed
from matchcut.store import disk
from matchcut.store.disk import (
    copy_whole,
    file_system_of,
    machine_failures,
    mounted,
    real_folder,
    safe_suffix,
    sha256_of,
)
from matchcut.store.owner import is_alive, this_process

PRINT_TOKEN = "from matchcut.store.owner import this_process; print(this_process(), flush=True); input()"


def test_a_process_is_alive_until_it_ends() -> None:
    child = subprocess.Popen(
        [sys.executable, "-c", PRINT_TOKEN], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert child.stdout is not None
    token = child.stdout.readline().strip()
    assert token.startswith(f"{child.pid}-")
    assert is_alive(token)
    child.kill()
    os.waitid(os.P_PID, child.pid, os.WEXITED | os.WNOWAIT)
    assert not is_alive(token)  # Not even while nobody has asked for its exit status.
    child.communicate()
    assert not is_alive(token)


def test_a_token_names_one_process() -> None:
    token = this_process()
    assert is_alive(token)
    assert token == this_process()
    pid, start, machine = token.split("-", 2)
    assert not is_alive(f"{pid}-{start}0-{machine}")  # The same number, given to a later process.
    assert not is_alive(f"{2**22 + 1}-{start}-{machine}")
    assert is_alive(f"{pid}-{start}-elsewhere")  # Nobody here can tell.
    assert not is_alive("")
    assert not is_alive("garbage")


@pytest.mark.parametrize(
    ("number", "sentence"),
    [
        (errno.ENOSPC, "no room left on this disk. Free some space"),
        (errno.EDQUOT, "no room left"),
        (errno.EROFS, "can't be written here"),
        (errno.EACCES, "can't be written here"),
        (errno.EIO, "can't be written: input/output error. Check the disk"),
    ],
    ids=errno.errorcode.get,
)
def test_an_error_of_the_disk_is_a_sentence_with_advice(number: int, sentence: str) -> None:
    with pytest.raises(MachineFailed, match=sentence) as failure, machine_failures(Path("media/ab")):
        raise OSError(number, os.strerror(number))
    assert str(failure.value).startswith("media/ab: ")


def test_a_copy_is_whole_and_hashed(tmp_path: Path) -> None:
    source = tmp_path / "source"
    source.write_bytes(os.urandom(3_000_001))
    assert copy_whole(source, tmp_path / "copy") == sha256_of(source) == sha256_of(tmp_path / "copy")
    with pytest.raises(FileExistsError):
        copy_whole(source, tmp_path / "copy")


def test_a_folder_is_a_folder(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    (tmp_path / "link").symlink_to(tmp_path)
    assert real_folder(tmp_path / "new").is_dir()
    assert real_folder(tmp_path / "new").is_dir()
    for name, sentence in (("file", "has the place of this folder"), ("link", "can't be a link")):
        with pytest.raises(BadInput, match=sentence):
            real_folder(tmp_path / name)


def test_suffixes_are_plain() -> None:
    names = ["a.MP4", "a.tar.gz", "a", "a.", ".hidden", "a.m p", "a.verylongone", "a.漢"]
    assert [safe_suffix(Path(name)) for name in names] == [".mp4", ".gz", "", "", "", "", "", ""]


def test_the_file_system_is_found() -> None:
    assert file_system_of(Path("/proc")) == "proc"


def test_every_mount_point_is_told_as_psutil_tells_it() -> None:
    told = [(one.mountpoint, one.fstype) for one in psutil.disk_partitions(all=True)]
    assert list(mounted()) == told


def test_a_mount_point_may_have_spaces_in_its_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "my films").mkdir()
    point = str(tmp_path / "my films").replace(" ", "\\040")
    (tmp_path / "mounts").write_text(f"none / ext4 rw 0 0\nserver:/films {point} nfs4 rw,vers=4.2 0 0\n")
    monkeypatch.setattr(disk, "_MOUNTS", tmp_path / "mounts")
    assert file_system_of(tmp_path / "my films") == "nfs4"
    assert file_system_of(tmp_path) == "ext4"
