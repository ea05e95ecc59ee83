"""Takes are measured from the command line, and what came of it is told there, in the status and to scripts."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

Run = Callable[..., subprocess.CompletedProcess[str]]


def test_takes_are_measured_and_told(tea_shot: Path, run: Run) -> None:
    done = run("measure", tea_shot, "--quiet")
    assert (done.returncode, done.stderr) == (0, "")
    head, _, *rows = done.stdout.splitlines()
    assert head.split() == ["shot", "take", "identity", "clothes", "seam", "drift", "in", "all"]
    assert [row.split()[:2] for row in rows[:3]] == [["1", "1"], ["2", "1"], ["3", "1"]]
    for line in rows[3:]:
        assert line.startswith("shot ")
        assert ", frame" in line

    done = run("measure", tea_shot, "--json", "--shot", "2", "--every-take")
    (steam,) = json.loads(done.stdout)
    assert list(steam) == ["shot", "label", "number", "circled", "error", "card", "faults"]
    assert (steam["shot"], steam["label"], steam["number"], steam["circled"]) == ("steam", "2", 1, True)
    assert steam["card"]["seam"]["jump"] is not None
    for fault in steam["faults"]:
        assert {"kind", "first", "frames", "timecode", "what", "cures"} <= set(fault)

    measured = [line for line in run("status", tea_shot).stdout.splitlines() if ": measured, " in line]
    assert measured == ["shots 1 to 3: measured, passed"]
    status = json.loads(run("status", tea_shot, "--json").stdout)
    assert [list(shot["measured"]) for shot in status["shots"]] == [["verdict", "score", "faults"]] * 3


def test_a_take_whose_file_is_gone_is_told_and_the_status_is_3(tea_shot: Path, run: Run) -> None:
    for video in (tea_shot / "media").rglob("*.mp4"):
        video.unlink()
    done = run("measure", tea_shot, "--shot", "cup", "--json")
    assert done.returncode == 3
    assert "shot 3, take 1: " in done.stderr
    (cup,) = json.loads(done.stdout)
    assert cup["error"]
    assert (cup["card"], cup["faults"]) == (None, [])


def test_what_compares_no_faces_is_refused(tea_shot: Path, run: Run) -> None:
    done = run("measure", tea_shot, "--with", "looks")
    assert done.returncode == 3
    assert "compares no faces" in done.stderr


def test_events_tell_how_far_it_is_and_which_take_can_not_be_measured(tea_shot: Path, run: Run) -> None:
    for video in (tea_shot / "media").rglob("*.mp4"):
        video.unlink()
    done = run("measure", tea_shot, "--shot", "cup", "--events")
    assert done.returncode == 3
    events = [json.loads(line) for line in done.stdout.splitlines()]
    assert [event["type"] for event in events] == ["hello", "progress", "remark", "done"]
    _, progress, remark, _ = events
    assert progress["job"] == "takes"
    assert progress["done"] == progress["of"] > 0
    (stated,) = remark["stated"]
    assert (stated["$statement"], stated["arguments"]["shot"]) == ("MeasuringNote.take_not_measured", "3")


def test_where_no_take_is_there_what_makes_some_is_said(tmp_path: Path, run: Run) -> None:
    assert run("new", tmp_path / "empty").returncode == 0
    done = run("measure", tmp_path / "empty")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == "There is no take to measure. 'matchcut generate' makes takes, of footage, too.\n"
