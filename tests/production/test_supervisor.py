"""A dispatcher with somebody who looks at what is made, and asks for more before a shot is settled."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from matchcut.film import edits
from matchcut.film.ids import ShotId
from matchcut.film.model import ParameterValue, Take
from matchcut.media.tail import read_tail
from matchcut.production.jobs import JobRow, JobState

Studio = Any

PATIENTLY = 5
"""How often a supervisor is asked before it has made up its mind."""


class SecondTakes:
    """Wants a second take of one shot, circles that one, and takes its time over it."""

    def __init__(self, studio: Studio, shot: str) -> None:
        self.takes: list[Take] = []
        self.ended_jobs: list[JobRow] = []
        self.parts: list[float] = []
        self._studio, self._shot = studio, ShotId(shot)
        self._settled = True
        self._asked = 0

    @property
    def unsettled(self) -> Collection[ShotId]:
        return () if self._settled else {self._shot}

    def published(self, job: JobRow) -> None:
        if job.shot == self._shot:
            self.takes.append(self._studio.project.takes.get(job.take))
            self._settled, self._asked = False, 0

    def facts_of(self, job: JobRow) -> Mapping[str, ParameterValue]:
        return {"why": "another is wanted"} if self.takes else {}

    def ended(self, job: JobRow) -> None:
        self.ended_jobs.append(job)
        self._settled = True

    def previewed(self, job: JobRow, picture: bytes, part: float) -> None:
        self.parts.append(part)

    def work(self) -> None:
        self._asked += 1
        if self._settled or self._asked != PATIENTLY:
            return
        if len(self.takes) == 1:
            self._studio.queue.enqueue([self._studio.wanted(self._shot, variation=1, circle=False, priority=-1)])
            return
        take = self.takes[-1].id
        self._studio.project.transact("Circle the second", lambda film: edits.circle_take(film, self._shot, take))
        self._settled = True


def test_who_continues_a_shot_waits_until_it_is_settled(studio: Studio) -> None:
    studio.shot("a")
    studio.shot("b", after="a")
    studio.shot("c")
    studio.enqueue()
    supervisor = SecondTakes(studio, "a")
    studio.run(supervisor=supervisor)
    assert [name for what, name in studio.told() if what == "Done"] in (list("acab"), list("aacb"), list("aabc"))
    first, second = supervisor.takes
    assert studio.project.film.circled(ShotId("a")) == second.id
    (continuing,) = studio.project.takes.of(ShotId("b"))
    assert second.tail is not None
    assert second.tail in continuing.recipe
    assert first.tail not in (None, second.tail)
    assert first.tail not in continuing.recipe
    assert (first.facts.get("why"), second.facts["why"]) == (None, "another is wanted")
    assert read_tail(studio.project.media.path(second.tail)).shape[0] == second.tail_frames
    studio.assert_true()


def test_a_run_goes_on_until_the_last_shot_is_settled(studio: Studio) -> None:
    studio.shot("a")
    studio.enqueue()
    supervisor = SecondTakes(studio, "a")
    studio.run(supervisor=supervisor)
    assert studio.project.film.circled(ShotId("a")) == supervisor.takes[1].id


def test_a_supervisor_hears_of_what_was_not_made(studio: Studio) -> None:
    studio.shot("a", behaviour="fail")
    studio.shot("b", after="a")
    studio.enqueue()
    supervisor = SecondTakes(studio, "a")
    studio.run(supervisor=supervisor)
    assert [(row.shot, row.state) for row in supervisor.ended_jobs] == [("a", JobState.FAILED), ("b", JobState.FAILED)]


def test_a_supervisor_sees_what_a_take_looks_like_so_far(studio: Studio) -> None:
    studio.shot("a", frames=30, behaviour="slow", delay=60)
    studio.enqueue()
    supervisor = SecondTakes(studio, "none")
    studio.run(supervisor=supervisor)
    assert len(supervisor.parts) >= 2
    assert 0 < supervisor.parts[0] < supervisor.parts[-1] <= 1
