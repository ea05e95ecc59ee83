"""Engines are found through entry points, and a broken package costs only its own."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from importlib.metadata import EntryPoint

import pytest

from matchcut.app.doctor import examine
from matchcut.engines import registry
from matchcut.film.errors import BadInput


@pytest.fixture
def broken_package(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    real = registry.entry_points
    bad = EntryPoint(name="broken", value="no_such_package:specs", group=registry.GROUP)
    monkeypatch.setattr(registry, "entry_points", lambda group: [bad, *real(group=group)])
    registry.look_again()
    yield
    registry.look_again()


@pytest.mark.usefixtures("broken_package")
def test_a_broken_package_costs_only_its_own_engines() -> None:
    assert {"animatic", "fake"} <= set(registry.engines())
    told = [finding for finding in examine(None) if finding.name == "engines-broken"]
    assert [finding.kind for finding in told] == ["problem"]
    assert "'broken'" in told[0].sentence
    assert "no_such_package" in told[0].sentence


@pytest.mark.parametrize(
    ("asked", "advice"),
    [
        ("animatik", "Perhaps animatic? 'matchcut engines' lists all."),
        ("wan2.1-vace", "Perhaps wan2.1-vace-14b or wan2.1-vace-1.3b? 'matchcut engines' lists all."),
        ("x", "'matchcut engines' lists all."),
    ],
)
def test_an_unknown_engine_is_refused_with_the_likeliest_there_are(asked: str, advice: str) -> None:
    with pytest.raises(BadInput, match=f"no engine '{asked}' here") as refused:
        registry.engine_spec(asked)
    assert refused.value.advice == advice


def test_an_engine_is_found_without_reading_the_catalogues_of_others() -> None:
    program = (
        "import sys; from matchcut.engines.registry import engines;"
        "print(engines()['animatic'].id, engines().get('animatic') is engines()['animatic'],"
        "*[name for name in sys.modules if name.endswith(('hosted.catalogue', 'diffusion.catalogue'))])"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["animatic", "True"]


def test_of_two_engines_of_one_id_the_first_counts_and_the_doctor_tells_of_the_other(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    real = registry.entry_points
    again = EntryPoint(name="twice", value="matchcut.engines.animatic.spec:specs", group=registry.GROUP)
    monkeypatch.setattr(registry, "entry_points", lambda group: [*real(group=group), again])
    registry.look_again()
    try:
        assert list(registry.engines()).count("animatic") == 1
        told = [finding.sentence for finding in examine(None) if finding.name == "engines-broken"]
    finally:
        registry.look_again()
    assert any("'twice: animatic'" in sentence for sentence in told)
