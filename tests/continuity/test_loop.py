"""What the loop tries next, and which take it keeps."""

from __future__ import annotations

from collections.abc import Sequence

from matchcut.continuity.cards import Scorecard, Verdict
from matchcut.continuity.faults import CURES, Fault, FaultKind
from matchcut.continuity.loop import JudgedTake, LoopBudget, Remake, best, gravest, next_remake
from matchcut.film.ids import TakeId

ALL = frozenset(Remake)


def candidate(
    name: str, *faults: FaultKind, score: float = 0.5, remake: Remake | None = None, seconds: float = 1.0, at: int = 0
) -> JudgedTake:
    card = Scorecard(
        take=name,
        key="",
        verdict=Verdict.FAILED if faults else Verdict.PASSED,
        score=score,
        faults=tuple(Fault(kind=kind, first=at) for kind in faults),
    )
    return JudgedTake(take=TakeId(name), card=card, remake=remake, seconds=seconds)


def tried(first: JudgedTake, possible: frozenset[Remake] = ALL, takes: int = 8) -> list[Remake]:
    """What is tried, one after the other, when nothing helps."""
    made: list[JudgedTake] = [first]
    kinds = [fault.kind for fault in first.card.faults] if first.card else []
    while (remake := next_remake(made, possible, LoopBudget(takes=takes))) is not None:
        made.append(candidate(f"ta-{len(made)}", *kinds, score=0.1, remake=remake, at=9 * len(made)))
    return [each.remake for each in made[1:] if each.remake]


def test_a_take_that_passes_is_kept() -> None:
    assert next_remake([candidate("a")], ALL, LoopBudget()) is None


def test_what_could_not_be_measured_is_not_made_anew() -> None:
    assert next_remake([JudgedTake(take=TakeId("a"), card=None)], ALL, LoopBudget()) is None


def test_a_jump_at_the_seam_moves_the_hand_over_first() -> None:
    steps = tried(candidate("a", FaultKind.SEAM_JUMPS), takes=6)
    assert steps == [Remake.HAND_OVER, Remake.FRESH, Remake.FRESH, Remake.SHEET, Remake.ANCHOR]


def test_a_face_that_is_somebody_elses_is_taken_again_then_shown_a_sheet_then_anchored() -> None:
    steps = tried(candidate("a", FaultKind.OTHER_PERSON), takes=5)
    assert steps == [Remake.FRESH, Remake.FRESH, Remake.SHEET, Remake.ANCHOR]


def test_only_what_is_possible_is_tried() -> None:
    assert set(tried(candidate("a", FaultKind.SEAM_JUMPS), frozenset({Remake.FRESH}), takes=4)) == {Remake.FRESH}
    assert tried(candidate("a", FaultKind.FLASH), frozenset()) == []


def test_no_more_takes_than_the_budget_has() -> None:
    assert len(tried(candidate("a", FaultKind.FLASH), takes=4)) == 3
    assert tried(candidate("a", FaultKind.FLASH), takes=1) == []


def test_no_more_seconds_than_the_budget_has() -> None:
    budget = LoopBudget(takes=9, seconds=25.0)
    made: list[JudgedTake] = [candidate("a", FaultKind.FLASH, seconds=10.0)]
    while (remake := next_remake(made, ALL, budget)) is not None:
        made.append(candidate(f"b{len(made)}", FaultKind.FLASH, remake=remake, seconds=10.0, at=9 * len(made)))
    assert len(made) == 3


def test_the_best_passes_first_then_has_the_higher_score_then_came_first() -> None:
    failed, passed = candidate("a", FaultKind.FLASH, score=0.9), candidate("b", score=0.4)
    assert best([failed, passed]).take == "b"
    assert best([candidate("a", score=0.4), candidate("b", score=0.6)]).take == "b"
    assert best([candidate("a", score=0.6), candidate("b", score=0.6)]).take == "a"


def test_a_better_take_that_fails_still_decides_what_is_tried() -> None:
    """The cure is that of the best candidate so far, not of the last one."""
    made: Sequence[JudgedTake] = [
        candidate("a", FaultKind.SEAM_JUMPS, score=0.8),
        candidate("b", FaultKind.HIDDEN_CUT, score=0.2, remake=Remake.FRESH),
    ]
    assert next_remake(made, ALL, LoopBudget()) is Remake.HAND_OVER


def test_grave_faults_come_first() -> None:
    faults = [Fault(kind=FaultKind.SOFTER, first=0), Fault(kind=FaultKind.BLACK, first=7)]
    assert [fault.kind for fault in gravest(faults)] == [FaultKind.BLACK, FaultKind.SOFTER]
    assert len(gravest([Fault(kind=kind, first=0) for kind in FaultKind])) == len(CURES)


def test_what_was_wrong_before_as_well_is_first_made_without_that_take() -> None:
    failed, before = [candidate("a", FaultKind.OTHER_PERSON)], [(FaultKind.OTHER_PERSON, "")]
    assert next_remake(failed, ALL, LoopBudget(), source_wrong=before) is Remake.ANCHOR
    again = [*failed, candidate("b", FaultKind.OTHER_PERSON, remake=Remake.ANCHOR)]
    assert next_remake(again, ALL, LoopBudget(), source_wrong=before) is Remake.FRESH
    assert next_remake(failed, frozenset({Remake.FRESH}), LoopBudget(), source_wrong=before) is Remake.FRESH
    assert next_remake([candidate("a")], ALL, LoopBudget(), source_wrong=before) is None
    elsewhere = [(FaultKind.OTHER_PERSON, "Ada"), (FaultKind.FLASH, "")]
    assert next_remake(failed, ALL, LoopBudget(), source_wrong=elsewhere) is Remake.FRESH


def test_drift_is_tried_with_fresh_noise_before_it_goes_on_another_way() -> None:
    steps = tried(candidate("a", FaultKind.COLOUR_DRIFT), takes=5)
    assert steps == [Remake.FRESH, Remake.FRESH, Remake.SHEET, Remake.ANCHOR]


def drifted(name: str, kind: FaultKind, value: float, limit: float, remake: Remake | None = None) -> JudgedTake:
    fault = Fault(kind=kind, first=0, value=value, limit=limit)
    card = Scorecard(take=name, key="", verdict=Verdict.FAILED, score=0.5, faults=(fault,))
    return JudgedTake(take=TakeId(name), card=card, remake=remake)


def test_what_comes_out_alike_with_other_noise_is_not_tried_with_yet_another() -> None:
    first = drifted("a", FaultKind.WRONG_CLOTHES, 0.50, 0.65)
    alike, worse = (drifted("b", FaultKind.WRONG_CLOTHES, value, 0.65, Remake.FRESH) for value in (0.42, 0.3))
    only_fresh = frozenset({Remake.FRESH})
    assert next_remake([first, alike], only_fresh, LoopBudget()) is None
    assert next_remake([first, alike], ALL, LoopBudget()) is Remake.SHEET
    assert next_remake([first, worse], only_fresh, LoopBudget()) is Remake.FRESH
    first, same, later = (candidate(name, FaultKind.FLASH, at=at) for name, at in zip("abc", (9, 10, 20), strict=True))
    assert next_remake([first, later], only_fresh, LoopBudget()) is Remake.FRESH, "a flash is there by chance"
    assert next_remake([first, same], only_fresh, LoopBudget()) is None, "but not in the same frames again"


def test_what_is_as_wrong_in_the_take_that_says_how_the_scene_looks_was_settled_there() -> None:
    anchor = drifted("a", FaultKind.OTHER_PLACE, 0.20, 0.28).card
    for value, after in ((0.19, None), (0.1, Remake.FRESH)):
        assert (
            next_remake([drifted("b", FaultKind.OTHER_PLACE, value, 0.28)], ALL, LoopBudget(), anchor=anchor) is after
        )
    clothes = drifted("b", FaultKind.WRONG_CLOTHES, 0.20, 0.28)
    assert next_remake([clothes], ALL, LoopBudget(), anchor=anchor) is Remake.FRESH


def test_what_is_just_beyond_its_gate_by_degrees_is_left_and_needs_a_look() -> None:
    for kind, near, far, limit in (
        (FaultKind.COLOUR_DRIFT, 3.5, 4.5, 3.0),
        (FaultKind.CONTRAST_DRIFT, 1.12, 1.3, 1.1),
        (FaultKind.CHROMA_DRIFT, 0.85, 0.6, 1 / 1.15),
        (FaultKind.SEAM_JUMPS, 2.2, 9.0, 2.0),
        (FaultKind.SEAM_REPEATS, 0.42, 0.1, 0.5),
    ):
        assert next_remake([drifted("a", kind, near, limit)], ALL, LoopBudget()) is None
        assert next_remake([drifted("a", kind, far, limit)], ALL - {Remake.HAND_OVER}, LoopBudget()) is Remake.FRESH
    for kind in (FaultKind.WRONG_CLOTHES, FaultKind.WRONG_HAIR, FaultKind.OTHER_PLACE):
        assert next_remake([drifted("a", kind, 0.60, 0.65)], ALL, LoopBudget()) is None
        assert next_remake([drifted("a", kind, 0.55, 0.65)], ALL, LoopBudget()) is Remake.FRESH
    face = drifted("a", FaultKind.OTHER_PERSON, 0.49, 0.50)
    assert next_remake([face], ALL, LoopBudget()) is Remake.FRESH


def test_what_is_as_wrong_with_the_tail_as_without_it_costs_no_further_take() -> None:
    first = drifted("a", FaultKind.WRONG_CLOTHES, 0.50, 0.65)
    alike, better = (drifted("b", FaultKind.WRONG_CLOTHES, value, 0.65, Remake.ANCHOR) for value in (0.46, 0.3))
    assert next_remake([first, alike], ALL, LoopBudget()) is None
    assert next_remake([first, better], ALL, LoopBudget()) is Remake.FRESH
    by_sheet = drifted("c", FaultKind.WRONG_CLOTHES, 0.46, 0.65, Remake.SHEET)
    assert next_remake([first, by_sheet], ALL - {Remake.FRESH}, LoopBudget()) is Remake.ANCHOR


def test_softness_that_came_with_the_tail_is_not_tried_with_other_noise() -> None:
    assert next_remake([drifted("a", FaultKind.SOFTER, 0.5, 0.3)], ALL, LoopBudget()) is None
    assert next_remake([drifted("a", FaultKind.SOFTER, 0.7, 0.3)], ALL, LoopBudget()) is Remake.ANCHOR


def test_what_is_not_gross_waits_where_a_films_takes_for_it_are_used_up() -> None:
    clothes, face = (drifted("a", kind, 0.3, 0.65) for kind in (FaultKind.WRONG_CLOTHES, FaultKind.OTHER_PERSON))
    assert next_remake([clothes], ALL, LoopBudget(), lesser=False) is None
    assert next_remake([face], ALL, LoopBudget(), lesser=False) is Remake.FRESH
    budget = LoopBudget(lesser=0.5)
    assert [budget.for_lesser(settled) for settled in (0, 1, 4)] == [2, 2.5, 4]


def test_only_for_what_is_far_beyond_its_gate_is_gone_on_in_another_way() -> None:
    for value, after in ((5.0, None), (7.0, Remake.SHEET)):
        takes = [drifted("a", FaultKind.COLOUR_DRIFT, value, 3.0)]
        assert next_remake(takes, ALL, LoopBudget()) is Remake.FRESH
        takes.append(drifted("b", FaultKind.COLOUR_DRIFT, value, 3.0, Remake.FRESH))
        assert next_remake(takes, ALL, LoopBudget()) is after


def test_a_cut_has_to_be_clearly_better_than_what_goes_on() -> None:
    going_on = candidate("a", FaultKind.SOFTER, score=0.7)
    assert best([going_on, candidate("b", FaultKind.SOFTER, score=0.74, remake=Remake.ANCHOR)]).take == "a"
    assert best([going_on, candidate("b", FaultKind.SOFTER, score=0.76, remake=Remake.ANCHOR)]).take == "b"
