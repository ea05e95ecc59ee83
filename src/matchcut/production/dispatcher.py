"""The dispatcher: gives the queue's jobs to workers and publishes what they make.

    queue ──claim──▶ recipe ──▶ made before? ──yes──▶ publish the same media
                                   │ no
                                   ▼
                     order ──▶ worker ──done──▶ its next order ──▶ publish
                                 │
                                 └─ failed, crashed, hung, unwanted ──▶ said so in the job

One thread, one loop. Every step leaves the project file valid and the queue true, so the run can be killed at any
point: what was running is found interrupted and made again. What a service makes takes no worker until its clip is here
(`service_jobs`).
"""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from matchcut.film.errors import MatchcutError
from matchcut.production.crew import Crew, Limits
from matchcut.production.events import (
    Event,
)
from matchcut.production.interrupts import orderly_interrupts
from matchcut.production.jobs import JobRow
from matchcut.production.lock import ProductionLock
from matchcut.production.remote import RemoteCalls
from matchcut.production.run import ProductionRun, remove_staging
from matchcut.production.service_asking import CatalogueAsking

if TYPE_CHECKING:
    from matchcut.engines.spec import EngineSpec
    from matchcut.planning.recipe import Recipe
    from matchcut.production.service_asking import ServiceAsking
    from matchcut.production.supervisor import Supervisor
    from matchcut.store.project import Project


def _nobody(_: Event) -> None:
    """Watch nothing."""


class Dispatcher:
    """Makes what is queued in a project, up to `workers` takes at once.

    `recipe_for` resolves a job when its turn comes: by then the take that it continues is made. It may raise
    MatchcutError. `specs` are the engines by id. A `supervisor` looks at what is made. `services` is what is known of
    those that make takes, `services_command` stands for the process that calls them; `paid_by` is what a person said
    yes to (`spending.agree`): without it nothing is sent that costs money. One that only `collects` begins nothing that
    is queued: it makes takes of what was paid for.
    """

    def __init__(
        self,
        project: Project,
        recipe_for: Callable[[JobRow], Recipe],
        specs: Mapping[str, EngineSpec],
        *,
        workers: int = 1,
        limits: Limits | None = None,
        command: list[str] | None = None,
        supervisor: Supervisor | None = None,
        services: ServiceAsking | None = None,
        services_command: list[str] | None = None,
        paid_by: str = "",
        collects: bool = False,
    ) -> None:
        self._services = services or CatalogueAsking()
        self._services_command = services_command
        self._paid_by = paid_by
        self._collects = collects
        self._project = project
        self._recipe_for = recipe_for
        self._specs = specs
        self._supervisor = supervisor
        self._workers = workers
        self._limits = limits or Limits()
        self._command = command
        self._stop = threading.Event()

    def stop(self) -> None:
        """Have `run` return soon, as Ctrl-C does, and at once when called again; may be called from any thread."""
        self._stop.set()

    def run(self, on_event: Callable[[Event], None] = _nobody) -> tuple[JobRow, ...]:
        """Make all that is queued, what was interrupted first among it, and return the jobs that ended meanwhile.

        `on_event` is called in this thread with all that happens. However this ends (`stop`, Ctrl-C, an error),
        running jobs are marked as interrupted and go on at the next start. MachineFailed where another program
        makes this film, or (NoWorker) no worker can run.
        """
        with orderly_interrupts(self._stop), ProductionLock(self._project) as lock, _staging(self._project) as staging:
            crew = Crew(self._workers, self._limits, self._command)
            run = ProductionRun(
                self._project,
                self._recipe_for,
                self._specs,
                lock,
                crew,
                RemoteCalls(crew.wake, self._paid_by, self._services_command),
                self._services,
                staging,
                on_event,
                self._supervisor,
                collects=self._collects,
            )
            try:
                run.work(self._stop)
            except BaseException:
                # Of two failures the first is told: on a full disk, say, the second only follows from it.
                with contextlib.suppress(MatchcutError):
                    run.wind_up()
                raise
            run.wind_up()
            return tuple(run.over)


@contextlib.contextmanager
def _staging(project: Project) -> Iterator[Path]:
    """A folder for what this run's workers make, gone when it ends."""
    folder = project.staging()
    try:
        yield folder
    finally:
        remove_staging(folder)
