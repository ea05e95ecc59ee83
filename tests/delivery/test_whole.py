"""Files that are there whole or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from matchcut.delivery.whole import write_whole, write_with
from matchcut.film.errors import BadInput, Cancelled, MachineFailed


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


def test_a_full_disk_is_told_in_a_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    def full(_path: Path) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("matchcut.delivery.whole.sync_file", full)
    with pytest.raises(MachineFailed, match="no room left on this disk"):
        write_whole(tmp_path / "list.csv", b"much")
    assert names(tmp_path) == []


def test_a_folder_is_no_place_for_a_file_and_nor_is_one_that_is_not_there(tmp_path: Path):
    for out in (tmp_path, tmp_path / "nowhere" / "list.csv"):
        with pytest.raises(BadInput, match="no folder to write"):
            write_whole(out, b"x")
