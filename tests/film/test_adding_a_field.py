"""CONTRIBUTING's recipe for a field that only the cut uses, followed in a copy of the house: four files, no more."""

from __future__ import annotations

import filecmp
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from textwrap import indent

import av
import numpy as np
import pytest

from matchcut.store.migrations import VERSION

HOUSE = Path(__file__).parents[2]
STORYBOARD = """\
[film]
title = "Tea"
size = [160, 90]
engine = "fake"

[[scene]]

[[scene.shot]]
id = "kettle"
duration = "12f"
parameters = { behaviour = "sound" }
"""
TOUCHED = ("cut/conform.py", "film/fields.py", "film/model.py", "store/migrations.py")
IN_THE_STUDIO = """
import sys
from pathlib import Path

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from matchcut.film import edits
from matchcut.film.errors import EditRefused
from matchcut.store.project import Project
from matchcut.studio.theme.theme import Theme
from matchcut.studio.window.differences import differences
from matchcut.studio.window.window import StudioWindow

application = QApplication(sys.argv)
project, settings = Path(sys.argv[1]), QSettings(sys.argv[2], QSettings.Format.IniFormat)
window = StudioWindow(Project.open(project), Theme(application), settings)
window.show()
session, then = window.session, window.session.film
shot = then.order[0]
session.select((shot,))
field = window.inspector.fields["level"]
print(field.accessibleName(), field.text())
field.setText("-3")
field.editingFinished.emit()
print(session.film.shots[shot].level, field.text(), *differences(then, session.film))
print(session.project.history()[0].what)
session.undo()
print(session.film.shots[shot].level, field.text())
try:
    edits.revise_shot(session.film, shot, level=1201)
except EditRefused as error:
    print(error)
window.close()
"""


def followed(copy: Path) -> None:
    """Do what the recipe says."""
    recipe = (HOUSE / "CONTRIBUTING.md").read_text("utf-8").split("## Adding a row or a field")[1].split("\n## ")[0]
    row, migration = (
        f"{indent(block.rstrip(), ' ' * 4)},\n" for block in re.findall(r"```python\n(.*?)```", recipe, re.S)
    )
    field, use = (re.search(rf"`({begins}[^`]*)`", recipe) for begins in ("level: ", "gain="))
    assert field
    assert use
    add(copy / "src/matchcut/film/model.py", "    reframe_y: int = 5000\n", f"    {field[1]}\n")
    add(
        copy / "src/matchcut/film/fields.py",
        "            holds=Ratio(_SPEEDS),\n",
        indent(row, " " * 4),
        "        ),\n",
    )
    numbered = re.sub(r"^        \d+,$", f"        {VERSION + 1},", migration, flags=re.MULTILINE)
    add(copy / "src/matchcut/store/migrations.py", "MIGRATIONS: ", numbered, "\n)\n", before=True)
    add(copy / "src/matchcut/cut/conform.py", "                source_start=head,\n", f"                {use[1]}\n")


def add(file: Path, after: str, lines: str, end: str = "", *, before: bool = False) -> None:
    """Add lines to a file: after some text or, where an `end` is named, after the first of that (or before it)."""
    text = file.read_text("utf-8")
    assert text.count(after) == 1, (file, after)
    place = text.index(after) + len(after)
    if end:
        place = text.index(end, place) + (1 if before else len(end))
    file.write_text(text[:place] + lines + text[place:], "utf-8")


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the house in which the recipe was followed."""
    copy = tmp_path_factory.mktemp("house")
    for name in ("src/matchcut", "tests/film", "tests/script", "packaging"):
        shutil.copytree(HOUSE / name, copy / name, ignore=shutil.ignore_patterns("__pycache__"))
    (copy / "resources").mkdir()
    for entry in (HOUSE / "resources").iterdir():
        if entry.name != "storyboard.md":
            (copy / "resources" / entry.name).symlink_to(entry)
    shutil.copy(HOUSE / "resources" / "storyboard.md", copy / "resources")
    shutil.copy(HOUSE / "pyproject.toml", copy)
    followed(copy)
    return copy


def run(house: Path, *arguments: object, home: Path) -> str:
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


def loudness(sound: Path) -> float:
    """The root mean square of a sound's samples, as ffmpeg reads them."""
    with av.open(str(sound)) as container:
        samples = np.concatenate([frame.to_ndarray().ravel() for frame in container.decode(audio=0)]).astype(float)
    return float(np.sqrt(np.mean(samples**2)))


def test_four_files_are_touched(copy: Path) -> None:
    room = copy / "src" / "matchcut"
    names = [file.relative_to(room).as_posix() for file in room.rglob("*.py")]
    _, different, lacking = filecmp.cmpfiles(room, HOUSE / "src" / "matchcut", names, shallow=False)
    assert (sorted(different), lacking) == (sorted(TOUCHED), [])


def test_the_recipe_is_in_the_houses_style(copy: Path) -> None:
    files = [copy / "src" / "matchcut" / name for name in TOUCHED]
    for command in (["check", "--no-cache"], ["format", "--check", "--no-cache"]):
        run(copy, "-m", "ruff", *command, "--config", HOUSE / "pyproject.toml", *files, home=copy)


def test_the_houses_own_checks_of_fields_hold_for_it(copy: Path) -> None:
    """The table has it, no recipe does, and the storyboard's page tells of its key as soon as it is written anew."""
    run(copy, "packaging/storyboard_page.py", home=copy)
    page = (copy / "resources" / "storyboard.md").read_text("utf-8")
    assert '| `level_db` | louder or softer, in decibels, than its take sounds | `"0"` |' in page
    own = ["-p", "no:cacheprovider", "-q", "tests/film/test_fields.py", "tests/script/test_reference.py"]
    assert " passed" in run(copy, "-m", "pytest", "-o", "addopts=", *own, home=copy)


def test_a_film_made_before_opens_and_has_it_everywhere(copy: Path, tmp_path: Path) -> None:
    """Nothing goes stale; the storyboard's key is read and heard; the inspector sets it, and it can be taken back."""
    tea = tmp_path / "tea"
    tea.mkdir()
    (tea / "storyboard.toml").write_text(STORYBOARD)
    run(HOUSE, "-m", "matchcut", "generate", tea, "--quiet", home=tmp_path)
    run(copy, "-m", "matchcut", "export", tea, "-o", tmp_path / "before.wav", home=tmp_path)
    assert "nothing to make" in run(copy, "-m", "matchcut", "generate", tea, home=tmp_path)
    (tea / "storyboard.toml").write_text(f'{STORYBOARD}level_db = "-6.02"\n')
    run(copy, "-m", "matchcut", "export", tea, "-o", tmp_path / "after.wav", home=tmp_path)
    assert loudness(tmp_path / "after.wav") / loudness(tmp_path / "before.wav") == pytest.approx(0.5, abs=0.01)
    (tmp_path / "studio.py").write_text(IN_THE_STUDIO)
    shown = run(copy, tmp_path / "studio.py", tea, tmp_path / "settings.ini", home=tmp_path).splitlines()
    assert [line for line in shown if not line.startswith(("This plugin", "qt."))] == [
        "Level of the take's sound in decibels -6.02",
        "-300 -3 Shot 1: the level of its sound changed.",
        "Set the level of its sound",
        "-602 -6.02",
        "field 'level': In 'kettle', the level of its sound can't be 1201. Take a number from -6000 to 1200.",
    ]
