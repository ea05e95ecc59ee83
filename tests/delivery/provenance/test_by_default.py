"""Everything exported that shows the film carries credentials unless they are switched off, read by C2PA's own reader.

The referee is c2pa-rs by way of its Python binding, given the file and its kind and nothing of ours; pictures are
compared as ffmpeg, Pillow and MuPDF decode them.
"""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import c2pa
import imageio_ffmpeg
import pymupdf
import pytest
from PIL import Image

from matchcut.app.exporting import deliver, wish
from matchcut.delivery.deliverable import Deliverable
from matchcut.delivery.deliverables import DELIVERABLES
from matchcut.film import edits
from matchcut.film.film import Film
from matchcut.film.ids import ShotId
from matchcut.film.model import Transition
from matchcut.film.vocabulary import TransitionKind
from matchcut.store.project import Project

MIMES = {
    ".mp4": "video/mp4",
    ".mov": "video/quicktime",
    ".mkv": "video/x-matroska",
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".tif": "image/tiff",
    ".exr": "image/x-exr",
    ".gif": "image/gif",
    ".webp": "image/webp",
    ".pdf": "application/pdf",
}
SIGNED = [form for form in DELIVERABLES if any(option.name == "credentials" for option in form.options)]
NAMES = {
    **{form.id: f"out{form.suffixes[0]}" if form.suffixes else "out" for form in SIGNED},
    "still-exr": "out.exr",
    "still-jpg": "out.jpg",
    "still-tif": "out.tif",
}
TYPED = {
    **{form.id: (form.id, {}) for form in SIGNED},
    "still-exr": ("still", {}),
    "still-jpg": ("still", {}),
    "still-tif": ("still", {}),
    "sequence-exr": ("stills", {"format": "exr"}),
    "clips-ffv1": ("clips", {"codec": "FFV1"}),
}


def exported(project: Project, folder: Path, name: str, **typed: str) -> tuple[Path, ...]:
    form, usual = TYPED[name]
    small = {"size": "540p"} if any(o.name == "size" for o in _form(form).options) else {}
    out = folder / NAMES.get(name, "out")
    wanted = wish(out, form, {**usual, **small, **typed})
    return tuple(path for path in deliver(project, wanted, lambda _done, _of: None).files if path.is_file())


def _form(name: str) -> Deliverable:
    return next(form for form in DELIVERABLES if form.id == name)


def manifest(path: Path) -> dict[str, Any]:
    """What C2PA's reader says of a file, or of a file and the manifest beside it."""
    beside = path.with_suffix(".c2pa")
    with (
        path.open("rb") as stream,
        c2pa.Reader(MIMES[path.suffix], stream, beside.read_bytes() if beside.exists() else None) as reader,
    ):
        told: dict[str, Any] = json.loads(reader.json())
    return told


def shots_in(told: dict[str, Any]) -> list[dict[str, Any]]:
    """The shots that a manifest tells of."""
    assertions = told["manifests"][told["active_manifest"]]["assertions"]
    (made,) = [one["data"] for one in assertions if "generation" in one["label"]]
    return made["shots"]  # type: ignore[no-any-return]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory, room_in: Callable[[Path], Any]) -> Path:
    """The small film with a take for every shot, of which it shows eight frames: each form encodes them all."""
    with room_in(tmp_path_factory.mktemp("whole")) as room:
        for shot in room.project.film.order:
            if room.project.film.circled(shot) is None:
                room.shoot(shot, (30, 60, 90))
        room.project.transact("Shorten", _shortened)
        return Path(room.project.folder)


@pytest.fixture
def project(folder: Path) -> Iterator[Project]:
    """That film, which is not changed."""
    with Project.open(folder) as project:
        yield project


Exports = Callable[..., tuple[Path, ...]]


@pytest.fixture(scope="module")
def exports(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Exports:
    """`exports(name, credentials="off")`: the files of a form, written for the first that asks; nobody changes them."""
    kept: dict[tuple[str, ...], tuple[Path, ...]] = {}

    def written(name: str, **typed: str) -> tuple[Path, ...]:
        known = (name, *typed.values())
        if known not in kept:
            with Project.open(folder) as project:
                kept[known] = exported(project, tmp_path_factory.mktemp("exports"), name, **typed)
        return kept[known]

    return written


def _shortened(film: Film) -> Film:
    film = edits.set_transition(film, ShotId("lamp"), Transition(TransitionKind.DISSOLVE, 2))
    for shot in film.order:
        film = edits.trim(film, shot, tail=film.shots[shot].frames - 8)
    return film


@pytest.mark.parametrize("name", TYPED)
def test_every_form_that_shows_the_film_is_signed(exports: Exports, name: str):
    files = exports(name)
    shown = [path for path in files if path.suffix != ".c2pa"]
    assert shown
    for path in shown:
        told = manifest(path)
        assert told["validation_state"] == "Valid"
        assert [one["code"] for one in told["validation_status"]] == ["signingCredential.untrusted"]
        assert shots_in(told)


@pytest.mark.parametrize("name", ["film", "ffv1", "still", "gif", "webp", "storyboard", "clips", "sequence"])
def test_switched_off_there_is_nothing_of_it(exports: Exports, name: str):
    for path in exports(name, credentials="off"):
        assert path.suffix != ".c2pa"
        assert b"c2pa" not in path.read_bytes()


def test_credentials_of_an_older_file_do_not_stay_beside_an_unsigned_one(project: Project, tmp_path: Path):
    film, beside = exported(project, tmp_path, "ffv1")
    assert beside == film.with_suffix(".c2pa")
    assert exported(project, tmp_path, "ffv1", credentials="off") == (film,)
    assert not beside.exists()


@pytest.mark.parametrize("name", ["film", "prores", "ffv1", "gif"])
def test_a_signed_film_decodes_as_the_unsigned_one(exports: Exports, name: str):
    plain = exports(name, credentials="off")[0]
    assert _decoded(exports(name)[0]) == _decoded(plain)


def _decoded(path: Path) -> str:
    command = [imageio_ffmpeg.get_ffmpeg_exe(), "-v", "error", "-xerror", "-i", path, "-f", "framemd5", "-"]
    told = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    return "\n".join(line for line in told.splitlines() if not line.startswith("#"))


@pytest.mark.parametrize("name", ["still", "still-jpg", "still-tif", "webp"])
def test_a_signed_picture_opens_as_the_unsigned_one(exports: Exports, name: str):
    plain = exports(name, credentials="off")[0]
    with Image.open(exports(name)[0]) as signed, Image.open(plain) as before:
        assert signed.convert("RGB").tobytes() == before.convert("RGB").tobytes()


def test_a_signed_pdf_opens_as_the_unsigned_one(exports: Exports):
    plain = exports("storyboard", credentials="off")[0]
    with pymupdf.open(exports("storyboard")[0]) as signed, pymupdf.open(plain) as before:
        assert len(signed) == len(before) > 0
        assert [page.get_text() for page in signed] == [page.get_text() for page in before]
        assert [page.get_pixmap().samples for page in signed] == [page.get_pixmap().samples for page in before]


@pytest.mark.parametrize("name", ["film", "ffv1", "still", "still-exr", "gif", "webp"])
def test_one_changed_byte_is_found_in_each(exports: Exports, tmp_path: Path, name: str):
    path, *_ = [Path(shutil.copy(file, tmp_path)) for file in exports(name)]
    content = bytearray(path.read_bytes())
    content[-40] ^= 1
    path.write_bytes(content)
    with suppress(c2pa.C2paError):  # As nothing at all may be left to be read of it.
        assert manifest(path)["validation_state"] == "Invalid"


def test_a_still_tells_of_the_shot_that_it_shows_and_no_other(project: Project, tmp_path: Path):
    wanted = wish(tmp_path / "one.png", "still", {"at": "0"})
    deliver(project, wanted, lambda _done, _of: None)
    told = manifest(tmp_path / "one.png")
    assert [shot["shot"] for shot in shots_in(told)] == ["1"]


def test_paper_without_pictures_of_the_film_is_not_signed(project: Project, tmp_path: Path):
    for name, typed in (("storyboard", {"picture": "blank"}), ("shot-list", {"picture": "none"})):
        for path in exported(project, tmp_path, name, **typed):
            assert b"c2pa" not in path.read_bytes()


def test_no_unsigned_film_is_ever_at_its_place(project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    def fails(*_arguments: object, **_named: object) -> None:
        raise RuntimeError("the machine stops here")

    monkeypatch.setattr("matchcut.delivery.provenance.ordering.sign", fails)
    with pytest.raises(RuntimeError):
        exported(project, tmp_path, "film")
    assert not (tmp_path / "out.mp4").exists()
