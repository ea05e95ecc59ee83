"""The boundaries of shots in a run of frames of any length, put together of all that is seen. Workers only.

    frames      ░░░░░░░░▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇░░░░░░░░
    the next                            ░░░░░░░░▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇░░░░░░░░

A stretch is judged with what lies about it, and only a stretch is held in memory.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import numpy as np

from matchcut.continuity.cuts.boundaries import ShotBoundary
from matchcut.continuity.cuts.evidence import Evidence
from matchcut.continuity.cuts.gradual import dips, dissolves, fades, fades_at_ends, quick_dissolves
from matchcut.continuity.cuts.hard import cuts, sudden_cuts
from matchcut.continuity.cuts.network import CutNetwork, Picture

_STRETCH = 1000
_ABOUT = 150


@dataclass(frozen=True, slots=True)
class SeenBoundary:
    """A boundary with the last frame that shows the shot before alone, and the first that shows the new one alone."""

    boundary: ShotBoundary
    before: Picture
    after: Picture


def boundaries(frames: Iterable[Picture], network: CutNetwork) -> Iterator[SeenBoundary]:
    """Yield the boundaries in frames (h, w, 3) of at most 192 pixels' width, in their order; none overlaps another."""
    held: list[tuple[Picture, float, float]] = []
    begins = settled = 0
    for seen in network.scores(frames):
        held.append(seen)
        if len(held) == _STRETCH + 2 * _ABOUT:
            until = begins + _ABOUT + _STRETCH
            yield from _between(held, begins, settled, until)
            settled, begins = until, until - _ABOUT
            del held[: len(held) - 2 * _ABOUT]
    if held:
        yield from _between(held, begins, settled, begins + len(held))


def _between(held: list[tuple[Picture, float, float]], begins: int, first: int, end: int) -> Iterator[SeenBoundary]:
    """The boundaries at frames from `first` up to `end`, of held frames of which the first is frame `begins`."""
    pictures, change, passage = zip(*held, strict=True)
    evidence = Evidence(np.stack(pictures), np.array(change, np.float32), np.array(passage, np.float32))
    for boundary in judged(evidence):
        if first <= begins + boundary.at < end:
            before, after = max(0, boundary.first - 1), min(len(pictures) - 1, boundary.end)
            yield SeenBoundary(boundary.shifted(begins), pictures[before], pictures[after])


def judged(seen: Evidence) -> list[ShotBoundary]:
    """The boundaries in their order; no two of them overlap. The surest are looked for first."""
    faded: list[ShotBoundary] = []
    for fade in fades(seen):
        if all(fade.end <= other.first or other.end <= fade.first for other in faded):
            faded.append(fade)
    ends = tuple(fades_at_ends(seen))
    faded += dips(seen, [*faded, *ends])
    clear = [*faded, *sudden_cuts(seen, [*faded, *ends])]
    gradual = [*clear, *dissolves(seen, [*clear, *ends])]
    gradual += quick_dissolves(seen, [*gradual, *ends])
    return sorted([*gradual, *cuts(seen, [*gradual, *ends])], key=lambda boundary: boundary.first)
