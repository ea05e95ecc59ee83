"""The session on a lent GPU machine: its steps run through, and one that fails or takes too long stops no other."""

from __future__ import annotations

import argparse
import json
import os
import shlex
import subprocess
import sys
import tarfile
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from tests.bench import gpu

from matchcut_pocket import evaluate, train

ROOT = Path(__file__).parents[2]
SCRIPT = ROOT / "packaging" / "gpu_session.sh"
STEPS = ["machine", "accelerators", "training", "packing", "measures"]


def session(folder: Path, *arguments: str, python: Path | str = sys.executable) -> tuple[int, dict[str, str]]:
    """Run the script with its results in `folder`; its exit status, and what its summary says of each step."""
    told = {
        **os.environ,
        "OUT": str(folder / "out"),
        "POCKET": str(folder / "pocket"),
        "PYTHON": str(python),
        "OMP_NUM_THREADS": "1",
    }
    done = subprocess.run([SCRIPT, *arguments], env=told, capture_output=True, text=True, check=False)
    assert done.stderr == ""
    lines = (folder / "out" / "summary.txt").read_text().splitlines()[1:]
    return done.returncode, {name: how for name, _, how in (line.split(maxsplit=2) for line in lines)}


def test_the_tiny_form_runs_through_and_brings_everything_back(tmp_path: Path) -> None:
    status, how = session(tmp_path, "--tiny")
    out = tmp_path / "out"
    assert (status, how) == (0, dict.fromkeys(STEPS, "done")), (out / "log.txt").read_text()
    files = sorted(file.name for file in out.iterdir())
    assert files == ["accelerators.md", "checkpoint.tar.00", "log.txt", "measures.json", "sheet.png", "summary.txt"]
    with tarfile.open(fileobj=BytesIO((out / "checkpoint.tar.00").read_bytes())) as packed:
        facts = packed.extractfile("checkpoint/pocket.json")
        assert facts is not None
        assert json.load(facts)["steps"] == {"vae": 2, "video": 2}
    assert set(json.loads((out / "measures.json").read_text())) == {"model", "the world"}
    with Image.open(out / "sheet.png", formats=["PNG"]) as sheet:
        assert sheet.height == 2 * 2 * 48
    table = (out / "accelerators.md").read_text()
    assert table.startswith("Wan VACE tiny, random weights, 5 frames of 32×32, guidance on; 3 steps")
    assert "planned GiB" in table
    assert [line for line in table.splitlines() if line.startswith("| plain")]


@pytest.fixture
def recorder(tmp_path: Path) -> Path:
    """A Python that only writes down what it is asked for; the training fails, the measures hang."""
    path = tmp_path / "python"
    path.write_text(
        "#!/bin/bash\n"
        f'echo "$*" >>{tmp_path}/asked\n'
        'case "$2" in matchcut_pocket.train) echo out of memory; exit 9 ;; *evaluate) exec sleep 60 ;; esac\n'
    )
    path.chmod(0o755)
    return path


def test_a_step_that_fails_or_hangs_stops_no_other(tmp_path: Path, recorder: Path) -> None:
    quick = tmp_path / "timeout"  # A second is a minute and a half here.
    quick.write_text('#!/bin/bash\nmay=$2\nshift 2\nexec /usr/bin/timeout $((may / 90 + 1)) "$@"\n')
    quick.chmod(0o755)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PATH", str(tmp_path), prepend=os.pathsep)
        status, how = session(tmp_path, python=recorder)
    assert status == 1
    assert how["machine"] == "done"
    assert how["training"] == "failed with status 9: out of memory"
    assert how["packing"].startswith("failed with status 1: ")
    assert how["measures"] == "stopped after 90 s"
    assert how["accelerators"] == "done"


def test_it_asks_for_what_there_is(tmp_path: Path, recorder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each step's arguments are those of the program that it runs, and they fit into the time that is lent."""
    (tmp_path / "timeout").write_text('#!/bin/bash\nshift 2\n[[ "$*" == *evaluate* ]] || true; exec "$@"\n')
    recorder.write_text(f"#!/bin/bash\nprintf '%q ' \"$@\" >>{tmp_path}/asked\necho >>{tmp_path}/asked\n")
    assert session(tmp_path, python=recorder)[0] == 1  # Nothing was trained, so there is nothing to pack.
    commands = map(shlex.split, (tmp_path / "asked").read_text().splitlines())
    asked = {command[1]: command[2:] for command in commands if command[0] == "-m"}
    training = train._parser().parse_args(asked["matchcut_pocket.train"])
    assert (training.stage, training.scale, training.within) == ("all", "pocket", 5)
    accelerators = gpu._read(asked["tests.bench.gpu"])
    assert (accelerators.model, accelerators.tiny) == ("1.3b", False)
    assert accelerators.rows == ["plain", "compiled blocks", "first block cache"]
    assert accelerators.seconds < 100
    monkeypatch.setattr(argparse.ArgumentParser, "exit", pytest.fail)
    with pytest.raises(SystemExit, match="There is no pocket checkpoint"):
        evaluate.main(asked["matchcut_pocket.evaluate"])
