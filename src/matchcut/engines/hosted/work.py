"""The process that makes a program's paid calls: `python -m matchcut.engines.hosted.work`.

The SDKs of services are imported nowhere else. It dies with its parent at any moment; the calls stay in the ledger,
from which whoever starts it next goes on.
"""

from __future__ import annotations

import os
import shutil
import sqlite3
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any, NoReturn

from matchcut.engines.hosted.desk import CallDesk, Door, Pace
from matchcut.engines.hosted.ledger import Ledger, PaidCall, clips_folder, ledger_file
from matchcut.engines.hosted.messages import CallLeft, CallProgressed, CallStands, CallWaits, CancelCall, FollowCall
from matchcut.engines.hosted.problems import ServiceNote
from matchcut.engines.hosted.requests import ServiceRequest, request_from_json
from matchcut.engines.hosted.states import CallState
from matchcut.film.errors import MatchcutError
from matchcut.wire.errors import Doer, failure, plain_of
from matchcut.wire.messages import EXIT_DONE, EXIT_ORPHANED, Shutdown
from matchcut.wire.problems import Process
from matchcut.wire.serving import Channel, leave
from matchcut.words.plain import plain_of as plain_statement
from matchcut.words.statements import Statement

_LOOK_AGAIN = 0.5
"""Seconds after which it is looked whether the parent is still there."""
_SENDING_ENDS = 0.02
"""Seconds after which it is looked whether what was being sent has been answered."""
_PICTURES = "sent"
"""The folder, beside the clips, of the pictures that are made to be sent: one for each call, gone with its sending."""


class _Heard:
    """Tells the parent what becomes of calls (`desk.Listener`)."""

    def __init__(self, channel: Channel, pictures: Path) -> None:
        self._channel = channel
        self._pictures = pictures

    def moved(self, call: PaidCall) -> None:
        self._channel.send(CallStands(call=call.id, state=call.state.value, provider_id=call.provider_id))
        if call.state not in (CallState.SENDING, CallState.NOT_SENT):
            shutil.rmtree(self._pictures / call.id, ignore_errors=True)

    def progressed(self, call: PaidCall, part: int | None) -> None:
        self._channel.send(CallProgressed(call=call.id, part=part))

    def waits(self, call: PaidCall, why: Statement[ServiceNote]) -> None:
        self._channel.send(CallWaits(call=call.id, stated=plain_statement(why)))

    def ended(self, call: PaidCall, why: MatchcutError | None) -> None:
        shutil.rmtree(self._pictures / call.id, ignore_errors=True)
        self._channel.send(CallLeft(call=call.id, error=None if why is None else plain_of(why)))


def serve_calls(
    door_to: Callable[[str], Door],
    check: Callable[[sqlite3.Connection, PaidCall], None],
    ready: Callable[[PaidCall, Path], ServiceRequest] | None = None,
    pace: Pace | None = None,
) -> NoReturn:
    """Make calls as the parent asks for them until told to shut down, and end the process.

    `door_to` and `check` are as `CallDesk` has them. `ready` makes files in a folder of what a call's request only
    names, before it is sent.
    """
    channel = Channel.greeted(FollowCall | CancelCall)
    try:
        ledger = Ledger(ledger_file())
        ledger.recover()
    except Exception as error:
        channel.send(failure(error, Doer(process=Process.SERVICES())))
        leave(EXIT_DONE)
    pictures = ledger.path.parent / _PICTURES

    def made_ready(call: PaidCall) -> ServiceRequest:
        return request_from_json(call.request) if ready is None else ready(call, pictures / call.id)

    desk = CallDesk(ledger, door_to, clips_folder(ledger.path), _Heard(channel, pictures), check, pace, made_ready)
    closing = threading.Event()

    def hear(message: Any) -> None:
        match message:
            case FollowCall(call=call):
                try:
                    desk.follow(ledger.get(call))
                except MatchcutError as error:
                    channel.send(CallLeft(call=call, error=plain_of(error)))
            case CancelCall(call=call):
                desk.cancel(call)
            case Shutdown():
                closing.set()

    channel.listen(hear)
    _sweep(ledger, pictures)
    while not closing.wait(_LOOK_AGAIN):
        if channel.orphaned:
            os._exit(EXIT_ORPHANED)
    desk.close()
    while not channel.orphaned and _sends(ledger):  # What is answered yet need not be asked of a person.
        time.sleep(_SENDING_ENDS)
    leave(EXIT_DONE)


def _sends(ledger: Ledger) -> bool:
    """Whether a call of this process is being sent."""
    with suppress(MatchcutError):
        return any(call.owner == ledger.owner for call in ledger.calls(CallState.SENDING))
    return False


def _sweep(ledger: Ledger, pictures: Path) -> None:
    """Remove pictures of calls that are no longer going to be sent, which a killed process left."""
    with suppress(OSError, MatchcutError):
        waiting = {call.id for call in ledger.calls(CallState.PREPARED, CallState.NOT_SENT, CallState.SENDING)}
        for folder in pictures.iterdir() if pictures.is_dir() else ():
            if folder.name not in waiting:
                shutil.rmtree(folder, ignore_errors=True)


def main() -> None:
    """Make the calls of this process's parent, to the services of the catalogue."""
    from matchcut.engines.hosted.allowing import check_sending
    from matchcut.engines.hosted.doors import door_to, ready_to_send

    serve_calls(door_to, check_sending, ready_to_send)


if __name__ == "__main__":
    main()
