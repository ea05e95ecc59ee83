"""Who is who in a shot, out of what was seen of it and the references of its cast."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
import numpy as np
import pytest
from tests.continuity.people.acted import BLUE, EVERY, GREEN, RED, Acted, frame_of, patch_of, vector_of

from matchcut.continuity.people.assigning import Assignment, Member, NamedBy, assign
from matchcut.continuity.people.swaps import Swap, clothes_swapped, swaps_in
from matchcut.continuity.seen import FrameSeen

SAME = 0.5
ANN, BEA, CEM = (
    Member(id=who, faces=(vector_of(who, 0.2, 1), vector_of(who, 0.2, 2))) for who in ("ann", "bea", "cem")
)


def names(assignment: Assignment) -> list[tuple[str, ...]]:
    return [tuple(named.member if named else "" for named in frame) for frame in assignment.frames]


def assigned(frames: Sequence[FrameSeen], *members: Member) -> Assignment:
    return assign(frames, members, SAME)


def test_figures_are_named_by_their_faces_in_every_frame() -> None:
    frames = [frame_of(sample, (Acted(300, "bea", BLUE), Acted(800, "ann"))) for sample in range(6)]
    assignment = assigned(frames, ANN, BEA)
    assert names(assignment) == [("bea", "ann")] * 6
    assert assignment.coverage("ann") == assignment.coverage("bea") == 1
    assert (assignment.strangers, assignment.unseen) == ((), ())
    named = assignment.frames[0][0]
    assert named is not None
    assert named.by is NamedBy.FACE
    assert named.cosine == pytest.approx(0.93, abs=0.06)
    assert named.margin == pytest.approx(0.93, abs=0.4)


def test_who_turns_away_keeps_their_name_by_place_and_clothes() -> None:
    frames = [
        frame_of(sample, (Acted(300, "ann" if sample < 4 else ""), Acted(800, "bea", BLUE))) for sample in range(10)
    ]
    assert names(assigned(frames, ANN, BEA)) == [("ann", "bea")] * 10


def test_who_comes_back_elsewhere_from_behind_is_known_by_clothes() -> None:
    """Both are gone for longer than a track lasts, and come back on each other's side."""
    frames = [frame_of(sample, (Acted(300, "ann"), Acted(900, "bea", BLUE))) for sample in range(4)]
    frames += [frame_of(sample, ()) for sample in range(4, 10)]
    frames += [frame_of(sample, (Acted(280, "", BLUE), Acted(920, ""))) for sample in range(10, 14)]
    assignment = assigned(frames, ANN, BEA)
    assert names(assignment)[10:] == [("bea", "ann")] * 4
    assert {named.by for named in assignment.frames[-1] if named} == {NamedBy.CLOTHES}
    assert assignment.coverage("ann") == pytest.approx(8 / 14)


def test_two_of_one_face_are_one_member_and_a_stranger_like_them() -> None:
    frames = [frame_of(sample, (Acted(300, "ann"), Acted(800, "ann", BLUE))) for sample in range(6)]
    assignment = assigned(frames, ANN)
    assert [sorted(frame) for frame in names(assignment)] == [["", "ann"]] * 6
    assert [stranger.like for stranger in assignment.strangers] == ["ann"]


def test_more_figures_than_cast_leaves_a_stranger() -> None:
    frames = [frame_of(sample, (Acted(300, "ann"), Acted(800, "eve", GREEN))) for sample in range(6)]
    assignment = assigned(frames, ANN)
    assert names(assignment) == [("ann", "")] * 6
    (stranger,) = assignment.strangers
    assert stranger.sightings == tuple((sample, 1) for sample in range(6))
    assert stranger.like == ""


@pytest.mark.parametrize("passing", [Acted(800, "eve", GREEN, wide=30), Acted(800, "", GREEN)])
def test_who_is_far_behind_or_shows_no_face_is_no_stranger(passing: Acted) -> None:
    frames = [frame_of(sample, (Acted(300, "ann"), passing)) for sample in range(6)]
    assert assigned(frames, ANN).strangers == ()


def test_who_only_passes_is_no_stranger() -> None:
    frames = [
        frame_of(sample, (Acted(300, "ann"), *([Acted(800, "eve", GREEN)] if sample < 2 else [])))
        for sample in range(6)
    ]
    assert assigned(frames, ANN).strangers == ()


def test_fewer_figures_than_cast_leaves_somebody_unseen() -> None:
    frames = [frame_of(sample, (Acted(300, "bea"),)) for sample in range(6)]
    assignment = assigned(frames, ANN, BEA)
    assert assignment.unseen == ("ann",)
    assert assignment.coverage("ann") == 0


def test_a_stranger_in_somebodys_stead_is_named_by_exclusion() -> None:
    """Its cosine tells that the face is another one: a worse take of her, and neither too many nor too few."""
    frames = [frame_of(sample, (Acted(300, "bea"), Acted(800, "eve", GREEN))) for sample in range(6)]
    assignment = assigned(frames, ANN, BEA)
    assert names(assignment) == [("bea", "ann")] * 6
    named = assignment.frames[0][1]
    assert named is not None
    assert named.by is NamedBy.EXCLUSION
    assert named.cosine is not None
    assert named.cosine < SAME
    assert (assignment.strangers, assignment.unseen) == ((), ())


def test_a_face_that_becomes_a_strangers_stays_the_members_by_exclusion() -> None:
    frames = [
        frame_of(sample, (Acted(300, "ann" if sample < 6 else "eve"), Acted(800, "bea", BLUE))) for sample in range(10)
    ]
    assignment = assigned(frames, ANN, BEA)
    assert names(assignment) == [("ann", "bea")] * 10
    assert [frame[0] and frame[0].by for frame in assignment.frames] == [NamedBy.FACE] * 6 + [NamedBy.EXCLUSION] * 4
    assert assignment.strangers == ()


def test_a_member_without_references_is_who_is_left_where_that_is_clear() -> None:
    bare = Member(id="dot")
    frames = [frame_of(sample, (Acted(300, "ann"), Acted(800, "dot", BLUE))) for sample in range(6)]
    assignment = assigned(frames, ANN, bare)
    assert names(assignment) == [("ann", "dot")] * 6
    assert assignment.frames[0][1] is not None
    assert assignment.frames[0][1].cosine is None
    unclear = assigned(frames, bare, Member(id="flo"))
    assert names(unclear) == [("", "")] * 6, "either may be either"
    assert unclear.unseen == ()


def test_twins_are_told_apart_by_their_clothes() -> None:
    """Both have the same face; what they wear stands in their references."""
    ann, twin = (
        Member(id=who, faces=ANN.faces, clothes=(patch_of(colour),)) for who, colour in (("ann", RED), ("twin", BLUE))
    )
    frames = [frame_of(sample, (Acted(300, "ann", BLUE), Acted(800, "ann"))) for sample in range(6)]
    assignment = assigned(frames, ann, twin)
    assert names(assignment) == [("twin", "ann")] * 6
    named = assignment.frames[0][0]
    assert named is not None
    assert named.margin == pytest.approx(0, abs=1e-5)


def test_a_wrong_costume_does_not_hide_whose_face_it_is() -> None:
    ann, bea = (
        Member(id=who.id, faces=who.faces, clothes=(patch_of(colour),)) for who, colour in ((ANN, RED), (BEA, BLUE))
    )
    frames = [frame_of(sample, (Acted(300, "ann", BLUE), Acted(800, "bea", RED))) for sample in range(6)]
    assert names(assigned(frames, ann, bea)) == [("ann", "bea")] * 6


def test_vectors_of_another_embedder_are_no_references() -> None:
    frames = [frame_of(sample, (Acted(300, "ann"), Acted(800, "bea", BLUE))) for sample in range(4)]
    other = tuple(np.ones(32, np.float32) / np.float32(32**0.5) for _ in range(2))
    assert names(assigned(frames, Member(id="ann", faces=other), Member(id="bea", faces=other))) == [("", "")] * 4


def test_nothing_seen_or_nobody_cast_is_nobody() -> None:
    assert assigned([], ANN).frames == ()
    assert assigned([], ANN).coverage("ann") is None
    assert assigned([frame_of(0, ())], ANN).unseen == ("ann",)
    frames = [frame_of(sample, (Acted(300, "ann"),)) for sample in range(4)]
    assert names(assigned(frames)) == [("",)] * 4
    assert len(assigned(frames).strangers) == 1


@pytest.mark.parametrize("at", [2, 5, 8])
@pytest.mark.parametrize("clothed", ["apart", "alike"])
def test_faces_that_change_places_are_a_swap_at_that_frame(at: int, clothed: str) -> None:
    second = BLUE if clothed == "apart" else RED
    frames = [
        frame_of(
            sample, (Acted(300, "ann" if sample < at else "bea"), Acted(800, "bea" if sample < at else "ann", second))
        )
        for sample in range(10)
    ]
    assignment = assigned(frames, ANN, BEA)
    assert names(assignment) == [("ann", "bea")] * at + [("bea", "ann")] * (10 - at)
    assert swaps_in(frames, assignment) == (Swap(EVERY * (at - 1) + 1, EVERY, ("ann", "bea")),)


def test_faces_so_alike_that_no_change_is_seen_are_told_apart_by_the_references() -> None:
    """Their cosine is about 0.7: one face that turned might be so unlike itself."""

    def like(who: str, other: str) -> np.ndarray:
        mixed = vector_of(who) + 0.8 * vector_of("both") + 0.3 * vector_of(other)
        return np.asarray(mixed / np.linalg.norm(mixed), np.float32)

    ann, bea = like("ann", "bea"), like("bea", "ann")
    assert float(ann @ bea) > 0.6
    frames = []
    for sample in range(10):
        frame = frame_of(sample, (Acted(300, "x"), Acted(800, "y")))
        order = (ann, bea) if sample < 5 else (bea, ann)
        figures = tuple(
            msgspec.structs.replace(
                figure, face=figure.face and msgspec.structs.replace(figure.face, vector=own.tobytes())
            )
            for figure, own in zip(frame.figures, order, strict=True)
        )
        frames.append(msgspec.structs.replace(frame, figures=figures))
    assignment = assigned(frames, Member(id="ann", faces=(ann,)), Member(id="bea", faces=(bea,)))
    assert names(assignment) == [("ann", "bea")] * 5 + [("bea", "ann")] * 5
    assert swaps_in(frames, assignment) == (Swap(25, EVERY, ("ann", "bea")),)


def test_people_who_change_places_at_once_are_a_swap_and_walking_past_each_other_is_none() -> None:
    frames = [
        frame_of(sample, (Acted(300 if sample < 5 else 800, "ann"), Acted(800 if sample < 5 else 300, "bea", BLUE)))
        for sample in range(10)
    ]
    assert swaps_in(frames, assigned(frames, ANN, BEA)) == (Swap(25, EVERY, ("ann", "bea")),)
    for pace in (30, 80, 200):
        walks = [
            frame_of(
                sample, (Acted(640 + pace * (sample - 4.5), "ann"), Acted(640 - pace * (sample - 4.5), "bea", BLUE))
            )
            for sample in range(10)
        ]
        assert swaps_in(walks, assigned(walks, ANN, BEA)) == ()


def test_clothes_that_are_exchanged_are_a_swap() -> None:
    frames = [
        frame_of(
            sample, (Acted(300, "ann", RED if sample < 5 else BLUE), Acted(800, "bea", BLUE if sample < 5 else RED))
        )
        for sample in range(10)
    ]
    assignment = assigned(frames, ANN, BEA)
    assert names(assignment) == [("ann", "bea")] * 10
    assert swaps_in(frames, assignment) == (Swap(25, EVERY, ("ann", "bea")),)


def test_clothes_are_swapped_against_the_shot_before_only_where_both_wear_the_others() -> None:
    before = {"ann": patch_of(RED), "bea": patch_of(BLUE), "cem": patch_of(GREEN)}
    assert clothes_swapped(before, {"ann": patch_of(BLUE), "bea": patch_of(RED), "cem": patch_of(GREEN)}) == (
        ("ann", "bea"),
    )
    assert clothes_swapped(before, {"ann": patch_of(BLUE), "bea": patch_of(BLUE)}) == ()
    assert clothes_swapped(before, before) == ()
    alike = {"ann": patch_of(RED), "bea": patch_of((165, 45, 42))}
    assert clothes_swapped(alike, {"ann": alike["bea"], "bea": alike["ann"]}) == (), "of which nobody could tell"
