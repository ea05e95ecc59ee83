"""Takes that continue others are corrected: known drifts are taken back, and light that changed on purpose stays."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest
from skimage.color import deltaE_ciede2000, rgb2lab
from tests.continuity.correction.drifting import (
    FRAMES,
    Chain,
    Change,
    World,
    apart,
    blur,
    cast,
    day,
    gain,
    gamma,
    lamp,
    light,
    nightfall,
    offset,
    saturation,
)

from matchcut.continuity.correction.carried import AS_ANCHOR, CarriedLook
from matchcut.continuity.correction.correcting import Correction, SeamPictures
from matchcut.continuity.correction.mapping import lab_of, picture_of
from matchcut.continuity.correction.sharpening import sharpened
from matchcut.continuity.measures.light import Picture
from matchcut.continuity.problems import CorrectionNote

DRIFTS = {
    "gain": gain(1.03),
    "darker": gain(0.97),
    "offset": offset(4),
    "gamma": gamma(1.05),
    "saturation": saturation(1.06),
    "cast": cast(1.03, 0.97),
}


@pytest.mark.parametrize("name", DRIFTS)
def test_a_chain_of_ten_that_drifts_at_every_link_ends_as_it_began(name: str) -> None:
    naive = Chain(DRIFTS[name], corrected=False).made(10)
    assert delta_e(naive) > 3
    for overlaps in (True, False):
        chain = Chain(DRIFTS[name], overlaps=overlaps).made(10)
        assert delta_e(chain) < 3
        assert 0.9 < light(chain.last).contrast / light(chain.meant).contrast < 1.1
        for before, after in zip(chain.takes, chain.takes[1:], strict=False):
            assert apart(before[-1], after[0]) < 1, "nothing is seen of the seam"


def delta_e(chain: Chain) -> float:
    """ΔE2000 of mean colours, as scikit-image has it."""
    return float(deltaE_ciede2000(*(rgb2lab(picture).mean((0, 1)) for picture in (chain.last, chain.meant))))


def test_sharpness_that_is_lost_at_every_link_is_given_back_and_no_more_than_that() -> None:
    naive, chain = Chain(blur(0.4), corrected=False).made(10), Chain(blur(0.4)).made(10)
    without, kept = (
        float(np.exp((light(made.last).sharpness - light(made.meant).sharpness) / 2)) for made in (naive, chain)
    )
    assert without < 0.6
    assert 0.9 < kept < 1.02
    assert Chain(lambda picture: picture).made(1).corrections[0].sharpening == (0, 0)


def test_a_sharpened_edge_does_not_ring() -> None:
    step = np.full((40, 40, 3), 60, np.uint8)
    step[:, 20:] = 190
    soft = lab_of(blur(1.0)(step))
    sharp = sharpened(soft, 1.5)
    assert sharp[..., 0].min() >= soft[..., 0].min() - 1.5
    assert sharp[..., 0].max() <= soft[..., 0].max() + 1.5
    assert np.abs(np.diff(sharp[20, :, 0])).max() > 1.2 * np.abs(np.diff(soft[20, :, 0])).max()


@pytest.mark.parametrize("drift", [gain(1.03), lambda picture: picture], ids=["drift", "none"])
@pytest.mark.parametrize("world", [lamp(20), nightfall(18), nightfall(22)], ids=["lamp", "night", "over a seam"])
def test_light_that_changes_on_purpose_survives_the_whole_chain(world: World, drift: Change) -> None:
    chain = Chain(drift, world).made(8)
    for number, frames in enumerate(chain.takes[4:], 4):
        at = (number + 1) * FRAMES - 1
        without, meant = lab_of(day(at))[..., 0].mean(), lab_of(world(at))[..., 0].mean()
        kept = (lab_of(frames[-1])[..., 0].mean() - without) / (meant - without)
        assert kept > 0.8, f"take {number}"


def test_a_model_that_does_not_drift_is_left_alone_to_the_bit() -> None:
    tail = [day(number) for number in range(4)]
    correction = Correction(SeamPictures(tail=tail, overlap=tail, first=day(4)), FRAMES)
    assert all(np.array_equal(correction.of(day(4 + number), number), day(4 + number)) for number in range(FRAMES))


def test_a_cast_that_is_stronger_in_a_corner_does_not_jump_at_the_seam() -> None:
    def stained(picture: Picture) -> Picture:
        down, right = np.mgrid[0 : 1 : 1j * picture.shape[0], 0 : 1 : 1j * picture.shape[1]]
        return np.clip(picture + 16 * (down * right)[..., None] * np.array([1, 0, -1]), 0, 255).astype(np.uint8)

    tail = [day(number) for number in range(4)]
    frames = [stained(day(4 + number)) for number in range(24)]
    correction = Correction(SeamPictures(tail=tail, overlap=[stained(frame) for frame in tail], first=frames[0]), 24)
    corner = (slice(60, None), slice(110, None))
    before, after = (apart(frame[corner], tail[-1][corner]) for frame in (frames[0], correction.of(frames[0], 0)))
    assert after < before / 3


def test_what_shows_something_else_or_another_light_is_not_corrected_and_told() -> None:
    tail = [day(number) for number in range(4)]
    other = np.ascontiguousarray(day(0)[::-1, ::-1])
    elsewhere = Correction(SeamPictures(tail=tail, overlap=(), first=other), FRAMES)
    assert elsewhere.note == CorrectionNote.SHOWS_SOMETHING_ELSE()
    assert np.array_equal(elsewhere.of(other, 0), other)
    dark = gain(0.5)(day(4))
    at_night = Correction(SeamPictures(tail=tail, overlap=(), first=dark), FRAMES)
    assert at_night.note == CorrectionNote.NEW_LIGHT()
    assert np.array_equal(at_night.of(dark, 0), dark)
    held = Correction(SeamPictures(tail=tail, overlap=[gain(0.5)(frame) for frame in tail], first=dark), FRAMES)
    assert held.note == CorrectionNote.HELD()
    assert lab_of(dark)[..., 0].mean() + 8 < lab_of(held.of(dark, 0))[..., 0].mean()


def test_what_is_carried_on_is_kept_as_text_and_a_take_that_says_nothing_carries_nothing() -> None:
    look = CarriedLook(np.array([12.5, -0.25, 3.0]), 0.125, -0.05, 0.03)
    read = CarriedLook.read(f'{{"look":"{look.to_text()}"}}')
    assert read is not None
    assert read.to_text() == look.to_text() == "12500 -250 3000 125 -50 30"
    for text in ("{}", '{"look":"1 2"}', '{"look":"a b c d e f"}', "[]", '{"look":7}'):
        assert CarriedLook.read(text) is None
    assert AS_ANCHOR.to_text() == "0 0 0 0 0 0"


def test_lab_and_back_is_the_same_picture() -> None:
    assert np.abs(picture_of(lab_of(day(0))).astype(int) - day(0)).max() <= 1


def ending(softness: Sequence[float]) -> tuple[float, float]:
    """How much softer the end of a take is than its beginning, as the model made it and corrected: parts of the
    amplitude of its detail. In each frame so much of the picture (0 to 1) is a blurred one.
    """
    tail = [day(number) for number in range(4)]
    meant = [day(4 + number) for number in range(len(softness))]
    made = [
        np.rint(picture * (1 - part) + blur(1.0)(picture) * part).astype(np.uint8)
        for picture, part in zip(meant, softness, strict=True)
    ]
    correction = Correction(SeamPictures(tail=tail, overlap=tail, first=made[0], anchor=tail), len(made))
    shown = [correction.of(frame, number) for number, frame in enumerate(made)]
    soft, held = (
        1 - float(np.exp((light(frames[-1]).sharpness - light(meant[-1]).sharpness) / 2)) for frames in (made, shown)
    )
    return soft, held


def test_what_a_model_loses_of_sharpness_within_a_take_is_given_back_under_way() -> None:
    soft, held = ending(np.linspace(0.0, 0.15, 25).tolist())
    assert soft > 0.06
    assert abs(held) < soft / 2


def test_another_focus_is_not_taken_for_drift() -> None:
    soft, held = ending([0.0] * 5 + [1.0] * 20)
    assert soft > 0.3
    assert held == pytest.approx(soft, abs=0.01)
