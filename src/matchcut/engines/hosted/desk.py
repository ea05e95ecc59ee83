"""The desk that makes paid calls: a thread for each, so that a service that hangs holds up no call but its own.

What is told a service is on the disk before it is told, what it answers before it is asked again (`ledger`). So the
process may be killed at any moment: what was being sent is unknown then and is not sent again, and what the service has
taken is polled and fetched by whoever follows it next.
"""

from __future__ import annotations

import sqlite3
import threading
from collections import defaultdict
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from matchcut.engines.hosted.adapter import (
    Answer,
    InputRefused,
    JobUnknown,
    KeyRefused,
    LinkExpired,
    NotSent,
    NotSentWhy,
    RemoteState,
    ServiceAdapter,
    Unreachable,
)
from matchcut.engines.hosted.catalogue import title_of
from matchcut.engines.hosted.fetching import ClipBroken, fetch_clip
from matchcut.engines.hosted.keys import ServiceKey
from matchcut.engines.hosted.ledger import CallMoved, JobOfAnotherCall, Ledger, PaidCall
from matchcut.engines.hosted.problems import ServiceAdvice, ServiceNote, ServiceProblem
from matchcut.engines.hosted.requests import ServiceRequest, request_from_json, request_to_json
from matchcut.engines.hosted.states import CallState
from matchcut.engines.hosted.turns import Turns
from matchcut.film.errors import EngineFailed, MachineFailed, MatchcutError
from matchcut.words.statements import Statement

_AT_WORK = (RemoteState.WAITING, RemoteState.RUNNING)
_LONGEST_SAID = 2000
_CLOCKS_APART = 120.0
"""Seconds by which a service's clock may be behind ours."""
_TROUBLES = {
    NotSentWhy.UNREACHED: (ServiceProblem.SERVICE_UNREACHED, ServiceAdvice.CHECK_LINE),
    NotSentWhy.KEY_REFUSED: (ServiceProblem.KEY_REFUSED, ServiceAdvice.GIVE_OTHER_KEY),
    NotSentWhy.NO_CREDIT: (ServiceProblem.NO_CREDIT, ServiceAdvice.TOP_UP),
}
_NO_ANSWERS: dict[type[Exception], tuple[ServiceProblem, ServiceAdvice]] = {
    KeyRefused: (ServiceProblem.KEY_REFUSED_SINCE, ServiceAdvice.GIVE_OTHER_KEY),
    JobUnknown: (ServiceProblem.JOB_UNKNOWN, ServiceAdvice.ASK_SERVICE),
}
_UNREADABLE = (ServiceProblem.ANSWERS_UNREADABLE, ServiceAdvice.COLLECT_LATER)


@dataclass(frozen=True, slots=True, kw_only=True)
class Door:
    """The way to a service: its adapter, the key that it was made with (None: it wants none), and whether it lists jobs
    (`Service`).
    """

    adapter: ServiceAdapter
    key: ServiceKey | None
    lists_jobs: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Pace:
    """How long is waited between two questions, in seconds: at first, at most, and how it grows.

    A service that can't be reached is tried `sends` times, a clip that comes broken fetched `fetches` times, and
    `misread` answers in a row are waited through; after that the call waits for the next start.
    """

    first: float = 2.0
    longest: float = 20.0
    growth: float = 1.5
    sends: int = 6
    fetches: int = 5
    misread: int = 10


class Listener(Protocol):
    """Who hears of calls, from their threads."""

    def moved(self, call: PaidCall) -> None:
        """A call is in another state."""

    def progressed(self, call: PaidCall, part: int | None) -> None:
        """The service still works: how far it is, in thousandths, where it says so."""

    def waits(self, call: PaidCall, why: Statement[ServiceNote]) -> None:
        """A call does not go on for the moment."""

    def ended(self, call: PaidCall, why: MatchcutError | None) -> None:
        """Nobody here follows the call any more. It may stand anywhere: PREPARED where it may not be paid for, UNKNOWN
        where a person has to look, READY where its clip could not be fetched (`why`), to be followed again.
        """


def _as_written(call: PaidCall) -> ServiceRequest:
    return request_from_json(call.request)


class CallDesk:
    """Follows calls until their clips are here, each in a thread of its own.

    `door_to` opens the way to a service by its id, once for each call (MatchcutError where there is none). Clips are
    put into the folder `clips`. `check` is asked in the very transaction in which a call is going to be sent, and
    raises MatchcutError for one that may not be paid for. `ready` gives what is sent for a call, in whose thread it may
    make the files of it.
    """

    def __init__(
        self,
        ledger: Ledger,
        door_to: Callable[[str], Door],
        clips: Path,
        listener: Listener,
        check: Callable[[sqlite3.Connection, PaidCall], None],
        pace: Pace | None = None,
        ready: Callable[[PaidCall], ServiceRequest] = _as_written,
    ) -> None:
        self.ledger = ledger
        self.door_to = door_to
        self.clips = clips
        self.listener = listener
        self.check = check
        self.pace = pace or Pace()
        self.ready = ready
        self.closing = threading.Event()
        self.unwanted: set[str] = set()
        self.turns: defaultdict[str, Turns] = defaultdict(Turns)

    def follow(self, call: PaidCall) -> None:
        """Go on with a call from where it stands: send it, poll it, fetch it. Returns at once."""
        threading.Thread(target=_Following(self, call).run, name=call.id, daemon=True).start()

    def cancel(self, call: str) -> None:
        """Send a call (its id) no more, or ask the service to stop its job; what is just being sent is stopped when the
        service has answered. Returns at once, whatever hangs.

        The call is followed on: what the service finishes all the same is paid, and is not lost.
        """
        self.unwanted.add(call)
        threading.Thread(target=self._cancel, args=(call,), name=f"cancel {call}", daemon=True).start()

    def _cancel(self, id: str) -> None:
        call = self.ledger.get(id)
        if call.state in (CallState.PREPARED, CallState.NOT_SENT):
            with suppress(CallMoved):  # It is being sent: whoever does knows that it is unwanted.
                self.ledger.move(call, CallState.CANCELLED)
        elif call.state is CallState.RUNNING:
            self.stop_job(call)

    def stop_job(self, call: PaidCall) -> None:
        """Ask the service to stop a job. Whether it does, or can, is seen by polling it."""
        with suppress(Exception):
            self.door_to(call.service).adapter.cancel(call.provider_id)

    def close(self) -> None:
        """Leave all calls as they stand, for the next start."""
        self.closing.set()


class _Following:
    """One call, in its thread."""

    def __init__(self, desk: CallDesk, call: PaidCall) -> None:
        self._desk = desk
        self._call = call
        self._links: tuple[str, ...] = ()
        self._dead_links: set[str] = set()
        self._wait = desk.pace.first
        self._sends = self._fetches = self._misread = 0

    def run(self) -> None:
        """Follow the call until it ends, waits for a person, or the desk is closed."""
        why: MatchcutError | None = None
        mine: PaidCall | None = None
        try:
            mine = self._desk.ledger.take_up(self._call)
            if mine is None:
                raise MachineFailed(
                    ServiceProblem.CALL_IN_HANDS(call=self._call.id), advice=ServiceAdvice.LEAVE_IT_THERE()
                )
            self._call = mine
            self._door = self._desk.door_to(self._call.service)
            while not self._desk.closing.is_set() and self._step():
                pass
        except CallMoved as error:
            self._call = self._desk.ledger.get(self._call.id)
            why = None if self._call.state is CallState.CANCELLED else error
        except MatchcutError as error:
            why = error
        except Exception as error:  # Of an adapter, or of the SDK under it: no call may end without a word.
            why = self._trouble(ServiceProblem.ADAPTER_BROKEN, f"{type(error).__name__}: {error}")
        if mine is not None:
            with suppress(MatchcutError):
                self._call = self._desk.ledger.let_go(self._call)
        self._desk.listener.ended(self._call, why)

    def _step(self) -> bool:
        """Do what comes next; whether there is more to do."""
        match self._call.state:
            case CallState.PREPARED | CallState.NOT_SENT:
                return self._send()
            case CallState.UNKNOWN:
                return self._find()
            case CallState.RUNNING:
                self._poll()
            case CallState.READY:
                self._fetch()
            case _:
                return False
        return True

    def _send(self) -> bool:
        """Send the call, or wait until it can be; whether there is more to do."""
        if self._is_unwanted():
            return False
        with self._desk.ledger.reading() as base:  # No picture is uploaded for what may not be paid.
            self._desk.check(base, self._call)
        try:
            request = self._door.adapter.prepare(self._desk.ready(self._call))
        except InputRefused as error:
            self._refuse(error)
            return False
        except (Unreachable, NotSent) as error:
            self._send_later(error)
            return True
        turns = self._desk.turns[self._call.service]
        with turns.turn(self._call.begun, self._call.id, self._leaves) as is_on:
            if not is_on or self._leaves():
                return not self._is_unwanted() and not self._desk.closing.is_set()
            call = self._call
            self._call = self._desk.ledger.move(
                call,
                CallState.SENDING,
                lambda base: self._desk.check(base, call),
                prepared=request_to_json(request),
            )
            self._desk.listener.moved(self._call)
            try:
                answer = self._door.adapter.submit(request)
            except NotSent as error:
                self._move(CallState.NOT_SENT, said=self._shown(error))
                if error.why is NotSentWhy.SLOWER:
                    turns.slow_down(self._wait if error.retry_after is None else error.retry_after)
                self._send_later(error)
            except InputRefused as error:
                self._refuse(error)
            except Exception as error:  # PerhapsSent, or an answer that the adapter can't read: it may be paid.
                self._move(CallState.UNKNOWN, said=self._shown(error))
            else:
                self._answered(answer)
        return True

    def _send_later(self, error: Unreachable | NotSent) -> None:
        """Wait before a call is sent again. EngineFailed where waiting mends nothing."""
        why = error.why if isinstance(error, NotSent) else NotSentWhy.UNREACHED
        self._sends = 0 if why is NotSentWhy.SLOWER else self._sends + 1
        if why in (NotSentWhy.KEY_REFUSED, NotSentWhy.NO_CREDIT) or self._sends >= self._desk.pace.sends:
            problem, advice = _TROUBLES[why]
            raise self._trouble(problem, error, advice())
        waits = ServiceNote.WAITS_FOR_SERVICE if why is NotSentWhy.SLOWER else ServiceNote.SERVICE_SILENT
        self._pause(waits, error.retry_after)

    def _refuse(self, error: InputRefused) -> None:
        said = self._shown(f"{error.code} {error}".strip())
        self._move(CallState.REFUSED_INPUT, said=said, refused=error.refused)

    def _leaves(self) -> bool:
        return self._desk.closing.is_set() or self._call.id in self._desk.unwanted

    def _is_unwanted(self) -> bool:
        """Whether the call was cancelled before it was sent, which is written down."""
        if self._call.id not in self._desk.unwanted:
            return False
        self._move(CallState.CANCELLED)
        return True

    def _answered(self, answer: Answer) -> None:
        """Write down what came back from the paid request."""
        if answer.state in (RemoteState.REFUSED_INPUT, RemoteState.FAILED):
            self._end(answer)
        elif not answer.provider_id:
            self._move(CallState.UNKNOWN, said=self._shown("the answer names no job"))
        else:
            try:
                self._move(CallState.RUNNING, provider_id=answer.provider_id)
            except JobOfAnotherCall as error:
                self._move(CallState.UNKNOWN, said=self._shown(error.what))
                return
            self._wait = self._desk.pace.first
            if self._call.id in self._desk.unwanted:
                self._desk.stop_job(self._call)

    def _find(self) -> bool:
        """Look for the job at the service; without exactly one that may be this call's, a person has to."""
        if not self._door.lists_jobs:
            return False
        request = request_from_json(self._call.prepared or self._call.request)
        try:
            answers = self._door.adapter.find(request, self._call.begun / 1000 - _CLOCKS_APART)
        except Unreachable as error:
            self._misread += 1
            if self._misread >= self._desk.pace.misread:
                return False
            self._pause(ServiceNote.SERVICE_SILENT, error.retry_after)
            return True
        self._misread = 0
        known = self._desk.ledger.jobs_at(self._call.service)
        jobs = {answer.provider_id for answer in answers if answer.provider_id} - known
        if len(jobs) != 1:
            return False
        try:
            self._move(CallState.RUNNING, provider_id=jobs.pop())
        except JobOfAnotherCall:  # Another call of the same request was quicker; whose it is, nobody can say.
            return False
        return True

    def _ask(self) -> Answer | None:
        """How the job stands; None where the service did not say so in words that can be read, and was waited for."""
        try:
            answer = self._door.adapter.poll(self._call.provider_id)
        except Exception as error:
            if type(error) is Unreachable:
                self._pause(ServiceNote.SERVICE_SILENT, error.retry_after)
                return None
            self._misread += 1  # None of the others ends a job that runs on and bills.
            if self._misread < self._desk.pace.misread:
                self._pause(ServiceNote.SERVICE_SILENT, None)
                return None
            if (
                isinstance(error, JobUnknown)
                and self._call.id in self._desk.unwanted
                and self._call.state is CallState.RUNNING
            ):
                return Answer(provider_id=self._call.provider_id, state=RemoteState.CANCELLED, text=str(error))
            problem, advice = _NO_ANSWERS.get(type(error), _UNREADABLE)
            raise self._trouble(problem, error, advice(call=self._call.id)) from None
        else:
            self._misread = 0
            return answer

    def _poll(self) -> None:
        answer = self._ask()
        if answer is None:
            return
        if answer.state is RemoteState.DONE and answer.links:
            self._links = answer.links
            self._move(CallState.READY, **_costs(answer), version=answer.version)
        elif answer.state in _AT_WORK or answer.state is RemoteState.DONE:
            self._desk.listener.progressed(self._call, answer.part)
            self._pause(None, None)
        else:
            self._end(answer)

    def _fetch(self) -> None:
        if not self._links:
            self._renew()
            return
        link = self._links[0]
        try:
            clip = fetch_clip(self._door.adapter, link, self._desk.clips / f"{self._call.id}.mp4")
        except (LinkExpired, ClipBroken, Unreachable) as error:
            if isinstance(error, LinkExpired):
                self._dead_links.add(link)
                self._links = ()
            self._fetches += 1
            if self._fetches >= self._desk.pace.fetches:
                raise self._trouble(ServiceProblem.CLIP_NOT_FETCHED, error) from None
            self._pause(ServiceNote.SERVICE_SILENT, error.retry_after if isinstance(error, Unreachable) else None)
        else:
            self._move(CallState.FETCHED, clip=str(clip.path), sha256=clip.sha256)

    def _renew(self) -> None:
        """Ask for the links again, as at a new start; a service that has but dead ones has thrown the clip away."""
        answer = self._ask()
        if answer is None:
            return
        links = tuple(link for link in answer.links if link not in self._dead_links)
        if answer.state is RemoteState.EXPIRED or (answer.state is RemoteState.DONE and not links):
            self._move(CallState.EXPIRED, said=self._shown(answer.text))
        elif links:
            self._links = links
        else:
            self._pause(None, None)

    def _end(self, answer: Answer) -> None:
        said = self._shown(f"{answer.code} {answer.text}".strip())
        learnt = {"provider_id": answer.provider_id} if answer.provider_id else {}
        self._move(CallState(answer.state.value), **learnt, **_costs(answer), said=said, refused=answer.refused)

    def _move(self, to: CallState, **learnt: str | int | None) -> None:
        """Write a move down. What a service has answered is not let go because the disk is full for the moment."""
        while True:
            try:
                self._call = self._desk.ledger.move(self._call, to, **learnt)
                break
            except MachineFailed:
                if self._desk.closing.wait(self._desk.pace.first):
                    raise
        self._desk.listener.moved(self._call)

    def _pause(self, why: ServiceNote | None, retry_after: float | None) -> None:
        """Wait as long as the service says, else longer each time, and say why where there is a reason to."""
        seconds = self._wait if retry_after is None else retry_after
        if why is not None:
            self._desk.listener.waits(self._call, why(seconds=f"{seconds:.0f}"))
        self._desk.closing.wait(seconds)
        if retry_after is None:
            self._wait = min(self._desk.pace.longest, self._wait * self._desk.pace.growth)

    def _trouble(
        self, problem: ServiceProblem, said: object, advice: Statement[ServiceAdvice] | None = None
    ) -> EngineFailed:
        return EngineFailed(
            problem(service=title_of(self._call.service), said=self._shown(said)),
            advice=advice or ServiceAdvice.COLLECT_LATER(),
        )

    def _shown(self, text: object) -> str:
        """What may be written down of a service's words: without the key, which some repeat."""
        shown = str(text)
        if hasattr(self, "_door") and self._door.key is not None:
            shown = shown.replace(self._door.key.reveal(), "…")
        return shown[:_LONGEST_SAID]


def _costs(answer: Answer) -> dict[str, str | int | None]:
    return {} if answer.cost is None else {"cost": answer.cost, "cost_currency": answer.currency}
