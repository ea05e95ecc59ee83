"""Having shots made: what is stale, or another take of what is selected."""

from __future__ import annotations

from collections.abc import Callable

from matchcut.film.ids import ShotId
from matchcut.studio.background import Errand
from matchcut.studio.production import Production, Watcher, queue_takes
from matchcut.studio.session import Session
from matchcut.studio.window.paying import Paying


class Shooting:
    """Queues takes and has them made, after a yes where that costs. `fail` tells the person why that can't be."""

    def __init__(
        self,
        session: Session,
        watcher: Watcher,
        production: Production,
        paying: Paying,
        fail: Callable[[Exception], object],
    ) -> None:
        self._session, self._watcher, self._production = session, watcher, production
        self._paying, self._fail = paying, fail

    def make_stale(self) -> None:
        """Start production on what is stale: a process of its own, that the studio outlives and that outlives it."""
        self._paying.ask(self._make, all_stale=True)

    def resume(self) -> None:
        """Make what is queued."""
        self._paying.ask(self._resume, all_stale=False)

    def make_selected(self) -> None:
        """Make a new take of each selected shot."""
        self.make_another(self._session.selection.shots)

    def make_another(self, shots: tuple[ShotId, ...]) -> None:
        """Make a new take of each of these shots."""
        if shots:
            Errand(queue_takes, self._session.project, shots, done=self._queued, failed=self._fail)

    def _queued(self, _jobs: object) -> None:
        """Have made what was queued: by who makes the queue already, or by a process of our own."""
        if self._production.process is not None or not self._watcher.making.alive:
            self.resume()
        self._watcher.look()

    def _make(self, paid_by: str) -> None:
        self._production.make(paid_by)
        self._watcher.look()

    def _resume(self, paid_by: str) -> None:
        self._production.resume(paid_by)
        self._watcher.look()
