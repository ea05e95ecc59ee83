"""Files of a film that went or changed on the disk: `status` says so, an export refuses, `render` makes them anew."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from imageio_ffmpeg import get_ffmpeg_exe
from typer.testing import CliRunner

from matchcut.cli.main import app
from matchcut.store.project import Project


def matchcut(*arguments: object) -> Any:
    return CliRunner().invoke(app, [*map(str, arguments)])


@pytest.fixture
def film(tea_made: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(tea_made, tmp_path / "tea"))


def file_of(folder: Path, shot: str, kind: str) -> Path:
    with Project.open(folder) as project:
        take = project.takes.get(project.film.circles[shot].take)  # type: ignore[index]
        return project.media.path(getattr(take, kind))


def stale(folder: Path) -> dict[str, list[str]]:
    told = json.loads(matchcut("status", folder, "--json").stdout)
    return {shot["id"]: shot["reasons"] for shot in told["shots"] if shot["standing"] != "current"}


def pictures(path: Path) -> bytes:
    """The MD5 of a film's decoded pictures, by ffmpeg's own program."""
    command = [get_ffmpeg_exe(), "-v", "error", "-i", str(path), "-map", "0:v", "-f", "md5", "-"]
    return subprocess.run(command, check=True, capture_output=True).stdout


def removed(path: Path) -> None:
    path.unlink()


def flipped(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 4
    path.write_bytes(content)


def cut(path: Path) -> None:
    os.truncate(path, path.stat().st_size - 7)


def emptied(path: Path) -> None:
    os.truncate(path, 0)


def linked(path: Path) -> None:
    path.rename(path.with_suffix(".away"))
    path.symlink_to(path.with_suffix(".away"))


@pytest.mark.parametrize("harm", [removed, flipped, cut, emptied, linked], ids=lambda harm: harm.__name__)
def test_a_take_is_made_anew(film: Path, harm: Callable[[Path], None]) -> None:
    out = film / "tea.mp4"
    assert matchcut("export", film, "-o", out, "-q").exit_code == 0
    whole = pictures(out)
    harm(file_of(film, "cup", "video"))
    trouble = "gone" if harm in (removed, linked) else "damaged"
    assert stale(film) == {"cup": [f"the file of its take is {trouble}"]}
    refused = matchcut("export", film, "-o", film / "other.mp4", "-q")
    assert f"The file of shot 3's take is {trouble}." in str(refused.exception or refused.output)
    assert not (film / "other.mp4").exists()
    assert matchcut("render", film, "-o", out, "-q").exit_code == 0
    assert stale(film) == {}
    assert pictures(out) == whole


def test_lost_last_frames_are_made_anew_and_the_chain_holds(film: Path) -> None:
    flipped(file_of(film, "kettle", "tail"))
    told = stale(film)
    assert told["kettle"] == ["the file of its take's last frames is damaged"]
    assert matchcut("generate", film, "-q").exit_code == 0
    assert stale(film) == {}


def test_a_film_that_was_never_looked_at_is_read_before_it_is_shown(film: Path) -> None:
    (film / "cache" / "media-checked").unlink()
    flipped(file_of(film, "cup", "video"))
    assert stale(film) == {}
    assert matchcut("export", film, "-o", film / "tea.mp4", "-q").exit_code != 0
    assert list(stale(film)) == ["cup"]
    (film / "cache" / "media-checked").unlink()
    assert matchcut("render", film, "-o", film / "tea.mp4", "-q").exit_code == 0


def test_a_disk_that_changes_bits_and_no_times_is_found_after_a_day(
    film: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Project.open(film) as project:
        take = project.takes.get(project.film.circles["cup"].take)  # type: ignore[index]
        flipped(project.media.path(take.video))
        # As if the bit had flipped by itself: what is known of the file fits it.
        project.media._checks.know(project.media.path(take.video), take.video)
        assert project.media.trouble(take.video, read=True) == ""
        later = time.time() + 25 * 3600
        monkeypatch.setattr(time, "time", lambda: later)
        assert project.media.trouble(take.video, read=True) == "damaged"
