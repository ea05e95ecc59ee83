"""Files that are there whole or not at all."""

from __future__ import annotations

import errno
import os
from pathlib import Path
from threading import Barrier, Thread

import pytest
from tests.warm import Warm

from matchcut.delivery.folder import new_folder
from matchcut.delivery.writing import write_whole, write_with
from matchcut.film.errors import BadInput, Cancelled, MachineFailed
from matchcut.media.aside import aside_name, new_aside, write_text
from matchcut.media.files import NewFile


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_finished_file_takes_the_place_of_an_older_one(tmp_path: Path):
    out = tmp_path / "list.csv"
    write_whole(out, b"older")
    write_whole(out, b"newer")
    assert (out.read_bytes(), names(tmp_path)) == (b"newer", ["list.csv"])


def test_a_library_is_given_a_path_with_the_same_ending(tmp_path: Path):
    seen: list[Path] = []

    def write(part: Path) -> None:
        seen.append(part)
        part.write_bytes(b"made")

    write_with(tmp_path / "boards.pdf", write)
    assert (seen[0].suffix, seen[0].parent) == (".pdf", tmp_path)
    assert names(tmp_path) == ["boards.pdf"]


@pytest.mark.parametrize("trouble", [Cancelled("Stopped."), RuntimeError("a mistake of ours")])
def test_whatever_fails_the_older_file_stays_and_nothing_is_left(tmp_path: Path, trouble: Exception):
    out = tmp_path / "list.csv"
    out.write_bytes(b"older")

    def write(part: Path) -> None:
        part.write_bytes(b"half")
        raise trouble

    with pytest.raises(type(trouble)):
        write_with(out, write)
    assert (out.read_bytes(), names(tmp_path)) == (b"older", ["list.csv"])


@pytest.mark.parametrize(
    ("number", "told"),
    [
        (errno.ENOSPC, "There is no room left on this disk. Free some space"),
        (errno.EROFS, "This can't be written here. Check that the disk is not write-protected"),
        (errno.EACCES, "This can't be written here. Check that the disk is not write-protected"),
        (errno.EIO, "This file can't be written: input/output error. Check the disk"),
        (errno.ENOENT, "This file can't be written: no such file or directory. Check that the folder exists"),
    ],
)
def test_what_the_disk_won_t_have_is_told_and_the_older_file_stays(tmp_path: Path, number: int, told: str):
    (tmp_path / "list.csv").write_bytes(b"older")

    def write(part: Path) -> None:
        part.write_bytes(b"half")
        raise OSError(number, os.strerror(number))

    with pytest.raises(MachineFailed) as failure:
        write_with(tmp_path / "list.csv", write)
    assert told in str(failure.value)
    assert failure.value.file == tmp_path / "list.csv"
    assert names(tmp_path) == ["list.csv"]
    assert (tmp_path / "list.csv").read_bytes() == b"older"


def test_a_file_that_windows_has_in_use_for_a_moment_is_replaced_after_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    replace, refusals = Path.replace, [32, 5]

    def busy(part: Path, out: Path) -> Path:
        if refusals:
            error = PermissionError(errno.EACCES, "in use")
            error.winerror = refusals.pop()  # type: ignore[attr-defined]
            raise error
        return replace(part, out)

    monkeypatch.setattr(Path, "replace", busy)
    write_text(tmp_path / "deep" / "keys.toml", "new")
    assert (tmp_path / "deep" / "keys.toml").read_text() == "new"
    refusals[:] = [32] * 9
    with pytest.raises(MachineFailed, match="can't be written here"):
        write_text(tmp_path / "deep" / "keys.toml", "newer")
    assert (tmp_path / "deep" / "keys.toml").read_text() == "new"
    assert names(tmp_path / "deep") == ["keys.toml"]


def test_a_full_disk_is_told_in_a_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    def full(_path: Path) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("matchcut.media.aside.sync_file", full)
    with pytest.raises(MachineFailed, match="no room left on this disk"):
        write_whole(tmp_path / "list.csv", b"much")
    assert names(tmp_path) == []


def test_a_folder_is_no_place_for_a_file_and_nor_is_one_that_is_not_there(tmp_path: Path):
    for out in (tmp_path, tmp_path / "nowhere" / "list.csv"):
        with pytest.raises(BadInput, match="no folder to write"):
            write_whole(out, b"x")


def test_two_writers_of_one_file_do_not_touch_each_others_parts(tmp_path: Path):
    out, both = tmp_path / "film.mp4", Barrier(2)

    def write(content: bytes) -> None:
        def fill(part: Path) -> None:
            both.wait(10)
            part.write_bytes(content)
            both.wait(10)
            assert part.read_bytes() == content

        write_with(out, fill)

    writers = [Thread(target=write, args=(content,)) for content in (b"a" * 1000, b"b" * 1000)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    assert out.read_bytes() in (b"a" * 1000, b"b" * 1000)
    assert names(tmp_path) == ["film.mp4"]


def test_no_name_is_foreseen_and_no_link_is_followed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    victim = tmp_path / "victim"
    victim.write_text("precious")
    assert len({aside_name(tmp_path / "film.mp4") for _ in range(100)}) == 100
    # Even whoever guesses the name has nothing of it: it is made new or not at all.
    monkeypatch.setattr("matchcut.media.aside.secrets.token_hex", lambda _bytes: "0" * 16)
    trap = tmp_path / aside_name(tmp_path / "film.mp4")
    trap.symlink_to(victim)
    with pytest.raises(FileExistsError):
        new_aside(tmp_path / "film.mp4")
    with pytest.raises(MachineFailed):
        NewFile(trap)
    assert victim.read_text() == "precious"


@pytest.mark.parametrize(
    "name", ["x" * 250 + ".mp4", "é" * 125 + ".mp4", "🎬" * 62 + ".mkv", "a." * 127, "." + "h" * 254, "n" * 255]
)
def test_a_name_as_long_as_names_may_be_is_written(tmp_path: Path, name: str):
    assert len(os.fsencode(name)) <= 255
    write_whole(tmp_path / name, b"whole")
    assert (tmp_path / name).read_bytes() == b"whole"
    assert len(names(tmp_path)) == 1


def test_a_name_that_is_too_long_is_told_before_anything_is_made(tmp_path: Path):
    with pytest.raises(BadInput, match="longer than the 255 bytes"):
        write_with(tmp_path / ("é" * 126 + ".mp4"), lambda part: pytest.fail("nothing is to be made"))


def test_what_a_killed_writer_left_is_removed_by_the_next_and_nobody_elses(tmp_path: Path, warm: Warm):
    out = tmp_path / "film [1].mp4"
    program = (
        "import os, sys; from pathlib import Path; from matchcut.delivery.writing import in_place_of\n"
        "from matchcut.delivery.folder import new_folder\n"
        "with in_place_of(Path(sys.argv[1])), new_folder(Path(sys.argv[2])): os.kill(os.getpid(), 9)"
    )
    folder = tmp_path / "stills"
    assert warm.program(program, out, folder).returncode == -9
    mine = new_aside(tmp_path / "other.mp4")
    assert len(names(tmp_path)) == 3
    write_whole(out, b"whole")
    with new_folder(folder):
        pass
    assert names(tmp_path) == sorted(["film [1].mp4", "stills", mine.name])
