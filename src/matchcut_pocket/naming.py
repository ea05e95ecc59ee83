"""A lesson beside the lesson: while it learns to draw, the transformer also has to name what it draws.

In the middle of its blocks a small head reads off each token of a puppet who it is, feature by feature, what it does
and what the camera does; the world knows all that. Of a puppet in noise only its reference tells who it is, so what
the head asks for teaches attention to look there, far sooner than the picture's own error does, in which a face is a
few numbers among thousands. (Yu et al., 2024, "Representation Alignment for Generation", ask for a vision model's
features in the same place.) The head is dropped when the training is over.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch.nn import functional

from matchcut_pocket.acting import ACTIONS
from matchcut_pocket.camera import MOVES
from matchcut_pocket.looks import PuppetLook, choices
from matchcut_pocket.models import SPATIAL, TEMPORAL
from matchcut_pocket.world import Performance, truth

UNKNOWN = -1
"""No puppet, or nothing to name."""
TOKEN = 2 * SPATIAL
"""How many pixels a token is wide and high."""
_FEATURES = tuple(field.name for field in fields(PuppetLook))
_NAMES = {**choices(), "action": tuple(ACTIONS), "move": tuple(MOVES)}
_HIDDEN = {"hat_colour": ("hat", "no"), "hair_colour": ("hair", "no"), "second": ("pattern", "plain")}
"""What cannot be seen if something else is so."""
_COVERED = 0.3
"""A token is a puppet's if its box covers so much of it."""


def names_of(performance: Performance, roles: int) -> NDArray[np.int64]:
    """What there is to name of each role, as numbers: (roles, features and action and move)."""
    names = np.full((roles, len(_NAMES)), UNKNOWN, np.int64)
    for row, role in zip(names, performance.cast, strict=False):
        given_features = {name: getattr(role.look, name) for name in _FEATURES}
        seen = {name: value for name, value in given_features.items() if not _is_hidden(name, role.look)}
        seen |= {"action": role.action, "move": performance.move}
        for at, (name, values) in enumerate(_NAMES.items()):
            if name in seen:
                row[at] = values.index(seen[name])
    return names


def _is_hidden(name: str, look: PuppetLook) -> bool:
    other, value = _HIDDEN.get(name, ("", None))
    return bool(other) and getattr(look, other) == value


def whose(performance: Performance, numbers: Sequence[int], size: tuple[int, int]) -> NDArray[np.int64]:
    """Which role each token shows: (latent frames, h/16, w/16), or UNKNOWN. The later of a cast stands in front."""
    width, height = size[0] // TOKEN, size[1] // TOKEN
    owners = np.full((1 + (len(numbers) - 1) // TEMPORAL, height, width), UNKNOWN, np.int64)
    columns, rows = np.arange(width), np.arange(height)
    for at, number in enumerate(numbers[::TEMPORAL]):
        for role, seen in enumerate(truth(performance, number, size)):
            x0, y0, x1, y1 = (part * side for part, side in zip(seen.box, (width, height) * 2, strict=True))
            across = np.clip(np.minimum(columns + 1, x1) - np.maximum(columns, x0), 0, 1)
            down = np.clip(np.minimum(rows + 1, y1) - np.maximum(rows, y0), 0, 1)
            owners[at][down[:, None] * across > _COVERED] = role
    return owners


class Naming(torch.nn.Module):  # type: ignore[misc]
    """The head: names of tokens of the transformer's middle block."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.norm = torch.nn.LayerNorm(width)
        self.said = torch.nn.Linear(width, sum(len(values) for values in _NAMES.values()))

    def forward(self, tokens: torch.Tensor, batch: dict[str, Any]) -> torch.Tensor:
        """How wrong it is: the mean cross-entropy of all that can be named, in nats.

        `tokens` (batch, (references + frames) · h/16 · w/16, width); of `batch`, `whose` (batch, frames, h/16, w/16),
        `names` (batch, roles, features) and `sheets` (batch, references, …) count. Each reference is named by the mean
        of its tokens. A puppet that has no reference is not asked who it is.
        """
        references = batch["sheets"].shape[1]
        shown, names = batch["whose"].flatten(1), batch["names"].clone()
        names[:, references:, : len(_FEATURES)] = UNKNOWN
        before = tokens.shape[1] - shown.shape[1]
        clip, place = (shown != UNKNOWN).nonzero(as_tuple=True)
        asked = [tokens[clip, before + place]]
        answers = [names[clip, shown[clip, place]]]
        if references:
            asked.append(tokens[:, :before].unflatten(1, (references, -1)).mean(2).flatten(0, 1))
            told_of = names[:, :references].clone()
            told_of[..., len(_FEATURES) :] = UNKNOWN
            answers.append(told_of.flatten(0, 1))
        said = self.said(self.norm(torch.cat(asked).float())).split([len(values) for values in _NAMES.values()], 1)
        right = torch.cat(answers)
        wrong = [
            functional.cross_entropy(labels, right[:, at], ignore_index=UNKNOWN, reduction="sum")
            for at, labels in enumerate(said)
        ]
        total: torch.Tensor = torch.stack(wrong).sum() / (right != UNKNOWN).sum().clamp(min=1)
        return total
