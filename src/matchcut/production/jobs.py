"""What a job is: one take to be made, the states it can be in, and how it may pass from one to another.

                       ┌── crash, restart ──┐
                       ▼                    │
                    queued ────claim────▶ running ────▶ done
                       │                    ├─────────▶ failed
                       │                    ├─────────▶ cancelled
                       │                    └─────────▶ interrupted ──restart──▶ queued
                       └──▶ failed (its upstream did), cancelled

A job that is done, failed or cancelled stays so: it is history. To try again is to queue a new job.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from matchcut.film.errors import MatchcutError
from matchcut.film.ids import JobId, ShotId, TakeId
from matchcut.wire.failures import kind_of
from matchcut.words.statements import Note, Notes, english, parts_of


class JobState(StrEnum):
    """Exactly one of these holds for a job at any time."""

    QUEUED = "queued"
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"
    CANCELLED = "cancelled"
    INTERRUPTED = "interrupted"


ACTIVE = (JobState.QUEUED, JobState.RUNNING, JobState.INTERRUPTED)
"""The states of a job that will still be made."""

GIVEN_UP = (JobState.FAILED, JobState.CANCELLED)
"""The states of a job that will not be made."""

MOVES: Mapping[JobState, frozenset[JobState]] = {
    JobState.QUEUED: frozenset({JobState.RUNNING, JobState.FAILED, JobState.CANCELLED}),
    JobState.RUNNING: frozenset(
        {JobState.DONE, JobState.FAILED, JobState.CANCELLED, JobState.INTERRUPTED, JobState.QUEUED}
    ),
    JobState.INTERRUPTED: frozenset({JobState.QUEUED, JobState.FAILED, JobState.CANCELLED}),
    JobState.FAILED: frozenset(),
    JobState.CANCELLED: frozenset(),
    JobState.DONE: frozenset(),
}
"""Where a job may go from each state."""


COLLECTED = "jc"
"""What the ids of jobs begin with that are of calls that no other job asks for."""


class ReasonKind(StrEnum):
    """Why a job is in the state it is in, for programs; the reason in words stands beside it."""

    NONE = ""
    ENGINE = "engine"
    INPUT = "input"
    MEMORY = "memory"
    MACHINE = "machine"
    BUG = "bug"
    CRASH = "crash"
    HANG = "hang"
    QUARANTINED = "quarantined"
    UPSTREAM = "upstream"
    STOPPED = "stopped"


@dataclass(frozen=True, slots=True, kw_only=True)
class Trouble:
    """What went wrong: what happened, what to do, and details for a bug report."""

    kind: ReasonKind
    what: Note
    advice: Notes = ()
    detail: str = ""

    @classmethod
    def of(cls, error: MatchcutError) -> Trouble:
        """The trouble that an error for people tells of."""
        return cls(kind=ReasonKind(kind_of(error)), what=error.located, advice=error.advised)


@dataclass(frozen=True, slots=True, kw_only=True)
class NewJob:
    """A take that is asked for.

    `variation` counts the shot's takes (it gives the take its seed). `after` names the shot that this one
    continues: where that is in the queue too, it is made first. `circle` makes the take the shot's circled one.
    `fingerprint` is the recipe's, where it is known already. A lower `priority` is made earlier.
    """

    shot: ShotId
    engine: str
    variation: int = 0
    after: ShotId | None = None
    circle: bool = True
    fingerprint: str | None = None
    priority: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class JobRow:
    """A job as it stood when it was read. `version` grows with every change of state, and a change made by
    somebody who saw an older one is refused.

    `depends_on` is the job that has to be done first. `attempts` counts how often it was begun, `crashes` how often
    its worker died of it. `recipe` (canonical JSON) and `fingerprint` are those of the last attempt. `step` of
    `steps` and `note` tell how far it is. `reason` says why it is in its state ("" where there is nothing to tell), and
    `advice` what to do. Times are UTC, ISO 8601.
    """

    id: JobId
    shot: ShotId
    state: JobState
    priority: int
    rank: int
    engine: str
    variation: int
    circle: bool
    depends_on: JobId | None
    attempts: int
    crashes: int
    owner: str | None
    heartbeat: int | None
    recipe: str | None
    fingerprint: str | None
    step: int
    steps: int
    note: Note
    reason_kind: ReasonKind
    reason: Note
    advice: Notes
    take: TakeId | None
    queued_at: str
    started_at: str | None
    ended_at: str | None
    version: int

    @property
    def collected(self) -> bool:
        """Whether it is of a paid call that no other job asks for. Such a job makes what the call was for and nothing
        else: it is never begun anew, for that would be paid.
        """
        return self.id.startswith(COLLECTED)

    @property
    def reason_text(self) -> str:
        """Why it is in this state and what to do, as one text; empty where there is nothing to tell."""
        return english(self.explanation)

    @property
    def explanation(self) -> Notes:
        """Why it is in this state and what to do."""
        return parts_of((self.reason, *self.advice))
