"""Weights looked at before they are loaded: whole safetensors, of the right model, by content and not by name."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from matchcut.engines.diffusion.catalogue import catalogue
from matchcut.film.errors import BadInput, MachineFailed
from matchcut.models.layout import check_model, check_safetensors, component_class, tensors_in

Bytes = Callable[..., bytes]
same_folder = settings(suppress_health_check=[HealthCheck.function_scoped_fixture])


@same_folder
@given(sizes=st.lists(st.integers(0, 60), max_size=4), data=st.data())
def test_a_whole_file_passes_and_one_that_is_cut_anywhere_does_not(
    tmp_path: Path, safetensors: Bytes, sizes: list[int], data: st.DataObject
) -> None:
    content = safetensors(*sizes)
    file = tmp_path / "w.safetensors"
    file.write_bytes(content)
    check_safetensors(file)
    assert tensors_in(file) == [("U8", size) for size in sizes]
    file.write_bytes(content[: data.draw(st.integers(0, len(content) - 1))])
    with pytest.raises(BadInput):
        check_safetensors(file)
    file.write_bytes(content + b"more")
    with pytest.raises(BadInput, match="cut short or damaged"):
        check_safetensors(file)


@same_folder
@given(content=st.binary(max_size=200))
def test_other_bytes_are_refused_and_never_break_the_check(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "w.safetensors"
    file.write_bytes(content)
    with pytest.raises(BadInput):
        check_safetensors(file)


@pytest.mark.parametrize(
    ("header", "sentence"),
    [
        (b'{"w": {"dtype": "U8"}}', "something else"),
        (b'{"w": 3}', "something else"),
        (b"[1, 2]", "something else"),
        (b'{"w": {"dtype": "U8", "shape": [1], "data_offsets": [0, 9999999]}}', "not as large as its shape"),
        (b'{"w": {"dtype": "U8", "shape": [9], "data_offsets": [0, 9]}}', "cut short"),
        (b'{"w": {"dtype": "U8", "shape": [1], "data_offsets": [1, 2]}}', "follows a hole"),
        (b'{"w": {"dtype": "U8", "shape": [-1], "data_offsets": [0, -1]}}', "has no shape and place"),
        (b'{"w": {"dtype": "Q7", "shape": [1], "data_offsets": [0, 1]}}', "kind Q7"),
        (
            b'{"w": {"dtype": "U8", "shape": [2], "data_offsets": [0, 2]},'
            b' "v": {"dtype": "U8", "shape": [2], "data_offsets": [1, 3]}}',
            "overlaps another",
        ),
        (b'{"w":' * 5000 + b"1" + b"}" * 5000, "something else"),
    ],
)
def test_a_header_that_lies_is_refused(tmp_path: Path, header: bytes, sentence: str) -> None:
    file = tmp_path / "w.safetensors"
    file.write_bytes(len(header).to_bytes(8, "little") + header)
    with pytest.raises(BadInput, match=sentence):
        check_safetensors(file)


def test_a_file_that_is_gone_is_the_machines_fault(tmp_path: Path) -> None:
    with pytest.raises(MachineFailed, match="no such file"):
        check_safetensors(tmp_path / "gone.safetensors")


@pytest.fixture
def folder(tmp_path: Path, safetensors: Bytes) -> Path:
    """A model with a VAE in two shards."""
    (tmp_path / "vae").mkdir()
    index = {"_class_name": "WanVACEPipeline", "vae": ["diffusers", "AutoencoderKLWan"], "image": [None, None]}
    (tmp_path / "model_index.json").write_text(json.dumps(index))
    shards = {"a": "vae-1.safetensors", "b": "vae-2.safetensors"}
    for name in shards.values():
        (tmp_path / "vae" / name).write_bytes(safetensors(9))
    (tmp_path / "vae" / "vae.safetensors.index.json").write_text(json.dumps({"weight_map": shards}))
    return tmp_path


def _index(folder: Path, **changes: object) -> None:
    file = folder / "model_index.json"
    file.write_text(json.dumps({**json.loads(file.read_text()), **changes}))


def test_a_whole_model_passes(folder: Path) -> None:
    check_model(folder, catalogue().model("wan2.1-vace-1.3b"))
    assert component_class(folder, "vae") == ("diffusers", "AutoencoderKLWan")
    with pytest.raises(BadInput, match="no component 'image'"):
        component_class(folder, "image")


def test_whatever_is_wrong_with_a_model_is_told_in_a_sentence(folder: Path) -> None:
    entry = catalogue().model("wan2.1-vace-1.3b")

    def refused(sentence: str) -> None:
        with pytest.raises(BadInput, match=sentence):
            check_model(folder, entry)

    (folder / "vae" / "vae-2.safetensors").unlink()
    refused(r"The part vae-2\.safetensors of 'vae' is missing")
    for path in (folder / "vae").iterdir():
        path.unlink()
    (folder / "vae" / "pytorch_model.bin").write_bytes(b"\x80\x04")
    refused("only as pytorch_model.bin, which may hold a program")
    _index(folder, vae=["somebodys_module", "Evil"])
    refused(r"asks for code of its own \(somebodys_module\)")
    _index(folder, vae=["diffusers", "X"], gone=["diffusers", "X"])
    (folder / "vae" / "pytorch_model.bin").unlink()
    refused("The component 'gone' is missing")
    _index(folder, _class_name="StableDiffusionPipeline")
    refused("a model for StableDiffusionPipeline")
    (folder / "model_index.json").write_text("{")
    refused("can't be read")
    (folder / "model_index.json").write_text("[]")
    refused("not what it has to be")
    (folder / "model_index.json").unlink()
    refused("is missing")
