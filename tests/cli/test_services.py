"""`matchcut services`, run as people and scripts run it, with no account at any of them."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from tests.engines.hosted.test_ledger import ORDER

from matchcut.engines.hosted.ledger import Ledger, PaidCall
from matchcut.engines.hosted.requests import MediaRole, SentMedia, ServiceRequest, request_to_json
from matchcut.engines.hosted.states import CallState
from matchcut.film.ids import MediaId
from matchcut.store.project import Project

Run = Callable[..., subprocess.CompletedProcess[str]]
SECRET = "sk-3f9a71c0d2"
CAST = """
[[cast]]
name = "Ada"

[[cast]]
name = "Bob"
"""


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("XDG_CACHE_HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME"):
        monkeypatch.setenv(name, str(tmp_path / name.lower()))
    monkeypatch.setenv("MATCHCUT_LEDGER", str(tmp_path / "paid.sqlite"))
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.null.Keyring")
    monkeypatch.delenv("MATCHCUT_RUNWAY_KEY", raising=False)
    return tmp_path


@pytest.fixture
def film(run: Run, tea: Path, tmp_path: Path) -> Path:
    """A film with two in its cast."""
    story = tea / "storyboard.toml"
    story.write_text(story.read_text() + CAST)
    made = tmp_path / "film"
    assert run("new", made, "--from", story).returncode == 0
    return made


def sent_call(home: Path, film: Path, *states: CallState, shot: str = "kettle", **learnt: str | int) -> PaidCall:
    """A call of the film's that was sent with a picture of Ada."""
    with Project.open(film) as project:
        ada = next(character for character in project.film.characters.values() if character.name == "Ada")
        mark = project.mark
    medium = SentMedia(
        media=MediaId("a" * 64), path=Path("ada.png"), role=MediaRole.REFERENCE, of="Ada", cast=(str(ada.id),)
    )
    request = ServiceRequest(service="runway", model="gen4.5", prompt="p", seconds=5, size=(64, 48), media=(medium,))
    order = replace(ORDER, film=mark, shot=shot, service="runway", request=request_to_json(request), slate=shot)
    with Ledger(home / "paid.sqlite") as ledger:
        call = ledger.move(ledger.begin(order), CallState.SENDING)
        for state in states:
            at_service = {"provider_id": f"at-{shot}"} if state is CallState.RUNNING else {}
            call = ledger.move(call, state, **at_service, **(learnt if state is states[-1] else {}))
        return ledger.let_go(call)


def test_services_are_listed_with_what_they_cost_and_names_that_are_gone(run: Run) -> None:
    listed = run("services", "list")
    assert (listed.returncode, listed.stderr) == (0, "")
    assert "runway: Runway, no key" in listed.stdout
    assert "0.12 USD/s" in listed.stdout
    assert "Sora (OpenAI) ended 2026-09-24" in listed.stdout
    plain = json.loads(run("services", "list", "--json").stdout)
    runway = next(service for service in plain["services"] if service["id"] == "runway")
    assert runway["key"] is False
    assert all(price["read_on"] and price["source"] for model in runway["models"] for price in model["prices"])
    assert {"Sora", "Gen-2"} <= {model["name"] for model in plain["retired"]}


def test_a_key_that_this_system_does_not_keep_is_shown_nowhere(run: Run, home: Path) -> None:
    command = [sys.executable, "-m", "matchcut", "services", "key", "runway"]
    done = subprocess.run(command, input=SECRET + "\n", capture_output=True, text=True, check=False, cwd=home)
    assert done.returncode == 4
    assert "keeps no keys" in done.stderr
    assert "MATCHCUT_RUNWAY_KEY" in done.stderr
    assert SECRET not in done.stdout + done.stderr
    assert not [path for path in home.rglob("*") if path.is_file() and SECRET.encode() in path.read_bytes()]
    assert run("services", "key", "runway", "--forget").stdout == "No key of Runway was kept.\n"


def test_a_key_in_the_environment_is_one(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MATCHCUT_RUNWAY_KEY", SECRET)
    listed = run("services", "list")
    assert "runway: Runway, key is here" in listed.stdout
    assert SECRET not in listed.stdout


def test_who_may_be_shown_is_said_and_taken_back(run: Run, film: Path, home: Path) -> None:
    allowed = run("services", "allow", film, "ada", "runway")
    assert (allowed.returncode, allowed.stderr) == (0, "")
    assert allowed.stdout.startswith("Ada may be shown to Runway.")
    sent_call(home, film, CallState.RUNNING)
    withdrawn = run("services", "withdraw", film, "Ada")
    assert "Ada is not shown to any service any more." in withdrawn.stdout
    assert "runway, shot kettle: reference Ada, its job at-kettle" in withdrawn.stdout
    assert "can't be called back" in withdrawn.stdout
    assert run("services", "withdraw", film, "Ada", "runway").stdout.startswith("Ada was not to be shown.")


def test_what_was_sent_is_told_by_the_rights_and_where_a_person_is_forgotten(run: Run, film: Path, home: Path) -> None:
    run("services", "allow", film, "Ada", "runway")
    sent_call(home, film, CallState.RUNNING)
    rights = run("rights", film).stdout
    assert "Sent to services" in rights
    assert "Sent: Ada – to Runway" in rights
    forgotten = run("cast", "forget", film, "Ada")
    told = " ".join((forgotten.stdout + forgotten.stderr).split())
    assert "was sent to Runway on" in told, told
    assert "job at-kettle" in told
    assert "was not to be shown" not in told
    with Ledger(home / "paid.sqlite") as ledger, ledger.reading() as base:
        assert not base.execute("SELECT 1 FROM consents WHERE withdrawn IS NULL").fetchall()


def test_budgets_are_set_shown_and_taken_away(run: Run, film: Path) -> None:
    assert run("services", "budget", "--day", "20", "--film", "12.50 eur").returncode == 0
    shown = run("services", "budget", film, "--shot", "2").stdout
    assert shown == "a day: 20.00 USD\na film: 12.50 EUR\neach shot: 2.00 USD\n"
    assert json.loads(run("services", "budget", "--json").stdout) == {
        "day": {"USD": 20_000_000},
        "film": {"EUR": 12_500_000},
        "shot": {},
    }
    run("services", "budget", film, "--shot", "none", "--day", "none")
    assert "a day: no limit" in run("services", "budget", film).stdout


def test_what_was_spent_is_told_by_service_and_by_shot(run: Run, film: Path, home: Path) -> None:
    assert run("services", "spent").stdout == "Spent: nothing\n"
    sent_call(home, film, CallState.RUNNING, CallState.READY, cost=310_000, cost_currency="USD")
    sent_call(home, film, CallState.UNKNOWN, shot="cup")
    told = run("services", "spent", film).stdout
    assert "Spent: 0.56 USD, ~0.25 USD of it estimated" in told
    assert "nobody knows whether it was made" in told
    plain = json.loads(run("services", "spent", film, "--month", "--json").stdout)
    assert plain["spent"] == {"USD": 560_000}
    assert plain["shots"]["kettle"] == {"calls": 1, "spent": {"USD": 310_000}, "estimated": {}, "unknown": 0}
    assert plain["services"]["runway"]["calls"] == 2
    assert "Spent at services so far: 0.56 USD, ~0.25 USD of it estimated." in run("status", film).stdout
    status = json.loads(run("status", film, "--json").stdout)
    assert status["spent"] == {key: plain[key] for key in ("calls", "spent", "estimated", "unknown")}
    assert status["spent_on"]["kettle"]["spent"] == {"USD": 310_000}


def test_a_person_says_what_became_of_a_call_that_nobody_knows_of(run: Run, film: Path, home: Path) -> None:
    made = sent_call(home, film, CallState.UNKNOWN)
    lost = sent_call(home, film, CallState.UNKNOWN, shot="cup")
    assert "job job-9 at runway" in run("services", "resolve", made.id, "--made", "job-9").stdout
    assert "may send it again" in run("services", "resolve", lost.id, "--not-made").stdout
    with Ledger(home / "paid.sqlite") as ledger:
        assert ledger.get(made.id).state is CallState.RUNNING
        assert ledger.get(made.id).provider_id == "job-9"
        assert ledger.get(lost.id).state is CallState.NOT_SENT
    again = run("services", "resolve", made.id, "--not-made")
    assert again.returncode == 3
    assert "'running'" in again.stderr


def test_what_is_paid_is_collected_without_questions(run: Run, film: Path, home: Path) -> None:
    assert run("services", "collect").stdout == ""
    assert not (home / "paid.sqlite").exists()
    assert run("services", "collect", film, "--quiet").stdout == "Made 0 takes.\n"
    lost = sent_call(home, film, CallState.UNKNOWN)
    for arguments in ((), (film, "--quiet")):
        done = run("services", "collect", *arguments)
        assert done.returncode == 0, done.stderr
        assert f"Call {lost.id} (Film, shot kettle, runway): nobody knows whether it was made." in done.stdout
    with Ledger(home / "paid.sqlite") as ledger:
        assert ledger.get(lost.id).state is CallState.UNKNOWN


@pytest.mark.parametrize(
    ("arguments", "status", "sentence"),
    [
        (["key", "nowhere"], 3, "There is no service 'nowhere'"),
        (["budget", "--day", "much"], 3, "no amount of money"),
        (["budget", "--day", "-1"], 3, "no amount of money"),
        (["budget", "--day", "1 e2"], 3, "no amount of money"),
        (["resolve", "pc-1"], 2, "--not-made"),
        (["resolve", "pc-1", "--not-made"], 3, "There is no paid call 'pc-1'"),
    ],
)
def test_what_can_not_be_done_is_told_in_a_sentence(run: Run, arguments: list[str], status: int, sentence: str) -> None:
    done = run("services", *arguments)
    assert done.returncode == status
    assert sentence in " ".join(done.stderr.split())
    assert "Traceback" not in done.stderr


def test_nobody_unknown_is_allowed(run: Run, film: Path) -> None:
    done = run("services", "allow", film, "Cy", "runway")
    assert done.returncode == 3
    assert "Ada" in done.stderr
