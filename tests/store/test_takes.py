"""A take is published whole or not at all, is never edited, and undo leaves it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Connection, insert, select, update
from sqlalchemy.exc import IntegrityError

from matchcut.film import edits
from matchcut.film.errors import BadInput, MachineFailed
from matchcut.film.film import Film
from matchcut.film.ids import MediaId, ShotId, TakeId
from matchcut.store.project import Project
from matchcut.store.schema import job
from matchcut.words.statements import say

ONE, TWO = ShotId("one"), ShotId("two")
Stage = Callable[..., Any]


def publish(project: Project, staged: Stage, shot: str, name: str, **options: Any) -> Any:
    take, files = staged(project, shot, name)
    return project.publish(take, files, **({"circle": True} | options))


def test_a_published_take_is_whole(project: Project, staged: Stage) -> None:
    take, files = staged(project, "one", "a")
    content = {media: file.path.read_bytes() for media, file in files.items()}
    published = project.publish(take, files, circle=True)
    assert published == replace(take, number=1)
    assert project.takes.of(ONE) == (published,)
    assert project.takes.get(take.id) == published
    assert project.takes.by_fingerprint(take.fingerprint) == published
    assert project.film.circled(ONE) == take.id
    for media in (take.video, take.tail):
        assert project.media.path(media).read_bytes() == content[media]
    assert not any(file.path.exists() for file in files.values())
    with Project.open(project.folder) as other:
        assert other.film == project.film
        assert other.takes.get(take.id) == published


def test_the_journal_tells_who_circled_what_is_circled_now(
    project: Project, staged: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    """By choice or by a render; through undo and redo, and after a restart."""
    first, second = (publish(project, staged, "one", name) for name in ("a", "b"))
    drawn = project.circlings()[ONE]
    assert (drawn.by_hand, TWO in project.circlings()) == (False, False)
    monkeypatch.setattr("matchcut.store.recording.display_name", lambda: "ann")
    project.transact("Circle take 1", lambda film: edits.circle_take(film, ONE, first.id))

    def told(now: Project) -> tuple[str, bool]:
        return now.circlings()[ONE].who, now.circlings()[ONE].by_hand

    assert told(project) == ("ann", True)
    project.undo()
    assert project.film.circled(ONE) == second.id
    assert project.circlings()[ONE] == drawn
    project.redo()
    with Project.open(project.folder) as other:
        assert told(other) == ("ann", True)
    project.transact("Delete", lambda film: edits.delete_shot(film, ONE))
    assert project.circlings() == {}


def test_takes_are_numbered_by_shot_in_the_order_they_come(project: Project, staged: Stage) -> None:
    numbers = [publish(project, staged, shot, name).number for shot, name in [("one", "a"), ("two", "b"), ("one", "c")]]
    assert numbers == [1, 1, 2]
    assert [take.id for take in project.takes.of(ONE)] == ["take-a", "take-c"]
    assert project.takes.next_number(ONE) == 3
    assert project.takes.next_number(ShotId("three")) == 1


def test_summaries_are_the_takes_in_brief(project: Project, staged: Stage) -> None:
    takes = [publish(project, staged, "one", name) for name in ("a", "b")]
    summaries = project.takes.summaries()
    assert list(summaries) == [take.id for take in takes]
    for take in takes:
        brief = summaries[take.id]
        for name in type(brief).__dataclass_fields__:
            assert getattr(brief, name) == getattr(take, name)


def test_a_take_that_is_not_there_is_told(project: Project) -> None:
    assert project.takes.of(ONE) == ()
    assert project.takes.by_fingerprint("0" * 64) is None
    with pytest.raises(BadInput, match="no take 'nothing'"):
        project.takes.get(TakeId("nothing"))


def test_the_circle_can_be_undone_and_the_take_stays(project: Project, staged: Stage, three_shots: Film) -> None:
    first = publish(project, staged, "one", "a")
    project.transact("Rewrite", lambda film: edits.revise_shot(film, TWO, action="x"))
    second = publish(project, staged, "one", "b")
    assert project.film.circled(ONE) == second.id
    project.undo()
    assert project.film.circled(ONE) == first.id
    project.undo()
    project.undo()
    assert project.film == three_shots
    assert [take.id for take in project.takes.of(ONE)] == [first.id, second.id]


def test_circles_of_one_rendering_are_one_step(project: Project, staged: Stage, clock: Any) -> None:
    for shot in ("one", "two", "three"):
        publish(project, staged, shot, shot)
        clock.wait(minutes=9)
    assert [say(step.what) for step in project.history()] == ["Circle new takes", "New film"]
    clock.wait(minutes=2)
    publish(project, staged, "one", "later")
    assert len(project.history()) == 3


def test_publishing_keeps_what_a_person_can_redo(project: Project, staged: Stage) -> None:
    project.transact("Rewrite", lambda film: edits.revise_shot(film, TWO, action="x"))
    project.undo()
    take = publish(project, staged, "one", "a")
    step = project.redo()
    assert step is not None
    assert say(step.what) == "Rewrite"
    assert (project.film.shots[TWO].action, project.film.circled(ONE)) == ("x", take.id)


def test_a_take_that_is_not_circled_changes_nothing_in_the_film(project: Project, staged: Stage) -> None:
    before, steps = project.film, project.history()
    take = publish(project, staged, "one", "a", circle=False)
    assert project.film is before
    assert project.history() == steps
    assert project.takes.of(ONE) == (take,)


def test_a_take_of_a_deleted_shot_is_kept_but_not_circled(project: Project, staged: Stage) -> None:
    take, files = staged(project, "one", "a")
    project.transact("Delete", lambda film: edits.delete_shot(film, ONE))
    project.publish(take, files, circle=True)
    assert project.film.circles == {}
    project.undo()
    assert [one.id for one in project.takes.of(ONE)] == [take.id]


def test_a_take_meets_what_another_program_did(project: Project, staged: Stage) -> None:
    with Project.open(project.folder) as other:
        other.transact("Rewrite", lambda film: edits.revise_shot(film, TWO, action="x"))
        take = publish(project, staged, "one", "a")
        assert project.film.shots[TWO].action == "x"
        other.refresh()
        assert other.film.circled(ONE) == take.id


def add_job(project: Project) -> None:
    values = {
        **{"id": "job", "shot": "one", "state": "running", "owner": "me", "priority": 0, "rank": 0, "engine": "fake"},
        **{"variation": 0, "circle": 1, "attempts": 1, "crashes": 0, "step": 0, "steps": 0, "note": "", "version": 3},
        **{"reason_kind": "", "reason": "", "advice": "", "queued_at": "2026-03-01T12:00:00+00:00"},
    }
    with project.writing() as connection:
        connection.execute(insert(job).values(values))


class Late(Exception):
    """What production raises for a worker whose job is not its own any more."""


def finish(take: str, version: int) -> Callable[[Connection], None]:
    def compare_and_set(connection: Connection) -> None:
        done = {"state": "done", "owner": None, "take": take, "ended_at": "2026-03-01T13:00:00+00:00"}
        changed = connection.execute(
            update(job).where(job.c.id == "job", job.c.version == version).values(version=version + 1, **done)
        )
        if changed.rowcount != 1:
            raise Late

    return compare_and_set


def test_the_job_is_done_in_the_same_transaction(project: Project, staged: Stage) -> None:
    add_job(project)
    take = publish(project, staged, "one", "a", expect=finish("take-a", 3))
    with project.reading() as connection:
        row = connection.execute(select(job)).one()
    assert (row.state, row.take, row.version) == ("done", take.id, 4)


def test_a_late_worker_leaves_everything_as_it_was(project: Project, staged: Stage, files_in: Stage) -> None:
    add_job(project)
    publish(project, staged, "one", "a", expect=finish("take-a", 3))
    film, takes, media = project.film, project.takes.of(ONE), files_in(project.folder / "media")
    take, files = staged(project, "one", "late")
    with pytest.raises(Late):
        project.publish(take, files, circle=True, expect=finish("take-late", 3))
    assert (project.film, project.takes.of(ONE)) == (film, takes)
    assert all(file.path.exists() for file in files.values())
    assert {
        name: content for name, content in files_in(project.folder / "media").items() if ".staging" not in name
    } == {name: content for name, content in media.items() if ".staging" not in name}


def test_a_take_needs_all_its_media(project: Project, staged: Stage) -> None:
    take, files = staged(project, "one", "a")
    del files[take.tail]
    with pytest.raises(IntegrityError, match="FOREIGN KEY"):
        project.publish(take, files, circle=True)
    assert project.takes.summaries() == {}
    assert project.film.circles == {}
    project.sweep()
    assert not project.media.has(take.video)
    assert list((project.folder / "media").rglob("*.mp4")) == []


def test_the_same_bytes_are_shared_by_takes(project: Project, staged: Stage) -> None:
    first = publish(project, staged, "one", "a")
    take, files = staged(project, "two", "a")
    project.publish(replace(take, id=TakeId("other")), files, circle=True)
    assert project.takes.get(TakeId("other")).video == first.video
    assert len(list((project.folder / "media").rglob("*.mp4"))) == 2
    assert project.takes.by_fingerprint(first.fingerprint) == first


def test_bytes_that_are_there_under_another_suffix_stay_there(project: Project, staged: Stage) -> None:
    first = publish(project, staged, "one", "a")
    take, files = staged(project, "two", "a")
    renamed = {media: replace(file, facts=replace(file.facts, suffix=".mkv")) for media, file in files.items()}
    project.publish(replace(take, id=TakeId("other")), renamed, circle=True)
    assert project.media.path(first.video).suffix == ".mp4"
    assert project.sweep().orphans == 0


def test_a_staged_file_that_is_gone_is_told(project: Project, staged: Stage) -> None:
    take, files = staged(project, "one", "a")
    files[MediaId(take.video)].path.unlink()
    with pytest.raises(MachineFailed, match="can't be written: no such file"):
        project.publish(take, files, circle=True)
    assert project.takes.summaries() == {}


def test_each_staging_folder_is_fresh(project: Project) -> None:
    folders = {project.staging() for _ in range(3)}
    assert len(folders) == 3
    for folder in folders:
        assert folder.parent == project.folder / "media" / ".staging"
        assert isinstance(folder, Path)
        assert list(folder.iterdir()) == []


def test_how_fast_each_engine_was_is_told_over_all_its_takes(project: Project, staged: Stage) -> None:
    assert project.takes.paces() == {}
    for name, engine, seconds in (("a", "slow", "9.5"), ("b", "slow", "0.5"), ("c", "quick", "0.25"), ("d", "new", "")):
        take, files = staged(project, "one", name)
        project.publish(replace(take, engine=engine, seconds=seconds), files, circle=False)
    frames = project.takes.of(ONE)[0].frames
    assert project.takes.paces() == {"slow": 10 / (2 * frames), "quick": 0.25 / frames}
