"""The vault takes in whole media files only, keeps the same bytes once, and is never led out of its folder."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from matchcut.film.errors import BadInput
from matchcut.film.ids import MediaId
from matchcut.store.project import Project

Picture = Callable[[str], Path]


def names_in(project: Project) -> list[str]:
    return sorted(str(path.relative_to(project.folder / "media")) for path in (project.folder / "media").rglob("*"))


def test_a_picture_is_kept_under_its_hash(project: Project, picture: Picture) -> None:
    source = picture("red")
    media = project.media.add(source)
    assert media == hashlib.sha256(source.read_bytes()).hexdigest()
    kept = project.media.path(media)
    assert kept == project.folder / "media" / media[:2] / f"{media}.png"
    assert kept.read_bytes() == source.read_bytes()
    assert source.exists()
    facts = project.media.facts(media)
    assert (facts.kind, facts.width, facts.height, facts.suffix) == ("image", 8, 6, ".png")
    assert project.media.has(media)
    assert names_in(project) == [".staging", media[:2], f"{media[:2]}/{media}.png"]


def test_another_program_finds_it(project: Project, picture: Picture) -> None:
    media = project.media.add(picture("red"))
    with Project.open(project.folder) as other:
        assert other.media.path(media) == project.media.path(media)
        assert other.media.facts(media) == project.media.facts(media)


def test_the_same_bytes_are_kept_once(project: Project, picture: Picture) -> None:
    source = picture("red")
    first = project.media.add(source)
    kept = project.media.path(first)
    status = kept.stat()
    assert project.media.add(source) == first
    assert (kept.stat().st_ino, kept.stat().st_mtime_ns) == (status.st_ino, status.st_mtime_ns)


def test_a_lost_file_is_told_and_can_be_put_back(project: Project, picture: Picture) -> None:
    source = picture("red")
    media = project.media.add(source)
    project.media.path(media).unlink()
    assert not project.media.has(media)
    assert project.media.missing() == (media,)
    with pytest.raises(BadInput, match="is missing"):
        project.media.path(media)
    assert project.media.add(source) == media
    assert project.media.missing() == ()
    assert project.media.path(media).read_bytes() == source.read_bytes()


def test_moving_removes_the_source_once_it_is_safe(project: Project, picture: Picture, tmp_path: Path) -> None:
    source = picture("red")
    content = source.read_bytes()
    media = project.media.add(source, move=True)
    assert not source.exists()
    assert project.media.path(media).read_bytes() == content
    fake = tmp_path / "fake.png"
    fake.write_text("no picture")
    with pytest.raises(BadInput):
        project.media.add(fake, move=True)
    assert fake.read_text() == "no picture"
    assert project.media.add(project.media.path(media), move=True) == media
    assert project.media.path(media).read_bytes() == content


def test_unknown_media_are_told(project: Project) -> None:
    nothing = MediaId("ab" * 32)
    assert not project.media.has(nothing)
    with pytest.raises(BadInput, match="no media file 'abababababab…'"):
        project.media.path(nothing)
    with pytest.raises(BadInput, match="no media file"):
        project.media.facts(nothing)


def disguised(tmp_path: Path, picture: Picture) -> dict[str, Path]:
    """What can't be taken in, by what it is."""
    outside = tmp_path / "outside"
    outside.mkdir()
    target = picture("secret").rename(outside / "secret.png")
    inside = tmp_path / "inside"
    inside.mkdir()
    (inside / "link.png").symlink_to(target)
    (inside / "loop.png").symlink_to(inside / "loop.png")
    (inside / "text.png").write_text("INT. HANGAR - NIGHT")
    (inside / "list.mp4").write_text("ffconcat version 1.0\nfile '/etc/passwd'\n")
    (inside / "empty.png").touch()
    os.mkfifo(inside / "pipe.png")
    return {
        "link to a file in another folder": inside / "link.png",
        "can't be opened": inside / "loop.png",
        "picture": inside / "text.png",
        "film or sound": inside / "list.mp4",
        "empty": inside / "empty.png",
        "not a file": inside / "pipe.png",
        "is not a file": inside,
        "not a file.": Path("/dev/zero"),
        "be opened": inside / "nothing.png",
    }


def test_what_is_no_media_file_is_refused_with_its_name(project: Project, picture: Picture, tmp_path: Path) -> None:
    for sentence, path in disguised(tmp_path, picture).items():
        with pytest.raises(BadInput, match=sentence) as refusal:
            project.media.add(path)
        assert refusal.value.file == path
    assert [name for name in names_in(project) if name != ".staging"] == []
    with project.reading() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM media").scalar() == 0


def test_a_link_within_its_folder_is_followed(project: Project, picture: Picture, tmp_path: Path) -> None:
    source = picture("red")
    (tmp_path / "nickname.png").symlink_to(source)
    media = project.media.add(tmp_path / "nickname.png")
    assert not project.media.path(media).is_symlink()


def test_a_link_in_the_vault_is_not_followed(project: Project, picture: Picture, tmp_path: Path) -> None:
    media = project.media.add(picture("red"))
    kept = project.media.path(media)
    kept.unlink()
    kept.symlink_to(tmp_path / "red.png")
    with pytest.raises(BadInput, match="missing"):
        project.media.path(media)
    assert project.media.missing() == (media,)
    project.media.add(tmp_path / "red.png")
    assert project.media.path(media).read_bytes() == (tmp_path / "red.png").read_bytes()


def test_a_shard_that_is_a_link_is_not_written_through(project: Project, picture: Picture, tmp_path: Path) -> None:
    source = picture("red")
    media = hashlib.sha256(source.read_bytes()).hexdigest()
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (project.folder / "media" / media[:2]).symlink_to(elsewhere)
    with pytest.raises(BadInput, match="can't be a link"):
        project.media.add(source)
    assert list(elsewhere.iterdir()) == []
    assert not project.media.has(MediaId(media))


def test_names_do_not_reach_the_disk(project: Project, picture: Picture, tmp_path: Path) -> None:
    source = picture("red").rename(tmp_path / "A mother's secret; rm -rf ~ 漢字.PNG")
    media = project.media.add(source)
    assert project.media.path(media).name == f"{media}.png"
