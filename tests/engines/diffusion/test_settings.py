"""The settings of a take: the model's, its LoRAs', the film's and the shot's, in that order, each checked."""

from __future__ import annotations

from pathlib import Path

import pytest

from matchcut.engines.diffusion.entries import LoraEntry, ModelEntry
from matchcut.engines.diffusion.settings import parameters_of, read_settings
from matchcut.engines.spec import Capabilities
from matchcut.film.errors import BadInput
from matchcut.film.model import Parameters, ParameterValue

ENTRY = ModelEntry(
    id="mine",
    name="Mine",
    family="wan-vace",
    pipeline="WanVACEPipeline",
    sizes=((64, 32),),
    defaults=Parameters({"num_inference_steps": 30, "guidance_scale": "5.0", "negative_prompt": "blur"}),
    capabilities=Capabilities(keyframe=True),
    keyframe_model="still",
)
FAST = LoraEntry(id="fast", path=Path("fast.safetensors"), defaults=Parameters({"num_inference_steps": 4}))
LOOK = LoraEntry(id="look", path=Path("look.safetensors"), models=("mine",), weight="0.8")
OTHERS = LoraEntry(id="others", path=Path("others.safetensors"), models=("another",))
LORAS = {one.id: one for one in (FAST, LOOK, OTHERS)}


def test_a_model_has_the_parameters_that_its_entry_gives_a_default_for() -> None:
    found = {one.name: one.default for one in parameters_of(ENTRY)}
    assert found["num_inference_steps"] == 30
    assert found["keyframe_model"] == "still"
    assert {"flow_shift", "motion_bucket_id"}.isdisjoint(found)
    assert {"offload", "weights", "vae_tiling", "attention", "cache", "loras", "native_size"} <= set(found)


def test_what_is_given_wins_over_a_lora_and_a_lora_over_the_model() -> None:
    given: dict[str, ParameterValue] = {"loras": "fast", "guidance_scale": "2.5"}
    settings = read_settings(ENTRY, given, LORAS)
    assert settings.integer("num_inference_steps") == 4
    assert settings.number("guidance_scale") == 2.5
    assert settings.text("negative_prompt") == "blur"
    assert read_settings(ENTRY, {**given, "num_inference_steps": 6}, LORAS).integer("num_inference_steps") == 6


def test_loras_carry_the_weight_asked_for_or_their_own() -> None:
    used = read_settings(ENTRY, {"loras": " look:0.35 , fast, look "}, LORAS).loras
    assert [(one.entry.id, one.weight) for one in used] == [("look", 0.35), ("fast", 1.0), ("look", 0.8)]


@pytest.mark.parametrize(
    ("given", "field", "says"),
    [
        ({"loras": "gone"}, "loras", "no LoRA 'gone' for Mine"),
        ({"loras": "others"}, "loras", "no LoRA 'others'"),
        ({"loras": "look:much"}, "loras", "no weight"),
        ({"num_inference_steps": 0}, "num_inference_steps", "not between 1 and 200"),
        ({"num_inference_steps": "many"}, "num_inference_steps", "whole number"),
        ({"num_inference_steps": True}, "num_inference_steps", "whole number"),
        ({"guidance_scale": "much"}, "guidance_scale", "is not a number"),
        ({"guidance_scale": "NaN"}, "guidance_scale", "is not a number"),
        ({"guidance_scale": "31"}, "guidance_scale", "not between 0 and 30"),
        ({"offload": "cloud"}, "offload", "is not one of"),
    ],
)
def test_what_a_parameter_cant_be_is_refused(given: dict[str, ParameterValue], field: str, says: str) -> None:
    with pytest.raises(BadInput, match=says) as refused:
        read_settings(ENTRY, given, LORAS)
    assert refused.value.field == field


def test_the_parameters_of_other_engines_are_left_alone() -> None:
    assert "burn" not in read_settings(ENTRY, {"burn": 7}, LORAS).values
