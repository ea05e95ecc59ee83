"""Making what is stale: planned, queued, made by workers, published."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

from matchcut.app.problems import AppNote, AppProblem
from matchcut.app.status import cook_of, shot_plans
from matchcut.engines.hosted.problems import ServiceNote
from matchcut.engines.problems import WorkStage
from matchcut.engines.protocol import REMARKS
from matchcut.engines.registry import engine_spec, engines
from matchcut.film import edits
from matchcut.film.errors import BadInput, EngineFailed, MachineFailed
from matchcut.film.ids import JobId, ShotId
from matchcut.film.names import composed
from matchcut.film.refusals import Refusal
from matchcut.film.remedies import Remedy
from matchcut.film.steps import StepKind
from matchcut.media.aside import in_place_of
from matchcut.planning.graph import made_after
from matchcut.planning.plan import ShotPlan, TakeState, upstream_of
from matchcut.planning.recipe import Recipe
from matchcut.production.dispatcher import Dispatcher
from matchcut.production.events import (
    ClipLeft,
    Event,
    JobDone,
    JobFailed,
    JobPreview,
    JobProgress,
    JobRetried,
    JobStarted,
)
from matchcut.production.jobs import ACTIVE, JobRow, NewJob, ReasonKind
from matchcut.production.queue import Queue
from matchcut.wire.failures import OutOfMemory
from matchcut.words.plain import read_notes
from matchcut.words.statements import Statement, parts_of

if TYPE_CHECKING:
    from pathlib import Path

    from matchcut.app.supervising import Supervision
    from matchcut.continuity.loop import LoopBudget
    from matchcut.film.film import Film
    from matchcut.film.model import Take
    from matchcut.production.jobs import Trouble
    from matchcut.store.project import Project
    from matchcut.words.statements import Note, Notes


@dataclass(frozen=True, slots=True, kw_only=True)
class MakingOrder:
    """What a person asks to be made.

    `engine` and `seed`, where given, become the film's. `shots` are numbers or ids (none: the whole film). `takes`
    asks for so many new takes of each shot; None for one of each that is stale or has none. They are `beside` those
    that are queued already, or those are counted. `queued` asks for what waits in the queue and nothing else. With a
    `budget` the loop runs (`app.supervising`): what is made, and what is current, is measured, and made anew where it
    broke.
    """

    engine: str | None = None
    seed: int | None = None
    takes: int | None = None
    shots: tuple[str, ...] = ()
    workers: int | None = None
    retry: bool = False
    beside: bool = False
    queued: bool = False
    budget: LoopBudget | None = None


@dataclass(frozen=True, slots=True)
class Work:
    """The takes to be made, and by how many workers at once. `offline` are the shots whose media is not there.

    With a `budget` the loop runs, over the shots in `judged`, whose takes are current, too. `paid_by` is what a person
    said yes to paying (`app.paying.agree_to`); "": services are sent nothing that costs.
    """

    jobs: tuple[NewJob, ...]
    workers: int
    retry: bool = False
    offline: tuple[str, ...] = ()
    budget: LoopBudget | None = None
    judged: tuple[ShotId, ...] = ()
    paid_by: str = ""

    @property
    def empty(self) -> bool:
        """Whether there is nothing to make and nothing to judge."""
        return not self.jobs and not self.judged


@dataclass(slots=True)
class MakingReport:
    """What came of it."""

    fresh: int = 0
    reused: int = 0
    failures: list[tuple[str, JobRow]] = field(default_factory=list)

    @property
    def summary(self) -> Statement[AppNote]:
        """`Made 9 takes, reused 1; 1 failed.`"""
        failed = len(self.failures)
        if self.reused and failed:
            return AppNote.TAKES_READY_REUSED_FAILED(count=self.fresh, reused=self.reused, failed=failed)
        if self.reused:
            return AppNote.TAKES_READY_REUSED(count=self.fresh, reused=self.reused)
        if failed:
            return AppNote.TAKES_READY_FAILED(count=self.fresh, failed=failed)
        return AppNote.TAKES_READY(count=self.fresh)

    def raise_failures(self) -> None:
        """Raise the first failure that is not another's fault: by the class of its kind."""
        roots = [failure for failure in self.failures if failure[1].reason_kind is not ReasonKind.UPSTREAM]
        for label, job in roots or self.failures:
            kinds = {
                ReasonKind.INPUT: BadInput,
                ReasonKind.MEMORY: OutOfMemory,
                ReasonKind.MACHINE: MachineFailed,
            }
            kind = kinds.get(job.reason_kind, EngineFailed)
            raise kind(AppProblem.SHOT_NOT_MADE(shot=label, problem=job.reason), advice=job.advice)


def prepare(project: Project, wanted: MakingOrder) -> Work:
    """Return the takes that answer what is wanted, with the shots they continue where those must be made first.

    An engine or seed that is asked for is set in the film first. Raises BadInput for a shot or engine that there
    is not.
    """
    _use(project, wanted)
    # What was never compared with its name is read now: a take whose file is damaged is made again.
    files = project.takes.files()
    for take in (project.film.circled(shot) for shot in project.film.shots):
        for _, media in files.get(take, ()) if take else ():
            project.media.trouble(media, read=True)
    plans = {plan.shot: plan for plan in shot_plans(project)}
    chosen = _chosen(project.film, wanted.shots)
    judged = [shot for shot in chosen if wanted.budget and plans[shot].state is TakeState.CURRENT]
    if wanted.takes is None or not wanted.shots:
        chosen = [shot for shot in chosen if plans[shot].state is not TakeState.CURRENT]
    offline = [shot for shot in chosen if plans[shot].state is TakeState.OFFLINE]
    chosen = [shot for shot in chosen if plans[shot].state is not TakeState.OFFLINE]
    ordered = _with_upstream(chosen, plans)
    waiting = Queue(project).unfinished() if wanted.beside else ()
    jobs = [
        job
        for shot in ordered
        for job in _jobs(
            project,
            plans[shot],
            wanted.takes if shot in chosen else None,
            {
                queued.variation
                for queued in waiting
                if queued.shot == shot and queued.state in ACTIVE and shot in chosen
            },
        )
    ]
    for engine in {job.engine for job in jobs}:
        _must_run(engine)
    alone = any(engine_spec(job.engine).alone for job in jobs)
    labels = tuple(project.film.label(shot) for shot in offline)
    workers = wanted.workers or (1 if alone else _workers())
    if wanted.queued:
        return Work((), workers, wanted.retry, budget=wanted.budget)
    return Work(tuple(jobs), workers, wanted.retry, labels, wanted.budget, tuple(judged))


class Watching(Protocol):
    """Somebody who is told of the making of shots, which are named by their numbers in the film."""

    def at(self, done: int, of: int, shot: str, stage: Note) -> None:
        """So many frames are made, of all that are queued; what is under way for that shot."""

    def take_made(self, shot: str, take: Take, reused: bool) -> None:
        """A take is kept; `reused`: it had been made before by the same recipe."""

    def retried(self, shot: str, trouble: Trouble) -> None:
        """A take's worker died; it is made once more."""

    def failed(self, shot: str, job: JobRow) -> None:
        """A take could not be made; the reason stands in its job."""

    def noted(self, shot: str, remarks: Notes) -> None:
        """What an engine had to say of a take."""

    def supervised(self, shot: str, notes: Notes) -> None:
        """What the loop does about a shot (`LoopNote`), and why."""


def make(project: Project, work: Work, watching: Watching) -> MakingReport:
    """Queue the takes and make them; returns when the queue is empty.

    What a worker, the machine or the person interrupts stays queued.
    """
    queue = Queue(project)
    if work.retry:
        for job in queue.unfinished():
            if job.reason_kind is ReasonKind.QUARANTINED:
                queue.retry(job.id)
    queue.enqueue(work.jobs)
    shots = project.film.shots
    frames = sum(shots[job.shot].frames for job in queue.unfinished() if job.state in ACTIVE and job.shot in shots)
    watcher = MakingWatcher(project, frames, watching)
    with supervision(project, work, watching) as supervisor:
        Dispatcher(
            project,
            lambda job: recipe_for(project, job.shot, job.variation, supervisor.film_for(job) if supervisor else None),
            engines(),
            workers=work.workers,
            supervisor=supervisor,
            paid_by=work.paid_by,
        ).run(watcher.on)
    return watcher.report


@contextmanager
def supervision(project: Project, work: Work, watching: Watching) -> Iterator[Supervision | None]:
    """The supervisor of a run, with a process that measures takes beside it; None where no loop is to run."""
    if work.budget is None:
        yield None
        return
    from matchcut.app.measuring_beside import MeasuringBeside
    from matchcut.app.supervising import Supervision

    with MeasuringBeside(project) as measurer:
        supervisor = Supervision(
            project,
            work.budget,
            measurer,
            lambda film, shot, variation: recipe_for(project, shot, variation, film),
            watching.supervised,
        )
        supervisor.begin(work.judged)
        yield supervisor


def recipe_for(project: Project, shot: ShotId, variation: int, film: Film | None = None) -> Recipe:
    """The recipe by which a take of that variation is made now; `film` stands for the project's, if it were so.

    EditRefused if the shot is not in the film.
    """
    film = film or project.film
    film.shot(shot)
    upstream = upstream_of(film, shot, project.takes.summaries())
    return cook_of(film).recipe(shot, variation=variation, upstream=upstream)


class MakingWatcher:
    """Turns production's events into progress and a result."""

    def __init__(self, project: Project, frames: int, watching: Watching) -> None:
        """`frames` are all that are queued."""
        self.report = MakingReport()
        self._project, self._frames, self._watching = project, frames, watching
        self._finished = 0
        self._remarked: set[Notes] = set()
        self._under_way: dict[str, int] = {}

    def on(self, event: Event) -> None:
        """Take note of one event."""
        if isinstance(event, ClipLeft):
            left = ServiceNote.CLIP_WITHOUT_SHOT(slate=event.slate, file=str(event.file))
            self._watching.noted(event.slate, (left,))
            return
        film, job = self._project.film, event.job
        label = film.label(job.shot)
        frames = film.shots[job.shot].frames if job.shot in film.shots else 0
        match event:
            case JobStarted():
                self._under_way[job.id] = 0
                self._tell(label, "")
            case JobProgress(step=step, steps=steps, note=note):
                self._under_way[job.id] = frames * step // max(1, steps)
                self._tell(label, note or WorkStage.STEP(done=step, steps=steps))
            case JobPreview(picture=picture):
                keep_preview(self._project, job.id, picture)
            case JobDone(reused=reused, take=take):
                self._close(job, frames)
                self._remark(label, read_notes(str(take.facts.get(REMARKS, ""))))
                if reused:
                    self.report.reused += 1
                else:
                    self.report.fresh += 1
                self._watching.take_made(label, take, reused)
                self._tell(label, "done")
            case JobRetried(trouble=trouble):
                self._under_way.pop(job.id, None)
                self._watching.retried(label, trouble)
            case JobFailed():
                self._close(job, 0)
                self.report.failures.append((label, job))
                self._watching.failed(label, job)
            case _:
                self._under_way.pop(job.id, None)

    def _remark(self, label: str, remarks: Notes) -> None:
        """Tell what an engine had to say of a take; the same of several takes once."""
        if remarks and remarks not in self._remarked:
            self._remarked.add(remarks)
            self._watching.noted(label, remarks)

    def _close(self, job: JobRow, frames: int) -> None:
        preview_path(self._project, job.id).unlink(missing_ok=True)
        self._under_way.pop(job.id, None)
        self._finished += frames

    def _tell(self, label: str, stage: Note) -> None:
        done = self._finished + sum(self._under_way.values())
        self._watching.at(done, max(done, self._frames), label, stage)


def preview_path(project: Project, job: JobId) -> Path:
    """Where the newest picture of a take that is being made is kept for other programs, as a JPEG, while it is."""
    return project.folder / "cache" / "previews" / f"{job}.jpg"


def keep_preview(project: Project, job: JobId, picture: bytes) -> None:
    """Show other programs what is being made; a disk that won't have it costs no more than that."""
    path = preview_path(project, job)
    with suppress(OSError, MachineFailed):
        path.parent.mkdir(parents=True, exist_ok=True)
        with in_place_of(path, lasting=False) as part:
            part.write_bytes(picture)


def _use(project: Project, wanted: MakingOrder) -> None:
    """Make a wanted engine or seed the film's."""
    if wanted.engine is not None:
        engine = engine_spec(wanted.engine).id
        project.transact(StepKind.USE_ENGINE(name=engine), lambda film: edits.revise_settings(film, engine=engine))
    if wanted.seed is not None:
        seed = wanted.seed
        project.transact(StepKind.USE_SEED(seed=seed), lambda film: edits.revise_settings(film, seed=seed))


def _chosen(film: Film, names: Iterable[str]) -> list[ShotId]:
    """The shots with those numbers or ids, in running order; all of them where none is named."""
    if not names:
        return list(film.order)
    wanted = {shot_named(film, name) for name in names}
    return [shot for shot in film.order if shot in wanted]


def shot_named(film: Film, name: str) -> ShotId:
    """The shot with that number or id. BadInput if the film has none."""
    by_name = {composed(film.label(shot)): shot for shot in film.order} | {str(shot): shot for shot in film.order}
    name = composed(name)
    if name not in by_name:
        raise BadInput(Refusal.NO_SHOT(shot=name), advice=Remedy.SEE_SHOTS(), field="--shot")
    return by_name[name]


def _with_upstream(chosen: list[ShotId], plans: dict[ShotId, ShotPlan]) -> list[ShotId]:
    """The shots, and before them those that they continue and that have to be made first."""
    needed: dict[ShotId, None] = {}
    for shot in chosen:
        path = [shot]
        while (upstream := plans[path[-1]].waits_for) is not None and upstream not in needed:
            path.append(upstream)
        needed.update(dict.fromkeys(reversed(path)))
    return list(needed)


def _jobs(project: Project, planned: ShotPlan, takes: int | None, queued: Collection[int] = ()) -> list[NewJob]:
    """One job that renews the shot's take, or `takes` jobs with fresh noise each; none of a variation in `queued`."""
    film, shot = project.film, project.film.shots[planned.shot]
    existing = project.takes.of(shot.id)
    circled = film.circled(shot.id)
    present = next((take.variation for take in existing if take.id == circled), None)
    stale = planned.state is not TakeState.CURRENT
    first = present if stale and present is not None else max((take.variation for take in existing), default=-1) + 1
    if first in queued:
        stale, first = False, max(first, *queued) + 1
    fresh = max(max((take.variation for take in existing), default=-1), first) + 1
    variations = [first, *range(fresh, fresh + (takes or 1) - 1)]
    return [
        NewJob(
            shot=shot.id,
            engine=shot.engine or film.settings.engine,
            variation=variation,
            after=made_after(film, shot.id),
            circle=stale and index == 0,
            fingerprint=planned.recipe.fingerprint if planned.recipe and index == 0 and stale else None,
        )
        for index, variation in enumerate(variations)
    ]


def _must_run(engine: str) -> None:
    here = engine_spec(engine).available()
    if not here.ready:
        why, *advice = parts_of(here.reason)
        raise EngineFailed(AppProblem.ENGINE_CANNOT_RUN(engine=engine, reason=why), advice=tuple(advice))


def _workers() -> int:
    """One for every two cores, at least one and at most four: an encoder and an engine share each pair."""
    return max(1, min(4, (os.cpu_count() or 2) // 2))
