"""The catalogue as a whole: nothing in it is untried, and what it says of licences does not contradict itself."""

from __future__ import annotations

from collections import defaultdict

from tests.engines.diffusion.families.test_image_models import IMAGE_MODELS
from tests.engines.diffusion.families.tiny.every import FAMILIES, ours

from matchcut.engines.diffusion.entries import FAMILIES as KNOWN

FREE = {"Apache-2.0", "MIT"}


def test_every_catalogued_class_is_tried_on_a_tiny_model_of_it() -> None:
    models = ours()
    tried = {like for _, like, _ in FAMILIES.values()} | {like for _, like in IMAGE_MODELS.values()}
    tried.add("flux2-klein-4b")  # The tests of keyframes are all made with it.
    wanted = {(model.family, model.pipeline) for model in models.values()}
    assert {(models[like].family, models[like].pipeline) for like in tried} == wanted
    assert {family for family, _ in wanted} == set(KNOWN)


def test_a_licence_that_forbids_nothing_forbids_nothing_and_any_other_says_what() -> None:
    for model in ours().values():
        assert bool(model.licence.forbids) is (model.licence.name not in FREE), model.id
        assert model.licence.forbids or not model.gate, model.id


def test_one_licence_forbids_the_same_wherever_it_is_named() -> None:
    """It is accepted once, by its name, for every model under it."""
    forbids = defaultdict(set)
    for model in ours().values():
        forbids[model.licence.name].add(model.licence.forbids)
    assert [name for name, several in forbids.items() if len(several) > 1] == []
