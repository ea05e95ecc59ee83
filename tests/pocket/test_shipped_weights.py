"""The weights that come with the program do what they are there for, by margins that chance does not cross."""

from __future__ import annotations

import json
import random
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import pairwise
from typing import Any

import numpy as np
import pytest
import torch
from numpy.typing import NDArray
from safetensors import safe_open
from tests.campaigns import POCKET_SEEDS

from matchcut.engines.diffusion.catalogue import catalogue
from matchcut.media.resources import resource
from matchcut_pocket import finish
from matchcut_pocket.evaluate import TAIL, Checkpoint, ClipOrder, psnr
from matchcut_pocket.looks import PuppetLook, some_look
from matchcut_pocket.matching import distance, with_look
from matchcut_pocket.world import Performance, draw, sample

Frames = NDArray[np.uint8]
STEPS = 8
LARGEST = 48 * 2**20
SEEDS = (11, 23, 42)[: POCKET_SEEDS.now]


@pytest.fixture(scope="module")
def model() -> Iterator[Checkpoint]:
    """On one thread: threads of tests that run beside each other would wait for each other.

    What its autoencoder has encoded once it need not encode again: most often nothing but grey, twice for each clip.
    """
    threads = torch.get_num_threads()
    torch.set_num_threads(1)
    checkpoint = Checkpoint(resource("pocket"), steps=STEPS)
    encode, known = checkpoint.pipeline.vae.encode, dict[bytes, Any]()

    def encoded(clip: torch.Tensor) -> Any:
        pixels = clip.numpy().tobytes()
        if pixels not in known:
            known[pixels] = encode(clip)
        return known[pixels]

    checkpoint.pipeline.vae.encode = encoded
    yield checkpoint
    torch.set_num_threads(threads)


@pytest.fixture(scope="module")
def made(model: Checkpoint) -> Callable[[ClipOrder], Frames]:
    """The model; what it has made once it need not make again."""
    known: dict[tuple[Performance, tuple[PuppetLook, ...], int], Frames] = {}

    def make(wanted: ClipOrder) -> Frames:
        what = (wanted.performance, wanted.references, wanted.seed)
        if wanted.kept is not None:
            return model(replace(wanted, size=model.size))
        if what not in known:
            known[what] = model(replace(wanted, size=model.size))
        return known[what]

    return make


def scene(seed: int, place: str = "meadow") -> Performance:
    """One puppet, near, in daylight, who waves."""
    performance = sample(seed, frames=25)
    role = replace(performance.cast[0], action="wave", x=0.0)
    return replace(performance, cast=(role,), size="medium", move="static", place=place, time="day", weather="clear")


def stranger(seed: int) -> PuppetLook:
    """Somebody who shares no feature with the scene's puppet."""
    mine, dice = set(scene(seed).cast[0].look.features), random.Random(seed)
    return next(look for look in iter(lambda: some_look(dice), None) if not mine & set(look.features))


def test_they_are_small_and_in_the_form_in_which_models_are_published() -> None:
    folder = resource("pocket")
    assert sum(file.stat().st_size for file in folder.rglob("*") if file.is_file()) <= LARGEST
    weights = list(folder.rglob("*.safetensors"))
    assert {file.parent.name for file in weights} == {"vae", "text_encoder", "transformer"}
    for file in weights:
        with safe_open(file, "numpy") as kept:
            assert {kept.get_slice(name).get_dtype() for name in kept.keys()} == {"BF16"}  # noqa: SIM118
    assert json.loads((folder / "model_index.json").read_text())["_class_name"] == "WanVACEPipeline"


def test_they_are_measured_as_the_engine_samples_them() -> None:
    defaults = catalogue().model("pocket").defaults
    assert (int(defaults["num_inference_steps"]), float(defaults["guidance_scale"])) == (finish.STEPS, finish.GUIDANCE)


@pytest.mark.parametrize("seed", SEEDS)
def test_the_referenced_puppet_plays_and_another_reference_brings_another(
    made: Callable[[ClipOrder], Frames], seed: int
) -> None:
    performance, other = scene(seed), stranger(seed)
    mine = made(ClipOrder(performance=performance, references=(performance.cast[0].look,), seed=seed))
    theirs = made(ClipOrder(performance=performance, references=(other,), seed=seed))
    exchanged = with_look(performance, other)
    assert distance(mine, performance) < 0.7 * distance(mine, exchanged)
    assert distance(theirs, exchanged) < 0.7 * distance(theirs, performance)


def test_a_tail_is_kept_and_gone_on_with(made: Callable[[ClipOrder], Frames]) -> None:
    performance = scene(SEEDS[0])
    wanted = ClipOrder(performance=performance, references=(performance.cast[0].look,), seed=SEEDS[0])
    before = made(wanted)
    after = made(replace(wanted, kept=before[-TAIL:], seed=1))
    assert psnr(after[:TAIL], before[-TAIL:]) > 24
    across = np.abs(after[TAIL].astype(float) - before[-1]).mean()
    elsewhere = np.abs(made(replace(wanted, seed=2))[TAIL].astype(float) - before[-1]).mean()
    assert across < 0.6 * elsewhere


def test_the_prompt_says_where_it_is(made: Callable[[ClipOrder], Frames]) -> None:
    def colours(frames: Frames) -> NDArray[np.float64]:
        return frames[:, ::8, ::8].astype(np.float64).mean(axis=0)

    for place, elsewhere in (("meadow", "theatre"), ("theatre", "meadow")):
        there, other = scene(SEEDS[0], place), scene(SEEDS[0], elsewhere)
        frames = colours(made(ClipOrder(performance=there, references=(there.cast[0].look,), seed=SEEDS[0])))
        wrong = [np.abs(frames - colours(draw(one, (112, 64)))).mean() for one in (there, other)]
        assert wrong[0] < 0.6 * wrong[1]


def test_it_moves_but_does_not_flicker(made: Callable[[ClipOrder], Frames]) -> None:
    performance = scene(SEEDS[0])
    frames = made(ClipOrder(performance=performance, references=(performance.cast[0].look,), seed=SEEDS[0]))
    steps = [float(np.abs(one.astype(float) - two).mean()) for one, two in pairwise(frames)]
    assert 0.1 < np.mean(steps) < 12
    assert np.abs(frames[-1].astype(float) - frames[0]).mean() < 60


def test_the_same_seed_makes_the_same_frames_and_another_seed_others(
    model: Checkpoint, made: Callable[[ClipOrder], Frames]
) -> None:
    performance = scene(SEEDS[0])
    wanted = ClipOrder(performance=performance, references=(performance.cast[0].look,), seed=SEEDS[0])
    once = made(wanted)
    assert np.array_equal(model(replace(wanted, size=model.size)), once)
    assert psnr(made(replace(wanted, seed=2)), once) < 30


def test_their_model_card_tells_what_they_are() -> None:
    card = (resource("pocket") / "README.md").read_text(encoding="utf-8")
    facts = json.loads((resource("pocket") / "pocket.json").read_text(encoding="utf-8"))
    assert all(f"{steps:,}" in card for steps in facts["steps"].values())
