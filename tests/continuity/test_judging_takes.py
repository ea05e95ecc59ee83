"""Takes judged: what was seen of them by hand, and what has to be found."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

import cv2
import msgspec
import numpy as np
import pytest
import skimage.data
from skimage.color import lab2rgb, rgb2lab
from tests.continuity.seeing import edge, figure, patch, series, take, unit

from matchcut.continuity.cards import REFERENCES, DriftCard, Scorecard, Verdict
from matchcut.continuity.casting import earlier_take
from matchcut.continuity.context import ShotContext, ShotMember
from matchcut.continuity.faults import FaultKind
from matchcut.continuity.gates import EngineSort, GateBook, Gates
from matchcut.continuity.judging import card_key, judge
from matchcut.continuity.measures.views import view_seen
from matchcut.continuity.seen import DefectKind, DefectSeen, FigureSeen, FrameSeen, PatchSeen, TakeSeen, ViewSeen
from matchcut.continuity.wardrobe import JudgedAgainst
from matchcut.film.camera import ShotSize
from matchcut.film.ids import CharacterId, ElementId, ShotId, TakeId

ADA, BOB = CharacterId("ch-ada"), CharacterId("ch-bob")
FACE = {ADA: unit(1), BOB: unit(0, 1)}
STRANGER = unit(0, 0, 1)
RED, BLUE, GREEN = patch((45, 50, 30)), patch((30, 15, -45)), patch((50, -45, 30))
LEFT, RIGHT = 60.0, 400.0
GATES = Gates(
    identity=0.5,
    pasted=0.9,
    clothes=0.5,
    place=0.4,
    same_place=0.6,
    delta_e=3.0,
    contrast=1.1,
    chroma=1.15,
    sharpness=0.3,
    jump_least=0.5,
    jump_most=2.0,
    motion=0.0002,
    same_face=0.5,
)
WALL = (cv2.resize(skimage.data.stereo_motorcycle()[0][:360, :640], (320, 180)) * 0.6 + 40).astype(np.uint8)
ROOM = patch((55, 3, 6), unit(0, 0, 0, 1), area=0.6)


def context(*cast: CharacterId, **given: object) -> ShotContext:
    values: dict[str, object] = {
        "shot": ShotId("sh-1"),
        "take": TakeId("ta-1"),
        "sort": EngineSort.MODELS,
        "size": ShotSize.MEDIUM,
        "cast": tuple(ShotMember(character=member) for member in cast),
        "expected": len(cast) or None,
    }
    return ShotContext(**(values | given))  # type: ignore[arg-type]


def shown(*figures: FigureSeen, ground: PatchSeen = ROOM, frames: int = 48, **given: object) -> TakeSeen:
    """A take in which these figures stand still, looked at every fourth frame."""
    views = given.pop("views", None) or [view(WALL)] * frames
    looked_at = [
        FrameSeen(frame=number, figures=figures, ground=ground, picture=ground, view=views[number])
        for number in range(0, frames, 4)
    ]
    return take(frames, looked_at, **given)


def view(rgb: np.ndarray) -> ViewSeen:
    return view_seen(rgb, np.ones(rgb.shape[:2], np.bool_))


def lit(**changed: float) -> np.ndarray:
    """The wall behind the cast, in another light."""
    lab = rgb2lab(WALL)
    lab[..., 0] = 50 + (lab[..., 0] - 50) * changed.get("contrast", 1) + changed.get("lightness", 0)
    lab[..., 1:] *= changed.get("chroma", 1)
    lab[..., 2] += changed.get("blue_yellow", 0)
    return np.clip(np.rint(lab2rgb(lab) * 255), 0, 255).astype(np.uint8)


def ada(clothes: PatchSeen = RED, left: float = LEFT) -> FigureSeen:
    return figure(FACE[ADA], clothes=clothes, left=left)


def bob(clothes: PatchSeen = BLUE, left: float = RIGHT) -> FigureSeen:
    return figure(FACE[BOB], clothes=clothes, left=left)


def against(**given: object) -> JudgedAgainst:
    return JudgedAgainst(**({"faces": {member: (vector,) for member, vector in FACE.items()}} | given))  # type: ignore[arg-type]


def before(*figures: FigureSeen, asked: ShotContext | None = None, **given: object) -> object:
    asked = asked or context(ADA, BOB)
    return earlier_take(replace(asked, take=TakeId("ta-0")), shown(*figures, **given), against().faces, 0.5)


def kinds(card: Scorecard) -> list[FaultKind]:
    return [fault.kind for fault in card.faults]


def test_a_take_that_is_as_it_has_to_be_passes_and_is_measured() -> None:
    card = judge(context(ADA, BOB), shown(ada(), bob()), against(anchor=before(ada(), bob())), GATES, key="k")
    assert (card.take, card.key, card.verdict, card.faults) == ("ta-1", "k", Verdict.PASSED, ())
    first, second = card.members
    assert (first.character, first.identity, first.low, first.coverage) == (ADA, pytest.approx(1), pytest.approx(1), 1)
    assert (first.clothes, second.clothes) == pytest.approx((1, 1), abs=0.01)
    assert (card.expected, card.on_stage, card.background) == (2, 100, pytest.approx(1, abs=1e-3))
    assert card.drift is not None
    assert (card.drift.anchor, card.drift.same_view, card.drift.delta_e) == ("ta-0", True, 0)
    assert card.score == pytest.approx(1, abs=0.02)


def test_what_cannot_be_measured_is_none_and_no_reason_to_fail() -> None:
    card = judge(context(ADA), take(24, faces_by="", looks_by=""), JudgedAgainst(), GATES)
    (member,) = card.members
    assert msgspec.structs.astuple(member)[2:] == (None,) * 6
    assert (card.place, card.subject, card.background, card.on_stage, card.seam, card.drift) == (None,) * 6
    assert card.verdict is Verdict.PASSED
    empty = judge(context(), take(0, faces_by="", looks_by="", edges=()), JudgedAgainst(), GATES)
    assert (empty.score, empty.verdict) == (None, Verdict.NOT_MEASURED)


def test_somebody_elses_face_is_told_with_the_value_and_its_limit() -> None:
    card = judge(context(ADA), shown(figure(unit(0.2, 0, 1), clothes=RED)), against(), GATES)
    (fault,) = card.faults
    assert (fault.kind, fault.character, fault.limit) == (FaultKind.OTHER_PERSON, ADA, 0.5)
    assert fault.value == pytest.approx(0.196, abs=1e-3)
    assert card.verdict is Verdict.FAILED


def test_who_is_nowhere_is_missing_and_who_is_nobodys_extra() -> None:
    missing = judge(context(ADA, BOB), shown(ada()), against(), GATES)
    assert [(fault.kind, fault.character) for fault in missing.faults] == [(FaultKind.MISSING, BOB)]
    assert missing.on_stage == pytest.approx(60.65, abs=0.1)
    stranger = figure(STRANGER, clothes=GREEN, left=RIGHT)
    extra = judge(context(ADA), shown(ada(), stranger), against(), GATES)
    assert [(fault.kind, fault.first, fault.frames) for fault in extra.faults] == [(FaultKind.EXTRA, 0, 45)]


def test_members_without_references_are_not_strangers() -> None:
    nobody_known = JudgedAgainst()
    unknown = [figure(vector, clothes=RED, left=left) for vector, left in ((FACE[ADA], LEFT), (FACE[BOB], RIGHT))]
    assert judge(context(ADA, BOB), shown(*unknown), nobody_known, GATES).faults == ()
    third = figure(STRANGER, clothes=GREEN, left=230.0)
    assert kinds(judge(context(ADA, BOB), shown(*unknown, third), nobody_known, GATES)) == [FaultKind.EXTRA]


def test_a_second_one_with_somebodys_face_is_one_too_many() -> None:
    double = figure(FACE[ADA], clothes=GREEN, left=RIGHT)
    faults = judge(context(ADA), shown(ada(), double), against(), GATES).faults
    assert [(fault.kind, fault.other) for fault in faults] == [(FaultKind.EXTRA, ADA)]


def test_nobody_is_missed_from_far_away() -> None:
    assert judge(context(ADA, size=ShotSize.EXTREME_WIDE), shown(), against(), GATES).faults == ()
    assert kinds(judge(context(ADA, size=ShotSize.WIDE), shown(), against(), GATES)) == [FaultKind.MISSING]


def test_nobody_is_missed_in_an_insert_and_one_of_two_is_enough_in_a_close_up() -> None:
    insert = judge(context(ADA, size=ShotSize.INSERT, expected=None), shown(), against(), GATES)
    assert insert.faults == ()
    close = judge(context(ADA, BOB, size=ShotSize.CLOSE_UP), shown(ada()), against(), GATES)
    assert close.faults == ()
    empty = judge(context(ADA, BOB, size=ShotSize.CLOSE_UP), shown(), against(), GATES)
    assert kinds(empty) == [FaultKind.MISSING] * 2


def test_a_crowd_has_no_strangers() -> None:
    stranger = figure(STRANGER, clothes=GREEN, left=RIGHT)
    card = judge(context(ADA, company=True), shown(ada(), stranger), against(), GATES)
    assert (card.faults, card.on_stage) == ((), 100)


def test_wrong_clothes_are_told_of_the_frames_that_show_them() -> None:
    asked = context(ADA)
    card = judge(asked, shown(ada(GREEN)), against(anchor=before(ada(), asked=asked)), GATES)
    (fault,) = card.faults
    assert (fault.kind, fault.character, fault.first, fault.frames) == (FaultKind.WRONG_CLOTHES, ADA, 0, 45)
    assert fault.value == card.members[0].clothes < 0.1


def test_a_card_says_what_clothes_are_compared_with() -> None:
    asked = context(ADA)
    worn, referenced = before(ada(), asked=asked), {ADA: (figure(FACE[ADA], clothes=RED),)}
    for given, beside in (
        (against(anchor=worn), worn.take),
        (against(wardrobe=(worn,)), worn.take),
        (against(anchor=worn, figures=referenced), REFERENCES),
        (against(anchor=worn, figures={ADA: (figure(FACE[ADA]),)}), worn.take),
        (against(), ""),
    ):
        (member,) = judge(asked, shown(ada()), given, GATES).members
        assert member.dressed_as == beside
        assert (member.clothes is None) == (not beside)


@pytest.mark.parametrize(
    ("face", "area"), [(FACE[ADA], 0.005), (None, 0.05), (None, 0.006)], ids=["a collar", "with its ground", "an edge"]
)
def test_clothes_of_which_too_little_is_seen_or_too_much_else_are_not_measured(
    face: np.ndarray | None, area: float
) -> None:
    asked = context(ADA)
    little = figure(face, clothes=patch((60, -40, 40), area=area), left=LEFT)
    reference = against(figures={ADA: (figure(FACE[ADA], clothes=RED),)})
    assert judge(asked, shown(little), reference, GATES).members[0].clothes is None
    known = [FrameSeen(frame=frame, figures=(ada() if frame == 8 else little,)) for frame in range(0, 12, 4)]
    assert judge(asked, take(12, known), reference, GATES).members[0].clothes == pytest.approx(1, abs=0.01)


def test_clothes_seen_from_behind_are_measured() -> None:
    asked = context(ADA)
    behind = figure(clothes=patch((60, -40, 40), area=0.02), left=LEFT)
    frames = [FrameSeen(frame=frame, figures=(behind if frame else ada(),)) for frame in range(0, 20, 4)]
    card = judge(asked, take(20, frames), against(figures={ADA: (figure(FACE[ADA], clothes=RED),)}), GATES)
    assert kinds(card) == [FaultKind.WRONG_CLOTHES]


def test_clothes_without_a_look_count_only_where_none_has_any() -> None:
    asked, look = context(ADA), unit(0.6, 0.8)
    reference = against(figures={ADA: (figure(FACE[ADA], clothes=patch((45, 50, 30), unit(1))),)})
    frames = [
        FrameSeen(frame=frame, figures=(ada(patch((45, 50, 30), look if frame % 8 else None)),))
        for frame in range(0, 20, 4)
    ]
    clothes = judge(asked, take(20, frames), reference, GATES).members[0].clothes
    assert clothes == pytest.approx(0.6**0.5, abs=0.01)


def test_clothes_are_not_compared_with_a_shot_in_which_something_else_was_to_be_worn() -> None:
    suited = context(ADA, cast=(ShotMember(character=ADA, note="in the suit"),))
    earlier = before(ada(), asked=context(ADA))
    assert judge(suited, shown(ada(GREEN)), against(anchor=earlier), GATES).members[0].clothes is None


def test_references_say_what_is_worn_before_any_shot_does() -> None:
    asked = context(ADA)
    given = against(anchor=before(ada(), asked=asked), figures={ADA: (figure(FACE[ADA], clothes=GREEN),)})
    assert judge(asked, shown(ada(GREEN)), given, GATES).faults == ()
    assert kinds(judge(asked, shown(ada()), given, GATES)) == [FaultKind.WRONG_CLOTHES]


def test_references_say_nothing_of_clothes_that_the_cast_notes_to_be_others() -> None:
    suited = context(ADA, cast=(ShotMember(character=ADA, note="in the suit"),))
    given = against(figures={ADA: (figure(FACE[ADA], clothes=GREEN),)}, wardrobe=(before(ada(RED), asked=suited),))
    assert judge(suited, shown(ada(RED)), given, GATES).faults == ()
    assert kinds(judge(suited, shown(ada(GREEN)), given, GATES)) == [FaultKind.WRONG_CLOTHES]
    unknown = against(figures={ADA: (figure(FACE[ADA], clothes=GREEN),)})
    assert judge(suited, shown(ada(RED)), unknown, GATES).members[0].clothes is None


def test_clothes_in_another_light_are_the_same_clothes() -> None:
    evening = patch((42, 6, -14), unit(0, 0, 0, 1), area=0.6)
    asked, earlier = context(ADA), before(ada(patch((55, 10, 20))), asked=context(ADA))
    card = judge(asked, shown(ada(patch((42, 13, 0))), ground=evening), against(anchor=earlier), GATES)
    assert card.faults == ()
    assert card.members[0].clothes > 0.9
    unlike = judge(asked, shown(ada(patch((55, 10, -22)))), against(anchor=earlier), GATES)
    assert kinds(unlike) == [FaultKind.WRONG_CLOTHES]


def test_two_who_wear_each_others_clothes_are_swapped_and_not_two_in_wrong_clothes() -> None:
    card = judge(context(ADA, BOB), shown(ada(BLUE), bob(RED)), against(anchor=before(ada(), bob())), GATES)
    assert [(fault.kind, fault.character, fault.other) for fault in card.faults] == [(FaultKind.SWAPPED, ADA, BOB)]


def test_the_reference_pasted_in_warns_and_does_not_fail() -> None:
    pasted = shown(figure(FACE[ADA], clothes=RED, mirrored=unit(0.9, 0, 0.4)))
    card = judge(context(ADA), pasted, against(), GATES)
    assert (kinds(card), card.verdict) == ([FaultKind.PASTED], Verdict.PASSED)
    assert judge(context(ADA, from_picture=True), pasted, against(), GATES).faults == ()


def test_a_reference_that_had_no_room_warns() -> None:
    asked = context(ADA, unused=(ADA, "el-lamp"))
    card = judge(asked, shown(ada()), against(), GATES)
    assert [(fault.kind, fault.character, fault.element) for fault in card.faults] == [
        (FaultKind.REFERENCE_UNUSED, "", "el-lamp"),
        (FaultKind.REFERENCE_UNUSED, ADA, ""),
    ]
    assert card.verdict is Verdict.PASSED


def test_defects_count_from_how_sure_they_have_to_be_on() -> None:
    defects = (
        DefectSeen(kind=DefectKind.FLASH, first=7, frames=2, sure=0.9),
        DefectSeen(kind=DefectKind.SOFT, first=3, frames=1, sure=0.3),
    )
    card = judge(context(ADA), shown(ada(), defects=defects), against(), GATES)
    (fault,) = card.faults
    assert (fault.kind, fault.first, fault.frames, fault.value) == (FaultKind.FLASH, 7, 2, 0.9)
    drawn = replace(GATES, defects=frozenset({DefectKind.BLACK}))
    assert judge(context(ADA), shown(ada(), defects=defects), against(), drawn).faults == ()


@pytest.mark.parametrize(
    ("after", "kind"),
    [
        (lit(blue_yellow=8), FaultKind.COLOUR_DRIFT),
        (lit(contrast=1.25), FaultKind.CONTRAST_DRIFT),
        (lit(chroma=0.8), FaultKind.CHROMA_DRIFT),
        (cv2.GaussianBlur(WALL, (0, 0), 1.0), FaultKind.SOFTER),
    ],
)
def test_drift_from_the_anchor_is_told(after: np.ndarray, kind: FaultKind) -> None:
    asked = context(ADA)
    anchor = before(ada(), asked=asked)
    card = judge(asked, shown(ada(), views=[view(after)] * 48), against(anchor=anchor), GATES)
    assert kind in kinds(card)
    elsewhere = judge(asked, shown(ada(), views=[view(after[::-1, ::-1].copy())] * 48), against(anchor=anchor), GATES)
    assert elsewhere.faults == ()
    assert elsewhere.drift == DriftCard(anchor="ta-0", same_view=False)
    chosen = replace(asked, own_picture=True)
    of_picture = judge(chosen, shown(ada(), views=[view(after)] * 48), against(anchor=anchor), GATES)
    assert (of_picture.faults, of_picture.drift) == ((), card.drift)


def test_drift_within_a_take_is_told_of_its_end() -> None:
    views = [view(lit(lightness=number * 0.3)) for number in range(48)]
    card = judge(context(ADA), shown(ada(), views=views), against(), GATES)
    assert [(fault.kind, fault.first, fault.frames) for fault in card.faults] == [(FaultKind.COLOUR_DRIFT, 41, 7)]


@pytest.mark.parametrize(
    ("grey", "expected"), [(103, []), (120, [FaultKind.SEAM_JUMPS]), (100, [FaultKind.SEAM_REPEATS])]
)
def test_a_seam_is_judged(grey: float, expected: list[FaultKind]) -> None:
    after = shown(ada(), edges=(edge(0, grey),))
    card = judge(context(ADA), after, against(source=shown(ada()), source_take="ta-0"), GATES)
    assert kinds(card) == expected
    assert card.seam is not None
    assert card.seam.before == "ta-0"


def test_another_place_is_told_where_its_references_show_it() -> None:
    there = ElementId("el-room")
    looks = {there: np.stack([unit(0, 0, 0, 1)])}
    asked = context(ADA, location=there)
    assert judge(asked, shown(ada()), against(looks=looks), GATES).place == pytest.approx(1, abs=1e-3)
    elsewhere = patch((55, 3, 6), unit(0, 0, 0, 0, 1), area=0.6)
    (fault,) = judge(asked, shown(ada(), ground=elsewhere), against(looks=looks), GATES).faults
    assert (fault.kind, fault.element) == (FaultKind.OTHER_PLACE, there)
    chosen = replace(asked, own_place=True)
    assert judge(chosen, shown(ada(), ground=elsewhere), against(looks=looks), GATES).faults == ()
    hardly = patch((55, 3, 6), unit(0, 0, 0, 0, 1), area=0.1)
    assert judge(asked, shown(ada(), ground=hardly), against(looks=looks), GATES).place is None


def test_style_is_that_of_the_style_that_the_picture_is_least_like() -> None:
    looks = {ElementId("el-a"): np.stack([unit(0, 0, 0, 1)]), ElementId("el-b"): np.stack([unit(0, 0, 0, 1, 1)])}
    card = judge(context(styles=tuple(looks)), shown(), against(looks=looks), GATES)
    assert card.style == pytest.approx(0.5**0.5, abs=1e-3)


def test_a_camera_that_has_to_move_and_stands_is_remarked() -> None:
    still = shown(ada(), series=series(48, motion=0.0001))
    assert kinds(judge(context(ADA, moves=True), still, against(), GATES)) == [FaultKind.STANDS_STILL]
    assert judge(context(ADA), still, against(), GATES).faults == ()


def test_of_drawings_nobody_is_known() -> None:
    card = judge(context(ADA, sort=EngineSort.DRAWINGS), shown(bob()), against(), replace(GATES, identity=None))
    assert card.faults == ()


def test_what_a_person_accepted_stays_on_the_card_and_does_not_fail_it() -> None:
    seen, given = shown(ada()), against()
    card = judge(context(ADA, BOB), seen, given, GATES, accepted={(FaultKind.MISSING, BOB)})
    assert (kinds(card), card.verdict) == ([FaultKind.MISSING], Verdict.PASSED)
    other = judge(context(ADA, BOB), seen, given, GATES, accepted={(FaultKind.MISSING, ADA)})
    assert other.verdict is Verdict.FAILED


def scores(*takes: TakeSeen, asked: ShotContext | None = None) -> list[float]:
    asked = asked or context(ADA, BOB)
    given = against(anchor=before(ada(), bob()), source=shown(ada(), bob()))
    return [judge(asked, seen, given, GATES).score or 0.0 for seen in takes]


def ordered(values: Sequence[float]) -> bool:
    return all(first > second for first, second in pairwise(values))


def test_the_score_falls_with_whatever_gets_worse() -> None:
    even = (edge(0, 103), edge(47, 100))
    best = shown(ada(), bob(), edges=even)
    faces = [shown(figure(unit(1, 0, aside), clothes=RED, left=LEFT), bob(), edges=even) for aside in (0.3, 0.8, 1.2)]
    clothes = [shown(ada(patch((45, 50, hue))), bob(), edges=even) for hue in (20, 10, -10)]
    lights = [shown(ada(), bob(), edges=even, views=[view(lit(blue_yellow=hue))] * 48) for hue in (2, 5, 9)]
    seams = [shown(ada(), bob(), edges=(edge(0, grey),)) for grey in (106, 115, 160)]
    defects = [
        shown(
            ada(),
            bob(),
            edges=even,
            defects=tuple(
                DefectSeen(kind=DefectKind.FLASH, first=at, frames=1, sure=0.9) for at in range(1, 1 + count)
            ),
        )
        for count in (1, 2, 3)
    ]
    for worse in (faces, clothes, lights, seams, defects, [shown(ada(), edges=even)]):
        assert ordered(scores(best, *worse))


def test_what_was_not_measured_neither_helps_nor_harms_a_score() -> None:
    unseen = shown(figure(FACE[ADA], left=LEFT), figure(FACE[BOB], left=RIGHT), edges=(edge(0, 103),))
    assert scores(unseen) == pytest.approx(scores(shown(ada(), bob(), edges=(edge(0, 103),))), abs=0.02)


def test_a_card_of_equal_things_is_the_same_and_keeps() -> None:
    seen, given = shown(ada(), bob()), against(anchor=before(ada(), bob()))
    first = judge(context(ADA, BOB), seen, given, GATES)
    assert judge(context(ADA, BOB), seen, given, GATES) == first
    assert Scorecard.from_json(first.to_json()) == first


def test_another_reference_gate_or_version_is_another_key() -> None:
    book = GateBook((), "a")
    key = card_key(context(ADA), book, ["faces/1", "re-1 m1"])
    assert key == card_key(context(ADA), book, ["re-1 m1", "faces/1"])
    assert len(key) == 16
    others = [
        card_key(context(ADA), GateBook((), "b"), ["faces/1", "re-1 m1"]),
        card_key(context(BOB), book, ["faces/1", "re-1 m1"]),
        card_key(context(ADA), book, ["faces/1", "re-1 m2"]),
        card_key(context(ADA), book, ["faces/1", "re-1 m1"], {(FaultKind.MISSING, ADA)}),
    ]
    assert len({key, *others}) == 5
