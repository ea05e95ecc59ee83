"""The engine's settings, its hand-over, and what it says of itself."""

from __future__ import annotations

import subprocess
import sys
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from matchcut.engines.animatic.camera import AXES, CameraStart
from matchcut.engines.animatic.framing import Depth, PicturePlacement, Region
from matchcut.engines.animatic.look import read_look
from matchcut.engines.animatic.seam import FigureState, HandOver, read_hand_over
from matchcut.engines.animatic.spec import PARAMETERS, specs
from matchcut.engines.registry import load_engine
from matchcut.engines.spec import EngineKind
from matchcut.film.errors import BadInput
from matchcut.planning.recipe import canonical

NUMBERS = st.floats(-1e6, 1e6)


def test_it_says_honestly_what_it_makes() -> None:
    (spec,) = specs()
    assert spec.id == "animatic"
    assert spec.kind is EngineKind.ANIMATIC
    assert "stills" in spec.makes
    assert "not generated video" in spec.makes
    assert spec.available().ready
    assert spec.capabilities.tail_frames == spec.tail_kept >= 1
    assert load_engine(spec) is not None


def test_its_spec_and_words_load_nothing_heavy() -> None:
    told = subprocess.run(
        [
            sys.executable,
            "-c",
            "import sys, matchcut.engines.animatic.spec, matchcut.engines.animatic.business, "
            "matchcut.engines.animatic.business; print({'cv2', 'numpy', 'PIL', 'skimage'} & set(sys.modules))",
        ],
        capture_output=True,
        text=True,
        check=True,
    )
    assert told.stdout.strip() == "set()"


def test_defaults_are_those_described() -> None:
    look = read_look({})
    for parameter in PARAMETERS:
        value = getattr(look, parameter.name)
        described = parameter.default
        assert value == (float(described) if parameter.kind == "decimal" else described or None)


def test_settings_are_read_and_unknown_ones_ignored() -> None:
    look = read_look({"strength": "0.5", "life": False, "background": "soft", "aim": "0.25, 0.75", "num_frames": 9})
    assert (look.strength, look.life, look.background, look.aim) == (0.5, False, "soft", (0.25, 0.75))
    assert read_look({"grain": 1}).grain == 1.0


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("strength", "-1"),
        ("strength", "much"),
        ("strength", "nan"),
        ("strength", True),
        ("closer", "0.5"),
        ("life", "yes"),
        ("background", "gone"),
        ("aim", "middle"),
        ("aim", "0.5"),
        ("aim", "0.5 1.5"),
        ("aim", "nan nan"),
    ],
)
def test_a_wrong_setting_is_refused_by_its_name(name: str, value: Any, shoot: Any) -> None:
    with pytest.raises(BadInput) as told:
        shoot(parameters={name: value})
    assert told.value.field == name
    assert told.value.advice


@given(
    st.lists(NUMBERS, min_size=len(AXES), max_size=len(AXES)),
    st.lists(NUMBERS, min_size=7, max_size=7),
    st.tuples(NUMBERS, NUMBERS, NUMBERS),
    st.lists(st.tuples(st.text(max_size=9), NUMBERS, NUMBERS), max_size=3),
)
def test_a_hand_over_reads_back_to_the_very_same_numbers(
    pose: list[float], velocity: list[float], place: tuple[float, float, float], figures: list[Any]
) -> None:
    left = HandOver(
        kind="stage",
        start=CameraStart(np.array(pose), np.array(velocity)),
        picture="abc",
        placement=PicturePlacement(*place),
        region=Region(1, 2, 30, 40),
        depth=Depth(np.array(velocity), abs(place[0])),
        background="soft",
        figures=tuple(FigureState(media, 0.5, (x, y, 1.0), (y, x, 0.0)) for media, x, y in figures),
        shot_size="wide",
    )
    assert all(type(value) in (str, int, bool) for value in left.facts().values())
    read = read_hand_over(canonical(left.facts()))
    assert read is not None
    assert np.array_equal(read.start.pose, left.start.pose)
    assert np.array_equal(read.start.velocity, left.start.velocity)
    assert np.array_equal(read.depth.rest, left.depth.rest)
    assert read.depth.parallax == left.depth.parallax
    for name in ("kind", "picture", "placement", "region", "background", "figures", "shot_size"):
        assert getattr(read, name) == getattr(left, name)


@pytest.mark.parametrize(
    "text", ["{}", "[]", "7", "", "{", '{"by":"diffusion"}', '{"by":"animatic","form":2}', '{"by":"animatic","form":1}']
)
def test_what_another_engine_left_is_not_read(text: str) -> None:
    assert read_hand_over(text) is None


def test_a_hand_over_with_impossible_numbers_is_not_read() -> None:
    facts = HandOver(kind="still", start=CameraStart(np.zeros(7), np.zeros(7))).facts()
    for name, value in (("pose", "nan " * 7), ("velocity", "1 2"), ("figures", "{"), ("region", "a b c d")):
        assert read_hand_over(canonical({**facts, name: value})) is None
