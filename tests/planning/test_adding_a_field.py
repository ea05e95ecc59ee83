"""CONTRIBUTING's recipe for a field that takes depend on, followed in a copy of the house: six files, no take stale."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path
from textwrap import indent
from types import ModuleType
from typing import Any

import pytest

from matchcut.store.migrations import VERSION

TOUCHED = (
    *("engines/prompting.py", "film/fields.py", "film/model.py", "planning/cooking.py"),
    *("planning/recipe.py", "store/migrations.py"),
)
OLD = Path(__file__).parents[1] / "store" / "old_films" / "version_7.zip"
LOOKED_AT = """
import sys
from pathlib import Path

from matchcut.app.status import shot_plans
from matchcut.engines.prompting import write_prompt
from matchcut.film import edits
from matchcut.store.project import Project
from matchcut.words.statements import say

with Project.open(Path(sys.argv[1])) as project:
    print(sorted({plan.state.value for plan in shot_plans(project)}))
    before = {plan.shot: plan.recipe for plan in shot_plans(project)}
    for shot in ("table", "film"):
        project.transact("Lens", lambda film: edits.revise_shot(film, shot, lens="50 mm"))
    for plan in shot_plans(project):
        if plan.state.value != "current":
            print(plan.shot, *map(say, plan.reasons), sep=": ")
    after = shot_plans(project)[0].recipe
    without, told = (write_prompt(recipe, sound=False) for recipe in (before["table"], after))
    print(told.replace("50 mm. ", "") == without, "50 mm." in told)
    project.undo()
    project.undo()
    print(sorted({plan.state.value for plan in shot_plans(project)}))
"""


@pytest.fixture(scope="module")
def copy(house: ModuleType, tmp_path_factory: pytest.TempPathFactory) -> Any:
    """A copy of the house in which the recipe was followed."""
    copy = house.HouseCopy(tmp_path_factory.mktemp("house"), "tests/film", "tests/script", "packaging")
    recipe = house.recipe("Adding a field that takes depend on")
    row, migration = (f"{indent(block.rstrip(), ' ' * 4)},\n" for block in house.blocks(recipe))
    field, made, told = (re.search(rf"`({begins}[^`]*)`", recipe) for begins in ("lens: ", "lens=", "parts.append"))
    assert field
    assert made
    assert told
    copy.add("film/model.py", "class Shot:\n", f"    {field[1]}\n", "\n\n    @property", before=True)
    camera = "            holds=FreeText(offers=OFFERED_MOVES),\n"
    copy.add("film/fields.py", camera, indent(row, " " * 4), "        ),\n")
    numbered = re.sub(r"^        \d+,$", f"        {VERSION + 1},", migration, flags=re.MULTILINE)
    copy.add("store/migrations.py", "MIGRATIONS: ", numbered, "\n)\n", before=True)
    copy.add("planning/recipe.py", '    camera: str = "static"\n', f"    {field[1]}\n")
    copy.add("planning/cooking.py", "            camera=shot.camera,\n", f"            {made[1]}\n")
    copy.add("engines/prompting.py", "    parts.append(_place(recipe))\n", f"    {told[1]}\n")
    return copy


def test_six_files_are_touched(copy: Any) -> None:
    assert copy.touched() == sorted(TOUCHED)
    copy.require_style(TOUCHED)


def test_the_houses_own_checks_of_fields_hold_for_it(copy: Any) -> None:
    """The table has it, and so has the recipe, in which it changes the fingerprint."""
    copy.run("packaging/storyboard_page.py", home=copy.folder)
    own = ["-p", "no:cacheprovider", "-q", "tests/film/test_fields.py", "tests/script/test_reference.py"]
    assert " passed" in copy.run("-m", "pytest", "-o", "addopts=", *own, home=copy.folder)


def test_no_take_of_a_film_made_before_goes_stale(copy: Any, tmp_path: Path) -> None:
    """Until its shot gets a lens; footage, which only shows what is there, not even then."""
    with zipfile.ZipFile(OLD) as archive:
        archive.extractall(tmp_path / "film")
    (tmp_path / "look.py").write_text(LOOKED_AT)
    assert copy.run(tmp_path / "look.py", tmp_path / "film", home=tmp_path).splitlines() == [
        "['current']",
        "table: the lens changed",
        "on: shot 1, which this continues, has to be made first",
        "True True",
        "['current']",
    ]
