"""Tiny models of every family, by name."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from diffusers.pipelines.cosmos import pipeline_cosmos2_5_predict
from tests.engines.diffusion.families.tiny.cosmos import Guard
from tests.engines.diffusion.families.tiny.every import FAMILIES, ours

from matchcut.engines.diffusion import entries


@pytest.fixture
def family(request: pytest.FixtureRequest, tiny: Callable[..., str], monkeypatch: pytest.MonkeyPatch) -> str:
    """The id of a tiny model of the family that the test is parametrized with; see `FAMILIES`.

    It can be tried without the packages that its published model wants: of the guardrail of Cosmos, whose package
    fetches weights from the hub, there is a stand-in.
    """
    build, like, more = FAMILIES[request.param]
    name = ours()[like].family
    monkeypatch.setitem(entries.FAMILIES, name, replace(entries.FAMILIES[name], packages=()))
    monkeypatch.setattr(pipeline_cosmos2_5_predict, "CosmosSafetyChecker", Guard)
    read = "" if request.param == "stable video" else "prompt_tokens = 64"
    return tiny(build, like, more=f"{read}\n{more}")
