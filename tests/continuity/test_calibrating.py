"""Gates picked on takes that a person kept and rejected: only where these can be told apart, on other shots as well."""

from __future__ import annotations

import numpy as np
import pytest

from matchcut.continuity.calibrating import LEAST_KEPT, LEAST_REJECTED, ChosenTake, PickedGate, picked_gates
from matchcut.continuity.cards import DriftCard, MemberCard, Scorecard, SeamCard, Verdict


def card(**given: object) -> Scorecard:
    values = {
        "take": "ta",
        "key": "",
        "verdict": Verdict.PASSED,
        "faces_by": "faces/1-a",
        "looks_by": "looks/1-b",
        "sort": "models",
    } | given
    return Scorecard(**values)  # type: ignore[arg-type]


def of_identity(*identities: float | None) -> Scorecard:
    return card(members=tuple(MemberCard(character=str(n), identity=value) for n, value in enumerate(identities)))


def chosen(cards: list[Scorecard], *, kept: bool) -> list[ChosenTake]:
    return [ChosenTake(shot=f"film sh-{number % 12}", kept=kept, card=each) for number, each in enumerate(cards)]


def only(gates: tuple[PickedGate, ...], figure: str) -> PickedGate:
    (gate,) = [gate for gate in gates if gate.figure == figure]
    return gate


def test_a_gate_lies_between_what_was_kept_and_what_was_rejected() -> None:
    random = np.random.default_rng(1)
    kept = chosen([of_identity(value) for value in random.uniform(0.7, 0.9, 40)], kept=True)
    rejected = chosen([of_identity(value) for value in random.uniform(0.2, 0.5, 30)], kept=False)
    gate = only(picked_gates(kept + rejected), "identity")
    assert (gate.group, gate.table, gate.kept, gate.rejected) == ("faces", "faces", 40, 30)
    assert gate.value is not None
    assert 0.5 < gate.value < 0.7
    assert (gate.passing, gate.failing) == (1, 1)


def test_most_of_what_was_kept_passes_whatever_was_rejected() -> None:
    random = np.random.default_rng(2)
    kept = chosen([of_identity(value) for value in random.normal(0.7, 0.1, 200)], kept=True)
    rejected = chosen([of_identity(value) for value in random.normal(0.55, 0.1, 100)], kept=False)
    gate = only(picked_gates(kept + rejected), "identity")
    assert gate.value is not None
    assert np.mean([take.card.members[0].identity >= gate.value for take in kept]) >= 0.9
    assert gate.passing == pytest.approx(0.9, abs=0.06)
    assert 0.2 < gate.failing < 0.7


@pytest.mark.parametrize("seed", range(5))
def test_what_was_rejected_for_other_reasons_picks_no_gate(seed: int) -> None:
    random = np.random.default_rng(seed)
    kept = chosen([of_identity(value) for value in random.uniform(0.5, 0.9, 60)], kept=True)
    rejected = chosen([of_identity(value) for value in random.uniform(0.5, 0.9, 40)], kept=False)
    gate = only(picked_gates(kept + rejected), "identity")
    assert gate.value is None
    assert gate.passing is not None


def test_too_few_takes_pick_none_and_are_counted() -> None:
    good, bad = of_identity(0.9), of_identity(0.1)
    for kept, rejected, enough in (
        (LEAST_KEPT, LEAST_REJECTED, True),
        (LEAST_KEPT - 1, 99, False),
        (99, LEAST_REJECTED - 1, False),
    ):
        takes = chosen([good] * kept, kept=True) + chosen([bad] * rejected, kept=False)
        gate = only(picked_gates(takes), "identity")
        assert (gate.kept, gate.rejected, gate.value is not None) == (kept, rejected, enough)


def test_a_take_counts_by_the_member_who_is_worst_and_unmeasured_ones_not_at_all() -> None:
    kept = chosen([of_identity(0.9, 0.8, None)] * 30, kept=True)
    rejected = chosen([of_identity(0.9, 0.3, None)] * 20 + [of_identity(None)] * 9, kept=False)
    gate = only(picked_gates(kept + rejected), "identity")
    assert gate.rejected == 20
    assert gate.value == pytest.approx(0.55)


def test_limits_that_are_not_to_be_passed_are_picked_from_above() -> None:
    def drifted(delta_e: float, contrast: float) -> Scorecard:
        far = DriftCard(anchor="a", same_view=True, delta_e=delta_e, contrast=contrast, chroma=1.0, sharpness=0.1)
        return card(drift=far, seam=SeamCard(before="b", jump=delta_e / 2))

    kept = chosen([drifted(1, 1.02), drifted(2, 0.97)] * 15, kept=True)
    rejected = chosen([drifted(6, 0.7), drifted(8, 1.4)] * 10, kept=False)
    gates = picked_gates(kept + rejected)
    assert only(gates, "delta_e").value == 4
    assert only(gates, "jump_most").value == 2
    assert only(gates, "contrast").value == pytest.approx((1 / 0.97 + 1.4) / 2, abs=1e-3)
    assert only(gates, "chroma").value is None
    assert {(gate.group, gate.table) for gate in gates} == {("engines", "models")}


def test_other_views_say_nothing_of_drift() -> None:
    turned = card(drift=DriftCard(anchor="a", same_view=False, delta_e=30.0))
    assert picked_gates(chosen([turned] * 40, kept=True)) == ()


def test_clothes_without_looks_have_a_gate_of_their_own() -> None:
    plain = card(looks_by="", members=(MemberCard(character="a", clothes=0.9),))
    assert [(gate.group, gate.table, gate.figure) for gate in picked_gates(chosen([plain], kept=True))] == [
        ("looks", "none", "clothes")
    ]
