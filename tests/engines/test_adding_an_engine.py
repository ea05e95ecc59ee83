"""CONTRIBUTING's recipe for an engine, followed in a copy of the house: its folder and its entry point, no more."""

from __future__ import annotations

import json
import re
import tomllib
from pathlib import Path
from types import ModuleType
from typing import Any

import av
import numpy as np
import pytest

MODULES = ("engines/swatch/__init__.py", "engines/swatch/pipeline.py", "engines/swatch/spec.py")
STORYBOARD = """\
[film]
title = "Colours"
size = [64, 36]
engine = "swatch"

[[scene]]

[[scene.shot]]
id = "one"
duration = "6f"

[[scene.shot]]
id = "two"
duration = "6f"
parameters = { light = 0 }
"""


@pytest.fixture(scope="module")
def copy(house: ModuleType, tmp_path_factory: pytest.TempPathFactory) -> Any:
    """A copy of the house in which the recipe was followed, and which was installed."""
    copy = house.HouseCopy(tmp_path_factory.mktemp("house"))
    recipe = house.recipe("Adding an engine")
    engine = copy.folder / "src/matchcut/engines/swatch"
    engine.mkdir()
    (engine / "__init__.py").touch()
    for name, text in zip(("spec.py", "pipeline.py"), house.blocks(recipe), strict=True):
        (engine / name).write_text(text, "utf-8")
    (line,) = house.blocks(recipe, "toml")
    project = copy.folder / "pyproject.toml"
    told = re.sub(r'(?<=entry-points."matchcut.engines"\]\n)', line, project.read_text("utf-8"))
    project.write_text(told, "utf-8")
    points = tomllib.loads(told)["project"]["entry-points"]
    installed = copy.folder / "src" / "matchcut-0.dist-info"
    installed.mkdir()
    (installed / "METADATA").write_text("Metadata-Version: 2.1\nName: matchcut\nVersion: 0\n")
    lines = [
        line
        for group, own in points.items()
        for line in (f"[{group}]", *(f"{name} = {place}" for name, place in own.items()))
    ]
    (installed / "entry_points.txt").write_text("\n".join(lines))
    return copy


def test_its_folder_is_all_that_is_new(copy: Any) -> None:
    assert copy.touched() == list(MODULES)
    copy.require_style(MODULES)


def test_a_film_is_made_by_it_and_everybody_knows_what_it_is(copy: Any, tmp_path: Path) -> None:
    film = tmp_path / "film"
    film.mkdir()
    (film / "storyboard.toml").write_text(STORYBOARD)

    def matchcut(*arguments: object) -> str:
        return copy.run("-m", "matchcut", *arguments, home=tmp_path)

    listed = next(engine for engine in json.loads(matchcut("engines", "--json")) if engine["id"] == "swatch")
    assert (listed["makes"], listed["ready"]) == ("a plane of one colour, drawn by no model", True)
    matchcut("render", film, "-o", tmp_path / "film.mp4", "--quiet")
    with av.open(str(tmp_path / "film.mp4")) as container:
        frames = [frame.to_ndarray(format="rgb24").astype(int) for frame in container.decode(video=0)]
    assert len(frames) == 12
    assert all(np.ptp(frame.reshape(-1, 3), axis=0).max() <= 8 for frame in frames)
    assert max(frames[0].mean(axis=(0, 1))) > 20
    assert max(frames[-1].mean(axis=(0, 1))) < 8
    assert "nothing to make" in matchcut("generate", film)
    matchcut("export", film, "-o", tmp_path / "film.otio")
    assert '"generated": "yes"' in (tmp_path / "film.otio").read_text()
