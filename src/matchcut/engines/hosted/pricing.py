"""What a request is going to cost: by the catalogue's price table, and by the request itself as it is sent."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from matchcut.engines.hosted.outlooks import ServiceProspect
from matchcut.engines.hosted.requests import ServiceRequest
from matchcut.engines.hosted.services import ChargedBy, HostedModel, Price
from matchcut.words.statements import Figure, Statement

_MICRO = 1_000_000


@dataclass(frozen=True, slots=True, order=True)
class Money:
    """An amount in millionths of a currency's unit ("USD")."""

    micro: int
    currency: str = "USD"

    @property
    def figure(self) -> Figure:
        """`1.20`, `0.084`, `0.00`: two decimals, more where there are some."""
        exact = Decimal(self.micro) / _MICRO
        return Figure(f"{exact:,.2f}" if exact == round(exact, 2) else f"{exact.normalize():,f}")

    def __str__(self) -> str:
        return f"{self.figure} {self.currency}"


def estimate_of(request: ServiceRequest, model: HostedModel) -> Money | None:
    """What a request costs where it succeeds, rounded up to a micro-unit; None where no price is known for such.

    What a service says that it cost counts more than this.
    """
    base = next((price for price in _for_clips(model.prices) if _is_for(price, request)), None)
    if base is None:
        return None
    micro = base.micro * (request.seconds if base.charged_by is ChargedBy.SECOND else 1)
    for price in model.prices:
        if price.charged_by is ChargedBy.PICTURE and price.currency == base.currency and _is_for(price, request):
            micro += price.micro * max(0, len(request.media) - price.beyond)
    return Money(micro, base.currency)


def prices_used(request: ServiceRequest, model: HostedModel) -> tuple[Price, ...]:
    """The lines of the price table that an estimate is made of; () where no price is known."""
    if estimate_of(request, model) is None:
        return ()
    base = next(price for price in _for_clips(model.prices) if _is_for(price, request))
    return (base, *(price for price in model.prices if price.charged_by is ChargedBy.PICTURE))


def price_per_second(model: HostedModel) -> Statement[ServiceProspect]:
    """What a second costs, for a table: one price or the lowest and the highest; that none is known."""
    amounts = sorted({_by_second(price, model) for price in _for_clips(model.prices)})
    if not amounts:
        return ServiceProspect.NO_PRICE()
    low, high = amounts[0], amounts[-1]
    if low == high:
        return ServiceProspect.PRICE(price=low.figure, currency=low.currency)
    return ServiceProspect.PRICES(low=low.figure, high=high.figure, currency=high.currency)


def _for_clips(prices: Iterable[Price]) -> Iterable[Price]:
    return (price for price in prices if price.charged_by is not ChargedBy.PICTURE)


def _by_second(price: Price, model: HostedModel) -> Money:
    """What a second comes to, of a price by the clip to the cent."""
    if price.charged_by is ChargedBy.SECOND:
        return Money(price.micro, price.currency)
    return Money(round(price.micro / (price.seconds or model.seconds[0]) / 10_000) * 10_000, price.currency)


def _is_for(price: Price, request: ServiceRequest) -> bool:
    return (
        price.resolution in ("", request.resolution)
        and price.sound in (None, request.sound)
        and price.pictures in (None, bool(request.media))
        and price.seconds in (0, request.seconds)
    )
