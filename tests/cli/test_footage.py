"""What was converted of a stranger's film is said where it is made, where it stands, and with its take."""

from __future__ import annotations

import json
import subprocess

import numpy as np
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


EDL = """TITLE: CUT
FCM: NON-DROP FRAME

001  PHONE    V     C        00:00:03:00 00:00:04:00 01:00:00:00 01:00:01:00
* FROM CLIP NAME: phone.mp4
"""


def test_an_edit_of_a_film_of_varying_pace_shows_what_is_on_at_its_times(tmp_path):
    """60 frames in the first second, then ten a second: three seconds in is frame 80, and no multiple of a rate."""
    pace = "settb=1/90000,setpts=if(lt(N\\,60)\\,N/60\\,1+(N-60)/10)/TB"
    source = ["-f", "lavfi", "-i", "color=black:s=128x96:r=60:d=2", "-vf", f"geq=lum=2*N:cb=128:cr=128,{pace}"]
    coded = ["-fps_mode", "passthrough", "-enc_time_base", "1:90000", "-c:v", "libx264", "-crf", "4"]
    words = [get_ffmpeg_exe(), "-v", "error", "-y", *source, *coded, "-pix_fmt", "yuv420p", str(tmp_path / "phone.mp4")]
    subprocess.run(words, check=True)
    (tmp_path / "cut.edl").write_text(EDL)
    made = run.invoke(app, ["new", str(tmp_path / "film"), "--from", str(tmp_path / "cut.edl"), "--rate", "24"])
    assert made.exit_code == 0, made.output
    out = tmp_path / "film.mov"
    rendered = run.invoke(app, ["render", str(tmp_path / "film"), "-o", str(out)])
    assert rendered.exit_code == 0, rendered.output
    raw = [get_ffmpeg_exe(), "-v", "error", "-i", str(out), "-f", "rawvideo", "-pix_fmt", "gray", "-"]
    read = np.frombuffer(subprocess.run(raw, check=True, capture_output=True).stdout, np.uint8)
    shown = read.reshape(24, -1).mean(axis=1)
    expected = [(2 * (60 + (24 * 2 + frame) * 10 // 24) - 16) * 255 / 219 for frame in range(24)]
    assert np.abs(shown - expected).max() < 2


@pytest.mark.parametrize("name", ["clip.flv", "clip.wmv"])
def test_media_of_a_kind_that_is_not_read_is_told_with_what_to_give(tmp_path, name):
    source = ["-f", "lavfi", "-i", "testsrc=s=128x96:r=24:d=1", "-c:v", "wmv2" if name.endswith("wmv") else "flv"]
    subprocess.run([get_ffmpeg_exe(), "-v", "error", *source, str(tmp_path / name)], check=True)
    (tmp_path / "cut.edl").write_text(EDL.replace("phone.mp4", name).replace("00:00:03", "00:00:00", 1))
    made = run.invoke(app, ["new", str(tmp_path / "film"), "--from", str(tmp_path / "cut.edl"), "--rate", "24"])
    told = " ".join(made.output.split())
    assert made.exit_code == 0, told
    assert f"Shot 1 is offline: {name} can't be read. Give a complete MP4, MOV, MKV" in told


def test_footage_that_breaks_off_in_the_middle_is_told_by_its_own_name(tmp_path):
    noise = np.random.default_rng(1).integers(0, 255, (30, 96, 128), dtype=np.uint8)
    source = ["-f", "rawvideo", "-pix_fmt", "gray", "-s", "128x96", "-r", "24", "-i", "-", "-pix_fmt", "yuv420p"]
    broken = tmp_path / "phone.mp4"
    words = [get_ffmpeg_exe(), "-v", "error", *source, "-c:v", "libx264", "-g", "6", str(broken)]
    subprocess.run(words, input=noise.tobytes(), check=True)
    content = bytearray(broken.read_bytes())
    at = len(content) * 3 // 4
    content[at : at + 8000] = bytes(8000)
    broken.write_bytes(content)
    (tmp_path / "storyboard.toml").write_text(
        BOARD.split('[[scene.shot]]\nnumber = "2"', maxsplit=1)[0].replace("12f", "29f")
    )
    made = run.invoke(app, ["generate", str(tmp_path)])
    told = str(made.exception)
    assert made.exit_code != 0
    assert "Shot 1 could not be made: phone.mp4: Frame" in told
    assert "use a stretch of it without that frame" in told


def test_a_picture_that_its_decoder_calls_damaged_is_told(tmp_path):
    """ProRes decodes on through damage, without an error."""
    noise = np.random.default_rng(1).integers(0, 255, (12, 96, 128), dtype=np.uint8)
    source = ["-f", "rawvideo", "-pix_fmt", "gray", "-s", "128x96", "-r", "24", "-i", "-", "-pix_fmt", "yuv422p10le"]
    broken = tmp_path / "phone.mov"
    words = [get_ffmpeg_exe(), "-v", "error", *source, "-c:v", "prores_ks", str(broken)]
    subprocess.run(words, input=noise.tobytes(), check=True)
    content = bytearray(broken.read_bytes())
    at = len(content) * 3 // 4
    content[at : at + 4000] = bytes(4000)
    broken.write_bytes(content)
    board = BOARD.split('[[scene.shot]]\nnumber = "2"', maxsplit=1)[0].replace("phone.mp4", "phone.mov")
    (tmp_path / "storyboard.toml").write_text(board)
    made = run.invoke(app, ["generate", str(tmp_path)])
    assert made.exit_code == 0, made.output
    assert "The file is broken at 1 of its pictures, which may be seen." in " ".join(made.output.split())
