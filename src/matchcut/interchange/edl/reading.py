"""Edit lists: the events of all picture tracks laid on one record tape, with their sounds and markers.

As on a tape, what is recorded later stands over what was there; a higher picture track stands over a lower one. An
event of one line is a cut; of two lines, the second with a D or W, a transition out of what is before it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

from matchcut.film.errors import BadInput
from matchcut.film.remedies import Remedy
from matchcut.film.time import FrameRange, FrameRate
from matchcut.interchange.clips import Clip, MediaReference, SoundClip, Tape
from matchcut.interchange.edl.lines import BLACK, MOST_NOTES, EdlEvent, EdlLines, read_lines
from matchcut.interchange.fades import with_fades
from matchcut.interchange.files import contents
from matchcut.interchange.formats import Sequences
from matchcut.interchange.losses import Losses
from matchcut.interchange.problems import EditNote, EditProblem
from matchcut.interchange.tapes import counting, entered, lengths_speed, stretch_of
from matchcut.interchange.timeline import Join, Timeline, TimelineMarker
from matchcut.interchange.wipes import wipe_in_list
from matchcut.words.statements import Statement, Term

_BACKWARDS = re.compile(rb"^M2\s.*\s-\d", re.MULTILINE)
"""A clip that runs backwards, whose sign OpenTimelineIO's adapter for lists leaves out: ours reads such lists."""


def sequences(path: Path, rate: FrameRate | None) -> Sequences:
    """The one sequence of a list, whose name it says itself. Reading it is BadInput without a `rate`."""
    return [("", partial(_read_at, path, rate))]


def _read_at(path: Path, rate: FrameRate | None) -> Timeline:
    if rate is None:
        raise BadInput(EditProblem.EDL_WITHOUT_RATE(), advice=Remedy.NAME_RATE(), file=path)
    return read_edl(path, rate)


def read_by_otio(path: Path, rate: FrameRate) -> Timeline:
    """A list that we wrote, by OpenTimelineIO's adapter where that reads all of it."""
    from matchcut.interchange.otio.adapters import timelines_in
    from matchcut.interchange.otio.reading import read_timeline

    if _BACKWARDS.search(contents(path)):
        return read_edl(path, rate)
    timeline, *_ = timelines_in(path, "cmx_3600", rate=float(rate.fraction))
    return read_timeline(timeline, rate, file=path, listed=True)


def read_edl(path: Path, rate: FrameRate) -> Timeline:
    """Return the edit that a list tells, counting at `rate`; `notes` tell what of it is not read.

    BadInput for a list without events of picture, or whose record timecodes don't exist at that rate.
    """
    lines = read_lines(path, rate)
    pictures = [event for event in lines.events if event.track is not None and event.kind not in ("K", "KO")]
    if not any(event.record.frames for event in pictures):
        raise BadInput(EditProblem.NO_PICTURE_EVENTS(), file=path)
    heard = [event for event in lines.events if event.sounds and event.record.frames and event.kind[0] != "K"]
    begin = min(event.record.start for event in (*pictures, *heard) if event.record.frames)
    laid = _Laying(lines, begin)
    for event in sorted(pictures, key=lambda event: event.track or 1):
        laid.record(event)
    clips, joins = with_fades(*laid.laid())
    losses = Losses()
    if not lines.counts_drop:
        losses.recounted(begin, rate)
    return Timeline(
        title=lines.title,
        rate=rate,
        start=begin,
        clips=clips,
        joins=joins,
        sounds=_together(sound for event in heard for sound in _sounds_of(event, rate, begin)),
        notes=(*lines.notes, *laid.notes, *_keys(lines), *losses.sentences()),
        markers=tuple(TimelineMarker(marker.frame - begin, marker.text) for marker in lines.markers),
    )


@dataclass(frozen=True, slots=True)
class _Piece:
    """What is left on the record tape of an event: the frames from `start` up to `end`, counted from the edit's first.

    `into` is how many of the event's own frames lie before them.
    """

    start: int
    end: int
    event: EdlEvent
    into: int = 0


@dataclass
class _Laying:
    """The record tape: pieces that don't overlap, in order."""

    lines: EdlLines
    begin: int
    pieces: list[_Piece] = field(default_factory=list)
    notes: list[Statement[EditNote]] = field(default_factory=list)
    _before: EdlEvent | None = None

    def record(self, event: EdlEvent) -> None:
        """Lay an event over what is there. One without frames of its own only says what a transition leaves."""
        before, self._before = self._before, event
        if not event.record.frames:
            return
        if event.enters and before is not None and not before.record.frames and before.number == event.number:
            event.leaves = before.reel.upper() not in BLACK
            event.outgoing = before.name or before.reel
        new = _Piece(event.record.start - self.begin, event.record.end - self.begin, event)
        if not self.pieces or new.start >= self.pieces[-1].end:
            self.pieces.append(new)
            return
        self._over(new)

    def _over(self, new: _Piece) -> None:
        index = bisect_right(self.pieces, new.start, key=lambda piece: piece.end)
        kept: list[_Piece] = []
        last = index
        for old in self.pieces[index:]:
            if old.start >= new.end:
                break
            last += 1
            self._covered(old.event, new.event)
            if old.start < new.start:
                kept.append(replace(old, end=new.start))
            if old.end > new.end:
                kept.append(replace(old, start=new.end, into=old.into + new.end - old.start))
        kept.append(new)
        self.pieces[index:last] = sorted(kept, key=lambda piece: piece.start)

    def _covered(self, old: EdlEvent, new: EdlEvent) -> None:
        if len(self.notes) > MOST_NOTES:
            return
        if len(self.notes) == MOST_NOTES:
            self.notes.append(EditNote.MORE_OVER_EVENTS())
        elif old.track == new.track:
            self.notes.append(EditNote.RECORDED_OVER(line=new.line, under=old.line))
        else:
            tracks = {"track": new.track or 1, "under_track": old.track or 1}
            self.notes.append(EditNote.TRACK_OVER(line=new.line, under=old.line, **tracks))

    def laid(self) -> tuple[list[Clip], list[Join]]:
        """The clips end to end, black where nothing is recorded, and the transitions into them."""
        clips: list[Clip] = []
        joins: list[Join] = []
        at = 0
        for piece in self.pieces:
            if piece.start > at:
                clips.append(Clip(name="", record=FrameRange(at, piece.start - at)))
            if piece.event.enters and not piece.into:
                joins.extend(self._join(piece, clips))
            clips.append(_clip(piece, self.lines.rate))
            at = piece.end
        return clips, joins

    def _join(self, piece: _Piece, before: list[Clip]) -> Iterator[Join]:
        index = len(before)
        event, frames = piece.event, min(piece.event.frames, piece.end - piece.start)
        if frames < event.frames:
            self.notes.append(EditNote.TRANSITION_OVERLONG(line=event.line, frames=event.frames, kept=frames))
        if index:
            of_black = before[-1].black or event.reel.upper() in BLACK
            kind = "dissolve" if of_black and event.kind == "D" else self._kind(event)
            yield Join(kind, FrameRange(piece.start, frames), index, overlaps="dip" not in kind)
        elif event.leaves:
            self.notes.append(EditNote.BEGINS_IN_TRANSITION(line=event.line, clip=event.outgoing))
        else:
            yield Join("fade", FrameRange(piece.start, frames), 0, overlaps=False)

    def _kind(self, event: EdlEvent) -> str:
        """A transition's kind: a list knows dissolves and wipes, and some programs name what they mean beside them."""
        if event.kind != "D":
            return wipe_in_list(event.kind)
        called = event.effect.lower()
        if "dip" in called:
            kind = "dip to white" if "white" in called else "dip to black"
        elif not called or "dissolve" in called or "fade" in called:
            return "dissolve"
        else:
            kind = "dissolve"
        self.notes.append(EditNote.BROUGHT_IN_AS(line=event.line, effect=event.effect, transition=Term(kind)))
        return kind


def _clip(piece: _Piece, rate: FrameRate) -> Clip:
    event = piece.event
    record = FrameRange(piece.start, piece.end - piece.start)
    if event.reel.upper() in BLACK:
        return Clip(name="", record=record)
    tape = Tape(event.first, event.end, event.record.frames, piece.into, event.drop, event.speed)
    counted = counting(tape, rate)
    stretch = stretch_of(tape, counted, drop=event.drop)
    pace = counted.fraction / rate.fraction
    speed = lengths_speed(stretch, event.record.frames, pace) if event.speed is None else event.speed
    return Clip(
        name=event.name,
        record=record,
        source=entered(stretch, speed) / pace + piece.into * speed,
        speed=speed,
        media=MediaReference(link=event.file, reel=event.reel),
        facts=event.facts,
        tape=tape,
    )


def _sounds_of(event: EdlEvent, rate: FrameRate, begin: int) -> Iterator[SoundClip]:
    tape = Tape(event.first, event.end, event.record.frames, drop=event.drop)
    counted = counting(tape, rate)
    stretch = stretch_of(tape, counted, drop=event.drop)
    if event.reel.upper() in BLACK:
        return
    for channel in event.sounds:
        yield SoundClip(
            track=channel,
            name=event.name,
            start=rate.seconds(event.record.start - begin),
            seconds=rate.seconds(event.record.frames),
            source=counted.seconds(stretch.first),
            media=MediaReference(link=event.file, reel=event.reel),
            tape=tape,
        )


def _together(sounds: Iterable[SoundClip]) -> tuple[SoundClip, ...]:
    """The sounds, each once: two channels of one tape at one time are a stereo sound, which a file plays whole."""
    by_content: dict[tuple[object, ...], SoundClip] = {}
    for sound in sounds:
        by_content.setdefault((sound.link, sound.reel, sound.name, sound.start, sound.seconds, sound.source), sound)
    return tuple(by_content.values())


def _keys(lines: EdlLines) -> Iterator[Statement[EditNote]]:
    for event in lines.events:
        if event.kind in ("K", "KO"):
            yield EditNote.KEYED(line=event.line, clip=event.name or event.reel)
        elif event.sounds and event.enters and event.record.frames:
            yield EditNote.SOUND_MIXED(line=event.line)
