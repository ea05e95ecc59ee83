"""Takes measured against their film: what is seen in each, once, and how that is beside what its shot asks, as cards.

    take ──looked at once, and that is kept──────────────────▶ TakeSeen ──┐
    references, the scene's anchor, the takes before it, gates ───────────┴──judged──▶ Scorecard, kept in the film

A take whose card was judged by all that is so now is not measured again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from fractions import Fraction
from functools import partial
from time import monotonic
from typing import TYPE_CHECKING, Any, Self

from matchcut.app.comparing import embed_references
from matchcut.app.seen_takes import OnFrame, SeenTakes, Stop
from matchcut.continuity.cards import Scorecard
from matchcut.continuity.looking.makers import makers_here
from matchcut.film.errors import BadInput, EditRefused, EngineFailed, MatchcutError
from matchcut.film.ids import TakeId
from matchcut.film.time import timecode
from matchcut.wire.failures import OutOfMemory

if TYPE_CHECKING:
    from matchcut.app.comparing import ReferencePicture
    from matchcut.continuity.casting import EarlierTake
    from matchcut.continuity.context import ShotContext
    from matchcut.continuity.faults import Fault
    from matchcut.continuity.gates import Gates
    from matchcut.continuity.seen import FigureSeen, TakeSeen
    from matchcut.continuity.wardrobe import JudgedAgainst
    from matchcut.film.film import Film
    from matchcut.film.ids import MediaId, ReferenceId, ShotId
    from matchcut.film.model import Reference, Take
    from matchcut.identity.faces import Vector
    from matchcut.store.project import Project
    from matchcut.words.statements import Statement

_KEPT_EACH = 1.0
"""Seconds after which cards are written down: each writing waits for the disk."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacedFault:
    """A fault, in words, and where it begins in the film as it is cut: a timecode, None where it is not in the cut."""

    fault: Fault
    what: Statement[Any]
    timecode: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasuredTake:
    """A take, of the shot that people call `label`, and its card; None where it can't be measured, for the `error`."""

    take: Take
    label: str
    card: Scorecard | None = None
    faults: tuple[PlacedFault, ...] = ()
    error: MatchcutError | None = None


def measure(
    project: Project,
    takes: Sequence[Take],
    heard: OnFrame = lambda _done, _of: None,
    stop: Stop = lambda: False,
    *,
    faces: str = "",
) -> tuple[MeasuredTake, ...]:
    """Measure takes against their film as it is, in the order in which it runs, and keep their cards.

    `heard(done, of)` tells how many of all their frames are looked at; `stop` is asked ten times a second. `faces` is
    the embedder of faces ("": the box's). A take that can't be measured costs only itself. BadInput for an embedder or
    gates that can't be used, Cancelled when stopped, MachineFailed where weights or room on the disk lack: what was
    measured before is kept then, too.
    """
    measured: list[MeasuredTake] = []
    of, done = sum(take.frames for take in takes), 0
    film, place = project.film, project.film.place_of
    with Measurer(project, faces=faces) as measurer:
        for take in sorted(takes, key=lambda take: (place.get(take.shot, len(place)), take.number)):
            label = film.label(take.shot)
            try:
                card = measurer.card(take, partial(_heard_of_all, heard, done, of), stop)
            except (BadInput, EngineFailed, OutOfMemory) as error:
                measured.append(MeasuredTake(take=take, label=label, error=error))
            else:
                measured.append(MeasuredTake(take=take, label=label, card=card, faults=placed_faults(film, take, card)))
            done += take.frames
            heard(done, of)
    return tuple(measured)


def placed_faults(film: Film, take: Take, card: Scorecard) -> tuple[PlacedFault, ...]:
    """The faults of a take of the film, in the order of their frames."""
    from matchcut.continuity.telling import fault_statement

    return tuple(
        PlacedFault(fault=fault, what=fault_statement(fault, film), timecode=_timecode(film, take, fault.first))
        for fault in sorted(card.faults, key=lambda fault: (fault.first, fault.kind))
    )


def _timecode(film: Film, take: Take, frame: int) -> str | None:
    """Where the cut shows a frame of a take; None where it does not."""
    shot = film.shots.get(take.shot)
    shown = film_frame(film, take.shot, frame) if shot is not None and film.circled(shot.id) == take.id else None
    return None if shown is None else timecode(film.settings.start + shown, film.settings.rate)


def film_frame(film: Film, shot: ShotId, frame: int) -> int | None:
    """On which frame of the film a frame of a shot's circled take is shown; None where the shot leaves it out."""
    row = film.shots[shot]
    offset = Fraction(frame - row.head) / row.speed
    if not 0 <= offset < row.length:
        return None
    return film.layout.starts[film.place_of[shot]] + offset.numerator // offset.denominator


def _heard_of_all(heard: OnFrame, before: int, of_all: int, done: int, _of: int) -> None:
    heard(before + done, of_all)


def takes_to_measure(
    project: Project, shots: Iterable[ShotId] | None = None, *, every: bool = False
) -> tuple[Take, ...]:
    """The circled takes of shots (None: of all), or `every` one of theirs; of those that show a take."""
    film = project.film
    wanted = set(film.order if shots is None else shots)
    showing = [shot for shot in film.order if shot in wanted and not film.black(shot)]
    if every:
        return tuple(take for shot in showing for take in project.takes.of(shot))
    circled = [take for shot in showing if (take := film.circled(shot)) is not None]
    return tuple(project.takes.several(circled).values())


def cards_of(project: Project) -> dict[ShotId, Scorecard]:
    """The cards of all circled takes that have one, by their shots, as they were when they were last measured."""
    film, texts = project.film, project.cards.of()
    cards = {}
    for shot, circle in film.circles.items():
        card = Scorecard.from_json(texts[circle.take]) if circle.take in texts else None
        if card is not None and shot in film.shots:
            cards[shot] = card
    return cards


def card_of(project: Project, take: TakeId) -> Scorecard | None:
    """The card of a take, as it was when that was last measured; None where it was not."""
    text = project.cards.of((take,)).get(take)
    return None if text is None else Scorecard.from_json(text)


class Measurer:
    """Measures takes of a project, one after the other. Use as a context manager, in one thread."""

    def __init__(self, project: Project, *, faces: str = "") -> None:
        """`faces` is the embedder of faces ("": the box's). BadInput for one, or for gates, that can't be used."""
        from matchcut.continuity.card_keys import JudgedBy
        from matchcut.continuity.gates import read_gates

        self.by = makers_here(faces)
        self._project, self._book = project, read_gates()
        self._judged_by = JudgedBy(project, self._book, self._card)
        self._seen = SeenTakes(project, self.by)
        self._cards = project.cards.of()
        self._unwritten: dict[TakeId, Scorecard] = {}
        self._written_at = monotonic()
        self._pictures: dict[tuple[str, ReferenceId, str], ReferencePicture] = {}
        self._unseen: set[MediaId] = set()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        self.close()

    def close(self) -> None:
        """Keep what is not kept yet, and end the process that looks. Errors as of `Cards.put`."""
        try:
            self._write()
        finally:
            self._seen.close()

    def card(self, take: Take, at: OnFrame = lambda _done, _of: None, stop: Stop = lambda: False) -> Scorecard:
        """The card of a take: the kept one where it is of all that is so now, else measured, and kept.

        Errors as of `SeenTakes.of_take`; EditRefused where the film has no such shot any more.
        """
        from matchcut.continuity.judging import judge

        context = self._judged_by.context(take)
        key = self._judged_by.key(context, self.by.faces_by, self.by.looks_by)
        kept = self._card(take.id)
        if kept is not None and kept.key == key:
            return kept
        seen = self._seen.of_take(take.video, at, stop)
        gates = self._gates(context, seen)
        self._unseen.clear()
        against = self._against(context, stop)
        # What could not be seen now may be seen another time: that card has no key, and is made anew.
        card = judge(
            context, seen, against, gates, key="" if self._unseen else key, accepted=self._judged_by.accepted(take.id)
        )
        self._keep(card)
        return card

    # What a take is measured against

    def _against(self, context: ShotContext, stop: Stop) -> JudgedAgainst:
        import numpy as np

        from matchcut.continuity.wardrobe import JudgedAgainst

        owned = self._project.film.references_by_owner
        references, source = self._judged_by.references(context), self._judged_by.source(context)
        cast = {member.character: owned.get(member.character, ()) for member in context.cast}
        elements = {reference.owner for reference in references} - cast.keys()
        anchor, *wardrobe = [
            self._earlier_take(take, stop) if take else None for take in self._judged_by.earlier(context)
        ]
        return JudgedAgainst(
            faces={member: self._vectors(own, self.by.faces, stop) for member, own in cast.items()},
            figures={member: self._shown(own, stop) for member, own in cast.items()},
            looks={element: np.array(self._vectors(owned[element], self.by.looks, stop)) for element in elements},
            source=None if source is None else self._seen_of(source, stop),
            source_take=source or "",
            anchor=anchor,
            wardrobe=tuple(take for take in wardrobe if take is not None),
        )

    def _earlier_take(self, take: TakeId, stop: Stop) -> EarlierTake | None:
        """What an earlier take shows; None for one that can't be looked at."""
        from matchcut.continuity.casting import earlier_take

        seen = self._seen_of(take, stop)
        if seen is None:
            return None
        context = self._judged_by.context(self._project.takes.get(take))
        owned = self._project.film.references_by_owner
        faces = {
            str(member.character): self._vectors(owned.get(member.character, ()), self.by.faces, stop)
            for member in context.cast
        }
        return earlier_take(context, seen, faces, self._gates(context, seen).same_face)

    def _seen_of(self, take: TakeId, stop: Stop) -> TakeSeen | None:
        video = self._project.takes.get(take).video
        return self._seen_or_none(video, partial(self._seen.of_take, video, stop=stop))

    def _seen_or_none(self, media: MediaId, look: Callable[[], TakeSeen]) -> TakeSeen | None:
        try:
            return look()
        except (BadInput, EngineFailed, OutOfMemory):  # Told where that is itself measured, or compared.
            self._unseen.add(media)
            return None

    def _vectors(self, references: Iterable[Reference], by: str, stop: Stop) -> tuple[Vector, ...]:
        """The vectors that an embedder ("": none) makes of references, of those of which it does."""
        if not by:
            return ()
        wanted = {(by, reference.id, str(reference.media)): reference for reference in references}
        unknown = [reference for key, reference in wanted.items() if key not in self._pictures]
        if unknown:
            embedded = embed_references(self._project, unknown, by, stop=stop)
            self._pictures.update(((by, each.id, str(each.media)), embedded[each.id]) for each in unknown)
        pictures = (self._pictures[key] for key in wanted)
        return tuple(picture.vector for picture in pictures if picture.vector is not None and picture.by == by)

    def _shown(self, references: Iterable[Reference], stop: Stop) -> tuple[FigureSeen, ...]:
        """The figures that references show, one of each that shows any."""
        figures = []
        for media in (reference.media for reference in references):
            seen = self._seen_or_none(media, partial(self._seen.of_reference, media, stop))
            if seen is not None and (figure := _chosen(seen)) is not None:
                figures.append(figure)
        return tuple(figures)

    def _gates(self, context: ShotContext, seen: TakeSeen) -> Gates:
        return self._book.gates(seen.faces_by, seen.looks_by, context.sort)

    # Cards

    def _card(self, take: TakeId) -> Scorecard | None:
        text = self._cards.get(take)
        return None if text is None else Scorecard.from_json(text)

    def _keep(self, card: Scorecard) -> None:
        take = TakeId(card.take)
        self._cards[take], self._unwritten[take] = card.to_json(), card
        if monotonic() - self._written_at >= _KEPT_EACH:
            self._write()

    def _write(self) -> None:
        cards, self._unwritten = self._unwritten, {}
        if cards:
            with suppress(EditRefused):  # A film that is only looked at keeps nothing.
                of_whom = {take: _of_whom(card) for take, card in cards.items()}
                self._project.cards.put({take: card.to_json() for take, card in cards.items()}, of_whom)
        self._written_at = monotonic()


def _of_whom(card: Scorecard) -> set[str]:
    """The members of the cast whom a card tells of."""
    named = (name for fault in card.faults for name in (fault.character, fault.other) if name)
    return {*(member.character for member in card.members), *named}


def _chosen(seen: TakeSeen) -> FigureSeen | None:
    """The figure that a reference is of: that of the largest and surest face, else the largest."""

    def counts(figure: FigureSeen) -> tuple[float, float]:
        face = figure.face
        return face.score * face.box.width * face.box.height if face else 0.0, figure.box.width * figure.box.height

    return max(seen.looked_at[0].figures, key=counts, default=None)
