"""Making takes from the studio: a production process beside it, watched through the project file.

The studio never runs an engine. It queues takes and starts `matchcut generate` on the project as a process of its
own; what that process does is read from the project's jobs, as any other program would read them. So the studio and
production can each die without the other. Its process belongs to the window, or to `running_on` after it.
"""

from __future__ import annotations

import os
import signal
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings, QTimer, Signal

from matchcut.film.errors import EditRefused, MatchcutError
from matchcut.film.film import Film
from matchcut.film.ids import ShotId
from matchcut.film.remedies import Remedy
from matchcut.planning.reasons import Reason
from matchcut.production.jobs import ACTIVE, JobRow, JobState
from matchcut.store.owner import is_alive, this_process
from matchcut.store.project import Project
from matchcut.studio.background import Errand
from matchcut.studio.loop_choice import kept_choice, loop_standing
from matchcut.studio.problems import StudioProblem
from matchcut.studio.run import EventRun
from matchcut.studio.session import Session, ShotLook
from matchcut.studio.texts.errors import told_error
from matchcut.studio.texts.remedies import is_remedy, words_of
from matchcut.studio.texts.tell import tr
from matchcut.studio.theme.marks import ShotState
from matchcut.studio.tidying import making_what_stays
from matchcut.words.plain import from_plain
from matchcut.words.statements import Statement, Text, parts_of

if TYPE_CHECKING:
    from matchcut.planning.plan import ShotPlan
    from matchcut.wire.child import Ended
    from matchcut.wire.messages import Message

LOOK_MS, IDLE_LOOK_MS = 400, 1_000
"""How often the queue is glanced at while it holds something, and while it holds nothing."""
REST_MS = 250
GRACE_SECONDS = 6.0
"""How long production may take to stop by itself: it gives its workers 5 seconds."""


@dataclass(frozen=True, slots=True)
class Making:
    """The queue as it stands: the jobs that are not done, and whether a living program makes them.

    `maker` is that program's token, see `store.owner`.
    """

    jobs: tuple[JobRow, ...] = ()
    alive: bool = False
    maker: str = ""

    @property
    def waiting(self) -> tuple[JobRow, ...]:
        """The jobs that will still be made; those that a dead program left running among them."""
        return tuple(job for job in self.jobs if job.state in ACTIVE)


class Production(QObject):
    """The production process of one window.

    `ended(object, str)` when it ended by itself with something to tell: a text (`words.statements.Text`) with what can
    be done, and details, both empty for a good end. Nothing is told of an end that was asked for. A `refusal` is told
    instead of starting: why nothing can be made.
    """

    changed = Signal()
    ended = Signal(object, str)

    def __init__(
        self, folder: Path, settings: QSettings, parent: QObject | None = None, *, refusal: EditRefused | None = None
    ) -> None:
        super().__init__(parent)
        self._folder, self._settings = folder, settings
        self._refusal = refusal
        self.process: EventRun | None = None
        self.stopping = False
        self._next: bool | None = None
        """Whether another process follows the present one, which may not see what is queued meanwhile, and whether that
        one makes all that is stale; None where none follows."""
        self._paid_by = ""
        self.interrupted = False
        """Whether the last process was stopped by a person, here or elsewhere."""
        self._remarks: list[str] = []
        self._remedies: list[Statement[Remedy]] = []
        self._outcome: Message | None = None
        self.supervised: dict[str, list[Text]] = {}
        """What the loop over takes did in this run, or the last, of each shot by its number."""

    @property
    def looping(self) -> bool:
        """Whether the loop over takes is at work on a shot: measuring what was made, or having it made anew."""
        return self.process is not None and loop_standing(self.supervised).at_work > 0

    def make(self, paid_by: str = "") -> None:
        """Queue what is stale, and make all that is queued; where something is made already, after that.

        `paid_by` is what a person said yes to (`app.paying.agree_to`); "": services are sent nothing that costs.
        """
        self._paid_by = paid_by
        self._start(all_stale=True)

    def resume(self, paid_by: str = "") -> None:
        """Make what is queued, and nothing else; a process that is at it, and may be ending, is followed by another."""
        self._paid_by = paid_by
        self._start(all_stale=False)

    def pause(self) -> None:
        """Ask production to stop. What it was making waits in the queue and goes on when production is resumed."""
        if self.process is not None and not self.stopping:
            self.stopping = True
            self.process.cancel(GRACE_SECONDS)
            self.changed.emit()

    def stop(self) -> None:
        """Stop production and wait until it is gone, for the window closes. Its jobs go on at the next resume."""
        process = self.process
        if process is None:
            return
        self.stopping = True
        process.cancel(GRACE_SECONDS)
        if not process.wait(3 * GRACE_SECONDS):
            self._over(process)

    def let_go(self) -> None:
        """Go on without whoever watched: the window closes, and the process does not end with it."""
        self.changed.disconnect()
        self.ended.disconnect()
        self.setParent(None)

    def _start(self, *, all_stale: bool) -> None:
        if self.process is not None:
            self._next = all_stale or bool(self._next)  # What is stale is made with what is queued.
            return
        if self._refusal is not None:
            self.ended.emit(self._refusal.text, "")
            return
        self._remarks, self._remedies, self._outcome, self.supervised = [], [], None, {}
        wanted = [*([] if all_stale else ["--queued"]), *kept_choice(self._settings).arguments]
        if self._paid_by:
            wanted += ["--paid-by", self._paid_by]
        try:
            process = EventRun(["generate", str(self._folder), *wanted], self)
        except OSError as error:
            self.ended.emit(StudioProblem.PRODUCTION_NOT_STARTED(), told_error(error))
            return
        process.said.connect(self._hear)
        process.ended.connect(partial(self._finished, process))
        self.process, self.stopping = process, False
        self.changed.emit()

    def _hear(self, event: Message) -> None:
        """Keep what is told when production ends; how far it is stands in the project's jobs."""
        from matchcut.wire.events import ShotSupervised
        from matchcut.wire.messages import Done, Failed, Remark, Stopped

        match event:
            case Remark(text=text, stated=plain):
                remark = tuple(map(from_plain, plain)) or (text,)
                self._remarks.append(words_of(remark))
                self._remedies += filter(is_remedy, remark)
            case ShotSupervised(shot=shot, what=what, stated=plain):
                self.supervised.setdefault(shot, []).append(tuple(map(from_plain, plain)) or (what,))
                self.changed.emit()
            case Done() | Failed() | Stopped():
                self._outcome = event

    def _over(self, process: EventRun) -> None:
        self.process, self.stopping = None, False
        process.deleteLater()

    def _finished(self, process: EventRun, how: Ended) -> None:
        from matchcut.wire.errors import error_of
        from matchcut.wire.failures import FailureKind
        from matchcut.wire.messages import Done, Failed, Stopped

        if process is not self.process:
            return
        asked, outcome = self.stopping, self._outcome
        following, self._next = self._next, None
        self._over(process)
        well = isinstance(outcome, Done)
        self.interrupted = not well and (asked or isinstance(outcome, Stopped))
        self.changed.emit()
        if asked or well or self.interrupted:
            self.ended.emit(None, "")
        elif isinstance(outcome, Failed):
            detail = outcome.detail if outcome.kind is FailureKind.BUG else ""
            failed = (*parts_of(error_of(outcome.error).text), *self._remedies)
            self.ended.emit(failed, _lines(*self._remarks, detail))
        else:
            ended = (StudioProblem.PRODUCTION_ENDED(), *self._remedies)
            self.ended.emit(ended, _lines(*self._remarks, words_of(how.how), how.noise))
        if following is not None and not asked and (well or isinstance(outcome, Failed)):
            self._start(all_stale=following)


def _lines(*texts: str) -> str:
    return "\n".join(filter(None, texts)).strip()


class Watcher(QObject):
    """Keeps the session's looks true: asks, away from the window's thread, how shots and jobs stand.

    It begins LOOK_MS after it was made, or with the first `look`, which a window asks for as soon as it is painted.

    `jobs_changed(Making)` when the queue is not as it was.
    """

    jobs_changed = Signal(object)

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.session = session
        self._state = ProductionState()
        self.making = Making()
        self._asking = False
        self._again = True
        self._stopped = False
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self._look_at_jobs)
        self._timer.start()
        self._rest = QTimer(self)
        self._rest.setInterval(REST_MS)
        self._rest.setSingleShot(True)
        self._rest.timeout.connect(self.look)
        session.changed.connect(self._film_changed)

    def _film_changed(self) -> None:
        """Plan again when the person pauses: planning a long film while they type would make the typing stutter."""
        self._rest.start()

    @property
    def plans(self) -> Mapping[ShotId, ShotPlan]:
        """What every shot needs, as far as it was found out yet."""
        return self._state.plans

    @property
    def paces(self) -> Mapping[str, float]:
        """How fast the film's engines have been here."""
        return self._state.paces

    @property
    def spent(self) -> str:
        """What the film's takes by services cost so far, in words; "" where there are none."""
        return self._state.spent

    @property
    def jobs(self) -> tuple[JobRow, ...]:
        """The jobs that are not done."""
        return self.making.jobs

    def look(self) -> None:
        """Find out again how everything stands."""
        if self._asking or self._stopped:
            self._again = True
            return
        self._asking, self._again = True, False
        Errand(production_state, self.session.project, self._state, done=self._seen, failed=self._not_seen)

    def _look_at_jobs(self) -> None:
        """A glance at the queue alone: plans cost more, and change only with the film and with what is done."""
        if self._again:
            self.look()
        elif not self._asking:
            self._asking = True
            Errand(queue_now, self.session.project, done=self._glanced, failed=self._not_seen)

    def _glanced(self, making: Making) -> None:
        self._asking = False
        fewer = {job.id for job in self.making.waiting} - {job.id for job in making.waiting}
        self._show(making)
        if fewer or self._again:
            self.look()

    def _seen(self, state: ProductionState) -> None:
        self._asking = False
        self._state = state
        self._show(state.making)
        if self._again:
            self.look()

    def _show(self, making: Making) -> None:
        if self._stopped:
            return  # What was asked before the film was closed.
        self._timer.setInterval(LOOK_MS if making.jobs or making.alive else IDLE_LOOK_MS)
        if making != self.making:
            self.making = making
            self.jobs_changed.emit(making)
        self.session.show_looks(with_jobs(self._state.looks, making))

    def _not_seen(self, error: Exception) -> None:
        self._asking = False
        if not isinstance(error, MatchcutError) and not self._stopped:
            raise error

    def stop(self) -> None:
        """Ask no more, and take no answer: the film is being closed."""
        self._stopped = True
        self._timer.stop()
        self._rest.stop()


@dataclass(frozen=True, slots=True)
class ProductionState:
    """How every shot stands, what is shown of it, and the queue."""

    plans: Mapping[ShotId, ShotPlan] = field(default_factory=dict)
    looks: Mapping[ShotId, ShotLook] = field(default_factory=dict)
    making: Making = Making()
    paces: Mapping[str, float] = field(default_factory=dict)
    spent: str = ""


def production_state(project: Project, before: ProductionState | None = None) -> ProductionState:
    """Find out how everything stands; a long film has thousands of shots, so this runs in a thread.

    Plans and looks that are as in `before` are those very objects: the window's thread, which lets go of `before`,
    would else be held up by freeing ten thousand of them.
    """
    from matchcut.app.status import shot_plans

    known = before or ProductionState()
    plans: dict[ShotId, ShotPlan] = {}
    looks: dict[ShotId, ShotLook] = {}
    with making_what_stays():
        for plan in shot_plans(project):
            shot, present = plan.shot, known.plans.get(plan.shot)
            if present is not None and present == plan:
                plans[shot], looks[shot] = present, known.looks[shot]
            else:
                plans[shot], looks[shot] = plan, _look_of_plan(plan)
    return ProductionState(plans, looks, queue_now(project), project.takes.paces(), _spent(project))


def _spent(project: Project) -> str:
    """What the film's takes by services cost so far, in words; "" where there are none."""
    from matchcut.engines.hosted.ledger import ledger_file

    if not ledger_file().exists():
        return ""
    from matchcut.app.services import spent_report
    from matchcut.studio.texts.money import spending_words

    try:
        spending = spent_report(project).spending
    except MatchcutError:  # A ledger that can't be read is told where something is to be paid.
        return ""
    return spending_words(spending) if spending.calls else ""


def queue_now(project: Project) -> Making:
    """The queue, and whether anybody works on it. For a thread: it may have to import SQLAlchemy first."""
    from matchcut.production.lock import holder_of
    from matchcut.production.queue import Queue

    holder = holder_of(project)
    return Making(Queue(project).unfinished(), holder is not None and is_alive(holder), holder or "")


def queue_takes(project: Project, shots: tuple[ShotId, ...]) -> tuple[JobRow, ...]:
    """Queue a new take of each shot, beside those that are queued, with what they continue. For a thread.

    Raises what `app.making.prepare` does.
    """
    from matchcut.app.making import MakingOrder, prepare
    from matchcut.production.queue import Queue

    work = prepare(project, MakingOrder(shots=tuple(shots), takes=1, beside=True))
    return Queue(project).enqueue(work.jobs)


def can_be_stopped(maker: str) -> bool:
    """Whether production that this window did not start can be paused from here: it runs on this machine."""
    machine = this_process().split("-", 2)[2]
    return os.name == "posix" and maker.endswith(f"-{machine}") and is_alive(maker)


def stop_elsewhere(maker: str) -> None:
    """Pause production that another program started, as Ctrl-C would there: a studio that crashed leaves one behind."""
    if can_be_stopped(maker):
        os.kill(int(maker.split("-", 1)[0]), signal.SIGINT)


def with_jobs(looks: Mapping[ShotId, ShotLook], making: Making) -> Mapping[ShotId, ShotLook]:
    """What the studio shows of each shot: its job where it has one under way or failed, else how its take stands."""
    if not making.jobs:
        return looks
    shown = dict(looks)
    for job in making.jobs:
        if job.shot not in shown:
            continue
        if job.state is JobState.RUNNING and making.alive:
            shown[job.shot] = ShotLook(
                ShotState.RENDERING, words=words_of(job.note), progress=job.step / job.steps if job.steps else 0.0
            )
        elif job.state in ACTIVE:
            shown[job.shot] = _WAITING if making.alive else _PAUSED
        elif job.state is JobState.FAILED:
            shown[job.shot] = ShotLook(ShotState.FAILED, words=job.reason_text)
    return shown


def seconds_left(
    film: Film, making: Making, now: datetime | None = None, paces: Mapping[str, float] | None = None
) -> int | None:
    """About how long the queue will take: the sum of its jobs' times, shared by the workers that run.

    None while that can't be told, or nobody makes it.
    """
    times = times_left(film, making, now, paces)
    known = [seconds for seconds in times if seconds is not None]
    if not making.alive or not known or len(known) < len(times):
        return None
    workers = sum(job.state is JobState.RUNNING for job in making.waiting)
    return max(0, round(sum(known) / max(1, workers)))


def times_left(
    film: Film, making: Making, now: datetime | None = None, paces: Mapping[str, float] | None = None
) -> list[float | None]:
    """About how many seconds each waiting job still takes one worker; None while that can't be told.

    An engine's pace is that of its running jobs, else that of its takes in this film (`paces`, seconds a frame), else
    that of all running jobs.
    """
    now = now or datetime.now(UTC)
    frames_done: dict[str, float] = {}
    spent: dict[str, float] = {}
    left: list[float] = []
    for job in making.waiting:
        frames = float(film.shots[job.shot].frames if job.shot in film.shots else 0)
        if job.state is JobState.RUNNING and job.started_at and job.steps and job.step:
            done = frames * job.step / job.steps
            frames_done[job.engine] = frames_done.get(job.engine, 0.0) + done
            seconds = (now - datetime.fromisoformat(job.started_at)).total_seconds()
            spent[job.engine] = spent.get(job.engine, 0.0) + seconds
            frames -= int(done)
        left.append(frames)
    pace = dict(paces or {}) | {engine: spent[engine] / frames for engine, frames in frames_done.items() if frames}
    usual = sum(spent.values()) / sum(frames_done.values()) if sum(frames_done.values()) else None
    each = (pace.get(job.engine, usual) for job in making.waiting)
    return [
        None if seconds_each is None else frames * seconds_each for frames, seconds_each in zip(left, each, strict=True)
    ]


def time_words(seconds: int) -> str:
    """`under a minute`, `about 4 min`, `about 2 h 10 min`."""
    minutes = round(seconds / 60)
    if minutes < 1:
        return tr("under a minute")
    if minutes < 60:
        return tr("about {0} min").format(minutes)
    return tr("about {0} h {1} min").format(minutes // 60, minutes % 60)


def short_time(seconds: float) -> str:
    """`about 20 s`, from a minute and a half on as `time_words`."""
    return time_words(round(seconds)) if seconds >= 90 else tr("about {0} s").format(max(1, round(seconds)))


_CURRENT = ShotLook(ShotState.CIRCLED, (Reason.TAKE_IS_CURRENT(),))
_BLACK = ShotLook(ShotState.CIRCLED, (Reason.BLACK_NEEDS_NO_TAKE(),))
_NONE_YET = ShotLook(ShotState.NO_TAKE, (Reason.NO_TAKE_YET(),))
_WAITING = ShotLook(ShotState.QUEUED, (Reason.WAITS_FOR_ITS_TURN(),))
_PAUSED = ShotLook(ShotState.QUEUED, (Reason.PAUSED(),))


def _look_of_plan(plan: ShotPlan) -> ShotLook:
    from matchcut.engines.registry import engines
    from matchcut.planning.plan import TakeState

    if plan.state is TakeState.CURRENT:
        spec = engines().get(plan.recipe.engine) if plan.recipe is not None else None
        return _CURRENT if spec is None or spec.needs_take else _BLACK
    if plan.state is TakeState.OFFLINE:
        return ShotLook(ShotState.NO_TAKE, plan.reasons)
    return ShotLook(ShotState.STALE, plan.reasons) if plan.state is TakeState.STALE else _NONE_YET
