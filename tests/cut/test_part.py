"""A part of a cut shows and plays, frame for frame and sample for sample, what the film does there."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from matchcut.cut.mix import Mixer
from matchcut.cut.model import Cut, Event, Seam, SoundEvent, TitleEvent
from matchcut.cut.part import part
from matchcut.film.errors import BadInput
from matchcut.film.ids import MediaId, ShotId, TakeId, TitleId
from matchcut.film.time import FrameRange, FrameRate
from matchcut.film.vocabulary import TitleStyle, TransitionKind
from matchcut.media.sound import write_wav


def event(number: int, record: FrameRange, speed: Fraction) -> Event:
    return Event(
        shot=ShotId(f"s{number}"),
        label=str(number),
        take=TakeId(f"t{number}"),
        media=MediaId(f"m{number}"),
        record=record,
        head=number,
        speed=speed,
        available=40,
    )


@st.composite
def cuts(draw: st.DrawFn) -> Cut:
    """Cuts with dissolves, wipes, dips, titles, fades and retimed shots."""
    events, seams, at = [], [], 0
    for number in range(draw(st.integers(1, 4))):
        frames = draw(st.integers(8, 20))
        kind = draw(st.sampled_from([None, *TransitionKind])) if number else None
        over = draw(st.integers(1, 4))
        start = at - (over if kind and kind.overlaps else 0)
        if kind:
            seams.append(Seam(kind, FrameRange(start - (0 if kind.overlaps else over // 2), over), number, start))
        speed = draw(st.sampled_from([Fraction(1), Fraction(2, 3), Fraction(7, 5)]))
        events.append(event(number, FrameRange(start, frames), speed))
        at = start + frames
    title = TitleEvent(TitleId("t"), "Words", TitleStyle.CENTRE, FrameRange(draw(st.integers(0, 8)), 9), 3)
    return Cut(
        title="A",
        rate=FrameRate(24),
        width=64,
        height=36,
        start=100,
        events=tuple(events),
        seams=tuple(seams),
        titles=(title,),
        fade_in=draw(st.integers(0, 6)),
        fade_out=draw(st.integers(0, 6)),
    )


@given(cuts(), st.data())
def test_each_frame_of_a_part_is_that_of_the_film(cut: Cut, data: st.DataObject) -> None:
    first = data.draw(st.integers(0, cut.length - 1))
    frames = FrameRange(first, data.draw(st.integers(1, cut.length - first)))
    made = part(cut, frames)
    assert made.length == frames.frames
    assert made.start == cut.start + first
    for frame in range(made.length):
        assert made.composite(frame) == cut.composite(first + frame)
    inner = FrameRange(1, max(1, made.length // 2))
    if made.length > 1:
        again = part(made, inner)
        assert [again.composite(frame) for frame in range(again.length)] == [
            cut.composite(first + 1 + frame) for frame in range(again.length)
        ]


def test_sound_is_cut_at_the_frame_with_its_fades_going_on(tmp_path: Path) -> None:
    file = tmp_path / "tone.wav"
    write_wav(file, np.sin(np.arange(48_000) / 20).astype(np.float32)[None].repeat(2, 0) / 4)
    sound = SoundEvent(media=MediaId("m"), start=1_000, samples=40_000, fade_in=20_000, fade_out=20_000)
    cut = Cut(
        title="A",
        rate=FrameRate(24),
        width=64,
        height=36,
        start=0,
        events=(event(0, FrameRange(0, 24), Fraction(1)),),
        sounds=(sound, replace(sound, start=1_000, samples=5_000, fade_in=0, fade_out=0)),
    )
    made = part(cut, FrameRange(5, 7))
    assert len(made.sounds) == 1
    whole = Mixer(cut, lambda _: file).block(0, cut.samples)
    heard = Mixer(made, lambda _: file).block(0, made.samples)
    assert heard.shape == (2, 14_000)
    assert np.abs(heard).max() > 0.05
    assert np.array_equal(heard, whole[:, 10_000:24_000])


def test_a_part_that_the_film_has_not_is_refused() -> None:
    cut = Cut(
        title="A",
        rate=FrameRate(24),
        width=64,
        height=36,
        start=0,
        events=(event(0, FrameRange(0, 24), Fraction(1)),),
    )
    assert part(cut, FrameRange(20, 100)).length == 4
    with pytest.raises(BadInput, match="00:00:00:23"):
        part(cut, FrameRange(24, 4))
