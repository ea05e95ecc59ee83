"""Every play there is: a module of `plays/` with a PLAY is played by all tests of adapters."""

from __future__ import annotations

import importlib
from pathlib import Path

from tests.engines.hosted.wire_server import Play

from matchcut.engines.hosted.adapter import Patience, ServiceAdapter

_FOLDER = Path(__file__).with_name("plays")


def all_plays() -> tuple[Play, ...]:
    """Every play, by the names of their modules."""
    names = sorted(path.stem for path in _FOLDER.glob("*.py"))
    modules = (importlib.import_module(f"tests.engines.hosted.plays.{name}") for name in names)
    return tuple(module.PLAY for module in modules if hasattr(module, "PLAY"))


def adapter_of(play: Play, key: str, address: str, patience: Patience) -> ServiceAdapter:
    """The adapter for a play's service, at an address."""
    module, _, name = play.adapter.partition(":")
    kind = getattr(importlib.import_module(f"matchcut.engines.hosted.adapters.{module}"), name)
    adapter: ServiceAdapter = kind(key, address, patience)
    return adapter
