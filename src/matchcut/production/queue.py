"""The queue: which takes are to be made, kept in the project file, so that it survives whatever happens.

Every change is one durable transaction and a compare-and-set on the job's `version`: whoever acts on a job that
somebody else has changed meanwhile is refused with `JobMoved`, and nothing happens. Any program that has the
project open may enqueue, cancel and retry; only the holder of the production lock claims.
"""

from __future__ import annotations

import time
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from sqlalchemy import exists, func, select

from matchcut.film.errors import BadInput
from matchcut.film.ids import JobId, ShotId, TakeId, new_id
from matchcut.production.job_rows import (
    IS_ACTIVE,
    JobMoved,
    followers,
    get_job,
    move,
    next_job,
    now,
    select_jobs,
    set_columns,
    upstream_of,
    values_of,
)
from matchcut.production.jobs import ACTIVE, COLLECTED, GIVEN_UP, JobRow, JobState, NewJob, ReasonKind, Trouble
from matchcut.production.problems import JobStanding, ProductionProblem
from matchcut.store.schema import job as jobs

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from matchcut.store.project import Project
    from matchcut.words.statements import Note

CRASHES_ALLOWED = 1
"""A job whose worker died so often is tried again; after one more it is quarantined."""

NOTHING_AWAY: Mapping[JobId, str] = MappingProxyType({})


class Queue:
    """The jobs of one project. Cheap to make; all state is in the project file."""

    def __init__(self, project: Project) -> None:
        self._project = project

    # What there is

    def get(self, job: JobId) -> JobRow:
        """The job as it stands now. BadInput if there is none."""
        with self._project.reading() as connection:
            return get_job(connection, job)

    def all(self) -> tuple[JobRow, ...]:
        """Every job ever queued, in the order of queueing."""
        with self._project.reading() as connection:
            return select_jobs(connection)

    def unfinished(self) -> tuple[JobRow, ...]:
        """The jobs that wait, run, were interrupted or failed, but no failure whose place a later job took."""
        later = jobs.alias()
        superseded = exists().where(
            later.c.shot == jobs.c.shot, later.c.variation == jobs.c.variation, later.c.rank > jobs.c.rank
        )
        failed = (jobs.c.state == JobState.FAILED.value) & ~superseded
        with self._project.reading() as connection:
            return select_jobs(connection, IS_ACTIVE | failed)

    def versions(self) -> dict[JobId, int]:
        """The version of each job that runs."""
        asked = select(jobs.c.id, jobs.c.version).where(jobs.c.state == JobState.RUNNING.value)
        with self._project.reading() as connection:
            return {row.id: row.version for row in connection.execute(asked)}

    def has_work(self) -> bool:
        """Whether a job waits that could be begun now."""
        with self._project.reading() as connection:
            return next_job(connection) is not None

    # Asking for takes

    def enqueue(self, wanted: Sequence[NewJob]) -> tuple[JobRow, ...]:
        """Queue takes, all or none, and return their jobs in the same order.

        What is in the queue already is not queued again: the job there is returned. A job that runs counts unless
        its recipe is known to be another one than is wanted now.
        """
        with self._project.writing() as connection:
            return _enqueue(connection, wanted)

    def cancel(self, job: JobId) -> tuple[JobRow, ...]:
        """Take back a job and all that wait for it; a running one is stopped by its dispatcher. Returns what changed.

        BadInput if it is over already.
        """
        with self._project.writing() as connection:
            row = get_job(connection, job)
            if row.state not in ACTIVE:
                raise BadInput(ProductionProblem.JOB_IS_OVER(standing=JobStanding(row.state.value)()))
            moved = move(connection, row, JobState.CANCELLED)
            return (moved, *self._fell(connection, moved, JobState.CANCELLED, ProductionProblem.UPSTREAM_CANCELLED))

    def retry(self, job: JobId) -> tuple[JobRow, ...]:
        """Queue anew what a failed or cancelled job was to make, and return the new jobs, upstream ones first.

        With it come the jobs that it needs, where they failed too, and those that failed because of it. Lifts a
        quarantine. BadInput if the job neither failed nor was cancelled.
        """
        with self._project.writing() as connection:
            row = get_job(connection, job)
            if row.state not in GIVEN_UP:
                raise BadInput(ProductionProblem.JOB_NOT_GIVEN_UP(standing=JobStanding(row.state.value)()))
            again = [row]
            while (upstream := upstream_of(connection, again[0])) and upstream.state in GIVEN_UP:
                again.insert(0, upstream)
            again.extend(
                follower for follower in followers(connection, row) if follower.reason_kind is ReasonKind.UPSTREAM
            )
            return _enqueue(connection, [_again(connection, job_id) for job_id in again])

    def put_before(self, job: JobId, before: JobId | None) -> tuple[JobRow, ...]:
        """Have a waiting job made right before another waiting one (None: after all). Returns the new order.

        A job whose upstream comes later still waits for it. JobMoved if either has begun or is over.
        """
        with self._project.writing() as connection:
            active = select_jobs(connection, IS_ACTIVE)
            waiting = sorted(
                (row for row in active if row.state is not JobState.RUNNING), key=lambda row: (row.priority, row.rank)
            )
            known = {row.id: row for row in waiting}
            if job not in known or before not in (None, *known):
                raise JobMoved(f"job {job} or {before} waits no longer")
            order = [row for row in waiting if row.id != job]
            order.insert(next((at for at, row in enumerate(order) if row.id == before), len(order)), known[job])
            moved = []
            for row, place in zip(order, waiting, strict=True):
                there = replace(row, priority=place.priority, rank=place.rank, version=row.version + 1)
                if row.id != place.id:
                    set_columns(connection, row, priority=place.priority, rank=place.rank, version=there.version)
                moved.append(row if row.id == place.id else there)
            return tuple(moved)

    # For the holder of the production lock

    def recover(self) -> tuple[JobRow, ...]:
        """Queue again what was interrupted, and what a dead dispatcher left running; what is only collected, whose call
        is found in the ledger, is over.
        """
        with self._project.writing() as connection:
            left = select_jobs(connection, jobs.c.state.in_([JobState.INTERRUPTED.value, JobState.RUNNING.value]))
            return tuple(
                move(connection, row, JobState.CANCELLED, **_because(None))
                if row.collected
                else _requeue(connection, row, crashes=row.crashes)
                for row in left
            )

    def claim(
        self,
        owner: str,
        held: Collection[ShotId] = (),
        *,
        only: Collection[str] | None = None,
        without: Collection[str] = (),
    ) -> JobRow | None:
        """Begin the next job: lowest priority number, then first queued, among those that wait for no other.

        None of a shot in `held` is begun, nor one of an engine in `without`, or that is not in `only`.
        """
        with self._project.reading() as connection:
            if next_job(connection, held, only=only, without=without) is None:
                return None
        with self._project.writing() as connection:
            row = next_job(connection, held, only=only, without=without)
            return move(connection, row, JobState.RUNNING, owner=owner, **_fresh(row)) if row else None

    def take_up(self, owner: str, wanted: NewJob, recipe: str) -> JobRow:
        """The job, running, of a take that is under way already: the one that waits for that very take, or a new one
        that is `collected`.
        """
        with self._project.writing() as connection:
            waiting = select_jobs(
                connection,
                jobs.c.state == JobState.QUEUED.value,
                jobs.c.shot == wanted.shot,
                jobs.c.variation == wanted.variation,
                jobs.c.fingerprint == wanted.fingerprint,
            )
            if waiting:
                row = waiting[0]
            else:
                rank = connection.execute(select(func.max(jobs.c.rank))).scalar() or 0
                row = replace(_new_row(wanted, rank + 1, None), id=JobId(new_id(COLLECTED)))
                connection.execute(jobs.insert(), [values_of(row)])
            settled = {"recipe": recipe, "fingerprint": wanted.fingerprint}
            return move(connection, row, JobState.RUNNING, owner=owner, **_fresh(row), **settled)

    def settle_recipe(self, row: JobRow, recipe: str, fingerprint: str) -> JobRow:
        """Note by which recipe the running job is made."""
        with self._project.writing() as connection:
            set_columns(connection, row, recipe=recipe, fingerprint=fingerprint)
        return replace(row, recipe=recipe, fingerprint=fingerprint)

    def quarantined(self, shot: ShotId, fingerprint: str) -> bool:
        """Whether a job with that recipe crashed its worker too often for this shot."""
        with self._project.reading() as connection:
            return bool(select_jobs(connection, *_quarantine(shot, fingerprint)))

    def progress(self, row: JobRow, step: int, steps: int, note: Note) -> None:
        """Note how far a running job is, for other programs."""
        with self._project.writing() as connection:
            set_columns(connection, row, step=step, steps=steps, note=note, heartbeat=time.time_ns() // 1_000_000)

    def finish(self, connection: Connection, row: JobRow, take: TakeId) -> JobRow:
        """Mark a running job as done, inside the transaction that publishes its take. JobMoved undoes both."""
        return move(connection, row, JobState.DONE, take=take, note="", **_because(None))

    def fail(self, row: JobRow, trouble: Trouble) -> tuple[JobRow, ...]:
        """Mark a job as failed, and all that wait for it. Returns what changed, the job itself first."""
        with self._project.writing() as connection:
            return self._fail(connection, row, trouble)

    def try_another(self, row: JobRow, variation: int) -> JobRow:
        """Give up what a running job makes, and queue it again as another variation; who waits for it still does."""
        with self._project.writing() as connection:
            return _requeue(connection, row, crashes=row.crashes, variation=variation)

    def crashed(self, row: JobRow, trouble: Trouble) -> tuple[JobRow, ...]:
        """Its worker died of a running job: queue it once more, or quarantine it. Returns what changed."""
        crashes = row.crashes + 1
        with self._project.writing() as connection:
            if row.collected:
                return self._fail(connection, row, trouble, crashes=crashes)
            if crashes <= CRASHES_ALLOWED:
                return (_requeue(connection, row, crashes=crashes, because=trouble),)
            what = ProductionProblem.CRASHED_TWICE(trouble=trouble.what)
            final = replace(trouble, kind=ReasonKind.QUARANTINED, what=what)
            return self._fail(connection, row, final, crashes=crashes)

    def interrupt(self, owner: str, away: Mapping[JobId, str] = NOTHING_AWAY) -> tuple[JobRow, ...]:
        """Mark what `owner` runs as interrupted; what is `away` is made on by a service, whose name that says. Returns
        what changed.
        """
        stopped = Trouble(kind=ReasonKind.STOPPED, what=ProductionProblem.STOPPED_BEFORE_DONE())
        made_on = {
            job: replace(stopped, what=ProductionProblem.MADE_ON_AT_SERVICE(service=service))
            for job, service in away.items()
        }
        with self._project.writing() as connection:
            left = select_jobs(connection, jobs.c.state == JobState.RUNNING.value, jobs.c.owner == owner)
            return tuple(
                move(connection, row, JobState.INTERRUPTED, **_because(made_on.get(row.id, stopped))) for row in left
            )

    def _fail(self, connection: Connection, row: JobRow, trouble: Trouble, **changes: Any) -> tuple[JobRow, ...]:
        moved = move(connection, row, JobState.FAILED, **_because(trouble), **changes)
        return (moved, *self._fell(connection, moved, JobState.FAILED, ProductionProblem.UPSTREAM_FAILED))

    def _fell(
        self, connection: Connection, row: JobRow, state: JobState, problem: ProductionProblem
    ) -> tuple[JobRow, ...]:
        """Take every job that waits for `row`, directly or not, down with it; each is told its own upstream."""
        film = self._project.film
        fallen = []
        for follower in followers(connection, row):
            if follower.state in ACTIVE:
                upstream = upstream_of(connection, follower) or row
                why = Trouble(kind=ReasonKind.UPSTREAM, what=problem(shot=film.label(upstream.shot)))
                fallen.append(move(connection, follower, state, **_because(why)))
        return tuple(fallen)


def _enqueue(connection: Connection, wanted: Sequence[NewJob]) -> tuple[JobRow, ...]:
    """Return a job for each take wanted: one that is active already, or a new one."""
    active = {row.id: row for row in select_jobs(connection, IS_ACTIVE)}
    rank = connection.execute(select(func.max(jobs.c.rank))).scalar() or 0
    makers = {row.shot: row.id for row in active.values() if row.circle}
    same: dict[tuple[str, int, str], list[JobId]] = {}
    for row in active.values():
        same.setdefault((row.shot, row.variation, row.engine), []).append(row.id)
    new: list[JobRow] = []
    jobs_of: list[JobId] = []
    for new_job in wanted:
        upstream = makers.get(new_job.after) if new_job.after is not None else None
        twins = same.setdefault((new_job.shot, new_job.variation, new_job.engine), [])
        twin = next((active[twin] for twin in twins if _answers(active[twin], new_job)), None)
        if twin is None:
            rank += 1
            row = _new_row(new_job, rank, upstream)
            new.append(row)
            twins.append(row.id)
        elif twin.state is JobState.RUNNING:
            row = twin
        else:
            # It waits still, so it can follow what is wanted of it now.
            row = replace(twin, depends_on=upstream, circle=twin.circle or new_job.circle)
            if row != twin:
                set_columns(connection, row, depends_on=row.depends_on, circle=int(row.circle))
        active[row.id] = row
        if row.circle:
            makers[row.shot] = row.id
        jobs_of.append(row.id)
    if new:
        connection.execute(jobs.insert(), [values_of(row) for row in new])
    return tuple(active[job] for job in jobs_of)


def _answers(row: JobRow, wanted: NewJob) -> bool:
    """Whether an active job of the same shot, variation and engine makes what is wanted."""
    if row.collected:
        return False
    return row.state is not JobState.RUNNING or wanted.fingerprint in (None, row.fingerprint)


def _new_row(wanted: NewJob, rank: int, upstream: JobId | None) -> JobRow:
    return JobRow(
        id=JobId(new_id("jo")),
        shot=wanted.shot,
        state=JobState.QUEUED,
        priority=wanted.priority,
        rank=rank,
        engine=wanted.engine,
        variation=wanted.variation,
        circle=wanted.circle,
        depends_on=upstream,
        attempts=0,
        crashes=0,
        owner=None,
        heartbeat=None,
        recipe=None,
        fingerprint=wanted.fingerprint,
        step=0,
        steps=0,
        note="",
        reason_kind=ReasonKind.NONE,
        reason="",
        advice=(),
        take=None,
        queued_at=now(),
        started_at=None,
        ended_at=None,
        version=0,
    )


def _again(connection: Connection, row: JobRow) -> NewJob:
    """What a given-up job was to make, wanted anew. Lifts its quarantine."""
    if row.fingerprint is not None:
        lifted = jobs.update().where(*_quarantine(row.shot, row.fingerprint))
        connection.execute(lifted.values(reason_kind=ReasonKind.CRASH.value))
    upstream = upstream_of(connection, row)
    return NewJob(
        shot=row.shot,
        engine=row.engine,
        variation=row.variation,
        after=upstream.shot if upstream else None,
        circle=row.circle,
        priority=row.priority,
    )


def _fresh(row: JobRow) -> dict[str, Any]:
    return {"attempts": row.attempts + 1, "started_at": now(), "step": 0, "steps": 0, "note": "", **_because(None)}


def _because(trouble: Trouble | None) -> dict[str, Any]:
    if trouble is None:
        return {"reason_kind": ReasonKind.NONE, "reason": "", "advice": ()}
    return {"reason_kind": trouble.kind, "reason": trouble.what, "advice": trouble.advice}


def _requeue(
    connection: Connection, row: JobRow, *, crashes: int, because: Trouble | None = None, **changes: Any
) -> JobRow:
    changes |= {"crashes": crashes, "step": 0, "steps": 0, "note": "", **_because(because)}
    return move(connection, row, JobState.QUEUED, **changes)


def _quarantine(shot: ShotId, fingerprint: str) -> tuple[Any, ...]:
    return (
        jobs.c.shot == shot,
        jobs.c.fingerprint == fingerprint,
        jobs.c.state == JobState.FAILED.value,
        jobs.c.reason_kind == ReasonKind.QUARANTINED.value,
    )
