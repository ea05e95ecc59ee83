"""The autoencoder's way there and back for training: the same results in whole clips, and much faster.

`encode` and `decode` do what `AutoencoderKLWan` does frame by frame with caches, with its own weights, but on all
frames at once, which lie in memory one after the other like single pictures. So whatever needs no time is a
convolution of two dimensions, a third of the work: all of it for single frames, of which a causal kernel sees only its
last part, and for clips the layers at full size, which begin and stay without a sense of time (see `make_vae`).
"""

from __future__ import annotations

from typing import Any

import torch
from torch.nn import functional


def encode(vae: Any, clips: torch.Tensor) -> torch.Tensor:
    """Signed clips (batch, 3, frames, h, w) of 1, 5, 9 … frames as latents (batch, channels, 1, 2, 3 …, h/8, w/8)."""
    encoder, batch, time = vae.encoder, len(clips), clips.shape[2]
    x = _convolved(encoder.conv_in, _fold(clips), 1)
    seen = 1
    for block in encoder.down_blocks:
        if not hasattr(block, "resample"):
            x = _residual(block, x, seen)
            continue
        x = block.resample(x)
        seen = time
        if block.mode == "downsample3d" and time > 1:
            x, time = _halved(block.time_conv, x, time)
            seen = time
    x = _middle(encoder.mid_block, x, time)
    x = _convolved(vae.quant_conv, _convolved(encoder.conv_out, _bent(encoder.norm_out, x), time), 1)
    return _unfold(x, batch)[:, : x.shape[1] // 2]


def decode(vae: Any, latents: torch.Tensor) -> torch.Tensor:
    """Latents as signed clips, unclamped; the shapes are those of `encode`."""
    decoder, batch, time = vae.decoder, len(latents), latents.shape[2]
    x = _convolved(decoder.conv_in, _convolved(vae.post_quant_conv, _fold(latents), 1), time)
    x = _middle(decoder.mid_block, x, time)
    for block in decoder.up_blocks:
        for part in block.resnets:
            x = _residual(part, x, time if block.upsamplers is not None else 1)
        if block.upsamplers is not None:
            (above,) = block.upsamplers
            if above.mode == "upsample3d" and time > 1:
                x, time = _doubled(above.time_conv, x, time)
            x = above.resample(x)
    return _unfold(_convolved(decoder.conv_out, _bent(decoder.norm_out, x), 1), batch)


def _fold(x: torch.Tensor) -> torch.Tensor:
    """A clip's frames as pictures, channels last: (batch × frames, channels, h, w)."""
    return x.transpose(1, 2).flatten(0, 1).contiguous(memory_format=torch.channels_last)


def _unfold(x: torch.Tensor, batch: int) -> torch.Tensor:
    """Pictures as a clip's frames again: (batch, channels, frames, h, w)."""
    return x.unflatten(0, (batch, -1)).transpose(1, 2)


def _convolved(layer: Any, x: torch.Tensor, time: int) -> torch.Tensor:
    """A causal convolution of clips of `time` frames each: 1 if every frame is alone."""
    around = layer.kernel_size[-1] // 2
    if time == 1 or layer.kernel_size[0] == 1:
        return functional.conv2d(x, layer.weight[:, :, -1], layer.bias, padding=around)
    before = functional.pad(_unfold(x, len(x) // time), (0, 0, 0, 0, layer.kernel_size[0] - 1, 0))
    convolved = functional.conv3d(before, layer.weight, layer.bias, stride=layer.stride, padding=(0, around, around))
    return _fold(convolved)


def _halved(layer: Any, x: torch.Tensor, time: int) -> tuple[torch.Tensor, int]:
    """The first frame as it is, the others two and two, each pair with the frame before it."""
    clips = _unfold(x, len(x) // time)
    pairs = functional.conv3d(clips, layer.weight, layer.bias, stride=layer.stride)
    return _fold(torch.cat([clips[:, :, :1], pairs], dim=2)), 1 + (time - 1) // 2


def _doubled(layer: Any, x: torch.Tensor, time: int) -> tuple[torch.Tensor, int]:
    """The first frame as it is, each other one as two; what is before the second is taken for nothing."""
    clips = _unfold(x, len(x) // time)
    later = _unfold(_convolved(layer, _fold(clips[:, :, 1:]), time - 1), len(clips))
    pairs = later.unflatten(1, (2, -1)).permute(0, 2, 3, 1, 4, 5).flatten(2, 3)
    return _fold(torch.cat([clips[:, :, :1], pairs], dim=2)), 1 + (time - 1) * 2


def _bent(norm: Any, x: torch.Tensor) -> torch.Tensor:
    return functional.silu(_scaled(norm, x))


def _scaled(norm: Any, x: torch.Tensor) -> torch.Tensor:
    """Normalised over the channels."""
    precise = x.float()
    length = precise.square().sum(dim=1, keepdim=True).clamp_min(1e-24).rsqrt()
    return (precise * length * (norm.scale * norm.gamma.view(1, -1, 1, 1))).to(x.dtype)


def _residual(block: Any, x: torch.Tensor, time: int) -> torch.Tensor:
    kept = x if isinstance(block.conv_shortcut, torch.nn.Identity) else _convolved(block.conv_shortcut, x, 1)
    inner = _convolved(block.conv1, _bent(block.norm1, x), time)
    return kept + _convolved(block.conv2, _bent(block.norm2, inner), time)


def _middle(middle: Any, x: torch.Tensor, time: int) -> torch.Tensor:
    x = _residual(middle.resnets[0], x, time)
    for attention, block in zip(middle.attentions, middle.resnets[1:], strict=True):
        x = _residual(block, _attended(attention, x), time)
    return x


def _attended(block: Any, x: torch.Tensor) -> torch.Tensor:
    height, width = x.shape[2:]
    seen = functional.conv2d(_scaled(block.norm, x), block.to_qkv.weight, block.to_qkv.bias)
    query, key, value = seen.flatten(2).transpose(1, 2)[:, None].chunk(3, dim=-1)
    attended = functional.scaled_dot_product_attention(query, key, value)[:, 0].transpose(1, 2)
    attended = attended.unflatten(2, (height, width)).contiguous(memory_format=torch.channels_last)
    return x + functional.conv2d(attended, block.proj.weight, block.proj.bias)
