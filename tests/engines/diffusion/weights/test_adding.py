"""Weights that are on the disk already: written into the user's models file, and used where they lie."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import torch
from safetensors.torch import save_file

from matchcut.app.models import add_lora, add_model, pull_model, remove_model, twin_for_low
from matchcut.engines.diffusion.catalogue import catalogue
from matchcut.engines.registry import engines, look_again
from matchcut.film.errors import BadInput
from matchcut.models.keeping import verify
from matchcut.models.places import weights_of
from matchcut.words.statements import english

LORA = {"proj_out.lora_A.weight": torch.ones(2, 8), "proj_out.lora_B.weight": torch.ones(8, 2)}
LIKE = "wan2.1-vace-1.3b"
Bytes = Callable[..., bytes]


@pytest.fixture(autouse=True)
def _engines_of_this_test() -> Iterator[None]:
    look_again()
    yield
    look_again()


@pytest.fixture
def folder(home: Path, safetensors: Bytes) -> Path:
    """A model in diffusers' layout."""
    made = home / "my model"
    index = {"_class_name": "WanVACEPipeline", "vae": ["diffusers", "AutoencoderKLWan"]}
    (made / "vae").mkdir(parents=True)
    (made / "vae" / "config.json").write_text("{}")
    (made / "vae" / "weights.safetensors").write_bytes(safetensors(10))
    (made / "model_index.json").write_text(json.dumps(index))
    return made


@pytest.fixture
def comfy(home: Path, safetensors: Bytes) -> Path:
    made = home / "ComfyUI" / "models"
    for name in ("diffusion_models/wan_vace.safetensors", "vae/wan_vae.safetensors", "loras/Film Look!.safetensors"):
        (made / name).parent.mkdir(parents=True, exist_ok=True)
        (made / name).write_bytes(safetensors(10))
        (made / name).with_name(f"._{Path(name).name}").write_bytes(b"\x00\x05\x16\x07 of macOS")
        (made / name).with_name("Thumbs.db").write_bytes(b"of Windows")
    save_file(LORA, made / "loras/Film Look!.safetensors")
    (made / "text_encoders").mkdir()
    return made


def test_a_folder_is_used_where_it_lies_and_the_users_lines_stay(home: Path, folder: Path) -> None:
    file = home / "models.toml"
    before = "# My models, do not touch.\n\n[[lora]]\nid = 'a'   # the first\npath = 'a.safetensors'\n"
    file.write_text(before)
    added = add_model("mine", folder, LIKE)
    assert file.read_text().startswith(before)
    assert (added.file, added.to_pull, dict(added.parts)) == (file, False, {})
    entry = catalogue().model("mine")
    assert (entry.path, weights_of(entry), entry.family) == (folder, folder, "wan-vace")
    assert [one.id for one in catalogue().loras.values()] == ["a"]
    # A program that runs on offers it at once, and no more once it is taken out.
    assert "mine" in engines()
    remove_model("mine")
    assert "mine" not in engines()


def test_what_a_model_is_like_is_found_by_its_pipeline_or_asked_for(home: Path, folder: Path) -> None:
    with pytest.raises(
        BadInput, match=r"Several models are made for WanVACEPipeline: pocket, wan2\.1-vace-1\.3b.*--like"
    ):
        add_model("mine", folder)
    index = {"_class_name": "StableVideoDiffusionPipeline", "vae": ["diffusers", "X"]}
    (folder / "model_index.json").write_text(json.dumps(index))
    add_model("mine", folder)
    assert catalogue().model("mine").pipeline == "StableVideoDiffusionPipeline"


def test_nothing_is_written_for_a_model_that_does_not_fit(home: Path, folder: Path, safetensors: Bytes) -> None:
    file = home / "models.toml"
    file.write_text("# mine\n")

    def refused(sentence: str, id: str = "mine", path: Path = folder, like: str = LIKE, **more: Any) -> None:
        with pytest.raises(BadInput, match=sentence):
            add_model(id, path, like, **more)
        assert file.read_text() == "# mine\n"
        assert [path.name for path in home.glob("*models.toml*")] == ["models.toml"]

    refused("nothing of that name", path=home / "none")
    refused("This is a model for WanVACEPipeline", like="svd-xt")
    refused("no model 'odd'", like="odd")
    refused("has to be made of small letters", id="My Model")
    refused("a model 'svd-xt' already", id="svd-xt")
    refused("This is no model", path=folder / "vae")
    refused("do not tell which model", path=folder / "vae" / "weights.safetensors", like="")
    (folder / "vae" / "weights.safetensors").write_bytes(b"PK\x03\x04" + bytes(50))
    refused("a zip of pickles")
    refused("a zip of pickles", path=folder / "vae" / "weights.safetensors")
    refused("no LoRA 'x'", path=_single(home, safetensors), loras=["x"])


def _single(home: Path, safetensors: Bytes) -> Path:
    path = home / "wan.safetensors"
    path.write_bytes(safetensors(20))
    return path


def test_a_single_file_replaces_the_transformer_and_the_rest_is_pulled(
    hub: Any, home: Path, models: Path, safetensors: Bytes
) -> None:
    added = add_model("mine", _single(home, safetensors), "tiny")
    assert (added.to_pull, dict(added.parts)) == (True, {"transformer": home / "wan.safetensors"})
    pull_model("mine")
    there = {path.relative_to(models / "mine").as_posix() for path in (models / "mine").rglob("*.safetensors")}
    assert there == {"vae/diffusion_pytorch_model.safetensors"}
    assert (models / "mine" / "transformer" / "config.json").is_file()
    entry = catalogue().model("mine")
    assert weights_of(entry) == models / "mine"
    assert verify(entry).wrong == ()
    (home / "wan.safetensors").write_bytes(b"\x80\x04 a pickle by now")
    assert ["a pickle" in english(wrong) for wrong in verify(entry).wrong] == [True]


def test_a_single_file_takes_the_rest_from_a_model_that_is_here(
    hub: Any, home: Path, models: Path, safetensors: Bytes
) -> None:
    pull_model("tiny")
    assert not add_model("mine", _single(home, safetensors), "tiny").to_pull
    assert catalogue().model("mine").path == models / "tiny"


def test_comfyuis_folder_gives_what_it_has(hub: Any, comfy: Path) -> None:
    added = add_model("mine", comfy, "tiny", loras=["Film Look!.safetensors"])
    assert dict(added.parts) == {
        "transformer": comfy / "diffusion_models" / "wan_vace.safetensors",
        "vae": comfy / "vae" / "wan_vae.safetensors",
    }
    assert added.loras == ("film-look",)
    lora = catalogue().loras["film-look"]
    assert (lora.path, lora.models) == (comfy / "loras" / "Film Look!.safetensors", ("mine",))


def test_loras_of_two_experts_are_written_as_one(hub: Any, home: Path, comfy: Path) -> None:
    names = ["Fast_HIGH_noise.safetensors", "Fast_LOW_noise.safetensors", "look.safetensors", "late-v2.safetensors"]
    for name in names:
        save_file(LORA, comfy / "loras" / name)
    (comfy / "diffusion_models" / "low.safetensors").write_bytes(
        (comfy / "diffusion_models" / "wan_vace.safetensors").read_bytes()
    )
    files = {"transformer": "wan_vace.safetensors", "transformer_2": "low.safetensors"}
    added = add_model("mine", comfy, "wan2.2-t2v-a14b", files, [*names[:3], f"low={names[3]}"])
    assert added.loras == ("fast", "look", "late-v2")
    fast, look, late = (catalogue().loras[name] for name in added.loras)
    assert (fast.path, fast.high, fast.low) == (None, comfy / "loras" / names[0], comfy / "loras" / names[1])
    assert (look.path, look.high, look.low) == (comfy / "loras" / names[2], None, None)
    assert (late.path, late.high, late.low) == (None, None, comfy / "loras" / names[3])
    with pytest.raises(BadInput, match="has one expert for all noise"):
        add_model("more", comfy, "tiny", {"transformer": "low.safetensors"}, [f"high={names[0]}"])


def test_a_lora_is_added_to_a_model_that_is_there(home: Path) -> None:
    high, low, look = (home / f"{name}.safetensors" for name in ("fast_high", "fast_low", "look"))
    for file in (high, low):
        save_file(LORA, file)
    save_file(
        {
            **LORA,
            "lora_te_text_model_fc1.lora_down.weight": LORA["proj_out.lora_A.weight"] + 1,
            "lora_te_text_model_fc1.lora_up.weight": LORA["proj_out.lora_B.weight"] + 1,
        },
        look,
    )
    added = add_lora("fast", "wan2.2-t2v-a14b", high, low)
    assert (added.layers, added.experts, added.by_name) == (1, ("high", "low"), False)
    assert (catalogue().loras["fast"].high, catalogue().loras["fast"].low) == (high, low)
    alone = add_lora("alone", "wan2.2-t2v-a14b", high)
    assert (alone.experts, alone.by_name, twin_for_low(high), twin_for_low(look)) == (("high",), True, low, None)
    both = add_lora("both", "wan2.2-t2v-a14b", high, expert="both", weight="0.5")
    entry = catalogue().loras["both"]
    assert (both.experts, entry.expert, entry.weight) == (("high", "low"), "both", "0.5")
    plain = add_lora("look", "wan2.1-t2v-14b", look)
    assert (plain.layers, plain.for_text, plain.experts) == (1, 1, ())
    before = (home / "models.toml").read_text()
    save_file({"proj_out.weight": LORA["proj_out.lora_A.weight"]}, home / "whole.safetensors")
    for wrong, told in (
        ({"id": "look"}, "a lora 'look' already"),
        ({"low": low}, "has one for all"),
        ({"expert": "high"}, "has one for all"),
        ({"path": home / "whole.safetensors"}, "whole weights, and no LoRA"),
        ({"weight": "heavy"}, "has to be a number"),
    ):
        with pytest.raises(BadInput, match=told):
            add_lora(**{"id": "new", "model": "wan2.1-t2v-14b", "path": look, **wrong})
    with pytest.raises(BadInput, match="has to be one of: high, low, both"):
        add_lora("new", "wan2.2-t2v-a14b", look, expert="middle")
    assert (home / "models.toml").read_text() == before


def test_of_several_files_in_comfyuis_folder_a_person_names_the_one(hub: Any, comfy: Path, safetensors: Bytes) -> None:
    (comfy / "diffusion_models" / "other.safetensors").write_bytes(safetensors(10))
    with pytest.raises(BadInput, match=r"--part transformer=FILE\. There are: other.safetensors, wan_vace.safetensors"):
        add_model("mine", comfy, "tiny")
    added = add_model("mine", comfy, "tiny", {"transformer": "other.safetensors"})
    assert added.parts["transformer"].name == "other.safetensors"
    with pytest.raises(BadInput, match="no 'gone' for the vae"):
        add_model("more", comfy, "tiny", {"vae": "gone", "transformer": "other.safetensors"})


def test_a_model_of_ones_own_is_forgotten_and_its_files_stay(home: Path, folder: Path) -> None:
    file = home / "models.toml"
    file.write_text("# mine\n")
    add_model("one", folder, LIKE)
    add_model("two", folder, LIKE)
    file.write_text(file.read_text().replace('[[model]]\nid = "two"', '\n# The second.\n[[model]]\nid = "two" # two'))
    before = file.read_text()
    assert remove_model("one") == 0
    assert "one" not in catalogue().models
    assert "two" in catalogue().models
    assert (folder / "model_index.json").is_file()
    begin, end = before.index("[[model]]"), before.index("\n# The second.")
    assert file.read_text() == before[:begin] + before[end:]
    assert remove_model("two") == 0
    assert file.read_text() == "# mine\n\n# The second.\n"
