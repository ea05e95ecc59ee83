"""Clips lie end to end, show the cut's frames, and leave handles: for any film."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matchcut.delivery.edit.laying import lay_out
from matchcut.film.ids import SceneId, ShotId
from matchcut.film.model import Shot, Transition
from matchcut.film.time import FrameRate
from matchcut.film.vocabulary import TransitionKind
from matchcut.interchange.formats import Align


@given(seed=st.integers(0, 100_000), cuts=st.integers(0, 8), align=st.sampled_from(Align))
def test_clips_show_what_the_cut_shows(make_long_film, tmp_path_factory, seed, cuts, align):
    reels = make_long_film(FrameRate(25), cuts, seed)
    cut = reels.cut
    edit = lay_out(cut, reels.shelf, tmp_path_factory.getbasetemp(), align=align)
    assert edit.clips[0].record.start == 0
    assert [clip.record.end for clip in edit.clips] == [
        *(clip.record.start for clip in edit.clips[1:]),
        cut.length,
    ]
    for clip in edit.clips:
        for frame in range(clip.record.start, clip.record.end):
            exact = clip.source + (frame - clip.record.start) * clip.speed
            shown = (clip.media.id, exact.numerator // exact.denominator)
            composite = cut.composite(frame)
            assert shown in [(picture.media, picture.frame) for picture in (composite.base, composite.over) if picture]
    for join in edit.joins:
        assert join.record.start <= edit.clips[join.incoming].record.start <= join.record.end


def test_a_short_take_is_held_by_a_clip_of_its_own(make_reels, tmp_path):
    shot = Shot(id=ShotId("a"), scene=SceneId("scene"), rank="a", number="4", frames=10, speed=Fraction(1, 2), head=2)
    reels = make_reels([shot], made={"a": 5})
    first, held = lay_out(reels.cut, reels.shelf, tmp_path).clips
    assert (first.record.start, first.record.frames, first.speed) == (0, 6, Fraction(1, 2))
    assert (held.record.start, held.record.frames, held.source, held.speed) == (6, 10, 4, 0)


@pytest.mark.parametrize(("align", "starts"), [(Align.START, [0, 6, 13]), (Align.CENTRE, [0, 8, 14])])
def test_a_dissolve_is_cut_where_the_format_wants_it(make_reels, tmp_path, align, starts):
    scene, kind = SceneId("scene"), TransitionKind.DISSOLVE
    reels = make_reels(
        [
            Shot(id=ShotId("a"), scene=scene, rank="a", frames=10, head=0),
            Shot(id=ShotId("b"), scene=scene, rank="b", frames=10, transition=Transition(kind, 4)),
            Shot(id=ShotId("c"), scene=scene, rank="c", frames=10, transition=Transition(kind, 3)),
        ]
    )
    edit = lay_out(reels.cut, reels.shelf, tmp_path, align=align)
    assert [clip.record.start for clip in edit.clips] == starts
    assert [int(clip.source) for clip in edit.clips] == [0, *([2, 1] if align is Align.CENTRE else [0, 0])]
