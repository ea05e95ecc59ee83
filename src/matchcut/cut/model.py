"""The cut: what a film shows and plays, frame for frame and sample for sample, without any file being touched.

Record time is the film's own: frame 0 is its first. Source time is a take's. Events follow each other, and share
the frames of an overlapping seam:

    record    0         1         2         3
              0123456789012345678901234567890123456
    event 0   ▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇
    event 1             ▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇             seam 0–1: dissolve of 5 frames, record 10 … 14
    event 2                             ▇▇▇▇▇▇▇▇▇▇▇  a cut has no seam

A level is an integer from 0 (nothing of it is seen) to FULL (all of it).
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property

from matchcut.film.ids import MediaId, ShotId, TakeId, TitleId
from matchcut.film.model import Track
from matchcut.film.time import FrameRange, FrameRate
from matchcut.film.vocabulary import TitleStyle, TransitionKind
from matchcut.words.statements import Notes

FULL = 256
CENTRE = (5000, 5000)


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """A shot's place in the film. `media` is its circled take's video, or None: then a board stands in for it, unless
    it is a `black` one. `offline`: it is footage whose file is not there.

    Record frame `record.start + i` shows source frame `head + ⌊i · speed + phase⌋`, or the take's last
    (`available − 1`) where that would be beyond its end. `phase`, from 0 to below 1, is how far a retimed event that
    begins in its middle (see `cut.part`) is into its first source frame. `board` is what a board says: the slate, then
    the action; `keyframe` the picture that it shows, if the shot has one. `centre` is the point that stays in the
    middle where the picture is cropped, in hundredths of a percent from the left and from the top.
    """

    shot: ShotId
    label: str
    take: TakeId | None
    media: MediaId | None
    record: FrameRange
    head: int = 0
    speed: Fraction = Fraction(1)
    phase: Fraction = Fraction(0)
    available: int = 1
    board: tuple[str, str] = ("", "")
    keyframe: MediaId | None = None
    centre: tuple[int, int] = CENTRE
    black: bool = False
    offline: bool = False

    def source_frame(self, frame: int) -> int:
        """The take's frame that record frame `frame` shows."""
        into = frame - self.record.start
        if self.speed != 1 or self.phase:
            exact = into * self.speed + self.phase
            into = exact.numerator // exact.denominator
        return min(self.head + into, self.available - 1)

    def picture(self, frame: int, *, filled: bool = False) -> Picture:
        """What record frame `frame` shows of it; `filled` where it fills a frame of another shape."""
        if self.black:
            return Picture(None, 0, black=True)
        if self.media is None:
            return Picture(None, 0, self.board, keyframe=self.keyframe)
        return Picture(self.media, self.source_frame(frame), centre=self.centre if filled else None)


@dataclass(frozen=True, slots=True)
class Seam:
    """How event `incoming` (its index) is entered from the one before it; `record` holds all frames it touches.

    `turn` is the record frame at which that event begins. In a part of a film both may lie outside of it.
    """

    kind: TransitionKind
    record: FrameRange
    incoming: int
    turn: int


@dataclass(frozen=True, slots=True)
class TitleEvent:
    """Text over the picture, rising and falling over `fade` frames at its ends."""

    id: TitleId
    text: str
    style: TitleStyle
    record: FrameRange
    fade: int

    def level(self, frame: int) -> int:
        """How far it is seen at record frame `frame`: the first and last frames show a little of it already."""
        into, left = frame - self.record.start, self.record.end - frame
        steps = self.fade + 1
        return min(FULL, rounded(into + 1, steps), rounded(left, steps))


@dataclass(frozen=True, slots=True, kw_only=True)
class SoundEvent:
    """Sound at an absolute place: film sample `start` plays source sample `source_start`, at 48 kHz.

    `gain` is in hundredths of a decibel, the fades in samples, `pan` from −100 (left) to 100 (right). A source may
    turn out shorter than `samples`; silence follows then.
    """

    media: MediaId
    start: int
    samples: int
    source_start: int = 0
    gain: int = 0
    fade_in: int = 0
    fade_out: int = 0
    track: str = "A1"
    label: str = ""
    pan: int = 0

    @property
    def end(self) -> int:
        return self.start + self.samples


@dataclass(frozen=True, slots=True)
class Picture:
    """One frame before anything is done to it: frame `frame` of a take's video, or black, or a board, which shows the
    shot's `keyframe` where it has one.

    It is whole, or where there is a `centre`, cropped around that point to the film's shape.
    """

    media: MediaId | None
    frame: int
    board: tuple[str, str] = ("", "")
    centre: tuple[int, int] | None = None
    keyframe: MediaId | None = None
    black: bool = False


@dataclass(frozen=True, slots=True)
class TitleLayer:
    """A title as one frame shows it."""

    text: str
    style: TitleStyle
    level: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Composite:
    """All that one film frame shows, in the order in which it is laid down.

    `base`, then `over` by way of `kind` at `mix` (a dissolve or wipe), or a dip that leaves `mix` of `base`; then
    the titles; then the film's own fade, which leaves `level` of everything.
    """

    base: Picture
    over: Picture | None = None
    kind: TransitionKind | None = None
    mix: int = FULL
    titles: tuple[TitleLayer, ...] = ()
    level: int = FULL

    @property
    def untouched(self) -> bool:
        """Whether the frame is its base and nothing else."""
        return self.kind is None and not self.titles and self.level == FULL


@dataclass(frozen=True)
class Cut:
    """A film conformed to its circled takes. Ranges and positions are in record frames or 48 kHz samples.

    `start` is the first frame's timecode, counted from 00:00:00:00. Titles are in order of their start. `notes`
    are sentences on what a person should know before delivering: frames held, sounds left out. `tracks` are those
    that differ from the defaults; `loudness` is what the sound is brought to, in hundredths of a LUFS.

    `before` and `after` are how many frames of the film lie outside of it where it is a part (see `cut.part`): fades
    are the film's.

    A picture of another shape than the film's is shown whole, with bars; in a film that is `filled`, it is cropped
    around its event's `centre` instead.
    """

    title: str
    rate: FrameRate
    width: int
    height: int
    start: int
    events: tuple[Event, ...]
    seams: tuple[Seam, ...] = ()
    titles: tuple[TitleEvent, ...] = ()
    sounds: tuple[SoundEvent, ...] = ()
    fade_in: int = 0
    fade_out: int = 0
    notes: Notes = ()
    tracks: tuple[Track, ...] = ()
    loudness: int | None = None
    filled: bool = False
    before: int = 0
    after: int = 0

    @property
    def length(self) -> int:
        """How many frames the film has."""
        return self.events[-1].record.end

    @property
    def samples(self) -> int:
        """How many samples at 48 kHz the film lasts."""
        return self.rate.samples(self.length)

    def event_at(self, frame: int) -> int:
        """The index of the last event that has begun at record frame `frame`."""
        return bisect_right(self._starts, frame) - 1

    def events_at(self, frame: int) -> tuple[Event, ...]:
        """What is seen at record frame `frame`: one event, or where two overlap the outgoing one, then the incoming."""
        index, seam = self.event_at(frame), self.seam_at(frame)
        overlaps = seam is not None and seam.kind.overlaps
        return self.events[index - 1 : index + 1] if overlaps else self.events[index : index + 1]

    def seam_at(self, frame: int) -> Seam | None:
        """The seam that touches record frame `frame`, if there is one."""
        index = bisect_right(self._seam_starts, frame) - 1
        return self.seams[index] if index >= 0 and self.seams[index].record.contains(frame) else None

    def titles_at(self, frame: int) -> tuple[TitleEvent, ...]:
        """The titles that are seen at record frame `frame`, those that began first below the others."""
        first = bisect_left(self._title_starts, frame - self._longest_title + 1)
        last = bisect_right(self._title_starts, frame)
        return tuple(title for title in self.titles[first:last] if title.record.contains(frame))

    def composite(self, frame: int) -> Composite:
        """Return what record frame `frame` shows. IndexError outside the film."""
        if not 0 <= frame < self.length:
            raise IndexError(f"frame {frame} is not in the film, which has {self.length}")
        index = self.event_at(frame)
        base, over, kind, mix = self._picture(index, frame), None, None, FULL
        seam = self.seam_at(frame)
        if seam:
            kind = seam.kind
            if kind.overlaps:
                base, over = self._picture(index - 1, frame), base
                mix = rounded(frame - seam.record.start + 1, seam.record.frames + 1)
            else:
                mix = _dip_level(seam.record, seam.turn, frame)
        titles = tuple(TitleLayer(title.text, title.style, title.level(frame)) for title in self.titles_at(frame))
        return Composite(base=base, over=over, kind=kind, mix=mix, titles=titles, level=self._fade_level(frame))

    def _picture(self, index: int, frame: int) -> Picture:
        return self.events[index].picture(frame, filled=self.filled)

    def _fade_level(self, frame: int) -> int:
        level = FULL
        begun = self.before + frame
        if begun < self.fade_in:
            level = rounded(begun, self.fade_in)
        left = self.length - 1 - frame + self.after
        if left < self.fade_out:
            level = min(level, rounded(left, self.fade_out))
        return level

    @cached_property
    def _starts(self) -> list[int]:
        return [event.record.start for event in self.events]

    @cached_property
    def _seam_starts(self) -> list[int]:
        return [seam.record.start for seam in self.seams]

    @cached_property
    def _title_starts(self) -> list[int]:
        return [title.record.start for title in self.titles]

    @cached_property
    def _longest_title(self) -> int:
        return max((title.record.frames for title in self.titles), default=0)


def rounded(part: int, divisor: int) -> int:
    """`part / whole` as a level, to the nearest."""
    return (2 * FULL * part + divisor) // (2 * divisor)


def _dip_level(record: FrameRange, turn: int, frame: int) -> int:
    """How much of the picture a dip leaves: nothing on the last frame before the cut and the first one after it."""
    if frame < turn:
        return rounded(turn - 1 - frame, turn - record.start)
    return rounded(frame - turn, record.end - turn)
