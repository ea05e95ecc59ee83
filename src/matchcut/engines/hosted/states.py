"""How a paid call stands, and how it may go on.

    prepared ──▶ sending ──▶ running ──▶ ready ◀─▶ fetched ──▶ kept      (back: its file is no longer as it came)
        │           │           └─▶ refused, failed, expired, cancelled
        └─▶ refused ├──▶ not sent            (for certain: it may be sent again)
                    └──▶ unknown ──▶ running, not sent   (the service or the person says which)

No call is ever sent again from `sending` or `unknown`: that would be paid twice.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum


class CallState(StrEnum):
    """Exactly one of these holds for a call at any time; see the module."""

    PREPARED = "prepared"
    SENDING = "sending"
    NOT_SENT = "not_sent"
    UNKNOWN = "unknown"
    RUNNING = "running"
    READY = "ready"
    FETCHED = "fetched"
    KEPT = "kept"
    REFUSED_INPUT = "refused_input"
    REFUSED_OUTPUT = "refused_output"
    FAILED = "failed"
    EXPIRED = "expired"
    CANCELLED = "cancelled"


_ENDINGS = frozenset(
    {CallState.REFUSED_OUTPUT, CallState.FAILED, CallState.EXPIRED, CallState.CANCELLED, CallState.REFUSED_INPUT}
)

MOVES: Mapping[CallState, frozenset[CallState]] = {
    CallState.PREPARED: frozenset({CallState.SENDING, CallState.CANCELLED, CallState.REFUSED_INPUT}),
    CallState.SENDING: frozenset(
        {CallState.RUNNING, CallState.NOT_SENT, CallState.UNKNOWN, CallState.REFUSED_INPUT, CallState.FAILED}
    ),
    CallState.NOT_SENT: frozenset({CallState.SENDING, CallState.CANCELLED, CallState.REFUSED_INPUT}),
    CallState.UNKNOWN: frozenset({CallState.RUNNING, CallState.NOT_SENT}),
    CallState.RUNNING: frozenset({CallState.READY, *_ENDINGS}),
    CallState.READY: frozenset({CallState.FETCHED, CallState.EXPIRED}),
    CallState.FETCHED: frozenset({CallState.KEPT, CallState.READY}),
    CallState.KEPT: frozenset(),
    **dict.fromkeys(_ENDINGS, frozenset()),
}
"""Where a call may go from each state."""

UNFINISHED = frozenset({CallState.SENDING, CallState.UNKNOWN, CallState.RUNNING, CallState.READY, CallState.FETCHED})
"""Calls that are or may be paid and have brought no take yet."""

LIVE = UNFINISHED | {CallState.PREPARED, CallState.NOT_SENT}
"""Calls that another request for the same take joins."""
