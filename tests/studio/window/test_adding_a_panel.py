"""CONTRIBUTING's recipe for a panel, followed in a copy of the house: a module and a row, and a person can work it."""

from __future__ import annotations

import filecmp
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from textwrap import indent

import pytest

HOUSE = Path(__file__).parents[3]
WORKED = """
import sys
from pathlib import Path

from PySide6.QtCore import QSettings
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from matchcut.film import edits
from matchcut.film.film import Film
from matchcut.film.ids import SceneId, ShotId
from matchcut.store.project import Project
from matchcut.studio.theme.theme import Theme
from matchcut.studio.window.window import StudioWindow

application = QApplication(sys.argv)
film = edits.add_scene(Film(), id=SceneId("one"), heading="INT. SHED")
film = edits.add_shot(film, SceneId("one"), id=ShotId("a"), frames=48)
film = edits.add_scene(film, id=SceneId("two"), heading="EXT. SEA")
film = edits.add_shot(edits.add_shot(film, SceneId("two"), id=ShotId("b")), SceneId("two"), id=ShotId("c"))
window = StudioWindow(
    Project.create(Path(sys.argv[1]), film), Theme(application), QSettings(sys.argv[2], QSettings.Format.IniFormat)
)
window.show()
QTest.qWaitForWindowExposed(window)
while not window.arranger.current:
    application.processEvents()
view = next(menu for menu in window.menuBar().findChildren(QMenu) if menu.title() == "&View")
places = next(menu for menu in view.findChildren(QMenu) if menu.title() == "Places")
print(window.docks["lengths"].widget(), [action.text() for action in places.actions()][-1])
window.book["view.palette"].trigger()
application.activePopupWidget().close()
print([one.hint for one in window.parts["findings"]() if one.words in ("Lengths", "Select the longest scene")])
window.show_place("lengths")
application.processEvents()
panel = window.docks["lengths"].widget()


def shown():
    return [panel.item(row).text() for row in range(panel.count())]


print(panel.isVisible(), shown())
window.session.edit("Longer", lambda film: edits.revise_shot(film, ShotId("a"), frames=24 * 60))
print(shown())
window.session.undo()
print(shown())
panel.setFocus()
window.activateWindow()
window.book["lengths.longest"].trigger()
print(window.session.selection.shots, window.book["lengths.longest"].shortcut().toString())
window.docks["lengths"].hide()
window.session.edit("Unseen", lambda film: edits.delete_scene(film, SceneId("two")))
print(shown())
window.show_place("lengths")
application.processEvents()
print(shown())
window.close()
"""


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the house in which the recipe was followed."""
    copy = tmp_path_factory.mktemp("house")
    room = Path("src/matchcut")
    shutil.copytree(HOUSE / room, copy / room, ignore=shutil.ignore_patterns("__pycache__"))
    (copy / "resources").symlink_to(HOUSE / "resources")
    recipe = (HOUSE / "CONTRIBUTING.md").read_text("utf-8").split("## Adding a panel")[1].split("\n## ")[0]
    module, row = re.findall(r"```python\n(.*?)```", recipe, re.DOTALL)
    room = copy / "src" / "matchcut" / "studio" / "panels"
    (room / "lengths.py").write_text(module, "utf-8")
    begin, panels = (room / "declared.py").read_text("utf-8").split("PANELS = (\n")
    present, end = panels.split("\n)\n")
    rows = f"{present}\n{indent(row.rstrip(), '    ')},\n)\n{end}"
    (room / "declared.py").write_text(f"{begin}PANELS = (\n{rows}", "utf-8")
    return copy


def run(copy: Path, *arguments: object) -> str:
    done = subprocess.run(
        [sys.executable, *map(str, arguments)],
        check=False,
        capture_output=True,
        text=True,
        cwd=copy,
        env={**os.environ, "PYTHONPATH": str(copy / "src"), "HOME": str(copy), "XDG_CONFIG_HOME": str(copy)},
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_one_module_is_added_and_one_file_is_touched(copy: Path) -> None:
    ours, theirs = copy / "src" / "matchcut", HOUSE / "src" / "matchcut"
    names = {file.relative_to(ours).as_posix() for file in ours.rglob("*.py")}
    present = {file.relative_to(theirs).as_posix() for file in theirs.rglob("*.py")}
    _, different, _ = filecmp.cmpfiles(ours, theirs, sorted(names & present), shallow=False)
    assert (names ^ present, different) == ({"studio/panels/lengths.py"}, ["studio/panels/declared.py"])


def test_the_recipe_is_in_the_houses_style(copy: Path) -> None:
    files = [copy / "src" / "matchcut" / "studio" / "panels" / name for name in ("lengths.py", "declared.py")]
    for command in (["check", "--no-cache"], ["format", "--check", "--no-cache"]):
        run(copy, "-m", "ruff", *command, "--config", HOUSE / "pyproject.toml", *files)


def test_the_panel_stands_in_the_window_and_can_be_worked(copy: Path, tmp_path: Path) -> None:
    """It has a dock, a menu's entry, a key and findings; it is made when it is seen, and shows the film as it is."""
    (tmp_path / "worked.py").write_text(WORKED)
    first, after = ["INT. SHED  2s", "EXT. SEA  6s"], ["INT. SHED  60s", "EXT. SEA  6s"]
    assert run(copy, tmp_path / "worked.py", tmp_path / "film", tmp_path / "settings.ini").splitlines() == [
        "None Lengths",
        "['Ctrl+Alt+G', 'place']",
        f"True {first}",
        f"{after}",
        f"{first}",
        "('b', 'c') Ctrl+Alt+G",
        f"{first}",
        "['INT. SHED  2s']",
    ]
