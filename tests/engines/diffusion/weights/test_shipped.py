"""A model that comes with the program: an entry like any other, whose weights lie among the program's resources."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import diffusers
import numpy as np
import pytest
import torch
from tests.engines.diffusion.conftest import WAN, wan_parts

from matchcut.app import models
from matchcut.app.shelf import model_list
from matchcut.cli.main import run
from matchcut.engines import registry
from matchcut.engines.diffusion.catalogue import availability, catalogue
from matchcut.engines.diffusion.entries import ModelEntry
from matchcut.film.errors import BadInput
from matchcut.film.time import FrameRate
from matchcut.media import resources
from matchcut.models import keeping
from matchcut.models.places import weights_of
from matchcut.words.statements import english

ENTRY = """\
[[model]]
id = "pocket"
name = "Pocket"
family = "wan-vace"
pipeline = "WanVACEPipeline"
shipped = "tiny"
revision = "1"
dtypes = { default = "float32" }
frames = { step = 4, offset = 1, minimum = 5, maximum = 49 }
tail = { step = 4, offset = 1 }
sizes = [[144, 80]]
size_step = 16
rate = "12"
prompt_tokens = 64
can = { references = 3, keyframe = true, last_frame = true, tail_frames = 5 }
licence = { name = "Apache-2.0" }
summary = "Small enough to come with the program."
defaults = { num_inference_steps = 2, guidance_scale = "3.0", flow_shift = "3.0", conditioning_scale = "1.0" }
"""


def half_vace(words: Any) -> Any:
    """A tiny VACE of bfloat16, as models are published."""
    transformer = diffusers.WanVACETransformer3DModel(**WAN, vace_layers=[0], vace_in_channels=96)
    return diffusers.WanVACEPipeline(**wan_parts(words), transformer=transformer).to(torch.bfloat16)


@pytest.fixture
def program(
    home: Path, built: Callable[[Callable[[Any], Any]], Path], monkeypatch: pytest.MonkeyPatch
) -> Iterator[Callable[..., ModelEntry]]:
    """An installation that has the catalogue and the weights told in an entry among its resources."""

    def install(entry: str = ENTRY, weights: bool = True) -> ModelEntry:
        installed = home / "resources"
        (installed / "models").mkdir(parents=True)
        (installed / "models" / "pocket.toml").write_text(entry)
        if weights:
            shutil.copytree(built(half_vace), installed / "tiny")
        monkeypatch.setattr(resources, "_ROOTS", (installed, *resources._ROOTS))
        # The test's own home makes this reading of the catalogue its own; see `catalogue`.
        assert not catalogue().mistakes
        return catalogue().model("pocket")

    registry.look_again()
    yield install
    registry.look_again()


def test_it_is_ready_without_a_pull_and_without_a_question(
    program: Callable[..., ModelEntry], capsys: pytest.CaptureFixture[str]
) -> None:
    entry = program()
    assert availability(entry).ready
    assert weights_of(entry) == resources.resource("tiny")
    assert not models.terms("pocket").to_accept

    assert run(["models", "pull", "pocket"]) == 0
    assert capsys.readouterr().out == "pocket is here already: it comes with Matchcut.\n"
    assert run(["models", "list", "--json"]) == 0
    (told,) = json.loads(capsys.readouterr().out)
    assert (told["here"], told["ready"], told["shipped"], told["accepted"]) == (True, True, True, None)
    assert run(["engines"]) == 0
    (line,) = [line for line in capsys.readouterr().out.splitlines() if line.split()[:1] == ["pocket"]]
    assert line.rstrip().endswith("ready")
    (shown,) = model_list()
    assert (shown.shipped, shown.own, shown.here) == (True, False, True)


def test_its_layout_is_verified_and_it_can_not_be_removed(program: Callable[..., ModelEntry]) -> None:
    entry = program()
    found = keeping.verify(entry)
    assert (found.wrong, str(found.against)) == ((), "nothing: it came with Matchcut, so only its layout was checked")
    with pytest.raises(BadInput, match="comes with Matchcut and stays with it"):
        models.remove_model("pocket")
    with pytest.raises(BadInput, match="comes with Matchcut; there is nothing to fetch"):
        models.pull_model("pocket")
    assert weights_of(entry) is not None


def test_an_installation_without_its_weights_says_so(program: Callable[..., ModelEntry]) -> None:
    here = availability(program(weights=False))
    assert not here.ready
    assert english(here.reason) == "Its weights come with Matchcut and are not in this installation. Install it anew."


def test_its_takes_do_not_depend_on_where_the_program_is_installed(program: Callable[..., ModelEntry]) -> None:
    entry = program()
    before = entry.fingerprint
    weights = resources.resource("tiny")
    weights.rename(weights.with_name("elsewhere"))
    assert entry.fingerprint == before
    assert entry.place is None


def test_a_users_entry_can_be_like_it_with_weights_of_their_own(
    program: Callable[..., ModelEntry], tell: Callable[[str], None], home: Path
) -> None:
    tell('[[model]]\nid = "mine"\nlike = "pocket"\npath = "trained"\n[[model]]\nid = "slow"\nlike = "pocket"\n')
    program()
    mine, slow = catalogue().model("mine"), catalogue().model("slow")
    assert (mine.place, mine.shipped) == (home / "trained", "")
    assert slow.place == resources.resource("tiny")


@pytest.mark.parametrize("folder", ["../pocket", "/pocket"])
def test_it_lies_among_the_resources_and_nowhere_else(tell: Callable[[str], None], home: Path, folder: str) -> None:
    tell(ENTRY.replace('shipped = "tiny"', f'shipped = "{folder}"'))
    (mistake,) = catalogue().mistakes
    assert (mistake.field, mistake.line) == ("shipped", 6)


def test_its_takes_are_of_the_films_size_and_rate(
    program: Callable[..., ModelEntry], stage: Any, bars: Callable[[int, int], list[Any]]
) -> None:
    program()
    ada, before = stage.plain("ada", (210, 30, 30)), stage.tail("before", bars(40, 8), FrameRate(24))
    made = stage(
        "pocket",
        width=480,
        height=270,
        frames=24,
        cast=(stage.someone("Ada", ada),),
        upstream=before,
    )
    assert [frame.shape for frame in made.frames] == [(270, 480, 3)] * 24
    assert made.facts["native_size"] == "144x80"
    call = stage.calls[-1]
    assert (call["width"], call["height"], len(call["reference_images"])) == (144, 80, 1)
    assert stage.model("pocket").pipe.transformer.dtype is torch.float32
    again = stage("pocket", width=480, height=270, frames=24, cast=(stage.someone("Ada", ada),), upstream=before)
    assert np.array_equal(made.frames, again.frames)
