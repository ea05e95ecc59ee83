"""A small film on disk, made by the fake engine, and the command line run as a process of its own."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from tests.warm import Warm

STORYBOARD = """\
[film]
title = "Tea"
size = [160, 90]
engine = "fake"

[[scene]]
heading = "INT. KITCHEN"

[[scene.shot]]
id = "kettle"
action = "A kettle."
duration = "24f"

[[scene.shot]]
id = "steam"
action = "Steam."
continues = true
duration = "12f"

[[scene.shot]]
id = "cup"
action = "A cup."
duration = "24f"
transition = { kind = "dissolve", duration = "6f" }
"""

Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def tea(tmp_path: Path) -> Path:
    """A folder with a storyboard of three shots, 54 frames in all."""
    folder = tmp_path / "tea"
    folder.mkdir()
    (folder / "storyboard.toml").write_text(STORYBOARD)
    return folder


@pytest.fixture(scope="session")
def tea_made(tmp_path_factory: pytest.TempPathFactory, warm: Warm) -> Path:
    """That film with all its takes, made once; nobody changes it."""
    folder = tmp_path_factory.mktemp("made") / "tea"
    folder.mkdir()
    (folder / "storyboard.toml").write_text(STORYBOARD)
    warm.run("generate", folder, "--quiet").check_returncode()
    return folder


@pytest.fixture
def tea_shot(tea_made: Path, tmp_path: Path) -> Path:
    """A copy of that film with all its takes, to change."""
    return Path(shutil.copytree(tea_made, tmp_path / "tea"))


@pytest.fixture
def run(tmp_path: Path, warm: Warm) -> Run:
    """Run `matchcut ARGUMENTS` and return the finished process; see `warm`."""

    def started(*arguments: object) -> subprocess.CompletedProcess[str]:
        environment = {**os.environ, "COLUMNS": "200"}
        return warm.run(*arguments, cwd=tmp_path, env=environment, timeout=120)

    return started


@pytest.fixture
def cold(tmp_path: Path) -> Run:
    """The same in a process that imports everything anew."""

    def started(*arguments: object) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "matchcut", *map(str, arguments)]
        environment = {**os.environ, "COLUMNS": "200"}
        return subprocess.run(
            command, capture_output=True, text=True, check=False, cwd=tmp_path, env=environment, timeout=120
        )

    return started


@pytest.fixture
def status(run: Run) -> Callable[[Path], dict[str, Any]]:
    """What `matchcut status --json` says of a film."""

    def told(folder: Path) -> dict[str, Any]:
        done = run("status", folder, "--json")
        assert done.returncode == 0, done.stderr
        found: dict[str, Any] = json.loads(done.stdout)
        return found

    return told
