"""What a run is going to cost at services, before anything is sent, and a person's yes to it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from matchcut.app.services import consents
from matchcut.app.status import foreseen_recipe
from matchcut.engines.hosted.asking import request_of
from matchcut.engines.hosted.catalogue import catalogue
from matchcut.engines.hosted.ledger import Ledger, ledger_file
from matchcut.engines.hosted.pricing import Money, estimate_of
from matchcut.engines.hosted.spending import Agreement, agree
from matchcut.engines.registry import engines
from matchcut.film.errors import MatchcutError
from matchcut.production.jobs import ACTIVE
from matchcut.production.queue import Queue

if TYPE_CHECKING:
    from matchcut.app.making import Work
    from matchcut.film.ids import ShotId
    from matchcut.store.project import Project


@dataclass(frozen=True, slots=True, kw_only=True)
class QuotedService:
    """What a run asks of one service: how many takes, what they cost by currency, and how many have no known price."""

    title: str
    takes: int
    sums: Mapping[str, int]
    unpriced: int


@dataclass(frozen=True, slots=True)
class Quote:
    """What a run asks of services that cost something. `most_takes` is how many takes the loop may make of a shot."""

    services: tuple[QuotedService, ...]
    most_takes: int = 1

    @property
    def most(self) -> Mapping[str, int]:
        """What it comes to at most, in millionths by currency."""
        sums: defaultdict[str, int] = defaultdict(int)
        for service in self.services:
            for currency, micro in service.sums.items():
                sums[currency] += micro * self.most_takes
        return dict(sums)

    @property
    def unpriced(self) -> int:
        """Of how many takes nobody knows the price."""
        return sum(service.unpriced for service in self.services)


def quote_of(project: Project, work: Work) -> Quote:
    """What the takes of a run, and those that wait in the queue, cost as estimated. Nothing is sent, or asked."""
    takes: dict[str, int] = defaultdict(int)
    sums: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    unpriced: dict[str, int] = defaultdict(int)
    for shot, engine in _wanted(project, work):
        service = engines()[engine].service if engine in engines() else ""
        price = _price(project, shot, engine) if service else Money(0)
        if price is not None and not price.micro:
            continue
        takes[service] += 1
        if price is None:
            unpriced[service] += 1
        else:
            sums[service][price.currency] += price.micro
    titles = catalogue().services
    return Quote(
        tuple(
            QuotedService(
                title=titles[service].title, takes=count, sums=dict(sums[service]), unpriced=unpriced[service]
            )
            for service, count in takes.items()
        ),
        work.budget.takes if work.budget else 1,
    )


def agree_to(project: Project, quote: Quote, limits: Mapping[str, int] | None, *, unknown_prices: bool) -> str:
    """Write down that a person pays for a run: what was estimated, or at most `limits`; returns `Work.paid_by`.

    Who may be shown to services is brought after the film's cast first.
    """
    consents(project)
    agreement = Agreement(quote.most if limits is None else limits, limits is None, unknown_prices)
    with Ledger(ledger_file()) as ledger, ledger.changing() as base:
        return agree(base, project.mark, agreement)


def _wanted(project: Project, work: Work) -> Iterator[tuple[ShotId, str]]:
    """The shot and the engine of each take that is going to be made, each once."""
    asked = {(job.shot, job.variation) for job in work.jobs}
    yield from ((job.shot, job.engine) for job in work.jobs)
    for row in Queue(project).unfinished():
        if row.state in ACTIVE and (row.shot, row.variation) not in asked and row.shot in project.film.shots:
            yield row.shot, row.engine


def _price(project: Project, shot: ShotId, engine: str) -> Money | None:
    """What a take costs; nothing where none can be asked for, or the server is a person's own."""
    model = catalogue().models[engine]
    if not catalogue().service_of(model).wants_key and not model.prices:
        return Money(0)
    try:
        return estimate_of(request_of(foreseen_recipe(project.film, shot), model), model)
    except MatchcutError:  # The plan says why it can't be asked for.
        return Money(0)
