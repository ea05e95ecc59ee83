"""How a model is laid out in memory, worked out for made-up machines."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matchcut.engines.diffusion.entries import ModelEntry
from matchcut.engines.diffusion.memory import (
    GIB,
    Machine,
    MemoryPlan,
    Needs,
    choose,
    fits,
    fits_whole,
    glance,
    ladder,
    needs_of,
    what_would_fit,
)
from matchcut.engines.diffusion.settings import TakeSettings
from matchcut.models.places import weights_of
from matchcut.words.statements import english

VACE_14B = Needs(
    {"text_encoder": 11 * GIB, "transformer": 34 * GIB, "vae": GIB // 2}, working=14 * GIB, encoders=("text_encoder",)
)
AUTO = TakeSettings({})


def card(free: int) -> Machine:
    return Machine("cuda", free * GIB, 128 * GIB)


def first(machine: Machine, **settings: Any) -> MemoryPlan:
    return choose(VACE_14B, machine, TakeSettings(settings))[0]


@pytest.mark.parametrize(
    ("free", "offload", "apart", "tiled", "float8"),
    [
        (80, "none", False, False, False),
        (56, "none", True, False, False),
        (48, "model", True, True, False),
        (16, "group", True, True, False),
        (11, "group", True, True, True),
        (4, "group", True, True, True),
    ],
)
def test_the_fastest_plan_that_fits_is_chosen(free: int, offload: str, apart: bool, tiled: bool, float8: bool) -> None:
    plan = first(card(free))
    assert (plan.offload, plan.encoder_apart, plan.vae_tiling, plan.float8) == (offload, apart, tiled, float8)


def test_what_is_offloaded_has_to_find_room_in_main_memory() -> None:
    # 34.5 GiB of transformer and VAE wait there, or half of it as float8.
    assert choose(VACE_14B, Machine("cuda", 48 * GIB, 40 * GIB), AUTO)[0].offload == "model"
    assert choose(VACE_14B, Machine("cuda", 48 * GIB, 30 * GIB), AUTO)[0].float8
    tight = Machine("cuda", 48 * GIB, 8 * GIB)
    plan = choose(VACE_14B, tight, AUTO)[0]
    assert not fits(plan, tight)
    entry = ModelEntry(id="m", name="M", family="wan", pipeline="WanPipeline", sizes=((832, 480),))
    assert "17 GiB of main memory would hold the weights, of which 8 are free" in english(
        what_would_fit(entry, plan, tight)
    )


def test_apples_gpu_has_no_float8_and_a_model_that_encodes_by_itself_no_encoder_apart() -> None:
    assert not any(plan.float8 for plan in ladder(VACE_14B, Machine("mps", 64 * GIB, 64 * GIB)))
    whole = Needs(VACE_14B.parts, VACE_14B.working, ())
    assert not any(plan.encoder_apart for plan in ladder(whole, card(80)))
    assert len(ladder(whole, card(80))) == 4


def test_main_memory_knows_no_offload() -> None:
    machine = Machine("cpu", 128 * GIB, 128 * GIB)
    plans = ladder(VACE_14B, machine)
    assert {plan.offload for plan in plans} == {"none"}
    assert english(first(machine).words) == "The model stays in main memory. That takes about 59.5 GiB."


@given(
    sizes=st.lists(st.integers(1, 40), min_size=1, max_size=4),
    working=st.integers(0, 30),
    free=st.integers(1, 160),
    device=st.sampled_from(["cuda", "mps", "cpu"]),
)
def test_no_rung_takes_more_than_the_one_above_it(sizes: list[int], working: int, free: int, device: str) -> None:
    parts = {name: size * GIB for name, size in zip(["text_encoder", "a", "b", "c"], sizes, strict=False)}
    needs = Needs(parts, working * GIB, ("text_encoder",))
    machine = Machine(device, free * GIB, free * GIB)
    takes = [plan.takes for plan in ladder(needs, machine)]
    assert takes == sorted(takes, reverse=True)
    plans = choose(needs, machine, AUTO)
    assert plans == ladder(needs, machine)[-len(plans) :]
    if len(plans) > 1:
        assert plans[0].takes <= free * GIB
    assert fits_whole(needs, machine) is fits(ladder(needs, machine)[0], machine)
    assert fits(plans[0], machine) or len(plans) == 1


def test_what_a_person_sets_replaces_ours_on_every_rung() -> None:
    plan = first(card(80), offload="model", vae_tiling="off", weights="float8", attention="sage", cache="first block")
    assert (plan.offload, plan.vae_tiling, plan.float8) == ("model", False, True)
    assert (plan.attention, plan.cache) == ("sage", "first block")
    assert english(plan.words) == (
        "One component at a time on the GPU. Weights are kept as float8. Attention is by sage. "
        "Steps reuse each other (first block)."
    )
    assert all(one.vae_tiling for one in choose(VACE_14B, card(80), TakeSettings({"vae_tiling": "on"})))


def test_a_plan_says_itself() -> None:
    assert english(first(card(48)).words) == (
        "One component at a time on the GPU. The text encoder is loaded for the text alone. "
        "Pictures are decoded in tiles. That takes about 42.4 GiB."
    )


def test_what_would_fit_names_what_is_free_and_the_smallest_size() -> None:
    entry = ModelEntry(
        id="m", name="M", family="wan", pipeline="WanPipeline", sizes=((1280, 720), (832, 480)), size_step=16
    )
    advice = english(what_would_fit(entry, first(card(4)), card(4)))
    assert "4.0 GiB are free" in advice
    assert "native_size to 832x480" in advice


def test_needs_are_reckoned_from_the_weights_themselves(stage: Any, vace: str) -> None:
    entry = stage.engine(vace).entry
    folder = weights_of(entry)
    needs = needs_of(folder, entry, ("text_encoder",))
    assert set(needs.parts) == {"text_encoder", "transformer", "vae"}
    weights = (folder / "transformer").glob("*.safetensors")
    held = sum(path.stat().st_size for path in weights)
    # The file is the tensors (float32, as the entry holds them) and a header of some kilobytes.
    assert held * 0.8 < needs.parts["transformer"] < held
    assert needs.working == 6000 * 1024**2


def test_a_glance_at_this_machine_needs_no_torch_to_tell_what_is_free() -> None:
    machine = glance()
    assert machine.device in ("cuda", "mps", "cpu")
    assert machine.free > 0
    assert machine.main_free > 0
