"""The command around the cast: who is in the film, how alike their references are, and forgetting a face."""

from __future__ import annotations

import sys
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from matchcut.cli.commands_film import Quiet, _opened
from matchcut.cli.commands_look import _print_table, _table
from matchcut.cli.progress import Reporter
from matchcut.cli.terminal import tell_notes
from matchcut.words.statements import parts_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from matchcut.app.casting import ComparedElement, ComparedOwner
    from matchcut.store.project import Project
    from matchcut.words.statements import Text


class TakesOfForgotten(StrEnum):
    """What becomes of the takes that were made of somebody who is forgotten."""

    KEEP = "keep"
    REMOVE = "remove"


def add_to(app: typer.Typer) -> None:
    """Add the command to the program."""
    app.command()(cast)


def cast(
    source: Annotated[
        Path | None,
        typer.Argument(help="A project folder, or a storyboard.toml (or the folder it lies in).", metavar="SOURCE"),
    ] = None,
    words: Annotated[list[str] | None, typer.Argument(hidden=True, metavar="NAME")] = None,
    embed: Annotated[
        bool, typer.Option("--embed/--no-embed", help="Look at references that were not looked at before.")
    ] = True,
    by: Annotated[str, typer.Option("--with", help="The embedder. See --embedders.")] = "faces",
    sheet: Annotated[str, typer.Option("--sheet", help="Write this member's reference sheet.")] = "",
    output: Annotated[Path | None, typer.Option("--output", "-o", help="The PNG to write it to.")] = None,
    forget: Annotated[str, typer.Option("--forget", help="Forget this member: see 'cast forget' below.")] = "",
    takes: Annotated[
        TakesOfForgotten | None,
        typer.Option(help="What becomes of the takes made of who is forgotten.", show_default="ask; else keep"),
    ] = None,
    embedders: Annotated[bool, typer.Option("--embedders", help="List the embedders and their licences.")] = False,
    quiet: Quiet = False,
) -> None:
    """Say who is in the film, and whether each one's references show the same person; of elements, the same thing.

    References become numbers that can be compared: each is looked at once, and its numbers stay in the project. 'faces'
    comes with the program and tells people apart; pictures without a face are compared by how they look, and so are
    locations, props and styles.

    'cast forget FILM NAME' removes a member for good, with references, pictures, vectors, and all that the history, the
    snapshots and the cache hold of them; no undo brings them back. Without FILM it is the one in this folder.

    Example:  matchcut cast MyFilm --with sface

    Example:  matchcut cast MyFilm --sheet Mara -o mara.png

    Example:  matchcut cast forget MyFilm Mara --takes remove
    """
    from matchcut.app import casting

    if embedders:
        _print_embedders()
        return
    if source == Path("forget") and words:
        source, forget = _forgetting(words)
    elif words:
        raise typer.BadParameter(f"'{words[0]}' is one word too many. Put names of several words in quotes.")
    if source is None:
        raise typer.BadParameter("Name the film. --embedders lists the embedders.")
    if bool(sheet) != (output is not None):
        raise typer.BadParameter("--sheet and --output go together: --sheet NAME -o sheet.png")
    with _opened(source) as project:
        if forget:
            _forget(project, forget, takes)
            return
        if output is not None:
            tell_notes(map(_words, casting.write_sheet(project, sheet, output, by)))
            print(f"{output}: the reference sheet of {sheet}.")
            return
        if embed:
            with Reporter("Looking at references", 1, quiet=quiet) as reporter:
                looked = casting.embed_cast(project, by, reporter.of)
            tell_notes(map(_words, looked.notes))
            if looked.embedded:
                print(f"{looked.embedded} references looked at, {looked.kept} known before.")
        else:
            tell_notes(casting.looked_at_otherwise(project, by))
        _print_members(casting.members(project, by))
        _print_elements(casting.elements(project, by))


def _forgetting(words: list[str]) -> tuple[Path, str]:
    """The film and the member that 'cast forget' names."""
    match words:
        case [name]:
            return Path(), name
        case [film, name]:
            return Path(film), name
    raise typer.BadParameter("Write 'cast forget FILM NAME'. Put names of several words in quotes.")


def _forget(project: Project, name: str, takes: TakesOfForgotten | None) -> None:
    from matchcut.app import forgetting

    trace = forgetting.trace_of(project, name)
    if takes is None and trace.takes and sys.stdin.isatty():
        shots = f" (shots {', '.join(trace.shots)})" if trace.shots else ""
        question = f"{trace.takes} takes were made of {name}{shots}. Remove them too?"
        takes = TakesOfForgotten.REMOVE if typer.confirm(question) else TakesOfForgotten.KEEP
    forgotten = forgetting.forget(project, name, takes=takes is TakesOfForgotten.REMOVE)
    for note in forgotten.notes:
        typer.echo(f"matchcut: {note}", err=True)
    print(forgotten.done)


def _print_members(rows: tuple[object, ...]) -> None:
    from matchcut.app.casting import CastMember

    members = [member for member in rows if isinstance(member, CastMember)]
    if not members:
        print("Nobody is in the cast yet.")
        return
    table = _table("member", "shots", "references", "alike", "consent")
    for member in members:
        table.add_row(member.name, str(member.shots), *_figures(member), member.consent or "–")
    _print_table(table)
    _print_odd(members)


def _print_elements(elements: tuple[ComparedElement, ...]) -> None:
    """The elements that have references; without one there is nothing to compare."""
    shown = [element for element in elements if element.references]
    if not shown:
        return
    table = _table("element", "kind", "shots", "references", "alike")
    for element in shown:
        table.add_row(element.name, element.kind.value, str(element.shots), *_figures(element))
    _print_table(table)
    _print_odd(shown)


def _figures(owner: ComparedOwner) -> tuple[str, str]:
    """How many references there are, and how like its owner's others each is; "–" for one that has none to be like."""
    count = str(len(owner.references))
    alike = ["–" if value is None else f"{value:.2f}" for value in owner.alone] if owner.known > 1 else ["–"]
    return f"{count} ({owner.known} known)" if owner.known else count, " ".join(alike)


def _print_odd(owners: Sequence[ComparedOwner]) -> None:
    for owner in owners:
        for label, reason in owner.odd:
            print(f"{owner.name}, {label}: {reason}")


def _words(text: Text) -> str:
    return " ".join(map(str, parts_of(text)))


def _print_embedders() -> None:
    from matchcut.app.casting import embedder_list

    for info in embedder_list():
        print(f"{info.id}: {info.name}. {info.summary}")
        print(f"    Licence: {info.licence}." + (f" {info.forbids}" if info.forbids else ""))
        print("    Here: " + (_words(info.reason) or "ready."))
