"""What was paid for is fetched and becomes takes, with the processes of a real production and a service that counts."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from tests.engines.hosted.jobs import JobServer, job_server
from tests.production.test_services import CLIP
from tests.production.tiny_service import SPECS, TINY, TinyAsking, command

from matchcut.app import collecting
from matchcut.app.collecting import collect, fetch_clips
from matchcut.app.making import recipe_for
from matchcut.delivery.provenance import claims, rights
from matchcut.engines import registry
from matchcut.engines.hosted.ledger import Ledger
from matchcut.engines.hosted.states import CallState
from matchcut.film import edits
from matchcut.film.film import Film
from matchcut.film.ids import SceneId, ShotId
from matchcut.film.model import Settings, Take
from matchcut.production.dispatcher import Dispatcher
from matchcut.production.events import Event, JobSent
from matchcut.production.jobs import JobRow, NewJob
from matchcut.production.queue import Queue
from matchcut.store.project import Project
from matchcut.words.statements import Note, Notes

SHOT = ShotId("a")


class Heard:
    """What was told of a collecting."""

    def __init__(self) -> None:
        self.takes: list[Take] = []
        self.notes: list[str] = []

    def at(self, done: int, of: int, shot: str, stage: Note) -> None:
        """Not looked at."""

    def take_made(self, shot: str, take: Take, reused: bool) -> None:
        self.takes.append(take)

    def retried(self, shot: str, trouble: object) -> None:
        raise AssertionError(trouble)

    def failed(self, shot: str, job: JobRow) -> None:
        raise AssertionError(job.reason_text)

    def noted(self, shot: str, remarks: Notes) -> None:
        self.notes += map(str, remarks)

    def supervised(self, shot: str, notes: Notes) -> None:
        """No loop runs here."""


@pytest.fixture
def server() -> Iterator[JobServer]:
    with job_server(CLIP) as running:
        yield running


@pytest.fixture
def left(
    tmp_path: Path,
    new_project: Callable[[Path, Film], Project],
    server: JobServer,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Project]:
    """A film with a job at the service, whose program has been stopped."""
    monkeypatch.setenv("MATCHCUT_LEDGER", str(tmp_path / "services" / "paid.sqlite"))
    monkeypatch.setattr(registry, "registered", lambda: (SPECS, {}))
    monkeypatch.setattr(collecting, "engines", lambda: SPECS)
    film = edits.add_scene(Film(settings=Settings(width=64, height=48, engine=TINY.id)), id=SceneId("sc"), heading="A")
    film = edits.add_shot(film, SceneId("sc"), id=SHOT, number="1A", frames=12, action="Waits")
    server.polls = 100_000
    with new_project(tmp_path / "film", film) as project:
        Queue(project).enqueue([NewJob(shot=SHOT, engine=TINY.id)])
        made = Dispatcher(
            project,
            lambda job: recipe_for(project, job.shot, job.variation),
            SPECS,
            command=command("worker"),
            services=TinyAsking(),
            services_command=command("calls", server.address),
        )

        def stop(event: Event) -> None:
            if isinstance(event, JobSent):
                made.stop()

        made.run(stop)
        server.polls = 1
        yield project


def test_a_film_is_collected_without_being_made(left: Project, server: JobServer) -> None:
    heard = Heard()
    report = collect(
        left, heard, services=TinyAsking(), command=command("calls", server.address), worker=command("worker")
    )
    assert report.fresh == 1
    assert [take.id for take in heard.takes] == [left.film.circled(SHOT)]
    assert list(server.made.values()) == [1]
    take = heard.takes[0]
    told = claims.still_claims(left, take)
    assert "tiny" in str(told)
    assert str(take.facts["service_job"]) in str(told)
    assert "made by the service tiny" in rights.rights_of(left).engines[0].what
    # Once more, there is nothing left.
    assert collect(left, heard, services=TinyAsking(), command=command("calls", server.address)).fresh == 0


def test_the_clips_of_all_films_are_fetched_where_no_film_is_open(left: Project, server: JobServer) -> None:
    left.close()
    moved: list[CallState] = []
    (call,) = fetch_clips(lambda call: moved.append(call.state), command=command("calls", server.address))
    assert call.state is CallState.FETCHED
    assert Path(call.clip).read_bytes() == CLIP
    assert CallState.FETCHED in moved
    assert fetch_clips(command=command("calls", server.address)) == ()
    assert list(server.made.values()) == [1]


def test_where_nothing_was_ever_paid_nothing_is_looked_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MATCHCUT_LEDGER", str(tmp_path / "paid.sqlite"))
    assert fetch_clips() == ()
    assert list(tmp_path.iterdir()) == []
    with Ledger(tmp_path / "paid.sqlite"):
        assert fetch_clips() == ()
