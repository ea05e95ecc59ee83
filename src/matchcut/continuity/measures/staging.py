"""How many people are seen, beside how many the shot's cast names."""

from __future__ import annotations

from collections.abc import Sequence
from math import exp

_SOME = 1e-6
_SEEN_PART = 0.25
"""Whoever is seen in this part of the frames is in the shot: they may enter late, or leave."""


def people_over(counts: Sequence[int]) -> int | None:
    """How many people a shot shows, of how many each frame that was looked at does: the most that a quarter of the
    frames show, so that a stray finding does not count, and somebody who comes in late does. None of no frames.
    """
    if not counts:
        return None
    falling = sorted(counts, reverse=True)
    return falling[max(0, round(_SEEN_PART * len(falling)) - 1)]


def on_stage(detected: int, expected: int) -> float:
    """How well the count of people was met: 100 exactly, towards 0 the worse.

    100·exp(−|D − E| / (ε + E)), ε = 10⁻⁶: one too many of two counts 61, anybody where there is to be nobody 0.
    Source: ViStoryBench (`cids_evaluator.py`).
    """
    return 100 * exp(-abs(detected - expected) / (_SOME + expected))
