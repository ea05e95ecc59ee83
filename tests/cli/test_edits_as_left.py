"""An edit with all that editors leave in it, by the program itself: made, rendered, sent out and brought back."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path

import av
import opentimelineio as otio
import pytest
from PIL import Image

from matchcut.engines.fake.pattern import draw, number_of
from matchcut.media.frames import FrameReader
from matchcut.store.project import Project

Run = Callable[..., subprocess.CompletedProcess[str]]
WIDTH, HEIGHT = 96, 64


def picture(film: int, number: int):
    return draw(WIDTH, HEIGHT, (90, 120, 150), film * 1000 + number)


def film(path: Path, number: int) -> None:
    with av.open(str(path), "w") as container:
        stream = container.add_stream("ffv1", rate=24)
        stream.width, stream.height, stream.pix_fmt = WIDTH, HEIGHT, "bgr0"
        for frame in range(48):
            container.mux(stream.encode(av.VideoFrame.from_ndarray(picture(number, frame))))
        container.mux(stream.encode())


def span(start: float, frames: float) -> otio.opentime.TimeRange:
    return otio.opentime.TimeRange(otio.opentime.RationalTime(start, 24), otio.opentime.RationalTime(frames, 24))


def clip(file: str, start: float, frames: float, *effects, enabled: bool = True):
    made = otio.schema.Clip(file, otio.schema.ExternalReference(file), span(start, frames), effects=list(effects))
    made.enabled = enabled
    return made


@pytest.fixture
def edit(tmp_path: Path) -> Path:
    """Two tracks: clips, a gap, one that is off, one that runs backwards, a still, pictures in a sequence."""
    folder = tmp_path / "edit"
    folder.mkdir()
    film(folder / "one.mkv", 1)
    film(folder / "two.mkv", 2)
    Image.fromarray(picture(3, 7)).save(folder / "still.png")
    for number in range(8):
        Image.fromarray(picture(4, number)).save(folder / f"shot_{number + 1:04}.png")
    pictures = otio.schema.ImageSequenceReference("", "shot_", ".png", 1, 1, 24, 4, available_range=span(0, 8))
    lower = otio.schema.Track(
        "V1",
        children=[
            clip("one.mkv", 10, 8),
            otio.schema.Gap(source_range=span(0, 6)),
            clip("two.mkv", 0, 4, enabled=False),
            clip("two.mkv", 20, 8, otio.schema.LinearTimeWarp(time_scalar=-1)),
            clip("still.png", 0, 6),
            otio.schema.Clip("shots", pictures, span(2, 6)),
        ],
    )
    upper = otio.schema.Track("V2", children=[otio.schema.Gap(source_range=span(0, 4)), clip("two.mkv", 30, 2)])
    timeline = otio.schema.Timeline("As left")
    timeline.tracks.extend([lower, upper])
    otio.adapters.write_to_file(timeline, str(folder / "edit.otio"))
    return folder / "edit.otio"


def seen(path: Path) -> list[int]:
    """The number on each frame of a film; −1 for one that is black to the pixel."""
    with FrameReader(path) as reader:
        return [-1 if int(frame.max()) == 0 else number_of(frame) for frame in reader.frames()]


def test_what_is_rendered_is_what_the_edit_shows_and_comes_back(edit: Path, run: Run, tmp_path: Path) -> None:
    made = run("new", tmp_path / "film", "--from", edit)
    assert made.returncode == 0, made.stderr
    assert "Switched off in the edit, and left out: “two.mkv”" in made.stderr
    assert run("render", tmp_path / "film", "-o", tmp_path / "film.mp4", "--quiet").returncode == 0
    expected = [
        *range(1010, 1014), 2030, 2031, 1016, 1017, *[-1] * 10, *range(2027, 2019, -1), *[3007] * 6,
        *range(4002, 4008),
    ]  # fmt: skip
    assert seen(tmp_path / "film.mp4") == expected
    assert run("export", tmp_path / "film", "-o", tmp_path / "back.otioz").returncode == 0
    assert run("new", tmp_path / "back", "--from", tmp_path / "back.otioz").returncode == 0
    with Project.open(tmp_path / "back") as project:
        assert [project.film.black(shot) for shot in project.film.order].count(True) == 1
    assert run("render", tmp_path / "back", "-o", tmp_path / "back.mp4", "--quiet").returncode == 0
    assert seen(tmp_path / "back.mp4") == expected
