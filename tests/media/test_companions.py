"""Files that systems leave beside people's own are told by their names."""

from __future__ import annotations

from pathlib import Path

import pytest

from matchcut.media.companions import is_companion


@pytest.mark.parametrize(
    "name",
    ["._wan.safetensors", ".DS_Store", "Thumbs.db", "thumbs.db", "desktop.ini", "Desktop.ini", "__MACOSX/wan.onnx"],
)
def test_what_a_system_left_is_passed_over(name: str) -> None:
    assert is_companion(Path("models") / name)


@pytest.mark.parametrize("name", ["wan.safetensors", ".hidden.safetensors", "_wan.onnx", "desktop.ini.safetensors"])
def test_what_a_person_put_there_is_not(name: str) -> None:
    assert not is_companion(Path("models") / name)
