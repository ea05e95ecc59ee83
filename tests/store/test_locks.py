"""Looking at a film that this process has open must not cost it its locks."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from matchcut.film import edits
from matchcut.film.film import Film
from matchcut.film.ids import SceneId
from matchcut.store.project import Project

OTHER_PROGRAM = """
import sys
from pathlib import Path
from matchcut.film import edits
from matchcut.store.project import Project
with Project.open(Path(sys.argv[1])) as project:
    if len(sys.argv) > 2:
        project.transact("other", lambda film: edits.add_scene(film, id=sys.argv[2]))
    print(*sorted(project.film.scenes))
"""


def other_program(folder: Path, *scene: str) -> list[str]:
    command = [sys.executable, "-c", OTHER_PROGRAM, str(folder), *scene]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.split()


def add(project: Project, scene: str) -> None:
    def edit(film: Film) -> Film:
        return edits.add_scene(film, id=SceneId(scene))

    project.transact(scene, edit)


def test_opening_a_film_twice_loses_no_edit_of_the_first(tmp_path: Path) -> None:
    folder = tmp_path / "film"
    with Project.create(folder) as first:
        add(first, "one")
        Project.open(folder).close()
        assert other_program(folder, "two") == ["one", "two"]
        add(first, "three")
        assert other_program(folder) == ["one", "three", "two"]
    assert other_program(folder) == ["one", "three", "two"]
