"""Cards of takes: kept as text, and read as they were."""

from __future__ import annotations

import numpy as np

from matchcut.continuity.cards import DriftCard, MemberCard, Scorecard, SeamCard, Verdict
from matchcut.continuity.faults import CURES, Fault, FaultKind
from matchcut.continuity.seen import DefectKind, halves, numbers


def test_a_card_is_read_as_it_was_written() -> None:
    card = Scorecard(
        take="ta-1",
        key="a",
        verdict=Verdict.FAILED,
        score=0.25,
        members=(MemberCard(character="ch-1", identity=0.96, coverage=1.0),),
        seam=SeamCard(before="ta-0", jump=2.5),
        drift=DriftCard(anchor="ta-0", delta_e=4.0),
        faults=(Fault(kind=FaultKind.SEAM_JUMPS, first=0, value=2.5, limit=2.0),),
    )
    assert Scorecard.from_json(card.to_json()) == card


def test_what_is_no_card_or_another_versions_is_none() -> None:
    card = Scorecard(take="ta-1", key="a", verdict=Verdict.NOT_MEASURED, version=99)
    assert Scorecard.from_json(card.to_json()) is None
    assert Scorecard.from_json("{") is None
    assert Scorecard.from_json('{"take": 1}') is None


def test_every_defect_can_be_found_and_every_finding_has_a_cure() -> None:
    assert {defect.value for defect in DefectKind} <= {kind.value for kind in FaultKind}
    assert all(CURES[kind] for kind in FaultKind)


def test_packed_values_come_back() -> None:
    values = np.array([0.5, -1.25], np.float32)
    assert numbers(values.astype("<f4").tobytes()).tolist() == values.tolist()
    assert halves(values.astype("<f2").tobytes()).tolist() == values.tolist()
