"""A hosted engine of the tests' own, for the service of `tests/engines/hosted/jobs.py`: its spec, what is asked of it,
and the processes of a production that knows it.

    python tiny_service.py worker
    python tiny_service.py calls ADDRESS [lists] [stubborn]
    python tiny_service.py film FOLDER ADDRESS
"""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).parents[2]))

from tests.engines.hosted.jobs import JobAdapter

from matchcut.engines.fake.spec import specs as fake_specs
from matchcut.engines.hosted.desk import Door, Pace
from matchcut.engines.hosted.keys import ServiceKey
from matchcut.engines.hosted.ledger import PaidCall
from matchcut.engines.hosted.requests import MediaRole, SentMedia, ServiceRequest, request_from_json
from matchcut.engines.spec import Capabilities, EngineKind, EngineSpec
from matchcut.film.ids import MediaId
from matchcut.media.stills import write_png
from matchcut.media.tail import read_tail
from matchcut.models.files import Licence
from matchcut.planning.cooking import Cook
from matchcut.planning.plan import upstream_of
from matchcut.planning.recipe import Recipe
from matchcut.production.crew import Limits
from matchcut.production.dispatcher import Dispatcher
from matchcut.production.events import ClipLeft, Event, JobDone
from matchcut.production.jobs import JobRow
from matchcut.production.service_asking import AskedTake
from matchcut.store.project import Project

SECRET = "sk-8d1e55aa90"
PACE = Pace(first=0.01, longest=0.02, fetches=3)

TINY = EngineSpec(
    id="tiny-clip",
    name="Tiny Clip",
    kind=EngineKind.HOSTED,
    revision="1",
    makes="clips of a service of the tests",
    summary="",
    capabilities=Capabilities(tail_frames=1, sound=True),
    pipeline="matchcut.engines.hosted.clip:HostedClip",
    licence=Licence("none"),
    offered=False,
    service="tiny",
)
SPECS = {spec.id: spec for spec in (*fake_specs(), TINY)}


class TinyAsking:
    """What the tests' service is asked for: a second of film, by a prompt that names shot and take."""

    def __init__(self, most: int = 8) -> None:
        self.most = most

    def asked(self, recipe: Recipe, media: Mapping[MediaId, Path], people: Mapping[str, str]) -> AskedTake:
        sent: tuple[SentMedia, ...] = ()
        if recipe.upstream is not None:
            tail = recipe.upstream.tail
            sent = (SentMedia(media=tail, path=media[tail], role=MediaRole.FIRST),)
        prompt = f"{recipe.action or 'nothing'}-{recipe.seed}"
        request = ServiceRequest(
            service="tiny",
            model="clip",
            prompt=prompt,
            seconds=1,
            size=(64, 48),
            media=sent,
            sound=bool(recipe.dialogue),
        )
        return AskedTake(request, 250_000, "USD")

    def in_flight(self, service: str) -> int:
        return self.most


class MediaAdapter(JobAdapter):
    """Sends what a picture is along with the words. A stubborn service stops no job."""

    stubborn = False

    def body(self, request: ServiceRequest) -> bytes:
        pictures = [medium.path.read_bytes().hex() for medium in request.media]
        return json.dumps({"prompt": request.prompt, "pictures": pictures}).encode()

    def cancel(self, provider_id: str) -> None:
        if not self.stubborn:
            super().cancel(provider_id)


def ready(call: PaidCall, folder: Path) -> ServiceRequest:
    """The request with the end of each tail as a PNG."""
    request = request_from_json(call.request)
    folder.mkdir(parents=True, exist_ok=True)
    media = []
    for number, medium in enumerate(request.media):
        path = folder / f"{number}.png"
        write_png(path, read_tail(medium.path)[-1])
        media.append(replace(medium, path=path))
    return replace(request, media=tuple(media))


def serve(address: str, *options: str) -> None:
    """The process that makes calls."""
    from matchcut.engines.hosted.work import serve_calls

    adapter = MediaAdapter(SECRET, address)
    adapter.stubborn = "stubborn" in options
    door = Door(adapter=adapter, key=ServiceKey(SECRET), lists_jobs="lists" in options)
    serve_calls(lambda _: door, lambda _base, _call: None, ready, PACE)


def work() -> None:
    """A worker that knows the engine."""
    from matchcut.engines import registry
    from matchcut.production import worker

    registry.registered = lambda: (SPECS, {})  # type: ignore[assignment]
    worker.main()


def command(*arguments: str) -> list[str]:
    """The command of one of these processes."""
    return [sys.executable, __file__, *arguments]


def recipe_for(project: Project, job: JobRow) -> Recipe:
    """The recipe of a job as the film is now."""
    upstream = upstream_of(project.film, job.shot, project.takes.summaries())
    return Cook(project.film, lambda *_: "1").recipe(job.shot, variation=job.variation, upstream=upstream)


def make_film(folder: Path, address: str) -> None:
    """Make what is queued, as a program that a test can kill; tells what is done."""

    def on_event(event: Event) -> None:
        if isinstance(event, JobDone):
            print("done", event.job.shot, flush=True)
        elif not isinstance(event, ClipLeft):
            print(type(event).__name__, flush=True)

    with Project.open(folder) as project:
        Dispatcher(
            project,
            lambda job: recipe_for(project, job),
            SPECS,
            limits=Limits(grace=0.5, tick=0.05),
            command=command("worker"),
            services=TinyAsking(),
            services_command=command("calls", address, "lists"),
        ).run(on_event)


if __name__ == "__main__":
    if sys.argv[1] == "worker":
        work()
    elif sys.argv[1] == "calls":
        serve(*sys.argv[2:])
    else:
        make_film(Path(sys.argv[2]), sys.argv[3])
