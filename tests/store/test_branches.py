"""What an edit throws away of the redo is kept as a branch: each state that was left can be gone back to, exactly."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from random import Random

import pytest
from sqlalchemy import insert

from matchcut.film import edits
from matchcut.film.errors import EditRefused
from matchcut.film.film import Film
from matchcut.film.ids import MediaId, ShotId, TakeId
from matchcut.film.model import Take
from matchcut.store import branches
from matchcut.store.checksums import damaged_rows
from matchcut.store.project import DATABASE, Project
from matchcut.store.schema import media
from matchcut.words.statements import say

ONE, TWO = ShotId("one"), ShotId("two")


def write(project: Project, text: str, shot: ShotId = ONE, merge: str = "") -> None:
    project.transact(f"Write {text}", lambda film: edits.revise_shot(film, shot, action=text), merge=merge)


def left(project: Project) -> list[tuple[str, int]]:
    return [(say(branch.last.what), branch.steps) for branch in project.branches()]


def test_a_stray_edit_loses_nothing(project: Project) -> None:
    for text in "abc":
        write(project, text)
    written = project.film
    for _ in range(3):
        project.undo()
    fork = project.history()[-1].id
    write(project, "stray", TWO)
    stray = project.film
    assert project.redo() is None
    (branch,) = project.branches()
    assert (say(branch.last.what), branch.steps, branch.fork, branch.inside) == ("Write c", 3, fork, None)
    turned = project.go_to(branch.last.id)
    assert [say(step.what) for step in turned] == ["Write stray", "Write a", "Write b", "Write c"]
    assert project.film == written
    assert left(project) == [("Write stray", 1)]
    project.go_to(project.branches()[0].last.id)
    assert project.film == stray
    assert left(project) == [("Write c", 3)]


def test_going_to_a_step_within_a_branch_leaves_the_rest_to_be_redone(project: Project) -> None:
    for text in "abc":
        write(project, text)
    ids = [step.id for step in project.history()][::-1]
    for _ in range(3):
        project.undo()
    write(project, "stray", TWO)
    project.go_to(ids[2])
    assert project.film.shots[ONE].action == "b"
    assert project.redo() is not None
    assert project.film.shots[ONE].action == "c"


def test_a_letter_typed_right_after_loses_nothing_nor_changes_what_a_branch_forks_from(project: Project) -> None:
    """The clock stands, so every edit with the same key would become one step."""
    project.transact("Type", lambda film: edits.revise_shot(film, ONE, action="a"), merge="typing")
    write(project, "far")
    project.undo()
    project.transact("Type", lambda film: edits.revise_shot(film, ONE, action="ab"), merge="typing")
    project.transact("Type", lambda film: edits.revise_shot(film, ONE, action="abc"), merge="typing")
    assert left(project) == [("Write far", 1)]
    assert [say(step.what) for step in project.history()][:2] == ["Type", "Type"]
    # Now the step that the branch forks from is the last commit's, and still keeps its content.
    project.undo()
    project.undo()
    project.redo()
    project.transact("Type", lambda film: edits.revise_shot(film, ONE, action="ax"), merge="typing")
    assert left(project) == [("Type", 1), ("Write far", 1)]
    project.go_to(project.branches()[1].last.id)
    assert project.film.shots[ONE].action == "far"
    project.undo()
    assert project.film.shots[ONE].action == "a"


def test_a_circle_that_production_draws_changes_nothing_that_a_branch_forks_from(project: Project) -> None:
    """The clock stands, so circles that follow each other would become one step."""
    with_video(project)
    project.publish(take(1), {}, circle=True)
    write(project, "far")
    far = project.film
    project.undo()
    write(project, "stray", TWO)
    for _ in range(2):
        project.undo()
    project.redo()
    project.publish(take(2), {}, circle=True)
    assert project.film.circled(ONE) == take(2).id
    assert [say(step.what) for step in project.history()].count("Circle new takes") == 2
    project.go_to(project.branches()[0].last.id)
    assert project.film == far


def test_a_program_that_looked_before_sees_what_a_dropped_branch_had_undone(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(branches, "KEPT_FOR", 1)
    write(project, "a")
    with Project.open(project.folder) as other:
        project.undo()
        for text in ("stray", "more"):
            write(project, text, TWO)
        assert left(project) == []
        other.refresh()
        assert other.film == project.film


def test_as_many_later_edits_as_are_told_leave_a_branch_behind(project: Project) -> None:
    write(project, "a")
    lost = project.history()[0].id
    project.undo()
    write(project, "stray", TWO)
    for number in range(branches.KEPT_FOR - 2):
        project.transact("Note", lambda film, text=str(number): edits.revise_shot(film, ONE, notes=text))
    for text in ("T", "To", "Too"):
        project.transact("Type", lambda film, text=text: edits.revise_shot(film, TWO, notes=text), merge="typing")
        assert left(project) == [("Write a", 1)]
    write(project, "the last")
    assert left(project) == []
    present = project.film
    with pytest.raises(EditRefused, match="no longer kept"):
        project.go_to(lost)
    assert project.film == present


def test_what_production_circles_leaves_no_branch_behind(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(branches, "KEPT_FOR", 2)
    with_video(project)
    write(project, "a")
    project.undo()
    write(project, "stray", TWO)
    for number in range(3):
        project.publish(take(number), {}, circle=True)
        write(project, f"{number}", TWO) if number == 0 else None
    assert left(project) == [("Write a", 1)]
    write(project, "more", TWO)
    assert left(project) == []


def with_video(project: Project) -> None:
    """Let the takes of `take` have a video."""
    with project.writing() as connection:
        connection.execute(
            insert(media).values(
                **{"id": "ab" * 32, "kind": "video", "codec": "h264", "suffix": ".mp4"},
                **{"width": 64, "height": 36, "has_sound": 0},
            )
        )


def take(number: int) -> Take:
    return Take(
        **{"id": TakeId(f"take-{number}"), "shot": ONE, "number": 1, "variation": number, "fingerprint": f"f{number}"},
        **{"recipe": "{}", "engine": "fake", "engine_revision": "1", "seed": 1, "frames": 24, "tail": None},
        **{"video": MediaId("ab" * 32), "tail_frames": 0, "hand_over": "{}", "sound": None, "poster": None},
        **{"made_at": "2026-01-01T00:00:00+00:00"},
    )


def test_it_outlives_a_restart_and_another_program_sees_it_and_goes_there(project: Project) -> None:
    write(project, "a")
    write(project, "b")
    written = project.film
    project.undo()
    project.undo()
    with Project.open(project.folder) as other:
        write(other, "stray", TWO)
        assert left(other) == left(project) == [("Write b", 2)]
        with pytest.raises(EditRefused, match="Another program"):
            project.go_to(project.branches()[0].last.id)
        project.refresh()
        project.go_to(project.branches()[0].last.id)
        assert other.refresh()
        assert other.film == project.film == written
    project.close()
    with Project.open(project.folder) as again:
        assert left(again) == [("Write stray", 1)]
        again.go_to(again.branches()[0].last.id)
        assert again.film.shots[TWO].action == "stray"


def test_a_branch_that_cant_be_gone_to_changes_nothing(project: Project) -> None:
    write(project, "a")
    write(project, "b")
    project.undo()
    project.undo()
    write(project, "stray", TWO)
    last = project.branches()[0].last.id
    with closing(sqlite3.connect(project.folder / DATABASE)) as connection:
        connection.execute("""UPDATE change SET after = replace(after, '"b"', '"c"') WHERE step = ?""", (last,))
        connection.commit()
    film, steps = project.film, project.history()
    with pytest.raises(EditRefused, match="damaged"):
        project.go_to(last)
    assert (project.film, project.history(), left(project)) == (film, steps, [("Write b", 2)])


class Tree:
    """What must hold, told in another way: each step's film, what it was made after, and the way the film is on."""

    def __init__(self, film: Film) -> None:
        self.films: dict[int | None, Film] = {None: film}
        self.after: dict[int, int | None] = {}
        self.way: list[int] = []
        self.done = 0
        self.left: list[tuple[list[int], int]] = []

    @property
    def here(self) -> int | None:
        return self.way[self.done - 1] if self.done else None

    @property
    def kept(self) -> set[int]:
        return {*self.way, *(step for steps, _ in self.left for step in steps)}

    def edit(self, step: int, film: Film, kept_for: int) -> None:
        if step == self.here:
            assert self.done == len(self.way), "nothing merges while something can be redone"
            assert all(self.after[one] != step for one in self.kept), "what others were made after stays as it is"
            self.films[step] = film
            return
        self.left = [(steps, age + 1) for steps, age in self.left if age + 1 < kept_for]
        if self.done < len(self.way):
            self.left.append((self.way[self.done :], 0))
        self.after[step], self.films[step] = self.here, film
        self.way = [*self.way[: self.done], step]
        self.done += 1

    def go_to(self, step: int) -> None:
        path, one = [], step
        while one is not None:
            path.insert(0, one)
            one = self.after[one]
        row = self.way if step in self.way else next(steps for steps, _ in self.left if step in steps)
        way = [*path, *row[row.index(step) + 1 :]]
        anew = [self.way, *(steps for steps, _ in self.left if set(steps) & set(way))]
        self.left = [(steps, age) for steps, age in self.left if not set(steps) & set(way)]
        self.left += [(rest, 0) for steps in anew if (rest := [one for one in steps if one not in way])]
        self.way, self.done = way, len(path)


@pytest.fixture
def two_programs(tmp_path: Path, three_shots: Film) -> Iterator[list[Project]]:
    Project.create(tmp_path / "film").close()
    some = [Project.open(tmp_path / "film") for _ in range(2)]
    some[0].transact("Begin", lambda film: three_shots)
    yield some
    for one in some:
        one.close()


@pytest.mark.parametrize("seed", range(6))
def test_every_state_that_was_left_is_reached_exactly_as_long_as_it_is_kept(
    two_programs: list[Project], seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    chance, kept_for = Random(seed), 6
    monkeypatch.setattr(branches, "KEPT_FOR", kept_for)
    tree = Tree(Film())
    begun = two_programs[0].history()[0].id
    tree.edit(begun, two_programs[0].film, kept_for)
    for number in range(70):
        who = chance.randrange(2)
        project = two_programs[who]
        project.refresh()
        doing = chance.choices(["edit", "type", "undo", "redo", "go", "open"], [6, 4, 9, 3, 5, 1])[0]
        if doing in ("edit", "type"):
            text, shot = f"{number}", chance.choice([ONE, TWO])
            write(project, text, shot) if doing == "edit" else project.transact(
                "Type", lambda film, text=text: edits.revise_shot(film, ONE, notes=text), merge="typing"
            )
            tree.edit(next(s.id for s in project.history() if s.state == "done"), project.film, kept_for)
        elif doing == "undo" and tree.done > 1:
            project.undo()
            tree.done -= 1
        elif doing == "redo" and tree.done < len(tree.way):
            project.redo()
            tree.done += 1
        elif doing == "go":
            wanted = chance.choice(sorted(tree.films.keys() - {None}))
            if wanted in tree.kept:
                project.go_to(wanted)
                tree.go_to(wanted)
            else:
                with pytest.raises(EditRefused, match="no longer kept"):
                    project.go_to(wanted)
        elif doing == "open":
            project.close()
            two_programs[who] = project = Project.open(project.folder)
        assert project.film == tree.films[tree.here]
        assert [step.id for step in project.history(500)][::-1] == tree.way
        assert {one.last.id: one.steps for one in project.branches()} == {s[-1]: len(s) for s, _ in tree.left}
        assert {one.last.id: one.fork for one in project.branches()} == {s[-1]: tree.after[s[0]] for s, _ in tree.left}
    other = two_programs[0]
    for wanted in chance.sample(sorted(tree.kept), len(tree.kept)):
        other.refresh()
        other.go_to(wanted)
        assert other.film == tree.films[wanted]
    two_programs[1].refresh()
    assert two_programs[1].film == other.film
    with closing(sqlite3.connect(other.folder / DATABASE)) as connection:
        assert damaged_rows(connection) == []
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []


def test_what_is_taken_back_at_once_was_never_there(project: Project) -> None:
    write(project, "a")
    written, steps = project.film, project.history()
    with Project.open(project.folder) as other:
        write(project, "b")
        other.refresh()
        assert project.take_back() is not None
        assert (project.film, project.history(), project.redo()) == (written, steps, None)
        assert other.refresh()
        assert other.film == written
    write(project, "c")
    assert left(project) == []
    # What can be redone, or was left for something else, still goes on from it.
    write(project, "d")
    project.undo()
    project.take_back()
    assert [say(step.what) for step in project.history()][:2] == ["Write d", "Write c"]
