"""LoRAs as every trainer writes them, against weights changed by hand: what acts is W + (alpha / rank) · up · down.

What acts in a layer is read off the layer itself: what it makes of each unit vector, and of nothing.
"""

from __future__ import annotations

import json
import math
from collections.abc import Callable
from contextlib import nullcontext
from pathlib import Path
from typing import Any

import diffusers
import numpy as np
import pytest
import torch
from safetensors.torch import save_file

from matchcut.engines.diffusion.adapters.base import adapter_of
from matchcut.engines.diffusion.catalogue import catalogue
from matchcut.engines.diffusion.entries import LoraEntry, UsedLora
from matchcut.engines.diffusion.explaining import explain
from matchcut.engines.diffusion.loading import LoadedModel
from matchcut.engines.diffusion.lora_names import expert_in_name, twin_of
from matchcut.engines.diffusion.loras import Loras
from matchcut.engines.diffusion.memory import MemoryPlan
from matchcut.film.errors import BadInput
from matchcut.words.plain import read_notes
from matchcut.words.statements import english

from .conftest import WAN, wan_parts
from .families.tiny.hunyuan import TRANSFORMER

Tensors = dict[str, torch.Tensor]

LAYERS = {
    "blocks.0.self_attn.q": "blocks.0.attn1.to_q",
    "blocks.1.cross_attn.o": "blocks.1.attn2.to_out.0",
    "blocks.0.ffn.0": "blocks.0.ffn.net.0.proj",
    "blocks.1.ffn.2": "blocks.1.ffn.net.2",
    "text_embedding.0": "condition_embedder.text_embedder.linear_1",
    "time_embedding.2": "condition_embedder.time_embedder.linear_2",
    "time_projection.1": "condition_embedder.time_proj",
    "head.head": "proj_out",
}
"""Layers of Wan by their makers' names and by diffusers'."""
RANK, ALPHA = 4, 2.0


def small_text(words: Any) -> Any:
    return diffusers.WanPipeline(**wan_parts(words), transformer=diffusers.WanTransformer3DModel(**WAN))


def small_experts(words: Any) -> Any:
    return diffusers.WanPipeline(
        **wan_parts(words),
        transformer=diffusers.WanTransformer3DModel(**WAN),
        transformer_2=diffusers.WanTransformer3DModel(**WAN),
        boundary_ratio=0.875,
    )


@pytest.fixture
def pipe(words: Any) -> Any:
    torch.manual_seed(0)
    return diffusers.WanPipeline(
        **{**wan_parts(words), "text_encoder": None, "vae": None}, transformer=diffusers.WanTransformer3DModel(**WAN)
    )


@pytest.fixture
def experts(words: Any) -> Any:
    torch.manual_seed(0)
    return diffusers.WanPipeline(
        **{**wan_parts(words), "text_encoder": None, "vae": None},
        transformer=diffusers.WanTransformer3DModel(**WAN),
        transformer_2=diffusers.WanTransformer3DModel(**WAN),
        boundary_ratio=0.875,
    )


def loras(pipe: Any) -> Loras:
    return Loras(pipe, "Tiny Wan", nullcontext)


def used(file: Path, weight: float = 1.0, expert: str = "", **more: Any) -> tuple[UsedLora, ...]:
    return (UsedLora(LoraEntry(id="look", path=file, **more), weight, expert),)


def layer(model: Any, name: str) -> Any:
    return model.get_submodule(name)


def acting(module: torch.nn.Module) -> tuple[torch.Tensor, torch.Tensor]:
    """The weight and bias that act in a linear layer, whatever is put around it."""
    inside = module.get_base_layer() if hasattr(module, "get_base_layer") else module
    with torch.no_grad():
        nothing = module(torch.zeros(1, inside.in_features))
        return (module(torch.eye(inside.in_features)) - nothing).T, nothing[0]


def weights(pipe: Any, component: str = "transformer") -> Tensors:
    """A copy of the weights of all layers, before anything is put around them."""
    return {name: one.detach().clone() for name, one in getattr(pipe, component).state_dict().items()}


def near(one: torch.Tensor, other: torch.Tensor) -> bool:
    return torch.allclose(one, other, rtol=0, atol=2e-6)


@pytest.fixture
def halves(pipe: Any) -> dict[str, tuple[torch.Tensor, torch.Tensor]]:
    """Random `down` and `up` for every one of the layers, by their makers' names."""
    made, state = torch.Generator().manual_seed(1), pipe.transformer.state_dict()
    pairs = {}
    for theirs, ours in LAYERS.items():
        high, wide = state[f"{ours}.weight"].shape
        pairs[theirs] = torch.randn(RANK, wide, generator=made) * 0.2, torch.randn(high, RANK, generator=made) * 0.2
    return pairs


# How trainers write it


def ab(name: str, down: torch.Tensor, up: torch.Tensor, more: str = "") -> Tensors:
    return {f"{name}.lora_A{more}.weight": down, f"{name}.lora_B{more}.weight": up}


def down_up(name: str, down: torch.Tensor, up: torch.Tensor) -> Tensors:
    return {
        f"{name}.lora_down.weight": down,
        f"{name}.lora_up.weight": up,
        f"{name}.alpha": torch.tensor(ALPHA),
    }


SPELLINGS: dict[str, tuple[Callable[[str, str, torch.Tensor, torch.Tensor], Tensors], float]] = {
    "bare": (lambda theirs, ours, down, up: ab(theirs, down, up), 1),
    "diffsynth": (lambda theirs, ours, down, up: ab(theirs, down, up, ".default"), 1),
    "diffusion_model": (lambda theirs, ours, down, up: ab(f"diffusion_model.{theirs}", down, up), 1),
    "comfyui": (lambda theirs, ours, down, up: down_up(f"diffusion_model.{theirs}", down, up), ALPHA / RANK),
    "model.diffusion_model": (
        lambda theirs, ours, down, up: down_up(f"model.diffusion_model.{theirs}", down, up),
        ALPHA / RANK,
    ),
    "diffusers": (lambda theirs, ours, down, up: ab(f"transformer.{ours}", down, up), 1),
    "diffusers, bare": (lambda theirs, ours, down, up: ab(ours, down, up), 1),
    "diffusers of old": (
        lambda theirs, ours, down, up: {
            f"transformer.{ours}.lora.down.weight": down,
            f"transformer.{ours}.lora.up.weight": up,
        },
        1,
    ),
    "peft": (lambda theirs, ours, down, up: ab(f"base_model.model.{ours}", down, up), 1),
    "peft of the makers' names": (lambda theirs, ours, down, up: ab(f"base_model.model.{theirs}", down, up), 1),
    "peft with its adapter's name": (
        lambda theirs, ours, down, up: ab(f"base_model.model.{ours}", down, up, ".look"),
        1,
    ),
    "peft of a part": (lambda theirs, ours, down, up: ab(f"base_model.model.transformer.{ours}", down, up), 1),
    "kohya": (
        lambda theirs, ours, down, up: down_up(f"lora_unet_{theirs.replace('.', '_')}", down, up),
        ALPHA / RANK,
    ),
    "kohya of diffusers' names": (
        lambda theirs, ours, down, up: down_up(f"lora_transformer_{ours.replace('.', '_')}", down, up),
        ALPHA / RANK,
    ),
    "kohya without alpha": (
        lambda theirs, ours, down, up: {
            key: one
            for key, one in down_up(f"lora_unet_{theirs.replace('.', '_')}", down, up).items()
            if not key.endswith("alpha")
        },
        1,
    ),
    "lycoris": (lambda theirs, ours, down, up: down_up(f"lycoris_{ours.replace('.', '_')}", down, up), ALPHA / RANK),
    "half precision": (lambda theirs, ours, down, up: ab(theirs, down.half(), up.half()), 1),
}


@pytest.mark.parametrize("spelling", SPELLINGS)
def test_a_lora_of_any_spelling_acts_exactly(
    pipe: Any, home: Path, halves: dict[str, tuple[torch.Tensor, torch.Tensor]], spelling: str
) -> None:
    write, scale = SPELLINGS[spelling]
    file = home / "look.v1.safetensors"
    save_file(
        {k: v.contiguous() for theirs, ours in LAYERS.items() for k, v in write(theirs, ours, *halves[theirs]).items()},
        file,
    )
    before, at_work = weights(pipe), loras(pipe)
    assert at_work.use(used(file, 0.5)) == (f"look: {len(LAYERS)} of {len(LAYERS)} layers",)
    for theirs, ours in LAYERS.items():
        down, up = (one.half().float() if spelling == "half precision" else one for one in halves[theirs])
        weight, bias = acting(layer(pipe.transformer, ours))
        assert near(weight, before[f"{ours}.weight"] + 0.5 * scale * (up @ down)), ours
        assert near(bias, before[f"{ours}.bias"])
    untouched, _ = acting(layer(pipe.transformer, "blocks.0.attn1.to_k"))
    assert near(untouched, before["blocks.0.attn1.to_k.weight"])
    # Another weight, and none at all.
    at_work.use(used(file, -2.0))
    weight, _ = acting(layer(pipe.transformer, "proj_out"))
    down, up = (one.half().float() if spelling == "half precision" else one for one in halves["head.head"])
    assert near(weight, before["proj_out.weight"] - 2 * scale * (up @ down))
    assert at_work.use(()) == ()
    weight, _ = acting(layer(pipe.transformer, "proj_out"))
    assert near(weight, before["proj_out.weight"])


@pytest.mark.parametrize(
    ("told", "scale"),
    [
        ({"r": RANK, "lora_alpha": 12}, 12 / RANK),
        ({"r": RANK, "lora_alpha": 12, "use_rslora": True}, 12 / math.sqrt(RANK)),
        ({"r": RANK, "lora_alpha": 12, "alpha_pattern": {"proj_out": 2}}, 2 / RANK),
    ],
)
@pytest.mark.parametrize("where", ["file", "header"])
def test_peft_tells_its_scale_beside_the_tensors(
    pipe: Any, home: Path, halves: dict[str, tuple[torch.Tensor, torch.Tensor]], where: str, told: Any, scale: float
) -> None:
    folder = home / "adapter"
    folder.mkdir()
    before, (down, up) = weights(pipe), halves["head.head"]
    if where == "file":
        file = folder / "adapter_model.safetensors"
        save_file(ab("base_model.model.proj_out", down, up), file)
        (folder / "adapter_config.json").write_text(json.dumps(told))
    else:
        file = folder / "pytorch_lora_weights.safetensors"
        metadata = json.dumps({f"transformer.{name}": value for name, value in told.items()})
        save_file(ab("transformer.proj_out", down, up), file, metadata={"lora_adapter_metadata": metadata})
    loras(pipe).use(used(file))
    weight, _ = acting(layer(pipe.transformer, "proj_out"))
    assert near(weight, before["proj_out.weight"] + scale * (up @ down))


@pytest.mark.parametrize("name", ["adapter_model", "pytorch_lora_weights", "only_one"])
def test_a_folder_as_trainers_save_it_is_used_and_companions_are_not(
    pipe: Any, home: Path, halves: dict[str, tuple[torch.Tensor, torch.Tensor]], name: str
) -> None:
    before, (down, up) = weights(pipe), halves["head.head"]
    folder = home / "checkpoint-500"
    folder.mkdir()
    save_file(ab("base_model.model.proj_out", down, up), folder / f"{name}.safetensors")
    (folder / f"._{name}.safetensors").write_bytes(b"\x00\x05\x16\x07" + bytes(40))
    if name == "adapter_model":
        (folder / "adapter_config.json").write_text(json.dumps({"r": RANK, "lora_alpha": 2 * RANK}))
        save_file({"state": down + 0}, folder / "optimizer.safetensors")
    at_work = loras(pipe)
    at_work.use(used(folder))
    weight, _ = acting(layer(pipe.transformer, "proj_out"))
    assert near(weight, before["proj_out.weight"] + (2 if name == "adapter_model" else 1) * up @ down)
    for other in ("a", "b"):
        save_file({"state": down + 0}, folder / f"{other}.safetensors")
    if name == "only_one":
        with pytest.raises(BadInput, match="could be any of 3 files"):
            at_work.use(used(folder))


# What is laid into the weights


def random(*shape: int) -> torch.Tensor:
    return torch.randn(*shape) * 0.3


def kron(one: torch.Tensor, other: torch.Tensor) -> torch.Tensor:
    """By its definition: every value of the first times all of the second."""
    rows = [torch.cat([value * other for value in row], dim=1) for row in one]
    return torch.cat(rows, dim=0)


def lokr_whole(high: int, wide: int) -> tuple[Tensors, torch.Tensor]:
    one, other = random(4, 4), random(high // 4, wide // 4)
    return {".lokr_w1": one, ".lokr_w2": other, ".alpha": torch.tensor(1e6)}, kron(one, other)


def lokr_taken_apart(high: int, wide: int) -> tuple[Tensors, torch.Tensor]:
    one, a, b = random(2, 2), random(high // 2, RANK), random(RANK, wide // 2)
    told = {".lokr_w1": one, ".lokr_w2_a": a, ".lokr_w2_b": b, ".alpha": torch.tensor(ALPHA)}
    return told, ALPHA / RANK * kron(one, a @ b)


def lokr_both_apart(high: int, wide: int) -> tuple[Tensors, torch.Tensor]:
    a, b, c, d = random(4, 2), random(2, 4), random(high // 4, RANK), random(RANK, wide // 4)
    told = {".lokr_w1_a": a, ".lokr_w1_b": b, ".lokr_w2_a": c, ".lokr_w2_b": d, ".alpha": torch.tensor(ALPHA)}
    return told, ALPHA / RANK * kron(a @ b, c @ d)


def lokr_without_alpha(high: int, wide: int) -> tuple[Tensors, torch.Tensor]:
    one, a, b = random(2, 2), random(high // 2, RANK), random(RANK, wide // 2)
    return {".lokr_w1": one, ".lokr_w2_a": a, ".lokr_w2_b": b}, kron(one, a @ b)


def loha(high: int, wide: int) -> tuple[Tensors, torch.Tensor]:
    a, b, c, d = random(high, RANK), random(RANK, wide), random(high, RANK), random(RANK, wide)
    told = {".hada_w1_a": a, ".hada_w1_b": b, ".hada_w2_a": c, ".hada_w2_b": d, ".alpha": torch.tensor(ALPHA)}
    return told, ALPHA / RANK * (a @ b) * (c @ d)


def difference(high: int, wide: int) -> tuple[Tensors, torch.Tensor]:
    whole = random(high, wide)
    return {".diff": whole}, whole


KINDS = (lokr_whole, lokr_taken_apart, lokr_both_apart, lokr_without_alpha, loha, difference)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("prefix", ["diffusion_model.{}", "lycoris_{_}", "{}"])
def test_other_kinds_act_by_their_formulas(pipe: Any, home: Path, kind: Any, prefix: str) -> None:
    torch.manual_seed(2)
    before, written, right = weights(pipe), dict[str, torch.Tensor](), dict[str, torch.Tensor]()
    for theirs, ours in LAYERS.items():
        told, right[ours] = kind(*before[f"{ours}.weight"].shape)
        name = prefix.format(theirs, _=theirs.replace(".", "_"))
        written.update({name + end: one.contiguous() for end, one in told.items()})
    save_file(written, home / "other.safetensors")
    at_work = loras(pipe)
    at_work.use(used(home / "other.safetensors", 0.75))
    for ours, delta in right.items():
        weight, _ = acting(layer(pipe.transformer, ours))
        assert near(weight, before[f"{ours}.weight"] + 0.75 * delta), ours
    at_work.use(())
    for name, one in pipe.transformer.state_dict().items():
        assert torch.equal(one, before[name]), name


@pytest.mark.parametrize("strength", [1.0, 0.5, 0.0])
@pytest.mark.parametrize("axis", ["rows", "columns", "peft"])
def test_a_dora_acts_by_its_formula(pipe: Any, home: Path, axis: str, strength: float) -> None:
    torch.manual_seed(3)
    ours = "blocks.0.ffn.net.0.proj"  # Of unequal sides.
    was = pipe.transformer.state_dict()[f"{ours}.weight"].clone()
    high, wide = was.shape
    down, up = random(RANK, wide), random(high, RANK)
    sizes = torch.rand(wide if axis == "columns" else high) + 0.5
    told = ab(f"base_model.model.{ours}", down, up) if axis == "peft" else down_up("blocks.0.ffn.0", down, up)
    if axis == "peft":
        told[f"base_model.model.{ours}.lora_magnitude_vector"] = sizes
    else:
        told["blocks.0.ffn.0.dora_scale"] = sizes[:, None] if axis == "rows" else sizes[None]
    save_file({name: one.contiguous() for name, one in told.items()}, home / "dora.safetensors")
    loras(pipe).use(used(home / "dora.safetensors", strength))
    changed = was + (1 if axis == "peft" else ALPHA / RANK) * up @ down
    if axis == "columns":
        right = torch.stack([sizes[n] * changed[:, n] / changed[:, n].norm() for n in range(wide)], dim=1)
    else:
        right = torch.stack([sizes[n] * changed[n] / changed[n].norm() for n in range(high)])
    weight, _ = acting(layer(pipe.transformer, ours))
    assert near(weight, was + strength * (right - was))


def test_differences_of_biases_norms_and_modulation_act_as_lightx2v_writes_them(pipe: Any, home: Path) -> None:
    torch.manual_seed(4)
    before = weights(pipe)
    names = {
        "diffusion_model.blocks.0.self_attn.q.diff_b": "blocks.0.attn1.to_q.bias",
        "diffusion_model.blocks.0.self_attn.norm_k.diff": "blocks.0.attn1.norm_k.weight",
        "diffusion_model.blocks.1.norm3.diff": "blocks.1.norm2.weight",
        "diffusion_model.blocks.1.norm3.diff_b": "blocks.1.norm2.bias",
        "diffusion_model.blocks.1.diff_m": "blocks.1.scale_shift_table",
        "diffusion_model.head.diff_m": "scale_shift_table",
        "diffusion_model.patch_embedding.diff": "patch_embedding.weight",
        "diffusion_model.patch_embedding.diff_b": "patch_embedding.bias",
    }
    written = {theirs: torch.randn_like(before[ours]) for theirs, ours in names.items()}
    down, up = random(RANK, 24), random(24, RANK)
    written |= down_up("diffusion_model.blocks.0.self_attn.q", down, up)
    save_file(written, home / "lightx2v.safetensors")
    at_work = loras(pipe)
    at_work.use(used(home / "lightx2v.safetensors", 0.5))
    state = {name.replace(".base_layer", ""): one for name, one in pipe.transformer.state_dict().items()}
    for theirs, ours in names.items():
        if ours != "blocks.0.attn1.to_q.bias":
            assert near(state[ours], before[ours] + 0.5 * written[theirs]), ours
    weight, bias = acting(layer(pipe.transformer, "blocks.0.attn1.to_q"))
    query = before["blocks.0.attn1.to_q.weight"]
    assert near(weight, query + 0.5 * ALPHA / RANK * up @ down)
    assert near(bias, before["blocks.0.attn1.to_q.bias"] + 0.5 * written["diffusion_model.blocks.0.self_attn.q.diff_b"])


def test_a_convolution_takes_a_lora_too(pipe: Any, home: Path) -> None:
    torch.manual_seed(5)
    was = pipe.transformer.patch_embedding.weight.detach().clone()
    down, up = random(RANK, *was.shape[1:]), random(was.shape[0], RANK, 1, 1, 1)
    save_file(down_up("diffusion_model.patch_embedding", down, up), home / "conv.safetensors")
    loras(pipe).use(used(home / "conv.safetensors"))
    right = was + ALPHA / RANK * torch.einsum("or,r...->o...", up.reshape(-1, RANK), down)
    assert near(pipe.transformer.patch_embedding.weight, right)


def test_several_act_together_and_are_taken_away_in_any_order(
    pipe: Any, home: Path, halves: dict[str, tuple[torch.Tensor, torch.Tensor]]
) -> None:
    torch.manual_seed(6)
    before, (down, up) = weights(pipe), halves["head.head"]
    told, delta = loha(*before["proj_out.weight"].shape)
    save_file(ab("head.head", down, up), home / "a.safetensors")
    save_file({f"head.head{end}": one for end, one in told.items()}, home / "b.safetensors")
    save_file(ab("proj_out", 2 * down, up), home / "c.safetensors")
    at_work = loras(pipe)
    a, b, c = (UsedLora(LoraEntry(id=name, path=home / f"{name}.safetensors"), 0.5) for name in "abc")
    each = {a: up @ down, b: delta, c: 2 * up @ down}
    for those in ((a, b), (b,), (c, b, a), (c,), (), (a, c)):
        at_work.use(those)
        weight, _ = acting(layer(pipe.transformer, "proj_out"))
        assert near(weight, before["proj_out.weight"] + 0.5 * sum((each[one] for one in those), torch.zeros(1)))


# Other families, whose makers' names the library turns into its own


@pytest.fixture
def hunyuan() -> Any:
    torch.manual_seed(0)
    transformer = diffusers.HunyuanVideoTransformer3DModel(**TRANSFORMER, in_channels=4, patch_size=1)
    none = dict.fromkeys(
        ("text_encoder", "tokenizer", "vae", "text_encoder_2", "tokenizer_2", "image_processor", "scheduler")
    )
    return diffusers.HunyuanVideoImageToVideoPipeline(**none, transformer=transformer)


def test_the_names_of_other_makers_are_turned_by_the_library_and_act_exactly(hunyuan: Any, home: Path) -> None:
    torch.manual_seed(7)
    before, block = weights(hunyuan), "transformer_blocks.0"
    high, wide = before[f"{block}.attn.to_q.weight"].shape
    down, up = random(RANK, wide), random(3 * high, RANK)
    wider, narrower = random(RANK, wide), random(before[f"{block}.ff.net.0.proj.weight"].shape[0], RANK)
    written = {
        **down_up("diffusion_model.double_blocks.0.img_attn_qkv", down, up),
        **down_up("diffusion_model.double_blocks.0.img_mlp.fc1", wider, narrower),
    }
    save_file(written, home / "theirs.safetensors")
    # What was one matrix for three layers reaches all three.
    assert loras(hunyuan).use(used(home / "theirs.safetensors", 0.5)) == ("look: 4 of 4 layers",)
    for name, part in zip("qkv", up.chunk(3), strict=True):
        weight, _ = acting(layer(hunyuan.transformer, f"{block}.attn.to_{name}"))
        assert near(weight, before[f"{block}.attn.to_{name}.weight"] + 0.5 * ALPHA / RANK * part @ down)
    weight, _ = acting(layer(hunyuan.transformer, f"{block}.ff.net.0.proj"))
    assert near(weight, before[f"{block}.ff.net.0.proj.weight"] + 0.5 * ALPHA / RANK * narrower @ wider)


def test_diffusers_own_names_need_no_library_in_any_family(hunyuan: Any, home: Path) -> None:
    torch.manual_seed(8)
    was = weights(hunyuan)["transformer_blocks.0.attn.to_q.weight"]
    told, delta = loha(*was.shape)
    written = {f"transformer.transformer_blocks.0.attn.to_q{end}": one for end, one in told.items()}
    save_file(written, home / "a.safetensors")
    loras(hunyuan).use(used(home / "a.safetensors"))
    assert near(acting(layer(hunyuan.transformer, "transformer_blocks.0.attn.to_q"))[0], was + delta)


def test_what_the_library_does_not_know_or_would_lose_is_refused(hunyuan: Any, home: Path) -> None:
    pair = random(RANK, 8), random(24, RANK)
    for name, written in (
        ("none", ab("diffusion_model.layers.0.mixer", *pair)),
        ("some", {**ab("double_blocks.0.img_attn_qkv", *pair), **ab("mixer", *pair), **ab("mixer.2", *pair)}),
        ("other kind", {"double_blocks.0.img_attn_qkv.diff": random(24, 8)}),
    ):
        save_file({key: one + 0 for key, one in written.items()}, home / f"{name}.safetensors")
        with pytest.raises(BadInput, match="does not fit Tiny Wan: the model has none of its"):
            loras(hunyuan).use(used(home / f"{name}.safetensors"))


# What can't be used, or not all of it


def test_how_many_layers_were_reached_is_told(
    pipe: Any, home: Path, halves: dict[str, tuple[torch.Tensor, torch.Tensor]]
) -> None:
    down, up = halves["head.head"]
    written = {
        **ab("diffusion_model.head.head", down, up),
        **ab("diffusion_model.blocks.0.cross_attn.k_img", random(RANK, 24), random(24, RANK)),
        **ab("diffusion_model.blocks.7.self_attn.q", random(RANK, 24), random(24, RANK)),
        **down_up("lora_te1_text_model_encoder_layers_0_mlp_fc1", random(RANK, 24), random(24, RANK)),
    }
    save_file(written, home / "more.safetensors")
    (told,) = loras(pipe).use(used(home / "more.safetensors"))
    assert told.startswith("look: 1 of 3 layers (the model has no ")
    assert "blocks.0.cross_attn.k_img" in told
    assert "blocks.7.self_attn.q" in told
    assert told.endswith("(1 more, for a text encoder, not used)")


HEAD = torch.zeros(64, RANK)


@pytest.mark.parametrize(
    ("written", "says"),
    [
        (ab("diffusion_model.double_blocks.0.img_attn.proj", random(4, 24), random(24, 4)), "none of its 1 layers"),
        (
            ab("lora_te_text_model_encoder_layers_0_mlp_fc1", random(4, 24), random(24, 4)),
            "changes a text encoder alone",
        ),
        (ab("blocks.0.self_attn.q", random(4, 5120), random(5120, 4)), "5120→5120 values, and the model has 24→24"),
        (ab("blocks.0.self_attn.q", random(4, 24), random(24, 8)), "made for 24→24"),
        ({"blocks.0.self_attn.q.lora_A.weight": random(4, 24)}, "it lacks up"),
        ({"blocks.0.self_attn.q.lora_up.weight": random(24, 4)}, "it lacks down"),
        ({"blocks.0.self_attn.q.lokr_w1": random(4, 4)}, "lacks one of its two factors"),
        ({"blocks.0.self_attn.q.lokr_w1": random(4, 4), "blocks.0.self_attn.q.lokr_w2": random(5, 5)}, "does not fit"),
        ({"blocks.0.self_attn.q.hada_w1_a": random(4, 4)}, "lacks hada_w1_b"),
        ({"blocks.0.self_attn.q.alpha": torch.ones(1)}, "all but a scale"),
        ({"blocks.0.self_attn.q.weight": random(24, 24)}, "whole weights, and no LoRA"),
        ({"blocks.0.self_attn.q.oft_blocks": random(4, 4, 4)}, "an OFT"),
        ({"blocks.0.self_attn.q.a1.weight": random(4, 4)}, "a GLoRA"),
        ({"blocks.0.self_attn.q.lokr_t2": random(4, 4)}, "Tucker"),
        ({"blocks.0.self_attn.q.magic": random(4, 4)}, "something that is not read here"),
        (ab("blocks.0.self_attn.q", random(4, 24) * float("nan"), random(24, 4)), "no numbers"),
        (ab("blocks.0.self_attn.q", random(0, 24), random(24, 0)), "no numbers, or none"),
        (ab("blocks.0.self_attn.q", torch.ones(4, 24).char(), torch.ones(24, 4).char()), "no numbers, or none"),
        (
            {**down_up("blocks.0.ffn.0", random(4, 24), random(16, 4)), "blocks.0.ffn.0.alpha": random(3)},
            "3 values as its",
        ),
        ({"blocks.0.self_attn.q.lokr_w1": random(4), "blocks.0.self_attn.q.lokr_w2": random(6)}, "made for 24 values"),
        ({}, "none of its 0 layers"),
        ({"blocks.0.attn1.norm_q.diff_b": random(24)}, "lacks or does not hold"),
        (
            {
                **ab("blocks.0.self_attn.q", random(4, 24), random(24, 4)),
                **ab("blocks.0.attn1.to_q", random(4, 24), random(24, 4)),
            },
            "twice",
        ),
    ],
)
def test_what_cant_be_used_is_one_sentence_and_changes_nothing(
    pipe: Any, home: Path, written: Tensors, says: str
) -> None:
    before, at_work = weights(pipe), loras(pipe)
    save_file({name: one.contiguous() for name, one in written.items()}, home / "odd.safetensors")
    with pytest.raises(BadInput, match=says) as refused:
        at_work.use(used(home / "odd.safetensors"))
    assert "\n" not in str(refused.value)
    assert at_work.use(()) == ()
    for name, one in pipe.transformer.state_dict().items():
        assert torch.equal(one, before[name]), name


def test_a_model_held_in_eight_bits_takes_low_ranks_and_refuses_what_needs_its_weights(
    pipe: Any, home: Path, halves: dict[str, tuple[torch.Tensor, torch.Tensor]]
) -> None:
    pipe.transformer.enable_layerwise_casting(storage_dtype=torch.float8_e4m3fn, compute_dtype=torch.float32)
    down, up = halves["blocks.0.self_attn.q"]
    save_file(ab("blocks.0.self_attn.q", down, up), home / "a.safetensors")
    save_file({"blocks.0.self_attn.q.diff": random(24, 24)}, home / "b.safetensors")
    module = layer(pipe.transformer, "blocks.0.attn1.to_q")
    was, _ = acting(module)
    at_work = loras(pipe)
    at_work.use(used(home / "a.safetensors"))
    weight, _ = acting(layer(pipe.transformer, "blocks.0.attn1.to_q"))
    assert near(weight, was + up @ down)
    with pytest.raises(BadInput, match="does not hold as plain numbers") as refused:
        at_work.use(used(home / "b.safetensors"))
    assert "'as given'" in refused.value.advice


@pytest.mark.parametrize("offload", ["group", "model"])
def test_what_is_offloaded_is_lifted_for_loras_and_laid_out_again(
    tiny: Callable[..., str], home: Path, halves: dict[str, tuple[torch.Tensor, torch.Tensor]], offload: str
) -> None:
    name = tiny(small_text, "wan2.1-t2v-1.3b")
    entry = catalogue().model(name)
    down, up = halves["blocks.0.ffn.0"]
    save_file(ab("blocks.0.ffn.0", down, up), home / "a.safetensors")
    save_file({"blocks.0.ffn.0.diff": up @ down}, home / "b.safetensors")

    def made(plan: MemoryPlan) -> list[np.ndarray[Any, Any]]:
        model, frames = LoadedModel(entry, adapter_of(entry), entry.place or home, plan), []
        for those in ((), "a", "b", "ab", ()):
            model.use_loras(tuple(UsedLora(LoraEntry(id=one, path=home / f"{one}.safetensors"), 1.0) for one in those))
            text = torch.zeros(1, 8, 16)
            called = {"prompt_embeds": text, "negative_prompt_embeds": text, "num_inference_steps": 1}
            noise = torch.Generator().manual_seed(1)
            output = model.pipe(**called, height=32, width=32, num_frames=5, generator=noise, output_type="np")
            frames.append(output.frames[0])
        return frames

    plain, moved = made(MemoryPlan(device="cpu")), made(MemoryPlan(device="cpu", offload=offload))
    assert np.allclose(plain[1], plain[2], atol=1e-5)
    assert not np.allclose(plain[0], plain[1], atol=1e-3)
    assert not np.allclose(plain[1], plain[3], atol=1e-3)
    for one, other in zip(plain, moved, strict=True):
        assert np.allclose(one, other, atol=1e-6)
    assert np.array_equal(moved[0], moved[4])


# Two experts


@pytest.fixture
def pair(home: Path, halves: dict[str, tuple[torch.Tensor, torch.Tensor]]) -> Callable[[str], Path]:
    """Writes a LoRA for the head under a name; each name gives other weights."""

    def write(name: str) -> Path:
        down, up = halves["head.head"]
        file = home / f"{name}.safetensors"
        save_file(ab("head.head", down * len(name), up), file)
        return file

    return write


def reached(pipe: Any, halves: Any, before: dict[str, Tensors]) -> dict[str, float]:
    """How many times the head's own LoRA acts on each expert."""
    down, up = halves["head.head"]
    times = {}
    for component, was in before.items():
        weight, _ = acting(getattr(pipe, component).proj_out)
        delta = weight - was["proj_out.weight"]
        times[component] = round(float((delta * (up @ down)).sum() / ((up @ down) ** 2).sum()), 3)
    return times


def both(pipe: Any) -> dict[str, Tensors]:
    return {name: weights(pipe, name) for name in ("transformer", "transformer_2")}


@pytest.mark.parametrize(
    ("entry", "expert", "high", "low"),
    [
        ({"high": "aaa", "low": "bb"}, "", 3, 2),
        ({"high": "aaa", "low": "bb"}, "both", 3, 2),
        ({"high": "aaa", "low": "bb"}, "high", 3, 0),
        ({"high": "aaa", "low": "bb"}, "low", 0, 2),
        ({"high": "aaa"}, "", 3, 0),
        ({"low": "aaa"}, "", 0, 3),
        ({"path": "aaaa"}, "", 4, 4),
        ({"path": "aaaa"}, "both", 4, 4),
        ({"path": "aaaa"}, "low", 0, 4),
        ({"path": "aaaa", "expert": "high"}, "", 4, 0),
        ({"path": "aaaa", "expert": "high"}, "low", 0, 4),
        ({"path": "w_high_noise"}, "", 12, 0),
        ({"path": "wan-LowNoise"}, "", 0, 12),
        ({"path": "wan-LowNoise"}, "both", 12, 12),
        ({"path": "low_light"}, "", 9, 9),
    ],
)
def test_a_lora_goes_on_the_expert_that_is_told_or_on_both(
    experts: Any, halves: Any, pair: Callable[[str], Path], entry: dict[str, str], expert: str, high: int, low: int
) -> None:
    told = {name: value if name == "expert" else pair(value) for name, value in entry.items()}
    before = both(experts)
    (words,) = loras(experts).use((UsedLora(LoraEntry(id="look", **told), 1.0, expert),))
    assert reached(experts, halves, before) == {"transformer": high, "transformer_2": low}
    assert ("on the high-noise expert" in words, "on the low-noise expert" in words) == (high > 0, low > 0)
    assert ("by its file's name" in words) is (not expert and "noise" in str(entry.get("path", "")).lower())


def test_twins_by_name_go_on_their_experts(experts: Any, halves: Any, pair: Callable[[str], Path]) -> None:
    high, low = pair("lora_high"), pair("lora_low")
    before = both(experts)
    one, other = (UsedLora(LoraEntry(id=file.stem, path=file), 1.0) for file in (high, low))
    told = loras(experts).use((one, other))
    assert reached(experts, halves, before) == {"transformer": 9, "transformer_2": 8}
    assert told[0] == "lora_high: 1 of 1 layers on the high-noise expert, by its file's name"
    assert told[1] == "lora_low: 1 of 1 layers on the low-noise expert, by its file's name"


def test_one_file_may_hold_both_experts_or_name_one(experts: Any, halves: Any, home: Path) -> None:
    down, up = halves["head.head"]
    low = ab("transformer_2.proj_out", 1 * down, 5 * up)
    save_file({**ab("transformer.proj_out", down, 3 * up), **low}, home / "two.safetensors")
    save_file(low, home / "one.safetensors")
    before, at_work = both(experts), loras(experts)
    (told,) = at_work.use(used(home / "two.safetensors"))
    assert reached(experts, halves, before) == {"transformer": 3, "transformer_2": 5}
    assert told == "look: 1 of 1 layers on the high-noise expert, 1 of 1 layers on the low-noise expert"
    (told,) = at_work.use(used(home / "one.safetensors"))
    assert reached(experts, halves, before) == {"transformer": 0, "transformer_2": 5}
    assert told == "look: 1 of 1 layers on the low-noise expert"


def test_strengths_may_differ_between_experts(experts: Any, halves: Any, pair: Callable[[str], Path]) -> None:
    entry = LoraEntry(id="look", path=pair("a"))
    before = both(experts)
    at_work = loras(experts)
    at_work.use((UsedLora(entry, 1.0, "high"), UsedLora(entry, 0.5, "low")))
    assert reached(experts, halves, before) == {"transformer": 1, "transformer_2": 0.5}
    at_work.use((UsedLora(entry, 2.0, "low"),))
    assert reached(experts, halves, before) == {"transformer": 0, "transformer_2": 2}


@pytest.mark.parametrize(
    ("entry", "expert"),
    [({"high": "a", "low": "b"}, ""), ({"path": "a"}, "low"), ({"path": "a", "expert": "high"}, "")],
)
def test_a_model_of_one_expert_refuses_what_is_told_for_one(
    pipe: Any, pair: Callable[[str], Path], entry: dict[str, str], expert: str
) -> None:
    told = {name: value if name == "expert" else pair(value) for name, value in entry.items()}
    with pytest.raises(BadInput, match="told for an expert of its own, and Tiny Wan has one for all"):
        loras(pipe).use((UsedLora(LoraEntry(id="look", **told), 1.0, expert),))


def test_an_expert_that_there_is_no_file_for_is_refused(experts: Any, pair: Callable[[str], Path]) -> None:
    with pytest.raises(BadInput, match="has no file for the low-noise expert"):
        loras(experts).use((UsedLora(LoraEntry(id="look", high=pair("a")), 1.0, "low"),))


@pytest.mark.parametrize(
    ("name", "twin", "expert"),
    [
        ("Wan2.2_HIGH_NOISE_v2", "", "high"),
        ("wan22-lownoise-rank64", "", "low"),
        ("high_noise_model", "", "high"),
        ("look_high", "", ""),
        ("look_high", "look_low", "high"),
        ("LookHigh", "", ""),
        ("Look-High-e10", "Look-Low-e10", "high"),
        ("highlands", "lowlands", ""),
        ("slow_motion", "", ""),
        ("low_key", "high_key", "low"),
        ("high_and_low_noise", "", "low"),
    ],
)
def test_a_files_name_tells_its_expert_only_where_it_is_sure(home: Path, name: str, twin: str, expert: str) -> None:
    file = home / f"{name}.safetensors"
    if twin:
        assert twin_of(file) == home / f"{twin}.safetensors" or name == "highlands"
        (home / f"{twin}.safetensors").touch()
    assert expert_in_name(file) == expert


def test_what_loras_will_reach_is_told_before_a_take_and_after_it(
    tiny: Callable[..., str], stage: Any, home: Path, tell: Callable[[str], None], halves: Any
) -> None:
    one, two = tiny(small_text, "wan2.1-t2v-1.3b"), tiny(small_experts, "wan2.2-t2v-a14b")
    down, up = halves["head.head"]
    fits, other = ab("head.head", down, up), ab("blocks.9.self_attn.q", random(4, 24), random(24, 4))
    text = ab("text_encoder.layers.0.fc", random(4, 24), random(24, 4))
    for name, written in (("fits", fits), ("part", {**fits, **other, **text}), ("other", other), ("w_low_noise", fits)):
        save_file(written, home / f"{name}.safetensors")
        tell(f"[[lora]]\nid = '{name}'\npath = '{name}.safetensors'\n")

    def ahead(engine: str, name: str) -> str:
        recipe = stage.recipe(engine, parameters={"loras": name})
        return " ".join(map(english, explain(stage.engine(engine).entry, recipe, "").warnings))

    assert ahead(one, "fits") == ahead(one, "w_low_noise") == ahead(two, "fits") == ""
    assert "The LoRA 'part' reaches 1 of its 2 layers" in ahead(one, "part")
    assert "'part' has 1 layers for a text encoder, which are not used." in ahead(one, "part")
    assert "The LoRA 'other' does not fit" in ahead(one, "other")
    assert "'w_low_noise' goes on the low-noise expert, by its file's name." in ahead(two, "w_low_noise")
    assert "has one for all" in ahead(one, "fits@low")
    assert "'sideways' is no expert" in ahead(two, "fits@sideways")
    remarks = stage(one, parameters={"loras": "part, fits"}).facts["remarks"]
    assert str(read_notes(remarks)[0]).startswith(
        "The LoRA 'part' reached 1 of its 2 layers; the model has no blocks.9.self_attn.q."
    )
    assert "fits" not in remarks
    assert "remarks" not in stage(one, parameters={"loras": "fits"}).facts


def test_a_take_tells_what_its_loras_reached(
    tiny: Callable[..., str], stage: Any, home: Path, tell: Callable[[str], None], halves: Any
) -> None:
    engine = tiny(small_experts, "wan2.2-t2v-a14b", more="prompt_tokens = 64")
    down, up = halves["head.head"]
    for name, times in (("fast_high_noise", 3), ("fast_low_noise", -3)):
        save_file(ab("diffusion_model.head.head", down * times, up), home / f"{name}.safetensors")
    tell("[[lora]]\nid = 'fast'\nhigh = 'fast_high_noise.safetensors'\nlow = 'fast_low_noise.safetensors'\n")
    takes = {
        told: stage(engine, parameters={"loras": told} if told else {})
        for told in ("", "fast", "fast@high", "fast@low")
    }
    frames = [np.stack(take.frames) for take in takes.values()]
    assert all(not np.array_equal(frames[a], frames[b]) for a in range(4) for b in range(a))
    assert takes["fast"].facts["loras"] == "fast:1"
    assert takes["fast"].facts["lora_layers"] == (
        "fast: 1 of 1 layers on the high-noise expert, 1 of 1 layers on the low-noise expert"
    )
    assert takes["fast@high"].facts["loras"] == "fast:1@high"
    assert takes["fast@high"].facts["lora_layers"] == "fast: 1 of 1 layers on the high-noise expert"
    assert np.array_equal(np.stack(stage(engine).frames), frames[0])
