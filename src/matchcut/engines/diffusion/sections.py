"""A shot's frames, sampled in one call of the model or in several that go on from each other."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from matchcut.engines.diffusion.sampling import sample
from matchcut.engines.problems import EngineAdvice, EngineProblem
from matchcut.film.errors import EngineFailed

if TYPE_CHECKING:
    from matchcut.engines.diffusion.loading import LoadedModel
    from matchcut.engines.diffusion.sampling import Sound
    from matchcut.engines.diffusion.shot import ShotPlan
    from matchcut.engines.protocol import Control


def sample_shot(
    model: LoadedModel,
    shot: ShotPlan,
    text: Mapping[str, Any],
    keyframe: NDArray[np.uint8] | None,
    control: Control,
) -> tuple[NDArray[np.uint8], Sound | None]:
    """All frames of a shot (n, h, w, 3), its tail first, at the model's rate and size; and its sound if it has any.

    EngineFailed where the model makes fewer frames than it was asked for.
    """
    frames: NDArray[np.uint8] | None = None
    sound: Sound | None = None
    count, overlap = shot.lengths.sections, shot.lengths.overlap
    for section in range(count):
        material = shot.material(text, keyframe, section, frames)
        made, heard = sample(model, material, _seed(shot, section), control, part=(section, count))
        if len(made) < shot.lengths.clip:
            raise EngineFailed(
                EngineProblem.TOO_FEW_FRAMES(model=shot.entry.name, frames=len(made), wanted=shot.lengths.clip),
                advice=EngineAdvice.CHECK_FRAME_RULE(),
            )
        if frames is None:
            frames, sound = made, heard
            continue
        if sound is not None and heard is not None:
            sound = joined(sound, heard, float(shot.native.seconds(len(frames) - overlap)))
        frames = np.concatenate([frames, made[overlap : shot.lengths.clip]])
    assert frames is not None
    return frames, sound


def _seed(shot: ShotPlan, section: int) -> int:
    """Fresh noise for every section: the same in each would make its artefacts add up."""
    seed = shot.order.recipe.seed
    if not section:
        return seed
    return int.from_bytes(hashlib.sha256(f"{seed}/section {section}".encode()).digest()[:4], "big") >> 1


def joined(sound: Sound, after: Sound, at: float) -> Sound:
    """One sound and another that begins `at` seconds in, faded into each other where both are heard."""
    (earlier, rate), (later, _) = sound, after
    begin = round(at * rate)
    both = min(earlier.shape[1] - begin, later.shape[1])
    if both <= 0:
        return np.concatenate([earlier, later], axis=1), rate
    up = np.linspace(0, 1, both, dtype=np.float32)
    mixed = earlier[:, begin : begin + both] * (1 - up) + later[:, :both] * up
    return np.concatenate([earlier[:, :begin], mixed, later[:, both:]], axis=1), rate
