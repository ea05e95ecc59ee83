"""Snapshots: whole copies made while the film is in use, thinned out with age, and put back without loss."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matchcut.film import edits
from matchcut.film.errors import BadInput
from matchcut.film.film import Film
from matchcut.film.ids import ShotId
from matchcut.store import owner
from matchcut.store.project import Project
from matchcut.store.snapshots import TIERS, restore, snapshots_of, sweep_parts, to_keep

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)


def rewrite(project: Project, text: str) -> None:
    project.transact("Rewrite", lambda film: edits.revise_shot(film, ShotId("one"), action=text))


def test_a_snapshot_is_the_film_as_it_was(project: Project, tmp_path: Path) -> None:
    rewrite(project, "before")
    film = project.film
    snapshot = project.snapshot()
    rewrite(project, "after")
    assert snapshot == project.folder / "snapshots" / "20260301T120000000Z.matchcut"
    copy = tmp_path / "copy"
    copy.mkdir()
    (copy / "film.matchcut").write_bytes(snapshot.read_bytes())
    with Project.open(copy) as restored:
        assert restored.film == film
        restored.undo()
        assert restored.film.shots[ShotId("one")].action == "shot one"


def test_a_snapshot_with_a_reason_is_kept_and_tells_it(project: Project, clock: Any) -> None:
    project.snapshot("before the big cut")
    clock.wait(days=400)
    project.snapshot()
    newest, named = snapshots_of(project.folder)
    assert (newest.kept, newest.reason) == (False, "")
    assert (named.kept, named.reason) == (True, "before the big cut")
    assert named.path.name == "20260301T120000000Z-kept.matchcut"
    assert named.made_at == NOW


def test_snapshots_of_one_moment_do_not_meet(project: Project) -> None:
    assert len({project.snapshot(reason) for reason in ("", "", "a", "a")}) == 4


def test_one_is_made_on_leaving_a_film_that_was_changed(tmp_path: Path, three_shots: Film, clock: Any) -> None:
    def visit(change: str = "") -> int:
        with Project.open(folder) as project:
            project.clock = clock
            if change:
                rewrite(project, change)
        return len(snapshots_of(folder))

    folder = tmp_path / "film"
    with Project.create(folder, three_shots) as project:
        project.clock = clock
        rewrite(project, "a")
    assert len(snapshots_of(folder)) == 1
    clock.wait(minutes=4)
    assert visit("b") == 1
    clock.wait(minutes=2)
    assert visit("c") == 2
    assert visit("d") == 2
    clock.wait(minutes=20)
    assert visit() == 2  # Nothing was changed.


def test_thinning_keeps_minutes_hours_and_days(project: Project, clock: Any) -> None:
    for minutes in (0, 60 * 24 * 70, 60 * 24 * 3, 60, 30, 30, 30, 30, 20, 2, 2):
        clock.wait(minutes=minutes)
        project.snapshot()
    ages = [clock.now - one.made_at for one in snapshots_of(project.folder)]
    # It is 15:24. Kept are the newest of five minutes, 15:00, the newest of each hour before, and of each day.
    assert ages == [timedelta(minutes=minutes) for minutes in (0, 24, 54, 114, 204, 60 * 24 * 3 + 204)]


MOMENTS = st.lists(st.integers(0, 90 * 24 * 60).map(lambda minutes: NOW - timedelta(minutes=minutes)), max_size=60)


@given(MOMENTS)
def test_of_every_stretch_one_is_kept(moments: list[datetime]) -> None:
    keep = to_keep(moments, NOW)
    assert keep <= set(moments)
    assert bool(keep) == bool(moments)
    for age, stretch in TIERS:
        for moment in moments:
            if NOW - moment <= age:
                near = [one for one in keep if abs(one - moment) < stretch]
                assert near, f"nothing within {stretch} of {moment}"


@given(MOMENTS, st.integers(1, 60 * 24 * 20))
def test_thinning_twice_keeps_no_more_and_loses_no_newer(moments: list[datetime], later: int) -> None:
    first = to_keep(moments, NOW)
    assert to_keep(first, NOW) == first
    then = to_keep(first, NOW + timedelta(minutes=later))
    if moments:
        assert max(moments) in then


def test_restoring_moves_the_old_file_aside_and_loses_no_later_take(
    project: Project, staged: Callable[..., Any], tmp_path: Path
) -> None:
    folder = project.folder
    film = project.film
    snapshot = project.snapshot("good")
    take, files = staged(project, "one", "later")
    video = next(iter(files.values())).path.read_bytes()
    project.publish(take, files, circle=True)
    project.close()
    (folder / "film.matchcut").write_bytes(b"torn" * 1000)
    with pytest.raises(BadInput, match="another kind"):
        Project.open(folder)
    aside = restore(folder, snapshot)
    assert aside.read_bytes() == b"torn" * 1000
    with Project.open(folder) as restored:
        assert restored.film == film
        assert (folder / "recovered" / f"{take.video}.mp4").read_bytes() == video
        assert restored.sweep().orphans == 0
        take, files = staged(restored, "one", "again")
        restored.publish(take, files, circle=True)
        assert restored.media.has(take.video)
    with Project.open(folder) as again:
        assert again.takes.get(take.id).video == take.video
        assert len(list((folder / "recovered").iterdir())) == 2


def test_only_a_whole_snapshot_is_restored(project: Project, tmp_path: Path) -> None:
    snapshot = project.snapshot("good")
    project.close()
    before = (project.folder / "film.matchcut").read_bytes()
    snapshot.write_bytes(snapshot.read_bytes()[:9000])
    with pytest.raises(BadInput, match="damaged"):
        restore(project.folder, snapshot)
    assert (project.folder / "film.matchcut").read_bytes() == before


def test_what_a_dead_process_left_is_swept(project: Project) -> None:
    dead = owner.this_process().replace("-", "0-", 1)
    orphan = project.folder / "snapshots" / f"20260301T120000000Z.matchcut.{dead}.part"
    alive = orphan.with_name(f"20260301T120000000Z.matchcut.{owner.this_process()}.part")
    other = project.folder / f"film.matchcut.{dead}.part-journal"
    notes = project.folder / "snapshots" / "notes.txt"
    for path in (orphan, alive, other, notes):
        path.write_bytes(b"x")
    assert sweep_parts(project.folder) == 2
    assert [path.exists() for path in (orphan, alive, other, notes)] == [False, True, False, True]
    assert snapshots_of(project.folder) == ()
