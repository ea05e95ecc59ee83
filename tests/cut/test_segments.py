"""The plan: a partition of the film, copies only where a take is seen untouched, keys that tell pieces apart."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matchcut.cut.model import Cut, Event, Seam, TitleEvent
from matchcut.cut.segments import PIECE, Copy, EncodedSegment, segments
from matchcut.cut.stock import Roll, Stock
from matchcut.film.errors import BadInput
from matchcut.film.ids import MediaId, ShotId, TakeId, TitleId
from matchcut.film.model import Transition
from matchcut.film.time import FrameRange, FrameRate
from matchcut.film.vocabulary import TitleStyle, TransitionKind


def plan(room, **how):
    cut = room.cut(**how)
    names = {event.media: str(event.shot) for event in cut.events}
    return [
        (
            segment.record.start,
            segment.record.end,
            (names[segment.media], segment.first) if type(segment) is Copy else None,
        )
        for segment in segments(cut, Stock(cut, room.where))
    ]


def test_hard_cuts_are_only_copied(room):
    room.shot("a", 30)
    room.shot("b", 13, tail=2)
    assert plan(room) == [(0, 30, ("a", 0)), (30, 41, ("b", 0))]


def test_a_trim_at_the_head_makes_frames_up_to_the_next_key(room):
    room.shot("a", 40, head=5)
    room.shot("b", 40, head=24)
    room.shot("c", 20, head=14)
    assert plan(room) == [(0, 7, None), (7, 35, ("a", 12)), (35, 51, ("b", 24)), (51, 57, None)]


def test_a_dissolve_is_made_and_the_bodies_copied(room):
    room.shot("a", 40)
    room.shot("b", 40, transition=Transition(TransitionKind.DISSOLVE, 12))
    room.shot("c", 40, transition=Transition(TransitionKind.WIPE_LEFT, 10))
    assert plan(room) == [
        (0, 28, ("a", 0)),
        (28, 40, None),
        (40, 58, ("b", 12)),
        (58, 70, None),
        (70, 98, ("c", 12)),
    ]


def test_pieces_never_span_the_start_of_a_shot(room):
    room.shot("a", 20)
    room.shot("b", 20, transition=Transition(TransitionKind.DIP_BLACK, 4))
    assert plan(room) == [(0, 18, ("a", 0)), (18, 20, None), (20, 32, None), (32, 40, ("b", 12))]


def test_retimed_held_and_boarded_frames_are_made(room):
    room.shot("fast", 40, speed=Fraction(2))
    room.shot("short", 30, made=26)
    room.shot("none", 20, take=False)
    assert plan(room, missing="board") == [
        (0, 20, None),
        (20, 46, ("short", 0)),
        (46, 50, None),
        (50, 70, None),
    ]


def test_fades_and_titles_are_made(room):
    room.shot("a", 60)
    room.settings(fade_in=6, fade_out=6)
    room.title("a", "A", offset=24, frames=6, fade=0)
    assert plan(room) == [(0, 12, None), (12, 24, ("a", 12)), (24, 36, None), (36, 54, ("a", 36)), (54, 60, None)]


def test_long_pieces_are_divided(room):
    room.shot("a", 2 * PIECE + 5, speed=Fraction(1))
    room.title("a", "A", frames=3 * PIECE, fade=1)
    assert plan(room) == [(0, PIECE, None), (PIECE, 2 * PIECE, None), (2 * PIECE, 2 * PIECE + 5, None)]


def test_a_take_of_fewer_frames_than_it_should_have_is_told(room):
    room.shot("a", 20)
    take = next(iter(room.takes.values()))
    room.takes[take.id] = replace(take, frames=25)
    cut = room.cut()
    with pytest.raises(BadInput, match="take of shot 1 has 20 frames instead of 25"):
        Stock(cut, room.where).check()


class FakeStock:
    """Every take can be copied from every 12th frame."""

    def __init__(self, cut: Cut) -> None:
        self.frames = {event.media: event.available for event in cut.events}

    def roll(self, media: MediaId) -> Roll:
        return Roll(Path(), self.frames[media], tuple(range(0, self.frames[media], 12)))


@st.composite
def cuts(draw: st.DrawFn) -> Cut:
    events, seams, at = [], [], 0
    for number in range(draw(st.integers(1, 5))):
        frames = draw(st.integers(1, 70))
        overlap = 0
        if events and draw(st.booleans()):
            overlap = draw(st.integers(0, min(frames, events[-1].record.frames) // 2))
        record = FrameRange(at - overlap, frames)
        if overlap:
            seams.append(Seam(TransitionKind.DISSOLVE, FrameRange(record.start, overlap), number, record.start))
        head = draw(st.integers(0, 20))
        events.append(
            Event(
                shot=ShotId(f"s{number}"),
                label=str(number),
                take=TakeId(f"t{number}"),
                media=MediaId(f"m{number}"),
                record=record,
                head=head,
                speed=draw(st.sampled_from([Fraction(1), Fraction(1), Fraction(3, 2)])),
                available=max(1, head + frames - draw(st.integers(0, 5))),
            )
        )
        at = record.end
    spans = draw(st.lists(st.tuples(st.integers(0, at - 1), st.integers(1, 40)), max_size=3))
    titles = tuple(
        TitleEvent(TitleId(str(n)), f"T{n}", TitleStyle.CENTRE, FrameRange(*span), 0)
        for n, span in enumerate(sorted(spans))
    )
    fades = draw(st.integers(0, 30)), draw(st.integers(0, 30))
    return Cut("", FrameRate(24), 64, 48, 0, tuple(events), tuple(seams), titles, (), *fades)


@given(cuts())
def test_any_plan_shows_exactly_the_cut(cut):
    at = 0
    found = segments(cut, FakeStock(cut))
    for segment in found:
        assert segment.record.start == at
        assert segment.record.frames > 0
        at = segment.record.end
        composites = [cut.composite(frame) for frame in range(segment.record.start, at)]
        if isinstance(segment, Copy):
            assert segment.first % 12 == 0
            assert all(one.untouched for one in composites)
            shown = [(one.base.media, one.base.frame) for one in composites]
            assert shown == [(segment.media, segment.first + i) for i in range(segment.record.frames)]
        else:
            assert segment.record.frames <= PIECE
            events = {cut.event_at(frame) for frame in range(segment.record.start, at)}
            assert len(events) == 1
            _made_only_where_it_must_be(cut, segment)
    assert at == cut.length
    contents: dict[str, list] = {}
    for segment in found:
        if isinstance(segment, EncodedSegment):
            frames = [cut.composite(frame) for frame in range(segment.record.start, segment.record.end)]
            assert contents.setdefault(segment.key, frames) == frames
    assert len(contents) == len({tuple(frames) for frames in contents.values()})


def _made_only_where_it_must_be(cut: Cut, segment: EncodedSegment) -> None:
    """An untouched frame of a take at its own speed is made only on the way to the next key frame, or held."""
    for frame in range(segment.record.start, segment.record.end):
        event = cut.events[cut.event_at(frame)]
        if not cut.composite(frame).untouched or event.speed != 1:
            continue
        source = event.head + frame - event.record.start
        if source < event.available:
            since_key = frame - source % 12
            untouched_from_key = since_key >= event.record.start and all(
                cut.composite(one).untouched for one in range(since_key, frame)
            )
            assert not untouched_from_key


def test_the_key_knows_everything_that_is_seen(room):
    room.shot("a", 24)
    room.shot("b", 24, transition=Transition(TransitionKind.DISSOLVE, 6))
    room.title("a", "A", offset=6, frames=6, fade=2)

    def keys() -> set[str]:
        cut = room.cut()
        return {segment.key for segment in segments(cut, Stock(cut, room.where)) if isinstance(segment, EncodedSegment)}

    seen = [keys()]
    room.film = replace(room.film, settings=replace(room.film.settings, title="Renamed", start=0))
    assert keys() == seen[0]
    for change in (
        lambda: room.shoot("b", 24, look=9),
        lambda: room.change("b", transition=Transition(TransitionKind.WIPE_UP, 6)),
        lambda: room.change("b", transition=Transition(TransitionKind.WIPE_UP, 8)),
        lambda: room.title("a", "B", offset=6, frames=6, fade=2),
        lambda: room.settings(fade_in=3),
        lambda: room.settings(width=64),
        lambda: room.settings(rate=FrameRate(25)),
    ):
        change()
        assert keys() not in seen
        seen.append(keys())
