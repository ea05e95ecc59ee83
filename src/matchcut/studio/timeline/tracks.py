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
from functools import cached_property, partial
from itertools import count
from typing import NamedTuple, Protocol

from matchcut.film import edits
from matchcut.film.film import Film
from matchcut.film.ids import CharacterId, ShotId
from matchcut.film.layout import Layout
from matchcut.studio.texts.tell import tr

SCENES_HEIGHT = 18
RULER_HEIGHT = 44
GAP = 2


class RowKind(StrEnum):
    """The kinds of rows."""

    TITLES = "titles"
    PICTURE = "picture"
    CAST = "cast"
    SOUND = "sound"


TALLEST_PICTURE = 132
CELL = 32
"""Bars too short to be told apart are put together within stretches of so many of the shortest that can be."""
HEIGHTS = {RowKind.TITLES: 24, RowKind.PICTURE: 72, RowKind.CAST: 24, RowKind.SOUND: 44}


class Bar(NamedTuple):
    """Something on a row, from film frame `start` up to `end`. `shot` is the shot it belongs to, if any."""

    id: str
    start: int
    end: int
    label: str
    shot: ShotId | None = None


Lasts = Callable[[str], int | None]
BarOf = Callable[[int], Bar | None]


class Bars(Protocol):
    """The bars of a row, in order of start."""

    def between(self, first: int, last: int) -> Sequence[Bar]:
        """Those that have a frame in [first, last), and perhaps a few just outside."""

    def seen(self, first: int, last: int, step: float) -> Iterator[Bar]:
        """Those of them that are seen where bars shorter than `step` frames can't be told apart.

        Every longer one is among them.
        """


@dataclass(frozen=True, slots=True)
class TimelineRow:
    """One row of the timeline, `top` pixels below its upper edge."""

    row: RowKind
    name: str
    label: str
    top: int
    height: int
    content: Bars

    @property
    def bottom(self) -> int:
        return self.top + self.height

    @property
    def header(self) -> tuple[RowKind, str, str, int, int]:
        """What is told of the row beside it, and where."""
        return self.row, self.name, self.label, self.top, self.height

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
    """Bars that are worked out once, when somebody looks: a film has few titles and sounds."""

    def __init__(self, bars: Callable[[], Iterable[Bar]]) -> None:
        self._make_bars = bars

    @cached_property
    def _bars(self) -> list[Bar]:
        return sorted(self._make_bars(), key=lambda bar: (bar.start, bar.end))

    @cached_property
    def _reach(self) -> int:
        return max((bar.end - bar.start for bar in self._bars), default=0)

    def between(self, first: int, last: int) -> Sequence[Bar]:
        low = bisect_left(self._bars, first - self._reach, key=_start)
        return self._bars[low : bisect_right(self._bars, last, key=_start)]

    def seen(self, first: int, last: int, step: float) -> Iterator[Bar]:
        return iter(self.between(first, last))


class _Walk:
    """Where one comes by on the way along a layout; rows of the same shots share it, so the way is found once."""

    def __init__(self, layout: Layout) -> None:
        self.starts, self._lengths = layout.starts, layout.lengths
        self._known: tuple[tuple[int, int, float], list[int]] | None = None

    def at(self, frame: int) -> int:
        """The first shot that a frame can lie in: two overlap at most."""
        return max(0, bisect_right(self.starts, frame) - 2)

    def visited(self, first: int, last: int, step: float) -> list[int]:
        """The shots that are seen where shots shorter than `step` frames can't be told apart: see `Bars.seen`."""
        asked = first, last, step
        if self._known is None or self._known[0] != asked:
            self._known = asked, self._sample(*asked)
        return self._known[1]

    def _sample(self, first: int, last: int, step: float) -> list[int]:
        """From every CELL on the way is begun anew, so that wherever one looks from, the same shots are found."""
        starts, lengths, index = self.starts, self._lengths, self.at(first)
        indexes, cell = [], CELL * step
        while index < len(starts) and starts[index] < last:
            indexes.append(index)
            at, index = index, index + 1
            if lengths[at] < step:
                start = starts[at]
                beyond = bisect_right(starts, start + step, lo=at) - 1
                edge = (start // cell + 1) * cell
                if start + step >= edge:
                    beyond = min(beyond, bisect_left(starts, edge, lo=at))
                index = max(index, beyond)
        return indexes


class _OfShots:
    """Bars that stand where shots do; `bar_of` is None for a shot that has none on this row."""

    def __init__(self, walk: _Walk, bar_of: BarOf) -> None:
        self._walk, self._bar_of = walk, bar_of

    def between(self, first: int, last: int) -> Sequence[Bar]:
        low, high = self._walk.at(first), bisect_right(self._walk.starts, last)
        bars = (self._bar_of(index) for index in range(low, high))
        return [bar for bar in bars if bar is not None]

    def seen(self, first: int, last: int, step: float) -> Iterator[Bar]:
        bars = map(self._bar_of, self._walk.visited(first, last, step))
        return (bar for bar in bars if bar is not None)


def _start(bar: Bar) -> int:
    return bar.start


def tracks_of(film: Film, room: int = 0, lasts: Lasts = lambda _clip: None) -> tuple[TimelineRow, ...]:
    """Return the film's rows from top to bottom; the picture takes what they leave of `room` pixels in all.

    `lasts` tells how many frames of a sound there are until its file ends, or None where that is not known.
    """
    people = sorted(film.characters.values(), key=lambda character: character.rank)
    names = sorted({clip.track for clip in film.audio.values()} or {"A1"})
    layout = film.layout
    walk = _Walk(layout)
    rows: list[tuple[RowKind, str, str, Bars]] = [
        (RowKind.TITLES, "titles", tr("Titles"), _Kept(partial(_titles, film))),
        (RowKind.PICTURE, "picture", tr("Picture"), _OfShots(walk, _shots_of(layout))),
        *((RowKind.CAST, who.id, who.name, _OfShots(walk, _presence_of(film, who.id))) for who in people),
        *((RowKind.SOUND, name, name, _Kept(partial(_sounds, film, name, lasts))) for name in names),
    ]
    tracks = []
    top = RULER_HEIGHT
    spare = room - top - sum(HEIGHTS[row] + GAP for row, *_ in rows)
    for row, name, label, bars in rows:
        height = HEIGHTS[row]
        if row is RowKind.PICTURE:
            height = max(height, min(TALLEST_PICTURE, height + spare))
        tracks.append(TimelineRow(row, name, label, top, height, bars))
        top += height + GAP
    return tuple(tracks)


def next_track(film: Film) -> str:
    """The name of a sound track that the film does not have yet: the first one free of A1, A2, A3 …"""
    taken = {clip.track for clip in film.audio.values()}
    return next(name for number in count(1) if (name := f"A{number}") not in taken)


def start_of(film: Film, shot: ShotId) -> int:
    """The film frame on which a shot begins."""
    return film.layout.starts[film.place_of[shot]]


class Headings:
    """The scenes as they follow each other: the film frames on which they begin and end, and what they are called.

    Empty scenes have no place in the film.
    """

    def __init__(self, film: Film) -> None:
        starts, places, first = film.layout.starts, film.shot_ids_by_scene, 0
        self.starts: list[int] = []
        self.words: list[str] = []
        for index, scene in enumerate(film.scene_order, start=1):
            shots = len(places[scene.id])
            if shots:
                self.starts.append(starts[first])
                self.words.append(scene.heading or str(index))
            first += shots
        self.ends = [*self.starts[1:], film.length] if self.starts else []
        self._apart: tuple[float, list[int]] | None = None

    def between(self, first: float, last: float, least: float) -> list[int]:
        """The scenes that have a frame in [first, last); of those shorter than `least` frames only some, the same
        wherever one looks."""
        apart = self._distinct(least)
        low = max(0, bisect_right(apart, first, key=self.starts.__getitem__) - 1)
        return apart[low : bisect_left(apart, last, key=self.starts.__getitem__)]

    def _distinct(self, least: float) -> list[int]:
        if self._apart is None or self._apart[0] != least:
            places, last = [], float("-inf")
            for place, (start, end) in enumerate(zip(self.starts, self.ends, strict=True)):
                if end - last >= least:
                    places.append(place)
                    last = start
            self._apart = least, places
        return self._apart[1]

    def apart_from(self, other: Headings) -> int:
        """The frame on which the first scene begins that is another there, of a film with the same scenes."""
        scenes = (list(zip(film.starts, film.ends, film.words, strict=True)) for film in (self, other))
        return next((min(ours[0], theirs[0]) for ours, theirs in zip(*scenes, strict=False) if ours != theirs), 0)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Headings):
            return NotImplemented
        return (self.starts, self.ends, self.words) == (other.starts, other.ends, other.words)

    __hash__ = None  # type: ignore[assignment]


def links_of(film: Film) -> list[tuple[int, int]]:
    """The places of shots that don't stand beside the shot that they continue: of that shot, and of their own."""
    places, links = film.place_of, []
    for place, shot in enumerate(film.layout.shots):
        if shot.continues is not None:
            source = places.get(shot.continues, place - 1)
            if source != place - 1:
                links.append((source, place))
    return links


def _shots_of(layout: Layout) -> BarOf:
    shots, starts, lengths = layout.shots, layout.starts, layout.lengths

    def bar(index: int) -> Bar:
        shot, start = shots[index], starts[index]
        return Bar(shot.id, start, start + lengths[index], shot.number or str(index + 1), shot.id)

    return bar


def _presence_of(film: Film, who: CharacterId) -> BarOf:
    seen_in, layout = film.appearances.get(who, ()), film.layout
    order, starts, lengths = film.order, layout.starts, layout.lengths

    def bar(index: int) -> Bar | None:
        shot = order[index]
        if shot not in seen_in:
            return None
        return Bar(f"{who}@{shot}", starts[index], starts[index] + lengths[index], "", shot)

    return bar


def _titles(film: Film) -> Iterable[Bar]:
    for title in film.titles.values():
        start = start_of(film, title.shot) + title.offset
        yield Bar(title.id, start, start + title.frames, title.text.replace("\n", " "), title.shot)


def _sounds(film: Film, track: str, lasts: Lasts) -> Iterable[Bar]:
    for clip in film.audio.values():
        if clip.track == track:
            start = edits.audio_start(film, clip)
            frames, most = edits.audio_frames(film, clip), lasts(clip.id)
            yield Bar(clip.id, start, start + (frames if most is None else min(frames, most)), clip.label, clip.anchor)
