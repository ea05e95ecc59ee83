"""One number for a take, by which the takes of a shot are put in order: of all that was measured of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import exp, log
from typing import TYPE_CHECKING

from matchcut.continuity.faults import FaultKind

if TYPE_CHECKING:
    from matchcut.continuity.cards import DriftCard, Scorecard
    from matchcut.continuity.gates import Gates

WEIGHTS = {
    "identity": 3.0,
    "clothes": 2.0,
    "picture": 3.0,
    "seam": 2.0,
    "people": 1.0,
    "hair": 0.5,
    "place": 0.5,
    "colour": 1.0,
    "contrast": 0.5,
    "chroma": 0.5,
    "sharpness": 0.5,
    "subject": 0.5,
    "background": 0.5,
    "style": 0.5,
}
"""How much each part counts beside the others."""

_PICTURE = frozenset(
    {
        *(FaultKind.HIDDEN_CUT, FaultKind.DISSOLVE, FaultKind.REPEATED_FRAME, FaultKind.FREEZE, FaultKind.FLASH),
        *(FaultKind.BLACK, FaultKind.BLANK, FaultKind.BROKEN, FaultKind.LETTERS, FaultKind.SOFT, FaultKind.JUMP),
        *(FaultKind.FACE_CHANGED, FaultKind.PERSON_LOST, FaultKind.CLOTHES_CHANGED, FaultKind.SWAPPED),
        FaultKind.STANDS_STILL,
    }
)
_MISSING = frozenset({FaultKind.MISSING})


def score_of(card: Scorecard, gates: Gates) -> float | None:
    """The score of a take by its card, 0 to 1: the mean of its parts, weighted; what was not measured is left out.

    None where no part was measured. It rises with everything that gets better and nothing else changed: whatever has a
    gate counts 0.5 at it, 1 where nothing is wrong and 0 at the worst.
    """
    parts = score_parts(card, gates)
    weight = sum(WEIGHTS[name] for name in parts)
    return sum(WEIGHTS[name] * value for name, value in parts.items()) / weight if parts else None


def score_parts(card: Scorecard, gates: Gates) -> dict[str, float]:
    """The parts of a take's score that were measured, each 0 to 1, by name.

    Likenesses v with a gate g count v/2g up to it and then evenly up to 1; distances d with a limit l count
    2^(−d/l), ratios r by their |ln r|; likenesses without a gate as they are. A member who is missing counts 0 where
    identity was to be measured. `picture` is e^(−n/2) for n faults in the picture itself.
    """
    missing = {fault.character for fault in card.faults if fault.kind in _MISSING}
    identities = [0.0 if member.character in missing else member.identity for member in card.members]
    likenesses = (
        ("identity", identities, gates.identity),
        ("clothes", [member.clothes for member in card.members], gates.clothes),
        ("hair", [member.hair for member in card.members], gates.hair),
        ("place", [card.place], gates.place),
        ("subject", [card.subject], None),
        ("background", [card.background], None),
        ("style", [card.style], None),
    )
    parts = {name: mean for name, values, gate in likenesses if (mean := _mean_above(values, gate)) is not None}
    if card.on_stage is not None:
        parts["people"] = card.on_stage / 100
    if card.seam is not None and card.seam.jump is not None and gates.jump_most:
        parts["seam"] = _within(abs(log(max(card.seam.jump, 1e-6))), log(gates.jump_most))
    parts.update(
        _drift_parts([drift for drift in (card.within, card.drift) if drift is not None and drift.same_view], gates)
    )
    if card.begins is not None:
        parts["picture"] = exp(-sum(fault.kind in _PICTURE for fault in card.faults) / 2)
    return parts


def _drift_parts(drifts: Sequence[DriftCard], gates: Gates) -> Iterator[tuple[str, float]]:
    """Of several drifts the worst counts."""
    for name, limit, distances in (
        ("colour", gates.delta_e, [drift.delta_e for drift in drifts]),
        ("contrast", gates.contrast and log(gates.contrast), [_turns(drift.contrast) for drift in drifts]),
        ("chroma", gates.chroma and log(gates.chroma), [_turns(drift.chroma) for drift in drifts]),
        ("sharpness", gates.sharpness, [drift.sharpness and max(0.0, drift.sharpness) for drift in drifts]),
    ):
        known = [distance for distance in distances if distance is not None]
        if limit and known:
            yield name, _within(max(known), limit)


def _turns(ratio: float | None) -> float | None:
    return None if ratio is None else abs(log(max(ratio, 1e-6)))


def _mean_above(values: Sequence[float | None], gate: float | None) -> float | None:
    known = [_above(value, gate) for value in values if value is not None]
    return sum(known) / len(known) if known else None


def _above(value: float, gate: float | None) -> float:
    """A likeness, 0 to 1, as a part of a score."""
    held = min(1.0, max(0.0, value))
    if gate is None or not 0 < gate < 1:
        return held
    return held / (2 * gate) if held < gate else 0.5 + (held - gate) / (2 * (1 - gate))


def _within(distance: float, limit: float) -> float:
    """A distance, 0 or more, as a part of a score."""
    return float(2 ** (-distance / limit))
