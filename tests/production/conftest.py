"""Real worker processes, small films for the fake engine that they run, and what a production must always hold."""

from __future__ import annotations

import queue
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, TypeVar

import numpy as np
import pytest
from sqlalchemy import select

from matchcut.engines.fake.spec import TAIL_KEPT, Behaviour, specs
from matchcut.film import edits
from matchcut.film.film import Film
from matchcut.film.ids import SceneId, ShotId, TakeId, new_id
from matchcut.film.model import Parameters, ParameterValue, Settings, Take
from matchcut.media.stills import write_png
from matchcut.planning.cooking import Cook
from matchcut.planning.plan import upstream_of
from matchcut.planning.recipe import Recipe
from matchcut.production import messages
from matchcut.production.crew import Limits, start_worker
from matchcut.production.dispatcher import Dispatcher
from matchcut.production.events import Event
from matchcut.production.jobs import JobRow, JobState, NewJob
from matchcut.production.queue import Queue
from matchcut.store.disk import sha256_of
from matchcut.store.project import Project
from matchcut.store.schema import media as media_rows
from matchcut.wire.child import Ended

PATIENCE = 20.0
"""Seconds after which a test gives up waiting: only ever reached by a fault."""

Said = TypeVar("Said", bound=messages.FromWorker | Ended)


def _fake_recipe(
    behaviour: Behaviour = Behaviour.OK, *, frames: int = 6, seed: int = 3, **parameters: ParameterValue
) -> Recipe:
    """A small and quick recipe for the fake engine."""
    return Recipe(
        engine="fake",
        engine_revision="1",
        width=64,
        height=48,
        rate_numerator=24,
        rate_denominator=1,
        frames=frames,
        seed=seed,
        parameters=Parameters({"behaviour": behaviour.value, **parameters}),
    )


class Talk:
    """A worker and all that it has said so far."""

    def __init__(self, command: list[str] | None = None) -> None:
        self.inbox: Any = queue.SimpleQueue()
        self.said: list[messages.FromWorker | Ended] = []
        self.process = start_worker(self.inbox.put, command)

    def order(self, recipe: Recipe, staging: Path, job: str = "job", **changes: Any) -> None:
        staging.mkdir(exist_ok=True)
        fields: dict[str, Any] = {
            "job": job,
            "engine": recipe.engine,
            "recipe": recipe.to_json(),
            "media": {},
            "staging": str(staging),
            "tail_frames": TAIL_KEPT,
        }
        self.process.send(messages.Order(**{**fields, **changes}))

    def until(self, kind: type[Said]) -> Said:
        """Listen until something of that kind is said, and return it."""
        deadline = time.monotonic() + PATIENCE
        while True:
            try:
                _, one = self.inbox.get(timeout=max(0.0, deadline - time.monotonic()))
            except queue.Empty:
                heard = [str(one)[:80] for one in self.said[-20:]]
                raise AssertionError(f"no {kind.__name__} came; heard: {heard}") from None
            self.said.append(one)
            if isinstance(one, kind):
                return one

    def close(self) -> None:
        self.process.kill()
        self.process.wait(PATIENCE)


@pytest.fixture
def talk() -> Iterator[Callable[..., Talk]]:
    """Start workers; they are ended with the test."""
    started: list[Talk] = []

    def start(command: list[str] | None = None) -> Talk:
        started.append(Talk(command))
        return started[-1]

    yield start
    for one in started:
        one.close()


@pytest.fixture(scope="session")
def recipe_of() -> Callable[..., Recipe]:
    """Make recipes for the fake engine, by behaviour and parameters."""
    return _fake_recipe


@pytest.fixture(scope="session")
def steady() -> Iterator[Talk]:
    """One worker for all tests that leave it as they found it."""
    worker = Talk()
    yield worker
    worker.close()


SMALL = Settings(title="Test", width=64, height=48, engine="fake")


class Studio:
    """A project of fake shots, its queue, and one way to run it. `events` holds all that was told so far."""

    def __init__(self, project: Project) -> None:
        self.project = project
        self.queue = Queue(project)
        self.events: list[Event] = []
        self.meanwhile: Callable[[Event], None] = lambda event: None

    def shot(self, name: str, after: str | None = None, frames: int = 6, **parameters: ParameterValue) -> None:
        """Add a shot; `after` names the one that it continues."""

        def edit(film: Film) -> Film:
            film = edits.add_shot(
                film, SceneId("scene"), id=ShotId(name), number=name, frames=frames, parameters=Parameters(parameters)
            )
            return edits.chain(film, ShotId(name), ShotId(after)) if after else film

        self.project.transact(f"Add {name}", edit)

    def wanted(self, name: str, **changes: Any) -> NewJob:
        return NewJob(
            shot=ShotId(name), engine="fake", after=self.project.film.shots[ShotId(name)].continues, **changes
        )

    def enqueue(self, *names: str, **changes: Any) -> tuple[JobRow, ...]:
        """Queue takes of the shots; none named: of all."""
        shots = names or self.project.film.order
        return self.queue.enqueue([self.wanted(name, **changes) for name in shots])

    def recipe_for(self, job: JobRow) -> Recipe:
        film = self.project.film
        upstream = upstream_of(film, job.shot, self.project.takes.summaries())
        return Cook(film, lambda *_: "1").recipe(job.shot, variation=job.variation, upstream=upstream)

    def dispatcher(self, **changes: Any) -> Dispatcher:
        settings: dict[str, Any] = {"workers": 1, "limits": Limits(grace=0.5, tick=0.05)}
        return Dispatcher(self.project, self.recipe_for, {spec.id: spec for spec in specs()}, **{**settings, **changes})

    def run(self, **changes: Any) -> tuple[JobRow, ...]:
        """Make what is queued. `meanwhile` is called with every event, after it was noted."""

        def on_event(event: Event) -> None:
            self.events.append(event)
            self.meanwhile(event)

        return self.dispatcher(**changes).run(on_event)

    def finish(self, row: JobRow) -> JobRow:
        """Finish a running job with a take of a still picture, without a worker."""
        still = self.project.folder.parent / "still.png"
        write_png(still, np.full((48, 64, 3), row.rank % 256, np.uint8))
        recipe = self.recipe_for(row)
        take = Take(
            id=TakeId(new_id("ta")),
            shot=row.shot,
            number=1,
            variation=row.variation,
            fingerprint=recipe.fingerprint,
            recipe=recipe.to_json(),
            engine="fake",
            engine_revision="1",
            seed=recipe.seed,
            frames=recipe.frames,
            video=self.project.media.add(still),
            tail=None,
            tail_frames=0,
            hand_over="{}",
            sound=None,
            poster=None,
            made_at="2026-01-01T00:00:00Z",
        )
        finished: list[JobRow] = []
        self.project.publish(
            take,
            {},
            circle=row.circle,
            expect=lambda connection: finished.append(self.queue.finish(connection, row, take.id)),
        )
        return finished[0]

    def told(self) -> list[tuple[str, str]]:
        """The events but for progress and previews, as (kind, shot)."""
        return [
            (type(event).__name__.removeprefix("Job"), event.job.shot)
            for event in self.events
            if type(event).__name__ not in ("JobProgress", "JobPreview")
        ]

    def states(self) -> dict[str, JobState]:
        """Each job's state by its shot (the latest job of each)."""
        return {row.shot: row.state for row in self.queue.all()}

    def assert_true(self) -> None:
        """What holds at any time: takes are whole, done jobs have theirs, nothing is left lying about."""
        for shot in self.project.film.shots:
            for take in self.project.takes.of(shot):
                for media in (take.video, take.tail, take.sound, take.poster):
                    assert media is None or sha256_of(self.project.media.path(media)) == media
        for row in self.queue.all():
            assert (row.take is not None) == (row.state is JobState.DONE)
            if row.take is not None:
                assert self.project.takes.get(row.take).shot == row.shot
        with self.project.reading() as connection:
            rows = connection.execute(select(media_rows.c.id, media_rows.c.suffix)).all()
        media = self.project.folder / "media"
        assert {path.relative_to(media).as_posix() for path in media.rglob("*") if path.is_file()} == {
            f"{row.id[:2]}/{row.id}{row.suffix}" for row in rows
        }
        assert list((media / ".staging").glob("*")) == []


@pytest.fixture
def studio(tmp_path: Path, new_project: Callable[[Path, Film], Project]) -> Iterator[Studio]:
    """A project with one scene and no shot."""
    film = edits.add_scene(Film(settings=SMALL), id=SceneId("scene"), heading="INT. LABORATORY - NIGHT")
    with new_project(tmp_path / "film", film) as project:
        yield Studio(project)
