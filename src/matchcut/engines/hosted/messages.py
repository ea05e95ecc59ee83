"""What a program and the process that makes its paid calls say to each other, beside what every process says.

    ──▶ Hello, FollowCall, CancelCall, Shutdown      ◀── Hello, CallStands, CallProgressed, CallWaits, CallLeft, Failed

A call is named by its id in the ledger, where both read what it is about.
"""

from __future__ import annotations

from typing import Any

from matchcut.wire.messages import Failed, Hello, Message


class FollowCall(Message, frozen=True, kw_only=True):
    """To the process: go on with a call from where it stands in the ledger, until its clip is here."""

    call: str


class CancelCall(Message, frozen=True, kw_only=True):
    """To the process: send a call no more, or have the service stop its job."""

    call: str


class CallStands(Message, frozen=True, kw_only=True):
    """A call is in another state (`states.CallState`); `provider_id` is what the service calls its job, once it has."""

    call: str
    state: str
    provider_id: str = ""


class CallProgressed(Message, frozen=True, kw_only=True):
    """The service still works: how far it is, in thousandths; None where it does not say."""

    call: str
    part: int | None = None


class CallWaits(Message, frozen=True, kw_only=True):
    """A call does not go on for the moment, and why (a `ServiceNote` as `words.plain` has it)."""

    call: str
    stated: dict[str, Any]


class CallLeft(Message, frozen=True, kw_only=True):
    """The process follows a call no more; how it stands is in the ledger. `error` is why, as `wire.errors` has it."""

    call: str
    error: dict[str, Any] | None = None


FromCalls = Hello | CallStands | CallProgressed | CallWaits | CallLeft | Failed
