"""CONTRIBUTING's recipe for a field that only the cut uses, followed in a copy of the house: four files, no more."""

from __future__ import annotations

import re
from pathlib import Path
from textwrap import indent
from types import ModuleType
from typing import Any

import av
import numpy as np
import pytest

from matchcut.store.migrations import VERSION

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
from matchcut.film.differences import differences
from matchcut.film.errors import EditRefused
from matchcut.store.project import Project
from matchcut.studio.theme.theme import Theme
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


@pytest.fixture(scope="module")
def copy(house: ModuleType, tmp_path_factory: pytest.TempPathFactory) -> Any:
    """A copy of the house in which the recipe was followed."""
    copy = house.HouseCopy(tmp_path_factory.mktemp("house"), "tests/film", "tests/script", "packaging")
    recipe = house.recipe("Adding a row or a field to the film")
    row, migration = (f"{indent(block.rstrip(), ' ' * 4)},\n" for block in house.blocks(recipe))
    field, use = (re.search(rf"`({begins}[^`]*)`", recipe) for begins in ("level: ", "gain="))
    assert field
    assert use
    copy.add("film/model.py", "class Shot:\n", f"    {field[1]}\n", "\n\n    @property", before=True)
    copy.add("film/fields.py", "            holds=Ratio(_SPEEDS),\n", indent(row, " " * 4), "        ),\n")
    numbered = re.sub(r"^        \d+,$", f"        {VERSION + 1},", migration, flags=re.MULTILINE)
    copy.add("store/migrations.py", "MIGRATIONS: ", numbered, "\n)\n", before=True)
    copy.add("cut/conform.py", "                source_start=head,\n", f"                {use[1]}\n")
    return copy


def loudness(sound: Path) -> float:
    """The root mean square of a sound's samples, as ffmpeg reads them."""
    with av.open(str(sound)) as container:
        samples = np.concatenate([frame.to_ndarray().ravel() for frame in container.decode(audio=0)]).astype(float)
    return float(np.sqrt(np.mean(samples**2)))


def test_four_files_are_touched(copy: Any) -> None:
    assert copy.touched() == sorted(TOUCHED)
    copy.require_style(TOUCHED)


def test_the_houses_own_checks_of_fields_hold_for_it(copy: Any) -> None:
    """The table has it, no recipe does, and the storyboard's page tells of its key as soon as it is written anew."""
    copy.run("packaging/storyboard_page.py", home=copy.folder)
    page = (copy.folder / "resources" / "storyboard.md").read_text("utf-8")
    assert '| `level_db` | louder or softer, in decibels, than its take sounds | `"0"` |' in page
    own = ["-p", "no:cacheprovider", "-q", "tests/film/test_fields.py", "tests/script/test_reference.py"]
    assert " passed" in copy.run("-m", "pytest", "-o", "addopts=", *own, home=copy.folder)


def test_a_film_made_before_opens_and_has_it_everywhere(copy: Any, house: ModuleType, tmp_path: Path) -> None:
    """Nothing goes stale; the storyboard's key is read and heard; the inspector sets it, and it can be taken back."""
    tea = tmp_path / "tea"
    tea.mkdir()
    (tea / "storyboard.toml").write_text(STORYBOARD)
    house.run(house.HOUSE, "-m", "matchcut", "generate", tea, "--quiet", home=tmp_path)
    copy.run("-m", "matchcut", "export", tea, "-o", tmp_path / "before.wav", home=tmp_path)
    assert "nothing to make" in copy.run("-m", "matchcut", "generate", tea, home=tmp_path)
    (tea / "storyboard.toml").write_text(f'{STORYBOARD}level_db = "-6.02"\n')
    copy.run("-m", "matchcut", "export", tea, "-o", tmp_path / "after.wav", home=tmp_path)
    assert loudness(tmp_path / "after.wav") / loudness(tmp_path / "before.wav") == pytest.approx(0.5, abs=0.01)
    (tmp_path / "studio.py").write_text(IN_THE_STUDIO)
    shown = copy.run(tmp_path / "studio.py", tea, tmp_path / "settings.ini", home=tmp_path).splitlines()
    assert [line for line in shown if not line.startswith(("This plugin", "qt."))] == [
        "Level of the take's sound in decibels -6.02",
        "-300 -3 Shot 1: the level of its sound changed.",
        "Set the level of its sound",
        "-602 -6.02",
        "field 'level': In 'kettle', the level of its sound can't be 1201. Take a number from -6000 to 1200.",
    ]
