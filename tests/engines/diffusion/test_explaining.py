"""The plan says in words, before it runs, how a shot is made, and warns of what is weak or can't be."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from matchcut.engines.diffusion.catalogue import catalogue
from matchcut.engines.diffusion.explaining import explain
from matchcut.engines.diffusion.memory import GIB, Machine
from matchcut.engines.spec import Outlook
from matchcut.film.ids import MediaId
from matchcut.film.model import Parameters
from matchcut.planning.recipe import Portrait, Recipe, Upstream
from matchcut.words.statements import english

MARA = Portrait(name="Mara", references=(MediaId("a"), MediaId("b"), MediaId("c")))
CARD = Machine("cuda", 24 * GIB, 64 * GIB)
RECIPE = Recipe(
    engine="",
    engine_revision="",
    width=1280,
    height=720,
    rate_numerator=24,
    rate_denominator=1,
    frames=96,
    seed=1,
    cast=(MARA,),
)


def told(engine: str, machine: Machine = CARD, **changes: Any) -> Outlook:
    """The outlook in English."""
    ahead = explain(catalogue().model(engine), replace(RECIPE, **changes), "12A", machine)
    return Outlook(english(ahead.words), tuple(map(english, ahead.warnings)), english(ahead.held))


def test_what_lies_in_between_and_how_long_it_takes_is_told_where_it_is_chosen(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("os.cpu_count", lambda: 2)
    words = told("wan2.1-vace-14b", parameters=Parameters({"interpolation": "auto"})).words
    # 96 frames of a film at 24 fps, of a model's at 16: every third is the model's own.
    assert "64 frames lie in between: by optical flow, and by RIFE where that fails, in about 118 s at most." in words
    assert "in between" not in told("wan2.1-vace-14b").words
    as_the_model = {"rate_numerator": 16, "parameters": Parameters({"interpolation": "auto"})}
    assert "in between" not in told("wan2.1-vace-14b", **as_the_model).words


def test_a_sheet_that_a_model_can_t_be_shown_is_told(home: Path) -> None:
    sheet = Upstream(tail=MediaId("tail"), frames=20, sheet=True)
    words = told("wan2.1-vace-1.3b", upstream=sheet).words
    assert "Mara through 2 references. What shot 12A shows at its end is the last and weakest reference." in words
    crowd = tuple(Portrait(name=name, references=(MediaId(name),)) for name in ("Mara", "Noah", "Ida"))
    assert told("wan2.1-vace-1.3b", upstream=sheet, cast=crowd).warnings == (
        "The references leave no room for the end of the shot before, or for the look anchor: Wan 2.1 VACE 1.3B takes "
        "no more.",
    )
    (warning,) = told("wan2.1-i2v-14b-480p", upstream=sheet, cast=()).warnings
    assert warning.endswith(
        "takes no pictures as references, so the end of the shot before, or the look anchor, is not shown to it."
    )


def test_identity_chaining_size_and_memory_are_told_in_a_few_sentences(home: Path) -> None:
    tail = Upstream(tail=MediaId("tail"), frames=20)
    assert told("wan2.1-vace-1.3b", upstream=tail) == Outlook(
        "Continues shot 12A with 5 tail frames. Mara through 3 references. "
        "Samples 69 frames of 832×480 at 16 fps. They are brought to 1280×720 and 24 fps.",
        held="The model stays on the GPU. That takes about 20.9 GiB.",
    )
    roomy = told("wan2.1-vace-14b", Machine("cuda", 80 * GIB, 64 * GIB))
    assert roomy.words == (
        "Starts with a cut. Mara through 3 references. "
        "Samples 65 frames of 1280×720 at 16 fps. They are brought to 24 fps."
    )
    assert roomy.held == "The model stays on the GPU. That takes about 57.1 GiB."


def test_words_alone_are_warned_of(home: Path) -> None:
    (warning,) = told("wan2.1-t2v-1.3b").warnings
    assert warning.startswith("Nothing but words tells what Mara looks like. Choose an engine that takes references")


def test_a_shot_that_cant_continue_is_warned_of(home: Path) -> None:
    made = told("wan2.1-t2v-1.3b", cast=(), upstream=Upstream(tail=MediaId("tail"), frames=9))
    assert made.warnings == ("Wan 2.1 T2V 1.3B can't start from another shot, so nothing of shot 12A is carried on.",)


@pytest.mark.parametrize(
    ("engine", "changes", "warning"),
    [
        (
            "wan2.2-i2v-a14b",
            {"frames": 122, "keyframe": MediaId("key")},
            "at most 81 frames at 16 fps.*121 frames long, and give the rest",
        ),
        (
            "wan2.1-vace-1.3b",
            {"parameters": Parameters({"native_size": "830x480"})},
            "nearest that it can make is 832x480",
        ),
        ("wan2.1-vace-1.3b", {"parameters": Parameters({"loras": "gone"})}, "There is no LoRA 'gone'"),
        (
            "wan2.1-i2v-14b-480p",
            {"parameters": Parameters({"keyframe_model": "none"})},
            "animates a picture, and this shot has none. Give the shot a keyframe",
        ),
    ],
)
def test_what_would_fail_is_told_before_it_does(home: Path, engine: str, changes: dict[str, Any], warning: str) -> None:
    made = told(engine, **changes)
    assert made.words == ""
    assert len(made.warnings) == 1

    assert re.search(warning, made.warnings[0])


def test_a_long_shot_is_made_in_sections_and_a_very_long_one_is_warned_of(home: Path) -> None:
    long = told("wan2.1-vace-1.3b", frames=156)
    assert "Samples 109 frames of 832×480 at 16 fps, in 2 sections that overlap by 5. They are brought to" in long.words
    assert long.warnings == ()
    (warning,) = told("wan2.1-vace-1.3b", frames=500).warnings
    assert warning.startswith("It is made in 5 sections, along which colours and faces drift.")


def test_pictures_that_the_model_cant_use_are_warned_of(home: Path) -> None:
    made = told("wan2.1-t2v-1.3b", cast=(), keyframe=MediaId("key"), next_keyframe=MediaId("next"))
    assert made.words.startswith(
        "Starts with a cut. Can't end in the next shot's keyframe. Its keyframe can't be used. "
    )
    assert [warning.partition(" can't ")[2] for warning in made.warnings] == [
        "start from a picture, so the keyframe counts for nothing.",
        "end in a picture, so it does not bridge to the next shot.",
    ]


def test_a_keyframe_model_that_is_not_here_is_warned_of(home: Path, tell: Callable[[str], None]) -> None:
    asked = Parameters({"keyframe_model": "nobody"})
    assert told("wan2.1-i2v-14b-480p", parameters=asked).warnings[0].startswith("There is no model 'nobody'")
    tell("[[model]]\nid = 'still'\nlike = 'wan2.1-t2v-1.3b'\nname = 'Still'\npath = 'still'\nimage = true\n")
    absent = told("wan2.1-i2v-14b-480p", parameters=Parameters({"keyframe_model": "still"}))
    assert "Mara through a first frame that still makes" in absent.words
    assert absent.warnings[0].startswith("Still can't make the first frame yet. There is no model in")
    (home / "mine").mkdir()
    (home / "mine" / "model_index.json").write_text("{}")
    tell("[[model]]\nid = 'mine'\nlike = 'flux2-klein-4b'\npath = 'mine'\n")
    instead = told("wan2.1-i2v-14b-480p", parameters=Parameters({"keyframe_model": "still"}))
    assert instead.warnings[0].endswith(" Or set keyframe_model to one of: mine.")
    edits = Parameters({"keyframe_model": "qwen-image-edit-2509"})
    assert "weights are not here" in told("wan2.1-i2v-14b-480p", parameters=edits).warnings[0]
    (bare,) = told("wan2.1-i2v-14b-480p", parameters=edits, cast=()).warnings
    assert bare == ("Qwen-Image-Edit 2509 makes pictures out of others, and this shot has no references. Give it one.")


def test_a_machine_that_is_too_small_is_warned_of(home: Path) -> None:
    tight = told("wan2.1-vace-14b", Machine("cuda", 2 * GIB, 8 * GIB))
    assert "layer by layer" in tight.held.lower()
    assert tight.warnings[0].startswith("Memory may not do. 2.0 GiB are free, and 22 GiB of main memory would hold")


def test_telling_loads_nothing_heavy_for_any_model() -> None:
    program = """
import json, sys
from matchcut.engines.registry import engines
from matchcut.planning.recipe import Recipe
plain = dict(width=64, height=32, rate_numerator=24, rate_denominator=1, frames=8, seed=1, engine_revision="")
told = {name: spec.explain(Recipe(engine=name, **plain), "") for name, spec in engines().items()}
loaded = {name.partition(".")[0] for name in sys.modules}
heavy = {"torch", "diffusers", "transformers", "cv2", "insightface", "av"} & loaded
print(json.dumps([sum(bool(one.words or one.warnings) for one in told.values()), sorted(heavy)]))
"""
    done = subprocess.run([sys.executable, "-c", program], check=True, capture_output=True, text=True)
    count, heavy = json.loads(done.stdout)
    assert count > 20
    assert heavy == []
