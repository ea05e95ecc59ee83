"""What is tried next for a shot whose takes broke continuity, and which of its takes is the best: decided, not done.

    takes ──judged──▶ cards ──▶ the best passes? ──yes──▶ circled
                                     │ no
                                     ▼
                  what ails it ──▶ a move that may help and is not used up ──▶ another take
                                     │ none, or the budget is spent
                                     ▼
                            the best is circled, and needs a look

Moves are tried in the order in which they may help (`faults.CURES`): each once, a fresh take twice, until the
budget is spent. No take is spent on what it can't mend: what comes out alike with other noise is not mended by chance,
and what does with the tail and without it by none; what is only just beyond its gate by degrees is left; what is as
wrong in the take that says how the scene looks was settled there. What is not gross may cost a film so much in all.
To cut where the film goes on is the last of all.

Nothing here depends on chance or the clock: the same takes give the same answer, so whoever was stopped goes on from
the takes that there are.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from enum import StrEnum
from math import inf, log
from types import MappingProxyType

from matchcut.continuity.cards import Scorecard, Verdict
from matchcut.continuity.faults import CURES, Cure, Fault, FaultKind
from matchcut.continuity.findings import fails
from matchcut.continuity.seen import DefectKind
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
    """Not from the tail at all, but from the scene's look anchor, and from the shot's own keyframe where it has one."""


_REMAKES = MappingProxyType(
    {
        Cure.RETAKE: (Remake.FRESH,),
        Cure.MOVE_HAND_OVER: (Remake.HAND_OVER,),
        Cure.OTHER_WAY: (Remake.SHEET, Remake.ANCHOR),
        Cure.RE_ANCHOR: (Remake.ANCHOR,),
    }
)
_MOST_FRESH = 2
"""So many fresh takes are made before another way is tried; more where none is left."""
_ALIKE = 0.15
"""Values that are no further apart than this part of their gate came out alike."""
_JUST_BEYOND, _FAR_BEYOND = 1.25, 2.0
"""So many times its gate, what is wrong by degrees is mended by no other take; and is worth to break off for."""
_JUST_UNLIKE = 0.9
"""The same of likenesses, in parts of their gate: above this, another take is no more alike."""
_LIKENESSES = frozenset({FaultKind.WRONG_CLOTHES, FaultKind.WRONG_HAIR, FaultKind.OTHER_PLACE})
_DRIFTS = frozenset({FaultKind.COLOUR_DRIFT, FaultKind.CONTRAST_DRIFT, FaultKind.CHROMA_DRIFT, FaultKind.SOFTER})
_BY_DEGREES = _DRIFTS | {FaultKind.SEAM_JUMPS, FaultKind.SEAM_REPEATS}
"""What other takes have as well, more or less: how the model goes on, and how the correction holds that."""
_OF_FRAMES = frozenset(map(FaultKind, DefectKind))
"""What is wrong with a take's frames themselves: alike where it is in the same ones, however sure that is."""
_BREAK_OFF = frozenset({Remake.SHEET, Remake.ANCHOR})
"""What goes on in another way than the film says."""
_FOR_LESSER = 2
_CUT_COSTS = 0.05
"""So much higher has the score of a take to be that cuts where the film goes on."""

_GRAVEST_FIRST = (
    *(FaultKind.BLACK, FaultKind.BLANK, FaultKind.BROKEN, FaultKind.HIDDEN_CUT, FaultKind.DISSOLVE),
    *(FaultKind.SWAPPED, FaultKind.FACE_CHANGED, FaultKind.PERSON_LOST, FaultKind.MISSING, FaultKind.OTHER_PERSON),
    *(FaultKind.CLOTHES_CHANGED, FaultKind.WRONG_CLOTHES, FaultKind.EXTRA, FaultKind.FLASH, FaultKind.JUMP),
    *(FaultKind.FREEZE, FaultKind.LETTERS, FaultKind.SEAM_JUMPS, FaultKind.SEAM_REPEATS, FaultKind.COLOUR_DRIFT),
    *(FaultKind.CONTRAST_DRIFT, FaultKind.CHROMA_DRIFT, FaultKind.SOFTER),
)
_GROSS = frozenset(_GRAVEST_FIRST[: _GRAVEST_FIRST.index(FaultKind.OTHER_PERSON) + 1]) | {
    *(FaultKind.FLASH, FaultKind.FREEZE),
}
"""What strikes the eye at once."""
_GRAVITY = MappingProxyType({kind: place for place, kind in enumerate(_GRAVEST_FIRST)})


@dataclass(frozen=True, slots=True, kw_only=True)
class LoopBudget:
    """How much one shot may cost: `takes` in all, the first among them (1: nothing is made anew), and `seconds` of
    generating what is made anew (None: no bound). `lesser` is how many takes each shot of a film adds to those that
    there are for what is not gross.
    """

    takes: int = 4
    seconds: float | None = None
    lesser: float = 0.3

    def for_lesser(self, settled: int) -> float:
        """So many takes of a run may have been made anew by when that many shots are settled, for one more to be made
        for what is not gross: two, and `lesser` for each of them.
        """
        return _FOR_LESSER + self.lesser * settled


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
    higher score, that of a cut a little less, then the earlier one.
    """
    return max(candidates, key=lambda candidate: (candidate.passes, _score(candidate)))


Wrong = tuple[FaultKind, str]
"""A kind of fault, and whom it concerns ("": nobody)."""


def what_is_wrong(card: Scorecard | None) -> frozenset[Wrong]:
    """What a take fails for."""
    return frozenset((fault.kind, fault.character) for fault in card.faults if fails(fault)) if card else frozenset()


def next_remake(
    candidates: Sequence[JudgedTake],
    possible: Collection[Remake],
    budget: LoopBudget,
    *,
    source_wrong: Collection[Wrong] = (),
    anchor: Scorecard | None = None,
    lesser: bool = True,
) -> Remake | None:
    """How a shot is tried next, of what is `possible` for it; None where its best candidate is to be kept.

    `candidates` are in the order in which they were made. `source_wrong` is what is wrong in the take that the shot
    goes on from: what is wrong here as well came from there, and is first tried without it. `anchor` is the card of the
    take that says how the shot's scene looks: what is as wrong there was settled with it. `lesser` says whether there
    are takes left for what is not gross.
    """
    chosen = best(candidates)
    reasons = [
        fault
        for fault in _reasons(chosen, anchor)
        if (lesser or fault.kind in _GROSS) and not _whichever_way(fault, chosen, candidates)
    ]
    beyond = max(map(_times_its_gate, reasons), default=0.0)
    if chosen.passes or len(candidates) >= budget.takes or _spent(candidates, budget) or beyond <= _JUST_BEYOND:
        return None
    used = [candidate.remake for candidate in candidates if candidate.remake is not None]
    possible = [remake for remake in possible if beyond > _FAR_BEYOND or remake not in _BREAK_OFF]
    inherited = {(fault.kind, fault.character) for fault in reasons} & set(source_wrong)
    if inherited and Remake.ANCHOR in possible and Remake.ANCHOR not in used:
        return Remake.ANCHOR
    helpful = [remake for remake in _helpful(reasons) if remake in possible]
    by_chance = Remake.FRESH in helpful and not _come_out_alike(reasons, chosen, candidates)
    fresh_again = by_chance and used.count(Remake.FRESH) < _MOST_FRESH
    for remake in helpful:
        if fresh_again if remake is Remake.FRESH else remake not in used:
            return remake
    return Remake.FRESH if by_chance else None


def _reasons(candidate: JudgedTake, anchor: Scorecard | None) -> list[Fault]:
    """What a candidate is made anew for, the gravest first."""
    settled = [fault for fault in anchor.faults if fails(fault)] if anchor else []
    return [fault for fault in gravest(_failures(candidate)) if not any(_as_wrong(fault, each) for each in settled)]


def _come_out_alike(reasons: Sequence[Fault], chosen: JudgedTake, candidates: Sequence[JudgedTake]) -> bool:
    """Whether something that is wrong with the chosen candidate was measured to be as wrong in another that differs
    from the first by its noise alone.
    """
    same_way = [
        candidate for candidate in candidates if candidate.remake in (None, Remake.FRESH) and candidate != chosen
    ]
    return any(_as_wrong(fault, other) for fault in reasons for each in same_way for other in _failures(each))


def _whichever_way(fault: Fault, chosen: JudgedTake, candidates: Sequence[JudgedTake]) -> bool:
    """Whether a fault of the chosen candidate was measured to be as wrong with the tail as without it."""
    anchored = chosen.remake is Remake.ANCHOR
    other_way = [candidate for candidate in candidates if (candidate.remake is Remake.ANCHOR) is not anchored]
    return any(_as_wrong(fault, other) for each in other_way for other in _failures(each))


def _as_wrong(fault: Fault, other: Fault) -> bool:
    if (fault.kind, fault.character) != (other.kind, other.character):
        return False
    if fault.kind in _OF_FRAMES:
        return abs(fault.first - other.first) <= 1
    if fault.value is None or other.value is None or fault.limit is None:
        return False
    return abs(fault.value - other.value) <= _ALIKE * fault.limit


def _failures(candidate: JudgedTake) -> list[Fault]:
    return [fault for fault in candidate.card.faults if fails(fault)] if candidate.card else []


def _times_its_gate(fault: Fault) -> float:
    """How many times its gate a fault by degrees is; infinitely many for what else is wrong."""
    if fault.kind in _LIKENESSES and fault.value is not None and fault.limit:
        return 1.0 if fault.value >= _JUST_UNLIKE * fault.limit else inf
    if fault.kind not in _BY_DEGREES or fault.value is None or not fault.limit:
        return inf
    if fault.kind in (FaultKind.CONTRAST_DRIFT, FaultKind.CHROMA_DRIFT):
        return abs(log(max(fault.value, 1e-6)) / log(fault.limit))
    times = max(fault.value, 1e-6) / fault.limit
    return 1 / times if fault.kind is FaultKind.SEAM_REPEATS else times


def gravest(faults: Collection[Fault]) -> list[Fault]:
    """Faults with the gravest first."""
    return sorted(faults, key=lambda fault: (gravity(fault), fault.first))


def gravity(fault: Fault) -> int:
    """How grave a fault is: 0 is the gravest kind."""
    return _GRAVITY.get(fault.kind, len(_GRAVITY))


def _helpful(reasons: Sequence[Fault]) -> list[Remake]:
    """What may help, for the gravest reason first; each once."""
    cures = [cure for fault in reasons for cure in CURES[fault.kind]]
    return list(dict.fromkeys(remake for cure in cures for remake in _REMAKES.get(cure, ())))


def _spent(candidates: Sequence[JudgedTake], budget: LoopBudget) -> bool:
    """Whether one more take, which is thought to take as long as the last, would be over the budget."""
    if budget.seconds is None:
        return False
    return spent_on(candidates) + candidates[-1].seconds > budget.seconds


def spent_on(candidates: Sequence[JudgedTake]) -> float:
    """How many seconds it took to make a shot anew: all of its takes but the first."""
    return sum(candidate.seconds for candidate in candidates[1:])


def _score(candidate: JudgedTake) -> float:
    cut = _CUT_COSTS if candidate.remake is Remake.ANCHOR else 0.0
    return -1.0 if candidate.card is None or candidate.card.score is None else candidate.card.score - cut
