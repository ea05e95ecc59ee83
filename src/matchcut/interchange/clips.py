"""The clips of an edit, of picture and of sound, and the media that they show and play."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from fractions import Fraction
from pathlib import Path

from matchcut.film.ids import MediaId
from matchcut.film.labels import Label
from matchcut.film.offline import Offline
from matchcut.film.time import FrameRange, FrameRate

SAMPLE_RATE = 48_000
_NO_MEDIUM = MediaId("")


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
class PictureSequence:
    """Numbered picture files that are shown as a film: every `step`th number from `first` on, at a rate of its own."""

    first: int
    step: int
    rate: FrameRate


@dataclass(frozen=True, slots=True, kw_only=True)
class MediaReference:
    """A media file as an edit knows it.

    `link` is how the edit names it ("" where it names no file): of ours, relative to the edit's folder, or absolute; of
    one that was read, the path or URL in it. `reel` is its tape, of ours at most 8 characters and unique in the edit.
    `start` is the timecode of its first frame, counted from 00:00:00:00; `frames` how many a picture has (None where
    the edit does not say), `samples` how many a sound has (at 48 kHz). `pictures`: it is a sequence of picture files,
    whose numbers stand at the `%04d` in its name.

    Of ours, `id` is the medium in the film, `path` where the file lies now and `name` what people read ("12A take 3").
    `facts` tell where it came from, for people and for programs. `offline`: there is no such file here; `link` is how
    that edit named it of which the film was made.
    """

    link: str = ""
    reel: str = ""
    start: int = 0
    frames: int | None = None
    samples: int = 0
    pictures: PictureSequence | None = None
    id: MediaId = _NO_MEDIUM
    path: Path = Path()
    name: str = ""
    facts: Mapping[str, str] = field(default_factory=dict, compare=False)
    offline: Offline | None = None

    @property
    def length(self) -> int:
        """How many frames it has; 0 for a sound, and where nobody says."""
        return self.frames or 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Clip:
    """One clip of the picture. Record frame `record.start + i` shows source frame ⌊source + i · speed⌋.

    `speed` 0 holds one frame; below 0 it runs backwards. A clip without media, or of media that has no link and no
    reel, is black, unless it is `offline`: of media that is not here, which the edit may not even name. `lacks_take`:
    black stands in for a shot without a take. `name` is the shot's, in an edit of ours; in one that was read, what that
    calls the clip.
    `heard` tells whether the sound of the media itself is heard with the picture; None where the file does not say:
    then it is where the edit has no sounds. `tape` is the source timecode where a list names that; `source` and `speed`
    then are what it comes to where the media runs at the edit's rate. `remark` is what a person noted on it, or what a
    board says; `facts` what our own exports say of a take.
    """

    name: str
    record: FrameRange
    media: MediaReference | None = None
    source: Fraction = Fraction(0)
    speed: Fraction = Fraction(1)
    offline: bool = False
    lacks_take: bool = False
    heard: bool | None = None
    tape: Tape | None = None
    facts: Mapping[str, str] = field(default_factory=dict, compare=False)
    remark: str = field(default="", compare=False)

    @property
    def black(self) -> bool:
        """Whether nothing is shown."""
        return not self.link and not self.reel and not self.offline

    @property
    def link(self) -> str:
        """How its media is named; "" where it is not."""
        return self.media.link if self.media else ""

    @property
    def reel(self) -> str:
        """The tape of its media; "" where that is not named."""
        return self.media.reel if self.media else ""

    @property
    def media_start(self) -> int:
        """The first frame of its media, in the media's own timecode."""
        return self.media.start if self.media else 0

    @property
    def available(self) -> int | None:
        """How many frames its media has; None where the edit does not say."""
        return self.media.frames if self.media else None

    @property
    def pictures(self) -> PictureSequence | None:
        """The sequence of picture files that its media is; None where it is none."""
        return self.media.pictures if self.media else None

    @property
    def first(self) -> int:
        """The source frame that its first record frame shows."""
        return self.source.numerator // self.source.denominator

    @property
    def lowest(self) -> int:
        """The lowest source frame that it shows: its last one where it runs backwards."""
        if self.speed >= 0:
            return self.first
        last = self.source + (self.record.frames - 1) * self.speed
        return last.numerator // last.denominator

    @property
    def source_frames(self) -> int:
        """How many source frames lie between its first and its end: never as many as `record` when retimed.

        Rounded up where it runs fast and down where it runs slow, so that no reader takes a retimed clip for one at
        full speed.
        """
        exact = self.record.frames * abs(self.speed)
        frames = exact.numerator // exact.denominator
        return frames if abs(self.speed) <= 1 else -(-exact.numerator // exact.denominator)

    @property
    def retimed(self) -> bool:
        return self.speed != 1

    def during(self, record: FrameRange) -> Clip:
        """The clip as it would be seen during other record frames, which may reach beyond its own at both ends."""
        later = record.start - self.record.start
        tape = replace(self.tape, into=self.tape.into + later) if self.tape else None
        return replace(self, record=record, source=self.source + later * self.speed, tape=tape)

    def source_frame(self, frame: int) -> int:
        """The source frame that record frame `frame` shows; the last there is where the source ends before it."""
        shown = self.first + frame - self.record.start
        if self.speed != 1:
            exact = self.source + (frame - self.record.start) * self.speed
            shown = exact.numerator // exact.denominator
        if self.available is not None:
            shown = min(shown, self.media_start + self.available - 1)
        return shown


@dataclass(frozen=True, slots=True, kw_only=True)
class SoundClip:
    """A stretch of sound, all in seconds: the edit from `start` for `seconds` plays the source from `source` on.

    `source` counts from the beginning of the source's own time. `gain` is in hundredths of a decibel, in an edit of
    ours the clip's and its track's together. `tape` is the source timecode where a list names that; `source` then
    counts from midnight. On a `lane` nothing overlaps. `muted` is the track's.
    """

    track: str
    name: str
    start: Fraction
    seconds: Fraction
    source: Fraction
    media: MediaReference = MediaReference()
    gain: int = 0
    fade_in: Fraction = Fraction(0)
    fade_out: Fraction = Fraction(0)
    tape: Tape | None = None
    lane: int = 0
    muted: bool = False

    @property
    def link(self) -> str:
        """How its media is named; "" where it is not."""
        return self.media.link

    @property
    def reel(self) -> str:
        """The tape of its media; "" where that is not named."""
        return self.media.reel

    @property
    def first_sample(self) -> int:
        """Where it starts in the edit, in samples at 48 kHz; so for the others."""
        return round(self.start * SAMPLE_RATE)

    @property
    def samples(self) -> int:
        return round(self.seconds * SAMPLE_RATE)

    @property
    def end_sample(self) -> int:
        return self.first_sample + self.samples

    @property
    def source_sample(self) -> int:
        return round(self.source * SAMPLE_RATE)

    @property
    def fade_samples(self) -> tuple[int, int]:
        """How long it fades in and out."""
        return round(self.fade_in * SAMPLE_RATE), round(self.fade_out * SAMPLE_RATE)

    @property
    def end(self) -> Fraction:
        return self.start + self.seconds

    def part(self, start: Fraction, end: Fraction) -> SoundClip:
        """What is heard of it from second `start` of the edit up to `end`."""
        return replace(self, start=start, seconds=end - start, source=self.source + start - self.start)

    @property
    def called(self) -> str:
        """Its name; that of its media where it has none."""
        return self.name or self.media.name
