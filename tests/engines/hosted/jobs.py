"""A service of the tests' own: a server on the loopback that counts the jobs that it made, and an adapter for it."""

from __future__ import annotations

import json
import threading
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.error import HTTPError, URLError
from urllib.request import Request, urlopen

from matchcut.engines.hosted.adapter import (
    Answer,
    InputRefused,
    JobUnknown,
    KeyRefused,
    LinkExpired,
    NotSent,
    NotSentWhy,
    Patience,
    PerhapsSent,
    RemoteState,
    Unreachable,
)
from matchcut.engines.hosted.requests import ServiceRequest


class JobServer(ThreadingHTTPServer):
    """Makes a job of each POST, by its prompt; `faults` says what happens instead, once for each entry."""

    daemon_threads = True
    request_queue_size = 128

    def __init__(self, clip: bytes) -> None:
        super().__init__(("127.0.0.1", 0), JobHandler)
        self.clip = clip
        self.made: Counter[str] = Counter()
        self.pictures: dict[str, list[bytes]] = {}
        self.faults: list[str] = []
        self.polls = 2
        self.polled: Counter[str] = Counter()
        self.stopped: set[str] = set()
        self.let_go = threading.Event()

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}"

    def fault(self, kind: str) -> bool:
        """Whether this fault is due, which takes it off."""
        if kind in self.faults:
            self.faults.remove(kind)
            return True
        return False

    def handle_error(self, request: object, client_address: object) -> None:
        """A client that was killed is no news."""


class JobHandler(BaseHTTPRequestHandler):
    """One request."""

    server: JobServer

    def do_POST(self) -> None:
        asked = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        prompt = asked["prompt"]
        if self.server.fault("429"):
            self._say(429, {"error": "slower"})
            return
        for status in (400, 401, 402):
            if self.server.fault(str(status)):
                self._say(status, {"error": f"no, {self.headers['Authorization']}"})
                return
        self.server.made[prompt] += 1
        self.server.pictures[prompt] = [bytes.fromhex(picture) for picture in asked.get("pictures", ())]
        if self.server.fault("slow"):
            self.server.let_go.wait(30)
        if self.server.fault("500 after"):
            self._say(500, {"error": f"sorry, {self.headers['Authorization']}"})
        elif self.server.fault("lost"):
            self.connection.close()
        else:
            self._say(200, {"id": f"job-{prompt}"})

    def do_DELETE(self) -> None:
        self.server.stopped.add(self.path.rpartition("/job-")[2])
        self._say(200, {})

    def do_GET(self) -> None:
        _, kind, job = self.path.split("/")
        if kind == "clip":
            self._clip()
            return
        if kind == "find":
            self._say(200, {"ids": [f"job-{job}"] if self.server.made[job] else []})
            return
        if self.server.fault("hang"):
            self.server.let_go.wait(30)
        self.server.polled[job] += 1
        if self.server.fault("unknown"):
            self._say(404, {"error": "no such job"})
        elif self.server.fault("revoked"):
            self._say(401, {"error": "no such key"})
        elif self.server.fault("garbage"):
            self._say(200, "nonsense")
        elif job.removeprefix("job-") in self.server.stopped:
            self._say(200, {"state": "cancelled", "cost": 0})
        elif self.server.fault("refused"):
            self._say(200, {"state": "refused_output", "cost": 0, "text": "moderated"})
        elif self.server.polled[job] < self.server.polls:
            self._say(200, {"state": "running"})
        else:
            link = f"{self.server.address}/clip/{job}-{self.server.polled[job]}"
            self._say(200, {"state": "done", "links": [link], "cost": 240_000})

    def _clip(self) -> None:
        if self.server.fault("expired"):
            self._say(404, {})
            return
        clip = self.server.clip[: len(self.server.clip) // 2] if self.server.fault("truncated") else self.server.clip
        self.send_response(200)
        self.end_headers()
        self.wfile.write(clip)

    def _say(self, status: int, body: object) -> None:
        self.send_response(status)
        self.end_headers()
        self.wfile.write(json.dumps(body).encode())

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@contextmanager
def job_server(clip: bytes) -> Iterator[JobServer]:
    """A service that runs until the block ends."""
    with JobServer(clip) as server:
        threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
        yield server
        server.let_go.set()
        server.shutdown()


class JobAdapter:
    """The adapter of that service."""

    def __init__(self, key: str, address: str = "", patience: Patience | None = None) -> None:
        self._key, self._address, self._patience = key, address, patience or Patience()

    def prepare(self, request: ServiceRequest) -> ServiceRequest:
        return request

    def body(self, request: ServiceRequest) -> bytes:
        """What is sent."""
        return json.dumps({"prompt": request.prompt}).encode()

    def submit(self, request: ServiceRequest) -> Answer:
        try:
            said = self._asked(Request(f"{self._address}/jobs", self.body(request), {"Authorization": self._key}))
        except HTTPError as error:
            if error.code == 429:
                raise NotSent("429", NotSentWhy.SLOWER, retry_after=0.02) from error
            if error.code == 400:
                raise InputRefused(error.read().decode(), refused="prompt") from error
            if error.code in (401, 402):
                why = NotSentWhy.KEY_REFUSED if error.code == 401 else NotSentWhy.NO_CREDIT
                raise NotSent(error.read().decode(), why) from error
            raise PerhapsSent(error.read().decode()) from error
        except OSError as error:
            if isinstance(error, URLError) and isinstance(error.reason, ConnectionRefusedError):
                raise NotSent(str(error), NotSentWhy.UNREACHED) from error
            raise PerhapsSent(str(error)) from error
        return Answer(provider_id=said["id"], state=RemoteState.WAITING)

    def poll(self, provider_id: str) -> Answer:
        try:
            said = self._asked(Request(f"{self._address}/jobs/{provider_id}"))
        except OSError as error:
            if isinstance(error, HTTPError):
                error.close()
            kinds = {404: JobUnknown, 401: KeyRefused}
            raise kinds.get(getattr(error, "code", 0), Unreachable)(str(error)) from error
        return Answer(
            provider_id=provider_id,
            state=RemoteState(said["state"]),
            links=tuple(said.get("links", ())),
            cost=said.get("cost"),
            text=said.get("text", ""),
        )

    def cancel(self, provider_id: str) -> None:
        self._asked(Request(f"{self._address}/jobs/{provider_id}", method="DELETE"))

    def find(self, request: ServiceRequest, since: float) -> tuple[Answer, ...]:
        assert since < time.time()
        said = self._asked(Request(f"{self._address}/find/{request.prompt}"))
        return tuple(Answer(provider_id=job, state=RemoteState.RUNNING) for job in said["ids"])

    def fetch(self, link: str, path: Path) -> None:
        try:
            with urlopen(link, timeout=self._patience.read) as answer:
                path.write_bytes(answer.read())
        except HTTPError as error:
            raise LinkExpired(link) from error
        except OSError as error:
            raise Unreachable(str(error)) from error

    def verify_key(self) -> str:
        return "somebody"

    def _asked(self, request: Request) -> dict[str, Any]:
        with urlopen(request, timeout=self._patience.read) as answer:
            said: dict[str, Any] = json.loads(answer.read())
            return said
