"""The commands around services that make shots for money: their keys, who may be shown to them, budgets, costs."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from matchcut.cli.amounts import amount, spending_words, sums_words
from matchcut.cli.commands_film import Quiet, Source, _opened
from matchcut.cli.commands_look import AsJson
from matchcut.cli.terminal import print_rows
from matchcut.words.statements import english

if TYPE_CHECKING:
    from collections.abc import Mapping

    from matchcut.engines.hosted.ledger import PaidCall
    from matchcut.engines.hosted.spending import BudgetScope
    from matchcut.store.project import Project

ServiceName = Annotated[
    str, typer.Argument(metavar="SERVICE", help="A service's id, as 'matchcut services list' has it.")
]
Film = Annotated[
    Path | None, typer.Argument(metavar="[FILM]", help="A project folder or storyboard.", show_default="all films")
]
Who = Annotated[str, typer.Argument(metavar="WHO", help="Somebody of the cast, by name or id.")]

services = typer.Typer(
    name="services",
    help="""Services that make shots for money: keys, who may be shown to them, budgets, and what was spent.

    Nothing is sent without a yes, nor beyond a budget, and nothing is paid twice. Prices are those that somebody read
    on the day told; what a service says that a clip cost counts. No real account was ever tried by the makers: the
    services were spoken with as their documents have it.
    """,
    no_args_is_help=True,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def add_to(app: typer.Typer) -> None:
    """Add the commands to the program."""
    app.add_typer(services)


@services.command("list")
def list_services(as_json: AsJson = False) -> None:
    """List the services: key, region, how long they keep what is sent; their models, and what a second costs."""
    from matchcut.app.services import retired_list, service_list, service_mistakes
    from matchcut.cli.services_json import retired_json, service_json
    from matchcut.engines.hosted.pricing import price_per_second

    listed, retired = service_list(), retired_list()
    if as_json:
        from matchcut.cli.as_json import print_json

        print_json({"services": [service_json(info) for info in listed], "retired": [*map(retired_json, retired)]})
        return
    for info in listed:
        service = info.service
        key = "needs no key" if not service.wants_key else ("key is here" if info.has_key else "no key")
        print(f"{service.id}: {service.title}, {key}")
        for what, words in (("region", service.region), ("keeps", service.retention), ("terms", service.terms)):
            if words:
                print(f"    {what}: {words}")
        rows = []
        for model in info.models:
            read_on = max((price.read_on.isoformat() for price in model.prices), default="–")
            rows.append((f"    {model.id}", english(price_per_second(model)), read_on))
        if rows:
            print_rows(("    model", "a second", "read on"), rows)
    for gone in retired:
        since = f"ended {gone.since or 'some time ago'}" if gone.released else "was never released"
        print(f"{gone.name} ({gone.maker}) {since}; instead: {', '.join(gone.instead) or '–'}")
    for mistake in service_mistakes():
        print(f"matchcut: {mistake}", file=sys.stderr)


@services.command()
def key(
    service: ServiceName,
    forget: Annotated[bool, typer.Option("--forget", help="Take the key out of the keyring.")] = False,
) -> None:
    """Put a service's key into the system's keyring: asked without showing it, or read from stdin.

    The service is asked whether it takes the key, where that costs nothing. No file of ours ever holds one.
    """
    from matchcut.app.services import drop_key, give_key, service_named
    from matchcut.engines.hosted.adapter import NotSent

    known = service_named(service)
    if forget:
        print(f"The key of {known.title} is forgotten." if drop_key(service) else f"No key of {known.title} was kept.")
        return
    terminal = sys.stdin.isatty()
    text = typer.prompt(f"Key of {known.title}", hide_input=True, err=True) if terminal else sys.stdin.readline()
    try:
        said = give_key(service, text)
    except NotSent as error:
        print(f"The key is kept. {known.title} did not take it just now: {str(error).replace(text.strip(), '…')}")
        return
    except ImportError:
        print(f"The key is kept, and not tried: {known.package} is not installed.")
        return
    print(f"The key is kept, and {known.title} takes it{f' ({said})' if said else ''}. That cost nothing.")


@services.command("try")
def try_service_named(
    service: ServiceName,
    yes: Annotated[bool, typer.Option("--yes", help="Pay its price without being asked.")] = False,
) -> None:
    """See whether a service works from here, by the cheapest call there is: its price is told, and asked for, before.

    Costs what is told. The clip stays in this machine's data folder.
    """
    from matchcut.app.trying import trial_of, try_service
    from matchcut.engines.hosted.states import CallState

    trial = trial_of(service)
    width, height = trial.request.size
    price = f"about {sums_words({trial.price.currency: trial.price.micro})}" if trial.price else "at a price not known"
    words = f"{trial.model.title}: a clip of {trial.request.seconds} s at {width}×{height}, {price}"
    if not yes:
        if not sys.stdin.isatty():
            print(f"{words}. Nobody can be asked here, so nothing was sent; --yes says yes.")
            raise typer.Exit(4)
        if not typer.confirm(f"{words}. Pay for it?", default=False, err=True):
            return
    states = {CallState.SENDING: "sending", CallState.RUNNING: "it has the order", CallState.READY: "fetching the clip"}

    def tell(news: object) -> None:
        said = states.get(news) if isinstance(news, CallState) else english(news)  # type: ignore[arg-type]
        if said:
            print(f"  {said}", file=sys.stderr)

    print(words, file=sys.stderr)
    call = try_service(trial, tell)
    cost = (
        "it does not say what it cost"
        if call.cost is None
        else f"it cost {sums_words({call.cost_currency: call.cost})}"
    )
    print(f"It works; {cost}. The clip: {call.clip}")


@services.command()
def allow(source: Source, who: Who, service: ServiceName) -> None:
    """Say that pictures in which somebody of the cast is, or may be, may be sent to a service.

    Example:  matchcut services allow MyFilm "Ada" runway
    """
    from matchcut.app.services import allow_showing, service_named

    with _opened(source) as project:
        name = allow_showing(project, who, service)
    known = service_named(service)
    print(f"{name} may be shown to {known.title}. {known.retention} {known.terms}".replace("  ", " ").strip())


@services.command()
def withdraw(
    source: Source, who: Who, service: Annotated[str | None, typer.Argument(metavar="[SERVICE]")] = None
) -> None:
    """Take back that somebody may be shown to a service, or to any. What was sent before can't be called back."""
    from matchcut.app.services import withdraw_showing
    from matchcut.cli.sent_output import print_sent
    from matchcut.engines.hosted.sent import sent_of

    with _opened(source) as project:
        name, count = withdraw_showing(project, who, service)
        sent = sent_of(project.mark, frozenset({name, who}))
    print(f"{name} is not shown to {service or 'any service'} any more." if count else f"{name} was not to be shown.")
    print_sent(sent)


@services.command()
def budget(
    source: Film = None,
    day: Annotated[str | None, typer.Option(metavar="AMOUNT", help="For a day, of all films together.")] = None,
    film: Annotated[str | None, typer.Option(metavar="AMOUNT", help="For the film, or for every film.")] = None,
    shot: Annotated[str | None, typer.Option(metavar="AMOUNT", help="For each shot, all its takes together.")] = None,
    as_json: AsJson = False,
) -> None:
    """Show or set how much may be spent: 5, "12.50 EUR", or none for as much as it takes. Without FILM for every film.

    Example:  matchcut services budget MyFilm --film 20 --shot 2
    """
    from matchcut.engines.hosted.spending import BudgetScope

    wanted = {BudgetScope.DAY: day, BudgetScope.FILM: film, BudgetScope.SHOT: shot}
    amounts = {scope: amount(text, f"--{scope}") for scope, text in wanted.items() if text is not None}
    if source is None:
        stands = _change_budgets(None, amounts)
    else:
        with _opened(source) as project:
            stands = _change_budgets(project, amounts)
    if as_json:
        from matchcut.cli.as_json import print_json

        print_json({scope.value: dict(limits) for scope, limits in stands.items()})
        return
    for scope, limits in stands.items():
        print(f"{_SCOPES[scope.value]}: {sums_words(limits) if limits else 'no limit'}")


@services.command("spent")
def show_spent(
    source: Film = None,
    day: Annotated[bool, typer.Option("--day", help="Only today.")] = False,
    month: Annotated[bool, typer.Option("--month", help="Only this month.")] = False,
    as_json: AsJson = False,
) -> None:
    """Tell what was spent, by service, and of a film by shot. '~' stands before estimates: a service says the cost."""
    from matchcut.app.services import open_calls, spent_report, this_month, today

    since = today() if day else this_month() if month else None
    if source is None:
        report = spent_report(since=since)
    else:
        with _opened(source) as project:
            report = spent_report(project, since)
    if as_json:
        from matchcut.cli.as_json import print_json
        from matchcut.cli.services_json import spent_json

        print_json(spent_json(report))
        return
    print(f"Spent: {spending_words(report.spending)}")
    for title, parts in (("service", report.by_service), ("shot", report.by_shot)):
        if parts:
            print_rows(
                (title, "calls", "spent"), [(p.name, str(p.spending.calls), spending_words(p.spending)) for p in parts]
            )
    for call in open_calls():
        print(unknown_words(call))


@services.command("collect")
def collect_clips(source: Film = None, quiet: Quiet = False) -> None:
    """Fetch what was paid for and is not here yet, free of charge and without questions; nothing is sent.

    Of FILM, its clips become takes. Of all films, clips are fetched only: they become takes when the film is collected,
    or made.
    """
    from matchcut.app.collecting import collect, fetch_clips
    from matchcut.app.services import open_calls
    from matchcut.cli.output import output
    from matchcut.engines.hosted.states import CallState

    if source is None:
        for call in fetch_clips():
            if call.state is not CallState.UNKNOWN:
                where = f"{call.film_title}, shot {call.slate}"
                print(f"{where}: job {call.provider_id} of {call.service} is {call.state.value}.")
    else:
        with output(events=False, quiet=quiet) as report, _opened(source) as project, report.making() as watching:
            outcome = collect(project, watching)
        print(outcome.summary)
    for call in open_calls():
        print(unknown_words(call))


@services.command()
def resolve(
    call: Annotated[str, typer.Argument(metavar="CALL", help="The call's id, as 'matchcut services spent' tells it.")],
    job: Annotated[
        str | None, typer.Option("--made", metavar="ID", help="The service made it: its own id of the job.")
    ] = None,
    not_made: Annotated[bool, typer.Option("--not-made", help="The service made no job of it.")] = False,
) -> None:
    """Say what became of a call of which nobody knows: look at the service's own page for the job first.

    With --made its clip is fetched at the next render, and costs nothing more. With --not-made it may be sent again.
    """
    from matchcut.app.services import resolve_call

    if (job is None) is not not_made:
        raise typer.BadParameter("Say one of --made ID and --not-made.")
    resolved = resolve_call(call, job)
    print(
        f"Call {call} is job {job} at {resolved.service}. The next render fetches its clip."
        if job
        else f"Call {call} was not made. The next render may send it again."
    )


_SCOPES = {"day": "a day", "film": "a film", "shot": "each shot"}


def unknown_words(call: PaidCall) -> str:
    """What a person has to do about a call of which nobody knows whether it was made."""
    named = f"Call {call.id} ({call.film_title}, shot {call.slate}, {call.service})"
    return f"{named}: nobody knows whether it was made. See 'matchcut services resolve'."


def _change_budgets(
    project: Project | None, amounts: Mapping[BudgetScope, tuple[str, int | None]]
) -> Mapping[BudgetScope, Mapping[str, int]]:
    from matchcut.app.services import budgets, change_budget
    from matchcut.engines.hosted.spending import BudgetScope

    for scope, (currency, micro) in amounts.items():
        change_budget(scope, None if scope is BudgetScope.DAY else project, currency, micro)
    return budgets(project)
