"""Makes what is queued in a project, in a process of its own that a test can kill: make_film.py FOLDER WORKERS.

Prints a line for each job that begins and each that is done.
"""

from __future__ import annotations

import sys
from pathlib import Path

from matchcut.engines.fake.spec import specs
from matchcut.planning.cooking import Cook
from matchcut.planning.plan import upstream_of
from matchcut.planning.recipe import Recipe
from matchcut.production.dispatcher import Dispatcher
from matchcut.production.events import Event, JobDone, JobStarted
from matchcut.production.jobs import JobRow
from matchcut.store.project import Project


def make_film(folder: Path, workers: int) -> None:
    with Project.open(folder) as project:

        def recipe_for(job: JobRow) -> Recipe:
            upstream = upstream_of(project.film, job.shot, project.takes.summaries())
            return Cook(project.film, lambda *_: "1").recipe(job.shot, variation=job.variation, upstream=upstream)

        def on_event(event: Event) -> None:
            if isinstance(event, JobStarted | JobDone):
                print(type(event).__name__, event.job.shot, flush=True)

        Dispatcher(project, recipe_for, {spec.id: spec for spec in specs()}, workers=workers).run(on_event)


if __name__ == "__main__":
    make_film(Path(sys.argv[1]), int(sys.argv[2]))
