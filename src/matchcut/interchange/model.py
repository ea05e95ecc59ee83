"""An edit as a file tells it, whatever its format: exact, and laid out so that it can be conformed frame by frame.

Record frames count from 0, the edit's first. Source frames count in the source's own timecode, whose first frame is
`media_start`. Clips lie end to end; a transition reaches beyond its cut into the frames that neither clip owns:

    record      0         1         2
                012345678901234567890123
    clip 0      ▇▇▇▇▇▇▇▇▇▇░░░░              its out handle is seen through the transition
    transition            ╳╳╳╳              record 10 … 13, cut at 10
    clip 1                ▇▇▇▇▇▇▇▇▇▇▇▇▇▇
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from fractions import Fraction
from functools import cached_property

from matchcut.film.labels import Label
from matchcut.film.time import FrameRange, FrameRate


@dataclass(frozen=True, slots=True)
class Tape:
    """The source timecode of a clip as an edit list writes it, which only its media can turn into frames.

    From label `first` up to, not including, `end` lie the frames that the list shows over `frames` record frames, of
    which the clip is what lies from record frame `into` on. `drop`: how the list counts. `speed` is what it says
    (negative: backwards), None where it says nothing.
    """

    first: Label
    end: Label
    frames: int
    into: int = 0
    drop: bool = False
    speed: Fraction | None = None


@dataclass(frozen=True, slots=True)
class Pictures:
    """A sequence of numbered picture files that is shown as a film: every `step`th number from `first` on."""

    first: int
    step: int
    rate: FrameRate


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadClip:
    """One clip of the picture. Record frame `record.start + i` shows source frame ⌊source + i · speed⌋.

    `media` is the path or URL as the file writes it ("" where it names none), `reel` the tape; `available` how many
    frames the source has, if the file says so. A clip without media and reel is black, unless it is `offline`: shown by
    the edit, which names no media for it. `heard` tells whether the sound of the media itself is heard with the
    picture; None where the file does not say: then it is where the edit has no sounds. `tape` is the source timecode
    where a list names that; `source` and `speed` then are what it comes to where the media runs at the edit's rate.
    `pictures`: the media is a sequence of picture files, whose numbers stand at the `%04d` in its name.
    `remark` is what a person noted on the clip.
    """

    name: str
    record: FrameRange
    source: Fraction = Fraction(0)
    speed: Fraction = Fraction(1)
    media: str = ""
    reel: str = ""
    media_start: int = 0
    available: int | None = None
    offline: bool = False
    facts: Mapping[str, str] = field(default_factory=dict, compare=False)
    heard: bool | None = None
    tape: Tape | None = None
    pictures: Pictures | None = None
    remark: str = field(default="", compare=False)

    @property
    def black(self) -> bool:
        """Whether nothing is shown."""
        return not self.media and not self.reel and not self.offline

    def during(self, record: FrameRange) -> ReadClip:
        """The clip as it would be seen during other record frames, which may reach beyond its own at both ends."""
        later = record.start - self.record.start
        tape = replace(self.tape, into=self.tape.into + later) if self.tape else None
        return replace(self, record=record, source=self.source + later * self.speed, tape=tape)

    def source_frame(self, frame: int) -> int:
        """The source frame that record frame `frame` shows; the last there is where the source ends before it."""
        exact = self.source + (frame - self.record.start) * self.speed
        shown = exact.numerator // exact.denominator
        if self.available is not None:
            shown = min(shown, self.media_start + self.available - 1)
        return shown


@dataclass(frozen=True, slots=True)
class ReadTransition:
    """How clip `incoming` (its index) is entered: `kind` as the format names it, `record` all frames it touches.

    `overlaps` tells whether both clips are seen in it (a dissolve), or one at a time (a dip).
    """

    kind: str
    record: FrameRange
    incoming: int
    overlaps: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadSound:
    """A stretch of sound, all in seconds: the film from `start` for `seconds` plays the source from `source` on.

    `source` counts from the beginning of the source's own time. `gain` is in hundredths of a decibel, the fades in
    seconds. `tape` is the source timecode where a list names that; `source` then counts from midnight.
    """

    track: str
    name: str
    start: Fraction
    seconds: Fraction
    source: Fraction
    media: str = ""
    reel: str = ""
    gain: int = 0
    fade_in: Fraction = Fraction(0)
    fade_out: Fraction = Fraction(0)
    tape: Tape | None = None


@dataclass(frozen=True, slots=True)
class ReadMarker:
    """A note on record frame `frame`, which may lie outside of the edit."""

    frame: int
    text: str


@dataclass(frozen=True, slots=True)
class ReadTitle:
    """Text over the picture during `record`."""

    record: FrameRange
    text: str


@dataclass(frozen=True, slots=True)
class Seen:
    """What one record frame shows: clips by index with their source frames; the second is the incoming one."""

    clips: tuple[tuple[int, int], ...]


@dataclass(frozen=True)
class ReadEdit:
    """One edit. `start` is the timecode of its first frame, counted from 00:00:00:00; None where the file has none.

    `notes` are sentences on what the file holds and is not read here. `size` is the picture's width and height, where
    the file says them.
    """

    title: str
    rate: FrameRate
    start: int | None
    clips: tuple[ReadClip, ...]
    transitions: tuple[ReadTransition, ...] = ()
    sounds: tuple[ReadSound, ...] = ()
    notes: tuple[str, ...] = ()
    markers: tuple[ReadMarker, ...] = ()
    titles: tuple[ReadTitle, ...] = ()
    size: tuple[int, int] | None = None

    @property
    def length(self) -> int:
        """How many frames the edit has."""
        return self.clips[-1].record.end if self.clips else 0

    def seen(self, frame: int) -> Seen:
        """What record frame `frame` shows. IndexError outside the edit."""
        if not 0 <= frame < self.length:
            raise IndexError(f"frame {frame} is not in the edit, which has {self.length}")
        transition = self.transition_at(frame)
        if transition is not None and transition.overlaps:
            shown = [transition.incoming - 1, transition.incoming]
        else:
            shown = [bisect_right(self._starts, frame) - 1]
        return Seen(tuple((index, self.clips[index].source_frame(frame)) for index in shown))

    def transition_at(self, frame: int) -> ReadTransition | None:
        """The transition that touches record frame `frame`, if there is one."""
        index = bisect_right(self._transition_starts, frame) - 1
        if index >= 0 and self.transitions[index].record.contains(frame):
            return self.transitions[index]
        return None

    @cached_property
    def _starts(self) -> list[int]:
        return [clip.record.start for clip in self.clips]

    @cached_property
    def _transition_starts(self) -> list[int]:
        return [transition.record.start for transition in self.transitions]


@dataclass(frozen=True)
class SampledEdit(ReadEdit):
    """An edit of which only the outcome is known: `shown` tells what each record frame shows."""

    shown: tuple[Seen, ...] = ()

    @property
    def length(self) -> int:
        """How many frames the edit has."""
        return len(self.shown)

    def seen(self, frame: int) -> Seen:
        """What record frame `frame` shows. IndexError outside the edit."""
        return self.shown[frame]
