"""The cast's references compared while the cast is on the screen, by a process that looks at pictures."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial

from PySide6.QtCore import QEvent, QObject, QThreadPool, Signal

from matchcut.app.casting import DEFAULT
from matchcut.app.comparing import Comparison, ReferencePicture, compare, embed_references
from matchcut.film.errors import Cancelled, MatchcutError
from matchcut.film.film import Film
from matchcut.film.ids import MediaId, ReferenceId
from matchcut.film.model import Reference
from matchcut.store.project import Project
from matchcut.studio.background import Errand
from matchcut.studio.session import Session


@dataclass(frozen=True, slots=True, kw_only=True)
class CastComparison:
    """What is known of the references by now: what was seen in each, and how it stands among its member's others."""

    pictures: Mapping[ReferenceId, ReferencePicture] = field(default_factory=dict)
    compared: Mapping[ReferenceId, Comparison] = field(default_factory=dict)


class CastComparer(QObject):
    """Has each reference of a person embedded once, and compares them anew whenever the cast changes.

    Vectors are kept with the film; what gave nothing is remembered until the film is closed. `by` is the embedder's id,
    `busy` whether references are being looked at now. `changed()` when there is news; `troubled(MatchcutError)`
    when looking failed, which is not tried again until the cast or the embedder changes.
    """

    changed = Signal()
    troubled = Signal(object)

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self.by = DEFAULT
        self.comparison = CastComparison()
        self._told_of: object = None
        self._media: dict[ReferenceId, MediaId] = {}
        self._stop = threading.Event()
        self.busy = False
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)

    def choose(self, by: str) -> None:
        """Compare by another embedder from now on; what another one saw says nothing any more."""
        if by != self.by:
            self.by, self.comparison, self._told_of = by, CastComparison(), None
            self.changed.emit()
            self.refresh()

    def refresh(self) -> None:
        """See that all references that the film has now are embedded and compared. Costs nothing where they are."""
        film = self._session.film
        cast = {
            character.id: (character.name, tuple(film.references_by_owner.get(character.id, ())))
            for character in film.characters.values()
        }
        if (self.by, cast) == self._told_of:
            return
        self._told_of = (self.by, cast)
        there = {reference.id: reference.media for _, references in cast.values() for reference in references}
        known = {
            reference: picture
            for reference, picture in self.comparison.pictures.items()
            if there.get(reference) == self._media[reference]
        }
        self._media = there
        compared = {
            reference: comparison for reference, comparison in self.comparison.compared.items() if reference in known
        }
        self.comparison = CastComparison(pictures=known, compared=compared)
        self._stop.set()
        self.busy = bool(there)
        if not there:
            return
        self._stop = threading.Event()
        wanted = [reference for _, references in cast.values() for reference in references if reference.id not in known]
        Errand(
            partial(_embed_and_compare, self._session.project, film, known, wanted, self.by, self._stop.is_set),
            done=partial(self._arrived, self._stop),
            failed=partial(self._failed, self._stop),
            pool=self._pool,
        )

    def stop_with(self, window: QObject) -> None:
        """Stop looking when that window is closed."""
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """See `stop_with`."""
        if event.type() == QEvent.Type.Close:
            self._stop.set()
        return super().eventFilter(watched, event)

    def _arrived(self, of: threading.Event, comparison: CastComparison) -> None:
        if of is self._stop and not of.is_set():
            self.comparison, self.busy = comparison, False
            self.changed.emit()

    def _failed(self, of: threading.Event, error: Exception) -> None:
        if isinstance(error, Cancelled) or of.is_set():
            return  # What fails after it was stopped fails because its project is closed by now.
        if not isinstance(error, MatchcutError):
            raise error
        if of is self._stop:
            self.busy = False
            self.changed.emit()
            self.troubled.emit(error)


def _embed_and_compare(
    project: Project,
    film: Film,
    known: Mapping[ReferenceId, ReferencePicture],
    wanted: Sequence[Reference],
    by: str,
    stop: Callable[[], bool],
) -> CastComparison:
    pictures = {**known, **embed_references(project, wanted, by, stop=stop)}
    return CastComparison(pictures=pictures, compared=compare(film, pictures, by))
