"""Tracks laid end to end, beside a referee that looks at every frame by itself."""

from __future__ import annotations

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st
from tests.campaigns import MANY, USUAL

from matchcut.film.time import FrameRange, FrameRate
from matchcut.interchange.clips import Clip, MediaReference
from matchcut.interchange.layers import Joint, LayeredClip, flattened
from matchcut.interchange.timeline import Timeline

SPEEDS = [Fraction(1), Fraction(2), Fraction(1, 2), Fraction(-1), Fraction(0), Fraction(3, 7)]


@st.composite
def stacks(draw) -> tuple[list[LayeredClip], list[Joint]]:
    """Up to four levels of pictures that do not overlap on their level, with transitions at some of their edges."""
    pieces: list[LayeredClip] = []
    joints: list[Joint] = []
    for level in range(draw(st.integers(1, 4))):
        at = 0
        for number in range(draw(st.integers(0, 5))):
            at += draw(st.sampled_from([0, 0, 1, 3, 7]))
            frames = draw(st.integers(1, 9))
            clip = Clip(
                name=f"{level}-{number}",
                record=FrameRange(at, frames),
                source=Fraction(draw(st.integers(100, 200))),
                speed=draw(st.sampled_from(SPEEDS)),
                media=MediaReference(link=f"{level}-{number}"),
            )
            pieces.append(LayeredClip(clip, (level,)))
            for cut in (at, at + frames):
                if draw(st.integers(0, 3)) == 0 and not any(one.cut == cut and one.level == (level,) for one in joints):
                    before, after = draw(st.integers(0, 3)), draw(st.integers(0, 3))
                    if before + after:
                        joints.append(Joint("dissolve", FrameRange(cut - before, before + after), cut, (level,)))
            at += frames
    return pieces, joints


def top(pieces: list[LayeredClip], frame: int, below: int = 99) -> Clip | None:
    """The highest picture at a frame, of those that lie under a level."""
    found = [piece for piece in pieces if piece.clip.record.contains(frame) and piece.level[0] < below]
    return max(found, key=lambda piece: piece.level).clip if found else None


def picture(clip: Clip | None, frame: int) -> tuple[str, int] | None:
    return None if clip is None else (clip.link, clip.source_frame(frame))


def side(pieces: list[LayeredClip], joint: Joint, frame: int, *, out: bool) -> tuple[str, int] | None:
    """What a transition shows on one side at a frame: the picture that meets its cut, or else what lies under it."""
    for piece in pieces:
        meets = piece.clip.record.end if out else piece.clip.record.start
        if piece.level == joint.level and meets == joint.cut:
            return piece.clip.link, piece.clip.source_frame(frame)
    return picture(top(pieces, frame, joint.level[0]), frame)


@MANY
@given(stacks(), st.integers(0, 5))
def test_each_frame_shows_what_a_stack_of_tracks_shows(stack: tuple[list[LayeredClip], list[Joint]], more: int) -> None:
    pieces, joints = stack
    length = max((piece.clip.record.end for piece in pieces), default=0) + more
    seen = flattened(pieces, joints, length)
    edit = Timeline(title="", rate=FrameRate(24), start=0, clips=seen.clips, joins=seen.joins)
    assert [clip.record.start for clip in seen.clips] == [0, *(clip.record.end for clip in seen.clips[:-1])][
        : len(seen.clips)
    ]
    assert edit.length == length
    for frame in range(length):
        shown = [picture(None if edit.clips[i].black else edit.clips[i], frame) for i, _ in edit.shown(frame).clips]
        join = edit.join_at(frame)
        if join is None or not join.overlaps:
            assert shown == [picture(top(pieces, frame), frame)]
            continue
        cut = edit.clips[join.incoming].record.start
        meant = [one for one in joints if one.cut == cut and _same(one, join.record, length)]
        sides = [[side(pieces, one, frame, out=True), side(pieces, one, frame, out=False)] for one in meant]
        assert shown in sides
        one = meant[sides.index(shown)]
        assert not any(piece.level > one.level and piece.clip.record.contains(frame) for piece in pieces)
    told = {id(joint) for joint in seen.lost}
    assert told <= {id(joint) for joint in joints}


def _same(joint: Joint, record: FrameRange, length: int) -> bool:
    return record == FrameRange(max(0, joint.record.start), min(length, joint.record.end) - max(0, joint.record.start))


@USUAL
@given(stacks())
def test_a_transition_is_kept_or_told_or_nothing_of_it_is_seen(stack: tuple[list[LayeredClip], list[Joint]]) -> None:
    pieces, joints = stack
    length = max((piece.clip.record.end for piece in pieces), default=0)
    seen = flattened(pieces, joints, length)
    for joint in joints:
        inside = range(max(0, joint.record.start), min(length, joint.record.end))
        over = all(
            any(piece.level > joint.level and piece.clip.record.contains(frame) for piece in pieces) for frame in inside
        )
        kept = any(_same(joint, one.record, length) for one in seen.joins)
        assert over or kept or joint in seen.lost


@USUAL
@given(stacks())
def test_one_track_keeps_every_transition_that_does_not_meet_another(
    stack: tuple[list[LayeredClip], list[Joint]],
) -> None:
    pieces = [piece for piece in stack[0] if piece.level == (0,)]
    joints = [joint for joint in stack[1] if joint.level == (0,)]
    length = max((piece.clip.record.end for piece in pieces), default=0)
    seen = flattened(pieces, joints, length)
    for joint in seen.lost:
        others = [one.record for one in joints if one is not joint]
        cuts = [edge for piece in pieces for edge in (piece.clip.record.start, piece.clip.record.end)]
        inside = [cut for cut in cuts if joint.record.start < cut < joint.record.end and cut != joint.cut]
        assert inside or any(record.overlaps(joint.record) for record in others)
