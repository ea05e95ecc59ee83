"""A person's keys of services: from the environment or the system's keyring, and never shown.

Looked for in `MATCHCUT_SERVICE_KEY`, then in the variables that the service's own SDK reads, then in the keyring. No
key is kept in a file of ours, and none travels between processes: who calls a service reads it.
"""

from __future__ import annotations

import os
from typing import NoReturn, final

from matchcut.engines.hosted.problems import ServiceAdvice, ServiceProblem
from matchcut.engines.hosted.services import Service
from matchcut.film.errors import BadInput, MachineFailed

_SHELF = "matchcut"
"""Under which name the keyring has our keys."""


@final
class ServiceKey:
    """A key that shows itself only where it is asked to: neither in a log nor in a traceback, and never pickled."""

    __slots__ = ("_secret",)

    def __init__(self, text: str) -> None:
        """BadInput for what can't be a key: nothing, or signs that no header of a request can have."""
        secret = text.strip()
        if not secret or not secret.isascii() or not secret.isprintable() or " " in secret:
            raise BadInput(ServiceProblem.KEY_UNFIT(), advice=ServiceAdvice.COPY_KEY_AGAIN())
        self._secret = secret

    def reveal(self) -> str:
        """The key itself, for the SDK that sends it."""
        return self._secret

    def __repr__(self) -> str:
        return "ServiceKey(hidden)"

    def __reduce__(self) -> NoReturn:
        raise TypeError("a key is not written down")


def variable_of(service: Service) -> str:
    """The environment variable of ours that a service's key is looked for in first."""
    return f"MATCHCUT_{service.id.upper().replace('-', '_').replace('.', '_')}_KEY"


def key_of(service: Service) -> ServiceKey | None:
    """A service's key; None where there is none, or the keyring can't be read. BadInput for a variable that is unfit."""  # noqa: E501
    for name in (variable_of(service), *service.key_names):
        if os.environ.get(name, "").strip():
            return ServiceKey(os.environ[name])
    kept = _from_keyring(service)
    return ServiceKey(kept) if kept else None


def keep_key(service: Service, key: ServiceKey) -> None:
    """Put a key into the system's keyring. MachineFailed where it does not come back from there."""
    import keyring

    try:
        keyring.set_password(_SHELF, service.id, key.reveal())
    except Exception as error:  # Backends raise what their system does, D-Bus errors among them.
        raise _not_kept(service) from error
    if _from_keyring(service) != key.reveal():  # Of the backend that is there in name only.
        raise _not_kept(service)


def forget_key(service: Service) -> bool:
    """Take a key out of the keyring; False where none was there. MachineFailed where it is still there after that."""
    import keyring

    if _from_keyring(service) is None:
        return False
    try:
        keyring.delete_password(_SHELF, service.id)
    except Exception as error:  # As above.
        raise _not_kept(service) from error
    return True


def _from_keyring(service: Service) -> str | None:
    import keyring

    try:
        return keyring.get_password(_SHELF, service.id)
    except Exception:  # Without a keyring, as on most servers, keys come from the environment alone.
        return None


def _not_kept(service: Service) -> MachineFailed:
    return MachineFailed(
        ServiceProblem.KEY_NOT_KEPT(), advice=ServiceAdvice.SET_VARIABLE(variable=variable_of(service))
    )
