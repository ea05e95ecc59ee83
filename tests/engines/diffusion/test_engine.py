"""The engine at work, on a tiny VACE model: memory, LoRAs, progress, cancelling, and what stays between takes."""

from __future__ import annotations

import functools
import os
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest
import torch
from diffusers.utils import convert_state_dict_to_diffusers
from peft import LoraConfig, get_peft_model_state_dict

from matchcut.engines.diffusion import holding
from matchcut.engines.diffusion.catalogue import catalogue
from matchcut.engines.diffusion.memory import Machine
from matchcut.engines.diffusion.preview import LatentPreview
from matchcut.engines.diffusion.sampling import StepWatch, time_words
from matchcut.film.errors import BadInput, Cancelled, EngineFailed
from matchcut.film.time import FrameRate
from matchcut.media.scaling import covering
from matchcut.models.places import weights_of
from matchcut.planning.recipe import Portrait
from matchcut.wire.failures import ran_out_of_memory
from matchcut.words.statements import english

STEPS = {"num_inference_steps": 20}


def run_out(stage: Any, engine: str, times: int, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Have the model run out of memory so many times; the plans it was loaded by are returned as they come."""
    plans: list[str] = []
    loaded = holding.LoadedModel

    class Tight(loaded):  # type: ignore[valid-type, misc]
        def __init__(self, *told: Any) -> None:
            super().__init__(*told)
            plans.append(english(self.plan.words))
            self.full = len(plans) <= times

        def text(self, *told: Any) -> Any:
            if self.full:
                raise torch.OutOfMemoryError("CUDA out of memory. Tried to allocate 3.00 GiB.")
            return super().text(*told)

    monkeypatch.setattr(holding, "LoadedModel", Tight)
    return plans


def test_out_of_memory_is_tried_once_more_with_the_next_cheaper_plan(
    vace: str, stage: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    plain = stage(vace)
    stage.restart()
    plans = run_out(stage, vace, 1, monkeypatch)
    take = stage(vace)
    assert len(plans) == 2
    assert "text encoder is loaded for the text alone" in plans[1]
    assert "text encoder" not in plans[0]
    assert take.facts["memory"] == plans[1]
    assert any(note == f"out of memory; once more: {plans[1]}" for _, _, note in take.told)
    assert np.array_equal(take.frames, plain.frames)
    # The next take starts from the plan that did.
    stage(vace, seed=6)
    assert len(plans) == 2


@pytest.mark.parametrize(
    ("error", "is_one"),
    [
        (MemoryError(), True),
        (torch.OutOfMemoryError("CUDA out of memory."), True),
        (RuntimeError("[enforce fail at alloc_cpu.cpp:118] . DefaultCPUAllocator: can't allocate memory"), True),
        (RuntimeError("MPS backend out of memory (MPS allocated: 8.00 GB)"), True),
        (RuntimeError("CUDA error: CUBLAS_STATUS_ALLOC_FAILED when calling `cublasCreate(handle)`"), True),
        (RuntimeError("The size of tensor a (4) must match the size of tensor b (5)"), False),
        (ValueError("out of memory of the past"), False),
    ],
)
def test_memory_that_runs_out_is_told_from_other_errors_on_every_device(error: Exception, is_one: bool) -> None:
    assert ran_out_of_memory(error) is is_one


def test_out_of_memory_twice_fails_and_says_what_would_fit(
    vace: str, stage: Any, monkeypatch: pytest.MonkeyPatch, new_take: Any
) -> None:
    plans = run_out(stage, vace, 2, monkeypatch)
    take = new_take()
    with pytest.raises(EngineFailed, match="does not fit into memory for this shot") as failed:
        stage(vace, take)
    assert len(plans) == 2
    assert "GiB are free" in failed.value.advice
    assert "native_size to 32x32" in failed.value.advice
    assert take.frames == []
    assert stage.model(vace) is None
    assert len(stage(vace).frames) == 6


def test_other_errors_are_not_tried_again(vace: str, stage: Any) -> None:
    def broken(pipe: Any, settings: Any) -> None:
        raise RuntimeError("The size of tensor a (4) must match the size of tensor b (5)")

    stage.adapter(vace).configure = broken
    with pytest.raises(RuntimeError, match="size of tensor"):
        stage(vace)
    assert len(stage.pipes) == 0


@pytest.mark.parametrize("after", [1, 7])
def test_a_cancelled_take_samples_no_further_step(vace: str, stage: Any, new_take: Any, after: int) -> None:
    ran: list[int] = []
    transformer_calls = torch.nn.modules.module.register_module_forward_pre_hook(
        lambda module, _: ran.append(1) if type(module).__name__ == "WanVACETransformer3DModel" else None
    )
    take = new_take(cancel_after_steps=after)
    with transformer_calls, pytest.raises(Cancelled):
        stage(vace, take, parameters={**STEPS, "guidance_scale": "1"})
    assert take.steps == [*range(1, after + 1)]
    assert len(ran) == after + 1  # The step that was under way when it was cancelled, and none after it.
    assert take.frames == []


def test_progress_tells_step_total_and_time_left(vace: str, stage: Any) -> None:
    take = stage(vace, parameters={"num_inference_steps": 4})
    told = [(step, steps, note) for step, steps, note in take.told if note.startswith("sampling")]
    assert [(step, steps) for step, steps, _ in told] == [(1, 4), (2, 4), (3, 4), (4, 4)]
    assert told[0][2] == "sampling 1 of 4"
    assert told[1][2].startswith("sampling 2 of 4, ")
    assert told[1][2].endswith(" left")
    assert told[3][2] == "sampling 4 of 4, decoding"
    # Nothing is told as less done than it was.
    done = [step / steps for step, steps, _ in take.told]
    assert done == sorted(done)


def test_the_time_left_is_by_the_steps_after_the_first(vace: str, stage: Any, new_take: Any) -> None:
    stage(vace)
    hours = iter([100.0, 130.0, 160.0, 190.0])
    take = new_take()
    watch = StepWatch(stage.model(vace), 4, take, clock=lambda: next(hours))
    for _ in range(3):
        watch._on_step(None, 0, 0, {})
    assert [note for _, _, note in take.told] == [
        "sampling 1 of 4",
        "sampling 2 of 4, 60 s left",
        "sampling 3 of 4, 30 s left",
    ]


@pytest.mark.parametrize(
    ("seconds", "words"), [(0.2, "1 s"), (89, "89 s"), (91, "2 min"), (3600, "60 min"), (5700, "1 h 35 min")]
)
def test_times_are_told_in_words(seconds: float, words: str) -> None:
    assert time_words(seconds) == words


def test_another_plan_that_is_asked_for_loads_the_model_anew(vace: str, stage: Any) -> None:
    stage(vace)
    first = stage.model(vace)
    tiled = stage(vace, parameters={"vae_tiling": "on"})
    assert stage.model(vace) is not first
    assert "decoded in tiles" in tiled.facts["memory"]
    assert stage.model(vace).pipe.vae.use_tiling


def test_the_first_plan_is_the_one_that_fits_the_machine(
    vace: str, stage: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(holding, "this_machine", lambda: Machine("cpu", 1 << 20, 1 << 20))
    assert "decoded in tiles" in stage(vace).facts["memory"]


# LoRAs


@pytest.fixture
def lora(stage: Any, vace: str, home: Path, tell: Callable[[str], None]) -> Callable[..., str]:
    """Saves a LoRA of random weights for the tiny model, tells of it in the user's file, and returns its id."""

    def make(name: str, seed: int, more: str = "") -> str:
        from diffusers import WanVACEPipeline, WanVACETransformer3DModel

        folder = weights_of(stage.engine(vace).entry)
        transformer = WanVACETransformer3DModel.from_pretrained(folder / "transformer")
        transformer.add_adapter(LoraConfig(r=2, lora_alpha=2, target_modules=["to_q", "to_v"], init_lora_weights=False))
        torch.manual_seed(seed)
        with torch.no_grad():
            for key, weight in transformer.named_parameters():
                if "lora_" in key:
                    weight.normal_()
        layers = convert_state_dict_to_diffusers(get_peft_model_state_dict(transformer))
        WanVACEPipeline.save_lora_weights(home, layers, weight_name=f"{name}.safetensors")
        tell(f"[[lora]]\nid = '{name}'\npath = '{name}.safetensors'\n{more}\n")
        return name

    return make


def active(stage: Any, engine: str) -> dict[str, float]:
    """The LoRAs that act in the loaded pipeline, by name, with their weights."""
    pipe = stage.model(engine).pipe
    layer = next(module for name, module in pipe.transformer.named_modules() if name.endswith("blocks.0.attn1.to_q"))
    if layer.disable_adapters:
        return {}
    return {name.rpartition("_")[0]: layer.scaling[name] for name in layer.active_adapters}


def test_loras_are_swapped_between_takes_without_loading_the_model_again(
    vace: str, stage: Any, lora: Callable[..., str]
) -> None:
    lora("look", 1, "weight = '0.5'"), lora("rain", 2)
    plain = stage(vace)
    model = stage.model(vace)
    look = stage(vace, parameters={"loras": "look"})
    assert active(stage, vace) == {"look": 0.5}
    assert look.facts["loras"] == "look:0.5"
    both = stage(vace, parameters={"loras": "rain:0.25, look:2"})
    assert active(stage, vace) == {"rain": 0.25, "look": 2.0}
    again = stage(vace)
    assert active(stage, vace) == {}
    assert stage.model(vace) is model
    assert np.array_equal(again.frames, plain.frames)
    assert not np.array_equal(look.frames, plain.frames)
    assert not np.array_equal(look.frames, both.frames)
    assert np.array_equal(stage(vace, parameters={"loras": "look:0.5"}).frames, look.frames)


def test_a_lora_brings_settings_of_its_own(vace: str, stage: Any, lora: Callable[..., str]) -> None:
    lora("fast", 3, "defaults = { guidance_scale = '1.0' }")
    stage(vace, parameters={"loras": "fast"})
    assert stage.calls[-1]["guidance_scale"] == 1.0
    assert "negative_prompt_embeds" not in stage.calls[-1]


def test_a_lora_that_cant_be_used_is_one_sentence(
    vace: str, stage: Any, lora: Callable[..., str], tell: Callable[[str], None], home: Path
) -> None:
    lora("look", 1)
    tell("[[lora]]\nid = 'gone'\npath = 'gone.safetensors'\n[[lora]]\nid = 'pickled'\npath = 'pickled.safetensors'\n")
    torch.save({"a": torch.ones(3)}, home / "pickled.safetensors")
    (home / "look.safetensors").write_bytes((home / "look.safetensors").read_bytes()[:-8])
    for name, says in (("gone", "is not there"), ("pickled", "zip of pickles"), ("look", "cut short")):
        with pytest.raises(BadInput, match=says):
            stage(vace, parameters={"loras": name})
    assert len(stage(vace).frames) == 6


# What is kept of prompts


def test_a_text_is_encoded_once_for_all_engines_and_takes(vace: str, stage: Any, home: Path) -> None:
    asked: list[str] = []

    def count() -> None:
        adapter = stage.adapter(vace)
        encode = type(adapter).encode
        adapter.encode = lambda pipe, prompt, *rest: (asked.append(prompt), encode(adapter, pipe, prompt, *rest))[1]

    count()
    stage(vace)
    stage(vace, seed=9, frames=9)
    stage.restart()
    count()
    stage(vace)
    unwanted = stage.engine(vace).entry.defaults["negative_prompt"]
    assert [text == unwanted for text in asked] == [False, True]
    stage(vace, action="a woman walks")
    stage(vace, parameters={"negative_prompt": "red"})
    assert asked[2:] == ["Wide shot, the camera stands still. A woman walks.", "red"]
    assert len(list((home / "xdg_cache_home/matchcut/prompts").glob("*.safetensors"))) == 4


def test_kept_embeddings_that_are_damaged_are_made_again(vace: str, stage: Any, home: Path) -> None:
    first = stage(vace)
    kept = list((home / "xdg_cache_home/matchcut/prompts").glob("*.safetensors"))
    assert len(kept) == 2
    for one in kept:
        one.write_bytes(b"no tensors")
    assert np.array_equal(stage(vace).frames, first.frames)
    assert min(one.stat().st_size for one in kept) > 100


def test_weights_that_change_on_the_disk_make_the_embeddings_anew(vace: str, stage: Any, home: Path) -> None:
    stage(vace)
    weights = next((weights_of(stage.engine(vace).entry) / "text_encoder").glob("*.safetensors"))
    before = weights.stat()
    os.utime(weights, ns=(before.st_atime_ns, before.st_mtime_ns + 10**9))
    stage.restart()
    stage(vace)
    assert len(list((home / "xdg_cache_home/matchcut/prompts").glob("*.safetensors"))) == 4


# Previews


class LinearVae(torch.nn.Module):
    """A VAE whose eight channels are mixtures of the colours of 8×8 blocks, noise apart."""

    def __init__(self) -> None:
        super().__init__()
        self.config = SimpleNamespace(latents_mean=[0.5] * 8, latents_std=[2.0] * 8)
        self.device, self.dtype = torch.device("cpu"), torch.float32
        self.encoder = torch.nn.Conv3d(3, 8, (1, 1, 1))

    def encode(self, pixels: torch.Tensor) -> Any:
        small = torch.nn.functional.avg_pool3d(pixels, (1, 8, 8))
        return SimpleNamespace(latent=self.encoder(small))


def test_a_preview_shows_the_colours_that_the_latents_mean() -> None:
    torch.manual_seed(0)
    vae = LinearVae()
    preview = LatentPreview.of(vae)
    assert preview is not None
    colours = torch.rand(1, 3, 5, 4, 6)
    with torch.no_grad():
        latents = (vae.encoder(colours * 2 - 1) - 0.5) / 2.0
    picture = preview.look(latents)
    assert picture is not None
    assert picture.shape == (32, 48, 3)
    middle = colours[0, :, 2].movedim(0, -1).numpy() * 255
    assert np.abs(picture[4::8, 4::8] - middle).max() <= 1
    assert LatentPreview.of(None) is None


def test_previews_are_at_most_two_a_second_and_none_for_strange_latents(vace: str, stage: Any) -> None:
    stage(vace)
    preview = stage.model(vace).preview
    preview._looked = time.monotonic()
    assert preview.look(torch.zeros(1, 16, 2, 4, 4)) is None
    preview._looked = -1.0
    assert preview.look(torch.zeros(1, 5, 2, 4, 4)) is None
    assert preview.look(torch.zeros(1, 16, 2, 4, 4)).shape == (32, 32, 3)


# Chains and bridges


def test_a_chain_of_takes_carries_the_tail_on_at_every_link(vace: str, stage: Any) -> None:
    first = stage(vace, frames=12)
    second = stage(vace, frames=12, upstream=stage.tail("one", first.frames[-7:], FrameRate(24)))
    stage(vace, frames=12, upstream=stage.tail("two", second.frames[-7:], FrameRate(24)))
    for before, call in zip((first, second), stage.calls[1:], strict=True):
        assert np.array_equal(np.asarray(call["video"][4]), before.frames[-1])
    assert catalogue().model(vace).capabilities.tail_frames == 5


def test_a_take_that_is_corrected_shows_how_its_model_made_the_tail_anew(vace: str, stage: Any) -> None:
    first = stage(vace, frames=12)
    tail = stage.tail("one", first.frames[-7:], FrameRate(24))
    plain, shown = (stage(vace, frames=12, upstream=tail, correction=correction) for correction in (False, True))
    assert not plain.overlaps
    assert np.array_equal(plain.frames, shown.frames)
    # At 16 frames a second five of the model's frames are given, and the film's last four lie among them.
    raw = (stage.raw[-1].reshape(-1, *stage.raw[-1].shape[-3:]) * 255).round().astype(np.uint8)
    assert len(shown.overlaps) == 4
    for overlap, of_model in ((shown.overlaps[-1], raw[4]), (shown.overlaps[0], raw[2])):
        assert np.array_equal(overlap, covering(of_model, (32, 32)))


def test_the_end_of_the_shot_before_is_the_last_and_weakest_reference(vace: str, stage: Any) -> None:
    colours = {"face": (200, 0, 0), "side": (0, 200, 0), "back": (0, 0, 200)}
    cast = (Portrait(name="Mara", references=tuple(stage.plain(view, colour) for view, colour in colours.items())),)
    frames = [np.full((32, 32, 3), (10, 20, shade), np.uint8) for shade in (40, 50, 60)]
    tail = stage.tail("one", frames, FrameRate(24))
    plain = stage(vace, frames=12, upstream=tail, cast=cast)
    upstream = replace(tail, sheet=True, before=1)
    take = stage(vace, frames=12, upstream=upstream, cast=cast, parameters={"sheet_strength": "0.25"})
    assert [len(call["reference_images"]) for call in stage.calls] == [3, 3]
    sheet = np.asarray(stage.calls[1]["reference_images"][-1])
    assert not np.array_equal(sheet, np.asarray(stage.calls[0]["reference_images"][-1]))
    shown = (sheet == (10, 20, 50)).all(axis=2)
    assert shown.sum() == (min(sheet.shape[:2]) // 2) ** 2, "a quarter of the room, as a film of that shape has it"
    assert (sheet[~shown] == 255).all()
    assert (take.facts["sheet"], take.facts["references"]) == ("0.25", 2)
    assert "sheet" not in plain.facts
    assert str(take.facts["approach"]).endswith(
        "What the shot before shows at its end is the last and weakest reference."
    )


def test_a_cut_in_place_of_going_on_shows_the_look_anchor_and_starts_from_no_tail(vace: str, stage: Any) -> None:
    anchor = stage.tail("anchor", [np.full((32, 32, 3), (10, 20, 30), np.uint8)], FrameRate(24))
    take = stage(vace, look=anchor.tail)
    (call,) = stage.calls
    assert "video" not in call
    (reference,) = call["reference_images"]
    assert (np.asarray(reference) == (10, 20, 30)).all(axis=2).any()
    assert take.facts["approach"] == "Starts with a cut. The scene's look anchor is the last and weakest reference."


def test_a_bridge_ends_in_the_next_shots_keyframe(vace: str, stage: Any) -> None:
    key, after = stage.plain("key", (200, 0, 0)), stage.plain("after", (0, 0, 200))
    take = stage(vace, keyframe=key, next_keyframe=after)
    (call,) = stage.calls
    masks = [int(np.asarray(one).mean()) for one in call["mask"]]
    assert masks == [0, *[255] * (call["num_frames"] - 2), 0]
    ends = [np.asarray(call["video"][place]).mean(axis=(0, 1)).tolist() for place in (0, -1)]
    assert ends == [[200, 0, 0], [0, 0, 200]]
    assert take.facts["approach"] == "Starts with a cut, from its keyframe. Ends in the next shot's keyframe."


@pytest.mark.parametrize("cache", ["first block", "taylorseer"])
def test_a_cache_leaves_out_work_and_still_makes_the_shot(
    vace: str, stage: Any, cache: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    from diffusers.models.transformers.transformer_wan import WanTransformerBlock

    run, ran = WanTransformerBlock.forward, []

    @functools.wraps(run)  # Caches look at what it takes.
    def counted(self: Any, *told: Any, **named: Any) -> Any:
        ran.append(self)
        return run(self, *told, **named)

    monkeypatch.setattr(WanTransformerBlock, "forward", counted)
    plain = stage(vace, parameters=STEPS)
    whole = len(ran)
    stage.restart()
    ran.clear()
    spared = stage(vace, parameters={**STEPS, "cache": cache})
    assert 0 < len(ran) < whole
    assert len(spared.frames) == len(plain.frames)
