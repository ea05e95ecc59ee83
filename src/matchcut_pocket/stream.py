"""Clips drawn by processes of their own, as fast as they can, in the form that training takes.

A clip's seed decides everything about it. Seeds below HELD_OUT are for evaluation and never drawn here.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch.utils.data import DataLoader, IterableDataset, get_worker_info

from matchcut_pocket.captions import caption
from matchcut_pocket.models import SPATIAL, TEMPORAL
from matchcut_pocket.naming import names_of, whose
from matchcut_pocket.world import Performance, caught, draw, draw_frame, empty, figure, reference, sample, truth

HELD_OUT = 100_000
"""Seeds below this are kept for evaluation."""
REFERENCES = 2
_ALONE, _CAUGHT = 0.3, 0.25
"""How often a puppet is referenced by its figure alone, and how often by a cut-out of the clip, not by its sheet."""
_PUPPET_WEIGHT = 4.0
WORDINGS = 3
"""How many captions are made of each clip."""


class Clips(IterableDataset[dict[str, Any]]):  # type: ignore[misc]
    """An endless stream of clips; of single frames of clips, by chance, where `frames` is 1.

    Each is `frames` (n, h, w, 3) uint8, `references` (2, h, w, 3) uint8 in the order in which a film gives them, and
    `captions`. The references are the cast's, each as its sheet or as its figure alone; where one puppet plays, the
    second is the empty place.
    """

    def __init__(self, first_seed: int, frames: int, size: tuple[int, int]) -> None:
        self.first_seed, self.frames, self.size = first_seed, frames, size

    def __iter__(self) -> Iterator[dict[str, Any]]:
        worker = get_worker_info()
        step, seed = (worker.num_workers, self.first_seed + worker.id) if worker else (1, self.first_seed)
        while True:
            yield clip(seed, self.frames, self.size) if self.frames > 1 else moment(seed, self.size)
            seed += step


class Stills(IterableDataset[dict[str, Any]]):  # type: ignore[misc]
    """An endless stream of single frames, `frames` (1, h, w, 3), of clips by chance, and of reference sheets."""

    def __init__(self, first_seed: int, size: tuple[int, int]) -> None:
        self.first_seed, self.size = first_seed, size

    def __iter__(self) -> Iterator[dict[str, Any]]:
        worker = get_worker_info()
        step, seed = (worker.num_workers, self.first_seed + worker.id) if worker else (1, self.first_seed)
        while True:
            performance = sample(seed)
            if seed % 8:
                frame = draw_frame(performance, random.Random(seed).randrange(performance.frames), self.size)
            else:
                frame = reference(performance.cast[0].look, self.size)
            yield {"frames": torch.from_numpy(frame[None])}
            seed += step


def clip(seed: int, frames: int, size: tuple[int, int]) -> dict[str, Any]:
    """One clip with all that goes with it; see `Clips`."""
    performance = sample(seed, frames=frames)
    return _clip_of(performance, draw(performance, size), range(frames), random.Random(seed), size)


def moment(seed: int, size: tuple[int, int]) -> dict[str, Any]:
    """One frame of a clip with all that goes with it; see `Clips`."""
    performance, dice = sample(seed), random.Random(seed)
    number = dice.randrange(performance.frames)
    return _clip_of(performance, draw_frame(performance, number, size)[None], (number,), dice, size)


def weights(performance: Performance, numbers: Sequence[int], size: tuple[int, int]) -> NDArray[np.float32]:
    """How much each place counts in the loss: (latent frames, h/8, w/8), more where a puppet is.

    Puppets are small, and all that matters. What a place counts does not change what is best there.
    """
    width, height = size[0] // SPATIAL, size[1] // SPATIAL
    counted = np.ones((1 + (len(numbers) - 1) // TEMPORAL, height, width), np.float32)
    for at, number in enumerate(numbers[::TEMPORAL]):
        for seen in truth(performance, number, size):
            x0, y0, x1, y1 = (round(part * side) for part, side in zip(seen.box, (width, height) * 2, strict=True))
            counted[at, max(0, y0 - 1) : max(0, y1 + 1), max(0, x0 - 1) : max(0, x1 + 1)] = _PUPPET_WEIGHT
    return counted


def _clip_of(
    performance: Performance,
    frames: NDArray[np.uint8],
    numbers: Sequence[int],
    dice: random.Random,
    size: tuple[int, int],
) -> dict[str, Any]:
    shown = [_shown(performance, role, numbers, dice, size) for role in range(len(performance.cast))]
    return {
        "frames": torch.from_numpy(frames),
        "weights": torch.from_numpy(weights(performance, numbers, size)),
        "whose": torch.from_numpy(whose(performance, numbers, size)),
        "names": torch.from_numpy(names_of(performance, REFERENCES)),
        "references": torch.from_numpy(np.stack([*shown, empty(performance, size)][:REFERENCES])),
        "captions": [caption(performance, dice) for _ in range(WORDINGS)],
    }


def _shown(
    performance: Performance, role: int, numbers: Sequence[int], dice: random.Random, size: tuple[int, int]
) -> NDArray[np.uint8]:
    """A puppet's reference. A cut-out that stands as the puppet does is the easiest to learn from."""
    look, chance = performance.cast[role].look, dice.random()
    if chance < _CAUGHT:
        return caught(performance, role, dice.choice(numbers), size, dice)
    return figure(look, size) if chance < _CAUGHT + _ALONE else reference(look, size)


def batches(source: IterableDataset[dict[str, Any]], size: int, workers: int) -> Iterator[dict[str, Any]]:
    """Batches of a stream; `captions` become a list of lists."""
    loader = DataLoader(
        source,
        batch_size=size,
        num_workers=workers,
        collate_fn=_together,
        prefetch_factor=4 if workers else None,
        multiprocessing_context="spawn" if workers else None,
    )
    return iter(loader)


def _together(clips: list[dict[str, Any]]) -> dict[str, Any]:
    batch: dict[str, Any] = {"frames": torch.stack([clip["frames"] for clip in clips])}
    if "captions" in clips[0]:
        for name in ("references", "weights", "whose", "names"):
            batch[name] = torch.stack([clip[name] for clip in clips])
        batch["captions"] = [clip["captions"] for clip in clips]
    return batch


def to_signed(frames: torch.Tensor, device: torch.device) -> torch.Tensor:
    """Frames (batch, n, h, w, 3) of 8 bits as the autoencoder takes them: (batch, 3, n, h, w), −1 to 1."""
    return frames.to(device, non_blocking=True).permute(0, 4, 1, 2, 3).float().div(127.5).sub(1)
