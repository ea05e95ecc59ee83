"""The commands around models' weights: list, pull, verify, remove, add, lora, accept."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from matchcut.cli.commands_look import AsJson, _print_table, _table
from matchcut.cli.problems import CommandAdvice, CommandProblem
from matchcut.cli.progress import Reporter
from matchcut.cli.terminal import counted
from matchcut.film.errors import BadInput
from matchcut.film.remedies import Remedy
from matchcut.words.statements import english

if TYPE_CHECKING:
    from matchcut.models.pulling import PullProgress

Model = Annotated[str, typer.Argument(help="A model's id, as 'matchcut models list' shows it.")]

models = typer.Typer(
    name="models",
    help="""The open video models: which are here, and bringing, checking and removing their weights.

    Weights are safetensors only, fetched at one exact commit and checked by hash; what breaks off goes on where it
    stopped. HF_ENDPOINT names a mirror, MATCHCUT_MODELS_FOLDER another place to keep them.
    """,
    no_args_is_help=True,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def add_to(app: typer.Typer) -> None:
    """Add the commands to the program."""
    app.add_typer(models)


@models.command("list")
def list_models(as_json: AsJson = False) -> None:
    """List the models: here or not, how large, what the licence forbids, what they can be given."""
    from matchcut.app.models import mistakes
    from matchcut.app.shelf import lora_list, model_list, tool_list
    from matchcut.cli.as_json import model_json, print_json

    listed = model_list()
    if as_json:
        print_json([model_json(model) for model in listed])
        return
    table = _table()
    for column, wraps in (("model", False), ("here", False), ("size", False), ("takes", True), ("licence", True)):
        table.add_column(column, no_wrap=not wraps)
    for model in listed:
        size = f"{'' if model.here else '~'}{_size(model.size)}" if model.size else "–"
        here = "yes" if model.ready else ("but" if model.here else "no")
        table.add_row(model.id, here, size, ", ".join(model.takes) or "–", model.terms.licence)
    _print_table(table)
    for licence, forbids in {
        model.terms.licence: model.terms.forbids for model in listed if model.terms.forbids
    }.items():
        print(f"{licence} forbids: {forbids}")
    for model in listed:
        if model.here and not model.ready:
            print(f"{model.id} is here, but: {english(model.reason)}")
    for lora in lora_list():
        gone = "" if all(file.exists() for file in lora.files) else " (not there)"
        print(f"{lora.id} is a LoRA for {', '.join(lora.models) or 'any'}: {', '.join(map(str, lora.files))}{gone}")
    for tool in tool_list():
        print(f"{tool.id} does {tool.does}: {tool.path}{'' if tool.path.is_file() else ' (not there)'}")
    for mistake in mistakes():
        print(f"matchcut: {mistake}", file=sys.stderr)


@models.command()
def pull(
    model: Model,
    accept_licence: Annotated[
        bool, typer.Option("--accept-licence", help="Say yes to the model's licence without being asked.")
    ] = False,
    offline: Annotated[
        bool, typer.Option("--offline", help="Ask no hub; fail where the weights are not here.")
    ] = False,
) -> None:
    """Bring a model's weights onto this disk. Run it again to go on after a break."""
    from matchcut.app.models import comes_with_us, in_hubs_cache, pull_model

    if comes_with_us(model):
        print(f"{model} is here already: it comes with Matchcut.")
        return
    cached = in_hubs_cache(model)
    if cached is not None:
        print(f"{model} is here already, in the hub's cache: {cached}")
        return
    if offline:
        os.environ["HF_HUB_OFFLINE"] = "1"
    _agree(model, accept_licence)
    with _Progress(f"pulling {model}") as progress:
        manifest = pull_model(model, lambda now: progress.show(now.done, now.total, _now(now)))
    size = sum(file.size for file in manifest.files.values())
    print(f"{model} is here: {counted(len(manifest.files), 'file')}, {_size(size)}, commit {manifest.commit}.")


@models.command()
def verify(model: Model) -> None:
    """Read all of a model's bytes and compare them with what was fetched."""
    from matchcut.app.models import verify_model

    with _Progress(f"verifying {model}") as progress:
        report = verify_model(model, progress.show)
    for wrong in report.wrong:
        print(f"✗ {english(wrong)}")
    if report.wrong:
        raise BadInput(
            CommandProblem.MODEL_CHANGED(model=model, count=len(report.wrong)),
            advice=Remedy.REMOVE_MODEL(model=model),
        )
    print(f"{model} is whole: {_size(report.size)}, compared with {report.against}.")


@models.command()
def remove(model: Model, yes: Annotated[bool, typer.Option("--yes", "-y", help="Do not ask.")] = False) -> None:
    """Remove a model's pulled weights from this disk, and say how much room that makes."""
    from matchcut.app.models import remove_model
    from matchcut.app.shelf import model_list

    info = next((info for info in model_list() if info.id == model), None)
    if info is not None and info.here and not yes and sys.stdin.isatty():
        typer.confirm(f"Remove {model} ({_size(info.size)})?", abort=True, err=True)
    freed = remove_model(model)
    outcome = f"is removed; {_size(freed)} are free again" if freed else "is forgotten; its files are yours and stay"
    print(f"{model} {outcome}.")


@models.command()
def add(
    model: Annotated[str, typer.Argument(help="The id that the model gets: small letters, digits, dots, hyphens.")],
    path: Annotated[
        Path,
        typer.Option(
            "--path", help="A folder in diffusers' layout, a .safetensors or .gguf file, or ComfyUI's models."
        ),
    ],
    like: Annotated[str, typer.Option("--like", help="The catalogue's model that it is a version of.")] = "",
    part: Annotated[
        list[str] | None, typer.Option("--part", help="A component's file, as vae=FILE. May be given again.")
    ] = None,
    lora: Annotated[
        list[str] | None,
        typer.Option(
            "--lora",
            help="A LoRA's file, to be used with the model; high=FILE and low=FILE for the experts of a model with "
            "two. May be given again.",
        ),
    ] = None,
) -> None:
    """Use weights that are on this disk already, where they are: writes them into your models file."""
    from matchcut.app.models import add_model

    parts = {}
    for pair in part or ():
        name, equals, file = pair.partition("=")
        if not equals or not file:
            raise BadInput(
                CommandProblem.PART_NAMES_NO_FILE(text=pair), advice=CommandAdvice.WRITE_PART(), field="--part"
            )
        parts[name] = file
    added = add_model(model, path, like, parts, lora or ())
    for name, used in added.parts.items():
        print(f"{name}: {used}")
    if added.loras:
        print(f"LoRAs: {', '.join(added.loras)}")
    print(f"{model} is written down in {added.file}.")
    if added.to_pull:
        print(f"Its settings and what else it needs are still to be fetched: matchcut models pull {model}")


@models.command()
def lora(
    name: Annotated[str, typer.Argument(help="The name that storyboards use it by, in 'loras'.")],
    file: Annotated[Path, typer.Argument(help="Its file; of two for two experts, that for high noise.")],
    model: Annotated[str, typer.Option("--for", help="The model that it is used with.")],
    low: Annotated[
        Path | None, typer.Option("--low", help="The file for low noise, of a model with two experts.")
    ] = None,
    expert: Annotated[
        str, typer.Option("--expert", help="Of a model with two experts: high, low or both, for the one file.")
    ] = "",
    weight: Annotated[str, typer.Option("--weight", help="How strongly it acts where a film does not say.")] = "1",
) -> None:
    """Use a LoRA with a model: writes it into your models file, and says what it holds.

    Example:  matchcut models lora fast high_noise.safetensors --low low_noise.safetensors --for wan2.2-t2v-a14b
    """
    from matchcut.app.models import add_lora, twin_for_low

    added = add_lora(name, model, file, low, expert=expert, weight=weight)
    print(f"{name} changes {added.layers} layers of {model}; it is written down in {added.file}.")
    if added.for_text:
        print(f"Others are for a text encoder ({added.for_text}), and are not used.")
    if added.experts:
        why = ", by its file's name" if added.by_name else ""
        experts = "experts" if len(added.experts) > 1 else "expert"
        print(f"It goes on the {experts} for {' and '.join(added.experts)} noise{why}.")
    twin = twin_for_low(file) if low is None and not expert and added.experts else None
    if twin is not None:
        print(f"{twin.name} lies beside it: --low {twin} would use it for low noise.")


@models.command()
def accept(model: Model) -> None:
    """Note that you have read a model's licence and accept it. You are asked once for each licence."""
    from matchcut.app.models import accept_licence, terms

    licence = terms(model)
    accept_licence(model)
    print(f"You accept the licence '{licence.licence}'. {licence.forbids}".strip())


def _agree(model: str, accept_licence: bool) -> None:
    """Show the licence and have it accepted, if it was not before. BadInput if it is not."""
    from matchcut.app.models import accept_licence as note
    from matchcut.app.models import terms

    asked = terms(model)
    print(f"Licence: {asked.licence}. {asked.forbids} {asked.where}".replace("  ", " "), file=sys.stderr)
    if not asked.to_accept:
        return
    if not accept_licence and sys.stdin.isatty():
        accept_licence = typer.confirm("Do you accept it?", err=True)
    if not accept_licence:
        raise BadInput(
            CommandProblem.LICENCE_NOT_ACCEPTED(model=model),
            advice=Remedy.ACCEPT_LICENCE_HERE(),
        )
    note(model)


class _Progress:
    """Bytes on their way, shown by a `Reporter` from when their sum is known."""

    def __init__(self, what: str) -> None:
        self._what = what
        self._reporter: Reporter | None = None

    def __enter__(self) -> _Progress:
        return self

    def __exit__(self, *raised: object) -> None:
        if self._reporter is not None:
            self._reporter.__exit__(None, None, None)

    def show(self, done: int, total: int, note: str = "") -> None:
        """Tell that `done` bytes of `total` are there."""
        if self._reporter is None:
            self._reporter = Reporter(self._what, total).__enter__()
        self._reporter.at(done, note)


def _now(progress: PullProgress) -> str:
    return f"{_size(progress.done)} of {_size(progress.total)}  {progress.file}"


def _size(number: int) -> str:
    for unit, name in ((1024**3, "GiB"), (1024**2, "MiB"), (1024, "KiB")):
        if number >= unit:
            return f"{number / unit:.1f} {name}"
    return f"{number} bytes"
