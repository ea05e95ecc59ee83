"""The production lock: one program at a time makes a project's takes."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from sqlalchemy import select

from matchcut.film.errors import MachineFailed, MatchcutError
from matchcut.production.problems import ProductionAdvice, ProductionProblem
from matchcut.store.owner import is_alive, this_process
from matchcut.store.schema import lock as locks

if TYPE_CHECKING:
    from types import TracebackType

    from sqlalchemy import Connection

    from matchcut.store.project import Project

NAME = "production"

BEAT_SECONDS = 5
"""How often the holder has to call `beat`."""

STALE_SECONDS = 60
"""A holder on another machine, which can't be looked at, counts as dead after so long without a beat."""


class ProductionLock:
    """Held as a context manager. A lock whose owner died is taken over.

    Entering raises MachineFailed, saying who holds it, while a living program does.
    """

    def __init__(self, project: Project) -> None:
        self._project = project
        self.owner = this_process()

    def __enter__(self) -> ProductionLock:
        with self._project.writing() as connection:
            self._refuse_if_held(connection)
            connection.execute(locks.delete().where(locks.c.name == NAME))
            connection.execute(locks.insert().values(name=NAME, owner=self.owner, heartbeat=_now()))
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            with self._project.writing() as connection:
                connection.execute(locks.delete().where(locks.c.name == NAME, locks.c.owner == self.owner))
        except MatchcutError:
            # What went wrong before is what has to be told; a lock that stays is a dead owner's soon.
            if error is None:
                raise

    def beat(self) -> None:
        """Tell other machines that the owner lives. MachineFailed if somebody took the lock over."""
        with self._project.writing() as connection:
            kept = connection.execute(
                locks.update().where(locks.c.name == NAME, locks.c.owner == self.owner).values(heartbeat=_now())
            )
        if kept.rowcount != 1:
            raise MachineFailed(
                ProductionProblem.TAKEN_OVER(),
                advice=ProductionAdvice.LET_IT_FINISH(),
            )

    def _refuse_if_held(self, connection: Connection) -> None:
        held = connection.execute(select(locks).where(locks.c.name == NAME)).first()
        if held is None or not is_alive(held.owner):
            return
        process, _, machine = _parts(held.owner)
        if machine == _parts(self.owner)[2]:
            raise MachineFailed(
                ProductionProblem.MADE_ALREADY(process=process),
                advice=ProductionAdvice.WAIT_OR_STOP_THERE(),
            )
        if _now() - held.heartbeat < STALE_SECONDS * 1000:
            raise MachineFailed(
                ProductionProblem.MADE_ON_OTHER_MACHINE(process=process, machine=machine),
                advice=ProductionAdvice.WAIT_OR_TRY_LATER(seconds=STALE_SECONDS),
            )


def release_if_dead(project: Project) -> str:
    """Let go of a lock whose owner died, and return that owner; "" where nobody holds it, or a living program does.

    The next production would take it over, too. A holder on another machine is dead when it has not beaten for long.
    """
    with project.writing() as connection:
        held = connection.execute(select(locks).where(locks.c.name == NAME)).first()
        if held is None:
            return ""
        elsewhere = _parts(held.owner)[2] != _parts(this_process())[2]
        silent = elsewhere and _now() - held.heartbeat >= STALE_SECONDS * 1000
        if is_alive(held.owner) and not silent:
            return ""
        connection.execute(locks.delete().where(locks.c.name == NAME, locks.c.owner == held.owner))
        return str(held.owner)


def holder_of(project: Project) -> str | None:
    """The token of the program that holds a film's lock, be it dead or alive; None where nobody does."""
    with project.reading() as connection:
        holder: str | None = connection.execute(select(locks.c.owner).where(locks.c.name == NAME)).scalar()
    return holder


def _parts(owner: str) -> tuple[str, str, str]:
    """Process id, start and machine of an owner's token."""
    process, start, machine = owner.split("-", 2)
    return process, start, machine


def _now() -> int:
    """Milliseconds since 1970."""
    return time.time_ns() // 1_000_000
