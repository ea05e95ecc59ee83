"""Freeing space: what a person agreed to goes, to the byte; what the film, its history and snapshots name stays."""

from __future__ import annotations

import hashlib
import json
import shutil
import signal
import sqlite3
import subprocess
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from PIL import Image
from tests.campaigns import DEAR
from tests.warm import Warm

from matchcut.app.cleaning import CleaningOrder, Clearable, Share, clean, survey
from matchcut.film import edits
from matchcut.film.errors import BadInput, EditRefused, MachineFailed
from matchcut.film.film import Film
from matchcut.film.ids import MediaId, ShotId, TakeId
from matchcut.film.model import Take
from matchcut.media.facts import MediaFacts
from matchcut.planning.recipe import Recipe, Upstream
from matchcut.production.lock import ProductionLock
from matchcut.store import erasing
from matchcut.store.disk import sha256_of
from matchcut.store.guard import inspect
from matchcut.store.problems import Gone
from matchcut.store.project import DATABASE, Project, StagedFile
from matchcut.store.snapshots import restore, snapshots_of
from matchcut.words.statements import say

SHOTS = tuple(ShotId(name) for name in ("one", "two", "three"))
ONE, TWO, THREE = SHOTS
FACTS = MediaFacts(kind="video", codec="h264", suffix=".mp4", width=64, height=36, frames=48)
RECIPE = Recipe(
    engine="fake", engine_revision="1", width=64, height=36, rate_numerator=24, rate_denominator=1, frames=48, seed=1
)
SIZE = 64 * 40
"""Bytes of each of a take's files."""


@pytest.fixture
def project(tmp_path: Path, three_shots: Film, new_project: Callable[[Path, Film], Project]) -> Iterator[Project]:
    with new_project(tmp_path / "film", three_shots) as made:
        yield made


def picture(project: Project, number: int) -> MediaId:
    path = project.folder.parent / f"{number}.png"
    Image.new("RGB", (8, 8), (number % 256, number // 256, 7)).save(path)
    return project.media.add(path)


def publish(project: Project, shot: ShotId, name: str, *, after: Take | None = None, circle: bool = True) -> Take:
    folder = project.staging()
    files = {}
    for kind in ("video", "tail"):
        path = folder / f"{kind}.part"
        path.write_bytes(hashlib.sha512(f"{kind} {name}".encode()).digest() * 40)
        files[kind] = path
    ids = {kind: MediaId(sha256_of(path)) for kind, path in files.items()}
    recipe = replace(
        RECIPE, action=name, upstream=Upstream(tail=after.tail, frames=1) if after and after.tail else None
    )
    take = Take(
        **{"id": TakeId(f"take-{name}"), "shot": shot, "number": 1, "variation": 0, "fingerprint": recipe.fingerprint},
        **{"recipe": recipe.to_json(), "engine": "fake", "engine_revision": "1", "seed": 1, "frames": 48},
        **{"video": ids["video"], "tail": ids["tail"], "tail_frames": 1, "hand_over": "{}", "sound": None},
        **{"poster": None, "made_at": "2026-03-01T12:00:00+00:00"},
    )
    made = project.publish(take, {ids[kind]: StagedFile(path, FACTS) for kind, path in files.items()}, circle=circle)
    folder.rmdir()
    return made


def takes(project: Project) -> set[str]:
    return {take.removeprefix("take-") for take in project.takes.summaries()}


def check_whole(project: Project) -> None:
    """All that the film, its history and its snapshots name is there, and is what it was."""
    with project.reading() as connection:
        plain = connection.connection.driver_connection
        named, known = erasing.referenced(plain, recipes=False), erasing.media_of(plain)
        listed = {take["id"] for take in erasing.takes_of(plain)}
        circled = {row["take"] for row in erasing.images_of(plain, "circles")}
        noted = {row["id"] for row in erasing.images_of(plain, "take_notes")}
        noted |= {row["take"] for row in erasing.images_of(plain, "accepted")}
    assert named <= known.keys()
    assert circled | noted <= listed
    assert all(sha256_of(project.media.path(MediaId(one))) == one for one in known)
    for snapshot in snapshots_of(project.folder):
        inspect(snapshot.path)
        with closing(sqlite3.connect(f"{snapshot.path.as_uri()}?mode=ro&immutable=1", uri=True)) as past:
            assert erasing.referenced(past, recipes=False) <= known.keys()
            assert {take["id"] for take in erasing.takes_of(past)} <= listed
    with closing(sqlite3.connect(project.folder / DATABASE)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def test_takes_that_nobody_chose_go_and_the_chosen_stay(project: Project) -> None:
    first = publish(project, ONE, "old")
    publish(project, ONE, "circled")
    publish(project, THREE, "noted")
    publish(project, THREE, "accepted")
    publish(project, THREE, "new")
    publish(project, TWO, "follows", after=first)
    project.transact("Note", lambda film: edits.note_take(film, TakeId("take-noted"), "Lovely."))
    project.transact("Accept", lambda film: edits.accept_fault(film, TakeId("take-accepted"), "flash"))
    publish(project, TWO, "other", circle=False)
    film, path = project.film, project.media.path(project.takes.get(TakeId("take-other")).video)
    shares = survey(project, CleaningOrder(frozenset((Clearable.TAKES,))))
    assert shares[Clearable.TAKES] == Share(1, 2 * SIZE)
    assert path.exists()
    assert clean(project, CleaningOrder(frozenset((Clearable.TAKES,)))) >= 2 * SIZE
    # "old" is no more circled, but what is circled goes on from it.
    assert takes(project) == {"old", "circled", "noted", "accepted", "new", "follows"}
    assert not path.exists()
    assert project.film == film
    check_whole(project)
    assert survey(project, CleaningOrder(frozenset((Clearable.TAKES,))))[Clearable.TAKES] == Share(0, 0)


def test_undo_of_a_circle_that_is_gone_says_so_and_goes_on(project: Project) -> None:
    start = project.film
    publish(project, ONE, "a")
    project.transact("Rewrite", lambda film: edits.revise_shot(film, ONE, action="other"))
    publish(project, ONE, "b")
    film = project.film
    clean(project, CleaningOrder())
    assert takes(project) == {"b"}
    turned = project.undo()
    assert turned is not None
    assert turned.gone == Gone.TAKE_CLEANED_AWAY()
    assert project.film.circled(ONE) is None
    while project.undo():
        check_whole(project)
    assert project.film == start or project.film == Film()
    while project.redo():
        check_whole(project)
    assert project.film == film


def test_media_that_nothing_names_go(project: Project) -> None:
    used, undone, loose = (picture(project, number) for number in range(3))
    project.transact("Keyframe", lambda film: edits.revise_shot(film, ONE, keyframe=undone))
    project.transact("Other keyframe", lambda film: edits.revise_shot(film, ONE, keyframe=used))
    size = project.media.path(loose).stat().st_size
    assert survey(project, CleaningOrder())[Clearable.MEDIA] == Share(1, size)
    clean(project, CleaningOrder(frozenset((Clearable.MEDIA,))))
    assert (project.media.has(used), project.media.has(undone), project.media.has(loose)) == (True, True, False)
    clean(project, CleaningOrder(frozenset((Clearable.MEDIA, Clearable.HISTORY)), keep_edits=0))
    assert (project.media.has(used), project.media.has(undone)) == (True, False)
    check_whole(project)


def test_a_named_snapshot_keeps_its_takes_and_can_be_gone_back_to(project: Project) -> None:
    publish(project, ONE, "then")
    keyframe = picture(project, 1)
    project.transact("Keyframe", lambda film: edits.revise_shot(film, TWO, keyframe=keyframe))
    film = project.film
    named = project.snapshot("before the recut")
    project.transact("No keyframe", lambda film: edits.revise_shot(film, TWO, keyframe=None))
    publish(project, ONE, "between")
    unnamed = project.snapshot()
    publish(project, ONE, "now")
    clean(project, CleaningOrder(CleaningOrder().parts | {Clearable.HISTORY}, keep_edits=0))
    assert takes(project) == {"then", "now"}
    assert (named.exists(), unnamed.exists()) == (True, False)
    check_whole(project)
    project.close()
    restore(project.folder, named)
    with Project.open(project.folder) as again:
        assert again.film == film
        assert again.media.missing() == ()
        assert takes(again) == {"then"}


def test_the_history_before_a_snapshot_goes_and_undo_says_so(project: Project) -> None:
    for number in range(5):
        project.transact(f"Edit {number}", lambda film, text=str(number): edits.revise_shot(film, ONE, action=text))
        if number == 2:
            project.snapshot("the middle")
    film = project.film
    wish = CleaningOrder(frozenset((Clearable.HISTORY,)), before="The Middle")
    assert survey(project, wish)[Clearable.HISTORY].count == 4
    clean(project, wish)
    assert project.film == film
    assert [say(step.what) for step in project.history()] == ["Edit 4", "Edit 3", "Earlier edits"]
    project.undo()
    project.undo()
    assert project.film.shots[ONE].action == "2"
    for _ in range(2):
        with pytest.raises(EditRefused, match=str(Gone.EARLIER_EDITS_CLEANED_AWAY())):
            project.undo()
    project.redo()
    project.redo()
    assert project.film == film
    with pytest.raises(BadInput, match=r"no snapshot 'the end'\. There are: 'the middle'"):
        survey(project, replace(wish, before="the end"))


@pytest.mark.parametrize("kept", [0, 1, 3, 99])
def test_of_the_history_the_last_edits_stay(project: Project, kept: int) -> None:
    for number in range(4):
        project.transact(f"Edit {number}", lambda film, text=str(number): edits.revise_shot(film, ONE, action=text))
    clean(project, CleaningOrder(frozenset((Clearable.HISTORY,)), keep_edits=kept))
    undone = 0
    try:
        while project.undo():
            undone += 1
    except EditRefused:
        assert kept < 5
    assert undone == min(kept, 5)
    check_whole(project)


def write_and_leave(project: Project, first: int, last: int) -> None:
    """Write some edits of `one`, take back all but the first, and leave them by an edit of `two`."""
    for number in range(first, last + 1):
        project.transact(f"Edit {number}", lambda film, text=str(number): edits.revise_shot(film, ONE, action=text))
    for _ in range(first, last):
        project.undo()
    project.transact("Stray", lambda film: edits.revise_shot(film, TWO, notes=str(first)))


def test_branches_go_with_the_history_that_they_fork_from_and_say_so(project: Project) -> None:
    """Of branch 1 to 4 the last two edits are cleaned away; that of 8 to 9 is as it was."""
    write_and_leave(project, 1, 4)
    old, last = project.branches()[0], project.branches()[0].last
    project.go_to(last.id)
    for _ in range(2):
        project.undo()
    project.snapshot("the middle")
    project.undo()
    project.transact("Another", lambda film: edits.revise_shot(film, TWO, notes="another"))
    write_and_leave(project, 8, 9)
    assert [branch.steps for branch in project.branches()] == [1, 3, 1]
    film = project.film
    clean(project, CleaningOrder(frozenset((Clearable.HISTORY,)), before="the middle"))
    assert project.film == film
    young, cut = project.branches()
    assert (say(young.last.what), young.steps, young.last.gone) == ("Edit 9", 1, None)
    assert (say(cut.last.what), cut.steps, cut.last.gone) == ("Edit 2", 1, Gone.LATER_EDITS_CLEANED_AWAY())
    assert cut.last.id != last.id
    assert old.steps == 3
    project.go_to(young.last.id)
    assert project.film.shots[ONE].action == "9"
    assert Gone.LATER_EDITS_CLEANED_AWAY() in [step.gone for step in project.go_to(cut.last.id)]
    assert (project.film.shots[ONE].action, project.film.shots[TWO].notes) == ("2", "")
    assert project.redo() is None
    with pytest.raises(EditRefused, match="no longer kept"):
        project.go_to(last.id)
    check_whole(project)


def test_all_branches_go_with_all_of_the_history(project: Project) -> None:
    write_and_leave(project, 1, 4)
    wish = CleaningOrder(frozenset((Clearable.HISTORY,)), keep_edits=0)
    film, there = project.film, survey(project, wish)
    assert there[Clearable.HISTORY].count == 6
    clean(project, wish)
    assert project.branches() == ()
    assert project.film == film
    with Project.open(project.folder) as again:
        assert (again.film, again.branches()) == (film, ())


def test_the_last_edits_that_stay_are_those_of_the_film_as_it_is(project: Project) -> None:
    """A branch takes none of their places."""
    for number in range(3):
        project.transact(f"Edit {number}", lambda film, text=str(number): edits.revise_shot(film, ONE, action=text))
    write_and_leave(project, 4, 9)
    clean(project, CleaningOrder(frozenset((Clearable.HISTORY,)), keep_edits=2))
    assert [say(step.what) for step in project.history()] == ["Stray", "Edit 4", "Earlier edits"]
    assert [branch.steps for branch in project.branches()] == [5]
    project.go_to(project.branches()[0].last.id)
    assert project.film.shots[ONE].action == "9"


def test_what_only_a_branch_shows_stays(project: Project) -> None:
    shown = picture(project, 1)
    project.transact("Keyframe", lambda film: edits.revise_shot(film, ONE, keyframe=shown))
    project.undo()
    project.transact("Stray", lambda film: edits.revise_shot(film, TWO, notes="x"))
    clean(project, CleaningOrder())
    assert project.media.has(shown)
    project.go_to(project.branches()[0].last.id)
    assert project.film.shots[ONE].keyframe == shown
    check_whole(project)


def test_bytes_are_free_on_the_disk_and_as_many_as_was_said(project: Project) -> None:
    for number in range(30):
        project.transact(
            f"Edit {number}", lambda film, text=f"{number} " * 4000: edits.revise_shot(film, ONE, action=text)
        )
    publish(project, ONE, "a")
    publish(project, ONE, "b")
    project.snapshot()
    (project.folder / "cache" / "film").mkdir()
    (project.folder / "cache" / "film" / "piece.mp4").write_bytes(b"x" * 50_000)
    wish = CleaningOrder(CleaningOrder().parts | {Clearable.HISTORY}, keep_edits=2)
    shares = survey(project, wish)
    assert {part for part, share in shares.items() if not share.size} == {Clearable.MEDIA, Clearable.UNCORRECTED}
    assert shares[Clearable.CACHES].size >= 50_000
    before = sum(path.stat().st_size for path in project.folder.rglob("*") if path.is_file())
    freed = clean(project, wish)
    after = sum(path.stat().st_size for path in project.folder.rglob("*") if path.is_file())
    assert freed == before - after
    assert freed > 300_000
    assert shares[Clearable.HISTORY].size > 200_000
    with closing(sqlite3.connect(project.folder / DATABASE)) as connection:
        assert connection.execute("PRAGMA freelist_count").fetchone() == (0,)
    assert len(snapshots_of(project.folder)) == 1
    check_whole(project)


def test_how_takes_looked_before_they_were_corrected_goes_with_them_or_when_told(project: Project) -> None:
    folder = project.folder / "cache" / "uncorrected"
    folder.mkdir()
    gone, kept = publish(project, ONE, "a"), publish(project, ONE, "b")
    for take in (gone, kept):
        (folder / f"{take.video}.mp4").write_bytes(b"x" * 50_000)
    (project.folder / "cache" / "piece").write_bytes(b"x" * 300)
    parts = (Clearable.CACHES, Clearable.UNCORRECTED)
    caches, uncorrected = (survey(project, CleaningOrder(frozenset((part,))))[part] for part in parts)
    assert uncorrected == Share(2, 100_000)
    assert caches.size < 50_000
    clean(project, CleaningOrder(frozenset((Clearable.CACHES,))))
    assert not (project.folder / "cache" / "piece").exists()
    assert len(list(folder.iterdir())) == 2
    clean(project, CleaningOrder(frozenset((Clearable.TAKES,))))
    assert [path.stem for path in folder.iterdir()] == [kept.video], "that of a take that is no more goes with it"
    assert clean(project, CleaningOrder(frozenset((Clearable.UNCORRECTED,)))) >= 50_000
    assert not list(folder.iterdir())


def test_looking_changes_nothing(project: Project) -> None:
    publish(project, ONE, "a")
    publish(project, ONE, "b")
    picture(project, 1)

    def content() -> dict[Path, bytes]:
        files = (path for path in project.folder.rglob("*") if path.is_file() and not path.name.endswith("-shm"))
        return {path: path.read_bytes() for path in files}

    before = content()
    survey(project, CleaningOrder(frozenset(Clearable), keep_edits=0))
    assert content() == before


def test_it_waits_for_whoever_makes_takes(project: Project) -> None:
    publish(project, ONE, "a", circle=False)
    refused = pytest.raises(MachineFailed, match="is being made already")
    with Project.open(project.folder) as other, ProductionLock(other), refused:
        clean(project, CleaningOrder())
    assert takes(project) == {"a"}


DOINGS = st.lists(
    st.tuples(st.sampled_from(("take", "keyframe", "circle", "note", "undo", "snapshot", "delete")), st.integers(0, 9)),
    max_size=14,
)


@given(doings=DOINGS, parts=st.sets(st.sampled_from(list(Clearable)), min_size=1), keep=st.integers(0, 4))
@settings(DEAR, phases=(Phase.generate,))
def test_whatever_was_done_nothing_that_is_named_is_lost(
    tmp_path_factory: pytest.TempPathFactory, doings: list[tuple[str, int]], parts: set[Clearable], keep: int
) -> None:
    folder = tmp_path_factory.mktemp("any") / "film"
    film = edits.add_scene(Film(), id="scene")
    for name in SHOTS:
        film = edits.add_shot(film, "scene", id=name, frames=48)
    with Project.create(folder, film) as project:
        for place, (what, number) in enumerate(doings):
            shot, made = SHOTS[number % 3], sorted(project.takes.summaries())
            if what == "take":
                after = project.takes.get(made[number % len(made)]) if made and number % 2 else None
                publish(project, shot, f"{place}", after=after)
            elif what == "keyframe" and shot in project.film.shots:
                media = picture(project, number)
                project.transact(what, lambda film, s=shot, m=media: edits.revise_shot(film, s, keyframe=m))
            elif what == "circle" and made and shot in project.film.shots:
                take = made[number % len(made)]
                project.transact(what, lambda film, s=shot, t=take: edits.circle_take(film, s, t))
            elif what == "note" and made:
                take = made[number % len(made)]
                project.transact(what, lambda film, t=take, n=number: edits.note_take(film, t, "x" * (n % 3)))
            elif what == "undo":
                project.undo()
            elif what == "snapshot":
                project.snapshot("named" if number % 2 else "")
            elif what == "delete" and len(project.film.shots) > 1 and shot in project.film.shots:
                project.transact(what, lambda film, s=shot: edits.delete_shot(film, s))
        present = project.film
        clean(project, CleaningOrder(frozenset(parts), keep_edits=keep))
        assert project.film == present
        check_whole(project)
        assert survey(project, CleaningOrder(frozenset(parts), keep_edits=keep))[Clearable.TAKES] == Share(0, 0)
        for turn in (project.undo, project.redo):
            with suppress(EditRefused):
                while turn():
                    pass
            check_whole(project)
        if "undo" not in {what for what, _ in doings}:  # What was undone before is made again, too.
            assert project.film == present
        present = project.film
    with Project.open(folder) as again:
        assert again.film == present


KILLED = """
import os, signal, sys
from pathlib import Path
from matchcut.store import disk
from matchcut.store.project import Project
from matchcut.app.cleaning import Clearable, CleaningOrder, clean
left = int(sys.argv[2])
def counting(real):
    def call(*args, **options):
        global left
        result = real(*args, **options)
        left -= 1
        if left == 0:
            os.kill(os.getpid(), signal.SIGKILL)
        return result
    return call
with Project.open(Path(sys.argv[1])) as project:
    for owner, name in ((os, "fsync"), (Path, "replace"), (Path, "mkdir"), (Path, "unlink"), (os, "unlink")):
        setattr(owner, name, counting(getattr(owner, name)))
    clean(project, CleaningOrder(frozenset(Clearable), keep_edits=1))
"""


def test_killed_half_way_nothing_is_lost_and_the_next_time_finishes(
    project: Project, tmp_path: Path, warm: Warm
) -> None:
    for name in "abcd":
        publish(project, ONE, name)
        picture(project, ord(name))
    project.snapshot("named")
    publish(project, ONE, "e")
    project.snapshot()
    film = project.film
    project.close()
    kept = tmp_path / "kept"
    shutil.copytree(project.folder, kept)
    for moment in (1, 6, 13):
        shutil.rmtree(project.folder)
        shutil.copytree(kept, project.folder)
        assert warm.program(KILLED, project.folder, moment).returncode == -signal.SIGKILL
        with Project.open(project.folder) as again:
            assert again.film == film
            check_whole(again)
            clean(again, CleaningOrder(frozenset(Clearable), keep_edits=1))
            assert takes(again) == {"d", "e"}
            check_whole(again)


def test_the_command_asks_first_and_the_film_is_the_same_afterwards(tmp_path: Path, warm: Warm) -> None:
    folder = tmp_path / "tea"
    folder.mkdir()
    (folder / "storyboard.toml").write_text(
        '[film]\ntitle = "Tea"\nsize = [64, 36]\nengine = "fake"\n[[scene]]\n[[scene.shot]]\nduration = "6f"\n'
    )

    def run(*arguments: object) -> str:
        done = warm.run(*arguments)
        assert done.returncode == 0, done.stderr
        return done.stdout + done.stderr

    run("generate", folder, "-q", "--takes", "2")
    run("export", folder, "-q", "-o", tmp_path / "before.mkv")
    told, asked = run("clean", folder, "--json").split("Nothing was freed. ")
    assert asked == "Say --yes to free it.\n"
    told = json.loads(told)
    assert told["takes"]["count"] == 1
    assert told["takes"]["bytes"] > 0
    assert "B are free" in run("clean", folder, "--yes")
    run("export", folder, "-q", "-o", tmp_path / "after.mkv")
    assert frames(tmp_path / "before.mkv") == frames(tmp_path / "after.mkv")


def frames(film: Path) -> str:
    """What ffmpeg decodes of a film, as a hash."""
    from imageio_ffmpeg import get_ffmpeg_exe

    command = [get_ffmpeg_exe(), "-v", "error", "-i", film, "-map", "0:v", "-f", "md5", "-"]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout
