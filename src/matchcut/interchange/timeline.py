"""The edit that is delivered: the cut laid end to end, as other programs want it, with names for its sources.

Our shots overlap in a dissolve; other programs lay clips end to end at a cut point and let a transition reach into
their handles. Where the cut point stands in the overlap is the format's habit (`formats.Align`):

    shot 0      ▇▇▇▇▇▇▇▇▇▇▇▇▇▇                     record  0 … 13
    shot 1                ▇▇▇▇▇▇▇▇▇▇▇▇             record 10 … 21, dissolve 10 … 13
    at start    [strip 0 ][ strip 1          ]     the cut point is 10
    at centre   [strip 0   ][ strip 1        ]     the cut point is 12
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from fractions import Fraction
from functools import cached_property
from pathlib import Path

from matchcut.film.ids import MediaId, TitleId
from matchcut.film.offline import Offline
from matchcut.film.time import FrameRange, FrameRate
from matchcut.film.vocabulary import TitleStyle, TransitionKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A media file as the edit knows it.

    `name` is what people read ("12A take 3"), `reel` a tape name of at most 8 characters, unique in the edit; `path`
    where the file lies now and `link` how the edit names it: relative to the edit's folder, or absolute. A take's own
    timecode begins at 00:00:00:00. `frames` is how long a picture is, `samples` a sound (at 48 kHz). `facts` tell
    where the media came from, for people and for programs. `offline`: there is no such file here; `link` is how that
    edit named it of which the film was made, and `start` the timecode of its first frame, counted from 00:00:00:00.
    """

    media: MediaId
    name: str
    reel: str
    path: Path
    link: str
    frames: int = 0
    samples: int = 0
    facts: Mapping[str, str] = field(default_factory=dict)
    offline: Offline | None = None
    start: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Strip:
    """A piece of the picture track. Record frame `record.start + i` shows source frame ⌊at + i · speed⌋.

    `source` None is black: a shot that is `black`, or `offline` where the format can't name its media, or has no take.
    `speed` 0 holds one frame; below 0 it runs backwards. `label` is the shot's.
    """

    label: str
    source: Source | None
    record: FrameRange
    at: Fraction = Fraction(0)
    speed: Fraction = Fraction(1)
    note: str = ""
    black: bool = False
    offline: bool = False

    @property
    def lacks_take(self) -> bool:
        """Whether black only stands in for it."""
        return self.source is None and not self.black and not self.offline

    @property
    def first(self) -> int:
        """The source frame that its first record frame shows."""
        return self.at.numerator // self.at.denominator

    @property
    def lowest(self) -> int:
        """The lowest source frame that it shows: its last one where it runs backwards."""
        if self.speed >= 0:
            return self.first
        last = self.at + (self.record.frames - 1) * self.speed
        return last.numerator // last.denominator

    @property
    def source_frames(self) -> int:
        """How many source frames lie between its first and its end: never as many as `record` when retimed.

        Rounded up where it runs fast and down where it runs slow, so that no reader takes a retimed clip for one at
        full speed.
        """
        exact = self.record.frames * abs(self.speed)
        whole = exact.numerator // exact.denominator
        return whole if abs(self.speed) <= 1 else -(-exact.numerator // exact.denominator)

    @property
    def retimed(self) -> bool:
        return self.speed != 1


@dataclass(frozen=True, slots=True)
class Join:
    """A transition into strip `incoming`, touching the frames of `record`; the cut point is that strip's start."""

    kind: TransitionKind
    record: FrameRange
    incoming: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SoundStrip:
    """A piece of sound on a lane where nothing overlaps it; positions in samples at 48 kHz, as in `SoundEvent`.

    `gain` is the clip's and its track's together; `muted` is its track's.
    """

    source: Source
    lane: int
    track: str
    label: str
    start: int
    samples: int
    source_start: int
    gain: int = 0
    fade_in: int = 0
    fade_out: int = 0
    muted: bool = False

    @property
    def end(self) -> int:
        return self.start + self.samples


@dataclass(frozen=True, slots=True)
class Title:
    """Text over the picture during `record`, rising and falling over `fade` frames at its ends."""

    id: TitleId
    text: str
    style: TitleStyle
    record: FrameRange
    fade: int


@dataclass(frozen=True, slots=True)
class Mark:
    """A marker at record frame `frame`: a short `name` and a longer `comment`. `person`: somebody left it there."""

    frame: int
    name: str
    comment: str
    person: bool = False


@dataclass(frozen=True, kw_only=True)
class Edit:
    """All that an interchange file can say of the film. Frames are record frames, `start` the first one's timecode.

    Marks are in order of their frames. `home` is the folder that the edit's file lies in, which relative links start
    from. `mixing` names what the film's mix does beyond gain and fades ("ducking of music"), which no format carries;
    `reframed` the shots that a film of another shape frames anew, and `beyond` the markers after the last frame.
    `drop`: timecode is counted with drops, where the rate has them.
    """

    title: str
    rate: FrameRate
    width: int
    height: int
    start: int
    length: int
    home: Path
    strips: tuple[Strip, ...]
    joins: tuple[Join, ...] = ()
    titles: tuple[Title, ...] = ()
    sounds: tuple[SoundStrip, ...] = ()
    marks: tuple[Mark, ...] = ()
    fade_in: int = 0
    fade_out: int = 0
    mixing: tuple[str, ...] = ()
    reframed: tuple[str, ...] = ()
    beyond: tuple[str, ...] = ()
    drop: bool = True

    @cached_property
    def sources(self) -> tuple[Source, ...]:
        """Every source once, pictures first, as they are first used."""
        pictures = [strip.source for strip in self.strips if strip.source]
        found = {source.media: source for source in [*pictures, *(sound.source for sound in self.sounds)]}
        return tuple(found.values())

    @property
    def lanes(self) -> tuple[tuple[SoundStrip, ...], ...]:
        """The sounds by lane, each in order of time."""
        count = 1 + max((sound.lane for sound in self.sounds), default=-1)
        return tuple(tuple(sound for sound in self.sounds if sound.lane == lane) for lane in range(count))

    @cached_property
    def title_lanes(self) -> tuple[tuple[Title, ...], ...]:
        """The titles on as few lanes as it takes for none to overlap another; cut off at the film's end."""
        lanes: list[list[Title]] = []
        for title in self.titles:
            shown = replace(title, record=title.record.intersection(FrameRange(0, self.length)))
            lane = next((lane for lane in lanes if lane[-1].record.end <= shown.record.start), None)
            if lane is None:
                lanes.append([shown])
            else:
                lane.append(shown)
        return tuple(tuple(lane) for lane in lanes)

    @property
    def edges(self) -> tuple[int, int]:
        """The film's own fades as transitions at the edges of the picture track: none where a shot there is too short.

        A fade may not reach over a cut, nor into another transition.
        """
        first, last = self.strips[0], self.strips[-1]
        begun = max((join.record.end for join in self.joins), default=0)
        next_join = min((join.record.start for join in self.joins), default=self.length)
        ending = self.length - self.fade_out
        into = self.fade_in if self.fade_in <= min(first.record.end, next_join) else 0
        out = self.fade_out if ending >= max(last.record.start, begun, into) else 0
        return into, out

    def place_of(self, source: Source) -> Path:
        """Where a source lies for whoever reads the edit: an absolute path."""
        return (self.home / source.link).absolute()

    def join_into(self, strip: int) -> Join | None:
        """The transition by which a strip (its index) is entered."""
        return self._joins.get(strip)

    def marks_in(self, strip: Strip) -> tuple[Mark, ...]:
        """The markers that stand on a strip's frames."""
        first, end = (bisect_left(self._mark_frames, frame) for frame in (strip.record.start, strip.record.end))
        return self.marks[first:end]

    @cached_property
    def _joins(self) -> dict[int, Join]:
        return {join.incoming: join for join in self.joins}

    @cached_property
    def _mark_frames(self) -> list[int]:
        return [mark.frame for mark in self.marks]
