"""A corrected take is kept as it was before, too: in step with it, and only where something was corrected."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import msgspec
import numpy as np
import pytest

from matchcut.continuity.correction.uncorrected import (
    UNCORRECTED,
    UncorrectedLight,
    UncorrectedState,
    uncorrected_film,
    uncorrected_folder,
    uncorrected_state,
)
from matchcut.continuity.measures.light import light_of, sharpness_of, small_copy
from matchcut.film.model import Parameters, Take
from matchcut.media.frames import FrameReader
from matchcut.media.probe import probe
from matchcut.store.project import Project
from matchcut_trials.registering import drifting_engine
from matchcut_trials.storyboards import founded, shot_id, storyboard
from matchcut_trials.ways import SETTINGS, Way, circled, make_shots

FRAMES = 16


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three shots of an engine that drifts, by real workers; the second and third are corrected."""
    made = tmp_path_factory.mktemp("uncorrected") / "film"
    parameters = SETTINGS[Way.CORRECTED].parameters
    with drifting_engine(), founded(made, storyboard(3, 3), size=(160, 90), frames=FRAMES, **parameters) as project:
        make_shots(project, Way.CORRECTED, lambda _done, _of: None)
    return made


@pytest.fixture
def project(folder: Path) -> Iterator[Project]:
    with Project.open(folder) as opened:
        yield opened


def take_of(project: Project, place: int) -> Take:
    take = circled(project, shot_id(place))
    assert take is not None
    return take


def frames_of(path: Path) -> np.ndarray:
    with FrameReader(path) as film:
        return np.stack([film.frame(number) for number in range(film.count)])


def test_it_is_the_same_shot_frame_by_frame_in_the_light_that_the_take_tells_of(project: Project) -> None:
    for place in (1, 2):
        take = take_of(project, place)
        film = uncorrected_film(project.folder, take.video)
        assert film is not None
        assert uncorrected_state(project.folder, take) is UncorrectedState.KEPT
        now, before = project.media.path(take.video), film
        assert probe(before) == probe(now), "it can be shown wherever the take can"
        pictures, earlier = frames_of(now), frames_of(before)
        assert len(earlier) == len(pictures) == FRAMES
        told = msgspec.json.decode(str(take.facts[UNCORRECTED]), type=UncorrectedLight)
        lights = [light_of(small_copy(frame), sharpness_of(frame)).lightness for frame in earlier[:2]]
        assert np.mean(lights) == pytest.approx(told.begins.lightness, abs=0.5)
        moved = [np.abs(frame.astype(int) - picture).mean() for frame, picture in zip(earlier, pictures, strict=True)]
        apart = [
            np.abs(frame.astype(int) - picture).mean()
            for frame, picture in zip(earlier, np.roll(pictures, FRAMES // 2, 0), strict=True)
        ]
        assert max(moved) > 0.5
        assert np.mean(moved) < np.mean(apart), "each frame is the same moment"


def test_a_shot_that_continues_none_has_none(project: Project) -> None:
    take = take_of(project, 0)
    assert uncorrected_state(project.folder, take) is UncorrectedState.NOT_CORRECTED
    assert {path.stem for path in uncorrected_folder(project.folder).iterdir()} == {
        take_of(project, place).video for place in (1, 2)
    }


def test_what_can_not_be_seen_says_why(project: Project, tmp_path: Path) -> None:
    take = take_of(project, 1)
    shutil.copytree(uncorrected_folder(project.folder), uncorrected_folder(tmp_path))
    assert uncorrected_state(tmp_path, take) is UncorrectedState.KEPT
    path = uncorrected_film(tmp_path, take.video)
    assert path is not None
    path.unlink()
    assert uncorrected_state(tmp_path, take) is UncorrectedState.GONE
    path.symlink_to(project.media.path(take.video))
    assert uncorrected_state(tmp_path, take) is UncorrectedState.GONE, "a link leads out of the film"
    told = msgspec.json.decode(str(take.facts[UNCORRECTED]), type=UncorrectedLight)
    for changed, state in ((False, UncorrectedState.UNCHANGED), (None, UncorrectedState.FROM_BEFORE)):
        fact = msgspec.json.encode(msgspec.structs.replace(told, changed=changed)).decode()
        older = replace(take, facts=Parameters({UNCORRECTED: fact}))
        assert uncorrected_state(project.folder, older) is state
    assert uncorrected_state(tmp_path, replace(take, facts=Parameters({UNCORRECTED: '{"begins": 3}'}))) is (
        UncorrectedState.FROM_BEFORE
    )
