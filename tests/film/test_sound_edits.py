"""Edits of sounds: what is heard stays at its sample, whatever is trimmed, slipped or split."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matchcut.film import edits
from matchcut.film.check import check_all
from matchcut.film.errors import EditRefused
from matchcut.film.film import Film
from matchcut.film.ids import AudioClipId, MediaId, SceneId, ShotId
from matchcut.film.model import AudioClip, Settings
from matchcut.film.time import FrameRate

S = AudioClipId("s")
MEDIA = MediaId("cd" * 32)
RATES = (FrameRate(24), FrameRate(24000, 1001), FrameRate(30000, 1001), FrameRate(25))


def film_with(rate: FrameRate = RATES[0], **fields: object) -> Film:
    """Two shots of 100 frames; the sound hangs on the second, ten frames in, for 60 frames."""
    film = edits.add_scene(Film(settings=Settings(rate=rate)), id=SceneId("sc"))
    for name in ("one", "two"):
        film = edits.add_shot(film, SceneId("sc"), id=ShotId(name), frames=100)
    given_ = {"anchor": ShotId("two"), "offset": 10, "frames": 60, "source_start": 48_000, **fields}
    return edits.add_audio(film, MEDIA, id=S, **given_)


def heard_at(film: Film, clip: AudioClip, sample: int) -> int | None:
    """Which sample of the source a clip plays at a film sample."""
    rate, start = film.settings.rate, edits.audio_start(film, clip)
    first, last = rate.samples(start), rate.samples(start + edits.audio_frames(film, clip))
    return clip.source_start + sample - first if first <= sample < last else None


def all_heard(film: Film, samples: range) -> list[int | None]:
    """What is heard at each of some film samples; the clips may not overlap."""
    found = []
    for sample in samples:
        here = [one for clip in film.audio.values() if (one := heard_at(film, clip, sample)) is not None]
        assert len(here) <= 1
        found.append(here[0] if here else None)
    return found


@given(rate=st.sampled_from(RATES), by=st.integers(-20, 59))
def test_trimming_the_head_leaves_the_rest_where_it_was(rate: FrameRate, by: int) -> None:
    before = film_with(rate)
    after = edits.trim_audio_head(before, S, by)
    check_all(after)
    assert edits.audio_start(after, after.audio[S]) == 110 + by
    assert edits.audio_frames(after, after.audio[S]) == 60 - by
    later = range(rate.samples(110 + max(0, by)), rate.samples(171), 997)
    assert all_heard(after, later) == all_heard(before, later)


@given(rate=st.sampled_from(RATES), at=st.integers(111, 169))
def test_both_halves_of_a_split_sound_as_the_whole_did(rate: FrameRate, at: int) -> None:
    before = film_with(rate, fade_in=8, fade_out=30)
    after = edits.split_audio(before, S, at, AudioClipId("second"))
    check_all(after)
    first, second = after.audio[S], after.audio[AudioClipId("second")]
    assert (first.fade_out, second.fade_in) == (0, 0)
    assert (second.anchor, second.track, second.label) == (first.anchor, first.track, first.label)
    everywhere = range(rate.samples(100), rate.samples(190), 997)
    assert all_heard(after, everywhere) == all_heard(before, everywhere)


def test_a_sound_that_plays_to_the_end_still_does_after_trim_and_split() -> None:
    film = film_with(anchor=None, offset=0, frames=None)
    trimmed = edits.trim_audio_head(film, S, 20)
    assert trimmed.audio[S].frames is None
    halves = edits.split_audio(trimmed, S, 50, AudioClipId("second"))
    assert halves.audio[S].frames == 30
    assert halves.audio[AudioClipId("second")].frames is None
    assert edits.audio_frames(halves, halves.audio[AudioClipId("second")]) == film.length - 50


def test_slipping_keeps_the_ends_and_moves_what_is_heard() -> None:
    film = edits.slip_audio(film_with(), S, -12)
    assert film.audio[S].source_start == 48_000 - 24_000
    assert (film.audio[S].offset, film.audio[S].frames) == (10, 60)


@pytest.mark.parametrize(
    "change",
    [
        lambda film: edits.trim_audio_head(film, S, -25),
        lambda film: edits.trim_audio_head(film, S, 60),
        lambda film: edits.trim_audio_tail(film, S, -60),
        lambda film: edits.slip_audio(film, S, -25),
        lambda film: edits.split_audio(film, S, 110),
        lambda film: edits.split_audio(film, S, 170),
        lambda film: edits.fade_audio(film, S, fade_in=40, fade_out=21),
        lambda film: edits.fade_audio(film, S, fade_in=-1, fade_out=0),
        lambda film: edits.move_audio(film, AudioClipId("none"), 1, "A1"),
    ],
)
def test_what_cannot_be_is_refused(change: Callable[[Film], Film]) -> None:
    with pytest.raises(EditRefused):
        change(film_with())


def test_fades_shrink_with_their_sound() -> None:
    film = edits.fade_audio(film_with(), S, fade_in=20, fade_out=40)
    shorter = edits.trim_audio_tail(film, S, -30)
    assert (shorter.audio[S].fade_in, shorter.audio[S].fade_out) == (20, 10)


def test_a_sound_moves_along_and_to_another_track() -> None:
    film = edits.move_audio(film_with(), S, -15, "Music")
    assert (film.audio[S].offset, film.audio[S].track, film.audio[S].anchor) == (-5, "Music", ShotId("two"))
