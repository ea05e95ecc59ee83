"""Two for the Stage: the example of two drawn puppets has the shape that it promises, and its pictures are its own."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType

import numpy as np
import pytest
from PIL import Image

from matchcut.engines.prompting import write_prompt
from matchcut.film.film import Film
from matchcut.media.stills import read_still
from matchcut.planning.cooking import Cook
from matchcut.planning.graph import chains
from matchcut.script.storyboard_toml import read_storyboard
from matchcut_pocket.models import STUDY, TEXT_TOKENS, make_tokenizer
from matchcut_pocket.world import figure

PUPPETS = Path(__file__).parents[2] / "projects_example" / "puppets"


@pytest.fixture(scope="module")
def film() -> Film:
    return read_storyboard(PUPPETS / "storyboard.toml").film


@pytest.fixture(scope="module")
def scissors() -> ModuleType:
    """make_images.py, as a module."""
    spec = importlib.util.spec_from_file_location("make_images", PUPPETS / "make_images.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_two_puppets_in_two_scenes_with_chains(film: Film) -> None:
    assert film.settings.engine == "pocket"
    assert len(film.order) >= 10
    assert len(film.scene_order) == 2
    assert len(film.characters) == 2
    assert {casting.character for casting in film.castings.values()} == set(film.characters)
    assert sum(len(chain) > 1 for chain in chains(film)) >= 3
    assert set(film.cast_by_shot) == set(film.order)


def test_every_cut_falls_on_a_beat(film: Film) -> None:
    assert {start % 12 for start in film.layout.starts} == {0}


def test_the_pictures_are_those_that_the_world_draws(scissors: ModuleType) -> None:
    for name, look in scissors.CAST.items():
        drawn = np.asarray(scissors.shrunk(scissors.figure(look), scissors.FIGURE), np.int16)
        kept = np.asarray(Image.open(PUPPETS / "images" / f"{name}.png", formats=["PNG"]), np.int16)
        solid = (drawn[..., 3] > 250) & (kept[..., 3] > 250)
        assert 0.1 < solid.mean() < 0.6
        assert np.abs(drawn - kept)[solid].mean() < 1


def test_nobody_is_cut_off_by_the_edge_of_their_picture() -> None:
    for name in ("nell", "otto"):
        alpha = np.asarray(Image.open(PUPPETS / "images" / f"{name}.png", formats=["PNG"]))[..., 3]
        edge = np.concatenate([alpha[0], alpha[-1], alpha[:, 0], alpha[:, -1]])
        assert edge.max() == 0


def test_nobody_could_take_one_for_the_other(scissors: ModuleType) -> None:
    nell, otto = scissors.CAST["nell"], scissors.CAST["otto"]
    assert not set(nell.features) & set(otto.features)


def test_the_pocket_model_could_read_every_shot(film: Film) -> None:
    read, cook = make_tokenizer(STUDY), Cook(film, lambda *_: "1")
    for shot in film.order:
        prompt = write_prompt(cook.recipe(shot, variation=0, upstream=None), sound=False)
        assert len(read(prompt).input_ids) <= TEXT_TOKENS


def test_a_cut_out_reaches_a_model_as_the_world_shows_figures(scissors: ModuleType) -> None:
    """On white, and as large in the picture: 80 pixels high it is what the pocket model is taught on."""
    figures = {name: figure(look, (144, 80)) for name, look in scissors.CAST.items()}
    for name in scissors.CAST:
        cut_out = Image.fromarray(read_still(PUPPETS / "images" / f"{name}.png", paper=255))
        small = cut_out.resize((round(80 * cut_out.width / cut_out.height), 80), Image.Resampling.LANCZOS)
        placed = Image.new("RGB", (144, 80), "white")
        placed.paste(small, ((144 - small.width) // 2, 0))
        seen = np.asarray(placed, np.int16)
        wrong = {one: np.abs(seen - drawn).mean() for one, drawn in figures.items()}
        assert wrong[name] < 6  # Half a pixel's shift.
        assert all(wrong[other] > 2 * wrong[name] for other in figures if other != name)
