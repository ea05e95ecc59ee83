"""What is asked of services for takes, and what is known of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from matchcut.engines.hosted.requests import ServiceRequest
    from matchcut.film.ids import MediaId
    from matchcut.planning.recipe import Recipe


@dataclass(frozen=True, slots=True)
class AskedTake:
    """What a service is asked for a take, and its price as estimated: in millionths of a `currency`, None: unknown."""

    request: ServiceRequest
    estimate: int | None = None
    currency: str = ""


class ServiceAsking(Protocol):
    """What is known of services and their models."""

    def asked(self, recipe: Recipe, media: Mapping[MediaId, Path], people: Mapping[str, str]) -> AskedTake:
        """What is asked for a take of that recipe. `media` says where its files lie, `people` are the ids of the cast
        by name. MatchcutError for what can't be asked.
        """

    def in_flight(self, service: str) -> int:
        """How many jobs a service is given at once."""


class CatalogueAsking:
    """What the catalogue of services tells."""

    def asked(self, recipe: Recipe, media: Mapping[MediaId, Path], people: Mapping[str, str]) -> AskedTake:
        """See `ServiceAsking`."""
        from matchcut.engines.hosted.asking import request_of
        from matchcut.engines.hosted.catalogue import catalogue
        from matchcut.engines.hosted.pricing import estimate_of

        model = catalogue().models[recipe.engine]
        request = request_of(recipe, model, media, people)
        if not catalogue().service_of(model).wants_key and not model.prices:
            return AskedTake(request, 0)  # A server of one's own.
        price = estimate_of(request, model)
        return AskedTake(request, price.micro, price.currency) if price else AskedTake(request)

    def in_flight(self, service: str) -> int:
        """See `ServiceAsking`."""
        from matchcut.engines.hosted.catalogue import services

        known = services().get(service)
        return known.in_flight if known else 1
