"""Where everything lies on the timeline: rows of bars in film frames, found quickly by range.

titles   one bar for each title
picture  one bar for each shot
cast     one lane for each member of the cast, a bar for each shot that they are in
sound    one row for each audio track

Rows of shots are read off the film's layout when they are asked for, so that a film of ten thousand shots costs
nothing until somebody looks, and then only what is looked at.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from matchcut.film.film import Film, Placed
from matchcut.film.ids import CharacterId, ShotId
from matchcut.studio.look.tell import tr

SCENES_HEIGHT = 18
RULER_HEIGHT = 44
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


BarOf = Callable[[int, Placed], Bar | None]


class Bars(Protocol):
    """The bars of a row, in order of start."""

    def between(self, first: int, last: int) -> Sequence[Bar]:
        """Those that have a frame in [first, last), and perhaps a few just outside."""

    def seen(self, first: int, last: int, step: float) -> Iterator[Bar]:
        """Those of them that are seen where bars shorter than `step` frames can't be told apart.

        Every longer one is among them.
        """


@dataclass(frozen=True, slots=True)
class Track:
    """One row of the timeline, `top` pixels below its upper edge."""

    row: Row
    name: str
    label: str
    top: int
    height: int
    content: Bars

    @property
    def bottom(self) -> int:
        return self.top + self.height

    @property
    def bars(self) -> Sequence[Bar]:
        """Every bar of the row."""
        return self.content.between(-(2**62), 2**62)

    def between(self, first: int, last: int) -> Sequence[Bar]:
        return self.content.between(first, last)

    def seen(self, first: int, last: int, step: float) -> Iterator[Bar]:
        return self.content.seen(first, last, step)

    def at(self, frame: int) -> Bar | None:
        """The bar under a frame; the later one where two overlap."""
        under = [bar for bar in self.between(frame, frame + 1) if bar.start <= frame < bar.end]
        return under[-1] if under else None


class _Kept:
    """Bars that were worked out beforehand: a film has few titles and sounds."""

    def __init__(self, bars: Iterable[Bar]) -> None:
        self._bars = sorted(bars, key=lambda bar: (bar.start, bar.end))
        self._reach = max((bar.end - bar.start for bar in self._bars), default=0)

    def between(self, first: int, last: int) -> Sequence[Bar]:
        low = bisect_left(self._bars, first - self._reach, key=_start)
        return self._bars[low : bisect_right(self._bars, last, key=_start)]

    def seen(self, first: int, last: int, step: float) -> Iterator[Bar]:
        return iter(self.between(first, last))


class _OfShots:
    """Bars that stand where shots do; `bar_of` is None for a shot that has none on this row."""

    def __init__(self, layout: Sequence[Placed], starts: Sequence[int], bar_of: BarOf) -> None:
        self._layout, self._starts, self._bar_of = layout, starts, bar_of

    def between(self, first: int, last: int) -> Sequence[Bar]:
        low, high = self._at(first), bisect_right(self._starts, last)
        found = (self._bar_of(index, self._layout[index]) for index in range(low, high))
        return [bar for bar in found if bar is not None]

    def seen(self, first: int, last: int, step: float) -> Iterator[Bar]:
        index = self._at(first)
        while index < len(self._layout) and self._starts[index] < last:
            placed = self._layout[index]
            bar = self._bar_of(index, placed)
            if bar is not None:
                yield bar
            index += 1
            if placed.range.frames < step:
                index = max(index, bisect_right(self._starts, placed.range.start + step) - 1)

    def _at(self, frame: int) -> int:
        """The first shot that a frame can lie in: two overlap at most."""
        return max(0, bisect_right(self._starts, frame) - 2)


def _start(bar: Bar) -> int:
    return bar.start


def tracks_of(film: Film, picture_height: int = HEIGHTS[Row.PICTURE]) -> tuple[Track, ...]:
    """Return the film's rows from top to bottom."""
    people = sorted(film.characters.values(), key=lambda one: one.rank)
    names = sorted({clip.track for clip in film.audio.values()} or {"A1"})
    layout = film.layout if film.shots else ()
    starts = [placed.range.start for placed in layout]
    rows: list[tuple[Row, str, str, Bars]] = [
        (Row.TITLES, "titles", tr("Titles"), _Kept(_titles(film))),
        (Row.PICTURE, "picture", tr("Picture"), _OfShots(layout, starts, _shot_bar)),
        *((Row.CAST, who.id, who.name, _OfShots(layout, starts, _presence_of(film, who.id))) for who in people),
        *((Row.SOUND, name, name, _Kept(_sounds(film, name))) for name in names),
    ]
    tracks = []
    top = RULER_HEIGHT
    for row, name, label, bars in rows:
        height = picture_height if row is Row.PICTURE else HEIGHTS[row]
        tracks.append(Track(row, name, label, top, height, bars))
        top += height + GAP
    return tuple(tracks)


def start_of(film: Film, shot: ShotId) -> int:
    """The film frame on which a shot begins."""
    return film.layout[film.place_of[shot]].range.start


def scene_starts(film: Film) -> list[tuple[int, str]]:
    """The film frame on which each scene begins, with what it is called; empty scenes have no place in the film."""
    found = []
    for index, scene in enumerate(film.scene_order, start=1):
        shots = film.shot_ids_by_scene[scene.id]
        if shots:
            found.append((start_of(film, shots[0]), scene.heading or str(index)))
    return found


def _shot_bar(index: int, placed: Placed) -> Bar:
    shot = placed.shot
    return Bar(shot.id, placed.range.start, placed.range.end, shot.number or str(index + 1), shot.id)


def _presence_of(film: Film, who: CharacterId) -> BarOf:
    cast = film.cast_by_shot

    def bar(_index: int, placed: Placed) -> Bar | None:
        shot = placed.shot.id
        if not any(row.character == who for row in cast.get(shot, ())):
            return None
        return Bar(f"{who}@{shot}", placed.range.start, placed.range.end, "", shot)

    return bar


def _titles(film: Film) -> Iterable[Bar]:
    for title in film.titles.values():
        start = start_of(film, title.shot) + title.offset
        yield Bar(title.id, start, start + title.frames, title.text.replace("\n", " "), title.shot)


def _sounds(film: Film, track: str) -> Iterable[Bar]:
    for clip in film.audio.values():
        if clip.track == track:
            start = (start_of(film, clip.anchor) if clip.anchor else 0) + clip.offset
            end = max(start + 1, film.length) if clip.frames is None else start + clip.frames
            yield Bar(clip.id, start, end, clip.label, clip.anchor)
