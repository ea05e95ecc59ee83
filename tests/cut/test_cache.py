"""The cache keeps what is whole, forgets what was used longest ago, and holds nothing of dead processes."""

from __future__ import annotations

import errno
import os
import subprocess
import sys

import pytest

from matchcut.cut.cache import Cache
from matchcut.film.errors import MachineFailed
from matchcut.media.aside import aside_name


def test_what_was_made_is_found(tmp_path):
    cache = Cache(tmp_path / "cache")
    assert cache.find("key", ".mp4") is None
    made = cache.make("key", ".mp4", lambda part: part.write_bytes(b"film"))
    assert cache.find("key", ".mp4") == made
    assert made.read_bytes() == b"film"


def test_a_failure_leaves_nothing(tmp_path):
    cache = Cache(tmp_path / "cache")

    def fails(part):
        part.write_bytes(b"half")
        raise OSError(errno.ENOSPC, "No space left on device")

    with pytest.raises(MachineFailed, match="no room left"):
        cache.make("key", ".mp4", fails)
    assert cache.find("key", ".mp4") is None
    assert list(cache.folder.iterdir()) == []


def test_a_folder_that_can_not_be_made_is_told(tmp_path):
    (tmp_path / "cache").write_text("in the way")
    with pytest.raises(MachineFailed, match="can't be written"):
        Cache(tmp_path / "cache").make("key", ".mp4", lambda part: part.write_bytes(b""))


def test_the_least_recently_used_go_first(tmp_path):
    cache = Cache(tmp_path, limit=250)
    files = {name: cache.make(name, ".mp4", lambda part: part.write_bytes(bytes(100))) for name in "abcd"}
    for age, name in enumerate("abcd"):
        os.utime(files[name], (1000 + age, 1000 + age))
    assert cache.find("a", ".mp4")
    assert cache.prune(keep=[files["b"]]) == 2
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.mp4", "b.mp4"]


def test_parts_of_dead_processes_are_swept(tmp_path):
    dead = subprocess.run([sys.executable, "-c", "import os; print(os.getpid())"], capture_output=True, check=True)
    (tmp_path / aside_name(tmp_path / "key.mp4", f"{int(dead.stdout)}")).write_bytes(b"half")
    (tmp_path / "strange.part").write_bytes(b"half")
    mine = tmp_path / aside_name(tmp_path / "key.mp4")
    mine.write_bytes(b"in work")
    assert Cache(tmp_path).prune() == 2
    assert list(tmp_path.iterdir()) == [mine]
    assert Cache(tmp_path / "never made").prune() == 0
