"""What was paid for at services and has not become takes yet is fetched: free of charge, and without questions."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import TYPE_CHECKING

from matchcut.app.making import MakingWatcher, recipe_for
from matchcut.engines.hosted.messages import CallLeft
from matchcut.engines.hosted.states import UNFINISHED, CallState
from matchcut.engines.registry import engines
from matchcut.production.dispatcher import Dispatcher
from matchcut.production.remote import RemoteCalls

if TYPE_CHECKING:
    from matchcut.app.making import MakingReport, Watching
    from matchcut.engines.hosted.ledger import PaidCall
    from matchcut.production.service_asking import ServiceAsking
    from matchcut.store.project import Project

_TICK = 0.2


def collect(
    project: Project,
    watching: Watching,
    *,
    services: ServiceAsking | None = None,
    command: list[str] | None = None,
    worker: list[str] | None = None,
) -> MakingReport:
    """Make takes of a film's calls that are paid, also where its shots ask for something else by now; nothing else is
    made, and nothing sent. Returns when none is left that a service still works on.

    A clip whose shot is gone stays where it is, which `watching` is told. Errors as `Dispatcher.run` has them: another
    program that makes this film collects by itself.
    """
    watcher = MakingWatcher(project, 0, watching)
    Dispatcher(
        project,
        lambda job: recipe_for(project, job.shot, job.variation),
        engines(),
        command=worker,
        services=services,
        services_command=command,
        collects=True,
    ).run(watcher.on)
    return watcher.report


def fetch_clips(
    tell: Callable[[PaidCall], None] = lambda _: None, *, command: list[str] | None = None
) -> tuple[PaidCall, ...]:
    """Fetch the clips of all films' calls that nobody follows, and return these calls as they stand then.

    A clip becomes a take when its film is collected. `tell` is called when a call has moved. A call that stays UNKNOWN
    is left to a person. Errors as `Ledger` has them.
    """
    woken = threading.Event()
    remote = RemoteCalls(woken.set, command=command)
    if not remote.is_used:
        return ()
    try:
        remote.ledger.recover()
        unfinished = [call.id for call in remote.ledger.calls(*UNFINISHED) if call.state is not CallState.FETCHED]
        for call in unfinished:
            remote.follow(call)
        left: set[str] = set()
        while len(left) < len(unfinished):
            woken.wait(_TICK)
            woken.clear()
            for news in remote.listen():
                tell(remote.ledger.get(news.call))
                if isinstance(news, CallLeft):
                    left.add(news.call)
        return tuple(remote.ledger.get(call) for call in unfinished)
    finally:
        remote.close()
