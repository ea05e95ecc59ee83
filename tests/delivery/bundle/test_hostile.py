"""Bundles from strangers: every trick is told in a sentence, and leaves nothing on the disk."""

from __future__ import annotations

import hashlib
import json
import shutil
import sqlite3
import struct
import zipfile
from contextlib import closing
from pathlib import Path
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.campaigns import USUAL

from matchcut.delivery.bundle.unpacking import unpack
from matchcut.film.errors import BadInput, MachineFailed
from matchcut.store.project import Project

NAMES = {
    "upwards": "../evil",
    "upwards within": "media/../../evil",
    "absolute": "/etc/evil",
    "drive": "C:\\evil",
    "drive with slash": "C:/evil",
    "share": "\\\\server\\evil",
    "backslashes": "media\\..\\..\\evil",
    "reserved": "media/ab/CON",
    "reserved with ending": "nul.png",
    "other case": "FILM.matchcut",
    "beside the film": "film.matchcut-wal",
    "journal": "film.matchcut-journal",
    "storyboard": "storyboard.toml",
    "trailing dot": "film.matchcut.",
    "stream": "film.matchcut:evil",
    "folder": "media/",
    "shard of another": "media/ab/" + "cd" * 32 + ".png",
    "capital hash": "media/AB/" + "AB" * 32 + ".png",
    "long ending": "media/ab/" + "ab" * 32 + ".verylongending",
    "empty": "",
}


def refused(bundle: Path, saying: str) -> None:
    """The bundle is refused in one sentence that says so, and nothing is left or written anywhere near."""
    near = bundle.parent
    before = sorted(path for path in near.rglob("*"))
    with pytest.raises(BadInput, match=saying) as told:
        unpack(bundle, near / "out")
    assert told.value.file == bundle
    assert "\n" not in str(told.value)
    assert sorted(path for path in near.rglob("*")) == before


@pytest.mark.parametrize("name", NAMES.values(), ids=NAMES)
def test_a_name_that_is_not_a_bundles_is_refused(forge, name: str):
    refused(forge(lambda files: files.update({name: b"evil"})), "is no name that a bundle can hold")


def test_a_name_cut_off_at_a_nul_is_not_taken_for_what_is_before_it(forge):
    good = "media/ab/" + "ab" * 32 + ".png"
    path = forge(lambda files: files.update({good[:-4] + "Xpng": b"evil"}))
    path.write_bytes(path.read_bytes().replace((good[:-4] + "Xpng").encode(), (good[:-4] + "\0png").encode()))
    refused(path, "is no name that a bundle can hold")


@given(st.text(max_size=40).filter(lambda name: name not in ("manifest.json", "film.matchcut")))
@USUAL
def test_any_other_name_is_refused(tmp_path_factory: pytest.TempPathFactory, name: str):
    path = tmp_path_factory.mktemp("any") / "x.matchcutz"
    entry = zipfile.ZipInfo("x")
    entry.filename = name
    with zipfile.ZipFile(path, "w") as archive:
        try:
            archive.writestr(entry, b"evil")
        except UnicodeEncodeError:
            return
    refused(path, "is no name that a bundle can hold|damaged")


@given(changes=st.lists(st.tuples(st.integers(0, 10**9), st.integers(0, 255)), min_size=1, max_size=4))
@USUAL
def test_a_damaged_bundle_becomes_the_same_film_or_nothing(
    packed: bytes, changes: list[tuple[int, int]], tmp_path_factory: pytest.TempPathFactory
):
    folder = tmp_path_factory.mktemp("damaged")
    content = bytearray(packed)
    for place, value in changes:
        # Its headers are at the ends; what lies between is caught by its hash.
        end = min(len(content), 6000)
        content[place % end - end // 2] = value
    (folder / "x.matchcutz").write_bytes(content)
    try:
        unpack(folder / "x.matchcutz", folder / "out")
    except BadInput:
        assert [path.name for path in folder.iterdir()] == ["x.matchcutz"]
    else:
        with Project.open(folder / "out") as film:
            assert [shot.id for shot in film.film.running_order] == ["one", "two", "three"]


@pytest.mark.parametrize("kind", [0o120777, 0o060666, 0o010666], ids=["link", "device", "pipe"])
def test_what_is_no_file_is_refused(bundle: Path, tmp_path: Path, kind: int):
    path = tmp_path / "bad" / "x.matchcutz"
    path.parent.mkdir()
    with zipfile.ZipFile(bundle) as real, zipfile.ZipFile(path, "w") as bad:
        for entry in real.infolist():
            content = real.read(entry)
            if entry.filename.startswith("media/"):
                entry.external_attr, content = kind << 16, b"/etc/passwd"
            bad.writestr(entry, content)
    refused(path, "is a link or a device")


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_the_same_name_twice_is_refused(bundle: Path):
    with zipfile.ZipFile(bundle, "a") as archive:
        archive.writestr("film.matchcut", b"another")
    refused(bundle, "is in it twice")


def test_a_bomb_is_refused_by_its_header(bundle: Path, tmp_path: Path):
    path = tmp_path / "bad" / "x.matchcutz"
    path.parent.mkdir()
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as bad:
        bad.writestr("film.matchcut", bytes(50 * 2**20))
        bad.writestr("manifest.json", "{}")
    refused(path, "as only a bomb does")


def test_media_may_not_be_compressed(forge):
    path = forge(lambda _: None)
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("media/ab/" + "ab" * 32 + ".png", bytes(1000))
    refused(path, "media in a bundle never are")


def test_a_header_that_says_less_than_there_is_does_not_help_a_bomb(tmp_path: Path):
    path = tmp_path / "x.matchcutz"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as bad:
        bad.writestr("film.matchcut", bytes(50 * 2**20))
        bad.writestr("manifest.json", told({"film.matchcut": bytes(1000)}))
    lie = path.read_bytes().replace(struct.pack("<L", 50 * 2**20), struct.pack("<L", 1000))
    path.write_bytes(lie)
    refused(path, "larger than it says|damaged")


def test_files_that_share_their_bytes_are_refused(bundle: Path):
    content = bytearray(bundle.read_bytes())
    # In the central directory, let every media file claim the place and the size of the whole bundle.
    at = content.find(b"PK\x01\x02")
    while at >= 0:
        if content[at + 46 : at + 51] == b"media":
            struct.pack_into("<LL", content, at + 20, len(content), len(content))
        at = content.find(b"PK\x01\x02", at + 4)
    bundle.write_bytes(content)
    refused(bundle, "claims more than it holds")


@pytest.mark.parametrize("by", [1, -1_000_000, 1_000_000])
def test_files_that_lie_elsewhere_are_refused(bundle: Path, by: int):
    content = bytearray(bundle.read_bytes())
    # Where the list of files begins, by its end record: all places in the list are counted from there.
    end = content.rindex(b"PK\x05\x06")
    (begins,) = struct.unpack_from("<L", content, end + 16)
    struct.pack_into("<L", content, end + 16, begins + by if begins + by > 0 else begins - 1)
    bundle.write_bytes(content)
    refused(bundle, "claims more than it holds|damaged")


def test_too_many_files_are_refused(bundle: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("matchcut.delivery.bundle.unpacking.MOST_FILES", 4)
    refused(bundle, "claims to hold 5 files")


def test_a_size_beyond_all_films_is_refused(bundle: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("matchcut.delivery.bundle.unpacking.MOST_FILM", 1000)
    refused(bundle, "more than is unpacked here")


def test_a_disk_without_room_is_told_before_anything_is_written(
    bundle: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(shutil, "disk_usage", lambda _: SimpleNamespace(free=1000))
    with pytest.raises(MachineFailed, match="free on this disk"):
        unpack(bundle, tmp_path / "out")
    assert not list(tmp_path.glob(".*"))


def test_a_disk_that_fills_up_leaves_nothing(bundle: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    def full(_path: Path) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("matchcut.delivery.bundle.unpacking.sync_file", full)
    with pytest.raises(MachineFailed, match="no room left"):
        unpack(bundle, tmp_path / "out")
    assert not (tmp_path / "out").exists()
    assert not list(tmp_path.glob(".*"))


def test_a_changed_byte_is_found(forge):
    def change(files: dict[str, bytes]) -> None:
        name = next(name for name in files if name.startswith("media/"))
        files[name] = files[name][:-1] + b"!"

    refused(forge(change, listed=False), "is not what it was when it was packed")
    refused(forge(change), "is not what it was when it was packed")


def test_bytes_changed_in_the_file_itself_are_found(bundle: Path):
    content = bytearray(bundle.read_bytes())
    content[content.index(b"\x89PNG") + 60] ^= 1
    bundle.write_bytes(content)
    refused(bundle, "damaged")


@pytest.mark.parametrize("cut", [0, 3, 400, -1, -200])
def test_a_file_cut_short_is_no_bundle(bundle: Path, cut: int):
    bundle.write_bytes(bundle.read_bytes()[:cut])
    refused(bundle, "not a Matchcut bundle")


def told(contents: dict[str, bytes], /, **other: object) -> str:
    listed = [
        {"name": name, "sha256": hashlib.sha256(content).hexdigest(), "size": len(content)}
        for name, content in contents.items()
    ]
    return json.dumps(
        {"format": "matchcutz", "version": 1, "title": "x", "media": True, "people": False, "files": listed} | other
    )


@pytest.mark.parametrize(
    ("manifest", "saying"),
    [
        ("{", "list of files can't be read"),
        ("[" * 100_000, "list of files can't be read"),
        ("{}", "list of files can't be read"),
        (told({}, format="other"), "list of files can't be read"),
        (told({}, title=3), "list of files can't be read"),
        (told({}, files=[{"name": "film.matchcut", "sha256": "no", "size": 1}]), "list of files can't be read"),
        (told({}, version=2), "newer Matchcut"),
        (told({}), "not what it holds"),
        (told({"film.matchcut": b"x", "media/ab/x": b"y"}), "not what it holds"),
    ],
)
def test_a_manifest_that_lies_is_refused(tmp_path: Path, manifest: str, saying: str):
    path = tmp_path / "x.matchcutz"
    with zipfile.ZipFile(path, "w") as bad:
        bad.writestr("film.matchcut", b"x")
        bad.writestr("manifest.json", manifest)
    refused(path, saying)


def test_a_zip_without_a_film_is_refused(tmp_path: Path):
    path = tmp_path / "x.matchcutz"
    with zipfile.ZipFile(path, "w") as bad:
        bad.writestr("manifest.json", told({}))
    refused(path, "not a Matchcut bundle")


def test_a_film_that_was_tampered_with_is_refused_by_the_stores_guard(forge, tmp_path: Path):
    def tamper(files: dict[str, bytes]) -> None:
        database = tmp_path / "tampered"
        database.write_bytes(files["film.matchcut"])
        with closing(sqlite3.connect(database)) as connection:
            connection.execute("CREATE TRIGGER evil AFTER INSERT ON step BEGIN DELETE FROM shots; END")
            connection.commit()
        files["film.matchcut"] = database.read_bytes()
        database.unlink()

    refused(forge(tamper), "tampered with: it holds the trigger 'evil'")


def test_a_film_that_is_no_database_is_refused(forge):
    refused(forge(lambda files: files.update({"film.matchcut": b"hello"})), "file of another kind")


def test_a_place_that_is_taken_stays_as_it_is(bundle: Path, tmp_path: Path):
    taken = tmp_path / "taken"
    taken.mkdir()
    (taken / "mine.txt").write_text("mine")
    with pytest.raises(BadInput, match="something in this place"):
        unpack(bundle, taken)
    assert (taken / "mine.txt").read_text() == "mine"
    (tmp_path / "link").symlink_to(tmp_path / "nowhere")
    with pytest.raises(BadInput, match="something in this place"):
        unpack(bundle, tmp_path / "link")


def test_an_empty_folder_is_a_place(bundle: Path, tmp_path: Path):
    (tmp_path / "empty").mkdir()
    assert unpack(bundle, tmp_path / "empty").folder == tmp_path / "empty"
    assert (tmp_path / "empty" / "film.matchcut").is_file()
