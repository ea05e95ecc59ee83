"""CONTRIBUTING's recipe for a deliverable, followed in a copy of the house: one module, one row, a film delivered."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from textwrap import indent

import pytest

HOUSE = Path(__file__).parents[2]
FILM = """
[film]
title = "Tea"

[[scene]]
[[scene.shot]]
duration = "1s"
dialogue = "MARA: Is there\ttea?"
[[scene.shot]]
duration = "2s"
[[scene.shot]]
duration = "1s"
dialogue = "TOM: Здесь."
"""


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of the house in which the recipe was followed."""
    copy = tmp_path / "house"
    shutil.copytree(HOUSE / "src" / "matchcut", copy / "src" / "matchcut", ignore=shutil.ignore_patterns("__pycache__"))
    (copy / "resources").symlink_to(HOUSE / "resources")
    recipe = (HOUSE / "CONTRIBUTING.md").read_text("utf-8").split("## Adding a deliverable")[1].split("\n## ")[0]
    module, row = re.findall(r"```python\n(.*?)```", recipe, re.DOTALL)
    room = copy / "src" / "matchcut" / "delivery" / "subtitles"
    (room / "spoken.py").write_text(module, "utf-8")
    rows = (room / "deliverables.py").read_text("utf-8")
    assert rows.endswith("    ),\n)\n")
    (room / "deliverables.py").write_text(rows.removesuffix(")\n") + indent(row.rstrip(), "    ") + ",\n)\n", "utf-8")
    return copy


@pytest.fixture
def run(copy: Path, tmp_path: Path) -> Callable[..., str]:
    """Run the program of the copy, and return what it says."""

    def told(*arguments: object) -> str:
        done = subprocess.run(
            [sys.executable, "-m", "matchcut", *map(str, arguments)],
            check=False,
            capture_output=True,
            text=True,
            env={
                **{name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"},
                "PYTHONPATH": str(copy / "src"),
                "PYTHONPYCACHEPREFIX": str(tmp_path / "compiled"),
                "XDG_CONFIG_HOME": str(tmp_path / "config"),
            },
        )
        assert done.returncode == 0, done.stderr
        return done.stdout + done.stderr

    return told


def test_a_film_is_delivered_by_the_new_form(run: Callable[..., str], tmp_path: Path) -> None:
    (tmp_path / "storyboard.toml").write_text(FILM, "utf-8")
    whole, part = tmp_path / "whole.spoken.txt", tmp_path / "part.spoken.txt"
    assert "Spoken words" in run("export", tmp_path, "-o", whole)
    run("export", tmp_path, "-o", part, "--set", "shots=no", "--part", "01:00:03:00-01:00:03:23")
    lines = whole.read_text("utf-8").splitlines()
    assert lines == ["01:00:00:00\t1\tMARA: Is there tea?", "01:00:03:00\t3\tTOM: Здесь."]
    assert part.read_text("utf-8") == "01:00:03:00\tTOM: Здесь.\n"
    assert [path.name for path in tmp_path.iterdir() if ".part" in path.name] == []


def test_the_recipe_is_in_the_houses_style(copy: Path) -> None:
    room = copy / "src" / "matchcut" / "delivery" / "subtitles"
    files = [str(room / "spoken.py"), str(room / "deliverables.py")]
    configured = ["--no-cache", "--config", str(HOUSE / "pyproject.toml")]
    for command in (["check", *configured], ["format", "--check", *configured]):
        done = subprocess.run(
            [sys.executable, "-m", "ruff", *command, *files], check=False, capture_output=True, text=True
        )
        assert done.returncode == 0, done.stdout
