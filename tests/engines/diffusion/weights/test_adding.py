"""Weights that are on the disk already: written into the user's models file, and used where they lie."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from matchcut.engines.diffusion.catalogue import catalogue
from matchcut.engines.diffusion.keeping import verify
from matchcut.engines.diffusion.shelf import weights_of
from matchcut.engines.registry import engines, look_again
from matchcut.film.errors import BadInput
from matchcut.walk.models import add_model, pull_model, remove_model

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
        BadInput, match=r"Several models are made for WanVACEPipeline.*--like: pocket, wan2\.1-vace-1\.3b"
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
    assert ["a pickle" in wrong for wrong in verify(entry).wrong] == [True]


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
