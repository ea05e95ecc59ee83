"""When subtitles are shown: on their shots, long enough to read, never two at once."""

from __future__ import annotations

import itertools

from hypothesis import given
from hypothesis import strategies as st

from matchcut.cut.conform import conform
from matchcut.cut.model import Cut
from matchcut.delivery.subtitles.cues import EASY, FASTEST, GAP, Cues, cues_of
from matchcut.delivery.subtitles.pieces import cells
from matchcut.film import edits
from matchcut.film.film import Film
from matchcut.film.ids import SceneId, ShotId, TitleId
from matchcut.film.model import Settings, Transition
from matchcut.film.time import FrameRate
from matchcut.film.vocabulary import TransitionKind

RATES = [FrameRate(24), FrameRate(24000, 1001), FrameRate(25), FrameRate(30000, 1001), FrameRate(60)]


def film_of(*shots: tuple[str, int], rate: FrameRate = FrameRate(24)) -> Film:
    film = edits.add_scene(Film(settings=Settings(rate=rate)), id=SceneId("scene"), heading="INT. ROOM")
    for number, (dialogue, frames) in enumerate(shots, 1):
        film = edits.add_shot(film, SceneId("scene"), id=ShotId(f"s{number}"), dialogue=dialogue, frames=frames)
    return film


def cut_of(film: Film) -> Cut:
    return conform(film, {}, lambda _: None, missing="board")


def said(film: Film, **how: bool) -> Cues:
    return cues_of(film, cut_of(film), **how)


def places(found: Cues) -> list[tuple[int, int]]:
    return [(cue.record.start, cue.record.end) for cue in found.cues]


def test_speech_begins_just_after_the_cut_and_is_shown_for_a_second_at_least():
    assert places(said(film_of(("", 48), ("Wait.", 96)))) == [(52, 76)]


def test_a_line_is_shown_for_as_long_as_reading_it_takes():
    line = "I kept the lamp for forty years, you know."
    (cue,) = said(film_of((line, 240))).cues
    assert cue.record.frames == -(-cells(line) * 24 // EASY)


def test_what_a_short_shot_has_no_time_for_stays_over_the_next_one_until_somebody_speaks():
    line = "I kept the lamp for forty years, you know."
    found = said(film_of((line, 24), ("", 24), ("Yes.", 48)))
    assert places(found) == [(0, 46), (52, 76)]
    assert tuple(map(str, found.notes)) == ("What is said in shot 1 has less time than reading it takes.",)


def test_no_time_at_all_is_told():
    found = said(film_of(("One.\nTwo.\nThree.", 4), ("Four.", 48)))
    assert [cue.text for cue in found.cues] == ["One.", "Four."]
    assert "no time for all that is said" in str(found.notes[0])


def test_speech_keeps_its_place_where_shots_dissolve():
    film = film_of(("Wait.", 48), ("Go.", 48))
    film = edits.revise_shot(film, ShotId("s2"), transition=Transition(TransitionKind.DISSOLVE, 12))
    assert places(said(film)) == [(4, 28), (40, 64)]


def test_a_title_is_shown_where_nobody_speaks_and_its_loss_is_told():
    film = film_of(("", 96), ("I say a few words.", 48))
    film = edits.add_title(film, ShotId("s1"), "LIFT OFF", id=TitleId("a"), offset=0, frames=120, fade=0)
    assert [(cue.text, cue.record.start, cue.record.end) for cue in said(film, titles=True).cues] == [
        ("LIFT OFF", 0, 98),
        ("I say a few words.", 100, 126),
    ]
    assert said(film).notes == ()
    film = edits.add_title(film, ShotId("s2"), "LOST", id=TitleId("b"), offset=4, frames=24, fade=0)
    assert tuple(map(str, said(film, titles=True).notes)) == (
        "The title 'LOST' has no subtitle: somebody speaks over it.",
    )


LINES = st.sampled_from(["", "", "Wait.", "Who is there?\nNobody.", "A long one, " * 12, "灯台の光は消えない。" * 5])


@given(
    shots=st.lists(st.tuples(LINES, st.integers(1, 200)), min_size=1, max_size=12),
    rate=st.sampled_from(RATES),
    titles=st.lists(st.tuples(st.integers(0, 11), st.integers(0, 40), st.integers(1, 200)), max_size=3),
)
def test_no_two_subtitles_overlap_and_all_are_within_the_film(shots, rate, titles):
    film = film_of(*shots, rate=rate)
    for number, (shot, offset, frames) in enumerate(titles):
        where = ShotId(f"s{shot % len(shots) + 1}")
        film = edits.add_title(film, where, f"Title {number}", offset=offset, frames=frames, fade=0)
    cut = cut_of(film)
    found = cues_of(film, cut, titles=True)
    ranges = places(found)
    assert all(0 <= start < end <= cut.length for start, end in ranges)
    assert all(one[1] + GAP <= other[0] for one, other in itertools.pairwise(ranges))
    assert all(cue.record.frames <= rate.nominal * 7 for cue in said(film).cues)
    for cue in said(film).cues:
        slow_enough = cue.record.frames * rate.denominator * FASTEST >= sum(map(cells, cue.lines)) * rate.numerator
        assert found.notes or slow_enough
