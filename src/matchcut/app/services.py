"""A person's services: which there are, their keys, who may be shown to them, budgets, what was spent and sent."""

from __future__ import annotations

import importlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from matchcut.app.casting import character_named
from matchcut.app.problems import AppAdvice, AppProblem
from matchcut.engines.hosted import allowing
from matchcut.engines.hosted.catalogue import catalogue
from matchcut.engines.hosted.keys import ServiceKey, forget_key, keep_key, key_of
from matchcut.engines.hosted.ledger import Ledger, ledger_file
from matchcut.engines.hosted.spending import BudgetScope, Spending, budgets_of, day_begins, set_budget, spent
from matchcut.engines.hosted.states import CallState
from matchcut.film.errors import BadInput

if TYPE_CHECKING:
    from matchcut.engines.hosted.adapter import ServiceAdapter
    from matchcut.engines.hosted.allowing import Consent
    from matchcut.engines.hosted.ledger import PaidCall
    from matchcut.engines.hosted.services import HostedModel, RetiredModel, Service
    from matchcut.store.project import Project


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceInfo:
    """A service, the models that it hosts, and whether there is a key for it where it wants one."""

    service: Service
    models: tuple[HostedModel, ...]
    has_key: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class SpentPart:
    """What was spent on one thing: a service, or a shot of a film (its slate)."""

    name: str
    spending: Spending


@dataclass(frozen=True, slots=True, kw_only=True)
class SpentReport:
    """What was spent in all, by service and, of one film, by shot."""

    spending: Spending
    by_service: tuple[SpentPart, ...]
    by_shot: tuple[SpentPart, ...]


def service_list() -> tuple[ServiceInfo, ...]:
    """Every service of the catalogue."""
    known = catalogue()
    return tuple(
        ServiceInfo(
            service=service,
            models=tuple(model for model in known.models.values() if model.service == service.id),
            has_key=not service.wants_key or key_of(service) is not None,
        )
        for service in known.services.values()
    )


def retired_list() -> tuple[RetiredModel, ...]:
    """Names that no service makes films by any more."""
    return tuple(catalogue().retired)


def service_mistakes() -> list[BadInput]:
    """The entries of a person's own file that can't be used, each with file, line and field."""
    return list(catalogue().mistakes)


def service_named(id: str) -> Service:
    """The service of that id. BadInput for another."""
    services = catalogue().services
    if id not in services:
        raise BadInput(AppProblem.NO_SERVICE(service=id), advice=AppAdvice.SERVICES_ARE(services=tuple(services)))
    return services[id]


def give_key(id: str, text: str) -> str:
    """Put a service's key into the system's keyring, and return what the service says of it, asked free of charge.

    BadInput for what can't be a key, MachineFailed where the keyring does not keep it; `NotSent` where the service
    doesn't take it, or is not reached: it is kept all the same.
    """
    service, key = service_named(id), ServiceKey(text)
    keep_key(service, key)
    return adapter_of(service, key.reveal()).verify_key()


def drop_key(id: str) -> bool:
    """Take a service's key out of the keyring; False where none was there."""
    return forget_key(service_named(id))


def adapter_of(service: Service, key: str) -> ServiceAdapter:
    """What speaks with a service. MachineFailed where its SDK is not installed."""
    from matchcut.engines.hosted.adapter import Patience

    module, _, name = service.adapter.partition(":")
    adapter: ServiceAdapter = getattr(importlib.import_module(module), name)(key, service.address, Patience())
    return adapter


# Who may be shown


def allow_showing(project: Project, who: str, service: str) -> str:
    """Say that somebody of a film's cast may be shown to a service; their name. BadInput for who or what is unknown."""
    character, known = character_named(project.film, who), service_named(service)
    with _ledger() as ledger, ledger.changing() as base:
        allowing.allow(base, project.mark, character.id, character.name, known.id)
    return character.name


def withdraw_showing(project: Project, who: str, service: str | None) -> tuple[str, int]:
    """Take back that somebody may be shown to a service (None: to any); their name, and how many consents ended."""
    character = character_named(project.film, who)
    with _ledger() as ledger, ledger.changing() as base:
        return character.name, allowing.withdraw(base, project.mark, character.id, service)


def consents(project: Project) -> tuple[Consent, ...]:
    """Who of a film's cast may or might be shown to which service, as the cast is called now."""
    if not ledger_file().exists():
        return ()
    with _ledger() as ledger, ledger.changing() as base:
        cast = {str(character.id): character.name for character in project.film.characters.values()}
        allowing.follow_cast(base, project.mark, cast)
        return allowing.consents_of(base, project.mark)


# Money


def change_budget(scope: BudgetScope, project: Project | None, currency: str, micro: int | None) -> None:
    """Allow so much for a day, a film or each shot of it; without a project for every film. None: without a limit."""
    with _ledger() as ledger, ledger.changing() as base:
        set_budget(base, scope, _of(project), currency, micro)


def budgets(project: Project | None) -> Mapping[BudgetScope, Mapping[str, int]]:
    """The budgets that hold for a film, or (None) for every film without its own."""
    scopes = (BudgetScope.DAY, BudgetScope.FILM, BudgetScope.SHOT)
    if not ledger_file().exists():
        return {scope: {} for scope in scopes}
    with _ledger() as ledger, ledger.reading() as base:
        return {scope: budgets_of(base, scope, "" if scope is BudgetScope.DAY else _of(project)) for scope in scopes}


def spent_report(project: Project | None = None, since: int | None = None) -> SpentReport:
    """What was spent on a film (None: on all), since a time (milliseconds since 1970; None: ever)."""
    if not ledger_file().exists():
        return SpentReport(spending=Spending(), by_service=(), by_shot=())
    where = {} if project is None else {"film": project.mark}
    with _ledger() as ledger:
        calls = ledger.calls()
        with ledger.reading() as base:
            services = sorted({call.service for call in calls})
            slates = {call.shot: call.slate for call in calls if project and call.film == project.mark}
            by_service = [(service, spent(base, since=since, service=service, **where)) for service in services]
            by_shot = [(slate, spent(base, since=since, shot=shot, **where)) for shot, slate in slates.items()]
            return SpentReport(
                spending=spent(base, since=since, **where),
                by_service=tuple(SpentPart(name=name, spending=part) for name, part in by_service if part.calls),
                by_shot=tuple(SpentPart(name=name, spending=part) for name, part in by_shot if part.calls),
            )


def today() -> int:
    """When today began, in milliseconds since 1970."""
    return day_begins()


def this_month() -> int:
    """When this month began here, in milliseconds since 1970."""
    begun = datetime.now().astimezone().replace(day=1, hour=0, minute=0, second=0, microsecond=0)
    return int(begun.timestamp() * 1000)


# Calls that nobody knows the end of


def open_calls() -> tuple[PaidCall, ...]:
    """The calls of which nobody knows whether they were made: a person has to look at the service."""
    if not ledger_file().exists():
        return ()
    with _ledger() as ledger:
        ledger.recover()
        return ledger.calls(CallState.UNKNOWN)


def resolve_call(id: str, job: str | None) -> PaidCall:
    """Say of an unknown call which job the service made of it, or (None) that it made none and it may be sent again.

    BadInput where there is no such call, or it is known how it stands; JobOfAnotherCall for a job that another call is.
    """
    with _ledger() as ledger:
        ledger.recover()
        try:
            call = ledger.get(id)
        except KeyError:
            raise BadInput(AppProblem.NO_CALL(call=id)) from None
        if call.state is not CallState.UNKNOWN:
            raise BadInput(AppProblem.CALL_IS_KNOWN(call=id, state=call.state.value))
        if job is None:
            return ledger.let_go(ledger.move(call, CallState.NOT_SENT))
        return ledger.let_go(ledger.move(call, CallState.RUNNING, provider_id=job))


def _of(project: Project | None) -> str:
    return "" if project is None else project.mark


@contextmanager
def _ledger() -> Iterator[Ledger]:
    with Ledger(ledger_file()) as ledger:
        yield ledger
