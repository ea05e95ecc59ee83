"""Making takes from the studio: a production process beside it, watched through the project file.

The studio never runs an engine. It queues takes and starts `matchcut generate` on the project as a process of its
own; what that process does is read from the project's jobs, as any other program would read them. So the studio and
production can each die without the other.
"""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, QTimer, Signal

from matchcut.film.errors import MatchcutError
from matchcut.film.ids import ShotId
from matchcut.planning.plan import ShotPlan, Standing
from matchcut.production.jobs import JobRow, JobState
from matchcut.production.queue import Queue
from matchcut.store.project import Project
from matchcut.studio.background import Errand
from matchcut.studio.look.marks import ShotState
from matchcut.studio.session import Session, ShotLook

LOOK_MS = 400


class Watcher(QObject):
    """Keeps the session's looks true: asks, away from the window's thread, how shots and jobs stand.

    `jobs_changed(tuple[JobRow, ...])` when the queue is not as it was.
    """

    jobs_changed = Signal(object)

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.session = session
        self.plans: Mapping[ShotId, ShotPlan] = {}
        self.jobs: tuple[JobRow, ...] = ()
        self._asking = False
        self._again = False
        self._timer = QTimer(self, interval=LOOK_MS)
        self._timer.timeout.connect(self._look_at_jobs)
        self._timer.start()
        session.changed.connect(lambda _: self.look())
        self.look()

    def look(self) -> None:
        """Find out again how everything stands."""
        if self._asking:
            self._again = True
            return
        self._asking, self._again = True, False
        Errand(standing, self.session.project, done=self._seen, failed=self._not_seen)

    def _look_at_jobs(self) -> None:
        if any(job.state in (JobState.QUEUED, JobState.RUNNING) for job in self.jobs):
            self.look()

    def _seen(self, found: tuple[tuple[ShotPlan, ...], tuple[JobRow, ...]]) -> None:
        self._asking = False
        plans, jobs = found
        self.plans = {plan.shot: plan for plan in plans}
        if jobs != self.jobs:
            self.jobs = jobs
            self.jobs_changed.emit(jobs)
        self.session.show_looks(looks(plans, jobs))
        if self._again:
            self.look()

    def _not_seen(self, error: Exception) -> None:
        self._asking = False
        if not isinstance(error, MatchcutError):
            raise error

    def stop(self) -> None:
        """Ask no more."""
        self._timer.stop()


def standing(project: Project) -> tuple[tuple[ShotPlan, ...], tuple[JobRow, ...]]:
    """How every shot stands, and the jobs that are not done."""
    from matchcut.walk.standing import shot_plans

    return shot_plans(project), Queue(project).unfinished()


def looks(plans: tuple[ShotPlan, ...], jobs: tuple[JobRow, ...]) -> dict[ShotId, ShotLook]:
    """What the studio shows of each shot: its job where it has one under way or failed, else how its take stands."""
    shown = {plan.shot: _look_of_plan(plan) for plan in plans}
    for job in jobs:
        if job.shot not in shown:
            continue
        if job.state is JobState.RUNNING:
            shown[job.shot] = ShotLook(ShotState.RENDERING, job.note, job.step / job.steps if job.steps else 0.0)
        elif job.state in (JobState.QUEUED, JobState.INTERRUPTED):
            shown[job.shot] = ShotLook(ShotState.QUEUED, "waits for its turn")
        elif job.state is JobState.FAILED:
            shown[job.shot] = ShotLook(ShotState.FAILED, job.reason_text)
    return shown


def _look_of_plan(plan: ShotPlan) -> ShotLook:
    if plan.standing is Standing.CURRENT:
        return ShotLook(ShotState.CIRCLED, "its circled take is current")
    if plan.standing is Standing.STALE:
        return ShotLook(ShotState.STALE, "; ".join(plan.reasons))
    return ShotLook(ShotState.NO_TAKE, "no take yet")
