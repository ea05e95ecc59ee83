"""What `matchcut services … --json` writes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from matchcut.app.services import ServiceInfo, SpentReport
    from matchcut.engines.hosted.services import RetiredModel
    from matchcut.engines.hosted.spending import Spending

Json = dict[str, Any]


def service_json(info: ServiceInfo) -> Json:
    """A service of `matchcut services list`; prices are in millionths of their currency."""
    service = info.service
    return {
        "id": service.id,
        "title": service.title,
        "key": info.has_key,
        "region": service.region,
        "retention": service.retention,
        "terms": service.terms,
        "models": [
            {
                "id": model.id,
                "name": model.name,
                "title": model.title,
                "seconds": list(model.seconds),
                "prices": [
                    {
                        "micro": price.micro,
                        "currency": price.currency,
                        "by": price.charged_by.value,
                        "resolution": price.resolution,
                        "sound": price.sound,
                        "read_on": price.read_on.isoformat(),
                        "source": price.source,
                    }
                    for price in model.prices
                ],
                "until": model.until.isoformat() if model.until else None,
            }
            for model in info.models
        ],
    }


def retired_json(model: RetiredModel) -> Json:
    """A name that no service makes films by any more."""
    return {
        "name": model.name,
        "maker": model.maker,
        "since": model.since.isoformat() if model.since else None,
        "released": model.released,
        "instead": list(model.instead),
    }


def spent_json(report: SpentReport) -> Json:
    """`matchcut services spent`, in millionths of each currency."""
    return {
        **spending_json(report.spending),
        "services": {part.name: spending_json(part.spending) for part in report.by_service},
        "shots": {part.name: spending_json(part.spending) for part in report.by_shot},
    }


def spending_json(spending: Spending) -> Json:
    """What calls cost, in millionths of each currency."""
    return {
        "calls": spending.calls,
        "spent": dict(spending.total),
        "estimated": dict(spending.estimated),
        "unknown": spending.unpriced,
    }
