"""A loopback server that speaks as a hosted service does, through a play, and fails in whatever way it is told.

The play (`plays/`) knows one service's words: which request is which, and its JSON. The server knows jobs and faults,
and no service.
"""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from enum import StrEnum
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, Protocol
from urllib.parse import parse_qs, urlsplit

from matchcut.engines.hosted.requests import ServiceRequest


class Fault(StrEnum):
    """What goes wrong: of a create call before the job is made or after it, of questions, of the clip."""

    LOST_ANSWER = "lost_answer"
    TIMEOUT_AFTER = "timeout_after"
    ERROR_500_AFTER = "error_500_after"
    ERROR_502_BEFORE = "error_502_before"
    RATE_LIMIT = "rate_limit"
    BAD_KEY = "bad_key"
    NO_CREDIT = "no_credit"
    INPUT_REFUSED = "input_refused"
    OUTPUT_REFUSED = "output_refused"
    JOB_FAILED_REFUNDED = "job_failed_refunded"
    UNKNOWN_STATE = "unknown_state"
    STAYS_WAITING = "stays_waiting"
    POLL_HANGS = "poll_hangs"
    POLL_500 = "poll_500"
    POLL_GARBAGE = "poll_garbage"
    JOB_UNKNOWN = "job_unknown"
    CLIP_TRUNCATED = "clip_truncated"
    LINK_EXPIRED = "link_expired"
    LINK_EXPIRED_FOR_GOOD = "link_expired_for_good"
    LINKS_DEAD = "links_dead"


REFUSALS = (Fault.RATE_LIMIT, Fault.BAD_KEY, Fault.NO_CREDIT, Fault.INPUT_REFUSED)
"""Faults that a service words by itself, in place of making a job."""


_ALL_LINKS = (Fault.LINK_EXPIRED_FOR_GOOD, Fault.LINKS_DEAD)
"""The clip is gone, and its link the same each time; or each time another, and none lets anybody in."""


class Phase(StrEnum):
    """How a job stands, in no service's words."""

    WAITING = "waiting"
    RUNNING = "running"
    DONE = "done"
    REFUSED_OUTPUT = "refused_output"
    FAILED = "failed"
    CANCELLED = "cancelled"
    UNHEARD_OF = "unheard_of"


class Asks(StrEnum):
    """What a request is for. OTHER costs nothing and changes no job: uploads, looking at a key, a result's links."""

    CREATE = "create"
    POLL = "poll"
    CANCEL = "cancel"
    LIST = "list"
    OTHER = "other"


@dataclass(frozen=True)
class WireRequest:
    """A request as it came."""

    method: str
    path: str
    query: Mapping[str, list[str]]
    headers: Mapping[str, str]
    body: bytes

    @property
    def json(self) -> Any:
        """The body, parsed."""
        return json.loads(self.body)


@dataclass(frozen=True)
class Reply:
    """An answer: a body that becomes JSON, or bytes as they are."""

    status: int = 200
    body: Any = None
    headers: Mapping[str, str] = field(default_factory=dict)


@dataclass
class WireJob:
    """A job that was made and is paid, and how often it was asked after."""

    id: str
    number: int
    asked: WireRequest
    phase: Phase = Phase.WAITING
    polls: int = 0


class Play(Protocol):
    """One service: its words, as its SDK's types or its own pages have them (never as the adapter does).

    It may have a `key` of its own kind, say how the names of its `models` begin where another play has the others, that
    it `forgets` what was cancelled, name the faults that such a service can `never` have, and the `clip_path` at which
    it hands out clips itself.
    """

    service: str
    """Its id, and the name of its module in `plays`."""
    adapter: str
    """`module:Class` in `matchcut.engines.hosted.adapters`."""
    lists_jobs: bool
    """Whether a job whose answer was lost can be found again."""
    cancels: bool
    """Whether a job that waits can be stopped."""
    cost: int | None
    """What it says that a finished job of `request` cost, in micro-units; None where it says nothing."""
    refund: int | None
    """What it says that a failed or cancelled one cost."""

    def request(self) -> ServiceRequest:
        """A request of words alone."""

    def asks(self, heard: WireRequest) -> Asks:
        """What a request is for. AssertionError for one that the service does not know."""

    def job_of(self, heard: WireRequest) -> str:
        """The id of the job that a POLL or CANCEL is about."""

    def refusal(self, fault: Fault) -> Reply:
        """How it refuses a create call, for one of REFUSALS; that of RATE_LIMIT asks for a hundredth of a second."""

    def new_id(self, number: int) -> str:
        """The id of its nth job."""

    def created(self, job: WireJob) -> Reply:
        """How it says that a job was made."""

    def polled(self, job: WireJob, heard: WireRequest, link: str) -> Reply:
        """How it says how a job stands (`job.phase`); `link` is where its clip lies."""

    def cancelled(self, job: WireJob) -> Reply:
        """How it answers that a job was stopped."""

    def listed(self, jobs: list[WireJob], heard: WireRequest) -> Reply:
        """How it lists its jobs."""

    def other(self, heard: WireRequest, server: WireServer) -> Reply:
        """How it answers what is none of the above."""


class WireServer(ThreadingHTTPServer):
    """The service of a play. `faults` are due once for each entry; `heard` is all that was asked of it, `created`
    its create calls, `unknown` what the play knows no answer to.
    """

    daemon_threads = True
    request_queue_size = 128

    def __init__(self, play: Play, clip: bytes) -> None:
        super().__init__(("127.0.0.1", 0), _WireHandler)
        self.play = play
        self.clip = clip
        self.faults: list[Fault] = []
        self.polls_before_done = 2
        self.heard: list[WireRequest] = []
        self.created: list[WireRequest] = []
        self.jobs: list[WireJob] = []
        self.unknown: list[str] = []
        self.let_go = threading.Event()
        self.lock = threading.RLock()

    @property
    def address(self) -> str:
        """Where it is reached."""
        return f"http://127.0.0.1:{self.server_address[1]}"

    def asks(self, heard: WireRequest) -> Asks | None:
        """What a request is for; None for a clip, and for files that a play has put under /aside/."""
        return None if self.is_clip(heard) or heard.path.startswith("/aside/") else self.play.asks(heard)

    def is_clip(self, heard: WireRequest) -> bool:
        """Whether a request is for a clip."""
        return heard.path.startswith("/clips/") or heard.path == getattr(self.play, "clip_path", "")

    def due(self, fault: Fault) -> bool:
        """Whether a fault is due, which takes it off."""
        with self.lock:
            if fault in self.faults:
                self.faults.remove(fault)
                return True
            return False

    def make_job(self, heard: WireRequest) -> WireJob:
        """Make a job, which is paid from now on."""
        with self.lock:
            number = len(self.jobs) + 1
            job = WireJob(self.play.new_id(number), number, heard)
            self.jobs.append(job)
            return job

    def job(self, heard: WireRequest) -> WireJob | None:
        """The job that a request is about."""
        asked = self.play.job_of(heard)
        return next((job for job in self.jobs if job.id == asked), None)

    def go_on(self, job: WireJob) -> None:
        """Let a job be as far as it is when it is asked after once more."""
        with self.lock:
            job.polls += 1
            if job.phase not in (Phase.WAITING, Phase.RUNNING, Phase.UNHEARD_OF):
                return
            if Fault.STAYS_WAITING in self.faults:
                job.phase = Phase.WAITING
            elif self.due(Fault.OUTPUT_REFUSED):
                job.phase = Phase.REFUSED_OUTPUT
            elif self.due(Fault.JOB_FAILED_REFUNDED):
                job.phase = Phase.FAILED
            elif self.due(Fault.UNKNOWN_STATE):
                job.phase = Phase.UNHEARD_OF
            elif job.polls > self.polls_before_done:
                job.phase = Phase.DONE
            else:
                job.phase = Phase.RUNNING if job.polls > 1 else Phase.WAITING

    def handle_error(self, request: object, client_address: object) -> None:
        """A client that went away is no news."""


class _WireHandler(BaseHTTPRequestHandler):
    """One request."""

    server: WireServer
    protocol_version = "HTTP/1.1"

    def _hear(self) -> None:
        parts = urlsplit(self.path)
        heard = WireRequest(
            method=self.command,
            path=parts.path,
            query=parse_qs(parts.query),
            headers={name.lower(): value for name, value in self.headers.items()},
            body=self.rfile.read(int(self.headers.get("Content-Length") or 0)),
        )
        self.close_connection = True
        self.server.heard.append(heard)
        if self.server.is_clip(heard):
            self._clip(heard)
            return
        try:
            match self.server.asks(heard):
                case Asks.CREATE:
                    self._create(heard)
                case Asks.POLL:
                    self._poll(heard)
                case Asks.CANCEL:
                    self._cancel(heard)
                case Asks.LIST:
                    self._say(self.server.play.listed(list(self.server.jobs), heard))
                case _:
                    self._say(self.server.play.other(heard, self.server))
        except Exception as error:  # The service does not know this request: `wire_server` tells the test.
            self.server.unknown.append(f"{heard.method} {heard.path}: {error!r}")
            self._say(Reply(418, {"error": str(error)}))

    do_GET = do_POST = do_PUT = do_DELETE = do_PATCH = _hear

    def _create(self, heard: WireRequest) -> None:
        server = self.server
        server.created.append(heard)
        for fault in REFUSALS:
            if server.due(fault):
                self._say(server.play.refusal(fault))
                return
        if server.due(Fault.ERROR_502_BEFORE):
            self._say(Reply(502, b"<html>Bad Gateway</html>", {"content-type": "text/html"}))
            return
        job = server.make_job(heard)
        answer = server.play.created(job)
        if server.due(Fault.LOST_ANSWER):
            return
        if server.due(Fault.TIMEOUT_AFTER):
            server.let_go.wait(30)
            return
        if server.due(Fault.ERROR_500_AFTER):
            answer = Reply(500, {"error": "internal"})
        self._say(answer)

    def _poll(self, heard: WireRequest) -> None:
        server = self.server
        if server.due(Fault.POLL_HANGS):
            server.let_go.wait(30)
            return
        if server.due(Fault.POLL_500):
            self._say(Reply(500, {"error": "internal"}))
            return
        if server.due(Fault.POLL_GARBAGE):
            self._say(Reply(200, b"<html>Maintenance</html>", {"content-type": "text/html"}))
            return
        job = server.job(heard)
        if job is None or server.due(Fault.JOB_UNKNOWN):
            self._say(Reply(404, {"error": "no such job"}))
            return
        server.go_on(job)
        signed = 1 if Fault.LINK_EXPIRED_FOR_GOOD in server.faults else job.polls
        self._say(server.play.polled(job, heard, f"{server.address}/clips/{job.number}.mp4?signed={signed}"))

    def _cancel(self, heard: WireRequest) -> None:
        job = self.server.job(heard)
        if job is None:
            self._say(Reply(404, {"error": "no such job"}))
            return
        with self.server.lock:
            if self.server.play.cancels and job.phase in (Phase.WAITING, Phase.RUNNING):
                job.phase = Phase.CANCELLED
        self._say(self.server.play.cancelled(job))

    def _clip(self, heard: WireRequest) -> None:
        server, clip = self.server, self.server.clip
        if any(fault in server.faults for fault in _ALL_LINKS) or server.due(Fault.LINK_EXPIRED):
            self._say(Reply(403, b"<Error><Code>AccessDenied</Code></Error>", {"content-type": "application/xml"}))
            return
        self.send_response(200)
        self.send_header("Content-Type", "video/mp4")
        self.send_header("Content-Length", str(len(clip)))
        self.end_headers()
        self.wfile.write(clip[: len(clip) // 2] if server.due(Fault.CLIP_TRUNCATED) else clip)

    def _say(self, reply: Reply) -> None:
        if isinstance(reply.body, bytes):
            body = reply.body
        else:
            body = b"" if reply.body is None else json.dumps(reply.body).encode()
        self.send_response(reply.status)
        for name, value in {"content-type": "application/json", **reply.headers}.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@contextmanager
def wire_server(play: Play, clip: bytes) -> Iterator[WireServer]:
    """The service of a play, until the block ends. AssertionError where it was asked what it does not know."""
    with WireServer(play, clip) as server:
        threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
        yield server
        server.let_go.set()
        server.shutdown()
        assert server.unknown == []
