"""One way to change a film: exact states after do, undo and redo, in one program and in two, before and after a
restart.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from matchcut.film import edits
from matchcut.film.changes import Change, diff
from matchcut.film.errors import BadInput, EditRefused
from matchcut.film.film import Film
from matchcut.film.ids import MediaId, SceneId, ShotId, TakeId
from matchcut.film.model import Shot
from matchcut.film.steps import StepKind
from matchcut.store.checksums import enter_all
from matchcut.store.project import Origin, Project, StepState
from matchcut.words.statements import say

ONE, TWO, THREE = ShotId("one"), ShotId("two"), ShotId("three")


def acts(shot: ShotId, action: str) -> Callable[[Film], Film]:
    return lambda film: edits.revise_shot(film, shot, action=action)


def in_file(project: Project) -> Film:
    """The film as the file has it, read by another program."""
    with Project.open(project.folder) as other:
        return other.film


def meddle(project: Project, statement: str) -> None:
    """Change the file behind everybody's back."""
    with closing(sqlite3.connect(project.folder / "film.matchcut")) as connection:
        connection.execute(statement)
        enter_all(connection)
        connection.commit()


def labels(project: Project) -> list[tuple[str, str]]:
    return [(say(step.what), step.state.value) for step in project.history()]


# Making and opening


def test_a_new_film_is_there_when_it_is_opened_again(tmp_path: Path, three_shots: Film) -> None:
    with Project.create(tmp_path / "deep" / "film", three_shots, StepKind.READ(name="a story")) as project:
        assert project.film == three_shots
        assert labels(project) == [("Read a story", "done")]
    for place in (tmp_path / "deep" / "film", tmp_path / "deep" / "film" / "film.matchcut"):
        with Project.open(place) as again:
            assert again.film == three_shots
            assert again.folder == (tmp_path / "deep" / "film").resolve()
    assert sorted(path.name for path in (tmp_path / "deep" / "film").iterdir()) == [
        "cache",
        "film.matchcut",
        "media",
        "snapshots",
    ]


def test_a_film_is_known_by_its_mark_wherever_it_lies(tmp_path: Path, three_shots: Film) -> None:
    marks = []
    for name in ("film", "other"):
        with Project.create(tmp_path / name, three_shots) as project:
            marks.append(project.mark)
            project.transact("Say more", acts(ONE, "Runs"))
            project.undo()
    assert marks[0] != marks[1]
    (tmp_path / "film").rename(tmp_path / "moved")
    with Project.open(tmp_path / "moved") as project:
        assert project.mark == marks[0] != ""


def test_any_folder_name_will_do(tmp_path: Path, three_shots: Film) -> None:
    folder = tmp_path / "file: It's 100% #1?mode=memory & 漢字"
    with Project.create(folder, three_shots) as project:
        project.snapshot("why not")
    with Project.open(folder) as again:
        assert again.film == three_shots
    assert sorted(path.name for path in tmp_path.iterdir()) == [folder.name]


def test_an_empty_film_has_no_history(tmp_path: Path) -> None:
    with Project.create(tmp_path) as project:
        assert project.film == Film()
        assert project.history() == ()
        assert project.undo() is None
        assert project.redo() is None


def test_a_film_is_never_made_over_another(project: Project, three_shots: Film) -> None:
    with pytest.raises(BadInput, match="a film in this folder already"):
        Project.create(project.folder)
    assert in_file(project) == three_shots


def test_an_impossible_film_is_not_made(tmp_path: Path) -> None:
    homeless = Film(shots={ONE: Shot(id=ONE, scene=SceneId("nowhere"), rank="V")})
    with pytest.raises(EditRefused, match="scene that is not in the film"):
        Project.create(tmp_path / "film", homeless)
    assert not (tmp_path / "film").exists()


def test_only_a_project_is_opened(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("hello")
    with pytest.raises(BadInput, match=r"no film in this folder \(no film.matchcut\)"):
        Project.open(tmp_path)
    with pytest.raises(BadInput, match="not a project"):
        Project.open(tmp_path / "notes.txt")
    with pytest.raises(BadInput, match="nothing there"):
        Project.open(tmp_path / "nowhere")


def test_a_closed_project_is_not_used(project: Project) -> None:
    project.close()
    project.close()
    with pytest.raises(RuntimeError, match="closed"):
        project.transact("Rewrite", acts(ONE, "x"))
    with pytest.raises(RuntimeError, match="closed"):
        project.takes.summaries()


# Editing


def test_an_edit_returns_what_it_changed_and_is_in_the_file(project: Project, three_shots: Film) -> None:
    changes = project.transact("Rewrite", acts(ONE, "falls"))
    revised = replace(three_shots.shots[ONE], action="falls")
    assert changes == (Change("shots", ONE, three_shots.shots[ONE], revised),)
    assert project.film == edits.revise_shot(three_shots, ONE, action="falls")
    assert in_file(project) == project.film


def test_an_edit_that_changes_nothing_is_no_step(project: Project) -> None:
    before = project.history()
    assert project.transact("Nothing", lambda film: film) == ()
    assert project.transact("Same", lambda film: replace(film, shots=dict(film.shots))) == ()
    assert project.history() == before


def test_an_impossible_edit_is_refused_with_nothing_changed(project: Project, three_shots: Film) -> None:
    before = project.history()
    with pytest.raises(EditRefused, match="leaves nothing"):
        project.transact("Trim", lambda film: edits.trim(film, ONE, head=48))
    # An edit that does not check itself is checked all the same.
    with pytest.raises(EditRefused, match="not in the film"):
        project.transact("Delete", lambda film: film.with_rows("scenes", (), ["scene"]))
    with pytest.raises(EditRefused, match="half of a surrogate pair"):
        project.transact("Rewrite", acts(ONE, "\udc00"))
    assert project.film == in_file(project) == three_shots
    assert project.history() == before


def test_an_edit_that_raises_changes_nothing(project: Project, three_shots: Film) -> None:
    def broken(film: Film) -> Film:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        project.transact("Break", broken)
    assert project.film == in_file(project) == three_shots


def test_what_the_file_refuses_is_rolled_back(project: Project, three_shots: Film) -> None:
    meddle(project, "DELETE FROM shots WHERE id = 'three'")
    with pytest.raises(EditRefused, match="is not as it was"):
        project.transact("Rewrite", lambda film: acts(THREE, "b")(acts(ONE, "a")(film)))
    meddle(project, "UPDATE scenes SET id = 'other'")
    with pytest.raises(EditRefused, match="names what is not there"):
        project.transact("Chain", acts(ONE, "a"))
    assert project.film == three_shots


def test_a_transaction_does_not_nest(project: Project) -> None:
    def nested(film: Film) -> Film:
        project.transact("Inner", acts(ONE, "inner"))
        return film

    with pytest.raises(RuntimeError, match="open in this thread"):
        project.transact("Outer", nested)
    with pytest.raises(RuntimeError, match="open in this thread"), project.writing():
        project.transact("Inner", acts(ONE, "inner"))


# Undo and redo


def test_undo_and_redo_give_back_exact_states(project: Project, three_shots: Film) -> None:
    states = [project.film]
    for label, edit in (
        ("Rewrite", acts(ONE, "falls")),
        ("Delete a shot", lambda film: edits.delete_shot(film, ONE)),
        ("Add a scene", lambda film: edits.add_scene(film, id=SceneId("later"))),
        ("Rename", lambda film: edits.revise_settings(film, title="Later")),
        ("Delete the scene", lambda film: edits.delete_scene(film, SceneId("scene"))),
    ):
        project.transact(label, edit)
        states.append(project.film)
    for state in reversed(states[:-1]):
        step = project.undo()
        assert step is not None
        assert step.state is StepState.UNDONE
        assert project.film == in_file(project) == state
    for state in states[1:]:
        step = project.redo()
        assert step is not None
        assert step.state is StepState.DONE
        assert project.film == in_file(project) == state
    assert project.redo() is None


def test_undo_covers_how_the_film_came_to_be(project: Project) -> None:
    step = project.undo()
    assert step is not None
    assert say(step.what) == "New film"
    assert project.film == Film()
    assert project.undo() is None


def test_undo_says_what_it_changed(project: Project, three_shots: Film) -> None:
    changes = project.transact("Rewrite", acts(ONE, "falls"))
    after = project.film
    undone = project.undo()
    assert undone is not None
    assert undone.changes == diff(after, three_shots)
    redone = project.redo()
    assert redone is not None
    assert redone.changes == changes


def test_undo_survives_a_restart(project: Project, three_shots: Film) -> None:
    project.transact("Rewrite", acts(ONE, "falls"))
    project.transact("Rewrite", acts(ONE, "rises"))
    project.undo()
    project.close()
    with Project.open(project.folder) as again:
        assert labels(again) == [("Rewrite", "undone"), ("Rewrite", "done"), ("New film", "done")]
        again.redo()
        assert again.film.shots[ONE].action == "rises"
        again.undo()
        again.undo()
        assert again.film == three_shots


def test_an_edit_after_undo_drops_what_could_be_redone(project: Project) -> None:
    project.transact("First", acts(ONE, "a"))
    project.transact("Second", acts(ONE, "b"))
    project.undo()
    project.transact("Third", acts(ONE, "c"))
    assert project.redo() is None
    assert labels(project) == [("Third", "done"), ("First", "done"), ("New film", "done")]


def test_history_names_the_redoable_first_and_stops_at_its_limit(project: Project) -> None:
    for name in ("a", "b", "c", "d"):
        project.transact(f"Write {name}", acts(ONE, name))
    project.undo()
    project.undo()
    assert [say(step.what) for step in project.history(3)] == ["Write d", "Write c", "Write b"]
    assert labels(project)[:3] == [("Write d", "undone"), ("Write c", "undone"), ("Write b", "done")]
    assert {step.who for step in project.history()} == {""}


def test_undo_is_refused_where_a_row_is_not_as_expected(project: Project) -> None:
    project.transact("Rewrite", lambda film: acts(TWO, "b")(acts(ONE, "a")(film)))
    present, steps = project.film, labels(project)
    meddle(project, "UPDATE shots SET action = 'tampered' WHERE id = 'two'")
    with pytest.raises(EditRefused, match=r"'(one|two)' in shots is not as it was"):
        project.undo()
    assert project.film == present
    assert labels(project) == steps
    assert in_file(project).shots[ONE].action == "a"
    meddle(project, "UPDATE shots SET action = 'b' WHERE id = 'two'")
    assert project.undo() is not None


def test_a_journal_that_cannot_be_read_changes_nothing(project: Project, three_shots: Film) -> None:
    project.transact("Rewrite", acts(ONE, "a"))
    present = project.film
    for image in ("not JSON", "[]", '{"id":"one"}', '{"id":"one","size":"huge"}'):
        with closing(sqlite3.connect(project.folder / "film.matchcut")) as connection:
            connection.execute("UPDATE change SET before = ? WHERE step = 2", (image,))
            connection.commit()
        with pytest.raises(EditRefused, match="journal is damaged"):
            project.undo()
    assert project.film == in_file(project) == present


# Typing


def test_typing_is_one_step(project: Project, three_shots: Film, clock: Any) -> None:
    for text in ("f", "fa", "fall", "falls"):
        project.transact("Type", acts(ONE, text), merge="action of one")
        clock.wait(seconds=2)
    assert labels(project) == [("Type", "done"), ("New film", "done")]
    project.undo()
    assert project.film == in_file(project) == three_shots
    project.redo()
    assert project.film.shots[ONE].action == "falls"


@pytest.mark.parametrize(
    ("label", "merge", "wait", "steps"),
    [
        ("Type", "one", 2, 1),
        ("Type", "one", 4, 2),
        ("Type", "two", 0, 2),
        ("Write", "one", 0, 2),
        ("Type", "", 0, 2),
    ],
)
def test_what_becomes_part_of_the_step_before(
    project: Project, clock: Any, label: str, merge: str, wait: int, steps: int
) -> None:
    project.transact("Type", acts(ONE, "a"), merge="one")
    clock.wait(seconds=wait)
    project.transact(label, acts(TWO, "b"), merge=merge)
    assert len(project.history()) == steps + 1


def test_typing_after_undo_is_a_new_step(project: Project) -> None:
    project.transact("Type", acts(ONE, "a"), merge="one")
    project.transact("Rewrite", acts(TWO, "b"))
    project.undo()
    project.transact("Type", acts(ONE, "ab"), merge="one")
    assert labels(project) == [("Type", "done"), ("Type", "done"), ("New film", "done")]


def test_typing_and_taking_it_back_leaves_no_step(project: Project, three_shots: Film) -> None:
    words = three_shots.shots[ONE].action
    with Project.open(project.folder) as other:
        project.transact("Type", acts(ONE, "x"), merge="one")
        other.refresh()
        project.transact("Type", acts(ONE, words), merge="one")
        assert labels(project) == [("New film", "done")]
        assert other.refresh()
        assert other.film == project.film == three_shots


def test_a_row_that_was_added_and_removed_while_typing_leaves_only_the_rest(project: Project) -> None:
    project.transact("Type", lambda film: edits.add_marker(acts(ONE, "x")(film), ONE, 1, "m"), merge="one")
    marker = next(iter(project.film.markers))
    project.transact("Type", lambda film: edits.delete_marker(film, marker), merge="one")
    assert len(project.history()) == 2
    undone = project.undo()
    assert undone is not None
    assert [change.key for change in undone.changes] == [ONE]


# Two programs


def test_two_programs_see_each_others_edits(project: Project) -> None:
    with Project.open(project.folder) as other:
        assert not other.refresh()
        project.transact("Rewrite", acts(ONE, "falls"))
        project.transact("Delete", lambda film: edits.delete_shot(film, THREE))
        project.transact("Rename", lambda film: edits.revise_settings(film, title="New"))
        assert other.refresh()
        assert not other.refresh()
        assert other.film == project.film
        other.undo()
        assert project.refresh()
        assert project.film == other.film
        assert THREE not in project.film.shots


def test_an_edit_starts_from_what_the_other_program_left(project: Project) -> None:
    with Project.open(project.folder) as other:
        project.transact("Rewrite", acts(ONE, "falls"))
        changes = other.transact("Rewrite", acts(TWO, "rises"))
        assert [change.key for change in changes] == [ONE, TWO]  # All that is new to whoever looks at `other`.
        assert [other.film.shots[shot].action for shot in (ONE, TWO)] == ["falls", "rises"]
        project.refresh()
        assert project.film == other.film == in_file(project)


def test_threads_of_two_programs_lose_nothing(project: Project) -> None:
    def count(film: Film) -> Film:
        return edits.revise_settings(film, seed=film.settings.seed + 1)

    with Project.open(project.folder) as other, ThreadPoolExecutor(4) as threads:
        done = [threads.submit((project, other)[n % 2].transact, "Count", count) for n in range(40)]
        assert all(len(one.result()) == 1 for one in done)
        other.refresh()
        project.refresh()
        assert project.film.settings.seed == other.film.settings.seed == Film().settings.seed + 40
        assert len(project.history()) == 41


def test_nobody_undoes_what_they_have_not_seen(project: Project) -> None:
    project.transact("Mine", acts(ONE, "mine"))
    with Project.open(project.folder) as other:
        other.transact("Theirs", acts(ONE, "theirs"))
        with pytest.raises(EditRefused, match="Another program changed the film just now"):
            project.undo()
        assert project.film.shots[ONE].action == in_file(project).shots[ONE].action == "theirs"
        step = project.undo()
        assert step is not None
        assert (say(step.what), project.film.shots[ONE].action) == ("Theirs", "mine")


def test_a_program_that_missed_a_dropped_step_reads_the_film_anew(project: Project) -> None:
    project.transact("First", acts(ONE, "a"))
    with Project.open(project.folder) as other:
        project.undo()
        project.transact("Second", acts(TWO, "b"))
        assert other.refresh()
        assert other.film == project.film


# What else is in the file


def test_an_origin_is_remembered_with_its_edit_and_undo_leaves_it(project: Project) -> None:
    assert project.origin is None
    first = Origin("storyboard.toml", "ab" * 32, "one", {"images/a.png": MediaId("cd" * 32)})
    project.transact("Read", acts(ONE, "read"), origin=first)
    assert project.origin == first
    project.undo()
    assert project.origin == first
    second = replace(first, sha256="cd" * 32, text="two")
    project.transact("Read again", lambda film: film, origin=second)
    with pytest.raises(EditRefused):
        project.transact("Read", lambda film: edits.trim(film, ONE, head=99), origin=first)
    with Project.open(project.folder) as other:
        assert other.origin == second


def test_ids_that_look_like_sql_are_only_ids(project: Project) -> None:
    odd = ShotId("x'; DROP TABLE shots; --")
    project.transact("Add", lambda film: edits.add_shot(film, SceneId("scene"), id=odd, action='"\0\n%s {}'))
    project.transact("Circle", lambda film: edits.circle_take(film, odd, TakeId("take")))
    assert in_file(project) == project.film


def test_of_each_step_it_is_told_which_shots_it_changed(project: Project) -> None:
    one, two = ShotId("one"), ShotId("two")
    project.transact("Both", lambda film: edits.trim(edits.trim(film, one, head=2), two, tail=2))
    project.transact("A marker", lambda film: edits.add_marker(film, one, 3, "look"))
    project.transact("Circle", lambda film: edits.circle_take(film, two, TakeId("take")))
    steps = [step.id for step in project.history()[:3]]
    assert [project.shots_of(steps).get(step, ()) for step in steps] == [(two,), (), (one, two)]
    assert project.shots_of([]) == {}
