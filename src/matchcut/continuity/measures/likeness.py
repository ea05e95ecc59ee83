"""How like vectors and parts of pictures are: what all measures of identity, clothes, places and style go back to."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from matchcut.continuity.measures.colours import colours_alike, mean_colour, moved_colours
from matchcut.continuity.seen import PatchSeen, halves, numbers
from matchcut.identity.likeness import centroid

if TYPE_CHECKING:
    from matchcut.identity.faces import Vector

Vectors = NDArray[np.float32]
"""Unit vectors of one embedder: (n, dimension)."""

_SEEN_LIGHT = 2.0
"""A change of the light by less than this, in Lab, is none."""


def stacked(packed: Iterable[bytes], read: type[np.float32] | type[np.float16] = np.float32) -> Vectors:
    """Vectors as `seen` packs them, faces as float32 and looks as float16, without those that are b"": (n, dimension).

    They are brought to length 1 again, which half a float doesn't keep.
    """
    unpack = numbers if read is np.float32 else halves
    unpacked = [unpack(vector) for vector in packed if vector]
    if not unpacked:
        return np.zeros((0, 0), np.float32)
    vectors = np.stack(unpacked)
    unit: Vectors = vectors / np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-9)
    return unit


def positive_cosines(vectors: Vectors, other: Vector) -> NDArray[np.float32]:
    """cos⁺ = max(0, cos) of each of some unit vectors with another: (n,)."""
    cosines: NDArray[np.float32] = np.clip(vectors @ other, 0.0, 1.0)
    return cosines


def mean_likeness(vectors: Vectors, references: Vectors) -> float | None:
    """The mean of cos⁺ of vectors with the normalised mean of references, 0 to 1; None without either."""
    if not len(vectors) or not len(references):
        return None
    return float(positive_cosines(vectors, centroid(list(references))).mean())


def patches_alike(first: PatchSeen, second: PatchSeen, light: NDArray[np.float64] | None = None) -> float | None:
    """How alike two parts of pictures are, 0 to 1: colours and look together; None where nothing of both is known.

    √(C·L), with C as `colours.colours_alike` and L = cos⁺ of their looks; C or L alone where only that is known of
    both. So another colour of the same cut tells as well as another cut of the same colour. `light` (L*, a*, b*) is how
    the light changed from the first to the second: colours are compared after it is allowed for.
    """
    parts = []
    if first.colours and second.colours:
        before, after = halves(first.colours), halves(second.colours)
        parts.append(colours_alike(before if light is None else moved_colours(before, light), after))
    if first.look and second.look:
        looks = stacked((first.look, second.look), np.float16)
        parts.append(float(np.clip(looks[0] @ looks[1], 0.0, 1.0)))
    return float(np.prod(parts)) ** (1 / len(parts)) if parts else None


def light_changed(first: PatchSeen | None, second: PatchSeen | None, same_look: float) -> NDArray[np.float64] | None:
    """How the light changed between two pictures of one place, in Lab, by what nobody stands in front of in both.

    None where it did not, and where that can't be told: without both grounds, or where their looks' cosine is below
    `same_look`, so that they may be of two places.
    """
    if first is None or second is None or not (first.colours and second.colours and first.look and second.look):
        return None
    looks = stacked((first.look, second.look), np.float16)
    if float(looks[0] @ looks[1]) < same_look:
        return None
    shift: NDArray[np.float64] = mean_colour(halves(second.colours)) - mean_colour(halves(first.colours))
    return shift if float(np.linalg.norm(shift)) >= _SEEN_LIGHT else None


def mean_patch(patches: Sequence[PatchSeen]) -> PatchSeen | None:
    """What several patches have in common: the means of their areas and colours, the normalised mean of their looks.

    None of none.
    """
    if not patches:
        return None
    colours = [halves(patch.colours) for patch in patches if patch.colours]
    looks = stacked((patch.look for patch in patches), np.float16)
    return PatchSeen(
        area=float(np.mean([patch.area for patch in patches])),
        colours=np.mean(colours, axis=0).astype("<f2").tobytes() if colours else b"",
        look=centroid(list(looks)).astype("<f2").tobytes() if len(looks) else b"",
    )
