"""The cut says exactly what is shown and played: by examples, and for any film."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from matchcut.cut.conform import conform
from matchcut.cut.model import FULL, Cut
from matchcut.film import edits
from matchcut.film.errors import BadInput, EditRefused
from matchcut.film.film import Film
from matchcut.film.ids import MediaId, SceneId, ShotId, TakeId
from matchcut.film.model import Circle, Settings, Take, Transition
from matchcut.film.time import FrameRange, FrameRate
from matchcut.film.vocabulary import TitleStyle, TransitionKind
from matchcut.media.sound import write_wav

SPEEDS = [Fraction(1), Fraction(1), Fraction(3, 2), Fraction(2, 3), Fraction(2)]
DISSOLVE, DIP = TransitionKind.DISSOLVE, TransitionKind.DIP_BLACK


def shown(cut: Cut) -> list[tuple[str, int]]:
    """For each record frame, the shot that its base shows and the source frame of it."""
    by_media = {event.media: str(event.shot) for event in cut.events}
    pictures = [cut.composite(frame).base for frame in range(cut.length)]
    return [(by_media[picture.media], picture.frame) for picture in pictures]


def test_hard_cuts(room):
    room.shot("a", 3)
    room.shot("b", 2)
    cut = room.cut()
    assert (cut.length, cut.seams, cut.notes) == (5, (), ())
    assert shown(cut) == [("a", 0), ("a", 1), ("a", 2), ("b", 0), ("b", 1)]
    assert all(cut.composite(frame).untouched for frame in range(5))


def test_trims_and_speed(room):
    room.shot("a", 10, head=2, tail=3)
    room.shot("fast", 9, speed=Fraction(3, 2))
    room.shot("slow", 3, speed=Fraction(1, 2), head=1)
    assert shown(room.cut()) == [
        *(("a", frame) for frame in (2, 3, 4, 5, 6)),
        *(("fast", frame) for frame in (0, 1, 3, 4, 6, 7)),
        *(("slow", frame) for frame in (1, 1, 2, 2)),
    ]


def test_a_dissolve_shows_both(room):
    room.shot("a", 6)
    room.shot("b", 6, transition=Transition(DISSOLVE, 3))
    cut = room.cut()
    assert cut.length == 9
    assert [seam.record for seam in cut.seams] == [FrameRange(3, 3)]
    composites = [cut.composite(frame) for frame in range(9)]
    assert [one.base.frame for one in composites] == [0, 1, 2, 3, 4, 5, 3, 4, 5]
    assert [one.over.frame if one.over else None for one in composites] == [None] * 3 + [0, 1, 2] + [None] * 3
    assert [one.mix for one in composites[3:6]] == [FULL // 4, FULL // 2, FULL * 3 // 4]


def test_a_dip_keeps_the_length_and_reaches_its_colour(room):
    room.shot("a", 6)
    room.shot("b", 6, transition=Transition(DIP, 5))
    cut = room.cut()
    assert cut.length == 12
    mixes = [cut.composite(frame).mix for frame in range(12)]
    assert mixes == [FULL] * 4 + [FULL // 2, 0] + [0, 85, 171] + [FULL] * 3
    assert cut.composite(6).base.frame == 0


def test_fades_begin_and_end_in_black(room):
    room.shot("a", 8)
    room.settings(fade_in=2, fade_out=4)
    levels = [room.cut().composite(frame).level for frame in range(8)]
    assert levels == [0, 128, 256, 256, 192, 128, 64, 0]


def test_titles_rise_and_fall_and_end_with_the_film(room):
    room.shot("a", 10)
    room.shot("b", 10)
    room.title("b", "LATE", offset=6, frames=30, fade=1, style=TitleStyle.SUBTITLE)
    room.title("a", "EARLY", offset=1, frames=5, fade=2)
    room.title("a", "   ")
    cut = room.cut()
    assert [title.text for title in cut.titles] == ["EARLY", "LATE"]
    levels = [[layer.level for layer in cut.composite(frame).titles] for frame in range(20)]
    assert levels == [[], [85], [171], [256], [171], [85], *([[]] * 10), [128], [256], [256], [256]]


def test_missing_takes_are_named_or_boarded(room):
    room.shot("a", 3)
    room.shot("b", 3, take=False)
    room.shot("c", 3, take=False, number="7C")
    with pytest.raises(BadInput, match="Shots 2, 7C have no circled take"):
        room.cut()
    cut = room.cut(missing="board")
    assert [event.media is None for event in cut.events] == [False, True, True]
    assert cut.composite(7).base.board == ("7C", "Shot c.")
    assert tuple(map(str, cut.notes)) == (
        "Shot 2 has no circled take; a board stands in for it.",
        "Shot 7C has no circled take; a board stands in for it.",
    )


def test_a_short_take_is_held_and_told(room):
    room.shot("a", 6, made=4)
    cut = room.cut()
    assert [frame for _, frame in shown(cut)] == [0, 1, 2, 3, 3, 3]
    assert tuple(map(str, cut.notes)) == ("Shot 1 asks for 2 more frames than its take has; its last frame is held.",)


def test_a_film_without_shots_is_refused(room):
    with pytest.raises(BadInput, match="no shots"):
        room.cut()


def test_sound_is_placed_by_absolute_sample(room):
    room.settings(rate=FrameRate(24000, 1001))
    room.shot("a", 24)
    room.shot("b", 24, transition=Transition(DISSOLVE, 4))
    room.sound(np.zeros((2, 30_000), np.float32), anchor=ShotId("b"), offset=3, frames=5, fade_in=2, gain=-600)
    room.sound(np.zeros((2, 30_000), np.float32), offset=-2, source_start=100)
    room.sound(np.zeros((2, 30_000), np.float32), offset=43, track="A2")
    room.sound(np.zeros((2, 30_000), np.float32), offset=44, source_start=40_000)
    cut = room.cut()
    assert [(one.start, one.samples, one.source_start, one.fade_in, one.gain) for one in cut.sounds] == [
        (46_046, 10_010, 0, 4004, -600),
        (0, 30_000 - 100 - 4004, 4104, 0, 0),
        (86_086, 2002, 0, 0, 0),
    ]
    assert cut.samples == 44 * 2002


def test_production_sound_follows_its_take(room, tmp_path):
    room.shot("a", 24)
    room.shot("b", 24, head=4, transition=Transition(DISSOLVE, 6))
    room.shot("c", 24, speed=Fraction(2))
    write_wav(tmp_path / "voice.wav", np.zeros((2, 48_000), np.float32))
    for name in "abc":
        room.publish(
            name, room.files[room.takes[room.film.circles[ShotId(name)].take].video], 24, sound=tmp_path / "voice.wav"
        )
    cut = room.cut()
    assert [(one.start, one.samples, one.source_start, one.fade_in, one.fade_out) for one in cut.sounds] == [
        (0, 48_000, 0, 0, 12_000),
        (36_000, 40_000, 8000, 12_000, 0),
    ]
    assert tuple(map(str, cut.notes)) == ("Shot 3 is retimed, so the sound that came with its take is left out.",)


@st.composite
def films(draw: st.DrawFn) -> Film:
    """Any film of a few shots that the edits admit, with trims, speeds and transitions."""
    film = edits.add_scene(Film(settings=Settings()), id=SceneId("s"))
    for number in range(draw(st.integers(1, 6))):
        shot = ShotId(f"shot-{number}")
        film = edits.add_shot(film, SceneId("s"), id=shot, frames=draw(st.integers(9, 60)))
        film = edits.trim(film, shot, head=draw(st.integers(0, 4)), tail=draw(st.integers(0, 4)))
        film = edits.retime(film, shot, draw(st.sampled_from(SPEEDS)))
        kind = draw(st.sampled_from([None, *TransitionKind]))
        with suppress(EditRefused):
            film = edits.set_transition(film, shot, Transition(kind, draw(st.integers(1, 30))) if kind else None)
    return edits.revise_settings(film, fade_in=draw(st.integers(0, 80)), fade_out=draw(st.integers(0, 80)))


def taken(film: Film, short: int = 0) -> tuple[Film, dict[TakeId, Take]]:
    takes = {
        TakeId(f"t-{shot.id}"): Take(
            id=TakeId(f"t-{shot.id}"), shot=shot.id, number=1, variation=0, fingerprint="", recipe="", engine="",
            engine_revision="", seed=0, frames=max(1, shot.frames - short), video=MediaId(shot.id), tail=None,
            tail_frames=0, hand_over="", sound=None, poster=None, made_at="",
        )
        for shot in film.shots.values()
    }  # fmt: skip
    circles = {take.shot: Circle(id=take.shot, take=take.id) for take in takes.values()}
    return replace(film, circles=circles), takes


def no_facts(media: MediaId):
    raise AssertionError("a film without sound asks for no facts")


@given(films(), st.integers(0, 5))
def test_any_film_is_shown_whole_and_exactly(film, short):
    film, takes = taken(film, short)
    cut = conform(film, takes, no_facts)
    assert cut.length == film.length
    expected: list[list[tuple[str, int]]] = [[] for _ in range(film.length)]
    for placed in film.layout:
        shot = placed.shot
        for i in range(placed.range.frames):
            source = min(shot.head + int(i * shot.speed), takes[TakeId(f"t-{shot.id}")].frames - 1)
            expected[placed.range.start + i].append((shot.id, source))
    for frame in range(cut.length):
        composite = cut.composite(frame)
        pictures = [one for one in (composite.base, composite.over) if one]
        assert [(one.media, one.frame) for one in pictures] == expected[frame]
        assert 0 <= composite.mix <= FULL
        assert 0 <= composite.level <= FULL
    for frame in (-1, cut.length):
        with pytest.raises(IndexError):
            cut.composite(frame)
