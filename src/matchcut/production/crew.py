"""The workers of one run: who is there, what each makes, and when one is stopped for good."""

from __future__ import annotations

import queue
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from matchcut.film.errors import MachineFailed
from matchcut.production import messages
from matchcut.production.problems import Hang, ProductionAdvice, ProductionProblem
from matchcut.wire.child import Child, Ended, python_command
from matchcut.wire.messages import Cancel, Heartbeat, Hello, Shutdown
from matchcut.words.statements import Statement

if TYPE_CHECKING:
    from matchcut.engines.hosted.ledger import PaidCall
    from matchcut.planning.recipe import Recipe
    from matchcut.production.jobs import JobRow


def start_worker(
    hear: Callable[[tuple[Child, messages.FromWorker | Ended]], object], command: list[str] | None = None
) -> Child:
    """Start a worker process, or another `command` in its place. All that comes of it is given to `hear`."""
    return Child(
        command or python_command("matchcut.production.worker"),
        messages.FromWorker,
        lambda worker, said: hear((worker, said)),
    )


class NoWorker(MachineFailed):
    """No worker process can run here, so no job can be made; none of them is to blame."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """How long production waits, in seconds.

    `silence`: for any sign of life of a worker's process (native code that holds Python's lock while it loads
    weights gives none). `stall`: for the engine in it to do something; one step of a large model counts as doing
    nothing. `grace`: for a worker to stop when told to,
    before it is terminated, and again before it is killed.
    """

    silence: float = 180.0
    stall: float = 900.0
    grace: float = 5.0
    tick: float = 0.2


@dataclass(slots=True)
class Task:
    """A job in a worker's hands. `wanted` is False once it was cancelled; `part` of its steps is done, 0 to 1.

    Where a service made it, `call` is how that was paid for.
    """

    job: JobRow
    recipe: Recipe
    staging: Path
    wanted: bool = True
    part: float = 0.0
    call: PaidCall | None = None
    reported_at: float = 0.0


@dataclass(slots=True, eq=False)
class CrewMember:
    """A worker. `heard` is when it last said anything; `stopping` since when it should be stopping what it does."""

    process: Child
    engine: str = ""
    task: Task | None = None
    greeted: bool = False
    retiring: bool = False
    heard: float = field(default_factory=time.monotonic)
    stopping: float | None = None
    hung: Statement[Hang] | None = None


class Crew:
    """Up to `size` workers, started when they are needed. Close it from the thread that made it."""

    def __init__(self, size: int, limits: Limits, command: list[str] | None = None) -> None:
        self._size = size
        self._limits = limits
        self._command = command
        self._inbox: queue.SimpleQueue[tuple[Child, messages.FromWorker | Ended] | None] = queue.SimpleQueue()
        self._members: dict[Child, CrewMember] = {}

    @property
    def tasks(self) -> tuple[Task, ...]:
        """What is being made."""
        return tuple(member.task for member in self._members.values() if member.task)

    @property
    def at_work(self) -> tuple[CrewMember, ...]:
        """The workers that make something."""
        return tuple(member for member in self._members.values() if member.task)

    @property
    def has_room(self) -> bool:
        """Whether one more task can be given out."""
        return sum(1 for member in self._members.values() if member.task or member.retiring) < self._size

    def give(self, task: Task, order: messages.Order) -> CrewMember:
        """Give a task to a worker, best to one that has the engine loaded. NoWorker if none can be started."""
        member = self._free(order.engine)
        member.engine, member.task = order.engine, task
        member.process.send(order)
        return member

    def listen(self, *, patiently: bool) -> Iterator[tuple[CrewMember, messages.FromWorker | Ended]]:
        """Go through all that was said, waiting a tick for it if `patiently`. A worker that ended is forgotten."""
        timeout = self._limits.tick if patiently else 0.0
        while True:
            try:
                heard = self._inbox.get(timeout=timeout)
            except queue.Empty:
                return
            timeout = 0
            if heard is None:
                continue
            process, said = heard
            member = self._members[process]
            member.heard = time.monotonic()
            if isinstance(said, Hello):
                member.greeted = True
            if isinstance(said, Ended):
                del self._members[process]
            yield member, said

    def wake(self) -> None:
        """Have `listen` wait no longer, from any thread: there is something else to do."""
        self._inbox.put(None)

    def cancel(self, member: CrewMember) -> None:
        """Tell a worker to stop what it makes; `enforce` sees to it that it does."""
        if member.task is not None:
            member.task.wanted = False
            member.stopping = time.monotonic()
            member.process.send(Cancel(job=member.task.job.id))

    def free(self, member: CrewMember) -> None:
        """Note that a worker has finished with its task, whatever came of it."""
        member.task = None
        member.stopping = None

    def retire(self, member: CrewMember) -> None:
        """Have a worker end itself: what its engine left in memory may spoil the next take."""
        member.retiring = True
        member.stopping = time.monotonic()
        member.process.send(Shutdown())

    def enforce(self) -> None:
        """Kill workers that hang, and those that do not stop when told to."""
        now, limits = time.monotonic(), self._limits
        for member in self._members.values():
            if not member.hung and now - member.heard > limits.silence:
                self.hang(member, Hang.SILENT(seconds=f"{limits.silence:.0f}"))
            if member.stopping is not None and now - member.stopping > 2 * limits.grace:
                member.process.kill()
            elif member.stopping is not None and now - member.stopping > limits.grace:
                member.process.terminate()

    def check_pulse(self, member: CrewMember, beat: Heartbeat) -> None:
        """Kill a worker whose process lives but whose engine has done nothing for too long."""
        if beat.quiet > self._limits.stall * 1000 and not member.hung:
            self.hang(member, Hang.IDLE(seconds=f"{self._limits.stall:.0f}"))

    def hang(self, member: CrewMember, how: Statement[Hang]) -> None:
        """Kill a worker because it hangs."""
        member.hung = how
        member.process.kill()

    def close(self) -> None:
        """End every worker: asked first, killed after the grace. Waits until all are gone."""
        for process in self._members:
            process.send(Shutdown())
        deadline = time.monotonic() + self._limits.grace
        for process in self._members:
            if not process.wait(max(0.0, deadline - time.monotonic())):
                process.kill()
        for process in self._members:
            process.wait(self._limits.grace)
        self._members.clear()

    def _free(self, engine: str) -> CrewMember:
        idle = [member for member in self._members.values() if not (member.task or member.retiring)]
        for member in idle:
            if member.engine == engine:
                return member
        if idle and len(self._members) >= self._size:
            return idle[0]
        try:
            process = start_worker(self._inbox.put, self._command)
        except OSError as error:
            raise NoWorker(
                ProductionProblem.WORKER_NOT_STARTED(reason=str(error.strerror or error)),
                advice=ProductionAdvice.FEWER_WORKERS(),
            ) from error
        member = self._members[process] = CrewMember(process)
        return member
