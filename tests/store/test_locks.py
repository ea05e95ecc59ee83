"""Looking at a film that this process has open must not cost it its locks."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.warm import Warm

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


@pytest.fixture
def other_program(warm: Warm) -> Callable[..., list[str]]:
    """`other_program(folder, "scene")`: the film's scenes as another process sees them, once it added that one."""
    return lambda folder, *scene: warm.program(OTHER_PROGRAM, folder, *scene).stdout.split()


def add(project: Project, scene: str) -> None:
    def edit(film: Film) -> Film:
        return edits.add_scene(film, id=SceneId(scene))

    project.transact(scene, edit)


def test_opening_a_film_twice_loses_no_edit_of_the_first(
    tmp_path: Path, other_program: Callable[..., list[str]]
) -> None:
    folder = tmp_path / "film"
    with Project.create(folder) as first:
        add(first, "one")
        Project.open(folder).close()
        assert other_program(folder, "two") == ["one", "two"]
        add(first, "three")
        assert other_program(folder) == ["one", "three", "two"]
    assert other_program(folder) == ["one", "three", "two"]


def test_whoever_waits_is_told_that_something_was_written(
    tmp_path: Path, other_program: Callable[..., list[str]]
) -> None:
    folder = tmp_path / "film"
    with Project.create(folder) as project, project.changes() as changed:
        assert [changed(), changed()] == [True, False]
        add(project, "one")
        assert [changed(), changed()] == [True, False]
        project.refresh()
        assert not changed()
        other_program(folder)
        assert not changed()
        other_program(folder, "two")
        assert [changed(), changed()] == [True, False]
