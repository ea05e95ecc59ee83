"""The queue: which takes are to be made, kept in the project file, so that it survives whatever happens.

Every change is one durable transaction and a compare-and-set on the job's `version`: whoever acts on a job that
somebody else has changed meanwhile is refused with `JobMoved`, and nothing happens. Any program that has the
project open may enqueue, cancel and retry; only the holder of the production lock claims.
"""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence
from dataclasses import fields, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from sqlalchemy import exists, func, select

from matchcut.film.errors import BadInput
from matchcut.film.ids import JobId, ShotId, TakeId, new_id
from matchcut.production.jobs import ACTIVE, GIVEN_UP, MOVES, JobRow, JobState, NewJob, ReasonKind, Trouble
from matchcut.production.problems import JobStanding, ProductionProblem
from matchcut.store.schema import job as jobs
from matchcut.words.plain import kept_notes, read_notes
from matchcut.words.statements import parts_of

if TYPE_CHECKING:
    from sqlalchemy import Connection, Row

    from matchcut.words.plain import kept_notes, read_notes
    from matchcut.words.statements import Note
from matchcut.store.project import Project

CRASHES_ALLOWED = 1
"""A job whose worker died so often is tried again; after one more it is quarantined."""


class JobMoved(Exception):
    """Somebody else changed the job first: it was cancelled, say, or taken over."""


class Queue:
    """The jobs of one project. Cheap to make; all state is in the project file."""

    def __init__(self, project: Project) -> None:
        self._project = project

    # What there is

    def get(self, job: JobId) -> JobRow:
        """The job as it stands now. BadInput if there is none."""
        with self._project.reading() as connection:
            return _get(connection, job)

    def all(self) -> tuple[JobRow, ...]:
        """Every job ever queued, in the order of queueing."""
        with self._project.reading() as connection:
            return tuple(_row(row) for row in connection.execute(select(jobs).order_by(jobs.c.rank)))

    def unfinished(self) -> tuple[JobRow, ...]:
        """The jobs that wait, run, were interrupted or failed, but no failure whose place a later job took."""
        later = jobs.alias()
        superseded = exists().where(
            later.c.shot == jobs.c.shot, later.c.variation == jobs.c.variation, later.c.rank > jobs.c.rank
        )
        failed = (jobs.c.state == JobState.FAILED.value) & ~superseded
        with self._project.reading() as connection:
            return _select(connection, _IS_ACTIVE | failed)

    def versions(self) -> dict[JobId, int]:
        """The version of each job that runs."""
        asked = select(jobs.c.id, jobs.c.version).where(jobs.c.state == JobState.RUNNING.value)
        with self._project.reading() as connection:
            return {row.id: row.version for row in connection.execute(asked)}

    def has_work(self) -> bool:
        """Whether a job waits that could be begun now."""
        with self._project.reading() as connection:
            return _next(connection) is not None

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
            row = _get(connection, job)
            if row.state not in ACTIVE:
                raise BadInput(ProductionProblem.JOB_IS_OVER(standing=JobStanding(row.state.value)()))
            moved = _move(connection, row, JobState.CANCELLED)
            return (moved, *self._fell(connection, moved, JobState.CANCELLED, ProductionProblem.UPSTREAM_CANCELLED))

    def retry(self, job: JobId) -> tuple[JobRow, ...]:
        """Queue anew what a failed or cancelled job was to make, and return the new jobs, upstream ones first.

        With it come the jobs that it needs, where they failed too, and those that failed because of it. Lifts a
        quarantine. BadInput if the job neither failed nor was cancelled.
        """
        with self._project.writing() as connection:
            row = _get(connection, job)
            if row.state not in GIVEN_UP:
                raise BadInput(ProductionProblem.JOB_NOT_GIVEN_UP(standing=JobStanding(row.state.value)()))
            again = [row]
            while (upstream := _upstream_of(connection, again[0])) and upstream.state in GIVEN_UP:
                again.insert(0, upstream)
            again.extend(
                follower for follower in _followers(connection, row) if follower.reason_kind is ReasonKind.UPSTREAM
            )
            return _enqueue(connection, [_again(connection, job_id) for job_id in again])

    def put_before(self, job: JobId, before: JobId | None) -> tuple[JobRow, ...]:
        """Have a waiting job made right before another waiting one (None: after all). Returns the new order.

        A job whose upstream comes later still waits for it. JobMoved if either has begun or is over.
        """
        with self._project.writing() as connection:
            active = _select(connection, _IS_ACTIVE)
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
                    _note(connection, row, priority=place.priority, rank=place.rank, version=there.version)
                moved.append(row if row.id == place.id else there)
            return tuple(moved)

    # For the holder of the production lock

    def recover(self) -> tuple[JobRow, ...]:
        """Queue again what was interrupted, and what a dead dispatcher left running."""
        with self._project.writing() as connection:
            left = _select(connection, jobs.c.state.in_([JobState.INTERRUPTED.value, JobState.RUNNING.value]))
            return tuple(_requeue(connection, row, crashes=row.crashes) for row in left)

    def claim(self, owner: str) -> JobRow | None:
        """Begin the next job: lowest priority number, then first queued, among those that wait for no other."""
        if not self.has_work():
            return None
        with self._project.writing() as connection:
            row = _next(connection)
            return _move(connection, row, JobState.RUNNING, owner=owner, **_fresh(row)) if row else None

    def settle_recipe(self, row: JobRow, recipe: str, fingerprint: str) -> JobRow:
        """Note by which recipe the running job is made."""
        with self._project.writing() as connection:
            _note(connection, row, recipe=recipe, fingerprint=fingerprint)
        return replace(row, recipe=recipe, fingerprint=fingerprint)

    def quarantined(self, shot: ShotId, fingerprint: str) -> bool:
        """Whether a job with that recipe crashed its worker too often for this shot."""
        with self._project.reading() as connection:
            return bool(_select(connection, *_quarantine(shot, fingerprint)))

    def progress(self, row: JobRow, step: int, steps: int, note: Note) -> None:
        """Note how far a running job is, for other programs."""
        with self._project.writing() as connection:
            _note(connection, row, step=step, steps=steps, note=note, heartbeat=time.time_ns() // 1_000_000)

    def finish(self, connection: Connection, row: JobRow, take: TakeId) -> JobRow:
        """Mark a running job as done, inside the transaction that publishes its take. JobMoved undoes both."""
        return _move(connection, row, JobState.DONE, take=take, note="", **_because(None))

    def fail(self, row: JobRow, trouble: Trouble) -> tuple[JobRow, ...]:
        """Mark a job as failed, and all that wait for it. Returns what changed, the job itself first."""
        with self._project.writing() as connection:
            return self._fail(connection, row, trouble)

    def crashed(self, row: JobRow, trouble: Trouble) -> tuple[JobRow, ...]:
        """Its worker died of a running job: queue it once more, or quarantine it. Returns what changed."""
        crashes = row.crashes + 1
        with self._project.writing() as connection:
            if crashes <= CRASHES_ALLOWED:
                return (_requeue(connection, row, crashes=crashes, because=trouble),)
            what = ProductionProblem.CRASHED_TWICE(trouble=trouble.what)
            final = replace(trouble, kind=ReasonKind.QUARANTINED, what=what)
            return self._fail(connection, row, final, crashes=crashes)

    def interrupt(self, owner: str) -> tuple[JobRow, ...]:
        """Mark what `owner` runs as interrupted. Returns what changed."""
        stopped = Trouble(kind=ReasonKind.STOPPED, what=ProductionProblem.STOPPED_BEFORE_DONE())
        with self._project.writing() as connection:
            left = _select(connection, jobs.c.state == JobState.RUNNING.value, jobs.c.owner == owner)
            return tuple(_move(connection, row, JobState.INTERRUPTED, **_because(stopped)) for row in left)

    def _fail(self, connection: Connection, row: JobRow, trouble: Trouble, **changes: Any) -> tuple[JobRow, ...]:
        moved = _move(connection, row, JobState.FAILED, **_because(trouble), **changes)
        return (moved, *self._fell(connection, moved, JobState.FAILED, ProductionProblem.UPSTREAM_FAILED))

    def _fell(
        self, connection: Connection, row: JobRow, state: JobState, problem: ProductionProblem
    ) -> tuple[JobRow, ...]:
        """Take every job that waits for `row`, directly or not, down with it; each is told its own upstream."""
        film = self._project.film
        fallen = []
        for follower in _followers(connection, row):
            if follower.state in ACTIVE:
                upstream = _upstream_of(connection, follower) or row
                why = Trouble(kind=ReasonKind.UPSTREAM, what=problem(shot=film.label(upstream.shot)))
                fallen.append(_move(connection, follower, state, **_because(why)))
        return tuple(fallen)


def _enqueue(connection: Connection, wanted: Sequence[NewJob]) -> tuple[JobRow, ...]:
    """Return a job for each take wanted: one that is active already, or a new one."""
    active = {row.id: row for row in _select(connection, _IS_ACTIVE)}
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
                _note(connection, row, depends_on=row.depends_on, circle=int(row.circle))
        active[row.id] = row
        if row.circle:
            makers[row.shot] = row.id
        jobs_of.append(row.id)
    if new:
        connection.execute(jobs.insert(), [_values(row) for row in new])
    return tuple(active[job] for job in jobs_of)


def _answers(row: JobRow, wanted: NewJob) -> bool:
    """Whether an active job of the same shot, variation and engine makes what is wanted."""
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
        queued_at=_now(),
        started_at=None,
        ended_at=None,
        version=0,
    )


def _again(connection: Connection, row: JobRow) -> NewJob:
    """What a given-up job was to make, wanted anew. Lifts its quarantine."""
    if row.fingerprint is not None:
        lifted = jobs.update().where(*_quarantine(row.shot, row.fingerprint))
        connection.execute(lifted.values(reason_kind=ReasonKind.CRASH.value))
    upstream = _upstream_of(connection, row)
    return NewJob(
        shot=row.shot,
        engine=row.engine,
        variation=row.variation,
        after=upstream.shot if upstream else None,
        circle=row.circle,
        priority=row.priority,
    )


def _upstream_of(connection: Connection, row: JobRow) -> JobRow | None:
    """The job that has to be done before `row`."""
    return None if row.depends_on is None else _get(connection, row.depends_on)


def _next(connection: Connection) -> JobRow | None:
    upstream = jobs.alias()
    row = connection.execute(
        select(jobs)
        .outerjoin(upstream, upstream.c.id == jobs.c.depends_on)
        .where(jobs.c.state == JobState.QUEUED.value)
        .where(jobs.c.depends_on.is_(None) | (upstream.c.state == JobState.DONE.value))
        .order_by(jobs.c.priority, jobs.c.rank)
        .limit(1)
    ).first()
    return _row(row) if row else None


def _followers(connection: Connection, row: JobRow) -> list[JobRow]:
    """All jobs that depend on `row`, directly or by way of others, upstream ones first."""
    family = [row]
    for member in family:
        family.extend(_select(connection, jobs.c.depends_on == member.id))
    return family[1:]


def _fresh(row: JobRow) -> dict[str, Any]:
    return {"attempts": row.attempts + 1, "started_at": _now(), "step": 0, "steps": 0, "note": "", **_because(None)}


def _because(trouble: Trouble | None) -> dict[str, Any]:
    if trouble is None:
        return {"reason_kind": ReasonKind.NONE, "reason": "", "advice": ()}
    return {"reason_kind": trouble.kind, "reason": trouble.what, "advice": trouble.advice}


def _requeue(connection: Connection, row: JobRow, *, crashes: int, because: Trouble | None = None) -> JobRow:
    return _move(connection, row, JobState.QUEUED, crashes=crashes, step=0, steps=0, note="", **_because(because))


def _move(connection: Connection, row: JobRow, state: JobState, **changes: Any) -> JobRow:
    """Bring a job into another state, if it is still as `row` says; else JobMoved."""
    if state not in MOVES[row.state]:
        raise ValueError(f"a job that is {row.state} can't become {state}")
    changes["state"] = state
    changes["version"] = row.version + 1
    if state is not JobState.RUNNING:
        changes["owner"] = changes["heartbeat"] = None
    changes["ended_at"] = None if state in (JobState.QUEUED, JobState.RUNNING) else _now()
    _note(connection, row, **changes)
    return replace(row, **changes)


def _note(connection: Connection, row: JobRow, **changes: Any) -> None:
    """Write columns of a job if its state is still what `row` says; else JobMoved."""
    here = jobs.update().where(jobs.c.id == row.id, jobs.c.version == row.version)
    changed = connection.execute(here.values(_as_kept(changes)))
    if changed.rowcount != 1:
        raise JobMoved(f"job {row.id} is no longer at version {row.version}")


def _quarantine(shot: ShotId, fingerprint: str) -> tuple[Any, ...]:
    return (
        jobs.c.shot == shot,
        jobs.c.fingerprint == fingerprint,
        jobs.c.state == JobState.FAILED.value,
        jobs.c.reason_kind == ReasonKind.QUARANTINED.value,
    )


_COLUMNS = tuple(field.name for field in fields(JobRow))
_IS_ACTIVE = jobs.c.state.in_([state.value for state in ACTIVE])


def _values(row: JobRow) -> dict[str, Any]:
    """The row as SQLite takes it."""
    return _as_kept({**{name: getattr(row, name) for name in _COLUMNS}, "circle": int(row.circle)})


def _as_kept(values: Mapping[str, Any]) -> dict[str, Any]:
    """Values of a job's columns, with its note, reason and advice as the text that the file keeps of them."""
    statements = {name: kept_notes(parts_of(values[name])) for name in ("note", "reason", "advice") if name in values}
    return {**values, **statements}


def _row(row: Row[Any]) -> JobRow:
    values = {name: row._mapping[name] for name in _COLUMNS}
    values["state"] = JobState(values["state"])
    values["reason_kind"] = ReasonKind(values["reason_kind"])
    values["circle"] = bool(values["circle"])
    for name in ("note", "reason"):
        values[name] = next(iter(read_notes(values[name])), "")
    values["advice"] = read_notes(values["advice"])
    return JobRow(**values)


def _select(connection: Connection, *where: Any) -> tuple[JobRow, ...]:
    return tuple(_row(row) for row in connection.execute(select(jobs).where(*where).order_by(jobs.c.rank)))


def _get(connection: Connection, job: JobId) -> JobRow:
    rows = _select(connection, jobs.c.id == job)
    if not rows:
        raise BadInput(ProductionProblem.NO_JOB(job=job))
    return rows[0]


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="milliseconds")
