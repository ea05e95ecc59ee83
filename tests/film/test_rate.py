"""Another frame rate: what lasts a second goes on lasting one, and what fitted goes on fitting."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matchcut.film import edits
from matchcut.film.changes import apply, diff, invert
from matchcut.film.check import check_all
from matchcut.film.errors import EditRefused
from matchcut.film.film import Film
from matchcut.film.ids import MediaId, SceneId, ShotId
from matchcut.film.model import Settings, Transition
from matchcut.film.time import FrameRate, timecode
from matchcut.film.vocabulary import TransitionKind

RATES = [FrameRate(24), FrameRate(25), FrameRate(24000, 1001), FrameRate(30000, 1001), FrameRate(60)]
ONE, TWO = ShotId("one"), ShotId("two")


@st.composite
def films(draw: st.DrawFn) -> Film:
    """A film of a few shots with trims, titles, sounds, markers and transitions, all of them a second or longer."""
    rate = draw(st.sampled_from(RATES))
    film = edits.add_scene(Film(settings=Settings(rate=rate)), id=SceneId("scene"))
    film = edits.revise_settings(film, fade_in=draw(st.integers(0, 90)), start=draw(st.integers(0, 200_000)))
    for number in range(draw(st.integers(1, 4))):
        shot = ShotId(f"shot-{number}")
        film = edits.add_shot(film, SceneId("scene"), id=shot, frames=draw(st.integers(200, 600)))
        film = edits.trim(film, shot, head=draw(st.integers(0, 50)), tail=draw(st.integers(0, 50)))
        film = edits.add_title(film, shot, "text", offset=draw(st.integers(0, 90)))
        film = edits.add_marker(film, shot, draw(st.integers(0, 90)), "here")
        film = edits.add_audio(film, MediaId("ab" * 32), anchor=shot, offset=draw(st.integers(-90, 90)), frames=120)
        if number:
            film = edits.set_transition(film, shot, Transition(TransitionKind.DISSOLVE, draw(st.integers(1, 40))))
    return film


def lasts(film: Film, frames: int) -> Fraction:
    return film.settings.rate.seconds(frames)


@given(films(), st.sampled_from(RATES))
def test_everything_lasts_as_long_to_the_nearest_frame(film: Film, rate: FrameRate) -> None:
    after = edits.set_rate(film, rate)
    check_all(after)
    frame = rate.seconds(1)
    for shot, was in film.shots.items():
        now = after.shots[shot]
        for name in ("head", "frames"):
            assert abs(lasts(after, getattr(now, name)) - lasts(film, getattr(was, name))) <= frame / 2
        assert abs(lasts(after, now.used.end) - lasts(film, was.used.end)) <= frame / 2
        if was.transition and now.transition:
            assert 0 <= lasts(film, was.transition.frames) - lasts(after, now.transition.frames) < frame
    for title, was_title in film.titles.items():
        assert abs(lasts(after, after.titles[title].frames) - lasts(film, was_title.frames)) <= frame / 2
    for clip, was_clip in film.audio.items():
        assert abs(lasts(after, after.audio[clip].offset) - lasts(film, was_clip.offset)) <= frame / 2
        assert after.audio[clip].source_start == was_clip.source_start


@given(films(), st.sampled_from(RATES))
def test_undo_brings_back_the_very_film_and_the_same_rate_changes_nothing(film: Film, rate: FrameRate) -> None:
    after = edits.set_rate(film, rate)
    assert apply(after, invert(diff(film, after))) == film
    assert edits.set_rate(film, film.settings.rate) == film


@pytest.mark.parametrize("rate", RATES, ids=str)
def test_the_first_timecode_stays_what_it_says(rate: FrameRate) -> None:
    film = Film(settings=Settings(start=86_400))
    after = edits.set_rate(film, rate)
    assert timecode(after.settings.start, rate).replace(";", ":") == "01:00:00:00"
    assert edits.set_rate(after, FrameRate(24)).settings.start == 86_400


def test_a_label_that_the_new_rate_has_not_is_the_nearest_that_it_has() -> None:
    film = Film(settings=replace(Settings(rate=FrameRate(60)), start=60 * 60 * 60 + 59))
    assert timecode(edits.set_rate(film, FrameRate(24)).settings.start, FrameRate(24)) == "01:00:00:23"
    minute = Film(settings=Settings(start=24 * 60))
    dropped = edits.set_rate(minute, FrameRate(30000, 1001))
    assert timecode(dropped.settings.start, FrameRate(30000, 1001)) == "00:01:00;02"


def test_a_film_too_short_for_the_rate_is_refused_with_its_reason() -> None:
    film = edits.add_scene(Film(settings=Settings(rate=FrameRate(60))), id=SceneId("scene"))
    for name in ("one", "two", "three"):
        film = edits.add_shot(film, SceneId("scene"), id=ShotId(name), frames=2)
    film = edits.set_transition(film, TWO, Transition(TransitionKind.DISSOLVE, 1))
    film = edits.set_transition(film, ShotId("three"), Transition(TransitionKind.DISSOLVE, 1))
    with pytest.raises(EditRefused, match="too short for the transitions"):
        edits.set_rate(film, FrameRate(24))
