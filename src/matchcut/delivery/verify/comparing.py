"""An edit that was read back, beside the cut that it was made from: every frame, every transition, every sound."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import chain, pairwise
from pathlib import Path

from matchcut.cut.model import Cut, Event, Picture
from matchcut.delivery.edit.offline import NAMELESS, same_tape
from matchcut.delivery.problems import DeliveryAdvice, DeliveryDifference
from matchcut.film.errors import MachineFailed
from matchcut.film.ids import MediaId
from matchcut.film.time import FrameRange, timecode
from matchcut.interchange.clips import Clip, SoundClip
from matchcut.interchange.fades import dips_left
from matchcut.interchange.formats import Format
from matchcut.interchange.timeline import SampledTimeline, ShownClips, Timeline
from matchcut.words.statements import Statement, Term

_RATE = 48_000


class DeliveryDiffers(MachineFailed):
    """What was written, read back by another program's reader, is not the film. Nothing was delivered."""


def compare(
    cut: Cut, read: Timeline, written: Timeline, format: Format, names: Mapping[str, MediaId], out: Path
) -> None:
    """Raise DeliveryDiffers, with its place, unless the edit that was read shows and plays what the cut does.

    It may differ in what its format does not hold of what was `written`, of which the delivery's notes tell. `names`
    tells which medium a path, file name or reel stands for. `out` is the file, for the sentence.
    """
    comparison = _Comparison(cut, read, written, format, names, out)
    comparison.frame_of_reference()
    comparison.pictures()
    comparison.transitions()
    comparison.sounds()


@dataclass
class _Comparison:
    cut: Cut
    read: Timeline
    written: Timeline
    format: Format
    names: Mapping[str, MediaId]
    out: Path

    def __post_init__(self) -> None:
        self.holds = self.format.holds
        self.rough = self.format.rough_in(self.written)
        self.cuts = dips_left(self.written) if self.holds.through_black else frozenset()
        self.labels = {event.media: event.label for event in self.cut.events}
        self.last = {event.media: event.available - 1 for event in self.cut.events}
        self.media = [self._media(clip) for clip in self.read.clips]

    def differs(self, what: Statement[DeliveryDifference], frame: int | None = None) -> DeliveryDiffers:
        """The error for a difference, with its timecode and shot where it lies at a frame."""
        problem = DeliveryDifference.READ_BACK(what=what)
        if frame is not None:
            event = self.cut.events[self.cut.event_at(min(frame, self.cut.length - 1))]
            place = timecode(self.cut.start + frame, self.cut.rate)
            problem = DeliveryDifference.READ_BACK_AT(timecode=place, shot=event.label, what=what)
        return DeliveryDiffers(problem, advice=DeliveryAdvice.REPORT(), file=self.out)

    def frame_of_reference(self) -> None:
        """Rate, first timecode and length."""
        if self.read.rate != self.cut.rate:
            raise self.differs(DeliveryDifference.RATE(read=str(self.read.rate), wanted=str(self.cut.rate)))
        if self.holds.timecode and self.read.start != self.cut.start:
            wanted = timecode(self.cut.start, self.cut.rate)
            if self.read.start is None:
                raise self.differs(DeliveryDifference.NO_START(wanted=wanted))
            raise self.differs(DeliveryDifference.START(read=timecode(self.read.start, self.cut.rate), wanted=wanted))
        if self.read.length != self.cut.length:
            raise self.differs(DeliveryDifference.LENGTH(read=self.read.length, wanted=self.cut.length))

    def pictures(self) -> None:
        """Which take and which of its frames each record frame shows."""
        for run in self._runs():
            events, shown = self.cut.events_at(run.start), self.read.shown(run.start)
            self._same_pictures(events, shown, run.start)
            if not self._in_step(events, shown, run):
                for frame in range(run.start + 1, run.end):
                    self._same_pictures(events, self.read.shown(frame), frame)

    def _same_pictures(self, events: Sequence[Event], shown: ShownClips, frame: int) -> None:
        """Whether the clips that are read show the events' pictures at a frame."""
        if len(shown.clips) != len(events):
            raise self.differs(DeliveryDifference.PICTURES_AT_ONCE(read=len(shown.clips), wanted=len(events)), frame)
        for event, (index, source) in zip(events, shown.clips, strict=True):
            self._same(event.picture(frame), index, source, frame)

    def _runs(self) -> Iterator[FrameRange]:
        """The stretches of the film in each of which the same events and the same clips are seen, in order."""
        edges = {0, self.cut.length}
        for record in chain(
            (event.record for event in self.cut.events),
            (seam.record for seam in self.cut.seams),
            (clip.record for clip in self.read.clips),
            (join.record for join in self.read.joins),
        ):
            edges.update((record.start, record.end))
        for start, end in pairwise(sorted(edge for edge in edges if 0 <= edge <= self.cut.length)):
            yield FrameRange(start, end - start)

    def _in_step(self, events: Sequence[Event], shown: ShownClips, run: FrameRange) -> bool:
        """Whether events and clips go on by a frame with each frame of a run, so that its first one speaks for all.

        `shown` is what its first one shows.
        So they do at full speed, up to where the one or the other has no more frames and holds its last one.
        """
        if isinstance(self.read, SampledTimeline):
            return False
        last, steps = run.end - 1, run.frames - 1
        for event, (index, source) in zip(events, shown.clips, strict=True):
            clip = self.read.clips[index]
            if self.media[index] is None or event.media is None:
                if event.media is not None or self.media[index] is not None:
                    return False
            elif (
                event.speed != 1
                or clip.speed != 1
                or event.source_frame(last) != event.source_frame(run.start) + steps
                or clip.source_frame(last) != source + steps
                or source + steps - clip.media_start > self.last[event.media]
            ):
                return False
        return True

    def _same(self, picture: Picture, index: int, source: int, frame: int) -> None:
        media = self.media[index]
        if media is None and not self.holds.holds and picture.frame == self.last[picture.media]:
            return
        if not same_tape(media, picture.media):
            raise self.differs(
                DeliveryDifference.SHOWS(read=self._picture(media), wanted=self._picture(picture.media)), frame
            )
        if media is None:
            return
        shown = source - self.read.clips[index].media_start
        last = self.last[picture.media]
        off = abs(min(shown, last) - picture.frame)
        if off > self.rough.get(self.labels[picture.media], 0):
            raise self.differs(
                DeliveryDifference.SHOWS_FRAME(read=shown, picture=self._picture(media), wanted=picture.frame), frame
            )

    def _picture(self, media: MediaId | None) -> Statement[DeliveryDifference]:
        if media is None:
            return DeliveryDifference.BLACK()
        return DeliveryDifference.TAKE_OF(shot=self.labels.get(media, media[:12]))

    def _media(self, clip: Clip) -> MediaId | None:
        if clip.black:
            return None
        media = self._named(clip.link, clip.reel)
        if media is not None:
            return media
        if clip.offline and not clip.link:
            return NAMELESS
        raise self.differs(DeliveryDifference.NAMES_UNKNOWN(name=clip.link or clip.reel), clip.record.start)

    def transitions(self) -> None:
        """Where each transition lies and of what kind it is."""
        read = {transition.record.start: transition for transition in self.read.joins if transition.kind != "fade"}
        for seam in self.cut.seams:
            if not seam.kind.overlaps and (seam.kind not in self.holds.dips or seam.record.start in self.cuts):
                continue
            match = read.pop(seam.record.start, None)
            if match is None or match.record != seam.record:
                raise self.differs(
                    DeliveryDifference.TRANSITION_MISSING(transition=Term(seam.kind.value), frames=seam.record.frames),
                    seam.record.start,
                )
            wanted = seam.kind.value
            if match.kind not in ((wanted,) if self.holds.wipes else (wanted, "dissolve")):
                raise self.differs(
                    DeliveryDifference.TRANSITION_OTHER(read=Term(match.kind), wanted=Term(wanted)), seam.record.start
                )
        if read:
            first = min(read)
            raise self.differs(DeliveryDifference.TRANSITION_MORE(read=Term(read[first].kind)), first)
        self._fades()

    def _fades(self) -> None:
        """Whether the film rises from black and falls to it, as long as it should, and nothing else does."""
        into, out = self.holds.fades_of(self.written)
        read = [transition.record for transition in self.read.joins if transition.kind == "fade"]
        wanted = {
            DeliveryDifference.FADE_IN_MISSING: FrameRange(0, into),
            DeliveryDifference.FADE_OUT_MISSING: FrameRange(self.cut.length - out, out),
        }
        for missing, record in wanted.items():
            if record.frames and record not in read:
                raise self.differs(missing(frames=record.frames), record.start)
        over = [record for record in read if record.frames and record not in wanted.values()]
        if over:
            raise self.differs(DeliveryDifference.FADE_MORE(frames=over[0].frames), over[0].start)

    def sounds(self) -> None:
        """What each sound is, where it begins, and how it lies to its source."""
        read: dict[MediaId, list[SoundClip]] = {}
        for sound in self.read.sounds:
            known = read.setdefault(self._heard(sound), [])
            # A list tells of a stereo sound by each of its channels.
            if self.holds.lanes is None or not any(_same_place(sound, other) for other in known):
                known.append(sound)
        for event in self.cut.sounds:
            wanted = _Stretch(*(Fraction(n, _RATE) for n in (event.start, event.source_start, event.samples)))
            match = next((sound for sound in read.get(event.media, []) if self._near(sound, wanted)), None)
            if match is not None:
                read[event.media].remove(match)
            elif self.holds.lanes is None and wanted.seconds > self._off_by:
                frame = min(self.cut.length - 1, int(wanted.start * self.cut.rate.fraction))
                raise self.differs(DeliveryDifference.SOUND_OFF(sound=event.label), frame)
        left = [sound for sounds in read.values() for sound in sounds]
        if left:
            raise self.differs(DeliveryDifference.SOUND_MORE(sound=left[0].name))

    @property
    def _off_by(self) -> Fraction:
        """By how many seconds a sound may be off."""
        return Fraction(0) if self.holds.samples else Fraction(1, 2) / self.cut.rate.fraction

    def _near(self, read: SoundClip, wanted: _Stretch) -> bool:
        within = self._off_by
        return (
            abs(read.start - wanted.start) <= within
            and abs(read.source - wanted.source) <= within
            and abs(read.seconds - wanted.seconds) <= 2 * within
        )

    def _heard(self, sound: SoundClip) -> MediaId:
        media = self._named(sound.link, sound.reel)
        if media is None:
            raise self.differs(DeliveryDifference.PLAYS_UNKNOWN(name=sound.link or sound.reel))
        return media

    def _named(self, link: str, reel: str) -> MediaId | None:
        """The medium that an edit names by its link, its file's name or its reel."""
        for name in (link, link.rpartition("/")[2], reel):
            if name and name in self.names:
                return self.names[name]
        return None


def _same_place(sound: SoundClip, other: SoundClip) -> bool:
    return (sound.start, sound.seconds, sound.source) == (other.start, other.seconds, other.source)


@dataclass(frozen=True, slots=True)
class _Stretch:
    """A sound in seconds: where in the film, where in its source, how long."""

    start: Fraction
    source: Fraction
    seconds: Fraction
