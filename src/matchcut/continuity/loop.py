"""What is tried next for a shot whose takes broke continuity, and which of its takes is the best: decided, not done.

    takes ──judged──▶ cards ──▶ the best passes? ──yes──▶ circled
                                     │ no
                                     ▼
                  what ails it ──▶ a move that may help and is not used up ──▶ another take
                                     │ none, or the budget is spent
                                     ▼
                            the best is circled, and needs a look

Moves are tried in the order in which they may help (`faults.CURES`): each once, a fresh take twice in a row, until the
budget is spent. Nothing here depends on chance or the clock: the same takes give the same answer, so whoever was
stopped goes on from the takes that there are.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from matchcut.continuity.cards import Scorecard, Verdict
from matchcut.continuity.faults import CURES, Cure, Fault, FaultKind
from matchcut.continuity.findings import fails
from matchcut.film.ids import TakeId


class Remake(StrEnum):
    """How a take is made anew."""

    FRESH = "fresh"
    """With fresh noise, and nothing else."""
    HAND_OVER = "hand-over"
    """From an earlier frame of the shot that it continues."""
    SHEET = "sheet"
    """With the end of the shot before as a reference, beside its tail."""
    ANCHOR = "anchor"
    """Not from the tail at all, but from the scene's look anchor."""


_REMAKES = MappingProxyType(
    {
        Cure.RETAKE: (Remake.FRESH,),
        Cure.MOVE_HAND_OVER: (Remake.HAND_OVER,),
        Cure.OTHER_WAY: (Remake.SHEET, Remake.ANCHOR),
        Cure.RE_ANCHOR: (Remake.ANCHOR,),
    }
)
_FRESH_IN_A_ROW = 2

_GRAVEST_FIRST = (
    *(FaultKind.BLACK, FaultKind.BLANK, FaultKind.BROKEN, FaultKind.HIDDEN_CUT, FaultKind.DISSOLVE),
    *(FaultKind.SWAPPED, FaultKind.FACE_CHANGED, FaultKind.PERSON_LOST, FaultKind.MISSING, FaultKind.OTHER_PERSON),
    *(FaultKind.CLOTHES_CHANGED, FaultKind.WRONG_CLOTHES, FaultKind.EXTRA, FaultKind.FLASH, FaultKind.JUMP),
    *(FaultKind.FREEZE, FaultKind.LETTERS, FaultKind.SEAM_JUMPS, FaultKind.SEAM_REPEATS, FaultKind.COLOUR_DRIFT),
    *(FaultKind.CONTRAST_DRIFT, FaultKind.CHROMA_DRIFT, FaultKind.SOFTER),
)
_GRAVITY = MappingProxyType({kind: place for place, kind in enumerate(_GRAVEST_FIRST)})


@dataclass(frozen=True, slots=True, kw_only=True)
class LoopBudget:
    """How much one shot may cost: `takes` in all, the first among them (1: nothing is made anew), and `seconds` of
    generating what is made anew (None: no bound).
    """

    takes: int = 4
    seconds: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class JudgedTake:
    """A take of a shot with its card (None where it could not be measured); `remake` is how it came to be made anew,
    None for the first; `seconds` what generating it took.
    """

    take: TakeId
    card: Scorecard | None
    remake: Remake | None = None
    seconds: float = 0.0

    @property
    def passes(self) -> bool:
        """Whether nothing is wrong that could be measured. What can't be measured isn't made anew for it."""
        return self.card is None or self.card.verdict is not Verdict.FAILED


def best(candidates: Sequence[JudgedTake]) -> JudgedTake:
    """The best of the candidates, of which there is at least one: one that passes before one that does not, then the
    higher score, then the earlier one.
    """
    return max(candidates, key=lambda candidate: (candidate.passes, _score(candidate)))


def next_remake(
    candidates: Sequence[JudgedTake], possible: Collection[Remake], budget: LoopBudget, *, from_failed: bool = False
) -> Remake | None:
    """How a shot is tried next, of what is `possible` for it; None where its best candidate is to be kept.

    `candidates` are in the order in which they were made. What goes on `from_failed`, a take that needs a look itself,
    is first made without it: whatever is wrong there goes on.
    """
    chosen = best(candidates)
    if chosen.passes or len(candidates) >= budget.takes or _spent(candidates, budget):
        return None
    used = [candidate.remake for candidate in candidates if candidate.remake is not None]
    if from_failed and Remake.ANCHOR in possible and Remake.ANCHOR not in used:
        return Remake.ANCHOR
    fresh_again = used[-_FRESH_IN_A_ROW:] != [Remake.FRESH] * _FRESH_IN_A_ROW
    for remake in _helpful(chosen):
        if remake in possible and (fresh_again if remake is Remake.FRESH else remake not in used):
            return remake
    return Remake.FRESH if Remake.FRESH in possible else None


def gravest(faults: Collection[Fault]) -> list[Fault]:
    """Faults with the gravest first."""
    return sorted(faults, key=lambda fault: (gravity(fault), fault.first))


def gravity(fault: Fault) -> int:
    """How grave a fault is: 0 is the gravest kind."""
    return _GRAVITY.get(fault.kind, len(_GRAVITY))


def _helpful(candidate: JudgedTake) -> list[Remake]:
    """What may help a candidate, for its gravest fault first; each once."""
    faults = [fault for fault in gravest(candidate.card.faults) if fails(fault)] if candidate.card else []
    cures = [cure for fault in faults for cure in CURES[fault.kind]]
    return list(dict.fromkeys(remake for cure in cures for remake in _REMAKES.get(cure, ())))


def _spent(candidates: Sequence[JudgedTake], budget: LoopBudget) -> bool:
    """Whether one more take, which is thought to take as long as the last, would be over the budget."""
    if budget.seconds is None:
        return False
    anew = sum(candidate.seconds for candidate in candidates[1:])
    return anew + candidates[-1].seconds > budget.seconds


def _score(candidate: JudgedTake) -> float:
    return -1.0 if candidate.card is None or candidate.card.score is None else candidate.card.score
