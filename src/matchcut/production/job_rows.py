"""Jobs in the project file: read, and changed within a transaction of the caller's, each by compare-and-set.

Every change is one of a job that is still as the caller saw it, by its `version`; else JobMoved.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import fields, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from matchcut.film.errors import BadInput
from matchcut.film.ids import JobId, ShotId
from matchcut.production.jobs import ACTIVE, MOVES, JobRow, JobState, ReasonKind
from matchcut.production.problems import ProductionProblem
from matchcut.store.schema import job as jobs
from matchcut.words.plain import kept_notes, read_notes
from matchcut.words.statements import parts_of

if TYPE_CHECKING:
    from sqlalchemy import Connection, Row

_COLUMNS = tuple(field.name for field in fields(JobRow))
IS_ACTIVE = jobs.c.state.in_([state.value for state in ACTIVE])


class JobMoved(Exception):
    """Somebody else changed the job first: it was cancelled, say, or taken over."""


def upstream_of(connection: Connection, row: JobRow) -> JobRow | None:
    """The job that has to be done before `row`."""
    return None if row.depends_on is None else get_job(connection, row.depends_on)


def next_job(
    connection: Connection,
    held: Collection[ShotId] = (),
    *,
    only: Collection[str] | None = None,
    without: Collection[str] = (),
) -> JobRow | None:
    """The job to begin next, of those that wait for no other and are of no shot in `held`; None where none can be.

    It is of one of the engines in `only` (None: of any), and of none in `without`.
    """
    upstream = jobs.alias()
    engine = jobs.c.engine
    row = connection.execute(
        select(jobs)
        .outerjoin(upstream, upstream.c.id == jobs.c.depends_on)
        .where(jobs.c.state == JobState.QUEUED.value)
        .where(jobs.c.depends_on.is_(None) | (upstream.c.state == JobState.DONE.value))
        .where(jobs.c.shot.not_in(held))
        .where(engine.not_in(without) if only is None else engine.in_(only) & engine.not_in(without))
        .order_by(jobs.c.priority, jobs.c.rank)
        .limit(1)
    ).first()
    return _job(row) if row else None


def followers(connection: Connection, row: JobRow) -> list[JobRow]:
    """All jobs that depend on `row`, directly or by way of others, upstream ones first."""
    family = [row]
    for member in family:
        family.extend(select_jobs(connection, jobs.c.depends_on == member.id))
    return family[1:]


def move(connection: Connection, row: JobRow, state: JobState, **changes: Any) -> JobRow:
    """Bring a job into another state, if it is still as `row` says; else JobMoved."""
    if state not in MOVES[row.state]:
        raise ValueError(f"a job that is {row.state} can't become {state}")
    changes["state"] = state
    changes["version"] = row.version + 1
    if state is not JobState.RUNNING:
        changes["owner"] = changes["heartbeat"] = None
    changes["ended_at"] = None if state in (JobState.QUEUED, JobState.RUNNING) else now()
    set_columns(connection, row, **changes)
    return replace(row, **changes)


def set_columns(connection: Connection, row: JobRow, **changes: Any) -> None:
    """Write columns of a job if its state is still what `row` says; else JobMoved."""
    here = jobs.update().where(jobs.c.id == row.id, jobs.c.version == row.version)
    changed = connection.execute(here.values(_as_kept(changes)))
    if changed.rowcount != 1:
        raise JobMoved(f"job {row.id} is no longer at version {row.version}")


def values_of(row: JobRow) -> dict[str, Any]:
    """The row as SQLite takes it."""
    return _as_kept({**{name: getattr(row, name) for name in _COLUMNS}, "circle": int(row.circle)})


def _as_kept(values: Mapping[str, Any]) -> dict[str, Any]:
    """Values of a job's columns, with its note, reason and advice as the text that the file keeps of them."""
    statements = {name: kept_notes(parts_of(values[name])) for name in ("note", "reason", "advice") if name in values}
    return {**values, **statements}


def _job(row: Row[Any]) -> JobRow:
    """The job that a row of the table says."""
    values = {name: row._mapping[name] for name in _COLUMNS}
    values["state"] = JobState(values["state"])
    values["reason_kind"] = ReasonKind(values["reason_kind"])
    values["circle"] = bool(values["circle"])
    for name in ("note", "reason"):
        values[name] = next(iter(read_notes(values[name])), "")
    values["advice"] = read_notes(values["advice"])
    return JobRow(**values)


def select_jobs(connection: Connection, *where: Any) -> tuple[JobRow, ...]:
    """The jobs of which all conditions hold, in the order of queueing."""
    return tuple(_job(row) for row in connection.execute(select(jobs).where(*where).order_by(jobs.c.rank)))


def get_job(connection: Connection, job: JobId) -> JobRow:
    """The job with that id; BadInput if there is none."""
    rows = select_jobs(connection, jobs.c.id == job)
    if not rows:
        raise BadInput(ProductionProblem.NO_JOB(job=job))
    return rows[0]


def now() -> str:
    """This moment, as jobs tell theirs."""
    return datetime.now(UTC).isoformat(timespec="milliseconds")
