"""The shelf tells of every model of the catalogue how it stands on this disk."""

from __future__ import annotations

from pathlib import Path

import pytest

from matchcut.app.shelf import ModelInfo, is_offline, model_list
from matchcut.engines.diffusion.catalogue import catalogue


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A user's home: nothing of the real one is read or written."""
    for name in ("XDG_CACHE_HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "HF_HOME", "MATCHCUT_MODELS_FOLDER"):
        monkeypatch.setenv(name, str(tmp_path / name.lower()))
    for name in ("HF_HUB_CACHE", "HF_HUB_OFFLINE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("MATCHCUT_MODELS", str(tmp_path / "models.toml"))
    return tmp_path


def on_shelf(model: str) -> ModelInfo:
    return next(one for one in model_list() if one.id == model)


def test_an_empty_disk_holds_nothing_and_everything_is_told(home: Path) -> None:
    found = model_list()
    assert [one.id for one in found] == list(catalogue().models)
    for one in found:
        entry = catalogue().model(one.id)
        if one.shipped:
            assert (one.here, one.reason) == (True, ())
            continue
        assert (one.here, one.own, one.begun, one.folder, one.commit) == (False, False, 0, None, "")
        assert one.reason != ()
        assert (one.weights_mib, one.working_mib) == (entry.memory.weights_mib, entry.memory.working_mib)
        assert one.size == entry.memory.weights_mib * 1024**2
        assert one.terms.licence == entry.licence.name
        assert one.takes != ()


def test_what_is_half_pulled_and_what_is_here_is_told_with_its_size(home: Path) -> None:
    models = home / "matchcut_models_folder"
    part = models / ".pulling" / "wan2.1-vace-1.3b" / "vae" / "weights.safetensors.part"
    part.parent.mkdir(parents=True)
    part.write_bytes(bytes(1234))
    assert on_shelf("wan2.1-vace-1.3b").begun == 1234
    there = models / "wan2.1-vace-14b"
    there.mkdir()
    (there / "model_index.json").write_text("{}")
    found = on_shelf("wan2.1-vace-14b")
    assert (found.here, found.size, found.folder) == (True, 2, there)


def test_a_folder_of_ones_own_is_told_apart(home: Path) -> None:
    folder = home / "mine"
    folder.mkdir()
    (home / "models.toml").write_text(
        f'[[model]]\nid = "mine"\nlike = "wan2.1-vace-1.3b"\npath = "{folder.as_posix()}"\nrevision = "1"\n'
    )
    found = on_shelf("mine")
    assert (found.own, found.here) == (True, False)
    (folder / "model_index.json").write_text("{}")
    assert on_shelf("mine").here


@pytest.mark.parametrize(("value", "offline"), [("1", True), ("true", True), ("", False), ("0", False)])
def test_offline_mode_is_the_hubs(home: Path, monkeypatch: pytest.MonkeyPatch, value: str, offline: bool) -> None:
    monkeypatch.setenv("HF_HUB_OFFLINE", value)
    assert is_offline() is offline
