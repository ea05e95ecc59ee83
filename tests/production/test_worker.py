"""The worker as a real process: what it makes, how it fails, and that it never outlives its parent."""

from __future__ import annotations

import io
import json
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import psutil
import pytest
from PIL import Image

from matchcut.engines.fake.pattern import colour_of, number_of, seed_colour
from matchcut.engines.fake.spec import TAIL_KEPT, Behaviour
from matchcut.film.errors import BadInput, EngineFailed, MachineFailed
from matchcut.film.ids import MediaId
from matchcut.media.frames import FrameReader
from matchcut.media.sound import read_sound
from matchcut.media.stills import read_still
from matchcut.media.tail import read_tail
from matchcut.planning.recipe import Recipe, Upstream
from matchcut.production.messages import FILE_NAMES, FileKind, TakeMade
from matchcut.production.worker import doer_of
from matchcut.store.disk import sha256_of
from matchcut.wire.child import Ended
from matchcut.wire.errors import error_of, failure
from matchcut.wire.failures import FailureKind
from matchcut.wire.messages import (
    EXIT_PROTOCOL,
    VERSION,
    Cancel,
    Failed,
    Heartbeat,
    Hello,
    Preview,
    Progress,
    Shutdown,
    Stopped,
    encode,
)

Start = Callable[..., Any]
Recipes = Callable[..., Recipe]

PATIENCE = 20
"""Seconds after which a test gives up waiting: only ever reached by a fault."""


def became(pid: int, status: str) -> bool:
    """Wait until a process is in a state, or gone; whether it is in that state."""
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        try:
            if psutil.Process(pid).status() == status:
                return True
        except psutil.NoSuchProcess:
            return False
        time.sleep(0.01)
    return False


def gone(pid: int) -> bool:
    """Wait until the process has ended; whether it has."""
    return became(pid, psutil.STATUS_ZOMBIE) or not psutil.pid_exists(pid)


def test_a_take_is_made_whole(talk: Start, recipe_of: Recipes, tmp_path: Path) -> None:
    worker = talk()
    assert worker.until(Hello).pid == worker.process.pid
    recipe = recipe_of(frames=30, seed=11)
    worker.order(recipe, tmp_path / "staging")
    done = worker.until(TakeMade)

    files = {file.kind: tmp_path / "staging" / FILE_NAMES[file.kind] for file in done.files}
    assert set(files) == {FileKind.VIDEO, FileKind.TAIL, FileKind.POSTER}
    assert {file.sha256 for file in done.files} == {sha256_of(path) for path in files.values()}
    assert {path.name for path in (tmp_path / "staging").iterdir()} == {FILE_NAMES[file.kind] for file in done.files}
    with FrameReader(files[FileKind.VIDEO]) as reader:
        assert (reader.count, reader.size) == (30, (64, 48))
        assert [number_of(frame) for frame in reader.frames(0, 30)] == list(range(30))
    tail = read_tail(files[FileKind.TAIL])
    assert [number_of(frame) for frame in tail] == [26, 27, 28, 29]
    assert colour_of(tail[-1]) == seed_colour(11)
    assert read_still(files[FileKind.POSTER]).shape == (48, 64, 3)
    assert (done.job, done.frames, done.tail_frames) == ("job", 30, TAIL_KEPT)
    assert json.loads(done.hand_over) == {"frames": 30}
    assert done.facts == {"behaviour": "ok"}


def test_equal_orders_give_equal_bytes(talk: Start, recipe_of: Recipes, tmp_path: Path) -> None:
    worker, other = talk(), talk()
    hashes = []
    for one, folder in ((worker, "a"), (worker, "b"), (other, "c")):
        one.order(recipe_of(frames=13), tmp_path / folder)
        hashes.append({file.kind: file.sha256 for file in one.until(TakeMade).files})
    assert hashes[0] == hashes[1] == hashes[2]


def test_a_continuing_take_starts_from_the_tail(steady: Any, recipe_of: Recipes, tmp_path: Path) -> None:
    steady.order(recipe_of(seed=11), tmp_path / "first")
    steady.until(TakeMade)
    tail = tmp_path / "first" / "tail.part"
    media = sha256_of(tail)

    recipe = replace(recipe_of(seed=12, frames=3), upstream=Upstream(tail=MediaId(media), frames=TAIL_KEPT))
    steady.order(recipe, tmp_path / "second", media={media: str(tail)})
    done = steady.until(TakeMade)
    frames = read_tail(tmp_path / "second" / "tail.part")
    assert done.tail_frames == len(frames) == 3
    assert colour_of(frames[0]) == seed_colour(11)
    assert colour_of(frames[-1]) == seed_colour(12)


def test_a_take_is_corrected_on_its_way_into_its_files(steady: Any, recipe_of: Recipes, tmp_path: Path) -> None:
    steady.order(recipe_of(seed=11), tmp_path / "first")
    steady.until(TakeMade)
    tail = tmp_path / "first" / "tail.part"
    media = sha256_of(tail)
    recipe = replace(recipe_of(seed=12), upstream=Upstream(tail=MediaId(media), frames=TAIL_KEPT), correction=True)
    steady.order(recipe, tmp_path / "second", media={media: str(tail)})
    done = steady.until(TakeMade)
    assert done.facts["behaviour"] == "ok"
    assert str(done.facts["correction"]).startswith("by the first frame: ")
    assert set(json.loads(done.hand_over)) == {"frames", "look"}


def test_sound_is_kept(steady: Any, recipe_of: Recipes, tmp_path: Path) -> None:
    steady.order(recipe_of(Behaviour.SOUND, frames=12), tmp_path / "staging")
    done = steady.until(TakeMade)
    (sound,) = [file for file in done.files if file.kind is FileKind.SOUND]
    samples = read_sound(tmp_path / "staging" / FILE_NAMES[sound.kind])
    assert samples.shape == (2, 24_000)
    assert np.abs(samples).max() == pytest.approx(0.1, abs=1e-3)


def test_noise_on_stdout_does_not_break_the_channel(talk: Start, recipe_of: Recipes, tmp_path: Path) -> None:
    worker = talk()
    worker.order(recipe_of(Behaviour.NOISE), tmp_path / "staging")
    assert worker.until(TakeMade).frames == 6
    worker.process.send(Shutdown())
    ended = worker.until(Ended)
    assert ended.status == 0
    assert "noise that an engine prints" in ended.noise
    assert "native noise" in ended.noise


def test_progress_comes_with_a_preview(talk: Start, recipe_of: Recipes, tmp_path: Path) -> None:
    worker = talk()
    worker.order(recipe_of(frames=6), tmp_path / "staging")
    worker.until(TakeMade)
    told = [one for one in worker.said if isinstance(one, Progress)]
    assert (told[0].done, told[0].of) == (1, 6)
    assert (told[-1].done, told[-1].of) == (6, 6)
    shown = [one for one in worker.said if isinstance(one, Preview)]
    with Image.open(io.BytesIO(shown[0].picture), formats=["JPEG"]) as picture:
        assert picture.size == (64, 48)


def test_it_beats_and_tells_how_long_the_engine_is_quiet(talk: Start, recipe_of: Recipes, tmp_path: Path) -> None:
    worker = talk()
    idle = worker.until(Heartbeat)
    assert (idle.job, idle.quiet) == ("", 0)
    worker.order(recipe_of(Behaviour.HANG, at=2), tmp_path / "staging")
    worker.until(Progress)  # On a busy machine it may beat before the order has arrived.
    beats = [worker.until(Heartbeat) for _ in range(3)]
    assert {beat.job for beat in beats} == {"job"}
    assert beats[2].quiet > beats[1].quiet


def test_cancelling_stops_the_take_and_the_worker_goes_on(talk: Start, recipe_of: Recipes, tmp_path: Path) -> None:
    worker = talk()
    worker.order(recipe_of(Behaviour.SLOW, frames=2000), tmp_path / "slow")
    worker.until(Progress)
    worker.process.send(Cancel(job="job"))
    assert worker.until(Stopped).job == "job"
    worker.order(recipe_of(), tmp_path / "next", job="job")
    assert worker.until(TakeMade).job == "job"


def test_cancelling_what_still_waits(talk: Start, recipe_of: Recipes, tmp_path: Path) -> None:
    worker = talk()
    worker.order(recipe_of(delay=20), tmp_path / "first", job="first")
    worker.order(recipe_of(), tmp_path / "second", job="second")
    worker.process.send(Cancel(job="second"))
    assert worker.until(TakeMade).job == "first"
    assert worker.until(Stopped).job == "second"


def test_shutdown_gives_up_what_is_being_made(talk: Start, recipe_of: Recipes, tmp_path: Path) -> None:
    worker = talk()
    worker.order(recipe_of(Behaviour.SLOW, frames=2000), tmp_path / "slow")
    worker.until(Progress)
    worker.process.send(Shutdown())
    assert worker.until(Stopped).job == "job"
    assert worker.until(Ended).status == 0


@pytest.mark.parametrize(
    ("behaviour", "kind", "words"),
    [
        (Behaviour.FAIL, FailureKind.ENGINE, "told to fail"),
        (Behaviour.BAD_INPUT, FailureKind.INPUT, "field 'keyframe': The fake engine was told to dislike its input."),
        (Behaviour.DISK_FULL, FailureKind.MACHINE, "No space left on device"),
        (Behaviour.MEMORY, FailureKind.MEMORY, "not enough memory"),
        (Behaviour.TORCH_MEMORY, FailureKind.MEMORY, "not enough memory"),
        (Behaviour.BUG, FailureKind.BUG, "ZeroDivisionError: division by zero, on request"),
        (Behaviour.TOO_FEW, FailureKind.ENGINE, "wrote garbage: 3 frames instead of 6"),
        (Behaviour.TOO_MANY, FailureKind.ENGINE, "wrote garbage: more than the 6 frames asked for"),
        (Behaviour.WRONG_SIZE, FailureKind.ENGINE, r"wrote garbage: a frame of shape \(48, 66, 3\)"),
        (Behaviour.WRONG_KIND, FailureKind.ENGINE, r"wrote garbage: a frame of shape \(48, 64\)"),
    ],
)
def test_a_failure_is_told_in_words_and_the_worker_goes_on(
    steady: Any, recipe_of: Recipes, tmp_path: Path, behaviour: Behaviour, kind: FailureKind, words: str
) -> None:
    steady.order(recipe_of(behaviour, at=3), tmp_path / "bad", job=f"to {behaviour}")
    failed = steady.until(Failed)
    assert (failed.job, failed.kind) == (f"to {behaviour}", kind)
    assert re.search(words, str(error_of(failed.error)))
    assert "Traceback" in failed.detail
    steady.order(recipe_of(), tmp_path / "good", job="next")
    assert steady.until(TakeMade).job == "next"


@pytest.mark.parametrize(
    ("behaviour", "status", "words"),
    [
        (Behaviour.KILL, -signal.SIGKILL, "it was killed by signal 9 (SIGKILL), often because memory ran out"),
        (Behaviour.ABORT, -signal.SIGABRT, "it was killed by signal 6 (SIGABRT)"),
        (Behaviour.EXIT, 9, "it ended by itself with exit status 9"),
    ],
)
def test_a_crash_is_told_in_words(
    talk: Start, recipe_of: Recipes, tmp_path: Path, behaviour: Behaviour, status: int, words: str
) -> None:
    worker = talk()
    worker.order(recipe_of(behaviour, at=2), tmp_path / "staging")
    ended = worker.until(Ended)
    assert (ended.status, str(ended.how)) == (status, words)


def test_a_crash_leaves_the_stack_for_a_bug_report(talk: Start, recipe_of: Recipes, tmp_path: Path) -> None:
    worker = talk()
    worker.order(recipe_of(Behaviour.ABORT), tmp_path / "staging")
    assert "pipeline.py" in worker.until(Ended).noise


def test_an_engine_that_was_updated_is_not_used(steady: Any, recipe_of: Recipes, tmp_path: Path) -> None:

    steady.order(replace(recipe_of(), engine_revision="0"), tmp_path / "staging")
    failed = steady.until(Failed)
    assert failed.kind is FailureKind.MACHINE
    assert "is of revision 1 now, and 0 was asked for" in error_of(failed.error).what


def test_an_unknown_engine_is_bad_input(steady: Any, recipe_of: Recipes, tmp_path: Path) -> None:

    steady.order(replace(recipe_of(), engine="lumiere"), tmp_path / "staging")
    failed = steady.until(Failed)
    error = error_of(failed.error)
    assert (type(error), failed.kind) == (BadInput, FailureKind.INPUT)
    assert (error.what, error.field) == ("There is no engine 'lumiere' here.", "engine")


@pytest.mark.parametrize(
    "line",
    [
        b'{"type":"hello","pid":1,"version":1}\n',
        b'{"type":"dance"}\n',
        b'{"type":"shutdown"}\n',
        b"noise\n",
    ],
)
def test_a_worker_refuses_what_is_no_greeting(line: bytes) -> None:
    ended = subprocess.run(
        [sys.executable, "-m", "matchcut.production.worker"],
        input=line,
        capture_output=True,
        timeout=PATIENCE,
        check=False,
    )
    assert ended.returncode == EXIT_PROTOCOL
    assert ended.stdout == b""
    assert ended.stderr.startswith(b"matchcut: ")


def test_a_worker_refuses_a_line_that_is_no_message_later_on() -> None:
    hello = encode(Hello(pid=os.getpid()))
    ended = subprocess.run(
        [sys.executable, "-m", "matchcut.production.worker"],
        input=hello + b'{"type":"shutdown","now":true}\n',
        capture_output=True,
        timeout=PATIENCE,
        check=False,
    )
    assert ended.returncode == EXIT_PROTOCOL


def test_production_ends_a_worker_that_speaks_another_version(talk: Start) -> None:
    script = 'import time; print(\'{"type":"hello","pid":1,"version":1}\', flush=True); time.sleep(600)'
    worker = talk([sys.executable, "-c", script])
    ended = worker.until(Ended)
    assert f"protocol version 1; this program speaks version {VERSION}" in ended.misunderstood
    assert str(ended.how) == "it speaks another version of the protocol, or is broken"
    assert gone(worker.process.pid)


def test_a_line_cut_short_by_a_crash_is_not_a_message(talk: Start) -> None:
    script = 'import os; os.write(1, b\'{"type":"heart\'); os._exit(3)'
    ended = talk([sys.executable, "-c", script]).until(Ended)
    assert (ended.status, ended.misunderstood) == (3, "")


# A worker that is stopped altogether can't notice anything: there only the kernel helps, and only Linux's does.
FROZEN = [Behaviour.FREEZE] if sys.platform == "linux" else []


@pytest.mark.parametrize("behaviour", [Behaviour.SLOW, Behaviour.DEAF, *FROZEN])
def test_a_worker_dies_with_its_parent(recipe_of: Recipes, tmp_path: Path, behaviour: Behaviour) -> None:
    """The parent is really killed, so nothing of it can tidy up."""
    script = f"""
import queue, time
from matchcut.production.crew import start_worker
from matchcut.production.messages import Order
from matchcut.wire.messages import Progress
inbox = queue.SimpleQueue()
worker = start_worker(inbox.put)
worker.send(Order(job="job", engine="fake", recipe={recipe_of(behaviour, frames=2000, at=1).to_json()!r},
                           media={{}}, staging={str(tmp_path)!r}, tail_frames=1))
while not isinstance(inbox.get()[1], Progress):
    pass
print(worker.pid, flush=True)
time.sleep(600)
"""
    with subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE, text=True) as parent:
        assert parent.stdout is not None
        worker = int(parent.stdout.readline())
        assert behaviour is not Behaviour.FREEZE or became(worker, psutil.STATUS_STOPPED)
        assert psutil.pid_exists(worker)
        parent.kill()
        parent.wait()
    assert gone(worker)


def test_ctrl_c_in_the_terminal_does_not_reach_the_worker(talk: Start, recipe_of: Recipes, tmp_path: Path) -> None:
    worker = talk()
    worker.until(Hello)
    assert os.getpgid(worker.process.pid) != os.getpgid(0)
    os.kill(worker.process.pid, signal.SIGINT)
    worker.order(recipe_of(), tmp_path / "staging")
    assert worker.until(TakeMade).job == "job"


def test_what_the_worker_started_ends_with_it(talk: Start) -> None:
    script = "import subprocess, sys; print(subprocess.Popen(['sleep', '600']).pid, file=sys.stderr, flush=True)"
    ended = talk([sys.executable, "-c", script]).until(Ended)
    assert ended.status == 0
    assert gone(int(ended.noise))


def test_a_worker_for_a_light_engine_loads_nothing_heavy(talk: Start, recipe_of: Recipes, tmp_path: Path) -> None:
    script = (
        "import os, sys, atexit\n"
        "from matchcut.production import worker\n"
        "heavy = {'torch', 'cv2', 'PySide6', 'sqlalchemy', 'moviepy', 'transformers', 'diffusers', 'insightface'}\n"
        "leave = os._exit\n"
        "def told(status):\n"
        "    print('heavy:', sorted(heavy & set(sys.modules)), file=sys.stderr, flush=True)\n"
        "    leave(status)\n"
        "os._exit = told\n"
        "worker.main()\n"
    )
    worker = talk([sys.executable, "-c", script])
    worker.order(recipe_of(), tmp_path / "staging")
    worker.until(TakeMade)
    worker.process.send(Shutdown())
    assert worker.until(Ended).noise == "heavy: []"


@pytest.mark.parametrize(
    ("error", "kind"),
    [
        (BadInput("no"), FailureKind.INPUT),
        (EngineFailed("no"), FailureKind.ENGINE),
        (MachineFailed("no"), FailureKind.MACHINE),
        (RuntimeError("DefaultCPUAllocator: can't allocate memory"), FailureKind.MEMORY),
        (RuntimeError("HIP out of memory"), FailureKind.MEMORY),
        (RuntimeError("shapes differ"), FailureKind.BUG),
        (PermissionError(13, "Permission denied"), FailureKind.MACHINE),
        (SystemExit(1), FailureKind.BUG),
    ],
)
def test_whose_fault_an_error_is(error: BaseException, kind: FailureKind) -> None:
    told = failure(error, doer_of("fake"), "job")
    assert (told.job, told.kind) == ("job", kind)
