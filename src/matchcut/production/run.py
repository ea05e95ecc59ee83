"""One run of a dispatcher: from taking the lock until nothing is left to do. See `dispatcher`."""

from __future__ import annotations

import contextlib
import shutil
import threading
import time
from collections import deque
from collections.abc import Callable, Collection, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from matchcut.engines.problems import EngineProblem
from matchcut.film.errors import BadInput, EngineFailed, MatchcutError
from matchcut.film.model import NO_PARAMETERS
from matchcut.film.remedies import Remedy
from matchcut.production import messages
from matchcut.production.crew import Crew, CrewMember, NoWorker, Task
from matchcut.production.events import (
    Event,
    JobCancelled,
    JobDone,
    JobFailed,
    JobInterrupted,
    JobPreview,
    JobProgress,
    JobRetried,
    JobStarted,
)
from matchcut.production.job_rows import JobMoved
from matchcut.production.jobs import JobRow, JobState, Trouble
from matchcut.production.lock import BEAT_SECONDS, ProductionLock
from matchcut.production.problems import ProductionAdvice, ProductionProblem
from matchcut.production.publish import Publisher
from matchcut.production.queue import Queue
from matchcut.production.reference_vectors import keep_vectors, kept_vectors
from matchcut.production.remote import RemoteCalls
from matchcut.production.service_jobs import ServiceJobs, facts_of
from matchcut.production.troubles import GAVE_UP, QUARANTINED, death_of, trouble_of
from matchcut.store.disk import machine_failures
from matchcut.wire.child import Ended
from matchcut.wire.failures import FailureKind
from matchcut.wire.messages import Failed, Heartbeat, Hello, Preview, Progress, Stopped
from matchcut.wire.problems import WireAdvice
from matchcut.words.plain import from_plain

if TYPE_CHECKING:
    from matchcut.engines.spec import EngineSpec
    from matchcut.film.ids import ShotId
    from matchcut.film.model import Take
    from matchcut.planning.recipe import Recipe
    from matchcut.production.service_asking import ServiceAsking
    from matchcut.production.service_jobs import ServiceJob
    from matchcut.production.supervisor import Supervisor
    from matchcut.store.project import Project

PROGRESS_SECONDS = 1.0
"""How often progress is written into the project, where other programs see it."""

_SPOILED = (FailureKind.MEMORY, FailureKind.BUG)


class ProductionRun:
    """One run of a dispatcher: from taking the lock until nothing is left to do."""

    def __init__(
        self,
        project: Project,
        recipe_for: Callable[[JobRow], Recipe],
        specs: Mapping[str, EngineSpec],
        lock: ProductionLock,
        crew: Crew,
        remote: RemoteCalls,
        services: ServiceAsking,
        staging: Path,
        tell: Callable[[Event], None],
        supervisor: Supervisor | None,
        *,
        collects: bool,
    ) -> None:
        self.over: list[JobRow] = []
        self._project = project
        self._recipe_for = recipe_for
        self._specs = specs
        self._lock = lock
        self._crew = crew
        self._staging = staging
        self.tell = tell
        self._collects = collects
        self._supervisor = supervisor
        self._queue = Queue(project)
        self._publisher = Publisher(project, self._queue)
        self._service_jobs = ServiceJobs(project, self._queue, lock.owner, specs, services, remote, self)
        self._beaten = time.monotonic()
        self._finished: deque[tuple[Task, messages.TakeMade]] = deque()
        """What is made and not published yet: the worker that made it gets its next task first."""

    def work(self, stop: threading.Event) -> None:
        """Go on until nothing runs and nothing can be begun, or until told to stop."""
        self._queue.recover()
        self._service_jobs.adopt(waiting_too=self._collects)
        with self._project.changes() as changed:
            while not stop.is_set():
                unsettled = self._supervised()
                begun = self._begin_next(unsettled)
                if begun:
                    pass
                elif self._finished:
                    self._publish(*self._finished.popleft())
                elif self._is_idle and not unsettled and not self._service_jobs.adopt(waiting_too=self._collects):
                    return
                for member, said in self._crew.listen(patiently=not begun and not self._finished):
                    self._hear(member, said)
                self._service_jobs.hear()
                self._look_after(changed)

    @property
    def _is_idle(self) -> bool:
        """Whether nothing is being made, and nothing waits that could be begun."""
        busy = self._crew.tasks or self._service_jobs.busy
        return not busy and (self._collects or not self._queue.has_work())

    def _supervised(self) -> Collection[ShotId]:
        """Let the supervisor work; the shots that it has not settled."""
        if self._supervisor is None:
            return ()
        self._supervisor.work()
        return self._supervisor.unsettled

    def _begin_next(self, unsettled: Collection[ShotId]) -> bool:
        """Begin what comes next, if anything can be: a clip that is here, else a job that continues no unsettled shot.

        Returns whether something was.
        """
        services = self._service_jobs
        has_room = self._crew.has_room
        if has_room and services.fetched:
            self._conform(services.fetched.popleft())
            return True
        if self._collects:
            return False
        shots = self._project.film.shots.values() if unsettled else ()
        held = {shot.id for shot in shots if shot.continues in unsettled}
        only = None if has_room else services.engines
        job = self._queue.claim(self._lock.owner, held, only=only, without=services.full) if only != () else None
        if job is not None:
            self._begin(job)
        return job is not None

    def wind_up(self) -> None:
        """Publish what is made, mark what still runs as interrupted, and end the workers."""
        try:
            self._publish_finished()
            for row in self._queue.interrupt(self._lock.owner, self._service_jobs.away):
                self.tell(JobInterrupted(job=row))
        finally:
            try:
                self._crew.close()
            finally:
                self._service_jobs.close()

    # A job begins

    def _begin(self, job: JobRow) -> None:
        try:
            self._project.refresh()
            recipe = self._recipe_for(job)
            job = self._queue.settle_recipe(job, recipe.to_json(), recipe.fingerprint)
            if any(task.recipe.fingerprint == recipe.fingerprint for task, _ in self._finished):
                self._publish_finished()
            reused = self._publisher.reuse(job, recipe)
            if reused:
                self._done(*reused, reused=True)
            else:
                self._order(job, recipe)
        except JobMoved:
            self.let_go(job)
        except NoWorker:
            raise
        except MatchcutError as error:
            self.fail(job, Trouble.of(error))

    def _order(self, job: JobRow, recipe: Recipe) -> None:
        """Give the job to a worker. MatchcutError if it can't or must not be made."""
        if self._queue.quarantined(job.shot, recipe.fingerprint):
            self.fail(job, QUARANTINED)
            return
        spec = self._ready(recipe.engine)
        if spec.service:
            self._service_jobs.begin(job, recipe, spec)
            return
        self._give(Task(job, recipe, self._staging / f"{job.id}.{job.version}"), spec)

    def _conform(self, fetched: ServiceJob) -> None:
        """Have a worker make a take of a clip that a service made."""
        job, spec = fetched.job, self._specs.get(fetched.recipe.engine)
        assert job is not None
        task = Task(job, fetched.recipe, self._staging / f"{job.id}.{job.version}", call=fetched.call)
        try:
            self._give(task, spec or self._ready(fetched.recipe.engine))
        except NoWorker:
            raise
        except MatchcutError as error:
            self._give_up(task, Trouble.of(error))

    def _give(self, task: Task, spec: EngineSpec) -> None:
        """Give a task to a worker."""
        job, recipe, call = task.job, task.recipe, task.call
        media = {str(medium): str(self._project.media.path(medium)) for medium in recipe.media}
        with machine_failures(task.staging):
            task.staging.mkdir()
        order = messages.Order(
            job=job.id,
            engine=spec.id,
            recipe=recipe.to_json(),
            media=media,
            staging=str(task.staging),
            tail_frames=spec.tail_kept,
            vectors=kept_vectors(self._project, recipe, spec.embedder) if spec.embedder else (),
            clip=call.clip if call else "",
            asked=call.request if call else "",
        )
        member = self._crew.give(task, order)
        if call is None:
            self.tell(JobStarted(job=job, worker=member.process.pid))

    def _ready(self, engine: str) -> EngineSpec:
        """The engine's spec, if it is there and can run."""
        spec = self._specs.get(engine)
        if spec is None:
            raise BadInput(
                ProductionProblem.NO_ENGINE(engine=engine),
                advice=ProductionAdvice.KNOWN_ENGINES(engines=tuple(sorted(self._specs))),
                field="engine",
            )
        here = spec.available()
        if not here.ready:
            raise EngineFailed(EngineProblem.CANT_RUN(model=engine), advice=here.reason)
        return spec

    # A worker says something

    def _hear(self, member: CrewMember, said: messages.FromWorker | Ended) -> None:
        match said:
            case Ended():
                self._ended(member, said)
            case Heartbeat() if member.task:
                self._crew.check_pulse(member, said)
            case Hello() | Heartbeat():
                pass
            case _ if member.task is None or said.job != member.task.job.id:
                pass  # A late word about a job that is no longer in its hands.
            case Progress():
                self._progress(member.task, said)
            case Preview() if member.task.wanted:
                self.tell(JobPreview(job=member.task.job, picture=said.picture))
                if self._supervisor is not None:
                    self._supervisor.previewed(member.task.job, said.picture, member.task.part)
            case messages.TakeMade() | Failed() | Stopped():
                self._delivered(member, member.task, said)

    def _progress(self, task: Task, said: Progress) -> None:
        if not task.wanted:
            return
        task.part = said.done / max(1, said.of)
        note = from_plain(said.stated[0]) if said.stated else said.note
        self.tell(JobProgress(job=task.job, step=said.done, steps=said.of, note=note))
        if time.monotonic() - task.reported_at >= PROGRESS_SECONDS:
            task.reported_at = time.monotonic()
            with contextlib.suppress(JobMoved):  # `_look_after` sees to it.
                self._queue.progress(task.job, said.done, said.of, note)

    def _delivered(self, member: CrewMember, task: Task, said: messages.TakeMade | Failed | Stopped) -> None:
        """A worker has finished with its task."""
        self._crew.free(member)
        match said:
            case messages.TakeMade() if task.wanted:
                # At once, so that the next order brings them; what is not kept is made again.
                with contextlib.suppress(MatchcutError):
                    keep_vectors(self._project, said.vectors)
                self._finished.append((task, said))
                return
            case Failed() if task.wanted:
                self._give_up(task, trouble_of(said, self._project))
            case Stopped() if task.wanted:
                self._give_up(task, GAVE_UP)
        remove_staging(task.staging)
        if isinstance(said, Failed) and said.kind in _SPOILED:
            self._crew.retire(member)

    def _publish(self, task: Task, done: messages.TakeMade) -> None:
        try:
            facts = self._supervisor.facts_of(task.job) if self._supervisor is not None else NO_PARAMETERS
            if task.call is not None:
                facts = {**facts, **facts_of(task.call)}
            row, take = self._publisher.publish(task.job, task.recipe, task.staging, done, facts)
        except JobMoved:
            self.let_go(task.job)
        except MatchcutError as error:
            self._give_up(task, Trouble.of(error))
        else:
            if task.call is not None:
                self._service_jobs.published(task.call)
            self._done(row, take, reused=False)
        finally:
            remove_staging(task.staging)

    def _publish_finished(self) -> None:
        while self._finished:
            self._publish(*self._finished.popleft())

    def _ended(self, member: CrewMember, ended: Ended) -> None:
        """A worker process is gone. Whatever it was making has failed."""
        task = member.task
        if task is not None:
            self._crew.free(member)
            remove_staging(task.staging)
        if not member.greeted and (ended.misunderstood or not ended.by_force):
            problem = ProductionProblem.WORKER_CANT_RUN(ending=ended.how)
            if ended.last:
                problem = ProductionProblem.WORKER_CANT_RUN_SAYING(ending=ended.how, last=ended.last)
            raise NoWorker(problem, advice=(WireAdvice.INSTALL_AGAIN(), Remedy.SEE_MACHINE()))
        if task is None or not task.wanted:
            return
        trouble = death_of(member, ended)
        try:
            rows = self._queue.crashed(task.job, trouble)
        except JobMoved:
            self.let_go(task.job)
            return
        if rows[0].state is JobState.QUEUED:
            self.tell(JobRetried(job=rows[0], trouble=trouble))
        else:
            if task.call is not None:
                self._service_jobs.failed(task.call)
            self._failed(rows, trouble.detail)

    # What becomes of a job

    def _done(self, row: JobRow, take: Take, *, reused: bool) -> None:
        self.over.append(row)
        self.tell(JobDone(job=row, take=take, reused=reused))
        if self._supervisor is not None:
            self._supervisor.published(row)

    def fail(self, job: JobRow, trouble: Trouble) -> None:
        """A job can't be made, nor what waits for it."""
        try:
            rows = self._queue.fail(job, trouble)
        except JobMoved:
            self.let_go(job)
            return
        self._failed(rows, trouble.detail)

    def _give_up(self, task: Task, trouble: Trouble) -> None:
        """No take could be made of a task."""
        if task.call is not None:
            self._service_jobs.failed(task.call)
        self.fail(task.job, trouble)

    def _failed(self, rows: tuple[JobRow, ...], detail: str) -> None:
        self.over.extend(rows)
        for row in rows:
            self.tell(JobFailed(job=row, detail=detail if row is rows[0] else ""))
            if self._supervisor is not None:
                self._supervisor.ended(row)

    def let_go(self, job: JobRow) -> None:
        """Somebody else changed the job while it ran: it is theirs."""
        row = self._queue.get(job.id)
        if row.state is JobState.CANCELLED:
            self.over.append(row)
            self.tell(JobCancelled(job=row))
            if self._supervisor is not None:
                self._supervisor.ended(row)

    def _look_after(self, changed: Callable[[], bool]) -> None:
        """What has to be done now and then: the lock's beat, cancels made elsewhere, workers that hang.

        `changed` tells whether anybody wrote into the film's file since it was last asked.
        """
        if time.monotonic() - self._beaten >= BEAT_SECONDS:
            self._beaten = time.monotonic()
            self._lock.beat()
        if changed():
            versions = self._queue.versions()
            for member in self._crew.at_work:
                task = member.task
                if task is not None and task.wanted and versions.get(task.job.id) != task.job.version:
                    self._crew.cancel(member)
                    self.let_go(task.job)
            for entry in self._service_jobs.at_work:
                if entry.job is not None and entry.wanted and versions.get(entry.job.id) != entry.job.version:
                    self._service_jobs.cancel(entry)
                    self.let_go(entry.job)
        self._crew.enforce()


def remove_staging(folder: Path) -> None:
    """Remove a folder that a worker has written into."""
    # What can't be removed now is swept when the project is opened next.
    shutil.rmtree(folder, ignore_errors=True)
