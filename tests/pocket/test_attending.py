"""The plain attention that training uses is the transformer's own."""

from __future__ import annotations

import pytest
import torch

from matchcut_pocket.attending import PlainAttention
from matchcut_pocket.models import TEXT_TOKENS, TINY, make_transformer


def test_it_is_what_the_transformer_computes_by_itself() -> None:
    torch.manual_seed(0)
    transformer = make_transformer(TINY).eval().requires_grad_(False)
    told = {
        "hidden_states": torch.randn(2, 16, 3, 4, 6),
        "timestep": torch.tensor([900.0, 100.0]),
        "encoder_hidden_states": torch.randn(2, TEXT_TOKENS, TINY.text_width),
        "control_hidden_states": torch.randn(2, 96, 3, 4, 6),
    }
    own = transformer(**told).sample
    transformer.set_attn_processor(PlainAttention())
    plain = transformer(**told).sample
    assert own.std() > 0.1
    assert torch.allclose(plain, own, atol=1e-5)


def test_a_mask_is_not_quietly_left_out() -> None:
    transformer = make_transformer(TINY)
    with pytest.raises(ValueError, match="no mask"):
        PlainAttention()(transformer.blocks[0].attn1, torch.zeros(1, 4, 48), attention_mask=torch.ones(4, 4))  # type: ignore[arg-type]
