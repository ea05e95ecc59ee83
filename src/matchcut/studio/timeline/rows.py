"""A film's rows as a view shows them, and what of them looks different after an edit."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import zip_longest

from matchcut.film.changes import Change, ChangeSet
from matchcut.film.film import Film
from matchcut.film.ids import ShotId
from matchcut.film.layout import Layout
from matchcut.film.model import Casting, Shot
from matchcut.studio.timeline.tracks import (
    RULER_HEIGHT,
    Bar,
    Headings,
    Lasts,
    RowKind,
    TimelineRow,
    links_of,
    tracks_of,
)

MOST_SHOTS = 24
"""Where more shots than these look different, all is painted anew."""


@dataclass(frozen=True, slots=True)
class RowPlace:
    """A place on the timeline: the film frames from `first` up to `last`, and pixels from the upper edge."""

    first: float
    last: float
    top: float = 0.0
    bottom: float = math.inf


@dataclass(frozen=True, slots=True)
class Rows:
    """The rows of a film, the headings of its scenes, and the links between shots that don't stand side by side."""

    film: Film
    tracks: tuple[TimelineRow, ...]
    headings: Headings
    links: list[tuple[int, int]]

    @classmethod
    def of(cls, film: Film, room: int = 0, lasts: Lasts = lambda _clip: None) -> Rows:
        """The rows of a film in a view that is `room` pixels high; see `tracks_of`."""
        return cls(film, tracks_of(film, room, lasts), Headings(film), links_of(film))

    def within(self, room: int, lasts: Lasts) -> Rows:
        """The same rows in a view of another height, or with sounds whose length is known now."""
        return replace(self, tracks=tracks_of(self.film, room, lasts))

    def after(self, film: Film, changes: ChangeSet, room: int, lasts: Lasts) -> tuple[Rows, list[RowPlace]] | None:
        """The rows after an edit of some shots, and the places that look different; None where all of it may."""
        places = _shots_apart(self.film, film, changes)
        old, new = self.film.layout, film.layout
        moved = old.starts != new.starts or old.length != new.length
        if places is None or (moved and self.links):
            return None
        headings = Headings(film) if moved else self.headings
        rows = Rows(film, tracks_of(film, room, lasts), headings, self.links)
        from_here_on = min((place.first for place in places if place.last == math.inf), default=math.inf)
        places += (place for place in _hung_apart(self.tracks, rows.tracks) if place.first < from_here_on)
        if headings != self.headings:
            places.append(RowPlace(self.headings.apart_from(headings), math.inf, 0, RULER_HEIGHT))
        return rows, places


def _shots_apart(before: Film, after: Film, changes: ChangeSet) -> list[RowPlace] | None:
    if before.order is not after.order and before.order != after.order:
        return None
    named = {_shot_of(change) for change in changes}
    if len(named) > MOST_SHOTS:
        return None
    old, new = before.layout, after.layout
    places = []
    for shot in named:
        if shot is None or shot not in after.place_of:
            return None
        place = after.place_of[shot]
        begin = min(_begin(layout, place) for layout in (old, new))
        if (old.lengths[place], old.overlaps[place]) == (new.lengths[place], new.overlaps[place]):
            places.append(RowPlace(begin, new.starts[place] + new.lengths[place]))
        else:  # The shot before it has its words up to where this one comes over it.
            places.append(RowPlace(min(begin, new.starts[max(0, place - 1)]), math.inf))
    return places


def _shot_of(change: Change) -> ShotId | None:
    """The shot that a changed row is about, and nothing else of the timeline; None for other rows."""
    before, after = change.before, change.after
    if isinstance(before, Shot) and isinstance(after, Shot):
        return before.id if before.continues == after.continues else None
    if change.table == "circles":
        return ShotId(change.key)
    row = after or before
    return row.shot if isinstance(row, Casting) else None


def _begin(layout: Layout, place: int) -> int:
    """The first frame that shows something of a shot: a dip begins before it."""
    transition = layout.shots[place].transition
    return layout.starts[place] - (transition.frames if transition and not transition.kind.overlaps else 0)


def _hung_apart(before: Iterable[TimelineRow], after: Iterable[TimelineRow]) -> Iterator[RowPlace]:
    """Where titles and sounds differ, of two films with the same rows."""
    for old, new in zip(before, after, strict=True):
        if old.row in (RowKind.TITLES, RowKind.SOUND):
            for pair in zip_longest(old.bars, new.bars):
                bars: list[Bar] = [bar for bar in pair if bar is not None]
                if pair[0] != pair[1]:
                    yield RowPlace(min(bar.start for bar in bars), max(bar.end for bar in bars))
