"""Handles: takes get longer, the cut stays what it is, and nothing is asked for that can't be made."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import av
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.campaigns import DEAR

from matchcut.app.handles import LONGEST, give_handles
from matchcut.engines import registry
from matchcut.engines.footage.stretch import source_frames
from matchcut.engines.spec import Capabilities, EngineSpec, FrameRule
from matchcut.film import edits
from matchcut.film.errors import BadInput
from matchcut.film.film import Film
from matchcut.film.ids import SceneId, ShotId
from matchcut.film.model import Parameters, Shot
from matchcut.film.time import FrameRate
from matchcut.store.project import Project

ONE, TWO, THREE, FOUR = ShotId("one"), ShotId("two"), ShotId("three"), ShotId("four")


@pytest.fixture
def project(tmp_path: Path, three_shots: Film) -> Iterator[Project]:
    """`two` continues `one`; `three` stands alone, trimmed, and twice as fast."""
    film = edits.retime(edits.trim(three_shots, THREE, head=3, tail=5), THREE, Fraction(2))
    with Project.create(tmp_path / "film", film) as project:
        yield project


def ends(project: Project) -> list[tuple[int, int, int]]:
    return [(shot.frames, shot.head, shot.tail) for shot in project.film.running_order]


def test_handles_make_takes_longer_and_leave_the_cut(project: Project) -> None:
    before = project.film
    told = give_handles(project, 12)
    assert told.changed == 3
    assert ends(project) == [(60, 12, 0), (60, 0, 12), (64, 12, 12)]
    after = project.film
    assert after.layout.starts == before.layout.starts
    assert [shot.used.frames for shot in after.running_order] == [shot.used.frames for shot in before.running_order]
    assert tuple(map(str, told.notes)) == (
        "These shots are continued by another and get none at their tail: 1.",
        "These shots continue another and get none at their head: 2.",
    )


def test_it_is_one_edit_and_none_where_nothing_changes(project: Project) -> None:
    before = project.film
    give_handles(project, 12)
    after = project.film
    assert give_handles(project, 12).changed == 0
    project.undo()
    assert project.film == before
    project.redo()
    assert project.film == after


def test_zero_takes_them_away_and_named_shots_alone_are_changed(project: Project) -> None:
    give_handles(project, 12)
    assert give_handles(project, 0, [THREE]).changed == 1
    assert ends(project) == [(60, 12, 0), (60, 0, 12), (40, 0, 0)]
    give_handles(project, 0)
    assert ends(project) == [(48, 0, 0), (48, 0, 0), (40, 0, 0)]


def test_each_end_can_have_its_own_number(project: Project) -> None:
    give_handles(project, 12, [THREE], head=24, tail=0)
    assert ends(project)[2] == (64, 24, 0)
    with pytest.raises(BadInput, match="Handles of 999 frames"):
        give_handles(project, 12, [THREE], tail=999)
    assert ends(project)[2] == (64, 24, 0)


def test_what_a_person_trimmed_away_is_handle_enough(project: Project) -> None:
    project.transact("x", lambda film: edits.trim(film, THREE, head=20, tail=0))
    give_handles(project, 12, [THREE])
    assert ends(project)[2] == (60, 20, 12)


def test_halves_of_a_split_shot_stay_one_generation(project: Project) -> None:
    project.transact("x", lambda film: edits.split_shot(film, THREE, 10, FOUR))
    before = project.film
    told = give_handles(project, 12, [THREE])
    first, second = project.film.shots[THREE], project.film.shots[FOUR]
    assert (told.changed, first.frames, second.frames) == (2, 64, 64)
    assert (first.head, second.tail, second.head - first.head) == (12, 12, before.shots[FOUR].head - 3)
    assert project.film.layout.starts == before.layout.starts
    merged = edits.merge_shots(project.film, THREE)
    assert merged.shots[THREE].used.frames == 40
    give_handles(project, 0, [FOUR])
    assert ends(project)[2] == (40, 0, 20)


def test_a_shot_that_is_continued_hands_over_the_same_frame_again(project: Project) -> None:
    """What is handed on are a take's last frames: they have to lie where the continuing shot goes on."""
    project.transact("x", lambda film: edits.chain(film, THREE, TWO))
    give_handles(project, 24)
    for name in (TWO, THREE):
        shot = project.film.shots[name]
        upstream = project.film.shots[shot.continues or ONE]
        assert (upstream.used.start + upstream.used.frames, shot.head in (0, 3)) == (upstream.frames, True)


@pytest.mark.parametrize("frames", [-1, LONGEST + 1])
def test_no_handle_is_so_long(project: Project, frames: int) -> None:
    with pytest.raises(BadInput, match="can't be"):
        give_handles(project, frames)


def test_an_engine_that_makes_none_so_long_keeps_its_shots(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    known = dict(registry.engines())
    rule = FrameRule(step=4, offset=1, minimum=5, maximum=33)
    capabilities = Capabilities(frame_rule=rule, rate=FrameRate(16))
    spec: EngineSpec = replace(known["fake"], id="short", capabilities=capabilities)
    monkeypatch.setattr("matchcut.app.handles.engines", lambda: {**known, "short": spec})
    project.transact("x", lambda film: edits.revise_shot(film, THREE, engine="short"))
    told = give_handles(project, 5, [THREE])
    assert (told.changed, tuple(map(str, told.notes))) == (
        0,
        ("These shots stay as they are, for their engine makes none so long: 3.",),
    )
    assert give_handles(project, 4, [THREE]).changed == 1
    assert project.film.shots[THREE].frames == 49


def film_file(path: Path, frames: int, rate: FrameRate) -> Path:
    with av.open(str(path), "w") as container:
        stream = container.add_stream("ffv1", rate=rate.fraction)
        stream.width, stream.height, stream.pix_fmt = 32, 32, "bgr0"
        for _ in range(frames):
            container.mux(stream.encode(av.VideoFrame.from_ndarray(np.zeros((32, 32, 3), np.uint8))))
        container.mux(stream.encode())
    return path


def shown(shot: Shot, shot_at: FrameRate, rate: FrameRate) -> list[int]:
    """The frames of its file that the cut shows of a footage shot."""
    numbers = source_frames(shot.frames, int(shot.parameters.get("start", 0)), shot_at, rate)
    return numbers[shot.head : shot.frames - shot.tail]


def test_footage_gives_what_it_has_and_shows_what_it_showed(project: Project, tmp_path: Path) -> None:
    media = project.media.add(film_file(tmp_path / "a.mkv", 100, FrameRate(24)))
    shot = Shot(
        id=THREE, scene=project.film.shots[THREE].scene, rank=project.film.shots[THREE].rank, frames=40,
        keyframe=media, engine="footage", parameters=Parameters({"start": 10}),
    )  # fmt: skip
    project.transact("x", lambda film: film.with_rows("shots", put=[shot]))
    before = shown(shot, FrameRate(24), FrameRate(24))
    told = give_handles(project, 24, [THREE])
    after = project.film.shots[THREE]
    assert (after.frames, after.head, after.tail, after.parameters["start"]) == (74, 10, 24, 0)
    assert shown(after, FrameRate(24), FrameRate(24)) == before == list(range(10, 50))
    assert tuple(map(str, told.notes)) == ("These shots have no more footage than they get: 3.",)


@DEAR
@given(
    start=st.integers(0, 60), frames=st.integers(5, 60), handle=st.integers(0, 40), rate=st.sampled_from((25, 30, 60))
)
def test_footage_at_another_rate_shows_the_same_frames(
    tmp_path_factory: pytest.TempPathFactory, start: int, frames: int, handle: int, rate: int
) -> None:
    folder, every = tmp_path_factory.mktemp("handles"), Fraction(rate, 24).denominator
    film = edits.add_shot(edits.add_scene(Film(), id=SceneId("s")), SceneId("s"), id=ONE, frames=frames)
    with Project.create(folder / "film", film) as project:
        media = project.media.add(film_file(folder / "a.mkv", 200, FrameRate(rate)))
        shot = replace(
            project.film.shots[ONE], keyframe=media, engine="footage", parameters=Parameters({"start": start})
        )
        project.transact("x", lambda film: film.with_rows("shots", put=[shot]))
        seen = shown(shot, FrameRate(rate), FrameRate(24))
        for asked in (handle, 0):
            give_handles(project, asked)
            after = project.film.shots[ONE]
            assert shown(after, FrameRate(rate), FrameRate(24)) == seen
            assert after.head >= min(asked, int(Fraction(start * 24, rate)) // every * every)
            assert after.head < asked + every


def test_footage_that_a_shot_goes_on_from_gets_no_tail(project: Project, tmp_path: Path) -> None:
    media = project.media.add(film_file(tmp_path / "a.mkv", 100, FrameRate(24)))
    project.transact(
        "x",
        lambda film: edits.revise_shot(
            film, ONE, keyframe=media, engine="footage", parameters=Parameters({"start": 30})
        ),
    )
    told = give_handles(project, 12, [ONE])
    assert ends(project)[0] == (60, 12, 0)
    assert tuple(map(str, told.notes)) == ("These shots are continued by another and get none at their tail: 1.",)


@pytest.mark.parametrize(("rate", "head", "tail"), [(24, 24, 13), (30, 24, 12)])
def test_footage_that_runs_backwards_keeps_what_it_shows(
    project: Project, tmp_path: Path, rate: int, head: int, tail: int
) -> None:
    """Its head is what the file has after the stretch, its tail what it has before."""
    media = project.media.add(film_file(tmp_path / "a.mkv", 100, FrameRate(rate)))
    shot = Shot(
        id=THREE, scene=project.film.shots[THREE].scene, rank=project.film.shots[THREE].rank, frames=40,
        keyframe=media, engine="footage", parameters=Parameters({"start": 10 * rate // 24 + 3, "reverse": True}),
    )  # fmt: skip
    project.transact("x", lambda film: film.with_rows("shots", put=[shot]))

    def backwards(shot: Shot) -> list[int]:
        numbers = source_frames(shot.frames, int(shot.parameters["start"]), FrameRate(rate), FrameRate(24))[::-1]
        return numbers[shot.head : shot.frames - shot.tail]

    before = backwards(shot)
    give_handles(project, 24, [THREE])
    after = project.film.shots[THREE]
    assert backwards(after) == before
    assert (after.head, after.tail) == (head, tail)
