"""The parts of the pocket checkpoint, in the classes and the layout that `WanVACEPipeline.from_pretrained` reads."""

from __future__ import annotations

import random
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch
from diffusers import (
    AutoencoderKLWan,
    FlowMatchEulerDiscreteScheduler,
    WanVACEPipeline,
    WanVACETransformer3DModel,
)
from tokenizers import Tokenizer, decoders, models, normalizers, pre_tokenizers, processors, trainers
from transformers import PreTrainedTokenizerFast, UMT5Config, UMT5EncoderModel

from matchcut_pocket.captions import caption
from matchcut_pocket.world import sample

LATENT_CHANNELS = 16
SPATIAL, TEMPORAL = 8, 4
"""How much smaller a latent is than the picture, and how many frames make one of it after the first."""
TEXT_TOKENS = 128
"""How long a prompt may be, in tokens."""

PAD, END, UNKNOWN = "<pad>", "</s>", "<unk>"


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelScale:
    """How large the model is. `layers` counts the transformer's; every second one has a VACE block beside it.

    `size` is the native picture, width and height in pixels: multiples of 16. `lengths` are the clips it is taught, in
    latent frames (7 are 25 frames), `shift` is how much of the sampling is spent on the rough shape. Latents are
    normalised by what `surveyed` clips show; the tokenizer learns from so many `captions`.
    """

    name: str
    size: tuple[int, int]
    vae_dim: int
    width: int
    heads: int
    feed_forward: int
    layers: int
    text_width: int
    text_layers: int
    vocabulary: int
    lengths: tuple[int, ...] = (7, 7, 10, 13)
    shift: float = 3.0
    surveyed: int = 48
    captions: int = 6_000


POCKET = ModelScale(
    name="pocket",
    size=(144, 80),
    vae_dim=24,
    width=288,
    heads=6,
    feed_forward=864,
    layers=10,
    text_width=192,
    text_layers=3,
    vocabulary=1024,
)
"""What a GPU can train in half an hour."""
STUDY = ModelScale(
    name="study",
    size=(112, 64),
    vae_dim=24,
    width=160,
    heads=4,
    feed_forward=480,
    layers=8,
    text_width=128,
    text_layers=2,
    vocabulary=1024,
    lengths=(7,),
    shift=2.0,
)
"""What a CPU can train in hours, and what is shipped."""
TINY = ModelScale(
    name="tiny",
    size=(64, 48),
    vae_dim=8,
    width=48,
    heads=2,
    feed_forward=96,
    layers=2,
    text_width=32,
    text_layers=1,
    vocabulary=512,
    surveyed=2,
    captions=50,
)
"""For tests of the training: learns nothing worth seeing."""
SCALES = {scale.name: scale for scale in (POCKET, STUDY, TINY)}


def make_vae(scale: ModelScale) -> Any:
    """An untrained autoencoder: 8 × smaller in space and 4 × in time.

    It begins without a sense of time: its kernels see the present frame only, four frames are put together by their
    mean and taken apart as copies. So what it learns on single frames holds for clips.
    """
    vae = AutoencoderKLWan(
        base_dim=scale.vae_dim,
        z_dim=LATENT_CHANNELS,
        dim_mult=[1, 2, 3, 3],
        num_res_blocks=1,
        temperal_downsample=[False, True, True],
        latents_mean=[0.0] * LATENT_CHANNELS,
        latents_std=[1.0] * LATENT_CHANNELS,
    )
    with torch.no_grad():
        for name, layer in vae.named_modules():
            if isinstance(layer, torch.nn.Conv3d) and layer.kernel_size[0] > 1:
                layer.weight[:, :, :-1] = 0
                if name.endswith("time_conv"):
                    _begin_still(layer)
    return vae


def _begin_still(layer: torch.nn.Conv3d) -> None:
    """Make a halving in time the mean of two frames, a doubling a copy."""
    identity = torch.eye(layer.in_channels)[:, :, None, None]
    layer.weight[:, :, -1] = identity.repeat(layer.out_channels // layer.in_channels, 1, 1, 1)
    if layer.stride[0] > 1:
        layer.weight[:, :, -2] = identity
        layer.weight /= 2
    assert layer.bias is not None
    layer.bias.zero_()


def make_tokenizer(scale: ModelScale) -> Any:
    """A tokenizer learned from the world's captions. Any other text can be written in it too, byte by byte."""
    tokenizer = Tokenizer(models.BPE(unk_token=UNKNOWN))
    tokenizer.normalizer = normalizers.Sequence([normalizers.NFKC(), normalizers.Lowercase()])
    tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=True)
    tokenizer.decoder = decoders.ByteLevel()
    trainer = trainers.BpeTrainer(
        vocab_size=scale.vocabulary,
        special_tokens=[PAD, END, UNKNOWN],
        initial_alphabet=pre_tokenizers.ByteLevel.alphabet(),
        show_progress=False,
    )
    texts = (caption(sample(number), random.Random(number)) for number in range(scale.captions))
    tokenizer.train_from_iterator(texts, trainer)
    tokenizer.post_processor = processors.TemplateProcessing(
        single=f"$A {END}", special_tokens=[(END, tokenizer.token_to_id(END))]
    )
    return PreTrainedTokenizerFast(
        tokenizer_object=tokenizer,
        pad_token=PAD,
        eos_token=END,
        unk_token=UNKNOWN,
        model_max_length=TEXT_TOKENS,
        padding_side="right",
    )


def make_text_encoder(scale: ModelScale) -> Any:
    """An untrained text encoder."""
    return UMT5EncoderModel(
        UMT5Config(
            vocab_size=scale.vocabulary,
            d_model=scale.text_width,
            d_kv=scale.text_width // 4,
            d_ff=2 * scale.text_width,
            num_layers=scale.text_layers,
            num_heads=4,
            dropout_rate=0.0,
            pad_token_id=0,
            eos_token_id=1,
        )
    )


def make_transformer(scale: ModelScale) -> Any:
    """An untrained video transformer with VACE blocks: text, references and kept frames go in, velocities come out."""
    return WanVACETransformer3DModel(
        patch_size=(1, 2, 2),
        num_attention_heads=scale.heads,
        attention_head_dim=scale.width // scale.heads,
        in_channels=LATENT_CHANNELS,
        out_channels=LATENT_CHANNELS,
        text_dim=scale.text_width,
        freq_dim=256,
        ffn_dim=scale.feed_forward,
        num_layers=scale.layers,
        cross_attn_norm=True,
        vace_layers=list(range(0, scale.layers, 2)),
        vace_in_channels=2 * LATENT_CHANNELS + SPATIAL * SPATIAL,
    )


def save_checkpoint(
    folder: Path, scale: ModelScale, vae: Any, tokenizer: Any, text_encoder: Any, transformer: Any
) -> None:
    """Write the parts as one pipeline, bfloat16, in files of at most 12 MB."""
    pipeline = WanVACEPipeline(
        tokenizer=tokenizer,
        text_encoder=text_encoder.to(torch.bfloat16),
        transformer=transformer.to(torch.bfloat16),
        vae=vae.to(torch.bfloat16),
        scheduler=FlowMatchEulerDiscreteScheduler(shift=scale.shift),
    )
    pipeline.save_pretrained(folder, safe_serialization=True, max_shard_size="12MB")


def parameters_of(module: Any) -> int:
    """How many parameters a part has."""
    return sum(parameter.numel() for parameter in module.parameters())
