"""The jobs of a run that services make: begun beside the crew's, brought to it when their clips are here.

    job ──▶ call in the ledger ──▶ followed ──▶ its clip is here ──▶ conformed by a worker ──▶ take ──▶ call kept
                                      └─ refused, failed, unknown ──▶ said so in the job

A call of the film that no job asks for any more (it was cancelled, its shot's recipe has changed, the program was
killed) is followed all the same: what was paid for becomes a take, though not a circled one.
"""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Collection, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from matchcut.engines.hosted.catalogue import title_of
from matchcut.engines.hosted.endings import failure_of
from matchcut.engines.hosted.messages import CallLeft, CallProgressed, CallStands, CallWaits
from matchcut.engines.hosted.problems import ServiceNote, ServiceProblem
from matchcut.engines.hosted.states import UNFINISHED, CallState
from matchcut.film import paid
from matchcut.film.errors import MachineFailed, MatchcutError
from matchcut.film.ids import ShotId
from matchcut.planning.recipe import Recipe
from matchcut.production.events import ClipLeft, Event, JobProgress, JobSent, JobStarted
from matchcut.production.job_rows import JobMoved
from matchcut.production.jobs import JobRow, JobState, NewJob, Trouble
from matchcut.production.problems import ProductionAdvice, ProductionProblem
from matchcut.production.remote import RemoteCalls
from matchcut.production.service_asking import ServiceAsking
from matchcut.store.disk import sha256_of
from matchcut.wire.errors import error_of
from matchcut.words.plain import from_plain
from matchcut.words.statements import Kind, Note, Statement

if TYPE_CHECKING:
    from matchcut.engines.hosted.ledger import PaidCall
    from matchcut.engines.spec import EngineSpec
    from matchcut.film.ids import JobId
    from matchcut.film.model import ParameterValue
    from matchcut.production.queue import Queue
    from matchcut.store.project import Project

_THOUSANDTHS = 1000
"""A service's progress is in thousandths."""
_TOLD_SECONDS = 1.0
_ELSEWHERE_SECONDS = 5.0
"""After which a call that another program follows is asked for again."""
_UNWANTED_SECONDS = 10.0
"""How long a run that has nothing else to do goes on for calls that were cancelled; the next one collects them."""


@dataclass(slots=True, eq=False)
class ServiceJob:
    """A job at a service. `job` is None where nobody asks for its take (yet); it is not `wanted` once it was
    cancelled.
    """

    call: PaidCall
    recipe: Recipe
    job: JobRow | None
    wanted: bool = True
    note: Note | Kind = ""
    sent: bool = False
    told_at: float = 0.0
    cancelled_at: float = 0.0


class JobOutcomes(Protocol):
    """What a run does with what comes of a job."""

    def fail(self, job: JobRow, trouble: Trouble) -> None:
        """The job can't be made."""

    def let_go(self, job: JobRow) -> None:
        """Somebody else has changed the job."""

    def tell(self, event: Event) -> None:
        """Something happened."""


class ServiceJobs:
    """All of one run. `asking` knows the services; `remote` has the calls made."""

    def __init__(
        self,
        project: Project,
        queue: Queue,
        owner: str,
        specs: Mapping[str, EngineSpec],
        asking: ServiceAsking,
        remote: RemoteCalls,
        outcomes: JobOutcomes,
    ) -> None:
        self.fetched: deque[ServiceJob] = deque()
        """Those whose clips are here, to be conformed."""
        self._project, self._queue, self._owner = project, queue, owner
        self._services = {engine: spec.service for engine, spec in specs.items() if spec.service}
        self._asking, self._remote, self._outcomes = asking, remote, outcomes
        self._jobs: dict[str, ServiceJob] = {}
        self._settled: set[str] = set()
        """Calls of which this run expects nothing more."""

    @property
    def engines(self) -> Collection[str]:
        """The engines whose takes services make."""
        return self._services.keys()

    @property
    def full(self) -> Collection[str]:
        """Those of them whose service has as many jobs as it is given at once."""
        busy = [entry.call.service for entry in self._jobs.values()]
        if not busy:
            return ()
        full = {service for service in set(busy) if busy.count(service) >= self._asking.in_flight(service)}
        return tuple(engine for engine, service in self._services.items() if service in full)

    @property
    def at_work(self) -> tuple[ServiceJob, ...]:
        """The jobs at services, and those whose clips wait to be conformed."""
        return (*self._jobs.values(), *self.fetched)

    @property
    def busy(self) -> bool:
        """Whether there is still something to wait for."""
        now = time.monotonic()
        return bool(self.fetched) or any(
            entry.wanted or now - entry.cancelled_at < _UNWANTED_SECONDS for entry in self._jobs.values()
        )

    @property
    def away(self) -> Mapping[JobId, str]:
        """By their ids, the jobs that a service has, and its name."""
        return {entry.job.id: title_of(entry.call.service) for entry in self._jobs.values() if entry.job and entry.sent}

    def begin(self, job: JobRow, recipe: Recipe, spec: EngineSpec) -> None:
        """Ask a service for a job's take, or join the call that is under way for it. MatchcutError if it can't be."""
        project = self._project
        media = {medium: project.media.path(medium) for medium in recipe.media}
        people = {character.name: str(character.id) for character in project.film.characters.values()}
        asked = self._asking.asked(recipe, media, people)
        call = self._remote.begin(project, job, recipe, spec.service, asked)
        before = self._jobs.get(call.id)
        if before is None:
            self._take_on(ServiceJob(call, recipe, job))
            return
        if before.job is not None and before.job.collected:
            with suppress(JobMoved, MatchcutError):
                self._queue.cancel(before.job.id)
        before.job, before.wanted = job, True
        self._outcomes.tell(JobStarted(job=job, worker=self._remote.pid))

    def _take_on(self, entry: ServiceJob) -> None:
        call = entry.call
        self._jobs[call.id] = entry
        if entry.job is not None:
            self._outcomes.tell(JobStarted(job=entry.job, worker=self._remote.pid))
        if call.state is CallState.FETCHED:
            self._left(entry, None)
            return
        if call.state is not CallState.PREPARED:
            self._stands(entry, call.state, call.provider_id)
        self._follow(entry)

    def _follow(self, entry: ServiceJob) -> None:
        try:
            self._remote.follow(entry.call.id)
        except OSError as error:
            del self._jobs[entry.call.id]
            problem = ProductionProblem.WORKER_NOT_STARTED(reason=str(error.strerror or error))
            raise MachineFailed(problem, advice=ProductionAdvice.FEWER_WORKERS()) from error

    def cancel(self, entry: ServiceJob) -> None:
        """A job is not wanted any more: the service is asked to stop it. What it makes all the same is not lost."""
        entry.wanted, entry.cancelled_at = False, time.monotonic()
        if entry in self.fetched:
            self.fetched.remove(entry)
        else:
            self._remote.cancel(entry.call.id)

    # What is said of calls

    def hear(self) -> None:
        """Take in all that was said of calls since."""
        for news in self._remote.listen():
            entry = self._jobs.get(news.call)
            if entry is None:
                continue
            match news:
                case CallStands():
                    self._stands(entry, CallState(news.state), news.provider_id)
                case CallProgressed(part=part):
                    service = title_of(entry.call.service)
                    percent = None if part is None else part // 10
                    note = (
                        ServiceNote.AT_SERVICE(service=service)
                        if percent is None
                        else ServiceNote.AT_SERVICE_PART(service=service, percent=percent)
                    )
                    self._progress(entry, part or 0, note)
                case CallWaits(stated=stated):
                    self._progress(entry, 0, from_plain(stated))
                case CallLeft(error=error):
                    self._left(entry, None if error is None else error_of(error))

    def _stands(self, entry: ServiceJob, state: CallState, provider_id: str) -> None:
        service = title_of(entry.call.service)
        notes = {
            CallState.SENDING: ServiceNote.BEING_SENT,
            CallState.RUNNING: ServiceNote.AT_SERVICE,
            CallState.READY: ServiceNote.BEING_FETCHED,
            CallState.FETCHED: ServiceNote.CLIP_IS_HERE,
        }
        entry.sent = entry.sent or state in UNFINISHED
        if state is CallState.RUNNING:
            if entry.job is None:
                entry.job = self._taken_up(entry)
            if entry.job is not None and entry.wanted:
                self._outcomes.tell(JobSent(job=entry.job, service=service, provider_id=provider_id))
        if state in notes:
            self._progress(entry, _THOUSANDTHS if state is CallState.FETCHED else 0, notes[state](service=service))

    def _progress(self, entry: ServiceJob, step: int, note: Note) -> None:
        job = entry.job
        if job is None or not entry.wanted:
            return
        self._outcomes.tell(JobProgress(job=job, step=step, steps=_THOUSANDTHS, note=note))
        now = time.monotonic()
        other = (note.kind if isinstance(note, Statement) else note) != entry.note
        if other or now - entry.told_at >= _TOLD_SECONDS:
            entry.told_at, entry.note = now, note.kind if isinstance(note, Statement) else note
            with suppress(JobMoved):
                self._queue.progress(job, step, _THOUSANDTHS, note)

    def _left(self, entry: ServiceJob, error: MatchcutError | None) -> None:
        """A call is followed no more: its clip is here, or none comes."""
        call = entry.call = self._remote.ledger.get(entry.call.id)
        problem = error.problem if error is not None else ""
        if isinstance(problem, Statement) and problem.kind is ServiceProblem.CALL_IN_HANDS:
            self._progress(entry, 0, ServiceNote.CALL_ELSEWHERE())
            self._remote.follow_later(call.id, _ELSEWHERE_SECONDS)
            return
        if call.state is CallState.FETCHED and not _is_whole(call):
            ledger = self._remote.ledger
            entry.call = ledger.let_go(ledger.move(call, CallState.READY, clip="", sha256=""))
            self._follow(entry)
            return
        del self._jobs[call.id]
        if call.state is CallState.FETCHED:
            self._fetched(entry)
            return
        self._settled.add(call.id)
        if entry.job is None or not entry.wanted:
            return
        why = failure_of(call) or error
        if why is not None:
            self._outcomes.fail(entry.job, Trouble.of(why))
        elif call.state is CallState.KEPT:  # By another program: it is found there when the job's turn comes again.
            with suppress(JobMoved):
                self._queue.try_another(entry.job, entry.job.variation)

    def _fetched(self, entry: ServiceJob) -> None:
        if entry.job is None or not entry.wanted:
            entry.job, entry.wanted = self._taken_up(entry), True
        if entry.job is None:
            self._settled.add(entry.call.id)
            self._outcomes.tell(ClipLeft(slate=entry.call.slate, file=Path(entry.call.clip)))
        else:
            self.fetched.append(entry)

    def _taken_up(self, entry: ServiceJob) -> JobRow | None:
        """The job of a call that no job of this run asked for; None where its shot is no longer in the film."""
        call = entry.call
        if call.shot not in self._project.film.shots:
            return None
        self._settled.add(call.id)
        wanted = NewJob(
            shot=ShotId(call.shot),
            engine=entry.recipe.engine,
            variation=call.variation,
            circle=False,
            fingerprint=call.fingerprint,
        )
        return self._queue.take_up(self._owner, wanted, call.recipe)

    # Calls that nobody asks for

    def adopt(self, *, waiting_too: bool) -> bool:
        """Follow the film's calls that are unfinished and that nobody here follows; whether there are any.

        Those for which a job waits in the queue are left to it, unless `waiting_too`. Of a clip that became a take
        already, the call is kept. A ledger that can't be read is told by the jobs that need it.
        """
        adopted = False
        with suppress(MatchcutError):
            for call in self._unfinished():
                waits = not waiting_too and self._waits(call)
                if call.id in self._settled or call.id in self._jobs or waits or self._is_kept(call):
                    continue
                if self._queue.quarantined(ShotId(call.shot), call.fingerprint):
                    continue
                self._settled.add(call.id)
                entry = ServiceJob(call, Recipe.from_json(call.recipe), None)
                if call.state in (CallState.RUNNING, CallState.READY, CallState.FETCHED):
                    entry.job = self._taken_up(entry)
                self._take_on(entry)
                adopted = True
        return adopted

    def _unfinished(self) -> Iterator[PaidCall]:
        if not self._remote.is_used:
            return
        self._remote.ledger.recover()
        mark = self._project.mark
        yield from (call for call in self._remote.ledger.calls(*UNFINISHED) if call.film == mark)

    def _waits(self, call: PaidCall) -> bool:
        return any(
            row.state is JobState.QUEUED and (row.shot, row.variation) == (call.shot, call.variation)
            for row in self._queue.unfinished()
        )

    def _is_kept(self, call: PaidCall) -> bool:
        """Whether the call's take is in the film: then it is kept, which a killed program had no time to write."""
        takes = self._project.takes.of(ShotId(call.shot)) if call.state is CallState.FETCHED else ()
        if not any(take.facts.get(paid.PAID_CALL) == call.id for take in takes):
            return False
        self._remote.ledger.move(call, CallState.KEPT)
        return True

    # What becomes of a clip

    def failed(self, call: PaidCall) -> None:
        """No take could be made of a call's clip: it is not tried again in this run."""
        self._settled.add(call.id)

    def published(self, call: PaidCall) -> None:
        """A call's take is in the film. Where the ledger won't have it, it is found out at the next start."""
        with suppress(MatchcutError):
            self._remote.ledger.move(call, CallState.KEPT)

    def close(self) -> None:
        """Leave what runs to the services, for the next start."""
        self._remote.close()


def facts_of(call: PaidCall) -> dict[str, ParameterValue]:
    """What a take tells of the call that it was paid by."""
    from matchcut.engines.hosted.requests import request_from_json

    sent = request_from_json(call.request).media
    facts: dict[str, ParameterValue] = {
        paid.SERVICE: call.service,
        paid.MODEL: call.model,
        paid.SERVICE_JOB: call.provider_id,
        paid.PAID_CALL: call.id,
        paid.SENT: "; ".join(f"{medium.role.value}: {medium.of or medium.media}" for medium in sent),
    }
    if call.version:
        facts[paid.VERSION] = call.version
    cost, currency = (call.estimate, call.currency) if call.cost is None else (call.cost, call.cost_currency)
    if cost is not None:
        facts |= {paid.COST: cost, paid.CURRENCY: currency, paid.ESTIMATED: call.cost is None}
    return facts


def _is_whole(call: PaidCall) -> bool:
    """Whether a fetched clip still lies there as it came."""
    try:
        return sha256_of(Path(call.clip)) == call.sha256
    except OSError:
        return False
