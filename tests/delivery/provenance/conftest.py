"""The small film of tests/delivery/paper, and a certificate that nobody vouches for."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path

import pytest

from matchcut.delivery.provenance.keys import SigningKey, made_here

_NAME = "matchcut_tests_paper_room"
_PLACE = Path(__file__).parents[1] / "paper" / "conftest.py"
_spec = importlib.util.spec_from_file_location(_NAME, _PLACE)
assert _spec is not None
assert _spec.loader is not None
_module = sys.modules[_NAME] = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(_module)

faces = _module.faces
shot = _module.shot
room = _module.room
room_in = _module.room_in


@pytest.fixture(scope="session")
def key(tmp_path_factory: pytest.TempPathFactory) -> SigningKey:
    """The certificate that Matchcut makes on a machine, made once for all tests."""
    return made_here(tmp_path_factory.mktemp("credentials"))


@pytest.fixture(autouse=True)
def no_certificate_of_the_tester(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in ("MATCHCUT_CERTIFICATE", "MATCHCUT_KEY", "MATCHCUT_KEY_PASSPHRASE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("matchcut.delivery.provenance.keys._credentials_folder", lambda: tmp_path / "credentials")
