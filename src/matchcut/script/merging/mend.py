"""Rules that each film keeps and their mixture may break: there, the storyboard's values stand."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from matchcut.film.check import transition_room
from matchcut.film.film import Film
from matchcut.film.ids import ShotId
from matchcut.film.model import Shot, Title
from matchcut.script.merging.notes import MergeNote
from matchcut.script.merging.words import Conflict, RowNames

_TIMES = ("frames", "head", "tail", "speed")


class Mender:
    """Makes a merged film hold again, with as little change as possible; what it changes is added to `conflicts`."""

    def __init__(self, film: Film, theirs: Film, words: RowNames, conflicts: list[Conflict]) -> None:
        self._film = film
        self._theirs = theirs
        self._words = words
        self._conflicts = conflicts

    def mended(self) -> Film:
        """The film with every rule kept."""
        for shot in list(self._film.shots.values()):
            if shot.head + shot.tail >= shot.frames:
                self._take_times(shot, MergeNote.TRIMS_STANDS)
        for title in list(self._film.titles.values()):
            self._mend_title(title)
        for shot_id in self._film.shots:
            self._open_loop(shot_id)
        for shot_id in self._film.order:
            self._mend_transitions(shot_id)
        return self._film

    def _mend_title(self, title: Title) -> None:
        if title.fade > title.frames // 2:
            their = self._theirs.titles.get(title.id)
            fade = their.fade if their and their.fade <= title.frames // 2 else title.frames // 2
            self._film = self._film.with_rows("titles", [replace(title, fade=fade)])
            text = MergeNote.FADES_SHORTENED(row=self._words.row(title))
            self._conflicts.append(Conflict("titles", title.id, "fade", text))

    def _open_loop(self, start: ShotId) -> None:
        """Take back links that were made here, along the chain from a shot, until it ends."""
        while loop := _loop_from(self._film, start):
            own = next(
                shot
                for shot in loop
                if shot.id not in self._theirs.shots or self._theirs.shots[shot.id].continues != shot.continues
            )
            their = self._theirs.shots.get(own.id)
            wanted = their.continues if their and their.continues in self._film.shots else None
            self._put(replace(own, continues=wanted), "continues", MergeNote.LOOP_STANDS, MergeNote.LOOP_TAKEN_OUT)

    def _mend_transitions(self, shot_id: ShotId) -> None:
        """Make room for the transitions at a shot's ends, taking back first what was changed here."""
        if self._film.shots[shot_id].transition and self._film.before(shot_id) is None:
            opening = replace(self._film.shots[shot_id], transition=None)
            self._put(opening, "transition", MergeNote.OPENS_FILM_STANDS, MergeNote.OPENS_FILM_TAKEN_OUT)
        for step in self._steps(shot_id):
            if transition_room(self._film, self._film.shots[shot_id]) >= 0:
                return
            step()

    def _steps(self, shot_id: ShotId) -> Iterator[Callable[[], None]]:
        """Ways to make room in a shot, the gentlest first; after the last there is nothing to make room for."""
        following = self._film.after(shot_id)
        ends = [shot_id, *([following.id] if following else [])]
        for end in ends:
            yield lambda end=end: self._take_transition(end)  # type: ignore[misc]
        yield lambda: self._take_times(self._film.shots[shot_id], MergeNote.TOO_SHORT_STANDS)
        for end in ends:
            yield lambda end=end: self._drop_transition(end)  # type: ignore[misc]

    def _take_transition(self, shot_id: ShotId) -> None:
        shot, their = self._film.shots[shot_id], self._theirs.shots.get(shot_id)
        wanted = their.transition if their else None
        if shot.transition and shot.transition != wanted:
            self._put_transition(replace(shot, transition=wanted))

    def _drop_transition(self, shot_id: ShotId) -> None:
        shot = self._film.shots[shot_id]
        if shot.transition:
            self._put_transition(replace(shot, transition=None))

    def _put_transition(self, shot: Shot) -> None:
        self._put(shot, "transition", MergeNote.NO_ROOM_STANDS, MergeNote.NO_ROOM_TAKEN_OUT)

    def _take_times(self, shot: Shot, stands: MergeNote) -> None:
        """Give a shot the length, trims and speed of the storyboard, if it has the shot."""
        their = self._theirs.shots.get(shot.id)
        taken = replace(shot, **{name: getattr(their, name) for name in _TIMES}) if their else shot
        if taken != shot:
            self._put(taken, "frames", stands)

    def _put(self, shot: Shot, field: str, stands: MergeNote, taken_out: MergeNote | None = None) -> None:
        """Take a shot in, and say that the field stands as it is there, or else that it was taken out."""
        self._film = self._film.with_rows("shots", [shot])
        their = self._theirs.shots.get(shot.id)
        row, key = self._words.row(shot), self._words.key("shots", field)
        if taken_out is None or (their is not None and getattr(their, field) == getattr(shot, field)):
            text = stands(row=row, source=self._words.source, key=key)
        else:
            text = taken_out(row=row, key=key)
        self._conflicts.append(Conflict("shots", shot.id, field, text))


def _loop_from(film: Film, start: ShotId) -> list[Shot]:
    """The shots of the loop that the chain from a shot runs into; none if it ends."""
    trail: dict[ShotId, Shot] = {}
    at: ShotId | None = start
    while at is not None and at not in trail:
        trail[at] = film.shots[at]
        at = film.shots[at].continues
    if at is None:
        return []
    shots = list(trail.values())
    return shots[list(trail).index(at) :]
