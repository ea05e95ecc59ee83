"""Components in single files of the user's own: the same model as from its folder, and nothing that runs."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from safetensors.torch import load_file, save_file

from matchcut.app.models import add_model
from matchcut.engines.diffusion.catalogue import availability, catalogue
from matchcut.engines.diffusion.memory import needs_of
from matchcut.engines.diffusion.parts import load_part
from matchcut.engines.outlooks import Prospect
from matchcut.film.errors import BadInput, MachineFailed
from matchcut.models import single_files
from matchcut.models.boxed import boxed_weights
from matchcut.models.layout import check_model
from matchcut.models.single_files import check_part
from matchcut.words.plain import read_notes
from matchcut.words.statements import english


def tiny_vace(words: Any) -> Any:
    from diffusers import AutoencoderKLWan, UniPCMultistepScheduler, WanVACEPipeline, WanVACETransformer3DModel
    from transformers import UMT5Config, UMT5EncoderModel

    return WanVACEPipeline(
        tokenizer=words,
        text_encoder=UMT5EncoderModel(
            UMT5Config(vocab_size=64, d_model=16, d_kv=8, d_ff=16, num_layers=1, num_heads=2, tie_word_embeddings=False)
        ).eval(),
        vae=AutoencoderKLWan(
            base_dim=3,
            z_dim=16,
            dim_mult=[1, 1, 1, 1],
            num_res_blocks=1,
            temperal_downsample=[False, True, True],
        ),
        scheduler=UniPCMultistepScheduler(prediction_type="flow_prediction", use_flow_sigmas=True, flow_shift=3.0),
        transformer=WanVACETransformer3DModel(
            patch_size=(1, 2, 2),
            num_attention_heads=2,
            attention_head_dim=12,
            in_channels=16,
            out_channels=16,
            text_dim=16,
            freq_dim=32,
            ffn_dim=32,
            num_layers=2,
            vace_layers=[0],
            vace_in_channels=96,
        ),
    )


WEIGHTS = {
    "transformer": "transformer/diffusion_pytorch_model.safetensors",
    "vae": "vae/diffusion_pytorch_model.safetensors",
    "text_encoder": "text_encoder/model.safetensors",
}


@pytest.fixture
def whole(built: Callable[..., Path]) -> Path:
    return built(tiny_vace)


@pytest.fixture
def apart(whole: Path, home: Path, tell: Callable[[str], None]) -> Callable[..., Path]:
    """A model whose named components have their weights in files elsewhere; returns its folder."""

    def part(**files: Path) -> Path:
        folder = home / "apart"
        shutil.copytree(whole, folder)
        for name in files:
            (folder / WEIGHTS[name]).unlink()
        told = ", ".join(f"{name} = '{path}'" for name, path in files.items())
        tell(
            f"[[model]]\nid = 'apart'\nlike = 'wan2.1-vace-1.3b'\npath = '{folder}'\nparts = {{ {told} }}\n"
            "dtypes = { default = 'float32' }\nsizes = [[32, 32]]\nsize_step = 8\n"
        )
        return folder

    return part


@pytest.mark.parametrize("name", WEIGHTS)
def test_a_component_from_a_single_file_is_the_same_as_from_its_folder(whole: Path, home: Path, name: str) -> None:
    tensors = load_file(whole / WEIGHTS[name])
    single = home / "single.safetensors"
    if name == "text_encoder":  # As ComfyUI keeps it: the tokenizer's bytes beside the weights.
        tensors["spiece_model"] = torch.zeros(5, dtype=torch.uint8)
    save_file(tensors, single)
    made = load_part(whole, name, single, torch.float32).state_dict()
    assert made
    for key, tensor in load_file(whole / WEIGHTS[name]).items():
        assert torch.equal(made[key], tensor), key


MAKERS = {
    "condition_embedder.time_embedder.linear_1": "time_embedding.0",
    "condition_embedder.time_embedder.linear_2": "time_embedding.2",
    "condition_embedder.text_embedder.linear_1": "text_embedding.0",
    "condition_embedder.text_embedder.linear_2": "text_embedding.2",
    "condition_embedder.time_proj": "time_projection.1",
    "attn1.to_q": "self_attn.q",
    "attn1.to_k": "self_attn.k",
    "attn1.to_v": "self_attn.v",
    "attn1.to_out.0": "self_attn.o",
    "attn1.norm": "self_attn.norm",
    "attn2.to_q": "cross_attn.q",
    "attn2.to_k": "cross_attn.k",
    "attn2.to_v": "cross_attn.v",
    "attn2.to_out.0": "cross_attn.o",
    "attn2.norm": "cross_attn.norm",
    "ffn.net.0.proj": "ffn.0",
    "ffn.net.2": "ffn.2",
    "scale_shift_table": "modulation",
    "proj_out.": "head.head.",
    "norm2": "norm3",
    "vace_blocks.0.proj_in": "vace_blocks.0.before_proj",
    "vace_blocks.0.proj_out": "vace_blocks.0.after_proj",
}


def makers_name(key: str) -> str:
    """A weight of Wan's transformer as its makers and ComfyUI call it; the library turns it into its own."""
    if key == "scale_shift_table":
        return "model.diffusion_model.head.modulation"
    for ours, original in sorted(MAKERS.items(), key=lambda pair: -len(pair[0])):
        key = key.replace(ours, original)
    return f"model.diffusion_model.{key}"


def test_a_transformer_under_its_makers_own_names_is_understood(whole: Path, home: Path) -> None:
    theirs = {makers_name(key): one for key, one in load_file(whole / WEIGHTS["transformer"]).items()}
    save_file(theirs, home / "wan.safetensors")
    made = load_part(whole, "transformer", home / "wan.safetensors", torch.float32).state_dict()
    for key, tensor in load_file(whole / WEIGHTS["transformer"]).items():
        assert torch.equal(made[key], tensor), key


def test_a_take_is_the_same_whichever_way_its_model_lies_on_the_disk(
    whole: Path, home: Path, apart: Callable[..., Path], stage: Any, tiny: Callable[..., str]
) -> None:
    folder = apart(**{name: whole / path for name, path in WEIGHTS.items()})
    entry = catalogue().model("apart")
    assert availability(entry).ready
    check_model(folder, entry)
    plain = tiny(tiny_vace, "wan2.1-vace-1.3b")
    assert np.array_equal(stage("apart").frames, stage(plain).frames)
    assert needs_of(folder, entry, ()).parts == needs_of(whole, catalogue().model(plain), ()).parts


def test_another_text_encoders_file_makes_the_embeddings_anew(
    whole: Path, home: Path, apart: Callable[..., Path], stage: Any
) -> None:
    file = home / "encoder.safetensors"
    shutil.copy(whole / WEIGHTS["text_encoder"], file)
    apart(text_encoder=file)
    before = stage("apart").frames
    save_file({name: one * 3 for name, one in load_file(file).items()}, file)
    stage.restart()
    assert not np.array_equal(stage("apart").frames, before)


def test_a_file_that_is_gone_is_told_before_a_take_begins(whole: Path, home: Path, apart: Callable[..., Path]) -> None:
    apart(transformer=home / "gone.safetensors")
    ready = availability(catalogue().model("apart"))
    assert (ready.ready, english(ready.reason)) == (False, f"Its transformer is not at {home / 'gone.safetensors'}.")


def test_a_gguf_needs_a_package_and_says_so(home: Path, apart: Callable[..., Path], monkeypatch: Any) -> None:
    (home / "wan.gguf").write_bytes(b"GGUF" + (3).to_bytes(4, "little") + bytes(64))
    apart(transformer=home / "wan.gguf")
    monkeypatch.setattr(single_files, "find_spec", lambda name: None)
    assert english(availability(catalogue().model("apart")).reason).startswith("GGUF files need the package gguf")
    monkeypatch.setattr(single_files, "find_spec", lambda name: object())
    assert availability(catalogue().model("apart")).ready


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("a.safetensors", b"\x80\x04\x95" + bytes(64), "no safetensors file but a pickle"),
        ("a.safetensors", b"PK\x03\x04" + bytes(64), "a zip of pickles"),
        ("a.gguf", b"\x80\x04\x95" + bytes(64), "no safetensors file but a pickle"),
        ("a.safetensors", b"GGUF" + (3).to_bytes(4, "little") + bytes(64), "GGUF under another name"),
        ("a.gguf", b"GGUF" + (9).to_bytes(4, "little") + bytes(64), "of a version that is not known"),
    ],
)
def test_only_tensors_by_content_are_opened(home: Path, name: str, content: bytes, sentence: str) -> None:
    (home / name).write_bytes(content)
    with pytest.raises(BadInput, match=sentence):
        check_part(home / name)


def test_a_file_of_another_component_is_refused_in_a_sentence(whole: Path, home: Path) -> None:
    save_file({"odd": torch.zeros(3)}, home / "odd.safetensors")
    for name in ("transformer", "text_encoder"):
        with pytest.raises(BadInput, match=f"can't be used as the model's {name}"):
            load_part(whole, name, home / "odd.safetensors", torch.float32)


def test_an_entry_that_replaces_what_the_model_does_not_have_is_refused(
    whole: Path, apart: Callable[..., Path]
) -> None:
    folder = apart(vae=whole / WEIGHTS["vae"])
    index = json.loads((folder / "model_index.json").read_text())
    del index["vae"]
    (folder / "model_index.json").write_text(json.dumps(index))
    with pytest.raises(BadInput, match="no component 'vae'"):
        check_model(folder, catalogue().model("apart"))


def test_a_take_is_finished_by_the_tools_it_names_and_says_so(
    home: Path, darker: Path, inverted: Path, stage: Any, tiny: Callable[..., str]
) -> None:
    plain = tiny(tiny_vace, "wan2.1-vace-1.3b")
    add_model("dark", darker)
    add_model("large", inverted)
    one = stage(plain, width=64, height=64)
    other = stage(plain, width=64, height=64, parameters={"interpolation": "dark", "enlarging": "large"})
    assert (other.facts["interpolation"], other.facts["enlarging"]) == ("dark", "large")
    assert "interpolation" not in one.facts
    # At 16 fps for a film of 24, every third frame falls on one of the model's, which is enlarged and no more.
    assert np.abs(other.frames[0].astype(int) - (255 - one.frames[0].astype(int))).mean() < 20
    assert other.frames[1].mean() > other.frames[0].mean()
    before = len(stage.raw)
    with pytest.raises(BadInput, match="no tool 'gone'"):
        stage(plain, parameters={"interpolation": "gone"})
    assert len(stage.raw) == before


def test_weights_that_were_changed_are_told_before_a_take_is_begun(
    home: Path, stage: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, tiny: Callable[..., str]
) -> None:
    spoiled = replace(boxed_weights("rife_4"), file=tmp_path / "rife_4.onnx")
    spoiled.file.write_bytes(b"others")
    monkeypatch.setattr("matchcut.models.onnx_session.boxed_weights", lambda name: spoiled)
    plain = tiny(tiny_vace, "wan2.1-vace-1.3b")
    with pytest.raises(MachineFailed, match="changed or are damaged"):
        stage(plain, parameters={"interpolation": "auto"})
    assert stage.raw == []


def test_a_take_tells_what_made_the_frames_in_between(
    home: Path, stage: Any, tiny: Callable[..., str], monkeypatch: pytest.MonkeyPatch
) -> None:
    # Across a cut nothing is made, and untrained weights may make one.
    monkeypatch.setattr("matchcut.engines.conforming.frames.is_cut", lambda first, second: False)
    plain = tiny(tiny_vace, "wan2.1-vace-1.3b")
    first, chosen = stage(plain), stage(plain, parameters={"interpolation": "auto"})
    (remark,) = read_notes(str(chosen.facts["remarks"]))
    assert remark.kind is Prospect.MADE_BETWEEN
    # At 16 fps for a film of 24, every third frame falls on one of the model's.
    assert sum(int(count) for count in remark.arguments.values()) == 4
    assert chosen.facts["interpolation"] == "auto"
    assert chosen.facts["boxed"] == "rife_4"
    assert "remarks" not in first.facts
    for at in (0, 3):
        assert np.array_equal(chosen.frames[at], first.frames[at])
    assert chosen.told[-1] == (1, 1, "conforming to the film, 6 of 6")
