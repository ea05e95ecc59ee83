"""Where everything lies on the timeline: rows of bars in film frames, found quickly by range.

titles   one bar for each title
picture  one bar for each shot
cast     one lane for each member of the cast, a bar for each shot that they are in
sound    one row for each audio track
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from matchcut.film.film import Film
from matchcut.film.ids import ShotId

RULER_HEIGHT = 28
GAP = 2


class Row(StrEnum):
    """The kinds of rows."""

    TITLES = "titles"
    PICTURE = "picture"
    CAST = "cast"
    SOUND = "sound"


HEIGHTS = {Row.TITLES: 24, Row.PICTURE: 72, Row.CAST: 18, Row.SOUND: 44}


@dataclass(frozen=True, slots=True)
class Bar:
    """Something on a row, from film frame `start` up to `end`. `shot` is the shot it belongs to, if any."""

    id: str
    start: int
    end: int
    label: str
    shot: ShotId | None = None


@dataclass(frozen=True, slots=True)
class Track:
    """One row: its bars in order of start. Bars may overlap by less than `reach` frames' worth of length."""

    row: Row
    name: str
    label: str
    top: int
    bars: tuple[Bar, ...]
    starts: tuple[int, ...]
    reach: int

    @property
    def height(self) -> int:
        return HEIGHTS[self.row]

    @property
    def bottom(self) -> int:
        return self.top + self.height

    def between(self, first: int, last: int) -> Sequence[Bar]:
        """The bars that have a frame in [first, last), and perhaps a few that end just before."""
        low = bisect_left(self.starts, first - self.reach)
        return self.bars[low : bisect_right(self.starts, last)]

    def at(self, frame: int) -> Bar | None:
        """The bar under a frame; the later one where two overlap."""
        under = [bar for bar in self.between(frame, frame) if bar.start <= frame < bar.end]
        return under[-1] if under else None


def tracks_of(film: Film) -> tuple[Track, ...]:
    """Return the film's rows from top to bottom."""
    starts = {placed.shot.id: placed.range.start for placed in film.layout}
    people = sorted(film.characters.values(), key=lambda one: one.rank)
    names = sorted({clip.track for clip in film.audio.values()} or {"A1"})
    rows = [
        (Row.TITLES, "titles", "Titles", _titles(film, starts)),
        (Row.PICTURE, "picture", "Picture", _shots(film)),
        *((Row.CAST, who.id, who.name, _cast(film, who.id)) for who in people),
        *((Row.SOUND, name, name, _sounds(film, name, starts)) for name in names),
    ]
    tracks = []
    top = RULER_HEIGHT
    for row, name, label, bars in rows:
        ordered = tuple(sorted(bars, key=lambda bar: (bar.start, bar.end)))
        reach = max((bar.end - bar.start for bar in ordered), default=0)
        tracks.append(Track(row, name, label, top, ordered, tuple(bar.start for bar in ordered), reach))
        top += HEIGHTS[row] + GAP
    return tuple(tracks)


def _shots(film: Film) -> Iterable[Bar]:
    for index, placed in enumerate(film.layout):
        shot = placed.shot
        yield Bar(shot.id, placed.range.start, placed.range.end, shot.number or str(index + 1), shot.id)


def _titles(film: Film, starts: dict[ShotId, int]) -> Iterable[Bar]:
    for title in film.titles.values():
        start = starts[title.shot] + title.offset
        yield Bar(title.id, start, start + title.frames, title.text.replace("\n", " "), title.shot)


def _cast(film: Film, character: str) -> Iterable[Bar]:
    present = {row.shot for row in film.castings.values() if row.character == character}
    for placed in film.layout:
        if placed.shot.id in present:
            yield Bar(f"{character}@{placed.shot.id}", placed.range.start, placed.range.end, "", placed.shot.id)


def _sounds(film: Film, track: str, starts: dict[ShotId, int]) -> Iterable[Bar]:
    for clip in film.audio.values():
        if clip.track == track:
            start = (starts[clip.anchor] if clip.anchor else 0) + clip.offset
            end = max(start + 1, film.length) if clip.frames is None else start + clip.frames
            yield Bar(clip.id, start, end, clip.label, clip.anchor)
