"""The dispatcher: gives the queue's jobs to workers and publishes what they make.

    queue ──claim──▶ recipe ──▶ made before? ──yes──▶ publish the same media
                                   │ no
                                   ▼
                     order ──▶ worker ──done──▶ its next order ──▶ publish
                                 │
                                 └─ failed, crashed, hung, unwanted ──▶ said so in the job

One thread, one loop. Every step leaves the project file valid and the queue true, so the run can be killed at any
point: what was running is found interrupted and made again.
"""

from __future__ import annotations

import contextlib
import shutil
import threading
import time
from collections import deque
from collections.abc import Callable, Collection, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from matchcut.engines.problems import EngineProblem
from matchcut.film.errors import BadInput, EngineFailed, MatchcutError
from matchcut.film.model import NO_PARAMETERS
from matchcut.film.remedies import Remedy
from matchcut.production import messages
from matchcut.production.crew import Crew, CrewMember, Limits, NoWorker, Task
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
from matchcut.production.interrupts import orderly_interrupts
from matchcut.production.job_rows import JobMoved
from matchcut.production.jobs import JobRow, JobState, Trouble
from matchcut.production.lock import BEAT_SECONDS, ProductionLock
from matchcut.production.problems import ProductionAdvice, ProductionProblem
from matchcut.production.publish import Publisher
from matchcut.production.queue import Queue
from matchcut.production.reference_vectors import keep_vectors, kept_vectors
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
    from matchcut.production.supervisor import Supervisor
    from matchcut.store.project import Project

PROGRESS_SECONDS = 1.0
"""How often progress is written into the project, where other programs see it."""

_SPOILED = (FailureKind.MEMORY, FailureKind.BUG)


def _nobody(_: Event) -> None:
    """Watch nothing."""


class Dispatcher:
    """Makes what is queued in a project, up to `workers` takes at once.

    `recipe_for` resolves a job when its turn comes: by then the take that it continues is made. It may raise
    MatchcutError. `specs` are the engines by id. A `supervisor` looks at what is made.
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
    ) -> None:
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
            run = _Run(self._project, self._recipe_for, self._specs, lock, crew, staging, on_event, self._supervisor)
            try:
                run.work(self._stop)
            except BaseException:
                # Of two failures the first is told: on a full disk, say, the second only follows from it.
                with contextlib.suppress(MatchcutError):
                    run.wind_up()
                raise
            run.wind_up()
            return tuple(run.over)


class _Run:
    """One run of a dispatcher: from taking the lock until nothing is left to do."""

    def __init__(
        self,
        project: Project,
        recipe_for: Callable[[JobRow], Recipe],
        specs: Mapping[str, EngineSpec],
        lock: ProductionLock,
        crew: Crew,
        staging: Path,
        tell: Callable[[Event], None],
        supervisor: Supervisor | None,
    ) -> None:
        self.over: list[JobRow] = []
        self._project = project
        self._recipe_for = recipe_for
        self._specs = specs
        self._lock = lock
        self._crew = crew
        self._staging = staging
        self._tell = tell
        self._supervisor = supervisor
        self._queue = Queue(project)
        self._publisher = Publisher(project, self._queue)
        self._beaten = time.monotonic()
        self._finished: deque[tuple[Task, messages.TakeMade]] = deque()
        """What is made and not published yet: the worker that made it gets its next task first."""

    def work(self, stop: threading.Event) -> None:
        """Go on until nothing runs and nothing can be begun, or until told to stop."""
        self._queue.recover()
        with self._project.changes() as changed:
            while not stop.is_set():
                unsettled = self._supervised()
                job = self._claim(unsettled) if self._crew.has_room else None
                if job is not None:
                    self._begin(job)
                elif self._finished:
                    self._publish(*self._finished.popleft())
                elif not self._crew.tasks and not unsettled and not self._queue.has_work():
                    return
                for member, said in self._crew.listen(patiently=job is None and not self._finished):
                    self._hear(member, said)
                self._look_after(changed)

    def _supervised(self) -> Collection[ShotId]:
        """Let the supervisor work; the shots that it has not settled."""
        if self._supervisor is None:
            return ()
        self._supervisor.work()
        return self._supervisor.unsettled

    def _claim(self, unsettled: Collection[ShotId]) -> JobRow | None:
        """Begin the next job that continues no unsettled shot."""
        if not unsettled:
            return self._queue.claim(self._lock.owner)
        shots = self._project.film.shots.values()
        return self._queue.claim(self._lock.owner, {shot.id for shot in shots if shot.continues in unsettled})

    def wind_up(self) -> None:
        """Publish what is made, mark what still runs as interrupted, and end the workers."""
        try:
            self._publish_finished()
            for row in self._queue.interrupt(self._lock.owner):
                self._tell(JobInterrupted(job=row))
        finally:
            self._crew.close()

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
            self._let_go(job)
        except NoWorker:
            raise
        except MatchcutError as error:
            self._fail(job, Trouble.of(error))

    def _order(self, job: JobRow, recipe: Recipe) -> None:
        """Give the job to a worker. MatchcutError if it can't or must not be made."""
        if self._queue.quarantined(job.shot, recipe.fingerprint):
            self._fail(job, QUARANTINED)
            return
        spec = self._ready(recipe.engine)
        media = {str(medium): str(self._project.media.path(medium)) for medium in recipe.media}
        task = Task(job, recipe, self._staging / f"{job.id}.{job.version}")
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
        )
        member = self._crew.give(task, order)
        self._tell(JobStarted(job=job, worker=member.process.pid))

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
                self._tell(JobPreview(job=member.task.job, picture=said.picture))
                if self._supervisor is not None:
                    self._supervisor.previewed(member.task.job, said.picture, member.task.part)
            case messages.TakeMade() | Failed() | Stopped():
                self._delivered(member, member.task, said)

    def _progress(self, task: Task, said: Progress) -> None:
        if not task.wanted:
            return
        task.part = said.done / max(1, said.of)
        note = from_plain(said.stated[0]) if said.stated else said.note
        self._tell(JobProgress(job=task.job, step=said.done, steps=said.of, note=note))
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
                self._fail(task.job, trouble_of(said, self._project))
            case Stopped() if task.wanted:
                self._fail(task.job, GAVE_UP)
        _remove(task.staging)
        if isinstance(said, Failed) and said.kind in _SPOILED:
            self._crew.retire(member)

    def _publish(self, task: Task, done: messages.TakeMade) -> None:
        try:
            facts = self._supervisor.facts_of(task.job) if self._supervisor is not None else NO_PARAMETERS
            row, take = self._publisher.publish(task.job, task.recipe, task.staging, done, facts)
        except JobMoved:
            self._let_go(task.job)
        except MatchcutError as error:
            self._fail(task.job, Trouble.of(error))
        else:
            self._done(row, take, reused=False)
        finally:
            _remove(task.staging)

    def _publish_finished(self) -> None:
        while self._finished:
            self._publish(*self._finished.popleft())

    def _ended(self, member: CrewMember, ended: Ended) -> None:
        """A worker process is gone. Whatever it was making has failed."""
        task = member.task
        if task is not None:
            self._crew.free(member)
            _remove(task.staging)
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
            self._let_go(task.job)
            return
        if rows[0].state is JobState.QUEUED:
            self._tell(JobRetried(job=rows[0], trouble=trouble))
        else:
            self._failed(rows, trouble.detail)

    # What becomes of a job

    def _done(self, row: JobRow, take: Take, *, reused: bool) -> None:
        self.over.append(row)
        self._tell(JobDone(job=row, take=take, reused=reused))
        if self._supervisor is not None:
            self._supervisor.published(row)

    def _fail(self, job: JobRow, trouble: Trouble) -> None:
        try:
            rows = self._queue.fail(job, trouble)
        except JobMoved:
            self._let_go(job)
            return
        self._failed(rows, trouble.detail)

    def _failed(self, rows: tuple[JobRow, ...], detail: str) -> None:
        self.over.extend(rows)
        for row in rows:
            self._tell(JobFailed(job=row, detail=detail if row is rows[0] else ""))
            if self._supervisor is not None:
                self._supervisor.ended(row)

    def _let_go(self, job: JobRow) -> None:
        """Somebody else changed the job while it ran: it is theirs."""
        row = self._queue.get(job.id)
        if row.state is JobState.CANCELLED:
            self.over.append(row)
            self._tell(JobCancelled(job=row))
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
                    self._let_go(task.job)
        self._crew.enforce()


@contextlib.contextmanager
def _staging(project: Project) -> Iterator[Path]:
    """A folder for what this run's workers make, gone when it ends."""
    folder = project.staging()
    try:
        yield folder
    finally:
        _remove(folder)


def _remove(folder: Path) -> None:
    # What can't be removed now is swept when the project is opened next.
    shutil.rmtree(folder, ignore_errors=True)
