"""Copies of the house, in which tests follow CONTRIBUTING's recipes and then run what stands there."""

from __future__ import annotations

import filecmp
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

HOUSE = Path(__file__).parents[1]
ROOM = Path("src/matchcut")


def recipe(heading: str) -> str:
    """The section of CONTRIBUTING under that heading."""
    return (HOUSE / "CONTRIBUTING.md").read_text("utf-8").split(f"## {heading}\n")[1].split("\n## ")[0]


def blocks(section: str, language: str = "python") -> list[str]:
    """The code that stands in a section."""
    return re.findall(rf"```{language}\n(.*?)```", section, re.DOTALL)


class HouseCopy:
    """A copy of the program in `folder`, with `others` of the house's folders, and its resources."""

    def __init__(self, folder: Path, *others: str) -> None:
        self.folder = folder
        for name in (ROOM.as_posix(), *others):
            shutil.copytree(HOUSE / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
        (folder / "resources").mkdir()
        for entry in (HOUSE / "resources").iterdir():
            if entry.name != "storyboard.md":
                (folder / "resources" / entry.name).symlink_to(entry)
        shutil.copy(HOUSE / "resources" / "storyboard.md", folder / "resources")
        shutil.copy(HOUSE / "pyproject.toml", folder)

    def add(self, file: str, after: str, lines: str, end: str = "", *, before: bool = False) -> None:
        """Add lines to a file of the program.

        They stand after some text or, where an `end` is named, after the first of that (or before it).
        """
        path = self.folder / ROOM / file
        text = path.read_text("utf-8")
        assert text.count(after) == 1, (file, after)
        place = text.index(after) + len(after)
        if end:
            place = text.index(end, place) + (1 if before else len(end))
        path.write_text(text[:place] + lines + text[place:], "utf-8")

    def touched(self) -> list[str]:
        """The files of the program that are not as they are in the house."""
        copy, house = self.folder / ROOM, HOUSE / ROOM
        names = [file.relative_to(copy).as_posix() for file in copy.rglob("*.py")]
        _, different, new = filecmp.cmpfiles(copy, house, names, shallow=False)
        return sorted([*different, *new])

    def require_style(self, files: Iterable[str]) -> None:
        """Raise AssertionError where files of the program are not in the house's style."""
        paths = [self.folder / ROOM / name for name in files]
        for command in (["check", "--no-cache"], ["format", "--check", "--no-cache"]):
            self.run("-m", "ruff", *command, "--config", HOUSE / "pyproject.toml", *paths, home=self.folder)

    def run(self, *arguments: object, home: Path) -> str:
        """Run Python in the copy, and return what it says. AssertionError where it fails."""
        return run(self.folder, *arguments, home=home)


def run(house: Path, *arguments: object, home: Path) -> str:
    """Run Python in a house: `-m matchcut`, say. `home` is whose settings are read."""
    done = subprocess.run(
        [sys.executable, *map(str, arguments)],
        check=False,
        capture_output=True,
        text=True,
        cwd=house,
        env={**os.environ, "PYTHONPATH": str(house / "src"), "HOME": str(home), "XDG_CONFIG_HOME": str(home)},
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout + done.stderr
