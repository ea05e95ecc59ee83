"""Nothing that is delivered tells who made it or where, unless the person said what to be called."""

from __future__ import annotations

import io
import os
import re
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.warm import Warm

LOGIN, HOST, HOME = "zz-login", "zz-host", "zz-home"
STORYBOARD = """\
[film]
title = "Tea"
size = [160, 90]
engine = "fake"

[[cast]]
id = "mara"
name = "Mara"

[[scene]]
heading = "INT. KITCHEN"

[[scene.shot]]
action = "A kettle."
dialogue = "Tea?"
cast = ["mara"]
duration = "8f"

[[scene.shot]]
action = "Steam."
continues = true
duration = "8f"
"""
MAKE = f"""
import socket, sys
socket.gethostname = lambda: "{HOST}"
from matchcut.cli.main import run
for command in sys.argv[1:]:
    status = run(command.split("|"))
    if status:
        sys.exit(status)
"""
OUTS = {
    **{name: name for name in ("a.otio", "a.otioz", "a.edl", "a.fcpxml", "a.xml", "a.aaf", "a.mlt", "a.kdenlive")},
    **{name: name for name in ("a.ale", "a.srt", "a.vtt", "a.ttml", "a.pdf", "a.txt", "a.matchcutz", "a.mp4", "a.mkv")},
    **{name: name for name in ("a.mov", "a.png")},
    "shots.pdf": "shot-list",
    "shots.csv": "shot-list-csv",
    "shots.xlsx": "shot-list-xlsx",
    "cast.pdf": "cast-list",
    "continuity.pdf": "continuity",
    "rights.pdf": "rights-pdf",
}
FULL_PLACES = ("a.xml", "a.aaf")
"""Editing programs look for media by its full place, which these therefore hold."""


def run(warm: Warm, home: Path, *commands: tuple[str, ...]) -> None:
    environment = {**os.environ, "HOME": str(home), "LOGNAME": LOGIN, "USER": LOGIN, "USERNAME": LOGIN}
    for name in ("XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"):
        environment.pop(name, None)
    done = warm.program(MAKE, *("|".join(command) for command in commands), env=environment, timeout=300)
    assert done.returncode == 0, done.stderr


def contents(data: bytes) -> Iterator[bytes]:
    """The bytes of a file, and of all that is packed in it."""
    yield data
    if data[:2] == b"PK":
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            for name in archive.namelist():
                yield from contents(archive.read(name))
    if data[:4] == b"%PDF":
        for start in re.finditer(rb"stream\r?\n", data):
            try:
                yield zlib.decompressobj().decompress(data[start.end() :])
            except zlib.error:  # A picture, which is packed otherwise.
                continue


def tells(path: Path, word: str) -> bool:
    spelled = [word.encode(coding) for coding in ("utf-8", "utf-16-le", "utf-16-be")]
    return any(one in content for content in contents(path.read_bytes()) for one in spelled)


@pytest.fixture(scope="module")
def delivered(tmp_path_factory: pytest.TempPathFactory, warm: Warm) -> Path:
    """A home folder in which a film was made and delivered, in `out` before its maker had a name, in `named` after."""
    home = tmp_path_factory.mktemp("place") / HOME
    for folder in ("film", "out", "named"):
        (home / folder).mkdir(parents=True)
    (home / "film" / "storyboard.toml").write_text(STORYBOARD)
    film, named = str(home / "film"), str(home / "named" / "a.otio")
    run(
        warm,
        home,
        ("generate", film, "-q"),
        *(
            ("export", film, "-q", "-o", str(home / "out" / out), *(("--as", form) if form != out else ()))
            for out, form in OUTS.items()
        ),
        ("sign", str(home / "out" / "a.mp4"), film),
        ("person", "--name", "Ann Lee"),
        ("generate", film, "-q", "--seed", "7"),
        ("export", film, "-q", "-o", named),
    )
    return home


def test_no_form_of_delivery_tells_who_made_it_or_on_which_machine(delivered: Path) -> None:
    files = [path for path in (delivered / "out").rglob("*") if path.is_file()]
    assert {path.name for path in files} >= set(OUTS)
    assert [(path.name, word) for path in files for word in (LOGIN, HOST) if tells(path, word)] == []


def test_the_home_folder_is_told_only_where_media_is_found_by_its_full_place(delivered: Path) -> None:
    files = [path for path in (delivered / "out").rglob("*") if path.is_file()]
    assert sorted(path.name for path in files if tells(path, HOME)) == sorted(FULL_PLACES)


def test_the_project_keeps_no_login_name(delivered: Path) -> None:
    files = [path for path in (delivered / "film").rglob("*") if path.is_file()]
    assert [path.name for path in files if tells(path, LOGIN)] == []


def test_a_name_that_was_set_is_told(delivered: Path) -> None:
    assert "the render, for Ann Lee" in (delivered / "named" / "a.otio").read_text()
    assert not tells(delivered / "named" / "a.otio", LOGIN)
