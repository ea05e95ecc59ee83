"""Interpolation and enlarging by ONNX models that a person names: asked for, used, and part of the recipe."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from onnx import helper

from matchcut.app.models import add_model
from matchcut.app.shelf import tool_list
from matchcut.engines.conforming.choosing import ChosenMotion
from matchcut.engines.conforming.frames import conform_frames
from matchcut.engines.conforming.learned import LearnedMotion
from matchcut.engines.diffusion.catalogue import catalogue
from matchcut.engines.diffusion.pipeline import PLAIN, finish_for
from matchcut.engines.diffusion.spec import spec_of
from matchcut.film.errors import BadInput
from matchcut.film.time import FrameRate
from matchcut.models.boxed import all_boxed_weights

PICTURE = (1, 3, "h", "w")


def test_tools_are_added_by_what_they_take_and_used_by_name(home: Path, darker: Path, inverted: Path) -> None:
    assert dict(add_model("dark", darker).parts) == {"interpolation": darker}
    assert dict(add_model("twice", inverted).parts) == {"enlarging": inverted}
    assert [(tool.id, tool.does) for tool in tool_list()] == [("dark", "interpolation"), ("twice", "enlarging")]
    finish = finish_for({"interpolation": "dark", "enlarging": "twice"})
    frames = np.stack([np.full((16, 16, 3), grey, np.uint8) for grey in (100, 104)])
    made = list(
        conform_frames(
            frames,
            FrameRate(8),
            FrameRate(24),
            4,
            (32, 32),
            interpolate=finish.interpolate,
            enlarge=finish.enlarge,
        )
    )
    assert [int(picture[3, 3, 0]) for picture in made] == [155, 205, 205, 151]
    assert finish_for({}) == PLAIN
    assert finish_for({"interpolation": "dark"}).interpolate is finish.interpolate


def test_an_unknown_tool_or_one_of_another_kind_is_refused(home: Path, darker: Path) -> None:
    add_model("dark", darker)
    with pytest.raises(BadInput, match=r"no tool 'rife' for interpolation\. Known: auto, dark\."):
        finish_for({"interpolation": "rife"})
    with pytest.raises(BadInput, match=r"no tool 'dark' for enlarging\. Add one with"):
        finish_for({"enlarging": "dark"})
    darker.unlink()
    with pytest.raises(BadInput, match="The tool is not there"):
        finish_for({"interpolation": "dark"})


def test_a_changed_tool_makes_takes_stale(home: Path, darker: Path) -> None:
    add_model("dark", darker)
    spec = spec_of(catalogue().model("wan2.1-vace-1.3b"))
    first = spec.named({"interpolation": "dark"})
    assert first
    assert spec.named({}) == ""
    file = home / "models.toml"
    file.write_text(file.read_text() + 'revision = "2"\n')
    assert spec.named({"interpolation": "dark"}) not in ("", first)


def test_flow_or_rife_is_chosen_by_the_weights_in_the_box_and_needs_no_tool(home: Path) -> None:
    finish = finish_for({"interpolation": "auto"})
    assert isinstance(finish.interpolate, ChosenMotion)
    assert finish.remarks == ()
    # Counts are a take's own.
    assert finish_for({"interpolation": "auto"}).interpolate is not finish.interpolate
    mark = spec_of(catalogue().model("wan2.1-vace-1.3b")).named({"interpolation": "auto"})
    assert mark


def test_other_weights_for_it_make_takes_stale(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    spec = spec_of(catalogue().model("wan2.1-vace-1.3b"))
    first = spec.named({"interpolation": "auto"})
    others = tuple(replace(weights, sha256="0" * 64) for weights in all_boxed_weights())
    monkeypatch.setattr("matchcut.engines.diffusion.spec.all_boxed_weights", lambda: others)
    assert spec.named({"interpolation": "auto"}) not in ("", first)
    assert spec.named({}) == ""


def test_a_tool_of_the_users_own_that_is_called_so_goes_before(home: Path, darker: Path) -> None:
    add_model("auto", darker)
    assert isinstance(finish_for({"interpolation": "auto"}).interpolate, LearnedMotion)


def test_a_file_that_is_neither_is_not_added(home: Path, onnx_model: Callable[..., Path]) -> None:
    four = dict.fromkeys("abcd", PICTURE)
    nodes = [helper.make_node("Sum", list(four), ["made"])]
    with pytest.raises(BadInput, match="can't be used here"):
        add_model("odd", onnx_model(home / "odd.onnx", nodes, four))
    assert not (home / "models.toml").exists()


@pytest.mark.parametrize(
    ("text", "line", "what"),
    [
        ("[[tool]]\nid = 'a'\npath = 'a.onnx'\ndoes = 'magic'\n", 4, "'interpolation' or 'enlarging'"),
        ("[[tool]]\nid = 'a'\npath = 'a.onnx'\ndoes = 'enlarging'\nodd = 1\n", 5, "not known"),
        ("[[tool]]\nid = 'a'\ndoes = 'enlarging'\n", 1, "missing"),
    ],
)
def test_a_mistake_in_a_tool_is_told_with_its_line(home: Path, tell: Any, text: str, line: int, what: str) -> None:
    tell(text)
    (mistake,) = catalogue().mistakes
    assert (mistake.line, what in mistake.what) == (line, True)
    assert catalogue().tools == {}
