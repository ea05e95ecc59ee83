"""Weights kept as small numbers with scales: loaded as `value × scale` whoever wrote them, or refused by name."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import torch
from safetensors.torch import load_file, save_file

from matchcut.engines.diffusion.components import class_of, load_component
from matchcut.engines.diffusion.parts import load_part
from matchcut.film.errors import BadInput
from matchcut.models.layout import component_class

from .test_parts import makers_name, tiny_vace

Tensors = dict[str, torch.Tensor]
FILES = {
    "transformer": "transformer/diffusion_pytorch_model.safetensors",
    "text_encoder": "text_encoder/model.safetensors",
    "vae": "vae/diffusion_pytorch_model.safetensors",
}


def eight(weight: torch.Tensor, scale: torch.Tensor, kind: torch.dtype = torch.float8_e4m3fn) -> torch.Tensor:
    return (weight / scale).clamp(-448, 448).to(kind)


def whole_scale(weight: torch.Tensor, top: float = 448.0) -> torch.Tensor:
    return weight.abs().max() / top


def row_scale(weight: torch.Tensor, top: float = 448.0) -> torch.Tensor:
    return weight.abs().amax(dim=tuple(range(1, weight.ndim)), keepdim=True) / top


def legacy(weight: torch.Tensor) -> tuple[Tensors, torch.Tensor]:
    scale = whole_scale(weight)
    kept = eight(weight, scale)
    return {".weight": kept, ".scale_weight": scale.reshape(1), ".scale_input": torch.ones(1)}, kept.float() * scale


def legacy_e5m2(weight: torch.Tensor) -> tuple[Tensors, torch.Tensor]:
    scale = whole_scale(weight, 57344.0)
    kept = (weight / scale).to(torch.float8_e5m2)
    return {".weight": kept, ".scale_weight": scale}, kept.float() * scale


def newer(weight: torch.Tensor) -> tuple[Tensors, torch.Tensor]:
    scale = whole_scale(weight)
    kept = eight(weight, scale)
    told = json.dumps({"format": "float8_e4m3fn", "full_precision_matrix_mult": True}).encode()
    beside = {".comfy_quant": torch.tensor(list(told), dtype=torch.uint8), ".input_scale": torch.ones(())}
    return {".weight": kept, ".weight_scale": scale, **beside}, kept.float() * scale


def by_rows(weight: torch.Tensor) -> tuple[Tensors, torch.Tensor]:
    scale = row_scale(weight)
    kept = eight(weight, scale)
    return {".weight": kept, ".weight_scale": scale.flatten()}, kept.float() * scale


def by_rows_upright(weight: torch.Tensor) -> tuple[Tensors, torch.Tensor]:
    scale = row_scale(weight)
    kept = eight(weight, scale)
    return {".weight": kept, ".scale_weight": scale.bfloat16()}, kept.float() * scale.bfloat16().float()


def by_blocks(weight: torch.Tensor) -> tuple[Tensors, torch.Tensor]:
    rows, columns = 2, 1
    high, wide = weight.shape[0] // rows, weight.shape[1] // columns
    blocks = weight.reshape(rows, high, columns, wide)
    scale = blocks.abs().amax(dim=(1, 3)) / 448
    spread = scale.repeat_interleave(high, 0).repeat_interleave(wide, 1)
    kept = eight(weight, spread)
    return {".weight": kept, ".weight_scale_inv": scale}, kept.float() * spread


def plain_dot(weight: torch.Tensor) -> tuple[Tensors, torch.Tensor]:
    scale = whole_scale(weight)
    kept = eight(weight, scale)
    return {".weight": kept, ".scale": scale.half()}, kept.float() * scale.half().float()


def int8_of_bitsandbytes(weight: torch.Tensor) -> tuple[Tensors, torch.Tensor]:
    largest = weight.abs().amax(dim=1)
    kept = (weight / largest[:, None] * 127).round().to(torch.int8)
    told = {".weight": kept, ".SCB": largest, ".weight_format": torch.tensor(0, dtype=torch.uint8)}
    return told, kept.float() * (largest / 127)[:, None]


def int8_of_comfyui(weight: torch.Tensor) -> tuple[Tensors, torch.Tensor]:
    scale = whole_scale(weight, 127.0)
    kept = (weight / scale).round().to(torch.int8)
    told = torch.tensor(list(b'{"format": "int8_tensorwise"}'), dtype=torch.uint8)
    return {".weight": kept, ".weight_scale": scale, ".comfy_quant": told}, kept.float() * scale


def cast(weight: torch.Tensor) -> tuple[Tensors, torch.Tensor]:
    """Rounded, with no scales: what ComfyUI calls fp8_e4m3fn."""
    kept = weight.to(torch.float8_e4m3fn)
    return {".weight": kept}, kept.float()


WAYS = (
    legacy,
    legacy_e5m2,
    newer,
    by_rows,
    by_rows_upright,
    by_blocks,
    plain_dot,
    int8_of_bitsandbytes,
    int8_of_comfyui,
    cast,
)


def small(tensors: Tensors, way: Callable[[torch.Tensor], tuple[Tensors, torch.Tensor]]) -> tuple[Tensors, Tensors]:
    """A file's tensors with its larger weights kept in a way, and what every weight has to be."""
    written, right = dict[str, torch.Tensor](), dict[str, torch.Tensor]()
    for name, weight in tensors.items():
        if name.endswith(".weight") and weight.ndim == 2 and "embed" not in name and "shared" not in name:
            ends, right[name] = way(weight)
            written.update({name.removesuffix(".weight") + end: one for end, one in ends.items()})
        else:
            written[name] = right[name] = weight
    return {name: one.contiguous() for name, one in written.items()}, right


@pytest.fixture
def model(built: Callable[..., Path]) -> Path:
    return built(tiny_vace)


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("name", ["transformer", "text_encoder"])
def test_small_numbers_are_loaded_as_what_they_stand_for(model: Path, home: Path, name: str, way: Any) -> None:
    written, right = small(load_file(model / FILES[name]), way)
    assert any(one.dtype.itemsize == 1 for one in written.values())
    if way is legacy:
        written["scaled_fp8"] = torch.zeros(0, dtype=torch.float8_e4m3fn)
    save_file(written, home / "small.safetensors")
    made = load_part(model, name, home / "small.safetensors", torch.float32).state_dict()
    for key, weight in right.items():
        assert torch.equal(made[key], weight), key


@pytest.mark.parametrize("dtype", [torch.bfloat16, torch.float16])
@pytest.mark.parametrize("name", FILES)
def test_a_single_file_is_held_as_the_folder_is(model: Path, name: str, dtype: torch.dtype) -> None:
    """Norms and times stay in float32 where the library keeps them so."""
    kind = class_of(*component_class(model, name))
    right = load_component(kind, model / name, dtype).state_dict()
    made = load_part(model, name, model / FILES[name], dtype).state_dict()
    assert {key: one.dtype for key, one in made.items()} == {key: one.dtype for key, one in right.items()}
    assert all(torch.equal(made[key], one) for key, one in right.items())


@pytest.mark.parametrize("way", [legacy, by_blocks, int8_of_bitsandbytes])
@pytest.mark.parametrize("name", ["transformer", "text_encoder"])
def test_a_model_folder_may_hold_them_too(model: Path, home: Path, name: str, way: Any) -> None:
    folder = home / "own"
    shutil.copytree(model, folder)
    written, right = small(load_file(folder / FILES[name]), way)
    save_file(written, folder / FILES[name])
    kind = class_of(*component_class(folder, name))
    made = load_component(kind, folder / name, torch.float32).state_dict()
    for key, weight in right.items():
        assert torch.equal(made[key], weight), key


def test_the_marker_and_scales_go_with_the_makers_names(model: Path, home: Path) -> None:
    written, right = small(load_file(model / FILES["transformer"]), legacy)
    theirs = {makers_name(name): one for name, one in written.items()}
    theirs["model.diffusion_model.scaled_fp8"] = torch.zeros(2, dtype=torch.float8_e4m3fn)
    theirs["first_stage_model.conv.weight"] = torch.ones(2, 2)  # A whole checkpoint has other components beside.
    save_file(theirs, home / "small.safetensors")
    made = load_part(model, "transformer", home / "small.safetensors", torch.float32).state_dict()
    for key, weight in right.items():
        assert torch.equal(made[key], weight), key


def told_as(kind: str, **more: Any) -> torch.Tensor:
    return torch.tensor(list(json.dumps({"format": kind, **more}).encode()), dtype=torch.uint8)


LAYER = "blocks.0.attn1.to_q"


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({".weight.absmax": torch.ones(4), ".weight.quant_state.bitsandbytes__nf4": torch.ones(4)}, "bitsandbytes' 4-"),
        ({".weight_scale_2": torch.ones(())}, "nvfp4"),
        ({".comfy_quant": told_as("nvfp4")}, "nvfp4"),
        ({".comfy_quant": told_as("mxfp8")}, "mxfp8"),
        ({".comfy_quant": told_as("float8_e5m2")}, "F8_E4M3 values that it calls float8_e5m2"),
        ({".comfy_quant": torch.tensor(list(b"{"), dtype=torch.uint8)}, "told in no JSON"),
        ({".qweight": torch.ones(4, dtype=torch.int32)}, "GPTQ"),
        ({".weight._data": torch.ones(4, dtype=torch.int8)}, "quanto's or torchao's"),
        ({".weight_packed": torch.ones(4, dtype=torch.int32)}, "compressed-tensors"),
        ({".scale_weight": None}, "'blocks.0.attn1.to_q.weight' has no scale"),
        ({".scale_weight": torch.ones(7)}, r"has the shape \[7\]"),
        ({".scale_weight": torch.tensor([float("nan")])}, "is no number above zero"),
        ({".scale_weight": torch.full((1,), 127, dtype=torch.uint8)}, r"of the kind torch\.uint8"),
        ({".weight_format": torch.tensor(2, dtype=torch.uint8)}, "in the order of one kind of processor"),
        ({".weight": torch.ones(24, 24)}, "which is not kept as small numbers"),
    ],
)
def test_other_ways_are_refused_by_name(
    model: Path, home: Path, changes: dict[str, torch.Tensor | None], says: str
) -> None:
    written, _ = small(load_file(model / FILES["transformer"]), legacy)
    written["scaled_fp8"] = torch.zeros(2, dtype=torch.float8_e4m3fn)
    for end, one in changes.items():
        written.pop(LAYER + end, None)
        if one is not None:
            written[LAYER + end] = one
    save_file(written, home / "other.safetensors")
    with pytest.raises(BadInput, match=says) as refused:
        load_part(model, "transformer", home / "other.safetensors", torch.float32)
    assert "fp16 or bf16 file" in refused.value.advice
    assert refused.value.file == home / "other.safetensors"


def test_scales_told_beside_the_header_are_checked_too(model: Path, home: Path) -> None:
    written, right = small(load_file(model / FILES["transformer"]), by_rows)
    for kind, fits in (("float8_e4m3fn", True), ("mxfp8", False)):
        told = json.dumps({"format_version": "1.0", "layers": {LAYER: {"format": kind}}})
        save_file(written, home / "told.safetensors", metadata={"_quantization_metadata": told})
        if fits:
            made = load_part(model, "transformer", home / "told.safetensors", torch.float32).state_dict()
            assert torch.equal(made[f"{LAYER}.weight"], right[f"{LAYER}.weight"])
        else:
            with pytest.raises(BadInput, match="mxfp8 values"):
                load_part(model, "transformer", home / "told.safetensors", torch.float32)


# Weights that can't be right, whatever the file says


def only(tensors: Tensors, known: Tensors) -> Tensors:
    return {name: one for name, one in tensors.items() if name in known}


def eights_without_scales(tensors: Tensors) -> Tensors:
    return only(small(tensors, legacy)[0], tensors)


def floats_without_scales(tensors: Tensors) -> Tensors:
    return {name: one.float() for name, one in eights_without_scales(tensors).items()}


def ints_as_floats(tensors: Tensors) -> Tensors:
    return {name: one.float() for name, one in only(small(tensors, int8_of_comfyui)[0], tensors).items()}


def one_layer_too_large(tensors: Tensors) -> Tensors:
    return {**tensors, f"{LAYER}.weight": tensors[f"{LAYER}.weight"] * 2500}


def all_but_nothing(tensors: Tensors) -> Tensors:
    return {name: one * 1e-9 for name, one in tensors.items()}


def no_numbers(tensors: Tensors) -> Tensors:
    return {**tensors, f"{LAYER}.weight": torch.full_like(tensors[f"{LAYER}.weight"], float("nan"))}


@pytest.mark.parametrize(
    "spoil",
    [
        eights_without_scales,
        floats_without_scales,
        ints_as_floats,
        one_layer_too_large,
        all_but_nothing,
        no_numbers,
    ],
)
def test_no_weights_that_are_off_by_a_factor_pass(model: Path, home: Path, spoil: Any) -> None:
    save_file(spoil(load_file(model / FILES["transformer"])), home / "odd.safetensors")
    with pytest.raises(BadInput, match=r"The weights of the transformer can't be right"):
        load_part(model, "transformer", home / "odd.safetensors", torch.float32)
    folder = home / "own"
    shutil.copytree(model, folder)
    shutil.copy(home / "odd.safetensors", folder / FILES["transformer"])
    with pytest.raises(BadInput, match="The weights of the transformer can't be right"):
        load_component(class_of(*component_class(folder, "transformer")), folder / "transformer", torch.float32)


@pytest.mark.parametrize("gain", [0.02, 1.0, 25.0])
def test_weights_of_every_size_that_training_gives_are_let_through(model: Path, home: Path, gain: float) -> None:
    """Layers within a factor of 40 of each other, and some that begin as nothing: so trained models are."""
    tensors = load_file(model / FILES["transformer"])
    for number, name in enumerate(sorted(tensors)):
        tensors[name] = tensors[name] * (0.0 if "proj_out" in name else gain if number % 3 else 1.0)
    save_file(tensors, home / "trained.safetensors")
    made = load_part(model, "transformer", home / "trained.safetensors", torch.float32)
    assert made is not None


# Weights that are missing or left over


@pytest.mark.parametrize("name", FILES)
def test_weights_that_are_missing_are_never_made_up(model: Path, home: Path, name: str) -> None:
    folder = home / "own"
    shutil.copytree(model, folder)
    tensors = load_file(folder / FILES[name])
    lacking = sorted(key for key, one in tensors.items() if one.ndim > 1 and "embed" not in key)[0]
    del tensors[lacking]
    save_file(tensors, folder / FILES[name], metadata={"format": "pt"})
    kind = class_of(*component_class(folder, name))
    with pytest.raises(BadInput, match=f"lack '{lacking}'"):
        load_component(kind, folder / name, torch.float32)
    with pytest.raises(BadInput, match=f"lack '{lacking}'"):
        load_part(model, name, folder / FILES[name], torch.float32)


def test_weights_that_a_transformer_does_not_have_are_told(model: Path, home: Path) -> None:
    folder = home / "own"
    shutil.copytree(model, folder)
    tensors = {**load_file(folder / FILES["transformer"]), "blocks.0.pose.weight": torch.zeros(4, 4)}
    save_file(tensors, folder / FILES["transformer"], metadata={"format": "pt"})
    kind = class_of(*component_class(folder, "transformer"))
    with pytest.raises(BadInput, match=r"hold 'blocks\.0\.pose\.weight', which the model does not have"):
        load_component(kind, folder / "transformer", torch.float32)
    with pytest.raises(BadInput, match=r"hold 'blocks\.0\.pose\.weight', which the model does not have"):
        load_part(model, "transformer", folder / FILES["transformer"], torch.float32)


def test_a_text_encoder_may_leave_heads_out_and_no_layers(model: Path, home: Path) -> None:
    folder, path = home / "own", home / "own" / FILES["text_encoder"]
    shutil.copytree(model, folder)
    tensors, kind = load_file(path), class_of(*component_class(folder, "text_encoder"))
    save_file({**tensors, "lm_head.weight": torch.zeros(4, 4)}, path, metadata={"format": "pt"})
    load_component(kind, folder / "text_encoder", torch.float32)
    load_part(model, "text_encoder", path, torch.float32)
    deeper = {name.replace("block.0", "block.1"): one + 0 for name, one in tensors.items() if "block.0" in name}
    save_file({**tensors, **deeper}, path, metadata={"format": "pt"})
    with pytest.raises(BadInput, match="which the model does not have"):
        load_component(kind, folder / "text_encoder", torch.float32)
    with pytest.raises(BadInput, match="which the model does not have"):
        load_part(model, "text_encoder", path, torch.float32)


@pytest.mark.parametrize("name", FILES)
def test_a_component_that_is_there_as_fp16_alone_is_used(model: Path, home: Path, name: str) -> None:
    folder = home / "own"
    shutil.copytree(model, folder)
    tensors = {key: one.half() for key, one in load_file(folder / FILES[name]).items()}
    path = folder / FILES[name]
    path.unlink()
    save_file(tensors, path.with_name(f"{path.stem}.fp16.safetensors"), metadata={"format": "pt"})
    made = load_component(class_of(*component_class(folder, name)), folder / name, torch.float32).state_dict()
    for key, one in tensors.items():
        assert torch.equal(made[key], one.float()), key
