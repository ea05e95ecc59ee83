"""Publishing checks what a worker says against what lies in the staging folder."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from matchcut.engines.fake.pattern import draw
from matchcut.film.errors import EngineFailed, MachineFailed
from matchcut.film.ids import ShotId
from matchcut.planning.recipe import Recipe
from matchcut.production.jobs import JobRow, JobState
from matchcut.production.messages import FILE_NAMES, FileKind, TakeMade
from matchcut.production.publish import Publisher
from matchcut.production.sink import TakeFiles

Studio = Any


@dataclass
class Finished:
    """A job whose take lies finished in a staging folder."""

    studio: Studio
    job: JobRow
    recipe: Recipe
    staging: Path
    done: TakeMade

    def publish(self) -> Any:
        return Publisher(self.studio.project, self.studio.queue).publish(self.job, self.recipe, self.staging, self.done)

    def file(self, kind: FileKind) -> Path:
        return self.staging / FILE_NAMES[kind]

    def say_of(self, kind: FileKind, **facts: Any) -> None:
        """Let the worker say something else of what it read back."""
        files = [
            replace(file, facts=dataclasses.replace(file.facts, **facts)) if file.kind is kind else file
            for file in self.done.files
        ]
        self.done = replace(self.done, files=tuple(files))


@pytest.fixture
def finished(studio: Studio) -> Finished:
    studio.shot("a")
    studio.enqueue()
    job = studio.queue.claim("1-a-here")
    recipe = studio.recipe_for(job)
    staging = studio.project.staging()
    with TakeFiles(recipe, staging, 3, lambda: None) as take:
        for number in range(recipe.frames):
            take.write(draw(recipe.width, recipe.height, (90, 120, 150), number))
        files = take.finish()
    done = TakeMade(
        job=job.id, files=files, hand_over="{}", facts={"steps": 4}, frames=6, tail_frames=3, milliseconds=61_005
    )
    return Finished(studio, job, recipe, staging, done)


def test_a_take_is_published_with_its_files(finished: Finished) -> None:
    row, take = finished.publish()
    assert (row.state, row.take) == (JobState.DONE, take.id)
    assert finished.studio.project.takes.of(ShotId("a")) == (take,)
    assert (take.number, take.frames, take.tail_frames, take.seconds) == (1, 6, 3, "61.005")
    assert dict(take.facts) == {"steps": 4}
    assert list(finished.staging.iterdir()) == []
    facts = finished.studio.project.media.facts(take.tail)
    assert (facts.kind, facts.codec, facts.frames) == ("video", "ffv1", 3)


def test_the_same_files_again_are_another_take_of_the_same_media(finished: Finished) -> None:
    _, first = finished.publish()
    finished.studio.enqueue(variation=1)
    finished.job = finished.studio.queue.claim("1-a-here")
    with TakeFiles(finished.recipe, finished.staging, 3, lambda: None) as take:
        for number in range(6):
            take.write(draw(64, 48, (90, 120, 150), number))
        assert take.finish() == finished.done.files
    _, second = finished.publish()
    assert (first.number, second.number, first.video) == (1, 2, second.video)


def cut_short(finished: Finished) -> None:
    video = finished.file(FileKind.VIDEO)
    video.write_bytes(video.read_bytes()[:-200])


def lose_the_tail(finished: Finished) -> None:
    finished.file(FileKind.TAIL).unlink()


def change_a_byte(finished: Finished) -> None:
    with finished.file(FileKind.POSTER).open("r+b") as file:
        file.seek(-1, 2)
        file.write(b"\0")


def lose_the_sound(finished: Finished) -> None:
    sound = replace(finished.done.files[0], kind=FileKind.SOUND)
    finished.done = replace(finished.done, files=(*finished.done.files, sound))


@pytest.mark.parametrize(
    ("harm", "words"),
    [
        (cut_short, "The video that the worker made changed on the disk"),
        (lose_the_tail, "The tail that the worker made can't be read"),
        (change_a_byte, "The poster that the worker made changed on the disk"),
        (lose_the_sound, "The sound that the worker made can't be read"),
    ],
)
def test_a_damaged_file_is_not_published(finished: Finished, harm: Callable[[Finished], None], words: str) -> None:
    harm(finished)
    with pytest.raises(MachineFailed, match=words):
        finished.publish()
    assert_nothing_happened(finished)


def ask(**changes: Any) -> Callable[[Finished], None]:
    def change(finished: Finished) -> None:
        finished.recipe = dataclasses.replace(finished.recipe, **changes)

    return change


def say(**changes: Any) -> Callable[[Finished], None]:
    def change(finished: Finished) -> None:
        finished.done = replace(finished.done, **changes)

    return change


def read_back(kind: FileKind, **facts: Any) -> Callable[[Finished], None]:
    return lambda finished: finished.say_of(kind, **facts)


def leave_out(kind: FileKind) -> Callable[[Finished], None]:
    def change(finished: Finished) -> None:
        left = tuple(file for file in finished.done.files if file.kind is not kind)
        finished.done = replace(finished.done, files=left)

    return change


@pytest.mark.parametrize(
    "differ",
    [
        ask(frames=7),
        ask(width=66),
        ask(rate_numerator=25),
        say(frames=5),
        say(tail_frames=2),
        say(tail_frames=0),
        read_back(FileKind.VIDEO, frames=5),
        read_back(FileKind.VIDEO, codec="mpeg4"),
        read_back(FileKind.TAIL, width=32),
        read_back(FileKind.POSTER, suffix="/../../poster.jpg"),
        leave_out(FileKind.VIDEO),
        leave_out(FileKind.TAIL),
    ],
)
def test_a_take_that_was_not_asked_for_is_not_published(finished: Finished, differ: Callable[[Finished], None]) -> None:
    differ(finished)
    with pytest.raises(EngineFailed, match="a take that is not the one asked for"):
        finished.publish()
    assert_nothing_happened(finished)


def assert_nothing_happened(finished: Finished) -> None:
    project = finished.studio.project
    assert project.takes.of(ShotId("a")) == ()
    assert project.film.circled(ShotId("a")) is None
    assert finished.studio.queue.get(finished.job.id) == finished.job
    assert project.media.missing() == ()
    assert project.sweep().orphans == 0
