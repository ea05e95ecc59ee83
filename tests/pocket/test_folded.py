"""The training's way through the autoencoder is the autoencoder's own, whatever training has made of it."""

from __future__ import annotations

from typing import Any

import pytest
import torch

from matchcut_pocket import folded
from matchcut_pocket.models import LATENT_CHANNELS, TINY, make_vae


@pytest.fixture(scope="module")
def vae() -> Any:
    """An autoencoder with a sense of time wherever training gives it one: not at full size."""
    torch.manual_seed(0)
    made = make_vae(TINY).eval().requires_grad_(False)
    timeless = (made.encoder.conv_in, made.encoder.down_blocks[0], made.decoder.up_blocks[-1], made.decoder.conv_out)
    spared = {id(layer) for part in timeless for layer in part.modules()}
    for layer in made.modules():
        if isinstance(layer, torch.nn.Conv3d) and layer.kernel_size[0] > 1 and id(layer) not in spared:
            layer.weight += torch.randn_like(layer.weight) * 0.05
    return made


@pytest.mark.parametrize("frames", [1, 5, 9, 13])
def test_clips_become_the_same_latents_and_latents_the_same_clips(vae: Any, frames: int) -> None:
    clips = torch.rand(2, 3, frames, 32, 48) * 2 - 1
    latents = vae.encode(clips).latent_dist.mode()
    assert latents.shape == (2, LATENT_CHANNELS, (frames + 3) // 4, 4, 6)
    assert torch.allclose(folded.encode(vae, clips), latents, atol=1e-4)
    back = folded.decode(vae, latents)
    assert back.shape == clips.shape
    assert torch.allclose(back.clamp(-1, 1), vae.decode(latents).sample, atol=1e-4)


def test_untrained_a_clip_of_one_picture_is_that_picture_again_and_again() -> None:
    torch.manual_seed(0)
    fresh = make_vae(TINY).eval().requires_grad_(False)
    picture = torch.rand(1, 3, 1, 32, 48) * 2 - 1
    alone = folded.encode(fresh, picture)
    clip = folded.encode(fresh, picture.expand(-1, -1, 9, -1, -1))
    assert torch.allclose(clip, alone.expand_as(clip), atol=1e-5)
    assert torch.allclose(folded.decode(fresh, clip), folded.decode(fresh, alone).expand(-1, -1, 9, -1, -1), atol=1e-5)
