"""Engines are found through entry points, and a broken package costs only its own."""

from __future__ import annotations

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
    registry.registered.cache_clear()
    yield
    registry.registered.cache_clear()


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
