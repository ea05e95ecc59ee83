"""The benchmark for CUDA devices, run with a tiny model on the processor."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
FAILS = {"failed": "RuntimeError: no such thing"}


@pytest.fixture(autouse=True)
def _one_thread(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    import torch

    monkeypatch.setenv("OMP_NUM_THREADS", "1")
    before = torch.get_num_threads()
    torch.set_num_threads(1)
    yield
    torch.set_num_threads(before)


@pytest.fixture
def bench(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(str(ROOT))
    from tests.bench import gpu

    return gpu


@pytest.fixture
def tiny(bench: ModuleType) -> Any:
    return bench.Run(model="tiny", device="cpu", width=32, height=32, num_frames=5, steps=5)


def figures(step: float) -> dict[str, float]:
    return {"step_seconds": step, "first_step_seconds": 1.0, "peak_gib": 2.0, "planned_gib": 3.0, "blocks": 0.5}


def test_what_works_anywhere_is_measured_on_the_real_pipeline(bench: ModuleType, tiny: Any) -> None:
    for name, counted in (("plain", False), ("group offload by leaves, no stream", False), ("first block cache", True)):
        told = bench.attempt(name, tiny)
        assert set(told) == {"step_seconds", "first_step_seconds", "peak_gib", "planned_gib", "blocks"}, told
        assert (told["planned_gib"] is not None) == (name == "plain")  # The others are laid out by no plan of ours.
        assert told["step_seconds"] > 0
        assert told["peak_gib"] > 0
        assert 0 < told["blocks"] <= 1 if counted else told["blocks"] is None


@pytest.mark.parametrize(
    "name", ["taylorseer cache", "taylorseer cache, lite", "pyramid attention broadcast", "mag cache"]
)
def test_a_cache_spares_work(bench: ModuleType, tiny: Any, name: str) -> None:
    assert 0 < bench.attempt(name, tiny)["blocks"] < 1


def test_an_accelerator_that_is_not_here_says_why(bench: ModuleType, tiny: Any) -> None:
    assert bench.attempt("attention flash", tiny)["failed"].startswith("RuntimeError: Flash Attention backend")
    assert "streams" in bench.attempt("group offload by leaves", tiny)["failed"]


def test_rows_that_fail_stand_in_the_table_with_their_reason(bench: ModuleType) -> None:
    lines = bench.table([("a", FAILS), ("plain", figures(2.0)), ("fast", figures(0.5))])
    cells = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines if line.startswith("|")]
    assert cells[2] == ["a", "–", "–", "–", "–", "–", "–"]
    assert cells[3][:3] == ["plain", "2.000", "1.00×"]
    assert cells[4] == ["fast", "0.500", "4.00×", "1.00", "2.00", "3.00", "50 %"]
    assert lines[-1] == "- a: RuntimeError: no such thing"
    assert len({len(line) for line in lines if line.startswith("|")}) == 1


def test_a_row_whose_process_dies_harms_no_other(bench: ModuleType, tiny: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    answers = iter([(1, "", "Killed"), (0, f"noise\n{json.dumps(figures(1.0))}\n", "")])

    def run(command: list[str], **more: Any) -> subprocess.CompletedProcess[str]:
        assert command[1:4] == ["-m", "tests.bench.gpu", "--one"]
        return subprocess.CompletedProcess(command, *next(answers))

    monkeypatch.setattr(bench.subprocess, "run", run)
    assert bench.in_a_process("plain", tiny) == {"failed": "ended with status 1: Killed"}
    assert bench.in_a_process("plain", tiny) == figures(1.0)


def test_a_row_without_time_is_told_and_what_is_measured_is_kept(
    bench: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def run(command: list[str], **more: Any) -> subprocess.CompletedProcess[str]:
        if command[-3] == "first block cache":
            raise subprocess.TimeoutExpired(command, more["timeout"])
        clock.append(50.0)
        return subprocess.CompletedProcess(command, 0, json.dumps(figures(1.0)), "")

    clock = [0.0]
    monkeypatch.setattr(bench.subprocess, "run", run)
    monkeypatch.setattr(bench.time, "monotonic", lambda: sum(clock))
    out = tmp_path / "table.md"
    rows = ["plain", "first block cache", "compiled blocks", "compiled", "float8 weights"]
    assert bench.main(["--tiny", "--seconds", "95", "--rows", *rows, "--out", str(out)]) == 0
    lines = out.read_text().splitlines()
    assert [line.startswith("| plain") or line.startswith("| compiled blocks") for line in lines].count(True) == 2
    assert lines[-3:] == [
        "- first block cache: took longer than 45 s",
        "- compiled: no time was left",
        "- float8 weights: no time was left",
    ]


def test_a_machine_without_a_cuda_device_is_told_so(bench: ModuleType, capsys: Any, monkeypatch: Any) -> None:
    import torch

    monkeypatch.setattr(torch.cuda, "is_available", lambda: False)
    assert bench.main([]) == 4
    assert capsys.readouterr().err == "There is no CUDA device here that torch can use, so nothing was measured.\n"
