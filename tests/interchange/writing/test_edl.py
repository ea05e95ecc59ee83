"""The CMX 3600 list, letter by letter, and as an independent parser (pycmx) reads it."""

from __future__ import annotations

import io
from fractions import Fraction

import pycmx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from matchcut.delivery.edit.laying import lay_out
from matchcut.film.ids import SceneId, ShotId
from matchcut.film.model import Shot, Transition
from matchcut.film.time import FrameRate, timecode
from matchcut.film.vocabulary import TransitionKind
from matchcut.interchange.edl.reading import read_edl
from matchcut.interchange.edl.writing import write_edl
from matchcut.interchange.fades import through_black
from matchcut.interchange.speeds import simplest, speed_of, written_speed


def shot(name: str, number: str, frames: int, **values: object) -> Shot:
    return Shot(id=ShotId(name), scene=SceneId("scene"), rank=name, number=number, frames=frames, **values)


@pytest.fixture
def short_film(make_reels):
    dissolve, wipe = Transition(TransitionKind.DISSOLVE, 6), Transition(TransitionKind.WIPE_LEFT, 4)
    return make_reels(
        [
            shot("a", "1A", 30, head=2),
            shot("b", "1B", 24, transition=dissolve, speed=Fraction(3, 2)),
            shot("c", "Ünïcode 2", 20, transition=wipe),
            shot("d", "3", 12),
        ],
        made={"d": 9},
    )


LIST = """\
TITLE: Ride & Fall <1>
FCM: NON-DROP FRAME

001  1A_2     V     C        00:00:00:02 00:00:01:00 01:00:00:00 01:00:00:22
* FROM CLIP NAME: 1A take 2
* SOURCE FILE: 1A_take_2.mp4

002  1A_2     V     C        00:00:01:00 00:00:01:00 01:00:00:22 01:00:00:22
002  1B_3     V     D    006 00:00:00:00 00:00:00:18 01:00:00:22 01:00:01:10
M2   1B_3           036.0                00:00:00:00
* FROM CLIP NAME: 1A take 2
* TO CLIP NAME: 1B take 3
EFFECTS NAME IS DISSOLVE
* SOURCE FILE: 1B_take_3.mp4

003  1B_3     V     C        00:00:00:18 00:00:00:18 01:00:01:10 01:00:01:10
003  UNICOD_1 V     W101 004 00:00:00:00 00:00:00:20 01:00:01:10 01:00:02:06
M2   1B_3           036.0                00:00:00:00
* FROM CLIP NAME: 1B take 3
* TO CLIP NAME: Unicode 2 take 4
EFFECTS NAME IS WIPE LEFT
* SOURCE FILE: Unicode_2_take_4.mp4

004  3_5      V     C        00:00:00:00 00:00:00:09 01:00:02:06 01:00:02:15
* FROM CLIP NAME: 3 take 5
* SOURCE FILE: 3_take_5.mp4

005  3_5      V     C        00:00:00:08 00:00:00:09 01:00:02:15 01:00:02:18
M2   3_5            000.0                00:00:00:08
* FROM CLIP NAME: 3 take 5
* SOURCE FILE: 3_take_5.mp4
"""


def listed(reels, folder, *, drop: bool = False) -> str:
    path = folder / "film.edl"
    write_edl(lay_out(reels.cut, reels.shelf, folder, folder="media", drop=drop), path)
    return path.read_text(encoding="ascii")


def test_the_list_reads_as_the_trade_writes_it(short_film, tmp_path):
    lines = listed(short_film, tmp_path).splitlines()
    assert [line for line in lines if not line.startswith("* MATCHCUT")] == LIST.splitlines()


def test_every_take_says_where_it_came_from(short_film, tmp_path):
    told = [line for line in listed(short_film, tmp_path).splitlines() if line.startswith("* MATCHCUT")]
    assert len(told) == 5
    assert "ENGINE animatic; ENGINE_REVISION 4; SEED 1001; RECIPE 1111; TAKE 2; VARIATION 1" in told[0]


def test_pycmx_reads_the_same_cuts(make_long_film, tmp_path):
    rate = FrameRate(30000, 1001)
    reels = make_long_film(rate, 500)
    edits = pycmx.parse_cmx3600(io.StringIO(listed(reels, tmp_path, drop=True)))
    read = [edit for event in edits.events for edit in event.edits if edit.channels.video]
    shown = [edit for edit in read if edit.record_in != edit.record_out and edit.source != "BL"]
    starts = [timecode(event.record.start + rate.nominal * 3600 - 108, rate) for event in reels.cut.events]
    assert [edit.record_in for edit in shown] == starts
    assert [edit.source_in for edit in shown] == [timecode(event.head, rate) for event in reels.cut.events]
    dips = through_black(lay_out(reels.cut, reels.shelf, tmp_path))
    overlaps = {seam.incoming: seam for seam in reels.cut.seams if seam.kind.overlaps}
    black = [edit for edit in read if edit.source == "BL" and edit.record_in != edit.record_out]
    assert [int(edit.transition.operand) for edit in black] == [before for before, _ in dips.values()]
    for index, edit in enumerate(shown):
        seam, dip = overlaps.get(index), dips.get(index)
        assert edit.transition.cut == (seam is None and dip is None)
        if dip:
            assert (edit.transition.dissolve, int(edit.transition.operand)) == (True, dip[1])
        if seam:
            assert int(edit.transition.operand) == seam.record.frames
            assert edit.transition.dissolve == (seam.kind is TransitionKind.DISSOLVE)


def test_drop_frame_is_counted_and_said(make_long_film, tmp_path):
    reels = make_long_film(FrameRate(30000, 1001), 500)
    dropping, counting = listed(reels, tmp_path, drop=True), listed(reels, tmp_path)
    assert "FCM: DROP FRAME" in dropping
    assert "01:01:00;00" not in dropping
    assert "FCM: NON-DROP FRAME" in counting
    assert ";" not in "".join(line for line in counting.splitlines() if line[:1].isdigit())


def test_our_own_reader_agrees(make_long_film, tmp_path):
    reels = make_long_film(FrameRate(24), 500)
    listed(reels, tmp_path)
    read = read_edl(tmp_path / "film.edl", FrameRate(24))
    cut = reels.cut
    assert (read.start, read.length, read.title) == (86_400, cut.length, "Ride & Fall <1>")
    for frame in range(0, cut.length, 3):
        composite = cut.composite(frame)
        pictures = [composite.base, *([composite.over] if composite.over else [])]
        assert [source for _, source in read.shown(frame).clips] == [picture.frame for picture in pictures]


@given(st.fractions(min_value="1/8", max_value=8, max_denominator=12), st.sampled_from([24, 25, 60]))
def test_a_written_speed_says_which_was_meant(speed, rate):
    assert speed_of(written_speed(speed, FrameRate(rate)), FrameRate(rate)) == speed


@given(st.fractions(0, 9, max_denominator=400), st.fractions(0, 1, max_denominator=400))
def test_the_simplest_fraction_lies_within_and_none_is_simpler(low, width):
    found = simplest(low, low + width)
    assert low <= found <= low + width
    for denominator in range(1, found.denominator):
        above = -(-low.numerator * denominator // low.denominator)
        assert Fraction(above, denominator) > low + width
