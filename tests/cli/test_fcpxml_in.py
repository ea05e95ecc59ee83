"""A Final Cut Pro bundle becomes a film: the project that is named, with every frame that its timeline shows."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import av
import numpy as np

from matchcut.film.time import FrameRate
from matchcut.media.mezzanine import MezzanineWriter
from matchcut.store.project import Project

Run = Callable[..., object]

INFO = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE fcpxml>
<fcpxml version="1.11"><resources><format id="r1" frameDuration="100/2400s" width="128" height="96"/>
<asset id="a" name="A" start="3600s" duration="2s" hasVideo="1" format="r1">
<media-rep src="./Media/a%20%C3%A9.mp4"/></asset>
<asset id="b" name="B" start="0s" duration="2s" hasVideo="1" format="r1">
<media-rep src="file:///Volumes/Gone/b.mp4"/></asset>
</resources><library><event name="E"><project name="Other"><sequence format="r1"><spine>
<asset-clip ref="b" offset="0s" duration="1s"/></spine></sequence></project>
<project name="Cut"><sequence format="r1" tcStart="3600s" duration="54/24s"><spine>
<asset-clip ref="a" name="one" offset="3600s" start="86410/24s" duration="24/24s">
<asset-clip ref="b" name="over" lane="1" offset="86416/24s" start="30/24s" duration="6/24s"/>
<marker start="86413/24s" duration="1/24s" value="Look here"/></asset-clip>
<asset-clip ref="b" name="half" offset="86424/24s" start="20/24s" duration="12/24s"><timeMap>
<timept time="0s" value="0s" interp="smooth2"/><timept time="96/24s" value="48/24s" interp="smooth2"/></timeMap>
</asset-clip>
<gap name="Gap" offset="86436/24s" start="3600s" duration="6/24s"/>
<asset-clip ref="a" name="back" offset="86442/24s" start="86400/24s" duration="12/24s"><timeMap>
<timept time="86400/24s" value="86448/24s"/><timept time="86448/24s" value="86400/24s"/></timeMap></asset-clip>
</spine></sequence></project></event></library></fcpxml>"""


def film(path: Path, take: int) -> None:
    """48 frames, each with its number in bars of grey."""
    with MezzanineWriter(path, 128, 96, FrameRate(24)) as writer:
        for frame in range(48):
            code = (take << 6) | frame
            bars = np.repeat([48 + 160 * (code >> bit & 1) for bit in range(8)], 16).astype(np.uint8)
            writer.write(np.ascontiguousarray(np.broadcast_to(bars[None, :, None], (96, 128, 3))))


def number(picture: np.ndarray) -> tuple[int, int] | None:
    """Which film and frame of it a picture is; None for black."""
    columns = picture.mean(axis=(0, 2)).reshape(8, 16)[:, 4:12].mean(axis=1)
    if columns.max() < 30:
        return None
    code = sum(int(column > 128) << bit for bit, column in enumerate(columns))
    return code >> 6, code & 63


def test_the_named_project_of_a_bundle_shows_its_frames(run: Run, tmp_path: Path) -> None:
    bundle = tmp_path / "Film.fcpxmld"
    (bundle / "Media").mkdir(parents=True)
    film(bundle / "Media" / "a é.mp4", 1)
    film(tmp_path / "b.mp4", 2)
    (bundle / "Info.fcpxml").write_text(INFO, encoding="utf-8")
    done = run("new", tmp_path / "back", "--from", f"{bundle}/", "--sequence", "cut")
    assert done.returncode == 0, done.stderr
    assert "read was 2 “Cut”" in done.stderr
    assert "1 “Other”" in done.stderr
    with Project.open(tmp_path / "back") as project:
        (marker,) = project.film.markers.values()
        starts = {placed.shot.id: placed.range.start for placed in project.film.layout}
        assert (starts[marker.shot] + marker.offset, marker.text) == (3, "Look here")
        assert project.film.settings.start == 86_400
    done = run("render", tmp_path / "back", "-o", tmp_path / "film.mp4", "--quiet")
    assert done.returncode == 0, done.stderr
    with av.open(str(tmp_path / "film.mp4")) as container:
        shown = [number(frame.to_ndarray(format="rgb24")) for frame in container.decode(video=0)]
    a, b = 1, 2
    assert shown == [
        *((a, frame) for frame in range(10, 16)),
        *((b, frame) for frame in range(30, 36)),
        *((a, frame) for frame in range(22, 34)),
        *((b, 10 + frame // 2) for frame in range(12)),
        *[None] * 6,
        *((a, 47 - frame) for frame in range(12)),
    ]


def test_a_sequence_that_is_not_there_leaves_nothing_and_lists_those_that_are(run: Run, tmp_path: Path) -> None:
    (tmp_path / "cut.fcpxml").write_text(INFO, encoding="utf-8")
    done = run("new", tmp_path / "back", "--from", tmp_path / "cut.fcpxml", "--sequence", "Reel 7")
    assert done.returncode == 3
    assert "1 “Other”, 2 “Cut”" in done.stderr
    assert not (tmp_path / "back").exists()
