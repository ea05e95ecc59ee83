"""What the hosted engine asks of a service, whichever it is. An adapter keeps nothing and writes nothing down.

No method repeats a call by itself; `submit` sends exactly one request that can be paid (pictures are uploaded by
`prepare` before it, where the service wants that).
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
    REFUSED_OUTPUT = "refused_output"
    REFUSED_INPUT = "refused_input"
    FAILED = "failed"
    EXPIRED = "expired"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What a service said of a job.

    `provider_id` is its own name of it. `part` is how far it is, in thousandths (None: it does not say), `links` where
    the clips lie once it is DONE. `cost` is what it says that it costs, in micro-units of `currency` (None: it does not
    say; 0 where it was refunded). `code` and `text` are the service's own of a refusal or failure, `refused` names the
    input that it refused ("prompt", or the index of the medium in the request; "" where it does not say). `version` is
    the model's as it says.
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


class NotSentWhy(StrEnum):
    """Why for certain no job was made."""

    UNREACHED = "unreached"
    """No line to the service could be had: it is tried again for a while."""
    SLOWER = "slower"
    """It takes no more for now (429): it is waited as long as it says."""
    KEY_REFUSED = "key_refused"
    """It does not know the key, or the key may not do this: to be mended by a person."""
    NO_CREDIT = "no_credit"
    """There is no money left at the service: to be mended by a person."""


class NotSent(Exception):
    """For certain no job was made, and the same request may be sent again. `retry_after` is in seconds."""

    def __init__(self, text: str, why: NotSentWhy, *, retry_after: float | None = None) -> None:
        super().__init__(text)
        self.why = why
        self.retry_after = retry_after


class PerhapsSent(Exception):
    """The request left, and whether a job was made is not known (a time-out, a lost line, a 5xx)."""


class InputRefused(Exception):
    """The service takes this request or picture in no case, and made no job. Fields as of `Answer`."""

    def __init__(self, text: str, *, code: str = "", refused: str = "") -> None:
        super().__init__(text)
        self.code = code
        self.refused = refused


class Unreachable(Exception):
    """The service did not answer a question that costs nothing; asked again later, after `retry_after` seconds."""

    def __init__(self, text: str, *, retry_after: float | None = None) -> None:
        super().__init__(text)
        self.retry_after = retry_after


class KeyRefused(Unreachable):
    """The key may not ask (any more) after a job, which goes on."""


class JobUnknown(Unreachable):
    """The service knows no such job (any more), or who answered is not the service."""


class LinkExpired(Exception):
    """The link of a clip leads nowhere any more."""


@dataclass(frozen=True, slots=True)
class Patience:
    """How long a single call waits, in seconds: for a line, and for each further sign of the service."""

    connect: float = 10.0
    read: float = 50.0


class ServiceAdapter(Protocol):
    """One service. Made in the process that makes the calls, with the person's key and the address to call."""

    def __init__(self, key: str, address: str, patience: Patience) -> None:
        """`address` is "" for the service's own."""

    def prepare(self, request: ServiceRequest) -> ServiceRequest:
        """Upload what has to lie at the service before, free of charge; the request with the `link` of each medium.

        Unreachable, NotSent, InputRefused.
        """

    def submit(self, request: ServiceRequest) -> Answer:
        """Send the one paid call. NotSent, PerhapsSent, InputRefused."""

    def poll(self, provider_id: str) -> Answer:
        """How a job stands. Unreachable, KeyRefused, JobUnknown."""

    def cancel(self, provider_id: str) -> None:
        """Ask the service to stop a job, where it can. Unreachable."""

    def find(self, request: ServiceRequest, since: float) -> tuple[Answer, ...]:
        """The jobs that the service lists as made after a time (UNIX seconds) and that may be of this request, as it
        was prepared; none where it lists none. Unreachable.
        """

    def fetch(self, link: str, path: Path) -> None:
        """Write a clip's bytes to a file. Unreachable, LinkExpired."""

    def verify_key(self) -> str:
        """Who the key belongs to, or what is left on it, by a call that costs nothing; "" where it is taken but the
        service says no more. NotSent.
        """
