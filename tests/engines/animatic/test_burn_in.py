from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from matchcut.engines.animatic.burn_in import BurnIn, without_burn_in
from matchcut.film.time import FrameRate

STILL = {"vignette": "0", "life": False}
SIZE = (640, 360)


def printed(
    look: str = "plates", slate: str | None = "12A", first: int | None = 86_400, rate: FrameRate = FrameRate(24)
) -> BurnIn:
    return BurnIn(SIZE, rate, slate, first, look)


def inside(burn_in: BurnIn) -> np.ndarray:
    mask = np.zeros(SIZE[::-1], bool)
    for region in burn_in.regions:
        mask[region.top : region.bottom, region.left : region.right] = True
    return mask


@pytest.mark.parametrize("look", ["plates", "plain"])
def test_a_burn_in_changes_its_regions_only(shoot: Any, pictures: Any, look: str) -> None:
    keyframe = shoot.picture("still", pictures.texture())
    common = {
        "keyframe": keyframe,
        "parameters": {**STILL, "burn_in_look": look},
        "width": 640,
        "height": 360,
        "frames": 3,
    }
    clean = shoot(**common).frames
    burned = shoot(**common, slate="12A", first_timecode=86_400).frames
    mask = inside(printed(look))
    assert 0.002 < mask.mean() < 0.03, "it is small"
    for one, other in zip(clean, burned, strict=True):
        changed = (one != other).any(axis=2)
        assert changed.any()
        assert not changed[~mask].any()
    assert np.ptp(burned[0][mask].astype(int).sum(axis=1)) > 500, "and can be read"


def test_the_timecode_counts_and_the_slate_stays() -> None:
    burn_in = printed()
    left, right = burn_in.regions
    frames = []
    for number in range(24):
        frame = np.full((360, 640, 3), 128, np.uint8)
        burn_in.print_on(frame, number)
        frames.append(frame)
    at_left = {frame[left.top : left.bottom, left.left : left.right].tobytes() for frame in frames}
    at_right = {frame[right.top : right.bottom, right.left : right.right].tobytes() for frame in frames}
    assert len(at_left) == 1
    assert len(at_right) == 24


def test_figures_do_not_dance() -> None:
    burn_in = printed(slate=None)
    (region,) = burn_in.regions
    shown = []
    for number in (1, 8):
        frame = np.zeros((360, 640, 3), np.uint8)
        burn_in.print_on(frame, number)
        shown.append(frame[region.top : region.bottom, region.left : region.right])
    changed = np.nonzero((shown[0] != shown[1]).any(axis=(0, 2)))[0]
    assert changed.min() > 0.8 * (region.right - region.left), "only the last figure differs"


def test_drop_frame_timecode_is_marked() -> None:
    frames = []
    for rate in (FrameRate(30), FrameRate(30000, 1001)):
        frame = np.zeros((360, 640, 3), np.uint8)
        printed(slate=None, first=0, rate=rate).print_on(frame, 5)
        frames.append(frame)
    assert (frames[0] != frames[1]).any()


def test_either_may_be_absent() -> None:
    assert printed(slate=None, first=None).regions == ()
    assert len(printed(first=None).regions) == 1
    frame = np.zeros((360, 640, 3), np.uint8)
    printed(slate=None, first=None).print_on(frame, 0)
    assert not frame.any()


def test_nothing_is_printed_where_nothing_could_be_read() -> None:
    burn_in = BurnIn((16, 16), FrameRate(24), "12A", 0, "plates")
    frame = np.zeros((16, 16, 3), np.uint8)
    burn_in.print_on(frame, 0)
    assert not frame.any()
    assert burn_in.regions == ()


def test_a_long_slate_stays_in_the_frame() -> None:
    (region,) = BurnIn((320, 180), FrameRate(24), "a very long slate indeed, and longer", None, "plates").regions
    assert 0 <= region.left < region.right <= 320


def test_a_tail_loses_its_burn_in_before_it_goes_on(shoot: Any, pictures: Any) -> None:
    common = {"parameters": STILL, "width": 640, "height": 360, "frames": 2}
    keyframe = shoot.picture("still", pictures.plain())
    before = shoot(keyframe=keyframe, slate="1", first_timecode=0, **common)
    assert before.handed_over["burned"] is True
    after = shoot(upstream=shoot.upstream(before), only={"tail"}, slate="1", first_timecode=0, **common)
    burn_in = printed(slate="1", first=0)
    mask = inside(burn_in)
    assert np.abs(after.frames[0].astype(int) - 120)[~mask].max() <= 1
    bare = without_burn_in(before.frames[-1], burn_in.regions)
    assert np.abs(bare.astype(int) - 120).max() <= 4
