"""The cut laid end to end: where each shot's own frames begin and end on a picture track, and what joins them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from fractions import Fraction

from matchcut.cut.model import Cut, Event
from matchcut.film.errors import BadInput
from matchcut.film.ids import MediaId
from matchcut.film.time import FrameRange
from matchcut.interchange.formats import Align
from matchcut.interchange.timeline import Join, Source, Strip


def lay(cut: Cut, sources: Mapping[MediaId, Source], align: Align) -> tuple[tuple[Strip, ...], tuple[Join, ...]]:
    """Return the strips that show the cut, and the joins between them.

    BadInput where two shots overlap so far that neither has a frame of its own to lie on a track.
    """
    points = _cut_points(cut, align)
    strips: list[Strip] = []
    firsts: list[int] = []
    for event, start, end in zip(cut.events, points, [*points[1:], cut.length], strict=True):
        firsts.append(len(strips))
        strips.extend(_pieces(event, FrameRange(start, end - start), sources))
    joins = tuple(Join(seam.kind, seam.record, firsts[seam.incoming]) for seam in cut.seams)
    return tuple(strips), joins


def _cut_points(cut: Cut, align: Align) -> list[int]:
    """The record frame at which each event's strip begins: within its overlap, leaving a frame to the one before."""
    overlaps = {seam.incoming: seam.record.frames for seam in cut.seams if seam.kind.overlaps}
    points: list[int] = []
    for index, event in enumerate(cut.events):
        frames = overlaps.get(index, 0)
        point = event.record.start + (frames // 2 if align is Align.CENTRE else 0)
        if points and point <= points[-1]:
            point = points[-1] + 1
            if point > event.record.start + frames:
                raise BadInput(
                    f"Shots {cut.events[index - 1].label} and {event.label} lie over each other completely, which no "
                    "edit format can hold.",
                    advice="Make the transition shorter than the shots.",
                )
        points.append(point)
    if points[-1] >= cut.length:
        raise BadInput(
            f"Shot {cut.events[-1].label} is seen only under the transition into it.",
            advice="Make the transition shorter than the shot.",
        )
    return points


def _pieces(event: Event, record: FrameRange, sources: Mapping[MediaId, Source]) -> Iterator[Strip]:
    """The strips of one event: its frames, and its last frame held where the take has no more."""
    source = sources[event.media] if event.media is not None else None
    into = record.start - event.record.start
    whole = Strip(
        label=event.label,
        source=source,
        record=record,
        at=event.head + into * event.speed,
        speed=event.speed,
        note=event.board[1] if source is None else "",
        black=event.black,
        offline=event.offline,
    )
    if source is None:
        yield replace(whole, at=Fraction(0), speed=Fraction(1))
        return
    # The first i for which ⌊at + i · speed⌋ is beyond the take: ⌈(available − at) / speed⌉.
    moving = record.frames
    if event.speed > 0:
        room = (event.available - whole.at) / event.speed
        moving = min(record.frames, max(0, -(-room.numerator // room.denominator)))
    if moving:
        yield replace(whole, record=FrameRange(record.start, moving))
    if moving < record.frames:
        held = FrameRange(record.start + moving, record.frames - moving)
        yield replace(whole, record=held, at=Fraction(event.available - 1), speed=Fraction(0))


def held_in_joins(cut: Cut, strips: tuple[Strip, ...], joins: tuple[Join, ...]) -> Iterator[str]:
    """The labels of shots whose last frame is held under a transition, where an edit has only handles."""
    by_label = {event.label: event for event in cut.events}
    for join in joins:
        strip = strips[join.incoming - 1]
        if not join.kind.overlaps or strip.source is None:
            continue
        last = strip.at + (join.record.end - 1 - strip.record.start) * strip.speed
        if last >= by_label[strip.label].available and strip.speed:
            yield strip.label
