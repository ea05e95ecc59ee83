"""CONTRIBUTING's recipe for an edit format, followed in a copy of the house: two files, and a film goes in and out."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from textwrap import indent

import av
import numpy as np
import pytest

HOUSE = Path(__file__).parents[2]
RATE, FRAMES = 24, 12


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of the house in which the recipe was followed."""
    copy = tmp_path / "house"
    shutil.copytree(HOUSE / "src" / "matchcut", copy / "src" / "matchcut", ignore=shutil.ignore_patterns("__pycache__"))
    (copy / "resources").symlink_to(HOUSE / "resources")
    recipe = (HOUSE / "CONTRIBUTING.md").read_text("utf-8").split("## Adding an edit format")[1].split("\n## ")[0]
    module, row = re.findall(r"```python\n(.*?)```", recipe, re.DOTALL)
    room = copy / "src" / "matchcut" / "interchange"
    (room / "cuts.py").write_text(module, "utf-8")
    formats = (room / "formats.py").read_text("utf-8")
    assert formats.count(")\n\nFORMATS") == 1
    (room / "formats.py").write_text(
        formats.replace(")\n\nFORMATS", f"{indent(row.rstrip(), '    ')},\n)\n\nFORMATS"), "utf-8"
    )
    return copy


def film(path: Path, shade: int) -> Path:
    """Half a second of one grey."""
    with av.open(str(path), "w") as container:
        stream = container.add_stream("ffv1", rate=RATE)
        stream.width, stream.height, stream.pix_fmt = 64, 48, "bgr0"
        for _ in range(FRAMES):
            frame = av.VideoFrame.from_ndarray(np.full((48, 64, 3), shade, np.uint8), format="rgb24")
            container.mux(stream.encode(frame.reformat(format="bgr0")))
        container.mux(stream.encode())
    return path


def shade_of(path: Path, number: int) -> int:
    """How light a frame of a file is, to the nearest ten."""
    with av.open(str(path)) as container:
        frame = next(frame for index, frame in enumerate(container.decode(video=0)) if index == number)
    return round(float(frame.to_ndarray(format="rgb24").mean()), -1)


def test_a_film_comes_in_by_the_new_format_and_goes_out_by_it(copy: Path, tmp_path: Path) -> None:
    """It becomes takes of what its list names; the list that goes out of them is the one that came in."""

    def run(*arguments: object) -> str:
        done = subprocess.run(
            [sys.executable, "-m", "matchcut", *map(str, arguments)],
            check=False,
            capture_output=True,
            text=True,
            env={**os.environ, "PYTHONPATH": str(copy / "src"), "XDG_CONFIG_HOME": str(tmp_path / "config")},
        )
        assert done.returncode == 0, done.stderr
        return done.stdout + done.stderr

    for name, shade in (("a", 60), ("b", 180)):
        film(tmp_path / f"{name}.mkv", shade)
    came = tmp_path / "came.cuts"
    came.write_text("Two shots\t24\t86400\n1\t8\t2\t1\ta.mkv\t\t0\t0\n2\t9\t1\t1\tb.mkv\tdissolve\t8\t3\n")
    run("new", tmp_path / "film", "--from", came)
    run("generate", tmp_path / "film", "--quiet")
    told = run("export", tmp_path / "film", "-o", tmp_path / "out.cuts")
    assert "List of cuts" in told
    head, first, second = ((tmp_path / "out.cuts").read_text().splitlines()[i].split("\t") for i in range(3))
    assert head == ["Two shots", "24", "86400"]
    assert (first[1], second[1], second[5:]) == ("8", "9", ["dissolve", "8", "3"])
    assert [shade_of(tmp_path / row[4], int(row[2])) for row in (first, second)] == [60, 180]


def test_the_recipe_is_in_the_houses_style(copy: Path) -> None:
    room = copy / "src" / "matchcut" / "interchange"
    style = ["--config", HOUSE / "pyproject.toml", room / "cuts.py", room / "formats.py"]
    for command in (["check", "--no-cache"], ["format", "--check", "--no-cache"]):
        done = subprocess.run(
            [sys.executable, "-m", "ruff", *command, *map(str, style)], check=False, capture_output=True, text=True
        )
        assert done.returncode == 0, done.stdout
