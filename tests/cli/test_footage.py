"""What was converted of a stranger's film is said where it is made, where it stands, and with its take."""

from __future__ import annotations

import json
import subprocess

import pytest
from imageio_ffmpeg import get_ffmpeg_exe
from typer.testing import CliRunner

from matchcut.cli.main import app

run = CliRunner()
BOARD = """[film]
title = "Phone"
rate = "24"
size = [96, 128]
engine = "footage"

[[scene]]
heading = "EXT. PARK - DAY"

[[scene.shot]]
number = "1"
action = "As it was held."
keyframe = "phone.mp4"
duration = "12f"

[[scene.shot]]
number = "2"
action = "Held the other way."
keyframe = "plain.mp4"
duration = "12f"
"""


@pytest.fixture
def story(tmp_path):
    words = [get_ffmpeg_exe(), "-v", "error", "-y"]
    encoded = ["-f", "lavfi", "-i", "testsrc=s=128x96:r=24:d=1", "-c:v", "libx264", "-pix_fmt", "yuv420p"]
    subprocess.run([*words, *encoded, str(tmp_path / "plain.mp4")], check=True)
    turned = ["-display_rotation:v:0", "90", "-i", str(tmp_path / "plain.mp4"), "-c", "copy"]
    subprocess.run([*words, *turned, str(tmp_path / "phone.mp4")], check=True)
    (tmp_path / "storyboard.toml").write_text(BOARD)
    return tmp_path


def test_it_is_told_when_it_is_made_and_where_it_stands(story):
    made = run.invoke(app, ["generate", str(story)])
    assert made.exit_code == 0, made.output
    told = "The picture was turned by 90° anticlockwise, as the file says."
    assert f"shot 1: {told}" in " ".join(made.output.split())
    status = run.invoke(app, ["status", str(story)])
    assert f"shot 1: {told}" in " ".join(status.output.split())
    standing = json.loads(run.invoke(app, ["status", str(story), "--json"]).output)
    assert [shot["remarks"] for shot in standing["shots"]] == [told, ""]
