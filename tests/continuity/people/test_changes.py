"""What changes of a figure inside a take, without the cast being known."""

from __future__ import annotations

import msgspec
import pytest
from tests.continuity.people.acted import BLUE, EVERY, GREEN, RED, SIZE, Acted, frame_of

from matchcut.continuity.people.changes import defects_of
from matchcut.continuity.people.sightings import sightings_in
from matchcut.continuity.people.tracks import tracks_of
from matchcut.continuity.seen import BoxSeen, DefectKind, FigureSeen, FrameSeen


def tracked(frames: list[FrameSeen]) -> list[list[tuple[int, int]]]:
    seen = sightings_in(frames)
    return [[(int(seen.sample[index]), int(seen.figure[index])) for index in track] for track in tracks_of(seen)]


def defects(frames: list[FrameSeen]) -> list[tuple[DefectKind, int, int]]:
    return [(defect.kind, defect.first, defect.frames) for defect in defects_of(frames, SIZE, 0.5)]


def test_nobody_has_no_tracks_and_no_defects() -> None:
    assert defects([]) == []
    assert tracked([frame_of(0, ()), frame_of(1, ())]) == []


def test_two_who_walk_past_each_other_stay_who_they_are() -> None:
    frames = [
        frame_of(
            sample,
            sorted(
                [Acted(200 + 80 * sample, "ann"), Acted(1000 - 80 * sample, "bea", BLUE)], key=lambda acted: acted.x
            ),
        )
        for sample in range(11)
    ]
    first, second = tracked(frames)
    assert len(first) == len(second) == 11
    assert [place for _, place in first] == [0] * 5 + [first[5][1]] + [1] * 5
    assert defects(frames) == []


def test_who_turns_away_and_comes_back_is_followed_by_place_and_clothes() -> None:
    frames = [
        frame_of(sample, (Acted(300 + 5 * sample, "" if 3 <= sample < 6 else "ann"), Acted(800, "bea", BLUE)))
        for sample in range(9)
    ]
    assert [len(track) for track in tracked(frames)] == [9, 9]
    assert defects(frames) == []


def test_who_is_hidden_for_a_while_is_found_again() -> None:
    frames = [
        frame_of(sample, (Acted(800, "bea", BLUE), *([] if 4 <= sample < 6 else [Acted(300, "ann")])))
        for sample in range(10)
    ]
    assert sorted(len(track) for track in tracked(frames)) == [8, 10]


@pytest.mark.parametrize("at", [1, 2, 5, 8, 9])
def test_a_face_that_changes_in_place_is_found_where_it_does(at: int) -> None:
    frames = [
        frame_of(sample, (Acted(300, "ann" if sample < at else "eve"), Acted(800, "bea", BLUE))) for sample in range(10)
    ]
    assert defects(frames) == [(DefectKind.FACE_CHANGED, EVERY * (at - 1) + 1, EVERY)]


def test_a_face_that_changes_twice_is_found_twice() -> None:
    frames = [frame_of(sample, (Acted(300, "eve" if 4 <= sample < 8 else "ann"),)) for sample in range(12)]
    assert [first for _, first, _ in defects(frames)] == [EVERY * 3 + 1, EVERY * 7 + 1]


def test_a_face_in_profile_or_without_a_vector_tells_nothing() -> None:
    frames = [
        frame_of(sample, (Acted(300, "eve" if sample == 5 else "ann", turned=0.7 * (sample == 5)),))
        for sample in range(10)
    ]
    assert defects(frames) == []
    frames = [frame_of(sample, (Acted(300, "eve" if sample >= 5 else "ann", vectorless=True),)) for sample in range(10)]
    assert defects(frames) == []


def test_who_comes_out_from_behind_somebody_has_no_other_face() -> None:
    """Bea, dressed as Ann is, walks in front of her and stops; it is Ann who is seen from behind, and turns round."""
    frames = [frame_of(sample, (Acted(650, "ann"), Acted(340 + 50 * sample, "bea"))) for sample in range(4)]
    frames += [frame_of(sample, (Acted(340 + 48 * sample, "bea"),)) for sample in range(4, 8)]
    frames += [frame_of(sample, (Acted(665, ""),)) for sample in range(8, 10)]
    frames += [frame_of(sample, (Acted(640, "ann"),)) for sample in range(10, 14)]
    assert [len(track) for track in tracked(frames)] == [4, 14], "as one, they go on from each other"
    assert defects(frames) == []


def test_clothes_that_change_are_found_and_another_light_is_none() -> None:
    frames = [frame_of(sample, (Acted(300, "ann", RED if sample < 5 else GREEN),)) for sample in range(10)]
    assert defects(frames) == [(DefectKind.CLOTHES_CHANGED, 25, EVERY)]


def test_another_light_is_no_other_clothes() -> None:
    """What their colours changed by the ground's did, too; before a ground that stays it is another costume."""
    day, evening = ((200, 120, 90), (150, 150, 150)), ((130, 90, 95), (97, 112, 158))
    lit = [day if sample < 5 else evening for sample in range(10)]
    frames = [frame_of(sample, (Acted(300, "ann", worn),), ground) for sample, (worn, ground) in enumerate(lit)]
    assert defects(frames) == []
    frames = [frame_of(sample, (Acted(300, "ann", worn),)) for sample, (worn, _) in enumerate(lit)]
    assert defects(frames) == [(DefectKind.CLOTHES_CHANGED, 25, EVERY)]


def test_who_stood_there_and_is_gone_is_lost_from_the_next_frame_on() -> None:
    frames = [
        frame_of(sample, (Acted(800, "bea", BLUE), *([Acted(300, "ann")] if sample < 5 else [])))
        for sample in range(10)
    ]
    assert defects(frames) == [(DefectKind.PERSON_LOST, 25, EVERY)]


def test_whose_colours_stay_in_the_picture_is_only_not_seen() -> None:
    """The finder and the mask lose her from one frame on, the picture does not."""
    frames = [frame_of(sample, (Acted(300, "ann"),)) for sample in range(10)]
    unseen = [
        msgspec.structs.replace(frame, figures=()) if number >= 5 else frame for number, frame in enumerate(frames)
    ]
    assert defects(unseen) == []


def test_clothes_of_who_is_close_to_somebody_are_not_compared() -> None:
    near = [
        frame_of(sample, (Acted(300, "ann", RED if sample < 5 else BLUE), Acted(420, "bea", BLUE)))
        for sample in range(10)
    ]
    assert defects(near) == []


def test_clothes_that_come_back_after_somebody_was_before_them_are_not_compared() -> None:
    """For four frames only half of them is seen; and where much less is seen from then on, it is another part."""
    dressed = [frame_of(sample, (Acted(300, "ann", RED if sample < 4 else GREEN),)) for sample in range(12)]

    def shared(frame: FrameSeen, area: float) -> FrameSeen:
        (figure,) = frame.figures
        less = msgspec.structs.replace(
            figure, clothes=figure.clothes and msgspec.structs.replace(figure.clothes, area=area)
        )
        return msgspec.structs.replace(frame, figures=(less,))

    hidden = [shared(frame, 0.015 if 4 <= sample < 8 else 0.03) for sample, frame in enumerate(dressed)]
    assert defects(hidden) == []
    assert [kind for kind, *_ in defects(dressed)] == [DefectKind.CLOTHES_CHANGED]
    parted = [shared(frame, 0.03 if sample < 4 else 0.019) for sample, frame in enumerate(dressed)]
    assert defects(parted) == []


def test_who_leaves_by_the_edge_walks_or_is_covered_is_not_lost() -> None:
    away = [frame_of(sample, [Acted(300 - 60 * sample, "ann")] if sample < 5 else []) for sample in range(10)]
    assert defects(away) == []
    edge = [frame_of(sample, [Acted(30, "ann")] if sample < 5 else []) for sample in range(10)]
    assert defects(edge) == []
    covered = [
        frame_of(
            sample, [Acted(600 + 40 * max(0, 5 - sample), "bea", BLUE), *([Acted(600, "ann")] if sample < 5 else [])]
        )
        for sample in range(10)
    ]
    assert defects(covered) == []


@pytest.mark.parametrize(("colour", "lost"), [((120, 120, 120), True), (BLUE, False)], ids=["a thing", "somebody"])
def test_a_figure_without_a_face_that_comes_up_hides_them_only_if_the_ground_is_not_seen_there(
    colour: tuple[int, int, int], lost: bool
) -> None:
    """With nobody before it the mask takes a thing of the ground for somebody; who comes in front hides the ground."""
    frames = [frame_of(sample, [Acted(300, "ann")]) for sample in range(5)]
    for sample in range(5, 10):
        covered = frame_of(sample, [Acted(300, "", colour)] * 8)
        wide = FigureSeen(box=BoxSeen(left=60, top=20, right=900, bottom=700), clothes=covered.figures[0].clothes)
        frames.append(msgspec.structs.replace(covered, figures=(wide,)))
    # As much of her is seen again beside the part of her clothes that is looked at.
    whole = frame_of(0, [Acted(300, "ann")] * 2).picture
    frames[:5] = [msgspec.structs.replace(frame, picture=whole) for frame in frames[:5]]
    assert [kind for kind, *_ in defects(frames)] == ([DefectKind.PERSON_LOST] if lost else [])


def test_at_the_end_nobody_is_lost() -> None:
    frames = [frame_of(sample, [Acted(300, "ann")] if sample < 9 else []) for sample in range(10)]
    assert defects(frames) == []
