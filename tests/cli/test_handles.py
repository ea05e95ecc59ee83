"""Handles from the command line to the editing program: longer takes, the same film, and every format tells of them."""

from __future__ import annotations

import subprocess
import warnings
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree

import numpy as np
import pycmx  # type: ignore[import-untyped]

from matchcut.film.time import FrameRate, timecode
from matchcut.media.frames import FrameReader
from matchcut.media.probe import probe
from matchcut.store.project import Project

Run = Callable[..., subprocess.CompletedProcess[str]]
HANDLES = {"1": (12, 0), "2": (0, 12), "3": (12, 12)}
"""Shot 2 continues shot 1, so there is none where the two meet."""
SHOWN = {"1": 24, "2": 12, "3": 24}


def test_what_is_asked_for_is_made_and_every_format_tells_of_it(tea: Path, run: Run, tmp_path: Path) -> None:
    asked = run("handles", tea, 12)
    assert asked.returncode == 0, asked.stderr
    assert "get none at their tail: 1." in asked.stderr
    assert "get none at their head: 2." in asked.stderr
    assert run("generate", tea, "--quiet").returncode == 0
    names = ("tea.mp4", "tea.otio", "tea.fcpxml", "tea.edl", "tea.aaf")
    done = run("export", tea, *(part for name in names for part in ("-o", tmp_path / name)))
    assert done.returncode == 0, done.stderr
    assert probe(tmp_path / "tea.mp4").frames == 54
    for name in ("tea.otio", "tea.aaf"):
        check_clips(tmp_path / name)
    check_fcpxml(tmp_path / "tea.fcpxml")
    check_edl(tmp_path / "tea.edl")


def check_clips(path: Path) -> None:
    """OTIO's own reader finds each take whole, and the film's frames within it."""
    import opentimelineio as otio

    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        timeline = otio.adapters.read_from_file(str(path))
    clips = [clip for clip in timeline.video_tracks()[0].find_clips() if clip.name]
    assert len(clips) == 3
    for clip, (head, tail), shown in zip(clips, HANDLES.values(), SHOWN.values(), strict=True):
        there, used = clip.media_reference.available_range, clip.source_range
        before = used.start_time.to_frames() - there.start_time.to_frames()
        after = there.end_time_exclusive().to_frames() - used.end_time_exclusive().to_frames()
        # Under the dissolve into shot 3, the edit cuts shot 2 where that begins: its last frames are handle there.
        over = shown - used.duration.to_frames()
        assert (before, after) == (head, tail + over)
        assert over == (6 if clip is clips[1] else 0)


def check_fcpxml(path: Path) -> None:
    tree = ElementTree.parse(path)
    made = [asset.get("duration") for asset in tree.iter("asset") if asset.get("hasVideo")]
    assert made == ["3/2s", "1s", "2s"]
    starts = [clip.get("start") for clip in tree.iter("asset-clip") if not clip.get("lane")]
    assert starts[0] == "1/2s"
    assert starts[1] == "0s"


def check_edl(path: Path) -> None:
    """An EDL tells no lengths of sources, but its source timecode counts from the take's first frame."""
    with path.open() as file:
        edits = [edit for event in pycmx.parse_cmx3600(file).events for edit in event.edits if edit.channels.video]
    found = {str(edit.source_in) for edit in edits}
    assert timecode(12, FrameRate(24)) in found


def test_clips_come_with_their_handles(tea: Path, run: Run, tmp_path: Path) -> None:
    assert run("handles", tea, 12, "--shot", 3).returncode == 0
    assert run("generate", tea, "--quiet").returncode == 0
    out = tmp_path / "clips"
    done = run("export", tea, "-o", out, "--as", "clips", "--set", "handles=8", "--set", "codec=FFV1")
    assert done.returncode == 0, done.stderr
    assert "handles are shorter than 8: 1 (0 before, 0 after), 2 (0 before, 0 after)" in done.stderr
    with Project.open(tea) as project:
        circled = project.film.circled(project.film.order[2])
        assert circled is not None
        take = project.media.path(project.takes.get(circled).video)
        (clip,) = (path for path in out.iterdir() if path.name.startswith("3") and path.suffix == ".mkv")
        with FrameReader(take) as made, FrameReader(clip) as cut:
            assert (made.count, cut.count) == (48, 40)
            for at in (0, 8, 31, 39):
                frame = cut.frame(at).astype(int)
                unlike = [np.abs(frame - made.frame(at + shift).astype(int)).mean() for shift in (3, 4, 5)]
                assert unlike[1] == min(unlike)
                assert unlike[1] < 2
