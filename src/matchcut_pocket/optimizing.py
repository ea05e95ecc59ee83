"""How weights are moved: Muon for the matrices and kernels inside a network's blocks, AdamW for all else.

Muon (Jordan et al., 2024, as `torch.optim.Muon`) makes each update of a matrix orthogonal; small networks then need
about half as many samples. A convolution's kernel is taken as a matrix with one row for each channel that comes out.
An update is scaled to be as large as AdamW's, so that one rate serves both.
"""

from __future__ import annotations

from typing import Any

import torch

_DECAY = 0.01
_MUON_SHARE = 2.0
"""Muon's rate over AdamW's."""
_NARROWEST = 16
"""A matrix with fewer rows or columns is left to AdamW: there is nothing to make orthogonal."""


class Optimizers:
    """Both optimizers of a module, as one."""

    def __init__(self, module: torch.nn.Module, highest: float) -> None:
        named = list(module.named_parameters())
        self._parameters = [value for _, value in named]
        self._kernels = [value for name, value in named if "block" in name and _is_wide(value)]
        # Muon takes matrices only; these share their storage with the kernels.
        self._matrices = [torch.nn.Parameter(kernel.data.view(len(kernel), -1)) for kernel in self._kernels]
        chosen = {id(value) for value in self._kernels}
        remaining = [value for value in self._parameters if id(value) not in chosen]
        self._all: tuple[Any, ...] = (
            torch.optim.Muon(
                self._matrices, lr=highest * _MUON_SHARE, weight_decay=_DECAY, adjust_lr_fn="match_rms_adamw"
            ),
            torch.optim.AdamW(remaining, lr=highest, betas=(0.9, 0.98), weight_decay=_DECAY),
        )

    def step(self, loss: torch.Tensor, rate: float) -> None:
        """Move the weights against a loss, at a rate of at most `highest`."""
        for optimizer, share in zip(self._all, (_MUON_SHARE, 1.0), strict=True):
            for group in optimizer.param_groups:
                group["lr"] = rate * share
        for value in self._parameters:
            value.grad = None
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self._parameters, 1.0)
        for matrix, kernel in zip(self._matrices, self._kernels, strict=True):
            matrix.grad = None if kernel.grad is None else kernel.grad.reshape(matrix.shape)
        for optimizer in self._all:
            optimizer.step()

    def state_dict(self) -> list[dict[str, Any]]:
        """The state of both."""
        return [optimizer.state_dict() for optimizer in self._all]

    def load_state_dict(self, state: list[dict[str, Any]]) -> None:
        """Go on from the state of both."""
        for optimizer, its in zip(self._all, state, strict=True):
            optimizer.load_state_dict(its)


def _is_wide(value: torch.Tensor) -> bool:
    return value.ndim >= 2 and int(min(value.shape[:2])) >= _NARROWEST
