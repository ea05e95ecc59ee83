"""Where the clips and transitions of a Final Cut Pro 7 track lie, in frames of the film."""

from __future__ import annotations

from dataclasses import dataclass, replace
from xml.etree.ElementTree import Element

from matchcut.film.time import FrameRange, FrameRate
from matchcut.interchange.fcp7.parts import text_of, whole_number


@dataclass(frozen=True, slots=True)
class TrackPlace:
    """Where an item lies on its track, in frames of the film, with the frames that its transitions add to it.

    `record` is from cut to cut. `lead` is how many frames before it the item's `in` stands at, `trail` how many after
    it its `out` does; `into` and `out` are how long the transitions there are.
    """

    record: FrameRange
    lead: int = 0
    trail: int = 0
    into: int = 0
    out: int = 0


@dataclass(frozen=True, slots=True)
class Edge:
    """A transition on a track: its frames and its cut."""

    record: FrameRange
    cut: int


def edge_of(element: Element, counted: FrameRate, rate: FrameRate) -> Edge | None:
    """Where a transition lies, in frames of the film; None where it says no place."""
    start, end = whole_number(element, "start"), whole_number(element, "end")
    if start is None or end is None or end <= start or start < 0:
        return None
    alignment = text_of(element, "alignment").lower()
    cuts = {"start": start, "start-black": start, "end": end, "end-black": end}
    first, last, cut = (_frame(value, counted, rate) for value in (start, end, cuts.get(alignment, (start + end) // 2)))
    return Edge(FrameRange(first, last - first), cut) if last > first else None


def _frame(value: int, counted: FrameRate, rate: FrameRate) -> int:
    """A frame of a sequence as the film counts."""
    return value if counted == rate else rate.frames(counted.seconds(value))


def items_of(track: Element, counted: FrameRate, rate: FrameRate) -> list[tuple[Element, TrackPlace]]:
    """The clips of a track with their places, in order of time; of two that overlap, the later one shows."""
    elements = [element for element in track if element.tag in ("clipitem", "generatoritem", "transitionitem")]
    placed: list[tuple[Element, TrackPlace]] = []
    for index, item in enumerate(elements):
        if item.tag == "transitionitem":
            continue
        before = elements[index - 1 : index] if index else []
        place = _place(item, before, elements[index + 1 : index + 2], counted, rate)
        if place is not None:
            placed.append((item, place))
    placed.sort(key=lambda item: item[1].record.start)
    joins = (element for element in elements if element.tag == "transitionitem")
    edges = [edge for join in joins if (edge := edge_of(join, counted, rate))]
    return _apart(placed, edges)


def _place(
    item: Element, before: list[Element], after: list[Element], counted: FrameRate, rate: FrameRate
) -> TrackPlace | None:
    """Where a clip lies; an edge at a transition is at that one's cut. None where it can't be known."""
    start, end = whole_number(item, "start"), whole_number(item, "end")
    if start is None or end is None:
        return None
    into = edge_of(before[0], counted, rate) if before and before[0].tag == "transitionitem" else None
    out = edge_of(after[0], counted, rate) if after and after[0].tag == "transitionitem" else None
    long = max(0, (whole_number(item, "out") or 0) - (whole_number(item, "in") or 0))
    lead = trail = 0
    if start >= 0:
        first = _frame(start, counted, rate)
    elif into is not None:
        first, lead = into.cut, into.cut - into.record.start
    elif end >= 0:
        first = max(0, _frame(end, counted, rate) - long)
    else:
        return None
    if end >= 0:
        last = _frame(end, counted, rate)
    elif out is not None:
        last, trail = out.cut, out.record.end - out.cut
    else:
        last = first - lead + long
    if last <= first:
        return None
    fades = (into.record.frames if lead and into else 0, out.record.frames if trail and out else 0)
    return TrackPlace(FrameRange(first, last - first), lead, trail, *fades)


def _apart(placed: list[tuple[Element, TrackPlace]], edges: list[Edge]) -> list[tuple[Element, TrackPlace]]:
    """Clips that overlap, cut apart: at the cut of the transition between them, else where the later one begins."""
    apart: list[tuple[Element, TrackPlace]] = []
    cuts = {edge.record: edge.cut for edge in edges}
    for item, place in placed:
        if apart and apart[-1][1].record.end > place.record.start:
            earlier, before = apart[-1]
            over = before.record.intersection(place.record)
            cut = cuts.get(over, place.record.start)
            apart[-1] = earlier, replace(before, record=FrameRange(before.record.start, cut - before.record.start))
            kept = FrameRange(cut, place.record.end - cut)
            apart.append((item, replace(place, record=kept, lead=place.lead + cut - place.record.start)))
        else:
            apart.append((item, place))
    return apart
