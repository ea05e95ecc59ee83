"""Weights and shots that can't be used: one sentence each, with what to do, and nothing lost."""

from __future__ import annotations

import json
import pickle
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from safetensors.torch import load_file, save_file

from matchcut.engines.diffusion.catalogue import catalogue
from matchcut.engines.diffusion.explaining import explain
from matchcut.film.errors import BadInput, EngineFailed, MatchcutError
from matchcut.film.model import Parameters
from matchcut.models.places import weights_of
from matchcut.words.statements import english


@pytest.fixture
def own(vace: str, stage: Any, tell: Callable[[str], None], home: Path) -> Path:
    """A copy of the tiny model's folder, told of in the user's file as `own`."""
    folder = home / "own"
    shutil.copytree(weights_of(stage.engine(vace).entry), folder)
    tell(f"[[model]]\nid = 'own'\nlike = '{vace}'\nname = 'Own'\npath = '{folder}'\n")
    return folder


def weights(folder: Path, part: str = "transformer") -> Path:
    (file,) = (folder / part).glob("*.safetensors")
    return file


class Boom:
    def __reduce__(self) -> tuple[Any, ...]:
        return (Path.touch, (Path("boom"),))


def renamed_pickle(folder: Path) -> None:
    weights(folder).write_bytes(pickle.dumps(Boom()))


def cut_short(folder: Path) -> None:
    weights(folder).write_bytes(weights(folder).read_bytes()[:-100])


def noise(folder: Path) -> None:
    weights(folder).write_bytes(np.random.default_rng(0).bytes(5000))


def empty(folder: Path) -> None:
    weights(folder).write_bytes(b"")


def gone(folder: Path) -> None:
    shutil.rmtree(folder / "vae")


def index_gone(folder: Path) -> None:
    (folder / "model_index.json").unlink()


def index_broken(folder: Path) -> None:
    (folder / "model_index.json").write_text("{")


def other_class(folder: Path) -> None:
    change_index(folder, _class_name="StableDiffusionPipeline")


def unknown_class(folder: Path) -> None:
    change_index(folder, _class_name="EvilPipeline")


def own_code(folder: Path) -> None:
    change_index(folder, transformer=["evil_package", "Transformer"])


def change_index(folder: Path, **changes: Any) -> None:
    index = folder / "model_index.json"
    index.write_text(json.dumps({**json.loads(index.read_text()), **changes}))


def told_code(folder: Path) -> None:
    change_index(folder, custom_pipeline="evil/pipeline")


def trusted_code(folder: Path) -> None:
    change_index(folder, trust_remote_code=True)


def dotted_class(folder: Path) -> None:
    change_index(folder, transformer=["diffusers", "utils.os.system"])


def component_elsewhere(folder: Path) -> None:
    change_index(folder, **{"../evil": ["diffusers", "WanVACETransformer3DModel"]})


def auto_map(folder: Path) -> None:
    config = folder / "text_encoder/config.json"
    config.write_text(json.dumps({**json.loads(config.read_text()), "auto_map": {"AutoModel": "evil--code.Model"}}))


def own_tokenizer(folder: Path) -> None:
    config = folder / "tokenizer/tokenizer_config.json"
    config.write_text(json.dumps({**json.loads(config.read_text()), "auto_map": {"AutoTokenizer": ["evil.Words"]}}))


def shards(folder: Path, name: str) -> None:
    """The transformer's weights, told by an index to lie in a file that is a pickle."""
    weights(folder).unlink()
    place = folder / "transformer" / name
    if place.parent.is_dir():
        place.write_bytes(pickle.dumps(Boom()))
    index = {"metadata": {"total_size": 5}, "weight_map": {"proj_out.weight": name}}
    (folder / "transformer/diffusion_pytorch_model.safetensors.index.json").write_text(json.dumps(index))


def shards_of_pickles(folder: Path) -> None:
    shards(folder, "pytorch_model-00001-of-00001.bin")


def shards_above(folder: Path) -> None:
    shards(folder, "../evil.safetensors")


def shards_below(folder: Path) -> None:
    shards(folder, "sub/evil.safetensors")


def shards_anywhere(folder: Path) -> None:
    shards(folder, "/evil.safetensors")


def shards_of_windows(folder: Path) -> None:
    shards(folder, "C:\\evil.safetensors")


def shards_named_as_pickles(folder: Path) -> None:
    shards(folder, "model.safetensors.bin")


def shards_that_are_pickles(folder: Path) -> None:
    shards(folder, "evil.safetensors")


def pickles_by_their_own_index(folder: Path) -> None:
    shards(folder, "pytorch_model.bin")
    index = folder / "transformer/diffusion_pytorch_model.safetensors.index.json"
    index.rename(index.with_name("diffusion_pytorch_model.bin.index.json"))


def no_list_of_shards(folder: Path) -> None:
    (folder / "transformer/diffusion_pytorch_model.safetensors.index.json").write_text('{"weight_map": ["a"]}')


def deep(folder: Path) -> None:
    text = '{"weight_map":' * 100_000 + "1" + "}" * 100_000
    (folder / "transformer/diffusion_pytorch_model.safetensors.index.json").write_text(text)


def rather_deep(folder: Path) -> None:
    (folder / "vae/config.json").write_text('{"a":' * 200 + "1" + "}" * 200)


def huge(folder: Path) -> None:
    with (folder / "model_index.json").open("ab") as file:
        file.truncate(200 << 20)


def web_page(folder: Path) -> None:
    weights(folder).write_text("<!DOCTYPE html><html><body>404: not found</body></html>")


def pointer(folder: Path) -> None:
    weights(folder).write_text("version https://git-lfs.github.com/spec/v1\noid sha256:4d7a2146\nsize 12345\n")


def server_error(folder: Path) -> None:
    weights(folder).write_text('{"error": "Access to this model is restricted"}')


@pytest.mark.parametrize(
    ("spoil", "says"),
    [
        (told_code, "asks for code of its own \\(custom_pipeline\\)"),
        (trusted_code, "asks for code of its own"),
        (dotted_class, "which is no class"),
        (component_elsewhere, "which is no class"),
        (auto_map, "component 'text_encoder' asks for code of its own \\(auto_map\\)"),
        (own_tokenizer, "component 'tokenizer' asks for code of its own"),
        (shards_of_pickles, "which is no safetensors file beside it"),
        (shards_above, "which is no safetensors file beside it"),
        (shards_below, "which is no safetensors file beside it"),
        (shards_anywhere, "which is no safetensors file beside it"),
        (shards_of_windows, "which is no safetensors file beside it"),
        (shards_named_as_pickles, "which is no safetensors file beside it"),
        (shards_that_are_pickles, "no safetensors file but a pickle"),
        (pickles_by_their_own_index, "which is no safetensors file beside it|only as"),
        (no_list_of_shards, "not what it has to be"),
        (deep, "nested too deep"),
        (rather_deep, "nested too deep"),
        (huge, "far too large"),
        (web_page, "no safetensors file but a web page"),
        (pointer, "the pointer that Git LFS leaves"),
        (server_error, "a server's error message"),
        (renamed_pickle, "no safetensors file but a pickle; it is not opened"),
        (cut_short, "cut short or damaged"),
        (noise, "no safetensors file"),
        (empty, "no safetensors file"),
        (gone, "component 'vae' is missing"),
        (index_gone, "Own can't run here"),
        (index_broken, "can't be read"),
        (other_class, "a model for StableDiffusionPipeline, and the catalogue says WanVACEPipeline"),
        (unknown_class, "a model for EvilPipeline"),
        (own_code, "code of its own"),
    ],
)
def test_weights_that_cant_be_used_are_one_sentence(
    own: Path, stage: Any, new_take: Any, spoil: Callable[[Path], None], says: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(own.parent)
    spoil(own)
    take = new_take()
    with pytest.raises(MatchcutError, match=says) as refused:
        stage("own", take)
    assert "\n" not in str(refused.value)
    assert refused.value.advice or refused.value.file
    assert take.frames == []
    assert not Path("boom").exists()


def test_what_systems_leave_beside_files_is_passed_over(own: Path, stage: Any, vace: str) -> None:
    apple = b"\x00\x05\x16\x07" + bytes(60)
    for name in ("transformer", "vae", "text_encoder", "tokenizer"):
        for file in list((own / name).iterdir()):
            (own / name / f"._{file.name}").write_bytes(apple)
        (own / name / ".DS_Store").write_bytes(bytes(8))
        (own / name / "desktop.ini").write_text("[.ShellClassInfo]")
    (own / "._model_index.json").write_bytes(apple)
    assert np.array_equal(stage("own").frames, stage(vace).frames)


def test_weights_in_shards_and_pickles_beside_them_are_used_as_the_list_says(
    own: Path, stage: Any, vace: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(own.parent)
    tensors, file = load_file(weights(own)), weights(own)
    names = sorted(tensors)
    where = {}
    for number, some in enumerate((names[::2], names[1::2]), 1):
        shard = f"diffusion_pytorch_model-0000{number}-of-00002.safetensors"
        save_file({name: tensors[name] for name in some}, own / "transformer" / shard)
        where.update(dict.fromkeys(some, shard))
    file.unlink()
    (own / "transformer/diffusion_pytorch_model.safetensors.index.json").write_text(
        json.dumps({"metadata": {}, "weight_map": where})
    )
    (own / "transformer/diffusion_pytorch_model.bin").write_bytes(pickle.dumps(Boom()))
    assert np.array_equal(stage("own").frames, stage(vace).frames)
    assert not Path("boom").exists()


def test_weights_that_do_not_belong_together_are_one_sentence(own: Path, stage: Any) -> None:
    config = own / "transformer/config.json"
    config.write_text(json.dumps({**json.loads(config.read_text()), "ffn_dim": 24}))
    with pytest.raises(EngineFailed, match="Own can't be loaded") as refused:
        stage("own")
    assert "\n" not in refused.value.what
    assert "fetch the model again" in refused.value.advice


def test_mended_weights_make_the_take_in_the_same_engine(own: Path, stage: Any) -> None:
    whole = weights(own).read_bytes()
    cut_short(own)
    with pytest.raises(BadInput):
        stage("own")
    weights(own).write_bytes(whole)
    assert len(stage("own").frames) == 6


def test_a_text_over_the_limit_is_refused_with_both_lengths(vace: str, stage: Any) -> None:
    with pytest.raises(BadInput, match=r"is 70 tokens long, and Wan 2\.1 VACE 1\.3B reads 64") as refused:
        stage(vace, parameters={"prompt": "a " * 69})
    assert "Shorten the action" in refused.value.advice
    assert refused.value.field == "prompt"


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"parameters": {"native_size": "33x32"}}, r"can't make pictures of 33x32.*nearest that it can make is 32x32"),
        ({"parameters": {"native_size": "4096x4096"}}, r"nearest that it can make is 32x32"),
        ({"parameters": {"num_inference_steps": 900}}, r"not between 1 and 200"),
        ({"keyframe": "lost"}, "not at hand"),
    ],
)
def test_a_shot_that_the_model_cant_make_is_refused_before_anything_is_loaded(
    vace: str, stage: Any, changes: dict[str, Any], says: str
) -> None:
    with pytest.raises(BadInput, match=says):
        stage(vace, **changes)
    assert stage.model(vace) is None


def test_a_frame_rule_that_the_model_does_not_keep_is_found_out(
    vace: str, stage: Any, tell: Callable[[str], None]
) -> None:
    tell(f"[[model]]\nid = 'ruled'\nlike = '{vace}'\nframes = {{ step = 2, offset = 1 }}\n")
    # The pipeline itself rounds 7 down to 5: two frames are missing.
    with pytest.raises(EngineFailed, match="made 5 frames instead of 7") as failed:
        stage("ruled", frames=9)
    assert "frame rule of its catalogue entry may be wrong" in failed.value.advice


def test_numbers_out_of_range_are_no_picture(vace: str, stage: Any) -> None:
    stage(vace)
    pipe = stage.model(vace).pipe
    next(pipe.vae.decoder.parameters()).data.fill_(float("nan"))
    with pytest.raises(EngineFailed, match="numbers ran out of range"):
        stage(vace)


def test_a_damaged_reference_names_its_file(vace: str, stage: Any) -> None:
    red = stage.plain("red", (200, 0, 0))
    stage.media[red].write_bytes(b"\x89PNG no more")
    with pytest.raises(BadInput, match=r"red\.png"):
        stage(vace, cast=(stage.someone("Ada", red),))
    assert stage.model(vace) is None


def test_what_is_refused_is_told_by_the_plan_already(animator: str, stage: Any) -> None:
    long: dict[str, Any] = {"frames": 500, "keyframe": stage.plain("key", (90, 90, 90))}
    with pytest.raises(BadInput, match=r"at most 81 frames at 16 fps.*at most 121 frames"):
        stage(animator, **long)
    assert stage.model(animator) is None
    recipe = stage.recipe(animator, **long, parameters=Parameters({}))
    (warning,) = map(english, explain(catalogue().model(animator), recipe, "").warnings)
    assert warning.endswith("Make the shot at most 121 frames long, and give the rest to a new shot that continues it.")
