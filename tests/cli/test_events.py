"""`--events`, read as a script reads it: with json and nothing of ours."""

from __future__ import annotations

import json
import re
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, get_args

import pytest
from tests.warm import Warm

from matchcut.wire.events import RunEvent
from matchcut.wire.messages import VERSION

STORYBOARD = """[film]
title = "Events"
rate = "24"
size = [64, 48]
engine = "fake"

[[scene]]
heading = "INT. LABORATORY - NIGHT"
"""
RESOURCES = Path(__file__).parents[2] / "resources"
PATIENCE = 60


def film(folder: Path, *shots: str) -> Path:
    """A storyboard of fake shots, each of twelve frames and with the parameters given."""
    folder.mkdir()
    (folder / "storyboard.toml").write_text(
        STORYBOARD + "".join(f'\n[[scene.shot]]\naction = "x"\nduration = "12f"\n{one}\n' for one in shots)
    )
    return folder


def command(*arguments: object) -> list[str]:
    return [sys.executable, "-m", "matchcut", *map(str, arguments), "--events"]


Run = Callable[..., tuple[int, list[dict[str, Any]]]]


@pytest.fixture(scope="module")
def run(warm: Warm) -> Run:
    """The exit status and the events of a run."""

    def started(*arguments: object) -> tuple[int, list[dict[str, Any]]]:
        done = warm.run(*arguments, "--events", timeout=PATIENCE)
        return done.returncode, [json.loads(line) for line in done.stdout.splitlines()]

    return started


def kinds(events: list[dict[str, Any]]) -> list[str]:
    return [one["type"] for one in events if one["type"] not in ("progress", "remark")]


def test_a_film_is_made_and_written(tmp_path: Path, run: Run) -> None:
    out = tmp_path / "ä film.mp4"
    status, events = run("render", film(tmp_path / "film", "", "continues = true"), "-o", out)
    assert (status, kinds(events)) == (0, ["hello", "shot_made", "shot_made", "file_written", "done"])
    assert events[0]["version"] == VERSION
    made = [one for one in events if one["type"] == "shot_made"]
    assert [(one["shot"], one["number"], one["reused"]) for one in made] == [("1", 1, False), ("2", 1, False)]
    progress = [one for one in events if one["type"] == "progress"]
    assert {one["job"] for one in progress} == {"shots", str(out)}
    for job in ("shots", str(out)):
        done = [one["done"] for one in progress if one["job"] == job]
        assert done == sorted(done)
        assert (done[-1], progress[-1]["of"]) == (24, 24)
    assert [one["path"] for one in events if one["type"] == "file_written"] == [str(out)]
    assert out.stat().st_size > 0


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory, run: Run) -> Path:
    """A film of which one shot can't be made: one is, one's file is what its engine dislikes."""
    folder = film(tmp_path_factory.mktemp("events") / "film", "", 'parameters = { behaviour = "bad input", at = 2 }')
    status, events = run("generate", folder)
    assert (status, kinds(events)) == (3, ["hello", "shot_made", "shot_failed", "failed"])
    (failed,) = [one for one in events if one["type"] == "shot_failed"]
    assert (failed["shot"], failed["kind"]) == ("2", "input")
    assert "told to dislike its input" in failed["what"]
    assert events[-1]["kind"] == "input"
    assert events[-1]["error"]["what"].startswith("Shot 2 could not be made:")
    return folder


@pytest.mark.parametrize(
    ("arguments", "status", "kind", "error"),
    [
        (["-o", "nowhere/film.mp4"], 3, "input", {"what": "There is no such folder.", "advice": "Make it first."}),
        (["-o", "film.xyz"], 3, "input", {"line": None}),
        (["-o", "film.mp4"], 3, "input", {}),
        (["-o", "a.csv", "-o", "A.csv"], 3, "input", {"advice": "Give each output a name of its own."}),
    ],
)
def test_what_is_refused_is_told_whole(
    made: Path, tmp_path: Path, arguments: list[str], status: int, kind: str, error: dict[str, Any], run: Run
) -> None:
    places = [one if one == "-o" else str(tmp_path / one) for one in arguments]
    ended, events = run("export", made, *places)
    assert (ended, kinds(events)) == (status, ["hello", "failed"])
    assert events[-1]["kind"] == kind
    assert {name: events[-1]["error"][name] for name in error} == error
    assert not list(tmp_path.iterdir())


def test_a_mistake_in_the_storyboard_is_told_with_its_place(tmp_path: Path, run: Run) -> None:
    folder = film(tmp_path / "film", 'lenght = "2s"')
    status, events = run("generate", folder)
    error = events[-1]["error"]
    assert (status, events[-1]["type"], error["file"]) == (3, "failed", str(folder / "storyboard.toml"))
    assert (folder / "storyboard.toml").read_text().splitlines()[error["line"] - 1].startswith("lenght")


def test_noise_goes_to_standard_error(made: Path, tmp_path: Path, warm: Warm) -> None:
    """Python prints, C's stdout and a child, in the very process that writes the events."""
    script = (
        "import os, sys, subprocess, runpy\n"
        "from matchcut.app import exporting\n"
        "writes = exporting.deliver\n"
        "def deliver(*given):\n"
        "    print('printed'); os.write(1, b'{\"type\":\"done\"}\\nfrom C\\n'); os.system('echo from a shell')\n"
        "    return writes(*given)\n"
        "exporting.deliver = deliver\n"
        "sys.argv[0] = 'matchcut'\n"
        "runpy.run_module('matchcut', run_name='__main__')\n"
    )
    arguments = ["export", str(made), "-o", str(tmp_path / "shots.csv"), "--events"]
    done = warm.program(script, *arguments, timeout=PATIENCE)
    events = [json.loads(line) for line in done.stdout.splitlines()]
    assert kinds(events) == ["hello", "file_written", "done"]
    for noise in ("printed", "from C", "from a shell"):
        assert noise in done.stderr


def test_interrupted_it_says_so_and_goes_on_the_next_time(tmp_path: Path, run: Run) -> None:
    folder = film(tmp_path / "film", 'parameters = { behaviour = "slow", delay = 100 }')
    with subprocess.Popen(command("generate", folder), stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as slow:
        assert slow.stdout is not None
        events = []
        for line in slow.stdout:
            pressed = any(one.get("done") for one in events)
            events.append(json.loads(line))
            if events[-1].get("done") and not pressed:
                slow.send_signal(signal.SIGINT)
        assert slow.wait(PATIENCE) == 130
    assert kinds(events) == ["hello", "stopped"]
    # What waits in the queue is made, and what the storyboard asks for by now is not.
    with (folder / "storyboard.toml").open("a") as text:
        text.write('\n[[scene.shot]]\naction = "y"\n')
    status, events = run("generate", folder, "--queued")
    assert (status, kinds(events)) == (0, ["hello", "shot_made", "done"])


def test_ctrl_c_is_heard_though_the_parent_shut_it_out(warm: Warm) -> None:
    """A shell does that to what it starts in the background, and it is inherited."""
    program = """
import signal, sys
signal.signal(signal.SIGINT, signal.SIG_IGN)
from matchcut.cli.main import run
run(["export", "nowhere", "--events"])
print(signal.getsignal(signal.SIGINT) is signal.default_int_handler, file=sys.stderr)
"""
    done = warm.program(program, timeout=PATIENCE)
    assert done.stderr.splitlines()[-1] == "True"


def test_where_nobody_reads_shots_are_still_made_and_no_file_is_written(tmp_path: Path, run: Run) -> None:
    folder, out = film(tmp_path / "film", ""), tmp_path / "film.mp4"
    with subprocess.Popen(
        command("render", folder, "-o", out), stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as unheard:
        assert unheard.stdout is not None
        assert unheard.stderr is not None
        unheard.stdout.readline()
        unheard.stdout.close()
        unheard.stderr.close()
        assert unheard.wait(PATIENCE) == 130
    assert not out.exists()
    status, events = run("generate", folder)
    assert (status, kinds(events)) == (0, ["hello", "done"])


def test_memory_that_runs_out_is_told_as_that(tmp_path: Path, run: Run) -> None:
    status, events = run("generate", film(tmp_path / "film", 'parameters = { behaviour = "memory", at = 2 }'))
    assert (status, kinds(events)) == (4, ["hello", "shot_failed", "failed"])
    assert [one["kind"] for one in events if one["type"] in ("shot_failed", "failed")] == ["memory", "memory"]


def test_every_event_and_field_is_documented() -> None:
    text = (RESOURCES / "events.md").read_text()
    _, _, table = text.partition("| `type` |")
    rows = dict(re.findall(r"^\| `(\w+)` \|(.*?)\|", table, re.MULTILINE))
    fields = {name: set(re.findall(r"`(\w+)`", row)) for name, row in rows.items()}
    assert fields == {kind.__struct_config__.tag: set(kind.__struct_fields__) for kind in get_args(RunEvent)}
    assert f"`version` is {VERSION}" in text


def test_a_supervised_run_tells_what_was_measured_and_kept(tmp_path: Path, run: Run) -> None:
    folder = film(tmp_path / "film", "", "continues = true")
    status, events = run("generate", folder, "--supervise", "--tries", "2")
    assert status == 0
    told = [event for event in events if event["type"] == "shot_supervised"]
    codes = [(event["shot"], event["stated"][0]["$statement"]) for event in told]
    assert [shot for shot, _ in codes] == sorted(shot for shot, _ in codes)
    for shot in ("1", "2"):
        of_shot = [code for number, code in codes if number == shot]
        assert of_shot[-1] in ("LoopNote.loop_kept", "LoopNote.loop_needs_look")
        assert of_shot[0] in ("LoopNote.loop_passed", "LoopNote.loop_failed", "LoopNote.loop_not_measured")
    assert all(event["what"] for event in told)
    status, events = run("generate", folder, "--supervise", "--tries", "2")
    assert status == 0
    assert "shot_made" not in kinds(events)


def test_what_goes_with_supervising_is_refused_without_it(tmp_path: Path, warm: Warm) -> None:
    refused = warm.run("generate", film(tmp_path / "film", ""), "--tries", "2", timeout=PATIENCE)
    assert refused.returncode == 2
    assert "--supervise" in refused.stderr
