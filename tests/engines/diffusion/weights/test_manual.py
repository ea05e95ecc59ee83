"""The manual of models (resources/models.md) says what is so."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from matchcut.cli.commands_models import models
from matchcut.engines.diffusion.catalogue import catalogue
from matchcut.media.resources import resource


def _blocks(kind: str) -> list[str]:
    text = resource("models.md").read_text(encoding="utf-8")
    return re.findall(rf"```{kind}\n(.*?)```", text, flags=re.DOTALL)


def test_every_entry_that_it_shows_is_one(home: Path, tell: Callable[[str], None]) -> None:
    for block in _blocks("toml"):
        tell(block)
    found = catalogue()
    assert found.mistakes == []
    assert {"my-vace", "my-gguf"} <= set(found.models)
    assert found.models["my-gguf"].parts[0][0] == "transformer"
    assert set(found.loras) == {"film-look", "fast"}
    assert {one.does for one in found.tools.values()} == {"interpolation"}


def test_every_command_that_it_names_exists_and_none_is_left_out() -> None:
    there = {command.name or command.callback.__name__ for command in models.registered_commands if command.callback}
    named = set(re.findall(r"matchcut models (\w+)", "\n".join(_blocks("sh"))))
    assert named == there
