"""What a window shows of a person's services, gathered away from the window's thread."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from matchcut.app.services import ServiceInfo, SpentReport
    from matchcut.engines.hosted.spending import BudgetScope
    from matchcut.store.project import Project


@dataclass(frozen=True, slots=True, kw_only=True)
class ServicesLook:
    """The services, where each one's key comes from ("": the keyring), and what was spent, by service this month too.

    `shown` says who of the film's cast (ids) may be shown to which service.
    """

    services: tuple[ServiceInfo, ...]
    key_variables: Mapping[str, str]
    shown: frozenset[tuple[str, str]]
    budgets: Mapping[BudgetScope, Mapping[str, int]]
    today: SpentReport
    month: SpentReport
    film: SpentReport


def look_at_services(project: Project) -> ServicesLook:
    """How services, consents and money stand now. For a thread: reads the keyring and the ledger."""
    from matchcut.app.services import budgets, consents, service_list, spent_report, this_month, today

    listed = service_list()
    return ServicesLook(
        services=listed,
        key_variables={info.service.id: _variable(info) for info in listed},
        shown=frozenset(
            (consent.person, consent.service) for consent in consents(project) if consent.withdrawn is None
        ),
        budgets=budgets(project),
        today=spent_report(since=today()),
        month=spent_report(since=this_month()),
        film=spent_report(project),
    )


def _variable(info: ServiceInfo) -> str:
    """The environment variable that a service's key is in; "" where none is."""
    import os

    from matchcut.engines.hosted.keys import variable_of

    names = (variable_of(info.service), *info.service.key_names)
    return next((name for name in names if os.environ.get(name, "").strip()), "")
