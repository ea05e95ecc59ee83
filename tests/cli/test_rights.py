"""Folders that a person may not enter are told in a sentence, whatever command is given them."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import QThreadPool
from pytestqt.qtbot import QtBot

from matchcut.app.sources import open_source
from matchcut.cli.main import run
from matchcut.film.errors import BadInput
from matchcut.studio.background import Errand

COMMANDS = {
    "status": lambda film, place: ["status", place],
    "new": lambda film, place: ["new", place / "film"],
    "doctor": lambda film, place: ["doctor", place],
    "export": lambda film, place: ["export", film, "-o", place / "words.srt"],
    "pack": lambda film, place: ["pack", film, "-o", place / "film.matchcutz"],
    "verify": lambda film, place: ["verify", place / "film.mp4"],
}


@pytest.fixture
def folder(monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A film, a folder that is open, and one that is locked, where everybody gets to."""
    with tempfile.TemporaryDirectory() as name:
        place = Path(name)
        place.chmod(0o777)
        for variable in ("HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME"):
            monkeypatch.setenv(variable, name)
        assert run(["new", str(place / "film")]) == 0
        for path in (place / "film").rglob("*"):
            path.chmod(0o777)
        (place / "film").chmod(0o777)
        (place / "open").mkdir()
        (place / "locked").mkdir(mode=0)
        yield place
        (place / "locked").chmod(0o700)


@contextmanager
def as_nobody() -> Iterator[None]:
    """As a user whom modes keep out, which they don't the system's own."""
    was = os.geteuid()
    if was == 0:
        os.seteuid(65_534)
    try:
        yield
    finally:
        os.seteuid(was)


@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_says_what_may_not_be_opened(folder: Path, name: str, capfd: pytest.CaptureFixture[str]) -> None:
    command = COMMANDS[name]
    run([str(part) for part in command(folder / "film", folder / "open")])  # What it imports is here then.
    capfd.readouterr()
    with as_nobody():
        status = run([str(part) for part in command(folder / "film", folder / "locked")])
    told = capfd.readouterr()
    assert status == 3
    assert "You may not open this." in told.out + told.err or "can't be opened" in told.out + told.err
    assert "mistake of ours" not in told.err
    assert "locked" in told.out + told.err


def test_the_studio_hears_of_it_as_of_any_other_mistake(folder: Path, qtbot: QtBot) -> None:
    failures: list[Exception] = []
    with as_nobody():
        Errand(open_source, folder / "locked", done=failures.append, failed=failures.append)
        QThreadPool.globalInstance().waitForDone()
    qtbot.waitUntil(lambda: bool(failures))
    (failure,) = failures
    assert isinstance(failure, BadInput)
    assert failure.file is not None
    assert "locked" in str(failure.file)
