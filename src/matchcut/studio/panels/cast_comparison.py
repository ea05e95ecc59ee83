"""References compared while the cast is on the screen, by a process that looks at pictures."""

from __future__ import annotations

import threading
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field, replace
from functools import partial

from PySide6.QtCore import QEvent, QObject, QThreadPool, Signal

from matchcut.app.casting import DEFAULT, looked_at_otherwise, looks_by
from matchcut.app.comparing import (
    Comparison,
    ReferencePicture,
    compare,
    compare_elements,
    embed_references,
    known_pictures,
)
from matchcut.film.errors import Cancelled, MatchcutError
from matchcut.film.film import Film
from matchcut.film.ids import CharacterId, ElementId, MediaId, ReferenceId
from matchcut.film.model import Character, Element
from matchcut.identity.catalogue import embedder_named
from matchcut.identity.weights import why_not
from matchcut.store.project import Project
from matchcut.studio.background import Errand
from matchcut.studio.session import Session
from matchcut.words.statements import Notes


@dataclass(frozen=True, slots=True, kw_only=True)
class CastComparison:
    """What is known of the references by now: what was seen in each, and how it stands among its owner's others.

    `notes` says what another embedder looked at, as long as this one has not.
    """

    pictures: Mapping[ReferenceId, ReferencePicture] = field(default_factory=dict)
    compared: Mapping[ReferenceId, Comparison] = field(default_factory=dict)
    notes: Notes = ()


class CastComparer(QObject):
    """Has each reference embedded once, and compares them anew whenever the cast or the elements change.

    Vectors are kept with the film; what gave nothing is remembered until the film is closed. `by` is the embedder's id
    for the cast, elements are compared by looks; `busy` says whether references are being looked at now. `changed()`
    when there is news; `progressed(int, int)` with how many are looked at, of how many; `troubled(MatchcutError)` when
    looking failed, which is not tried again until cast, elements or embedder change, or by `look_again`.
    """

    changed = Signal()
    progressed = Signal(int, int)
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
            self.refresh()

    @property
    def left(self) -> int:
        """How many references the film has that were not looked at."""
        return len(self._media.keys() - self.comparison.pictures.keys())

    def stop(self) -> None:
        """Stop looking; what was looked at stays, and is compared."""
        self._stop.set()
        self.busy = False
        film, project = self._session.film, self._session.project
        self._stop = threading.Event()
        Errand(
            partial(_compare_kept, project, film, self.by),
            done=partial(self._arrived, self._stop),
            failed=partial(self._failed, self._stop),
            pool=self._pool,
        )
        self.changed.emit()

    def look_again(self) -> None:
        """Look at what was not looked at: it was stopped, or failed."""
        self._told_of = None
        self.refresh()

    def refresh(self) -> None:
        """See that all references that the film has now are embedded and compared. Costs nothing where they are."""
        film = self._session.film
        owners: list[Character | Element] = [*film.characters.values(), *film.elements.values()]
        cast = {owner.id: (owner.name, tuple(film.references_by_owner.get(owner.id, ()))) for owner in owners}
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
        self.changed.emit()
        if not there:
            return
        self._stop = threading.Event()
        Errand(
            partial(_embed_and_compare, self._session.project, film, known, self.by, self._stop, self.progressed.emit),
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
    by: str,
    stop: threading.Event,
    heard: Callable[[int, int], None],
) -> CastComparison:
    pictures = dict(known)
    for embedder, owners in _embedded_by(film, by):
        wanted = [
            reference
            for owner in owners
            for reference in film.references_by_owner.get(owner, ())
            if reference.id not in known
        ]
        if wanted and (embedder == by or not why_not(embedder_named(embedder))):
            pictures |= embed_references(project, wanted, embedder, heard, stop.is_set)
    return _compared(film, pictures, by)


def _compare_kept(project: Project, film: Film, by: str) -> CastComparison:
    """What is kept of the references, and by whom what is not."""
    pictures: dict[ReferenceId, ReferencePicture] = {}
    for embedder, owners in _embedded_by(film, by):
        kept = known_pictures(project, embedder)
        there = {reference.id for owner in owners for reference in film.references_by_owner.get(owner, ())}
        pictures |= {reference: picture for reference, picture in kept.items() if reference in there}
    return replace(_compared(film, pictures, by), notes=looked_at_otherwise(project, by))


def _compared(film: Film, pictures: Mapping[ReferenceId, ReferencePicture], by: str) -> CastComparison:
    compared = {**compare(film, pictures, by), **compare_elements(film, pictures, looks_by(by))}
    return CastComparison(pictures=pictures, compared=compared)


def _embedded_by(film: Film, by: str) -> tuple[tuple[str, Collection[CharacterId | ElementId]], ...]:
    """Which embedder looks at whose references."""
    return (by, film.characters.keys()), (looks_by(by), film.elements.keys())
