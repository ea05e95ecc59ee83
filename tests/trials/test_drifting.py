"""The drifting engine: what it adds is what it says, it adds up by what can be seen, and mishaps are where it says."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from skimage.color import rgb2lab

from matchcut.engines.registry import engines
from matchcut.film.errors import BadInput
from matchcut_trials.drifting.lots import Mishap
from matchcut_trials.registering import drifting_engine


def lab_of(frame: np.ndarray) -> np.ndarray:
    return rgb2lab(frame).mean(axis=(0, 1))


def change(frames: list[np.ndarray], number: int) -> float:
    """The mean difference of a frame from the one before it."""
    return float(np.abs(frames[number].astype(float) - frames[number - 1]).mean())


@pytest.fixture(scope="module")
def first(stage: Any) -> Any:
    return stage.take(1)


@pytest.fixture(scope="module")
def second(stage: Any, first: Any) -> Any:
    return stage.take(2, upstream=stage.after(first))


def test_equal_orders_give_equal_frames_and_another_seed_others(stage: Any, first: Any) -> None:
    assert np.array_equal(first.frames, stage.take(1).frames)
    assert first.truth["link"] != stage.take(4, frames=2).truth["link"]


def test_a_chain_wears_link_by_link(stage: Any, first: Any, second: Any) -> None:
    take, chain = second, [first, second]
    for seed in range(3, 7):
        take = stage.take(seed, upstream=stage.after(take))
        chain.append(take)
    sharp = [np.var(np.diff(link.frames[-1].astype(float), axis=1)) for link in chain]
    assert sharp == sorted(sharp, reverse=True)
    moved = [float(np.linalg.norm(lab_of(link.frames[-1]) - lab_of(first.frames[0]))) for link in chain]
    assert moved[-1] > moved[1] > moved[0]
    faces = [link.truth["cast"]["Ann"]["end"]["face"] for link in chain]
    assert faces == sorted(faces)
    assert faces[-1] > faces[0] + 0.1


def test_it_begins_as_the_frames_say_that_it_is_given(stage: Any, first: Any, second: Any) -> None:
    """Not as a record says: whoever mends the tail, mends the take."""
    assert second.truth["start"]["offset"] == pytest.approx(first.truth["end"]["offset"], abs=1.0)
    clean = stage.take(1, drift="0")
    clean.handed_over = first.handed_over
    mended = stage.take(2, upstream=stage.after(clean))
    assert mended.truth["start"]["offset"] == pytest.approx([0, 0, 0], abs=0.5)
    assert mended.truth["cast"]["Ann"]["start"]["face"] < 0.03


def test_a_seam_moves_on_as_the_frames_about_it_do(stage: Any, first: Any) -> None:
    second = stage.take(2, upstream=stage.after(first), drift="0")
    seam = [*first.frames[-4:], *second.frames[:4]]
    beside = np.median([change(seam, number) for number in (1, 2, 3, 5, 6, 7)])
    assert 0.7 < change(seam, 4) / beside < 1.4


def test_it_shows_the_tail_anew_as_its_first_frame_is(stage: Any, first: Any) -> None:
    upstream = stage.after(first)
    plain = stage.take(2, upstream=upstream, correction=True, drift="0")
    assert float(np.abs(plain.shown_twice[-1].astype(float) - first.frames[-1]).mean()) < 1.5
    drifted = stage.take(2, upstream=upstream, correction=True)
    moved = lab_of(drifted.shown_twice[-1]) - lab_of(first.frames[-1])
    assert moved == pytest.approx(lab_of(drifted.frames[0]) - lab_of(plain.frames[0]), abs=0.4)
    assert np.linalg.norm(moved) > 0.5
    assert stage.take(2, upstream=upstream).shown_twice == []


def test_it_goes_on_from_before_the_end(stage: Any, first: Any) -> None:
    usual, earlier = (stage.take(2, upstream=stage.after(first, 8, before), drift="0").frames[0] for before in (0, 3))
    apart = [float(np.abs(earlier.astype(float) - frame).mean()) for frame in (first.frames[-3], usual)]
    assert apart[0] < 1.5
    assert apart[1] > 2 * apart[0]


def test_from_one_frame_motion_begins_anew(stage: Any, first: Any) -> None:
    still = stage.take(2, upstream=stage.after(first, frames=1))
    assert change(still.frames, 1) < 0.5 * change(first.frames, -1)


def test_a_keyframe_shows_it_where_everybody_is(stage: Any, first: Any) -> None:
    """A chain by way of pictures: the take shows what the picture does, and wears on."""
    take = stage.take(2, keyframe=stage.picture(first.frames[-1]), drift="0")
    assert take.truth["origin"] == "keyframe"
    assert float(np.abs(take.frames[0].astype(float) - first.frames[-1]).mean()) < 5
    assert all(member["start"]["here"] for member in take.truth["cast"].values())
    with pytest.raises(BadInput, match="does not show the place"):
        stage.take(2, keyframe=stage.picture(np.zeros((136, 240, 3), np.uint8)))


@pytest.mark.parametrize("kind", Mishap)
def test_a_mishap_is_where_it_says(stage: Any, kind: Mishap) -> None:
    spoiled = stage.take(5, mishap=f"{kind}, 8, 1")
    usual = stage.take(5)
    differ = [not np.array_equal(a, b) for a, b in zip(spoiled.frames, usual.frames, strict=True)]
    (told,) = spoiled.truth["mishaps"]
    assert told["kind"] == kind
    assert differ == [8 <= number < 8 + told["frames"] for number in range(16)]
    if kind is Mishap.REPEATED_FRAME:
        assert change(spoiled.frames, 8) < 0.3 * change(usual.frames, 8)
    assert usual.truth["mishaps"] == []


def test_what_is_wrong_at_the_end_goes_on(stage: Any) -> None:
    spoiled = stage.take(5, mishap="person lost, 8, 0")
    after = stage.take(6, upstream=stage.after(spoiled))
    assert {name: member["start"]["here"] for name, member in after.truth["cast"].items()} == {
        "Ann": False,
        "Bea": True,
    }
    held = stage.take(6, upstream=stage.after(spoiled), references=True)
    assert held.truth["cast"]["Ann"]["start"]["here"]


def test_so_many_takes_are_bad(stage: Any) -> None:
    bad = [stage.take(seed, frames=4, bad="0.3", drift="0").truth["mishaps"] for seed in range(30)]
    assert 4 <= sum(map(bool, bad)) <= 15
    assert len({mishap["kind"] for told in bad for mishap in told}) >= 4


def test_a_sheet_reminds_it_of_people_and_an_anchor_of_light(stage: Any, first: Any) -> None:
    upstream = stage.after(first)
    plain, sheet = (stage.take(2, upstream=replace(upstream, sheet=shown)).truth["cast"] for shown in (False, True))
    added = [cast["Ann"]["end"]["face"] - cast["Ann"]["start"]["face"] for cast in (plain, sheet)]
    assert added[1] == pytest.approx(added[0] / 2, rel=0.05)
    fresh, anchored = (stage.take(2, look=look).truth["link"]["offset"] for look in (None, upstream.tail))
    assert np.linalg.norm(anchored) == pytest.approx(0.4 * np.linalg.norm(fresh), rel=0.01)


def test_who_comes_in_is_a_stranger_unless_references_are_heard(stage: Any, first: Any) -> None:
    upstream = stage.after(first)
    alone, held = (stage.take(2, "Bea Cid", upstream=upstream, references=heard) for heard in (False, True))
    assert set(alone.truth["cast"]) == {"Ann", "Bea", "Cid"}  # Ann walks out.
    assert alone.truth["cast"]["Cid"]["start"]["face"] > 0.7
    assert held.truth["cast"]["Cid"]["start"]["face"] < 0.15
    assert set(stage.take(3, "Bea Cid", upstream=stage.after(held)).truth["cast"]) == {"Bea", "Cid"}


def test_another_engine_is_spoiled_as_well(stage: Any) -> None:
    """An animatic goes on in its own picture, so what is worn is carried by the tail."""
    picture = stage.picture(stage.ground)
    first = stage.take(1, keyframe=picture, wraps="animatic", drift="3", camera="pan left")
    plain = stage.take(1, keyframe=picture, wraps="animatic", drift="0", camera="pan left")
    assert not np.allclose(lab_of(first.frames[-1]), lab_of(plain.frames[-1]), atol=1)
    second = stage.take(
        2, keyframe=picture, wraps="animatic", drift="0", camera="pan left", upstream=stage.after(first)
    )
    assert lab_of(second.frames[0]) == pytest.approx(lab_of(first.frames[-1]), abs=1.5)
    with pytest.raises(BadInput, match="nowhere"):
        stage.take(1, wraps="nowhere")


@pytest.mark.parametrize("mishap", ["hidden cut", "melted, 3", "hidden cut, x", "hidden cut, 99", "face changed, 3, 7"])
def test_a_mishap_that_cannot_be_is_refused(stage: Any, mishap: str) -> None:
    with pytest.raises(BadInput, match="mishap"):
        stage.take(1, mishap=mishap)


def test_the_house_knows_it_only_where_it_was_asked_for() -> None:
    assert "drifting" not in engines()
    with drifting_engine():
        spec = engines()["drifting"]
        assert not spec.offered
    assert "drifting" not in engines()
