"""Members of a cast who have each other's place or clothes: from a frame of a take on, or against the shot before."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise

import numpy as np
from numpy.typing import NDArray

from matchcut.continuity.measures.colours import colours_alike
from matchcut.continuity.people.assigning import Assignment, NamedBy
from matchcut.continuity.people.changes import AROUND, Break, clothes_changes
from matchcut.continuity.people.sightings import Sightings, Vectors, mean_vector
from matchcut.continuity.seen import FrameSeen, PatchSeen, halves

_GAP = 3
"""So many frames that were looked at may lie between the last that shows both as they were and the first after."""

_ASIDE = 0.35
"""How far from the other's place somebody may be to have it, in parts of the distance between both."""

_APART = 1.2
"""How far apart two are who can be told to have changed places, in widths of their faces."""

_LEAP, _STIR = 3.0, 0.5
"""Who moves so many times as far as in the frames about, and so many widths of the face besides, did not walk."""

_MARGIN = 0.1
"""How much more like the other's clothes than their own swapped clothes are."""


@dataclass(frozen=True, slots=True)
class Swap:
    """Two members have each other's place or clothes, from somewhere in `first` … `first + frames − 1` on."""

    first: int
    frames: int
    members: tuple[str, str]


def swaps_in(looked_at: Sequence[FrameSeen], assignment: Assignment) -> tuple[Swap, ...]:
    """Where in a take two members take each other's place without walking there, or each other's clothes."""
    swaps = {*_places_swapped(assignment), *_clothes_swapped(looked_at, assignment)}
    return tuple(sorted(swaps, key=lambda swap: (swap.first, swap.members)))


def clothes_swapped(before: Mapping[str, PatchSeen], now: Mapping[str, PatchSeen]) -> tuple[tuple[str, str], ...]:
    """The pairs of members who wear `now` what the other wore `before`, by what each wears."""
    both = [member for member in before if member in now]

    def alike(wearer: str, owner: str) -> float:
        return colours_alike(halves(now[wearer].colours), halves(before[owner].colours))

    return tuple(
        (first, second)
        for first, second in combinations(both, 2)
        if all(alike(*pair) > alike(pair[0], pair[0]) + _MARGIN for pair in ((first, second), (second, first)))
    )


def _places_swapped(assignment: Assignment) -> list[Swap]:
    seen = assignment.sightings
    paths: dict[str, dict[int, int]] = {member: {} for member in assignment.appearances}
    for index, member in enumerate(assignment.names):
        sample = int(seen.sample[index])
        named = assignment.frames[sample][seen.figure[index]]
        if named and named.by is NamedBy.FACE:
            paths[member][sample] = index
    swaps = []
    for first, second in combinations(sorted(paths), 2):
        both = sorted(paths[first].keys() & paths[second].keys())
        for before, after in pairwise(both):
            if after - before > _GAP:
                continue
            moves = [(paths[member][before], paths[member][after]) for member in (first, second)]
            leaps = [_leap(seen, paths[member], before, after) for member in (first, second)]
            if _exchanged(seen, moves) and all(leaps):
                starts, ends = zip(*filter(None, leaps), strict=True)
                start = int(seen.frame[seen.sample == max(starts)][0]) + 1
                last = int(seen.frame[seen.sample == min(ends)][0])
                swaps.append(Swap(start, max(1, last - start + 1), (first, second)))
    return swaps


def _exchanged(seen: Sightings, moves: Sequence[tuple[int, int]]) -> bool:
    """Whether each of two is where the other was."""
    (first, first_after), (second, second_after) = moves
    apart = float(np.linalg.norm(seen.places[first] - seen.places[second]))
    astray = max(
        float(np.linalg.norm(seen.places[here] - seen.places[there]))
        for here, there in ((first_after, second), (second_after, first))
    )
    return apart >= _APART * float(max(seen.sizes[first], seen.sizes[second])) and astray <= _ASIDE * apart


def _leap(seen: Sightings, path: Mapping[int, int], before: int, after: int) -> tuple[int, int] | None:
    """Between which two of the frames from `before` to `after` somebody moved much farther than in those about; None
    where they walked.
    """
    steps = list(pairwise(sorted(path)))
    within = [step for step in steps if before <= step[0] and step[1] <= after]
    about = [step for step in steps if step[1] == before or step[0] == after]
    pace = max((_moved(seen, path, step) / (step[1] - step[0]) for step in about), default=0.0)
    leap = max(within, key=lambda step: _moved(seen, path, step))
    limit = _LEAP * pace * (leap[1] - leap[0]) + _STIR * float(seen.sizes[path[leap[0]]])
    return leap if _moved(seen, path, leap) > limit else None


def _moved(seen: Sightings, path: Mapping[int, int], step: tuple[int, int]) -> float:
    """How far somebody moved between two of the frames that were looked at, in pixels."""
    return float(np.linalg.norm(seen.places[path[step[1]]] - seen.places[path[step[0]]]))


def _clothes_swapped(looked_at: Sequence[FrameSeen], assignment: Assignment) -> set[Swap]:
    """Where somebody changes clothes, and from about then on wears what another wore, who wears theirs."""
    seen, names = assignment.sightings, np.array(assignment.names)
    swaps = set()
    for change in clothes_changes(looked_at, seen, assignment.tracks):
        member = names[change.before]
        if not member or member != names[change.after]:
            continue
        own = _worn_about(seen, names == member, change)
        for other in assignment.appearances:
            theirs = _worn_about(seen, names == other, change)
            crossed = min(float(own[1] @ theirs[0]), float(theirs[1] @ own[0]))
            stayed = max(float(own[0] @ own[1]), float(theirs[0] @ theirs[1]))
            if other != member and crossed > stayed + _MARGIN:
                start, last = int(seen.frame[change.before]) + 1, int(seen.frame[change.after])
                first, second = sorted((str(member), other))
                swaps.add(Swap(start, last - start + 1, (first, second)))
    return _earliest(swaps)


def _worn_about(seen: Sightings, own: NDArray[np.bool_], change: Break) -> tuple[Vectors, Vectors]:
    """What somebody, whose sightings are their `own`, wears next before and after a change: unit vectors, zeros where
    that is not seen.
    """
    dressed = np.flatnonzero(own & (seen.worn > 0))
    before = dressed[seen.sample[dressed] <= seen.sample[change.before]][-AROUND:]
    after = dressed[seen.sample[dressed] >= seen.sample[change.after]][:AROUND]
    return mean_vector(seen.clothes[before], seen.worn[before]), mean_vector(seen.clothes[after], seen.worn[after])


def _earliest(swaps: set[Swap]) -> set[Swap]:
    """Of swaps of two members the first, where both changes were found."""
    return {
        swap
        for swap in swaps
        if not any(
            before.members == swap.members and 0 < swap.first - before.first <= 3 * swap.frames for before in swaps
        )
    }
