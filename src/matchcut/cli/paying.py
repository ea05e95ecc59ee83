"""A person's yes to what a run costs: asked once in the terminal, or given by options."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated

import typer

from matchcut.cli.amounts import amount, sums_words

if TYPE_CHECKING:
    from matchcut.app.making import Work
    from matchcut.app.paying import Quote
    from matchcut.cli.output import Output
    from matchcut.store.project import Project

PayOption = Annotated[
    bool, typer.Option("--yes", help="Pay services without being asked; goes with --budget, for scripts.")
]
BudgetOption = Annotated[
    str | None,
    typer.Option("--budget", metavar="AMOUNT", help='Pay services at most so much in this run: 5, or "5 EUR".'),
]
UnknownOption = Annotated[
    bool, typer.Option("--unknown-prices", help="Pay services also where nobody knows what they charge.")
]

PaidByOption = Annotated[
    str, typer.Option("--paid-by", metavar="RUN", hidden=True, help="A yes that was given already, as the studio asks.")
]


@dataclass(frozen=True, slots=True, kw_only=True)
class PayingOptions:
    """What was typed of paying. `paid_by` is a yes that was given already (`app.paying.agree_to`)."""

    yes: bool = False
    paid_by: str = ""
    budget: str | None = None
    unknown_prices: bool = False

    def check(self) -> None:
        """Refuse what can't be meant. BadInput for what is no amount."""
        if self.yes and self.budget is None:
            raise typer.BadParameter("--yes goes with --budget: say how much may be spent.")
        if self.budget is not None:
            self.limits()

    def limits(self) -> dict[str, int] | None:
        """At most how much, by currency; None where nothing is said."""
        if self.budget is None:
            return None
        currency, micro = amount(self.budget, "--budget")
        if micro is None:
            raise typer.BadParameter("--budget wants an amount.")
        return {currency: micro}


def agreed(project: Project, work: Work, options: PayingOptions, report: Output, *, events: bool) -> str:
    """Ask whether a run may be paid for, where it costs something. What it is paid by; "" where nobody said yes."""
    if not _may_cost(project, work):
        return ""
    from matchcut.app.paying import agree_to, quote_of

    quote = quote_of(project, work)
    if not quote.services and not (options.yes or options.budget):
        return ""
    limits = options.limits()
    if options.yes:
        return agree_to(project, quote, limits, unknown_prices=options.unknown_prices)
    words = quote_words(quote)
    if events or not sys.stdin.isatty():
        report.remark([f"{words}. Nobody can be asked here, so nothing is sent; --yes --budget says yes."])
        return ""
    if not typer.confirm(f"{words}. Pay for it?", default=False, err=True):
        return ""
    return agree_to(project, quote, limits, unknown_prices=options.unknown_prices or bool(quote.unpriced))


def quote_words(quote: Quote) -> str:
    """`4 takes by Runway, about 2.40 USD; 2 takes by Kling, no price known`."""
    parts = []
    for service in quote.services:
        costs = [f"about {sums_words(service.sums)}"] if service.sums else []
        if service.unpriced:
            costs.append("no price known" if not service.sums else f"{service.unpriced} of unknown price")
        parts.append(
            f"{service.takes} {'take' if service.takes == 1 else 'takes'} by {service.title}, {', '.join(costs)}"
        )
    if quote.most_takes > 1:
        parts.append(
            f"up to {quote.most_takes} takes of each shot, {sums_words(quote.most) or 'at no known price'} at most"
        )
    return "; ".join(parts)


def _may_cost(project: Project, work: Work) -> bool:
    """Whether a service may be asked for anything at all: most runs are not, and need no ledger."""
    from matchcut.engines.registry import engines

    film, specs = project.film, engines()
    shots = (shot.engine or film.settings.engine for shot in film.shots.values())
    used = {*shots, *(job.engine for job in work.jobs)}
    return any(specs[engine].service for engine in used if engine in specs)
