"""How the transformer's weights are moved: Muon for the matrices of its blocks, AdamW for all else.

Muon (Jordan et al., 2024, as `torch.optim.Muon`) makes each update of a matrix orthogonal; small transformers then need
about half as many samples. Its update is scaled to be as large as AdamW's, so that one rate serves both.
"""

from __future__ import annotations

from typing import Any

import torch

_DECAY = 0.01
_MUON_SHARE = 2.0
"""Muon's rate over AdamW's."""


class Optimizers:
    """Both optimizers of a module, as one."""

    def __init__(self, module: torch.nn.Module, highest: float) -> None:
        named = list(module.named_parameters())
        matrices = [value for name, value in named if "blocks." in name and value.ndim == 2]
        chosen = {id(value) for value in matrices}
        others = [value for _, value in named if id(value) not in chosen]
        self._parameters = [value for _, value in named]
        self._all: tuple[Any, ...] = (
            torch.optim.Muon(matrices, lr=highest * _MUON_SHARE, weight_decay=_DECAY, adjust_lr_fn="match_rms_adamw"),
            torch.optim.AdamW(others, lr=highest, betas=(0.9, 0.98), weight_decay=_DECAY),
        )

    def step(self, loss: torch.Tensor, rate: float) -> None:
        """Move the weights against a loss, at a rate of at most `highest`."""
        for one, share in zip(self._all, (_MUON_SHARE, 1.0), strict=True):
            one.zero_grad(set_to_none=True)
            for group in one.param_groups:
                group["lr"] = rate * share
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self._parameters, 1.0)
        for one in self._all:
            one.step()

    def state_dict(self) -> list[dict[str, Any]]:
        """The state of both."""
        return [one.state_dict() for one in self._all]

    def load_state_dict(self, state: list[dict[str, Any]]) -> None:
        """Go on from the state of both."""
        for one, its in zip(self._all, state, strict=True):
            one.load_state_dict(its)
