"""Keys of services: where they are looked for, and that nothing shows them."""

from __future__ import annotations

import logging
import pickle
import traceback
from dataclasses import dataclass

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.backends import fail, null
from keyring.errors import PasswordDeleteError

from matchcut.engines.hosted.keys import ServiceKey, forget_key, keep_key, key_of
from matchcut.engines.hosted.services import Service
from matchcut.film.errors import BadInput, MachineFailed

SECRET = "sk-3f9a71c0d2"
SERVICE = Service(
    id="tiny-lab", title="Tiny", package="tiny", module="tiny", adapter="", key_names=("TINYLAB_API_SECRET",)
)


class MemoryKeyring(KeyringBackend):
    """A keyring in memory."""

    priority = 1

    def __init__(self) -> None:
        super().__init__()
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        if self.kept.pop((service, username), None) is None:
            raise PasswordDeleteError("not there")


class LockedKeyring(KeyringBackend):
    """A keyring whose system raises errors of its own."""

    priority = 1

    def get_password(self, service: str, username: str) -> str | None:
        raise ConnectionRefusedError(service, username)

    def set_password(self, service: str, username: str, password: str) -> None:
        raise ConnectionRefusedError(service, username)

    def delete_password(self, service: str, username: str) -> None:
        raise ConnectionRefusedError(service, username)


@pytest.fixture(autouse=True)
def kept(monkeypatch: pytest.MonkeyPatch) -> MemoryKeyring:
    """A keyring of the test's own, and no key in the environment."""
    backend = MemoryKeyring()
    monkeypatch.setattr(keyring.core, "_keyring_backend", backend)
    for name in ("MATCHCUT_TINY_LAB_KEY", "TINYLAB_API_SECRET"):
        monkeypatch.delenv(name, raising=False)
    return backend


def test_the_environment_comes_first_then_the_sdks_variable_then_the_keyring(monkeypatch: pytest.MonkeyPatch) -> None:
    assert key_of(SERVICE) is None
    keep_key(SERVICE, ServiceKey("of-the-keyring"))
    for name in ("TINYLAB_API_SECRET", "MATCHCUT_TINY_LAB_KEY"):
        before = key_of(SERVICE)
        assert before is not None
        assert before.reveal() != name
        monkeypatch.setenv(name, f" {name}\n")
        key = key_of(SERVICE)
        assert key is not None
        assert key.reveal() == name


def test_a_key_that_is_forgotten_is_gone() -> None:
    assert not forget_key(SERVICE)
    keep_key(SERVICE, ServiceKey(SECRET))
    assert forget_key(SERVICE)
    assert key_of(SERVICE) is None


@pytest.mark.parametrize("backend", [fail.Keyring, null.Keyring, LockedKeyring])
def test_without_a_keyring_the_variable_is_named_and_serves(
    backend: type[KeyringBackend], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keyring.core, "_keyring_backend", backend())
    assert key_of(SERVICE) is None
    with pytest.raises(MachineFailed) as told:
        keep_key(SERVICE, ServiceKey(SECRET))
    assert "MATCHCUT_TINY_LAB_KEY" in told.value.advice
    assert SECRET not in f"{told.value}{told.value.advice}"
    monkeypatch.setenv("MATCHCUT_TINY_LAB_KEY", SECRET)
    key = key_of(SERVICE)
    assert key is not None
    assert key.reveal() == SECRET


@pytest.mark.parametrize("text", ["", "  \n", "two words", "line\nbreak", "schlüssel", "nul\0"])
def test_what_can_be_no_key_is_refused_without_being_shown(text: str) -> None:
    with pytest.raises(BadInput, match="can't be a key") as told:
        ServiceKey(text)
    assert not text.strip() or text not in str(told.value)


def test_a_key_is_never_shown(caplog: pytest.LogCaptureFixture) -> None:
    @dataclass
    class Holder:
        key: ServiceKey

    holder = Holder(ServiceKey(SECRET))
    logging.getLogger("trial").warning("%s %r %s", holder, holder.key, f"{holder.key}")
    try:
        raise RuntimeError(holder)
    except RuntimeError as error:
        shown = "".join(traceback.TracebackException.from_exception(error, capture_locals=True).format())
    assert SECRET not in caplog.text
    assert "ServiceKey(hidden)" in caplog.text
    assert SECRET not in shown
    with pytest.raises(TypeError):
        pickle.dumps(holder.key)
