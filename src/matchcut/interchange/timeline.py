"""An edit as the formats tell it, exactly: what is read of a file, and what is written to one.

Record frames count from 0, the edit's first. Source frames count in the source's own timecode, whose first frame is its
media's `start`. Clips lie end to end; a join reaches beyond its cut point into the frames that neither clip owns:

    record      0         1         2
                012345678901234567890123
    clip 0      ▇▇▇▇▇▇▇▇▇▇░░░░              its out handle is seen through the transition
    transition            ╳╳╳╳              record 10 … 13, cut point at 10
    clip 1                ▇▇▇▇▇▇▇▇▇▇▇▇▇▇

Where the cut point stands in an overlap is the format's habit (`formats.Align`).
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from matchcut.film.ids import TitleId
from matchcut.film.time import FrameRange, FrameRate
from matchcut.film.vocabulary import TitleStyle
from matchcut.interchange.clips import Clip, MediaReference, SoundClip
from matchcut.interchange.problems import EditNotes
from matchcut.words.statements import Notes

_SIZE = (1920, 1080)
"""That of an edit whose file does not say it."""
_NO_TITLE = TitleId("")


@dataclass(frozen=True, slots=True)
class Join:
    """A transition into clip `incoming` (its index), touching the frames of `record`; the cut point is where that
    clip starts.

    `kind` is a `TransitionKind` in an edit of ours, else as the format names it; "fade" is one from or to black at the
    edit's edge. `overlaps` tells whether both clips are seen in it (a dissolve), or one at a time (a dip).
    """

    kind: str
    record: FrameRange
    incoming: int
    overlaps: bool = True


@dataclass(frozen=True, slots=True)
class TimelineTitle:
    """Text over the picture during `record`, rising and falling over `fade` frames at its ends."""

    record: FrameRange
    text: str
    style: TitleStyle = TitleStyle.CENTRE
    fade: int = 0
    id: TitleId = _NO_TITLE


@dataclass(frozen=True, slots=True)
class TimelineMarker:
    """A note on record frame `frame`, which may lie outside of the edit, with a longer `comment`.

    `person`: somebody left it there; of ours, others tell what the takes are.
    """

    frame: int
    text: str
    comment: str = ""
    person: bool = True


@dataclass(frozen=True, slots=True)
class ShownClips:
    """What one record frame shows: clips by index with their source frames; the second is the incoming one."""

    clips: tuple[tuple[int, int], ...]


@dataclass(frozen=True, kw_only=True)
class Timeline:
    """One edit: all that an interchange file can say of a film. Frames are record frames.

    `start` is the timecode of the first one, counted from 00:00:00:00; None where the file has none. `size` is the
    picture's width and height, where the file says them. Joins and markers are in order of their frames. `notes` are
    sentences on what a file that was read holds beyond that.

    The rest is of what we write. `home` is the folder that the edit's file lies in, which relative links start from.
    `fade_in` and `fade_out` are the film's own. `mixing` names what the film's mix does beyond gain and fades ("ducking
    of music"), which no format carries; `reframed` the shots that a film of another shape frames anew, and `beyond` the
    markers after the last frame. `drop`: timecode is counted with drops, where the rate has them.
    """

    title: str
    rate: FrameRate
    start: int | None
    clips: tuple[Clip, ...]
    joins: tuple[Join, ...] = ()
    sounds: tuple[SoundClip, ...] = ()
    titles: tuple[TimelineTitle, ...] = ()
    markers: tuple[TimelineMarker, ...] = ()
    size: tuple[int, int] | None = None
    notes: Notes = ()
    home: Path = Path()
    fade_in: int = 0
    fade_out: int = 0
    mixing: EditNotes = ()
    reframed: tuple[str, ...] = ()
    beyond: tuple[str, ...] = ()
    drop: bool = True

    @property
    def length(self) -> int:
        """How many frames the edit has."""
        return self.clips[-1].record.end if self.clips else 0

    @property
    def width(self) -> int:
        return (self.size or _SIZE)[0]

    @property
    def height(self) -> int:
        return (self.size or _SIZE)[1]

    @property
    def begin(self) -> int:
        """The timecode of its first frame, 0 where it has none."""
        return self.start or 0

    def shown(self, frame: int) -> ShownClips:
        """What record frame `frame` shows. IndexError outside the edit."""
        if not 0 <= frame < self.length:
            raise IndexError(f"frame {frame} is not in the edit, which has {self.length}")
        join = self.join_at(frame)
        if join is not None and join.overlaps:
            shown = [join.incoming - 1, join.incoming]
        else:
            shown = [bisect_right(self._starts, frame) - 1]
        return ShownClips(tuple((index, self.clips[index].source_frame(frame)) for index in shown))

    def join_at(self, frame: int) -> Join | None:
        """The join that touches record frame `frame`, if there is one."""
        index = bisect_right(self._join_starts, frame) - 1
        if index >= 0 and self.joins[index].record.contains(frame):
            return self.joins[index]
        return None

    def join_into(self, clip: int) -> Join | None:
        """The join by which a clip (its index) is entered."""
        return self._joins.get(clip)

    @cached_property
    def media(self) -> tuple[MediaReference, ...]:
        """The media of ours, each once, pictures first, as they are first used."""
        pictures = [clip.media for clip in self.clips if clip.media]
        every = {media.id: media for media in [*pictures, *(sound.media for sound in self.sounds)]}
        return tuple(every.values())

    @property
    def lanes(self) -> tuple[tuple[SoundClip, ...], ...]:
        """The sounds by lane, each in order of time."""
        count = 1 + max((sound.lane for sound in self.sounds), default=-1)
        return tuple(tuple(sound for sound in self.sounds if sound.lane == lane) for lane in range(count))

    @cached_property
    def title_lanes(self) -> tuple[tuple[TimelineTitle, ...], ...]:
        """The titles on as few lanes as it takes for none to overlap another; cut off at the edit's end."""
        lanes: list[list[TimelineTitle]] = []
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
        first, last = self.clips[0], self.clips[-1]
        begun = max((join.record.end for join in self.joins), default=0)
        next_join = min((join.record.start for join in self.joins), default=self.length)
        ending = self.length - self.fade_out
        into = self.fade_in if self.fade_in <= min(first.record.end, next_join) else 0
        out = self.fade_out if ending >= max(last.record.start, begun, into) else 0
        return into, out

    def place_of(self, media: MediaReference) -> Path:
        """Where media lies for whoever reads the edit: an absolute path."""
        return (self.home / media.link).absolute()

    def markers_in(self, clip: Clip) -> tuple[TimelineMarker, ...]:
        """The markers that stand on a clip's frames."""
        first, end = (bisect_left(self._marked, frame) for frame in (clip.record.start, clip.record.end))
        return self.markers[first:end]

    def sounds_in(self, clip: Clip) -> tuple[SoundClip, ...]:
        """The sounds that begin under a clip's frames."""
        return tuple(self._sounds_from.get(clip.record.start, ()))

    @cached_property
    def _sounds_from(self) -> dict[int, list[SoundClip]]:
        """By the first frame of the clip under which they begin."""
        starts = [self.rate.samples(clip.record.start) for clip in self.clips]
        end = self.rate.samples(self.length)
        under: dict[int, list[SoundClip]] = {}
        for sound in self.sounds:
            index = bisect_right(starts, sound.first_sample) - 1
            if index >= 0 and sound.first_sample < end:
                under.setdefault(self.clips[index].record.start, []).append(sound)
        return under

    @cached_property
    def _starts(self) -> list[int]:
        return [clip.record.start for clip in self.clips]

    @cached_property
    def _join_starts(self) -> list[int]:
        return [join.record.start for join in self.joins]

    @cached_property
    def _joins(self) -> dict[int, Join]:
        return {join.incoming: join for join in self.joins}

    @cached_property
    def _marked(self) -> list[int]:
        return [marker.frame for marker in self.markers]


@dataclass(frozen=True, kw_only=True)
class SampledTimeline(Timeline):
    """An edit of which only the outcome is known: `frames` tells what each record frame shows."""

    frames: tuple[ShownClips, ...] = ()

    @property
    def length(self) -> int:
        """How many frames the edit has."""
        return len(self.frames)

    def shown(self, frame: int) -> ShownClips:
        """What record frame `frame` shows. IndexError outside the edit."""
        return self.frames[frame]
