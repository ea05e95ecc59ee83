"""Subtitle cues: dialogue cut into readable pieces, and timed against the cut.

The figures are those that broadcasters and streaming services publish for adult programmes in Latin scripts: two
lines of at most 42 letters, at most 17 letters a second where the film leaves time (20 where it does not), shown for
1 to 7 seconds, two frames apart. East Asian letters count double, as their readers need about twice as long.
"""

from __future__ import annotations

import bisect
from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction

from matchcut.cut.model import Cut
from matchcut.delivery.problems import DeliveryNote
from matchcut.delivery.subtitles.pieces import cells, pieces_of, title_pieces
from matchcut.film.film import Film
from matchcut.film.time import FrameRange, FrameRate
from matchcut.words.statements import Statement

GAP = 2
"""Frames between two cues, so that the eye sees that the words changed."""

SHORTEST, LONGEST = Fraction(1), Fraction(7)
EASY, FASTEST = 17, 20
"""Letters a second: what is aimed at, and the most that is accepted without a note."""

_LEAD = Fraction(1, 6)
"""Seconds from a shot's first frame to its first word: speech never begins on the cut itself."""


@dataclass(frozen=True, slots=True)
class Cue:
    """A subtitle: its lines, over a range of record frames."""

    lines: tuple[str, ...]
    record: FrameRange

    @property
    def text(self) -> str:
        return "\n".join(self.lines)


@dataclass(frozen=True, slots=True)
class Cues:
    """All cues of a film in order; none overlaps another. `notes` say where there is less time than reading takes."""

    cues: tuple[Cue, ...]
    notes: tuple[Statement[DeliveryNote], ...] = ()

    def within(self, frames: FrameRange) -> Cues:
        """What of the cues is read in a part of the film, in that part's own time."""
        inside = (replace(cue, record=cue.record.intersection(frames)) for cue in self.cues)
        kept = (replace(cue, record=cue.record.shifted(-frames.start)) for cue in inside if cue.record.frames)
        return Cues(tuple(kept), self.notes)


def cues_of(film: Film, cut: Cut, *, titles: bool = False, speakers: bool = False) -> Cues:
    """Return the film's subtitles: each shot's dialogue from its own frames on, and with `titles` its titles too.

    `speakers` keeps names that stand before what they say ("MARA: Wait."), as viewers who can't hear need them. What
    a short shot has no time for stays over the shots after it, until somebody speaks again.
    """
    said = [
        (index, pieces)
        for index, event in enumerate(cut.events)
        if (pieces := pieces_of(film.shots[event.shot].dialogue, speakers=speakers))
    ]
    cues: list[Cue] = []
    notes: list[Statement[DeliveryNote]] = []
    for order, (index, pieces) in enumerate(said):
        event = cut.events[index]
        following = said[order + 1][0] if order + 1 < len(said) else None
        stop = cut.length if following is None else cut.events[following].record.start - GAP
        begin = max(event.record.start, cues[-1].record.end + GAP if cues else 0)
        timed = _timed(pieces, begin, event.record.end, stop, cut.rate)
        if len(timed) < len(pieces):
            notes.append(DeliveryNote.SPEECH_CUT(shot=event.label))
        elif any(_hurried(cue, cut.rate) for cue in timed):
            notes.append(DeliveryNote.SPEECH_HURRIED(shot=event.label))
        cues.extend(timed)
    if titles:
        _add_titles(cues, cut, notes)
    return Cues(tuple(cues), tuple(notes))


def _timed(pieces: list[tuple[str, ...]], begin: int, end: int, stop: int, rate: FrameRate) -> list[Cue]:
    """Place a shot's pieces one after the other from frame `begin` on.

    They end with their shot (`end`) where reading them takes no longer, else later, but before `stop`; where that is
    too soon as well, all of them are shown for less long, and those for which no frame is left are not shown.
    """
    wanted = [_frames_to_read(piece, rate) for piece in pieces]
    total = sum(wanted) + GAP * (len(pieces) - 1)
    begin += min(rate.frames(_LEAD), max(0, end - begin - total))
    room = max(0, stop - begin)
    if total > room:
        pieces = pieces[: (room + GAP) // (GAP + 1)]
        wanted = _shortened(wanted[: len(pieces)], room - GAP * (len(pieces) - 1))
    cues = []
    for lines, frames in zip(pieces, wanted, strict=True):
        cues.append(Cue(lines, FrameRange(begin, frames)))
        begin += frames + GAP
    return cues


def _frames_to_read(lines: tuple[str, ...], rate: FrameRate) -> int:
    seconds = max(SHORTEST, Fraction(sum(map(cells, lines)), EASY))
    return min(_ceiling(seconds * rate.fraction), int(LONGEST * rate.fraction))


def _shortened(wanted: list[int], room: int) -> list[int]:
    """Share `room` frames out in proportion to what is wanted, at least one each; all of them are given."""
    given: list[int] = []
    left, asked = room, sum(wanted)
    for index, frames in enumerate(wanted):
        remaining = len(wanted) - index - 1
        share = max(1, min(left - remaining, left * frames // asked))
        given.append(share)
        left, asked = left - share, asked - frames
    return given


def _hurried(cue: Cue, rate: FrameRate) -> bool:
    seconds = rate.seconds(cue.record.frames)
    return seconds < SHORTEST or sum(map(cells, cue.lines)) > FASTEST * seconds


def _ceiling(value: Fraction) -> int:
    return -(-value.numerator // value.denominator)


def _add_titles(cues: list[Cue], cut: Cut, notes: list[Statement[DeliveryNote]]) -> None:
    """Add the film's titles where nobody speaks; a title keeps the longest part of its time that is free."""
    shortest = _ceiling(SHORTEST * cut.rate.fraction)
    for title in cut.titles:
        pieces = title_pieces(title.text)
        free = max(_free(title.record, cues, cut.length), key=lambda part: part.frames, default=FrameRange(0, 0))
        if free.frames < min(shortest, title.record.frames):
            notes.append(DeliveryNote.TITLE_WITHOUT_SUBTITLE(title=" ".join(title.text.split())))
            continue
        frames = free.frames - GAP * (len(pieces) - 1)
        at = free.start
        for lines, part in zip(
            pieces, _shortened([_frames_to_read(piece, cut.rate) for piece in pieces], frames), strict=True
        ):
            bisect.insort(cues, Cue(lines, FrameRange(at, part)), key=lambda cue: cue.record.start)
            at += part + GAP


def _free(wanted: FrameRange, cues: list[Cue], length: int) -> Iterator[FrameRange]:
    """The parts of a range, within the film, that keep their distance from every cue."""
    at, end = wanted.start, min(wanted.end, length)
    for cue in cues:
        if cue.record.start - GAP > at:
            yield FrameRange(at, min(end, cue.record.start - GAP) - at)
        at = max(at, cue.record.end + GAP)
        if at >= end:
            return
    yield FrameRange(at, end - at)
