"""A run that costs something: asked once with its sum, sent nothing without a yes, and nothing beyond the budget."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from matchcut.engines.hosted.ledger import Ledger
from matchcut.engines.hosted.spending import spent
from matchcut.engines.hosted.states import CallState
from matchcut.store.project import Project

Run = Callable[..., subprocess.CompletedProcess[str]]
SECRET = "sk-3f9a71c0d2"
SHOT = """
[[scene.shot]]
id = "paid"
action = "A storm over the sea."
duration = "24f"
engine = "runway-gen4.5"
"""


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A machine with a key for Runway, whose address leads nowhere."""
    for name in ("XDG_CACHE_HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME"):
        monkeypatch.setenv(name, str(tmp_path / name.lower()))
    (tmp_path / "services.toml").write_text('[[service]]\nid = "runway"\naddress = "http://127.0.0.1:9"\n')
    monkeypatch.setenv("MATCHCUT_SERVICES", str(tmp_path / "services.toml"))
    monkeypatch.setenv("MATCHCUT_LEDGER", str(tmp_path / "paid.sqlite"))
    monkeypatch.setenv("MATCHCUT_RUNWAY_KEY", SECRET)
    return tmp_path


@pytest.fixture
def film(run: Run, tea: Path, tmp_path: Path) -> Path:
    """A film of three shots by the fake engine and one by Runway."""
    story = tea / "storyboard.toml"
    story.write_text(story.read_text() + SHOT)
    made = tmp_path / "film"
    assert run("new", made, "--from", story).returncode == 0
    return made


def states(home: Path) -> list[CallState]:
    with Ledger(home / "paid.sqlite") as ledger:
        return [call.state for call in ledger.calls()]


def test_without_a_terminal_and_a_yes_nothing_is_sent_and_all_else_is_made(run: Run, film: Path, home: Path) -> None:
    done = run("generate", film, "--quiet")
    assert done.returncode == 4
    assert "1 take by Runway, about 0.24 USD. Nobody can be asked here, so nothing is sent" in done.stderr
    assert "Nobody has said yes to paying Runway" in done.stderr
    with Project.open(film) as project:
        assert len(project.takes.summaries()) == 3
    assert states(home) == [CallState.PREPARED]


def test_a_budget_below_the_price_sends_nothing(run: Run, film: Path, home: Path) -> None:
    done = run("generate", film, "--quiet", "--shot", "paid", "--yes", "--budget", "0.10")
    assert done.returncode == 4
    assert "You said yes to 0.10 USD, of which 0.00 are spent; this shot would cost 0.24" in done.stderr
    assert states(home) == [CallState.PREPARED]
    done = run("generate", film, "--quiet", "--shot", "paid", "--yes", "--budget", "1 EUR")
    assert "no budget is in USD" in done.stderr
    assert states(home) == [CallState.PREPARED]
    with Ledger(home / "paid.sqlite") as ledger, ledger.reading() as base:
        assert spent(base).calls == 0


@pytest.mark.parametrize(
    "options", [["--yes"], ["--budget", "much"], ["--budget", "none"], ["--budget", "-3", "--yes"]]
)
def test_a_yes_says_to_how_much(run: Run, film: Path, options: list[str]) -> None:
    done = run("generate", film, *options)
    assert done.returncode in (2, 3)
    assert "--budget" in done.stderr


def test_a_person_in_a_terminal_is_asked_once_and_may_say_no(film: Path, home: Path) -> None:
    leader, follower = pty.openpty()
    command = [sys.executable, "-m", "matchcut", "generate", str(film), "--quiet", "--shot", "paid"]
    with subprocess.Popen(command, stdin=follower, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as asked:
        os.write(leader, b"n\n")
        _, said = asked.communicate(timeout=120)
    os.close(leader)
    os.close(follower)
    assert said.count("1 take by Runway, about 0.24 USD. Pay for it? [y/N]") == 1
    assert asked.returncode == 4
    assert states(home) == [CallState.PREPARED]


def test_a_key_is_in_nothing_that_a_run_leaves_or_says(run: Run, film: Path, home: Path) -> None:
    paid = ("--shot", "paid", "--yes", "--budget", "0.10")
    commands = (
        ("generate", film, *paid, "--events"),
        ("status", film, "--json"),
        ("services", "spent", film),
        ("doctor",),
    )
    done = [run(*command) for command in (*commands, ("pack", film, "-o", home / "film.matchcutz"))]
    assert states(home) == [CallState.PREPARED]
    assert not [said for said in done if SECRET in said.stdout + said.stderr]
    with zipfile.ZipFile(home / "film.matchcutz") as bundle:
        packed = [name for name in bundle.namelist() if SECRET.encode() in bundle.read(name)]
    files = [path for path in home.rglob("*") if path.is_file()]
    assert len(files) > 5
    assert not packed + [path for path in files if SECRET.encode() in path.read_bytes()]


def test_films_that_cost_nothing_are_not_asked_about(run: Run, tea: Path, home: Path) -> None:
    done = run("generate", tea, "--quiet")
    assert (done.returncode, done.stderr) == (0, "")
    assert not (home / "paid.sqlite").exists()
