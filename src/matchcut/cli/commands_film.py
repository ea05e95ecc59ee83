"""The commands that make a film: new, render, generate, export."""

from __future__ import annotations

import os
import re
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from matchcut.cli.output import output
from matchcut.cli.paying import BudgetOption, PaidByOption, PayingOptions, PayOption, UnknownOption, agreed
from matchcut.cli.problems import CommandAdvice, CommandProblem
from matchcut.cli.progress import Reporter
from matchcut.cli.terminal import counted, tell_notes
from matchcut.film.errors import BadInput
from matchcut.film.names import name_key

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from matchcut.app.exporting import DeliveryOrder
    from matchcut.app.making import MakingOrder
    from matchcut.cli.output import Output
    from matchcut.continuity.loop import LoopBudget
    from matchcut.script.screenplay.llm_address import ModelAddress
    from matchcut.store.project import Project
    from matchcut.words.statements import Note

Source = Annotated[Path, typer.Argument(help="A project folder, or a storyboard.toml (or the folder it lies in).")]
Out = Annotated[Path, typer.Option("--output", "-o", help="The film to write. Its ending chooses the form.")]
Outs = Annotated[
    list[Path] | None,
    typer.Option("--output", "-o", help="What to write. Its ending chooses the form. May be given again."),
]
FormOption = Annotated[
    str,
    typer.Option("--as", help="The form to write, where the ending means another. See --forms.", show_default=False),
]
SetOption = Annotated[
    list[str] | None, typer.Option("--set", metavar="NAME=VALUE", help="A setting of the form. May be given again.")
]
PartOption = Annotated[
    str,
    typer.Option(
        help='Only a part of the film: "scene 2", or its first and last frame as HH:MM:SS:FF-HH:MM:SS:FF.',
        show_default="the whole film",
    ),
]
FormsOption = Annotated[bool, typer.Option("--forms", help="List the forms and their settings, and write nothing.")]
EngineOption = Annotated[
    str | None, typer.Option("--engine", help="Make this the film's engine. See 'matchcut engines'.")
]
TakesOption = Annotated[
    int | None,
    typer.Option(
        "--takes",
        min=1,
        max=99,
        help="Make so many takes of each stale shot; with --shot, so many new ones even if it is current.",
        show_default="one of each stale shot",
    ),
]
ShotOption = Annotated[
    list[str] | None, typer.Option("--shot", help="Only this shot, by number or id. May be given again.")
]
SeedOption = Annotated[int | None, typer.Option("--seed", help="Make this the film's seed.")]
WorkersOption = Annotated[
    int | None, typer.Option("--workers", min=1, max=64, help="How many shots to make at once.", show_default="auto")
]
RetryOption = Annotated[
    bool, typer.Option("--retry", help="Try again what was put aside because it crashed its worker twice.")
]
SuperviseOption = Annotated[
    bool,
    typer.Option(
        "--supervise",
        help="Measure every take, also those that are current, and make those anew that broke continuity.",
    ),
]
TriesOption = Annotated[
    int, typer.Option("--tries", min=1, max=20, help="With --supervise: make at most so many takes of a shot.")
]
WithinOption = Annotated[
    float | None,
    typer.Option(
        "--within",
        min=0,
        metavar="MINUTES",
        help="With --supervise: spend at most so much on making a shot anew.",
        show_default="as long as it takes",
    ),
]
_TRIES = 4
_NAMED = 12

EventsOption = Annotated[
    bool,
    typer.Option(
        "--events", help="For programs: write what happens to stdout, as a line of JSON each (resources/events.md)."
    ),
]
QueuedOption = Annotated[
    bool, typer.Option("--queued", help="Make only what waits in the queue, as it was queued, and queue nothing.")
]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Show no progress.")]


def add_to(app: typer.Typer) -> None:
    """Add the commands to the program."""
    app.command()(new)
    app.command()(render)
    app.command()(generate)
    app.command()(export)


def new(
    folder: Annotated[Path, typer.Argument(help="The folder to make the project in.")],
    story: Annotated[
        Path | None,
        typer.Option(
            "--from",
            help="A storyboard.toml, a screenplay (.fountain, .fdx, .txt), a shot list (.csv), a .storyboarder, an "
            "edit (such as .otio, .otioz, .edl, .fcpxml, .fcpxmld, .xml, .aaf), or, with --split, a film.",
            show_default="an empty film",
        ),
    ] = None,
    rate: Annotated[
        str | None,
        typer.Option(
            help="The frame rate of a film made from a script, or of an EDL, which does not say its own.",
            show_default="24, or what the file says",
        ),
    ] = None,
    size: Annotated[
        str | None,
        typer.Option(
            metavar="WIDTHxHEIGHT",
            help="The picture's size of a film made from a script or boards.",
            show_default="1280x720, or what the file says",
        ),
    ] = None,
    media: Annotated[
        list[Path] | None,
        typer.Option(help="A folder to look in for an edit's media; may be given often.", show_default=False),
    ] = None,
    sequence: Annotated[
        str | None,
        typer.Option(
            metavar="NAME|NUMBER",
            help="Which sequence or project to read, of several in an edit.",
            show_default="the first",
        ),
    ] = None,
    breakdown_by: Annotated[
        str,
        typer.Option(
            metavar="ADDRESS",
            help="Have a language model break a screenplay down: any OpenAI-compatible address, such as that of "
            "llama.cpp with a GGUF. It is sent the text. A key is read from MATCHCUT_MODEL_KEY.",
            show_default="rules do it, nothing is sent",
        ),
    ] = "",
    model: Annotated[str, typer.Option(help="The model's name at that address.")] = "default",
    split: Annotated[
        bool, typer.Option("--split", help="Find the shots in a film: list them, then make a film of them.")
    ] = False,
    yes: Annotated[bool, typer.Option("--yes", help="With --split: make the film without asking.")] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="With --split: list the shots, and make nothing.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="With --split: list the shots as JSON, for scripts.")] = False,
) -> None:
    """Make a project: an empty film, or one read from a storyboard, screenplay, shot list, boards, edit or film.

    A screenplay becomes scenes, cast and a first breakdown into shots, which you then edit; after you changed the
    script, 'matchcut reread' brings the changes in. An edit becomes shots whose takes are its clips, trimmed and
    joined as they were. Pictures, sounds and footage are copied into the project, which then needs nothing else.

    With --split, the cuts, dissolves and fades of a film are found, and each of its shots becomes one, of footage, with
    its sound. Shots that a dissolve or fade joins are parted in its middle: in a row they are the film as it was.

    Example:  matchcut new MyFilm --from script.fountain --rate 25 --size 1920x1080

    Example:  matchcut new MyFilm --from film.mp4 --split --dry-run
    """
    from matchcut.app.sources import create
    from matchcut.film.time import FrameRate

    if split:
        _split(folder, story, rate, size, yes=yes, dry_run=dry_run, as_json=as_json, edit_options=media or sequence)
        return
    if yes or dry_run or as_json:
        raise typer.BadParameter("--yes, --dry-run and --json go with --split.")
    with Reporter("Breaking down", 1, quiet=not breakdown_by) as reporter:
        opened = create(
            folder,
            story,
            rate=FrameRate.parse(rate) if rate else None,
            size=_size(size) if size else None,
            media=media or (),
            sequence=sequence,
            model=_model(breakdown_by, model) if breakdown_by else None,
            on_scene=reporter.of,
        )
    tell_notes(opened.notes)
    with opened.project as project:
        film = project.film
        print(f"Made {folder}: '{film.settings.title}', {counted(len(film.shots), 'shot')}.")


def _split(
    folder: Path,
    film: Path | None,
    rate: str | None,
    size: str | None,
    *,
    yes: bool,
    dry_run: bool,
    as_json: bool,
    edit_options: object,
) -> None:
    from matchcut.cli.film_split import split_film
    from matchcut.film.time import FrameRate

    if film is None or edit_options:
        raise typer.BadParameter("--split goes with --from and a film, and neither with --media nor with --sequence.")
    split_film(
        folder,
        film,
        FrameRate.parse(rate) if rate else None,
        _size(size) if size else None,
        yes=yes,
        dry_run=dry_run,
        as_json=as_json,
    )


def _size(text: str) -> tuple[int, int]:
    match = re.fullmatch(r"(\d{1,5})\s*[x×]\s*(\d{1,5})", text.strip())
    if match is None:
        raise BadInput(CommandProblem.NO_SIZE(text=text), advice=CommandAdvice.WRITE_SIZE(), field="--size")
    return int(match[1]), int(match[2])


def _model(address: str, name: str) -> ModelAddress:
    from matchcut.script.screenplay.llm_address import ModelAddress

    return ModelAddress(address, name, os.environ.get("MATCHCUT_MODEL_KEY", ""))


def render(
    source: Source,
    out: Out,
    engine: EngineOption = None,
    takes: TakesOption = None,
    shot: ShotOption = None,
    seed: SeedOption = None,
    workers: WorkersOption = None,
    retry: RetryOption = False,
    supervise: SuperviseOption = False,
    tries: TriesOption = _TRIES,
    within: WithinOption = None,
    yes: PayOption = False,
    budget: BudgetOption = None,
    unknown_prices: UnknownOption = False,
    events: EventsOption = False,
    quiet: Quiet = False,
) -> None:
    """Make every shot that is stale or has no take, then write the film.

    Shots whose take still fits are not made again. What services charge is asked once, with its sum; without a yes,
    nothing is sent to them, and all other shots are made. Press Ctrl-C at any time: run the same command again and it
    goes on where it stopped.

    Example:  matchcut render projects_example/liftoff -o liftoff.mp4

    Example:  matchcut render MyFilm -o film.mp4 --supervise --tries 3
    """
    from matchcut.app.exporting import wish
    from matchcut.app.making import MakingOrder

    paying = PayingOptions(yes=yes, budget=budget, unknown_prices=unknown_prices)
    paying.check()
    shots = tuple(shot or ())
    wanted = MakingOrder(
        engine=engine,
        seed=seed,
        takes=takes,
        shots=shots,
        workers=workers,
        retry=retry,
        budget=_budget(tries, within, supervise=supervise),
    )
    with output(events=events, quiet=quiet) as report:
        written = wish(out)
        with _opened(source, report.remark) as project:
            _make(project, wanted, report, paying, events=events)
            _deliver(project, written, report)


def generate(
    source: Source,
    engine: EngineOption = None,
    takes: TakesOption = None,
    shot: ShotOption = None,
    seed: SeedOption = None,
    workers: WorkersOption = None,
    retry: RetryOption = False,
    queued: QueuedOption = False,
    supervise: SuperviseOption = False,
    tries: TriesOption = _TRIES,
    within: WithinOption = None,
    yes: PayOption = False,
    budget: BudgetOption = None,
    unknown_prices: UnknownOption = False,
    paid_by: PaidByOption = "",
    events: EventsOption = False,
    quiet: Quiet = False,
) -> None:
    """Make every shot that is stale or has no take, without writing the film.

    Example:  matchcut generate MyFilm --shot 12A --takes 3
    """
    from matchcut.app.making import MakingOrder

    paying = PayingOptions(yes=yes, paid_by=paid_by, budget=budget, unknown_prices=unknown_prices)
    paying.check()
    shots = tuple(shot or ())
    if queued and (shots or takes):
        raise typer.BadParameter("--queued makes what is queued; --shot and --takes ask for more.")
    wanted = MakingOrder(
        engine=engine,
        seed=seed,
        takes=takes,
        shots=shots,
        workers=workers,
        retry=retry,
        queued=queued,
        budget=_budget(tries, within, supervise=supervise),
    )
    with (
        output(events=events, quiet=quiet) as report,
        _opened(source, report.remark, read_storyboard=not queued) as project,
    ):
        _make(project, wanted, report, paying, events=events)


def export(
    source: Annotated[
        Path | None, typer.Argument(help="A project folder, or a storyboard.toml (or the folder it lies in).")
    ] = None,
    outs: Outs = None,
    form: FormOption = "",
    settings: SetOption = None,
    part: PartOption = "",
    forms: FormsOption = False,
    events: EventsOption = False,
    quiet: Quiet = False,
) -> None:
    """Write the film from its circled takes, or its edit, subtitles, storyboard: whatever the file's ending means.

    In an .mp4 only what a transition, title, trim or retime touches is encoded; the rest is copied from the takes.
    What a form can't hold is told, shot by shot.

    Example:  matchcut export MyFilm -o film.mov -o film.otio -o film.srt

    Example:  matchcut export MyFilm -o boards.pdf --set per_page=4 --set orientation=portrait
    """
    from matchcut.app.exporting import wish

    if forms:
        _print_forms()
        return
    if source is None or not outs:
        raise typer.BadParameter("Name the film, and with -o what to write. --forms lists what there is.")
    if (form or settings) and len(outs) > 1:
        raise typer.BadParameter("--as and --set go with one output. Give several outputs in several commands.")
    typed = _settings(settings or [])
    with output(events=events, quiet=quiet) as report:
        _refuse_one_place(outs)
        wishes = [wish(out, form, typed, part=part) for out in outs]
        with _opened(source, report.remark) as project:
            for wanted in wishes:
                _deliver(project, wanted, report)


def _refuse_one_place(outputs: list[Path]) -> None:
    """Raise BadInput where two outputs would be one file, be it only where capitals are not told apart."""
    places: dict[str, Path] = {}
    for out in outputs:
        other = places.setdefault(name_key(str(out.absolute())), out)
        if other is not out:
            raise BadInput(
                CommandProblem.ONE_FILE(first=other.name, second=out.name),
                advice=CommandAdvice.OWN_NAME_EACH(),
                file=out,
            )


def _settings(given: list[str]) -> dict[str, str]:
    pairs = [setting.partition("=") for setting in given]
    for name, equals, _ in pairs:
        if not equals or not name.strip():
            raise typer.BadParameter(f"'{name}' is no setting. Write --set NAME=VALUE.")
    return {name.strip(): value for name, _, value in pairs}


def _print_forms() -> None:
    from matchcut.delivery.deliverables import DELIVERABLES

    for form in DELIVERABLES:
        print(f"{form.id:<18} {form.name}  {' '.join(form.suffixes)}")
        for option in form.options:
            values = f" ({', '.join(option.choices)})" if option.choices else ""
            print(f"    {option.name}={option.default}{values}  {option.label}. {option.help}".rstrip())


@contextmanager
def _opened(
    source: Path, remark: Callable[[Iterable[Note]], None] = tell_notes, *, read_storyboard: bool = True
) -> Iterator[Project]:
    from matchcut.app.sources import open_source

    opened = open_source(source, read_storyboard=read_storyboard)
    remark(opened.notes)
    with opened.project as project:
        yield project


def _budget(tries: int, within: float | None, *, supervise: bool) -> LoopBudget | None:
    if not supervise:
        if tries != _TRIES or within is not None:
            raise typer.BadParameter("--tries and --within go with --supervise.")
        return None
    from matchcut.continuity.loop import LoopBudget

    return LoopBudget(takes=tries, seconds=None if within is None else 60 * within)


def _make(project: Project, wanted: MakingOrder, report: Output, paying: PayingOptions, *, events: bool) -> None:
    from matchcut.app.making import make, prepare

    work = prepare(project, wanted)
    if work.offline:
        named = ", ".join(work.offline[:_NAMED]) + (" …" if len(work.offline) > _NAMED else "")
        report.remark([f"Media offline, no take is made: {named}. 'matchcut relink' links it."])
    if work.empty and not wanted.queued:
        if not work.offline:
            report.say("Every shot has its take; nothing to make.")
        return
    work = replace(work, paid_by=paying.paid_by or agreed(project, work, paying, report, events=events))
    with report.making() as watching:
        outcome = make(project, work, watching)
    report.say(str(outcome.summary))
    outcome.raise_failures()


def _deliver(project: Project, wanted: DeliveryOrder, report: Output) -> None:
    from matchcut.app.exporting import deliver

    with report.writing(wanted.out) as at:
        delivered = deliver(project, wanted, at)
    report.remark(delivered.notes)
    report.written(wanted.out, delivered.summary or (wanted.form.name,))
