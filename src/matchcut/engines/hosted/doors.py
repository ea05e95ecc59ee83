"""The way to each service of the catalogue, as the process that makes calls opens it."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

from matchcut.engines.hosted.adapter import Patience
from matchcut.engines.hosted.catalogue import services
from matchcut.engines.hosted.desk import Door
from matchcut.engines.hosted.keys import key_of, variable_of
from matchcut.engines.hosted.ledger import PaidCall
from matchcut.engines.hosted.pictures import made_ready
from matchcut.engines.hosted.problems import ServiceAdvice, ServiceProblem
from matchcut.engines.hosted.requests import ServiceRequest, request_from_json
from matchcut.film.errors import EngineFailed
from matchcut.planning.recipe import Recipe


def door_to(service: str) -> Door:
    """Open the way to a service, with the person's key; imports its SDK.

    EngineFailed for one that the catalogue does not tell of, whose SDK is not installed, or to which there is no key.
    """
    row = services().get(service)
    if row is None:
        raise EngineFailed(ServiceProblem.NO_SERVICE(service=service), advice=ServiceAdvice.CHECK_SERVICES_FILE())
    key = key_of(row)
    if key is None and row.wants_key:
        advice = ServiceAdvice.SET_KEY(variables=(variable_of(row), *row.key_names))
        raise EngineFailed(ServiceProblem.NO_KEY(service=row.title), advice=advice)
    module, _, name = row.adapter.partition(":")
    try:
        adapter = getattr(import_module(module), name)
    except ImportError as error:
        advice = ServiceAdvice.INSTALL_SDK(package=row.package)
        raise EngineFailed(
            ServiceProblem.NO_SDK(service=row.title, package=row.package or str(error)), advice=advice
        ) from error
    opened = adapter(key.reveal() if key else "", row.address, Patience())
    return Door(adapter=opened, key=key, lists_jobs=row.lists_jobs)


def ready_to_send(call: PaidCall, folder: Path) -> ServiceRequest:
    """A call's request with the pictures that go along as files in a folder. Errors as `made_ready` has them."""
    recipe = Recipe.from_json(call.recipe)
    return made_ready(request_from_json(call.request), folder, (recipe.width, recipe.height))
