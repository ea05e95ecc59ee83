"""A part of a cut: a cut of its own, each of whose frames and samples is that of the film."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from matchcut.cut.model import Cut, Event
from matchcut.cut.problems import CutAdvice, CutProblem
from matchcut.film.errors import BadInput
from matchcut.film.time import FrameRange, timecode


def part(cut: Cut, frames: FrameRange) -> Cut:
    """Return record frames `frames` of a cut as a cut; what lies beyond the film is left away.

    Frame i of it is composed of what the film's frame `frames.start + i` is composed of, and its timecode is that
    frame's. Seams, titles and fades that begin before it or end after it go on from where they are then. BadInput
    where no frame of the film is in the range.
    """
    inside = frames.intersection(FrameRange(0, cut.length))
    if not inside.frames:
        first, last = (timecode(cut.start + frame, cut.rate) for frame in (0, cut.length - 1))
        raise BadInput(CutProblem.PART_EMPTY(), advice=CutAdvice.FILM_GOES_FROM_TO(first=first, last=last))
    kept = [index for index, event in enumerate(cut.events) if event.record.overlaps(inside)]
    by = -inside.start
    samples = cut.rate.samples(inside.start)
    stop = cut.rate.samples(inside.frames)
    sounds = (replace(sound, start=sound.start - samples) for sound in cut.sounds)
    return replace(
        cut,
        start=cut.start + inside.start,
        events=tuple(_events(cut, kept, inside)),
        seams=tuple(
            replace(seam, record=seam.record.shifted(by), turn=seam.turn + by, incoming=seam.incoming - kept[0])
            for seam in cut.seams
            if seam.record.overlaps(inside)
        ),
        titles=tuple(
            replace(title, record=title.record.shifted(by)) for title in cut.titles if title.record.overlaps(inside)
        ),
        sounds=tuple(sound for sound in sounds if sound.start < stop and sound.end > 0),
        before=cut.before + inside.start,
        after=cut.after + cut.length - inside.end,
    )


def _events(cut: Cut, kept: list[int], inside: FrameRange) -> Iterator[Event]:
    """The events of a part, in its own time, none beginning before it or ending after it."""
    for index in kept:
        event = cut.events[index]
        record = event.record.intersection(inside)
        into = (record.start - event.record.start) * event.speed + event.phase
        frame = into.numerator // into.denominator
        yield replace(
            event,
            record=record.shifted(-inside.start),
            head=event.head + frame,
            phase=Fraction(into - frame),
        )
