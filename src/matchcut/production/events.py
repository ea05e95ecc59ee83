"""What the dispatcher tells whoever watches: one value for each thing that happens, in the order in which it does."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from matchcut.film.model import Take
    from matchcut.production.jobs import JobRow, Trouble
    from matchcut.words.statements import Note


@dataclass(frozen=True, slots=True, kw_only=True)
class JobStarted:
    """A worker (its process id) begins a job."""

    job: JobRow
    worker: int


@dataclass(frozen=True, slots=True, kw_only=True)
class JobSent:
    """A service has taken the job, by its own name of it; from now on it is paid."""

    job: JobRow
    service: str
    provider_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ClipLeft:
    """A clip that was paid for is of a shot that is no longer in the film: the file lies there and is no take."""

    slate: str
    file: Path


@dataclass(frozen=True, slots=True, kw_only=True)
class JobProgress:
    """`step` of `steps` is done."""

    job: JobRow
    step: int
    steps: int
    note: Note


@dataclass(frozen=True, slots=True, kw_only=True)
class JobPreview:
    """What the take looks like so far: a small JPEG."""

    job: JobRow
    picture: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class JobDone:
    """The take is published. `reused`: it was made before by the same recipe, so no engine ran."""

    job: JobRow
    take: Take
    reused: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class JobRetried:
    """The job's worker died; the job is queued once more."""

    job: JobRow
    trouble: Trouble


@dataclass(frozen=True, slots=True, kw_only=True)
class JobFailed:
    """The job failed; the reason stands in it. `detail` is for a bug report."""

    job: JobRow
    detail: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class JobCancelled:
    """The job was taken back, here or by another program."""

    job: JobRow


@dataclass(frozen=True, slots=True, kw_only=True)
class JobInterrupted:
    """Production stopped while the job ran; it is made at the next start."""

    job: JobRow


JobEvent = (
    JobStarted | JobSent | JobProgress | JobPreview | JobDone | JobRetried | JobFailed | JobCancelled | JobInterrupted
)
Event = JobEvent | ClipLeft
