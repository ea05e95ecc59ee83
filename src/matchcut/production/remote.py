"""The paid calls of one run, beside its crew: who makes them is a process of its own, started when the first one comes.

What was asked of a service stands in the person's ledger before that process hears of it. So it may die at any moment,
and so may this one: whoever begins the same take next joins its call and pays nothing twice.
"""

from __future__ import annotations

import queue
import time
from collections.abc import Callable, Iterator
from functools import cached_property
from typing import TYPE_CHECKING

from matchcut.engines.hosted.ledger import Ledger, PaidCall, TakeOrder, ledger_file
from matchcut.engines.hosted.messages import (
    CallLeft,
    CallProgressed,
    CallStands,
    CallWaits,
    CancelCall,
    FollowCall,
    FromCalls,
)
from matchcut.wire.child import Child, Ended, python_command
from matchcut.wire.errors import plain_of
from matchcut.wire.messages import Failed, Hello, Shutdown
from matchcut.wire.problems import Process

if TYPE_CHECKING:
    from matchcut.planning.recipe import Recipe
    from matchcut.production.jobs import JobRow
    from matchcut.production.service_asking import AskedTake
    from matchcut.store.project import Project

News = CallStands | CallProgressed | CallWaits | CallLeft

_DEATHS_ALLOWED = 3
"""So often the process may die, without anything having come of it between, until calls are left for the next start."""
_CLOSING_SECONDS = 20.0
"""How long is waited at the end for a service's answer to what is just being sent."""


class RemoteCalls:
    """Calls that are followed for this run. `wake` is called, from another thread, when there is something to hear.

    `paid_by` is what a person said yes to (`spending.agree`); `command` stands for the process that makes the calls.
    """

    def __init__(self, wake: Callable[[], None], paid_by: str = "", command: list[str] | None = None) -> None:
        self._paid_by = paid_by
        self._wake = wake
        self._command = command or python_command("matchcut.engines.hosted.work")
        self._inbox: queue.SimpleQueue[tuple[Child, News | Hello | Failed | Ended]] = queue.SimpleQueue()
        self._process: Child | None = None
        self._followed: dict[str, bool] = {}
        """The calls, and whether each is cancelled."""
        self._later: dict[str, float] = {}
        self._deaths = 0

    @property
    def is_used(self) -> bool:
        """Whether there is a ledger that may tell of calls."""
        return "ledger" in vars(self) or ledger_file().exists()

    @cached_property
    def ledger(self) -> Ledger:
        """The person's ledger. Errors as `Ledger` has them."""
        return Ledger(ledger_file())

    @property
    def pid(self) -> int:
        """The process that makes calls; 0 where none is needed yet."""
        return self._process.pid if self._process else 0

    def begin(self, project: Project, job: JobRow, recipe: Recipe, service: str, asked: AskedTake) -> PaidCall:
        """Write a job's call down, or join the one that is under way for the same take. It is to be followed next."""
        from matchcut.engines.hosted.requests import request_to_json

        film = project.film
        order = TakeOrder(
            film=project.mark,
            film_title=film.settings.title,
            shot=job.shot,
            slate=film.label(job.shot),
            variation=job.variation,
            job=job.id,
            service=service,
            model=asked.request.model,
            recipe=recipe.to_json(),
            fingerprint=recipe.fingerprint,
            request=request_to_json(asked.request),
            estimate=asked.estimate,
            currency=asked.currency,
            run=self._paid_by,
        )
        return self.ledger.let_go(self.ledger.begin(order))

    def follow(self, call: str) -> None:
        """Have a call followed until its clip is here. OSError where no process can be started for it."""
        self._followed[call] = False
        self._running().send(FollowCall(call=call))

    def follow_later(self, call: str, seconds: float) -> None:
        """Have a call followed in a while: another program follows it for now."""
        self._followed[call] = False
        self._later[call] = time.monotonic() + seconds

    def cancel(self, call: str) -> None:
        """Have a call stopped. It is followed on, for what the service makes all the same is paid."""
        self._followed[call] = True
        self._running().send(CancelCall(call=call))

    def listen(self) -> Iterator[News]:
        """Go through all that was said of calls. One that was left is followed no more."""
        for call, due in list(self._later.items()):
            if time.monotonic() >= due:
                del self._later[call]
                self.follow(call)
        while True:
            try:
                process, said = self._inbox.get_nowait()
            except queue.Empty:
                return
            if isinstance(said, Hello):
                continue
            if isinstance(said, Ended):
                yield from self._died(process, said)
            elif isinstance(said, Failed):
                yield from self._leave_all(said.error)
            elif said.call in self._followed:
                self._deaths = 0
                if isinstance(said, CallLeft):
                    del self._followed[said.call]
                yield said

    def close(self) -> None:
        """Leave all calls as they stand, for the next start, and end the process."""
        if self._process is not None:
            self._process.send(Shutdown())
            if not self._process.wait(_CLOSING_SECONDS):
                self._process.kill()
                self._process.wait(_CLOSING_SECONDS)
            self._process = None
        if "ledger" in vars(self):
            self.ledger.close()
            del self.ledger

    def _running(self) -> Child:
        if self._process is None:
            self._process = Child(self._command, FromCalls, self._hear)
        return self._process

    def _hear(self, process: Child, said: News | Hello | Failed | Ended) -> None:
        self._inbox.put((process, said))
        self._wake()

    def _died(self, process: Child, ended: Ended) -> Iterator[CallLeft]:
        """The process is gone: another one goes on with its calls, unless that comes to nothing again and again."""
        if process is not self._process:
            return
        self._process = None
        self._deaths += 1
        if self._deaths > _DEATHS_ALLOWED:
            yield from self._leave_all(plain_of(ended.error(Process.SERVICES())))
            return
        for call, cancelled in list(self._followed.items()):
            if call not in self._later:
                self.follow(call)
                if cancelled:
                    self.cancel(call)

    def _leave_all(self, error: dict[str, object]) -> Iterator[CallLeft]:
        left = list(self._followed)
        self._followed.clear()
        self._later.clear()
        yield from (CallLeft(call=call, error=error) for call in left)
