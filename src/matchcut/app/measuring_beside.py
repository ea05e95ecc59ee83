"""Takes measured in a thread beside whatever else happens: for the loop over takes (`supervising.TakeMeasurer`)."""

from __future__ import annotations

import queue
import threading
from collections.abc import Iterator
from typing import TYPE_CHECKING, Self

from matchcut.app.measuring import Measurer
from matchcut.film.errors import Cancelled, MatchcutError

if TYPE_CHECKING:
    from matchcut.continuity.cards import Scorecard
    from matchcut.film.ids import TakeId
    from matchcut.film.model import Take
    from matchcut.store.project import Project


class MeasuringBeside:
    """Measures takes of a project as they come. Use as a context manager.

    `failed` has those that could not be measured, and why.
    """

    def __init__(self, project: Project, *, faces: str = "") -> None:
        """As `Measurer`."""
        self._measurer = Measurer(project, faces=faces)
        self._takes: queue.SimpleQueue[Take | None] = queue.SimpleQueue()
        self._finished: queue.SimpleQueue[tuple[TakeId, Scorecard | None]] = queue.SimpleQueue()
        self._stopped = threading.Event()
        self._broken: Exception | None = None
        self.failed: dict[TakeId, MatchcutError] = {}
        self._thread = threading.Thread(target=self._work, name="measuring", daemon=True)
        self._thread.start()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        self.close()

    def begin(self, take: Take) -> None:
        """Have a take measured, after those before it."""
        self._takes.put(take)

    def finished(self) -> Iterator[tuple[TakeId, Scorecard | None]]:
        """What was measured since this was last asked; None for a take that can't be. Never waits.

        Raises what measuring failed with by a bug of ours.
        """
        if self._broken is not None:
            raise self._broken
        while True:
            try:
                yield self._finished.get_nowait()
            except queue.Empty:
                return

    def close(self) -> None:
        """Give up what is being measured. Cards that are there are kept. Errors as of `Measurer.close`."""
        self._stopped.set()
        self._takes.put(None)
        self._thread.join()
        self._measurer.close()

    def _work(self) -> None:
        while (take := self._takes.get()) is not None and not self._stopped.is_set():
            card = None
            try:
                card = self._measurer.card(take, stop=self._stopped.is_set)
            except Cancelled:
                return
            except MatchcutError as error:
                self.failed[take.id] = error
            except Exception as error:
                self._broken = error
                return
            self._finished.put((take.id, card))
