"""Each kind of defect is found at its frame, and what is meant is none."""

from __future__ import annotations

from collections.abc import Sequence

import cv2
import numpy as np
import pytest
from skimage import data
from tests.continuity.moving import seen_at
from tests.continuity.planting import PLANTS, Footage, with_letters

from matchcut.continuity.defects.finder import DefectFinder
from matchcut.continuity.seen import DefectKind, DefectSeen

SHOWN, AT = 48, 21


def footage() -> Footage:
    """A slow pan over one picture, and one over another."""
    return Footage(seen_at(data.astronaut(), SHOWN + 24), seen_at(data.coffee(), SHOWN), SHOWN)


def defects(frames: Sequence[np.ndarray]) -> tuple[DefectSeen, ...]:
    """What the finder makes of frames."""
    finder = DefectFinder(24)
    for frame in frames:
        finder.add(frame)
    return finder.finish()


@pytest.mark.parametrize(
    ("name", "amount"),
    [
        ("repeated frame", 1),
        ("repeated frame", 2),
        ("freeze", 6),
        ("flash", 0.15),
        ("flash", -0.15),
        ("black", 1),
        ("black", 5),
        ("blank", 2),
        ("blocks", 0.06),
        ("blocks", 0.4),
        ("torn", 0.2),
        ("holes", 0.3),
        ("soft", 12),
        ("jump", 2),
        ("jump", 4),
        ("jump", 8),
        ("jump back", 6),
        ("hidden cut", 1),
    ],
)
def test_a_planted_defect_is_found_at_its_frame_and_nothing_else_is(name: str, amount: float) -> None:
    plant, _ = PLANTS[name]
    planted = plant(footage(), AT, amount, np.random.default_rng(1))
    (defect,) = defects(planted.footage)
    assert (defect.kind, defect.first, defect.frames) == (planted.kind, planted.first, planted.frames)
    assert defect.sure >= 0.5


def test_a_freeze_lasts_to_the_end() -> None:
    (freeze,) = defects([*footage().frames[:30], *[footage().frames[29]] * 10])
    assert (freeze.kind, freeze.first, freeze.frames) == (DefectKind.FREEZE, 30, 10)


@pytest.mark.parametrize("goes", [30, SHOWN], ids=["gone", "there"])
def test_the_ground_that_stands_still_when_who_moved_before_it_is_gone_is_no_freeze(goes: int) -> None:
    """She sways, and is gone from one frame to the next; as she stands still from then on, she is frozen."""
    ground = footage().other[0]
    frames = [ground.copy() for _ in range(SHOWN)]
    small = cv2.resize(data.astronaut(), (80, 90), interpolation=cv2.INTER_AREA)
    for number, frame in enumerate(frames[:goes]):
        turn = np.float32([[1, 0, 50 + 4 * np.sin(number / 4)], [0, 1, 18 + 2 * np.cos(number / 4)]])
        cv2.warpAffine(small, turn, (192, 108), dst=frame, borderMode=cv2.BORDER_TRANSPARENT)
    told = [defect.kind for defect in defects(frames)]
    assert DefectKind.FREEZE not in told
    frames[30:] = [frames[29]] * (SHOWN - 30)
    assert [(defect.kind, defect.first) for defect in defects(frames)] == [(DefectKind.FREEZE, 30)]


def test_a_picture_that_fades_in_and_out_is_whole() -> None:
    light = np.clip(np.minimum(np.arange(SHOWN), np.arange(SHOWN)[::-1]) / 12, 0, 1)
    assert defects([(frame * by).astype(np.uint8) for frame, by in zip(footage().frames, light, strict=False)]) == ()


def test_a_take_that_is_black_from_end_to_end_is_told() -> None:
    (defect,) = defects([np.zeros((108, 192, 3), np.uint8)] * 24)
    assert (defect.kind, defect.first, defect.frames, defect.sure) == (DefectKind.BLACK, 0, 24, 1.0)


@pytest.mark.parametrize("beat", [(2,), (2, 3), (1, 1, 1, 2)], ids=["on twos", "pulled down", "18 in 24"])
def test_a_steady_beat_of_repeated_frames_is_a_rate(beat: tuple[int, ...]) -> None:
    frames = [frame for number, frame in enumerate(footage().frames) for _ in range(beat[number % len(beat)])]
    assert defects(frames) == ()


def test_a_board_that_stands_still_is_no_freeze() -> None:
    assert defects([footage().frames[0]] * SHOWN) == ()


def test_lightning_is_told_as_what_may_be_meant() -> None:
    frames = [frame.copy() for frame in footage().frames[:SHOWN]]
    for at in (15, 18, 19, 26):
        frames[at] = np.clip(frames[at] * 1.5, 0, 255).astype(np.uint8)
    found = defects(frames)
    assert {defect.kind for defect in found} == {DefectKind.FLASH}
    assert all(defect.sure < 0.5 for defect in found)


def test_light_that_is_switched_on_is_none() -> None:
    frames = [
        np.clip(frame * (1 if at < AT else 1.4), 0, 255).astype(np.uint8) for at, frame in enumerate(footage().frames)
    ]
    assert defects(frames[:SHOWN]) == ()


def test_a_frame_torn_in_trembling_hands_is_found_and_the_trembling_is_none() -> None:
    steady, dice = seen_at(data.astronaut(), 1)[0], np.random.default_rng(3)
    moves = [np.float32([[1, 0, across], [0, 1, down]]) for across, down in dice.normal(0, 2, (SHOWN, 2))]
    frames = [cv2.warpAffine(steady, move, steady.shape[1::-1], borderMode=cv2.BORDER_REFLECT) for move in moves]
    assert defects(frames) == ()
    torn, _ = PLANTS["torn"]
    (defect,) = defects(torn(Footage(frames, (), SHOWN), AT, 0.04, dice).footage)
    assert (defect.kind, defect.first) == (DefectKind.BROKEN, AT)


@pytest.mark.parametrize("wide", [0.3, 1.2], ids=["somebody", "a door"])
def test_what_passes_close_to_the_lens_is_no_defect(wide: float) -> None:
    frames = [frame.copy() for frame in footage().frames[:SHOWN]]
    for step in range(15):
        left = round((step / 14 * (1 + wide) - wide) * frames[0].shape[1])
        frames[16 + step][:, max(0, left) : max(0, left + round(wide * frames[0].shape[1]))] = (38, 30, 26)
    assert defects(frames) == ()


@pytest.mark.parametrize("amount", [0.15, 0.6])
def test_noise_is_found_where_the_picture_is_seen_in_its_full_size(amount: float) -> None:
    frames = [cv2.resize(frame, (640, 360)) for frame in seen_at(data.astronaut(), SHOWN)]
    noise, _ = PLANTS["noise"]
    planted = noise(Footage(frames, (), SHOWN), AT, amount, np.random.default_rng(1))
    finder = DefectFinder(24)
    for frame in planted.footage:
        small = cv2.resize(frame, (192, 108), interpolation=cv2.INTER_AREA)
        finder.add(small, cv2.cvtColor(frame, cv2.COLOR_RGB2GRAY))
    (defect,) = finder.finish()
    assert (defect.kind, defect.first, defect.frames) == (DefectKind.BROKEN, AT, planted.frames)


def clip_with_letters(first: int, end: int) -> list[np.ndarray]:
    """A pan in which a line of letters stands in some frames."""
    frames = [cv2.resize(frame, (640, 360)) for frame in seen_at(data.astronaut(), 72, step=2)]
    letters = [with_letters(frame, "stock footage", (200, 310), 16, outlined=True) for frame in frames[first:end]]
    return [*frames[:first], *letters, *frames[end:]]


@pytest.mark.parametrize(("first", "end"), [(0, 72), (20, 57)])
def test_letters_that_stand_in_a_picture_that_moves_are_found_from_their_first_frame_on(first: int, end: int) -> None:
    finder = DefectFinder(24)
    for frame in clip_with_letters(first, end):
        small = cv2.resize(frame, (192, 108), interpolation=cv2.INTER_AREA)
        finder.add(small, cv2.cvtColor(frame, cv2.COLOR_RGB2GRAY))
    (letters,) = finder.finish()
    assert (letters.kind, letters.first, letters.first + letters.frames) == (DefectKind.LETTERS, first, end)


def test_a_page_that_is_panned_over_has_no_letters_in_the_way() -> None:
    page = np.repeat(data.page()[..., None], 3, axis=2)
    finder = DefectFinder(24)
    for number in range(72):
        frame = np.ascontiguousarray(page[number // 2 : number // 2 + 150, number : number + 266])
        finder.add(cv2.resize(frame, (192, 108)), cv2.cvtColor(cv2.resize(frame, (640, 360)), cv2.COLOR_RGB2GRAY))
    assert finder.finish() == ()


def test_no_frames_have_no_defects() -> None:
    assert defects([]) == ()


def test_pictures_too_small_for_motion_are_looked_at() -> None:
    assert defects([np.full((4, 6, 3), 90 + number, np.uint8) for number in range(12)])[0].kind is DefectKind.BLANK
