"""`matchcut models pull` against a hub: what is asked, what is shown, what the exit status says."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Any

import pytest

from matchcut.cli.main import run
from matchcut.cli.progress import Reporter

BIG = "transformer/diffusion_pytorch_model.safetensors"
Captured = pytest.CaptureFixture[str]


def test_a_pull_shows_the_licence_and_says_what_came(hub: Any, models: Path, capsys: Captured) -> None:
    assert run(["models", "pull", "tiny"]) == 0
    shown = capsys.readouterr()
    assert shown.err.startswith(f"Licence: Apache-2.0. {hub.address}/somebody/tiny-vace\n")
    assert "pulling tiny: " in shown.err
    assert shown.out == f"tiny is here: 7 files, 5.8 KiB, commit {hub.commit}.\n"
    assert run(["models", "verify", "tiny"]) == 0
    assert "tiny is whole: " in capsys.readouterr().out
    assert run(["models", "remove", "tiny"]) == 0
    assert "are free again" in capsys.readouterr().out
    assert list(models.glob("tiny")) == []


def test_a_pull_that_breaks_off_fails_with_what_to_do(hub: Any, capsys: Captured) -> None:
    hub.break_after, hub.always_break = {BIG: 0}, True
    assert run(["models", "pull", "tiny"]) == 4
    assert "Try again: it goes on where it stopped." in capsys.readouterr().err


@pytest.mark.parametrize(("answer", "status"), [("y", 0), ("n", 3)])
def test_a_person_is_asked_for_a_licence_and_may_say_no(
    hub: Any, models: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch, answer: str, status: int
) -> None:
    class Keyboard:
        def isatty(self) -> bool:
            return True

        def readline(self) -> str:
            return f"{answer}\n"

    monkeypatch.setattr(sys, "stdin", Keyboard())
    monkeypatch.setattr("builtins.input", lambda prompt="": answer)
    assert run(["models", "pull", "bound"]) == status
    shown = capsys.readouterr()
    assert "Odd-1.0. Not for sale." in shown.err
    assert (models / "bound").exists() is (status == 0)
    assert bool(hub.asked) is (status == 0)


def test_a_script_accepts_a_licence_by_an_option_and_is_not_asked_again(hub: Any, capsys: Captured) -> None:
    assert run(["models", "pull", "bound"]) == 3
    assert "--accept-licence" in capsys.readouterr().err
    assert run(["models", "pull", "bound", "--accept-licence"]) == 0
    assert run(["models", "remove", "bound", "--yes"]) == 0
    assert run(["models", "pull", "bound"]) == 0


def test_ctrl_c_ends_with_130_and_the_next_pull_goes_on(
    hub: Any, models: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stop(reporter: Reporter, done: int, note: str = "") -> None:
        if BIG in note:
            raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(Reporter, "at", stop)
        assert run(["models", "pull", "tiny"]) == 130
    assert "go on where it stopped" in capsys.readouterr().err
    part = models / ".pulling" / "tiny" / f"{BIG}.part"
    assert part.read_bytes() == hub.files[BIG][: part.stat().st_size] != b""
    hub.asked.clear()
    assert run(["models", "pull", "tiny"]) == 0
    assert hub.files_asked() == []  # The largest comes last, and was all there.


def test_a_model_in_the_hubs_cache_is_not_fetched_again(hub: Any, home: Path, capsys: Captured) -> None:
    root = Path(os.environ["HF_HOME"]) / "hub" / "models--somebody--tiny-vace"
    for name, content in hub.files.items():
        file = root / "snapshots" / hub.commit / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
    (root / "refs").mkdir()
    (root / "refs" / "main").write_text(hub.commit)
    assert run(["models", "pull", "tiny"]) == 0
    assert "is here already, in the hub's cache" in capsys.readouterr().out
    assert hub.asked == []
    (root / "snapshots" / hub.commit / BIG).write_bytes(hub.files[BIG][:100])
    assert run(["models", "pull", "tiny"]) == 0
    assert "tiny is here: 7 files" in capsys.readouterr().out
