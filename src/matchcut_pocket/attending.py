"""Attention written out plainly, for training on CPUs: the fused kernels there take much longer on their way back.

It is what `WanAttnProcessor` computes for a text-to-video transformer, with no mask.
"""

from __future__ import annotations

from typing import Any

import torch

Turns = tuple[torch.Tensor, torch.Tensor]
"""Cosines and sines of the places' angles, each (1, tokens, 1, head width)."""


class PlainAttention:
    """An attention processor for `WanVACETransformer3DModel.set_attn_processor`."""

    def __call__(
        self,
        attn: Any,
        hidden_states: torch.Tensor,
        encoder_hidden_states: torch.Tensor | None = None,
        attention_mask: None = None,
        rotary_emb: Turns | None = None,
    ) -> torch.Tensor:
        """Tokens (batch, tokens, width) that have looked at each other, or at the text's where those are given."""
        if attention_mask is not None:
            raise ValueError("The plain attention takes no mask.")
        seen = hidden_states if encoder_hidden_states is None else encoder_hidden_states
        query, key = attn.norm_q(attn.to_q(hidden_states)), attn.norm_k(attn.to_k(seen))
        query, key, value = (of.unflatten(2, (attn.heads, -1)) for of in (query, key, attn.to_v(seen)))
        if rotary_emb is not None:
            query, key = _turned(query, rotary_emb), _turned(key, rotary_emb)
        query, key, value = (of.transpose(1, 2) for of in (query, key, value))
        scores = query @ key.transpose(-1, -2) * query.shape[-1] ** -0.5
        attended = scores.softmax(dim=-1).to(value.dtype) @ value
        projected: torch.Tensor = attn.to_out[1](attn.to_out[0](attended.transpose(1, 2).flatten(2)))
        return projected


def _turned(x: torch.Tensor, turns: Turns) -> torch.Tensor:
    """Each pair of features turned by its token's angle (RoPE, Su et al., 2021)."""
    even, odd = x.unflatten(-1, (-1, 2)).unbind(-1)
    cosine, sine = turns[0][..., 0::2], turns[1][..., 1::2]
    return torch.stack([even * cosine - odd * sine, even * sine + odd * cosine], dim=-1).flatten(-2).to(x.dtype)
