"""What the hosted engine asks of a service, whichever it is. An adapter keeps nothing and writes nothing down.

No method repeats a call by itself; `submit` sends exactly one request that can be paid (pictures are uploaded by
`prepare` before it, where the service wants that). Every call has a time-out below a minute.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Protocol

from matchcut.engines.hosted.requests import ServiceRequest


class RemoteState(StrEnum):
    """How a service says that a job stands."""

    WAITING = "waiting"
    RUNNING = "running"
    DONE = "done"
    REFUSED_INPUT = "refused_input"
    REFUSED_OUTPUT = "refused_output"
    FAILED = "failed"
    EXPIRED = "expired"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What a service said of a job.

    `provider_id` is its own name of it. `part` is how far it is, in thousandths (None: it does not say), `links` where
    the clips lie once it is DONE. `cost` is what it says that it costs, in micro-units of `currency` (None: it does not
    say; 0 where it was refunded). `code` and `text` are the service's own of a refusal or failure, `refused` names the
    input that it refused ("prompt", or the index of the medium in the request). `version` is the model's as it says.
    """

    provider_id: str
    state: RemoteState
    part: int | None = None
    links: tuple[str, ...] = ()
    cost: int | None = None
    currency: str = "USD"
    code: str = ""
    text: str = ""
    refused: str = ""
    version: str = ""


class NotSent(Exception):
    """For certain no job was made: the service could not be reached, or answered that it made none (429, 401)."""

    def __init__(self, text: str, *, retry_after: float | None = None, unauthorised: bool = False) -> None:
        super().__init__(text)
        self.retry_after = retry_after
        self.unauthorised = unauthorised


class PerhapsSent(Exception):
    """The request left, and whether a job was made is not known (a time-out, a lost line, a 5xx)."""


class Unreachable(Exception):
    """The service did not answer a question that costs nothing; asked again later, after `retry_after` seconds."""

    def __init__(self, text: str, *, retry_after: float | None = None) -> None:
        super().__init__(text)
        self.retry_after = retry_after


class ServiceAdapter(Protocol):
    """One service. Made in the process that makes the calls, with the person's key and the address to call."""

    def __init__(self, key: str, address: str = "") -> None: ...

    def prepare(self, request: ServiceRequest) -> ServiceRequest:
        """Upload what has to lie at the service before, free of charge; the request that names it there.

        Unreachable or NotSent.
        """

    def submit(self, request: ServiceRequest) -> Answer:
        """Send the one paid call. NotSent, PerhapsSent; an answer that is REFUSED_INPUT where it is so at once."""

    def poll(self, provider_id: str) -> Answer:
        """How a job stands. Unreachable."""

    def cancel(self, provider_id: str) -> None:
        """Ask the service to stop a job, where it can. Unreachable."""

    def find(self, request: ServiceRequest, since: float) -> Answer | None:
        """A job that the service lists as made of this request after a time (UNIX seconds); None where it lists none.

        Asked only of a service that `lists_jobs`; elsewhere a person has to look. Unreachable.
        """

    def fetch(self, link: str, path: Path) -> None:
        """Write a clip's bytes to a file. Unreachable; FileNotFoundError where the link has expired."""

    def verify_key(self) -> str:
        """Who the key belongs to, or what is left on it, by a call that costs nothing. NotSent, unauthorised."""
